"""A slip of typing is named, and the line to write instead is read as it was meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.read.parse import parse_markdown
from generator.content.slips import quoted, slips_of

NO_BREAK = "\N{NO-BREAK SPACE}"
SLIPS = [
    ("nom: Accueil : sur rendez-vous", "E120", 'nom: "Accueil : sur rendez-vous"'),
    (f"nom: Accueil{NO_BREAK}: le soir", "E120", f'nom: "Accueil{NO_BREAK}: le soir"'),
    ('nom: Le "Relais" : accueil', "E120", "nom: 'Le \"Relais\" : accueil'"),
    ("nom: 'L'école'", "E121", 'nom: "L\'école"'),
    ('nom: "Le Relais" d\'Angers', "E121", "nom: '\"Le Relais\" d''Angers'"),
    ("nom: @asso", "E122", 'nom: "@asso"'),
    ("nom: %50", "E122", 'nom: "%50"'),
    ("nom: [Anjou] habitat", "E122", 'nom: "[Anjou] habitat"'),
    ("\tnom: Le Relais", "E123", "nom: Le Relais"),
    ("contacts:\n\t- telephone: 02", "E123", "  - telephone: 02"),
    ("nom:Le Relais", "E125", "nom: Le Relais"),
    ("nom = Le Relais", "E125", "nom: Le Relais"),
    ("domaines:\n  - logement\n  -sante", "E124", "  - sante"),
    ("contacts:\n  - telephone: 02\n   courriel: x", "E126", "    courriel: x"),
    ("conditions_acces:\n    frais: gratuit\n  delai: x", "E126", "    delai: x"),
    (f"nom:{NO_BREAK}Le Relais", "E127", "nom: Le Relais"),
    ("nom: “Le Relais : accueil”", "E128", 'nom: "Le Relais : accueil"'),
    ('nom: "Le Relais', "E129", 'nom: "Le Relais"'),
    ("domaines: [logement, sante", "E118", "domaines: [logement, sante]"),
]


def read(front_matter):
    return parse_markdown("content/actors/a.md", f"---\n{front_matter}\ntype: association\n---\n".encode())


@pytest.mark.parametrize(("lines", "code", "corrected"), SLIPS)
def test_a_slip_is_named_with_the_line_to_write(lines, code, corrected):
    (fault,) = read(lines).diagnostics
    assert (fault.code, fault.values[-1]) == (code, corrected)


@pytest.mark.parametrize(("lines", "code", "corrected"), SLIPS)
def test_the_line_to_write_is_read_where_the_slip_is_told(lines, code, corrected):
    (fault,) = read(lines).diagnostics
    written = lines.split("\n")
    written[fault.place.line - 2] = corrected
    document = read("\n".join(written)).document
    assert document.data()["type"] == "association"


def test_a_slip_further_up_is_found_where_it_is():
    (fault,) = read('nom: "Le Relais\n' + "\n".join(f"cle{n}: x" for n in range(30))).diagnostics
    assert (fault.code, fault.place.line) == ("E129", 2)


def test_what_no_slip_explains_is_told_as_it_is():
    (fault,) = read("autres_noms: [Relais]\nBonjour à tous\ntype: association").diagnostics
    assert (fault.code, fault.place.line, fault.values) == ("E132", 3, ("",))


@pytest.mark.parametrize("line", ["Ouvert à tous", "02 61 91 00 01", "(accueil, écoute)"])
def test_a_line_that_goes_on_with_the_text_above_is_shown_set_further_right(line):
    (fault,) = read(f"resume: Un lieu\n{line}\ntype: association").diagnostics
    assert (fault.code, fault.place.line, fault.values) == ("E132", 3, (f"  {line}",))


def test_two_keys_on_one_line_are_told_at_the_second():
    (fault,) = read("nom: Le Relais, sigle: LR").diagnostics
    assert (fault.code, fault.place.column, fault.values) == ("E131", 17, ('nom: "Le Relais, sigle: LR"',))


def test_an_item_whose_first_key_has_no_dash_is_told_at_this_key():
    (fault,) = read("contacts:\n    fonction: Accueil\n    pour: tous\n  - fonction: Direction").diagnostics
    assert (fault.code, fault.place.line, fault.values) == ("E135", 3, ("  - fonction: Accueil",))


@pytest.mark.parametrize(("fence", "line"), [("—", 1), ("--", 1), ("----", 1)])
def test_a_fence_changed_by_a_word_processor_is_named(fence, line):
    (fault,) = parse_markdown("a.md", f"{fence}\nnom: A\n---\n".encode()).diagnostics
    assert (fault.code, fault.place.line, fault.values) == ("E117", line, (fence, "---"))


def test_a_missing_closing_fence_is_told_above_the_free_text():
    (fault,) = parse_markdown("a.md", b"---\nnom: A\nmissions:\n- x\n\n# Titre\n\nTexte : libre.\n").diagnostics
    assert (fault.code, fault.place.line, fault.values) == ("E103", 4, ("---",))


@pytest.mark.parametrize("text", ["", "Bonjour", "\n---\nnom: A\n---\n", "# Titre\n---\nnom: A\n---\n"])
def test_a_file_that_does_not_begin_as_one_is_told_how_one_begins(text):
    (fault,) = parse_markdown("a.md", text.encode()).diagnostics
    assert (fault.code, fault.place.line) == ("E137", 1)


@pytest.mark.parametrize("raw", [b"PK\x03\x04\x14\x00", b"%PDF-1.7\n", b"{\\rtf1 x}", b"\xd0\xcf\x11\xe0\xa1"])
def test_a_document_of_another_program_is_named_as_such(raw):
    (fault,) = parse_markdown("a.md", raw).diagnostics
    assert (fault.code, fault.place.line) == ("E136", 0)


def test_two_versions_mixed_by_git_are_told_where_they_begin():
    (fault,) = read("nom: A\n<<<<<<< HEAD\ntype: association\n=======\ntype: autre\n>>>>>>> b").diagnostics
    assert (fault.code, fault.place.line) == ("E133", 3)


@settings(deadline=None)
@given(st.text("-:'\"[]{}#&*!|>%@` \t\xa0ab“”", max_size=40))
def test_a_quoted_text_is_read_as_it_was(value):
    document = read(f"nom: {quoted(value)}").document
    assert document.data()["nom"] == value


@settings(deadline=None)
@given(st.text("-:'\"[]{}#&*!|>%@` \t\xa0ab“”\n=", max_size=60))
def test_any_line_has_slips_that_are_whole_lines(text):
    lines = text.split("\n")
    for at in range(len(lines)):
        assert not [slip for slip in slips_of(lines, at) if "\n" in slip.corrected or slip.line != at]


@pytest.mark.parametrize("piece", [" ", "\xa0", "- ", "a:", "'", '"', "[", "a\xa0", "=", "“", "-\xa0", "\t", "#"])
def test_a_line_as_long_as_a_file_is_looked_at(piece):
    line = "nom: " + piece * (15_000 // len(piece))
    assert read(f"{line}\n{line}x : y\n'").diagnostics
