"""A directory made by hand: everything a page may show, and texts a stranger could have written."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from generator.content.model.types import PartialDate
from generator.content.phones import parse_phone
from generator.directory.hours import HoursLine
from generator.directory.names import sort_key
from generator.directory.network import view_network
from generator.directory.views import (
    AccessView,
    ActionView,
    ActorCard,
    ActorView,
    AmendmentView,
    BodyView,
    ContactView,
    ConventionCard,
    ConventionView,
    Declaration,
    Directory,
    DocumentView,
    Edition,
    EmailView,
    EmergencyView,
    EvaluationView,
    EventView,
    FreePageView,
    Freshness,
    GlossaryEntry,
    IndicatorView,
    InstitutionalTie,
    LetterGroup,
    LinkView,
    LocalLine,
    LocationView,
    MapCommune,
    MapPoint,
    MeansView,
    MeetingView,
    Membership,
    Milestone,
    NeedGroup,
    NetworkTie,
    NewsEntry,
    NewsView,
    NoticeView,
    ParticipationView,
    Partnership,
    PartyView,
    PlainLanguageView,
    PublisherView,
    ReadingView,
    RecordView,
    RenewalView,
    ServiceView,
    SharedInformationView,
    SiteView,
    State,
    StateGroup,
    Term,
    TermPage,
    TerritoryGroup,
    TerritoryMap,
    TerritoryRef,
    TerritoryView,
)

TODAY = dt.date(2026, 11, 22)
HOSTILE = """L'"><script>alert(1)</script>« coup » d'essai & {{ 7 * 7 }}"""


def term(code: str, label: str = "", url: str = "", definition: str = "") -> Term:
    """Return a value of a closed list."""
    return Term(code, label or code.replace("-", " ").capitalize(), definition, url)


def ref(level: str, code: str, name: str) -> TerritoryRef:
    """Return a territory that has a page."""
    key = f"{level}-{code}"
    return TerritoryRef(level, code, name, level.capitalize(), f"/territoires/{key}/", key)


def day(text: str) -> PartialDate:
    """Return a day known exactly."""
    on = dt.date.fromisoformat(text)
    return PartialDate(on, on, "day")


REGION = ref("region", "52", "Pays de la Loire")
DEPARTEMENT = ref("departement", "49", "Maine-et-Loire")
NEIGHBOUR = ref("departement", "44", "Loire-Atlantique")
SARTHE = ref("departement", "72", "Sarthe")
EPCI = ref("epci", "244900015", "Angers Loire Métropole")
COMMUNE = ref("commune", "49007", "Angers")
LOGEMENT = term("logement", "Logement", "/domaines/logement/", "Trouver un logement.")
VIOLENCES = term("violences-aide-aux-victimes", "Violences", "/domaines/violences-aide-aux-victimes/")
FEMMES = term("femmes", "Femmes", "/publics/femmes/")
EMAIL = EmailView("accueil@gite.example", "mailto:accueil@gite.example")
FRESH = Freshness(dt.date(2026, 10, 1), term("structure"), 6, dt.date(2027, 4, 1), False, "", None)
NEVER = Freshness(None, None, 6, None, False, "", None)
LINK = LinkView("Délibération", "https://mairie.example/texte?d'abord=1", "mairie.example", dt.date(2025, 1, 15))
DOCUMENT = DocumentView(LINK, "PDF", "1 Mo", False)


def card(slug: str, name: str = "", **changes: Any) -> ActorCard:
    """Return an actor as it is listed."""
    name = name or slug.replace("-", " ").capitalize()
    known = ActorCard(
        slug=slug,
        name=name,
        acronym="",
        type=term("association", "Association"),
        summary="Accueille et oriente.",
        commune="Angers",
        domains=(LOGEMENT,),
        phone=None,
        url=f"/acteurs/{slug}/" if slug else "",
        status="publie" if slug else "",
        is_stale=False,
        sort_key=sort_key(name),
    )
    return dataclasses.replace(known, **changes)


def actor(own: ActorCard, **changes: Any) -> ActorView:
    """Return an actor about which nothing more is known."""
    empty = {field.name: () for field in dataclasses.fields(ActorView) if field.type.startswith("tuple")}
    texts = {field.name: "" for field in dataclasses.fields(ActorView) if field.type == "str"}
    flags = {field.name: False for field in dataclasses.fields(ActorView) if field.type == "bool"}
    absent = {field.name: None for field in dataclasses.fields(ActorView) if field.type.endswith("None")}
    known = {"card": own, "freshness": NEVER, "territories": (COMMUNE,), "file": f"content/actors/{own.slug}.md"}
    known["record"] = None if changes.get("is_withdrawn") else RecordView("acteur", own.slug, own.url, "0" * 40, {})
    return ActorView(**(empty | texts | flags | absent | known | changes))


STATE = State(
    term("en-vigueur", "En vigueur", "", "La convention s'applique."),
    day("2028-01-31"),
    dt.date(2028, 1, 31),
    True,
    True,
    False,
)
CONVENTION_CARD = ConventionCard(
    slug="logement-des-jeunes",
    title="Convention pour le logement des jeunes",
    type=term("convention-cadre", "Convention-cadre"),
    scheme=term("ctg", "Convention territoriale globale"),
    state=STATE,
    url="/conventions/logement-des-jeunes/",
    pilots=(card("toit-partage"),),
    party_count=3,
    signatory_count=2,
    domains=(LOGEMENT,),
    territories=(DEPARTEMENT,),
    is_archived=False,
    sort_key="convention",
)
BARE_CARD = dataclasses.replace(
    CONVENTION_CARD,
    slug="accord-muet",
    title="Accord muet",
    url="/conventions/accord-muet/",
    scheme=None,
    state=State(term("dates-non-renseignees", "Dates non renseignées"), None, None, False, False, False),
    pilots=(),
)

GITE = card("gite", HOSTILE, acronym="GIT'E")
TOIT = card("toit-partage")
CLOSED = card("ancien-gite", status="archive")
NAMELESS = card("", "Un organisme sans page", type=None)
HOURS = (HoursLine("Du lundi au vendredi", "9 h – 12 h"), HoursLine("", "Sur rendez-vous"))

FULL_ACTOR = actor(
    GITE,
    record=RecordView("acteur", "gite", "/acteurs/gite/", "0" * 40, {"nom": HOSTILE}),
    other_names=("L'ancien nom",),
    led_by_persons_concerned=True,
    missions=("Dire « oui »", HOSTILE),
    audiences=(FEMMES,),
    main_phone=parse_phone("02 61 91 00 01"),
    main_phone_hours=HOURS,
    main_email=EMAIL,
    main_sms="sms:+33639980000",
    locations=(
        LocationView(
            name="Siège",
            type=term("siege", "Siège"),
            address=("3 place du Foulon", "49000 Angers"),
            commune=COMMUNE,
            phone=parse_phone("02 61 91 00 02"),
            hours=HOURS,
            hours_note="Fermé en août.",
            appointment=term("sans", "Sans rendez-vous"),
            host=TOIT,
            accessibility="Rampe.",
            map_url="https://www.openstreetmap.org/?mlat=47.1&mlon=-0.5#map=17/47.1/-0.5",
            latitude=47.1,
            longitude=-0.5,
        ),
    ),
    contacts=(
        ContactView("Accueil", term("public"), "", parse_phone("115"), EMAIL, LINK),
        ContactView("Direction", term("professionnels"), "Camille Test", None, None, None),
    ),
    access=AccessView(
        who_may_ask=(term("personne", "La personne elle-même"),),
        appointment=None,
        fees=term("gratuit", "Gratuit"),
        age_min=18,
        age_max=None,
        documents=("Une pièce d'identité",),
        delay="Deux jours (octobre 2026)",
        do_not_refer="Les mineurs seuls",
        details="Un paragraphe.\n\nUn autre.",
    ),
    services=(
        ServiceView(
            name="Atelier",
            description="Une fois par semaine.",
            type=term("atelier", "Atelier"),
            themes=(),
            audiences=(term("femmes", "Femmes"),),
            fees=term("gratuit", "Gratuit"),
            fees_details="sauf matériel",
            access="Habiter la commune",
            reception_modes=(term("en-presentiel", "Sur place"),),
            request_modes=(term("telephoner", "Téléphoner"),),
            who_may_request=(term("usagers", "La personne"),),
            request_link=LINK,
            request_details="Avant jeudi",
            zone=(COMMUNE,),
            phone=parse_phone("3919"),
            email=EMAIL,
            hours=HOURS,
        ),
    ),
    partnerships=(
        Partnership(
            CONVENTION_CARD, (term("pilote", "Pilote"),), ("Ouvrir",), True, (TOIT,), 1, False, "reference", "2025-12"
        ),
        Partnership(CONVENTION_CARD, (), (), True, (), 224, True, "declared", ""),
        Partnership(BARE_CARD, (), (), False, (), 0, False, "text", ""),
    ),
    other_conventions=(),
    network_ties=(
        NetworkTie(
            TOIT,
            Declaration((term("orientation", "Orientation"),), ("Les jeunes",), day("2020-01-01"), None),
            Declaration((term("mutualisation", "Mutualisation"),), (), None, PartialDate(TODAY, TODAY, "month")),
            False,
        ),
        NetworkTie(NAMELESS, Declaration((term("orientation", "Orientation"),), (), None, None), None, True),
        NetworkTie(TOIT, None, Declaration((term("orientation", "Orientation"),), (), None, None), False),
    ),
    institutional_ties=(InstitutionalTie(TOIT, term("financement"), False, True, "Un poste", day("2020-01-01")),),
    memberships=(Membership(TOIT, None),),
    members=(Membership(NAMELESS, dt.date(2026, 1, 1)),),
    animator=TOIT,
    animates=(TOIT,),
    meetings_per_year=10,
    last_meeting=day("2026-11-05"),
    participation=ParticipationView(
        term("co-decision", "Co-décision"), ("Conseil",), "Chaque mois.", (term("transport", "Transport"),), TOIT, TODAY
    ),
    plain_language=PlainLanguageView("Ici on dort.\n\nC'est gratuit.", True, "le groupe Les Mots", TODAY),
    website=LinkView("", "https://gite.example", "gite.example"),
    languages=("français", "langue des signes française"),
    notices=(NoticeView(TODAY, TODAY, "Fermé ce jour."),),
    siret="12345678200010",
    rna="W491000001",
    parent=TOIT,
    children=(TOIT,),
    freshness=FRESH,
    keeper="Secrétariat",
    replaces=(CLOSED,),
    sources=(LINK, LinkView("Entretien", "", "", None)),
    history=(EventView(day("2014-09-04"), "Ouverture."),),
    body="# Bon à savoir\n\n### Détail\n\n[un lien](/conventions/accord-muet/) et [un autre](javascript:alert(1)).",
    needs_quick_exit=True,
)

FORGE = "https://forge.example/g/annuaire"

FULL_CONVENTION = ConventionView(
    card=CONVENTION_CARD,
    record=RecordView("convention", CONVENTION_CARD.slug, CONVENTION_CARD.url, "0" * 40, {}),
    scheme_details="2025-2028",
    origin=term("initiative-des-acteurs", "Initiative des acteurs"),
    parties=(
        PartyView(GITE, True, (term("pilote", "Pilote"),), ("Ouvrir l'accueil",), TODAY),
        PartyView(TOIT, True, (), (), None),
        PartyView(NAMELESS, False, (), (), None),
    ),
    confirmed_count=1,
    purpose="Se répartir les chambres.",
    context="Un constat.\n\nUn autre.",
    goals=("Loger",),
    audiences=(FEMMES,),
    actions=(
        ActionView(
            "Une action",
            "Axe 1",
            "Un but",
            TOIT,
            (GITE,),
            day("2026-12-31"),
            term("en-cours", "En cours"),
            TODAY,
            ("Nuits",),
        ),
    ),
    bodies=(BodyView("Comité", "Décide", (TOIT,), 2, (MeetingView(TODAY, "Bilan", LINK),)),),
    decision=term("consensus", "Par consensus"),
    referents=("Coordination",),
    means=(MeansView(term("humain", "Temps de travail"), TOIT, "Un poste", 0.5, "ETP"),),
    indicators=(
        IndicatorView(
            "Nuits",
            term("realisation"),
            "nuits",
            1200,
            1500.5,
            day("2027-12-31"),
            (TOIT,),
            (ReadingView(TODAY, 1300, "Bien"),),
        ),
        IndicatorView("Satisfaction", None, "", None, None, None, (), ()),
    ),
    evaluation=EvaluationView(term("croisee", "Croisée"), 12, (term("analyse", "Analyse"),), (DOCUMENT,)),
    participation=None,
    shared_information=SharedInformationView(
        term("nominative", "Information nominative"), (term("casf-l226-2-2"),), None, term("oui", "Oui"), "Un courrier"
    ),
    signed_on=day("2025-01-15"),
    start=day("2025-02-01"),
    end=day("2028-01-31"),
    open_ended=False,
    renewal=RenewalView(term("expres", "Exprès"), 36, day("2031-01-31"), 3),
    terminated_on=None,
    amendments=(AmendmentView(day("2026-03-01"), "Une partie de plus", LINK),),
    replaces=(BARE_CARD,),
    replaced_by=(),
    amount_eur=12500.5,
    reference="2025-12",
    proof="text",
    documents=(DOCUMENT,),
    legal_framework=("Code de l'action sociale",),
    freshness=dataclasses.replace(FRESH, is_stale=True),
    keeper="Coordination",
    archive_reason=None,
    sources=(LINK,),
    history=(EventView(day("2024-12-01"), "Première réunion."),),
    edition=Edition(day("2026-03-01"), day("2024-12-01"), "0a1b2c3d", f"{FORGE}/commits", f"{FORGE}/blob"),
    milestones=(
        Milestone(day("2024-12-01"), "", "Première réunion."),
        Milestone(day("2025-01-15"), "Signature"),
        Milestone(day("2025-02-01"), "Prend la suite de", convention=BARE_CARD),
        Milestone(day("2026-03-01"), "Avenant", "Une partie de plus", LINK),
        Milestone(day("2028-01-31"), "Échéance", is_ahead=True),
    ),
    body="Un texte.",
    file="content/conventions/logement-des-jeunes.md",
)
BARE_CONVENTION = dataclasses.replace(
    FULL_CONVENTION,
    card=BARE_CARD,
    record=RecordView("convention", BARE_CARD.slug, BARE_CARD.url, "0" * 40, {}),
    **dict.fromkeys(("goals", "actions", "bodies", "means", "indicators", "documents", "amendments", "replaces"), ()),
    **dict.fromkeys(("history", "sources", "audiences", "referents", "legal_framework", "milestones"), ()),
    **dict.fromkeys(("origin", "decision", "evaluation", "shared_information", "renewal", "amount_eur")),
    **dict.fromkeys(("signed_on", "start", "end")),
    **dict.fromkeys(("purpose", "context", "reference", "body", "keeper", "scheme_details"), ""),
    replaced_by=(CONVENTION_CARD,),
    edition=Edition(),
    freshness=dataclasses.replace(NEVER, imported_from="Un fichier public"),
)

SITE = SiteView(
    title="Annuaire d'essai",
    subtitle="",
    language="fr",
    base_path="/annuaire/",
    url="https://essai.example/annuaire/",
    territory_name="Maine-et-Loire",
    publisher=PublisherView(
        "Association d'essai", "1 rue du Test", parse_phone("02 61 91 00 01"), EMAIL, "", "Hébergeur"
    ),
    contact=EmailView("o'corrections@essai.example", "mailto:o'corrections@essai.example"),
    repository_url="",
    licence="Licence Ouverte 2.0",
    reference_credit="Tables d'essai",
    is_demonstration=True,
    emergencies=(EmergencyView("Hébergement d'urgence", parse_phone("115")),),
    accessibility=term("non-conforme", "Non conforme"),
    accessibility_rate=None,
    accessibility_audited_on=None,
    not_accessible=(),
    free_pages=(FreePageView("a-propos", "À propos", "Qui tient cet annuaire.", "Un texte.", "/a-propos/", ""),),
    today=TODAY,
    edition="abc1234",
)


NEED = term("se-loger", "Se loger", "/besoins/se-loger/")
MAP = TerritoryMap(
    outline=(((47.3, -0.8), (47.3, -0.3), (47.6, -0.3), (47.6, -0.8)),),
    parts=(),
    points=(MapPoint((47.47, -0.55), dataclasses.replace(COMMUNE, name=HOSTILE), True, 2),),
    communes=(MapCommune(dataclasses.replace(COMMUNE, name=HOSTILE), 0, 2),),
    at_centres=True,
    credit="Contours simplifiés",
)


def make_directory(**changes: Any) -> Directory:
    """Return the directory; ``changes`` replace its fields."""
    actors = changes.pop("actors", SAMPLE_ACTORS)
    cards = tuple(one.card for one in actors)
    here = TerritoryGroup("Ici", "Reçoit ici.", cards, len(cards))
    letters: dict[str, list[ActorCard]] = {}
    for one in sorted(cards, key=lambda own: own.sort_key):
        letters.setdefault(one.sort_key[0].upper(), []).append(one)
    both = (CONVENTION_CARD, BARE_CARD)
    known = {
        "site": SITE,
        "actors": actors,
        "conventions": (FULL_CONVENTION, BARE_CONVENTION),
        "needs": (TermPage(NEED, cards, both, (LOGEMENT,), False),),
        "domains": (
            TermPage(LOGEMENT, cards, both, (), False),
            TermPage(VIOLENCES, (), (), (), True),
        ),
        "audiences": (TermPage(FEMMES, cards[:1], (), (), False),),
        "territories": (
            TerritoryView(REGION, (), (DEPARTEMENT,), (), (), ()),
            TerritoryView(DEPARTEMENT, (REGION,), (EPCI,), (here,), both, ()),
            TerritoryView(
                *(EPCI, (DEPARTEMENT, REGION), (COMMUNE,), (here,), (), ()),
                needs=tuple(
                    NeedGroup(NEED, 2, (LocalLine(one, HOSTILE, HOSTILE),), (LocalLine(cards[-1], "", ""),))
                    for one in cards[:1]
                ),
                unmet=(VIOLENCES,),
                map=MAP,
            ),
            TerritoryView(
                COMMUNE, (EPCI, DEPARTEMENT, REGION), (), (here,), (), ("Saint-Léonard",)
            ),
        ),
        "glossary": (
            GlossaryEntry(
                *("reseau", "Réseau", "", ("maillage",), "Travailler ensemble.", LINK),
                *((("Partenariat", "/glossaire/#partenariat"),), "# Note\n\nUn mot.", "/glossaire/#reseau", "reseau"),
            ),
            GlossaryEntry(
                *("partenariat", "Partenariat", "", (), "Signer.", None, ()),
                *("", "/glossaire/#partenariat", "partenariat"),
            ),
        ),
        "letters": tuple(LetterGroup(letter, tuple(group)) for letter, group in sorted(letters.items())),
        "states": tuple(StateGroup(one.state.term, (one,)) for one in both),
        "networks": (FULL_ACTOR,),
        "news": NewsView(
            TODAY,
            (
                NewsEntry(day("2026-03-12"), "ajoutee", "2 845 fiches ajoutées"),
                NewsEntry(day("2026-03-12"), "acteurs/gite/modifiee", "Fiche modifiée", GITE.name, GITE.url),
                NewsEntry(
                    *(day("2026-03-01"), "x", "Fiche archivée", "<b>", "/acteurs/ancien-gite/", "&"),
                    instead=(("A", GITE.url),),
                ),
            ),
            is_from_history=True,
        ),
        "redirects": (("/acteurs/vieux-gite/", "/acteurs/gite/"), ("/acteurs/toit-partage/", "/acteurs/gite/")),
    }  # fmt: skip
    known |= changes
    known.setdefault("network", view_network(known["actors"], known["conventions"], TODAY))
    return Directory(**known)


SAMPLE_ACTORS = (
    FULL_ACTOR,
    actor(TOIT, freshness=dataclasses.replace(FRESH, is_stale=True)),
    actor(CLOSED, archive_reason=term("fermeture"), see_instead=(GITE,), has_confidential_address=True),
    actor(card("retire", status="archive"), is_withdrawn=True, territories=()),
)


def many_actors(count: int, *communes: TerritoryRef) -> tuple[ActorView, ...]:
    """Return many actors, shared out among communes or other territories."""
    places = communes or (COMMUNE,)
    return tuple(
        actor(card(f"acteur-{n:04}", commune=places[n % len(places)].name), territories=(places[n % len(places)],))
        for n in range(count)
    )
