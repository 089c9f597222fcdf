"""What a field of the form takes, by the code of the fault: nothing of how a file is written."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.messages import put_into_words
from generator.language import N_, Language
from generator.upkeep.propose.problem import shown


@dataclass(frozen=True, slots=True)
class _Rule:
    """A sentence of the form, and whether the fault's first value is what was given."""

    text: str
    is_given: bool = True


_CHOICE = _Rule(N_("Choisissez un nom dans la liste proposée."))
_NUMBER = _Rule(N_("Écrivez un nombre, en chiffres."))
_SECRET = _Rule(N_("Ce texte ressemble à une adresse, que la fiche garde secrète : retirez-la."), is_given=False)
_RULES = {
    "E203": _Rule(N_("Ce champ est obligatoire."), is_given=False),
    "E208": _NUMBER,
    "E209": _CHOICE,
    "E210": _CHOICE,
    "E212": _Rule(N_("Ce numéro SIRET n'est pas juste : quatorze chiffres, à recopier avec soin.")),
    "E213": _Rule(N_("Un numéro RNA s'écrit W suivi de neuf chiffres.")),
    "E214": _Rule(N_("Un numéro s'écrit avec des chiffres, un seul par champ : 02 61 91 00 01.")),
    "E215": _Rule(N_("Une adresse électronique s'écrit comme accueil@organisme.fr.")),
    "E216": _Rule(N_("Une adresse de site commence par https:// et n'a pas d'espace.")),
    "E217": _Rule(N_("Écrivez par exemple 9h-12h, 14h-17h, ou fermé.")),
    "E218": _Rule(N_("Un code postal a cinq chiffres.")),
    "E230": _SECRET,
    "E231": _Rule(
        N_("Une personne n'est nommée qu'avec son accord : indiquez le jour où elle a dit oui, ou retirez son nom."),
        is_given=False,
    ),
    "E233": _Rule(
        N_("Une convention a une date de fin ou une durée indéterminée : gardez l'une des deux."), is_given=False
    ),
    "E234": _Rule(N_("Une convention engage deux parties au moins."), is_given=False),
    "E235": _Rule(N_("Choisissez un organisme de l'annuaire, ou écrivez un nom : l'un des deux."), is_given=False),
    "E301": _CHOICE,
    "E302": _CHOICE,
}


def rule_of(fault: Diagnostic, words: Language) -> str:
    """Say to who filled a form what is wrong in a field: what was given, then the rule."""
    rule = _RULES.get(fault.code)
    if rule is None:
        return put_into_words(fault, words).message
    said = words.text(rule.text)
    return words.text(N_("« {given} ». {said}"), given=shown(fault.values[0]), said=said) if rule.is_given else said
