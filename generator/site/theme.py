"""A theme: templates, styles and static files, its own first, then those of the themes it extends."""

from __future__ import annotations

import hashlib
import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.content.layout import THEMES
from generator.content.model.settings import Settings
from generator.content.model.types import Context, Record, Text, optional
from generator.content.read.parse import parse_yaml
from generator.content.slugs import is_slug
from generator.content.validate import validate
from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_
from generator.site.theme_faults import DescriptionFault, show

DEFAULT = "default"
FILE = "theme.yml"
BUNDLE = "site.css"
_PACKAGE = Path(__file__).resolve().parent.parent / THEMES  # where the wheel puts them
_CHECKOUT = Path(__file__).resolve().parent.parent.parent / THEMES


@dataclass(frozen=True, slots=True)
class Asset:
    """A static file as published."""

    path: str  # "static/site.3f2a1b9c.css": a hash in the name, so that it may be kept for ever
    content: bytes


class Description(Record):
    """A ``theme.yml``."""

    title: Text = optional("title", "")
    extends: Text = optional("extends", "")
    options: dict[str, str] = optional("options", {})
    styles: tuple[Text, ...] | None = optional("styles")


@dataclass(frozen=True, slots=True)
class Theme:
    """What dresses a site."""

    name: str
    title: str
    options: Mapping[str, str]  # defaults of the themes it extends, its own, then the site's
    styles: tuple[str, ...]  # joined in this order
    folders: tuple[Path, ...]  # its own, then those of the themes it extends

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """Where templates are sought, nearest first."""
        return tuple(folder / "templates" for folder in self.folders)


def theme_of(site: Path, settings: Settings) -> Theme:
    """Return what dresses a site: a theme of its folder, or one that comes with Maillage."""
    choice = settings.theme
    return find_theme(choice.name if choice else DEFAULT, site, choice.options if choice else {})


def find_theme(name: str, site: Path, options: Mapping[str, str] | None = None) -> Theme:
    """Return the theme of this name: the site's own, else the package's, else the checkout's.

    Raises:
        GeneratorError: no such theme, a ``theme.yml`` that is badly written, themes that extend one another.
    """
    chain = list(_chain(name, site))
    described = [description for _, description in chain]
    merged = dict(ChainMap(dict(options or {}), *(dict(description.options) for description in described)))
    styles = next((description.styles for description in described if description.styles is not None), ())
    folders = tuple(folder for folder, _ in chain)
    return Theme(name, described[0].title or name, merged, styles, folders)


def find_template(theme: Theme, name: str) -> Path:
    """Return the file of a template that is not rendered by Jinja: the theme's own, else of those it extends.

    Raises:
        GeneratorError: none has it.
    """
    for folder in theme.template_folders:
        if (folder / name).is_file():
            return folder / name
    raise GeneratorError(N_("Le modèle « {file} » du thème « {name} » est introuvable."), file=name, name=theme.name)


def _chain(name: str, site: Path) -> Iterator[tuple[Path, Description]]:
    """Yield the folder and the description of a theme, then of what it extends."""
    seen: list[str] = []
    while name:
        if name in seen:
            raise GeneratorError(N_("Les thèmes « {names} » s'étendent l'un l'autre."), names=", ".join(seen))
        folder = _folder(name, site, seen[-1] if seen else "")
        seen.append(name)
        described = _described(folder)
        yield folder, described
        name = described.extends


def _folder(name: str, site: Path, extended_by: str) -> Path:
    places = (site / THEMES, _PACKAGE, _CHECKOUT)
    found = next((p / name for p in places if is_slug(name) and (p / name / FILE).is_file()), None)
    if found is None and extended_by:
        raise GeneratorError(
            N_("Le thème « {name} », que « {by} » étend, est introuvable : ni dans le site, ni avec Maillage."),
            name=name,
            by=extended_by,
        )
    if found is None:
        raise GeneratorError(N_("Le thème « {name} » est introuvable : ni dans le site, ni avec Maillage."), name=name)
    return found


def _described(folder: Path) -> Description:
    with system_faults(folder):
        reading = parse_yaml(FILE, (folder / FILE).read_bytes())
    faults = reading.diagnostics
    if reading.document and not faults:
        entry, found = validate(reading.document, Description, Context.default())
        if not found:
            return entry.value
        faults = tuple(sorted(found))
    raise DescriptionFault(show(folder, folder / FILE), faults[0])


def read_assets(theme: Theme) -> dict[str, Asset]:
    """Return the static files by the name templates call them: ``site.css``, the styles joined, and each other one.

    Raises:
        GeneratorError: a style the theme names is nowhere, or a file cannot be read.
    """
    files = _static_files(theme)
    absent = next((name for name in theme.styles if name not in files), None)
    if absent:
        raise GeneratorError(
            N_("La feuille « {file} » du thème « {name} » est introuvable."), file=absent, name=theme.name
        )
    with system_faults(theme.folders[0]):
        contents = {name: path.read_bytes() for name, path in files.items() if name not in theme.styles}
        sheets = [_decoded(theme, name, files[name].read_bytes()) for name in theme.styles]
    if sheets:
        contents[BUNDLE] = "\n".join(sheets).encode()
    texts = {name: _decoded(theme, name, contents[name]) for name in contents if name.endswith(tuple(_SHRINKERS))}
    contents |= {name: _SHRINKERS[PurePosixPath(name).suffix](text).encode() for name, text in texts.items()}
    return {name: Asset(_hashed(name, content), content) for name, content in sorted(contents.items())}


def _decoded(theme: Theme, name: str, content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise GeneratorError(
            N_("Le fichier « {file} » du thème « {name} » n'est pas en UTF-8."), file=name, name=theme.name
        ) from None


def _static_files(theme: Theme) -> dict[str, Path]:
    """Return where each static file is; a theme's own hides one of the same name further on."""
    files: dict[str, Path] = {}
    for folder in reversed([theme_folder / "static" for theme_folder in theme.folders]):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                files[path.relative_to(folder).as_posix()] = path
    return files


def _hashed(name: str, content: bytes) -> str:
    path = PurePosixPath("static", name)
    return str(path.with_name(f"{path.stem}.{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"))


def shrink_css(text: str) -> str:
    """Leave out comments and the spaces nobody reads."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" ?([{};,]) ?", r"\1", text).replace(";}", "}").strip() + "\n"


def shrink_js(script: str) -> str:
    """Leave out the lines that are comments and the indentation; no text of a script may run over lines."""
    text = re.sub(r"^[ \t]*/\*.*?\*/[ \t]*$", "", script, flags=re.DOTALL | re.MULTILINE)
    lines = (line.strip() for line in text.split("\n"))
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


_SHRINKERS = {".css": shrink_css, ".js": shrink_js}
