"""The sides of one vote by its parties, with a row for each side, or a line for each party.

`| Ap | Sp | H | Sum`, below it `For | 8 | 3 | 0 | 11` and `Mot | 0 | 0 | 7 | 7`; or `Ap: 8 for`, below it `H: 7 mot`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from patterns.compiled import kept
from patterns.parties import is_party, party_name
from patterns.pattern import Pattern
from patterns.sum_rows import sum_word
from patterns.votes.counted_side import Side
from patterns.votes.party_list import Share
from patterns.votes.reading import Span
from patterns.votes.table_columns import CELL, GAP, SHARES_LABEL, votes_in

_CELLS_OF = rf"(?:{GAP}+{CELL}){{2,16}}"
_HEAD = r"(?-i:\p{Lu})[\p{L}.]{0,20}"
_CAST = r"[ |]*(?:(?:stemmer|røyster)[ ]+)?"
SIDE_ROWS = Pattern(
    name="table_of_votes_with_a_row_for_each_side",
    expression=rf"""{SHARES_LABEL}(?m:^)[ |]*(?P<head>(?:{_HEAD}{GAP}+){{1,15}}{_HEAD})[ |]*\n
        {_CAST}(?:for|ja)[ ]*:?(?P<for>{_CELLS_OF})[ |]*\n
        {_CAST}(?:i?mot|nei)[ ]*:?(?P<against>{_CELLS_OF})[ |]*(?=\n|\Z)""",
    core=r"(?m:^)[ |]*(?:for|ja|stemmer[ ]+for|røyster[ ]+for)[ ]*:?[ \t|]+[\d–-]+[ \t|]+[\d–-]",
    examples=(
        "Ap Sp H Sum\nFor 8 3 0 11\nMot 0 0 7 7",
        " | Ap | Sp | H\nStemmer for | 8 | – | –\nStemmer mot | – | 3 | 7",
    ),
    counter_examples=("Parti For Mot\nAp 8 0\nH 0 7", "Ap H For Mot\nForslag 1 3 4 3 4"),
    words=("for", "ja"),
)
_PARTY_LINE = (
    r"[ ]*(?P<name>(?-i:\p{Lu})[\p{L}. ]{0,30}?)[ ]*[:–-]?[ ]+(?P<number>\d{1,3})[ ]+"
    r"(?:(?:stemmer|stemte|røyster|røysta)[ ]+)?(?P<side>for|i?mot)[ ]*[.,;]?[ ]*"
)
PARTY_LINES = Pattern(
    name="votes_with_a_line_for_each_party",
    expression=rf"{SHARES_LABEL}(?m:^)(?:{_PARTY_LINE}(?:\n|\Z)){{2,20}}",
    core=r"\d[ ]+(?:(?:stemmer|stemte|røyster|røysta)[ ]+)?(?:for|i?mot)[ ]*[.,;]?[ ]*(?:\n|\Z)",
    examples=("Ap: 8 for\nH: 7 mot", "Stemmefordeling:\nAp 8 for\nH 7 mot", "Ap 8 for\nSp 3 for\nH 7 imot\n"),
    counter_examples=("Ap: 8 for", "Innstillingen: 8 for, 7 mot\nForslaget: 7 for, 8 mot"),
    words=("for", "mot"),
)
PARTY_LINE = Pattern(
    name="line_of_a_party_s_votes",
    expression=rf"(?m:^){_PARTY_LINE}(?m:$)",
    examples=("Ap: 8 for", "H 7 imot."),
    counter_examples=("Ap: 8", "8 for"),
)
_CELLS = kept(CELL)


class PartySides(NamedTuple):
    """Both sides as their parties are told; `fits` is false where a sum is not that of its row."""

    span: Span
    for_: Side
    against: Side
    fits: bool


def find_party_sides(text: str, start: int, stop: int) -> Iterator[PartySides]:
    """Such tables and lists of text[start:stop]."""
    stretch = text[start:stop]
    if SIDE_ROWS.search(stretch) is not None:
        for table in SIDE_ROWS.compiled.finditer(text, start, stop):
            yield from _of_table(table)
    if PARTY_LINES.search(stretch) is not None:
        for lines in PARTY_LINES.compiled.finditer(text, start, stop):
            yield from _of_lines(text, lines)


def _of_table(table: regex.Match[str]) -> Iterator[PartySides]:
    heads = table["head"].replace("|", " ").split()
    has_sum = sum_word(heads[-1]) is not None
    columns = heads[:-1] if has_sum else heads
    # Over the column of the sides may stand what the others are.
    parties = columns if is_party(columns[0]) else columns[1:]
    rows = [[votes_in(cell) for cell in _CELLS.findall(table[side])] for side in ("for", "against")]
    if len(parties) < 2 or not all(map(is_party, parties)) or any(len(row) != len(parties) + has_sum for row in rows):
        return
    for_, against = (_side(parties, row[: len(parties)]) for row in rows)
    fits = not has_sum or [row[-1] for row in rows] == [for_.total, against.total]
    yield PartySides(Span(*table.span()), for_, against, fits)


def _of_lines(text: str, lines: regex.Match[str]) -> Iterator[PartySides]:
    told = list(PARTY_LINE.compiled.finditer(text, *lines.span()))
    if not all(is_party(line["name"]) for line in told):
        return
    sides = [[line for line in told if (line["side"].lower() == "for") is is_for] for is_for in (True, False)]
    for_, against = (_side([line["name"] for line in side], [int(line["number"]) for line in side]) for side in sides)
    yield PartySides(Span(lines.start(), lines.start() + len(lines[0].rstrip())), for_, against, True)


def _side(parties: list[str], numbers: list[int]) -> Side:
    shares = tuple(Share(party_name(party), number) for party, number in zip(parties, numbers, strict=True) if number)
    return Side(sum(numbers), shares)
