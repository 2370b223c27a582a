"""What an expression requires of a text: words, in the form in which they are looked for."""

from __future__ import annotations

# Words of which one must occur: parts of a word as a rule, `EDGE` standing where it must begin or end; a sign other
# than a letter or digit by itself; `DIGIT` for any digit: itself a blank, no word holds it.
Clause = frozenset[str]
EDGE = "\x01"
DIGIT = "\x1f"
