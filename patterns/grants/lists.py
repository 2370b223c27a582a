"""Grant lists whose columns are lost: lines such as `4613 Bømlo 1 500 000` under `Kommunenr. Kommune Kroner`."""

from __future__ import annotations

from collections.abc import Sequence

from patterns.amounts import parse_cell_amount
from patterns.families.skjonnsfordeling import ALLOCATION, MONEY_HEADING, NUMBER_HEADING, RECIPIENT_HEADING
from patterns.grants.labels import WITHHELD_LABEL, is_sum_label, shared_members
from patterns.grants.list_rows import ListRow
from patterns.municipalities import is_county, is_municipality
from patterns.pattern import Pattern
from patterns.whole_kroner import WHOLE_KRONER

LIST_HEADING = Pattern(
    name="heading of a grant list on one line",
    expression=r"""
        \A (?: (?P<number> k(?:omm(?:une)?)? [.-]? \s? n(?:r|ummer) \.? ) \s+ )?
        (?P<recipient> kommune (?: navn | namn )? | mottaker | mottakar | søker | søkjar | fylke ) \s+
        (?P<amount> (?: kroner | kr | beløp | sum | tildel \p{L}* | innvilg \p{L}* | tilsku \p{L}* | tilskot \p{L}*
          | skjønn \p{L}* | skjøn \p{L}* | løyv \p{L}* ) \b [\p{L}\s().\d]{0,40} ) \Z
    """,
    words=("kommune", "mottak", "søk", "fylke"),
    examples=(
        "Kommune Kroner",
        "Kommunenr. Kommune Kroner",
        "K-nr. Kommunenavn Tildelt beløp (kr)",
        "Mottakar Tilskot 2031",
    ),
    counter_examples=("Kommunene får tilskudd", "Kommune Innbyggere", "Kroner"),
)
LIST_ROW = Pattern(
    name="row of a grant list on one line",
    expression=rf"""
        \A (?: (?P<number> \d{{3,4}} ) \s+ )? (?P<name> \p{{L}} [\p{{L}}\s.,/()-]*? ) \s+
        (?P<amount> [-–] | (?: kr\.? \s )? -? (?: \d{{1,3}} (?: [ .\u00a0\u202f] \d{{3}} )+ | \d+ (?: ,\d+ )? )
          {WHOLE_KRONER}? )
        \Z
    """,
    examples=("Kinn 1 850 000", "4613 Bømlo 1 500 000", "0301 Oslo  36 800 000", "Møre og Romsdal 40.000", "Gulen -"),
    counter_examples=("Kinn", "1 850 000", "9 kommunar til saman kr 225 000 i 2031."),
)


def parse_list_heading(lines: Sequence[str], start: int) -> ListRow | None:
    """The column headings that begin at a line: all on that line, or one a line (`Kommune` / `Kroner`)."""
    match = LIST_HEADING.match(lines[start])
    if match:
        return ListRow(tuple(filter(None, (match["number"], match["recipient"], match["amount"].strip()))), 1)
    numbered = bool(NUMBER_HEADING.search(lines[start]))
    last = start + 1 + numbered
    if last >= len(lines) or not RECIPIENT_HEADING.search(lines[last - 1]) or len(lines[last]) > 60:
        return None
    if parse_cell_amount(lines[last]) or not (MONEY_HEADING.search(lines[last]) or ALLOCATION.search(lines[last])):
        return None
    return ListRow(tuple(lines[start : last + 1]), last + 1 - start)


def parse_list_row(lines: Sequence[str], start: int, heading: ListRow) -> ListRow | None:
    """The row that begins at a line, in the heading's form: on one line, or one cell a line; None ends the list."""
    numbered = len(heading.cells) == 3
    if heading.lines == 1:
        match = LIST_ROW.match(lines[start])
        found = [match["number"] or "", match["name"], match["amount"]] if match else []
        taken = 1
    else:
        taken = 2 if _is_label(lines[start]) else len(heading.cells)
        found = [""] * (3 - taken) + list(lines[start : start + taken])
    if len(found) < 3 or (found[0] and not numbered) or not _is_row(*found):
        return None
    return ListRow(tuple(found if numbered else found[1:]), taken)


def _is_row(number: str, name: str, amount: str) -> bool:
    known = is_municipality(name) or is_county(name) or bool(shared_members(name)) or (number.isdecimal() and name)
    return bool(known or _is_label(name)) and parse_cell_amount(amount) is not None


def _is_label(text: str) -> bool:
    return is_sum_label(text) or WITHHELD_LABEL.match(text) is not None
