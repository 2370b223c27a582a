"""The files that `vedtak convert` writes -> their JSON Schemas, made of the types that they are written from."""

from __future__ import annotations

import json
from typing import Any, Literal

# A document's JSON file; a line of receipts.jsonl.
Written = Literal["document", "receipt"]


def schema_text(written: Written = "document") -> str:
    """The JSON Schema of a document's file, or of a line of the receipts."""
    told, schema = _of_document() if written == "document" else _of_receipt()
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$comment": told, **schema}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _of_document() -> tuple[str, dict[str, Any]]:
    from extract.records import SCHEMA_VERSION, Conversion

    told = f"Vedtak output, schema_version {SCHEMA_VERSION}. Printed by `vedtak schema`."
    return told, Conversion.model_json_schema(by_alias=True, mode="serialization")


def _of_receipt() -> tuple[str, dict[str, Any]]:
    from pydantic import TypeAdapter

    from extract.archive.receipts import NAME, Receipt

    schema = TypeAdapter(Receipt).json_schema(mode="serialization")
    fields = schema["properties"]
    for field in fields.values():
        field.pop("default", None)
    # A line has every field, also those that a receipt in the making may lack.
    whole = {**schema, "required": list(fields), "additionalProperties": False}
    return f"A line of Vedtak's {NAME}. Printed by `vedtak schema receipt`.", whole
