"""Votes told in a table with a row for each motion and columns for both numbers, without one for the result.

`Forslag | For | Mot`, below it `Innstillingen | 12 | 9`: the numbers tell what became of each.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from patterns.pattern import Pattern
from patterns.votes.reading import Span, TallyReading, VoteReading, motion_at
from patterns.votes.sides import EQUAL_NUMBERS
from patterns.votes.table_columns import GAP, OTHER_COLUMNS

_CAST = r"(?:(?:stemmer|røyster|antall|tal)[ ]+)?"
COUNT_TABLE = Pattern(
    name="count_table",
    expression=rf"""(?m:^)[ |]*
        (?:(?:forslag|framlegg|fremlegg|innstilling|tilråding|sak|punkt|pkt\.?|alternativ|votering|avstemning
            |røysting|tema|tekst|nr\.?|hva|kva|fremmet[ ]+av|fremja[ ]+av|fra|frå|forslagsstill[ea]r|parti)
            (?:et|en|a)?{GAP}+){{0,3}}
        {_CAST}for{GAP}+{_CAST}i?mot
        (?:{GAP}+{OTHER_COLUMNS})*[ |]*
        (?P<rows>(?:\n[ |]*(?=[^\n]*\p{{L}})[^\n|]{{2,120}}?(?:{GAP}+\d{{1,3}}){{2,4}}
            [ |]*(?=\n|\Z))+)""",
    core=r"\bfor[ \t|]+(?:\p{L}+[ ]+)?i?mot\b",
    examples=(
        "Forslag For Mot\nInnstillingen 12 9\nForslag fra H 9 12",
        "Sak | Stemmer for | Stemmer mot\nPunkt 1 | 4 | 3",
    ),
    counter_examples=("Forslag For Mot Resultat\nInnstillingen 12 9 Vedtatt", "for mot\n12 9", "stemte for mot"),
    words=("for",),
)
COUNT_ROW = Pattern(
    name="count_table_row",
    expression=rf"""(?m:^)[ |]*(?P<motion>[^\n|]{{2,120}}?){GAP}+(?P<for>\d{{1,3}}){GAP}+(?P<against>\d{{1,3}})
        (?:{GAP}+\d{{1,3}}){{0,2}}[ |]*(?m:$)""",
    examples=("Innstillingen 12 9", "Forslag 2 fra H | 9 | 12 | 0"),
    counter_examples=("Innstillingen", "12 9"),
)


COLUMN_FOR = Pattern(
    name="column_of_votes_for",
    expression=rf"\A\s*(?:{_CAST})?(?:for|ja)\s*:?\s*\Z",
    words=("for", "ja"),
    examples=("For", "Stemmer for", "JA"),
    counter_examples=("Forslag", "For forslaget fra H"),
)
COLUMN_AGAINST = Pattern(
    name="column_of_votes_against",
    expression=rf"\A\s*(?:{_CAST})?(?:i?mot|nei)\s*:?\s*\Z",
    words=("mot", "nei"),
    examples=("Mot", "Røyster imot", "Nei"),
    counter_examples=("Motforslag", "Mot forslaget fra H"),
)


def is_column_for(head: str) -> bool:
    """Whether a column's head says that it counts the votes for a motion."""
    return COLUMN_FOR.match(head) is not None


def is_column_against(head: str) -> bool:
    """Whether a column's head says that it counts the votes against a motion."""
    return COLUMN_AGAINST.match(head) is not None


def find_count_tables(text: str, start: int, stop: int) -> Iterator[VoteReading]:
    """A vote for every row of such tables in text[start:stop]; the first begins at the table's head."""
    if COUNT_TABLE.search(text[start:stop]) is None:
        return
    for table in COUNT_TABLE.compiled.finditer(text, start, stop):
        begin = table.start()
        for row in COUNT_ROW.compiled.finditer(text, *table.span("rows")):
            yield _vote(text, row, begin)
            begin = row.end()


def _vote(text: str, row: regex.Match[str], begin: int) -> VoteReading:
    for_, against = int(row["for"]), int(row["against"])
    return VoteReading(
        motion=motion_at(text, Span(*row.span("motion"))),
        refers_back=False,
        alternative=None,
        outcome="adopted" if for_ > against else "rejected",
        unanimous=not (for_ and against),
        for_=TallyReading(for_),
        against=TallyReading(against),
        absent=None,
        casting_vote=False,
        trial=False,
        span=Span(begin, row.end()),
        ambiguous=EQUAL_NUMBERS if for_ == against else None,
    )
