"""Real searches in a real browser."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator.build import BuildOptions, build
from generator.site.search.fold import fold
from tests.site.search_sample import OWN_ACTOR, OWN_COMMUNE, PERMANENCES, TODAY, actor, write_sample

BASES = ("/", "/annuaire/")
OBA = "Œuvre du Bon Accueil (OBA)"
CONVENTION = "Convention pour le logement des jeunes"  # OBA signed it
HOSTILE = "<img src=x onerror=document.title=1>"

TELL_SHIFTS = """window.shifts = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true })"""

# What the rows of notes on French need beside the sample: the word "relais" finds none of them.
FRENCH = {
    "hopital": actor("Hôpital de jour du Layon", more="resume: Suivi après un séjour dans les hôpitaux."),
    "eleves": actor("Maison des élèves"),
    "porte-monnaie": actor("Le Porte-monnaie solidaire"),
    "sous-prefecture": actor("Guichet de la sous-préfecture"),
    "siao": actor("Service d'orientation du Layon", more="sigle: S.I.A.O."),
    "rue": actor("Les Travailleuses de rue"),
    "village": actor("Un travailleur social au village"),
    "hebergement": actor("Hébergement du Val", more="autres_noms: [Le Grenier des Mauges]"),
    "saint-etienne": actor("Foyer Saint Étienne"),
    "grenier": actor("Le Grenier commun"),
    "colis-du-bocage": actor("Colis du bocage") + "Du grenier à la table, des fruits et des légumes.\n",
    "nid": actor("Le Nid", territory="commune:49331"),
}

# Three actors that the word "passerelle" finds, and one of every audience.
FACETS = {
    "halte": actor(
        "Halte du pont",
        domain="logement",
        more="resume: Passerelle.\npublics: [femmes]\n"
        "conditions_acces: {qui_peut_saisir: [personne], frais: gratuit, rendez_vous: sans}",
    ),
    "quai": actor(
        "Ateliers du quai",
        domain="logement",
        more="resume: Passerelle.\npublics: [personnes-agees]\nconditions_acces: {frais: gratuit}",
    ),
    "jeunes": actor(
        "Accueil des jeunes",
        domain="sante",
        more="resume: Passerelle.\npublics: [femmes]\n"
        "conditions_acces: {age_min: 12, age_max: 17, qui_peut_saisir: [personne]}",
    ),
    "ouverte": actor(
        "Maison ouverte",
        more="publics: [petite-enfance, enfants, adolescents-jeunes, familles, parents-isoles, femmes, personnes-agees,"
        " aidants, personnes-sans-domicile, personnes-exilees, etudiants, habitants-de-qpv-ou-frr, professionnels]",
    ),
}


@pytest.fixture(scope="session")
def addresses(serve_folder: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the address of the small site at each base path."""
    found = {}
    for base in BASES:
        folder = build_sample(tmp_path_factory.mktemp("essai"), base)
        found[base] = serve_folder(folder, base)
    return found


@pytest.fixture(scope="session")
def french(serve_folder: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the small site with names that French makes hard to find."""
    return serve_folder(build_sample(tmp_path_factory.mktemp("french"), **FRENCH))


@pytest.fixture(scope="session")
def facets(serve_folder: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the small site with actors of all facets."""
    return serve_folder(build_sample(tmp_path_factory.mktemp("facets"), **FACETS))


def build_sample(root: Path, base: str = "/", settings: str = "", **files: str) -> Path:
    """Build the small site, with more settings and actor files, and return its folder."""
    write_sample(root, base, settings)
    for slug, text in files.items():
        (root / "content" / "actors" / f"{slug}.md").write_text(text, encoding="utf-8")
    result = build(root, BuildOptions(today=TODAY, out=root / "public"))
    assert result.published, result.diagnostics
    return root / "public"


@pytest.fixture(autouse=True)
def no_trouble(troubles: list[str]) -> Iterator[None]:
    """Fail if the page logged an error or asked for what its policy refuses; who expects that clears the list."""
    yield
    assert troubles == []


class Search:
    """The search page, as its reader uses it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = f"{address}recherche/"
        self.words = page.get_by_label("Mot, sigle ou besoin")
        self.place = page.get_by_label("Où vit la personne")
        self.status = page.get_by_role("status")
        self.links = page.locator("#search-list h3 a")
        self.choices = page.locator("#search-place-choices").get_by_role("button")
        self.applied = page.get_by_role("list", name="Filtres appliqués").get_by_role("button")
        self.instead = page.get_by_role("list", name="Autres recherches")
        self.more = page.get_by_role("button", name="Plus de résultats")

    def open(self, query: str = "") -> Search:
        self.page.goto(self.address + query)
        return self

    def ask(self, words: str) -> Search:
        """Search words and wait until the answer has the focus: who types before that keeps the focus instead."""
        self.words.fill(words)
        self.words.press("Enter")
        expect(self.status).to_be_focused()
        return self

    def expect_count(self, count: int) -> None:
        told = "Aucun résultat" if not count else f"{count} résultat{'s' if count > 1 else ''}"
        expect(self.status).to_have_text(told)

    def names(self) -> list[str]:
        """Return the names found once there are any."""
        self.links.first.wait_for()
        return self.links.all_inner_texts()

    def box(self, name: str) -> Locator:
        """Return a box of the facets, in sight."""
        facets = self.page.locator("#search-facets")
        if facets.get_attribute("open") is None:
            facets.get_by_text("Filtrer").click()
        return self.page.get_by_role("checkbox", name=name)

    def tick(self, name: str) -> None:
        self.box(name).click()

    def expect_counts(self, **counts: int) -> None:
        """Wait until the boxes told by their values, "_" for "-", say how many each would find."""
        for value, count in counts.items():
            box = self.page.locator("label", has=self.page.locator(f"input[value={value.replace('_', '-')}]"))
            expect(box.locator(".facet__count")).to_have_text(str(count))


@pytest.fixture
def search(page: Page, addresses: dict[str, str]) -> Search:
    """Return the search page, opened."""
    return Search(page, addresses["/"]).open()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *(
            (words, {"École des parents de l’Authion", "Les Ateliers du soir"})
            for words in ("école", "ecole", "ÉCOLES")
        ),
        *((words, {"Les Ateliers du soir"}) for words in ("l'école primaire", "l’école primaire", "école primaire")),
        *((words, {"Colis du mardi"}) for words in ("d'urgence", "d’urgence", "urgence", "cœur", "coeur")),
        *((words, {OBA, CONVENTION}) for words in ("œuvre", "oeuvre", "OEUVRE", "OBA", "oba")),
        *((words, {OBA}) for words in ("soupe st etienne", "St-Étienne", "saint-etienne")),
        *((words, {OBA}) for words in ("02 61 91 40 07", "0261914007", "02.61.91.40.07", "+33 2 61 91 40 07")),
        *((words, {"Domiciliation"}) for words in ("élection de domicile", "election domicile")),
    ],
)
def test_words_find_whatever_the_way_they_are_typed(search: Search, words: str, expected: set[str]) -> None:
    search.ask(words)
    search.expect_count(len(expected))
    assert set(search.names()) == expected


@pytest.mark.parametrize("words", ["l'école", "l’école", "L'ÉCOLE"])
def test_an_elided_word_finds_the_word(search: Search, words: str) -> None:
    search.ask(words)
    assert set(search.names()) == {"École des parents de l’Authion", "Les Ateliers du soir"}


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("Maison des élèves", ("élève", "eleves", "e\u0301le\u0300ve", "ÉLÈVES", "l’élève")),
        ("Hôpital de jour du Layon", ("hôpital", "hôpitaux", "hopitaux", "l'hopital")),
        ("Le Porte-monnaie solidaire", ("porte-monnaie", "porte monnaie", "monnaie")),
        ("Guichet de la sous-préfecture", ("sous-préfecture", "sous prefecture", "la sous‑préfecture")),
        ("Service d’orientation du Layon (S.I.A.O.)", ("SIAO", "S.I.A.O.", "siao", "s.i.a.o")),
        ("Les Travailleuses de rue", ("travailleuse", "travailleur", "travailleurs")),
        ("Un travailleur social au village", ("travailleuse", "travailleur", "travailleuses")),
        ("Foyer Saint Étienne", ("st etienne", "St. Étienne", "Saint-Étienne", "ST ETIENNE")),
        ("Hébergement du Val", ("grenier mauges", '"grenier des mauges"', "« Grenier des Mauges »")),
        ("Hébergement du Val", ("hebergment", "hébergemnet", "hébbergement", "hébergemant")),
        ("Foyer Saint Étienne", ("foier", "foyer etiene", "foyer saint etiennne")),
        ("Le Nid", ("Nyoiseau", "segre", "segré-en-anjou", "segrré", "nyoisau")),
    ],
)
def test_french_is_found_however_it_is_typed(page: Page, french: str, expected: str, typed: tuple[str, ...]) -> None:
    search = Search(page, french).open()
    for words in typed:
        search.ask(words)
        assert expected in search.names(), words


def test_a_phrase_in_quotation_marks_is_found_whole_or_not_at_all(page: Page, french: str) -> None:
    search = Search(page, french).open()
    for quoted in ('"mauges grenier"', "«mauges grenier»", "“mauges grenier”"):
        search.ask(quoted)
        search.expect_count(0)
    search.ask("mauges grenier")
    search.expect_count(1)


@pytest.mark.parametrize("number", ["02 61 91 40 99", "0261914000", "06 61 91 40 07"])
def test_a_number_that_nobody_has_finds_nobody(search: Search, number: str) -> None:
    search.ask(number)
    search.expect_count(0)


def test_a_result_says_what_it_is_and_leads_to_its_page(search: Search) -> None:
    search.ask("OBA")
    result = search.page.locator("#search-list li").first
    expect(result).to_contain_text("Association · Maine-et-Loire")
    search.links.first.click()
    expect(search.page).to_have_url(re.compile("/acteurs/oeuvre-du-bon-accueil/$"))
    expect(search.page.locator("h1")).to_contain_text("Œuvre du Bon Accueil")


def test_a_term_of_the_glossary_leads_to_its_place(search: Search) -> None:
    search.ask("domiciliation")
    assert search.links.first.get_attribute("href") == "/glossaire/#domiciliation"


def test_the_count_is_announced_by_a_status_present_from_the_start(search: Search) -> None:
    with urlopen(search.address) as answer:
        html = answer.read().decode()
    assert re.search(r'<p id="search-status"[^>]* role="status"></p>', html)
    expect(search.status).to_have_text("")
    search.ask("permanence")
    search.expect_count(PERMANENCES + 2)


def test_names_come_first_then_other_names_then_texts(page: Page, french: str) -> None:
    search = Search(page, french).open()
    search.ask("grenier")
    search.expect_count(3)
    assert search.names() == ["Le Grenier commun", "Hébergement du Val", "Colis du bocage"]


def test_results_come_by_ten_and_the_focus_goes_to_the_first_new_one(search: Search) -> None:
    search.ask("permanence")
    expect(search.links).to_have_count(10)
    search.more.click()
    expect(search.links).to_have_count(20)
    expect(search.links.nth(10)).to_be_focused()
    search.more.press("Enter")
    expect(search.links).to_have_count(PERMANENCES + 2)
    expect(search.links.nth(20)).to_be_focused()
    expect(search.more).to_be_hidden()
    assert len(set(search.names())) == PERMANENCES + 2


def test_two_quick_presses_show_no_result_twice(search: Search) -> None:
    search.ask("permanence")
    expect(search.links).to_have_count(10)
    search.more.dblclick()
    expect(search.links.nth(10)).to_be_focused()
    names = search.names()
    assert len(set(names)) == len(names)


def test_suspended_and_closed_pages_come_last_though_the_word_fits_them_best(search: Search) -> None:
    search.open("?q=permanence")
    for count in (20, PERMANENCES + 2):
        search.more.click()
        expect(search.links).to_have_count(count)
    assert set(search.names()[-2:]) == {"Permanence permanence", "Permanence permanence permanence"}
    expect(search.page.locator("#search-list li").last).to_contain_text(
        re.compile("Accueil suspendu|Fermé ou remplacé")
    )


def test_a_commune_finds_what_covers_it_wider_levels_included(search: Search) -> None:
    search.tick("Se loger")
    search.place.fill("segre")
    search.page.get_by_role("option", name="Segré-en-Anjou Bleu").click()
    search.expect_count(4)
    assert set(search.names()) == {OBA, "Toit partagé", "Le Café des voisins", CONVENTION}


@pytest.mark.parametrize("typed", ["Nyoiseau", "49520"])
def test_a_place_is_found_by_a_commune_deleguee_and_by_a_postal_code(search: Search, typed: str) -> None:
    search.place.press_sequentially(typed)
    search.page.get_by_role("option", name="Segré-en-Anjou Bleu").click()
    search.page.wait_for_url("**/?lieu=commune-49331")
    assert search.place.input_value() == "Segré-en-Anjou Bleu"


def test_a_place_typed_whole_needs_no_choice(search: Search) -> None:
    search.place.fill("angers")
    search.place.press("Enter")
    search.page.wait_for_url("**/?lieu=commune-49007")
    assert "Le Comptoir des voisins" in search.names()


def test_a_place_typed_then_left_is_taken_and_a_place_emptied_is_given_up(search: Search) -> None:
    search.place.fill("Angers")
    search.place.press("Tab")
    search.page.wait_for_url("**/?lieu=commune-49007")
    search.place.fill("")
    search.place.press("Tab")
    search.page.wait_for_url("**/recherche/")
    expect(search.page.locator("#search-applied")).to_be_hidden()


def test_a_commune_without_page_is_found_too(search: Search) -> None:
    search.place.press_sequentially("44000")
    search.page.get_by_role("option", name="Nantes").click()
    search.page.wait_for_url("**/?lieu=commune-44109")
    assert search.names() == ["Écoute partout"]
    search.page.reload()
    expect(search.place).to_have_value("Nantes")
    search.expect_count(1)


def test_an_unknown_or_unclear_place_is_told_at_its_field(search: Search) -> None:
    search.place.fill("Zzyzx")
    search.place.press("Enter")
    expect(search.page.get_by_role("alert")).to_contain_text("n’est pas connu")
    expect(search.place).to_have_attribute("aria-invalid", "true")
    expect(search.place).to_be_focused()
    search.place.fill("49500")
    search.place.press("Enter")
    expect(search.page.get_by_role("alert")).to_contain_text("Plusieurs lieux")
    search.place.fill("")
    search.place.press("Enter")
    expect(search.page.get_by_role("alert")).to_have_text("")
    expect(search.choices).to_have_count(0)


@pytest.mark.parametrize("is_typed", [True, False])
def test_a_place_not_understood_shows_no_result_of_elsewhere_and_keeps_the_words(
    search: Search, is_typed: bool
) -> None:
    if is_typed:
        search.place.fill("Zzyzx")
        search.words.fill("permanence")
        search.words.press("Enter")
    else:
        search.open("?q=permanence&lieu=Zzyzx")
    expect(search.status).to_contain_text("Précisez le lieu")
    expect(search.page.get_by_role("alert")).to_contain_text("n’est pas connu")
    expect(search.place).to_be_focused()
    assert "search-place-error" in (search.place.get_attribute("aria-describedby") or "")
    expect(search.words).to_have_value("permanence")
    expect(search.place).to_have_value("Zzyzx")
    expect(search.page.locator("#search-results")).to_be_hidden()
    search.words.press("End")
    search.words.press_sequentially("s")
    search.page.wait_for_url("**/?q=permanences&lieu=Zzyzx")
    expect(search.page.locator("#search-results")).to_be_hidden()
    search.place.fill("")
    search.place.press("Enter")
    search.expect_count(PERMANENCES + 2)


def test_communes_of_one_postal_code_are_offered_as_buttons(search: Search) -> None:
    search.place.fill("49500")
    search.words.fill("voisins")
    search.words.press("Enter")
    expect(search.choices.filter(has_text="Segré-en-Anjou Bleu")).to_be_visible()
    assert search.choices.count() > 1
    search.choices.filter(has_text="Segré-en-Anjou Bleu").click()
    search.page.wait_for_url("**/?q=voisins&lieu=commune-49331")
    assert search.names() == ["Le Café des voisins"]
    expect(search.status).to_be_focused()
    expect(search.choices).to_have_count(0)


def test_the_postal_code_printed_in_the_places_of_an_own_commune_names_it(
    page: Page, serve_folder: Callable[..., str], tmp_path: Path
) -> None:
    folder = build_sample(tmp_path, settings=OWN_COMMUNE, bureau=OWN_ACTOR)
    search = Search(page, serve_folder(folder)).open()
    search.place.fill("96000")
    search.ask("vieux")
    page.wait_for_url("**/?q=vieux&lieu=commune-pont-vieux")
    assert search.names() == ["Bureau du Pont-Vieux"]


def test_a_commune_without_page_is_understood_by_its_name_whole(search: Search) -> None:
    search.place.fill("Nantes")
    search.place.press("Enter")
    search.page.wait_for_url("**/?lieu=commune-44109")
    assert search.names() == ["Écoute partout"]


def test_where_no_name_can_be_looked_through_the_postal_code_is_asked_for(search: Search) -> None:
    def many(route: Route) -> None:
        file = route.fetch().json()
        route.fulfill(json={**file, "departements": [f"{number:02}" for number in range(1, 20)]})

    search.page.route("**/recherche/lieux.json", many)
    search.open()
    search.place.fill("Villebrumeuse")
    search.place.press("Enter")
    expect(search.page.get_by_role("alert")).to_contain_text("Tapez le code postal")


@pytest.mark.parametrize("wide", ["epci-244900809", "departement-49", "region-52"])
def test_a_wide_place_finds_what_acts_in_a_part_of_it(search: Search, wide: str) -> None:
    search.open(f"?q=voisins&lieu={wide}")
    names = {"Le Café des voisins"} if wide.startswith("epci") else {"Le Café des voisins", "Le Comptoir des voisins"}
    search.expect_count(len(names))
    assert set(search.names()) == names


def test_the_counts_of_needs_are_those_of_a_wide_place(search: Search) -> None:
    search.open("?lieu=departement-49")
    search.expect_counts(se_loger=5)
    search.tick("Se loger")
    search.expect_count(5)
    assert {"Le Café des voisins", "Le Comptoir des voisins"} <= set(search.names())


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 900)])
@pytest.mark.parametrize("is_typed", [True, False])
def test_results_come_in_sight_and_move_nothing(search: Search, width: int, height: int, is_typed: bool) -> None:
    search.page.set_viewport_size({"width": width, "height": height})
    search.page.add_init_script(TELL_SHIFTS)
    search.open("" if is_typed else "?q=permanence&lieu=departement-49")
    if is_typed:
        search.ask("permanence")
    search.expect_count(PERMANENCES + 2)
    expect(search.status).to_be_focused()
    expect(search.status).to_be_in_viewport(ratio=1)
    expect(search.links.first).to_be_in_viewport(ratio=1)
    assert search.page.locator("#search-facets").get_attribute("open") is None
    search.expect_counts(se_loger=0)
    assert search.page.evaluate("window.shifts") <= 0.01
    search.page.keyboard.press("Tab")
    expect(search.links.first if is_typed else search.applied.first).to_be_focused()


def test_a_place_being_typed_is_left_alone_by_the_words_typed_before(search: Search) -> None:
    search.page.clock.install()
    search.open()
    search.words.press_sequentially("voisins")
    search.words.press("Tab")
    search.place.press_sequentially("segr")
    expect(search.page.get_by_role("option").first).to_be_visible()
    search.page.clock.run_for(1000)  # more than the pause after which words are searched
    expect(search.place).to_have_value("segr")
    expect(search.page.get_by_role("option").first).to_be_visible()
    search.place.press("Enter")
    search.page.wait_for_url("**/?q=voisins&lieu=commune-49331")
    search.expect_count(1)


def test_typing_keeps_the_focus_where_it_is(search: Search) -> None:
    search.words.press_sequentially("urgence")
    search.expect_count(1)
    expect(search.words).to_be_focused()


def test_coming_back_to_results_leaves_the_reader_where_they_were(search: Search) -> None:
    search.open("?q=permanence")
    expect(search.status).to_be_focused()
    search.links.nth(8).click()
    search.page.wait_for_url("**/acteurs/**")
    search.page.go_back()
    search.expect_count(PERMANENCES + 2)
    search.links.nth(9).wait_for()
    expect(search.status).not_to_be_focused()


def test_without_result_here_the_number_elsewhere_and_the_page_of_the_place_are_offered(search: Search) -> None:
    search.open("?q=comptoir&lieu=commune-49331")
    search.expect_count(0)
    page_link = search.instead.get_by_role("link", name="La page du lieu : Segré-en-Anjou Bleu")
    expect(page_link).to_have_attribute("href", "/territoires/commune-49331/")
    search.instead.get_by_role("button", name="Sans « Segré-en-Anjou Bleu » : 1 résultat").click()
    search.page.wait_for_url("**/?q=comptoir")
    assert search.names() == ["Le Comptoir des voisins"]
    expect(search.status).to_be_focused()
    expect(search.instead).to_be_hidden()


def test_without_result_the_filter_that_blocks_is_told_and_given_up_by_its_button(search: Search) -> None:
    search.open("?q=urgence&besoin=se-loger")
    expect(search.instead.get_by_role("button")).to_have_text(["Sans « Se loger ou garder son logement » : 1 résultat"])
    search.open("?q=comptoir&lieu=commune-49331")
    search.tick("Souffrance psychique")
    both = "Sans « Segré-en-Anjou Bleu, Souffrance psychique, addictions » : 1 résultat"
    expect(search.instead.get_by_role("button")).to_have_text([both])
    search.instead.get_by_role("button").click()
    search.page.wait_for_url("**/?q=comptoir")
    assert search.names() == ["Le Comptoir des voisins"]
    expect(search.status).to_be_focused()
    expect(search.box("Souffrance psychique")).not_to_be_checked()


def test_words_that_carry_no_meaning_are_dropped_where_the_whole_finds_nothing(search: Search) -> None:
    search.ask("je ne peux plus trouver d'urgence mes colis")
    search.expect_count(1)
    assert search.names() == ["Colis du mardi"]


def test_pages_that_hold_some_of_the_words_are_shown_as_such(search: Search) -> None:
    search.ask("je veux des colis et du courrier permanence")
    expect(search.status).to_have_text(
        f"Aucune fiche ne contient tous ces mots ; voici celles qui en contiennent ({PERMANENCES + 4} résultats)."
    )
    for count in (20, PERMANENCES + 4):
        search.more.click()
        expect(search.links).to_have_count(count)
    names = search.names()
    assert {"Colis du mardi", "Domiciliation"} <= set(names)
    assert set(names[-2:]) == {"Permanence permanence", "Permanence permanence permanence"}  # closed: last
    search.expect_counts(se_loger=0, terme=1)


def test_a_result_gives_the_number_to_call(search: Search) -> None:
    search.ask("OBA")
    call = search.page.locator("#search-list").get_by_role("link", name="Appeler 02 61 91 40 07")
    expect(call).to_have_attribute("href", "tel:+33261914007")
    search.ask("voisins")
    search.expect_count(2)
    expect(search.page.locator("#search-list a[href^='tel:']")).to_have_count(0)


@pytest.mark.parametrize("words", ["91", "tel"])
def test_a_piece_of_a_number_finds_nothing(search: Search, words: str) -> None:
    search.ask(words)
    search.expect_count(0)


def test_needs_add_up_and_their_counts_ignore_one_another(search: Search) -> None:
    search.tick("Se loger")
    search.expect_count(5)
    search.expect_counts(souffrance_psychique_addictions=1)
    search.tick("Souffrance psychique")
    search.expect_count(6)
    search.expect_counts(se_loger=5)


def test_boxes_add_up_inside_a_facet_and_facets_narrow_one_another(page: Page, facets: str) -> None:
    search = Search(page, facets).open("?q=passerelle")
    search.expect_count(3)
    search.expect_counts(se_loger=2, se_soigner=1, femmes=2, personnes_agees=1, gratuit=2, personne=2)
    search.tick("Se loger")
    search.expect_count(2)
    search.expect_counts(se_loger=2, se_soigner=1, femmes=1, personnes_agees=1, gratuit=2, personne=1)
    search.tick("Se soigner")
    search.expect_count(3)
    search.tick("Femmes")
    search.expect_count(2)
    search.expect_counts(se_loger=1, se_soigner=1, femmes=2, personnes_agees=1, gratuit=1, personne=2)
    assert set(search.names()) == {"Halte du pont", "Accueil des jeunes"}
    page.wait_for_url("**/?q=passerelle&besoin=se-loger&besoin=se-soigner&public=femmes")


def test_boxes_of_access_narrow_one_another(page: Page, facets: str) -> None:
    search = Search(page, facets).open("?q=passerelle")
    search.tick("Gratuit")
    search.expect_count(2)
    search.expect_counts(gratuit=2, personne=1, sans_rendez_vous=1)
    search.tick("La personne peut appeler elle-même")
    search.expect_count(1)
    search.expect_counts(gratuit=1, personne=1)
    assert search.names() == ["Halte du pont"]


def test_an_age_keeps_those_that_receive_it(page: Page, facets: str) -> None:
    search = Search(page, facets).open("?q=passerelle")
    search.tick("12 à 17 ans")
    search.expect_count(2)
    assert set(search.names()) == {"Halte du pont", "Accueil des jeunes"}


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("?type=association&q=passerelle", 3),
        ("?type=convention", 1),
        ("?q=passerelle&age=60&age=12-17&acces=personne", 2),
        ("?q=passerelle&public=licornes&besoin=&type=association&x=1", 3),
    ],
)
def test_an_address_is_a_search_and_what_it_holds_unknown_is_ignored(
    page: Page, facets: str, query: str, count: int
) -> None:
    search = Search(page, facets).open(query)
    search.expect_count(count)


def test_what_would_find_nothing_stays_in_sight_and_can_be_ticked(page: Page, facets: str) -> None:
    search = Search(page, facets).open("?q=quai")
    search.expect_counts(se_soigner=0)
    search.tick("Se soigner")
    search.expect_count(0)
    expect(search.box("Se soigner")).to_be_checked()
    search.instead.get_by_role("button", name="Sans « Se soigner » : 1 résultat").click()
    search.expect_count(1)


def test_the_counts_of_the_page_are_back_when_nothing_is_asked(page: Page, facets: str) -> None:
    search = Search(page, facets).open()
    before = page.locator(".facet__count").all_text_contents()
    search.ask("passerelle")
    search.expect_counts(se_loger=2)
    search.words.fill("")
    search.words.press("Enter")
    expect(search.status).to_have_text("")
    assert page.locator(".facet__count").all_text_contents() == before


def test_a_long_facet_shows_its_most_frequent_boxes_the_others_by_a_disclosure(page: Page, facets: str) -> None:
    search = Search(page, facets).open("?public=etudiants")
    search.expect_count(1)
    boxes = page.get_by_role("group", name="Public").get_by_role("checkbox")
    search.box("Femmes")
    expect(boxes).to_have_count(9)  # eight, and the one that is ticked
    page.get_by_text("Tout voir").focus()
    page.keyboard.press("Enter")
    expect(boxes).to_have_count(13)
    page.keyboard.press("Tab")
    expect(boxes.nth(8)).to_be_focused()
    page.keyboard.press("Space")
    expect(boxes.nth(8)).to_be_checked()
    page.get_by_text("Tout voir").click()
    expect(boxes.nth(8)).to_be_checked()
    expect(boxes).to_have_count(10)


def test_a_telephone_folds_the_facets_and_counts_those_in_force(page: Page, facets: str) -> None:
    search = Search(page, facets).open("?q=passerelle&besoin=se-loger&acces=gratuit&lieu=departement-49")
    search.expect_count(2)
    expect(page.get_by_text("Filtrer (2)")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.get_by_role("checkbox", name="Gratuit")).to_be_visible()
    facet, results = page.get_by_role("group", name="Besoin").bounding_box(), search.links.first.bounding_box()
    assert facet
    assert results
    assert facet["x"] + facet["width"] <= results["x"]


def test_filters_are_removed_one_by_one_or_at_once_and_the_words_stay(search: Search) -> None:
    search.open("?q=voisins&lieu=commune-49007&besoin=se-loger")
    search.expect_count(1)
    expect(search.applied).to_have_text(
        ["Retirer le filtre Lieu : Angers ×", "Retirer le filtre Besoin : Se loger ou garder son logement ×"]
    )
    search.applied.first.click()
    search.expect_count(2)
    expect(search.status).to_be_focused()
    search.page.get_by_role("button", name="Effacer les filtres").click()
    search.page.wait_for_url("**/recherche/?q=voisins")
    expect(search.words).to_have_value("voisins")
    expect(search.page.locator("#search-applied")).to_be_hidden()
    expect(search.status).to_be_focused()


def test_without_words_the_last_filter_removed_leads_back_to_the_field(search: Search) -> None:
    search.open("?besoin=se-loger")
    search.expect_count(5)
    search.page.get_by_role("button", name="Retirer le filtre").click()
    search.page.wait_for_url("**/recherche/")
    expect(search.words).to_be_focused()
    expect(search.page.get_by_role("heading", name="Toutes les fiches, de A à Z")).to_be_visible()


@pytest.mark.parametrize("base", BASES)
def test_the_address_holds_the_search_and_the_back_button_works(
    page: Page, addresses: dict[str, str], base: str
) -> None:
    search = Search(page, addresses[base]).open("?q=voisins&lieu=commune-49331&besoin=se-loger")
    search.expect_count(1)
    expect(search.words).to_have_value("voisins")
    expect(search.place).to_have_value("Segré-en-Anjou Bleu")
    expect(page.locator("input[value=se-loger]")).to_be_checked()
    search.tick("Se loger")
    page.wait_for_url("**/recherche/?q=voisins&lieu=commune-49331")
    search.ask("authion")
    page.wait_for_url("**/recherche/?q=authion&lieu=commune-49331")
    assert search.names() == ["École des parents de l’Authion"]
    assert search.links.first.get_attribute("href") == f"{base}acteurs/ecole-des-parents/"
    page.go_back()
    page.go_back()
    expect(page.locator("input[value=se-loger]")).to_be_checked()
    expect(search.words).to_have_value("voisins")
    search.links.first.click()
    expect(page.locator("h1")).to_contain_text("Le Café des voisins")
    page.go_back()
    expect(search.words).to_have_value("voisins")
    search.expect_count(1)


def test_typing_searches_without_filling_the_history(search: Search) -> None:
    before = search.page.evaluate("history.length")
    search.words.press_sequentially("urg", delay=20)
    search.page.wait_for_url("**/?q=urg")
    search.words.press_sequentially("ence", delay=20)
    search.page.wait_for_url("**/?q=urgence")
    search.expect_count(1)
    assert search.page.evaluate("history.length") == before + 1


def test_everything_works_by_keyboard(search: Search) -> None:
    keyboard = search.page.keyboard
    search.words.focus()
    keyboard.type("voisins")
    keyboard.press("Tab")
    expect(search.place).to_be_focused()
    keyboard.type("seg")  # shorter than what has all communes fetched, which may come late
    expect(search.page.get_by_role("option").first).to_be_visible()
    expect(search.place).to_have_attribute("aria-expanded", "true")
    keyboard.press("ArrowDown")
    chosen = search.page.locator("[role=option][aria-selected=true]")
    expect(search.place).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    keyboard.press("Escape")
    expect(search.place).to_have_attribute("aria-expanded", "false")
    keyboard.type("re")
    expect(search.page.get_by_role("option").first).to_be_visible()
    keyboard.press("ArrowUp")
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    search.expect_count(1)
    for key in ("Tab", "Tab", "Enter", "Tab", "Space"):  # past the button, into the facets
        keyboard.press(key)
    expect(search.page.get_by_role("checkbox").first).to_be_checked()
    search.page.get_by_role("button", name="Retirer le filtre Lieu : Segré").focus()
    keyboard.press("Enter")
    search.expect_count(2)
    expect(search.status).to_be_focused()


def test_nothing_found_says_what_to_try_and_whom_to_call(search: Search) -> None:
    search.ask("xylofoniste")
    search.expect_count(0)
    nothing = search.page.get_by_role("region", name="D’autres pistes")
    expect(nothing.get_by_role("link", name="A à Z")).to_have_attribute("href", "/acteurs/")
    assert nothing.locator("a[href='tel:115']").count() == 1
    expect(search.page.locator("#search-list")).to_be_hidden()


def test_a_word_misspelt_finds_what_it_means_and_the_page_says_so(page: Page, french: str) -> None:
    search = Search(page, french).open()
    search.ask("hebergment")
    expect(search.status).to_have_text(
        "Aucune fiche ne contient « hebergment » ; voici les résultats pour « hébergement » (1 résultat)."
    )
    assert search.names() == ["Hébergement du Val"]
    expect(search.words).to_have_value("hebergment")
    page.wait_for_url("**/?q=hebergment")
    expect(search.instead).to_be_hidden()


def test_the_words_as_typed_may_be_insisted_on(page: Page, french: str) -> None:
    search = Search(page, french).open()
    search.ask("permanence hebergment")
    expect(search.status).to_contain_text("voici les résultats pour « permanence ou hébergement »")
    search.instead.get_by_role("button", name="Chercher sans remplacer « hebergment »").click()
    expect(search.status).to_have_text(
        "Aucune fiche ne contient « hebergment » ; voici les résultats pour « permanence »"
        f" ({PERMANENCES + 2} résultats)."
    )
    expect(search.status).to_be_focused()
    expect(search.words).to_have_value("permanence hebergment")
    search.instead.get_by_role("button", name="Vouliez-vous dire « hébergement » ?").click()
    expect(search.words).to_have_value("permanence hébergement")


def test_where_filters_keep_out_what_a_word_misspelt_means_it_is_offered(page: Page, french: str) -> None:
    search = Search(page, french).open("?q=hebergment&besoin=se-loger")
    search.expect_count(0)
    expect(search.instead.get_by_role("button")).to_have_text(
        ["Vouliez-vous dire « hébergement » ?", "Sans « Se loger ou garder son logement » : 1 résultat"]
    )
    search.instead.get_by_role("button").first.click()
    expect(search.words).to_have_value("hébergement")


def test_the_words_of_the_index_are_only_fetched_for_a_word_it_does_not_hold(page: Page, french: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[1]))
    search = Search(page, french).open()
    search.ask("hébergement val permanence")
    assert "mots.json" not in asked
    search.ask("hebergment")
    assert "mots.json" in asked


def test_without_the_words_of_the_index_the_search_still_answers(page: Page, french: str, troubles: list[str]) -> None:
    page.route("**/mots.json", lambda route: route.abort())
    search = Search(page, french).open()
    search.ask("hébergement xylofoniste")
    assert search.names() == ["Hébergement du Val"]
    troubles.clear()  # the file that was refused


def test_without_words_nor_filter_the_whole_list_is_back(search: Search) -> None:
    search.ask("urgence")
    search.expect_count(1)
    search.words.fill("")
    search.words.press("Enter")
    expect(search.page.get_by_role("heading", name="Toutes les fiches, de A à Z")).to_be_visible()
    expect(search.status).to_have_text("")


def test_who_types_on_before_the_answer_keeps_the_focus(search: Search) -> None:
    """The answer is held back until the reader is typing again."""
    held: list[Route] = []
    search.page.route("**/*.pf_fragment", lambda route: held.append(route))
    search.words.fill("urgence")
    with search.page.expect_request("**/*.pf_fragment"):
        search.words.press("Enter")
    search.words.press("End")
    search.words.press("Space")
    for route in held:
        route.continue_()
    search.expect_count(1)
    for _ in range(3):  # the frames after which the focus would move
        search.page.evaluate("() => new Promise(requestAnimationFrame)")
    expect(search.words).to_be_focused()


def test_without_script_the_whole_list_stands_and_no_form(browser: Browser, addresses: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{addresses['/']}recherche/?q=urgence")
    expect(page.locator("#search-form")).to_be_hidden()
    expect(page.get_by_role("link", name="Toit partagé")).to_be_visible()
    context.close()


def test_without_index_the_page_says_so_and_keeps_the_list(
    page: Page, troubles: list[str], addresses: dict[str, str]
) -> None:
    page.route("**/pagefind/*", lambda route: route.abort())
    search = Search(page, addresses["/"]).open("?q=urgence")
    expect(search.status).to_have_text("La recherche ne répond pas. Voici toutes les fiches, de A à Z.")
    expect(page.get_by_role("link", name="Toit partagé")).to_be_visible()
    troubles.clear()  # the files that were refused


def test_a_hostile_name_is_shown_as_text(page: Page, serve_folder: Callable[..., str], tmp_path: Path) -> None:
    hostile = actor(f"'{HOSTILE}'", more=f"resume: 'Hostile {HOSTILE}'")
    search = Search(page, serve_folder(build_sample(tmp_path, hostile=hostile))).open("?q=hostile")
    assert search.names() == [HOSTILE]
    assert page.locator("#search-results img").count() == 0
    assert page.title() != "1"


def test_both_foldings_are_one_function(search: Search) -> None:
    chance = random.Random(2026)
    letters = "aéÉœŒæÆlLdDsStTe'’ʼ`´‘ -.\u00a0\u202f\u200b\u00ad\u0301\u2011\u2028019ß漢字ЖÿĀɏɐ€«»😀\t\n_"
    texts = ["".join(chance.choices(letters, k=chance.randint(0, 24))) for _ in range(3000)]
    texts += [
        "02 61 91 40 07",
        "St. Luce",
        "rue St-Jean St Paul",
        "''",
        "l''eau",
        "'",
        "d'«urgence»",
        "stE a",
        "0261 91 40 07 00",
    ]
    script = search.page.locator("script[type=module]").get_attribute("src")
    folded = search.page.evaluate(
        "async ([script, texts]) => { const { fold } = await import(script); return texts.map(fold); }", [script, texts]
    )
    assert folded == [fold(text) for text in texts]


AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize(
    "query", ["", "?q=permanence", "?q=passerelle&lieu=commune-49007&besoin=se-loger&acces=gratuit", "?q=xylofoniste"]
)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_fault_a_tester_finds(page: Page, facets: str, query: str, width: int, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    search = Search(page, facets).open(query)
    if query:
        expect(search.status).not_to_have_text("")
    if width == 320:
        search.box("Gratuit")
    found = Axe().run(page, context="main", options=AXE)
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_first_search_is_light(page: Page, addresses: dict[str, str]) -> None:
    weights: list[int] = []
    page.on("requestfinished", lambda request: weights.append(request.sizes()["responseBodySize"]))
    Search(page, addresses["/"]).open("?q=permanence").expect_count(PERMANENCES + 2)
    assert len(weights) <= 25
    assert sum(weights) <= 300_000
