"""Measures told one thing a line, as web pages and cards have them: the title, what it costs and when stand below each
other, with their labels or without (`Ny bru` / `9 mill. kr` / `2031`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from patterns.amounts import parse_cell_amount
from patterns.beginnings import AnchoredPattern
from patterns.budget.areas import is_area
from patterns.budget.headings import MOST_HEADING_LENGTH, is_heading_form
from patterns.numbers import has_digit
from patterns.sum_rows import sum_word
from patterns.years import YEAR

# A title, a field for each of four years and an area, each with its label on a line of its own.
MOST_STACKED = 22
_MOST_TITLE_WORDS = 12

LABEL = AnchoredPattern(
    name="label of what a measure's card holds",
    expression=r"""
        \A \s* (?: (?P<title> tiltak | prosjekt (?: navn | namn )? | tittel | navn | namn | investering )
        | (?P<area> område | sektor | ansvarsområde | tjenesteområde | tenesteområde | rammeområde )
        | (?P<amount> beløp | kostnad | sum | ramme | kostnadsramme | bevilgning | løyving | bevilget | innsparing
          | (?P<yearly> årlig | årleg | årlege ) \s (?: kostnad | beløp | utgift | innsparing ) | budsjett )
        | (?P<when> år | budsjettår | periode | gjelder | gjeld | når | oppstart ) )
        \s* (?: : \s* (?P<value> \S .* )? )? \Z
    """,
    examples=("Tiltak", "Beløp: 500 000 kr", "År:", "Område: Skole", "Periode: 2031-2034"),
    counter_examples=("Tiltaket gjelder", "Nye tiltak:", "Sum investeringer", "Års budsjett: 3"),
)
WHEN_ALONE = AnchoredPattern(
    name="line that tells nothing but when",
    expression=rf"""
        \A \s* \(? \s* (?P<phrase>
          (?: (?P<bound> i | for | fra (?: \s og \s med )? | frå (?: \s og \s med )? | f\.o\.m\. ) \s )? {YEAR}
            (?: \s? [-–—] \s? (?: {YEAR} | \d\d ) )? (?: \s og \s {YEAR} )?
          | (?: årlig | årleg | hvert \s år | kvart \s år | per \s år | pr\.? \s år )
            (?: \s (?: fra | frå | i ) \s {YEAR} (?: \s? [-–—] \s? {YEAR} )? )? )
        \s* \)? \s* \.? \s* \Z
    """,
    examples=("2031", "i 2031", "Fra 2031", "(2031-2034)", "Årlig", "per år fra 2031"),
    counter_examples=("Budsjett 2031", "2031: 9 mill.", "3 år", "31.12.2031"),
)


NEW_THING = AnchoredPattern(
    name="title of something new",
    expression=r"\A \s* ny (?: e | tt )? \s",
    examples=("Ny brannstasjon", "Nytt bygg"),
    counter_examples=("Brannstasjon", "Nybygg"),
)


class Stack(NamedTuple):
    """A measure told in lines below each other, as one sentence would tell it; `lines` of them."""

    title: str
    said: str
    area: str | None
    lines: int


class _Field(NamedTuple):
    kind: str
    value: str
    # The first line below it.
    end: int
    # Whether its label tells that it is of each year.
    yearly: bool = False


def is_frame(stack: Stack) -> bool:
    """Whether what is told is the money of a whole area, or of all of them, and no measure's."""
    return (is_area(stack.title) and NEW_THING.search(stack.title) is None) or sum_word(stack.title) is not None


def may_begin_stack(line: str, below: str) -> bool:
    """Whether a measure may begin on a line: what stands below it is an amount, a year or a label."""
    if not line[:1].isupper() or len(line) > MOST_HEADING_LENGTH:
        return False
    return _fits("amount", below) or _fits("when", below) or LABEL.search(line) is not None


def read_stack(lines: Sequence[str]) -> Stack | None:
    """The measure that begins on the first of some lines: a title, then an amount, or several each with its year."""
    title = _field(lines, 0) if lines else None
    if title is None or title.kind != "title" or not _is_title(title.value):
        return None
    area: str | None = None
    told: list[tuple[str, str]] = []
    yearly = False
    end = title.end
    while end < len(lines) and (field := _field(lines, end)) is not None:
        if field.kind == "title" or (field.kind == "area" and area is not None):
            break
        if field.kind == "area":
            area = field.value
        else:
            told.append((field.kind, field.value))
            yearly = yearly or field.yearly
        end = field.end
    phrase = _phrase(told, yearly)
    return Stack(title.value, f"{title.value}: {phrase}", area, end) if phrase else None


def _is_title(text: str) -> bool:
    words = text.split()
    return len(words) <= _MOST_TITLE_WORDS and is_heading_form(text) and not text.endswith(":") and text[:1].isalpha()


def _field(lines: Sequence[str], start: int) -> _Field | None:
    """What a line tells, with the value of a label that stands alone on the next."""
    text = lines[start].strip()
    label = LABEL.search(text)
    if label is not None:
        kind = next(name for name in ("title", "area", "amount", "when") if label[name])
        value, end = (label["value"], start + 1) if label["value"] else (_below(lines, start), start + 2)
        return _Field(kind, value.strip(), end, bool(label["yearly"])) if value and _fits(kind, value) else None
    if _fits("when", text):
        return _Field("when", text, start + 1)
    if _fits("amount", text):
        return _Field("amount", text, start + 1)
    return _Field("title", text, start + 1) if text else None


def _below(lines: Sequence[str], start: int) -> str:
    return lines[start + 1].strip() if start + 1 < len(lines) else ""


def _fits(kind: str, value: str) -> bool:
    """Whether a value is of the kind that its label tells: money with its unit, or years."""
    if kind == "amount":
        amount = parse_cell_amount(value) if has_digit(value) else None
        return amount is not None and amount.unit is not None
    return WHEN_ALONE.search(value) is not None if kind == "when" else LABEL.search(value) is None


def _phrase(told: Sequence[tuple[str, str]], yearly: bool) -> str | None:
    """The amounts with their years; None where it is not plain which year an amount is for."""
    amounts = [value for kind, value in told if kind == "amount"]
    when = [phrase for kind, value in told if kind == "when" if (phrase := _bound(value))]
    if len(amounts) == 1 and len(when) <= 1:
        each = ["årlig"] if yearly and not any(phrase.startswith("år") for phrase in when) else []
        return " ".join([*amounts, *each, *when])
    kinds = [kind for kind, _ in told]
    in_turn = len(kinds) == 2 * len(amounts) and all(one != other for one, other in pairwise(kinds))
    if not amounts or not in_turn or len(set(when)) < len(when):
        return None
    return ", ".join(f"{amount} {phrase}" for amount, phrase in zip(amounts, when, strict=True))


def _bound(value: str) -> str:
    """`2031` -> `i 2031`, as it stands behind an amount."""
    match = WHEN_ALONE.search(value)
    if match is None:
        return ""
    phrase = match["phrase"]
    return f"i {phrase}" if match["bound"] is None and has_digit(phrase[:1]) else f"{phrase[0].lower()}{phrase[1:]}"
