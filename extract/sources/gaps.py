"""How near characters of one line and of one word stand, in parts of the type's size."""

from __future__ import annotations

# Baselines closer than this are one line.
SAME_LINE = 0.25
# A gap wider than this parts two words; where PDFium saw a blank, the second will do.
WORD_GAP, WORD_GAP_AT_BLANK = 0.18, 0.08
