"""A stand-in for an object store that several processes share: objects are written whole, and none is added to."""

from __future__ import annotations

import os
import secrets
import sys
import time
from pathlib import Path
from typing import Any

import fsspec
from fsspec.implementations.local import LocalFileSystem


class Shelf(LocalFileSystem):
    """`shelf:///folder`."""

    protocol = "shelf"

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return os.path.normpath(str(path).removeprefix("shelf://"))

    def unstrip_protocol(self, name: str) -> str:
        return f"shelf://{name}"

    def pipe_file(self, path: str, value: bytes, mode: str = "overwrite", **_: Any) -> None:
        place = Path(self._strip_protocol(path))
        place.parent.mkdir(parents=True, exist_ok=True)
        unseen = place.with_name(f".{secrets.token_hex(8)}")
        unseen.write_bytes(value)
        # As far away as a store is.
        time.sleep(0.01)
        try:
            os.link(unseen, place) if mode == "create" else os.replace(unseen, place)
        finally:
            unseen.unlink(missing_ok=True)

    def open(self, path: str, mode: str = "rb", **named: Any) -> Any:
        if "a" in mode or "w" in mode:
            raise NotImplementedError
        return super().open(path, mode, **named)


fsspec.register_implementation("shelf", Shelf, clobber=True)

if __name__ == "__main__":
    from extract.cli import main

    sys.argv[0] = "vedtak"
    main()
