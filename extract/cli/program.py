"""What is told of the program itself: `vedtak schema`, `patterns`, `doctor`, `completion`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from extract.cli.options import JSON
from extract.cli.talk import print_json, print_lines
from extract.errors import ExitStatus

if TYPE_CHECKING:
    from extract.schemas import Written


@click.command(short_help="The JSON Schema of the output.")
@click.argument("written", type=click.Choice(["document", "receipt"]), default="document")
def schema(written: Written) -> None:
    """Print the JSON Schema of a document's JSON file, or of a receipt: a line of receipts.jsonl.

    \b
    vedtak schema > vedtak.schema.json
    vedtak schema receipt > receipt.schema.json
    """
    from extract.schemas import schema_text

    sys.stdout.write(schema_text(written))


@click.command(short_help="The rules for the language; what they make of a sentence.")
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
        print_lines(show_rules(word, expressions, style))
        return
    if word != "try" or expressions:
        raise click.UsageError(f'one WORD, or: vedtak patterns try "{word} {sentence}"')
    from extract.show.trying import tried_lines, try_sentence

    tried = try_sentence(sentence)
    if as_json:
        print_json(tried.as_json())
    else:
        print_lines(tried_lines(tried, style))


@click.command(short_help="What is installed, and how to install what is not.")
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
        print_json(doctor.as_json(parts))
    else:
        print_lines(doctor.doctor_lines(parts, Style.of(sys.stdout, None)))
    sys.exit(ExitStatus.OK if doctor.is_well(parts) else ExitStatus.FAILED)


@click.command(short_help="A script that completes commands in the shell.")
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
    sys.stdout.write(kind(click.get_current_context().find_root().command, {}, "vedtak", "_VEDTAK_COMPLETE").source())
