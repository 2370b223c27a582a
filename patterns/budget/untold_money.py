"""Whether a list line or a sentence that no form fits holds money that may be a measure's: it must be told."""

from __future__ import annotations

from itertools import pairwise

from patterns.amounts import find_amounts
from patterns.budget.item_words import (
    BARE_AMOUNT,
    GIVEN_NUMBER,
    LOST_DIGITS,
    NO_MEASURE,
    PARTED_BY_STROKES,
    RATE,
    SIGNED_NUMBER,
)
from patterns.budget.items import ASKS_TO_SAVE
from patterns.budget.points import is_request
from patterns.compiled import kept

_CLAUSE_END = kept(r"[,;](?=\s)")
_OWN_WORD = kept(r"\p{L}{4}")


def holds_money(text: str) -> bool:
    """Whether a list line holds an amount, if only what is left of one, that may be a measure's."""
    unrated = RATE.sub(" ", text)
    told = (
        bool(find_amounts(unrated))
        or LOST_DIGITS.search(text) is not None
        or BARE_AMOUNT.search(text) is not None
        or PARTED_BY_STROKES.search(text) is not None
        or SIGNED_NUMBER.search(text) is not None
        or GIVEN_NUMBER.search(text) is not None
    )
    asked = is_request(text) and not ASKS_TO_SAVE.search(text)
    return told and not asked and (not NO_MEASURE.search(text) or any(map(_is_measured, _clauses(unrated))))


def _clauses(text: str) -> list[str]:
    """The parts of a text that end with an amount and what is told of it, parted by a comma behind it; none
    where there is but one."""
    cuts = [0]
    for item in find_amounts(text):
        if stop := _CLAUSE_END.search(text, item.end):
            cuts.append(stop.end())
    cuts = [*sorted(set(cuts)), len(text)]
    return [text[start:stop] for start, stop in pairwise(cuts)] if len(cuts) > 2 else []


def _is_measured(clause: str) -> bool:
    """Whether a part of a text has words of its own before its amount, none of them of money that is no measure."""
    found = find_amounts(clause)
    return bool(found) and _OWN_WORD.search(clause[: found[0].start]) is not None and not NO_MEASURE.search(clause)


def holds_amount(text: str) -> bool:
    """Whether a list line holds an amount of money that is no rate, whatever it is of."""
    return bool(find_amounts(RATE.sub(" ", text))) and not is_request(text)
