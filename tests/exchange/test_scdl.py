"""The national list of subsidy conventions, as it is published: with its faults."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.load import Content, load
from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.notes import CORRECTED, DOUBTFUL, EDITED, GONE, LEFT_OUT, REFUSED, WITHDRAWN
from generator.exchange.importers.present import gone
from generator.exchange.importers.run import ImportResult
from generator.exchange.importers.scdl import table as scdl_table
from generator.exchange.importers.scdl import values as scdl_values
from generator.exchange.importers.scdl.conventions import import_scdl
from generator.exchange.importers.scdl.identity import identifiers
from generator.exchange.importers.tables.cells import DECODED_TWICE
from tests.conftest import actor
from tests.exchange.conftest import TODAY, said

LIST = Path(__file__).parents[1] / "data" / "scdl-maine-et-loire" / "conventions-2017-2018.csv"
HEADERS = (
    "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant;nature;"
    "conditionsVersement;datesPeriodeVersement;idRAE;notificationUE;pourcentageSubvention\n"
)
ROW = (
    "Ville d'essai;;2024-05-02;D-12;Le Relais;130 025 265 00013;accueil de jour;12000.0;numéraire;"
    "unique;2024-05-02/2024-12-31;;non;0.5\n"
)
SIRET = "13002526500013"  # of a public body


class Site:
    """A site, and lists to import into it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, table: str | Path, territory: str = "departement:49", is_trial: bool = False) -> ImportResult:
        file = table if isinstance(table, Path) else self.root / "liste.csv"
        if isinstance(table, str):
            file.write_text(table, encoding="utf-8")
        return import_scdl(self.root, file, territory, TODAY, is_trial=is_trial)

    def content(self) -> Content:
        return load(self.root, TODAY)

    def only(self) -> dict:
        """Return what the one convention file says."""
        (entry,) = self.content().conventions.values()
        return entry.document.data()

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted((self.root / "content").rglob("*.md"))}


@pytest.fixture
def site(make_site: Callable[..., Path]) -> Site:
    return Site(make_site({}))


# The 75 conventions of Maine-et-Loire


def test_all_the_real_conventions_come_in_and_pass_the_check(site: Site):
    result = site.run(LIST)
    columns = {column for note in result.notes for column in note.columns}
    assert columns <= {*scdl_table.COLUMNS}  # those a reader finds in the list
    content = site.content()
    assert result.counts == {"created": 75}
    assert len(content.conventions) == 75
    assert not [fault for fault in content.diagnostics if fault.is_error]
    parties = [entry.value.parties for entry in content.conventions.values()]
    assert {tuple(party.roles for party in pair) for pair in parties} == {(("financeur",), ("beneficiaire",))}
    assert {pair[0].siret for pair in parties} == {"22490001900015"}
    assert sum(pair[1].siret is None for pair in parties) == 8


def test_only_the_sirets_that_cannot_be_read_are_left_out_and_each_is_told_with_its_row(site: Site):
    left = said(site.run(LIST), LEFT_OUT)
    assert [(note.row, note.columns) for note in left] == [
        (row, ("idBeneficiaire",)) for row in (16, 17, 20, 24, 67, 76)
    ]
    assert all(note.file.startswith("content/conventions/") for note in left)


def test_what_the_real_list_says_is_kept_and_nothing_else_is_said(site: Site):
    site.run(LIST)
    conventions = {entry.value.title: entry for entry in site.content().conventions.values()}
    assert sum(entry.value.signed_on is None for entry in conventions.values()) == 5
    assert not [entry for entry in conventions.values() if entry.value.start or entry.value.end or entry.value.domains]
    periods = {entry.value.subsidy.payment_period for entry in conventions.values()}
    assert {"2017-10-06/2018-06-30", "2017-12-12/fin-action", "NC/2019-06-30", "01/01/2019", ""} <= periods
    assert {entry.value.subsidy.percentage for entry in conventions.values()} == {1}
    lpo = conventions[
        'Espaces naturels sensibles - projet "viticulture et biodiversité" – '
        "LIGUE POUR LA PROTECTION DES OISEAUX (LPO) ANJOU"
    ].document.data()
    assert (lpo["montant_eur"], lpo["signature"], lpo["reference"]) == ("27346.88", "2017-11-28", "2017_10_CP_0022")
    assert lpo["subvention"] == {
        "nature": "en numéraire",
        "conditions_versement": "échelonné",
        "periode_versement": "2017-11-28/2019-12-31",
        "notification_ue": "non",
        "pourcentage": "1",
    }


def test_texts_decoded_twice_or_three_times_are_read_as_written(site: Site):
    result = site.run(LIST)
    assert [note.row for note in said(result, CORRECTED) if note.reason == DECODED_TWICE] == [12, 25, 40]
    texts = "".join(raw.decode() for raw in site.files().values())
    assert texts.count("LES RESTAURANTS DU CŒUR - LES RELAIS DU CŒUR DE MAINE-ET-LOIRE") == 4
    assert not re.search("Ã|Â|â€", texts)


def test_the_lines_of_a_cell_stand_one_after_the_other(site: Site):
    site.run(LIST)
    purposes = {entry.value.purpose for entry in site.content().conventions.values()}
    assert (
        "compensation loyer maison départementale des sports ; fonctionnemnt général ; actions de partenariat"
        in purposes
    )


def test_days_that_may_be_exchanged_with_their_months_are_told_and_kept(site: Site):
    doubts = said(site.run(LIST), DOUBTFUL)
    assert (6, "2018-09-04", "2018-04-09") in {(note.row, note.before, note.after) for note in doubts}
    assert len(doubts) == 18
    assert {note.reason for note in doubts} == {scdl_values.SWAPPED}
    signed = {str(entry.value.signed_on) for entry in site.content().conventions.values()}
    assert "2018-09-04" in signed
    assert "2018-04-09" not in signed


def test_identifiers_are_unique_and_stay_when_the_next_edition_mends_its_faults(site: Site):
    site.run(LIST)
    text = LIST.read_bytes().decode("utf-8-sig")
    header, *lines = text.replace("CÃƒâ€¦Ã¢â‚¬â„¢UR", "CŒUR").replace("000 15'", "00015").split("\r\n")
    mended = "\r\n".join(
        [header.upper().replace(";", " ;"), *(line.replace("7,86E+13", "78612010500030") for line in lines)]
    )
    result = site.run(mended.replace("2018-09-04;délib", "2018-04-09;délib"))
    assert result.counts == {"updated": 3, "unchanged": 72}
    assert not said(result, GONE)


def test_a_second_import_of_the_real_list_writes_nothing(site: Site):
    site.run(LIST)
    before = site.files()
    assert site.run(LIST).counts == {"unchanged": 75}
    assert site.files() == before


# Columns and rows


def test_columns_are_known_whatever_their_capitals_accents_spaces_and_order(site: Site):
    titles = HEADERS.strip().replace("nomBeneficiaire", "Nom bénéficiaire").replace("objet", "OBJET").split(";")
    cells = ROW.strip().split(";")
    table = ";".join(["", *titles[::-1]]) + "\n" + ";".join(["", *cells[::-1]]) + "\n"
    assert site.run("\ufeff" + table).counts == {"created": 1}
    assert site.only()["parties"][1]["nom"] == "Le Relais"


def test_a_table_without_the_needed_columns_is_refused_in_one_sentence_that_names_them(site: Site):
    with pytest.raises(
        GeneratorError, match=r"colonnes absentes : nomBeneficiaire, montant\. Attendues au moins : nomAttr"
    ):
        site.run(HEADERS.replace("nomBeneficiaire", "qui").replace("montant", "combien") + ROW)
    assert site.files() == {}


def test_a_territory_nobody_knows_is_refused_and_none_is_that_of_the_site(site: Site):
    with pytest.raises(GeneratorError, match="« departement:999 » n'est pas un territoire connu"):
        site.run(HEADERS + ROW, territory="departement:999")
    site.run(HEADERS + ROW, territory="")
    assert site.only()["territoires"] == ["departement:49"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (ROW.replace("Le Relais", " "), scdl_table.NO_BENEFICIARY),
        (ROW.replace("12000.0", "12000;50"), scdl_table.SHIFTED),  # an unquoted decimal comma
        (ROW.replace("Le Relais;", ""), scdl_table.SHIFTED),
        (ROW.replace(";accueil de jour", ""), scdl_table.SHIFTED),
        (ROW.replace("\n", ";;;et encore\n"), scdl_table.SHIFTED),
    ],
    ids=["no beneficiary", "one cell too many", "no name cell", "one too few", "text past the last title"],
)
def test_a_row_that_is_shifted_or_names_no_beneficiary_is_refused_the_others_come_in(site: Site, row, reason):
    result = site.run(HEADERS + row + ROW.replace("D-12", "D-13"))
    assert [(note.row, note.reason) for note in said(result, REFUSED)] == [(2, reason)]
    assert result.counts == {"refused": 1, "created": 1}


def test_a_row_shifted_into_a_column_without_use_is_refused(site: Site):
    table = HEADERS.replace("\n", ";Colonne1\n") + ROW.replace("12000.0", "12000;50")
    assert [note.reason for note in said(site.run(table), REFUSED)] == [scdl_table.SHIFTED]


@pytest.mark.parametrize(
    "row",
    [
        ROW.replace("2024-05-02;D", ";D"),
        ROW.replace("2024-05-02;D", "printemps 2024;D"),
        ROW.replace("12000.0", "à préciser"),
        ROW.replace("accueil de jour", ""),
        ROW.replace("Ville d'essai", ""),
        ROW.replace("D-12", ""),
        ROW.replace("\n", ";;;;\n"),
        f"\n;;;;;;;;;;;;;\n{ROW}",
    ],
    ids=["date", "odd date", "odd amount", "purpose", "granter", "reference", "blank cells", "blank rows"],
)
def test_whatever_else_a_row_lacks_it_comes_in(site: Site, row):
    assert site.run(HEADERS + row).counts == {"created": 1}
    assert not [fault for fault in site.content().diagnostics if fault.is_error]


def test_a_row_given_twice_is_told_and_kept_once(site: Site):
    result = site.run(HEADERS + ROW + ROW.replace("accueil", " accueil "))
    assert result.counts == {"created": 1}
    assert [(note.row, note.reason) for note in said(result, LEFT_OUT)] == [(3, scdl_table.REPEATED)]


def test_two_payments_for_one_purpose_are_two_conventions(site: Site):
    table = HEADERS + ROW + ROW.replace("12000.0", "500") + ROW.replace("unique", "en deux fois")
    assert site.run(table).counts == {"created": 3}
    assert site.run(table).counts == {"unchanged": 3}


_CELLS = st.fixed_dictionaries(
    {column: st.sampled_from(["", "a", "A.", "2", "3", "2024-01-02"]) for column in scdl_table.COLUMNS}
)


@given(rows=st.lists(_CELLS, max_size=12))
def test_no_two_rows_ever_have_one_identifier(rows):
    found = identifiers(rows)
    assert max(Counter(found).values(), default=1) == 1


# Actors of the directory


def test_a_body_that_has_a_file_is_named_by_it_on_an_equal_siret_alone(make_site: Callable[..., Path]):
    files = {"actors/le-relais.md": actor("Le Relais"), "actors/autre.md": actor("Tout autre nom", siret=SIRET)}
    site = Site(make_site(files))
    site.run(HEADERS + ROW)
    assert site.only()["parties"][1] == {"acteur": "autre", "signataire": "oui", "roles": ["beneficiaire"]}
    assert site.only()["titre"] == "Accueil de jour – Le Relais"
    assert site.run(HEADERS + ROW).counts == {"unchanged": 1}
    assert not [fault for fault in site.content().diagnostics if fault.is_error]


def test_a_body_that_gets_its_file_later_is_then_named_by_it(site: Site):
    site.run(HEADERS + ROW)
    assert site.only()["parties"][1]["nom"] == "Le Relais"
    (site.root / "content/actors").mkdir(parents=True)
    (site.root / "content/actors/relais.md").write_text(actor("Relais", siret="130 025 265 00013"), encoding="utf-8")
    assert site.run(HEADERS + ROW).counts == {"updated": 1}
    assert site.only()["parties"][1]["acteur"] == "relais"


def test_between_two_files_of_one_siret_none_is_chosen_unless_one_is_archived(make_site: Callable[..., Path]):
    archived = {"siret": SIRET, "statut": "archive", "motif_archivage": "doublon"}
    site = Site(make_site({"actors/a.md": actor("A", siret=SIRET), "actors/b.md": actor("B", siret=SIRET)}))
    result = site.run(HEADERS + ROW)
    assert [note.reason for note in said(result, LEFT_OUT)] == [scdl_values.SEVERAL_ACTORS]
    assert site.only()["parties"][1]["siret"] == SIRET
    (site.root / "content/actors/a.md").write_text(actor("A", **archived), encoding="utf-8")
    site.run(HEADERS + ROW)
    assert site.only()["parties"][1]["acteur"] == "b"


@pytest.mark.parametrize("number", [SIRET, "130 025 265 00013", "W491000001"])
def test_a_beneficiary_that_asked_to_leave_is_named_by_no_convention(make_site: Callable[..., Path], number):
    site = Site(make_site({"actors/relais.md": actor("Le Relais", siret=SIRET)}))
    settings = site.root / "site.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + f'retraits: ["{number}"]\n', encoding="utf-8")
    result = site.run(HEADERS.replace("\n", ";rnaBeneficiaire\n") + ROW.replace("\n", ";W491000001\n"))
    assert [(note.row, note.before) for note in said(result, WITHDRAWN)] == [(2, "Le Relais")]
    assert result.counts == {"withdrawn": 1}
    assert site.content().conventions == {}


def test_what_a_person_corrected_stays(site: Site):
    site.run(HEADERS + ROW)
    (path,) = (site.root / "content/conventions").iterdir()
    path.write_text(path.read_text(encoding="utf-8").replace('2024-05-02"', '2024-02-05"'), encoding="utf-8")
    result = site.run(HEADERS + ROW)
    assert [note.key for note in said(result, EDITED)] == ["signature"]
    assert site.only()["signature"] == "2024-02-05"


# One list a year


def test_last_year_s_conventions_have_not_left_this_year_s_list(site: Site):
    site.run(HEADERS + ROW)
    assert not said(site.run(HEADERS + ROW.replace("2024", "2025")), GONE)
    assert not said(site.run(HEADERS + ROW.replace("Ville d'essai", "Une autre ville").replace("D-12", "D-14")), GONE)
    result = site.run(HEADERS + ROW.replace("D-12", "D-15"))
    assert [(note.file, note.reason) for note in said(result, GONE)] == [
        ("content/conventions/le-relais-2024-accueil-de-jour.md", gone.NOT_IN_TABLE)
    ]


def test_where_rows_are_refused_what_left_the_list_is_told_with_that_doubt(site: Site):
    site.run(HEADERS + ROW)
    result = site.run(HEADERS + ROW.replace("Le Relais", "") + ROW.replace("D-12", "D-15"))
    assert [note.reason for note in said(result, GONE)] == [gone.NOT_SEEN]


def test_a_trial_writes_nothing_and_says_the_same(site: Site):
    trial = site.run(LIST, is_trial=True)
    assert site.files() == {}
    real = site.run(LIST)
    assert trial.counts == real.counts
    assert [(note.kind, note.row) for note in trial.notes] == [(note.kind, note.row) for note in real.notes]


# The guide


def test_the_example_of_the_guide_gives_what_it_shows(make_site: Callable[..., Path], invoke, monkeypatch):
    guide = (Path(__file__).parents[2] / "docs/importer-scdl.md").read_text(encoding="utf-8")
    (command, table, told, entry) = (
        re.search(rf"^```{language}\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)[1]
        for language in ("console", "csv", "text", "yaml")
    )
    monkeypatch.chdir(make_site({}))
    Path("conventions.csv").write_text(table, encoding="utf-8")
    result = invoke(*[word for word in command.split()[1:] if word != "--dry-run"])
    assert result.exit_code == 1
    assert result.stdout == told
    written = Path("content/conventions/le-gue-2024-accueil-de-jour-2024.md")
    assert written.read_text(encoding="utf-8") == entry
    assert written.name in guide
