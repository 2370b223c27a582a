"""Votes told in a table with a column for each party, then the sums.

`Votering over | Ap | H | SV | For | Mot | Resultat`, below it `Forslag 1 | – | – | 3 | 3 | 12 | Falt`: the parties'
numbers are those for the motion, or those against it, whichever they add up to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from patterns.compiled import kept
from patterns.parties import is_party, party_name
from patterns.pattern import Pattern
from patterns.votes.outcome import PARTICIPLE, result_of
from patterns.votes.reading import OutcomeName, Span, TallyReading, VoteReading, motion_at
from patterns.votes.table_columns import CELL, GAP, votes_in
from patterns.votes.words import NEGATION, UNANIMOUS

PARTY_TABLE = Pattern(
    name="table_of_votes_by_party",
    expression=rf"""(?m:^)[ |]*(?P<head>[^\n|]{{0,40}}?{GAP}+(?:(?-i:\p{{Lu}})[\p{{L}}.]{{0,20}}{GAP}+){{2,14}})
        for{GAP}+i?mot(?:{GAP}+(?:resultat|utfall|vedtak)(?:et)?)?[ |]*
        (?P<rows>(?:\n[ |]*(?=[^\n]*\p{{L}})[^\n|]{{2,120}}?(?:{GAP}+{CELL}){{4,16}}(?:{GAP}+[^\n\d|]{{3,30}})?[ |]*
        (?=\n|\Z))+)""",
    core=r"\bfor[ \t|]+i?mot\b",
    examples=(
        "Votering over Ap H SV For Mot Resultat\nForslag 1 – – 3 3 12 Falt",
        "Forslag | Ap | Sp | For | Imot\nPunkt 1 | 4 | 3 | 7 | 2",
    ),
    counter_examples=(
        "Forslag For Mot\nInnstillingen 12 9",
        "Ap H For Mot\nstemte for",
        "Ap H SV stemte for, mot stemte V",
    ),
    words=("for",),
)
PARTY_ROW = Pattern(
    name="row_of_votes_by_party",
    expression=rf"""(?m:^)[ |]*(?P<motion>[^\n|]{{2,120}}?)(?P<cells>(?:{GAP}+{CELL})+){GAP}+(?P<for>\d{{1,3}})
        {GAP}+(?P<against>\d{{1,3}})(?:{GAP}+(?P<result>[^\n\d|]{{3,30}}?))?[ |]*(?m:$)""",
    examples=("Forslag 1 – – 3 3 12 Falt", "Punkt 1 | 4 | 3 | 7 | 2"),
    counter_examples=("Forslag 1", "Innstillingen ble vedtatt"),
)
_CELLS = kept(CELL)
RESULT_CELL = Pattern(
    name="result_in_table",
    expression=rf"\A\s*(?:{UNANIMOUS}\s+)?(?P<negated>{NEGATION}\s+)?{PARTICIPLE}\s*\.?\s*\Z",
    examples=("Vedtatt", "Ikke vedtatt", "Falt"),
    counter_examples=("For", "Vedtatt mot 3 stemmer"),
)


def find_party_tables(text: str, start: int, stop: int) -> Iterator[VoteReading]:
    """A vote for every row of such tables in text[start:stop]; the first begins at the table's head."""
    if PARTY_TABLE.search(text[start:stop]) is None:
        return
    for table in PARTY_TABLE.compiled.finditer(text, start, stop):
        parties = _parties(table["head"])
        votes = [_vote(text, row, parties) for row in PARTY_ROW.compiled.finditer(text, *table.span("rows"))]
        told = [vote for vote in votes if vote is not None]
        if parties and len(told) == table["rows"].strip().count("\n") + 1:
            yield replace(told[0], span=Span(table.start(), told[0].span.stop))
            yield from told[1:]


def _parties(head: str) -> list[str]:
    """The parties that the columns are headed by, from the last one back."""
    names = head.replace("|", " ").split()
    first = next((place + 1 for place in reversed(range(len(names))) if not is_party(names[place])), 0)
    return [party_name(name) for name in names[first:]]


def _vote(text: str, row: regex.Match[str], parties: list[str]) -> VoteReading | None:
    """The vote of a row, or None where its numbers do not fit its columns or its result."""
    cells = list(_CELLS.finditer(text, *row.span("cells")))
    # "Forslag 2": the first number may be the motion's own.
    own = len(cells) - len(parties)
    numbers = [votes_in(cell[0]) for cell in cells[own:]]
    for_, against = int(row["for"]), int(row["against"])
    if own not in (0, 1) or for_ == against:
        return None
    outcome: OutcomeName = "adopted" if for_ > against else "rejected"
    told = RESULT_CELL.match(row["result"]) if row["result"] is not None else None
    if row["result"] is not None and (
        told is None or result_of(told, negated=told["negated"] is not None).outcome != outcome
    ):
        return None
    listed = tuple((party, count) for party, count in zip(parties, numbers, strict=True) if count)
    return VoteReading(
        motion=motion_at(text, Span(row.start("motion"), cells[0].end() if own else row.end("motion"))),
        refers_back=False,
        alternative=None,
        outcome=outcome,
        unanimous=not (for_ and against),
        for_=TallyReading(for_, listed if sum(numbers) == for_ else ()),
        against=TallyReading(against, listed if sum(numbers) == against else ()),
        absent=None,
        casting_vote=False,
        trial=False,
        span=Span(*row.span()),
    )
