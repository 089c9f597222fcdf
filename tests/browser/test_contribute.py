"""The forms in Chromium: what one types, what will change, and the text that asks for it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from generator.build import BuildOptions, build
from generator.content.hours import HoursError
from generator.content.hours.day_times import parse_times
from generator.content.phones import PhoneError
from generator.content.phones.reading import parse_phone
from generator.upkeep.propose import read_request
from tests.conftest import TODAY

SETTINGS = """\
titre: Annuaire d'essai
territoire: {nom: Maine-et-Loire, code: "departement:49"}
url: https://annuaire.example/
contact: annuaire@exemple.example
depot: {forge: github, url: "https://forge.example/essai/annuaire"}
delai_relecture_jours: 12
territoires:
  - {id: vallee, nom: Vallée d'essai, niveau: quartier, parent: "commune:49007"}
"""
RELAIS = """\
---
nom: Le Relais
sigle: LR
type: association
resume: Accueille et oriente.
missions: [Accueillir, Orienter]
domaines: [logement]
publics: [familles]
territoires: ["commune:49007", vallee]
lieux:
  - nom: Maison
    type: siege
    voie: 12 rue des Essais
    code_postal: "49000"
    commune: Angers
    code_insee: "49007"
    latitude: "47.4712"
    longitude: "-0.5518"
    telephone: 02 61 91 00 01
    horaires_accueil: "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00"
  - type: permanence
    commune: Saumur
    code_insee: "49328"
    horaires_accueil: "Mo[2] 14:00-17:00"
contacts:
  - {fonction: Accueil, pour: tous, telephone: 02 61 91 00 01, courriel: accueil@relais.example}
  - {fonction: Secrétariat, telephone: 02 61 91 00 02}
liens:
  - {acteur: abri, nature: orientation, objet: Mise à l'abri}
langues: [fr, lsf]
siret: "21490007800012"
verifie_le: 2026-01-01
verifie_par: coordination
accord: {le: 2026-01-01, mode: courriel}
---
"""
ABRI = """\
---
nom: L'Abri
type: association
resume: Met à l'abri.
domaines: [logement]
territoires: ["departement:49"]
contacts: [{telephone: 02 61 91 00 03}]
verifie_le: 2026-01-01
accord: {le: 2026-01-01, mode: courriel}
---
"""
CONVENTION = """\
---
titre: Convention d'essai
type: charte
parties:
  - {acteur: relais, signataire: oui, roles: [pilote]}
  - {nom: Une commune, signataire: non}
territoires: ["departement:49"]
debut: 2026-01
fin: 2027
actions:
  - {titre: Une action, pilote: relais, echeance: 2026-09}
gouvernance:
  instances:
    - {nom: Comité, composition: [relais, Une commune]}
---
"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"]
DAY = dt.date.today().isoformat()  # the form dates what it asks by the reader's own day


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[..., str]) -> str:
    root = tmp_path_factory.mktemp("forms")
    files = {
        "site.yml": SETTINGS,
        "content/actors/relais.md": RELAIS,
        "content/actors/abri.md": ABRI,
        "content/conventions/essai.md": CONVENTION,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    result = build(root, BuildOptions(today=TODAY, out=root / "public", public=False))
    assert result.published, result.diagnostics
    hostile = json.loads((root / "public/acteurs/abri/fiche.json").read_text("utf-8"))
    hostile["identifiant"] = "hostile"
    hostile["champs"] |= {"nom": HOSTILE, "missions": [HOSTILE], "type": HOSTILE, "inconnue": {"a": [HOSTILE]}}
    (root / "public/acteurs/hostile").mkdir()
    (root / "public/acteurs/hostile/fiche.json").write_text(json.dumps(hostile), encoding="utf-8")
    return serve_folder(root / "public")


HOSTILE = """<img src=x onerror="document.title='pris'">'"</textarea><script>document.title='pris'</script>"""


@pytest.fixture
def open_form(page: Page, address: str, troubles: list[str]) -> Iterator[Callable[..., Page]]:
    """Open a form on a telephone, its sections unfolded; afterwards, nothing was asked for but pages of the site."""
    asked: list[str] = []
    page.set_viewport_size({"width": 390, "height": 844})
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))

    def open_page(query: str = "fiche=acteurs/relais", act: str = "corriger") -> Page:
        page.goto(f"{address}contribuer/{act}/?{query}")
        expect(page.locator("form.form")).to_be_visible()
        page.locator("form details").evaluate_all("all => all.forEach((one) => (one.open = true))")
        return page

    yield open_page
    assert [one for one in asked if not one.startswith(f"GET {address}")] == []
    assert troubles == []


def part(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True)


def review(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Voir (ce qui va changer|ma demande)$")).click()


def text_of(page: Page) -> str:
    review(page)
    expect(page.locator("#contribute-result")).to_be_visible()
    expect(page.locator("#contribute-result-title")).to_be_focused()
    return page.locator("#contribute-text").input_value()


def asked_by(text: str) -> dict[str, object]:
    """Return the block's own JSON, which the reader of requests understands too."""
    found = json.loads(text.split("=== DÉBUT DE LA DEMANDE ===")[1].split("=== FIN DE LA DEMANDE ===")[0])
    request = read_request(text.encode()).request
    assert request
    assert request.kind == found["demande"]
    assert f"{ {'actors': 'acteurs'}.get(request.folder, request.folder) }/{request.slug}" == found["fiche"]
    assert dict(request.changes) == found["champs"]
    return found


def changes_of(page: Page) -> dict[str, object]:
    champs = asked_by(text_of(page))["champs"]
    assert isinstance(champs, dict)
    return champs


def test_a_telephone_number_is_corrected_and_only_its_key_is_asked_for(open_form, address: str) -> None:
    page = open_form()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Le Relais"))
    part(page, "Contacts 1").get_by_label("Téléphone").fill("02 61 91 00 99")
    text = text_of(page)
    found = asked_by(text)
    assert (found["demande"], found["fiche"]) == ("correction", "acteurs/relais")
    assert list(found["champs"]) == ["contacts"]
    assert found["champs"]["contacts"][0] == {
        "fonction": "Accueil",
        "pour": "tous",
        "telephone": "02 61 91 00 99",
        "courriel": "accueil@relais.example",
    }
    assert "- Contacts 1, Téléphone : « 02 61 91 00 01 » → « 02 61 91 00 99 »" in text
    expect(page.locator("#contribute-changes")).to_contain_text("02 61 91 00 99")
    expect(page.locator("#contribute-result")).to_contain_text("annuaire@exemple.example")
    expect(page.locator(".result__reader")).to_contain_text("12\N{NO-BREAK SPACE}jours")


def test_a_number_stays_on_one_line_where_it_is_shown_and_as_it_is_typed_where_it_is_sent(open_form) -> None:
    page = open_form()
    part(page, "Contacts 1").get_by_label("Téléphone").fill("02 61 91 00 99")
    text = text_of(page)
    assert "02 61 91 00 99".replace(" ", "\N{NO-BREAK SPACE}") in (
        page.locator("#contribute-changes").text_content() or ""
    )
    assert "\N{NO-BREAK SPACE}" not in text


def test_the_letter_is_ready_to_send_with_its_subject(open_form) -> None:
    page = open_form()
    part(page, "Contacts 1").get_by_label("Téléphone").fill("02 61 91 00 99")
    text = text_of(page)
    link = page.get_by_role("link", name="Envoyer par courriel").get_attribute("href") or ""
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "annuaire@exemple.example")
    fields = parse_qs(parts.query)
    assert fields["subject"] == ["Correction : Le Relais (téléphone)"]
    assert fields["body"] == [text.replace("\n", "\r\n")]


def test_a_letter_too_long_to_be_opened_is_tightened_before_it_must_be_pasted(open_form) -> None:
    page = open_form()
    part(page, "Contacts 1").get_by_label("Téléphone").fill("02 61 91 00 99")
    summary = page.get_by_label("Résumé").first
    link = page.get_by_role("link", name="Envoyer par courriel")
    seen = set()
    for length in range(20, 281, 20):
        summary.fill("é" * length)
        text = text_of(page)
        body = parse_qs(urlsplit(link.get_attribute("href") or "").query).get("body")
        assert page.locator("#contribute-long").is_visible() == (body is None)
        if body and body != [text.replace("\n", "\r\n")]:
            assert asked_by(body[0]) == asked_by(text)
            seen.add("tightened")
        else:
            seen.add("as shown" if body else "pasted")
    assert seen == {"as shown", "tightened", "pasted"}


@pytest.mark.parametrize("name", ["acteurs/relais", "acteurs/abri", "conventions/essai"])
def test_a_form_left_as_it_is_changes_nothing(open_form, name: str) -> None:
    page = open_form(f"fiche={name}")
    page.wait_for_load_state("networkidle")
    review(page)
    expect(page.get_by_text("Rien n’a changé")).to_be_visible()
    expect(page.locator("#contribute-result")).to_be_hidden()


def test_names_stand_where_the_file_has_codes(open_form) -> None:
    page = open_form()
    expect(part(page, "Territoires couverts (obligatoire)").get_by_role("combobox").nth(0)).to_have_value(
        "Angers (49000)"
    )
    expect(part(page, "Territoires couverts (obligatoire)").get_by_role("combobox").nth(1)).to_have_value(
        "Vallée d'essai (Quartier)"
    )
    expect(page.locator("[data-key=liens] [data-key=acteur] input").first).to_have_value("L'Abri")
    for code in ("code_insee", "latitude", "longitude"):
        expect(page.locator(f"[data-key={code}]")).to_have_count(0)


def test_a_day_of_the_week_changes_and_the_others_are_as_they_were(open_form) -> None:
    page = open_form()
    week = part(page, "Lieux d’accueil 1")
    expect(week.get_by_label("Lundi")).to_have_value("9h-12h, 14h-17h30")
    expect(week.get_by_label("Dimanche")).to_have_value("")
    week.get_by_label("Samedi").fill("10h-12h")
    week.get_by_label("Dimanche").fill("fermé")
    places = changes_of(page)["lieux"]
    assert places[0]["horaires_accueil"] == {
        **dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi", "vendredi"), "9h-12h, 14h-17h30"),
        "samedi": "10h-12h",
        "dimanche": "fermé",
    }
    assert places[0]["latitude"] == "47.4712"
    assert places[1]["horaires_accueil"] == "Mo[2] 14:00-17:00"


def test_hours_no_week_can_hold_are_told_and_kept(open_form) -> None:
    page = open_form()
    place = part(page, "Lieux d’accueil 2")
    expect(place).to_contain_text("Mo[2] 14:00-17:00")
    place.get_by_label("Lundi").fill("14h-17h")
    place.get_by_role("button", name="Recopier").click()
    week = changes_of(page)["lieux"][1]["horaires_accueil"]
    assert week == dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi", "vendredi"), "14h-17h")


def test_a_contact_is_added_and_another_removed_by_keyboard(open_form) -> None:
    page = open_form()
    page.get_by_role("button", name="Ajouter : Contacts").focus()
    page.keyboard.press("Enter")
    expect(part(page, "Contacts 3").get_by_label("Service ou fonction")).to_be_focused()
    page.keyboard.type("Permanence")
    part(page, "Contacts 3").get_by_label("Courriel").focus()
    page.keyboard.type("permanence@relais.example")
    page.get_by_role("button", name="Retirer : Contacts 2").focus()
    page.keyboard.press("Enter")
    expect(part(page, "Contacts 2").get_by_label("Service ou fonction")).to_be_focused()
    expect(part(page, "Contacts 2").get_by_label("Service ou fonction")).to_have_value("Permanence")
    text = text_of(page)
    contacts = asked_by(text)["champs"]["contacts"]
    assert [contact["fonction"] for contact in contacts] == ["Accueil", "Permanence"]


def test_the_last_of_a_list_removed_takes_the_key_away(open_form) -> None:
    page = open_form()
    for _ in range(2):
        page.get_by_role("button", name="Retirer : Contacts 1").click()
    assert changes_of(page) == {"contacts": None}


def test_a_commune_is_chosen_by_its_name_and_its_code_comes_with_it(open_form) -> None:
    page = open_form()
    place = part(page, "Lieux d’accueil 1")
    place.get_by_label("Commune").fill("Chol")
    expect(page.locator('datalist option[value="Cholet (49300)"]').first).to_be_attached()
    place.get_by_label("Commune").fill("Cholet (49300)")
    place.get_by_label("Commune").blur()
    expect(place.get_by_label("Code postal")).to_have_value("49300")
    moved = changes_of(page)["lieux"][0]
    assert (moved["commune"], moved["code_insee"], moved["code_postal"]) == ("Cholet", "49099", "49300")
    assert not {"latitude", "longitude"} & set(moved)


def test_three_faults_are_told_at_the_top_and_beside_the_field_then_mended(open_form) -> None:
    page = open_form()
    contact, place = part(page, "Contacts 1"), part(page, "Lieux d’accueil 1")
    contact.get_by_label("Téléphone").fill("02 61 91 00")
    contact.get_by_label("Courriel").fill("accueil@relais")
    contact.get_by_label("Courriel").blur()
    expect(contact.get_by_label("Téléphone")).to_have_attribute("aria-invalid", "true")
    expect(contact.get_by_label("Téléphone")).to_have_accessible_description(re.compile("Il manque des chiffres"))
    place.get_by_label("Lundi").fill("toujours")
    review(page)
    summary = page.get_by_role("group", name="3 points sont à revoir")
    expect(summary).to_be_focused()
    expect(page.locator("#contribute-result")).to_be_hidden()
    expect(summary.get_by_role("link")).to_have_count(3)
    page.locator("form details").evaluate_all("all => all.forEach((one) => (one.open = false))")
    summary.get_by_role("link", name=re.compile("^Lundi")).click()
    expect(place.get_by_label("Lundi")).to_be_focused()
    place.get_by_label("Lundi").fill("9h-13h")
    expect(place.get_by_label("Lundi")).not_to_have_attribute("aria-invalid", "true")
    page.locator("form details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    contact.get_by_label("Téléphone").fill("02 61 91 00 05")
    contact.get_by_label("Courriel").fill("bonjour@relais.example")
    assert set(changes_of(page)) == {"lieux", "contacts"}
    expect(summary).to_be_hidden()


def test_a_required_text_is_not_left_empty(open_form) -> None:
    page = open_form()
    page.get_by_label("Nom (obligatoire)").fill("")
    review(page)
    expect(page.get_by_role("link", name="Nom : Ce champ est obligatoire.")).to_be_visible()


def test_a_confirmation_takes_one_press(page: Page, address: str) -> None:
    page.goto(f"{address}acteurs/relais/")
    page.get_by_role("link", name="Tout est exact, je confirme").click()
    expect(page.locator("#contribute-result-title")).to_be_focused()
    found = asked_by(page.locator("#contribute-text").input_value())
    assert (found["demande"], found["fiche"]) == ("confirmation", "acteurs/relais")
    assert found["champs"] == {"verifie_le": DAY, "verifie_par": "structure"}
    link = page.get_by_role("link", name="Envoyer par courriel").get_attribute("href") or ""
    assert parse_qs(urlsplit(link).query)["subject"] == ["Confirmation : Le Relais"]


def test_the_day_of_reading_moves_only_if_one_says_so(open_form) -> None:
    page = open_form("fiche=conventions/essai")
    page.get_by_label("J’ai relu toute la fiche").check()
    assert changes_of(page) == {"verifie_le": DAY, "verifie_par": "structure"}


def test_a_long_request_is_pasted_rather_than_filled_in_advance(open_form) -> None:
    page = open_form()
    page.locator("[data-key=missions] textarea").first.fill("Un texte court.")
    page.get_by_text("J’ai un compte GitHub").click() if text_of(page) else None
    forge = page.get_by_role("link", name="Ouvrir la demande sur GitHub")
    whole = forge.get_attribute("href") or ""
    assert whole.startswith("https://forge.example/essai/annuaire/issues/new?template=demande.yml&title=Correction")
    assert parse_qs(urlsplit(whole).query)["demande"] == [page.locator("#contribute-text").input_value()]
    expect(page.get_by_text("Ce que vous envoyez sera public, avec le nom de votre compte.").first).to_be_visible()
    page.locator("[data-key=missions] textarea").first.fill("é" * 900)
    text = text_of(page)
    href = forge.get_attribute("href") or ""
    assert len(whole) <= 5000
    assert "demande=" not in href
    assert "title=Correction" in href
    expect(page.get_by_text("trop longue pour être remplie d’avance")).to_be_visible()
    mail = page.get_by_role("link", name="Envoyer par courriel").get_attribute("href") or ""
    assert "body=" not in mail
    expect(page.get_by_text("copiez le texte, puis collez-le dans le courriel")).to_be_visible()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier le texte").click()
    expect(page.get_by_text("Texte copié")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_what_changes_after_the_review_takes_the_text_away(open_form) -> None:
    page = open_form()
    page.get_by_label("Sigle").fill("LRE")
    text_of(page)
    page.get_by_label("Sigle").fill("LREL")
    expect(page.locator("#contribute-result")).to_be_hidden()
    assert changes_of(page) == {"sigle": "LREL"}


def test_a_new_address_waits_for_an_answer_and_a_home_is_left_out(open_form) -> None:
    page = open_form()
    place = part(page, "Lieux d’accueil 1")
    place.get_by_label("Numéro et rue").fill("5 impasse Secrète")
    review(page)
    expect(page.get_by_role("link", name=re.compile("hébergement protégé ou d’un domicile"))).to_be_visible()
    expect(page.locator("#contribute-result")).to_be_hidden()
    place.get_by_label("Oui, c’est un domicile").check()
    text = text_of(page)
    assert asked_by(text)["champs"]["lieux"][0]["commune"] == "Angers"
    for told in ("Secrète", "12 rue des Essais", "47.4712"):
        assert told not in text
        assert told not in unquote(page.locator("#contribute-mail").get_attribute("href") or "")


def test_a_shelter_takes_every_place_out_of_the_request(open_form) -> None:
    page = open_form()
    page.get_by_role("button", name="Ajouter : Lieux d’accueil").click()
    place = part(page, "Lieux d’accueil 3")
    place.get_by_label("Numéro et rue").fill("5 impasse Secrète")
    place.get_by_label("Oui, c’est un hébergement protégé").check()
    expect(place).to_be_hidden()
    text = text_of(page)
    assert asked_by(text)["champs"] == {"lieux": None, "adresse_confidentielle": "oui", "siret": None}
    for told in ("Secrète", "12 rue des Essais", "21490007800012"):
        assert told not in text


def test_a_text_that_tells_a_secret_address_is_stopped(open_form) -> None:
    page = open_form()
    page.get_by_label("Adresse tenue secrète").select_option("oui")
    page.get_by_label("Résumé").fill("Au 5 impasse Secrète, on accueille.")
    review(page)
    expect(page.get_by_role("link", name=re.compile("^Résumé : Ce texte ressemble à une adresse"))).to_be_visible()


def test_a_person_is_named_only_with_an_agreement(open_form) -> None:
    page = open_form()
    contact = part(page, "Contacts 1")
    contact.get_by_label("Nom de la personne").fill("Camille Essai")
    review(page)
    expect(page.get_by_role("link", name=re.compile("n’est nommée qu’avec son accord"))).to_be_visible()
    contact.get_by_label("Accord de la personne").fill("2001-01-01")
    review(page)
    expect(page.get_by_role("link", name=re.compile("plus de 24 mois"))).to_be_visible()
    contact.get_by_label("Accord de la personne").fill(DAY)
    assert changes_of(page)["contacts"][0]["accord_publication"] == DAY


def test_a_convention_does_not_end_before_it_starts(open_form) -> None:
    page = open_form("fiche=conventions/essai")
    end = page.locator("[data-key=fin] input")
    expect(end).to_have_value("2027")
    end.fill("12/2025")
    review(page)
    expect(page.get_by_role("link", name=re.compile("La fin est avant le début"))).to_be_visible()
    end.fill("31/12/2028")
    assert changes_of(page) == {"fin": "2028-12-31"}


def test_a_new_actor_is_asked_for_with_a_slug_of_its_name(open_form) -> None:
    page = open_form("genre=acteur", "ajouter")
    page.get_by_label("Nom (obligatoire)").fill("Le Cœur à l'Ouvrage")
    page.get_by_label("Type d’organisme").select_option("association")
    review(page)
    expect(page.get_by_role("group", name="2 points sont à revoir")).to_be_focused()
    part(page, "Domaines (obligatoire)").get_by_label("Logement", exact=True).check()
    page.get_by_role("button", name="Ajouter : Territoires couverts").click()
    page.keyboard.type("Maine-et-L")
    expect(page.locator("datalist option[value^='Maine-et-Loire']").first).to_be_attached()
    page.locator("[data-key=territoires] input").fill("Maine-et-Loire")
    found = asked_by(text_of(page))
    assert (found["demande"], found["fiche"]) == ("ajout", "acteurs/le-coeur-a-l-ouvrage")
    assert "version" not in found
    assert found["champs"] == {
        "nom": "Le Cœur à l'Ouvrage",
        "type": "association",
        "domaines": ["logement"],
        "territoires": ["departement:49"],
    }


def test_what_a_file_holds_enters_the_page_as_text_only(open_form) -> None:
    page = open_form("fiche=acteurs/hostile")
    expect(page.get_by_role("heading", level=1)).to_contain_text("<img src=x")
    page.get_by_label("Résumé").fill(HOSTILE)
    champs = changes_of(page)
    assert champs["resume"] == HOSTILE
    expect(page.locator("main img, main script")).to_have_count(0)
    assert page.title() != "pris"


@pytest.mark.parametrize(
    "query", ["", "fiche=", "fiche=../../x", "fiche=acteurs/A", "fiche=https://x.example/", "fiche=a/b"]
)
def test_an_address_that_names_no_page_asks_for_nothing(page: Page, address: str, query: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}contribuer/corriger/?{query}")
    expect(page.get_by_text("Aucune fiche n’est indiquée")).to_be_visible()
    assert [url for url in asked if url.endswith(".json")] == []


def test_a_page_that_is_gone_is_told_in_words_with_another_way(page: Page, address: str) -> None:
    page.goto(f"{address}contribuer/confirmer/?fiche=acteurs/disparu")
    expect(page.get_by_text("La fiche n’a pas pu être chargée")).to_be_visible()
    expect(page.get_by_role("link", name="annuaire@exemple.example")).to_be_visible()
    expect(page.locator("#contribute-result")).to_be_hidden()


def test_without_script_one_is_told_where_and_what_to_write(browser: Browser, address: str) -> None:
    with closing(browser.new_context(java_script_enabled=False)) as context:
        page = context.new_page()
        for act in ("confirmer", "corriger", "ajouter"):
            page.goto(f"{address}contribuer/{act}/?fiche=acteurs/relais")
            expect(
                page.get_by_text(
                    "qui vous êtes : votre fonction, votre organisme.".replace(" :", "\N{NO-BREAK SPACE}:")
                )
            ).to_be_visible()
            expect(page.locator("noscript")).to_have_count(1)
            link = page.get_by_role("link", name="annuaire@exemple.example")
            assert (link.get_attribute("href") or "").startswith("mailto:")


def test_the_file_itself_is_one_link_away(open_form) -> None:
    page = open_form()
    page.get_by_text("Modifier directement").click()
    edit = page.get_by_role("link", name="Ouvrir le fichier sur GitHub").get_attribute("href") or ""
    assert edit.startswith("https://forge.example/essai/annuaire/edit/main/")
    assert edit.endswith("content/actors/relais.md")


PHONES = (
    *("02 61 91 00 01", "0261910001", "02.61.91.00.01", "+33 2 61 91 00 01", "+33 (0)2 61 91 00 01", "115", "3919"),
    *("116 006", "02 61 91 00 01 poste 12", "0 800 12 34 56", "02-61-91-00-01", "02 61 91 00 0", "02 61 91 00 01 2"),
    *("02 61 91 00 O1", "0261910001 / 0261910002", "appelez-nous", "12", "261910001"),
)
HOURS = (
    *("9h-12h", "9h-12h, 14h-17h30", "9h à 12h et 14h à 17h", "de 9h30 à midi", "9:00-12:00", "fermé", "24h/24"),
    *(
        "sur rendez-vous",
        "9h-12h sur rendez-vous",
        "à partir de 18h",
        "9-12",
        "9h",
        "le matin",
        "9h-25h",
        "n'importe quoi",
    ),
)


def refuses(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except (PhoneError, HoursError):
        return True
    return False


@pytest.mark.parametrize(
    ("function", "parse", "texts"),
    [("phoneFault", parse_phone, PHONES), ("timesFault", parse_times, HOURS)],
    ids=["phones", "hours"],
)
def test_the_page_refuses_what_the_check_refuses(
    page: Page, address: str, function: str, parse: Callable[[str], object], texts: tuple[str, ...]
) -> None:
    page.goto(f"{address}contribuer/corriger/")
    call = f"""async (texts) => {{
      const script = await import(document.querySelector("script").src);
      return texts.map((text) => script.{function}(text) !== undefined);
    }}"""
    assert dict(zip(texts, page.evaluate(call, list(texts)), strict=True)) == {
        one: refuses(parse, one) for one in texts
    }


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
@pytest.mark.parametrize(
    "path", ["corriger/?fiche=acteurs/relais", "confirmer/?fiche=acteurs/relais", "ajouter/?genre=convention", ""]
)
def test_every_state_of_a_form_is_accessible_and_fits_its_screen(
    browser: Browser, address: str, path: str, width: int, scheme: str
) -> None:
    with closing(browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)) as context:
        page = context.new_page()
        page.goto(f"{address}contribuer/{path}")
        expect(page.locator("#contribute-status:empty, article")).to_have_count(1)
        page.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")
        look(page, width)
        if "corriger" in path:
            expect(page.locator("form")).to_be_visible()
            part(page, "Contacts 1").get_by_label("Téléphone").fill("12345")
            page.get_by_role("button", name="Ajouter : Lieux d’accueil").click()
            part(page, "Lieux d’accueil 3").get_by_label("Numéro et rue").fill("1 rue")
            review(page)
            expect(page.locator("#contribute-faults-acteurs")).to_be_focused()
            look(page, width)
            part(page, "Contacts 1").get_by_label("Téléphone").fill("115")
            part(page, "Lieux d’accueil 3").get_by_label("Non, on y reçoit du public").check()
            text_of(page)
            page.locator("details").evaluate_all("all => all.forEach((one) => (one.open = true))")
            look(page, width)


def look(page: Page, width: int) -> None:
    found = Axe().run(page, options={"runOnly": RULES})
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
