"""Where a converted document's source lies, and whether it is still what was read."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from extract.archive.receipts import NAME, Receipt, read_receipts
from extract.archive.storage import folds_case
from extract.errors import SourceError
from extract.model import Source
from extract.printable import folded, name_on_disk

State = Literal["there", "changed", "gone", "unreadable"]


class Located(NamedTuple):
    """A source by the name it was read under: its file, where there is one."""

    name: str
    path: Path | None


class Wanted(NamedTuple):
    """A page to make: of which JSON file, from which source, and where to."""

    json: str
    page: str
    index_address: str
    located: Located
    made_of: str
    has_pictures: bool = True


class Sources:
    """The sources of a folder of converted documents, as its receipts tell them."""

    def __init__(self, folder: Path) -> None:
        self._by_output: dict[str, str] = {}
        self._asked: set[str] = set()
        self.failed: list[Receipt] = []
        # A receipt tells the path as it was given: from where the command ran, most often a folder above the output's.
        self._bases = [Path.cwd(), *dict.fromkeys((folder.resolve(), *folder.resolve().parents))]
        self._folds_case = folds_case(folder)
        for receipt in read_receipts(folder / NAME, self._folds_case):
            if receipt.status == "failed":
                self.failed.append(receipt)
            elif receipt.output is not None:
                self._by_output[self._key(receipt.output)] = receipt.source

    def of(self, output: str, name: str) -> Located:
        """The source of an output; `name` is the file's name, for outputs without a receipt."""
        self._asked.add(self._key(output))
        told = self._by_output.get(self._key(output), name)
        for base in self._bases:
            path = base / name_on_disk(told)
            if path.is_file():
                return Located(told, path)
        return Located(told, None)

    def without_output(self) -> list[str]:
        """The sources of which an output is told that nobody has asked about: it is not there."""
        return [source for output, source in self._by_output.items() if output not in self._asked]

    def _key(self, output: str) -> str:
        return folded(output) if self._folds_case else output


def read_source(located: Located, sha256: str) -> tuple[State, Source | None]:
    """The source where it is still what was read."""
    from extract.sources import load_source

    if located.path is None:
        return "gone", None
    try:
        source = load_source(located.path, "off")
    except SourceError:
        return "unreadable", None
    return ("there", source) if source.sha256 == sha256 else ("changed", None)
