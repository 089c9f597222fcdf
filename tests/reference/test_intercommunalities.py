from generator import reference
from generator.reference.tables import read_table


def test_an_epci_is_found_with_its_kind_communes_and_département():
    angers = reference.epci("244900015")
    assert (angers.name, angers.kind, angers.former) == ("CU Angers Loire Métropole", "CU", False)
    assert angers.departements == ("49",)
    assert "49007" in angers.communes
    assert angers.population > 300_000
    assert [each.code for each in reference.communes_of_epci("244900015")] == list(angers.communes)


def test_the_long_name_has_its_kind_in_full():
    assert reference.epci("244900015").long_name == "Communauté urbaine Angers Loire Métropole"
    assert reference.epci("200035459").long_name == "Communauté d'agglomération d'Agen"
    assert reference.epci("200054781").long_name == "Métropole du Grand Paris"


def test_an_epci_may_lie_in_several_départements():
    assert reference.epci("200054807").departements == ("13", "83", "84")  # Aix-Marseille-Provence


def test_a_former_epci_whose_members_are_known_keeps_their_present_communes():
    agen = reference.epci("200035459")  # dissolved in 2022
    assert (agen.name, agen.former, agen.population) == ("CA d'Agen", True, None)
    assert "47001" in agen.communes
    assert agen.departements == ("47",)


def test_a_former_epci_known_by_its_contract_alone_has_a_name_and_a_département():
    bourg = reference.epci("240100628")
    assert (bourg.name, bourg.kind, bourg.former) == ("CA Bourg en Bresse Agglomération", "CA", True)
    assert (bourg.departements, bourg.communes) == (("01",), ())
    assert reference.communes_of_epci("240100628") == ()
    assert reference.epci("241300391").name == "CU de Marseille Provence Métropole (MPM)"


def test_a_territory_of_grand_paris_has_its_communes_though_their_epci_is_the_métropole():
    plaine_commune = reference.epci("200057867")
    assert (plaine_commune.name, plaine_commune.kind) == ("Plaine Commune", "EPT")
    assert "93066" in plaine_commune.communes
    assert reference.commune("93066").epci == "200054781"


def test_the_present_epci_are_listed_without_the_former():
    present = reference.all_epci()
    assert len(present) == 1_255 + 11
    assert "240100628" not in {each.code for each in present}
    assert [each.code for each in present] == sorted(each.code for each in present)


def test_every_member_of_every_epci_is_a_present_commune_and_every_département_is_known():
    for code in read_table("epci"):
        found = reference.epci(code)
        assert len(reference.communes_of_epci(found.code)) == len(found.communes), found
        assert found.departements, found
        assert all(reference.departement(code) for code in found.departements), found
        if found.communes:
            assert set(found.departements) == {reference.commune(code).departement for code in found.communes}


def test_a_present_epci_has_exactly_the_communes_that_name_it():
    members = {}
    for each in reference.all_communes():
        members.setdefault(each.epci, []).append(each.code)
    for found in reference.all_epci():
        if found.kind != "EPT":
            assert list(found.communes) == members[found.code], found
