"""The addresses of a directory: found where they are, asked politely, remembered, and reported at their place."""

from __future__ import annotations

import datetime as dt
import json
import threading

import pytest

from generator.content.load import load
from generator.diagnostics.errors import GeneratorError
from generator.diagnostics.messages import put_into_words
from generator.language import language
from generator.upkeep.links import Answer, Asker, is_under, look, mentions_of, report_dead
from generator.upkeep.links.crowd import AT_A_TIME, ask_all
from generator.upkeep.links.memory import DAYS, FILE, read_memory, write_memory
from tests.conftest import TODAY, actor
from tests.upkeep.servers import PATIENCE, Server, network, redirect, status

ACTOR = """\
---
nom: Le Relais
type: association
domaines: [logement]
territoires: ["commune:49007"]
site_web: https://relais.example/
contacts:
  - formulaire: https://relais.example/ecrire
services:
  - nom: Accueil
    lien_mobilisation: https://relais.example/venir
sources:
  - {titre: Un, url: "https://source.example/1"}
  - titre: Deux
  - titre: Trois
    url: https://source.example/3
---
Voir [la carte](https://carte.example/a#b), [la page](/acteurs/relais/) ou <mailto:a@relais.example>.

- et [là](http://la.example)
"""

CONVENTION = """\
---
titre: Ensemble
type: charte
territoires: ["commune:49007"]
parties:
  - {nom: A, signataire: oui}
  - {nom: B, signataire: oui}
gouvernance:
  instances:
    - nom: Comité
      reunions:
        - {date: 2025-01-01, compte_rendu: "https://c.example/reunion"}
evaluation:
  bilans:
    - {titre: Bilan, url: "https://c.example/bilan"}
avenants:
  - {date: 2025-01-01, url: "https://c.example/avenant"}
documents:
  - titre: Texte
    url: https://c.example/texte
---
"""


def mentions(site):
    return list(mentions_of(load(site, TODAY)))


def test_every_address_of_a_file_is_found_with_its_place(make_site):
    found = mentions(make_site({"actors/relais.md": ACTOR, "conventions/ensemble.md": CONVENTION}))
    places = [(one.address, *one.diagnostic("W601", "", "").place[1:]) for one in found]
    assert places == [
        ("https://source.example/1", 13, 22),
        ("https://source.example/3", 16, 10),
        ("https://relais.example/ecrire", 8, 17),
        ("https://relais.example/venir", 11, 24),
        ("https://relais.example/", 6, 11),
        ("https://carte.example/a#b", 18, 6),
        ("http://la.example", 20, 6),
        ("https://c.example/reunion", 12, 44),
        ("https://c.example/bilan", 15, 27),
        ("https://c.example/avenant", 17, 29),
        ("https://c.example/texte", 20, 10),
    ]


def test_the_glossary_and_the_free_pages_have_addresses_too(make_site):
    term = "---\nterme: Mot\ndefinition: Ce que c'est.\nsource: {titre: Un, url: 'https://mots.example/'}\n---\n"
    page = "---\ntitre: À propos\n---\n[Nous](https://nous.example/)\n"
    found = mentions(make_site({"glossary/mot.md": term, "pages/a-propos.md": page}))
    assert [one.address for one in found] == ["https://mots.example/", "https://nous.example/"]


def test_a_withdrawn_page_has_none(make_site):
    more = {"statut": "archive", "motif_archivage": "demande-de-retrait", "site_web": "https://relais.example/"}
    assert mentions(make_site({"actors/relais.md": actor("Le Relais", **more)})) == []


def test_an_address_in_a_list_with_a_faulty_item_keeps_its_own_place(make_site):
    faulty = ACTOR.replace('url: "https://source.example/1"', "url: n'importe quoi, cle: inconnue")
    assert [
        one.diagnostic("W601", "", "").place.line
        for one in mentions(make_site({"actors/relais.md": faulty}))
        if one.address.endswith("/3")
    ] == [16]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://facebook.com/a", True),
        ("https://www.facebook.com/a", True),
        ("https://notfacebook.com/", False),
        ("https://facebook.com.example/", False),
    ],
)
def test_a_name_stands_for_its_host_and_those_under_it(address, expected):
    assert is_under(address, ["facebook.com"]) is expected


@pytest.fixture
def serve():
    """Serve names by functions, and return who asks for them."""
    servers = []

    def start(**names):
        hosts = {}
        for name, answer in names.items():
            servers.append(Server(answer))
            hosts[f"{name}.example"] = servers[-1].port
        start.servers = dict(zip(names, servers[-len(names) :], strict=True)) if names else {}
        return Asker(network(hosts), "Essai")

    yield start
    for server in servers:
        server.close()


def test_each_address_is_asked_once(serve):
    asker = serve(a=status(200), b=status(200))
    addresses = ["http://b.example/1", "http://a.example/2", "http://a.example/1"]
    assert dict(ask_all(addresses, asker)) == dict.fromkeys(addresses, Answer("alive"))
    paths = [request.split(" ")[1] for request in serve.servers["a"].requests]
    assert paths == ["/1", "/2"]


def test_a_host_is_asked_one_thing_at_a_time_whoever_leads_there(serve):
    busy, crowded = threading.Lock(), []

    def alone(channel, request):
        crowded.append(not busy.acquire(blocking=False))
        status(200)(channel, request)
        if not crowded[-1]:
            busy.release()

    asker = serve(fin=alone, **{f"h{number}": redirect(302, "http://fin.example/") for number in range(12)})
    answers = dict(ask_all([f"http://h{number}.example/" for number in range(12)], asker))
    assert set(answers.values()) == {Answer("alive")}
    assert crowded == [False] * 12


def test_no_more_than_a_handful_of_hosts_are_asked_at_a_time(serve):
    present, most, lock, full = set(), [0], threading.Lock(), threading.Event()

    def wait(channel, request):
        with lock:
            present.add(channel)
            most[0] = max(most[0], len(present))
            if len(present) == AT_A_TIME:
                full.set()
        full.wait(PATIENCE)
        with lock:
            present.discard(channel)
        status(200)(channel, request)

    asker = serve(**{f"h{number}": wait for number in range(AT_A_TIME + 4)})
    assert len(list(ask_all([f"http://h{number}.example/" for number in range(AT_A_TIME + 4)], asker))) == AT_A_TIME + 4
    assert most[0] == AT_A_TIME


@pytest.mark.parametrize(("number", "expected"), [(429, 1), (503, 6)])
def test_a_host_that_has_enough_is_left_alone(serve, number, expected):
    asker = serve(a=status(number))
    answers = dict(ask_all([f"http://a.example/{one}" for one in range(3)], asker))
    assert {answer.detail for answer in answers.values()} == {str(number)}
    assert len(serve.servers["a"].requests) == expected


def test_a_host_nobody_finds_is_looked_up_once(serve):
    looked_up = []
    asker = serve()
    find = asker.network.resolve
    object.__setattr__(asker.network, "resolve", lambda host, port: looked_up.append(host) or find(host, port))
    answers = dict(ask_all([f"http://nulle.example/{one}" for one in range(5)], asker))
    assert {answer.verdict for answer in answers.values()} == {"unknown-host"}
    assert looked_up == ["nulle.example"]


def test_a_caller_that_stops_ends_what_waits(serve):
    asker = serve(**{f"h{number}": status(200) for number in range(40)})
    asked = ask_all([f"http://h{number}.example/" for number in range(40)], asker)
    next(asked)
    asked.close()
    done = sum(len(server.requests) for server in serve.servers.values())
    assert done < 40


def test_a_caller_that_stops_waits_for_no_silent_host(serve):
    over = threading.Event()
    asker = serve(a=status(200), b=lambda channel, request: over.wait(PATIENCE))
    asked = ask_all(["http://a.example/", "http://b.example/"], asker)
    assert next(asked) == ("http://a.example/", Answer("alive"))
    asked.close()
    assert not over.is_set()
    over.set()


def test_a_fault_of_ours_reaches_the_caller(serve, monkeypatch):
    asker = serve(a=status(200))
    monkeypatch.setattr(asker, "ask", lambda address: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        list(ask_all(["http://a.example/"], asker))


def seen(site, asker, addresses, today=TODAY, again=False):
    return look(site, addresses, asker, today, again, lambda done, total: None)


def test_what_was_answered_this_week_is_not_asked_again(serve, make_site):
    asker, site = serve(a=status(200)), make_site({})
    for day in (0, DAYS - 1):
        answers = seen(site, asker, {"http://a.example/"}, TODAY + dt.timedelta(day))
        assert answers == {"http://a.example/": Answer("alive")}
    assert len(serve.servers["a"].requests) == 1


@pytest.mark.parametrize(("days", "again"), [(DAYS, False), (-1, False), (1, True)])
def test_what_is_too_old_or_wanted_again_is_asked_again(serve, make_site, days, again):
    asker, site = serve(a=status(200)), make_site({})
    seen(site, asker, {"http://a.example/"})
    seen(site, asker, {"http://a.example/"}, TODAY + dt.timedelta(days), again)
    assert len(serve.servers["a"].requests) == 2


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"format": 1, "answers": 3}', '{"format": 9, "answers": {}}', "[" * 100_000, "\xff"]
    + [f'{{"format": 1, "answers": {{"a": [{row}]}}}}' for row in ('"x", "alive", ""', '"2026-11-22", "x", ""', '"a"')],
)
def test_a_memory_that_is_not_ours_is_forgotten(make_site, text):
    site = make_site({})
    (site / ".cache").mkdir()
    (site / FILE).write_text(text, encoding="latin-1")
    assert read_memory(site, TODAY) == {}


def test_a_memory_reads_as_it_was_written(make_site):
    site, memory = make_site({}), {"https://é.example/": (TODAY, Answer("moved", "https://a.example/"))}
    write_memory(site, memory)
    assert read_memory(site, TODAY) == memory
    assert [path.name for path in (site / ".cache").iterdir()] == ["links.json"]


def test_where_nothing_answers_the_network_is_at_fault_and_nothing_is_remembered(serve, make_site):
    site = make_site({})
    with pytest.raises(GeneratorError, match="Aucun site n'a répondu"):
        seen(site, serve(), {"http://a.example/", "http://b.example/"})
    assert not (site / FILE).exists()


def test_a_new_address_that_is_dead_is_told_from_a_network_that_is_out(serve, make_site):
    site = make_site({})
    seen(site, serve(a=status(200)), {"http://a.example/"})
    both = {"http://a.example/", "http://nulle.example/"}
    assert seen(site, serve(a=status(200)), both)["http://nulle.example/"].verdict == "unknown-host"
    with pytest.raises(GeneratorError):
        seen(site, serve(), {*both, "http://rien.example/"})


def test_what_was_asked_before_a_stop_is_remembered(serve, make_site):
    site = make_site({})

    def stop(done, total):
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        look(site, {"http://a.example/"}, serve(a=status(200)), TODAY, False, stop)
    assert list(read_memory(site, TODAY)) == ["http://a.example/"]


def reported(site, **answers):
    """Return the code, line and words of each report; each key ends one address or more."""
    found = mentions(site)
    by_address = {one.asked: answer for one in found for end, answer in answers.items() if one.asked.endswith(end)}
    return list(report_dead(found, by_address))


@pytest.mark.parametrize(
    ("answer", "code", "words"),
    [
        (Answer("gone", "404"), "W601", "n’existe plus (réponse 404)"),
        (Answer("unknown-host", "relais.example"), "W602", "aucun site ne porte le nom « relais.example »"),
        (Answer("unreachable", "relais.example"), "W603", "« relais.example » refuse la connexion ou ne répond pas"),
        (Answer("silent", "relais.example"), "W604", "n’a pas répondu à temps"),
        (Answer("expired", "relais.example"), "W605", "le certificat de « relais.example » a expiré"),
        (Answer("certificate", "relais.example"), "W606", "le certificat de « relais.example » n’est pas valable"),
        (Answer("moved", "https://neuf.example/venez"), "W607", "a déménagé : « https://neuf.example/venez »"),
        (
            Answer("moved-home", "https://neuf.example/"),
            "W608",
            "renvoie à la page d’accueil « https://neuf.example/ »",
        ),
        (Answer("private", "10.0.0.1"), "W609", "mène à une machine privée, « 10.0.0.1 »"),
    ],
)
def test_a_dead_link_is_reported_at_its_place(make_site, answer, code, words):
    (one,) = reported(make_site({"actors/relais.md": ACTOR}), venir=answer)
    assert (one.code, one.place, one.field) == (
        code,
        ("content/actors/relais.md", 11, 24),
        "services[1].lien_mobilisation",
    )
    said = put_into_words(one, language("fr")).message
    assert "https://relais.example/venir" in said
    assert words in said.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("answer", [Answer("alive"), Answer("unjudged", "403")])
def test_what_lives_or_could_not_be_judged_is_not_reported(make_site, answer):
    assert reported(make_site({"actors/relais.md": ACTOR}), venir=answer) == []


@pytest.mark.parametrize(
    ("end", "target", "line"),
    [
        ("venir", "https://neuf.example/venez", "lien_mobilisation: https://neuf.example/venez"),
        ("ecrire", "https://neuf.example/", "- formulaire: https://neuf.example/"),
        ("1", "https://neuf.example/", ""),
        ("a", "https://neuf.example/", ""),
        ("venir", "https://neuf.example/a:", ""),
        ("venir", "https://neuf.example/#x", ""),
    ],
    ids=["a value", "an item", "a list on one line", "a text", "a colon at the end", "a sign of YAML"],
)
def test_a_moved_address_gives_the_line_to_write_where_it_is_sure(make_site, end, target, line):
    (one,) = reported(make_site({"actors/relais.md": ACTOR}), **{end: Answer("moved", target)})
    assert put_into_words(one, language("fr")).line == line


def test_a_moved_address_keeps_its_place_in_the_page(make_site):
    (one,) = reported(make_site({"actors/relais.md": ACTOR}), a=Answer("moved", "https://neuf.example/a"))
    assert one.values[:2] == ("https://carte.example/a#b", "https://neuf.example/a#b")


def test_the_memory_is_plain_json(serve, make_site):
    site = make_site({})
    seen(site, serve(a=status(404)), {"http://a.example/"})
    kept = json.loads((site / FILE).read_text(encoding="utf-8"))
    assert kept == {"format": 1, "answers": {"http://a.example/": ["2026-11-22", "gone", "404"]}}
