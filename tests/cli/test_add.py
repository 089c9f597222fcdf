"""``maillage add`` writes a draft that teaches, valid once filled."""

import pytest

from generator.content.edit.new_file import new_file
from generator.content.load import load
from tests.conftest import TODAY, actor

FILLED = {
    "actor": {
        "nom:": "nom: Le Relais",
        "type:": "type: association",
        "domaines: []": "domaines: [logement]",
        "territoires: []": 'territoires: ["commune:49007"]',
        "    type: siege": "    type: siege",
    },
    "convention": {
        "titre:": "titre: Convention d'essai",
        "type:": "type: charte",
        "  - acteur:": "  - acteur: autre",
        "  - nom:": "  - nom: La commune",
        "territoires: []": "territoires: [france]",
    },
}


def fill(path, lines):
    done = set()
    out = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        bare = line.split("#")[0].rstrip()
        if bare in lines and bare not in done:
            done.add(bare)
            line = lines[bare]
        out.append(line)
    path.write_text("\n".join(out), encoding="utf-8")


@pytest.mark.parametrize("kind", ["actor", "convention"])
def test_a_new_file_is_valid_once_filled(kind, make_site, invoke):
    site = make_site({"actors/autre.md": actor("Autre")})
    assert invoke("add", kind, "nouvelle-fiche", "--site", site).exit_code == 0
    path = site / "content" / f"{kind}s" / "nouvelle-fiche.md"
    assert path.read_text(encoding="utf-8") == new_file(kind)
    fill(path, FILLED[kind])
    assert [fault for fault in load(site, TODAY).diagnostics if fault.is_error] == []


@pytest.mark.parametrize("kind", ["actor", "convention"])
def test_an_unfilled_draft_is_told_what_it_lacks_and_blocks_nothing(kind, make_site, invoke):
    site = make_site({})
    invoke("add", kind, "nouvelle-fiche", "--site", site)
    assert "W215" in {fault.code for fault in load(site, TODAY).diagnostics}


def test_nothing_is_overwritten(make_site, invoke):
    site = make_site({"actors/a.md": actor("A")})
    result = invoke("add", "actor", "a", "--site", site)
    assert result.exit_code != 0
    assert (site / "content/actors/a.md").read_text(encoding="utf-8") == actor("A")


def test_a_name_that_is_no_address_is_refused_with_one_that_is(make_site, invoke):
    result = invoke("add", "actor", "L'École", "--site", make_site({}))
    assert result.exit_code == 2
    assert "l-ecole" in result.output


def test_outside_a_directory_it_says_so(tmp_path, invoke):
    result = invoke("add", "actor", "a", "--site", tmp_path)
    assert result.exit_code == 2
    assert "site.yml" in result.output


@pytest.mark.parametrize("name", ["con", "index"])
def test_a_name_no_file_may_have_is_refused_with_one_it_may(name, make_site, invoke):
    site = make_site({})
    result = invoke("add", "actor", name, "--site", site)
    assert result.exit_code == 2
    assert f"Essayez : fiche-{name}" in result.stderr.replace("\N{NO-BREAK SPACE}", " ")
    assert not (site / "content/actors").exists()
