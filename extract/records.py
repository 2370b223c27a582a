"""The output contract in code: pydantic models, closed vocabularies, warning codes. The JSON Schema comes from here.

Names are fixed. Values copied from a document stay as the document writes them; computed values are normalised.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue

SCHEMA_VERSION: Literal["1"] = "1"

DocumentKind = Literal["budsjettvedtak", "saksprotokoll", "skjonnsfordeling", "annet"]
Language = Literal["nb", "nn", "se"]
ProposalKind = Literal[
    "forslag",
    "alternativt forslag",
    "tilleggsforslag",
    "endringsforslag",
    "utsettelsesforslag",
    "fellesforslag",
    "oversendelsesforslag",
]
RemarkKind = Literal["merknad", "protokolltilførsel"]
RemarkStatus = Literal["stands", "withdrawn"]
Outcome = Literal["adopted", "rejected", "withdrawn", "postponed", "referred"]
TiltakSection = Literal[
    "drift", "investering", "disposisjonsfond", "inndekning", "reduserte investeringer", "ramme", "verbal"
]
Unit = Literal["kr", "1000 kr", "mill. kr", "mrd. kr"]
UnitSource = Literal["stated", "inferred"]
SourceType = Literal["table", "heading", "text"]
CheckKind = Literal["column_sum", "row_sum", "heading_total", "vote_total", "projects_total", "cross_table", "registry"]
CorrectionStatus = Literal["right", "wrong", "changed", "missing"]
CorrectedKind = Literal["meetings", "cases", "proposals", "remarks", "votes", "tiltak", "grants"]
WarningCode = Literal[
    "no_text_layer",  # a page holds no text that can be read
    "slanted_text",  # words at another angle than the page's, which are not read
    "hidden_text",  # words that the page does not show (white on white, painted over) or strikes out; not read
    "broken_text",  # glyphs without a meaning: the page's text is not to be trusted
    "page_not_read",  # a page that could not be opened, is too large or too faint, or stands for a form not on it
    "ocr_low_confidence",  # words read from a picture that its reader is not sure of
    "ocr_disagreement",  # two readings of a picture differ in a digit, sign, § or party
    "aside_not_read",  # an amount of money in a box, a note or a chart beside the text, of which no record is made
    "embedded_files",  # a document carries other files or objects, which are not read
    "no_records",  # nothing found although the document's kind lets expect it
    "date_missing",  # a case whose date the document does not hold
    "case_ambiguous",  # a line in a case's text that may begin the next case
    "vote_not_read",  # a sentence with a vote word that is no Vote
    "vote_ambiguous",  # the numbers of a vote fit more than one reading
    "proposal_ambiguous",  # the motion fits more than one proposal
    "row_not_read",  # a table row with a number that became neither record nor check
    "table_not_read",  # a table with amounts of which no record was made; `vedtak tables` gives what it holds
    "personal_number",  # a valid fødselsnummer or D-nummer stands on the page
    "year_ambiguous",  # more than one placement of an amount's year fits
    "amount_range",  # a range is no amount
    "unit_inferred",  # no unit stated; taken from size or prose
    "unknown_recipient",  # a grant's recipient that is no known municipality
    "unsupported_language",  # the document is in a language without rules
    "attendance_not_read",  # a line in a list of those present or absent that names nobody
    "correction_not_applied",  # what a reviewer said of a record that is not there so, or that cannot be
]


class Record(BaseModel):
    """Base of every part of the contract: immutable, and a field that the contract lacks is refused."""

    # What pydantic makes of each type takes longer than reading a page: it is made when the first such record is.
    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True, defer_build=True
    )

    def __init__(self, **fields: Any) -> None:
        try:
            checked = _CHECKED.pop()
        except IndexError:
            checked = _Checked()
        self.__pydantic_validator__.validate_python(fields, self_instance=checked)
        _fill(self, checked.__dict__)
        _CHECKED.append(checked)

    # What reads JSON makes records by itself, as it does where a model has no such function.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        if deep:
            return super().model_copy(update=update, deep=deep)
        kind = type(self)
        copied = kind.__new__(kind)
        _fill(copied, {name: getattr(self, name) for name in kind.model_fields} | dict(update or {}))
        return copied


class _Checked:
    """What pydantic lays the fields of a record in when it has checked them."""

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")


# Those that are not in use.
_CHECKED: list[_Checked] = []
_NAMES: dict[type[Record], set[str]] = {}


def _fill(record: Record, fields: Mapping[str, object]) -> None:
    """Gives a new record its fields, one by one.

    Pydantic gives each a dictionary, and a set of the fields that were given: together they are larger than what they
    hold. Attributes that are set take no dictionary, and one set does for all records of a kind.
    """
    for name, value in fields.items():
        _set(record, name, value)
    kind = type(record)
    names = _NAMES.get(kind)
    if names is None:
        names = _NAMES[kind] = set(kind.model_fields)
    _set(record, "__pydantic_fields_set__", names)
    _set(record, "__pydantic_extra__", None)
    _set(record, "__pydantic_private__", None)


_set = object.__setattr__


class Evidence(Record):
    """The place a record was read from."""

    page: int = Field(ge=1, description="1-based page number")
    bbox: list[float] | None = Field(description="[x0, top, x1, bottom] in points from the page's top left corner")
    text: str = Field(description="the exact source text")


class Document(Record):
    """The source file."""

    source: str
    sha256: str
    media_type: str
    pages: int
    kinds: list[DocumentKind] = Field(description="most prominent first")
    title: str | None
    language: Language | None
    organization: str | None
    text_layer: Literal["native", "ocr", "none"]


class Person(Record):
    """A proposer: `name` null where a body or a group proposes, `party` null where the minutes name none."""

    name: str | None
    party: str | None


class Proposal(Record):
    """A forslag put in a case."""

    id: str
    proposer: Person
    on_behalf_of: list[str]
    kind: ProposalKind
    target: str | None
    text: str
    evidence: list[Evidence] = Field(min_length=1)


class Remark(Record):
    """A merknad or protokolltilførsel."""

    kind: RemarkKind
    parties: list[str]
    status: RemarkStatus
    text: str
    evidence: list[Evidence] = Field(min_length=1)


class Participant(Record):
    """Somebody present at a meeting; `substitute_for` is the member in whose place a substitute (vara) met."""

    name: str
    party: str | None
    role: str | None
    substitute_for: str | None


class Absentee(Record):
    """A member who did not come."""

    name: str
    party: str | None
    role: str | None


class Meeting(Record):
    """A meeting whose attendance (til stede, frammøtte) is listed by name; staff and guests are left out."""

    id: str
    body: str | None
    date: str | None = Field(description="ISO date; the first day of several")
    place: str | None
    number: str | None = Field(description="møtenummer, as written")
    present: list[Participant]
    absent: list[Absentee]
    evidence: list[Evidence] = Field(min_length=1)


class Case(Record):
    """One body's treatment of one case (a saksprotokoll)."""

    id: str
    meeting_id: str | None = Field(
        default=None, description="the Meeting in which it was treated; null where not known"
    )
    body: str | None
    date: str | None = Field(description="ISO date")
    case_number: str | None
    archive_case: str | None
    title: str | None
    result: str | None
    decision: str | None = Field(
        description="the text under Vedtak; where that tells only how was voted, the text that the vote adopted"
    )
    proposals: list[Proposal]
    remarks: list[Remark]
    evidence: list[Evidence] = Field(min_length=1)


class PartyCount(Record):
    """A party's votes; `count` null where it cannot be known."""

    party: str
    count: int | None


class Voter(Record):
    """A member whose vote the minutes list by name."""

    name: str
    party: str | None


class Tally(Record):
    """One side of a vote."""

    total: int | None
    parties: list[PartyCount]
    voters: list[Voter]


class Vote(Record):
    """One votering."""

    id: str
    case_id: str
    motion: str
    proposal_ids: list[str]
    alternative_motion: str | None
    alternative_proposal_ids: list[str]
    outcome: Outcome
    unanimous: bool
    for_: Tally | None = Field(alias="for")
    against: Tally | None
    absent: Tally | None
    casting_vote: bool
    trial: bool
    evidence: list[Evidence] = Field(min_length=1)


class YearAmount(Record):
    """An amount in one year; `year` null where more than one placement fits."""

    year: int | None
    nok: int
    raw: str


class LabelAmount(Record):
    """An amount in a column that is not one of this budget's years."""

    label: str
    nok: int
    raw: str


class Amount(Record):
    """An amount in whole kroner, and the source's own characters."""

    nok: int
    raw: str


class Tiltak(Record):
    """One budget row or tiltak heading."""

    id: str
    title: str
    area: str | None
    section: TiltakSection | None
    parties: list[str]
    amounts: list[YearAmount]
    comparison: list[LabelAmount]
    total: Amount | None
    unit: Unit
    unit_source: UnitSource
    source_type: SourceType
    text: str | None
    note: str | None
    links: list[str]
    evidence: list[Evidence] = Field(min_length=1)


class Recipient(Record):
    """Who receives a grant."""

    name: str
    kommunenummer: str | None = Field(pattern=r"^\d{4}$")
    members: list[str]


class CategoryAmount(Record):
    """An amount in a grant table's column; `category` is the header path from the outermost header in."""

    category: list[str]
    nok: int
    raw: str


class Project(Record):
    """A project named inside a grant row."""

    title: str
    nok: int | None


class Grant(Record):
    """One row of a grant table."""

    id: str
    recipient: Recipient
    program: str | None
    year: int | None
    amounts: list[CategoryAmount]
    total: Amount | None
    projects: list[Project]
    unit: Unit
    unit_source: UnitSource
    note: str | None
    evidence: list[Evidence] = Field(min_length=1)


class Check(Record):
    """An arithmetic or registry control that was made. Amounts are in whole kroner, votes are counts."""

    kind: CheckKind
    subject: list[str] | str
    expected: int | str | None
    actual: int | str | None
    ok: bool
    message: str
    page: int | None


class Warning(Record):
    """What could not be read or decided."""

    code: WarningCode
    message: str
    page: int | None


class VoteLedger(Record):
    """What became of every sentence with a vote word in the treatments of cases: each is counted once."""

    votes: int = Field(default=0, description="Votes: as many as `votes` has")
    parts: int = Field(default=0, description="sentences that complete a Vote told in another one")
    repeated: int = Field(default=0, description="votes told again, in a heading, a list or a second print: evidence")
    not_votes: int = Field(default=0, description="no vote: history, motions' text, papers, rules, elections")
    unread: int = Field(default=0, description="may be a vote and was not read: each has a warning `vote_not_read`")


class Correction(Record):
    """What a reviewer said of a record, beside what the program read; `changed` has one for each field."""

    status: CorrectionStatus
    kind: CorrectedKind
    record_id: str | None = Field(description="null where a record is missing, and for remarks, which have no id")
    field: str | None = Field(description="the field that was changed")
    read: JsonValue = Field(description="the field as the program read it; the whole record where it was taken out")
    said: JsonValue = Field(description="the field as the reviewer says it is, and as the record has it")
    by: str | None
    comment: str | None
    page: int
    order: int = Field(default=0, description="of several records of this kind with these words on this page, which")
    text: str = Field(description="the evidence that names the record; what is missing, in the reviewer's words")


class Conversion(Record):
    """One source document, converted."""

    schema_version: Literal["1"]
    document: Document
    meetings: list[Meeting] = Field(default_factory=list)
    cases: list[Case]
    votes: list[Vote]
    vote_ledger: VoteLedger = Field(default_factory=VoteLedger)
    tiltak: list[Tiltak]
    grants: list[Grant]
    checks: list[Check]
    warnings: list[Warning]
    corrections: list[Correction] = Field(
        default_factory=list, description="what reviewers said, with --corrections; left out where there is none"
    )
