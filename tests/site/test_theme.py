"""Where templates, styles and static files come from."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.language import language
from generator.site.theme import find_theme, read_assets, shrink_css, shrink_js

MAX_CSS = 6_000  # bytes, gzip


def write(site: Path, name: str, files: dict[str, str]) -> None:
    """Write the files of a theme of the site."""
    for path, text in files.items():
        target = site / "themes" / name / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def plain(error: GeneratorError) -> str:
    """Return what is told, with plain spaces and apostrophes."""
    return re.sub(r"\s", " ", error.text(language("fr"))).replace("’", "'")


def test_the_default_theme_comes_with_the_tool(tmp_path):
    theme = find_theme("default", tmp_path)
    assert theme.title == "Maillage"
    assert (theme.template_folders[0] / "base.html").is_file()


def test_a_theme_of_the_site_comes_first(tmp_path):
    write(tmp_path, "default", {"theme.yml": "title: Le nôtre\n"})
    assert find_theme("default", tmp_path).title == "Le nôtre"


def test_templates_are_sought_in_the_theme_then_in_what_it_extends(tmp_path):
    write(tmp_path, "local", {"theme.yml": "extends: default\n"})
    theme = find_theme("local", tmp_path)
    assert theme.template_folders[0] == tmp_path / "themes/local/templates"
    assert (theme.template_folders[1] / "base.html").is_file()


def test_the_nearest_option_wins(tmp_path):
    write(tmp_path, "loin", {"theme.yml": "options: {a: loin, b: loin, c: loin}\nstyles: []\n"})
    write(tmp_path, "pres", {"theme.yml": "extends: loin\noptions: {b: pres, c: pres}\n"})
    theme = find_theme("pres", tmp_path, {"c": "site"})
    assert theme.options == {"a": "loin", "b": "pres", "c": "site"}


@pytest.mark.parametrize("name", ["absent", "../default", "", "DEFAULT"])
def test_a_theme_that_is_nowhere_stops_the_build(tmp_path, name):
    with pytest.raises(GeneratorError) as failure:
        find_theme(name or ".", tmp_path)
    assert "introuvable" in failure.value.text(language("fr"))


def test_themes_that_extend_one_another_stop_the_build(tmp_path):
    write(tmp_path, "un", {"theme.yml": "extends: deux\n"})
    write(tmp_path, "deux", {"theme.yml": "extends: un\n"})
    with pytest.raises(GeneratorError, match="un, deux"):
        find_theme("un", tmp_path)


DESCRIPTIONS = {
    "titre: x\n": "ligne 1 : la clé « titre » n'existe pas.",
    "title: x\nstyles: x\n": "ligne 2 : on attend ici une liste",
    "options: [x]\n": "ligne 1 : on attend ici des lignes",
    "- x\n": "ligne 1 : on attend ici des lignes",
    "title: a : b\n": "ligne 1 : la valeur contient",
    "title: a\ntitle: b\n": "ligne 2 : la clé « title » est déjà écrite à la ligne 1.",
}


@pytest.mark.parametrize(("text", "told"), DESCRIPTIONS.items())
def test_a_description_that_is_badly_written_is_told_with_its_line(tmp_path, text, told):
    write(tmp_path, "local", {"theme.yml": text})
    with pytest.raises(GeneratorError) as failure:
        find_theme("local", tmp_path)
    assert plain(failure.value).startswith(f"themes/local/theme.yml, {told}")


def test_a_theme_that_extends_one_that_is_nowhere_is_named(tmp_path):
    write(tmp_path, "local", {"theme.yml": "extends: absent\n"})
    with pytest.raises(GeneratorError) as failure:
        find_theme("local", tmp_path)
    assert "« absent », que « local » étend, est introuvable" in plain(failure.value)


@pytest.mark.parametrize("name", ["a.css", "a.js"])
def test_a_file_in_another_encoding_stops_the_build(tmp_path, name):
    write(tmp_path, "local", {"theme.yml": "styles: [a.css]\n", "static/a.css": "", "static/a.js": ""})
    (tmp_path / "themes/local/static" / name).write_bytes(b"\xe9")
    with pytest.raises(GeneratorError, match=name):
        read_assets(find_theme("local", tmp_path))


def test_a_style_that_is_nowhere_stops_the_build(tmp_path):
    write(tmp_path, "local", {"theme.yml": "styles: [a.css]\n"})
    with pytest.raises(GeneratorError, match=r"a\.css"):
        read_assets(find_theme("local", tmp_path))


def test_styles_are_joined_in_the_order_of_the_theme(tmp_path):
    files = {"theme.yml": "styles: [z.css, a.css]\n", "static/a.css": "a {}", "static/z.css": "z {}"}
    write(tmp_path, "local", files)
    assets = read_assets(find_theme("local", tmp_path))
    assert list(assets) == ["site.css"]
    assert assets["site.css"].content == b"z{}a{}\n"


def test_a_theme_may_replace_one_style_of_what_it_extends(tmp_path):
    write(tmp_path, "loin", {"theme.yml": "styles: [a.css, b.css]\n", "static/a.css": "a {}", "static/b.css": "b {}"})
    write(tmp_path, "pres", {"theme.yml": "extends: loin\n", "static/a.css": "new {}"})
    assert read_assets(find_theme("pres", tmp_path))["site.css"].content == b"new{}b{}\n"


def test_the_name_of_a_static_file_changes_with_its_content(tmp_path):
    write(tmp_path, "local", {"theme.yml": "", "static/sub/a.svg": "<svg/>"})
    first = read_assets(find_theme("local", tmp_path))["sub/a.svg"].path
    write(tmp_path, "local", {"static/sub/a.svg": "<svg></svg>"})
    second = read_assets(find_theme("local", tmp_path))["sub/a.svg"].path
    assert re.fullmatch(r"static/sub/a\.[0-9a-f]{8}\.svg", first)
    assert first != second


def test_shrinking_leaves_what_spaces_mean():
    css = "/* note */ .a > .b,\n .d { margin: 0 calc(1px + 2px) ; }\n@media (min-width: 1px) { a:hover { color: red } }"
    assert shrink_css(css) == ".a > .b,.d{margin: 0 calc(1px + 2px)}@media (min-width: 1px){a:hover{color: red}}\n"


def default_css(name: str) -> str:
    """Return a style of the default theme."""
    folder = find_theme("default", Path("nowhere")).folders[0]
    return (folder / "static" / name).read_text(encoding="utf-8")


def test_the_styles_a_page_of_the_default_theme_asks_for_are_light():
    theme = find_theme("default", Path("nowhere"))
    weights = {name: len(gzip.compress(asset.content)) for name, asset in read_assets(theme).items()}
    heavy = {}
    for path in theme.template_folders[0].rglob("*.html"):
        asked = set(re.findall(r"static\('([a-z-]+\.css)'\)", path.read_text(encoding="utf-8"))) | {"site.css"}
        if path.name in ("actor.html", "convention.html"):
            asked.add("record.css")
        if sum(weights[name] for name in asked) > MAX_CSS:
            heavy[path.name] = asked
    assert heavy == {}


def test_only_the_tokens_name_colours():
    for name in ("base.css", "components.css"):
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", default_css(name))


def schemes() -> dict[str, dict[str, str]]:
    """Return the colours of the tokens, light and dark."""
    light, dark = default_css("tokens.css").split("@media (prefers-color-scheme: dark)")
    colours = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
    return {"light": dict(colours.findall(light)), "dark": dict(colours.findall(light)) | dict(colours.findall(dark))}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("paper", "surface", "sunken", "notice")
PAIRS = [
    *(("ink", ground, 7.0) for ground in GROUNDS),
    *(("soft", ground, 7.0) for ground in ("paper", "surface", "sunken")),
    *((text, ground, 4.5) for text in ("link", "link-visited", "good", "warn", "bad") for ground in GROUNDS),
    *(("knot", ground, 4.5) for ground in ("paper", "surface")),
    ("on-action", "action", 4.5),
    ("surface", "bad", 4.5),  # the button that leaves the page
    *((drawn, ground, 3.0) for drawn in ("focus", "line", "action") for ground in GROUNDS),
    *((drawn, ground, 3.0) for drawn in ("warp", "weft", "knot") for ground in ("paper", "surface")),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("one", "other", "least"), PAIRS)
def test_colours_that_meet_contrast_enough(scheme, one, other, least):
    colours = schemes()[scheme]
    assert contrast(colours[one], colours[other]) >= least


def test_scripts_are_written_without_their_comments_and_indentation():
    script = '/**\n * Doc.\n */\nconst a = "/* kept */"; // kept\n  // gone\n  if (a) {\n    b();\n  }\n'
    assert shrink_js(script) == 'const a = "/* kept */"; // kept\nif (a) {\nb();\n}\n'


def test_no_text_of_a_script_runs_over_lines():
    for path in Path("themes").rglob("*.js"):
        lines = path.read_text(encoding="utf-8").split("\n")
        assert [line for line in lines if line.count("`") % 2 and "/[" not in line] == [], path
