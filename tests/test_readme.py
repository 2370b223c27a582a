"""README.md tells the truth: its input gives its output, its commands run, its Python runs."""

from __future__ import annotations

import json
import os
import re
import shlex
import textwrap
from pathlib import Path
from typing import Any

import pytest

from extract import convert
from tests.command import vedtak

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?:^ *<!-- (?P<note>[^>]*) -->\n)?^ *```(?P<kind>\w+)\n(?P<body>.*?)^ *```$", re.M | re.S)


def blocks(kind: str, note: str = "") -> list[str]:
    """The code blocks of a kind whose comment begins with the note."""
    return [
        textwrap.dedent(match["body"])
        for match in BLOCK.finditer(README)
        if match["kind"] == kind and (match["note"] or "").startswith(note)
    ]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the corpus and the README's own document."""
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    (tmp_path / "utvalg.txt").write_text(blocks("text", "input")[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_excerpt_is_what_comes_out(place: Path) -> None:
    (shown,) = blocks("json", "output: votes[0]")
    written: Any = convert(place / "utvalg.txt").model_dump(mode="json", by_alias=True)["votes"][0]
    assert json.loads(shown) == written


def test_the_commands_run(place: Path) -> None:
    for block in blocks("console", "runs"):
        command, *rest = re.split(r"^\$ ", block, flags=re.M)[1:]
        for each in (command, *rest):
            line, _, expected = each.partition("\n")
            program, *arguments = shlex.split(line)
            assert program == "vedtak"
            result = vedtak(*arguments)
            assert (result.status, result.err) == (0, "") or "--report" in line or "tables" in line, result.err
            assert result.status == 0
            if expected.strip():
                assert result.out.rstrip() == expected.rstrip()
    assert os.listdir(place / "out" / "tables")


def test_the_library_and_the_worked_examples_run(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {"__name__": "readme"})
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) > 3
    assert printed[-1] == "README.nowhere: does not exist"


def test_every_file_that_is_named_exists() -> None:
    for name in re.findall(r"\]\(([^)#]+)\)|`((?:extract|patterns|tests|corpus)/[\w./]+)`", README):
        path = name[0] or name[1]
        assert (ROOT / path).exists(), path
