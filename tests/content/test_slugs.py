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
