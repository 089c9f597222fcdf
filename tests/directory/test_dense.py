"""Dense groups are found right on graphs small enough to look at whole, and never take long."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.directory.network import dense
from generator.directory.network.dense import dense_groups

SLUGS = "abcdefgh"


def everybody(group):
    return True


def naive(pairs, is_told=everybody):
    """Look at every three and every four."""
    tied = {frozenset(pair) for pair in pairs}

    def whole(size):
        groups = combinations(SLUGS, size)
        return [group for group in groups if all(frozenset(two) in tied for two in combinations(group, 2))]

    fours = [four for four in whole(4) if is_told(four)]
    return (*fours, *(three for three in whole(3) if is_told(three) and not any(set(three) < set(f) for f in fours)))


def test_three_actors_tied_two_by_two_are_a_group_and_a_chain_of_three_is_none():
    # a-b, b-c and a-c: one group. d-e and e-f, without d-f: none.
    assert dense_groups([("a", "b"), ("c", "b"), ("a", "c"), ("d", "e"), ("e", "f")], everybody) == (("a", "b", "c"),)


def test_a_group_of_four_is_told_whole_and_the_groups_of_three_in_it_are_not_told_again():
    # a, b, c, d: 6 ties, one group of four that holds 4 of three. d, e, f hang on it by d: a group of three of its own.
    four = list(combinations("abcd", 2))
    assert dense_groups([*four, ("d", "e"), ("e", "f"), ("d", "f")], everybody) == (("a", "b", "c", "d"), tuple("def"))


def test_four_actors_that_miss_one_tie_are_two_groups_of_three():
    # a-b-c-d without a-d: a, b, c and b, c, d.
    assert dense_groups(set(combinations("abcd", 2)) - {("a", "d")}, everybody) == (tuple("abc"), tuple("bcd"))


def test_five_actors_all_tied_are_five_groups_of_four():
    assert len(dense_groups(combinations("abcde", 2), everybody)) == 5


def test_a_group_of_three_is_told_where_the_group_of_four_that_holds_it_is_passed_over():
    # Of a, b, c, d the four are passed over, and with them those with both a and b: a, c, d and b, c, d are left.
    told = dense_groups(combinations("abcd", 2), lambda group: not {"a", "b"} <= set(group))
    assert told == (tuple("acd"), tuple("bcd"))


@given(st.sets(st.sampled_from(list(combinations(SLUGS, 2)))), st.sets(st.sampled_from(SLUGS), max_size=4))
def test_any_small_graph_gives_what_looking_at_every_group_gives(pairs, gathered):
    def is_told(group):
        return not set(group) <= gathered

    assert dense_groups(pairs, is_told) == naive(pairs, is_told)[: dense.MOST_GROUPS]


def test_the_order_in_which_ties_are_given_changes_nothing():
    pairs = list(combinations("abcdef", 2))
    assert dense_groups(pairs, everybody) == dense_groups([pair[::-1] for pair in reversed(pairs)], everybody)


@pytest.mark.parametrize("is_told", [True, False])
def test_three_hundred_actors_all_tied_to_one_another_take_a_bounded_number_of_steps(is_told, monkeypatch):
    monkeypatch.setattr(dense, "MOST_STEPS", 1000)
    asked = []
    found = dense_groups(combinations([f"{n:03}" for n in range(300)], 2), lambda group: asked.append(group) or is_told)
    assert len(found) == (dense.MOST_GROUPS if is_told else 0)
    assert len(asked) <= 2 * dense.MOST_STEPS
