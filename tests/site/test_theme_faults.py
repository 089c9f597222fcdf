"""A fault of a theme is one French line with its file and line, wherever pages are rendered."""

from __future__ import annotations

import pickle
import re

import pytest

from generator.cli import main
from generator.diagnostics.errors import GeneratorError
from generator.language import language
from generator.site import workers
from generator.site.theme_faults import ThemeFault, template_faults
from tests.conftest import TODAY, actor

FAULTS = {
    "syntax": ("<p>\n{% if %}\n", "themes/local/templates/actor.html, ligne 2 : ce gabarit est mal écrit (Expected"),
    "unknown tag": ("{% nope %}", "themes/local/templates/actor.html, ligne 1 : ce gabarit est mal écrit (Encountered"),
    "left open": ("{% for a in b %}\n", "themes/local/templates/actor.html, ligne 1 : ce gabarit est mal écrit ("),
    "unknown filter": ("\n{{ page|nope }}", "themes/local/templates/actor.html, ligne 2 : ce gabarit est mal écrit ("),
    "unknown name": ("\n\n{{ nope }}", "themes/local/templates/actor.html, ligne 3 : ce nom n'existe pas dans ce"),
    "absent parent": ("{% extends 'nope.html' %}", "themes/local/templates/actor.html, ligne 1 : le gabarit « nope"),
    "absent part": ("a\n{% include 'nope.html' %}", "themes/local/templates/actor.html, ligne 2 : le gabarit « nope"),
    "impossible": ("{{ 1 // 0 }}", "themes/local/templates/actor.html, ligne 1 : ce gabarit échoue (integer"),
    "not UTF-8": (b"\xe9", "themes/local : ce gabarit est mal écrit ("),
}


def plain(text: str) -> str:
    """Return a text with plain spaces and apostrophes."""
    return re.sub(r"[^\S\n]", " ", text).replace("’", "'")


@pytest.fixture
def faulty(make_site):
    """Make a site whose theme has a template of its own, bound to be at fault."""

    def make(template: str | bytes):
        raw = template if isinstance(template, bytes) else template.encode()
        theme = {"../themes/local/theme.yml": "extends: default\n", "../themes/local/templates/actor.html": raw}
        pages = {"actors/a.md": actor("A")}
        site = make_site({**pages, **theme})
        with (site / "site.yml").open("a", encoding="utf-8") as settings:
            settings.write("theme: {nom: local}\n")
        return site

    return make


@pytest.fixture
def build(monkeypatch, capsys):
    """Run the command as from a terminal; return its status and what it said of its failure."""

    def run(site, *options: str) -> tuple[int, str]:
        arguments = ["maillage", "build", str(site), "--no-search", "--today", TODAY.isoformat(), *options]
        monkeypatch.setattr("sys.argv", arguments)
        with pytest.raises(SystemExit) as end:
            main()
        return end.value.code, plain(capsys.readouterr().err.splitlines()[-1])

    return run


@pytest.mark.parametrize(("template", "told"), FAULTS.values(), ids=FAULTS)
def test_a_faulty_template_is_told_in_one_line_and_nothing_is_published(faulty, build, template, told):
    site = faulty(template)
    status, said = build(site)
    assert (status, said[: len(told)]) == (3, told)
    assert not (site / "public").exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_line_is_the_same_from_a_worker(faulty, build, monkeypatch, jobs):
    monkeypatch.setattr(workers, "FEW", 1)
    template, told = FAULTS["unknown name"]
    assert build(faulty(template), "--jobs", jobs)[1].startswith(told)


def test_a_fault_crosses_from_a_worker_whole():
    fault = pickle.loads(pickle.dumps(ThemeFault("themes/a/b.html", 3, "le gabarit « {detail} » est introuvable", "c")))
    assert plain(fault.text(language("fr"))) == "themes/a/b.html, ligne 3 : le gabarit « c » est introuvable."
    error = pickle.loads(pickle.dumps(GeneratorError("« {path} »", path="x")))
    assert plain(error.text(language("fr"))) == "« x »"


def test_a_fault_of_ours_stays_what_it_is(tmp_path):
    with pytest.raises(KeyError), template_faults([tmp_path]):
        raise KeyError("x")


def test_an_absent_theme_is_a_failure(make_site, build):
    site = make_site({"actors/a.md": actor("A")})
    with (site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("theme: {nom: absent}\n")
    status, said = build(site)
    assert status == 3
    assert "« absent » est introuvable" in said
