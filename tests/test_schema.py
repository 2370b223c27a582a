"""The published schema: current, and true of what is written."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from extract import convert_bytes
from extract.output import json_text, schema_text

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "extract" / "schema" / "vedtak.schema.json"


def test_the_committed_schema_is_current() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), "run `make schema`"


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
