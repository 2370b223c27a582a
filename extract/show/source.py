"""A source for `show` -> its Conversion: a document is converted, a converted one only read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import SourceError
from extract.model import Source

if TYPE_CHECKING:
    from extract.records import Conversion


def conversion_of(source: Source) -> Conversion:
    """The records of a document or of a JSON file that `vedtak convert` wrote. Raises SourceError."""
    if Path(source.name).suffix.lower() != ".json":
        from extract.pipeline import convert_source

        return convert_source(source)
    from pydantic import ValidationError

    from extract.records import Conversion

    try:
        return Conversion.model_validate_json(source.content)
    except ValidationError as error:
        raise SourceError(source.name, f"is no JSON that vedtak wrote ({error.errors()[0]['msg']})") from error
