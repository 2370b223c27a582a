"""Documents -> Popolo: motions, vote events with counts by group and votes by name, and who and what they name.

The specification is at popoloproject.com. One file, `popolo.json`, with a list for each class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from extract.export.documents import Found
from extract.export.identifiers import uri_of, uuid_of
from extract.export.loss import Losses
from extract.json_file import JsonFile, without_nulls
from extract.records import Case, Evidence, Meeting, Outcome, Proposal, Tally, Vote

NAME = "popolo.json"
_RESULTS: dict[Outcome, str] = {"adopted": "pass", "rejected": "fail"}
_NO_CLASS = "Popolo has no class for it"
_NO_FIELD = "Popolo has no field for it"
_LEFT_OUT = ("tiltak", "grants", "checks", "warnings", "corrections")


class Popolo:
    """The file while it is written."""

    def __init__(self, folder: Path, losses: Losses) -> None:
        self._file = JsonFile(folder / NAME, ("motions", "vote_events", "events", "organizations", "persons"))
        self._losses = losses
        # Those that were written: bodies, parties and people, far fewer than records.
        self._known: set[str] = set()

    def add(self, found: Found, is_copy: bool) -> None:
        """Writes a document's votes, with what they name."""
        if not is_copy:
            _Document(found, self._file, self._known, self._losses).write()

    def close(self) -> None:
        """All documents are written."""
        self._file.close()

    def in_words(self) -> str:
        """`12 motions, 12 vote_events, ...`."""
        return self._file.in_words()


class _Document:
    def __init__(self, found: Found, file: JsonFile, known: set[str], losses: Losses) -> None:
        self._found = found
        self._conversion = found.conversion
        self._file = file
        self._known = known
        self._losses = losses
        # Bodies, and people of one name, are told apart by whose they are; where that is not known, by the document.
        self._owner = found.conversion.document.organization
        self._boxes = 0

    def write(self) -> None:
        cases = {case.id: case for case in self._conversion.cases}
        for meeting in self._conversion.meetings:
            self._meeting(meeting)
        voted: set[str] = set()
        for vote in self._conversion.votes:
            case = cases.get(vote.case_id)
            if case is None:
                self._lost(vote.id, "case_id", "the document does not hold the case")
                continue
            self._vote(vote, case)
            voted.update(vote.proposal_ids, vote.alternative_proposal_ids)
        for case in self._conversion.cases:
            self._case_left_out(case, voted)
        for name in _LEFT_OUT:
            self._losses.add(self._found.document_id, name, _NO_CLASS, len(getattr(self._conversion, name)))
        self._losses.add(self._found.document_id, "evidence.bbox", "a link has no box", self._boxes)

    def _meeting(self, meeting: Meeting) -> None:
        attendees = [{"id": self._person(member.name), "name": member.name} for member in meeting.present]
        self._file.add(
            "events",
            without_nulls(
                {
                    "id": self._id(meeting.id),
                    "name": meeting.body,
                    "classification": "meeting",
                    "organization_id": self._body(meeting.body),
                    "start_date": meeting.date,
                    "location": meeting.place,
                    "identifiers": [{"identifier": meeting.number}] if meeting.number else [],
                    "attendees": attendees,
                    "sources": self._sources(meeting.evidence),
                }
            ),
        )
        for field in ("role", "substitute_for"):
            count = sum(getattr(member, field) is not None for member in meeting.present)
            self._lost(meeting.id, f"present.{field}", _NO_FIELD, count)
        self._lost(meeting.id, "present.party", _NO_FIELD, sum(member.party is not None for member in meeting.present))
        self._lost(meeting.id, "absent", _NO_FIELD, len(meeting.absent))

    def _vote(self, vote: Vote, case: Case) -> None:
        proposals = [proposal for proposal in case.proposals if proposal.id in vote.proposal_ids]
        common = {
            "organization_id": self._body(case.body),
            "legislative_session_id": self._id(case.meeting_id) if case.meeting_id else None,
        }
        result = _RESULTS.get(vote.outcome)
        self._motion(vote, case, proposals, common, None if vote.trial else result)
        self._file.add(
            "vote_events",
            without_nulls(
                {
                    "id": self._id(vote.id),
                    "identifier": case.case_number,
                    "motion_id": f"{self._id(vote.id)}/motion",
                    **common,
                    "classification": "trial" if vote.trial else None,
                    "start_date": case.date,
                    "result": result,
                    "counts": [count for side in _sides(vote) for count in self._counts(*side)],
                    "votes": [each for side in _sides(vote) for each in self._voters(vote, *side)],
                    "sources": self._sources(vote.evidence),
                }
            ),
        )
        self._vote_losses(vote, proposals, result)

    def _motion(
        self, vote: Vote, case: Case, proposals: list[Proposal], common: dict[str, str | None], result: str | None
    ) -> None:
        """What was voted on; a vote that decides nothing gives it no result."""
        creators = {self._creator(proposal) for proposal in proposals} - {None}
        kinds = {proposal.kind for proposal in proposals}
        self._file.add(
            "motions",
            without_nulls(
                {
                    "id": f"{self._id(vote.id)}/motion",
                    **common,
                    "creator_id": creators.pop() if len(creators) == 1 else None,
                    "text": "\n\n".join([vote.motion, *(proposal.text for proposal in proposals)]),
                    "classification": kinds.pop() if len(kinds) == 1 else None,
                    "date": case.date,
                    "result": result,
                    "sources": self._sources(each for proposal in proposals for each in proposal.evidence),
                }
            ),
        )

    def _vote_losses(self, vote: Vote, proposals: list[Proposal], result: str | None) -> None:
        self._lost(vote.id, "outcome", "a result is pass or fail", result is None)
        self._lost(vote.id, "unanimous", _NO_FIELD, vote.unanimous)
        self._lost(vote.id, "casting_vote", _NO_FIELD, vote.casting_vote)
        self._lost(vote.id, "alternative_motion", "a vote event has one motion", vote.alternative_motion is not None)
        unknown = sum(party.count is None for _, tally in _sides(vote) for party in tally.parties)
        self._lost(vote.id, "parties.count", "a count has a number, and it cannot be known", unknown)
        self._lost(vote.id, "proposal_ids", "a motion has one creator and one kind", len(proposals) > 1)

    def _case_left_out(self, case: Case, voted: set[str]) -> None:
        for proposal in case.proposals:
            if proposal.id not in voted:
                self._lost(proposal.id, "proposal", "a motion that was not voted on is not written")
                continue
            self._lost(proposal.id, "on_behalf_of", _NO_FIELD, len(proposal.on_behalf_of))
            self._lost(proposal.id, "target", _NO_FIELD, proposal.target is not None)
            if proposal.proposer.name is None:
                self._lost(proposal.id, "proposer.party", "a creator is a person", proposal.proposer.party is not None)
            else:
                self._lost(proposal.id, "proposer.party", _NO_FIELD, proposal.proposer.party is not None)
        self._lost(case.id, "remarks", _NO_CLASS, len(case.remarks))
        for field in ("title", "archive_case", "result", "decision"):
            self._lost(case.id, field, _NO_CLASS, getattr(case, field) is not None)

    def _counts(self, option: str, tally: Tally) -> Iterator[dict[str, Any]]:
        """The side's total without a group, then each party's."""
        if tally.total is not None:
            yield {"option": option, "value": tally.total}
        for party in tally.parties:
            if party.count is not None:
                yield {"option": option, "value": party.count, "group_id": self._party(party.party)}

    def _voters(self, vote: Vote, option: str, tally: Tally) -> Iterator[dict[str, Any]]:
        for voter in tally.voters:
            yield without_nulls(
                {
                    "vote_event_id": self._id(vote.id),
                    "voter_id": self._person(voter.name),
                    "option": option,
                    "party_id": self._party(voter.party) if voter.party else None,
                }
            )

    def _creator(self, proposal: Proposal) -> str | None:
        name = proposal.proposer.name
        return self._person(name) if name else None

    def _body(self, name: str | None) -> str | None:
        return None if name is None else self._thing("organizations", name, "body", self._owner)

    def _party(self, code: str) -> str:
        return self._thing("organizations", code, "party", None)

    def _person(self, name: str) -> str:
        return self._thing("persons", name, None, self._owner)

    def _thing(self, kind: str, name: str, classification: str | None, owner: str | None) -> str:
        """The id of a person or an organization, which is written where it is named first."""
        scope = "" if classification in ("party", "municipality") else owner or self._found.document_id
        id_ = uuid_of("/".join((kind, classification or "", scope, name)))
        if id_ not in self._known:
            self._known.add(id_)
            thing = {"id": id_, "name": name, "classification": classification}
            if owner is not None and classification is not None:
                thing["parent_id"] = self._thing("organizations", owner, "municipality", None)
            self._file.add(kind, without_nulls(thing))
        return id_

    def _sources(self, evidence: Iterable[Evidence]) -> list[dict[str, str]]:
        """`ni:///sha-256;...#page=3` with the words; a box has no place in a link."""
        uri = uri_of(self._conversion.document.sha256)
        source = self._conversion.document.source
        evidence = list(evidence)
        self._boxes += sum(each.bbox is not None for each in evidence)
        return [{"url": f"{uri}#page={each.page}", "note": f"{source}: {each.text}"} for each in evidence]

    def _lost(self, record: str, field: str, why: str, values: int = 1) -> None:
        self._losses.add(self._id(record), field, why, values)

    def _id(self, own: str) -> str:
        return f"{self._found.document_id}/{own}"


def _sides(vote: Vote) -> Iterator[tuple[str, Tally]]:
    """The options that the specification names, with who took them."""
    for option, tally in (("yes", vote.for_), ("no", vote.against), ("absent", vote.absent)):
        if tally is not None:
            yield option, tally
