"""The errors that this package raises, and the exit statuses of the command line."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pydantic import ValidationError

# Why a document was not converted, or not all of it: what a receipt tells as `reason`.
ReasonCode = Literal[
    "missing",  # there is no such file
    "no_file",  # a folder without documents, a pipe, a device, a glob that matches nothing, an empty name
    "no_permission",  # the file may not be read
    "not_read",  # the system failed to read it
    "empty",  # no bytes
    "too_large",  # more bytes, or pages, than are read
    "wrong_type",  # not what its name says, or of a kind that is not read: a picture, an archive, a program
    "encrypted",  # needs a password, or is encrypted in a way that is not read
    "damaged",  # cut short or broken, so that no page of it can be read
    "no_pages",  # a PDF without pages
    "no_text",  # a text file or web page that says nothing
    "timeout",  # took longer than --timeout
    "out_of_memory",  # took more than --memory
    "crashed",  # the reader's process died on it
    "defect",  # an error of ours: -v shows where it arose
    "name_taken",  # its output's name was taken by another source of the run
    "not_written",  # its output could not be written
    "worker_lost",  # what converted it was lost several times: a cluster's machines, or processes that broke
    "pages_lost",  # partial: it was converted, but pages of it gave no text
]
# What the circumstances were to blame for, not the document: tried again by any later run.
PASSING: frozenset[ReasonCode] = frozenset(
    ("missing", "no_file", "no_permission", "not_read", "name_taken", "not_written", "worker_lost")
)

# How pydantic begins where a value is not what its field holds.
_INPUT = "Input "


class ExitStatus(IntEnum):
    """What `vedtak` returns to the shell; FAILED goes before CHECK_FAILED where both hold."""

    OK = 0
    FAILED = 1  # at least one document was not converted
    USAGE = 2
    CHECK_FAILED = 3  # only under --strict: everything was converted, but a document's own numbers disagree
    HUNG_UP = 129  # the terminal was closed (SIGHUP); what was done can be gone on with, as after the next two
    INTERRUPTED = 130
    TERMINATED = 143  # by SIGTERM
    CLOSED_PIPE = 141  # who read our output stopped reading, as `| head` does


class VedtakError(Exception):
    """Base of all errors. The message is one line that names the file and the reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class UsageError(Exception):
    """What was asked for makes no sense; the message says why."""


class SourceError(VedtakError):
    """A source that cannot be read at all: not a PDF, damaged, encrypted, empty, too large, no permission."""

    def __init__(self, name: str, reason: str, code: ReasonCode = "not_read") -> None:
        super().__init__(name, reason)
        self.code = code


class OutputError(VedtakError):
    """An output file that cannot be written: no permission, a full disk, a name that is too long."""


def first_fault(error: ValidationError) -> str:
    """What is wrong with a value that a person gave, in words about its fields: `corrections.0.page is missing`."""
    fault = error.errors()[0]
    field, told = ".".join(map(str, fault["loc"])), fault["msg"]
    if fault["type"] == "missing":
        return f"{field} is missing"
    if fault["type"] == "extra_forbidden":
        return f"there is no field {field}"
    if told.startswith(_INPUT):
        return f"{field or 'it'} {told.removeprefix(_INPUT)}"
    return f"{field}: {told}" if field else told
