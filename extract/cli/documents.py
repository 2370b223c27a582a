"""What is told of one document: `vedtak show`, `explain`, `text`, `tables`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extract.cli.options import FILE, JSON, NAME, OCR, WIDTH, source
from extract.cli.talk import print_json, print_lines, say
from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.model import OcrMode

_NO_TABLE = "the document has no table"


@click.command(short_help="What was found in a document, in the terminal.")
@FILE
@click.option(
    "--stage",
    type=click.Choice(["pages", "blocks", "sections", "records"]),
    help="What that step of the reading saw, with page and position.",
)
@click.option("--page", type=click.IntRange(min=1), help="With --stage: this page only.")
@WIDTH
@NAME
@OCR
def show(file: Path, stage: str | None, page: int | None, width: int | None, name: str | None, ocr: OcrMode) -> None:
    """Show what was found in FILE: cases with votes, tiltak by year, grants, failed checks, warnings.

    FILE is a document, or the JSON that `vedtak convert` made of it. With --stage each step of the
    reading can be followed, to see where a record went wrong; `vedtak explain` tells why one record
    is as it is, by the id that is shown here.

    \b
    vedtak show june.pdf | less -R
    vedtak show june.pdf --stage blocks --page 12
    """
    from extract.show.records import show_conversion
    from extract.show.stages import show_stage
    from extract.show.terminal import Style

    if page and not stage:
        raise click.UsageError("--page goes with --stage")
    style = Style.of(sys.stdout, width)
    if stage is None:
        from extract.converted import conversion_of

        lines = show_conversion(conversion_of(source(file, name, ocr)), style)
    else:
        lines = show_stage(source(file, name, ocr), stage, page, style)
    print_lines(lines)


@click.command(short_help="Why a record is as it is: rules, words, choices.")
@FILE
@click.argument("record_id", metavar="RECORD_ID")
@JSON
@WIDTH
@NAME
@OCR
def explain(file: Path, record_id: str, as_json: bool, width: int | None, name: str | None, ocr: OcrMode) -> None:
    """Tell for each field of a record which rules gave it, by which words, and why a link, a year or a unit was chosen.

    RECORD_ID is one that `vedtak show` tells: c1, c1-p1, c1-v2, t1-r4, g1-r3, m1; also check3 or
    warning2, counted in the JSON. FILE is a document, or JSON made of one that lies where it was.
    The part of the document around the record is read again without each rule that matches there:
    what then changes is what that rule gave. That takes some seconds.

    \b
    vedtak explain june.pdf c4-v2
    vedtak explain out/june.json c4-v2
    """
    from extract.explain.account import explain as account_of
    from extract.explain.lines import account_lines
    from extract.show.terminal import Style

    folder = None if os.fspath(file) == "-" else file.parent
    try:
        account = account_of(source(file, name, ocr), record_id, ocr, folder)
    except UsageError as error:
        raise click.UsageError(str(error)) from error
    if as_json:
        print_json(account.as_json())
    else:
        print_lines(account_lines(account, Style.of(sys.stdout, width)))


@click.command(short_help="A document's text in reading order.")
@FILE
@click.option("--page-marks", is_flag=True, help="A line before each page that tells its number.")
@NAME
@OCR
def text(file: Path, page_marks: bool, name: str | None, ocr: OcrMode) -> None:
    """Print the text of FILE in reading order, without running headers, footers and page numbers.

    Words hyphenated over a line end stay as the page has them; a table's cells stand between tabs.

    \b
    vedtak text june.pdf --page-marks
    """
    from extract.show.text import text_lines

    print_lines(text_lines(source(file, name, ocr), page_marks))


@click.command(short_help="A document's tables as CSV.")
@FILE
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="One CSV file per table here.")
@NAME
@OCR
def tables(file: Path, output: Path | None, name: str | None, ocr: OcrMode) -> None:
    """Print the tables of FILE as CSV, one after another, each under a line that starts with #.

    \b
    vedtak tables budget.pdf > budget.csv
    vedtak tables budget.pdf -o tables
    """
    from extract.show.tables import csv_tables, write_csv_tables

    document = source(file, name, ocr)
    if output is None:
        lines = list(csv_tables(document))
        print_lines(lines)
        has_tables = bool(lines)
    else:
        has_tables = False
        for path in write_csv_tables(document, output):
            say(os.fspath(path))
            has_tables = True
    if not has_tables:
        say(_NO_TABLE)
