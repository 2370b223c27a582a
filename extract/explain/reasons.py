"""A record, with what was decided about it -> why: in words, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.explain.choices import Watched
from extract.explain.fields import Found, records_of
from extract.links.motions import How, Meant
from extract.readers.budget_rows import BudgetTable, column_name, sum_in_column
from extract.records import Case, Grant, Meeting, Proposal, Tiltak, Vote

_HOW: dict[How, str] = {
    "remaining": "the motion means all proposals that are left",
    "above": "the motion points to what is told above it",
    "number": "by the number or letter in the motion",
    "owner": "by the name in the motion: it is who put the proposal",
    "owner_and_number": "by the name and the number in the motion",
    "group": "by the group in the motion: the proposal's introduction names it",
    "kind": "by the kind of proposal that the motion names",
    "order": "by its place in the order of the proposals",
    "point": "by the point that it concerns, or its kind, among those of the same name",
    "revised": "the last of one proposer's: its introduction says that it replaces those before",
    "last_told": "it is the proposal told right above the vote",
    "same_list": "the vote goes on with the points of the list that was voted on before",
    "taken_back": "it is the last proposal told above, which was taken back",
    "recommendation": "the motion names no proposal of a member: it is the recommendation, or the case itself",
}


class Reason(NamedTuple):
    """Why a field has its value; `field` may be a field that has none."""

    field: str
    why: str


def reasons_of(found: Found, watched: Watched) -> tuple[Reason, ...]:
    """What is known of links, years, units and registers."""
    record = found.record
    if isinstance(record, Vote):
        return tuple(_of_vote(record, watched))
    if isinstance(record, Case):
        return tuple(_of_case(record, watched.linked.meetings))
    if isinstance(record, Proposal):
        return tuple(_of_proposal(record, watched))
    if isinstance(record, Tiltak):
        return (*_of_years(record, watched), *_of_unit(record, watched), *_of_links(record, watched))
    if isinstance(record, Grant):
        return (*_of_recipient(record, watched), *_of_unit(record, watched))
    return ()


def _of_vote(vote: Vote, watched: Watched) -> Iterator[Reason]:
    yield Reason("case_id", "the treatment in which the vote is told")
    decided = watched.votes.get(vote.id)
    if decided is None:
        case = next(each for each in watched.linked.cases if each.id == vote.case_id)
        why = "the motion is what is recommended right above" if case.proposals else "the case has no proposals"
        yield Reason("proposal_ids", why)
        return
    yield Reason("proposal_ids", _meant(decided.meant))
    if decided.against is not None:
        yield Reason("alternative_proposal_ids", _meant(decided.against))
    if decided.vote.motion != vote.motion:
        yield Reason("motion", "the vote's own words name no motion: it is called as what stands above it")


def _meant(meant: Meant) -> str:
    if meant.is_unclear:
        return f"left open: {_named(meant.considered)} fit, and nothing tells which is meant"
    aside = [proposal for proposal in meant.considered if proposal not in meant.proposals]
    why = _HOW[meant.how] if meant.proposals or meant.how == "recommendation" else "no proposal fits the motion"
    return f"{why}; set aside: {_named(aside)}" if aside else why


def _named(proposals: Sequence[Proposal]) -> str:
    return ", ".join(
        f"{each.id} ({each.proposer.name or each.proposer.party or ' '.join(each.on_behalf_of) or 'nobody named'})"
        for each in proposals
    )


def _of_case(case: Case, meetings: Sequence[Meeting]) -> Iterator[Reason]:
    meeting = next((each for each in meetings if each.id == case.meeting_id), None)
    if meeting is not None:
        same = [name for name in ("body", "date") if getattr(case, name) == getattr(meeting, name)]
        yield Reason("meeting_id", f"the only meeting that fits, with the same {' and '.join(same) or 'body'}")
    elif meetings:
        yield Reason("meeting_id", f"none or several of the {len(meetings)} meetings fit by body and date")


def _of_proposal(proposal: Proposal, watched: Watched) -> Iterator[Reason]:
    read = next((each for case in watched.read.cases for each in case.proposals if each.id == proposal.id), None)
    if read is not None and read.proposer.party is None and proposal.proposer.party is not None:
        where = "the attendance list, or another record of the document, has this name with one party only"
        yield Reason("proposer.party", where)


def _of_years(record: Tiltak, watched: Watched) -> Iterator[Reason]:
    table_id, _, _ = record.id.rpartition("-")
    table = watched.tables.get(table_id)
    index = next((i for i, row in enumerate(table.rows) if _is_row(table, i, record.id)), None) if table else None
    if table is None or index is None:
        return
    is_flat = table_id in watched.flattened
    sums = [total for total, members in table.members.items() if index in members]
    told = [each.message for each in watched.conversion.warnings if each.code == "year_ambiguous"]
    fitting = [message for message in told if message.startswith(record.title)]
    number = 0
    for cell in table.rows[index].cells:
        column = table.columns[cell.column]
        number += not cell.known or column.kind == "year"
        if not cell.known:
            why = fitting[0] if fitting else "more than one year fits"
            yield Reason(f"amounts[{number}]", f"{cell.amount.raw}: no year: {why}")
        elif column.kind in ("year", "comparison", "total"):
            kind = {"year": f"amounts[{column.year or number}]", "comparison": f"comparison[{column.label}]"}
            field = kind.get(column.kind, "total.nok")
            yield Reason(field, f"{cell.amount.raw}: {_column(table, cell.column, is_flat, sums)}")


def _is_row(table: BudgetTable, index: int, identity: str) -> bool:
    return table.rows[index].kind is None and table.record_id(index) == identity


def _column(table: BudgetTable, column: int, is_flat: bool, sums: Sequence[int]) -> str:
    """How the place of a cell is known."""
    named = f"column {column + 1}, «{table.columns[column].label or column_name(table.columns[column])}»"
    if not is_flat:
        return f"it stands in {named}"
    kept = ", ".join(_sum(table, total, column) for total in sums)
    solved = f", by what must add up: {kept}" if kept else ", the only place that its row leaves"
    return f"the table lost its columns; placed in {named}{solved}"


def _sum(table: BudgetTable, total: int, column: int) -> str:
    row = table.rows[total]
    stated = [cell.amount.nok(table.context.unit) for cell in row.cells if cell.column == column]
    held = "holds" if sum(stated) == sum_in_column(table, table.members[total], column) else "does not hold"
    return f"«{row.label}» ({held} there)"


def _of_unit(record: Tiltak | Grant, watched: Watched) -> Iterator[Reason]:
    if record.unit_source == "stated":
        return
    page = record.evidence[0].page
    told = [each for each in watched.conversion.warnings if each.code == "unit_inferred" and each.page is not None]
    fitting = [each for each in told if each.page is not None and each.page <= page and record.unit in each.message]
    why = f"p. {fitting[-1].page}: {fitting[-1].message}" if fitting else "it is stated nowhere for this record"
    yield Reason("unit", why)
    yield Reason("unit_source", "no unit is stated: see unit")


def _of_links(record: Tiltak, watched: Watched) -> Iterator[Reason]:
    titles = {each.id: each.record for each in records_of(watched.linked) if each.kind == "tiltak"}
    for identity in record.links:
        other = titles[identity]
        assert isinstance(other, Tiltak)
        alike = "the same measure by its title and amounts" if record.parties == other.parties else "the same title"
        yield Reason("links", f"{identity} «{other.title}»: {alike}")


def _of_recipient(record: Grant, watched: Watched) -> Iterator[Reason]:
    number = record.recipient.kommunenummer
    if number is None:
        yield Reason("recipient.kommunenummer", "neither the row nor the register gives one for this name")
    elif any(number in each.text for each in record.evidence):
        yield Reason("recipient.kommunenummer", "it stands in the row")
    else:
        when = f" in {record.year}" if record.year else ""
        yield Reason("recipient.kommunenummer", f"the register of municipalities has one of this name{when}")
