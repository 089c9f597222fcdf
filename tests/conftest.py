"""What every test may ask for: a small site, the command, expected outputs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

TODAY = dt.date(2026, 11, 22)

SETTINGS = """\
titre: Annuaire d'essai
territoire: {nom: Maine-et-Loire, code: "departement:49"}
url: http://127.0.0.1/
contact: annuaire@exemple.example
"""

ACTOR = """\
---
nom: {name}
type: association
resume: Accueille et oriente.
domaines: [logement]
territoires: ["commune:49007"]
contacts:
  - telephone: 02 61 91 00 01
verifie_le: 2026-10-01
{more}accord: {{le: 2026-09-01, mode: courriel}}
---
"""

MakeSite = Callable[..., Path]
Invoke = Callable[..., Result]


def actor(name: str, **more: str) -> str:
    """Return the text of a sound actor file, with more keys."""
    return ACTOR.format(name=name, more="".join(f"{key}: {value}\n" for key, value in more.items()))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the expected outputs")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with the file that holds what is expected, or rewrite the file."""

    def compare(expected: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            expected.write_text(text, encoding="utf-8", newline="\n")
        assert text == expected.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """Write a site: ``make_site({"actors/a.md": "…"}, settings="…")`` returns its folder."""

    def make(files: dict[str, str | bytes], settings: str = SETTINGS) -> Path:
        root = tmp_path / "annuaire"
        for name, text in {"../site.yml": settings, **files}.items():
            path = root / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return root

    return make


@pytest.fixture
def invoke() -> Invoke:
    """Run ``maillage`` with arguments; today is the tests' day."""
    from generator.cli import cli

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(cli, [*map(str, arguments), "--today", TODAY.isoformat()])

    return run
