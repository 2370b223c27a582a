"""The amounts of a measure told in prose, each with the years it is for, its total and its note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from patterns.amounts import Amount, FoundAmount, find_amounts, parse_cell_amount
from patterns.budget.prose_words import (
    CHANGED_LATER,
    CUT,
    PART_BEFORE,
    PUT_OFF,
    RAISED_FROM,
    SHARED_OUT,
    STATED_FOR,
    THEREAFTER,
    TOTAL_BEFORE,
    TURNED,
    YEAR_BEFORE,
    YEAR_ENDS_TITLE,
    YEAR_LEADS,
    YEARS_IN_TITLE,
)
from patterns.year_phrases import EACH_YEAR, is_sum_over_years, years_of_phrase
from patterns.years import stated_years


class DatedAmount(NamedTuple):
    """An amount and the years it is for; no years where the text names none."""

    amount: Amount
    years: tuple[int, ...]


class ProseMeasure(NamedTuple):
    """A measure told in words. `ranges` are amounts such as `15 - 20 millioner`, which are none."""

    title: str
    amounts: tuple[DatedAmount, ...]
    total: Amount | None
    note: str | None
    ranges: tuple[str, ...]
    area: str | None = None


def measure_dated(title: str, text: str, plan: Sequence[int]) -> ProseMeasure | None:
    """The amounts behind a title, for the years that its own last words tell where they name none."""
    phrase = _years_in_title(title)
    if phrase is None:
        return measure_of(title, text, plan, default=_default(title, text, plan), whole=True)
    years = years_of_phrase(f"årlig {phrase}" if EACH_YEAR.search(text) else phrase, plan) or ()
    if stated_years(text):
        return measure_of(title, text, plan, default=years, whole=True)
    measure = measure_of(title, text, years, default=years, whole=True)
    if years or measure is None or measure.total is not None or len(measure.amounts) != 1:
        return measure
    # One sum for all these years.
    return measure._replace(amounts=(), total=measure.amounts[0].amount)


def _default(title: str, text: str, plan: Sequence[int]) -> Sequence[int]:
    """The plan's first year; behind a title that ends in another of its years that one where the text goes on so
    (`Ny buss 2026: 2 mill. kr, 2027: 3 mill. kr`), else none: it may be a part of the name (`Jubileet 2027`).
    """
    bare = YEAR_ENDS_TITLE.search(title)
    if bare is None or int(bare["year"]) not in plan[1:]:
        return plan[:1]
    return (int(bare["year"]),) if stated_years(text) else ()


def _years_in_title(title: str) -> str | None:
    """The words that end a title and tell when its amount is for (`Ny buss i 2026`, `Leirskole (2026-2028)`)."""
    told = YEARS_IN_TITLE.search(title)
    return told["phrase"] if told else None


def measure_of(
    title: str, text: str, plan: Sequence[int], default: Sequence[int], whole: bool = False
) -> ProseMeasure | None:
    """The amounts of a text; where the `whole` of it is one measure, its first amount needs no year of its own."""
    found = find_amounts(text)
    if not found:
        return None
    total: Amount | None = None
    amounts: list[DatedAmount] = []
    ranges: list[str] = []
    parts: list[str] = []
    if len(found) == 1 and found[0].amount and PUT_OFF.search(f"{title} {text}"):
        # What one year loses another gets: the amount is no single year's.
        note = _behind(text).strip(" :.,") if PUT_OFF.search(text) else None
        return ProseMeasure(title, (DatedAmount(found[0].amount, ()),), None, note, ())
    if led := _led_by_years(text, found):
        return ProseMeasure(title, led, None, _note(title, text, led), ())
    for number, item in enumerate(found):
        before, after = (
            text[: item.start],
            text[item.end : found[number + 1].start if number + 1 < len(found) else len(text)],
        )
        after, changed = _of_its_years(after)
        parts += changed
        amount = item.amount or (_upper_end(item.raw) if RAISED_FROM.search(before) else None)
        if amount is None:
            ranges.append(item.raw)
        elif part := PART_BEFORE.search(before):
            parts.append(_behind(text[part.start() :]).strip(" .,;"))
        elif (year := YEAR_BEFORE.search(before)) is not None:
            amounts.append(DatedAmount(amount, (int(year["year"]),)))
        elif TOTAL_BEFORE.search(before):
            total = amount
        elif amounts and THEREAFTER.search(before) and not stated_years(after):
            last = max(amounts[-1].years, default=None)
            amounts.append(DatedAmount(amount, tuple(year for year in plan if last and year > last)))
        elif item.amount is None or not RAISED_FROM.search(before):
            if amounts and total is None and SHARED_OUT.search(before):
                total = amounts.pop().amount
            years = _years(after, before, plan)
            if not years and is_sum_over_years(_behind(after)):
                if any(dated.years for dated in amounts):
                    # Behind another year's amount the span may be of each of its years, or of all: no total of both.
                    amounts.append(DatedAmount(amount, ()))
                else:
                    total = amount
            elif years or default or (whole and not amounts):
                amounts.append(DatedAmount(amount, years or tuple(default)))
    note = "; ".join(words for words in (_note(title, text, amounts), *parts) if words) or None
    undated = whole and not _dated(text)
    return ProseMeasure(title, tuple(amounts[:1] if undated else amounts), total, note, tuple(ranges))


def _led_by_years(text: str, found: Sequence[FoundAmount]) -> tuple[DatedAmount, ...]:
    """The amounts of a text in which every one stands behind its year (`2026 1 mill., 2027 2 mill.`); none where one
    does not, or a year stands behind the last."""
    starts = [0, *(item.end for item in found)]
    years = [YEAR_LEADS.search(text[start : item.start]) for start, item in zip(starts, found, strict=False)]
    told = [item.amount for item in found if item.amount is not None]
    if (
        stated_years(text[found[-1].end :])
        or len(told) < len(found)
        or len({year["year"] for year in years if year}) < len(found)
    ):
        return ()
    return tuple(DatedAmount(amount, (int(year["year"]),)) for amount, year in zip(told, years, strict=True) if year)


def _of_its_years(after: str) -> tuple[str, list[str]]:
    """What stands behind an amount, without the words on years for which it does not hold as it is written, and these
    words.
    """
    if turned := TURNED.search(after):
        # Those years are changed the other way.
        return after[: turned.start()], [turned[0].strip(" .,;")]
    if later := CHANGED_LATER.search(after):
        return after[: later.start()], [later["said"].strip(" .,;")]
    return after, []


def _upper_end(written: str) -> Amount | None:
    """What a frame is raised to, the amount before it without a unit of its own (`100 000 til 180 000 kroner`)."""
    first, _, last = written.partition(" til ")
    return parse_cell_amount(last) if first and last else None


def _dated(text: str) -> bool:
    return bool(stated_years(text))


def _years(after: str, before: str, plan: Sequence[int]) -> tuple[int, ...]:
    """The years named behind an amount within its sentence, or right before it (`for 2024 er 13 mill.`)."""
    years = years_of_phrase(_behind(after), plan)
    if years is None and (match := STATED_FOR.search(before)):
        return (int(match["year"]),)
    return years or ()


def _behind(after: str) -> str:
    """What follows an amount in its sentence, up to a year that is bound to the next amount (`, 2026: kr …`)."""
    return regex.split(r"\.\s+(?=\p{Lu})|[,;.]?\s+(?:19|20)\d\d\s*[:=]", after, maxsplit=1)[0]


def _note(title: str, text: str, amounts: Sequence[DatedAmount]) -> str | None:
    """The word that tells a cut whose amount carries no sign."""
    cut = CUT.search(f"{title} {text}")
    unsigned = any(dated.amount.value > 0 and not dated.amount.raw.startswith("+") for dated in amounts)
    return cut[0].lower() if cut and unsigned else None
