"""What is made of a folder that `vedtak convert` wrote: `vedtak export`, `report`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extract.cli.options import JOBS
from extract.cli.progress import shown_progress
from extract.cli.talk import say
from extract.errors import ExitStatus

if TYPE_CHECKING:
    from extract.export.run import Form as ExportForm


@click.command(short_help="JSON files to tables, or to a standard of the field.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--to",
    "forms",
    required=True,
    multiple=True,
    type=click.Choice(["csv", "parquet", "sqlite", "xlsx", "popolo", "360giving", "einnsyn"]),
    help="Linked tables, or a standard with a report of what did not fit; may be given several times.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Folder to write.  [default: DIR-FORM]"
)
@click.option("--licence", metavar="NAME", help="The data's licence, to be stated with it, as CC-BY-4.0.")
@click.option("-q", "--quiet", is_flag=True, help="Tell only what failed and which records have no place.")
def export(folder: Path, forms: tuple[ExportForm, ...], output: Path | None, licence: str | None, quiet: bool) -> None:
    """Write the documents that `vedtak convert` put below DIR in another form.

    csv, parquet, sqlite and xlsx are linked tables with a datapackage.json that tells columns and
    keys. popolo (votes), 360giving (grants) and einnsyn (meetings, cases, decisions) are standards;
    loss.csv beside them tells what they could not hold.

    \b
    vedtak export out --to csv
    vedtak export out --to sqlite -o dataset && datasette dataset/vedtak.sqlite
    """
    if output is not None and len(set(forms)) > 1:
        raise click.UsageError("-o is the folder of one form: leave it out where --to is given several times")
    named = {form: output or folder.resolve().with_name(f"{folder.resolve().name}-{form}") for form in forms}
    failed = [_written(folder, target, form, licence, quiet) for form, target in named.items()]
    sys.exit(ExitStatus.FAILED if any(failed) else ExitStatus.OK)


def _written(folder: Path, target: Path, form: ExportForm, licence: str | None, quiet: bool) -> bool:
    """Whether something failed of what was written in one form."""
    from extract.export.documents import count_below
    from extract.export.run import export as run
    from extract.printable import one_line

    with shown_progress(quiet, lambda: count_below(folder, target)) as progress:
        told = run(folder, target, form, licence, lambda error: progress.say(one_line(str(error))), progress.advance)
    for line in told.lines_of_records() if quiet else told.lines():
        say(line)
    return bool(told.failed)


@click.command(short_help="Pages to review the records beside their documents.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Folder to write.  [default: DIR/report]"
)
@JOBS
@click.option("-q", "--quiet", is_flag=True, help="Tell only what failed.")
def report(folder: Path, output: Path | None, jobs: int | None, quiet: bool) -> None:
    """Write a page for each document that `vedtak convert` put below DIR, and an index of them all.

    A page shows the document with every record boxed where it was read, and the records beside it.
    What a reviewer says of them there is saved as a file for `vedtak convert --corrections`. The
    pages are whole in themselves, in Norwegian, and load nothing from the network.

    \b
    vedtak report out && xdg-open out/report/index.html
    """
    from extract.archive.command import cores
    from extract.export.documents import count_below
    from extract.printable import one_line
    from extract.report.run import report as run

    target = output or folder / "report"
    with shown_progress(quiet, lambda: count_below(folder, target)) as progress:
        told = run(folder, target, jobs or cores(), lambda error: progress.say(one_line(str(error))), progress.advance)
    if not quiet:
        for line in told.lines():
            say(line)
    sys.exit(ExitStatus.FAILED if told.failed else ExitStatus.OK)
