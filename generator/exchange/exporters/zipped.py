"""Files → a ZIP that is the same bytes whenever it is made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_TIME = (1980, 1, 1, 0, 0, 0)  # the first a ZIP can tell
_UNIX, _PLAIN_FILE = 3, 0o100644 << 16


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of these files, in their order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _PLAIN_FILE, _UNIX
            archive.writestr(entry, content, compresslevel=9)
    return stream.getvalue()
