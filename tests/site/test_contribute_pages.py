"""The forms as pages: what they ask, what they let a browser do, and what each page links to."""

from __future__ import annotations

import dataclasses
import gzip
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.content.edit.new_file import new_file
from generator.content.model import Actor, Convention
from generator.content.model.settings import Repository
from generator.content.schema.fields import Field, fields_of
from generator.directory.contribution import forge_door
from generator.directory.forge import Forge
from generator.directory.views import ForgeDoor
from generator.exchange.exporters.names import unique_names
from generator.site.pages import pages
from generator.site.pages.contribute import ACTOR_SECTIONS, ACTS, CONVENTION_SECTIONS, FORM_CSP, NOT_ASKED
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site.sample import SITE, make_directory

DOOR = ForgeDoor("GitHub", "https://forge.example/a/issues/new?template=x.yml", "title", "body", ())
URL = "https://forge.example/essai/annuaire.git"
MAX_ADDRESS = 5_000  # as of a request filled in advance


@pytest.fixture(scope="module")
def render() -> Callable[[ForgeDoor], dict[str, str]]:
    """Render the pages of the forms, by address, for a forge."""
    theme = find_theme("default", Path("."))
    renderer = Renderer(theme, read_assets(theme), SITE)
    wanted = ("/contribuer/", "/acteurs/gite/", *ACTS.values())

    def run(door: ForgeDoor) -> dict[str, str]:
        directory = make_directory()
        contribution = dataclasses.replace(directory.contribution, reply_days=12, forge=door)
        told = pages(dataclasses.replace(directory, contribution=contribution))
        return {page.url: renderer.render_page(page).decode() for page in told if page.url in wanted}

    return run


@pytest.fixture(scope="module")
def rendered(render: Callable[[ForgeDoor], dict[str, str]]) -> dict[str, str]:
    """Return the pages of the forms, by address."""
    return render(DOOR)


@pytest.mark.parametrize(("model", "sections"), [(Actor, ACTOR_SECTIONS), (Convention, CONVENTION_SECTIONS)])
def test_each_key_of_the_schema_is_asked_once_or_said_not_to_be(model, sections):
    asked = [key for _, keys in sections for key in keys]
    assert len(asked) == len(set(asked))
    assert set(asked) | NOT_ASKED >= {field.key for field in fields_of(model)}
    assert not set(asked) & NOT_ASKED


def test_what_became_of_a_page_has_a_part_of_its_own_where_who_closes_finds_it(rendered):
    for url in ("/contribuer/corriger/", "/contribuer/ajouter/"):
        parts = re.findall(r"<summary><h2>(.*?)</h2></summary>(.*?)</details>", rendered[url], re.DOTALL)
        found = [text for title, text in parts if title == "État de la fiche"]
        assert len(found) == 2, url  # of an actor, of a convention
        for text in found:
            assert re.findall('data-key="(.*?)"', text) == ["statut", "motif_archivage", "remplace"]


@pytest.mark.parametrize("model", [Actor, Convention])
def test_every_field_asked_is_called_by_a_name(model):
    def nameless(fields: tuple[Field, ...]) -> list[str]:
        return [one.key for one in fields if not one.label] + [key for one in fields for key in nameless(one.fields)]

    assert nameless(tuple(field for field in fields_of(model) if field.key not in NOT_ASKED)) == []


def test_the_forms_may_read_this_site_and_nothing_else(rendered):
    for url in ACTS.values():
        assert f'content="{FORM_CSP}"'.replace("'", "&#39;") in rendered[url], url
        assert len(re.findall("<script", rendered[url])) == 1
        assert 'content="noindex"' in rendered[url]


def test_a_closed_list_offers_its_values_and_positions_are_never_asked(rendered):
    form = rendered["/contribuer/corriger/"]
    assert '<option value="association">Association</option>' in form
    assert 'data-key="domaines" data-kind="choices" data-required' in form
    assert 'data-key="resume" data-kind="text" data-max="280"' in form
    for key in ("latitude", "longitude", "code_insee", "tenue_a_jour", "import"):
        assert f'data-key="{key}"' not in form


def test_who_reads_is_told_with_the_days_it_takes(rendered):
    for url in ("/contribuer/", *ACTS.values()):
        assert "12\N{NO-BREAK SPACE}jours" in rendered[url]


def test_the_doors_come_in_order_and_the_public_one_is_folded_with_its_warning(rendered):
    form = rendered["/contribuer/corriger/"]
    places = [form.index(f'id="contribute-{door}"') for door in ("mail", "copy", "print", "forge")]
    assert places == sorted(places)
    folded = form[form.index('<details class="result__forge">') :]
    assert folded.index("sera public, avec le nom de votre compte") < folded.index('id="contribute-forge"')


def test_a_page_links_to_its_own_forms(rendered):
    for act in ("confirmer", "corriger"):
        assert f'href="/annuaire/contribuer/{act}/?fiche=acteurs/gite"' in rendered["/acteurs/gite/"]


def test_the_script_of_the_forms_stays_small():
    assets = read_assets(find_theme("default", Path(".")))
    assert len(gzip.compress(assets["contribute.js"].content, mtime=0)) <= 12_000
    assert len(gzip.compress(assets["contribute.css"].content, mtime=0)) <= 1_800


def test_the_script_puts_nothing_in_the_page_but_as_text_and_keeps_nothing():
    script = read_assets(find_theme("default", Path(".")))["contribute.js"].content.decode()
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "localStorage", "cookie"):
        assert word not in script
    assert "sessionStorage" not in script


@pytest.mark.parametrize("forge", ["github", "gitlab", "forgejo"])
def test_each_forge_has_its_door(forge):
    url = "https://forge.example/essai/annuaire.git"
    door = forge_door(Forge(Repository.model_validate({"forge": forge, "url": url, "branche": "main"})))
    assert door
    assert door.request_url.startswith("https://forge.example/essai/annuaire/")
    assert dict(door.edit_urls)["acteurs"].endswith("content/actors/{slug}.md")
    assert forge_door(Forge(None)) is None


@pytest.mark.parametrize("forge", ["github", "forgejo"])
def test_the_address_of_a_new_file_holds_the_template(forge):
    door = forge_door(Forge(Repository.model_validate({"forge": forge, "url": URL, "branche": "main"})))
    assert door
    for new, kind in zip(door.new_files, ("actor", "convention"), strict=True):
        parts = urlsplit(new.url)
        assert parts.path.endswith(f"new/main/content/{kind}s")
        assert parse_qs(parts.query) == {"filename": ["nom-de-la-fiche.md"], "value": [new_file(kind)]}
        assert new.template == ""
        assert len(new.url) < MAX_ADDRESS


def test_where_the_forge_takes_no_text_by_the_address_the_template_is_there_to_copy(render):
    door = forge_door(Forge(Repository.model_validate({"forge": "gitlab", "url": URL, "branche": "main"})))
    assert door
    html = render(door)["/contribuer/ajouter/"]
    assert [unescape(text) for text in re.findall(r"<pre tabindex[^>]*>(.*?)</pre>", html, re.DOTALL)] == [
        new_file("actor"),
        new_file("convention"),
    ]
    assert "value=" not in "".join(new.url for new in door.new_files)


def test_who_has_an_account_makes_the_file_at_the_forge(render):
    door = forge_door(Forge(Repository.model_validate({"forge": "github", "url": URL, "branche": "main"})))
    assert door
    html = render(door)["/contribuer/ajouter/"]
    folded = html[html.index('<details id="contribute-edit">') :]
    assert folded.index("sera public, avec le nom de votre compte") < folded.index("/new/main/content/actors?filename=")
    for new in door.new_files:
        assert f'href="{new.url.replace("&", "&amp;")}"' in folded


def test_names_that_several_pages_bear_are_told_apart():
    pages_named = [
        ("a", "CCAS", "Angers"),
        ("b", "CCAS", "Saumur"),
        ("c", "Abri", "Angers"),
        ("d", "X", ""),
        ("e", "X", ""),
    ]
    assert unique_names(pages_named) == {
        "a": "CCAS (Angers)",
        "b": "CCAS (Saumur)",
        "c": "Abri",
        "d": "X (d)",
        "e": "X (e)",
    }
