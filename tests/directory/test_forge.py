"""The addresses of a content file at the forge that keeps it."""

import pytest

from generator.content.model.settings import Repository
from generator.directory.forge import Forge

FILE = "content/actors/le-relais.md"


def forge(kind, url="https://forge.example/g/annuaire", branch="main", folder=""):
    return Forge(Repository(forge=kind, url=url, branche=branch), folder)


def addresses(of):
    return [of.edit_url(FILE), of.new_url(FILE), of.history_url(FILE), of.version_url(FILE, "0a1b2c3d")]


HOME = "https://forge.example/g/annuaire"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "github",
            (
                f"edit/main/{FILE}",
                "new/main/content/actors?filename=le-relais.md",
                f"commits/main/{FILE}",
                f"blob/0a1b2c3d/{FILE}",
            ),
        ),
        (
            "gitlab",
            (
                f"-/edit/main/{FILE}",
                "-/new/main/content/actors?file_name=le-relais.md",
                f"-/commits/main/{FILE}",
                f"-/blob/0a1b2c3d/{FILE}",
            ),
        ),
        (
            "forgejo",
            (
                f"_edit/main/{FILE}",
                "_new/main/content/actors?filename=le-relais.md",
                f"commits/branch/main/{FILE}",
                f"src/commit/0a1b2c3d/{FILE}",
            ),
        ),
    ],
)
def test_each_forge_has_its_own_addresses(kind, expected):
    assert addresses(forge(kind)) == [f"{HOME}/{path}" for path in expected]


def test_a_site_in_a_folder_is_looked_for_there():
    of = forge("github", folder="été 2026/l'annuaire/")
    assert of.history_url(FILE) == f"{HOME}/commits/main/%C3%A9t%C3%A9%202026/l%27annuaire/{FILE}"


@pytest.mark.parametrize("url", [f"{HOME}.git", f"{HOME}/", f"{HOME}?tab=readme", f"{HOME}/#lisez-moi"])
def test_what_follows_the_name_of_a_repository_is_left_out(url):
    assert forge("github", url).edit_url(FILE) == f"{HOME}/edit/main/{FILE}"


def test_the_name_of_a_branch_cannot_change_the_address():
    of = forge("github", branch='pages/"><script>?x#y')
    assert of.edit_url(FILE) == f"{HOME}/edit/pages/%22%3E%3Cscript%3E%3Fx%23y/{FILE}"


def test_without_a_repository_nothing_is_linked():
    assert addresses(Forge(None)) == ["", "", "", ""]


def test_without_a_commit_no_version_is_linked():
    assert forge("github").version_url(FILE, "") == ""
