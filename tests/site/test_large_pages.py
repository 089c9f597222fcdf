"""Pages that hold what real data hold stay light, and lose nobody."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from generator.content.load import load
from generator.directory import link
from generator.language import language
from generator.site.pages import pages
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.conftest import TODAY
from tests.site import large_sample

MAX_ELEMENTS = 1_500
MAX_RAW = 100_000
MAX_GZIP = 20_000
# Every field of both kinds of page, with its help: only who corrects a page, or reuses the data, loads them.
WHOLE_SCHEMA = ("/contribuer/ajouter/", "/contribuer/corriger/", "/donnees/dictionnaire/")
MAX_SCHEMA_RAW = 160_000
MAX_SCHEMA_GZIP = 25_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return every page of the large sample, by its address."""
    root = tmp_path_factory.mktemp("large")
    (root / "site.yml").write_text(large_sample.SETTINGS, encoding="utf-8")
    for name, text in large_sample.files().items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    content = load(root, TODAY)
    assert [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error] == []
    directory = link.link(content, TODAY, language("fr"), "http://127.0.0.1/")
    theme = find_theme("default", Path("nowhere"))
    renderer = Renderer(theme, read_assets(theme), directory.site)
    return {page.url: renderer.render_page(page).decode() for page in pages(directory) if page.path.endswith(".html")}


def test_no_page_is_heavy(site):
    heavy = {
        url: len(html)
        for url, html in site.items()
        if len(html.encode()) > (MAX_SCHEMA_RAW if url in WHOLE_SCHEMA else MAX_RAW)
        or len(gzip.compress(html.encode())) > (MAX_SCHEMA_GZIP if url in WHOLE_SCHEMA else MAX_GZIP)
        or (len(re.findall("<[a-z]", html)) > MAX_ELEMENTS and url not in WHOLE_SCHEMA)
    }
    assert heavy == {}


def test_the_page_of_the_state_leads_to_each_of_its_contracts_once_under_its_departement(site):
    html = site["/acteurs/etat/"]
    links = re.findall(r'href="(/conventions/contrat-\d+/)"', html)
    assert sorted(links) == [f"/conventions/contrat-{number:03}/" for number in range(large_sample.CONTRACTS)]
    drawers = html[html.index('class="drawers"') :]
    assert (
        drawers.index("<summary>Ain (") < drawers.index("/conventions/contrat-000/") < drawers.index("<summary>Aisne")
    )
    assert f"Dates non renseignées ({large_sample.CONTRACTS})" in html


def test_the_largest_contract_names_all_its_parties_signatories_first(site):
    html = site[f"/conventions/{large_sample.LARGEST}/"]
    assert len(set(re.findall(r"[A-J] ASSOCIATION DU QUARTIER NUMERO \d+", html))) == large_sample.PARTIES - 2
    table, others = html.split("N’ont pas signé")
    assert "ASSOCIATION DU QUARTIER" not in table
    assert table.count('scope="row"') == 2
    assert "<details" in others


def test_every_contract_is_reached_from_the_list_of_conventions(site):
    listed = set(re.findall(r'href="(/conventions/etat/[^"]+)"', site["/conventions/"]))
    found = {one for url in listed for one in re.findall(r'href="(/conventions/contrat-\d+/)"', site[url])}
    assert len(found) == large_sample.CONTRACTS
