"""What is due is found from the dates of the files, computed by hand, and asked of who keeps each page."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.build import see
from generator.language import NO_BREAK, language
from generator.upkeep.remind import choose, make_reminders
from tests.conftest import TODAY, actor

FRENCH = language("fr")
FRESH = "verifie_le: 2026-10-01\n"
KEPT = "{fonction: Secrétariat, courriel: secretariat@exemple.example}"


def convention(keys: str = "", signatories: str = "ab") -> str:
    parties = "".join(f"  - {{acteur: {slug}, signataire: oui, confirme_le: 2026-01-02}}\n" for slug in signatories)
    return (
        f'---\ntitre: Ensemble\ntype: charte\nterritoires: ["commune:49007"]\nparties:\n{parties}'
        f"debut: 2024-01-01\nverifie_le: 2026-10-01\n{keys}---\n"
    )


@pytest.fixture
def remind(make_site):
    """Find what is due in a site of these files, two actors aside."""

    def run(days: int = 60, today: dt.date = TODAY, **files: str):
        named = {name.replace("_", "/", 1) + ".md": text for name, text in files.items()}
        site = make_site({"actors/a.md": actor("A"), "actors/b.md": actor("B"), **named})
        seen = see(site, today, FRENCH)
        assert not seen.left_out, seen.diagnostics
        return make_reminders(seen.content, seen.directory, days, FRENCH)

    return run


def told(reminders) -> list[tuple[str, str, str]]:
    """Return the kind, page and date of all that is due."""
    return [(due.kind, due.fiche.key, str(due.on or "")) for due in reminders.dues]


def said(reminders) -> str:
    return " ".join(due.said for due in reminders.dues).replace(NO_BREAK, " ")


# What is due


def test_a_directory_where_all_is_right_has_nothing_due(remind):
    assert told(remind()) == []


def test_a_page_is_due_the_day_after_its_six_months(remind):
    page = actor("C").replace("2026-10-01", "2026-05-21")
    assert told(remind(actors_c=page, today=dt.date(2026, 11, 21))) == []
    assert told(remind(actors_c=page)) == [("review", "acteurs/c", "2026-11-21")]


def test_a_page_nobody_re_read_is_due_and_its_source_is_told(remind):
    imported = actor("C", **{"import": "{source: Liste d'exemple, identifiant: '1'}"}).replace(FRESH, "")
    found = remind(actors_c=imported)
    assert told(found) == [("review", "acteurs/c", "")]
    assert "Liste d'exemple" in said(found)


@pytest.mark.parametrize("more", [{"statut": "brouillon"}, {"statut": "archive", "motif_archivage": "fermeture"}])
def test_nothing_is_asked_about_a_draft_or_an_archived_page(remind, more):
    page = actor("C", **more, tenue_a_jour=KEPT).replace(FRESH, "")
    assert told(remind(actors_c=page)) == []


def test_a_convention_is_due_from_so_many_days_before_its_last_day_to_give_notice(remind):
    keys = "fin: 2027-12-31\nrenouvellement: {mode: expres, preavis_mois: 12}\n"  # notice: 2026-12-31, in 39 days
    assert told(remind(days=38, conventions_x=convention(keys))) == []
    found = remind(days=39, conventions_x=convention(keys))
    assert told(found) == [("renewal", "conventions/x", "2026-12-31")]
    assert "Dernier moment du préavis : 31 décembre 2026." in said(found)
    assert "Fin de la convention : 31 décembre 2027." in said(found)


def test_a_convention_near_its_end_is_due_though_it_says_no_notice(remind):
    found = remind(conventions_x=convention("fin: 2027-03\n"))
    assert told(found) == [("renewal", "conventions/x", "2027-03")]
    assert "mars 2027" in said(found)


def test_a_convention_that_ended_without_news_asks_what_followed_and_no_confirmation(remind):
    ended = convention("fin: 2026-06-30\n").replace(", confirme_le: 2026-01-02", "")
    assert told(remind(conventions_x=ended)) == [("outcome", "conventions/x", "2026-06-30")]


def test_a_convention_that_was_replaced_asks_nothing(remind):
    after = convention("remplace: [x]\nduree_indeterminee: oui\n")
    assert told(remind(conventions_x=convention("fin: 2026-06-30\n"), conventions_y=after)) == []


def test_a_tie_is_asked_of_the_side_that_has_not_declared_it(remind):
    tie = "[{{acteur: {0}, nature: orientation, objet: Accueil}}]"
    found = remind(actors_c=actor("C", liens=tie.format("d")), actors_d=actor("D"))
    assert told(found) == [("tie", "acteurs/d", "")]
    assert "« C »" in said(found).replace("\N{NARROW NO-BREAK SPACE}", " ")
    both = remind(actors_c=actor("C", liens=tie.format("d")), actors_d=actor("D", liens=tie.format("c")))
    assert told(both) == []


def test_a_tie_that_is_not_recognised_is_not_asked_again(remind):
    tie = "[{acteur: d, nature: orientation, objet: Accueil}]"
    other = actor("D", liens_non_reconnus="[{acteur: c, le: 2026-01-01}]")
    assert told(remind(actors_c=actor("C", liens=tie), actors_d=other)) == []


@pytest.mark.parametrize(
    ("agreed", "expected"),
    [
        ("2025-01-22", []),  # until 22 January 2027, in 61 days
        ("2025-01-21", [("agreement", "acteurs/c", "2027-01-21")]),
        ("2024-11-22", [("agreement", "acteurs/c", "2026-11-22")]),  # its last day
        ("2023-01-01", [("agreement", "acteurs/c", "2025-01-01")]),  # lapsed: the name is no longer published
    ],
)
def test_an_agreement_to_be_named_is_asked_again_before_24_months_and_nobody_is_named(remind, agreed, expected):
    contact = (
        f"[{{fonction: Accueil de jour, nom: Zoé Quintrel, telephone: 02 61 91 00 01, accord_publication: {agreed}}}]"
    )
    page = actor("C").replace("contacts:\n  - telephone: 02 61 91 00 01", f"contacts: {contact}")
    found = remind(actors_c=page)
    assert told(found) == expected
    assert "Quintrel" not in said(found)
    assert not expected or "Accueil de jour" in said(found)


def test_each_signatory_with_a_page_is_asked_once_to_confirm_a_convention_that_goes_on(remind):
    parties = "parties:\n  - {acteur: b, signataire: oui}\n  - {nom: Sans fiche, signataire: oui}\n"
    running = convention("duree_indeterminee: oui\n", "a").replace("parties:\n", parties)
    found = remind(conventions_x=running)
    assert told(found) == [("party", "conventions/x", "2024-01-01")]
    assert [due.asked for due in found.dues] == ["acteurs/b"]


def test_a_party_that_did_not_sign_is_not_asked(remind):
    running = convention("duree_indeterminee: oui\n", "ab").replace(
        "acteur: b, signataire: oui, confirme_le: 2026-01-02", "acteur: b, signataire: non"
    )
    assert told(remind(conventions_x=running)) == []


# Who is asked


def test_pages_kept_from_one_mailbox_are_asked_of_one_keeper(remind):
    other = KEPT.replace("secretariat@", "SECRETARIAT@").replace("Secrétariat", "Direction")
    pages = {name: actor(name[-1].upper(), tenue_a_jour=KEPT).replace(FRESH, "") for name in ("actors_c", "actors_d")}
    found = remind(
        **pages, actors_e=actor("E", tenue_a_jour=other.replace("SECRETARIAT@", "direction@")).replace(FRESH, "")
    )
    assert [(one.keeper.key, len(one.dues)) for one in found.reminders] == [("acteurs-c", 2), ("acteurs-e", 1)]


def test_the_same_function_of_two_bodies_without_mailbox_is_two_keepers(remind):
    kept = "{fonction: Secrétariat, mode: telephone}"
    pages = {name: actor(name[-1].upper(), tenue_a_jour=kept).replace(FRESH, "") for name in ("actors_c", "actors_d")}
    assert [one.keeper.key for one in remind(**pages).reminders] == ["acteurs-c", "acteurs-d"]


def test_what_nobody_keeps_is_the_coordinations_own(remind):
    found = remind(actors_c=actor("C").replace(FRESH, ""))
    assert found.reminders == ()
    assert [due.fiche.key for due in found.unkept] == ["acteurs/c"]


def test_a_keeper_is_called_at_the_number_of_its_function(remind):
    page = actor("C", tenue_a_jour="{fonction: secretariat, mode: telephone}").replace(FRESH, "")
    page = page.replace(
        "contacts:\n", "contacts:\n  - {fonction: Secrétariat, pour: professionnels, telephone: 02 61 91 00 09}\n"
    )
    assert remind(actors_c=page).reminders[0].keeper.phone == "02 61 91 00 09"


def test_a_confidential_address_is_on_no_envelope(remind):
    page = actor("C", tenue_a_jour=KEPT, adresse_confidentielle="oui").replace(FRESH, "")
    assert remind(actors_c=page).reminders[0].keeper.address == ()


def test_the_address_of_an_envelope_is_that_of_the_head_office(remind):
    town = "code_postal: '49000', commune: Angers, code_insee: '49007'"
    places = f"[{{type: antenne, voie: 1 rue Basse, {town}}}, {{type: siege, voie: 2 rue Haute, {town}}}]"
    page = actor("C", tenue_a_jour=KEPT, lieux=places).replace(FRESH, "")
    assert remind(actors_c=page).reminders[0].keeper.address == ("2 rue Haute", "49000 Angers")


@pytest.mark.parametrize(
    ("style", "modes", "expected"),
    [
        ("emails", (), ["online", "unsaid"]),
        ("calls", (), ["paper", "phone"]),
        ("letters", (), ["online", "paper", "phone", "unsaid"]),
        ("letters", ("papier",), ["paper"]),
        ("emails", ("telephone",), []),  # it gave no address
        ("issue", ("papier",), ["online", "paper", "phone", "unsaid"]),  # else what is left out would be closed
    ],
)
def test_each_is_asked_the_way_it_chose(remind, style, modes, expected):
    keepers = {
        "online": "{fonction: F, courriel: a@exemple.example, mode: en-ligne}",
        "paper": "{fonction: F, courriel: b@exemple.example, mode: papier}",
        "phone": "{fonction: F, mode: telephone}",
        "unsaid": "{fonction: F, courriel: c@exemple.example}",
    }
    pages = {f"actors_{slug}": actor(slug, tenue_a_jour=kept).replace(FRESH, "") for slug, kept in keepers.items()}
    chosen = choose(remind(**pages), style, modes)
    assert [one.keeper.body for one in chosen.reminders] == expected
