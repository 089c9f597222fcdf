"""From files to a published site, or to nothing at all."""

import dataclasses
import shutil

import pytest

from generator import build
from tests.conftest import SETTINGS, TODAY, actor

PUBLIC = SETTINGS.replace("http://127.0.0.1/", "https://annuaire.example/")
PUBLISHER = """\
editeur:
  nom: Association d'essai
  adresse: 1 rue Fictive, 49000 Angers
  telephone: 02 61 91 00 01
  courriel: contact@essai.example
  directeur_publication: la présidence de l'association
  hebergeur: Hébergeur fictif, 2 rue Fictive, 02 61 91 00 02
"""


@pytest.fixture
def run(tmp_path):
    def run(site, **options):
        chosen = build.BuildOptions(today=TODAY, out=tmp_path / "public", search=False)
        return build.build(site, dataclasses.replace(chosen, **options))

    return run


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".maillage.json"
    }


def test_each_actor_file_has_its_page(make_site, run, tmp_path):
    run(make_site({"actors/a.md": actor("Le Relais"), "actors/b.md": actor("L'Escale")}))
    assert "Le Relais" in (tmp_path / "public/acteurs/a/index.html").read_text(encoding="utf-8")
    assert "L’Escale" in (tmp_path / "public/acteurs/b/index.html").read_text(encoding="utf-8")


def test_an_error_leaves_the_published_site_as_it_was(make_site, run, tmp_path):
    site = make_site({"actors/a.md": actor("A")})
    run(site)
    before = files_of(tmp_path / "public")
    (site / "content/actors/b.md").write_text("---\nnom: B\n---\n", encoding="utf-8")
    assert run(site).published is None
    assert files_of(tmp_path / "public") == before


def test_keep_going_leaves_the_faulty_page_out_and_says_so(make_site, run, tmp_path):
    files = {"actors/a.md": actor("A", liens="[{acteur: b, nature: orientation}]"), "actors/b.md": "---\nnom: B\n---\n"}
    result = run(make_site(files), keep_going=True)
    assert result.left_out == ("content/actors/b.md",)
    assert (tmp_path / "public/acteurs/a/index.html").is_file()
    assert not (tmp_path / "public/acteurs/b").exists()


def test_warnings_block_only_when_asked(make_site, run):
    site = make_site({"actors/a.md": actor("A").replace("verifie_le: 2026-10-01\n", "")})
    assert run(site, strict=True).published is None
    assert run(site).published is not None


def test_the_same_content_gives_the_same_bytes_wherever_it_stands(make_site, run, tmp_path):
    site = make_site({"actors/a.md": actor("A"), "actors/b.md": actor("B")})
    run(site)
    elsewhere = tmp_path / "ailleurs/plus loin"
    shutil.copytree(site, elsewhere, ignore=shutil.ignore_patterns(".cache"))
    run(elsewhere, out=tmp_path / "autre")
    assert files_of(tmp_path / "public") == files_of(tmp_path / "autre")


def test_a_repeated_build_equals_a_clean_one(make_site, run, tmp_path):
    site = make_site({"actors/a.md": actor("A"), "actors/b.md": actor("B")})
    run(site)
    (site / "content/actors/b.md").write_text(actor("Bé"), encoding="utf-8")
    (site / "content/actors/c.md").write_text(actor("C"), encoding="utf-8")
    (site / "content/actors/a.md").unlink()
    run(site, allow_fewer=True)
    shutil.rmtree(site / ".cache")
    run(site, out=tmp_path / "propre")
    assert files_of(tmp_path / "public") == files_of(tmp_path / "propre")


def test_a_public_site_without_legal_notice_is_refused(make_site, run):
    result = run(make_site({"actors/a.md": actor("A")}, PUBLIC))
    assert result.published is None
    assert {fault.field for fault in result.diagnostics if fault.code == "E401"} >= {"editeur.nom", "editeur.hebergeur"}


@pytest.mark.parametrize(
    ("settings", "options"),
    [
        (PUBLIC + PUBLISHER, {}),
        (PUBLIC + "demonstration: oui\n", {}),
        (PUBLIC, {"base_url": "http://localhost:8000/"}),
        (PUBLIC, {"public": False}),
    ],
    ids=["complete", "demonstration", "loopback", "serve"],
)
def test_what_is_complete_or_not_public_is_not_refused(make_site, run, settings, options):
    assert run(make_site({"actors/a.md": actor("A")}, settings), **options).published is not None


def test_links_stand_under_the_base_path(make_site, run, tmp_path):
    run(make_site({"actors/a.md": actor("A")}), base_url="http://127.0.0.1/annuaire/")
    page = (tmp_path / "public/acteurs/index.html").read_text(encoding="utf-8")
    assert 'href="/annuaire/acteurs/a/"' in page
    assert 'href="/acteurs/' not in page


SECRET = "7 impasse des Tilleuls"


def test_a_confidential_address_is_in_no_file_of_the_site(make_site, run, tmp_path):
    text = actor("Refuge", adresse_confidentielle="oui", lieux=f'[{{voie: "{SECRET}", code_insee: "49007"}}]')
    site = make_site({"actors/refuge.md": text, "actors/a.md": actor("A")})
    assert run(site).published is None
    run(site, keep_going=True, search=True)
    assert not [path for path, data in files_of(tmp_path / "public").items() if SECRET.encode() in data]


HOSTILE = "<img src=x onerror=alert(1)>\"'{{ 7*7 }}</script><!--"


def test_hostile_text_is_shown_as_text(make_site, run, tmp_path):
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    text = actor("X").replace("nom: X", f"nom: {quoted}").replace("Accueille et oriente.", quoted)
    run(
        make_site({"actors/x.md": text + f"\n{HOSTILE}\n\n[clic](javascript:alert(1)) ![x](https://a.example/i.png)\n"})
    )
    for path, data in files_of(tmp_path / "public").items():
        page = data.decode("utf-8", "replace")
        assert "<img" not in page, path
        assert "javascript:" not in page.replace("(javascript:", ""), path
        assert "{{ 7*7 }}" in page or "7*7" not in page, path


def test_a_withdrawn_page_and_a_withdrawn_convention_keep_their_addresses_and_tell_nothing(make_site, run, tmp_path):
    withdrawn = {"statut": "archive", "motif_archivage": "demande-de-retrait"}
    gone = actor("A", anciens_slugs="[avant]", **withdrawn).replace("Accueille et oriente.", SECRET)
    convention = (
        "---\ntitre: X\ntype: charte\nparties: [{acteur: b, signataire: oui}, {nom: C, signataire: oui}]\n"
        f"objet: {SECRET}\nterritoires: [france]\nstatut: archive\nmotif_archivage: demande-de-retrait\n---\n{SECRET}\n"
    )
    site = make_site({"actors/a.md": gone, "actors/b.md": actor("B"), "conventions/x.md": convention})
    assert run(site, search=True).published is not None
    files = files_of(tmp_path / "public")
    assert {"acteurs/a/index.html", "acteurs/avant/index.html", "conventions/x/index.html"} <= set(files)
    assert [path for path, data in files.items() if SECRET.encode() in data] == []
