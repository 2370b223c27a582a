"""Whose budget a heading or an opening sentence says that it is -> party codes."""

from __future__ import annotations

from functools import lru_cache

from patterns.budget import owner_phrases
from patterns.parties import parse_party_list, party_code
from patterns.pattern import MOST_KEPT


@lru_cache(maxsize=MOST_KEPT)
def parties_in(text: str) -> tuple[str, ...]:
    """The codes of the parties that own what follows (`Arbeiderpartiets endringer` -> Ap), in the order written;
    else empty.
    """
    for phrase in owner_phrases(text):
        found = _codes(phrase)
        if found:
            return found
    return ()


def _codes(phrase: str) -> tuple[str, ...]:
    """The longest stretch of words that names parties only (`Sentrum Høyre`, `MDG, Ap og SV`)."""
    words = phrase.split()
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            part = " ".join(words[start : start + length])
            # A local branch drops the article: `Sentrum Arbeiderparti`.
            code = party_code(part) or (party_code(f"{part}et") if part.endswith("parti") else None)
            if code:
                return (code,)
            codes = parse_party_list(part)
            if len(codes) > 1 and all(party_code(found) for found in codes):
                return tuple(codes)
    return ()
