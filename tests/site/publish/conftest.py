"""A site folder, and publishing to it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.site.publish.publishing import Build, publish


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return an empty site folder."""
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def build(site: Path) -> Build:
    """Return ``build(files)``: publish exactly these files to ``public``."""
    return partial(publish, site)
