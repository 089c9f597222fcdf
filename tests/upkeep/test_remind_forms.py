"""Reminders as they are told: letters, calls, e-mails, mailings and what is posted, whatever strangers wrote."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from generator.build import see
from generator.language import language
from generator.upkeep import remind as upkeep
from tests.conftest import SETTINGS, TODAY, actor

FRENCH = language("fr")
FRESH = "verifie_le: 2026-10-01\n"
HOSTILE = "=HYPERLINK(1) <script>alert(1)</script> --> @equipe #12 [x](http://y) Bcc: z@exemple.example"
KEPT = '{{fonction: "{0}", courriel: {1}@exemple.example, mode: {2}}}'
FORMS = ("as_json", "as_csv", "as_letters", "as_calls", "as_issues")


def page(name: str, mailbox: str = "accueil", mode: str = "en-ligne", function: str = "Accueil", **more: str) -> str:
    """Return a page never re-read, kept by a function."""
    return actor(name, tenue_a_jour=KEPT.format(function, mailbox, mode), **more).replace(FRESH, "")


@pytest.fixture
def remind(make_site):
    """Return what is due in a site of these actors."""

    def run(settings: str = SETTINGS, **actors: str) -> upkeep.Reminders:
        site = make_site({f"actors/{slug}.md": text for slug, text in actors.items()}, settings)
        seen = see(site, TODAY, FRENCH)
        assert not seen.left_out, seen.diagnostics
        return upkeep.make_reminders(seen.content, seen.directory, 60, FRENCH)

    return run


def mails(reminders) -> dict[str, object]:
    return {name: message_from_bytes(raw, policy=default) for name, raw in upkeep.emails(reminders, FRENCH)}


def issues(reminders) -> dict[str, dict[str, object]]:
    return {issue["key"]: issue for issue in json.loads(upkeep.as_issues(reminders, FRENCH))}


# E-mails


def test_the_first_link_of_an_email_confirms_and_the_next_corrects(remind):
    mail = mails(remind(a=page("A")))["acteurs-a.eml"]
    assert re.findall(r"https?://\S+", mail.get_content()) == [
        "http://127.0.0.1/contribuer/confirmer/?fiche=acteurs/a",
        "http://127.0.0.1/contribuer/corriger/?fiche=acteurs/a",
        "http://127.0.0.1/",
    ]
    assert "Tout est exact, je confirme" in mail.get_content()
    assert (mail["To"].addresses[0].addr_spec, mail["X-Unsent"]) == ("accueil@exemple.example", "1")
    assert mail["From"].addresses[0].addr_spec == "annuaire@exemple.example"


def test_where_re_reading_is_not_asked_the_email_does_not_offer_to_confirm(remind):
    tie = "[{acteur: b, nature: orientation, objet: Accueil}]"
    reminders = remind(a=actor("A", liens=tie), b=actor("B", tenue_a_jour=KEPT.format("F", "b", "courriel")))
    text = mails(reminders)["acteurs-b.eml"].get_content()
    assert "/confirmer/" not in text
    assert "/corriger/?fiche=acteurs/b" in text


def test_names_add_no_header_and_no_line_to_an_email(remind):
    """No reader of files lets a line break through; the e-mail does not rely on it."""
    reminders = remind(a=page("A"))
    (only,) = reminders.reminders
    forged = "F\r\nBcc: vole@exemple.example\r\n\r\nTexte"
    keeper = replace(only.keeper, function=forged, body=forged)
    site = replace(reminders.site, title=forged)
    hostile = replace(reminders, site=site, reminders=(replace(only, keeper=keeper),))
    mail = mails(hostile)["acteurs-a.eml"]
    assert sorted(mail.keys()) == [
        *("Content-Transfer-Encoding", "Content-Type", "From", "MIME-Version", "Subject", "To", "X-Unsent")
    ]
    assert [one.addr_spec for one in mail["To"].addresses] == ["accueil@exemple.example"]
    assert "\nBcc" not in mail.get_content().replace("\r", "\n")


def test_a_line_too_long_to_travel_is_encoded_and_read_back_whole(remind):
    function = "é" * 999
    raw = next(upkeep.emails(remind(a=page("A", function=function)), FRENCH))[1]
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert function in message_from_bytes(raw, policy=default).get_content()


# Letters and calls


def test_each_keeper_has_a_letter_with_what_the_page_says_and_where_to_confirm(remind):
    html = upkeep.as_letters(remind(a=page("A"), b=page("B", "b", "papier")), FRENCH)
    assert html.count('<section class="letter">') == 2
    assert html.count("02 61 91 00 01") == 2
    assert html.count("<svg") == 2


def test_what_is_printed_holds_no_tag_of_a_stranger_and_asks_nothing_of_the_network(remind):
    reminders = remind(a=page(f'"{HOSTILE}"', mode="telephone", function=HOSTILE))
    for html in (upkeep.as_letters(reminders, FRENCH), upkeep.as_calls(reminders, FRENCH)):
        assert "<script" not in html
        assert not re.search(r'(src|href)="', html)
        assert "&lt;script&gt;" in html


def test_the_demonstration_says_on_each_letter_that_it_is_not_to_be_sent(remind):
    settings = SETTINGS + "demonstration: oui\n"
    reminders = remind(settings, a=page("A"), b=page("B", "b"))
    assert upkeep.as_letters(reminders, FRENCH).count("pas à envoyer") == 2
    assert "pas à envoyer" not in upkeep.as_letters(remind(a=page("A")), FRENCH)


def test_long_messages_count_what_they_do_not_tell(remind):
    ties = "[" + ", ".join(f"{{acteur: b{n:02}, nature: orientation, objet: O}}" for n in range(12)) + "]"
    kept = {"tenue_a_jour": KEPT.format("F", "f", "en-ligne")}
    declaring = "[{acteur: a, nature: orientation, objet: O}]"
    actors = {f"b{n:02}": actor(f"B{n}", liens=declaring) for n in range(12)}
    text = mails(remind(a=actor("A", **kept), **actors))["acteurs-a.eml"].get_content()
    assert "… et 4\N{NO-BREAK SPACE}autres lignes." in text
    assert mails(remind(a=actor("A", liens=ties, **kept), **actors)) == {}


# Mailing


def test_the_mailing_has_a_row_a_keeper_and_no_cell_is_a_formula(remind):
    actors = {"a": page('"=1+1"', function="+33 1"), "b": page('"@B"', "b"), "c": page("C", "b")}
    raw = upkeep.as_csv(remind(**actors), FRENCH)
    assert raw.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";")
    assert [len(row) for row in rows] == [len(head)] * 2
    assert [row[:3] for row in rows] == [
        ["'=1+1", "'+33 1", "accueil@exemple.example"],
        ["'@B", "Accueil", "b@exemple.example"],
    ]
    assert [row[6] for row in rows] == ["1", "2"]


# What is posted


def test_each_kind_has_one_subject_with_its_key_hidden_in_it_and_none_is_told_twice(remind):
    found = issues(remind(a=page("A")))
    assert {key: issue["due"] for key, issue in found.items()} == {
        "maillage-remind-review": 1,
        "maillage-remind-renewal": 0,
        "maillage-remind-outcome": 0,
        "maillage-remind-tie": 0,
        "maillage-remind-agreement": 0,
        "maillage-remind-party": 0,
    }
    assert all(str(issue["body"]).count(f"<!-- {key} -->") == 1 for key, issue in found.items())


def test_nothing_of_who_keeps_a_page_is_posted(remind):
    posted = json.dumps(issues(remind(a=page("A", "introuvable", function="Fonction cachée"))), ensure_ascii=False)
    assert "introuvable" not in posted
    assert "Fonction cachée" not in posted


def test_a_stranger_calls_nobody_and_forges_no_key_in_what_is_posted(remind):
    hostile = f"{HOSTILE} <!-- maillage-remind-tie -->"
    body = str(issues(remind(a=page(f'"{hostile}"')))["maillage-remind-review"]["body"])
    assert "maillage-remind-tie" not in body
    assert not re.search(r"@equipe|#12|<script|\[x\]", body)
    assert body.count("-->") == body.count("<!--")


def test_what_is_posted_fits_a_forge_however_much_is_due(remind):
    actors = {f"a{n:03}": page(f'"{"&" * 190}"', f"m{n}") for n in range(60)}
    issue = issues(remind(**actors))["maillage-remind-review"]
    assert issue["due"] == 60
    assert len(str(issue["body"])) < 65_536
    assert "autres." in str(issue["body"])


@pytest.mark.parametrize(("day", "due"), [("2026-11-08", 0), ("2026-11-07", 1), ("2026-12-01", 0)])
def test_a_site_online_for_over_14_days_is_told(remind, tmp_path, day, due):
    file = tmp_path / "edition.json"
    file.write_text(json.dumps({"format": 1, "jour": day}))
    published = upkeep.read_published(file, TODAY)
    assert published.is_old is bool(due)
    site = remind(a=actor("A"))
    told = upkeep.Reminders(site.site, TODAY, 60, (), (), published, {})
    assert issues(told)["maillage-remind-published"]["due"] == due


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"jour": 3}', '{"jour": "hier"}', "[" * 100_000, "\x00\xff"])
def test_what_is_no_edition_is_refused(tmp_path, text):
    file = tmp_path / "edition.json"
    file.write_text(text)
    with pytest.raises(upkeep.NotAnEdition):
        upkeep.read_published(file, TODAY)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_directory_is_told_in_the_same_bytes(remind, form):
    actors = {name: page(name.upper(), name) for name in "abc"}
    make = getattr(upkeep, form)
    assert make(remind(**actors), FRENCH) == make(remind(**actors), FRENCH)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_stands_a_directory_where_nothing_is_due(remind, form):
    assert getattr(upkeep, form)(remind(a=actor("A")), FRENCH)
