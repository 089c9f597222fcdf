"""When pages came and changed, and what is told of it."""

import dataclasses
import datetime as dt

import pytest

from generator.content.load import load
from generator.content.read.history import Change, FileHistory, History
from generator.directory import link, news
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor

FORGE = SETTINGS + "depot: {forge: github, url: https://forge.example/g/annuaire}\n"
CONVENTION = """\
---
titre: Ensemble
type: convention-cadre
parties:
  - {{acteur: a, signataire: oui, roles: [pilote]}}
  - {{nom: Une autre, signataire: oui, roles: [operateur]}}
territoires: ["commune:49007"]
{keys}
---
"""
ARCHIVED = {"statut": "archive", "motif_archivage": "fusion"}
WITHDRAWN = {"statut": "archive", "motif_archivage": "demande-de-retrait"}


def change(on, kind="changed", **more):
    return Change(dt.date.fromisoformat(on), "0a1b2c3d", kind, **more)


def known(**changes):
    """Return the history of actors, given newest first by their slugs."""
    return History(
        {f"content/actors/{slug}.md": FileHistory(tuple(of)) for slug, of in changes.items()}, head="0a1b2c3d"
    )


@pytest.fixture
def directory(make_site):
    def make(files, history=None, settings=FORGE):
        content = load(make_site(files, settings), TODAY)
        return link.link(content, TODAY, language("fr"), "http://127.0.0.1/", "", history or History())

    return make


def told(directory):
    return [(str(one.on), one.key.rpartition("/")[2], one.title or one.what) for one in directory.news.entries]


def edition(directory):
    return directory.actors[0].edition


def test_git_tells_when_a_page_came_and_changed(directory):
    history = known(a=[change("2026-03-12"), change("2026-01-05", "added")])
    found = edition(directory({"actors/a.md": actor("A")}, history))
    assert (str(found.first_on), str(found.on), found.commit) == ("2026-01-05", "2026-03-12", "0a1b2c3d")
    assert found.history_url == "https://forge.example/g/annuaire/commits/main/content/actors/a.md"
    assert found.source_url == "https://forge.example/g/annuaire/blob/0a1b2c3d/content/actors/a.md"


def test_without_git_the_file_tells(directory):
    page = actor("A", historique="[{date: 2024, evenement: Ouverture.}, {date: 2026-11-01, evenement: Départ.}]")
    found = edition(directory({"actors/a.md": page}))
    assert (str(found.first_on), str(found.on), found.commit, found.history_url) == ("2024", "2026-11-01", "", "")


def test_where_nothing_tells_no_date_is_made_up(directory):
    page = actor("A").replace("verifie_le: 2026-10-01\n", "")
    found = edition(directory({"actors/a.md": page}))
    assert (found.first_on, found.on) == (None, None)


def test_what_is_dated_in_the_future_is_not_told(directory):
    history = known(a=[change("2031-01-01", "added")])
    page = actor("A", historique="[{date: 2030-01-01, evenement: Départ.}]")
    found = directory({"actors/a.md": page}, history)
    assert str(edition(found).on) == "2026-10-01"
    assert told(found) == [("2026-10-01", "relue", "A")]


def test_the_first_day_is_not_told_where_the_history_is_cut(directory):
    found = edition(directory({"actors/a.md": actor("A")}, known(a=[change("2026-03-12")])))
    assert (found.first_on, str(found.on)) == (None, "2026-03-12")


def test_earlier_versions_of_a_confidential_address_are_not_linked(directory):
    page = actor("A", adresse_confidentielle="oui").replace('"commune:49007"', '"departement:49"')
    found = edition(directory({"actors/a.md": page}, known(a=[change("2026-03-12")])))
    assert (found.history_url, bool(found.source_url)) == ("", True)


def test_nothing_is_told_of_a_withdrawn_page(directory):
    history = known(a=[change("2026-03-12", touches_status=True), change("2026-01-05", "added")])
    found = directory({"actors/a.md": actor("A", **WITHDRAWN)}, history)
    assert told(found) == []
    assert set(dataclasses.astuple(edition(found))) <= {None, ""}


def test_pages_added_changed_and_renamed_are_told_latest_first(directory):
    history = known(
        a=[change("2026-03-12"), change("2026-01-05", "added")],
        b=[change("2026-03-12", "renamed", former="vieux"), change("2026-03-11", "added")],
    )
    assert told(directory({"actors/a.md": actor("A"), "actors/b.md": actor("B")}, history)) == [
        ("2026-03-12", "renommee", "B"),
        ("2026-03-12", "modifiee", "A"),
        ("2026-03-11", "ajoutee", "B"),
        ("2026-01-05", "ajoutee", "A"),
    ]


def test_a_page_is_told_once_a_day(directory):
    history = known(a=[change("2026-03-12"), change("2026-03-12"), change("2026-03-12", "added")])
    assert told(directory({"actors/a.md": actor("A")}, history)) == [("2026-03-12", "ajoutee", "A")]


def test_an_archived_page_is_told_the_day_it_was_archived_with_what_to_see_instead(directory):
    history = known(a=[change("2026-04-01"), change("2026-03-12", touches_status=True), change("2026-01-05", "added")])
    found = directory({"actors/a.md": actor("A", **ARCHIVED), "actors/b.md": actor("B", remplace="[a]")}, history)
    assert told(found) == [
        ("2026-10-01", "relue", "B"),
        ("2026-04-01", "modifiee", "A"),
        ("2026-03-12", "archivee", "A"),
        ("2026-01-05", "ajoutee", "A"),
    ]
    assert found.news.entries[2].instead == (("B", "/acteurs/b/"),)


@pytest.mark.parametrize(("count", "lines"), [(10, 10), (11, 1)])
def test_what_befell_many_pages_on_one_day_is_one_line(directory, count, lines):
    history = known(**{f"a{n}": [change("2026-03-12", "added")] for n in range(count)})
    found = directory({f"actors/a{n}.md": actor(f"A{n}") for n in range(count)}, history)
    assert len(found.news.entries) == lines
    assert lines > 1 or found.news.entries[0].what == "11\N{NO-BREAK SPACE}fiches ajoutées"


def test_removed_pages_are_counted_and_not_named(directory):
    history = dataclasses.replace(known(a=[change("2026-01-05", "added")]), removals=(change("2026-02-01", "removed"),))
    found = directory({"actors/a.md": actor("A")}, history)
    assert told(found)[0] == ("2026-02-01", "supprimee", "Fiche supprimée")


def test_events_are_told_as_precisely_as_they_are_dated(directory):
    dated = {"2026-03": "Un mois.", "2026": "Un an.", "2026-03-02": "Un jour."}
    events = [f"{{date: {date}, evenement: {text}}}" for date, text in dated.items()]
    found = directory({"actors/a.md": actor("A", historique=f"[{', '.join(events)}]")})
    assert [(str(one.on), one.detail) for one in found.news.entries] == [
        ("2026-10-01", ""),
        ("2026-03-02", "Un jour."),
        ("2026-03", "Un mois."),
        ("2026", "Un an."),
    ]


def test_two_events_of_one_day_have_each_their_key_and_one_written_twice_is_told_once(directory):
    events = (
        "[{date: 2026-03-02, evenement: Un.}, {date: 2026-03-02, evenement: Deux.}, {date: 2026-03-02, evenement: Un.}]"
    )
    entries = directory({"actors/a.md": actor("A", historique=events)}).news.entries
    assert len({(one.on, one.key) for one in entries}) == len(entries) == 3


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("signature: 2026-01-05\ndebut: 2026-02\nfin: 2029-12-31", [("2026-02", "debut")]),
        ("debut: 2025-06-01\nfin: 2026-05-31", [("2026-05-31", "echeance"), ("2025-06-01", "debut")]),
        (
            "debut: 2025-06-01\nfin: 2029-05-31\nresiliation: 2026-03-31",
            [("2026-03-31", "resiliation"), ("2025-06-01", "debut")],
        ),
        ("debut: 2027-01-01\nfin: 2029-05-31", []),
        ("debut: 2010-01-01\nduree_indeterminee: oui", []),
        ("objet: Se parler.", []),
    ],
)
def test_conventions_that_began_or_ended_are_told(directory, keys, expected):
    found = directory({"actors/a.md": actor("A"), "conventions/c.md": CONVENTION.format(keys=keys)})
    assert [(on, kind) for on, kind, title in told(found) if title == "Ensemble"] == expected


def test_only_the_latest_changes_are_kept(directory, monkeypatch):
    monkeypatch.setattr(news, "MOST", 2)
    history = known(a=[change("2026-03-12"), change("2026-03-11"), change("2026-01-05", "added")])
    found = directory({"actors/a.md": actor("A")}, history)
    assert (len(found.news.entries), found.news.is_cut) == (2, True)


def test_what_is_older_than_two_years_is_not_news(directory):
    history = known(a=[change("2024-11-22"), change("2024-11-21"), change("2020-01-05", "added")])
    assert [on for on, _, _ in told(directory({"actors/a.md": actor("A")}, history))] == ["2024-11-22"]
