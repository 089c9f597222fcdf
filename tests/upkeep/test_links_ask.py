"""One address: what is said of it, whatever the server does, and whom is never spoken to."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from pathlib import Path

import pytest

from generator.upkeep.links import Answer, Asker, Network
from generator.upkeep.links.exchange import MAX_BYTES
from generator.upkeep.links.network import is_public, resolve
from tests.upkeep.servers import PATIENCE, Server, by_path, network, redirect, send, status

CERTIFICATES = Path("tests/data/certificates")
HOME = "http://maison.example/"


@pytest.fixture
def ask():
    """Ask for an address of ``maison.example``, served by a function."""
    servers: list[Server] = []

    def run(serve, address=HOME, seconds=PATIENCE, **names):
        servers.append(Server(serve))
        hosts = {"maison.example": servers[0].port, **names}
        return Asker(network(hosts, seconds), "Essai/1 (+https://annuaire.example/)").ask(address)

    run.servers = servers
    yield run
    for server in servers:
        server.close()


def test_a_page_that_answers_is_alive(ask):
    assert ask(status(200)) == Answer("alive")


def test_the_request_says_who_asks_and_asks_for_no_page(ask):
    ask(status(200), "http://maison.example/a/b?c=d#e")
    lines = ask.servers[0].requests[0].split("\r\n")
    assert lines[0] == "HEAD /a/b?c=d HTTP/1.1"
    assert "Host: maison.example" in lines
    assert "User-Agent: Essai/1 (+https://annuaire.example/)" in lines
    assert len(ask.servers[0].requests) == 1


@pytest.mark.parametrize("number", [404, 410])
def test_a_page_that_is_no_more_is_gone(ask, number):
    assert ask(status(number)) == Answer("gone", str(number))


@pytest.mark.parametrize("number", [400, 401, 403, 429, 451, 500, 503, 999, 304, 103])
def test_a_refusal_or_a_failure_is_not_judged(ask, number):
    answer = ask(status(number))
    assert (answer.verdict, answer.detail) == ("unjudged", str(number))


@pytest.mark.parametrize("number", [403, 404, 405, 500])
def test_a_server_that_refuses_head_alone_is_asked_for_the_page(ask, number):
    def serve(channel, request):
        (status(number) if request.startswith("HEAD") else status(200))(channel, request)

    assert ask(serve) == Answer("alive")


def test_a_server_that_hangs_up_on_head_is_asked_for_the_page(ask):
    def serve(channel, request):
        if request.startswith("GET"):
            status(200)(channel, request)

    assert ask(serve) == Answer("alive")


@pytest.mark.parametrize("number", [301, 308])
def test_a_page_moved_for_good_gives_its_new_address(ask, number):
    serve = by_path(ici=redirect(number, "/la/?a=1"), la=status(200))
    assert ask(serve, f"{HOME}ici") == Answer("moved", f"{HOME}la/?a=1")


@pytest.mark.parametrize("number", [302, 303, 307])
def test_a_page_elsewhere_for_now_is_alive(ask, number):
    assert ask(by_path(ici=redirect(number, "/la"), la=status(200)), f"{HOME}ici") == Answer("alive")


def test_of_a_move_and_a_detour_only_the_move_is_written(ask):
    serve = by_path(
        ici=redirect(301, "/la"), la=redirect(302, "/cookie"), cookie=redirect(301, "/fin"), fin=status(200)
    )
    assert ask(serve, f"{HOME}ici") == Answer("moved", f"{HOME}la")


def test_a_page_moved_to_the_first_page_has_no_new_address(ask):
    serve = by_path(projets=redirect(301, HOME), home=status(200))
    assert ask(serve, f"{HOME}projets/2019") == Answer("moved-home", HOME)


def test_a_page_moved_to_one_that_is_no_more_is_gone(ask):
    assert ask(by_path(ici=redirect(301, "/la")), f"{HOME}ici") == Answer("gone", "404")


def test_a_new_address_with_accents_and_spaces_is_written_for_a_browser(ask):
    serve = by_path(ici=redirect(301, "/l à".encode().decode("latin-1")), **{"l%20%C3%A0": status(200)})
    assert ask(serve, f"{HOME}ici") == Answer("moved", f"{HOME}l%20%C3%A0")


@pytest.mark.parametrize("path", ["boucle", "sans-fin"])
def test_redirects_without_end_are_not_judged(ask, path):
    def serve(channel, request):
        number = len(ask.servers[0].requests)
        redirect(301, "/boucle" if path == "boucle" else f"/{number}")(channel, request)

    answer = ask(serve, HOME + path)
    assert (answer.verdict, answer.detail) == ("unjudged", "redirects")
    assert len(ask.servers[0].requests) <= 11


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.2/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[fe80::1%25eth0]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost/",
        "http://imprimante.local/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://interne.example/",
    ],
)
def test_a_redirect_to_a_private_machine_is_not_followed(ask, target):
    inside = Server(status(200))

    outside = Server(redirect(302, target))

    def found(host, port):
        ours = ("127.0.0.1", outside.port) if host == "maison.example" else ("127.0.0.2", inside.port)
        return [(socket.AF_INET, ours)]

    way = Network(found, lambda address: address == "127.0.0.1" or is_public(address))
    ask.servers.append(outside)
    ask.servers.append(inside)
    assert Asker(way, "").ask(HOME).verdict == "private"
    assert inside.requests == []


@pytest.mark.parametrize(
    "target", ["ftp://maison.example/", "file:///etc/passwd", "http://a@maison.example/", "http://maison/"]
)
def test_a_redirect_to_no_web_address_is_not_followed(ask, target):
    assert ask(redirect(302, target)) == Answer("unjudged", "address")


def test_one_private_address_among_others_is_enough_to_refuse(ask):
    server = Server(status(200))
    ask.servers.append(server)
    found = [(socket.AF_INET, ("127.0.0.1", server.port)), (socket.AF_INET, ("192.168.1.1", 80))]
    way = Network(lambda host, port: found, lambda address: address == "127.0.0.1")
    assert Asker(way, "").ask(HOME) == Answer("private", "maison.example", is_about_host=True)
    assert server.requests == []


def test_a_name_is_looked_up_once_and_what_was_judged_is_what_is_connected_to(ask):
    server = Server(status(200))
    ask.servers.append(server)
    looked_up: list[str] = []

    def rebinding(host, port):
        looked_up.append(host)
        return [(socket.AF_INET, ("127.0.0.1" if len(looked_up) == 1 else "10.0.0.1", server.port))]

    assert Asker(Network(rebinding, lambda address: address == "127.0.0.1"), "").ask(HOME) == Answer("alive")
    assert looked_up == ["maison.example"]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b:1::808:808",
        "2002:a00:1::1",
        "2002:7f00:1::",
        "2001:db8::1",
        "::127.0.0.1",
    ],
)
def test_an_address_outside_the_internet_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2a00:1450:4007:80c::2003", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_an_address_of_the_internet_is_public(address):
    assert is_public(address)


def test_the_command_s_own_network_refuses_this_machine(ask):
    server = Server(status(200))
    ask.servers.append(server)
    way = Network(lambda host, port: resolve("127.0.0.1", server.port))
    assert Asker(way, "").ask(HOME).verdict == "private"
    assert server.requests == []


def test_a_name_that_nobody_has_is_unknown(ask):
    assert ask(status(200), "http://nulle.example/a") == Answer("unknown-host", "nulle.example", is_about_host=True)


def test_a_name_that_could_not_be_looked_up_is_not_judged():
    def fail(host, port):
        raise socket.gaierror(socket.EAI_AGAIN, "try again")

    assert Asker(Network(fail), "").ask(HOME) == Answer("unjudged", "dns")


def test_a_machine_that_refuses_is_unreachable():
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    answer = Asker(network({"maison.example": port}), "").ask(HOME)
    assert answer == Answer("unreachable", "maison.example", is_about_host=True)


def test_the_next_address_of_a_host_is_tried_where_the_first_refuses(ask):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    server = Server(status(200))
    ask.servers.append(server)
    found = [(socket.AF_INET, ("127.0.0.1", port)), (socket.AF_INET, ("127.0.0.1", server.port))]
    assert Asker(Network(lambda host, number: found, lambda address: True), "").ask(HOME) == Answer("alive")


def test_a_machine_that_never_answers_is_silent(ask):
    over = threading.Event()
    answer = ask(lambda channel, request: over.wait(PATIENCE), seconds=0.3)
    over.set()
    assert answer == Answer("silent", "maison.example")


@pytest.mark.parametrize("slow", [b"H", b"HTTP/1.1 200 X\r\nA: ", b"HTTP/1.1 100 Continue\r\n\r\n"])
def test_a_server_that_drips_is_left_at_the_end_of_its_time(ask, slow):
    def drip(channel, request):
        channel.sendall(slow)
        while True:
            channel.sendall(b"x" if b"100" not in slow else slow)
            time.sleep(0.01)  # the fault itself: one byte at a time

    assert ask(drip, seconds=0.5).verdict in ("silent", "unjudged")


def test_the_time_is_that_of_all_redirects(ask):
    def slow(channel, request):
        time.sleep(0.2)  # the fault itself
        redirect(302, f"/{len(ask.servers[0].requests)}")(channel, request)

    assert ask(slow, seconds=0.5) == Answer("silent", "maison.example")
    assert len(ask.servers[0].requests) < 10


def test_a_body_without_end_is_not_read(ask):
    sent = [0]

    def endless(channel, request):
        channel.sendall(b"HTTP/1.1 200 X\r\n\r\n")
        while True:
            sent[0] += channel.send(b"x" * 4096)

    assert ask(endless) == Answer("alive")
    assert sent[0] < 50_000_000


def test_a_packed_body_is_not_unpacked(ask):
    bomb = b"\x1f\x8b" + b"\x00" * 1000
    assert ask(send("HTTP/1.1 200 X", "Content-Encoding: gzip", body=bomb)) == Answer("alive")


@pytest.mark.parametrize(
    "head",
    [
        [f"A{number}: b" for number in range(5000)],
        [f"A{number}: {'b' * 60_000}" for number in range(90)],
        [f"A: {'b' * 10_000_000}"],
        [" folded" * 20_000],
    ],
    ids=["many", "long", "huge", "folded"],
)
def test_a_head_too_long_is_not_judged(ask, head):
    assert ask(send("HTTP/1.1 200 X", *head)) == Answer("unjudged", "unreadable")


def test_no_more_than_a_few_bytes_of_a_head_are_read(ask, monkeypatch):
    read = [0]
    receive = socket.socket.recv_into

    def counting(self, *arguments):
        count = receive(self, *arguments)
        read[0] += count
        return count

    monkeypatch.setattr(socket.socket, "recv_into", counting)
    ask(lambda channel, request: channel.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000_000))
    assert 0 < read[0] <= 2 * MAX_BYTES  # HEAD, then GET


@pytest.mark.parametrize("sent", [b"", b"\x00" * 100, b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1"])
def test_what_is_no_reply_is_not_judged(ask, sent):
    assert ask(lambda channel, request: channel.sendall(sent)) == Answer("unjudged", "unreadable")


def test_an_address_too_long_to_go_to_is_not_followed(ask):
    assert ask(redirect(302, "/" + "a" * 5000)) == Answer("unjudged", "address")


@pytest.fixture
def over_tls():
    """Ask ``https://NAME/`` of a server that has a certificate; the authority of ``valid.pem`` is trusted."""
    servers = []

    def run(file, name="maison.example", trusted=True):
        servers.append(Server(status(200), CERTIFICATES / file))
        context = ssl.create_default_context()
        if trusted:
            context.load_verify_locations(CERTIFICATES / file)
        return Asker(network({name: servers[0].port}, context=context), "").ask(f"https://{name}/")

    yield run
    for server in servers:
        server.close()


def test_a_sound_certificate_is_alive(over_tls):
    assert over_tls("valid.pem") == Answer("alive")


def test_an_expired_certificate_is_told_from_the_others(over_tls):
    assert over_tls("expired.pem") == Answer("expired", "maison.example", is_about_host=True)


def test_a_certificate_of_another_name_is_refused(over_tls):
    assert over_tls("valid.pem", name="autre.example") == Answer("certificate", "autre.example", is_about_host=True)


def test_a_certificate_of_no_known_authority_is_refused(over_tls):
    assert over_tls("valid.pem", trusted=False) == Answer("certificate", "maison.example", is_about_host=True)


def test_a_server_that_does_not_speak_tls_is_not_judged(ask):
    assert ask(send("HTTP/1.1 400 X"), "https://maison.example/").verdict == "unjudged"
