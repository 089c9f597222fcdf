"""Names in the site: safe, and no two for one place on any machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.site.publish import open_stage
from generator.site.publish.paths import Paths
from tests.site.publish.publishing import content

UNSAFE = [
    "",
    "/",
    "/etc/x",
    "../x",
    "a/../x",
    "a/..",
    ".",
    "./a",
    "a//b",
    "a/",
    "a\\b",
    "a\nb",
    "a\0b",
    "a\u202eb",
    "\udcff",
]


@pytest.mark.parametrize("path", UNSAFE)
def test_an_unsafe_path_is_refused(path: str) -> None:
    with pytest.raises(GeneratorError, match="n'est pas un chemin de fichier acceptable"):
        Paths().add(path)


@pytest.mark.parametrize("path", [".maillage.json", ".maillage-en-cours", ".maillage.json/x"])
def test_a_name_of_our_own_is_refused(path: str) -> None:
    with pytest.raises(GeneratorError, match="réservé"):
        Paths().add(path)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a/index.html", "a/index.html"),
        ("a/index.html", "a/Index.html"),
        ("caf\u00e9", "cafe\u0301"),
        ("CAF\u00c9", "cafe\u0301"),
        ("straße", "STRASSE"),
        ("A/one", "a/two"),
        ("x/\u00e9/one", "x/e\u0301/two"),
    ],
)
def test_two_files_for_one_place_are_refused_and_both_named(first: str, second: str) -> None:
    paths = Paths()
    paths.add(first)
    with pytest.raises(GeneratorError) as caught:
        paths.add(second)
    assert str(caught.value).endswith(f"auraient la même adresse : « {first} » et « {second} ».")


@pytest.mark.parametrize(("first", "second"), [("a", "a/b/c"), ("a/b/c", "a"), ("a/b/c", "A/B"), ("A", "a/b/c")])
def test_a_file_where_a_folder_is_needed_is_refused_and_both_named(first: str, second: str) -> None:
    paths = Paths()
    paths.add(first)
    file, inside = sorted((first, second), key=len)
    with pytest.raises(GeneratorError) as caught:
        paths.add(second)
    assert str(caught.value) == f"« {file} » ne peut pas être un fichier : « {inside} » en a besoin comme dossier."


def test_ordinary_paths_are_taken(site: Path) -> None:
    files = {"index.html": b"", ".nojekyll": b"", "a b/é.txt": b"", "a b/ê.txt": b"", ".well-known/security.txt": b""}
    with open_stage(site, site / "public") as stage:
        for path, data in files.items():
            stage.write(path, data)
        stage.publish()
    assert content(site / "public") == files


def test_a_name_too_long_for_the_disk_is_told_with_its_path(site: Path) -> None:
    with open_stage(site, site / "public") as stage, pytest.raises(GeneratorError) as caught:
        stage.write(f"{'x' * 300}/index.html", b"")
    assert "le nom est trop long (ENAMETOOLONG)" in str(caught.value)
