"""The command line. Data goes to standard output, talk to standard error; the modules it calls do the work."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TextIO

import click

from extract.collector import collect_seldom
from extract.errors import ExitStatus, UsageError, VedtakError
from extract.streams import prepare_streams

if TYPE_CHECKING:
    from extract.archive.telling import LogFormat
    from extract.archive.work import Form
    from extract.export.run import Form as ExportForm
    from extract.model import OcrMode, Source
    from extract.schemas import Written

_EPILOG = (
    "Exit status: 0 all done, 1 a document failed, 2 wrong usage, 3 a check failed (--strict), 129 the terminal was "
    "closed, 130 interrupted, 143 terminated."
)
_ENDED: dict[object, str] = {ExitStatus.HUNG_UP: "the terminal was closed", ExitStatus.TERMINATED: "terminated"}
# Eleven days: the timers of a system end at some more than twenty.
_LONGEST_SECONDS = 1_000_000
# As a path has it, of which two slashes are one.
_ADDRESS = re.compile("[a-z][a-z0-9+.-]+:/")
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

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


class ClosedPipe(Exception):
    """Who read our output stopped reading."""


class Commands(click.Group):
    """The commands; click alone would answer a closed pipe with status 1, as if a document had failed."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ClosedPipe from error
        except KeyboardInterrupt as error:
            if _Form.is_json:
                # Click would tell an empty line.
                raise click.Abort from error
            raise


class _Form:
    """How this run tells what ends it."""

    is_json = False


def _tell_so(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Takes note of `--log-format`, before the other options: what is wrong with them is told so, too."""
    _Form.is_json = value == "json"
    return value


class Seconds(click.FloatRange):
    """A time that can be waited: not none, not for ever."""

    def __init__(self) -> None:
        super().__init__(min=0, max=_LONGEST_SECONDS, min_open=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        # NaN is neither below nor above anything.
        if str(value).strip().lower().lstrip("+-") == "nan":
            self.fail("nan is no number of seconds.", param, ctx)
        return float(super().convert(value, param, ctx))


@click.group(cls=Commands, context_settings=_SETTINGS, epilog=_EPILOG)
@click.version_option(package_name="vedtak", message="%(prog)s %(version)s")
def vedtak() -> None:
    """Reads budget decisions, council minutes and grant allocations of Norwegian municipalities into checked JSON.

    \b
    vedtak convert minutes/ -o out     every document below minutes/, one JSON file each
    vedtak show minutes/june.pdf       what was found, in the terminal
    """


@vedtak.command(epilog=_EPILOG, short_help="Documents to JSON files.")
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
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Processes to work with.  [default: one a processor]")
@click.option("--timeout", type=Seconds(), default=120, show_default=True, help="Seconds a document.")
@click.option("--memory", type=click.IntRange(min=64), default=2000, show_default=True, help="MB a document.")
@click.option(
    "--resume/--force",
    default=True,
    help="Only what is new, changed or made by an older version, or everything.  [default: resume]",
)
@click.option("--retry-failed", is_flag=True, help="Try again what failed before.")
@click.option("--dry-run", is_flag=True, help="Print what would be done with each file, and why.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True, help="What works.")
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
    help="How to tell, a line a file.",
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
    if (engine == "dask") != (scheduler is not None):
        raise click.UsageError("--engine dask and --scheduler ADDRESS go together")
    if form == "jsonl" and output != "-":
        raise click.UsageError("--format jsonl goes with -o -")
    if provenance is not None and (output == "-" or dry_run):
        raise click.UsageError("--provenance goes with -o DIR")
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
            standard_input=_standard_input(name) if "-" in paths else None,
            name=_input_name(name),
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


@vedtak.command(short_help="What was found in a document, in the terminal.")
@FILE
@click.option(
    "--stage",
    type=click.Choice(["pages", "blocks", "sections", "records"]),
    help="What that step of the reading saw, with page and position.",
)
@click.option("--page", type=click.IntRange(min=1), help="With --stage: this page only.")
@click.option("--width", type=click.IntRange(min=40), help="Columns to use.  [default: the terminal's]")
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

        lines = show_conversion(conversion_of(_source(file, name, ocr)), style)
    else:
        lines = show_stage(_source(file, name, ocr), stage, page, style)
    _print_lines(lines)


@vedtak.command(short_help="Why a record is as it is: rules, words, choices.")
@FILE
@click.argument("record_id", metavar="RECORD_ID")
@JSON
@click.option("--width", type=click.IntRange(min=40), help="Columns to use.  [default: the terminal's]")
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
        account = account_of(_source(file, name, ocr), record_id, ocr, folder)
    except UsageError as error:
        raise click.UsageError(str(error)) from error
    if as_json:
        _print_json(account.as_json())
    else:
        _print_lines(account_lines(account, Style.of(sys.stdout, width)))


@vedtak.command(short_help="A document's text in reading order.")
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

    _print_lines(text_lines(_source(file, name, ocr), page_marks))


@vedtak.command(short_help="A document's tables as CSV.")
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

    source = _source(file, name, ocr)
    if output is None:
        _print_lines(csv_tables(source))
    else:
        for path in write_csv_tables(source, output):
            _say(os.fspath(path))


@vedtak.command(short_help="The JSON Schema of the output.")
@click.argument("written", type=click.Choice(["document", "receipt"]), default="document")
def schema(written: Written) -> None:
    """Print the JSON Schema of a document's JSON file, or of a receipt: a line of receipts.jsonl.

    \b
    vedtak schema > vedtak.schema.json
    vedtak schema receipt > receipt.schema.json
    """
    from extract.schemas import schema_text

    sys.stdout.write(schema_text(written))


@vedtak.command(short_help="The rules for the language; what they make of a sentence.")
@click.argument("word", required=False)
@click.argument("sentence", required=False)
@click.option("-e", "--expressions", is_flag=True, help="Show the regular expressions too.")
@click.option("--json", "as_json", is_flag=True, help="With try: the same as JSON.")
def patterns(word: str | None, sentence: str | None, expressions: bool, as_json: bool) -> None:
    """List the rules for the language, with examples of what they read and what they leave alone.

    WORD keeps the rules whose name, module or examples contain it. With try, and a SENTENCE in quotation
    marks: what that gives (a vote, a proposal's introduction, amounts, dates ...), which rules match
    it, and which have a word of it and do not.

    \b
    vedtak patterns
    vedtak patterns enstemmig
    vedtak patterns try "Forslaget falt med 4 mot 7 stemmer."
    """
    from extract.show.terminal import Style

    style = Style.of(sys.stdout, None)
    if sentence is None:
        from extract.show.rules import show_rules

        if as_json or word == "try":
            raise click.UsageError('vedtak patterns try "SENTENCE"')
        _print_lines(show_rules(word, expressions, style))
        return
    if word != "try" or expressions:
        raise click.UsageError(f'one WORD, or: vedtak patterns try "{word} {sentence}"')
    from extract.show.trying import tried_lines, try_sentence

    tried = try_sentence(sentence)
    if as_json:
        _print_json(tried.as_json())
    else:
        _print_lines(tried_lines(tried, style))


@vedtak.command(short_help="What is installed, and how to install what is not.")
@JSON
def doctor(as_json: bool) -> None:
    """Tell what is installed of all that is used, what is missing, and the command that installs it.

    The exit status is 0 also where optional parts are missing, 1 where a needed one is.

    \b
    vedtak doctor
    """
    from extract import doctor
    from extract.show.terminal import Style

    parts = doctor.examine()
    if as_json:
        _print_json(doctor.as_json(parts))
    else:
        _print_lines(doctor.doctor_lines(parts, Style.of(sys.stdout, None)))
    sys.exit(ExitStatus.OK if doctor.is_well(parts) else ExitStatus.FAILED)


@vedtak.command(short_help="A script that completes commands in the shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script with which SHELL completes commands, options and file names.

    \b
    vedtak completion bash >> ~/.bashrc
    vedtak completion zsh >> ~/.zshrc
    vedtak completion fish > ~/.config/fish/completions/vedtak.fish
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    sys.stdout.write(kind(vedtak, {}, "vedtak", "_VEDTAK_COMPLETE").source())


@vedtak.command(short_help="JSON files to tables, or to a standard of the field.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--to",
    "form",
    required=True,
    type=click.Choice(["csv", "parquet", "sqlite", "xlsx", "popolo", "360giving", "einnsyn"]),
    help="Linked tables, or a standard with a report of what did not fit.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Folder to write.  [default: DIR-FORM]"
)
@click.option("--licence", metavar="NAME", help="The data's licence, to be stated with it, as CC-BY-4.0.")
@click.option("-q", "--quiet", is_flag=True, help="Tell only what failed.")
def export(folder: Path, form: ExportForm, output: Path | None, licence: str | None, quiet: bool) -> None:
    """Write the documents that `vedtak convert` put below DIR in another form.

    csv, parquet, sqlite and xlsx are linked tables with a datapackage.json that tells columns and
    keys. popolo (votes), 360giving (grants) and einnsyn (meetings, cases, decisions) are standards;
    loss.csv beside them tells what they could not hold.

    \b
    vedtak export out --to csv
    vedtak export out --to sqlite -o dataset && datasette dataset/vedtak.sqlite
    """
    from extract.export.run import export as run
    from extract.printable import one_line

    target = output or folder.resolve().with_name(f"{folder.resolve().name}-{form}")
    told = run(folder, target, form, licence, lambda error: _say(one_line(str(error))))
    if not quiet:
        for line in told.lines():
            _say(line)
    sys.exit(ExitStatus.FAILED if told.failed else ExitStatus.OK)


@vedtak.command(short_help="Pages to review the records beside their documents.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Folder to write.  [default: DIR/report]"
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Processes to work with.  [default: one a processor]")
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
    from extract.printable import one_line
    from extract.report.run import report as run

    told = run(folder, output or folder / "report", jobs or cores(), lambda error: _say(one_line(str(error))))
    if not quiet:
        for line in told.lines():
            _say(line)
    sys.exit(ExitStatus.FAILED if told.failed else ExitStatus.OK)


def main() -> None:
    """Runs the command line; errors become one line and an exit status here and nowhere else."""
    # numpy's algebra, which nothing here uses, would start a thread for every core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # No plugin of another package takes part in what is read; looking for some takes as long as half a page.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    collect_seldom()
    prepare_streams()
    _Form.is_json = False
    try:
        try:
            vedtak.main(standalone_mode=False)
        finally:
            # A status is true only when what was written is out, also where a command leaves by SystemExit.
            sys.stdout.flush()
    except click.ClickException as error:
        if _Form.is_json:
            _say(error.format_message())
        else:
            error.show()
        sys.exit(ExitStatus.USAGE)
    except (click.Abort, KeyboardInterrupt):
        _say("interrupted")
        sys.exit(ExitStatus.INTERRUPTED)
    except SystemExit as ended:
        # A number alone says nothing to who finds it in a log.
        if ended.code in _ENDED:
            _say(_ENDED[ended.code])
        raise
    except (ClosedPipe, BrokenPipeError):
        # Either may be the one; no more is said.
        _discard(sys.stdout, sys.stderr)
        sys.exit(ExitStatus.CLOSED_PIPE)
    except VedtakError as error:
        _complain(str(error))
    except OSError as error:
        from extract.printable import reason_of

        if error.filename is None:
            _discard(sys.stdout)
        _complain(f"{error.filename or 'standard output'}: {reason_of(error)}")
    except Exception as error:
        where = "vedtak convert -v FILE -o - shows where"
        _complain(f"defect in vedtak: {type(error).__name__}: {error} ({where})")


def _discard(*streams: TextIO) -> None:
    """What is still in the buffers can go nowhere; writing it at exit would raise again."""
    for stream in streams:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _complain(line: str) -> None:
    from extract.printable import one_line

    _say(one_line(line))
    sys.exit(ExitStatus.FAILED)


def _say(line: str) -> None:
    if _Form.is_json:
        import json

        line = json.dumps({"event": "message", "message": line}, ensure_ascii=False)
    print(line, file=sys.stderr)


def _print_lines(lines: Iterator[str]) -> None:
    for line in lines:
        print(line)


def _print_json(value: object) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))


def _source(file: Path, name: str | None, ocr: OcrMode) -> Source:
    from extract.errors import SourceError
    from extract.sources import load_source, source_of

    if os.fspath(file) == "-":
        return source_of(_input_name(name), _standard_input(name), ocr)
    if _ADDRESS.match(os.fspath(file)) and not file.exists():
        raise SourceError(os.fspath(file), "is an address, which `vedtak convert` alone reads", "missing")
    return load_source(file, ocr)


def _standard_input(name: str | None) -> bytes:
    from extract.errors import SourceError

    if sys.stdin is None:
        raise SourceError(_input_name(name), "standard input is closed", "missing")
    return sys.stdin.buffer.read()


def _input_name(name: str | None) -> str:
    return Path(name).name if name else "stdin"


if __name__ == "__main__":
    main()
