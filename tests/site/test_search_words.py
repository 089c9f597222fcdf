"""What words find: other names, former names, parties, places, both genders; and what they never find."""

from __future__ import annotations

import dataclasses
import gzip
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.content.load import load
from generator.directory import link
from generator.directory.views import Directory
from generator.language import language
from generator.site.search import Searched
from generator.site.search.fold import fold
from generator.site.search.forms import masculine, other_forms
from generator.site.search.record import ALIAS, ASIDE, LABEL, NAME, Record
from generator.site.search.records import records
from generator.site.search.shadow import EVERY_PAGE, shadow
from generator.site.search.words import MOST_WORDS, word_list
from tests.site.search_sample import CONVENTION, OFFICE, TODAY, actor, sample_directory, write_sample


def record_of(directory: Directory, url: str) -> Record:
    """Return what the search knows of a page."""
    return next(record for record in records(directory) if record.url == url)


def texts_of(directory: Directory, url: str, weight: float) -> list[str]:
    """Return the texts of a page that have this weight."""
    return [text for each, text in record_of(directory, url).texts if each == weight]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("des éducateur·rice·s", "des éducateur"),
        ("un·e usager·ère, des usagers·ères", "un·e usager, des usagers"),
        ("travailleur(se)s, travailleurs/euses", "travailleur, travailleurs"),
        ("un.e citoyen.ne, les citoyen.ne.s", "un.e citoyen, les citoyen"),
        ("étudiant-e-s, salarié(e)s, enfant(s)", "étudiant, salarié, enfant"),
        ("e\u0301tudiant·e·s", "étudiant"),
        ("Villers-le-Lac, Néris-les-Bains", "Villers-le-Lac, Néris-les-Bains"),
        ("logement·santé, accès/droits, S.I.A.O.", "logement·santé, accès/droits, S.I.A.O."),
        ("de 9 h/midi (le matin)", "de 9 h/midi (le matin)"),
    ],
)
def test_inclusive_writing_is_read_as_the_masculine(text: str, read: str) -> None:
    assert masculine(text) == read


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Les travailleurs sociaux", ["travailleuse"]),
        ("Une travailleuse sociale", ["travailleur"]),
        ("Travailleurs et travailleuses", []),
        ("médiatrice, tuteurs, salariée", ["médiateur", "tutrice", "salarié"]),
        ("Infirmière", ["infirmier"]),
        ("Une école, un secteur, la valeur, Marie, une place", []),
        ("assistante, éducatrice, aidante", []),
        ("Les lieux d'emploi", ["lieu", "emplois"]),
        ("un jeu, des jeux, la banlieue", []),
    ],
)
def test_a_text_gets_the_other_forms_of_the_words_that_stems_keep_apart(text: str, added: list[str]) -> None:
    assert list(other_forms(text)) == added


def test_the_other_gender_is_searched_and_not_shown(tmp_path: Path) -> None:
    directory = sample_directory(tmp_path, foyer=actor("Foyer de jeunes travailleur·euse·s"))
    page = dict(shadow(records(directory), language("fr")))["acteurs/foyer.html"].decode()
    assert '<p data-pagefind-weight="10">Foyers de jeunes travailleur travailleuse</p>' in page
    assert 'content="Foyer de jeunes travailleur·euse·s"' in page
    assert page.count("travailleuse") == 1


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    """Return a directory with a body that succeeds two others, one of them withdrawn, all of them parties."""
    root = tmp_path_factory.mktemp("essai")
    convention = CONVENTION.replace(
        "objet:",
        "  - nom: Atelier de Quenouille\n    signataire: non\n  - acteur: retiree\n    signataire: oui\nobjet:",
    )
    write_sample(root)
    (root / "content/conventions/quenouille.md").write_text(convention, encoding="utf-8")
    actors = {
        "nouvelle": actor(
            "Maison Neuve",
            territory="commune:49007",
            more="remplace: [ancienne, retiree]\nanciens_slugs: [le-vieux-lavoir]\n"
            + OFFICE.replace("Angers", "Segré-en-Anjou Bleu").replace("49007", "49331").replace("49100", "49500"),
        ),
        "ancienne": actor("Maison Vieille", more="sigle: MVX\nstatut: archive\nmotif_archivage: fusion"),
        "retiree": actor("Zéphyrine", more="statut: archive\nmotif_archivage: demande-de-retrait"),
        "nommee": actor(
            "Le Guichet",
            more="contacts:\n  - fonction: Accueil\n    nom: Ysabeau Trépanier\n    accord_publication: 2020-01-01\n"
            "    telephone: 02 61 91 40 09",
        ),
    }
    for slug, text in actors.items():
        (root / f"content/actors/{slug}.md").write_text(text, encoding="utf-8")
    return link.link(load(root, TODAY), TODAY, language("fr"), "https://essai.example/")


def test_a_body_is_found_by_the_names_of_what_it_succeeds_and_of_its_former_addresses(directory: Directory) -> None:
    names = texts_of(directory, "/acteurs/nouvelle/", ALIAS)
    assert "Maison Vieille" in names
    assert "MVX" in names
    assert "le vieux lavoir" in texts_of(directory, "/acteurs/nouvelle/", LABEL)


def test_what_was_succeeded_is_still_found_last(directory: Directory) -> None:
    assert record_of(directory, "/acteurs/ancienne/").criteria[-1] == "rang-dernier"
    ranked = sorted(records(directory), key=lambda record: record.tie_order)
    assert [record.url for record in ranked if record.name.startswith("Maison")] == [
        "/acteurs/nouvelle/",
        "/acteurs/ancienne/",
    ]


def test_the_names_of_the_communes_within_a_commune_count_least(directory: Directory) -> None:
    within = texts_of(directory, "/acteurs/nouvelle/", ASIDE)
    assert "Nyoiseau" in within
    assert len(within) == len(set(within))
    assert "Nyoiseau" not in texts_of(directory, "/acteurs/numero-national/", ASIDE)


def test_a_convention_is_found_by_its_parties_least_of_all_and_an_actor_not_by_its_partners(
    directory: Directory,
) -> None:
    parties = texts_of(directory, "/conventions/quenouille/", ASIDE)
    assert parties == ["Toit partagé", "Œuvre du Bon Accueil", "OBA", "Atelier de Quenouille"]
    partner = record_of(directory, "/acteurs/toit-partage/")
    assert "Quenouille" not in str(partner.texts)


def test_a_name_counts_more_than_any_other_text(directory: Directory) -> None:
    assert all(weight < NAME for record in records(directory) for weight, _ in record.texts)


def bytes_of(folder: Path) -> bytes:
    """Return all that an index holds, unpacked."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return b"\n".join(
        gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data for data in map(Path.read_bytes, files)
    )


def test_the_index_and_the_words_hold_nothing_of_who_is_withdrawn_or_agreed_no_more(
    directory: Directory, tmp_path: Path
) -> None:
    searched = Searched(directory)
    searched.make_index(tmp_path / "index", tmp_path / "work")
    held = fold(bytes_of(tmp_path / "index").decode("utf-8", "replace")).lower()
    words = dict(searched.files())["recherche/mots.json"].decode()
    assert "guichet" in held
    assert "guichet" in words
    for name in ("zéphyrine", "zephyrin", "retiree", "ysabeau", "trépanier", "trepani"):
        assert name not in held
        assert name not in words


def test_a_place_kept_secret_is_in_neither_index_nor_words(tmp_path: Path) -> None:
    write_sample(tmp_path)
    place = OFFICE.replace("3 rue du Puits", "7 impasse des Tilleuls").replace("Bureau", "Cachette")
    text = actor("Le Refuge", more=f"adresse_confidentielle: oui\n{place}")
    (tmp_path / "content/actors/refuge.md").write_text(text, encoding="utf-8")
    searched = Searched(link.link(load(tmp_path, TODAY), TODAY, language("fr"), "https://essai.example/"))
    searched.make_index(tmp_path / "index", tmp_path / "work")
    held = bytes_of(tmp_path / "index").lower() + b"".join(data for _, data in searched.files()).lower()
    assert b"refuge" in held
    assert b"tilleul" not in held
    assert b"cachett" not in held


def words_of(found: Iterable[Record]) -> list[str]:
    """Return the words of a file of words."""
    return list(json.loads(word_list(found))["mots"])


def test_the_words_are_those_of_the_records_each_once_most_used_first(directory: Directory) -> None:
    words = words_of(records(directory))
    assert words[0] == "association"
    assert {"nyoiseau", "quenouille", "cœur", "réconfort", "primaire", "étienne", "vieille"} <= set(words)
    assert len(words) == len(set(words))
    assert all(len(word) >= 4 and word.isalpha() and word == word.lower() for word in words)
    assert EVERY_PAGE not in words
    assert words == words_of(reversed(list(records(directory))))


def test_a_word_written_two_ways_is_given_as_most_pages_write_it(directory: Directory) -> None:
    found = [dataclasses.replace(record, texts=((1.0, "ECOLE"),)) for record in records(directory)]
    words = words_of(dataclasses.replace(each, texts=((1.0, "école"),)) if i else each for i, each in enumerate(found))
    assert "école" in words
    assert "ecole" not in words


def test_where_there_are_too_many_words_those_of_names_are_kept(directory: Directory) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    many = " ".join(f"mot{a}{b}{c}{d}" for a in letters for b in letters for c in letters for d in "xy")
    record = next(iter(records(directory)))
    text = dataclasses.replace(record, texts=((1.0, many), (1.0, many.replace("mot", "nom"))))
    named = dataclasses.replace(record, name="Zzyzx")
    words = words_of([text, text, named])
    assert len(words) == MOST_WORDS
    assert "zzyzx" in words
