"""What is named exists, nothing names itself, no two pages claim one address."""

import pytest

from generator import build
from generator.content.load import load
from generator.diagnostics.limit import MOST
from generator.directory import link
from generator.directory.addresses import REPLACEABLE, RESERVED
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


def test_a_link_to_a_heading_of_the_text_leads_somewhere_and_to_another_nowhere(make_site):
    page = "---\ntitre: Page\n---\n\n## L'accueil\n\n[a](#l-accueil) [b](#c-l-accueil) [c](#sortie)\n"
    assert faults(make_site({"pages/page.md": page})) == [("content/pages/page.md", 7, "E307")]


def test_a_free_page_may_replace_the_legal_notice(make_site):
    assert faults(make_site({"pages/mentions-legales.md": "---\ntitre: Mentions légales\n---\n"})) == []


@pytest.mark.parametrize("slug", ["acteurs", "pagefind", "static", "donnees", "reseau"])
def test_a_free_page_cannot_take_the_address_of_a_section(make_site, slug):
    site = make_site({f"pages/{slug}.md": "---\ntitre: Acteurs\n---\n"})
    assert faults(site) == [(f"content/pages/{slug}.md", 2, "E305")]


def test_each_folder_of_a_built_site_is_reserved(make_site):
    site = make_site({"actors/a.md": actor("A"), "pages/a-propos.md": "---\ntitre: À propos\n---\n"})
    build.build(site, build.BuildOptions(TODAY, site / "public", jobs=1))
    folders = {path.name for path in (site / "public").iterdir() if path.is_dir()}
    assert "pagefind" in folders
    assert folders - {"a-propos"} <= RESERVED | REPLACEABLE


def test_a_link_to_a_draft_leads_nowhere(make_site):
    page = "---\ntitre: Page\n---\n\n[a](/acteurs/a/)\n"
    site = make_site({"actors/a.md": actor("A", statut="brouillon"), "pages/page.md": page})
    assert faults(site) == [("content/pages/page.md", 5, "E307")]


def test_an_unknown_home_or_parent_is_reported_in_the_settings(make_site):
    settings = SETTINGS.replace("departement:49", "departement:490")
    settings += "territoires:\n  - {id: bourg, nom: Bourg, niveau: commune, parent: ailleurs}\n"
    found = faults(make_site({"actors/a.md": actor("A")}, settings))
    assert found == [("site.yml", 2, "E308"), ("site.yml", 6, "E308")]


def test_a_street_in_the_convention_of_a_confidential_address_is_told(make_site):
    text = "---\ntitre: X\ntype: charte\nparties:\n  - {acteur: a, signataire: oui}\n  - {acteur: b, signataire: oui}\n"
    convention = f"{text}objet: Accueil au 7 impasse des Essais\nterritoires: [france]\n---\n"
    files = {"actors/a.md": actor("A", adresse_confidentielle="oui"), "actors/b.md": actor("B")}
    found = link.check(load(make_site({**files, "conventions/x.md": convention}), TODAY))
    assert [(fault.place.line, fault.code, fault.values) for fault in found] == [
        (7, "W241", ("7 impasse des Essais", "A"))
    ]


def test_a_place_in_the_walls_of_a_confidential_address_is_refused(make_site):
    shelter = actor("Refuge", adresse_confidentielle="oui")
    hosted = actor("A", lieux="[{chez: refuge, voie: 4 rue Fictive}]")
    assert [code for *_, code in faults(make_site({"actors/refuge.md": shelter, "actors/a.md": hosted}))] == ["E230"]


ABOUT = "---\ntitre: À propos\n---\n\n{}\n"
NOWHERE = [
    "[x](/territoires/commune-49018/)",  # a territory nothing covers
    "[x](/territoires/ville-49007/)",
    "[a\n  b](/a-propo/)",
    "[a](/a-propo/\n'titre')",
    "- un\n\n  > [a](/a-propo/)",
    "| a |\n|---|\n| [x](/a-propo/) |",
    "[x](/a-propos/#absent)",
    "`code` [x](/a-propo/)",
]
SOMEWHERE = [
    "[x](/territoires/commune-49007/) [y](/territoires/departement-49/)",
    "`[x](/a-propo/)`",
    "    [x](/a-propo/)",
    "\\[x](/a-propo/)",
    "Titre\n=====\n\n[x](#titre) [y](/a-propos/#c-titre)",
    "## Un `code` *là*\n\n[x](#un-code-la)",
    "[x](/acteurs/ancien/) [y](/acteurs/a/?x=1)",
    "[deux\nlignes](/acteurs/a/)",
]


@pytest.mark.parametrize("text", NOWHERE)
def test_a_link_that_leads_nowhere_is_found_as_markdown_reads_it(make_site, text):
    settings = SETTINGS.replace("departement:49", "commune:49007")
    site = make_site({"actors/a.md": actor("A"), "pages/a-propos.md": ABOUT.format(text)}, settings)
    ((file, line, code),) = faults(site)
    assert (file, code) == ("content/pages/a-propos.md", "E307")
    assert 5 <= line < 5 + len(text.split("\n"))


@pytest.mark.parametrize("text", SOMEWHERE)
def test_what_check_accepts_build_accepts(make_site, text):
    former = actor("A", anciens_slugs="[ancien]")
    site = make_site({"actors/a.md": former, "pages/a-propos.md": ABOUT.format(text)})
    assert faults(site) == []
    assert build.build(site, build.BuildOptions(TODAY, site / "public", search=False, jobs=1)).published


def test_a_link_to_a_page_left_out_does_not_stop_a_build_that_keeps_going(make_site):
    text = "[b](/acteurs/b/) et [ici](/territoires/commune-49018/) et [mot](/glossaire/#mot)"
    files = {"pages/a-propos.md": ABOUT.format(text), "glossary/mot.md": "---\nterme: Mot\n---\n"}
    site = make_site({**files, "actors/b.md": actor("B", territoires="[commune:49018]", site_web="x")})
    options = build.BuildOptions(TODAY, site / "public", keep_going=True, search=False, jobs=1)
    assert build.build(site, options).left_out == ("content/actors/b.md", "content/glossary/mot.md")
    assert ">b</a>" not in (site / "public/a-propos/index.html").read_text("utf-8")


def test_a_faulty_file_does_not_break_a_link_to_its_territory(make_site):
    site = make_site(
        {
            "actors/b.md": "---\nnom: [\n---\n",
            "pages/a-propos.md": ABOUT.format("[x](/territoires/commune-49018/)"),
        }
    )
    assert faults(site) == []


def test_many_unknown_actors_are_told_in_part(make_site):
    parties = "".join(f"  - {{acteur: absent-{n}, signataire: oui}}\n" for n in range(300))
    text = f"---\ntitre: X\ntype: charte\nparties:\n{parties}territoires: [france]\n---\n"
    found = build.check(make_site({"actors/absent.md": actor("A"), "conventions/x.md": text}), TODAY)
    assert len(found) == MOST + 1
