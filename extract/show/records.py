"""Conversion -> lines for a person: cases with votes, tiltak by year, grants by column, checks, warnings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from extract.json_file import json_of
from extract.printable import one_line
from extract.records import Case, Conversion, Evidence, Grant, Meeting, Proposal, Tally, Tiltak, Vote
from extract.show.terminal import Column, Style, grouped, table, wrapped
from extract.summary import Counts

_FAILED = "✗"
_WARNED = "!"


def show_conversion(conversion: Conversion, style: Style) -> Iterator[str]:
    """The whole document; records that a failed check concerns are marked with ✗."""
    document = conversion.document
    yield style.bold(one_line(document.source)) + style.dim("  " + Counts.of(conversion).as_words())
    facts = [", ".join(document.kinds), document.organization, document.language, f"{document.text_layer} text"]
    yield "  ".join(one_line(fact) for fact in facts if fact)
    if document.title:
        yield from wrapped(document.title, style.width)
    suspect = _suspects(conversion)
    yield from _show_meetings(conversion.meetings, style)
    yield from _show_cases(conversion, suspect, style)
    yield from _show_tiltak(conversion.tiltak, suspect, style)
    yield from _show_grants(conversion.grants, suspect, style)
    yield from _show_checks(conversion, style)
    yield from _show_warnings(conversion, style)
    yield from _show_corrections(conversion, style)


def place(evidence: Sequence[Evidence]) -> str:
    """`p. 4` or `pp. 4-6`."""
    pages = sorted({each.page for each in evidence})
    return f"p. {pages[0]}" if len(pages) == 1 else f"pp. {pages[0]}-{pages[-1]}"


def _suspects(conversion: Conversion) -> frozenset[str]:
    failed = [check.subject for check in conversion.checks if not check.ok]
    return frozenset(id_ for subject in failed for id_ in ([subject] if isinstance(subject, str) else subject))


def _heading(text: str, style: Style) -> Iterator[str]:
    yield ""
    yield style.bold(text.upper())


def _show_meetings(meetings: Sequence[Meeting], style: Style) -> Iterator[str]:
    if meetings:
        yield from _heading(f"Meetings ({len(meetings)})", style)
    for meeting in meetings:
        named = [meeting.body or "(no body)", meeting.date or "no date", meeting.number, meeting.place]
        counts = f"{len(meeting.present)} present, {len(meeting.absent)} absent"
        where = style.dim(f"  {meeting.id}  {place(meeting.evidence)}")
        yield "  " + "  ".join(one_line(part) for part in (*named, counts) if part) + where


def _show_cases(conversion: Conversion, suspect: frozenset[str], style: Style) -> Iterator[str]:
    if conversion.cases:
        yield from _heading(f"Cases ({len(conversion.cases)})", style)
    for case in conversion.cases:
        yield from _show_case(case, style)
        for vote in conversion.votes:
            if vote.case_id == case.id:
                yield from _show_vote(vote, vote.id in suspect, style)


def _show_case(case: Case, style: Style) -> Iterator[str]:
    yield ""
    number = " ".join(part for part in (case.case_number, case.title) if part) or "(no title)"
    yield from (style.bold(line) for line in wrapped(number, style.width))
    facts = [case.body, case.date or "no date", case.archive_case, case.id, place(case.evidence)]
    yield "  " + style.dim("  ".join(one_line(fact) for fact in facts if fact))
    if case.result:
        yield from wrapped(case.result, style.width, "  result    ")
    if case.decision:
        yield from wrapped(_begin(case.decision, style), style.width, "  decision  ")
    for proposal in case.proposals:
        yield from wrapped(_proposal(proposal, style), style.width, "  proposal  ")
    for remark in case.remarks:
        status = "" if remark.status == "stands" else f" ({remark.status})"
        words = f"{remark.kind}{status} {' '.join(remark.parties)}: {_begin(remark.text, style)}"
        yield from wrapped(words, style.width, "  remark    ")


def _proposal(proposal: Proposal, style: Style) -> str:
    name, party = proposal.proposer.name, proposal.proposer.party
    who = f"{name} ({party})" if name and party else name or party or "?"
    behalf = [code for code in proposal.on_behalf_of if code != party]
    parts = [
        proposal.id,
        who,
        f"for {' '.join(behalf)}" if behalf else "",
        f"{proposal.kind}:",
        f"[{proposal.target}]" if proposal.target else "",
        _begin(proposal.text, style),
    ]
    return " ".join(part for part in parts if part)


def _begin(text: str, style: Style) -> str:
    # About two lines: enough to know it by; the whole stands in the JSON.
    words = " ".join(text.split())
    room = style.width * 2 - 60
    return words if len(words) <= room else words[:room].rsplit(" ", 1)[0] + " …"


def _show_vote(vote: Vote, suspect: bool, style: Style) -> Iterator[str]:
    mark = style.red(_FAILED) if suspect else " "
    outcome = f"{vote.outcome:<9}"
    figures = "unanimous" if vote.unanimous else f"{_total(vote.for_)}–{_total(vote.against)}"
    extra = [word for word, said in (("trial", vote.trial), ("casting vote", vote.casting_vote)) if said]
    begin = f"{outcome} {figures:>9}  "
    lines = wrapped(" ".join([vote.motion, *(f"({word})" for word in extra)]), style.width - 2, begin)
    coloured = style.green(outcome) if vote.outcome == "adopted" else style.yellow(outcome)
    yield f"{mark} {coloured}{lines[0][len(outcome) :]}"
    for line in lines[1:]:
        yield f"  {line}"
    indent = " " * (2 + len(begin))
    if vote.alternative_motion:
        yield from wrapped(vote.alternative_motion, style.width, f"{indent}set against: ")
    for name, tally in (("for", vote.for_), ("against", vote.against), ("absent", vote.absent)):
        if tally and (tally.parties or tally.voters):
            yield from wrapped(_tally(tally), style.width, f"{indent}{name:<8} ")
    linked = " ".join([*vote.proposal_ids, *(f"against {id_}" for id_ in vote.alternative_proposal_ids)])
    yield style.dim(f"{indent}{'  '.join(part for part in (vote.id, linked, place(vote.evidence)) if part)}")


def _total(tally: Tally | None) -> str:
    if tally is None:
        return "?"
    if tally.total is not None:
        return str(tally.total)
    counts = [party.count for party in tally.parties]
    known = [count for count in counts if count is not None]
    return str(sum(known)) if counts and len(known) == len(counts) else "?"


def _tally(tally: Tally) -> str:
    parties = ", ".join(f"{'?' if each.count is None else each.count} {each.party}" for each in tally.parties)
    voters = ", ".join(f"{each.name} ({each.party})" if each.party else each.name for each in tally.voters)
    return "; ".join(part for part in (parties, voters) if part)


def _show_tiltak(tiltak: Iterable[Tiltak], suspect: frozenset[str], style: Style) -> Iterator[str]:
    listed = list(tiltak)
    if listed:
        yield from _heading(f"Tiltak ({len(listed)})", style)
    for _, group in groupby(listed, key=lambda one: (one.section, one.parties, one.source_type, one.unit)):
        rows = list(group)
        first = rows[0]
        facts = [first.section, " ".join(first.parties), first.source_type]
        unit = _unit(first) if any(row.amounts or row.comparison or row.total for row in rows) else ""
        yield ""
        yield style.bold(one_line(", ".join(fact for fact in facts if fact))) + style.dim(unit)
        yield from table(*_tiltak_table(rows, suspect), style, "  ")


def _unit(record: Tiltak | Grant) -> str:
    return f"  in kroner; written in {record.unit}" + (" (inferred)" if record.unit_source == "inferred" else "")


def _tiltak_table(rows: Sequence[Tiltak], suspect: frozenset[str]) -> tuple[list[Column], list[list[str]]]:
    years = sorted({amount.year for row in rows for amount in row.amounts if amount.year is not None})
    labels = list(dict.fromkeys(amount.label for row in rows for amount in row.comparison))
    undecided = any(amount.year is None for row in rows for amount in row.amounts)
    totals = any(row.total for row in rows)
    notes = any(row.note for row in rows)
    columns = [Column("tiltak"), *(Column(heading, True) for heading in (*labels, *map(str, years)))]
    columns += [Column("year?", True)] * undecided + [Column("total", True)] * totals
    columns += [Column("note")] * notes + [Column("page", True), Column("id")]
    lines = []
    area = None
    for row in rows:
        if row.area != area:
            area = row.area
            lines.append([f"[{area or '-'}]", *[""] * (len(columns) - 1)])
        line = [_marked(row.title, row.id, suspect)]
        line += [_sum(a.nok for a in row.comparison if a.label == label) for label in labels]
        line += [_sum(a.nok for a in row.amounts if a.year == year) for year in years]
        line += [" ".join(grouped(a.nok) for a in row.amounts if a.year is None)] * undecided
        line += [grouped(row.total.nok) if row.total else ""] * totals
        line += [row.note or ""] * notes
        lines.append([*line, _pages(row.evidence), row.id])
    return columns, lines


def _show_grants(grants: Iterable[Grant], suspect: frozenset[str], style: Style) -> Iterator[str]:
    listed = list(grants)
    if listed:
        yield from _heading(f"Grants ({len(listed)})", style)
    for _, group in groupby(listed, key=lambda one: (one.program, one.year, one.unit)):
        rows = list(group)
        first = rows[0]
        title = ", ".join(part for part in (first.program, str(first.year) if first.year else None) if part)
        yield ""
        yield style.bold(one_line(title) or "(no title)") + style.dim(_unit(first))
        yield from table(*_grants_table(rows, suspect), style, "  ")
        for row in rows:
            for project in row.projects:
                amount = "" if project.nok is None else f": {grouped(project.nok)}"
                yield from wrapped(f"{project.title}{amount}", style.width, f"    {one_line(row.recipient.name)}: ")


def _grants_table(rows: Sequence[Grant], suspect: frozenset[str]) -> tuple[list[Column], list[list[str]]]:
    paths = list(dict.fromkeys(tuple(amount.category) for row in rows for amount in row.amounts))
    totals = any(row.total for row in rows)
    notes = any(row.note for row in rows)
    columns = [Column("recipient"), Column("no.", True), *(Column(" / ".join(path), True) for path in paths)]
    columns += [Column("total", True)] * totals + [Column("note")] * notes + [Column("page", True), Column("id")]
    lines = []
    for row in rows:
        members = f" [{', '.join(row.recipient.members)}]" if row.recipient.members else ""
        line = [_marked(row.recipient.name + members, row.id, suspect), row.recipient.kommunenummer or ""]
        line += [_sum(a.nok for a in row.amounts if tuple(a.category) == path) for path in paths]
        line += [grouped(row.total.nok) if row.total else ""] * totals
        line += [row.note or ""] * notes
        lines.append([*line, _pages(row.evidence), row.id])
    return columns, lines


def _marked(text: str, id_: str, suspect: frozenset[str]) -> str:
    return f"{_FAILED} {text}" if id_ in suspect else text


def _sum(amounts: Iterable[int]) -> str:
    # Two amounts for one column are shown both, never added.
    return " ".join(grouped(amount) for amount in amounts)


def _pages(evidence: Sequence[Evidence]) -> str:
    return place(evidence).split(" ")[1]


def _show_checks(conversion: Conversion, style: Style) -> Iterator[str]:
    failed = [check for check in conversion.checks if not check.ok]
    if failed:
        yield from _heading(f"Failed checks ({len(failed)} of {len(conversion.checks)})", style)
    for check in failed:
        page = f"p. {check.page}  " if check.page else ""
        yield from (style.red(line) for line in wrapped(check.message, style.width, f"{_FAILED} {page}{check.kind}: "))


def _show_warnings(conversion: Conversion, style: Style) -> Iterator[str]:
    if conversion.warnings:
        yield from _heading(f"Warnings ({len(conversion.warnings)})", style)
    for warning in conversion.warnings:
        page = f"p. {warning.page}  " if warning.page else ""
        head = f"{_WARNED} {page}{warning.code}: "
        yield from (style.yellow(line) for line in wrapped(warning.message, style.width, head))


def _show_corrections(conversion: Conversion, style: Style) -> Iterator[str]:
    if conversion.corrections:
        yield from _heading(f"Corrections ({len(conversion.corrections)})", style)
    for each in conversion.corrections:
        what = f"{each.record_id or each.kind} {each.field}: {json_of(each.read)} -> {json_of(each.said)}"
        told = what if each.status == "changed" else f"{each.record_id or each.kind}: {each.text}"
        by = "; ".join(part for part in (each.by, each.comment) if part)
        yield from wrapped(f"{told}{f' ({by})' if by else ''}", style.width, f"{each.status} p. {each.page}  ")
