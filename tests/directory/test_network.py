"""Who works with whom, counted on directories small enough to count by hand."""

import datetime as dt

import pytest

from generator.content.load import load
from generator.directory import link
from generator.directory.views import Directory, NetworkView
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor
from tests.directory.test_ties import convention, signed

ORIENTATION = "[{{acteur: {}, nature: orientation}}]"


@pytest.fixture
def directory_of(make_site):
    def directory(files: dict[str, str], today: dt.date = TODAY, settings: str = SETTINGS) -> Directory:
        content = load(make_site(files, settings), today)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        return link.link(content, today, language("fr"), "http://127.0.0.1/")

    return directory


@pytest.fixture
def network_of(directory_of):
    return lambda files, **options: directory_of(files, **options).network


def body(name: str, *domains: str, **more: str) -> str:
    """Return an actor file of some domains."""
    return actor(name, **more).replace("domaines: [logement]", f"domaines: [{', '.join(domains)}]")


def held(network: NetworkView) -> dict[str, tuple[list[str], list[tuple[str, str]]]]:
    """Return what each pair of domains holds: conventions, ties."""
    return {
        pair.url.split("/")[2]: (
            [card.slug for card in pair.conventions],
            [(tie.first.slug, tie.second.slug) for tie in pair.ties],
        )
        for pair in network.pairs
    }


def test_a_tie_joins_each_domain_of_one_actor_to_each_other_domain_of_the_other(network_of):
    a = body("A", "logement", "sante", liens=ORIENTATION.format("b"))
    network = network_of({"actors/a.md": a, "actors/b.md": body("B", "sante", "mobilite")})
    tie = ([], [("a", "b")])
    assert held(network) == {"logement--mobilite": tie, "logement--sante": tie, "mobilite--sante": tie}
    assert network.figures.possible_pairs == 3
    assert network.empty_pairs == 0
    assert [(bridge.actor.slug, bridge.domain_pairs, bridge.partners) for bridge in network.bridges] == [
        ("a", 3, 1),
        ("b", 3, 1),
    ]


def test_an_actor_alone_in_two_domains_does_not_join_them(network_of):
    a = body("A", "logement", "sante", liens=ORIENTATION.format("b"))
    network = network_of({"actors/a.md": a, "actors/b.md": body("B", "logement")})
    assert list(held(network)) == ["logement--sante"]
    alone = network_of({"actors/a.md": body("A", "logement", "sante"), "actors/b.md": body("B", "mobilite")})
    assert held(alone) == {}
    assert [domain.code for domain in alone.untied_domains] == ["logement", "mobilite", "sante"]


def test_a_convention_counts_once_a_cell_and_binds_its_signatories_only(network_of):
    files = {
        "actors/a.md": body("A", "logement"),
        "actors/b.md": body("B", "sante"),
        "actors/c.md": body("C", "sante"),
        "actors/d.md": body("D", "mobilite"),
    }
    text = convention(*signed("a", "b", "c"), "{acteur: d, signataire: non, roles: [beneficiaire]}")
    network = network_of({**files, "conventions/x.md": text})
    assert held(network) == {"logement--sante": (["x"], [])}
    assert (network.figures.conventions, network.figures.bound_pairs) == (1, 3)


def test_two_conventions_of_the_same_actors_bind_one_pair(network_of):
    files = {f"actors/{slug}.md": body(slug, domain) for slug, domain in (("a", "logement"), ("b", "sante"))}
    texts = {f"conventions/{slug}.md": convention(*signed("a", "b")) for slug in ("x", "y")}
    network = network_of({**files, **texts})
    assert held(network) == {"logement--sante": (["x", "y"], [])}
    assert network.figures.bound_pairs == 1


@pytest.mark.parametrize(("count", "pairs"), [(12, 66), (13, 0)])
def test_above_twelve_signatories_a_convention_makes_no_pair_and_still_counts_in_its_cells(network_of, count, pairs):
    slugs = [f"acteur-{number:02d}" for number in range(count)]
    files = {f"actors/{slug}.md": body(slug, "sante" if slug == slugs[0] else "logement") for slug in slugs}
    network = network_of({**files, "conventions/x.md": convention(*signed(*slugs))})
    assert network.figures.bound_pairs == pairs
    assert held(network) == {"logement--sante": (["x"], [])}
    assert len(network.bridges) == (10 if pairs else 0)
    assert network.figures.alone == 0


def test_only_conventions_in_force_are_counted(network_of):
    files = {f"actors/{slug}.md": body(slug, domain) for slug, domain in (("a", "logement"), ("b", "sante"))}
    text = convention(*signed("a", "b"))
    for other in (
        text.replace("2025-01-01", "2027-01-01"),  # not begun
        text.replace("debut: 2025-01-01\nfin: 2027-12-31\n", ""),  # nobody knows when
        text.replace("2027-12-31", "2026-01-01"),  # ended
        text.replace("debut:", "statut: brouillon\ndebut:"),
        text.replace("debut:", "statut: archive\nmotif_archivage: fermeture\ndebut:"),
    ):
        network = network_of({**files, "conventions/x.md": other})
        assert (held(network), network.figures.conventions, network.figures.alone) == ({}, 0, 2)


def test_a_convention_whose_end_nobody_knows_is_not_counted_and_its_signatories_are_still_tied(network_of):
    files = {f"actors/{slug}.md": body(slug, domain) for slug, domain in (("a", "logement"), ("b", "sante"))}
    text = convention(*signed("a", "b")).replace("fin: 2027-12-31\n", "")
    network = network_of({**files, "conventions/x.md": text})
    assert (held(network), network.figures.conventions, network.figures.alone) == ({}, 0, 0)


def test_an_archived_signatory_counts_for_nothing(network_of):
    files = {
        "actors/a.md": body("A", "logement", liens=ORIENTATION.format("b")),
        "actors/b.md": body("B", "sante", statut="archive", motif_archivage="fermeture"),
    }
    network = network_of({**files, "conventions/x.md": convention(*signed("a", "b"))})
    figures = network.figures
    assert held(network) == {}
    assert (figures.actors, figures.bound_pairs, figures.one_sided, figures.reciprocal) == (1, 0, 0, 0)
    assert [domain.code for domain in network.domains] == ["logement"]


def test_network_ties_are_counted_once_by_who_declares_them(network_of):
    files = {
        "actors/a.md": body(
            "A", "logement", liens="[{acteur: b, nature: orientation}, {acteur: c, nature: orientation}]"
        ),
        "actors/b.md": body("B", "sante", liens="[{acteur: a, nature: co-intervention}]"),
        "actors/c.md": body("C", "sante"),
    }
    network = network_of(files)
    assert (network.figures.one_sided, network.figures.reciprocal) == (1, 1)
    assert held(network) == {"logement--sante": ([], [("a", "b"), ("a", "c")])}


def test_a_tie_the_other_does_not_recognise_is_not_counted(network_of):
    files = {
        "actors/a.md": body("A", "logement", liens=ORIENTATION.format("b")),
        "actors/b.md": body("B", "sante", liens_non_reconnus="[{acteur: a, le: 2026-01-01}]"),
    }
    network = network_of(files)
    assert (held(network), network.figures.one_sided, network.figures.alone) == ({}, 0, 1)


def test_funding_is_counted_apart_and_is_still_a_documented_tie(network_of):
    a = body("A", "logement", liens="[{acteur: b, nature: financement, sens: vers}]")
    network = network_of({"actors/a.md": a, "actors/b.md": body("B", "sante")})
    assert held(network) == {}
    assert (network.figures.institutional, network.figures.alone) == (1, 0)


def test_members_of_a_network_are_not_tied_by_it_and_are_not_alone(network_of):
    text = body("R", "sante", membres="[{acteur: a}, {acteur: b}]").replace("association", "reseau-ou-coordination")
    files = {"actors/r.md": text, "actors/a.md": body("A", "logement"), "actors/b.md": body("B", "mobilite")}
    network = network_of(files)
    assert (held(network), network.figures.one_sided, network.figures.alone) == ({}, 0, 0)


def test_drafts_are_tied_to_nobody(network_of):
    files = {
        "actors/a.md": body("A", "logement"),
        "actors/b.md": body("B", "sante", statut="brouillon", liens=ORIENTATION.format("a")),
    }
    network = network_of(files)
    assert (network.figures.actors, held(network), network.figures.alone) == (1, {}, 1)
    assert network.figures.alone_percent == 100


@pytest.mark.parametrize(("setting", "named"), [("nombres", []), ("noms", ["a", "b"])])
def test_actors_whose_ties_are_not_yet_told_are_named_only_where_the_site_wants_it(network_of, setting, named):
    files = {"actors/a.md": body("A", "logement"), "actors/b.md": body("B", "sante")}
    network = network_of(files, settings=f"{SETTINGS}afficher_manques: {setting}\n")
    assert network.figures.alone == 2
    assert [card.slug for card in (network.named_gaps.alone if network.named_gaps else ())] == named


def test_conventions_are_read_by_the_domains_they_name_two_at_least(network_of):
    files = {f"actors/{slug}.md": body(slug, "logement") for slug in "ab"}
    named = {"x": "[sante]", "y": "[sante, logement]", "z": "[sante, logement, mobilite]"}
    text = convention(*signed("a", "b"))
    texts = {f"conventions/{slug}.md": text.replace("fin:", f"domaines: {d}\nfin:") for slug, d in named.items()}
    assert [card.slug for card in network_of({**files, **texts}).broadest] == ["z", "y"]


def test_an_empty_directory_has_an_empty_network(network_of):
    network = network_of({})
    assert (network.pairs, network.bridges, network.figures.alone_percent, network.empty_pairs) == ((), (), 0, 0)
