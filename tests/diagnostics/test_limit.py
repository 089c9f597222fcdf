"""A file that is wrong all over is told in part, and says how many faults are left."""

from generator.diagnostics.diagnostic import Diagnostic, Place
from generator.diagnostics.limit import MOST, capped
from generator.diagnostics.nearest import MOST_GUESSES, Guesses


def faults(count, code="E207", file="a.md"):
    return [Diagnostic(Place(file, line, 1), 1, code, "", ("x",)) for line in range(1, count + 1)]


def test_a_file_with_few_faults_keeps_them_all():
    assert capped(faults(MOST)) == faults(MOST)


def test_a_file_with_many_keeps_the_first_and_says_how_many_more():
    *kept, more = capped(faults(MOST + 30))
    assert kept == faults(MOST)
    assert (more.code, more.values) == ("E199", ("30",))
    assert sorted([more, *kept])[-1] == more


def test_an_error_is_never_hidden_behind_warnings():
    kept = capped([*faults(MOST + 1, "W210"), Diagnostic(Place("a.md", 999, 1), 1, "E207", "", ("x",))])
    assert [one.code for one in kept].count("E207") == 1
    assert kept[-1].code == "W199"


def test_each_file_has_its_own_limit():
    assert len(capped([*faults(MOST), *faults(MOST, file="b.md")])) == 2 * MOST


def test_what_was_left_out_before_still_counts():
    again = capped([*capped(faults(MOST + 30)), *faults(5, "W210")])
    assert again[-1].values == ("35",)
    assert again[-1].code == "E199"


def test_only_the_first_unknown_words_of_a_file_are_guessed():
    guesses = Guesses()
    found = [guesses.nearest("logemen", {"logement"}) for _ in range(MOST_GUESSES + 1)]
    assert found == ["logement"] * MOST_GUESSES + [""]


def test_a_word_too_long_to_be_mistyped_has_no_guess():
    assert Guesses().nearest("logement" * 5_000, {"logement"}) == ""
