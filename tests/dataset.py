"""A dataset back to the documents it was made of: what the round trip does not give back was lost."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
# Conversions that are kept, and so need not be made.
CONVERTED = ROOT / "golden"
CONVERTED_FILES = sorted(CONVERTED.rglob("*.json"))

Row = Mapping[str, Any]


class Dataset:
    """An SQLite export."""

    def __init__(self, database: Path) -> None:
        connection = sqlite3.connect(database)
        connection.row_factory = sqlite3.Row
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [name for name in names if "_fts" not in name]
        self._rows = {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in tables}
        connection.close()

    def documents(self) -> Iterator[dict[str, Any]]:
        """Every document as `vedtak convert` writes it."""
        for row in self._rows["documents"]:
            yield self._document(row)

    def _of(self, table: str, **values: object) -> list[dict[str, Any]]:
        rows = self._rows[table]
        return [row for row in rows if all(row[name] == value for name, value in values.items())]

    def _document(self, row: Row) -> dict[str, Any]:
        key = row["id"]
        ledger = {name: row[f"ledger_{name}"] for name in ("votes", "parts", "repeated", "not_votes", "unread")}
        copied = ("source", "sha256", "media_type", "pages", "title", "language", "organization", "text_layer")
        corrections = [self._correction(each) for each in self._of("corrections", document_id=key)]
        return {
            "schema_version": row["schema_version"],
            "document": {
                **{name: row[name] for name in copied},
                "kinds": [each["kind"] for each in self._of("document_kinds", document_id=key)],
            },
            "meetings": [self._meeting(each) for each in self._of("meetings", document_id=key)],
            "cases": [self._case(each) for each in self._of("cases", document_id=key)],
            "votes": [self._vote(each) for each in self._of("votes", document_id=key)],
            "vote_ledger": ledger,
            "tiltak": [self._tiltak(each) for each in self._of("tiltak", document_id=key)],
            "grants": [self._grant(each) for each in self._of("grants", document_id=key)],
            "checks": [self._check(each) for each in self._of("checks", document_id=key)],
            "warnings": [_part(each, "code", "message", "page") for each in self._of("warnings", document_id=key)],
            **({"corrections": corrections} if corrections else {}),
        }

    def _meeting(self, row: Row) -> dict[str, Any]:
        present = self._of("meeting_members", meeting_id=row["id"], present=1)
        absent = self._of("meeting_members", meeting_id=row["id"], present=0)
        return {
            "id": _own(row["id"]),
            **_part(row, "body", "date", "place", "number"),
            "present": [_part(each, "name", "party", "role", "substitute_for") for each in present],
            "absent": [_part(each, "name", "party", "role") for each in absent],
            "evidence": self._evidence("meeting", row),
        }

    def _case(self, row: Row) -> dict[str, Any]:
        copied = ("body", "date", "case_number", "archive_case", "title", "result", "decision")
        return {
            "id": _own(row["id"]),
            "meeting_id": _own(row["meeting_id"]),
            **_part(row, *copied),
            "proposals": [self._proposal(each) for each in self._of("proposals", case_id=row["id"])],
            "remarks": [self._remark(each) for each in self._of("remarks", case_id=row["id"])],
            "evidence": self._evidence("case", row),
        }

    def _proposal(self, row: Row) -> dict[str, Any]:
        return {
            "id": _own(row["id"]),
            "proposer": {"name": row["proposer"], "party": row["party"]},
            "on_behalf_of": [each["party"] for each in self._of("proposal_parties", proposal_id=row["id"])],
            **_part(row, "kind", "target", "text"),
            "evidence": self._evidence("proposal", row),
        }

    def _remark(self, row: Row) -> dict[str, Any]:
        return {
            **_part(row, "kind", "status", "text"),
            "parties": [each["party"] for each in self._of("remark_parties", remark_id=row["id"])],
            "evidence": self._evidence("remark", row),
        }

    def _vote(self, row: Row) -> dict[str, Any]:
        named = {
            role: [_own(each["proposal_id"]) for each in self._of("vote_proposals", vote_id=row["id"], role=role)]
            for role in ("motion", "alternative")
        }
        return {
            "id": _own(row["id"]),
            "case_id": _own(row["case_id"]),
            **_part(row, "motion", "alternative_motion", "outcome"),
            **{name: bool(row[name]) for name in ("unanimous", "casting_vote", "trial")},
            "proposal_ids": named["motion"],
            "alternative_proposal_ids": named["alternative"],
            **{side: self._tally(row, side) for side in ("for", "against", "absent")},
            "evidence": self._evidence("vote", row),
        }

    def _tally(self, row: Row, side: str) -> dict[str, Any] | None:
        parties = self._of("vote_counts", vote_id=row["id"], side=side)
        voters = self._of("vote_voters", vote_id=row["id"], side=side)
        total = row[f"{side}_total"]
        if total is None and not parties and not voters:
            return None
        return {
            "total": total,
            "parties": [_part(each, "party", "count") for each in parties],
            "voters": [_part(each, "name", "party") for each in voters],
        }

    def _tiltak(self, row: Row) -> dict[str, Any]:
        key = row["id"]
        return {
            "id": _own(key),
            **_part(row, "title", "area", "section", "unit", "unit_source", "source_type", "text", "note"),
            "parties": [each["party"] for each in self._of("tiltak_parties", tiltak_id=key)],
            "amounts": [_part(each, "year", "nok", "raw") for each in self._of("tiltak_amounts", tiltak_id=key)],
            "comparison": [
                _part(each, "label", "nok", "raw") for each in self._of("tiltak_comparisons", tiltak_id=key)
            ],
            "total": _total(row),
            "links": [_own(each["linked_id"]) for each in self._of("tiltak_links", tiltak_id=key)],
            "evidence": self._evidence("tiltak", row),
        }

    def _grant(self, row: Row) -> dict[str, Any]:
        key = row["id"]
        return {
            "id": _own(key),
            "recipient": {
                "name": row["recipient"],
                "kommunenummer": row["kommunenummer"],
                "members": [each["name"] for each in self._of("grant_members", grant_id=key)],
            },
            **_part(row, "program", "year", "unit", "unit_source", "note"),
            "amounts": [
                {"category": each["category"].split(" > ") if each["category"] else [], **_part(each, "nok", "raw")}
                for each in self._of("grant_amounts", grant_id=key)
            ],
            "total": _total(row),
            "projects": [_part(each, "title", "nok") for each in self._of("grant_projects", grant_id=key)],
            "evidence": self._evidence("grant", row),
        }

    def _check(self, row: Row) -> dict[str, Any]:
        subjects = [_own(each["record_id"]) for each in self._of("check_subjects", check_id=row["id"])]
        return {
            **_part(row, "kind", "message", "page"),
            "ok": bool(row["ok"]),
            "subject": subjects if row["subject"] is None else row["subject"],
            **{name: row[f"{name}_text"] if row[name] is None else row[name] for name in ("expected", "actual")},
        }

    def _correction(self, row: Row) -> dict[str, Any]:
        return {
            **_part(row, "status", "kind", "field", "comment", "page", "text"),
            **{name: None if row[name] is None else json.loads(row[name]) for name in ("read", "said")},
            "record_id": _own(row["record_id"]),
            "by": row["reviewer"],
        }

    def _evidence(self, kind: str, row: Row) -> list[dict[str, Any]]:
        return [
            {
                **_part(each, "page", "text"),
                "bbox": None if each["x0"] is None else [each["x0"], each["top"], each["x1"], each["bottom"]],
            }
            for each in self._of("evidence", **{f"{kind}_id": row["id"]})
        ]


def written(path: Path) -> dict[str, Any]:
    """A document as it was converted."""
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def _own(id_: str | None) -> str | None:
    return None if id_ is None else id_.partition("/")[2]


def _part(row: Row, *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _total(row: Row) -> dict[str, Any] | None:
    return None if row["total_nok"] is None else {"nok": row["total_nok"], "raw": row["total_raw"]}
