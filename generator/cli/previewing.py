"""``diff --format html``: the comparison and both directories → the file of the pages before and after."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator import build as pipeline
from generator.directory.addresses import FOLDERS
from generator.directory.views import Directory
from generator.language import Language
from generator.site.preview import Summary, Told, render_preview
from generator.site.theme import theme_of
from generator.upkeep.diff import Comparison, Side
from generator.upkeep.diff.fields import ADDED, REMOVED
from generator.upkeep.diff.pages import PageChange
from generator.upkeep.diff.sentences import notes, page_title, sentence, short
from generator.upkeep.diff.told import lost_sentences

_ADDRESSES: Mapping[str, str] = {
    **{kind: f"{folder}{{}}/" for kind, folder in FOLDERS.items()},
    "glossary": "/glossaire/",
}


def preview(comparison: Comparison, before: Side, after: Side, site: Path, words: Language) -> bytes:
    """Return the file; pages are dressed in the theme of the site's own folder."""
    assert after.content.settings is not None  # nothing is compared without settings
    return render_preview(
        theme_of(site, after.content.settings.value),
        _directory(before, words),
        _directory(after, words),
        [_told(page, words) for page in comparison.pages],
        Summary(
            lost=tuple(lost_sentences(one, words) for one in comparison.lost),
            relations=tuple(one.sentence for one in comparison.relations),
            notes=tuple(notes(comparison, words)),
        ),
    )


def _directory(side: Side, words: Language) -> Directory:
    seen = pipeline.see_judged(side.content, side.diagnostics, side.today, words)
    assert seen.directory is not None  # nothing is compared without settings
    return seen.directory


def _told(page: PageChange, words: Language) -> Told:
    address = _ADDRESSES.get(page.kind, "")
    return Told(
        title=page_title(page, words),
        sentences=(
            *(sentence(change, page, words) for change in page.fields),
            *(f"{'+' if line.is_new else '−'} {short(line.text)}" for line in page.lines),
        ),
        to_confirm=tuple(one.sentence for one in page.to_confirm),
        names=(page.former_name, page.name),
        before="" if page.change == ADDED else address.format(page.former or page.slug),
        after="" if page.change == REMOVED else address.format(page.slug),
    )
