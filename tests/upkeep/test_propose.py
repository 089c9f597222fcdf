"""A request becomes the file it asks for, every other byte kept; or every reason why not, in French."""

from __future__ import annotations

import json
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.content.read.parse import parse_markdown
from generator.directory.records import blob_id
from generator.language import language
from generator.upkeep.propose import propose
from generator.upkeep.propose.report import FORMATS, answer, as_json, as_markdown, title
from tests.conftest import TODAY, actor
from tests.upkeep.requests import block, form, mail

FRENCH = language("fr")
RELAIS = """\
---
# Relue avec l'équipe.
nom: "Le Relais"   # le nom d'usage
type: association
resume: Accueille et oriente.
domaines: [logement]
territoires: ["commune:49007"]
lieux:
  - voie: 12 rue de l'Exemple  # cour
    code_postal: "49000"
    commune: Angers
    code_insee: "49007"
contacts:
  - fonction: Direction
    pour: professionnels
    telephone: 02 61 91 00 05
  - fonction: Accueil   # le matin
    telephone: 02 61 91 00 01
verifie_le: 2026-10-01
accord: {le: 2026-09-01, mode: courriel}
---

Ouvert par des voisins.
"""
CONTACTS = [
    {"fonction": "Direction", "pour": "professionnels", "telephone": "02 61 91 00 05"},
    {"fonction": "Accueil", "telephone": "02 61 91 00 09"},
]


@pytest.fixture
def ask(make_site):
    """Ask for a change in a site of one actor, as a mail or another text."""

    def run(text, relais=RELAIS, **files):
        run.site = make_site({"actors/relais.md": relais, **files})
        return propose(run.site, text.encode(), TODAY, FRENCH)

    return run


def wanted(version=RELAIS, **changes):
    return mail(block(version=blob_id(version), **changes))


def changed_lines(proposal, before=RELAIS):
    after = proposal.content.decode().split("\n")
    return [line for line in after if line not in before.split("\n")]


def test_only_what_is_asked_for_changes_comments_and_order_stay(ask):
    proposal = ask(wanted(contacts=CONTACTS, sigle="LR"))
    assert proposal.is_accepted
    assert proposal.content.decode() == RELAIS.replace("02 61 91 00 01", "02 61 91 00 09").replace(
        "courriel}\n---", "courriel}\nsigle: LR\n---"
    )


def test_nothing_is_written_in_the_site(ask):
    ask(wanted(sigle="LR"))
    assert (ask.site / "content/actors/relais.md").read_text("utf-8") == RELAIS


def test_a_key_is_taken_away(ask):
    proposal = ask(wanted(lieux=None))
    assert "lieux" not in parse_markdown("a", proposal.content).document.data()


def test_the_title_says_what_changes_and_the_report_begins_with_what_to_confirm(ask):
    proposal = ask(wanted(contacts=CONTACTS, resume="Accueille, oriente, accompagne."))
    assert title(proposal, FRENCH) == "Correction\u00a0: Le Relais (résumé, téléphone)"
    assert as_markdown(proposal, FRENCH).startswith("## À confirmer par un autre moyen")
    assert "02 61 91 00 01" in proposal.confirm[0]


def test_what_the_file_says_already_is_no_change(ask):
    proposal = ask(wanted(resume="Accueille et oriente."))
    assert (proposal.is_accepted, proposal.content) == (True, None)
    assert "rien à changer" in answer(proposal, FRENCH)


# The version of the page.


def with_history(site, *versions):
    """Commit each version of the page, then leave the last in place."""
    git = ["git", "-C", str(site), "-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"]
    subprocess.run([*git, "init", "-q"], check=True)
    for text in versions:
        (site / "content/actors/relais.md").write_text(text, "utf-8", newline="\n")
        subprocess.run([*git, "add", "-A"], check=True)
        subprocess.run([*git, "commit", "-qm", "x"], check=True)


NOW = RELAIS.replace("Accueille et oriente.", "Accueille.")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"resume": "Accueille et oriente, le soir."}, ["« Résumé » a changé", "« Accueille. »"]),
        ({"sigle": "LR"}, None),
        ({"resume": "Accueille.", "sigle": "LR"}, None),
        ({"verifie_le": "2026-11-22"}, ["« Résumé » a changé depuis que vous avez relu"]),
        ({"verifie_le": "2026-11-22", "resume": "Accueille."}, None),
    ],
    ids=["the same key", "another key", "the same change", "a page re-read before", "a page re-read and that change"],
)
def test_a_key_that_changed_since_the_page_was_shown_is_refused(make_site, changes, said):
    site = make_site({"actors/relais.md": RELAIS})
    with_history(site, RELAIS, NOW)
    proposal = propose(site, wanted(**changes).encode(), TODAY, FRENCH)
    if said is None:
        assert proposal.is_accepted
    else:
        told = " ".join(proposal.problems).replace("\u202f", " ")
        assert all(part in told for part in said)
        assert proposal.content is None


@pytest.mark.parametrize("version", ["0" * 40, None, blob_id(RELAIS + "x")], ids=["made up", "none", "not kept"])
def test_a_version_nobody_knows_changes_nothing(ask, version):
    proposal = ask(mail(block(version=version, resume="Accueille et oriente, le soir.")))
    assert "Résumé" in proposal.problems[0]
    assert "ne savons plus" in proposal.problems[0]


def test_the_free_text_that_changed_since_a_page_was_re_read_is_told(make_site):
    site = make_site({"actors/relais.md": RELAIS})
    with_history(site, RELAIS, RELAIS + "\nUne suite.\n")
    proposal = propose(site, mail(block("confirmation", version=blob_id(RELAIS))).encode(), TODAY, FRENCH)
    assert "texte libre" in proposal.problems[0]


# Confirmations.


def test_a_confirmation_touches_nothing_but_the_day_the_page_was_re_read(ask):
    proposal = ask(mail(block("confirmation", version=blob_id(RELAIS))))
    assert changed_lines(proposal) == ["verifie_le: 2026-11-22", "verifie_par: structure"]
    assert title(proposal, FRENCH) == "Confirmation\u00a0: Le Relais"
    assert proposal.confirm == ()


def test_a_confirmation_that_changes_something_else_is_refused(ask):
    proposal = ask(mail(block("confirmation", version=blob_id(RELAIS), resume="Autre")))
    assert "une confirmation ne change" in proposal.problems[0].lower()


def test_a_page_is_not_re_read_tomorrow(ask):
    assert "pas encore venu" in ask(wanted(verifie_le="2026-11-23")).problems[0]


@pytest.mark.parametrize("by", ["coordination", "source-officielle"])
def test_nobody_says_by_a_request_that_another_re_read_the_page(ask, by):
    assert "c’est toujours l’organisme" in ask(wanted(verifie_le="2026-11-22", verifie_par=by)).problems[0]


def test_the_title_names_the_page_as_it_is_known(ask):
    assert title(ask(wanted(nom="Mairie d'Angers")), FRENCH) == "Correction\u00a0: Le Relais (nom)"


def test_the_forms_tick_confirms(ask):
    proposal = ask(form(fiche="acteurs/relais", relu="- [X] J’ai relu toute la fiche\u00a0: tout est exact."))
    assert changed_lines(proposal) == ["verifie_le: 2026-11-22", "verifie_par: structure"]


# New pages.

NEW = {
    "nom": "La Halte: 100% ouverte # oui",
    "type": "association",
    "resume": "Accueil.",
    "territoires": ["commune:49007"],
    "domaines": ["logement"],
}


def test_a_new_page_is_named_after_what_it_describes_and_written_in_the_order_of_the_schema(ask):
    proposal = ask(mail(block("ajout", "acteurs/", **NEW)))
    assert proposal.file == "content/actors/la-halte-100-ouverte-oui.md"
    assert proposal.content.decode() == (
        '---\nnom: "La Halte: 100% ouverte # oui"\ntype: association\nresume: Accueil.\ndomaines:\n  - logement\n'
        'territoires:\n  - "commune:49007"\n---\n'
    ).replace('"commune:49007"', "commune:49007")


def test_a_new_page_never_takes_the_place_of_another(ask):
    proposal = ask(mail(block("ajout", "acteurs/relais", **NEW)))
    assert "existe déjà" in proposal.problems[0]


def test_a_new_page_without_name_or_with_faults_is_refused(ask):
    assert "nom" in ask(mail(block("ajout", "acteurs/", type="association"))).problems[0]
    told = ask(mail(block("ajout", "acteurs/halte", nom="H", type="club"))).problems
    assert any(one.startswith("Type d’organisme") for one in told)
    assert any(one.startswith("Domaines") for one in told)


# What no request may do.


@pytest.mark.parametrize("key", ["import", "anciens_slugs", "distinct_de", "accord", "tenue_a_jour"])
def test_what_the_coordination_alone_keeps_is_not_changed(ask, key):
    assert ask(wanted(**{key: ["x"]})).problems
    assert ask(mail(block("ajout", "acteurs/halte", **NEW, **{key: ["x"]}))).problems


def test_a_page_that_is_not_there_or_was_withdrawn_is_told(ask):
    assert "Aucune fiche" in ask(mail(block(page="acteurs/autre", sigle="x"))).problems[0]
    withdrawn = actor("R", statut="archive", motif_archivage="demande-de-retrait")
    assert "retirée" in ask(wanted(withdrawn, sigle="x"), relais=withdrawn).problems[0]


def test_every_problem_is_told_at_once_by_the_name_of_its_field(ask):
    proposal = ask(
        wanted(
            contacts=[{"fonction": "Accueil", "telephone": "02 61 91", "courriel": "accueil"}],
            site_web="relais",
            type="club",
            inconnue="x",
        )
    )
    begins = sorted(problem.replace("\u00a0", " ").split(" : ")[0] for problem in proposal.problems)
    assert begins[:3] == ["Courriel", "Site web", "Type d’organisme"]
    assert len(begins) == 5
    assert proposal.content is None


def test_five_typical_errors_are_told_as_the_fields_of_a_form(ask):
    contacts = [{"fonction": "Accueil", "telephone": "02 61 91", "courriel": "accueil chez relais"}]
    asked = {"nom": None, "contacts": contacts, "site_web": "relais", "lieux": [{"horaires_accueil": "le matin"}]}
    told = [one.replace("\u00a0", " ").replace("\u202f", " ") for one in ask(wanted(**asked)).problems]
    assert sorted(told) == [
        "Courriel : « accueil chez relais ». Une adresse électronique s’écrit comme accueil@organisme.fr.",
        "Horaires : « le matin ». Écrivez par exemple 9h-12h, 14h-17h, ou fermé.",
        "Nom : Ce champ est obligatoire.",
        "Site web : « relais ». Une adresse de site commence par https:// et n’a pas d’espace.",
        "Téléphone : « 02 61 91 ». Un numéro s’écrit avec des chiffres, un seul par champ : 02 61 91 00 01.",
    ]


def test_no_answer_to_a_form_speaks_of_keys_and_lines(ask):
    parties = [{"acteur": "absent"}, {"nom": "La commune", "acteur": "relais"}]
    asked = {"titre": "Ensemble", "type": "charte", "fin": "2027", "duree_indeterminee": "oui", "montant_eur": "peu"}
    told = ask(mail(block("ajout", "conventions/ensemble", parties=parties, **asked))).problems
    assert len(told) == 6
    for word in ("clé", "ligne", ".md", "« acteur »", "« fin »", "effacez", "Écrivez «"):
        assert word not in " ".join(told).replace("\u00a0", " ")


def test_what_is_forbidden_and_what_is_wrong_are_told_together(ask):
    proposal = ask(wanted(tenue_a_jour={"fonction": "x"}, verifie_le="3/11/2026", site_web="relais"))
    assert len(proposal.problems) == 3
    assert proposal.content is None


def test_a_fault_between_pages_stops_a_request(ask):
    proposal = ask(wanted(structure_mere="absente"))
    assert "absente" in proposal.problems[0]


def test_an_error_of_another_page_stops_nobody(ask):
    assert ask(wanted(sigle="LR"), **{"actors/b.md": "---\nnom: B\n---\n"}).is_accepted


def test_a_page_of_a_confidential_address_takes_no_place(ask):
    proposal = ask(wanted(adresse_confidentielle="oui"))
    assert proposal.problems
    assert "lieux" in " ".join(proposal.problems).lower()


def test_a_new_warning_is_told_and_an_old_one_is_not(ask):
    proposal = ask(wanted(nom="LE RELAIS DU VAL"))
    assert proposal.is_accepted
    assert [one.split("\u00a0:")[0] for one in proposal.warnings] == ["Nom"]


def test_a_file_that_cannot_be_spliced_is_left_to_people(ask):
    flow = '---\n{nom: R, type: association, domaines: [logement], territoires: ["commune:49007"]}\n---\n'
    assert "à la main" in ask(wanted(flow, sigle="x"), relais=flow).problems[0]


def test_a_broken_file_is_left_to_people(ask):
    broken = "---\nnom: [\n---\n"
    assert "réparer" in ask(wanted(broken, sigle="x"), relais=broken).problems[0]


def test_a_link_in_the_place_of_a_page_is_not_followed(make_site, tmp_path):
    site = make_site({"actors/a.md": actor("A")})
    (tmp_path / "secret.md").write_text(RELAIS)
    (site / "content/actors/relais.md").symlink_to(tmp_path / "secret.md")
    proposal = propose(site, wanted(sigle="x").encode(), TODAY, FRENCH)
    assert "n’est pas celle d’une fiche" in proposal.problems[0]


# Plain fields.


def test_plain_answers_go_where_the_page_shows_them_first(ask):
    text = form(
        fiche="https://annuaire.example/acteurs/relais/",
        telephone="02 61 91 00 09",
        courriel="accueil@relais.example",
        horaires="Du lundi au mercredi : 9h-12h\n\nVendredi 14h-17h\nsamedi fermé",
        resume="Accueille.",
        autre="Nous déménageons.",
    )
    proposal = ask(text)
    data = parse_markdown("a", proposal.content).document.data()
    assert data["contacts"][0] == CONTACTS[0]
    assert data["contacts"][1] == CONTACTS[1] | {"courriel": "accueil@relais.example"}
    week = dict.fromkeys(("lundi", "mardi", "mercredi"), "9h-12h") | {"vendredi": "14h-17h", "samedi": "fermé"}
    assert data["lieux"][0]["horaires_accueil"] == week
    assert proposal.remarks == ("Nous déménageons.",)
    assert "# le matin" in proposal.content.decode()
    assert "une personne" in answer(proposal, FRENCH)


def test_hours_of_one_of_several_places_are_left_to_people(ask):
    two = RELAIS.replace("contacts:\n", '  - commune: Angers\n    code_insee: "49007"\ncontacts:\n')
    proposal = ask(form(fiche="acteurs/relais", horaires="lundi 9h-12h"), relais=two)
    assert (proposal.is_accepted, proposal.content) == (True, None)
    assert proposal.remarks == ("Horaires\u00a0: lundi 9h-12h",)


def test_a_first_contact_is_made_where_there_is_none(ask):
    none = RELAIS[: RELAIS.index("contacts:")] + RELAIS[RELAIS.index("verifie_le") :]
    proposal = ask(form(fiche="acteurs/relais", courriel="a@relais.example"), relais=none)
    assert parse_markdown("a", proposal.content).document.data()["contacts"] == [
        {"fonction": "Accueil", "courriel": "a@relais.example"}
    ]


def test_plain_answers_about_a_convention_are_left_to_people(make_site):
    convention = (
        "---\ntitre: Ensemble\ntype: charte\nparties:\n  - {nom: A, signataire: oui}\n  - {nom: B, signataire: oui}\n"
        "territoires: [france]\n---\n"
    )
    site = make_site({"conventions/ensemble.md": convention})
    text = form(fiche="https://a.example/conventions/ensemble/", telephone="02 61 91 00 09", resume="Ensemble.")
    proposal = propose(site, text.encode(), TODAY, FRENCH)
    assert (proposal.is_accepted, proposal.content) == (True, None)
    assert proposal.remarks == ("Téléphone\u00a0: 02 61 91 00 09", "Résumé\u00a0: Ensemble.")


def test_hours_nobody_can_read_are_refused(ask):
    proposal = ask(form(fiche="acteurs/relais", horaires="quand nous sommes là"))
    assert proposal.problems[0].startswith("Horaires")


# Hostile values.

CALLING = (
    "@everyone #12 fixes #3 ::set-output name=a::b ##[error] <img src=x onerror=alert(1)> [x](https://a.example) `c`"
)


def test_nothing_of_a_value_is_obeyed_where_it_is_reported(ask):
    proposal = ask(wanted(nom=CALLING, resume=CALLING, sigle="x"))
    assert proposal.is_accepted
    markdown = as_markdown(proposal, FRENCH)
    for sign in ("@everyone", "#12", "::set", "##[", "<img", "](", "`c`"):
        assert sign not in markdown
    for sign in ("@everyone", "#12", "fixes #3", "::set", "##["):
        assert sign not in title(proposal, FRENCH)
    printed = as_json(proposal, FRENCH)
    assert "::" not in printed
    assert "##[" not in printed
    assert json.loads(printed)["title"] == title(proposal, FRENCH)


def test_a_report_is_never_longer_than_a_forge_takes(ask):
    told = as_markdown(ask(form(fiche="acteurs/relais", resume="Accueille.", autre="#@" * 50_000)), FRENCH)
    assert len(told) < 65_536
    assert "Accueille" in told
    assert told.endswith("…\n")
    many = ask(wanted(services=[{"nom": "x", f"{'#' * 40}{number}": "y"} for number in range(200)]))
    assert len(many.problems) > 100
    assert len(as_markdown(many, FRENCH)) < 65_536


YAML = [
    "!!python/object/apply:os.system [id]",
    "&a *a",
    "*a",
    "<<: *a",
    "---\nnom: autre",
    "a\nstatut: archive",
    "a\n---\n# Titre",
    "- a\n- b",
    "{a: b}",
    "| a",
    "%YAML 1.1",
    "# rien",
    "non",
    "012",
    "~",
    "'",
    '"',
    "a: b",
    "\\x41",
    "...",
    "{{ site }}",
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("text", YAML)
def test_a_text_of_yaml_stays_a_text(ask, text):
    changes = {"contexte": text, "objet": text, "missions": [text, "b"]}
    proposal = ask(wanted(**{key: value for key, value in changes.items() if key == "missions"}, autres_noms=[text]))
    if proposal.content is None:
        assert proposal.problems
    else:
        data = parse_markdown("a", proposal.content).document.data()
        assert data["missions"] == [text, "b"]
        assert data["autres_noms"] == [text]
        assert data["nom"] == "Le Relais"
        assert proposal.content.decode().endswith("\nOuvert par des voisins.\n")


VALUES = st.recursive(
    st.text(max_size=12) | st.sampled_from(YAML),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["nom", "telephone", "lundi", "x", "a: b", ""]), inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["nom", "resume", "contacts", "lieux", "conditions_acces", "falc", "missions", "services", "x", "é\n"]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.dictionaries(KEYS, VALUES | st.none(), max_size=3), is_new=st.booleans())
def test_any_values_are_written_as_meant_or_refused_in_words(ask, changes, is_new):
    text = mail(block("ajout", "acteurs/halte", **changes)) if is_new else wanted(**changes)
    proposal = ask(text)
    assert all(FORMATS[style](proposal, FRENCH) for style in FORMATS)
    if proposal.content is not None:
        data = parse_markdown("a", proposal.content).document.data()
        assert set(data) <= {*parse_markdown("a", RELAIS.encode()).document.data(), *changes}
    else:
        assert proposal.problems or not is_new
