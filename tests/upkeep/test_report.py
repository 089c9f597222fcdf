"""The report counts what a directory holds, and names what each page lacks."""

from __future__ import annotations

import json

import pytest

from generator.build import see
from generator.language import language
from generator.upkeep.report import FORMATS, make_report
from tests.conftest import TODAY, actor

FRENCH = language("fr")
CONVENTION = """\
---
titre: Ensemble
type: charte
territoires: ["commune:49007"]
parties:
  - {acteur: a, signataire: oui}
  - {nom: B, signataire: oui}
debut: 2026-01-01
---
"""


@pytest.fixture
def report(make_site):
    """Report on a site of these files."""

    def run(**files):
        site = make_site({name.replace("_", "/", 1) + ".md": text for name, text in files.items()})
        seen = see(site, TODAY, FRENCH)
        return make_report(seen.content, seen.directory)

    return run


def archived(reason):
    return actor("Ancien", statut="archive", motif_archivage=reason)


def test_files_are_counted_by_status_drafts_and_withdrawn_ones_too(report):
    made = report(
        actors_a=actor("A"),
        actors_b=actor("B"),
        actors_c=actor("C", statut="brouillon"),
        actors_d=archived("fermeture"),
        actors_e=archived("demande-de-retrait"),
        actors_f=actor("F", statut="suspendu"),
    )
    assert made.actors == (
        ("publiées", 2),
        ("suspendues", 1),
        ("archivées", 1),
        ("retirées à la demande de l'organisme", 1),
        ("brouillons, non publiés", 1),
    )


def test_freshness_is_that_of_pages_to_keep_up_to_date(report):
    made = report(
        actors_a=actor("A"),
        actors_b=actor("B").replace("2026-10-01", "2024-01-01"),
        actors_c=actor("C").replace("verifie_le: 2026-10-01\n", ""),
        actors_d=archived("fermeture").replace("verifie_le: 2026-10-01\n", ""),
        conventions_x=CONVENTION,
    )
    assert made.freshness == (("relues à temps", 1), ("à relire", 1), ("jamais relues", 2))


def test_actors_nobody_can_reach_and_actors_with_no_tie_are_counted(report):
    made = report(
        actors_a=actor("A"),
        actors_b=actor("B").replace("  - telephone: 02 61 91 00 01", "  []"),
        conventions_x=CONVENTION,
    )
    assert (made.unreachable, made.alone) == (1, 1)


def test_needs_count_published_actors_those_of_nobody_included(report):
    made = report(actors_a=actor("A"), actors_b=actor("B", statut="suspendu"))
    needs = dict(made.needs)
    assert len(needs) == 12
    assert needs["Se loger ou garder son logement"] == 1
    assert needs["Violences"] == 0


def test_conventions_are_counted_by_state(report):
    assert report(actors_a=actor("A"), conventions_x=CONVENTION).states == (("Signée, échéance non renseignée", 1),)


def test_the_least_complete_pages_come_first_and_withdrawn_ones_never(report):
    made = report(
        actors_a=actor("A"), actors_b=actor("B", publics="[familles]"), actors_c=archived("demande-de-retrait")
    )
    assert [page.file for page in made.pages] == ["content/actors/a.md", "content/actors/b.md"]
    assert made.judged == 3
    assert dict(made.lacking)["les publics"] == 1
    counts = [count for _, count in made.lacking]
    assert counts == sorted(counts, reverse=True)


def test_an_empty_directory_has_a_report(report):
    made = report()
    assert (made.pages, made.judged, made.median) == ((), 0, 100)
    for tell in FORMATS.values():
        assert tell(made, made.pages, FRENCH)


def test_the_text_names_what_each_page_lacks(report):
    told = FORMATS["text"](made := report(actors_a=actor("Le Relais")), made.pages, FRENCH)
    flat = " ".join(told.replace("\N{NARROW NO-BREAK SPACE}", " ").split())
    assert (
        f"{made.pages[0].completeness.score} % Le Relais (content/actors/a.md) Les publics, comment orienter," in flat
    )
    assert max(map(len, told.splitlines())) <= 110


def test_the_markdown_obeys_nothing_a_name_says(report):
    made = report(actors_a=actor('"a|b <script> [c](https://d.example) @e #3 `f` www.g.example"'))
    told = FORMATS["markdown"](made, made.pages, FRENCH)
    (row,) = [line for line in told.splitlines() if "content/actors/a.md" in line]
    assert row.count("|") == 4
    for sign in ("<script>", "](", "://", "@e", "#3 ", "www.g"):
        assert sign not in row


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_no_name_sends_an_order_to_the_terminal(report, style):
    made = report(actors_a=actor('"A\\u009b31m"'))
    assert "\x9b" not in FORMATS[style](made, made.pages, FRENCH)


def test_the_json_holds_the_same_figures(report):
    made = report(actors_a=actor("A"))
    told = json.loads(FORMATS["json"](made, made.pages, FRENCH))
    assert told["actors"] == {"publiées": 1}
    assert told["actors_unreachable"] == 0
    page = told["pages"][0]
    assert (page["file"], page["kind"], page["score"]) == (
        "content/actors/a.md",
        "actor",
        made.pages[0].completeness.score,
    )
    assert "les publics" in page["missing"]
