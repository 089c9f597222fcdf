import re

import pytest

from generator import reference
from generator.reference.tables import read_table


def test_a_commune_is_found_with_its_département_epci_and_postal_codes():
    angers = reference.commune("49007")
    assert angers is not None
    assert (angers.name, angers.departement, angers.epci) == ("Angers", "49", "244900015")
    assert angers.postal_codes == ("49000", "49100")
    assert (angers.latitude, angers.longitude) == (47.477, -0.556)


def test_leading_zeros_and_corsican_letters_are_kept():
    names = [reference.commune(code).name for code in ("01004", "2A004", "97411")]
    assert names == ["Ambérieu-en-Bugey", "Ajaccio", "Saint-Denis"]
    assert reference.commune("1004") is None
    assert reference.commune("20004") is None


@pytest.mark.parametrize("code", ["", "49", "4900", "490077", "99999", "code", " 49007", "49007\n", "٤٩٠٠٧"])
def test_a_malformed_or_unknown_code_gives_nothing(code):
    assert reference.commune(code) is None
    assert reference.successor(code) is None
    assert reference.epci(code) is None
    assert reference.communes_of_departement(f"{code}?") == ()
    assert reference.communes_with_postal_code(f"{code}?") == ()
    assert reference.communes_of_epci(code) == ()
    assert reference.arrondissements_of(code) == ()


def test_the_header_of_a_table_is_no_code():
    assert reference.commune("code") is None
    assert reference.successor("former") is None


def test_communes_déléguées_and_associées_are_names_of_their_commune_and_lead_to_it():
    assert "Champtoceaux" in reference.commune("49126").other_names  # Orée d'Anjou
    assert reference.commune("49069") is None
    assert reference.successor("49069") == "49126"
    assert "Pierrefitte-sur-Seine" in reference.commune("93066").other_names  # Saint-Denis, since 2025
    assert reference.successor("93059") == "93066"
    assert reference.successor("59355") == "59350"  # Lomme, associée to Lille


def test_a_code_of_before_leads_to_its_successor_though_no_part_keeps_its_name():
    assert reference.successor("20004") == "2A004"  # before Corsica was two
    assert reference.successor("69232") == "69123"  # Saint-Rambert-l'Île-Barbe, in Lyon since 1963


def test_a_code_still_in_use_has_no_successor():
    assert reference.commune("01033").name == "Valserhône"  # the déléguée Bellegarde bears the same code
    assert "Bellegarde-sur-Valserine" in reference.commune("01033").other_names
    assert reference.successor("01033") is None


def test_an_arrondissement_is_a_valid_code_that_belongs_to_its_commune():
    first = reference.commune("13201")
    assert (first.name, first.parent, first.epci) == ("Marseille 1er Arrondissement", "13055", "200054807")
    assert [len(reference.arrondissements_of(code)) for code in ("75056", "69123", "13055", "49007")] == [20, 9, 16, 0]
    assert first not in reference.all_communes()
    assert first not in reference.communes_of_departement("13")


def test_a_postal_code_gives_whole_communes():
    assert [each.name for each in reference.communes_with_postal_code("13001")] == ["Marseille"]
    assert "01004" in [each.code for each in reference.communes_with_postal_code("01500")]
    assert len(reference.communes_with_postal_code("01500")) > 1


def test_communes_of_a_département_are_sorted_and_its_own():
    communes = reference.communes_of_departement("49")
    assert "49007" in [each.code for each in communes]
    assert [each.code for each in communes] == sorted(each.code for each in communes)
    assert {each.departement for each in communes} == {"49"}


def test_every_commune_stands_in_a_known_département_and_epci():
    for each in reference.all_communes():
        assert reference.departement(each.departement) is not None, each
        assert each.code.startswith(each.departement), each
        if each.epci:
            found = reference.epci(each.epci)
            assert found is not None, each
            assert not found.former, each
            assert each.code in found.communes, each


def test_only_islands_and_collectivities_overseas_have_no_epci():
    alone = {each.code for each in reference.all_communes() if not each.epci and each.departement < "97"}
    assert alone == {"22016", "29083", "29155", "85113"}  # Bréhat, Sein, Ouessant, Yeu


def test_codes_postal_codes_and_names_are_well_formed():
    codes = [each.code for each in reference.all_communes()]
    assert len(codes) == len(set(codes)) == 34_969
    for each in reference.all_communes():
        assert re.fullmatch(r"\d[\dAB]\d{3}", each.code), each
        assert all(re.fullmatch(r"\d{5}", postal_code) for postal_code in each.postal_codes), each
        names = (each.name, *each.other_names)
        assert all(
            name and name == " ".join(name.split()) and not (len(name) > 2 and name.isupper()) for name in names
        ), each
        assert each.name not in each.other_names
        assert len(names) == len(set(names)), each


def test_every_present_commune_of_france_has_a_position_or_none_at_all():
    communes = reference.all_communes()
    assert all((each.latitude is None) == (each.longitude is None) for each in communes)
    nowhere = {each.code for each in communes if each.latitude is None and each.departement < "975"}
    assert len(nowhere) == 5


def test_every_successor_is_a_present_commune():
    formers = read_table("successors")
    assert len(formers) > 4_000
    for former in formers:
        assert reference.commune(former) is None
        assert reference.commune(reference.successor(former)) is not None, former
