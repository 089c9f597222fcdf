"""A page → its JSON-LD graph, as search engines read it. Source: schema.org 29."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from generator.directory.citation import Citation
from generator.directory.licences import licence_of
from generator.directory.views import ActorCard, ActorView, ContactView, ConventionView, Directory, SiteView

MOST_PARTIES = 30  # of a convention, named in its graph
DATA = "donnees/"

_KINDS = {
    "association": "NGO",
    "service-de-letat": "GovernmentOrganization",
    "collectivite-territoriale": "GovernmentOrganization",
    "etablissement-public": "GovernmentOrganization",
    "police-gendarmerie": "GovernmentOrganization",
    "justice": "GovernmentOrganization",
    "etablissement-denseignement": "EducationalOrganization",
    "organisme-de-formation": "EducationalOrganization",
    "etablissement-ou-service-de-sante": "MedicalOrganization",
}

Node = dict[str, Any]


def actor_graph(site: SiteView, actor: ActorView, citation: Citation) -> Markup:
    """Return the graph of an actor's page."""
    card, own = actor.card, f"{citation.url}#acteur"
    node = {
        "@type": _KINDS.get(card.type.code if card.type else "", "Organization"),
        "@id": own,
        "name": card.name,
        "alternateName": [name for name in (card.acronym, *actor.other_names) if name],
        "description": card.summary,
        "url": actor.website.url if actor.website else "",
        "identifier": [number for number in (actor.siret, actor.rna) if number],
        "contactPoint": [point for contact in actor.contacts if (point := _contact_point(contact))],
        "areaServed": [_area(ref.name, f"{ref.level}:{ref.code}") for ref in actor.territories],
        "knowsAbout": [domain.label for domain in card.domains],
        "makesOffer": [{"@type": "Offer", "itemOffered": _named("Service", one.name)} for one in actor.services],
        "parentOrganization": _named("Organization", actor.parent.name) if actor.parent else None,
    }
    return _graph(_web_page(site, citation, own), node)


def convention_graph(site: SiteView, convention: ConventionView, citation: Citation) -> Markup:
    """Return the graph of a convention's page: a work, for no type of an agreement fits."""
    card, own = convention.card, f"{citation.url}#convention"
    start, end = convention.start or convention.signed_on, convention.end
    node = {
        "@type": "CreativeWork",
        "@id": own,
        "name": card.title,
        "genre": card.type.label,
        "description": convention.purpose,
        "about": [domain.label for domain in card.domains],
        "contributor": [_party(site, p.actor) for p in convention.parties if p.is_signatory][:MOST_PARTIES],
        "temporalCoverage": f"{start}/{end or '..'}" if start else "",
        "spatialCoverage": [_area(ref.name, f"{ref.level}:{ref.code}") for ref in card.territories],
    }
    return _graph(_web_page(site, citation, own), node)


def page_graph(site: SiteView, citation: Citation) -> Markup:
    """Return the graph of a page about nothing but itself."""
    return _graph(_web_page(site, citation))


def glossary_graph(directory: Directory, citation: Citation) -> Markup:
    """Return the graph of the glossary: a set of words, each defined."""
    own = f"{citation.url}#mots"
    words = [
        {"@type": "DefinedTerm", "@id": f"{citation.url}#{entry.slug}", "name": entry.term, "inDefinedTermSet": own}
        for entry in directory.glossary
    ]
    page = _web_page(directory.site, citation, own)
    return _graph(page, {"@type": "DefinedTermSet", "@id": own, "name": citation.title}, *words)


def dataset_graph(directory: Directory, citation: Citation) -> Markup:
    """Return the graph of the whole, as data, and of each file of it."""
    site = directory.site
    files = [
        {
            "@type": "DataDownload",
            "name": file.name,
            "contentUrl": f"{site.url}{file.path}",
            "contentSize": f"{file.size} B",
            "sha256": file.sha256,
        }
        for file in directory.downloads
    ]
    node = {
        "@type": "Dataset",
        "@id": f"{site.url}{DATA}",
        "url": f"{site.url}{DATA}",
        "name": site.title,
        "description": site.subtitle or site.title,
        "inLanguage": site.language,
        "dateModified": citation.iso_date,
        "version": citation.edition.commit,
        "license": _licence(site),
        "creator": _named("Organization", citation.author),
        "spatialCoverage": site.territory_name,
        "distribution": files,
    }
    return _graph(node)


def _web_page(site: SiteView, citation: Citation, about: str = "") -> Node:
    return {
        "@type": "WebPage",
        "@id": citation.url,
        "url": citation.url,
        "name": citation.title,
        "inLanguage": citation.language,
        "dateModified": citation.iso_date,
        "license": _licence(site),
        "publisher": _named("Organization", citation.author),
        "isPartOf": {"@id": f"{site.url}{DATA}"},
        "mainEntity": {"@id": about} if about else None,
    }


def _licence(site: SiteView) -> str:
    known = licence_of(site.licence)
    return known.url if known else site.licence


def _contact_point(contact: ContactView) -> Node | None:
    """Return a way to reach a function; a person agreed to one page, not to be found by machines."""
    phone = contact.phone.href.removeprefix("tel:") if contact.phone else ""
    email = contact.email.address if contact.email else ""
    if contact.person or not (phone or email):
        return None
    return {"@type": "ContactPoint", "contactType": contact.function, "telephone": phone, "email": email}


def _party(site: SiteView, actor: ActorCard) -> Node:
    found = _named("Organization", actor.name)
    return {**found, "@id": f"{site.url.rstrip('/')}{actor.url}#acteur"} if actor.url else found


def _named(kind: str, name: str) -> Node:
    return {"@type": kind, "name": name}


def _area(name: str, code: str) -> Node:
    return {"@type": "AdministrativeArea", "name": name, "identifier": code}


def _graph(*nodes: Node) -> Markup:
    """Return the block of data of a page. No text of it can end it: "<" is written otherwise."""
    data = {"@context": "https://schema.org", "@graph": [_said(node) for node in nodes]}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(f'<script type="application/ld+json">{text}</script>')


def _said(value: Any) -> Any:
    """Leave out what is not said, at every depth."""
    if isinstance(value, Mapping):
        return {key: _said(item) for key, item in value.items() if item not in ("", None, [], ())}
    return [_said(item) for item in value] if _is_list(value) else value


def _is_list(value: Any) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str)
