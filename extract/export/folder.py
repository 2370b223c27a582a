"""A folder of files that get their names only when all are written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.errors import OutputError
from extract.printable import reason_of


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A folder to write to; its files come to stand in `folder` when all is done, in place of those of that name.

    Raises OutputError; then nothing is left behind.
    """
    absolute = Path(os.path.abspath(folder))
    parts = absolute.parent / f".vedtak-{os.getpid()}.part"
    try:
        parts.mkdir(parents=True)
        yield parts
        folder.mkdir(exist_ok=True)
        for path in sorted(parts.iterdir()):
            path.replace(folder / path.name)
    except OSError as error:
        raise OutputError(os.fspath(folder), f"cannot be written: {reason_of(error)}") from error
    finally:
        shutil.rmtree(parts, ignore_errors=True)
