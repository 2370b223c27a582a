"""Turning a page so that its text stands upright, whatever /Rotate and the text's own direction are.

PDFium finds blanks and advance widths only in text that runs to the right in the page's own coordinates. A landscape
table on a turned page, or a page scanned upside down, is therefore turned in memory; the file is not touched.
"""

from __future__ import annotations

import numpy as np
import pypdfium2
import pypdfium2.raw as raw

from extract.sources.characters import Characters
from extract.sources.frame import Frame

# The content's matrix (a, b, c, d) for a turn clockwise.
_TURNS = {90: (0, -1, 1, 0), 180: (-1, 0, 0, -1), 270: (0, 1, -1, 0)}


def needed_turn(characters: Characters) -> int:
    """How far the page must be turned clockwise for most of its text to run to the right; 0 where it does."""
    letters: dict[int | None, int] = {}
    counts = np.bincount(characters.run, minlength=len(characters.runs))
    for run, count in zip(characters.runs, counts.tolist(), strict=True):
        letters[run.turn] = letters.get(run.turn, 0) + count
    most = max(letters, key=lambda turn: letters[turn])
    return -most % 360 if most and 2 * letters[most] > sum(letters.values()) else 0


def turn_content(page: pypdfium2.PdfPage, frame: Frame, turn: int) -> bool:
    """Turns what the page draws clockwise and moves its boxes with it; the page must then be loaded anew."""
    if not raw.FPDFPage_TransFormWithClip(page.raw, raw.FS_MATRIX(*_TURNS[turn], 0, 0), None):
        return False
    turned = frame.turned(turn)
    page.set_mediabox(*turned)
    page.set_cropbox(*turned)
    return True
