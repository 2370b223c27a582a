"""Sections of minutes -> cases with their proposals and remarks, and the votes."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Facts, Line, Notice, Section
from extract.readers.alike_cases import alike_cases
from extract.readers.attendance_changes import find_changes
from extract.readers.case_text import CaseText
from extract.readers.case_votes import find_stretches, ledger_of, read_case_votes
from extract.readers.cases import CaseHead, read_head
from extract.readers.decided_by_vote import find_decided_by_vote
from extract.readers.decisions import read_decision
from extract.readers.doubtful_cases import doubtful_cases
from extract.readers.doubtful_proposals import doubtful_proposals
from extract.readers.introduced import Introduced, find_introduced
from extract.readers.meeting_archives import without_meetings_archive
from extract.readers.motion_names import names_of_proposals, names_of_votes
from extract.readers.parts import Part, find_parts
from extract.readers.point_votes import find_points
from extract.readers.proposals import read_proposals
from extract.readers.remarks import find_fates, find_headed_remarks, find_remarks_of_decision, read_remark, settle
from extract.readers.repeated_cases import Prints, with_second_print
from extract.readers.untold_votes import with_untold
from extract.reading import Placed, Reading, joined
from extract.records import Case, Evidence, Proposal, Remark
from extract.text import evidence_of
from patterns.cases.treatments import parse_protocol_footer
from patterns.families.closings import is_leftover
from patterns.page_edges import ATTACHMENT_FOOTER, is_edge_line, is_municipality_line
from patterns.proceedings import NUMBERED_RECOMMENDATION
from patterns.remarks import RemarkIntroduction


def read_minutes(sections: tuple[Section, ...], facts: Facts) -> Reading:
    """All treatments in reading order, with ids `c1`, `c2`, ...; one that is printed again is not a second one."""
    prints = Prints()
    for section in without_meetings_archive(sections):
        if section.role != "case":
            continue
        reading = _read_treatment(section, f"c{len(prints.treatments) + 1}", facts)
        place = prints.told_before(reading)
        if place is None:
            prints.add(reading)
        else:
            first = prints.treatments[place]
            prints.put(place, with_second_print(first, _read_treatment(section, first.cases[0].id, facts)))
    treatments = prints.treatments
    for section in sections:
        if section.role == "untold":
            treatments = with_untold(treatments, section)
    if len(treatments) == 1 and _is_reference(treatments[0]):
        return Reading()
    return joined([*treatments, Reading(notices=tuple(alike_cases(treatments)))])


def _is_reference(reading: Reading) -> bool:
    """Whether all that is known of a document's only case is its number: a budget says by it when it was decided."""
    told = [case.title or case.result or case.decision or case.proposals or case.remarks for case in reading.cases]
    return not any(told) and not reading.votes and not reading.notices


def _read_treatment(section: Section, identity: str, facts: Facts) -> Reading:
    own = [block for block in section.blocks if isinstance(block, Line)]
    head = read_head(own, section.heading, facts, section.agenda)
    case = CaseText.of(own[: head.content] + _without_noise(own[head.content :]))
    parts = find_parts(case, head.content, head.body) if head.content < len(case.lines) else []
    told = _told(case, parts, head)
    introduced = [found for part in told for found in find_introduced(case, part)]
    introduced += find_headed_remarks(case, told, introduced)
    closings = [found for part in parts if part.role == "decision" for found in find_remarks_of_decision(case, part)]
    places = _recommendations(case, told, identity)
    proposals = read_proposals(case, introduced, identity, places)
    read = read_case_votes(case, find_stretches(case, head.content, parts, told, introduced), identity, head.body)
    named = (
        *names_of_proposals(case, introduced, {begin: place.id for begin, place in places}),
        *names_of_votes(case, parts, [*introduced, *closings], read.votes, section.heading),
    )
    places.extend((vote.start, Placed(vote.vote.id)) for vote in read.votes)
    decision = read_decision(case, parts, _is_of_case(head), [found.first for found in closings])
    remarks = settle(_read_remarks(case, [*closings, *introduced]), find_fates(case, told))
    evidence = [*case.evidence(0, max(1, head.last)), *_told_elsewhere(head, own)]
    return Reading(
        cases=(_case(head, identity, decision, proposals, remarks, evidence),),
        votes=tuple(vote.vote for vote in read.votes),
        ledgers=(ledger_of(read),),
        notices=(
            *_missing_date(head, own, identity),
            *doubtful_cases(own, identity, head.number),
            *doubtful_proposals(case, introduced, identity),
            *_treated_again(case, parts, identity),
            *read.notices,
        ),
        told_order=tuple(place for _, place in sorted(places)),
        votes_pointing_back=tuple(vote.vote.id for vote in read.votes if vote.refers_back),
        bare_votes=tuple(vote.vote.id for vote in read.votes if vote.is_bare),
        motion_names=named if any(vote.is_bare for vote in read.votes) else (),
        points_of=tuple(find_points(case, read.votes)),
        decided_by_vote=tuple(find_decided_by_vote(case, parts, read, identity)) if decision is None else (),
        attendance_changes=find_changes(case.text.search, identity),
    )


def _case(
    head: CaseHead,
    identity: str,
    decision: str | None,
    proposals: list[Proposal],
    remarks: list[Remark],
    evidence: list[Evidence],
) -> Case:
    return Case(
        id=identity,
        body=head.body,
        date=head.date,
        case_number=head.number,
        archive_case=head.archive,
        title=head.title,
        result=head.result,
        decision=decision,
        proposals=proposals,
        remarks=remarks,
        evidence=evidence,
    )


def _treated_again(case: CaseText, parts: Sequence[Part], identity: str) -> list[Notice]:
    """A notice where a second treatment, or a second recommendation, with its decision stands below the first's: it may
    be another case's."""
    treated = [part for part in parts if part.role in ("treatment", "decision")]
    told = [part for part in parts if part.role in ("recommendation", "decision")]
    place, recommended = _roles(treated).find("tdtd"), _roles(told).find("rdrd")
    if place < 0 and recommended < 0:
        return []
    line = case.lines[(treated[place + 2] if place >= 0 else told[recommended + 2]).first]
    return [Notice("case_ambiguous", f"{identity}: may begin another case: {line.text.strip()}", line.page)]


def _roles(parts: Sequence[Part]) -> str:
    """The first letters of the parts' roles."""
    return "".join(part.role[0] for part in parts)


def _is_of_case(head: CaseHead) -> bool:
    """Whether a labelled head is a case's, and not that of a whole meeting."""
    return head.labelled and (head.title is not None or head.number is not None)


def _told_elsewhere(head: CaseHead, own: Sequence[Line]) -> list[Evidence]:
    """The evidence for what lines below or above the head told of the case, one for each stretch of lines."""
    in_head = {id(line) for line in own[: max(1, head.last)]}
    lines = [line for line in dict.fromkeys(head.told_by) if id(line) not in in_head]
    return [evidence for line in lines for evidence in evidence_of([line])]


def _without_noise(lines: Sequence[Line]) -> list[Line]:
    """The lines without page headers and footers that stayed in the text, and without what a template left there."""
    kept: list[Line] = []
    for line in lines:
        if parse_protocol_footer(line.text) is not None:
            if kept and is_municipality_line(kept[-1].text):
                kept.pop()
        elif is_edge_line(line.text):
            _drop_letterhead(kept, line)
        elif ATTACHMENT_FOOTER.match(line.text) is None and not is_leftover(line.text):
            kept.append(line)
    return kept


def _drop_letterhead(kept: list[Line], edge: Line) -> None:
    """Takes away the lines above a letterhead's telephone or address that are printed as it is: small, and close
    above."""
    above = edge
    while kept and not above.space_above and 0 < kept[-1].size <= edge.size and kept[-1].page == edge.page:
        above = kept.pop()


def _told(case: CaseText, parts: Sequence[Part], head: CaseHead) -> list[Part]:
    """The parts that tell what was proposed and voted. Short minutes tell it within the decision: then what stands
    between the head and the decision tells nothing of it."""
    told = [part for part in parts if _is_told(part, head)]
    if all(part.role == "opening" and not _tells(case, part) for part in told):
        return [part for part in parts if part.role == "decision"] or told
    return told


def _tells(case: CaseText, part: Part) -> bool:
    lines = range(part.first, part.last)
    return any(case.tells_vote(index) for index in lines) or bool(find_introduced(case, part))


def _is_told(part: Part, head: CaseHead) -> bool:
    """Whether proposals and votes are told there; what follows a labelled head without a heading is a decision's
    text."""
    return part.role in ("treatment", "voting", "protocol_remark") or (part.role == "opening" and not head.labelled)


def _recommendations(case: CaseText, told: Sequence[Part], identity: str) -> list[tuple[int, Placed]]:
    """Where the recommendation is put to the vote under a number (`1) Innstilling:`), by the case's id; without one
    where the voting begins under a heading of its own."""
    places: list[tuple[int, Placed]] = []
    for part in told:
        if part.role == "voting":
            places.append((case.starts[part.first], Placed(identity)))
        for index in range(part.first, part.last):
            match = NUMBERED_RECOMMENDATION.match(case.line(index))
            if match:
                places.append((case.starts[index], Placed(identity, match.group("number"))))
    return places


def _read_remarks(case: CaseText, introduced: Sequence[Introduced]) -> list[Remark]:
    remarks = [
        read_remark(case, found, found.introduction)
        for found in introduced
        if isinstance(found.introduction, RemarkIntroduction)
    ]
    return [remark for remark in remarks if remark is not None]


def _missing_date(head: CaseHead, own: Sequence[Line], identity: str) -> list[Notice]:
    if head.date is not None:
        return []
    name = " ".join(part for part in (head.body, head.number, head.title) if part)
    message = f"{identity}: no date of the meeting was found for {name or 'this case'}"
    return [Notice("date_missing", message, own[0].page)]
