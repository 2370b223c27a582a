"""docs/ tells the truth in both languages: commands give what is shown, Python runs, codes are explained, pages build.

`python -m tests.test_docs` writes what the commands show anew.
"""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import textwrap
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import click
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from extract.cli import vedtak as command_group
from extract.errors import ExitStatus, ReasonCode
from extract.records import CheckKind, WarningCode
from tests.command import vedtak

ROOT = Path(__file__).resolve().parent.parent
CONFIGURATIONS = {"nb": ROOT / "mkdocs.yml", "en": ROOT / "docs" / "mkdocs.en.yml"}
BLOCK = re.compile(
    r"(?:^ *<!-- (?P<note>[^>]*) -->\n)?^(?P<indent> *)```(?P<kind>\w+)\n(?P<body>.*?)^ *```$", re.M | re.S
)
LEFT_OUT = "..."


def pages(language: str) -> list[Path]:
    """The pages in the order in which they are read."""
    config = load_config(str(CONFIGURATIONS[language]))
    return [Path(config["docs_dir"], name) for entry in config["nav"] for name in entry.values()]


def rewritten(text: str) -> str:
    """A page with what its commands show now; run in a folder that has the corpus. Its other examples are run, too."""

    def replaced(match: re.Match[str]) -> str:
        body = _run(match["kind"], match["note"] or "", textwrap.dedent(match["body"]))
        start, end = (place - match.start() for place in match.span("body"))
        before, after = match[0][:start], match[0][end:]
        return before + textwrap.indent(body, match["indent"], lambda line: bool(line.strip())) + after

    return BLOCK.sub(replaced, text)


def _run(kind: str, note: str, body: str) -> str:
    if note.startswith("input: "):
        source = Path(note.removeprefix("input: "))
        source.parent.mkdir(exist_ok=True)
        source.write_text(body, encoding="utf-8")
    elif kind == "python":
        exec(compile(body, "docs", "exec"), {"__name__": "docs"})
    elif kind == "json" and note.startswith("output: "):
        name, _, path = note.removeprefix("output: ").partition(" ")
        return _excerpt(json.loads(Path(name).read_text(encoding="utf-8")), path)
    elif kind == "console" and note.startswith("runs"):
        expected = int(note.partition(": status ")[2] or 0)
        commands = re.split(r"^\$ ", body, flags=re.M)[1:]
        told = (each.partition("\n") for each in commands)
        return "".join(_shown(line, before, expected) for line, _, before in told)
    return body


def _shown(line: str, before: str, expected: int) -> str:
    """A command and what it shows; where that is told in part, and the part is still true, it stays as it is."""
    program, *arguments = shlex.split(line)
    if program != "vedtak":
        assert program in ("cp", "mkdir"), line
        subprocess.run([program, *arguments], check=True)
        return f"$ {line}\n"
    result = vedtak(*arguments)
    assert result.status == expected, f"{line}: {result.err}"
    shown = result.out + result.err
    parts = [re.escape(part) for part in re.split(rf"^{re.escape(LEFT_OUT)}\n", before, flags=re.M)]
    if len(parts) > 1 and re.fullmatch("(?:.*\n)*".join(parts), shown):
        shown = before
    return f"$ {line}\n{shown}"


def _excerpt(value: Any, path: str) -> str:
    """`votes[0].for` of a file, a line for each field."""
    for name in re.findall(r"\w+", path):
        value = value[int(name)] if name.isdigit() else value[name]
    fields = [f"  {json.dumps(key)}: {json.dumps(each, ensure_ascii=False)}" for key, each in value.items()]
    return "{\n" + ",\n".join(fields) + "\n}\n"


def rewritten_pages(language: str, place: Path) -> Iterator[tuple[Path, str]]:
    """Every page as its commands make it, run one page after another in a folder of their own."""
    (place / "corpus").symlink_to(ROOT / "corpus")
    with chdir(place):
        for page in pages(language):
            yield page, rewritten(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", CONFIGURATIONS)
def test_the_examples_are_what_comes_out(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for page, text in rewritten_pages(language, tmp_path):
        assert text == page.read_text(encoding="utf-8"), f"{page.name}: python -m tests.test_docs writes it anew"


@pytest.mark.parametrize("language", CONFIGURATIONS)
def test_commands_that_cannot_be_run_here_say_why_and_name_real_options(language: str) -> None:
    for page in pages(language):
        for match in BLOCK.finditer(page.read_text(encoding="utf-8")):
            if match["kind"] != "console":
                continue
            note = match["note"] or ""
            assert note.startswith(("runs", "not run: ")), f"{page.name}: {match['body']}"
            for line in re.findall(r"^ *\$ vedtak (.*)", match["body"], flags=re.M):
                _assert_known(shlex.split(line.partition("|")[0].partition(">")[0]))


def _assert_known(arguments: list[str]) -> None:
    command: click.Command = command_group
    while isinstance(command, click.Group) and arguments and not arguments[0].startswith("-"):
        command = command.commands[arguments.pop(0)]
    known = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    for argument in arguments:
        if argument.startswith("-") and argument not in ("-", "-h", "--help"):
            assert argument in known, f"{command.name} {argument}"


@pytest.mark.parametrize("language", CONFIGURATIONS)
def test_every_code_is_explained(language: str) -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in pages(language))
    explained = {
        code for cell in re.findall(r"^\| (`[^|]*`) \|", text, flags=re.M) for code in re.findall(r"`([^`]+)`", cell)
    }
    codes = [*get_args(WarningCode), *get_args(CheckKind), *get_args(ReasonCode), *command_group.commands]
    codes += [str(status.value) for status in ExitStatus]
    assert [code for code in codes if code not in explained] == []


def test_both_languages_tell_the_same_fields() -> None:
    english = (ROOT / "patterns" / "GLOSSARY.md").read_text(encoding="utf-8")
    bokmaal = (ROOT / "docs" / "nb" / "ordliste.md").read_text(encoding="utf-8")
    named = {name for name in re.findall(r"`([\w.]+)`", english) if "." in name and not name.startswith(".")}
    assert [name for name in sorted(named) if f"`{name}`" not in bokmaal] == []


@pytest.mark.parametrize("language", CONFIGURATIONS)
def test_the_pages_build_and_load_nothing_from_the_network(language: str, tmp_path: Path) -> None:
    build(load_config(str(CONFIGURATIONS[language]), strict=True, site_dir=str(tmp_path)))
    built = [*tmp_path.rglob("*.html")]
    assert len(built) >= len(pages(language))
    for page in built:
        tags = re.findall(r"<(?:script|img|iframe|link)\b[^>]*>", page.read_text(encoding="utf-8"))
        loaded = [tag for tag in tags if re.search(r"(?:src|href)=\"?(?:https?:)?//", tag)]
        assert loaded == [], page.name
        if page.name == "404.html":  # of a server, never opened as a file
            continue
        scripts = re.findall(r"<script\b[^>]*\bsrc=\"([^\"]+)\"", " ".join(tags))
        assert any("iframe-worker" in script for script in scripts), "the search of pages opened as files"
        assert [script for script in scripts if not (page.parent / script).exists()] == [], page.name
    for style in tmp_path.rglob("*.css"):
        assert not re.search(r"url\(\"?(?:https?:)?//", style.read_text(encoding="utf-8")), style.name


if __name__ == "__main__":
    for each in CONFIGURATIONS:
        with TemporaryDirectory() as folder:
            for path, written in rewritten_pages(each, Path(folder)):
                path.write_text(written, encoding="utf-8")
