"""What a page lacks is told above it in the preview of one's own machine, and nowhere else."""

from __future__ import annotations

import dataclasses

import pytest

from generator.build import BuildOptions, build
from generator.cli.serve import OUTPUT, build_once
from generator.directory.completeness import Completeness, measure
from generator.site.serve import Outcome
from tests.conftest import TODAY, actor
from tests.site.serve.conftest import PAGE

LACKING = Completeness(70, ("les publics", "comment orienter", "<b>"))
MARK = "maillage-completeness"


@pytest.fixture
def page(visitor):
    """Show the page of an actor, with what is known of completeness."""

    def show(path="/acteurs/relais/", outcome=None, **found):
        folder = visitor.site / "acteurs" / "relais"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(PAGE, encoding="utf-8")
        (visitor.site / "index.html").write_text(PAGE, encoding="utf-8")
        known = {f"/acteurs/{slug}/": one for slug, one in found.items()}
        visitor.live.show(dataclasses.replace(outcome or Outcome(published=True), completeness=known))
        return visitor.get(path).text

    return show


def test_an_incomplete_page_says_what_it_lacks(page):
    text = page(relais=LACKING)
    assert "Fiche complète à 70 % : il manque les publics, comment orienter et &lt;b&gt;." in text
    assert text.index(MARK) < text.index("<h1>")


def test_a_complete_page_and_a_page_of_neither_kind_say_nothing(page):
    assert MARK not in page(relais=Completeness(100, ()))
    assert MARK not in page("/", relais=LACKING)
    assert MARK not in page(autre=LACKING)


def test_before_the_first_build_nothing_is_known(visitor):
    (visitor.site / "index.html").write_text(PAGE, encoding="utf-8")
    assert MARK not in visitor.get("/").text


def test_pages_are_shown_again_when_only_what_they_lack_has_changed():
    before = Outcome(published=True, completeness={"/acteurs/relais/": LACKING})
    after = Outcome(published=True, changed=False)
    assert not after.shows_as(before)
    assert dataclasses.replace(after, completeness=dict(before.completeness)).shows_as(before)


@pytest.fixture
def site(make_site):
    convention = "---\ntitre: Ensemble\ntype: charte\nterritoires: ['commune:49007']\nparties:\n"
    convention += "  - {acteur: relais, signataire: oui}\n  - {nom: B, signataire: oui}\n---\n"
    return make_site({"actors/relais.md": actor("Le Relais"), "conventions/ensemble.md": convention})


def test_serve_judges_every_page_it_builds(site):
    options = BuildOptions(TODAY, site / OUTPUT, "http://127.0.0.1:8000/", search=False, public=False)
    outcome = build_once(site, options, "fr")
    assert sorted(outcome.completeness) == ["/acteurs/relais/", "/conventions/ensemble/"]
    assert "les publics" in outcome.completeness["/acteurs/relais/"].missing


def test_no_file_of_a_site_tells_what_a_page_lacks(site):
    options = BuildOptions(TODAY, site / OUTPUT, "http://127.0.0.1:8000/", search=False, public=False)
    outcome = build_once(site, options, "fr")
    assert outcome.published
    for file in (site / OUTPUT).rglob("*.*"):
        assert MARK not in (text := file.read_text(encoding="utf-8", errors="replace"))
        assert "Fiche complète" not in text


def test_a_build_does_not_even_judge_it(site, monkeypatch):
    def refuse(*arguments):
        raise AssertionError("a build must not know of completeness")

    monkeypatch.setattr(measure, "_measure", refuse)
    options = BuildOptions(TODAY, site / "public", "http://127.0.0.1/", search=False, public=False, jobs=1)
    assert build(site, options).published is not None
