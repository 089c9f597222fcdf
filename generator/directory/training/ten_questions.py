"""``Du réseau à la convention : dix questions``: what to settle together before writing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.content.schema.fields import Field
from generator.directory.training.sheets import BLANK, FormCell, FormPart, FormSheet, FormTable, heads
from generator.directory.views import Directory
from generator.language import N_, Language, language


@dataclass(frozen=True, slots=True)
class Step:
    """One of the ten: messages to translate, and the fields of a convention where the answer is written."""

    ask: str
    text: str
    fields: tuple[str, ...]  # keys, with a point before one inside another


STEPS = (
    Step(
        N_("Que faisons-nous déjà ensemble, sans l'avoir écrit ?"),
        N_("Racontez une situation récente. Ce qui a marché tenait-il à des personnes, ou à une organisation ?"),
        ("contexte", "origine"),
    ),
    Step(
        N_("Qu'est-ce qu'un écrit changerait ?"),
        N_(
            "Pour les personnes concernées, pour les équipes, si quelqu'un part. S'il ne change rien, restez en réseau."
        ),
        ("objet", "objectifs"),
    ),
    Step(
        N_("Pour qui, et où ?"),
        N_("Nommez le public et le territoire. Qui reste dehors, et pourquoi ?"),
        ("publics", "territoires", "domaines"),
    ),
    Step(
        N_("Qui doit signer, et qui peut signer ?"),
        N_("Celui qui fait le travail, celui que cela concerne, celui qui paie. Qui a le pouvoir d'engager chacun ?"),
        ("parties", "parties.roles", "reference"),
    ),
    Step(
        N_("À quoi chacun s'engage-t-il ?"),
        N_("Un verbe, une date, une quantité. Que se passe-t-il si l'un ne peut plus tenir ?"),
        ("parties.engagements", "actions"),
    ),
    Step(
        N_("Que mettons-nous en commun ?"),
        N_("Du temps, des murs, de l'argent, des outils. D'un seul, ou de plusieurs ?"),
        ("moyens", "montant_eur"),
    ),
    Step(
        N_("Qui décide, et à quel rythme ?"),
        N_("Une instance de moins, mais qui se réunit. Comment tranche-t-on un désaccord ?"),
        ("gouvernance.instances", "gouvernance.decision", "gouvernance.fonctions_referentes"),
    ),
    Step(
        N_("Que dirons-nous des personnes, et à qui ?"),
        N_("De quoi a-t-on vraiment besoin ? Quel texte le permet ? Que sait la personne, que peut-elle refuser ?"),
        (
            "information_partagee.niveau",
            "information_partagee.fondements",
            "information_partagee.accord_de_la_personne",
        ),
    ),
    Step(
        N_("Quelle place pour les personnes concernées ?"),
        N_("Informées, consultées, ou décidant avec nous ? Qu'est-ce qui le rend possible, qui le confirmera ?"),
        ("participation.niveau", "participation.conditions", "evaluation.personnes_concernees"),
    ),
    Step(
        N_("Comment saurons-nous, et comment finirons-nous ?"),
        N_("Un repère de ce qui change ; une date pour en parler ; une façon d'arrêter sans se fâcher."),
        ("indicateurs", "evaluation.mode", "fin", "renouvellement"),
    ),
)


def questions_sheet(directory: Directory) -> FormSheet:
    """Return the ten questions, each with the fields of a convention it prepares."""
    words = language(directory.site.language)
    fields = directory.contribution.convention_fields
    parts = tuple(
        FormPart(
            title=words.text(N_("{number}. {question}"), number=number, question=words.text(step.ask)),
            text=words.text(step.text),
            tables=(_answer(step, fields, words),),
        )
        for number, step in enumerate(STEPS, 1)
    )
    return FormSheet(
        url="/former/dix-questions/",
        file="former/dix-questions.docx",
        title=words.text(N_("Du réseau à la convention : dix questions")),
        lead=words.text(
            N_("À se poser entre partenaires avant d'écrire. On peut conclure qu'il ne faut pas de convention.")
        ),
        parts=parts,
    )


def _answer(step: Step, fields: Sequence[Field], words: Language) -> FormTable:
    columns = heads(words, N_("Dans la convention"), N_("Ce que nous en disons"))
    labels = (words.text(label_at(path, fields)) for path in step.fields)
    return FormTable(columns, tuple((FormCell(label), BLANK) for label in labels))


def label_at(path: str, fields: Sequence[Field]) -> str:
    """Return the label of a field of the schema."""
    key, _, rest = path.partition(".")
    field = next(field for field in fields if field.key == key)
    return label_at(rest, field.fields) if rest else field.label
