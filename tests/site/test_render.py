"""Pages as they are written: markup, words, addresses, policy."""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from generator.content.phones import parse_phone
from generator.diagnostics.errors import GeneratorError
from generator.directory.views import LetterGroup, Partnership, SiteView, State, StateGroup, TermPage
from generator.exchange.exporters import data_files
from generator.language import NARROW, NO_BREAK
from generator.site.pages import Page, pages
from generator.site.pages.contribute import ACTS
from generator.site.render import STRICT_CSP, Renderer
from generator.site.theme import Theme, find_theme, read_assets
from tests.site.sample import CONVENTION_CARD, LOGEMENT, SITE, actor, card, make_directory, many_actors, term

THEME = find_theme("default", Path("nowhere"))
ASSETS = read_assets(THEME)
DATA = {"application/ld+json"}  # blocks no browser runs
SCRIPTED = {"/recherche/", *ACTS.values()}
VOID = {"meta", "link", "br", "input", "path", "hr", "img"}


class Document(HTMLParser):
    """A page read back: its tags, its text, and which tags are left open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1:] == [tag]
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, attribute: str) -> list[str]:
        """Return the values of an attribute, in order."""
        return [attributes[attribute] for _, attributes in self.tags if attribute in attributes]


def renderer(**changes: object) -> Renderer:
    """Return a renderer of the default theme; ``changes`` replace fields of the site."""
    return Renderer(THEME, ASSETS, dataclasses.replace(SITE, **changes))


def small(tmp_path: Path, template: str, site: SiteView = SITE, **context: object) -> str:
    """Return what a template of one line gives."""
    (tmp_path / "templates").mkdir(exist_ok=True)
    (tmp_path / "templates/one.html").write_text(template, encoding="utf-8")
    theme = Theme("local", "", {}, (), (tmp_path,))
    return Renderer(theme, {}, site).render_page(Page("one/index.html", "one.html", context)).decode()


@pytest.fixture(scope="module")
def site() -> dict[str, Document]:
    """Return every page of the sample, read back, by its address."""
    made = renderer()
    found = [page for page in pages(make_directory()) if page.path.endswith(".html")]
    return {page.url: Document(made.render_page(page).decode()) for page in found}


def test_every_page_is_well_nested(site):
    assert {url: document.open for url, document in site.items() if document.open} == {}


def test_every_page_has_one_title_of_first_level_and_leaves_no_level_out(site):
    for url, document in site.items():
        levels = [int(tag[1]) for tag, _ in document.tags if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1, url
        assert all(after - before <= 1 for before, after in pairwise(levels)), (url, levels)


def test_every_id_is_unique_in_its_page(site):
    for url, document in site.items():
        assert [name for name, count in Counter(document.values("id")).items() if count > 1] == [], url


def test_a_word_of_the_glossary_never_meets_an_id_of_the_theme():
    known = make_directory().glossary[1]
    slugs = ("contenu", "urgences", "r", "q")
    words = tuple(dataclasses.replace(known, slug=slug, url=f"/glossaire/#{slug}") for slug in slugs)
    page = next(page for page in pages(make_directory(glossary=words)) if page.url == "/glossaire/")
    ids = Document(renderer().render_page(page).decode()).values("id")
    assert len(ids) == len(set(ids))


def test_what_a_label_or_a_heading_names_is_in_the_page(site):
    for url, document in site.items():
        labelled = {label for labels in document.values("aria-labelledby") for label in labels.split()}
        assert labelled | {*document.values("for")} <= set(document.values("id")), url


def test_every_link_leads_to_a_page_of_the_site_or_away(site):
    published = {"/annuaire" + url for url in site} | {f"/annuaire/{asset.path}" for asset in ASSETS.values()}
    published |= {f"/annuaire/{one.path}" for made in (pages, data_files) for one in made(make_directory())}
    for url, document in site.items():
        for address in [*document.values("href"), *document.values("action"), *document.values("src")]:
            target = urlsplit(urljoin(f"https://essai.example/annuaire{url}", address))
            if target.netloc == "essai.example":
                assert target.path in published, (url, address)
                page = site.get(target.path.removeprefix("/annuaire"))
                assert not target.fragment or target.fragment in page.values("id"), (url, address)
            else:
                assert target.scheme in ("https", "mailto", "tel", "sms"), (url, address)


def test_no_page_but_the_search_and_the_forms_has_a_script_and_none_a_style_of_its_own(site):
    for url, document in site.items():
        names = [tag for tag, _ in document.tags]
        assert "style" not in names
        assert not document.values("style")
        assert not any(name.startswith("on") for _, attributes in document.tags for name in attributes)
        runs = any(tag == "script" and attributes.get("type") not in DATA for tag, attributes in document.tags)
        assert runs == (url in SCRIPTED), url


def test_the_policy_comes_before_all_it_governs_and_is_strict(site):
    for url, document in site.items():
        head = [attributes for tag, attributes in document.tags if tag in ("meta", "link", "script")]
        assert head[0] == {"charset": "utf-8"}
        assert head[1]["http-equiv"] == "Content-Security-Policy"
        policy = head[1]["content"]
        assert policy == STRICT_CSP or url in SCRIPTED, url
        assert "unsafe-inline" not in policy
        assert "'unsafe-eval'" not in policy
        assert "default-src 'none'" in policy


def test_pages_speak_the_language_they_announce(site):
    for url, document in site.items():
        assert next(attributes["lang"] for tag, attributes in document.tags if tag == "html") == "fr", url


def test_a_name_written_to_attack_is_only_ever_text(site):
    page = site["/acteurs/gite/"]
    assert 'L’"><script>alert(1)</script>' in page.text
    assert "{{ 7 * 7 }}" in page.text
    title = next(attributes["content"] for _, attributes in page.tags if attributes.get("name") == "DC.title")
    assert "<script>alert(1)</script>" in title


def test_the_footer_of_every_page_has_the_emergency_numbers(site):
    for url, document in site.items():
        bare = url == "/acteurs/vieux-gite/" or url.startswith("/embarquer/")
        assert "tel:115" in document.values("href") or bare, url


def test_a_page_on_violence_can_be_left_at_once_and_no_other_says_so(site):
    leaving = {url for url, document in site.items() if "https://www.meteofrance.com" in document.values("href")}
    assert leaving == {"/acteurs/gite/", "/domaines/violences-aide-aux-victimes/"}
    assert "historique" in site["/acteurs/gite/"].text


def test_the_page_of_an_actor_answers_in_the_order_of_need(site):
    wanted = ["Appeler", "Écrire", "Envoyer par SMS", "Relue le", "Tout est exact", "Corriger", "Accueille et oriente"]
    wanted += ["Sur cette page", "Publics", "Qui peut faire la demande", "Siège", "Atelier", "Direction", "Ici on dort"]
    wanted += ["Dire «", "Bon à savoir", "Partenariats (avec convention)", "Réseau (sans convention)"]
    wanted += ["Liens institutionnels", "Co-décision", "Entretien", "Consulté le"]
    text = site["/acteurs/gite/"].text
    text = text[text.index("Appeler") :]
    positions = [text.index(words) for words in wanted]
    assert positions == sorted(positions)


def test_what_a_convention_does_not_say_is_shown_as_not_said(site):
    assert site["/conventions/accord-muet/"].text.count("Non renseigné dans la convention") >= 8
    assert "Objet non renseigné" in site["/conventions/accord-muet/"].text


def test_what_an_actor_does_not_say_is_shown_where_one_looks_for_it(site):
    text = site["/acteurs/toit-partage/"].text
    for words in (
        "Conditions d’accès non renseignées",
        "Aucun lieu d’accueil",
        "Ni téléphone ni courriel",
        "Missions non",
    ):
        assert words in text
    assert "Services" not in text


def test_a_confidential_address_is_said_to_be_one(site):
    assert "L’adresse est confidentielle" in site["/acteurs/ancien-gite/"].text


def test_a_stale_page_and_one_nobody_re_read_say_so(site):
    assert "aurait dû être relue" in site["/acteurs/toit-partage/"].text
    assert "Reprise de «\u202fUn fichier public\u202f», pas encore relue" in site["/conventions/accord-muet/"].text


def test_a_withdrawn_page_keeps_its_address_and_nothing_else(site):
    page = site["/acteurs/retire/"]
    assert "a demandé à ne plus figurer" in page.text
    assert "Comment orienter" not in page.text
    assert {"name": "robots", "content": "noindex"} in [attributes for _, attributes in page.tags]


def test_a_former_address_leads_to_the_present_one(site):
    page = site["/acteurs/vieux-gite/"]
    assert {"http-equiv": "refresh", "content": "0; url=/annuaire/acteurs/gite/"} in [tag for _, tag in page.tags]
    assert "/annuaire/acteurs/gite/" in page.values("href")
    assert "https://essai.example/annuaire/acteurs/gite/" in page.values("href")


def test_the_declaration_of_accessibility_claims_nothing_without_an_audit(site):
    assert "Accessibilité : non conforme".replace(" :", f"{NO_BREAK}:") in site["/accessibilite/"].text
    assert "Aucun audit" in site["/accessibilite/"].text
    assert "non conforme" in site["/"].text


def test_the_demonstration_says_so_everywhere_and_a_real_site_nowhere():
    home = next(page for page in pages(make_directory()) if page.url == "/")
    assert "Démonstration." in Document(renderer().render_page(home).decode()).text
    assert "Démonstration." not in Document(renderer(is_demonstration=False).render_page(home).decode()).text


def test_the_search_works_as_a_form(site):
    form = next(attributes for tag, attributes in site["/"].tags if tag == "form")
    assert form["action"] == "/annuaire/recherche/"
    assert form["method"] == "get"
    assert "q" in site["/"].values("name")


FACT = '{% import "parts/frame.html" as frame %}'


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ('{{ frame.fact("Frais", said, "Non renseignés") }}', "<dt>Frais</dt><dd>l’os</dd>"),
        ('{{ frame.fact("Frais", "", "Non renseignés") }}', '<dt>Frais</dt><dd><span class="missing">Non renseignés<'),
        ('{{ frame.fact("Frais", "") }}', ""),
        ('{% call frame.fact("Frais", said) %}<b>{{ said }}</b>{% endcall %}', "<dt>Frais</dt><dd><b>l’os</b></dd>"),
        ('{% call frame.fact("Frais", none, "Rien") %}{{ absent }}{% endcall %}', '<span class="missing">Rien</span>'),
    ],
)
def test_a_fact_is_said_or_missing_or_left_out(tmp_path, template, expected):
    shutil.copytree(THEME.template_folders[0], tmp_path / "templates")
    html = small(tmp_path, FACT + template, said="l'os")
    assert expected in html if expected else html.strip() == ""


def test_a_list_tells_the_number_and_the_days_unless_something_temporary_is_told():
    plain = dataclasses.replace(card("a"), phone=parse_phone("115"), open_days="du lundi au vendredi")
    busy = dataclasses.replace(card("b"), open_days="lundi", has_notice=True)
    listed = TermPage(LOGEMENT, (plain, busy), (), (), False)
    page = next(p for p in pages(make_directory(domains=(listed,))) if p.url == "/domaines/logement/")
    text = Document(renderer().render_page(page).decode()).text
    assert f"115 Accueil{NO_BREAK}: du lundi au vendredi" in text
    assert f"Information du moment{NO_BREAK}: voir la fiche" in text
    assert f"Accueil{NO_BREAK}: lundi" not in text


def test_in_a_long_list_of_partnerships_each_keeps_its_roles_and_past_ones_come_last():
    ended = State(term("resiliee", "Résiliée"), None, None, False, True, True)
    financed = tuple(
        Partnership(
            dataclasses.replace(CONVENTION_CARD, slug=f"{state.term.code}-{n}", state=state),
            (term("financeur", "Financeur"),),
            (),
            True,
            (),
            1,
            state.is_past,
            "declared",
            "",
        )
        for state in (CONVENTION_CARD.state, ended)
        for n in range(31)
    )
    cards = tuple(one.convention for one in financed)
    states = tuple(StateGroup(group[0].state.term, group) for group in (cards[:31], cards[31:]))
    directory = make_directory(actors=(actor(card("payeur"), partnerships=financed),), states=states)
    page = next(page for page in pages(directory) if page.url == "/acteurs/payeur/")
    text = Document(renderer().render_page(page).decode()).text
    assert text.count("(financeur)") == 62
    assert text.index("En vigueur (31)") < text.index("Résiliée (31)")
    assert "Aucune convention en cours" not in text


def test_a_page_of_a_letter_says_from_which_name_to_which_it_goes():
    actors = many_actors(501)
    directory = make_directory(actors=actors, letters=(LetterGroup("A", tuple(one.card for one in actors)),))
    page = next(page for page in pages(directory) if page.url == "/acteurs/lettre/a/page-2/")
    text = Document(renderer().render_page(page).decode()).text
    assert f"«{NARROW}{actors[200].card.name}{NARROW}» à «{NARROW}{actors[399].card.name}{NARROW}»" in text


def test_something_temporary_is_told_above_the_hours_it_may_contradict(site):
    text = site["/acteurs/gite/"].text.replace(NO_BREAK, " ")
    assert text.count("Information du moment, le 22 novembre 2026") == 2
    told = text.rindex("Information du moment")
    assert text.index("Où et quand", text.index("Qui peut faire")) < told < text.index("Siège")


@pytest.mark.parametrize(("flag", "url"), [("has_cooperations", "/conventions/"), ("has_words", "/glossaire/")])
def test_the_menu_leads_to_no_empty_page(flag, url):
    home = next(page for page in pages(make_directory()) if page.url == "/")
    for is_full in (True, False):
        links = Document(renderer(**{flag: is_full}).render_page(home).decode()).values("href")
        assert (f"/annuaire{url}" in links) is is_full


def test_texts_are_set_with_care_wherever_they_are_put(tmp_path):
    html = small(tmp_path, '<p title="{{ text }}">{{ text }}</p>', text="L'eau : « oui » !")
    set_with_care = f"L’eau{NO_BREAK}: «{NARROW}oui{NARROW}»{NARROW}!"
    assert html == f'<p title="{set_with_care}">{set_with_care}</p>'


def test_a_text_already_set_is_not_set_twice(tmp_path):
    assert small(tmp_path, "{{ text }}", text=f"«{NARROW}oui{NARROW}»") == f"«{NARROW}oui{NARROW}»"
    assert small(tmp_path, "{{ _('« {name} »', name=name) }}", name="l'os") == f"«{NARROW}l’os{NARROW}»"


def test_addresses_keep_every_character(tmp_path):
    html = small(
        tmp_path, "{{ a|address }} {{ b|path }} {{ c|as_is }}", a="https://x.example/l'os", b="/l'os/", c="o'x@y.z"
    )
    assert html == "https://x.example/l&#39;os /annuaire/l&#39;os/ o&#39;x@y.z"


def test_an_address_that_is_none_leads_nowhere(tmp_path):
    assert small(tmp_path, "{{ a|address }}", a="javascript:alert(1)") == "#"


def test_a_path_that_leaves_the_site_is_the_themes_fault(tmp_path):
    with pytest.raises(ValueError, match="evil"):
        small(tmp_path, "{{ a|path }}", a="//evil.example")


def test_a_word_the_template_was_not_given_stops_the_build(tmp_path):
    with pytest.raises(GeneratorError, match="absent"):
        small(tmp_path, "{{ absent }}")


def test_a_number_to_call_never_breaks(tmp_path):
    phone = parse_phone("0261910001")
    assert small(tmp_path, "{{ phone|number_to_call }}", phone=phone) == "02 61 91 00 01".replace(" ", NO_BREAK)


TEMPLATES = sorted(THEME.template_folders[0].rglob("*.html"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_address_in_a_template_goes_through_a_filter_that_judges_it(template):
    text = template.read_text(encoding="utf-8")
    for address in re.findall(r'(?:href|src|action|url)="([^"]*\{\{[^"]*)"', text):
        assert re.fullmatch(
            r"#?\{\{ .*\|(path|address|absolute) \}\}|\{\{ static\('[^']+'\) \}\}|#[a-z_-]*\{\{ [^}]+ \}\}", address
        )


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_turns_escaping_off(template):
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape|Markup", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_the_words_of_pages_are_those_of_readers(template):
    words = " ".join(re.findall(r"""_\(\s*["'](.+?)["']\s*[,)]""", template.read_text(encoding="utf-8"))).lower()
    for jargon in ("slug", "markdown", "issue", "pull request", "front matter", "bénéficiaire", "usager", "commit"):
        assert not re.search(rf"\b{jargon}", words), jargon
