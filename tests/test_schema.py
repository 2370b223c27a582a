"""The published schema: current, and true of what is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import jsonschema
import pytest

from extract import convert_bytes
from extract.output import json_text
from extract.schemas import Written, schema_text
from tests.command import vedtak

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "extract" / "schema" / "vedtak.schema.json"
RECEIPT_SCHEMA = SCHEMA.with_name("receipt.schema.json")


@pytest.mark.parametrize("written", get_args(Written))
def test_the_committed_schemas_are_current(written: Written) -> None:
    committed = {"document": SCHEMA, "receipt": RECEIPT_SCHEMA}[written]
    assert committed.read_text(encoding="utf-8") == schema_text(written), "run `make schema`"
    assert vedtak("schema", written).out == schema_text(written)


def test_the_schema_refuses_what_the_contract_lacks() -> None:
    written = json.loads(json_text(convert_bytes("a.txt", b"Tekst.\n")))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(written, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**written, "extra": 1}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({key: value for key, value in written.items() if key != "votes"}, schema)


def test_against_and_for_are_written_under_their_own_names() -> None:
    vote = json.loads(schema_text())["$defs"]["Vote"]
    assert {"for", "against", "absent"} <= set(vote["required"])


def test_a_receipt_has_all_its_fields_and_no_other(tmp_path: Path) -> None:
    """That all receipts of all tests hold to their schema is seen to in conftest.py."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Tekst.\n", encoding="utf-8")
    (tmp_path / "in" / "b.pdf").write_bytes(b"")
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "out", "-q").status == 1
    lines = (tmp_path / "out" / "receipts.jsonl").read_text(encoding="utf-8").splitlines()
    schema = json.loads(RECEIPT_SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    receipts = sorted(map(json.loads, lines), key=lambda receipt: receipt["source"])
    assert [receipt["status"] for receipt in receipts] == ["converted", "failed"]
    for receipt in receipts:
        jsonschema.validate(receipt, schema)
        for name in receipt:
            with pytest.raises(jsonschema.ValidationError):
                jsonschema.validate({key: value for key, value in receipt.items() if key != name}, schema)
        for wrong in ({"extra": 1}, {"reason": "tired"}, {"pages": "2"}, {"status": None}):
            with pytest.raises(jsonschema.ValidationError):
                jsonschema.validate({**receipt, **wrong}, schema)
