"""Plain readers of the formats, written for the tests alone: they share nothing with what writes them."""

from __future__ import annotations

from hypothesis import strategies as st

HOSTILE = (
    '=HYPERLINK("http://x.example";"y")',
    "+33 2 61 91 00 01",
    "-1+1",
    "@SUM(A1)",
    "a;b\n=1+1",
    'a"b',
    "a\r\nEND:VCARD\r\nBEGIN:VCARD",
    "a\u2028b\u0085c\u0000d",
    "]]><x a='1'/>&amp;",
    "a | b|c",
    "\u202egnirts",
    "é" * 60 + "😀" * 60,
    "\\n\\,;",
    "\N{NO-BREAK SPACE}=1",
)
texts = st.text(max_size=60) | st.sampled_from(HOSTILE)


def read_csv(raw: bytes, delimiter: str = ";") -> list[list[str]]:
    """Read RFC 4180, sign by sign."""
    text = raw.decode("utf-8-sig")
    rows: list[list[str]] = [[""]]
    position, is_quoted = 0, False
    while position < len(text):
        sign = text[position]
        position += 1
        if is_quoted and sign == '"' and text[position : position + 1] == '"':
            rows[-1][-1] += '"'
            position += 1
        elif sign == '"':
            is_quoted = not is_quoted
        elif sign == delimiter and not is_quoted:
            rows[-1].append("")
        elif sign == "\r" and not is_quoted:
            assert text[position] == "\n"
            position += 1
            rows.append([""])
        else:
            rows[-1][-1] += sign
    assert rows.pop() == [""]
    return rows


def read_table(raw: bytes, delimiter: str = ";") -> list[dict[str, str]]:
    """Read rows by the names of their columns."""
    head, *rows = read_csv(raw, delimiter)
    return [dict(zip(head, row, strict=True)) for row in rows]


def parted(cell: str) -> list[str]:
    """Part the values of a cell."""
    return cell.split(" | ") if cell else []


def read_cards(raw: bytes) -> list[dict[str, str]]:
    """Read cards by the names of their lines, without parameters; a line that belongs to no card is a fault."""
    lines = raw.decode().replace("\r\n ", "").split("\r\n")
    assert lines.pop() == ""
    cards: list[dict[str, str]] = []
    is_open = False
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VCARD":
            assert not is_open
            cards.append({})
            is_open = True
        elif line == "END:VCARD":
            is_open = False
        else:
            assert is_open, line
            assert name.partition(";")[0] not in cards[-1]
            cards[-1][name.partition(";")[0]] = value
    assert not is_open
    return cards


def unescaped(value: str) -> str:
    """Return the text of a value of a card."""
    text, position = "", 0
    while position < len(value):
        position += value[position] == "\\"
        text += value[position]
        position += 1
    return text
