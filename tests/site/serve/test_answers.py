"""What the development server answers."""

from __future__ import annotations

import pytest

from generator.diagnostics.diagnostic import Diagnostic, Place
from generator.site.serve import Outcome
from generator.site.serve.files import content_type
from generator.site.serve.policy import relax, relax_page

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'"
PAGE = f"""<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}"></head>
<body class="a > b"><h1>Bonjour</h1></body></html>"""


def fault(message: str = "cle", *, line: int = 3, column: int = 1, end: int = 4, excerpt: str = "") -> Diagnostic:
    place = Place("content/actors/relais.md", line, column)
    return Diagnostic(place, end, "E201", message, (message, "", "nom, type"), excerpt)


@pytest.fixture
def site(visitor):
    (visitor.site / "acteurs").mkdir()
    (visitor.site / "index.html").write_text(PAGE, encoding="utf-8")
    (visitor.site / "acteurs" / "index.html").write_text("<body>Les acteurs : 12</body>", encoding="utf-8")
    (visitor.site / "vide").mkdir()
    return visitor


def test_a_folder_is_its_index_page(site):
    answer = site.get("/acteurs/")
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "Les acteurs : 12" in answer.text


def test_a_folder_asked_for_without_its_slash_is_redirected(site):
    answer = site.get("/acteurs")
    assert answer.status == 307
    assert answer.headers["location"] == "http://127.0.0.1:8000/acteurs/"


def test_a_folder_without_index_shows_nothing_of_itself(site):
    assert site.get("/vide/").status == 404
    assert site.get("/vide").status == 404


def test_a_missing_page_is_the_404_page_of_the_site(site):
    (site.site / "404.html").write_text("<body>Page introuvable</body>", encoding="utf-8")
    answer = site.get("/nulle/part/")
    assert answer.status == 404
    assert "Page introuvable" in answer.text


def test_a_missing_page_of_a_site_without_404_page_says_so(site):
    answer = site.get("/nulle/part/")
    assert (answer.status, answer.text) == (404, "Cette page n’existe pas.")


@pytest.mark.parametrize(
    "path",
    ["/../secret", "/%2e%2e/secret", "/acteurs/..%2f..%2fsecret", "/..%5csecret", "//secret", "/secret%00", "/lien"],
)
def test_nothing_outside_the_site_is_served(visitor, tmp_path, path):
    visitor.site.joinpath("site").mkdir()
    (tmp_path / "secret").write_text("mot de passe", encoding="utf-8")
    inside = type(visitor)(tmp_path / "site")
    (inside.site / "index.html").write_text(PAGE, encoding="utf-8")
    (inside.site / "lien").symlink_to(tmp_path / "secret")
    answer = inside.get(path)
    assert answer.status == 404
    assert b"mot de passe" not in answer.body


@pytest.mark.parametrize("host", ["annuaire.example", "127.0.0.1.example", "localhost.example:8000", "", "localhost:x"])
def test_a_request_under_another_name_is_refused(site, host):
    answer = site.get("/", host)
    assert answer.status == 403
    assert "Bonjour" not in answer.text


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST"])
def test_each_name_of_this_machine_is_accepted(site, host):
    assert site.get("/", host).status == 200


@pytest.mark.parametrize("path", ["/", "/acteurs/", "/acteurs", "/nulle-part", "/_maillage/serve.js"])
def test_nothing_is_kept_by_the_browser(site, path):
    assert site.get(path).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("fiche.json", "application/json; charset=utf-8"),
        ("style.css", "text/css; charset=utf-8"),
        ("pagefind.js", "text/javascript; charset=utf-8"),
        ("affiche.svg", "image/svg+xml; charset=utf-8"),
        ("acteurs.geojson", "application/geo+json; charset=utf-8"),
        ("echeances.ics", "text/calendar; charset=utf-8"),
        ("moteur.wasm", "application/wasm"),
        ("fr_1234.pf_meta", "application/octet-stream"),
        ("fr_1234.pf_index", "application/octet-stream"),
        ("liste.csv.gz", "application/octet-stream"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_a_file_has_the_type_of_its_name_whatever_the_machine(tmp_path, name, expected):
    assert content_type(tmp_path / name) == expected


def test_a_file_that_is_no_page_is_served_as_it_is(site):
    (site.site / "liste.csv").write_bytes("nom;ville\r\nL'Étape;Angers <body>\r\n".encode())
    assert site.get("/liste.csv").body == (site.site / "liste.csv").read_bytes()


def test_the_published_file_is_left_as_it_was(site):
    site.get("/")
    assert (site.site / "index.html").read_text(encoding="utf-8") == PAGE


def test_a_page_may_load_the_script_of_serve_and_nothing_else(site):
    text = site.get("/", "localhost:8000").text
    ours = "http://localhost:8000/_maillage"
    expected = (
        f"default-src 'none'; style-src 'self' {ours}/serve.css; img-src 'self'; "
        f"script-src {ours}/serve.js; connect-src {ours}/events"
    )
    assert f'content="{expected}"' in text


def test_a_directive_left_to_the_default_keeps_what_the_default_accepts():
    assert relax("default-src 'self'", {"script-src": "/a.js"}) == "default-src 'self'; script-src 'self' /a.js"


def test_a_policy_that_forbids_nothing_there_stays_so():
    assert relax("img-src 'self';", {"script-src": "/a.js"}) == "img-src 'self'"


def test_a_policy_written_with_character_references_is_understood():
    meta = '<meta content="script-src &#39;none&#39;" http-equiv=content-security-policy>'
    expected = '<meta content="script-src /a.js" http-equiv=content-security-policy>'
    assert relax_page(meta, {"script-src": "/a.js"}) == expected


def test_another_meta_is_left_alone():
    meta = '<meta name="description" content="script-src; l\'accueil">'
    assert relax_page(meta, {"script-src": "/a.js"}) == meta


def test_a_correct_site_is_shown_without_banner(site):
    site.live.show(Outcome((Diagnostic(Place("a.md", 0, 0), 0, "W201", "", ()),), published=True))
    assert "maillage-serve-title" not in site.get("/").text


def test_each_error_is_shown_with_its_place_its_line_and_its_remedy(site):
    site.live.show(Outcome((fault("typo", line=7, column=3, end=7, excerpt="  typo: x"), fault("clef", line=2))))
    text = site.get("/").text
    assert text.index('<body class="a > b">') < text.index('role="alert"') < text.index("<h1>Bonjour")
    assert "2 erreurs à corriger" in text
    assert text.index("content/actors/relais.md:2:1") < text.index("content/actors/relais.md:7:3")
    assert "La clé « typo » n’existe pas" in text
    assert "<code>  <mark>typo</mark>: x</code>" in text
    assert "Clés possibles ici : nom, type." in text


def test_nothing_a_stranger_writes_becomes_html(site):
    hostile = "<script>alert('x')</script>"
    site.live.show(Outcome((fault(hostile, column=1, end=200, excerpt=f"{hostile}\u202e: 1"),)))
    text = site.get("/").text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;" in text
    assert "\u202e" not in text


def test_a_long_line_is_cut_around_the_fault(site):
    site.live.show(Outcome((fault(column=1001, end=1004, excerpt="a" * 1000 + "bbb" + "c" * 1000),)))
    text = site.get("/").text
    assert f"<code>…{'a' * 60}<mark>bbb</mark>{'c' * 117}…</code>" in text


def test_a_fault_after_the_end_of_its_line_is_marked_there(site):
    site.live.show(Outcome((fault(column=5, end=5, excerpt="nom:"),)))
    assert "<code>nom:<mark>\N{NO-BREAK SPACE}</mark></code>" in site.get("/").body.decode()


def test_a_fault_told_twice_is_shown_once(site):
    site.live.show(Outcome((fault(), fault())))
    assert "1 erreur à corriger" in site.get("/").text


def test_errors_beyond_fifty_are_counted(site):
    site.live.show(Outcome(tuple(fault(line=line) for line in range(1, 54))))
    text = site.get("/").text
    assert text.count("<li>") == 50
    assert "Et 3 autres erreurs" in text


def test_a_failure_of_the_tool_is_told_in_the_page(site):
    site.live.show(Outcome(failure="Le thème « a<b » manque."))
    text = site.get("/").text
    assert "Le site n’a pas pu être construit" in text
    assert "Le thème « a&lt;b » manque." in text


def test_a_site_published_without_its_faulty_files_says_that_they_are_missing(site):
    site.live.show(Outcome((fault(),), published=True))
    assert "Les fiches en cause manquent dans le site affiché." in site.get("/").text


def test_before_the_first_site_any_address_says_that_it_is_being_built(visitor):
    answer = visitor.get("/acteurs/relais/")
    assert answer.status == 503
    assert "La première construction est en cours" in answer.text
    assert "/_maillage/serve.js" in answer.text


def test_where_no_site_can_be_made_the_errors_stand_for_it(visitor):
    visitor.live.show(Outcome((fault("typo"),)))
    text = visitor.get("/").text
    assert "La clé « typo » n’existe pas" in text
    assert "La dernière version correcte" not in text


def test_a_build_that_changes_nothing_reloads_no_page(site):
    told = fault(excerpt="cle: 1")
    for outcome, again in (
        (Outcome(published=True), Outcome(published=True, changed=False)),
        (Outcome((told,)), Outcome((told,))),
        (Outcome(failure="panne"), Outcome(failure="panne")),
    ):
        site.live.show(outcome)
        stamp = site.live.now.stamp
        site.live.show(again)
        assert site.live.now.stamp == stamp


@pytest.mark.parametrize(
    "then",
    [
        Outcome((fault(excerpt="cle: 2"),)),
        Outcome((fault(excerpt="cle: 1"), fault(line=4))),
        Outcome((fault(excerpt="cle: 1"),), failure="panne"),
        Outcome(published=True, changed=False),
    ],
)
def test_a_build_that_changes_what_is_told_reloads_the_pages(site, then):
    site.live.show(Outcome((fault(excerpt="cle: 1"),)))
    stamp = site.live.now.stamp
    site.live.show(then)
    assert site.live.now.stamp != stamp


def test_each_state_has_a_stamp_of_its_own(site):
    stamps = set()
    for _ in range(3):
        site.live.show(Outcome(published=True))
        stamps.add(site.live.now.stamp)
        assert f'data-stamp="{site.live.now.stamp}"' in site.get("/").text
    assert len(stamps) == 3
