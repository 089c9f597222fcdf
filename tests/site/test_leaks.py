"""What is not to be known is in no byte of a site: pages, search index, lists of words and places, sitemap."""

import gzip
import html
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator import build
from tests.conftest import SETTINGS, TODAY, actor

# A word of each forbidden thing that stands nowhere else, as the search index would cut and fold it.
STREET, PLACE, TOWN, KEEPER, MARK, REMARK = "zorglond", "wurmthal", "quibremont", "ploukastel", "vraxidor", "jubelwick"
PHONE, SIRET, LATITUDE = "0261917731", "21490007800012", "47.471234"
FORBIDDEN = (STREET, PLACE, TOWN, PHONE, PHONE[1:], SIRET, LATITUDE, KEEPER, MARK, REMARK)

LOCATION = (
    f'[{{nom: Maison {PLACE}, voie: 7 impasse {STREET}, complement: "{STREET}", commune: {TOWN}, code_insee: "49328", '
    f'latitude: "{LATITUDE}", longitude: "-0.55", telephone: "{PHONE}", horaires_precisions: "{PLACE}", '
    f'accessibilite_lieu: "{PLACE}"}}]'
)
UPKEEP = {
    "tenue_a_jour": f"{{fonction: Accueil, courriel: accueil@{KEEPER}.example}}",
    "import": f'{{source: Liste {MARK}, identifiant: "{MARK}-1", empreintes: {{nom: {MARK}}}}}',
    "verifie_par": f"coordination   # {REMARK}",
}
CONVENTION = """\
---
titre: Convention d'essai
type: charte
parties:
  - {{acteur: refuge, signataire: oui}}
  - {{acteur: a, signataire: oui}}
territoires: ["departement:49"]
debut: 2026-01-01
{more}---
"""


def texts_of(folder: Path) -> Iterable[tuple[str, str]]:
    """Yield each file's name and its bytes as text, compressed ones opened, without case, accents or blanks."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            for inside, data in opened(path.read_bytes()):
                text = html.unescape(re.sub(r"\r?\n[ \t]", "", data.decode("utf-8", "replace")))  # lines folded
                plain = unicodedata.normalize("NFKD", f"{path.name} {inside} {text}".casefold())
                yield name, re.sub(r"[\s\u0300-\u036f]", "", plain)


def opened(data: bytes) -> Iterable[tuple[str, bytes]]:
    """Yield the contents of a file: of each file of an archive, of what is compressed, else as it is."""
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from ((name, archive.read(name)) for name in archive.namelist())
    else:
        yield "", gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def holding(folder: Path, words: Iterable[str]) -> list[tuple[str, str]]:
    words = tuple(words)
    return [(name, word) for name, text in texts_of(folder) for word in words if word in text]


@pytest.fixture
def published(make_site, tmp_path):
    """Build a site with its search index, errors notwithstanding; return the folder."""

    def make(files: dict[str, str], today=TODAY) -> Path:
        options = build.BuildOptions(today=today, out=tmp_path / "public", keep_going=True, jobs=1)
        assert build.build(make_site(files, SETTINGS), options).published is not None
        return tmp_path / "public"

    return make


def fragments(folder: Path) -> dict[str, dict[str, object]]:
    """Return the records of the search index by address."""
    found = {}
    for path in folder.rglob("*.pf_fragment"):
        record = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[record["url"]] = record
    return found


def test_the_search_of_this_test_sees_into_the_index(published):
    folder = published({"actors/a.md": actor("A", missions=f"[Recevoir à {PLACE}]")})
    kinds = {Path(name).suffix for name, _ in holding(folder, [PLACE])}
    assert {".html", ".json", ".pf_fragment", ".pf_index", ".csv", ".xlsx"} <= kinds


def test_the_search_of_this_test_sees_into_every_file_of_data_that_names_an_actor(published):
    ties = "[{acteur: b, nature: orientation}]"
    lieux = '[{code_insee: "49007", latitude: "47.4", longitude: "-0.5"}]'
    folder = published({"actors/a.md": actor(f"Le {PLACE}", liens=ties, lieux=lieux), "actors/b.md": actor("B")})
    found = {name for name, _ in holding(folder / "donnees", [PLACE])}
    silent = {"SHA256SUMS", "fiche.schema.json", "conventions.csv"}
    assert {
        *("acteurs.csv", "liens.csv", "annuaire.xlsx", "annuaire.json", "acteurs.geojson", "reseau.gexf"),
        *("kumu-elements.csv", "kumu-liens.csv", "contacts.vcf"),
    } <= found
    assert not found & silent


def test_a_confidential_address_in_a_file_or_in_that_of_a_guest_is_published_nowhere(published):
    refuge = actor("Refuge", adresse_confidentielle="oui", lieux=LOCATION, siret=f'"{SIRET}"', **UPKEEP)
    guest = actor("Invité", lieux=LOCATION.replace("{nom", "{chez: refuge, nom", 1))
    files = {"actors/refuge.md": refuge, "actors/invite.md": guest, "actors/a.md": actor("A", structure_mere="refuge")}
    assert holding(published({**files, "conventions/x.md": CONVENTION.format(more="")}), FORBIDDEN) == []


def test_nothing_of_it_is_published_even_if_no_rule_had_refused_the_file(published, monkeypatch):
    monkeypatch.setattr(build, "_without_faulty", lambda content, diagnostics: (content, ()))
    ties = "[{acteur: refuge, nature: orientation, objet: Mise à l'abri}]"
    refuge = actor("Refuge", adresse_confidentielle="oui", lieux=LOCATION, **UPKEEP, anciens_slugs="[ancien-refuge]")
    files = {
        "actors/refuge.md": refuge.replace("commune:49007", "region:52"),
        "actors/a.md": actor("A", structure_mere="refuge", liens=ties),
        "actors/reseau.md": actor("Réseau", membres="[{acteur: refuge}]", animateur="refuge").replace(
            "type: association", "type: reseau-ou-coordination"
        ),
        "conventions/x.md": CONVENTION.format(more=""),
    }
    folder = published(files)
    assert holding(folder, FORBIDDEN) == []
    assert "Saumur" not in (folder / "acteurs/refuge/index.html").read_text("utf-8")
    assert "Saumur" not in json.dumps(fragments(folder)["/acteurs/refuge.html"], ensure_ascii=False)
    assert "commune-49328" not in json.dumps(fragments(folder)["/acteurs/refuge.html"])


def test_of_a_withdrawn_body_only_the_name_and_the_addresses_are_published(published):
    gone = {"statut": "archive", "motif_archivage": "demande-de-retrait"}
    withdrawn = actor(
        "Refuge",
        **gone,
        **UPKEEP,
        lieux=LOCATION,
        siret=f'"{SIRET}"',
        missions=f"[{PLACE}]",
        services=f"[{{nom: {PLACE}, description: {STREET}}}]",
        historique=f"[{{date: 2020, evenement: {PLACE}}}]",
        sources=f"[{{titre: {PLACE}}}]",
        liens=f"[{{acteur: a, nature: orientation, objet: {PLACE}}}]",
        participation=f"{{description: {PLACE}}}",
        falc=f"{{texte: {PLACE}}}",
        autres_noms=f"[{TOWN}]",
    )
    text = withdrawn.replace("Accueille et oriente.", STREET).replace("02 61 91 00 01", PHONE) + f"\n{STREET}\n"
    files = {"actors/refuge.md": text, "actors/a.md": actor("A"), "conventions/x.md": CONVENTION.format(more="")}
    folder = published(files)
    assert holding(folder, FORBIDDEN) == []
    assert (folder / "acteurs/refuge/index.html").exists()
    assert not (folder / "acteurs/refuge/fiche.json").exists()
    pages = {"acteurs.csv", "liens.csv", "acteurs.geojson", "reseau.gexf", "kumu-elements.csv", "contacts.vcf"}
    assert not pages & {name for name, _ in holding(folder / "donnees", ["acteurs/refuge", ";refuge", '"refuge"'])}


def test_of_a_draft_nothing_is_published_but_its_name_where_a_published_page_gives_it(published):
    draft = actor(
        "Projet",
        statut="brouillon",
        lieux=LOCATION,
        missions=f"[{PLACE}]",
        anciens_slugs=f"[{MARK}]",
        autres_noms=f"[{TOWN}]",
    )
    convention = CONVENTION.format(more=f"statut: brouillon\nobjet: {STREET}\nanciens_slugs: [{KEEPER}]\n")
    files = {
        "actors/refuge.md": draft + f"\n{STREET}\n",
        "actors/a.md": actor("A", structure_mere="refuge"),
        "conventions/x.md": convention,
    }
    folder = published(files)
    assert holding(folder, FORBIDDEN) == []
    assert not (folder / "acteurs/refuge").exists()
    assert not (folder / "conventions/x").exists()


def test_a_person_whose_agreement_is_too_old_is_published_nowhere(published):
    person = f"{{nom: Camille {STREET}, fonction: Accueil, courriel: camille.{STREET}@relais.example, "
    line = "- telephone: 02 61 91 00 01"
    text = actor("Le Relais", services=f"[{{nom: Aide, courriel: camille.{STREET}@relais.example}}]")
    for agreed, is_there in (("2026-01-01", True), ("2024-01-01", False)):
        folder = published({"actors/a.md": text.replace(line, f"- {person}accord_publication: {agreed}}}")})
        assert bool(holding(folder, [STREET])) is is_there
        assert bool(holding(folder / "acteurs/a", [STREET])) is is_there


def test_what_serves_the_upkeep_of_a_page_is_published_nowhere(published):
    ties = f"[{{acteur: b, le: 2026-02-01}}]   # {REMARK}"
    upkeep = {**UPKEEP, "distinct_de": "[b]", "liens_non_reconnus": ties}
    folder = published({"actors/a.md": actor("A", **upkeep), "actors/b.md": actor("B")})
    record = json.loads((folder / "acteurs/a/fiche.json").read_text("utf-8"))
    assert not {"tenue_a_jour", "accord", "import", "distinct_de", "liens_non_reconnus"} & set(record["champs"])
    assert holding(folder / "acteurs/a", [KEEPER, MARK + "-1", REMARK]) == []
