"""Conversion -> the rows of its tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from extract.errors import SourceError
from extract.export.documents import Found
from extract.export.table import Row, Table
from extract.export.tables import EVIDENCE_OF, TABLES, integer_columns
from extract.json_file import json_of
from extract.records import Case, Check, Correction, Evidence, Grant, Meeting, Proposal, Remark, Tally, Tiltak, Vote
from patterns.award_columns import column_role

Rows = dict[str, list[Row]]

_INTEGERS = {table.name: tuple(integer_columns(table)) for table in TABLES}
_DATES = {
    table.name: tuple(place for place, column in enumerate(table.columns) if column.type == "date") for table in TABLES
}
_PLACES = {name: place for place, name in enumerate(EVIDENCE_OF)}
_EMPTY_PLACES: tuple[str | None, ...] = (None,) * len(EVIDENCE_OF)
_LARGEST = 2**63 - 1


def rows_of(found: Found) -> Rows:
    """All rows of one document, those of `files` left out. Raises SourceError where a record names one that is not."""
    return _Document(found).rows()


class _Document:
    """The rows of a document while they are made."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._name = found.path
        self._key = found.document_id
        self._rows: Rows = {table.name: [] for table in TABLES}
        self._ids: set[str] = set()

    def rows(self) -> Rows:
        conversion = self._found.conversion
        self._own_ids()
        self._document()
        for meeting in conversion.meetings:
            self._meeting(meeting)
        for case in conversion.cases:
            self._case(case)
        for vote in conversion.votes:
            self._vote(vote)
        for tiltak in conversion.tiltak:
            self._tiltak(tiltak)
        for grant in conversion.grants:
            self._grant(grant)
        for number, check in enumerate(conversion.checks, 1):
            self._check(f"check{number}", check)
        for number, warning in enumerate(conversion.warnings, 1):
            self._add("warnings", self._id(f"warning{number}"), self._key, warning.code, warning.message, warning.page)
        for number, correction in enumerate(conversion.corrections, 1):
            self._correction(f"correction{number}", correction)
        for table in TABLES:
            self._try_values(table)
        return self._rows

    def _own_ids(self) -> None:
        conversion = self._found.conversion
        records: list[Sequence[Meeting | Case | Proposal | Vote | Tiltak | Grant]] = [
            conversion.meetings,
            conversion.cases,
            *(case.proposals for case in conversion.cases),
            conversion.votes,
            conversion.tiltak,
            conversion.grants,
        ]
        for record in (record for group in records for record in group):
            if record.id in self._ids:
                raise SourceError(self._name, f"has two records {record.id}")
            self._ids.add(record.id)

    def _document(self) -> None:
        conversion = self._found.conversion
        document, ledger = conversion.document, conversion.vote_ledger
        self._add(
            "documents",
            self._key,
            document.sha256,
            document.source,
            document.media_type,
            document.pages,
            document.kinds[0] if document.kinds else None,
            document.title,
            document.language,
            document.organization,
            document.text_layer,
            ledger.votes,
            ledger.parts,
            ledger.repeated,
            ledger.not_votes,
            ledger.unread,
            conversion.schema_version,
        )
        self._list("document_kinds", self._key, document.kinds)

    def _meeting(self, meeting: Meeting) -> None:
        id_ = self._id(meeting.id)
        self._add("meetings", id_, self._key, meeting.body, meeting.date, meeting.place, meeting.number)
        members = [(True, each.name, each.party, each.role, each.substitute_for) for each in meeting.present]
        members += [(False, each.name, each.party, each.role, None) for each in meeting.absent]
        for position, member in enumerate(members, 1):
            self._add("meeting_members", id_, position, *member)
        self._evidence("meeting", id_, meeting.evidence)

    def _case(self, case: Case) -> None:
        id_ = self._id(case.id)
        self._add(
            "cases",
            id_,
            self._key,
            None if case.meeting_id is None else self._known(case.meeting_id),
            case.body,
            case.date,
            case.case_number,
            case.archive_case,
            case.title,
            case.result,
            case.decision,
        )
        self._evidence("case", id_, case.evidence)
        for proposal in case.proposals:
            self._proposal(id_, proposal)
        for number, remark in enumerate(case.remarks, 1):
            self._remark(id_, f"{id_}-remark{number}", remark)

    def _proposal(self, case: str, proposal: Proposal) -> None:
        id_ = self._id(proposal.id)
        proposer = proposal.proposer
        described = (proposer.name, proposer.party, proposal.kind, proposal.target, proposal.text)
        self._add("proposals", id_, self._key, case, *described)
        self._list("proposal_parties", id_, proposal.on_behalf_of)
        self._evidence("proposal", id_, proposal.evidence)

    def _remark(self, case: str, id_: str, remark: Remark) -> None:
        self._add("remarks", id_, self._key, case, remark.kind, remark.status, remark.text)
        self._list("remark_parties", id_, remark.parties)
        self._evidence("remark", id_, remark.evidence)

    def _vote(self, vote: Vote) -> None:
        id_ = self._id(vote.id)
        sides = (("for", vote.for_), ("against", vote.against), ("absent", vote.absent))
        self._add(
            "votes",
            id_,
            self._key,
            self._known(vote.case_id),
            vote.motion,
            vote.alternative_motion,
            vote.outcome,
            vote.unanimous,
            *(None if tally is None else tally.total for _, tally in sides),
            vote.casting_vote,
            vote.trial,
        )
        for role, proposals in (("motion", vote.proposal_ids), ("alternative", vote.alternative_proposal_ids)):
            for position, proposal in enumerate(proposals, 1):
                self._add("vote_proposals", id_, role, position, self._known(proposal))
        for side, tally in sides:
            if tally is not None:
                self._tally(id_, side, tally)
        self._evidence("vote", id_, vote.evidence)

    def _tally(self, vote: str, side: str, tally: Tally) -> None:
        for position, counted in enumerate(tally.parties, 1):
            self._add("vote_counts", vote, side, position, counted.party, counted.count)
        for position, voter in enumerate(tally.voters, 1):
            self._add("vote_voters", vote, side, position, voter.name, voter.party)

    def _tiltak(self, tiltak: Tiltak) -> None:
        id_ = self._id(tiltak.id)
        self._add(
            "tiltak",
            id_,
            self._key,
            tiltak.title,
            tiltak.area,
            tiltak.section,
            tiltak.total.nok if tiltak.total else None,
            tiltak.total.raw if tiltak.total else None,
            tiltak.unit,
            tiltak.unit_source,
            tiltak.source_type,
            tiltak.text,
            tiltak.note,
        )
        self._list("tiltak_parties", id_, tiltak.parties)
        for position, amount in enumerate(tiltak.amounts, 1):
            self._add("tiltak_amounts", id_, position, amount.year, amount.nok, amount.raw)
        for position, compared in enumerate(tiltak.comparison, 1):
            self._add("tiltak_comparisons", id_, position, compared.label, compared.nok, compared.raw)
        self._list("tiltak_links", id_, [self._known(link) for link in tiltak.links])
        self._evidence("tiltak", id_, tiltak.evidence)

    def _grant(self, grant: Grant) -> None:
        id_ = self._id(grant.id)
        self._add(
            "grants",
            id_,
            self._key,
            grant.recipient.name,
            grant.recipient.kommunenummer,
            grant.program,
            grant.year,
            grant.total.nok if grant.total else None,
            grant.total.raw if grant.total else None,
            grant.unit,
            grant.unit_source,
            grant.note,
        )
        self._list("grant_members", id_, grant.recipient.members)
        for position, amount in enumerate(grant.amounts, 1):
            role = column_role(amount.category, grant.year)
            self._add("grant_amounts", id_, position, " > ".join(amount.category), role, amount.nok, amount.raw)
        for position, project in enumerate(grant.projects, 1):
            self._add("grant_projects", id_, position, project.title, project.nok)
        self._evidence("grant", id_, grant.evidence)

    def _check(self, own: str, check: Check) -> None:
        id_ = self._id(own)
        values = (check.expected, check.actual)
        self._add(
            "checks",
            id_,
            self._key,
            check.kind,
            check.ok,
            *(value if isinstance(value, int) else None for value in values),
            *(value if isinstance(value, str) else None for value in values),
            check.subject if isinstance(check.subject, str) else None,
            check.message,
            check.page,
        )
        if not isinstance(check.subject, str):
            self._list("check_subjects", id_, [self._known(subject) for subject in check.subject])

    def _correction(self, own: str, correction: Correction) -> None:
        self._add(
            "corrections",
            self._id(own),
            self._key,
            correction.status,
            correction.kind,
            # A record that was taken out is not there to be known.
            None if correction.record_id is None else self._id(correction.record_id),
            correction.field,
            *(None if value is None else json_of(value) for value in (correction.read, correction.said)),
            correction.by,
            correction.comment,
            correction.page,
            correction.text,
        )

    def _evidence(self, kind: str, record: str, evidence: Iterable[Evidence]) -> None:
        place = _PLACES[kind]
        owners = (*_EMPTY_PLACES[:place], record, *_EMPTY_PLACES[place + 1 :])
        for number, each in enumerate(evidence, 1):
            box = each.bbox if each.bbox is not None and len(each.bbox) == 4 else (None,) * 4
            self._add("evidence", f"{record}-e{number}", self._key, *owners, each.page, *box, each.text)

    def _list(self, table: str, owner: str, values: Iterable[str]) -> None:
        for position, value in enumerate(values, 1):
            self._add(table, owner, position, value)

    def _add(self, table: str, *row: str | float | bool | None) -> None:
        self._rows[table].append(row)

    def _id(self, own: str) -> str:
        return f"{self._key}/{own}"

    def _known(self, own: str) -> str:
        if own not in self._ids:
            raise SourceError(self._name, f"names a record that it does not hold: {own}")
        return self._id(own)

    def _try_values(self, table: Table) -> None:
        """Whole numbers fit every format, dates are dates."""
        for place in _INTEGERS[table.name]:
            for row in self._rows[table.name]:
                value = row[place]
                if isinstance(value, int) and not -_LARGEST <= value <= _LARGEST:
                    raise SourceError(self._name, f"holds a number of {len(str(value))} digits")
        for place in _DATES[table.name]:
            for row in self._rows[table.name]:
                self._try_date(row[place])

    def _try_date(self, value: object) -> None:
        try:
            if value is not None:
                date.fromisoformat(str(value))
        except ValueError as error:
            raise SourceError(self._name, f"holds a date that is none: {value}") from error
