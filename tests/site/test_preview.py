"""The pages before and after stand in one file that needs nothing else, and in which nothing acts."""

import base64
import hashlib
import html
import re

import pytest

from generator.site.preview import MOST_SHOWN
from tests.cli.test_diff import AFTER, BEFORE
from tests.conftest import actor
from tests.upkeep.diff.states import write


@pytest.fixture
def preview(tmp_path, invoke):
    """Return the file made of two states."""

    def made(before=BEFORE, after=AFTER):
        sites = [write(tmp_path / name, files) for name, files in (("avant", before), ("apres", after))]
        return invoke("diff", *sites, "--format", "html").stdout

    return made


def frames(text):
    """Return the document of each frame, by its title."""
    found = re.findall(r'<iframe sandbox="" loading="lazy" title="(.*?)" srcdoc="(.*?)"></iframe>', text, re.DOTALL)
    return {
        html.unescape(title).replace("\N{NO-BREAK SPACE}", " "): html.unescape(document) for title, document in found
    }


def test_each_changed_page_is_shown_before_and_after(preview):
    shown = frames(preview())
    assert (
        "02\N{NO-BREAK SPACE}61\N{NO-BREAK SPACE}91\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}01"
        in shown["Avant – Le Relais"]
    )
    assert (
        "03\N{NO-BREAK SPACE}53\N{NO-BREAK SPACE}01\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}99"
        in shown["Après – Le Relais"]
    )
    assert "Résiliée" in shown["Après – Charte d’accueil"]


def test_a_page_that_comes_or_goes_has_one_side(preview):
    titles = [title for title in frames(preview()) if "Le Pont" in title or "La Halte" in title]
    assert titles == ["Avant – La Halte", "Après – Le Pont"]


def test_a_page_renamed_is_beside_what_it_was(preview):
    assert len([title for title in frames(preview()) if "Le Quai" in title]) == 2


def test_each_side_is_called_as_it_was_and_as_it_is(preview):
    text = preview(after={**AFTER, "actors/le-quai.md": actor("Le Grand Quai", anciens_slugs="[quai]")})
    assert [title for title in frames(text) if "Quai" in title] == ["Avant – Le Quai", "Après – Le Grand Quai"]


def test_an_address_that_is_lost_and_what_to_do_are_two_sentences(preview):
    assert "ne mènerait plus à rien. Gardez la fiche avec" in preview()


def test_what_is_to_be_confirmed_is_read_first(preview):
    text = preview()
    assert text.index("Rappelez l’ancien numéro") < text.index("Avant – Le Relais")


def test_the_file_asks_nobody_for_anything(preview):
    text = preview()
    for part in (text, *frames(text).values()):
        assert not re.search(r"<(?:script|link|img|object|embed|video|audio)\b", part)
        assert 'Content-Security-Policy" content="default-src &#39;none&#39;' in part
    assert "url(" not in "".join(re.findall(r"<style>(.*?)</style>", text, re.DOTALL))


def test_the_policy_lets_in_each_style_of_the_file_and_no_other(preview):
    text = preview()
    policy = html.unescape(re.search(r'Content-Security-Policy" content="(.*?)"', text)[1])
    styles = set(re.findall(r"<style>(.*?)</style>", text, re.DOTALL))
    styles |= {
        style for part in frames(text).values() for style in re.findall(r"<style>(.*?)</style>", part, re.DOTALL)
    }
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in styles}
    assert hashes == set(re.findall(r"'sha256-[^']*'", policy))
    assert "unsafe" not in policy


def test_what_a_stranger_writes_stays_in_its_frame(preview):
    escape = '"></iframe><script>alert(1)</script><iframe srcdoc="'
    written = {**AFTER, "actors/pont.md": actor("Le Pont", sigle=f"'{escape}'", missions=f"['{escape}']") + escape}
    text = preview(after=written)
    assert "<script" not in text
    assert "&lt;script" in frames(text)["Après – Le Pont"]
    assert "<script" not in frames(text)["Après – Le Pont"]


def test_a_page_with_errors_is_told_and_not_shown(preview):
    text = preview(after={**AFTER, "actors/relais.md": AFTER["actors/relais.md"].replace("logement", "logemnt")})
    assert [title for title in frames(text) if "Le Relais" in title] == ["Avant – Le Relais"]
    assert "a des erreurs" in text


def test_the_same_states_give_the_same_file(preview):
    assert preview() == preview()


def test_very_many_pages_are_told_and_only_the_first_are_shown(preview):
    many = {f"actors/a{n:03}.md": actor(f"A {n:03}") for n in range(MOST_SHOWN + 5)}
    text = preview({}, many)
    assert len(frames(text)) == MOST_SHOWN
    assert text.count("<section>") >= MOST_SHOWN + 5
