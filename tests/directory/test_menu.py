"""The menu leads only to pages that hold something."""

import pytest

from generator.content.load import load
from generator.directory import link
from generator.language import language
from tests.conftest import TODAY, actor

TERM = "---\nterme: Partenariat\ndefinition: Une convention signée.\n---\n"
CONVENTION = """\
---
titre: Charte
type: charte
parties: [{nom: A, signataire: oui}, {nom: B, signataire: oui}]
territoires: ["commune:49007"]
---
"""


@pytest.mark.parametrize(
    ("name", "text", "cooperations", "words"),
    [
        ("actors/a.md", actor("A"), False, False),
        ("actors/r.md", actor("R").replace("association", "reseau-ou-coordination"), True, False),
        ("conventions/c.md", CONVENTION, True, False),
        ("conventions/c.md", CONVENTION.replace("type:", "statut: brouillon\ntype:"), False, False),
        ("glossary/partenariat.md", TERM, False, True),
        ("pages/a-propos.md", "---\ntitre: À propos\n---\n", False, True),
    ],
)
def test_a_site_says_which_of_its_pages_hold_something(make_site, name, text, cooperations, words):
    site = link.link(load(make_site({name: text}), TODAY), TODAY, language("fr"), "http://127.0.0.1/").site
    assert (site.has_cooperations, site.has_words) == (cooperations, words)
