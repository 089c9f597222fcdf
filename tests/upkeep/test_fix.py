"""``fix`` puts right what is beyond doubt, changes no meaning, and has nothing left to do the second time."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.content.model import KINDS, Actor, Context, Convention
from generator.content.model.settings import Settings
from generator.content.read.parse import parse_markdown
from generator.content.schema import fields_of
from generator.content.validate import validate
from generator.upkeep.fix import fix_file, unified_diff
from generator.upkeep.fix.values import CODES, SENTENCES
from tests.conftest import actor

FILE = "content/actors/x.md"
HEAD = "---\nnom: Le Relais\ntype: association\ndomaines: [logement]\nterritoires: [france]\n"
quickly = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=200)


def fixed(text: str, schema=Actor) -> str:
    """Return an actor's file as put right."""
    return fix_file(FILE, text.encode(), schema, Context.default()).after.decode()


def in_file(lines: str) -> str:
    """Put lines into a sound file."""
    return f"{HEAD}{lines}\n---\n"


LEFT_AS_WRITTEN = frozenset(
    ("hours", "integer", "language", "latitude", "longitude", "months", "number", "paragraphs", "rna", "any")
)


def kinds(fields) -> Iterator[str]:
    """Yield the kind of each value of a file."""
    for field in fields:
        yield from kinds(field.fields) if field.fields else kinds((field.item,)) if field.item else (field.kind,)


@pytest.mark.parametrize("schema", KINDS.values())
def test_each_kind_of_value_is_put_right_or_left_on_purpose(schema):
    assert set(kinds(fields_of(schema))) <= {*SENTENCES, *CODES, "term", *LEFT_AS_WRITTEN}


VALUES = [
    ("resume: Une  phrase   simple", "resume: Une phrase simple"),
    ("  # note\nsigle: 'LR'  # court", None),
    ("sigle: R.E.L.A.I.S.", None),
    ("contacts:\n  - telephone: 02.61.91.00.01  # accueil", "contacts:\n  - telephone: 02 61 91 00 01  # accueil"),
    ("contacts:\n  - telephone: '+33 2 61 91 00 01'", "contacts:\n  - telephone: '02 61 91 00 01'"),
    ("contacts:\n  - telephone: 261910001", "contacts:\n  - telephone: 02 61 91 00 01"),
    ("contacts: [{telephone: 0261910001}]", "contacts: [{telephone: 02 61 91 00 01}]"),
    ("contacts:\n  - telephone: 02 61 91 00 01 / 02 61 91 00 02", None),
    ("site_web: www.tilleuls.example", "site_web: https://www.tilleuls.example"),
    ("site_web: http://tilleuls.example/", None),
    ("verifie_le: 3/11/2026", "verifie_le: 2026-11-03"),
    ("verifie_le: '03.11.2026'", "verifie_le: '2026-11-03'"),
    ("verifie_le: 1er novembre 2026", "verifie_le: 2026-11-01"),
    ("verifie_le: 11/2026", None),
    ("verifie_le: 3/11/26", None),
    ("verifie_le: 31/02/2026", None),
    ("historique: [{date: 11/2026, evenement: x}]", "historique: [{date: 2026-11, evenement: x}]"),
    ("porte_par_les_personnes_concernees: TRUE", "porte_par_les_personnes_concernees: oui"),
    ("adresse_confidentielle: Non", "adresse_confidentielle: non"),
    ("adresse_confidentielle: peut-être", None),
    ("lieux:\n  - code_postal: 1000", 'lieux:\n  - code_postal: "01000"'),
    ("lieux:\n  - code_postal: 49 000", 'lieux:\n  - code_postal: "49000"'),
    ("lieux:\n  - code_insee: 1004", 'lieux:\n  - code_insee: "01004"'),
    ("lieux:\n  - code_insee: 2a004", "lieux:\n  - code_insee: 2A004"),
    ("siret: 732 829 320 00074", 'siret: "73282932000074"'),
    ("siret: 732 829 320 00075", None),
    ("publics: [Personnes âgées, familles]  # deux", "publics: [personnes-agees, familles]  # deux"),
    ("publics:\n  - personnes_agees\n  - Inconnus", "publics:\n  - personnes-agees\n  - Inconnus"),
    ("lieux:\n  - type: “siege”", "lieux:\n  - type: siege"),
    ("Téléphone: 02 61 91 00 01", None),
    ("Résumé: Une phrase", "resume: Une phrase"),
    ("resume\N{NO-BREAK SPACE}: Une phrase", "resume: Une phrase"),
    ("missions:\n  -Accueillir\n  -Orienter", "missions:\n  - Accueillir\n  - Orienter"),
    ("missions:\n  - Accueil : sur rendez-vous", 'missions:\n  - "Accueil : sur rendez-vous"'),
    ("missions:\n  - nom: Accueil", None),
    ("missions:\n  -5 ans au plus", None),
    ("missions:\n  -Accueillir\n  - Orienter", "missions:\n  - Accueillir\n  - Orienter"),
]


@pytest.mark.parametrize(("before", "after"), VALUES)
def test_a_value_is_put_right_where_it_stands(before, after):
    assert fixed(in_file(before)) == in_file(before if after is None else after)


def test_the_full_stop_of_a_name_goes_but_not_that_of_an_abbreviation():
    assert fixed(actor("Le Relais.")) == actor("Le Relais")
    assert fixed(actor("Relais S.A.R.L.")) == actor("Relais S.A.R.L.")


def test_a_territory_is_put_right_by_its_level_and_code():
    text = actor("A").replace('["commune:49007"]', "[Commune:1004, 'departement:1', “france”, epci:x]")
    assert "[\"commune:01004\", 'departement:01', france, epci:x]" in fixed(text)


LINES = [
    ("nom: Accueil : sur rendez-vous", 'nom: "Accueil : sur rendez-vous"'),
    ("nom: Accueil : sur rendez-vous   # note", 'nom: "Accueil : sur rendez-vous"   # note'),
    ("nom: 'L'école'", 'nom: "L\'école"'),
    ("nom: @asso", 'nom: "@asso"'),
    ("nom: %50", 'nom: "%50"'),
    ("nom: “Accueil : ici”", 'nom: "Accueil : ici"'),
    ("nom: « Accueil : ici »", 'nom: "Accueil : ici"'),
    ('nom: "Le Relais', 'nom: "Le Relais"'),
    ('nom: "Le Relais" d\'Angers', "nom: '\"Le Relais\" d''Angers'"),
    ("nom:Le Relais", "nom: Le Relais"),
    ("nom\N{NO-BREAK SPACE}:\N{NO-BREAK SPACE}Le Relais", "nom: Le Relais"),
]


@pytest.mark.parametrize(("before", "after"), LINES)
def test_a_line_where_the_reader_stops_is_written_as_it_plainly_says(before, after):
    text = actor("A")
    assert fixed(text.replace("nom: A", before)) == text.replace("nom: A", after)


def test_tabs_and_missing_spaces_are_put_right_one_line_after_the_other():
    before = in_file("lieux:\n\t- voie: 1 rue de l'Exemple\n\t  commune:Angers\npublics:\n  -familles\n  - actifs")
    after = in_file("lieux:\n  - voie: 1 rue de l'Exemple\n    commune: Angers\npublics:\n  - familles\n  - actifs")
    assert fixed(before) == after


@pytest.mark.parametrize("body", ["", "\n# Un titre\n\nLe texte\n", "\n- une liste\n- libre\n"])
def test_a_front_matter_left_open_is_closed_under_its_last_key(body):
    text = actor("A")
    assert fixed(text.removesuffix("---\n") + body) == text + body


def test_a_front_matter_never_opened_is_opened():
    assert fixed(actor("A").removeprefix("---\n")) == actor("A")


def test_fences_of_other_dashes_are_written_anew():
    assert fixed(actor("A").replace("---", "—")) == actor("A")


LEFT = {
    "an anchor": "sigle: &a LR",
    "a bracket left open": "publics: [familles",
    "a line out of place": "lieux:\n  - voie: x\n   commune: y",
    "a list of keys": "- nom",
    "a hidden character": "sigle: a\u202eb",
    "a text that goes on below": "resume: Accueil : ici\n  et là",
}


@pytest.mark.parametrize("lines", LEFT.values(), ids=LEFT)
def test_a_file_that_may_mean_several_things_is_told_and_left(lines):
    result = fix_file(FILE, in_file(lines).encode(), Actor, Context.default())
    assert result.faults
    assert not result.is_changed


@pytest.mark.parametrize("raw", [b"---\nnom: \xe9\n---\n", b"x" * 70_000, b"", b"---\r\nnom: 'L'a'\n---\r\n"])
def test_a_file_that_is_no_text_of_ours_is_told_and_left(raw):
    result = fix_file(FILE, raw, Actor, Context.default())
    assert (bool(result.faults), result.after) == (True, raw)


def test_line_ends_byte_order_mark_and_remarks_are_kept():
    text = "\ufeff" + in_file("# note\nresume: Accueil : ici\nverifie_le: 3/11/2026 # relu").replace("\n", "\r\n")
    meant = text.replace("Accueil : ici", '"Accueil : ici"').replace("3/11/2026", "2026-11-03")
    assert fixed(text) == meant


def test_the_settings_are_put_right_too():
    raw = b"titre: Annuaire : essai\nurl: annuaire.example\nterritoire: {nom: x, code: france}\n"
    result = fix_file("site.yml", raw, Settings, Context.default())
    assert result.after.decode().splitlines()[:2] == ['titre: "Annuaire : essai"', "url: https://annuaire.example"]


def test_a_convention_is_put_right_by_its_own_schema():
    assert "signataire: oui" in fixed("---\nparties:\n  - {nom: x, signataire: true}\n---\n", Convention)


HOSTILE = {
    "accidents": "".join(f"cle{n}: a : b\n" for n in range(1800)),
    "quotes": 'a: "\n' * 5000,
    "dashes": "-" * 30_000,
    "flow": "a: " + "[" * 12_000,
    "spaces": "resume: a" + " " * 30_000 + "b",
    "words": "publics: [" + "Personnes âgées, " * 1500 + "x]",
    "remarks": "nom: a" + " #" * 14_000 + " : b",
    "apostrophes": "nom: '" + "a'" * 14_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_ends_and_stays_or_reads(text):
    result = fix_file(FILE, f"---\n{text}\n---\n".encode(), Actor, Context.default())
    assert result.faults or parse_markdown(FILE, result.after).document


PIECES = st.sampled_from(
    [
        *(line for before, after in VALUES for line in before.split("\n")),
        *(before for before, after in LINES),
        *(line for text in LEFT.values() for line in text.split("\n")),
        "---", "", "# note", "- x", "  - a : b", "  -b", "resume: |", "  texte : libre", "resume: A . .", "nom: Z.",
        "Contacts:", "  - Téléphone : 0261910001", "territoires: [commune: 49007]",
        "conditions_acces:", "  Frais: Gratuit",
    ]
)  # fmt: skip
FREE = st.text(st.characters(exclude_categories=["Cs"]), max_size=15)
FILES = st.lists(st.one_of(PIECES, PIECES, PIECES, FREE), max_size=12).map("\n".join)


@quickly
@given(FILES, st.booleans(), st.booleans())
def test_nothing_is_left_to_put_right_the_second_time(lines, is_framed, has_crlf):
    text = in_file(lines) if is_framed else lines
    raw = (text.replace("\n", "\r\n") if has_crlf else text).encode()
    once = fix_file(FILE, raw, Actor, Context.default())
    twice = fix_file(FILE, once.after, Actor, Context.default())
    assert twice.after == once.after
    assert bool(once.faults) == bool(twice.faults)


@quickly
@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_file_or_a_fault(raw):
    result = fix_file(FILE, raw, Actor, Context.default())
    assert result.after == raw or not result.faults


@quickly
@given(FILES)
def test_what_was_understood_is_understood_the_same(lines):
    raw = in_file(lines).encode()
    before = parse_markdown(FILE, raw).document
    if before is None:
        return
    after = parse_markdown(FILE, fix_file(FILE, raw, Actor, Context.default()).after).document
    (old, old_faults), (new, new_faults) = (
        validate(document, Actor, Context.default()) for document in (before, after)
    )
    told_before = {(fault.code, fault.field) for fault in old_faults}
    hides_others = {"E201", "E202", "E120", "E124"} & {code for code, field in told_before}
    assert hides_others or {(fault.code, fault.field) for fault in new_faults} <= told_before
    if not old_faults:
        assert new.value.model_copy(update={"name": ""}) == old.value.model_copy(update={"name": ""})
        assert re.sub(r"\W", "", new.value.name) == re.sub(r"\W", "", old.value.name)
    assert after.body == before.body


def test_a_diff_shows_the_lines_gone_and_come_with_those_around():
    text = "".join(f"# {number}\n" for number in range(20))
    result = fix_file(FILE, f"nom: a : b\n{text}verifie_le: 3/11/2026\n---\n".encode(), Actor, Context.default())
    assert list(unified_diff(result)) == [
        f"--- {FILE}", f"+++ {FILE}",
        "@@ -1,4 +1,5 @@", "-nom: a : b", "+---", '+nom: "a : b"', " # 0", " # 1", " # 2",
        "@@ -19,5 +20,5 @@", " # 17", " # 18", " # 19", "-verifie_le: 3/11/2026", "+verifie_le: 2026-11-03", " ---",
    ]  # fmt: skip
