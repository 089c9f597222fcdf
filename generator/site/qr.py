"""An address → the code a telephone reads from paper: small, and drawn in the page."""

from __future__ import annotations

import segno
from markupsafe import Markup

_MASK = 4  # always the same: to weigh all eight would treble the time, and every reader reads each


def qr(address: str) -> Markup:
    """Return the drawing of a QR code, with the quiet zone readers need. Source: ISO/IEC 18004."""
    code = segno.make_qr(address, error="l", mask=_MASK)
    drawn = code.svg_inline(border=4, omitsize=True, svgclass="qr", lineclass=None)
    return Markup(drawn.replace("<svg ", '<svg aria-hidden="true" ', 1))
