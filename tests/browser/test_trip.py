"""A whole trip of each door: from the page on a telephone to the merged file, to the new page."""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
import textwrap
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from generator.build import BuildOptions, build
from tests.conftest import TODAY, Invoke
from tests.forge.conftest import make_forge
from tests.repository import Repository

SETTINGS = """\
titre: Annuaire d'essai
territoire: {nom: Maine-et-Loire, code: "departement:49"}
url: https://annuaire.example/
contact: annuaire@exemple.example
depot: {forge: github, url: "https://forge.example/essai/annuaire"}
"""
RELAIS = """\
---
nom: Le Relais
type: association
resume: Accueille et oriente.
domaines: [logement]
territoires: ["commune:49007"]
lieux:
  - type: siege
    voie: 12 rue des Essais
    code_postal: "49000"
    commune: Angers
    code_insee: "49007"
    horaires_accueil: "Mo-Fr 09:00-12:00"  # la porte de gauche
contacts:
  - {fonction: Accueil, pour: tous, telephone: 02 61 91 00 01, courriel: accueil@relais.example}
verifie_le: 2026-01-01
verifie_par: coordination
accord: {le: 2026-01-01, mode: courriel}
---

Le Relais a été ouvert par des voisins.
"""
FILE = "content/actors/relais.md"
ISSUE_FORM = Path(__file__).parents[2] / ".github/ISSUE_TEMPLATE/demande.yml"
SIGNATURE = "\n-- \nCamille Exemple\nLe Relais, 02 61 91 00 01\n"


class Trip:
    """A directory kept in a bare repository, its coordination's clone, and its site as published."""

    def __init__(self, root: Path, serve: Callable[..., str]) -> None:
        self.root, self.depot, self.out = root, root / "depot.git", root / "public"
        self.clone = Repository(root / "coordination")
        self.clone.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.depot))
        self.clone.git("remote", "add", "origin", str(self.depot))
        self.clone.write("site.yml", SETTINGS)
        self.clone.write(FILE, RELAIS)
        self.accept("2026-01-02")
        self.clone.git("clone", "--quiet", str(self.depot), str(root / "publication"))
        self.publish()
        self.address = serve(self.out)

    def accept(self, on: str) -> None:
        """Commit what the clone holds, and push it."""
        self.clone.commit(on)
        self.clone.git("push", "--quiet", "origin", "main")

    def publish(self) -> None:
        """Build the site anew from what the repository holds, as the job of publication does."""
        published = self.root / "publication"
        self.clone.git("-C", str(published), "pull", "--quiet", "--ff-only", "origin", "main")
        result = build(published, BuildOptions(today=TODAY, out=self.out, public=False))
        assert result.published, result.diagnostics

    @property
    def merged(self) -> str:
        """Return the page's file as the repository holds it."""
        return self.clone.git("-C", str(self.depot), "show", f"main:{FILE}")

    def changed_lines(self) -> set[str]:
        """Return the lines of the last change, with their sign."""
        shown = self.clone.git("-C", str(self.depot), "diff", "--unified=0", "main~1", "main", "--", FILE)
        return {line for line in shown.splitlines() if re.match(r"[+-](?![+-]{2} )", line)}


@pytest.fixture
def trip(tmp_path: Path, serve_folder: Callable[..., str]) -> Trip:
    return Trip(tmp_path, serve_folder)


@pytest.fixture
def phone(page: Page, troubles: list[str]) -> Iterator[Page]:
    """Return a telephone on the day of the tests; nothing it opens sends anything, nor complains."""
    sent: list[str] = []
    page.set_viewport_size({"width": 390, "height": 844})
    page.clock.set_fixed_time(dt.datetime.combine(TODAY, dt.time(12), dt.UTC))
    page.on("request", lambda request: sent.append(request.url) if request.method != "GET" else None)
    yield page
    assert (sent, troubles) == ([], [])


def letter_of(page: Page) -> dict[str, str]:
    """Return the letter that the page prepares: to whom, subject, body."""
    expect(page.locator("#contribute-result-title")).to_be_focused()
    parts = urlsplit(page.get_by_role("link", name="Envoyer par courriel").get_attribute("href") or "")
    fields = parse_qs(parts.query)
    return {"to": parts.path, "subject": fields["subject"][0], "body": fields["body"][0].replace("\r\n", "\n")}


def forwarded(letter: dict[str, str], path: Path) -> Path:
    """Save the letter as a colleague's mail program forwards it: quoted, its lines wrapped anywhere, signed."""
    lines = [part for line in letter["body"].split("\n") for part in textwrap.wrap(line, 60) or [""]]
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "accueil@relais.example", letter["to"], f"TR: {letter['subject']}"
    quoted = "".join(f"> {line}\n" for line in [*lines, *SIGNATURE.split("\n")])
    mail.set_content(f"Bonjour, peux-tu t'en occuper ?\n\nLe 22/11/2026, Le Relais a écrit :\n{quoted}")
    path.write_bytes(mail.as_bytes())
    return path


def opened(page: Page, trip: Trip, link: str) -> Page:
    """Open the page of the actor, and press one of its links."""
    page.goto(f"{trip.address}acteurs/relais/")
    expect(page.locator(".freshness")).to_contain_text("Relue le")
    page.get_by_role("link", name=link).click()
    return page


def correcting(page: Page, trip: Trip) -> Locator:
    """Open the form, and its part on whom to call; return the first contact."""
    opened(page, trip, "Corriger cette fiche")
    expect(page.locator("form.form")).to_be_visible()
    page.locator("form details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    return page.get_by_role("group", name="Contacts 1", exact=True)


def test_a_confirmation_goes_from_one_press_to_the_new_date_on_the_page(
    trip: Trip, phone: Page, invoke: Invoke
) -> None:
    opened(phone, trip, "Tout est exact, je confirme")
    expect(phone.get_by_role("heading", name="Il reste à envoyer votre confirmation")).to_be_visible()
    expect(phone.locator("#contribute-result")).to_contain_text("Rien n’est encore parti")
    letter = letter_of(phone)
    assert (letter["to"], letter["subject"]) == ("annuaire@exemple.example", "Confirmation : Le Relais")
    result = invoke("propose", forwarded(letter, trip.root / "demande.eml"), trip.clone.root, "--write")
    assert result.exit_code == 0, result.output
    assert "Merci. Votre demande est prise en compte" in result.output
    trip.accept("2026-11-22")
    trip.publish()
    assert trip.changed_lines() == {
        "-verifie_le: 2026-01-01", "+verifie_le: 2026-11-22", "-verifie_par: coordination", "+verifie_par: structure",
    }  # fmt: skip
    phone.goto(f"{trip.address}acteurs/relais/")
    expect(phone.locator(".freshness__date")).to_have_text("Relue le 22 novembre 2026")
    expect(phone.locator(".freshness")).to_contain_text("par l’organisme")


def test_a_correction_wrong_three_times_is_mended_and_goes_to_the_new_page(
    trip: Trip, phone: Page, invoke: Invoke
) -> None:
    contact = correcting(phone, trip)
    err_three_times_then_mend(phone, contact)
    letter = letter_of(phone)
    assert letter["subject"] == "Correction : Le Relais (téléphone, courriel)"
    result = invoke("propose", forwarded(letter, trip.root / "demande.eml"), trip.clone.root, "--write")
    assert result.exit_code == 0, result.output
    trip.accept("2026-11-22")
    trip.publish()
    the_page_shows_what_was_asked(phone, trip)


def test_a_correction_that_comes_too_late_is_answered_in_words_then_made_again(
    trip: Trip, phone: Page, invoke: Invoke
) -> None:
    err_three_times_then_mend(phone, correcting(phone, trip))
    late = forwarded(letter_of(phone), trip.root / "demande.eml")
    trip.clone.write(FILE, RELAIS.replace("accueil@relais.example", "contact@relais.example"))
    trip.accept("2026-11-21")
    trip.publish()
    refused = invoke("propose", late, trip.clone.root, "--write")
    assert refused.exit_code == 1
    said = refused.output.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert "Votre demande n’a pas pu être appliquée, et rien n’a été changé." in said
    assert "« Contacts » a changé depuis que vous avez ouvert la page." in said
    assert trip.clone.git("status", "--porcelain") == ""
    contact = correcting(phone, trip)
    expect(contact.get_by_label("Courriel")).to_have_value("contact@relais.example")
    contact.get_by_label("Téléphone").fill("02 61 91 00 09")
    phone.get_by_role("button", name="Voir ce qui va changer").click()
    again = invoke("propose", forwarded(letter_of(phone), trip.root / "demande.eml"), trip.clone.root, "--write")
    assert again.exit_code == 0, again.output
    trip.accept("2026-11-22")
    trip.publish()
    phone.goto(f"{trip.address}acteurs/relais/")
    expect(phone.locator("main a[href='tel:+33261910009']").first).to_be_visible()
    expect(phone.locator("main")).to_contain_text("contact@relais.example")


def test_a_request_filled_in_on_github_becomes_a_file_in_a_branch_then_the_new_page(
    trip: Trip, phone: Page, invoke: Invoke
) -> None:
    contact = correcting(phone, trip)
    err_three_times_then_mend(phone, contact)
    phone.get_by_text("J’ai un compte GitHub").click()
    expect(phone.get_by_text("Ce que vous envoyez sera public, avec le nom de votre compte.").first).to_be_visible()
    address = phone.get_by_role("link", name="Ouvrir la demande sur GitHub").get_attribute("href") or ""
    branch, content = propose_and_open(trip, as_github_renders(address), invoke)
    assert branch == "demande/actors/relais.12"
    trip.clone.git("switch", "--quiet", "--create", branch)
    trip.clone.write(FILE, content)
    trip.clone.commit("2026-11-22")
    trip.clone.git("push", "--quiet", "origin", branch)
    trip.clone.git("-C", str(trip.depot), "update-ref", "refs/heads/main", f"refs/heads/{branch}")
    trip.publish()
    the_page_shows_what_was_asked(phone, trip)


def err_three_times_then_mend(page: Page, contact: Locator) -> None:
    """Write a telephone number, an address and a name wrongly; read what is said of each; write them well."""
    contact.get_by_label("Téléphone").fill("02 61 91 00")
    contact.get_by_label("Courriel").fill("bonjour@relais")
    contact.get_by_label("Nom de la personne").fill("Camille Exemple")
    page.get_by_role("button", name="Voir ce qui va changer").click()
    faults = page.get_by_role("group", name="3 points sont à revoir")
    expect(faults).to_be_focused()
    for told in (
        "Il manque des chiffres",
        "Une adresse électronique s’écrit comme",
        "Une personne n’est nommée qu’avec son accord",
    ):
        expect(faults.get_by_role("link", name=re.compile(told))).to_be_visible()
    expect(page.locator("#contribute-result")).to_be_hidden()
    contact.get_by_label("Téléphone").fill("02 61 91 00 09")
    contact.get_by_label("Courriel").fill("bonjour@relais.example")
    contact.get_by_label("Nom de la personne").fill("")
    page.get_by_role("button", name="Voir ce qui va changer").click()
    expect(page.locator("#contribute-changes")).to_contain_text("02 61 91 00 01")
    expect(page.locator("#contribute-changes")).to_contain_text("02 61 91 00 09")


def as_github_renders(address: str) -> dict[str, object]:
    """Return the event that GitHub raises once the form, filled in from its address, is sent."""
    filled = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    form = yaml.safe_load(ISSUE_FORM.read_text(encoding="utf-8"))
    assert filled["template"] == ISSUE_FORM.name
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    answers = (f"### {part['attributes']['label']}\n\n{filled.get(part['id'], '_No response_')}" for part in asked)
    body = "\n\n".join(answers).replace("\n", "\r\n")
    return {"title": filled["title"], "labels": form["labels"], "body": body}


def propose_and_open(trip: Trip, issue: dict[str, object], invoke: Invoke) -> tuple[str, str]:
    """Do what both jobs of the workflow do; return the branch and the file that GitHub was given."""
    assert "demande" in issue["labels"]
    message, proposal = trip.root / "demande.txt", trip.root / "proposition"
    message.write_bytes(str(issue["body"]).encode())
    result = invoke("propose", message, trip.clone.root, "--out", proposal, "--format", "json")
    assert result.exit_code == 0, result.output
    (proposal / "report.json").write_text(result.stdout, encoding="utf-8")
    forge = make_forge(trip.root / "forge")
    forge.says("pr create", out="https://forge.example/essai/annuaire/pull/13\n")
    done = forge.run("open_proposal.py", str(proposal))
    assert done.returncode == 0, done.stderr
    (answer,) = forge.texts("issue comment 12")
    assert answer.startswith("Merci. Votre demande est prise en compte")
    assert "Rappelez" in "".join(forge.texts("pr create --base main"))
    (change,) = map(json.loads, forge.texts(f"api --method PUT repos/annuaire/val/contents/{FILE}"))
    return change["branch"], base64.b64decode(change["content"]).decode()


def the_page_shows_what_was_asked(page: Page, trip: Trip) -> None:
    """Only the contact has changed, in the file and on the page; nobody has said that the rest was re-read."""
    assert trip.changed_lines() == {
        "-  - {fonction: Accueil, pour: tous, telephone: 02 61 91 00 01, courriel: accueil@relais.example}",
        "+  - fonction: Accueil",
        "+    pour: tous",
        "+    telephone: 02 61 91 00 09",
        "+    courriel: bonjour@relais.example",
    }
    page.goto(f"{trip.address}acteurs/relais/")
    expect(page.locator("main a[href='tel:+33261910009']").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("bonjour@relais.example")
    expect(page.locator("main")).not_to_contain_text("accueil@relais.example")
    expect(page.locator(".freshness__date")).to_have_text("Relue le 1er janvier 2026")


@pytest.mark.parametrize(
    ("forge", "path"),
    [
        ("github", "/edit/main/annuaire/content/actors/relais.md"),
        ("gitlab", "/-/edit/main/annuaire/content/actors/relais.md"),
        ("forgejo", "/_edit/main/annuaire/content/actors/relais.md"),
    ],
)
def test_the_file_is_changed_where_its_forge_changes_files(
    tmp_path: Path, serve_folder: Callable[..., str], page: Page, forge: str, path: str
) -> None:
    depot = Repository(tmp_path / "depot")
    depot.write("annuaire/site.yml", SETTINGS.replace("github", forge))
    depot.write(f"annuaire/{FILE}", RELAIS)
    depot.commit("2026-01-02")
    assert build(depot.root / "annuaire", BuildOptions(today=TODAY, out=tmp_path / "public", public=False)).published
    page.goto(f"{serve_folder(tmp_path / 'public')}contribuer/corriger/?fiche=acteurs/relais")
    page.get_by_text("Modifier directement").click()
    link = page.get_by_role("link", name=re.compile("^Ouvrir le fichier sur "))
    assert link.get_attribute("href") == f"https://forge.example/essai/annuaire{path}"
