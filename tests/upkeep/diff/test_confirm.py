"""What must be confirmed by another way than the change itself is said first, with the old number or address."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.upkeep.diff.confirm import to_confirm
from tests.upkeep.diff.states import document, plain, wording

ACTOR = {
    "nom": "Le Relais",
    "resume": "Appelez le 02 61 91 00 07 le matin.",
    "site_web": "https://relais.example/",
    "lieux": [{"voie": "1 rue Haute", "code_postal": "49000", "commune": "Angers"}],
    "contacts": [{"fonction": "Accueil", "telephone": "02 61 91 00 01", "courriel": "accueil@relais.example"}],
}
WORDING = wording()
VISIBLE = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])
CONVENTION = {
    "titre": "Charte",
    "parties": [{"acteur": "relais", "signataire": "oui"}, {"nom": "La commune", "signataire": "oui"}],
}


def sentences(before, after):
    return [(one.topic, plain(one.sentence)) for one in to_confirm(before, after, WORDING)]


def after(**changes):
    return sentences(document(ACTOR), document({**ACTOR, **changes}))


def contact(**changes):
    return [{**ACTOR["contacts"][0], **changes}]


def test_the_old_number_is_called_not_the_new_one():
    assert after(contacts=contact(telephone="03 53 01 00 99")) == [
        ("telephone", "Rappelez l'ancien numéro : 02 61 91 00 01."),
        ("telephone", "Vérifiez le nouveau numéro ailleurs que dans la proposition : 03 53 01 00 99."),
    ]


def test_another_writing_of_a_number_is_no_other_number():
    assert after(contacts=contact(telephone="+33 2 61 91 00 01")) == []


def test_a_number_added_beside_the_others_is_checked_with_one_of_them():
    added = [*ACTOR["contacts"], {"telephone": "03 53 01 00 99"}]
    assert after(contacts=added)[0] == (
        "telephone",
        "Rappelez un des numéros que la fiche donnait déjà : 02 61 91 00 07 et 02 61 91 00 01.",
    )


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("resume", "Appelez le 03.53.01.00.99."),
        ("missions", ["Écrire à faux@relais-du-val.example"]),
        ("conditions_acces", {"precisions": "Voir https://faux.example/dossier."}),
    ],
)
def test_a_way_to_reach_hidden_in_a_text_is_found(key, text):
    assert any("03 53 01 00 99" in said or "faux" in said for _, said in after(**{key: text}))


def test_a_link_in_the_free_text_is_found():
    said = sentences(document(ACTOR), document(ACTOR, "Voir [ici](https://faux.example/a)."))
    assert said == [("site", "Ouvrez le nouveau lien avant d'accepter : https://faux.example/a.")]


def test_mail_and_site_are_confirmed():
    assert after(contacts=contact(courriel="autre@relais.example"), site_web="https://autre.example/") == [
        ("courriel", "Écrivez à l'ancienne adresse : accueil@relais.example."),
        (
            "courriel",
            "Vérifiez la nouvelle adresse de courriel ailleurs que dans la proposition : autre@relais.example.",
        ),
        ("site", "Voyez si ce lien retiré ne mène plus à rien : https://relais.example/."),
        ("site", "Ouvrez le nouveau lien avant d'accepter : https://autre.example/."),
    ]


def test_a_new_address_is_neither_a_shelter_nor_a_home():
    said = after(lieux=[{"voie": "9 rue Basse", "code_postal": "49000", "commune": "Angers"}])
    assert said[1] == (
        "adresse",
        "Assurez-vous que la nouvelle adresse n'est ni un hébergement protégé ni un domicile : "
        "9 rue Basse, 49000 Angers.",
    )


def test_an_address_that_would_no_more_be_confidential_stops_everything_else():
    hidden = document({**ACTOR, "adresse_confidentielle": "oui"})
    topic, said = sentences(hidden, document(ACTOR))[0]
    assert topic == "confidentialite"
    assert "n'acceptez qu'après avoir parlé à l'organisme" in said
    assert sentences(document(ACTOR), hidden)[0][0] == "confidentialite"


def test_archiving_is_told_in_words():
    assert after(statut="archive") == [
        ("statut", "Confirmez avec l'organisme que sa fiche passe de « Publiée » à « Archivée ».")
    ]


def test_a_person_named_must_agree():
    assert after(contacts=contact(nom="Camille Exemple")) == [
        ("personne", "Assurez-vous que la personne nommée accepte de l'être : Camille Exemple.")
    ]


def test_who_signed_is_asked():
    signed = {**CONVENTION, "parties": [*CONVENTION["parties"], {"nom": "Le Phare", "signataire": "oui"}]}
    assert sentences(document(CONVENTION), document(signed)) == [
        ("signature", "Demandez au nouveau signataire de confirmer qu'il a signé : Le Phare.")
    ]
    assert sentences(document(CONVENTION), document({**CONVENTION, "resiliation": "2026-11-01"})) == [
        ("statut", "Confirmez la résiliation auprès des signataires.")
    ]


def test_a_page_that_goes_is_asked_about_once():
    assert sentences(document(ACTOR), None) == [
        ("statut", "Demandez à l'organisme s'il veut que sa fiche disparaisse.")
    ]
    assert sentences(document(CONVENTION), None)[0][1].startswith("Demandez aux signataires")


def test_of_a_new_page_every_way_to_reach_is_checked():
    topics = [topic for topic, _ in sentences(None, document(ACTOR))]
    assert topics == ["telephone", "courriel", "site", "adresse"]


def test_what_readers_see_unchanged_asks_for_nothing():
    assert after(missions=["Accueillir"], verifie_le="2026-11-01") == []


def test_very_many_values_make_one_sentence():
    many = [{"telephone": f"02 61 91 {n // 100:02} {n % 100:02}"} for n in range(500)]
    said = after(contacts=many)
    assert len(said) <= 4
    assert all(len(sentence) < 2_000 for _, sentence in said)


@settings(deadline=None)
@given(
    st.text(VISIBLE, max_size=300), st.sampled_from(["contacts", "lieux", "parties", "statut", "remplace", "resume"])
)
def test_anything_may_stand_anywhere(text, key):
    for value in (text, [text], {"nom": text}, [{"telephone": text, "voie": text, "nom": text, "signataire": "oui"}]):
        odd = document({**ACTOR, key: value}, text)
        to_confirm(document(ACTOR), odd, WORDING)
        to_confirm(odd, document(ACTOR), WORDING)
