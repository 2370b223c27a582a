"""What the reading and the linking decided, watched while they did: the years of cells, the proposals of votes.

Nothing is decided here. The functions that decide are watched, and their arguments and answers kept.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from extract.checks import check_reading
from extract.facts import find_facts
from extract.layout.blocks import find_layout
from extract.links import linked
from extract.links.votes import LinkedVote
from extract.model import Layout, Source
from extract.pipeline import assemble, find_pages, frame_of, read_sections
from extract.readers.budget_rows import BudgetTable
from extract.reading import Reading
from extract.records import Conversion
from extract.sections import find_sections


@dataclass(frozen=True, slots=True)
class Watched:
    """One document, read while those that decide were watched. `read` has its records before they were linked."""

    layout: Layout
    read: Reading
    linked: Reading
    conversion: Conversion
    tables: dict[str, BudgetTable] = field(default_factory=dict)
    flattened: frozenset[str] = frozenset()
    votes: dict[str, LinkedVote] = field(default_factory=dict)


def read_watched(source: Source) -> Watched:
    """The document's records, with what was decided on the way. Raises SourceError."""
    pages = find_pages(source)
    layout = find_layout(pages)
    tables: dict[str, BudgetTable] = {}
    flattened: set[str] = set()
    votes: dict[str, LinkedVote] = {}

    def keep_table(table: BudgetTable, _: object) -> None:
        tables[table.table_id] = table

    def keep_flattened(_: BudgetTable, table: BudgetTable) -> None:
        flattened.add(table.table_id)

    def keep_vote(_: object, vote: LinkedVote) -> None:
        votes[vote.vote.id] = vote

    with ExitStack() as watch:
        watch.enter_context(_watched("extract.readers.budget_rows", "reading_of", keep_table))
        watch.enter_context(_watched("extract.readers.flattened", "read_flattened", keep_flattened))
        watch.enter_context(_watched("extract.links.votes", "link_vote", keep_vote))
        facts = find_facts(layout)
        sections = find_sections(layout, facts)
        read = read_sections(sections, facts)
        whole = linked(read)
    conversion = assemble(frame_of(source, pages, layout, facts, sections), whole, check_reading(whole))
    return Watched(layout, read, whole, conversion, tables, frozenset(flattened), votes)


@contextmanager
def _watched(module: str, name: str, tell: Callable[[Any, Any], None]) -> Iterator[None]:
    """While it lasts, the function tells its first argument and its answer, by whatever module it is called."""
    own = getattr(importlib.import_module(module), name)

    def telling(*arguments: Any, **named: Any) -> Any:
        answer = own(*arguments, **named)
        tell(arguments[0], answer)
        return answer

    users = [each for key, each in sys.modules.items() if key.startswith("extract.") and vars(each).get(name) is own]
    for user in users:
        setattr(user, name, telling)
    try:
        yield
    finally:
        for user in users:
            setattr(user, name, own)
