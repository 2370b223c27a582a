"""A heading that names its parties over two lines: two lines -> whether they are one (`… fra Høyre, Sp` / `og V`)."""

from __future__ import annotations

from patterns.budget.owner_words import goes_on_list
from patterns.cases.titles import is_sentence
from patterns.hyphenation import BROKEN_WORD, WORD_GOES_ON, title_of_lines
from patterns.owners import parties_told
from patterns.sentences import ends_with_stop

_JOINING = ("og ", "samt ", "& ", ", ")
_WAITING = (",", " og", " samt", " &", " fra", " frå", " av", " for", "/", "-", "\u00ad", "\u2010")


def names_go_on(line: str, below: str) -> bool:
    """Whether the line below holds the rest of the parties that a heading names: they are more with it than without."""
    above, rest = line.rstrip(), below.strip()
    open_list = not above.endswith(_WAITING) and not rest.startswith(_JOINING)
    if ends_with_stop(rest) or ends_with_stop(above) or (open_list and not ("," in above and goes_on_list(above))):
        return False
    broken = BROKEN_WORD.search(above) is not None
    whole = title_of_lines((above, rest))
    if (broken and WORD_GOES_ON.match(rest) is None) or is_sentence(whole) or not whole[:1].isupper():
        return False
    first, codes = parties_told(above.rstrip(" ,/")), parties_told(whole)
    # The last name of the line may itself go on below.
    kept = len(first) - 1 if broken or open_list else len(first)
    return len(codes) >= max(1, len(first)) and codes != first and codes[: max(0, kept)] == first[: max(0, kept)]
