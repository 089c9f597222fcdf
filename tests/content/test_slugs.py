"""What a content file may be called."""

import pytest

from generator.content.slugs import MAX_SLUG, is_slug, shortened, suggested_slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("L'École d’Angers", "l-ecole-d-angers"),
        ("Œuvre (49)", "oeuvre-49"),
        ("Angers–Saumur", "angers-saumur"),
        ("!!!", "fiche"),
        ("CON", "fiche-con"),
        ("Index", "fiche-index"),
    ],
)
def test_a_slug_is_suggested_for_any_name(name, slug):
    assert suggested_slug(name) == slug
    assert is_slug(slug)


def test_a_long_name_is_cut_between_words():
    assert shortened("centre-communal-d-action-sociale", 20) == "centre-communal-d"
    assert shortened("centre-communal", 20) == "centre-communal"
    assert shortened("x" * 30, 20) == "x" * 20
    assert len(suggested_slug("mot " * 40)) <= MAX_SLUG


@pytest.mark.parametrize("slug", ["con", "index", "nul", "com1", "a--b", "-a", "É", "a" * 81, ""])
def test_a_name_that_some_system_keeps_or_that_is_no_slug_is_no_file_s(slug):
    assert not is_slug(slug)
