"""The errors that this package raises, and the exit statuses of the command line."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """What `vedtak` returns to the shell; FAILED goes before CHECK_FAILED where both hold."""

    OK = 0
    FAILED = 1  # at least one document was not converted
    USAGE = 2
    CHECK_FAILED = 3  # only under --strict: everything was converted, but a document's own numbers disagree
    INTERRUPTED = 130
    CLOSED_PIPE = 141  # who read our output stopped reading, as `| head` does


class VedtakError(Exception):
    """Base of all errors. The message is one line that names the file and the reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class SourceError(VedtakError):
    """A source that cannot be read at all: not a PDF, damaged, encrypted, empty, too large, no permission."""


class OutputError(VedtakError):
    """An output file that cannot be written: no permission, a full disk, a name that is too long."""
