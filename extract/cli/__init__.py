"""The command line. Data goes to standard output, talk to standard error; the modules it calls do the work."""

from __future__ import annotations

import os
import sys

import click

from extract.cli.conversion import convert
from extract.cli.documents import explain, show, tables, text
from extract.cli.folders import export, report
from extract.cli.options import EPILOG
from extract.cli.program import completion, doctor, patterns, schema
from extract.cli.talk import Talk, complain, discard, say
from extract.collector import collect_seldom
from extract.errors import ExitStatus, VedtakError
from extract.streams import prepare_streams

_ENDED: dict[object, str] = {ExitStatus.HUNG_UP: "the terminal was closed", ExitStatus.TERMINATED: "terminated"}
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class ClosedPipe(Exception):
    """Whatever read our output stopped reading."""


class Commands(click.Group):
    """The commands; click alone would answer a closed pipe with status 1, as if a document had failed."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ClosedPipe from error
        except KeyboardInterrupt as error:
            if Talk.is_json:
                # Click would tell an empty line.
                raise click.Abort from error
            raise


@click.group(cls=Commands, context_settings=_SETTINGS, epilog=EPILOG)
@click.version_option(package_name="vedtak", message="%(prog)s %(version)s")
def vedtak() -> None:
    """Reads budget decisions, council minutes and grant allocations of Norwegian municipalities into checked JSON.

    \b
    vedtak convert minutes/ -o out     every document below minutes/, one JSON file each
    vedtak show minutes/june.pdf       what was found, in the terminal
    """


for _command in (convert, show, explain, text, tables, export, report, schema, patterns, doctor, completion):
    vedtak.add_command(_command)


def _prepare() -> None:
    # numpy's algebra, which nothing here uses, would start a thread for every core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # No plugin of another package takes part in what is read; looking for some takes as long as half a page.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    collect_seldom()
    prepare_streams()
    Talk.is_json = False


def _run() -> None:
    try:
        vedtak.main(standalone_mode=False)
    finally:
        # A status is true only when what was written is out, also where a command leaves by SystemExit.
        sys.stdout.flush()


def main() -> None:
    """Runs the command line; errors become one line and an exit status here and nowhere else."""
    _prepare()
    try:
        _run()
    except click.ClickException as error:
        if Talk.is_json:
            say(error.format_message())
        else:
            error.show()
        sys.exit(ExitStatus.USAGE)
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        sys.exit(ExitStatus.INTERRUPTED)
    except SystemExit as ended:
        # A number alone says nothing to whoever finds it in a log.
        if ended.code in _ENDED:
            say(_ENDED[ended.code])
        raise
    except (ClosedPipe, BrokenPipeError):
        # Either may be the one; no more is said.
        discard(sys.stdout, sys.stderr)
        sys.exit(ExitStatus.CLOSED_PIPE)
    except VedtakError as error:
        complain(str(error))
    except OSError as error:
        from extract.printable import reason_of

        if error.filename is None:
            discard(sys.stdout)
        complain(f"{error.filename or 'standard output'}: {reason_of(error)}")
    except Exception as error:
        where = "vedtak convert -v FILE -o - shows where"
        complain(f"defect in vedtak: {type(error).__name__}: {error} ({where})")
