"""A request is found whatever a mail did to it, and nothing else is taken for one."""

from __future__ import annotations

import base64
import json
import quopri
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import language
from generator.upkeep.propose import read_request
from generator.upkeep.propose.message import MAX_BYTES
from tests.upkeep.requests import BEGIN, END, block, form, mail

FRENCH = language("fr")
patiently = settings(deadline=None)
SUMMARY = "Accueil de jour : « souffler », se laver, faire ses démarches — l'été aussi, à 9 h & plus."
BLOCK = block(resume=SUMMARY, sigle=None, missions=["Ouvrir", "Orienter"])


def read(text):
    return read_request(text if isinstance(text, bytes) else text.encode())


def changes(text):
    reading = read(text)
    assert reading.request, [problem.text(FRENCH) for problem in reading.problems]
    return dict(reading.request.changes)


def problem(text):
    reading = read(text)
    assert reading.request is None
    return reading.problems[0].text(FRENCH)


MEANT = {"resume": SUMMARY, "sigle": None, "missions": ["Ouvrir", "Orienter"]}

TREATMENTS = {
    "as it was sent": mail(BLOCK),
    "quoted once": textwrap.indent(mail(BLOCK), "> ", lambda line: True),
    "quoted twice": textwrap.indent(mail(BLOCK), "> > ", lambda line: True),
    "quoted without a space": textwrap.indent(mail(BLOCK), ">>", lambda line: True),
    "line ends of Windows": mail(BLOCK).replace("\n", "\r\n"),
    "no-break spaces between keys": mail(BLOCK).replace("\n ", "\n\u00a0"),
    "curly quotes": mail(BLOCK).replace('"', "”"),
    "opening and closing curly quotes": mail(BLOCK.replace(' "', " “").replace('"', "”")),
    "entities for quotes": mail(BLOCK).replace('"', "&quot;"),
    "entities for letters": mail(BLOCK).replace("é", "&eacute;").replace("&e", "&e"),
    "marks without accents or capitals": mail(BLOCK).replace(BEGIN, "=== debut de la demande ==="),
    "marks in bold": mail(BLOCK).replace(BEGIN, f"**{BEGIN}**").replace(END, f"**{END}**"),
    "all on one line": " ".join(mail(BLOCK).split("\n")),
    "sent twice": mail(BLOCK) + "\n" + textwrap.indent(mail(BLOCK), "> "),
    "pasted in the form": form(demande=mail(BLOCK)),
    "wrapped at seventy signs": "\n".join(
        wrapped for line in mail(BLOCK).split("\n") for wrapped in textwrap.wrap(line, 70) or [""]
    ),
    "wrapped, then quoted": textwrap.indent(
        "\n".join(wrapped for line in mail(BLOCK).split("\n") for wrapped in textwrap.wrap(line, 70) or [""]), "> "
    ),
    "quoted, then wrapped": "\n".join(
        wrapped
        for line in textwrap.indent(mail(BLOCK), "> ", lambda line: True).split("\n")
        for wrapped in textwrap.wrap(line, 70) or [""]
    ),
}


@pytest.mark.parametrize("text", TREATMENTS.values(), ids=TREATMENTS)
def test_a_request_is_read_whatever_a_mail_program_did_to_it(text):
    assert changes(text) == MEANT


def saved(content, subtype="plain", encoding="8bit", charset="utf-8"):
    head = f'From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/{subtype}; charset="{charset}"\n'
    return f"{head}Content-Transfer-Encoding: {encoding}\n\n".encode() + content


HTML = "<p>Bonjour</p><div>" + mail(BLOCK).replace("&", "&amp;").replace('"', "&quot;").replace("\n", "<br>") + "</div>"
SAVED = {
    "as it is": saved(mail(BLOCK).encode()),
    "quoted-printable": saved(quopri.encodestring(mail(BLOCK).encode()), encoding="quoted-printable"),
    "base64": saved(base64.encodebytes(mail(BLOCK).encode()), encoding="base64"),
    "Windows letters": saved(mail(BLOCK).encode("cp1252"), charset="windows-1252"),
    "HTML alone": saved(HTML.encode(), subtype="html"),
    "two forms": (
        b'From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="x"\n\n--x\n'
        b"Content-Type: text/plain; charset=utf-8\n\n" + mail(BLOCK).encode() + b"\n--x\n"
        b"Content-Type: text/html; charset=utf-8\n\n<p>other</p>\n--x--\n"
    ),
}


@pytest.mark.parametrize("raw", SAVED.values(), ids=SAVED)
def test_a_mail_as_it_was_saved_is_read(raw):
    assert changes(raw) == MEANT


@patiently
@given(
    text=st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=60), depth=st.integers(0, 3)
)
def test_any_text_arrives_as_it_was_written(text, depth):
    read_back = changes(textwrap.indent(mail(block(resume=f"a{text}b")), "> " * depth, lambda line: True))["resume"]
    if "&" not in text and not any(sign in text for sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"):
        assert read_back == f"a{text}b"


@patiently
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_words(raw):
    reading = read(raw)
    assert reading.request or reading.problems[0].text(FRENCH)


PIECES = [BEGIN, END, "{", "}", '"', "“", "\\", "[", "]", ":", ",", "\n", "> ", " ", "a", "&quot;"]


@patiently
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_pieces_of_a_block_are_read_or_refused_in_words(text):
    reading = read(f"{BEGIN}\n{text}\n{END}")
    assert reading.request or reading.problems[0].text(FRENCH)


@patiently
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused_in_words(data):
    reading = read(f"{BEGIN}\n{json.dumps({'demande': 'correction', 'fiche': 'acteurs/a', 'champs': data})}\n{END}")
    assert reading.request or reading.problems[0].text(FRENCH)


HOSTILE = {
    "nothing": ("", "aucune demande"),
    "prose": ("Bonjour, notre numéro a changé.", "aucune demande"),
    "too long": (b"x" * (MAX_BYTES + 1), "trop long"),
    "too long a text": ("x" * 300_000, "trop long"),
    "not whole": (mail(BLOCK).replace(END, ""), "pas entière"),
    "two requests": (mail(BLOCK) + mail(block(resume="Autre")), "2 demandes"),
    "a mark inside a value": (mail(block(resume=f"a\n{END}\nb")).replace("\\n", "\n"), "abîmée"),
    "deep lists": (f"{BEGIN}\n{'[' * 30_000}\n{END}", "abîmée"),
    "deep and closed": (f"{BEGIN}\n{'[' * 200}{']' * 200}\n{END}", "abîmée"),
    "a key twice": (mail('=== DÉBUT DE LA DEMANDE ===\n{"demande": "ajout", "demande": "ajout"}\n' + END), "abîmée"),
    "a list": (f"{BEGIN}\n[]\n{END}", "pas une demande"),
    "another kind": (mail(block("suppression")), "pas une demande"),
    "another key": (mail(BLOCK.replace('"version"', '"x"').replace('"champs"', '"fichier"')), "pas une demande"),
    "not a number": (mail(BLOCK.replace("null", "NaN")), "abîmée"),
    "a truth value": (mail(BLOCK.replace("null", "true")), "n’est pas un texte"),
    "another folder": (mail(block(page="../../etc/passwd", nom="x")), "pas l’adresse d’une fiche"),
    "out of the folder": (mail(block(page="acteurs/../../x", nom="x")), "pas l’adresse d’une fiche"),
    "the glossary": (mail(block(page="glossary/ccas", terme="x")), "pas l’adresse d’une fiche"),
    "letters of another alphabet": (mail(block(page="acteurs/rel\u0430is", nom="x")), "pas l’adresse d’une fiche"),
    "digits of another alphabet": (mail(block(page="acteurs/relais-\u0661", nom="x")), "pas l’adresse d’une fiche"),
    "an encoded path": (mail(block(page="acteurs/..%2Fx", nom="x")), "pas l’adresse d’une fiche"),
    "no page": (mail(block(page=["acteurs/a"], nom="x")), "pas l’adresse d’une fiche"),
    "a version that is an option": (mail(block(version="--help", nom="x")), "version"),
    "text turned around": (mail(block(resume="a\u202eb")), "caractère invisible"),
    "a null character": (mail(block(resume="a\u0000b")), "caractère invisible"),
    "half a character": (mail(BLOCK.replace("Ouvrir", "\\ud800")), "caractère invisible"),
    "a line end for YAML alone": (mail(block(resume="a\u2028nom: b")), "caractère invisible"),
    "a hidden key": (mail(block(**{"re\u202esume": "a"})), "caractère invisible"),
}


@pytest.mark.parametrize(("text", "said"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_request_is_refused_in_words(text, said):
    assert said in problem(text)


@pytest.mark.parametrize(
    "text",
    [
        "=" * 150_000,
        "> " * 90_000,
        BEGIN * 5_000,
        f"{BEGIN}\n{{" + " " * 60_000 + f"\n{END}",
        f'{BEGIN}\n{{"a": "' + "\\" * 60_000 + f"\n{END}",
        f'{BEGIN}\n{{"a": “' + "” " * 30_000 + f"\n{END}",
        f"{BEGIN}\n" + '"' * 60_000 + f"\n{END}",
        "### \n" * 40_000,
        b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 400_000,
        b"MIME-Version: 1.0\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(2_000)),
    ],
    ids=range(10),
)
def test_a_text_made_to_be_slow_or_deep_is_refused_in_words(text):
    assert problem(text)


def test_numbers_stay_as_they_are_written():
    assert changes(mail(BLOCK.replace("null", "01".replace("0", "1") + "0.50"))) == {**MEANT, "sigle": "110.50"}


def test_what_is_blank_is_left_out_and_a_key_left_blank_goes():
    text = mail(
        block(sigle="", missions=[], lieux=[{"voie": " ", "commune": "Angers"}], conditions_acces={"delai": ""})
    )
    assert changes(text) == {
        "sigle": None,
        "missions": None,
        "lieux": [{"commune": "Angers"}],
        "conditions_acces": None,
    }


@pytest.mark.parametrize(
    "page",
    [
        "acteurs/relais",
        "https://annuaire.example/base/acteurs/relais/",
        "https://annuaire.example/acteurs/relais/#contacts",
        "content/actors/relais.md",
    ],
)
def test_a_page_is_named_by_its_address(page):
    request = read(mail(block(page=page, nom="x"))).request
    assert (request.folder, request.slug) == ("actors", "relais")


def test_plain_fields_are_read_and_the_free_text_is_kept_apart():
    text = form(
        fiche="acteurs/relais", telephone="02 61 91 00 09", courriel="_No response_", autre="On déménage.\n\n### Fin"
    )
    request = read(text).request
    assert request.plain == {"telephone": "02 61 91 00 09"}
    assert request.remarks == ("On déménage.\n\n### Fin",)


def test_a_title_written_in_an_answer_opens_no_other_answer():
    text = form(fiche="acteurs/relais", telephone="02 61 91 00 09", autre="### Téléphone\n\n02 61 91 00 66")
    assert read(text).request.plain == {"telephone": "02 61 91 00 09"}


def test_a_form_that_asks_nothing_is_refused():
    assert "vide" in problem(form(fiche="acteurs/relais", telephone="_No response_"))
    assert "adresse de la fiche" in problem(form(fiche="_No response_", telephone="02 61 91 00 09"))
    assert "vide" in problem(form(fiche="acteurs/relais", relu="- [ ] J’ai relu toute la fiche : tout est exact."))
