"""A JSON file that `vedtak convert` wrote, or a document -> its Conversion."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import SourceError, first_fault
from extract.model import Source

if TYPE_CHECKING:
    from extract.records import Conversion


def conversion_of(source: Source) -> Conversion:
    """The records of a document that is converted now, or of a JSON file. Raises SourceError."""
    if Path(source.name).suffix.lower() == ".json":
        return parse_conversion(source.name, source.content)
    from extract.pipeline import convert_source

    return convert_source(source)


def parse_conversion(name: str, content: bytes) -> Conversion:
    """The records of a JSON file's content. Raises SourceError where `vedtak convert` wrote no such thing."""
    from pydantic import ValidationError

    from extract.records import Conversion

    try:
        return Conversion.model_validate_json(content)
    except ValidationError as error:
        raise not_converted(name, first_fault(error)) from error


def not_converted(name: str, why: str) -> SourceError:
    """What is told of a file that is no output of `vedtak convert`."""
    return SourceError(name, f"is no JSON that vedtak wrote ({why})")
