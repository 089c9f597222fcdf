"""What is named exists, nothing names itself, no two pages claim one address."""

import pytest

from generator.content.load import load
from generator.directory import link
from tests.conftest import SETTINGS, TODAY, actor


def faults(site):
    content = load(site, TODAY)
    return sorted((fault.place.file, fault.place.line, fault.code) for fault in link.check(content) if fault.is_error)


def test_a_faulty_actor_does_not_break_those_who_name_it(make_site):
    site = make_site({"actors/a.md": actor("A", structure_mere="b"), "actors/b.md": "pas de fiche\n"})
    assert faults(site) == []


def test_deleting_an_actor_a_convention_needs_is_reported_at_the_conventions_line(make_site):
    text = "---\ntitre: X\ntype: charte\nparties:\n  - {acteur: a, signataire: oui}\n  - {acteur: b, signataire: oui}\n"
    site = make_site({"actors/a.md": actor("A"), "conventions/x.md": f"{text}territoires: [france]\n---\n"})
    assert faults(site) == [("content/conventions/x.md", 6, "E301")]


def test_replacements_that_turn_in_a_circle_are_reported_on_each_file(make_site):
    a, b = actor("A", remplace="[b]"), actor("B", remplace="[a]")
    assert [code for *_, code in faults(make_site({"actors/a.md": a, "actors/b.md": b}))] == ["E306", "E306"]


@pytest.mark.parametrize("address", ["/a-propo/", "/acteurs/b/", "/glossaire/#absent", "/domaines/loger/"])
def test_a_link_of_a_text_that_leads_nowhere_is_reported_at_its_line(make_site, address):
    page = f"---\ntitre: À propos\n---\n\nVoir [ceci]({address}).\n"
    assert faults(make_site({"pages/a-propos.md": page})) == [("content/pages/a-propos.md", 5, "E307")]


def test_links_to_the_pages_of_a_site_are_accepted(make_site):
    links = "[a](/) [b](/acteurs/a/) [c](/a-propos/) [d](/domaines/logement/) [e](/besoins/se-soigner/)"
    site = make_site({"actors/a.md": actor("A"), "pages/a-propos.md": f"---\ntitre: À propos\n---\n\n{links}\n"})
    assert faults(site) == []


@pytest.mark.parametrize("link", ["[a](javascript:alert)", "[a](//ailleurs.example)", "<data:x>", "[a]: vbscript:x"])
def test_an_unsafe_link_of_a_text_is_refused_at_its_line(make_site, link):
    site = make_site({"pages/page.md": f"---\ntitre: Page\n---\n\n{link}\n"})
    assert faults(site) == [("content/pages/page.md", 5, "E241")]


def test_a_link_to_a_heading_of_the_text_leads_somewhere_and_to_another_nowhere(make_site):
    page = "---\ntitre: Page\n---\n\n## L'accueil\n\n[a](#l-accueil) [b](#c-l-accueil) [c](#sortie)\n"
    assert faults(make_site({"pages/page.md": page})) == [("content/pages/page.md", 7, "E307")]


def test_a_free_page_may_replace_the_legal_notice(make_site):
    assert faults(make_site({"pages/mentions-legales.md": "---\ntitre: Mentions légales\n---\n"})) == []


def test_a_free_page_cannot_take_the_address_of_a_section(make_site):
    site = make_site({"pages/acteurs.md": "---\ntitre: Acteurs\n---\n"})
    assert faults(site) == [("content/pages/acteurs.md", 2, "E305")]


def test_a_link_to_a_draft_leads_nowhere(make_site):
    page = "---\ntitre: Page\n---\n\n[a](/acteurs/a/)\n"
    site = make_site({"actors/a.md": actor("A", statut="brouillon"), "pages/page.md": page})
    assert faults(site) == [("content/pages/page.md", 5, "E307")]


def test_an_unknown_home_or_parent_is_reported_in_the_settings(make_site):
    settings = SETTINGS.replace("departement:49", "departement:490")
    settings += "territoires:\n  - {id: bourg, nom: Bourg, niveau: commune, parent: ailleurs}\n"
    found = faults(make_site({"actors/a.md": actor("A")}, settings))
    assert found == [("site.yml", 2, "E308"), ("site.yml", 6, "E308")]


def test_a_place_in_the_walls_of_a_confidential_address_is_refused(make_site):
    shelter = actor("Refuge", adresse_confidentielle="oui")
    hosted = actor("A", lieux="[{chez: refuge, voie: 4 rue Fictive}]")
    assert [code for *_, code in faults(make_site({"actors/refuge.md": shelter, "actors/a.md": hosted}))] == ["E230"]
