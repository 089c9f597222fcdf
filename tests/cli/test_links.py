"""``maillage links`` asks for the addresses of a directory, and says which are dead."""

from __future__ import annotations

import json
import sys

import pytest

from tests.conftest import actor
from tests.upkeep.servers import Server, by_path, network, redirect, status

PLACE = "content/actors/a.md:10:11: W601"


@pytest.fixture
def lead(monkeypatch):
    """Make the names ``maison.fr`` and ``www.maison.fr`` lead to a server of this machine."""
    servers = []

    def start(serve):
        servers.append(Server(serve))
        hosts = dict.fromkeys(("maison.fr", "www.maison.fr"), servers[0].port)
        monkeypatch.setattr(sys.modules["generator.cli.links"], "Network", lambda: network(hosts))
        return servers[0]

    yield start
    for server in servers:
        server.close()


def site_with(make_site, *addresses):
    return make_site(
        {f"actors/{name}.md": actor(name, site_web=address) for name, address in zip("abcdef", addresses, strict=False)}
    )


def test_a_directory_whose_links_live_is_clean(make_site, invoke, lead):
    server = lead(status(200))
    result = invoke("links", site_with(make_site, "http://maison.fr/"))
    assert (result.exit_code, result.stdout) == (0, "0\u00a0erreur, 0\u00a0avertissement.\n")
    assert result.stderr == "1\u00a0adresse regardée.\n"
    assert "User-Agent: Maillage-liens/" in server.requests[0]
    assert "(+http://127.0.0.1/)" in server.requests[0]


def test_a_dead_link_is_shown_and_blocks_under_strict_alone(make_site, invoke, lead):
    lead(by_path(vif=status(200)))
    site = site_with(make_site, "http://maison.fr/mort", "http://maison.fr/vif")
    result = invoke("links", site)
    assert result.exit_code == 0
    assert PLACE in result.stdout
    assert result.stdout.count("W60") == 1
    assert invoke("links", site, "--strict").exit_code == 1


def test_the_json_format_is_json(make_site, invoke, lead):
    lead(by_path(ici=redirect(301, "/la"), la=status(200)))
    result = invoke("links", site_with(make_site, "http://maison.fr/ici"), "--format", "json")
    (row,) = json.loads(result.stdout)
    assert (row["code"], row["severity"], row["line_to_write"]) == ("W607", "warning", "site_web: http://maison.fr/la")


def test_the_github_format_annotates(make_site, invoke, lead):
    lead(status(404))
    result = invoke("links", site_with(make_site, "http://maison.fr/"), "--format", "github")
    assert result.stdout.startswith("::warning file=content/actors/a.md,line=10,col=11,title=W601::")


def test_a_second_run_asks_nobody_unless_it_is_wanted(make_site, invoke, lead):
    server = lead(status(200))
    site = site_with(make_site, "http://maison.fr/")
    for options in ((), ("--strict",)):
        assert invoke("links", site, *options).exit_code == 0
    assert len(server.requests) == 1
    invoke("links", site, "--again")
    assert len(server.requests) == 2


def test_an_ignored_site_is_not_asked(make_site, invoke, lead):
    server = lead(status(404))
    result = invoke("links", site_with(make_site, "http://www.maison.fr/"), "--ignore", "Maison.fr")
    assert (result.exit_code, server.requests) == (0, [])


def test_a_name_made_for_examples_is_not_asked(make_site, invoke, lead):
    lead(status(200))
    result = invoke("links", site_with(make_site, "http://maison.example/", "http://www.example.org/"))
    assert (result.exit_code, result.stderr) == (0, "0\u00a0adresse regardée.\n")


def test_what_could_not_be_judged_is_told_apart(make_site, invoke, lead):
    lead(status(403))
    result = invoke("links", site_with(make_site, "http://maison.fr/"), "--strict")
    assert (result.exit_code, result.stdout) == (0, "0\u00a0erreur, 0\u00a0avertissement.\n")
    assert "    http://maison.fr/ (réponse 403)\n" in result.stderr


def test_a_file_with_errors_is_said_to_be_half_read(make_site, invoke, lead):
    lead(status(200))
    site = make_site({"actors/a.md": actor("A", site_web="http://maison.fr/", cle="inconnue")})
    result = invoke("links", site)
    assert result.exit_code == 0
    assert "« maillage check » les montre" in result.stderr.replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_a_folder_that_is_no_directory_is_said_to_be_none(tmp_path, invoke):
    result = invoke("links", tmp_path)
    assert result.exit_code == 1
    assert "site.yml" in result.stderr


def test_the_command_never_speaks_to_this_machine(make_site, invoke):
    server = Server(status(200))
    text = actor("A") + f"[ici](http://127.0.0.1:{server.port}/) et [là](http://localhost:{server.port}/)\n"
    result = invoke("links", make_site({"actors/a.md": text}))
    server.close()
    assert result.stdout.count("W609") == 2
    assert server.requests == []
