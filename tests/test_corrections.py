"""What reviewers said: applied before links and checks, told beside what was read, and never silently left out."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from extract import convert_bytes
from extract.archive.receipts import read_receipts
from extract.output import json_text
from extract.schemas import schema_text
from tests.command import vedtak

MINUTES = """Utvalg: Utvalg for hav og havn
Møtedato: 12.03.2024
Sak: 14/24
Tittel: Saksprotokoll - Ny brygge i Lillevik
Resultat: Innstillingen vedtatt med endring
Arkivsak: 24/1180

Vedtak:
1. Brygga i Lillevik fornyes.
2. Brygga bygges i tre.

Behandling:
Tone Vågen (MDG) endringsforslag pkt 2:
Brygga bygges i tre.

Votering:
Vågens forslag ble vedtatt med 6 mot 3 stemmer (2H, 1FrP).
Innstillingen med vedtatt endring ble enstemmig vedtatt.
"""
CONTENT = MINUTES.encode()
READ: Any = json.loads(json_text(convert_bytes("a.txt", CONTENT)))
VOTE, UNANIMOUS = READ["votes"]


def judgement(record: Any, kind: str, status: str, **more: Any) -> dict[str, Any]:
    first = record["evidence"][0]
    return {"kind": kind, "page": first["page"], "text": first["text"], "order": 0, "status": status, **more}


def file(*judgements: dict[str, Any], content: bytes = CONTENT) -> str:
    sha256 = hashlib.sha256(content).hexdigest()
    return json.dumps(
        {"corrections_version": "1", "source": "a.txt", "sha256": sha256, "corrections": list(judgements)}
    )


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(CONTENT)
    return tmp_path


def corrected(*judgements: dict[str, Any]) -> Any:
    Path("a.txt.corrections.json").write_text(file(*judgements), encoding="utf-8")
    result = vedtak("convert", "a.txt", "-o", "-", "-q", "--corrections", "a.txt.corrections.json")
    assert (result.status, result.err) == (0, "")
    document = json.loads(result.out)
    jsonschema.validate(document, json.loads(schema_text()))
    return document


def refused(document: Any) -> list[str]:
    return [each["message"] for each in document["warnings"] if each["code"] == "correction_not_applied"]


def test_a_file_without_corrections_is_as_before(place: Path) -> None:
    assert "corrections" not in READ
    assert "corrections" not in json.loads(vedtak("convert", "a.txt", "-o", "-", "-q").out)


def test_a_changed_field_is_in_the_record_and_told(place: Path) -> None:
    against = {"total": 2, "parties": [{"party": "H", "count": 2}], "voters": []}
    document = corrected(judgement(VOTE, "votes", "changed", fields={"against": against}, by="Kari", comment="se s. 1"))
    assert document["votes"][0] == {**VOTE, "against": against}
    (told,) = document["corrections"]
    assert told["record_id"] == VOTE["id"] and told["field"] == "against"
    assert (told["read"], told["said"]) == (VOTE["against"], against)
    assert (told["by"], told["comment"]) == ("Kari", "se s. 1")
    Path("a.json").write_text(json.dumps(document), encoding="utf-8")
    assert "CORRECTIONS (1)" in (shown := vedtak("show", "a.json").out)
    assert f"changed p. 1  {VOTE['id']} against:" in shown and "(Kari; se s. 1)" in shown


def test_links_follow_a_changed_motion_and_a_reviewers_link_stands(place: Path) -> None:
    motion = {"motion": "Vågens forslag"}
    document = corrected(judgement(UNANIMOUS, "votes", "changed", fields=motion))
    assert document["votes"][1]["proposal_ids"] == ["c1-p1"]
    document = corrected(judgement(UNANIMOUS, "votes", "changed", fields={**motion, "proposal_ids": []}))
    assert document["votes"][1]["proposal_ids"] == []


def test_checks_follow_what_was_changed(place: Path) -> None:
    against = {"total": 3, "parties": [{"party": "H", "count": 2}], "voters": []}
    document = corrected(judgement(VOTE, "votes", "changed", fields={"against": against}))
    assert all(check["ok"] for check in READ["checks"])
    assert [check["ok"] for check in document["checks"] if VOTE["id"] in check["subject"]] == [False]


def test_a_wrong_record_is_out_and_stands_whole_in_the_corrections(place: Path) -> None:
    document = corrected(judgement(VOTE, "votes", "wrong", by="Kari"))
    assert [vote["id"] for vote in document["votes"]] == [UNANIMOUS["id"]]
    assert document["corrections"][0]["read"] == VOTE
    ledger = document["vote_ledger"]
    assert (ledger["votes"], ledger["not_votes"]) == (1, READ["vote_ledger"]["not_votes"] + 1)
    proposal = READ["cases"][0]["proposals"][0]
    document = corrected(judgement(proposal, "proposals", "wrong"))
    assert document["cases"][0]["proposals"] == [] and document["votes"][0]["proposal_ids"] == []
    assert document["corrections"][0]["read"] == proposal


def test_a_right_record_and_a_missing_one_are_told(place: Path) -> None:
    missing = {"kind": "votes", "page": 1, "text": "Pkt. 3 mangler", "status": "missing", "by": "Kari"}
    document = corrected(judgement(VOTE, "votes", "right"), missing)
    assert [(each["status"], each["record_id"]) for each in document["corrections"]] == [
        ("right", VOTE["id"]),
        ("missing", None),
    ]
    assert document["votes"] == READ["votes"]


def test_what_does_not_fit_is_a_warning_and_changes_nothing(place: Path) -> None:
    case = READ["cases"][0]
    for given, why in (
        ({**judgement(VOTE, "votes", "wrong"), "text": "noe annet"}, "no such record"),
        (judgement(VOTE, "votes", "changed", fields={"outcome": "vedtatt"}), "outcome should be 'adopted', "),
        (judgement(VOTE, "votes", "changed", fields={"unanimous": "ja"}), "unanimous should be"),
        (judgement(VOTE, "votes", "changed", fields={"nowhere": 1}), "there is no field nowhere"),
        (judgement(VOTE, "votes", "changed", fields={"against": {"total": 3}}), "against.parties is missing"),
        (judgement(VOTE, "votes", "changed", fields={"id": "x"}), "id cannot be changed"),
        (judgement(VOTE, "votes", "changed", fields={"case_id": "c9"}), "there is no c9"),
        (judgement(case, "cases", "changed", fields={"date": "2024-02-30"}), "is no date"),
        (judgement(case, "cases", "wrong"), "votes belong to the case"),
    ):
        document = corrected(given)
        assert "corrections" not in document or document["corrections"] == []
        (message,) = refused(document)
        assert why in message and "not applied" in message
        assert (document["cases"], document["votes"]) == (READ["cases"], READ["votes"])


def test_reviewers_who_disagree_change_nothing(place: Path) -> None:
    document = corrected(judgement(VOTE, "votes", "wrong", by="A"), judgement(VOTE, "votes", "right", by="B"))
    assert document["votes"] == READ["votes"]
    assert [message.count("reviewers disagree") for message in refused(document)] == [1, 1]
    agreed = corrected(judgement(VOTE, "votes", "wrong", by="A"), judgement(VOTE, "votes", "wrong", by="B"))
    assert [each["by"] for each in agreed["corrections"]] == ["A", "B"] and len(agreed["votes"]) == 1


def test_a_case_goes_with_its_votes(place: Path) -> None:
    case = READ["cases"][0]
    votes = [judgement(vote, "votes", "wrong") for vote in READ["votes"]]
    document = corrected(judgement(case, "cases", "wrong"), *votes)
    assert document["cases"] == document["votes"] == []
    assert document["corrections"][0]["read"]["proposals"] == case["proposals"]


def test_a_run_makes_anew_what_is_said_otherwise(place: Path) -> None:
    folder = place / "said"
    folder.mkdir()
    said = folder / "a.txt.corrections.json"

    def run(*more: object) -> str:
        assert vedtak("convert", "a.txt", "-o", "out", "-q", *more).status == 0
        return Path("out/a.json").read_text(encoding="utf-8")

    plain = run()
    said.write_text(file(judgement(VOTE, "votes", "wrong")), encoding="utf-8")
    shown = vedtak("convert", "a.txt", "-o", "out", "--dry-run", "--corrections", folder).out
    assert "converted with other corrections" in shown
    assert run("--corrections", folder) != plain
    (receipt,) = read_receipts(Path("out/receipts.jsonl"))
    assert receipt.corrections is not None
    assert "leave" in vedtak("convert", "a.txt", "-o", "out", "--dry-run", "--corrections", folder).out
    assert run() == plain


def test_corrections_of_no_document_are_told_and_broken_files_refused(place: Path) -> None:
    Path("b.corrections.json").write_text(file(content=b"other"), encoding="utf-8")
    result = vedtak("convert", "a.txt", "-o", "-", "-q", "--corrections", "b.corrections.json")
    assert result.status == 0 and "no document of this run has these bytes" in result.err
    Path("b.corrections.json").write_text('{"corrections_version": "7"}', encoding="utf-8")
    result = vedtak("convert", "a.txt", "-o", "-", "-q", "--corrections", "b.corrections.json")
    assert result.status == 2 and "is no file of corrections (corrections_version should be '1')" in result.err
    for broken, why in (("{", "(Invalid JSON: "), ("[]", "(it should be an object)"), ("{}", "_version is missing)")):
        Path("b.corrections.json").write_text(broken, encoding="utf-8")
        result = vedtak("convert", "a.txt", "-o", "-", "-q", "--corrections", "b.corrections.json")
        assert result.status == 2 and why in result.err


BUDGET = """Budsjett 2025-2026

Driftstiltak (beløp i 1000 kr)
Tiltak                 2025    2026
Leirskole              1 200   1 300
Nye bøker                300     400
Sum driftstiltak       1 500   1 700
"""


def test_a_sum_is_checked_with_the_corrected_amounts(place: Path) -> None:
    content = BUDGET.encode()
    Path("b.txt").write_bytes(content)
    read = json.loads(vedtak("convert", "b.txt", "-o", "-", "-q").out)
    row = read["tiltak"][0]
    amounts = [{**row["amounts"][0], "nok": 999_000}, *row["amounts"][1:]]
    said = file(judgement(row, "tiltak", "changed", fields={"amounts": amounts}), content=content)
    Path("b.corrections.json").write_text(said, encoding="utf-8")
    document = json.loads(vedtak("convert", "b.txt", "-o", "-", "-q", "--corrections", "b.corrections.json").out)
    assert all(check["ok"] for check in read["checks"]) and len(read["checks"]) == 2
    assert [check["ok"] for check in document["checks"]] == [False, True]
