"""The tables of the export. Every record has one `id` in the whole dataset: `<document>/<id in its document>`.

A document's own id is made of its file's SHA-256: the same in every export, wherever the file lies, and two copies of a
file are one document (`files` lists both).
"""

from __future__ import annotations

from collections.abc import Iterable

from extract.export.table import Column, ColumnType, ForeignKey, Table

# Columns with the tables they lead to.
Keys = tuple[tuple[str, str], ...]

# Records with a place on a page, as columns of `evidence`.
EVIDENCE_OF = ("meeting", "case", "proposal", "remark", "vote", "tiltak", "grant")
_TABLE_OF = {name: name if name == "tiltak" else f"{name}s" for name in EVIDENCE_OF}


def _column(name: str, type_: ColumnType, description: str) -> Column:
    return Column(name, type_, description)


def _text(name: str, description: str) -> Column:
    return Column(name, "string", description)


def _number(name: str, description: str) -> Column:
    return Column(name, "integer", description)


def _yes(name: str, description: str) -> Column:
    return Column(name, "boolean", description)


_ID = Column("id", "string", "unique in the whole dataset", True)
_DOCUMENT = Column("document_id", "string", "the document it was read from", True)
_POSITION = Column("position", "integer", "1, 2, ... in the order of the document", True)
_PARTY = _text("party", "party code")
_NOK = _number("nok", "whole kroner, sign as written")
_RAW = _text("raw", "the amount as the document writes it")
_UNIT = (_text("unit", "the unit of the amounts in the document"), _text("unit_source", "stated or inferred"))
_TOTAL = (
    _number("total_nok", "the row's own total in whole kroner; empty where none is stated"),
    _text("total_raw", "the total as written"),
)


def _records(name: str, description: str, *columns: Column, keys: Keys = (), searched: tuple[str, ...] = ()) -> Table:
    """A table of records, each read from one document."""
    foreign = (ForeignKey("document_id", "documents"), *(ForeignKey(*key) for key in keys))
    return Table(name, description, (_ID, _DOCUMENT, *columns), ("id",), foreign, searched)


def _parts(name: str, owner: str, description: str, *columns: Column, keys: Keys = ()) -> Table:
    """A table of what a record holds several of."""
    link = Column(f"{owner}_id", "string", "the record it belongs to", True)
    foreign = (ForeignKey(link.name, _TABLE_OF.get(owner, f"{owner}s")), *(ForeignKey(*key) for key in keys))
    key = tuple(column.name for column in (link, *columns) if column.required)
    return Table(name, description, (link, *columns), key, foreign)


_SIDE = Column("side", "string", "for, against or absent", True)

TABLES = (
    Table(
        "documents",
        "One row per document.",
        (
            _ID,
            Column("sha256", "string", "SHA-256 of the source file", True),
            _text("source", "name of the source file"),
            _text("media_type", "its media type"),
            _number("pages", "number of pages"),
            _text("kind", "its most prominent kind; document_kinds has all"),
            _text("title", "title"),
            _text("language", "nb, nn or se; empty where not known"),
            _text("organization", "whose document it is"),
            _text("text_layer", "native, ocr or none"),
            _number("ledger_votes", "sentences with a vote word that are votes"),
            _number("ledger_parts", "sentences that complete a vote told in another one"),
            _number("ledger_repeated", "votes told again"),
            _number("ledger_not_votes", "sentences with a vote word that are none"),
            _number("ledger_unread", "sentences that may be votes and were not read"),
            _text("schema_version", "version of the record contract"),
        ),
        ("id",),
        (),
        ("title",),
    ),
    Table(
        "files",
        "One row per JSON file that was exported; files that are copies share their document.",
        (
            Column("path", "string", "the JSON file, below the exported folder", True),
            _DOCUMENT,
            _text("source", "name of the source file"),
        ),
        ("path",),
        (ForeignKey("document_id", "documents"),),
    ),
    _parts(
        "document_kinds",
        "document",
        "The kinds of a document, most prominent first.",
        _POSITION,
        _text("kind", "kind of document"),
    ),
    _records(
        "meetings",
        "Meetings whose attendance is listed by name.",
        _text("body", "the body that met"),
        _column("date", "date", "the day, the first of several"),
        _text("place", "where"),
        _text("number", "the meeting's number, as written"),
    ),
    _parts(
        "meeting_members",
        "meeting",
        "Who was present or absent.",
        _POSITION,
        _yes("present", "false where the member did not come"),
        _text("name", "name"),
        _PARTY,
        _text("role", "role, as written"),
        _text("substitute_for", "the member in whose place a substitute met"),
    ),
    _records(
        "cases",
        "One body's treatment of one case.",
        _text("meeting_id", "the meeting, where known"),
        _text("body", "the body"),
        _column("date", "date", "the day of the meeting"),
        _text("case_number", "number of the case, as 25/18"),
        _text("archive_case", "number in the archive, as 18/33693"),
        _text("title", "title"),
        _text("result", "result, as written"),
        _text("decision", "the text of the decision"),
        searched=("title", "decision"),
        keys=(("meeting_id", "meetings"),),
    ),
    _records(
        "proposals",
        "Motions put in a case.",
        _text("case_id", "the case"),
        _text("proposer", "who put it; empty where a body or group did"),
        _text("party", "the proposer's party"),
        _text("kind", "kind of motion"),
        _text("target", "the point it concerns"),
        _text("text", "its text"),
        searched=("text",),
        keys=(("case_id", "cases"),),
    ),
    _parts("proposal_parties", "proposal", "Parties on whose behalf a motion was put.", _POSITION, _PARTY),
    _records(
        "remarks",
        "Remarks to the minutes.",
        _text("case_id", "the case"),
        _text("kind", "kind of remark"),
        _text("status", "stands or withdrawn"),
        _text("text", "its text"),
        keys=(("case_id", "cases"),),
    ),
    _parts("remark_parties", "remark", "Parties behind a remark.", _POSITION, _PARTY),
    _records(
        "votes",
        "Votes taken in a case.",
        _text("case_id", "the case"),
        _text("motion", "what was voted on, as written"),
        _text("alternative_motion", "what it was set against, in an alternative vote"),
        _text("outcome", "adopted, rejected, withdrawn, postponed or referred"),
        _yes("unanimous", "true where nobody voted against"),
        _number("for_total", "votes for the motion; empty where not told"),
        _number("against_total", "votes against it; empty where not told"),
        _number("absent_total", "members who did not vote; empty where not told"),
        _yes("casting_vote", "decided by the chair's double vote"),
        _yes("trial", "a vote in principle that decides nothing"),
        searched=("motion", "alternative_motion"),
        keys=(("case_id", "cases"),),
    ),
    _parts(
        "vote_proposals",
        "vote",
        "The motions that a vote names.",
        Column("role", "string", "motion, or alternative for what it was set against", True),
        _POSITION,
        _text("proposal_id", "the motion"),
        keys=(("proposal_id", "proposals"),),
    ),
    _parts(
        "vote_counts",
        "vote",
        "How many of each party voted on each side.",
        _SIDE,
        _POSITION,
        _PARTY,
        _number("count", "votes; empty where it cannot be known"),
    ),
    _parts(
        "vote_voters",
        "vote",
        "Members whose votes are listed by name.",
        _SIDE,
        _POSITION,
        _text("name", "name"),
        _PARTY,
    ),
    _records(
        "tiltak",
        "Budget rows and headings.",
        _text("title", "title"),
        _text("area", "area or sector"),
        _text("section", "part of the budget"),
        *_TOTAL,
        *_UNIT,
        _text("source_type", "table, heading or text"),
        _text("text", "the paragraph that explains a heading"),
        _text("note", "other words in the row"),
        searched=("title", "text"),
    ),
    _parts("tiltak_parties", "tiltak", "Parties whose budget or amendment it is.", _POSITION, _PARTY),
    _parts(
        "tiltak_amounts",
        "tiltak",
        "Amounts by year.",
        _POSITION,
        _number("year", "empty where more than one placement fits"),
        _NOK,
        _RAW,
    ),
    _parts(
        "tiltak_comparisons",
        "tiltak",
        "Amounts in columns that are none of the budget's years.",
        _POSITION,
        _text("label", "the column's heading"),
        _NOK,
        _RAW,
    ),
    _parts(
        "tiltak_links",
        "tiltak",
        "Other mentions of the same measure.",
        _POSITION,
        _text("linked_id", "the other mention"),
        keys=(("linked_id", "tiltak"),),
    ),
    _records(
        "grants",
        "Rows of grant tables.",
        _text("recipient", "who receives it"),
        _text("kommunenummer", "the municipality's number, 4 digits"),
        _text("program", "title of the table or section"),
        _number("year", "year"),
        *_TOTAL,
        *_UNIT,
        _text("note", "text in place of an amount"),
        searched=("recipient", "program"),
    ),
    _parts("grant_members", "grant", "Municipalities behind a shared grant.", _POSITION, _text("name", "name")),
    _parts(
        "grant_amounts",
        "grant",
        "Amounts by column.",
        _POSITION,
        _text("category", "the column's headings from the outermost in, joined by ' > '"),
        _text("role", "judged by the headings: awarded, applied (for), or other (a change, costs, another year)"),
        _NOK,
        _RAW,
    ),
    _parts(
        "grant_projects",
        "grant",
        "Projects named inside a row.",
        _POSITION,
        _text("title", "title"),
        _number("nok", "whole kroner; empty where none is given"),
    ),
    _records(
        "checks",
        "Controls that were made.",
        _text("kind", "kind of control"),
        _yes("ok", "true where it holds"),
        _number("expected", "the number that is stated"),
        _number("actual", "the number that was found"),
        _text("expected_text", "what was expected, where it is words"),
        _text("actual_text", "what was found, where it is words"),
        _text("subject", "a table's title; check_subjects has the records"),
        _text("message", "message"),
        _number("page", "page"),
    ),
    _parts(
        "check_subjects",
        "check",
        "The records that a control concerns.",
        _POSITION,
        _text("record_id", "id of a meeting, case, proposal, vote, tiltak or grant"),
    ),
    _records(
        "warnings",
        "What could not be read or decided.",
        _text("code", "code"),
        _text("message", "message"),
        _number("page", "page"),
    ),
    _records(
        "corrections",
        "What reviewers said of records, beside what the program read; the records have it applied.",
        _text("status", "right, wrong, changed or missing"),
        _text("kind", "kind of record"),
        _text("record_id", "the record; empty where it is missing, and it may have been taken out"),
        _text("field", "the field that was changed"),
        _text("read", "the field as the program read it, as JSON"),
        _text("said", "the field as the reviewer says it is, as JSON"),
        _text("reviewer", "who said it"),
        _text("comment", "comment"),
        _number("page", "page"),
        _text("text", "the words that name the record"),
    ),
    _records(
        "evidence",
        "The places that records were read from; one of the columns that name a record is filled.",
        *(_text(f"{name}_id", f"where it is the place of a row in {_TABLE_OF[name]}") for name in EVIDENCE_OF),
        _number("page", "page, from 1"),
        *(
            _column(name, "number", f"{name} of the box, in points from the page's top left corner")
            for name in ("x0", "top", "x1", "bottom")
        ),
        _text("text", "the exact words"),
        keys=tuple((f"{name}_id", table) for name, table in _TABLE_OF.items()),
    ),
)
BY_NAME = {table.name: table for table in TABLES}


def integer_columns(table: Table) -> Iterable[int]:
    """The places of the columns with whole numbers."""
    return [place for place, column in enumerate(table.columns) if column.type == "integer"]
