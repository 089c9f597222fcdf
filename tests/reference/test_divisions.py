import pytest

from generator import reference


def test_a_département_lies_in_its_région():
    assert reference.departement("49") == ("49", "Maine-et-Loire", "52", "49007")
    assert reference.region("52").name == "Pays de la Loire"
    assert [each.code for each in reference.departements_of_region("52")] == ["44", "49", "53", "72", "85"]


def test_a_région_and_a_département_may_have_the_same_code():
    assert (reference.departement("01").name, reference.region("01").name) == ("Ain", "Guadeloupe")
    assert [each.name for each in reference.departements_of_region("94")] == ["Corse-du-Sud", "Haute-Corse"]


def test_a_collectivity_overseas_is_its_own_région():
    assert reference.departement("978").region == "978"
    assert reference.region("978").name == "Saint-Martin"
    assert [each.name for each in reference.communes_of_departement("978")] == ["Saint-Martin"]


@pytest.mark.parametrize("code", ["", "1", "20", "69M", "2a", "049", "999"])
def test_a_malformed_or_unknown_code_gives_nothing(code):
    assert reference.departement(code) is None
    assert reference.region(code) is None
    assert reference.departements_of_region(code) == ()


def test_every_département_lies_in_a_known_région_and_has_communes():
    departements = reference.all_departements()
    assert len(departements) == 109
    for each in departements:
        assert reference.region(each.region) is not None, each
        assert reference.communes_of_departement(each.code), each
        assert reference.commune(each.chef_lieu) is not None, each


def test_every_région_has_départements():
    assert len(reference.all_regions()) == 26
    for each in reference.all_regions():
        assert reference.departements_of_region(each.code), each
        assert reference.commune(each.chef_lieu) is not None, each
