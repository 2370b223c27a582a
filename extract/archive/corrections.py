"""Files of corrections for a run: found by the hash of the source that they are about."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extract.errors import UsageError, first_fault
from extract.printable import reason_of

ENDING = ".corrections.json"


@dataclass(slots=True)
class Corrections:
    """Hash of a source -> what reviewers said of it, as JSON. Remembers which were asked for."""

    texts: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)

    def of(self, sha256: str | None) -> str | None:
        """What was said of a source."""
        if not self.texts or sha256 not in self.texts:
            return None
        self._asked.add(sha256)
        return self.texts[sha256]

    def digest(self, sha256: str | None) -> str | None:
        """What tells whether the same was said of a source in another run."""
        text = self.of(sha256)
        return None if text is None else hashlib.sha256(text.encode("utf-8")).hexdigest()

    def unused(self) -> list[str]:
        """The sources of which something was said and which were not met with these bytes."""
        return [self.sources[sha256] for sha256 in self.texts if sha256 not in self._asked]


def read_corrections(path: Path | None) -> Corrections:
    """The corrections of a file, or of all files below a folder that end in .corrections.json. Raises UsageError."""
    found = Corrections()
    if path is None:
        return found
    # pydantic costs a tenth of a second, which a run without corrections need not pay before its processes start.
    from pydantic import TypeAdapter, ValidationError

    from extract.corrections import CorrectionsFile, Judgement

    listed: dict[str, list[Judgement]] = {}
    for name in _files(path):
        try:
            file = CorrectionsFile.model_validate_json(name.read_bytes())
        except OSError as error:
            raise UsageError(f"{name}: {reason_of(error)}") from error
        except ValidationError as error:
            raise UsageError(f"{name}: is no file of corrections ({first_fault(error)})") from error
        listed.setdefault(file.sha256, []).extend(file.corrections)
        found.sources[file.sha256] = file.source
    adapter = TypeAdapter(list[Judgement])
    found.texts = {sha256: adapter.dump_json(each).decode("utf-8") for sha256, each in listed.items()}
    return found


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for parent, folders, names in os.walk(path):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names) if name.endswith(ENDING))
