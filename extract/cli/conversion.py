"""`vedtak convert`: documents to JSON files."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from extract.cli.options import EPILOG, JOBS, NAME, OCR, Seconds, input_name, standard_input
from extract.cli.talk import Talk
from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.archive.telling import LogFormat
    from extract.archive.work import Form
    from extract.model import OcrMode


def _tell_so(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Takes note of `--log-format`, before the other options: what is wrong with them is told so, too."""
    Talk.is_json = value == "json"
    return value


@click.command(epilog=EPILOG, short_help="Documents to JSON files.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", required=True, metavar="DIR", help="Folder for the JSON files; - for standard output.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl"]),
    default="json",
    show_default=True,
    help="On standard output: one document, or a line for each of several.",
)
@NAME
@OCR
@JOBS
@click.option("--timeout", type=Seconds(), default=120, show_default=True, help="Seconds that one document may take.")
@click.option(
    "--memory",
    type=click.IntRange(min=64),
    default=2000,
    show_default=True,
    help="MB of memory that one document may take.",
)
@click.option(
    "--resume/--force",
    default=True,
    help="Only what is new, changed or made by an older version, or everything.  [default: resume]",
)
@click.option("--retry-failed", is_flag=True, help="Try again what failed before.")
@click.option("--dry-run", is_flag=True, help="Print what would be done with each file, and why.")
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="This machine, or a Dask cluster.",
)
@click.option("--scheduler", metavar="ADDRESS", help="With --engine dask: the cluster, as tcp://host:8786.")
@click.option("--strict", is_flag=True, help="Exit with 3 where a check failed.")
@click.option("-q", "--quiet", is_flag=True, help="Tell only what failed.")
@click.option("-v", "--verbose", is_flag=True, help="Tell of every file, and where in the program a defect arose.")
@click.option(
    "--provenance",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Tell there what was read and made, by hash, as W3C PROV.",
)
@click.option(
    "--corrections",
    type=click.Path(path_type=Path, exists=True),
    metavar="FILE",
    help="What reviewers saved from a report, or a folder of that: applied after reading, and told in the JSON.",
)
@click.option(
    "--log-format",
    type=click.Choice(["text", "json"]),
    default="text",
    is_eager=True,
    callback=_tell_so,
    help="How it tells what becomes of each file: a line of text, or of JSON.",
)
def convert(
    paths: tuple[str, ...],
    output: str,
    form: Form,
    name: str | None,
    ocr: OcrMode,
    jobs: int | None,
    timeout: float,
    memory: int,
    resume: bool,
    retry_failed: bool,
    dry_run: bool,
    engine: Literal["local", "dask"],
    scheduler: str | None,
    strict: bool,
    quiet: bool,
    verbose: bool,
    log_format: LogFormat,
    provenance: Path | None,
    corrections: Path | None,
) -> None:
    """Convert files, folders (with all below) and globs of .pdf, .txt, .md, .docx and .html to JSON.

    PATH can be - for standard input. The folders below DIR mirror the sources'; a.pdf becomes a.json.
    DIR/receipts.jsonl tells what became of each file. The same command goes on where it was stopped.
    A file that cannot be read costs one line and itself only.

    \b
    vedtak convert minutes/ budgets/2025.pdf -o out
    vedtak convert archive/ -o out --jobs 8 --retry-failed
    vedtak convert - --name june.pdf -o - < june.pdf | jq .votes
    """
    _refuse_what_does_not_go_together(engine, scheduler, form, output, provenance, dry_run)
    from extract.archive.ending import ended_in_order

    with ended_in_order(), ExitStack() as started:
        if engine == "local" and not dry_run:
            from extract.archive import server

            started.enter_context(server.started_for(paths))
        from extract.archive import command

        request = command.Request(
            paths=paths,
            output=output,
            form=form,
            standard_input=standard_input(name) if "-" in paths else None,
            name=input_name(name),
            ocr=ocr,
            jobs=jobs or command.cores(),
            timeout=timeout,
            memory=memory,
            force=not resume,
            retry_failed=retry_failed,
            dry_run=dry_run,
            engine=engine,
            scheduler=scheduler,
            strict=strict,
            quiet=quiet,
            verbose=verbose,
            log_format=log_format,
            provenance=provenance,
            corrections=corrections,
        )
        try:
            status = command.convert(request)
        except UsageError as error:
            raise click.UsageError(str(error)) from error
    sys.exit(status)


def _refuse_what_does_not_go_together(
    engine: str, scheduler: str | None, form: Form, output: str, provenance: Path | None, dry_run: bool
) -> None:
    """Raises click.UsageError."""
    if (engine == "dask") != (scheduler is not None):
        raise click.UsageError("--engine dask and --scheduler ADDRESS go together")
    if form == "jsonl" and output != "-":
        raise click.UsageError("--format jsonl goes with -o -")
    if provenance is not None and (output == "-" or dry_run):
        raise click.UsageError("--provenance goes with -o DIR")
