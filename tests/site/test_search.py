"""The search: folding, the shadow, the index, the places."""

from __future__ import annotations

import dataclasses
import gzip
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.content.load import load
from generator.diagnostics.errors import GeneratorError
from generator.directory import link
from generator.directory.views import ActorView, Directory
from generator.language import language
from generator.reference import communes_of_departement
from generator.site.search import Searched, remove_leftovers
from generator.site.search.fold import fold
from generator.site.search.pagefind import refuse_partial_index
from generator.site.search.record import plain
from generator.site.search.records import records
from generator.site.search.shadow import path_of, shadow
from generator.site.theme import find_theme, read_assets
from tests.site.search_sample import OWN_ACTOR, OWN_COMMUNE, TODAY, sample_directory, write_sample

HOSTILE = '<img src=x onerror="alert(1)">'
FORGED = "critere:besoin-se-loger, couvre[france]"


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    """Return the small directory."""
    return sample_directory(tmp_path_factory.mktemp("essai"))


@pytest.fixture(scope="module")
def index(directory: Directory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the directory's index."""
    folder = tmp_path_factory.mktemp("pagefind")
    Searched(directory).make_index(folder, tmp_path_factory.mktemp("work"))
    return folder


def renamed(directory: Directory, slug: str, **changes: object) -> Directory:
    """Return the directory with other values on the card of one actor."""

    def change(actor: ActorView) -> ActorView:
        if actor.card.slug != slug:
            return actor
        return dataclasses.replace(actor, card=dataclasses.replace(actor.card, **changes))  # type: ignore[arg-type]

    return dataclasses.replace(directory, actors=tuple(map(change, directory.actors)))


def pages_of(directory: Directory) -> dict[str, str]:
    """Return the shadow's pages by their path."""
    return {path: data.decode() for path, data in shadow(records(directory), language("fr"))}


class Tags(HTMLParser):
    """Gathers what a browser would make of a page: its tags, and the values Pagefind is pointed to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.values: list[tuple[str, str, str]] = []  # filter, meta or sort; its name; its value
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        for kind in ("filter", "meta", "sort"):
            directive = given.get(f"data-pagefind-{kind}")
            if directive is not None:
                name, pointer = directive.rstrip("]").split("[")
                self.values.append((kind, name, given[pointer] or ""))

    def of(self, kind: str, name: str) -> list[str]:
        return [value for k, n, value in self.values if (k, n) == (kind, name)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("l’école", "l'école"),
        ("e\u0301cole", "école"),
        ("Œuvre et cœur", "OEuvre et coeur"),
        ("d\u200b’ur\u00adgence", "d'urgence"),
        ("un mot 'cité' ici", "un mot  cité  ici"),
        ("aujourd'hui", "aujourd'hui"),
        ("St-Étienne, Ste Luce, est là", "saint-Étienne, sainte-Luce, est là"),
        ("02 61 91 40 07", "0261914007"),
        ("02.61.91.40.07 le 12 05 2026", "0261914007 le 12 05 2026"),
        ("10\u202f000\u00a0€", "10 000 €"),
        ("+33 2 61 91 40 07 ou 0033261914007, +33(0)2.61.91.40.07", "0261914007 ou 0261914007, 0261914007"),
        ("02-61-91-40-07 02 61 91 40 08", "0261914007 0261914008"),
        ("0 800 12 34 56, 0800 123 456, 0800 12 34 56", "0800123456, 0800123456, 0800123456"),
        ("+262 262 12 34 56, 0262 12 34 56", "0262123456, 0262123456"),
        ("39 19, 116 006, de 35 20 30", "3919, 116006, de 35 20 30"),
        ("le 01.02.2024 10 h, 01 02 2024 10", "le 01.02.2024 10 h, 01 02 2024 10"),
        (
            "un foyer, l'Étranger, des LOYERS, un foyer-logement",
            "un foyers, l'Étrangers, des LOYERS, un foyers-logement",
        ),
    ],
)
def test_a_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


def test_the_words_of_a_body_are_searched_and_not_its_addresses() -> None:
    assert plain("voir [la *page*](https://x.example/chemin) ou <https://y.example/>").split() == [
        "voir",
        "[la",
        "*page*",
        "ou",
    ]


def test_every_page_has_its_shadow_at_its_address(directory: Directory) -> None:
    pages = pages_of(directory)
    expected = {actor.card.url for actor in directory.actors} | {"/a-propos/", "/glossaire/#domiciliation"}
    expected |= {convention.card.url for convention in directory.conventions}
    assert set(pages) == {path_of(url) for url in expected}
    assert "glossaire/#domiciliation.html" in pages


def test_a_body_that_asked_to_be_withdrawn_is_not_searched(directory: Directory) -> None:
    gone = dataclasses.replace(directory.actors[0], is_withdrawn=True)
    pages = pages_of(dataclasses.replace(directory, actors=(gone, *directory.actors[1:])))
    assert path_of(gone.card.url) not in pages


def test_a_convention_that_asked_to_be_withdrawn_is_not_searched(tmp_path: Path) -> None:
    root = write_sample(tmp_path)
    file = root / "content/conventions/logement-des-jeunes.md"
    withdrawn = "titre: X\nstatut: archive\nmotif_archivage: demande-de-retrait\n"
    file.write_text(
        file.read_text(encoding="utf-8").replace("titre: Convention pour le logement des jeunes\n", withdrawn)
    )
    found = link.link(load(root, TODAY), TODAY, language("fr"), "https://essai.example/")
    assert [convention.card.slug for convention in found.conventions] == ["logement-des-jeunes"]
    assert not [path for path in pages_of(found) if path.startswith("conventions/")]


def test_a_directory_without_pages_is_still_searchable(directory: Directory, tmp_path: Path) -> None:
    site = dataclasses.replace(directory.site, free_pages=())
    empty = dataclasses.replace(directory, site=site, actors=(), conventions=(), glossary=())
    Searched(empty).make_index(tmp_path / "pagefind", tmp_path / "work")
    assert list(pages_of(empty)) == ["index.html"]


def test_names_weigh_more_than_the_rest_and_are_shown_as_written(directory: Directory) -> None:
    page = pages_of(directory)["acteurs/oeuvre-du-bon-accueil.html"]
    assert '<p data-pagefind-weight="10">OEuvre du Bon Accueil</p>' in page
    assert Tags(page).of("meta", "title") == ["OEuvre du Bon Accueil"]
    assert Tags(page).of("meta", "sigle") == ["OBA"]
    assert '<p data-pagefind-weight="8">OBA</p>' in page
    assert '<p data-pagefind-weight="8">La Soupe de Saint-Étienne</p>' in page
    assert '<p data-pagefind-weight="1">0261914007</p>' in page
    assert Tags(page).of("meta", "nom") == ["Œuvre du Bon Accueil (OBA)"]
    assert Tags(page).of("meta", "ligne") == ["Association · Maine-et-Loire"]


def test_a_page_is_filtered_on_its_kind_places_and_needs(directory: Directory) -> None:
    actor = Tags(pages_of(directory)["acteurs/cafe-segreen.html"])
    assert actor.of("filter", "critere")[:2] == ["type-association", "besoin-se-loger"]
    assert actor.of("filter", "couvre") == ["commune-49331"]
    convention = Tags(pages_of(directory)["conventions/logement-des-jeunes.html"])
    assert convention.of("filter", "critere") == ["type-convention", "besoin-se-loger"]
    assert convention.of("filter", "couvre") == ["departement-49"]
    assert convention.of("filter", "dans") == ["departement-49", "france", "region-52"]
    names = {name for kind, name, _ in (*actor.values, *convention.values) if kind == "filter"}
    assert names == {"critere", "couvre", "dans"}  # each is a file to fetch


def test_a_page_lies_in_all_that_holds_what_it_covers_or_stands_in(directory: Directory) -> None:
    pages = pages_of(directory)
    local = Tags(pages["acteurs/cafe-segreen.html"])
    assert local.of("filter", "dans") == ["departement-49", "epci-244900809", "france", "region-52"]
    elsewhere = Tags(pages["acteurs/numero-national.html"])  # covers France, receives in Angers
    assert elsewhere.of("filter", "couvre") == ["france"]
    assert elsewhere.of("filter", "dans") == ["departement-49", "epci-244900015", "france", "region-52"]
    assert Tags(pages["glossaire/#domiciliation.html"]).of("filter", "dans") == []


def test_a_page_lies_in_what_its_territory_page_lists_it_for(directory: Directory) -> None:
    pages = pages_of(directory)
    wide = [v for v in directory.territories if v.territory.level in ("epci", "departement")]
    listed = {(v.territory.key, card.slug) for v in wide for group in v.groups for card in group.actors}
    found = set()
    for actor in directory.actors:
        tags = Tags(pages[path_of(actor.card.url)])
        covered, around_it = set(tags.of("filter", "couvre")), set(tags.of("filter", "dans"))
        for view in wide:
            around = {view.territory.key, *(parent.key for parent in view.parents)}
            if actor.card.status != "archive" and (covered & around or view.territory.key in around_it):
                found.add((view.territory.key, actor.card.slug))
    assert found == listed


def test_the_number_to_call_is_kept_as_one_word_unless_the_body_is_closed(directory: Directory) -> None:
    pages = {path: Tags(page) for path, page in pages_of(directory).items()}
    assert pages["acteurs/oeuvre-du-bon-accueil.html"].of("meta", "numero") == ["0261914007"]
    assert pages["acteurs/oeuvre-du-bon-accueil.html"].of("meta", "appel") == ["+33261914007"]
    assert [path for path, tags in pages.items() if tags.of("meta", "appel")] == [
        "acteurs/oeuvre-du-bon-accueil.html",
        "acteurs/permanence-suspendue.html",
    ]


def test_suspended_and_archived_pages_are_marked_last_and_rank_last(directory: Directory) -> None:
    pages = {path: Tags(page) for path, page in pages_of(directory).items()}
    last = {path for path, page in pages.items() if "rang-dernier" in page.of("filter", "critere")}
    assert last == {"acteurs/permanence-suspendue.html", "acteurs/permanence-close.html"}
    for order in ("rang", "egalite"):
        ranked = sorted(pages, key=lambda path: int(pages[path].of("sort", order)[0]))
        assert set(ranked[-len(last) :]) == last


def test_staleness_counts_only_between_equals(directory: Directory) -> None:
    pages = pages_of(renamed(directory, "ateliers-du-soir", is_stale=True))
    tags = {path: Tags(page) for path, page in pages.items() if path.startswith("acteurs/")}
    stale, fresh = tags["acteurs/ateliers-du-soir.html"], tags["acteurs/toit-partage.html"]
    assert int(stale.of("sort", "rang")[0]) < int(fresh.of("sort", "rang")[0])
    assert int(stale.of("sort", "egalite")[0]) > int(fresh.of("sort", "egalite")[0])


@pytest.mark.parametrize("name", [HOSTILE, FORGED, 'a"b', "</h1><script>alert(1)</script>", "&lt;b&gt;", "[x]"])
def test_a_name_never_becomes_markup_nor_a_filter(directory: Directory, name: str) -> None:
    plain_page = Tags(pages_of(directory)["acteurs/toit-partage.html"])
    page = Tags(pages_of(renamed(directory, "toit-partage", name=name, summary=name))["acteurs/toit-partage.html"])
    assert set(page.tags) == set(plain_page.tags)
    assert [v for v in page.values if v[0] == "filter"] == [v for v in plain_page.values if v[0] == "filter"]


def test_a_hostile_name_comes_out_of_the_index_as_text(directory: Directory, tmp_path: Path) -> None:
    Searched(renamed(directory, "toit-partage", name=HOSTILE, summary=FORGED)).make_index(
        tmp_path / "pagefind", tmp_path / "work"
    )
    found = next(f for f in fragments(tmp_path / "pagefind") if f["url"] == "/acteurs/toit-partage.html")
    assert found["meta"]["nom"] == HOSTILE
    assert found["meta"]["resume"] == FORGED
    assert [name for name in found["filters"]["critere"] if name.startswith("besoin")] == ["besoin-se-loger"]
    assert found["filters"]["couvre"] == ["departement-49"]
    assert found["filters"]["dans"] == ["departement-49", "france", "region-52"]


def test_the_index_holds_every_page_and_nothing_the_page_does_not_load(directory: Directory, index: Path) -> None:
    assert {f["url"] for f in fragments(index)} == {f"/{path}" for path in pages_of(directory)}
    assert not list(index.glob("*ui*")) + list(index.glob("*worker*"))
    entry = json.loads((index / "pagefind-entry.json").read_bytes())
    assert list(entry["languages"]) == ["fr"]
    assert "'" in entry["include_characters"]


def test_the_shadow_is_gone_once_the_index_is_made(directory: Directory, tmp_path: Path) -> None:
    Searched(directory).make_index(tmp_path / "pagefind", tmp_path / "work")
    assert list((tmp_path / "work").iterdir()) == []


def rows(file: dict[str, list[list[object]]]) -> list[tuple[object, ...]]:
    """Return the places of a file, one by one: name, key, holders, other names, postal codes."""
    names, keys, chains, others, codes = file["lieux"]
    holders = [file["chaines"][chain] for chain in chains]  # type: ignore[call-overload]
    return list(zip(names, keys, holders, others, codes, strict=True))


def fragments(index: Path) -> list[dict[str, object]]:
    """Return what the index keeps of each page."""
    files = sorted(index.glob("fragment/*.pf_fragment"))
    return [json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files]


def copy_of(index: Path, folder: Path) -> Path:
    """Copy an index, to spoil it."""
    for file in index.rglob("*"):
        if file.is_file():
            copy = folder / file.relative_to(index)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    return folder


COMPRESSED = ("*.pf_meta", "index/*", "filter/*", "fragment/*", "wasm.fr.pagefind")


@pytest.mark.parametrize(
    ("pattern", "kept"), [("pagefind.js", 0), *((pattern, kept) for pattern in COMPRESSED for kept in (0, 20))]
)
def test_an_index_with_an_empty_or_cut_file_is_refused(index: Path, tmp_path: Path, pattern: str, kept: int) -> None:
    count = len(fragments(index))
    spoilt = copy_of(index, tmp_path / "spoilt")
    refuse_partial_index(spoilt, count)
    file = next(iter(sorted(spoilt.glob(pattern))))
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(GeneratorError, match=re.escape(file.name)):
        refuse_partial_index(spoilt, count)


def test_an_index_that_lacks_a_page_is_refused(index: Path, tmp_path: Path) -> None:
    count = len(fragments(index))
    with pytest.raises(GeneratorError, match=f"sur {count + 1} "):
        refuse_partial_index(index, count + 1)
    spoilt = copy_of(index, tmp_path / "spoilt")
    next(spoilt.glob("fragment/*")).unlink()
    with pytest.raises(GeneratorError, match=f"{count - 1} pages sur {count} "):
        refuse_partial_index(spoilt, count)


@pytest.mark.parametrize(
    "pattern", ["pagefind.js", "pagefind-entry.json", "*.pf_meta", "index/*.pf_index", "wasm.fr.pagefind"]
)
def test_an_index_that_lacks_a_part_is_refused(index: Path, tmp_path: Path, pattern: str) -> None:
    spoilt = copy_of(index, tmp_path / "spoilt")
    for file in list(spoilt.glob(pattern)):
        file.unlink()
    with pytest.raises(GeneratorError, match="est incomplet"):
        refuse_partial_index(spoilt, len(fragments(index)))


def test_what_killed_builds_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / "shadow-a1b2c3" / "acteurs").mkdir(parents=True)
    (tmp_path / "shadow-a1b2c3" / "acteurs" / "x.html").touch()
    (tmp_path / "stage").mkdir()
    remove_leftovers(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["stage"]


def test_a_pagefind_that_fails_is_told(directory: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = tmp_path / "python"
    failing.write_text("#!/bin/sh\necho 'no such module' >&2\nexit 7\n")
    failing.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(failing))
    with pytest.raises(GeneratorError, match=r"code 7.*no such module"):
        Searched(directory).make_index(tmp_path / "pagefind", tmp_path / "work")
    assert list((tmp_path / "work").iterdir()) == []


def test_options_of_the_environment_do_not_reach_pagefind(
    directory: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing/*.html")
    Searched(directory).make_index(tmp_path / "pagefind", tmp_path / "work")
    assert fragments(tmp_path / "pagefind")


def test_the_key_follows_what_is_searched_and_nothing_else(directory: Directory) -> None:
    assert Searched(directory).key() == Searched(dataclasses.replace(directory, redirects=(("/a/", "/b/"),))).key()
    assert Searched(directory).key() != Searched(renamed(directory, "toit-partage", summary="Autre chose.")).key()


def test_the_territories_that_have_a_page_are_places_with_what_holds_them(directory: Directory) -> None:
    file = json.loads(dict(Searched(directory).files())["recherche/lieux.json"])
    places = {key: (name, holders, names, codes) for name, key, holders, names, codes in rows(file)}
    assert set(places) == {view.territory.key for view in directory.territories}
    name, holders, names, codes = places["commune-49331"]
    assert name == "Segré-en-Anjou Bleu"
    assert holders == ["epci-244900809", "departement-49", "region-52", "france"]
    assert "Nyoiseau" in names
    assert codes == ["49500", "49520"]
    assert file["departements"] == ["44", "49"]  # one EPCI lies across both
    assert file["niveaux"]["commune"] == "Commune"


def test_the_postal_codes_printed_in_the_places_of_an_own_commune_are_known(tmp_path: Path) -> None:
    files = dict(Searched(sample_directory(tmp_path, OWN_COMMUNE, bureau=OWN_ACTOR)).files())
    places = {row[1]: row for row in rows(json.loads(files["recherche/lieux.json"]))}
    assert places["commune-pont-vieux"][4] == ["96000"]
    assert places["commune-49007"][4] == ["49000", "49100"]  # the table's, not those of an address


def test_all_communes_of_the_departement_are_places_even_without_a_page(directory: Directory) -> None:
    few = dataclasses.replace(
        directory, territories=tuple(v for v in directory.territories if v.territory.key == "departement-49")
    )
    file = json.loads(dict(Searched(few).files())["recherche/communes-49.json"])
    places = {key: holders for _, key, holders, _, _ in rows(file)}
    assert set(places) == {f"commune-{commune.code}" for commune in communes_of_departement("49")}
    assert places["commune-49007"] == ["epci-244900015", "departement-49", "region-52", "france"]


def test_both_files_of_places_agree_on_what_holds_a_commune(directory: Directory) -> None:
    files = {path: json.loads(data) for path, data in Searched(directory).files()}
    with_page, all_communes = (
        {key: holders for _, key, holders, _, _ in rows(file) if key.startswith("commune-")}
        for file in (files["recherche/lieux.json"], files["recherche/communes-49.json"])
    )
    assert with_page == {key: all_communes[key] for key in with_page}


def test_the_same_directory_gives_the_same_files(directory: Directory) -> None:
    assert list(Searched(directory).files()) == list(Searched(directory).files())


def test_the_search_script_stays_small() -> None:
    script = read_assets(find_theme("default", Path("."))).get("search.js")
    assert script
    assert len(gzip.compress(script.content, mtime=0)) <= 8_000
