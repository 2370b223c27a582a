"""A table with a row for each party and columns for its votes for and against: the sides of one vote.

`Parti | For | Mot`, below it `Ap | 8 | 0`, `H | 0 | 7`, perhaps `Sum | 8 | 7`: a sentence before or behind it may tell
the result.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from patterns.parties import is_party, party_name
from patterns.pattern import Pattern
from patterns.sum_rows import sum_word
from patterns.votes.counted_side import Side
from patterns.votes.party_list import Share
from patterns.votes.reading import Span
from patterns.votes.supporters import Supporters
from patterns.votes.table_columns import CELL, GAP, OTHER_COLUMNS, votes_in
from patterns.votes.told import Told

_CAST = r"(?:(?:stemmer|stemte|røyster|røysta|antall|tal)[ ]+)?"
PARTY_ROWS = Pattern(
    name="table_of_votes_with_a_row_for_each_party",
    expression=rf"""(?m:^)[ |]*(?:(?P<head>parti(?:gruppe|er|a)?|grupp(?:e|er)|list[ea])(?:ne)?{GAP}+)?
        {_CAST}for{GAP}+{_CAST}i?mot(?:{GAP}+{OTHER_COLUMNS})*[ |]*
        (?P<rows>(?:\n[ |]*(?-i:\p{{Lu}})[^\n|\d]{{0,60}}?(?:{GAP}+{CELL}){{2,4}}[ |]*(?=\n|\Z)){{2,20}})""",
    core=r"\bfor[ \t|]+(?:\p{L}+[ ]+)?i?mot\b",
    examples=("Parti For Mot\nAp 8 0\nH 0 7", "Gruppe | Stemmer for | Stemmer mot\nSp | 4 | 3\nSum | 4 | 3"),
    counter_examples=("Parti For Mot Resultat\nAp 12 9 Vedtatt", "Forslag For Mot\nInnstillingen 12 9\nForslag 2 9 12"),
    words=("for",),
)
VOTES_OF_PARTY = Pattern(
    name="row_of_a_party_s_votes",
    expression=rf"""(?m:^)[ |]*(?P<name>[^\n|\d]{{1,60}}?){GAP}+(?P<for>{CELL}){GAP}+(?P<against>{CELL})
        (?:{GAP}+{CELL}){{0,2}}[ |]*(?m:$)""",
    examples=("Ap 8 0", "Bygdelista | – | 3"),
    counter_examples=("Ap 8", "12 8 0"),
)


class PartyRows(NamedTuple):
    """One such table: the sides on which somebody stood. `fits` is false where a sum is not that of the rows."""

    span: Span
    sides: tuple[Told, ...]
    fits: bool


def find_party_rows(text: str, start: int, stop: int) -> Iterator[PartyRows]:
    """The tables of text[start:stop] whose rows are parties."""
    if PARTY_ROWS.search(text[start:stop]) is None:
        return
    for table in PARTY_ROWS.compiled.finditer(text, start, stop):
        rows = list(VOTES_OF_PARTY.compiled.finditer(text, *table.span("rows")))
        parties = [row for row in rows if sum_word(row["name"]) is None]
        if parties and (table["head"] is not None or all(is_party(row["name"]) for row in parties)):
            span = Span(*table.span())
            sums = [row for row in rows if sum_word(row["name"]) is not None]
            for_, against = _side(parties, "for"), _side(parties, "against")
            fits = all((votes_in(row["for"]), votes_in(row["against"])) == (for_.total, against.total) for row in sums)
            sides = ((for_, True), (against, False))
            told = tuple(Told(span, supporters=Supporters(is_for, side, None)) for side, is_for in sides if side.total)
            yield PartyRows(span, told, fits)


def _side(rows: list[regex.Match[str]], column: str) -> Side:
    shares = tuple(Share(party_name(row["name"]), count) for row in rows if (count := votes_in(row[column])))
    return Side(sum(votes_in(row[column]) for row in rows), shares)
