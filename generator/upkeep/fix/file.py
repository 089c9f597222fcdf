"""One file → the same file put right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from generator.content.edit.rewrite import rewrite
from generator.content.edit.values import front_matter_start
from generator.content.model import Context, Record
from generator.content.read.parse import Reading, parse_markdown, parse_yaml
from generator.content.schema.fields import all_keys
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.errors import GeneratorError
from generator.upkeep.fix.mend import mend
from generator.upkeep.fix.spots import Spots
from generator.upkeep.fix.values import correct

_ROUNDS = 12  # a key put right shows those under it: as many as a file may be deep, and more


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of a file."""

    file: str  # from the site's root, with "/"
    before: bytes
    after: bytes
    faults: tuple[Diagnostic, ...] = ()  # why it is left as it is: it cannot be read, nor mended without a doubt

    @property
    def is_changed(self) -> bool:
        """True if there is something to write."""
        return self.before != self.after


def fix_file(file: str, raw: bytes, schema: type[Record], context: Context) -> Fixed:
    """Put right whatever can be without a doubt.

    Args:
        file: its path from the site's root; a settings file if it ends in ``.yml``.
        schema: of its front matter.
        context: what its values are judged by.
    """
    read = partial(parse_yaml if file.endswith(".yml") else parse_markdown, file)
    reading = read(raw)
    mended = raw if reading.document else mend(raw, read, all_keys(schema))
    if mended is None:
        return Fixed(file, raw, raw, reading.diagnostics)
    after = mended
    for _ in range(_ROUNDS):
        before, after = after, _corrected(file, after, read(after), schema, context)
        if after == before:
            break
    return Fixed(file, raw, after)


def _corrected(file: str, raw: bytes, reading: Reading, schema: type[Record], context: Context) -> bytes:
    """Apply each correction once; none if the whole would not say what was meant."""
    document = reading.document
    assert document is not None  # read before, or written by ``rewrite``
    spots = Spots(document, document.text[front_matter_start(document) :]).of(schema)
    changes = [change for spot in spots if (change := correct(spot, schema, context))]
    try:
        return rewrite(raw, changes, file) if changes else raw
    except GeneratorError:
        return raw
