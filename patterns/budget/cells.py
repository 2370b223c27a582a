"""Cells of budget tables: wrapped and broken text -> one line, one amount, one label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from patterns.amounts import Amount, parse_cell_amount
from patterns.beginnings import AnchoredPattern
from patterns.compiled import kept
from patterns.numbers import has_digit
from patterns.pattern import MOST_KEPT, Pattern
from patterns.whole_kroner import WHOLE_KRONER, WHOLE_KRONER_MARKS

SPACED_LETTERS = Pattern(
    name="letter-spaced word",
    expression=r"(?<!\S) \p{L} (?: \s \p{L}{1,2} ){3,} (?!\S)",
    examples=("Ø k o n o m i p l a n", "S u m m e r"),
    counter_examples=("Tiltak 2025", "Drift og plan"),
)
ROW_NUMBER = Pattern(
    name="row number before a label",
    expression=r"\A (?: : \s* (?=\p{L}) | (?: \p{Lu}{1,2} [ ]? )? \d{1,6} (?: \.\d+ )* [.)]? \s+ (?=[\p{L}\"«]) )",
    examples=("1 Politiske organ", "F1 Leirskole", ":Tiltak", "3.2 Kultur", "421000 Skolebygg"),
    counter_examples=("2025", "Skole 3", "40% økning"),
)
FOOTNOTE = Pattern(
    name="footnote mark behind a label",
    expression=r"(?: \s* \*+ | \s+ \d \) | ⁽? [⁰¹²³⁴⁵⁶⁷⁸⁹]+ [)⁾]? ) \s* \Z",
    examples=("Rammetilskudd *", "Skatt på formue 1)", "Konsulenter**", "Skyss til SFO¹", "Leirskole²⁾"),
    counter_examples=("Fritidskort (6 år)", "Skole 2", "trinn 1-4"),
)
PART_OF_ROW = Pattern(
    name="part of the row above",
    expression=r"\A \W* (?: herav | hvorav | derav ) \b",
    examples=("herav barnehage", "- hvorav skole"),
    counter_examples=("Heradshuset", "Barnehage"),
)
_SHORT_WORDS = frozenset(
    """i å og av på til for om en ei et de vi er så no to ni ti ut at ha se ta få gå ny år by øy bo bu nå då da me
    kr pr ca jf mv mm kl pc""".split()
)
# Of those no label ends in these, as words do.
_ENDINGS = frozenset(("er", "en", "et", "de"))
_JOINING_WORDS = frozenset(("og", "eller", "samt"))
_LINKING_WORDS = frozenset(
    """for fra frå med mot som til ved der den det enn per hos etter mellom under over gjennom innan innen uten utan
    langs ikke ikkje også både bare berre dette disse desse alle hver kvar mange flere fleire hele heile nytt""".split()
)
_BROKEN_WORD = kept(r"\p{Ll}[-\u00ad]$")
_SMALL_LETTER = kept(r"\p{Ll}")
_HANGING_DASH = kept(r"[\d\p{L}][-–/]$")
_BROKEN_NUMBER = kept(r"(?<=\d)\s*\n\s*(?=\d)")


_WORD = kept(r"\p{L}{3}")


def holds_words(text: str) -> bool:
    """Whether a cell holds words, no number or code (`H-2`) alone."""
    return _WORD.search(text) is not None


@lru_cache(maxsize=MOST_KEPT)
def one_line(text: str) -> str:
    """A cell's text on one line: a word broken by the cell's edge is joined where a hyphen or a lone letter tells
    it.
    """
    written = SPACED_LETTERS.sub(lambda match: match[0].replace(" ", ""), text)
    lines = [line.strip() for line in written.split("\n") if line.strip()]
    joined = ""
    for number, line in enumerate(lines, 1):
        if not joined:
            joined = line
        elif line.split()[0] in _JOINING_WORDS:
            # Before them a hyphen stands for a part left out: `bo-` above `og servicesenter`.
            joined += " " + line
        elif _BROKEN_WORD.search(joined) and _SMALL_LETTER.match(line):
            joined = joined[:-1] + line
        elif _HANGING_DASH.search(joined) or _is_fragment(line) or (number == len(lines) and line in _ENDINGS):
            joined += line
        else:
            joined += " " + line
    return " ".join(joined.split())


def may_end_word(line: str) -> bool:
    """Whether a line's first word can be the end of a word that the cell's edge broke: small letters, no small word."""
    first = line.split()[0].rstrip(".,:;)")
    return first[:1].islower() and first not in _JOINING_WORDS | _SHORT_WORDS | _LINKING_WORDS


def _is_fragment(line: str) -> bool:
    """A first word of one or two small letters that is no word is the end of the word above."""
    first = line.split()[0]
    return len(first) <= 2 and first.isalpha() and first.islower() and first not in _SHORT_WORDS


@lru_cache(maxsize=MOST_KEPT)
def cell_amount(text: str) -> Amount | None:
    """The amount of a cell whose digits may be broken over lines: `112` above `551`, or `13930` above `1`; `raw` is
    one line.
    """
    amount = parse_cell_amount(" ".join(text.split("\n")))
    if amount is None and "\n" in text:
        amount = parse_cell_amount(_BROKEN_NUMBER.sub("", text))
    return amount


def without_row_number(label: str) -> str:
    """A label without its row number (`1 Politiske organ`, `:Tiltak`)."""
    return ROW_NUMBER.sub("", label).strip()


def are_numbered(labels: Sequence[str]) -> bool:
    """Whether a table numbers its rows: most labels begin with a number, and no two with the same."""
    numbers = [match[0] for label in labels if (match := ROW_NUMBER.search(label))]
    return len(numbers) >= 2 and len(numbers) * 5 >= len(labels) * 3


def without_footnote(label: str) -> str:
    return FOOTNOTE.sub("", label).strip()


def is_part(label: str) -> bool:
    """Whether a row only divides the row above it (`herav barnehage`)."""
    return PART_OF_ROW.search(label) is not None


ENGLISH_THOUSANDS = Pattern(
    name="number with commas between its thousands",
    expression=r"\A \s* [(−–÷+-]? \s? \d{1,3} (?: , \d{3} )+ [−–-]? \)? \s* \Z",
    examples=("5,800", "-1,800", "12,500,000", "5,800-"),
    counter_examples=("5,8", "5,8000", "640"),
)
LEAST_ENGLISH = 3


def are_english(cells: Sequence[str]) -> bool:
    """Whether the numbers of a table have commas between their thousands, as a spreadsheet set to English writes them:
    every comma stands before three digits.
    """
    with_comma = [cell for cell in cells if "," in cell and has_digit(cell)]
    return len(with_comma) >= LEAST_ENGLISH and all(ENGLISH_THOUSANDS.search(cell) for cell in with_comma)


def english_amount(cell: str) -> Amount | None:
    """The amount of a cell whose commas part thousands (`5,800` is 5800)."""
    amount = cell_amount(cell.replace(",", " "))
    return replace(amount, raw=cell.strip()) if amount is not None else None


MARK_BEHIND = Pattern(
    name="amount with a hyphen behind it",
    expression=r"""
        \A \s* (?! (?:19|20)\d\d \s? [−–-] )
        (?P<amount> (?: (?: kr | nok ) \b \.? \s? )? \d (?: [\d\s.,]* \d )? ) \s? [−–-]
        \s* (?P<unit> (?: kr | nok | kroner )? ) \.? \s* \Z
    """,
    examples=("350.000-", "kr 25.000-", "350 000 -", "12 750- kr"),
    counter_examples=("kr 25.000,-", "-350.000", "-", "2025-2028", "2025-", "40.000", "(4.200-)"),
)


def has_mark_behind(cell: str) -> bool:
    """Whether a hyphen stands right behind an amount: a minus, or what is left of `,-`."""
    return ("-" in cell or "−" in cell or "–" in cell) and MARK_BEHIND.search(cell) is not None


def tells_minus_behind(cells: Sequence[str]) -> bool | None:
    """Whether the hyphens behind a table's amounts are minus signs: other amounts have none, and none has `,-`. None
    where no amount has one.
    """
    if not any(map(has_mark_behind, cells)):
        return None
    others = [(cell, amount) for cell in cells if not has_mark_behind(cell) and (amount := cell_amount(cell))]
    dashed = any(cell.rstrip().endswith(WHOLE_KRONER_MARKS) for cell, _ in others)
    return not dashed and any(amount.value for _, amount in others)


def amount_before_minus(cell: str) -> Amount | None:
    """The amount of a cell in such a table, also where `kr` or a blank stands with it (`kr 350.000 -`)."""
    match = MARK_BEHIND.search(cell) if has_mark_behind(cell) else None
    if match is None:
        return cell_amount(cell)
    amount = cell_amount(f"{match['amount']} {match['unit']}")
    return replace(amount, value=-amount.value, raw=one_line(cell)) if amount is not None else None


def amount_without_mark(cell: str) -> Amount | None:
    """The amount of a cell in a table where a hyphen behind an amount may be what is left of `,-`: then none."""
    return None if has_mark_behind(cell) else cell_amount(cell)


MONEY_FORM = AnchoredPattern(
    name="cell written as an amount",
    expression=rf"""
        \A \s* [(−–÷+-]? \s? \d{{1,3}} (?: (?: [\s.] \d{{3}} )+ | (?: [\s.] \d{{3}} )* , \d{{1,3}} ) [−–-]? \)?
        \s* (?: kr | {WHOLE_KRONER} )? \s* \Z
    """,
    examples=("1 250", "-3,5", "12 500 000", "4.500,-", "4.500,–", "4.500-"),
    counter_examples=("2025", "12", "12/24", "22 00 11 00", "1.1.2024"),
)


def is_money_form(text: str) -> bool:
    """Whether a cell is written as an amount: thousands apart or decimals, unlike a year or a number in a list."""
    return MONEY_FORM.search(text) is not None


PLAIN_MONEY = AnchoredPattern(
    name="cell with a round number written without blanks",
    expression=r"\A \s* [−–÷+-]? \d{3,5}00 \s* \Z",
    examples=("45000", "-1250000", "600000"),
    counter_examples=("2000", "91234567", "900123400", "45678", "45 000"),
)


def is_round_number(text: str) -> bool:
    """Whether a cell holds a round number of five digits or more, which is hardly anything but money."""
    return PLAIN_MONEY.search(text) is not None


THOUSANDS_AT_END = Pattern(
    name="thousands_at_end",
    expression=r"\p{L}.*?\s(?P<number>[-–−]?\d{1,3}(?:[ ]\d{3})+)$",
    examples=("Redusert eiendomsskatt 12 000", "Bruk av fond -1 200"),
    counter_examples=("Bil nr. 2", "12 000", "Leirskole (kr 2 000 per elev)"),
)


def thousands_at_end(title: str) -> str | None:
    """The number that a title ends in, grouped as amounts are; a title's own (`bil nr. 2`) is not."""
    match = THOUSANDS_AT_END.search(title) if title[-3:].isdigit() else None
    return match["number"] if match else None
