"""Conversion -> file: fixed field order, UTF-8, two-space indent, written whole or not at all."""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from extract.errors import OutputError
from extract.printable import reason_of

if TYPE_CHECKING:
    from extract.records import Conversion


_NUMBERS = itertools.count()


def json_text(conversion: Conversion) -> str:
    """The document as it is written to its file; the same characters on every run."""
    return conversion.model_dump_json(by_alias=True, indent=2) + "\n"


def json_line(conversion: Conversion) -> str:
    """The document on one line."""
    return conversion.model_dump_json(by_alias=True) + "\n"


def schema_text() -> str:
    """The JSON Schema of the output, generated from the record types."""
    from extract.records import SCHEMA_VERSION, Conversion

    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"Vedtak output, schema_version {SCHEMA_VERSION}. Printed by `vedtak schema`.",
        **Conversion.model_json_schema(by_alias=True, mode="serialization"),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A text file that takes its name only when all is written. Raises OutputError; then nothing is left behind."""
    # Short, so that a source with the longest name allowed is not refused for the temporary one; counted, because a
    # report stays open beside the documents.
    temporary = path.parent / f".vedtak-{os.getpid()}-{next(_NUMBERS)}.part"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        temporary.replace(path)
    except OSError as error:
        raise OutputError(os.fspath(path), f"cannot be written: {reason_of(error)}") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Writes a whole file or none. Raises OutputError."""
    with whole_file(path) as file:
        file.write(text)
