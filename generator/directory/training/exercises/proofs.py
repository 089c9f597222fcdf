"""Second exercise: what is signed, what is said by both, what is said by one."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from generator.directory.training.exercises.exercise import Exercise, Item, named
from generator.directory.training.material import NETWORK, PARTY, Material
from generator.language import N_, NN_, Language

Pair = tuple[str, str]


def proofs_exercise(material: Material, words: Language) -> Exercise:
    """Return the exercise."""
    return Exercise(
        key="preuves",
        title=N_("Ce qui est signé, ce qui est dit"),
        aim=N_("Distinguer un partenariat, qui se lit dans une convention, d'un réseau, qui se dit et se vérifie."),
        minutes=45,
        files=("exercice-liens.csv", "exercice-conventions.csv"),
        items=(
            Item(
                N_("Parmi les liens de réseau, combien sont dits par les deux côtés, combien par un seul ?"),
                N_("Lignes « reseau » : un lien est réciproque si une autre ligne a les deux noms échangés."),
                _sides_told(material, words),
            ),
            Item(
                N_("Quels couples d'organismes se disent en réseau et ont signé une même convention en vigueur ?"),
                N_("Croisez les lignes « reseau » et les lignes « partie » où « signataire » dit oui."),
                named(("–".join(pair) for pair in network_pairs(material) & signed_pairs(material)), words),
            ),
            Item(
                N_("De quelles conventions en vigueur n'a-t-on ni le texte, ni la référence ?"),
                N_("Colonne « preuve » : déclarée."),
                named(unproven(material), words),
            ),
            Item(
                N_("Quelles conventions vivantes nomment des parties qui n'ont pas signé ?"),
                N_("Une convention est vivante si elle n'est ni finie, ni archivée. Colonne « signataire » : non."),
                named(with_unsigned_parties(material), words),
            ),
        ),
        discuss=(
            N_("Qu'est-ce qu'une signature change pour les personnes accueillies ? Et pour les équipes ?"),
            N_("Un lien dit par un seul côté : que demanderiez-vous à l'autre, et en quels mots ?"),
            N_("Quel réseau gagnerait à rester un réseau, sans convention ?"),
        ),
    )


def network_pairs(material: Material) -> set[Pair]:
    """Return the pairs of bodies of which one at least says that they are tied, today."""
    return {_pair(one.source, one.target) for one in material.statements if one.kind == NETWORK and not one.is_past}


def reciprocal_pairs(material: Material) -> set[Pair]:
    """Return those where both say so."""
    said = {(one.source, one.target) for one in material.statements if one.kind == NETWORK and not one.is_past}
    return {_pair(*pair) for pair in said if pair[::-1] in said}


def signed_pairs(material: Material) -> set[Pair]:
    """Return the pairs of bodies that signed a same convention in force."""
    in_force = {accord.name for accord in material.accords if accord.is_in_force}
    signed = defaultdict(set)
    for one in material.statements:
        if one.kind == PARTY and one.is_signatory and one.target in in_force:
            signed[one.target].add(one.source)
    return {pair for bodies in signed.values() for pair in combinations(sorted(bodies), 2)}


def unproven(material: Material) -> set[str]:
    """Return the conventions in force that are only declared."""
    return {accord.name for accord in material.accords if accord.is_in_force and accord.proof == "declared"}


def with_unsigned_parties(material: Material) -> set[str]:
    """Return the living conventions that name a party without its signature."""
    living = {accord.name for accord in material.accords if accord.is_living}
    return {one.target for one in material.statements if one.kind == PARTY and one.is_signatory is False} & living


def _sides_told(material: Material, words: Language) -> str:
    pairs, both = len(network_pairs(material)), len(reciprocal_pairs(material))
    if not pairs:
        return words.text(N_("Aucun lien de réseau dans ces données."))
    mutual = words.plural(*NN_("{count} lien dit par les deux côtés", "{count} liens dits par les deux côtés"), both)
    single = words.plural(*NN_("{count} par un seul", "{count} par un seul"), pairs - both)
    return f"{mutual}, {single}."


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
