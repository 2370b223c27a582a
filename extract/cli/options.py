"""The arguments and options that several commands have, and what they stand for."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from extract.model import OcrMode, Source

EPILOG = (
    "Exit status: 0 all done, 1 a document failed, 2 wrong usage, 3 a check failed (--strict), 129 the terminal was "
    "closed, 130 interrupted, 143 terminated."
)
# Eleven days: the timers of a system end at some more than twenty.
_LONGEST_SECONDS = 1_000_000
# As a path has it, of which two slashes are one.
_ADDRESS = re.compile("[a-z][a-z0-9+.-]+:/")

FILE = click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
NAME = click.option("--name", help="What standard input is called; the ending tells its type.  [default: stdin]")
OCR = click.option(
    "--ocr",
    type=click.Choice(["auto", "off", "force"]),
    default="auto",
    show_default=True,
    help="Which pages Tesseract reads: those without usable text, none, all.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
WIDTH = click.option("--width", type=click.IntRange(min=40), help="Columns to use.  [default: the terminal's]")
JOBS = click.option(
    "-j", "--jobs", type=click.IntRange(min=1), help="Processes to work with.  [default: one a processor]"
)


class Seconds(click.FloatRange):
    """A time that can be waited: not none, not for ever."""

    def __init__(self) -> None:
        super().__init__(min=0, max=_LONGEST_SECONDS, min_open=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        # NaN is neither below nor above anything.
        if str(value).strip().lower().lstrip("+-") == "nan":
            self.fail("nan is no number of seconds.", param, ctx)
        return float(super().convert(value, param, ctx))


def source(file: Path, name: str | None, ocr: OcrMode) -> Source:
    """The document that FILE names, which may be standard input. Raises SourceError."""
    from extract.errors import SourceError
    from extract.sources import load_source, source_of

    if os.fspath(file) == "-":
        return source_of(input_name(name), standard_input(name), ocr)
    if _ADDRESS.match(os.fspath(file)) and not file.exists():
        address = os.fspath(file).replace(":/", "://", 1)
        raise SourceError(address, "is an address, which `vedtak convert` alone reads", "missing")
    return load_source(file, ocr)


def standard_input(name: str | None) -> bytes:
    """All of it. Raises SourceError where it is closed."""
    from extract.errors import SourceError

    if sys.stdin is None:
        raise SourceError(input_name(name), "standard input is closed", "missing")
    return sys.stdin.buffer.read()


def input_name(name: str | None) -> str:
    """What standard input is called in the output."""
    return Path(name).name if name else "stdin"
