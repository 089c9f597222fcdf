"""How to correct the directory: the doors, and the forms that confirm, correct and add pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.content.checks.actor import SUMMARY_MAX
from generator.content.schema.fields import Field
from generator.directory.views import Contribution, Directory
from generator.language import N_
from generator.site.pages.page import Page, page_at

FORM_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'"
)
ACTS = {
    "confirmation": "/contribuer/confirmer/",
    "correction": "/contribuer/corriger/",
    "ajout": "/contribuer/ajouter/",
}
NOT_ASKED = frozenset(  # kept by those who maintain the directory, or set by the form itself
    (
        *("tenue_a_jour", "accord", "import", "distinct_de", "anciens_slugs", "liens_non_reconnus", "revue_mois"),
        *("verifie_le", "verifie_par", "subvention"),
    )
)
_SHORTER = {"resume": SUMMARY_MAX}  # where a rule on several values bounds a text more than its kind
_STATUS = (N_("État de la fiche"), ("statut", "motif_archivage", "remplace"))  # sought by who closes
ACTOR_SECTIONS = (  # title, keys
    (N_("L'organisme"), ("nom", "sigle", "autres_noms", "type", "resume", "missions", "site_web")),
    (N_("Contacts"), ("contacts",)),
    (N_("Lieux et horaires"), ("adresse_confidentielle", "lieux")),
    (N_("Pour qui, et comment venir"), ("domaines", "publics", "territoires", "conditions_acces", "langues")),
    (N_("Services"), ("services",)),
    (N_("Informations du moment"), ("infos_temporaires",)),
    (N_("Avec qui l'organisme travaille"), ("liens", "structure_mere", "reseaux_porteurs")),
    (N_("S'il s'agit d'un réseau"), ("animateur", "membres", "frequence_par_an", "derniere_rencontre")),
    (
        N_("La place des personnes concernées"),
        ("porte_par_les_personnes_concernees", "participation", "falc"),
    ),
    (N_("Numéros officiels, sources, histoire"), ("siret", "rna", "sources", "historique")),
    _STATUS,
)
CONVENTION_SECTIONS = (
    (N_("La convention"), ("titre", "type", "dispositif", "dispositif_precision", "origine", "reference")),
    (N_("Qui s'engage"), ("parties",)),
    (
        N_("Dates et suites"),
        ("signature", "debut", "fin", "duree_indeterminee", "renouvellement", "resiliation", "avenants"),
    ),
    (
        N_("Objet et objectifs"),
        ("objet", "contexte", "objectifs", "domaines", "publics", "territoires", "cadre_legal"),
    ),
    (N_("Actions"), ("actions",)),
    (N_("Pilotage et moyens"), ("gouvernance", "moyens", "montant_eur")),
    (N_("Suivi et évaluation"), ("indicateurs", "evaluation")),
    (N_("Participation et informations partagées"), ("participation", "information_partagee")),
    (N_("Textes, sources, histoire"), ("documents", "sources", "historique")),
    _STATUS,
)

Form = tuple[str, tuple["FormSection", ...]]  # folder of the site, sections


@dataclass(frozen=True, slots=True)
class FormSection:
    """A part of a form, folded."""

    title: str
    fields: tuple[Field, ...]


def contribute_pages(directory: Directory) -> Iterator[Page]:
    """Yield them; forms differ by what a query names, and search engines have no use for them."""
    contribution = directory.contribution
    yield page_at("/contribuer/", "contribute.html", contribution=contribution)
    forms = _forms(contribution)
    for act, url in ACTS.items():
        yield page_at(
            url,
            "contribute-form.html",
            is_indexed=False,
            csp=FORM_CSP,
            act=act,
            forms=() if act == "confirmation" else forms,
            contribution=contribution,
        )


def _forms(contribution: Contribution) -> tuple[Form, ...]:
    return (
        ("acteurs", _sections(ACTOR_SECTIONS, contribution.actor_fields)),
        ("conventions", _sections(CONVENTION_SECTIONS, contribution.convention_fields)),
    )


def _sections(sections: Sequence[tuple[str, tuple[str, ...]]], fields: Sequence[Field]) -> tuple[FormSection, ...]:
    by_key = {field.key: replace(field, max_length=_SHORTER.get(field.key, field.max_length)) for field in fields}
    return tuple(FormSection(title, tuple(by_key[key] for key in keys)) for title, keys in sections)
