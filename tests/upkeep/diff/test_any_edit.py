"""Whatever is edited is told, and nothing else."""

import copy
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.upkeep.diff.fields import field_changes
from generator.upkeep.diff.lines import changed_lines
from generator.upkeep.diff.matching import Item, match
from tests.upkeep.diff.states import compared, document, wording

BASE = {
    "nom": "Le Relais",
    "sigle": "LR",
    "autres_noms": ["Ancien relais", "La Halte"],
    "type": "association",
    "resume": "Accueille.",
    "missions": ["Accueillir", "Orienter", "Accompagner"],
    "domaines": ["logement", "sante"],
    "territoires": ["commune:49007"],
    "lieux": [
        {"nom": "Accueil", "voie": "1 rue Haute", "telephone": "02 61 91 00 01", "rendez_vous": "sans"},
        {"nom": "Antenne", "voie": "2 rue Basse", "telephone": "02 61 91 00 02", "rendez_vous": "avec"},
    ],
    "contacts": [
        {"fonction": "Accueil", "telephone": "02 61 91 00 03", "courriel": "a@relais.example"},
        {"fonction": "Direction", "telephone": "02 61 91 00 04", "courriel": "b@relais.example"},
        {"fonction": "Secrétariat", "telephone": "02 61 91 00 05"},
    ],
    "conditions_acces": {"frais": "gratuit", "delai": "Deux semaines", "pieces": ["Une pièce d'identité"]},
    "verifie_le": "2026-10-01",
}
OTHER = {
    "type": "entreprise",
    "rendez_vous": "les-deux",
    "frais": "payant",
    "verifie_le": "2026-11-01",
    "telephone": "03 53 01 00 99",
    "courriel": "autre@relais.example",
}


def leaves(value, path=()):
    """Return the path of each text that may be edited."""
    if isinstance(value, dict):
        return [leaf for key, below in value.items() for leaf in leaves(below, (*path, key))]
    if isinstance(value, list):
        return [leaf for position, below in enumerate(value) for leaf in leaves(below, (*path, position))]
    return [path]


CLOSED = {"domaines", "territoires"}  # another value there is one that goes and one that comes
EDITED = [path for path in leaves(BASE) if path[0] not in CLOSED]
DELETED = [path for path in EDITED if isinstance(path[-1], str) and path != ("nom",)]


ANYTHING = st.recursive(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), max_size=5),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from([*BASE, "x"]), below, max_size=3),
)


def put(data, path, value):
    for part in path[:-1]:
        data = data[part]
    if value is None:
        del data[path[-1]]
    else:
        data[path[-1]] = value


@settings(deadline=None)
@given(
    st.sets(st.sampled_from(EDITED), max_size=4),
    st.sets(st.sampled_from(DELETED), max_size=2),
    st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=8),
)
def test_the_paths_told_are_the_paths_edited(edited, deleted, word):
    new = copy.deepcopy(BASE)
    for path in edited - deleted:
        put(new, path, OTHER.get(path[-1], f"Autre valeur {word}"))
    for path in deleted:
        put(new, path, None)
    found = field_changes(document(BASE), document(new), wording())
    records = {path[:2] for path in edited | deleted if path[0] in ("lieux", "contacts")}
    whole = {record for record in records if all(path in edited | deleted for path in EDITED if path[:2] == record)}
    if whole:
        return  # a record of which nothing stays is another one
    assert {change.path for change in found} == edited | deleted


@settings(deadline=None)
@given(ANYTHING)
def test_a_file_of_any_shape_is_compared(value):
    for key in BASE:
        odd = {**BASE, key: value}
        assert field_changes(document(odd), document(odd), wording()) == ()
        field_changes(document(BASE), document(odd), wording())
        field_changes(document(odd), document(BASE), wording())


@given(st.lists(st.sampled_from("abcd"), max_size=8), st.lists(st.sampled_from("abcd"), max_size=8))
def test_each_item_is_matched_at_most_once_and_none_is_forgotten(old, new):
    found = match([Item(one) for one in old], [Item(one) for one in new])
    assert sorted([a for a, _ in found.pairs] + found.gone) == list(range(len(old)))
    assert sorted([b for _, b in found.pairs] + found.come) == list(range(len(new)))
    equal = sum(min(old.count(one), new.count(one)) for one in "abcd")
    assert sum(old[a] == new[b] for a, b in found.pairs) == equal


@given(st.lists(st.sampled_from(["a", "b", "", "c"]), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_the_lines_told_lead_from_one_text_to_the_other(old, new):
    lines = changed_lines("\n".join(old), "\n".join(new))
    gone = sorted(line.text for line in lines if not line.is_new)
    come = sorted(line.text for line in lines if line.is_new)
    assert sorted([*filter(None, old), *come]) == sorted([*new, *gone])


def test_texts_made_to_be_slow_are_not():
    hostile = "a\n" * 20_000 + "b\n" + "a\n" * 11_000
    assert changed_lines(hostile, "a\nc\n" * 15_000)


def test_the_demonstration_compared_with_itself_is_empty():
    root = Path(__file__).parents[3]
    assert compared(root, root).is_empty
