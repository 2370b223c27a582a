"""Members of a vote in columns, each name over the party it stands for -> a line for each name and each party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.model import Line, Word, union
from patterns.votes.poll import party_cells

# A name begins where its party begins, in points.
_ON_EDGE = 2.0


def with_members_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; of a row of names with a row of parties below it each name, and right below it its party. In the text
    of a row nothing would part two names."""
    index = 0
    while index < len(lines):
        below = lines[index + 1] if index + 1 < len(lines) else None
        members = _members(lines[index], below) if below is not None else []
        yield from members or lines[index : index + 1]
        index += 2 if members else 1


def _members(names: Line, parties: Line) -> list[Line]:
    """A line for each name and each party; empty where the two lines are no such rows."""
    cells = party_cells(parties.text) if names.words and parties.words else []
    if len(cells) < 2 or sum(len(cell.split()) for cell in cells) != len(parties.words):
        return []
    columns: list[list[Word]] = []
    left = list(parties.words)
    for cell in cells:
        size = len(cell.split())
        columns.append(left[:size])
        left = left[size:]
    edges = [column[0].x0 for column in columns]
    named = [
        [word for word in names.words if edge - _ON_EDGE <= word.x0 < after - _ON_EDGE]
        for edge, after in zip(edges, [*edges[1:], float("inf")], strict=True)
    ]
    if any(not words or abs(words[0].x0 - edge) > _ON_EDGE for words, edge in zip(named, edges, strict=True)):
        return []
    return [
        _line(row, words)
        for own in zip(named, columns, strict=True)
        for row, words in zip((names, parties), own, strict=True)
    ]


def _line(row: Line, words: Sequence[Word]) -> Line:
    return replace(
        row, text=" ".join(word.text for word in words), words=tuple(words), bbox=union(word.bbox for word in words)
    )
