"""Annotations and the summary of a job say what is wrong, and obey nobody."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.diagnostics.diagnostic import Diagnostic, Place
from generator.diagnostics.github import SUMMARY_BYTES, annotate, job_summary
from generator.language import language

FR = language("fr")


def fault(file="content/a.md", line=1, code="E301", value="x"):
    return Diagnostic(Place(file, line, 1), 2, code, "", (value, ""))


def read_as_the_runner_does(line):
    """Return the command of a line, its properties and its message, as the runner's own source reads them."""
    command = re.fullmatch(r"::(?P<name>\w+)(?: (?P<properties>.*?))?::(?P<message>.*)", line)
    if command is None:
        return None
    pairs = (pair.split("=", 1) for pair in (command["properties"] or "").split(",") if pair)
    return command["name"], {name: unescaped(value) for name, value in pairs}, unescaped(command["message"])


def unescaped(value):
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(code, sign)
    return value


@settings(deadline=None)
@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1).filter(lambda text: "##[" not in text))
def test_the_runner_reads_the_file_that_was_meant(name):
    level, properties, _ = read_as_the_runner_does(annotate([fault(f"content/{name}.md", 7)], FR).rstrip("\n"))
    assert level == "error"
    assert properties == {"file": f"content/{name}.md", "line": "7", "col": "1", "title": "E301"}


def test_errors_come_before_warnings_and_files_of_the_change_before_all():
    faults = [fault("content/a.md", code="W210"), fault("content/b.md"), fault("content/z.md", code="W210")]
    found = [read_as_the_runner_does(line) for line in annotate(faults, FR, {"content/z.md"}).splitlines()]
    assert [properties["file"] for _, properties, _ in found] == ["content/z.md", "content/b.md", "content/a.md"]


def test_ten_faults_are_all_told():
    assert annotate([fault(line=n) for n in range(10)], FR).count("title=E301") == 10


def test_the_tenth_of_more_says_how_many_are_left():
    lines = annotate([fault(line=n) for n in range(1, 31)], FR).splitlines()
    assert len(lines) == 10
    assert read_as_the_runner_does(lines[-1]) == (
        "error",
        {},
        "… et 21 autres. La liste entière est dans le résumé de la tâche.",
    )


def test_the_summary_tells_every_fault_under_its_file():
    summary = job_summary([fault("content/a.md", 3), fault("content/b.md", 4, "W210")], FR)
    html = MarkdownIt("commonmark").render(summary)
    assert re.findall(r"<h3>(.*?)</h3>", html) == ["content/a.md", "content/b.md"]
    assert re.findall(r"<strong>(.*?)</strong>", html) == ["E301", "W210"]
    assert "1\u00a0erreur à corriger" in html


@settings(deadline=None)
@given(st.text(max_size=60))
def test_nothing_a_stranger_writes_is_markup_in_the_summary(value):
    hostile = f'<img src=x>](http://x) @nom #1 `{value}` \n# titre\n- [a](http://b) **gras** www.c.example "'
    one = Diagnostic(Place("content/a.md", 1, 1), 2, "E120", "", (hostile,))
    html = MarkdownIt("commonmark").render(job_summary([one, fault(hostile, value=hostile)], FR))
    html = html.replace("<!-- -->", "")
    assert set(re.findall(r"<(\w+)", html)) <= {"h2", "h3", "ul", "li", "p", "strong", "pre"}
    assert html.count("<h3>") == 2
    assert "@nom" not in job_summary([fault(value=hostile)], FR)


def test_the_summary_stays_under_what_github_takes():
    faults = [fault(f"content/{n}.md", value="<" * 700) for n in range(400)]
    summary = job_summary(faults, FR)
    assert len(summary.encode()) < SUMMARY_BYTES + 1000
    assert "maillage check" in summary


def test_an_annotation_shows_on_lines_of_their_own_the_hint_and_the_line_to_write():
    values = ("asociation", "association", "association, autre")
    fault = Diagnostic(Place("content/a.md", 4, 7), 17, "E204", "type", values, "type: asociation")
    assert annotate([fault], language("fr")).endswith("écrivez\xa0:%0Atype: association\n")
