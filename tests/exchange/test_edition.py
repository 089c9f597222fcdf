"""``edition.json`` tells of what day the published site is."""

from __future__ import annotations

import json

from generator import build
from tests.conftest import TODAY, actor


def test_the_site_tells_its_day_and_what_it_holds(make_site, tmp_path):
    site = make_site({"actors/a.md": actor("A"), "actors/b.md": actor("B", statut="brouillon")})
    build.build(site, build.BuildOptions(today=TODAY, out=tmp_path / "public", search=False, jobs=1))
    assert json.loads((tmp_path / "public/edition.json").read_bytes()) == {
        "format": 1,
        "titre": "Annuaire d'essai",
        "url": "http://127.0.0.1/",
        "jour": "2026-11-22",
        "commit": "",
        "acteurs": 1,
        "conventions": 0,
    }
