"""What a page makes public of a person is told, and a name is published no longer than its agreement."""

import datetime as dt
from pathlib import Path

import pytest

from generator import build
from generator.content.checks.capitals import is_in_capitals
from generator.content.load import load
from generator.directory import link
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor

INVALID = Path("tests/data/invalid")


@pytest.fixture
def codes(make_site):
    """Return the codes of one actor's warnings."""

    def judge(text: str, today: dt.date = TODAY) -> list[str]:
        found = build.check(make_site({"actors/a.md": text}), today)
        return sorted(fault.code for fault in found if fault.code not in ("W204", "W205"))

    return judge


def contact(**given: str) -> str:
    return actor("Le Relais").replace(
        "- telephone: 02 61 91 00 01", f"- {{{', '.join(f'{k}: {v}' for k, v in given.items())}}}"
    )


@pytest.mark.parametrize(
    "given",
    [
        {"fonction": "Présidente"},
        {"fonction": "Éducatrice spécialisée", "pour": "public"},
        {"fonction": "Mme la directrice"},
        {"courriel": "camille.fictif@relais.example"},
        {"courriel": "c.fictif@relais.example", "accord_publication": "2024-01-01"},
    ],
)
def test_a_mobile_beside_one_persons_function_or_mailbox_is_told(codes, given):
    assert "W230" in codes(contact(telephone="06 39 98 00 01", **given))


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"fonction": "Accueil"},
        {"fonction": "Permanence téléphonique"},
        {"fonction": "Infirmières de l'équipe mobile"},
        {"fonction": "Présidente", "accord_publication": "2026-01-01"},
        {"courriel": "accueil@relais.example"},
    ],
)
def test_the_mobile_of_a_service_is_not(codes, given):
    assert codes(contact(telephone="06 39 98 00 01", **given)) == []


def test_a_mobile_of_a_confidential_address_is_told(codes):
    text = actor("Refuge", adresse_confidentielle="oui").replace("02 61 91 00 01", "06 39 98 00 01")
    assert "W230" in codes(text)


def test_a_line_for_professionals_is_told_once_unless_the_body_reread_its_page(codes):
    lines = "- {pour: professionnels, telephone: 02 61 91 00 02}\n  - {pour: professionnels, telephone: 02 61 91 00 03}"
    text = actor("Le Relais").replace("- telephone: 02 61 91 00 01", lines)
    assert codes(text) == ["W231"]
    assert codes(text.replace("accord:", "verifie_par: structure\naccord:")) == []


@pytest.mark.parametrize(
    "text",
    ["Demander Mme Exemple", "Écrire à M. Modèle", "Madame Exemple vous reçoit", "Dr J. Essai", "Mme\xa0Exemple"],
)
def test_a_person_named_in_a_text_is_told_at_its_place(make_site, text):
    services = f'[{{nom: Aide, description: "{text}"}}]'
    commitment = f'{{acteur: b, signataire: oui, engagements: ["{text}"]}}'
    convention = (
        f"---\ntitre: X\ntype: charte\nparties:\n  - {{acteur: a, signataire: oui}}\n  - {commitment}\n"
        "territoires: [france]\n---\n"
    )
    files = {
        "actors/a.md": actor("A", services=services) + f"\nBonjour.\n{text}.\n",
        "actors/b.md": actor("B", conditions_acces=f'{{precisions: "{text}"}}', contacts_="").replace(
            "contacts_: \n", ""
        ),
        "conventions/x.md": convention,
    }
    found = {(f.place.file, f.field) for f in build.check(make_site(files), TODAY) if f.code == "W232"}
    assert found == {
        ("content/actors/a.md", "services[1].description"),
        ("content/actors/a.md", ""),
        ("content/actors/b.md", "conditions_acces.precisions"),
        ("content/conventions/x.md", "parties[2].engagements[1]"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Au 3 rue du Dr Essai",
        "Lycée Madame Exemple",
        "Fondation de Monsieur Modèle",
        "M. le maire, Mme la préfète",
        "Monsieur le Directeur",
        "Ouvert au public",
    ],
)
def test_a_street_a_school_or_a_function_names_nobody(codes, text):
    assert codes(actor("Le Relais", missions=f'["{text}"]')) == []


def test_a_name_whose_agreement_is_too_old_or_to_come_is_left_out_with_its_mailboxes(make_site):
    services = "[{nom: Aide, courriel: camille.fictif@relais.example}]"
    for agreed, is_named in (("2024-11-22", True), ("2024-11-21", False), ("2027-01-01", False)):
        person = {"nom": "Camille Fictif", "courriel": "camille.fictif@relais.example"}
        text = contact(fonction="Accueil", telephone="02 61 91 00 01", **person, accord_publication=agreed)
        content = load(make_site({"actors/a.md": text.replace("accord:", f"services: {services}\naccord:")}), TODAY)
        view = link.link(content, TODAY, language("fr"), "http://127.0.0.1/").actors[0]
        assert (view.contacts[0].person == "Camille Fictif") is is_named
        assert (view.contacts[0].email is not None) is is_named
        assert (view.services[0].email is not None) is is_named
        assert view.contacts[0].phone is not None


def test_the_mailbox_of_a_function_stays_when_a_name_goes(make_site):
    person = {"nom": "Camille Fictif", "courriel": "accueil@relais.example", "accord_publication": "2020-01-01"}
    content = load(make_site({"actors/a.md": contact(**person)}), TODAY)
    view = link.link(content, TODAY, language("fr"), "http://127.0.0.1/").actors[0]
    assert (view.contacts[0].person, view.main_email is not None) == ("", True)


def test_a_person_of_the_contacts_named_in_a_text_too_is_told(codes):
    person = contact(
        fonction="Accueil", telephone="02 61 91 00 01", nom="Camille Fictif", accord_publication="2026-01-01"
    )
    assert codes(person) == []
    assert codes(f"{person}\nDemandez Camille Fictif.\n") == ["W232"]


@pytest.mark.parametrize(
    "name", ["CENTRE COMMUNAL D'ACTION SOCIALE", "MAISON DE LA RUE", "ASSOCIATION LE RELAIS d'Angers"]
)
def test_a_name_in_capitals_is_told(codes, name):
    assert is_in_capitals(name)
    assert codes(actor(f'"{name}"')) == ["W233"]


@pytest.mark.parametrize(
    "name", ["CCAS d'Angers", "SAMSAH SESSAD", "UNAFORIS", "Centre social LES LUCIOLES de l'Aurenne", "ADMR"]
)
def test_an_acronym_or_a_brand_is_not_a_name_in_capitals(name):
    assert not is_in_capitals(name)


def errors_on(site: Path, today: dt.date) -> list[tuple[object, ...]]:
    return sorted((fault.place, fault.code, fault.values) for fault in build.check(site, today) if fault.is_error)


def test_no_error_of_the_demonstration_depends_on_the_day():
    assert errors_on(Path("."), dt.date(1990, 1, 1)) == errors_on(Path("."), dt.date(2090, 1, 1)) == []


def test_no_error_of_the_invalid_files_depends_on_the_day(make_site):
    files = {str(path.relative_to(INVALID)): path.read_text("utf-8") for path in sorted(INVALID.rglob("*.md"))}
    site = make_site(files, SETTINGS)
    before, after = errors_on(site, dt.date(1990, 1, 1)), errors_on(site, dt.date(2090, 1, 1))
    assert before == after
    assert len(before) > 60
