"""Of thousands of warnings of one kind the report shows a few and counts the others; an error is never hidden."""

from generator.diagnostics import reporters
from generator.diagnostics.diagnostic import on_file
from generator.diagnostics.grouped import MOST_OF_A_KIND, SHOWN, few_of_a_kind
from generator.language import language


def faults(code: str, count: int):
    return [on_file(f"content/actors/a{n:04}.md", code, "x") for n in range(count)]


def test_as_many_as_are_read_are_all_shown():
    found = faults("W205", MOST_OF_A_KIND)
    assert few_of_a_kind(found) == (found, {})


def test_of_more_the_first_are_shown_and_the_others_counted():
    text = reporters.text([*faults("W205", 2845), *faults("W201", 1)], language("fr"))
    assert text.count(": W205 ") == SHOWN
    assert text.count(": W201 ") == 1
    assert f"W205 : encore {2845 - SHOWN:_} avertissements".replace("_", "\u202f") in text.replace("\xa0", " ")
    assert text.splitlines()[-1].startswith("0")


def test_every_error_is_shown():
    text = reporters.text(faults("E203", 300), language("fr"))
    assert text.count(": E203 ") == 300
    assert "encore" not in text


def test_programs_are_told_everything():
    assert reporters.as_json(faults("W205", 300), language("fr")).count('"W205"') == 300
