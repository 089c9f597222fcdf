"""Bytes become a document, every value at its place; what cannot be told apart is refused at its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.read.parse import MAX_FILE_BYTES, parse_markdown

FILE = "content/actors/a.md"


def read(text):
    return parse_markdown(FILE, text if isinstance(text, bytes) else text.encode())


def refusal(text):
    (fault,) = read(text).diagnostics
    return fault.code, fault.place.line, fault.place.column


def test_scalars_stay_the_text_that_was_written():
    document = read("---\ncode: 01033\nnon: no\nheure: 9:30\ntel: 0477123456\nvide:\n---\n").document
    assert document.data() == {"code": "01033", "non": "no", "heure": "9:30", "tel": "0477123456"}


def test_each_value_knows_its_place_as_saved():
    document = read("---\nnom: A\nparties:\n  - {acteur: b}\n  - acteur: c\n---\n").document
    fault = document.diagnostic("E301", ("parties", 1, "acteur"), "c")
    assert (fault.place, fault.end_column, fault.field) == ((FILE, 5, 13), 14, "parties[2].acteur")


def test_a_byte_order_mark_and_windows_line_ends_change_nothing():
    document = read(b"\xef\xbb\xbf---\r\nnom: A\r\ndomaines: [x]\r\n---\r\n\r\nCorps\r\n").document
    assert document.data() == {"nom": "A", "domaines": ["x"]}
    assert document.diagnostic("E301", ("domaines", 0)).place == (FILE, 3, 12)
    assert document.line(document.body_line + 1) == "Corps"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"---\nnom: \xe9t\xe9\n---\n", ("E101", 2, 6)),
        ("---\nnom: a\u2028b\n---\n", ("E109", 2, 7)),
        ("---\nnom: a\x85b: c\n---\n", ("E109", 2, 7)),
        ("---\nnom: a\rb: c\n---\n", ("E109", 2, 7)),
        ("---\nnom: \u202eabc\n---\n", ("E109", 2, 6)),
        ('---\nnom: "a\\u202eb"\n---\n', ("E109", 2, 6)),
        ("---\nnom: *a\n---\n", ("E108", 2, 6)),
        ("---\nnom: !!python/name:os.system a\n---\n", ("E108", 2, 6)),
        ("---\n<<: {a: b}\n---\n", ("E108", 2, 1)),
        ("---\n? [a]\n: b\n---\n", ("E108", 2, 3)),
        ("---\n%YAML 1.1\n---\n", ("E104", 3, 1)),
        ("---\nnom: [a\n---\n", ("E118", 2, 6)),
        ("---\nnom:\n\t- a\n---\n", ("E123", 3, 1)),
        ("", ("E137", 1, 1)),
    ],
)
def test_what_cannot_be_told_apart_is_refused_at_its_place(text, expected):
    assert refusal(text) == expected


def test_a_bomb_is_refused_before_it_is_read():
    assert refusal("---\nnom: " + "[" * 12_000 + "\n---\n")[0] == "E110"
    assert refusal(b"a" * (MAX_FILE_BYTES + 1)) == ("E107", 0, 0)


@settings(deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_no_bytes_raise(raw):
    reading = read(b"---\n" + raw + b"\n---\n")
    assert reading.document or reading.diagnostics


_words = st.text(st.characters(categories=["L", "N", "P", "Zs"], exclude_characters="'\xa0"), max_size=30)


@settings(deadline=None)
@given(st.dictionaries(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), _words, max_size=5))
def test_quoted_texts_come_back_as_written(values):
    front_matter = "".join(f"{key}: '{text}'\n" for key, text in values.items())
    document = read(f"---\n{front_matter}---\n").document
    assert document.data() == values
