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
        ("publiées", 3),
        ("dont suspendues", 1),
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
    assert (made.unreachable, len(made.gaps.alone)) == (1, 1)


def test_needs_count_published_actors_those_of_nobody_included(report):
    made = report(actors_a=actor("A"), actors_c=archived("fermeture"))
    needs = dict(made.needs)
    assert len(needs) == 12
    assert needs["Se loger ou garder son logement"] == 1
    assert needs["Violences"] == 0


def test_published_is_what_the_site_says_it_is_a_suspended_page_too(make_site):
    files = {"a": actor("A"), "b": actor("B", statut="suspendu"), "c": actor("C", statut="brouillon")}
    files |= {"d": archived("fermeture")}
    seen = see(make_site({f"actors/{slug}.md": text for slug, text in files.items()}), TODAY, FRENCH)
    made = make_report(seen.content, seen.directory)
    assert dict(made.actors)["publiées"] == seen.directory.network.figures.actors == 2
    assert dict(made.needs) == {need.term.label: len(need.actors) for need in seen.directory.needs}
    assert dict(made.needs)["Se loger ou garder son logement"] == 2
    assert sum(count for _, count in made.freshness) == 2


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
        assert tell(made, None, FRENCH)


def test_the_text_names_what_each_page_lacks(report):
    told = FORMATS["text"](made := report(actors_a=actor("Le Relais")), None, FRENCH)
    flat = " ".join(told.replace("\N{NARROW NO-BREAK SPACE}", " ").split())
    assert (
        f"{made.pages[0].completeness.score} % Le Relais (content/actors/a.md) Les publics, comment orienter," in flat
    )
    assert max(map(len, told.splitlines())) <= 110


def test_the_markdown_obeys_nothing_a_name_says(report):
    made = report(actors_a=actor('"a|b <script> [c](https://d.example) @e #3 `f` www.g.example"'))
    told = FORMATS["markdown"](made, None, FRENCH)
    item, row = [line for line in told.splitlines() if "content/actors/a.md" in line]
    assert (item.count("|"), row.count("|")) == (0, 4)
    for sign in ("<script>", "](", "://", "@e", "#3 ", "www.g"):
        assert sign not in item + row


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_no_name_sends_an_order_to_the_terminal(report, style):
    made = report(actors_a=actor('"A\\u009b31m"'))
    assert "\x9b" not in FORMATS[style](made, None, FRENCH)


def test_the_json_holds_the_same_figures(report):
    made = report(actors_a=actor("A"))
    told = json.loads(FORMATS["json"](made, None, FRENCH))
    assert told["actors"] == {"publiées": 1}
    assert told["actors_unreachable"] == 0
    page = told["pages"][0]
    assert (page["file"], page["kind"], page["score"]) == (
        "content/actors/a.md",
        "actor",
        made.pages[0].completeness.score,
    )
    assert "les publics" in page["missing"]


ALONE = {"actors_a": actor("Alpha"), "actors_b": actor("Bravo"), "actors_c": actor("Charlie")}
PARTIES = "[{acteur: a, signataire: oui}, {acteur: b, signataire: oui}]"
SHARED = f"""\
---
titre: "TITLE"
type: charte
territoires: ["commune:49007"]
domaines: [logement]
publics: [familles]
parties: {PARTIES}
debut: 2025-01-01
fin: 2027-12-31
---
"""


@pytest.mark.parametrize("style", FORMATS)
def test_every_format_names_who_lacks_what(report, style):
    # a and b sign x and y, which share everything; c has no tie, and says that it does not know a.
    c = actor("Charlie", liens_non_reconnus="[{acteur: a, le: 2026-01-01}]")
    both = {f"conventions_{slug}": SHARED.replace("TITLE", title) for slug, title in (("x", "Xenia"), ("y", "Yvonne"))}
    told = FORMATS[style](report(**ALONE | {"actors_c": c} | both), None, FRENCH)
    gaps = told.split('"gaps"')[-1].split('"needs"')[0] if style == "json" else told
    for file in ("actors/a", "actors/c", "conventions/x", "conventions/y"):
        assert f"content/{file}.md" in gaps
    for name in ("Alpha", "Charlie", "Xenia", "Yvonne"):
        assert name in gaps
    assert "2026" in gaps


def test_the_json_counts_every_gap_and_shows_as_many_as_asked(report):
    gaps = json.loads(FORMATS["json"](report(**ALONE), 2, FRENCH))["gaps"]
    assert {key: gap["count"] for key, gap in gaps.items()} == {
        "actors_without_ties": 3,
        "domain_pairs_without_ties": 0,
        "actors_in_one_convention": 0,
        "conventions_without_association": 0,
        "conventions_without_persons_concerned": 0,
        "overlapping_conventions": 0,
        "dense_groups": 0,
        "unrecognised_ties": 0,
    }
    named = [entry["named"] for entry in gaps["actors_without_ties"]["entries"]]
    assert named == [[{"name": name, "file": f"content/actors/{name[0].lower()}.md"}] for name in ("Alpha", "Bravo")]


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_what_is_not_shown_of_a_list_is_counted(report, style):
    assert "et 1\N{NO-BREAK SPACE}autre" in FORMATS[style](report(**ALONE), 2, FRENCH)


def test_the_report_and_the_network_page_count_actors_without_ties_alike(make_site):
    texts = {
        **ALONE,
        "actors_d": actor("D", statut="suspendu"),
        "actors_e": archived("fermeture"),
        "conventions_x": CONVENTION,
    }
    site = make_site({name.replace("_", "/") + ".md": text for name, text in texts.items()})
    seen = see(site, TODAY, FRENCH)
    alone = make_report(seen.content, seen.directory).gaps.alone
    assert [card.slug for card in alone] == ["b", "c", "d"]
    assert seen.directory.network.figures.alone == 3
