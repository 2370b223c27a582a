"""How near characters of one line and of one word stand, and how small marks are, in parts of the type's size."""

from __future__ import annotations

# Baselines closer than this are one line.
SAME_LINE = 0.25
# A gap wider than this parts two words; where PDFium saw a blank, the second will do.
WORD_GAP, WORD_GAP_AT_BLANK = 0.18, 0.08
# On a page whose file has no blanks at all nothing else parts words, and kerning makes a gap this narrow: `VAL AV`.
WORD_GAP_WITHOUT_BLANKS = 0.12
# Type no larger than this part of its neighbour's size may be raised or lowered: a footnote mark, an exponent (browsers
# set them five sixths to six sevenths as large).
SMALL_TYPE = 0.87
