"""A tie that one side alone declares, or that says nothing of its purpose, is told once a file."""

import pytest

from generator.content.load import load
from generator.directory.tie_warnings import check_ties
from tests.conftest import TODAY, actor


@pytest.fixture
def told(make_site):
    def judge(**ties: str) -> list[tuple[str, str, tuple[str, ...]]]:
        files = {f"actors/{slug}.md": actor(slug.upper(), liens=given) for slug, given in ties.items()}
        found = check_ties(load(make_site(files), TODAY))
        return [(fault.place.file.split("/")[-1], fault.code, fault.values) for fault in found]

    return judge


def tie(other: str, nature: str = "orientation", purpose: str = "objet: Se loger") -> str:
    return f"{{acteur: {other}, nature: {nature}, {purpose}}}"


def test_ties_of_one_side_are_counted_in_its_file(told):
    ties = f"[{tie('b')}, {tie('c')}, {tie('b', 'action-collective')}]"
    assert told(a=ties, b="[]", c=f"[{tie('a')}]") == [("a.md", "W238", ("1", "2"))]


def test_a_tie_both_declare_under_any_nature_is_not_told(told):
    assert told(a=f"[{tie('b')}]", b=f"[{tie('a', 'action-collective')}]") == []


def test_an_institutional_tie_is_said_by_one_side_well_enough(told):
    assert told(a=f"[{tie('b', 'financement', 'sens: vers')}]", b="[]") == []


def test_a_tie_with_a_body_without_page_cannot_be_confirmed(told):
    assert told(a="[{nom: Ailleurs, nature: orientation, objet: Se loger}]") == []


@pytest.mark.parametrize(
    "more",
    [{"liens_non_reconnus": "[{acteur: a}]"}, {"statut": "brouillon"}, {"statut": "archive"}],
)
def test_who_denies_the_tie_or_cannot_answer_is_not_counted(make_site, more):
    site = make_site({"actors/a.md": actor("A", liens=f"[{tie('b')}]"), "actors/b.md": actor("B", **more)})
    assert list(check_ties(load(site, TODAY))) == []


def test_a_draft_declares_nothing_yet(make_site):
    files = {"actors/a.md": actor("A", liens=f"[{tie('b')}]", statut="brouillon"), "actors/b.md": actor("B")}
    assert list(check_ties(load(make_site(files), TODAY))) == []


def test_ties_without_purpose_are_counted(told):
    empty = tie("b", purpose="vu_le: 2026")
    assert told(a=f"[{empty}, {tie('c')}]", b=f"[{tie('a')}]", c=f"[{tie('a')}]") == [("a.md", "W239", ("1", "2"))]
