"""The errors that this package raises, each with the exit status it means on the command line."""

from __future__ import annotations


class VedtakError(Exception):
    """Base of all errors; `exit_status` is what the command line returns for it."""

    exit_status = 1


class SourceError(VedtakError):
    """A source that cannot be read at all: not a PDF, damaged, encrypted, empty, too large. Names the file and the reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
