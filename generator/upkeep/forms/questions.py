"""The questions of the forge's forms: those about a field take its words from the one schema."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.model import Actor
from generator.content.schema import field_at
from generator.diagnostics.diagnostic import KeyPath
from generator.language import N_


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a form. Texts are French messages, to be put into words."""

    id: str  # also what an address fills it by
    label: str  # the title its answer stands under
    help: str = ""
    example: str = ""  # shown in grey where nothing is written yet
    path: KeyPath = ()  # of the value it is about; () where it is about none
    is_long: bool = False  # an answer of several lines
    is_required: bool = False


def _about(id: str, *path: str | int, example: str, is_long: bool = False) -> Question:
    field = field_at(Actor, path)
    assert field is not None
    return Question(id, field.label, field.help, example, path, is_long)


PAGE = Question(
    "fiche",
    N_("Adresse de la fiche"),
    N_("Copiez-la depuis la barre d'adresse de la page."),
    N_("https://…/acteurs/relais-des-tilleuls/"),
    is_required=True,
)
PLAIN = (
    _about("telephone", "contacts", 0, "telephone", example="02 61 91 00 01"),
    _about("courriel", "contacts", 0, "courriel", example="accueil@tilleuls.example"),
    _about("site_web", "site_web", example="https://tilleuls.example/"),
    _about(
        "horaires",
        "lieux",
        0,
        "horaires_accueil",
        example=N_("lundi : 9h-12h, 14h-17h\nmardi : fermé\nmercredi : 9h-12h"),
        is_long=True,
    ),
    _about("resume", "resume", example=N_("Accueil de jour, sans rendez-vous, pour souffler et faire ses démarches.")),
)
OTHER = Question(
    "autre",
    N_("Autre"),
    N_("Tout ce que les lignes précédentes ne permettent pas de dire : une personne de la coordination vous lira."),
    is_long=True,
)
CORRECT = (PAGE, *PLAIN, OTHER)
PASTED = Question(
    "demande",
    N_("Coller une demande reçue"),
    N_("Le courriel tel qu'il est arrivé, en entier : citations, lignes coupées et signatures ne gênent pas."),
    is_long=True,
    is_required=True,
)
REREAD = Question(
    "relu",
    N_("Relecture"),
    N_("J'ai relu toute la fiche : tout est exact."),
    is_required=True,
)
