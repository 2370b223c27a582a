"""README.md tells the truth: its input gives its output, its commands run, its Python runs."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import textwrap
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import pytest

from extract import convert
from extract.output import json_text
from extract.records import WarningCode
from tests.command import vedtak

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"(?:^ *<!-- (?P<note>[^>]*) -->\n)?^ *```(?P<kind>\w+)\n(?P<body>.*?)^ *```$", re.M | re.S)
# So that a folder that is converted holds several.
BESIDE = ("corpus/saksprotokoll/partistemmer_nynorsk.pdf", "corpus/skjonnsfordeling/skjonn_ostfold.pdf")


def blocks(kind: str, note: str = "") -> list[str]:
    """The code blocks of a kind whose comment begins with the note."""
    return [
        textwrap.dedent(match["body"])
        for match in BLOCK.finditer(README)
        if match["kind"] == kind and (match["note"] or "").startswith(note)
    ]


def rewritten() -> str:
    """README.md with the outputs that its input gives now."""
    with TemporaryDirectory() as folder:
        source = Path(folder, "utvalg.txt")
        source.write_text(blocks("text", "input")[0], encoding="utf-8")
        record: Any = json.loads(json_text(convert(source)))["votes"][0]
        shown = vedtak("show", source).out
    fields = [f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in record.items()]
    excerpt = "{\n" + ",\n".join(fields) + "\n}\n"
    text = _replaced(README, r"output: votes\[0\] -->\n```json\n", excerpt)
    return _replaced(text, r"\$ vedtak show utvalg.txt\n", shown)


def _replaced(text: str, before: str, body: str) -> str:
    return re.sub(rf"({before}).*?```", lambda match: f"{match[1]}{body}```", text, flags=re.S)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the README's own document and, in folders as those of the corpus, the documents that it names."""
    for name in {*re.findall(r"corpus/\w+/\w+\.pdf", README), *BESIDE}:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "utvalg.txt").write_text(blocks("text", "input")[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_excerpts_are_what_comes_out(place: Path) -> None:
    assert rewritten() == README, "python -m tests.test_readme writes them anew"


def test_the_commands_run(place: Path) -> None:
    for block in blocks("console", "runs"):
        command, *rest = re.split(r"^\$ ", block, flags=re.M)[1:]
        for each in (command, *rest):
            line = each.partition("\n")[0]
            program, *arguments = shlex.split(line)
            assert program == "vedtak"
            result = vedtak(*arguments)
            assert (result.status, result.err) == (0, "") or "tables" in line, result.err
            assert result.status == 0
    assert os.listdir(place / "out" / "tables")


def test_the_library_and_the_worked_examples_run(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in blocks("python"):
        if block in blocks("python", "dataset"):
            continue
        exec(compile(block, "README.md", "exec"), {"__name__": "readme"})
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) > 3
    assert printed[-1] == "README.nowhere: does not exist"


def test_the_tables_are_read_as_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (lines,) = blocks("python", "dataset")
    assert vedtak("export", ROOT / "golden", "--to", "csv", "-o", "out-csv", "-q").status == 0
    names: dict[str, Any] = {}
    exec(compile(lines, "README.md", "exec"), names)
    votes = names["votes"]
    assert len(votes) > 50 and votes["for_total"].max() > 20 and set(votes["unanimous"]) == {True, False}
    assert "against" in capsys.readouterr().out


def test_every_file_that_is_named_exists() -> None:
    for name in re.findall(r"\]\(([^)#]+)\)|`((?:extract|patterns|tests|corpus)/[\w./]+)`", README):
        path = name[0] or name[1]
        assert path.startswith("https://") or (ROOT / path).exists(), path


def test_every_module_has_its_place_in_the_table() -> None:
    rows = re.findall(r"^\| [\w ]+ \| (`extract/[^|]+) \|", README, flags=re.M)
    told = [name.removeprefix("extract/").rstrip("/") for row in rows for name in re.findall(r"`([^`]+)`", row)]
    folders = (path.parent.name for path in (ROOT / "extract").glob("*/__init__.py"))
    files = (path.name for path in (ROOT / "extract").glob("*.py") if not path.name.startswith("__"))
    assert sorted(told) == sorted([*folders, *files])


def test_every_warning_that_is_given_is_explained() -> None:
    paths = [path for path in (ROOT / "extract").rglob("*.py") if path.name != "records.py"]
    engine = "".join(path.read_text(encoding="utf-8") for path in paths)
    given = [code for code in get_args(WarningCode) if f'"{code}"' in engine]
    assert len(given) > 10
    assert not [code for code in given if f"| `{code}`" not in README and f", `{code}`" not in README]


def test_the_glossary_names_fields_and_values_of_the_output() -> None:
    schema = (ROOT / "extract" / "schema" / "vedtak.schema.json").read_text(encoding="utf-8")
    named = re.findall(r"`([\w.]+)`", (ROOT / "patterns" / "GLOSSARY.md").read_text(encoding="utf-8"))
    assert len(named) > 50
    assert not [name for name in named for part in name.strip(".").split(".") if f'"{part}"' not in schema]


if __name__ == "__main__":
    (ROOT / "README.md").write_text(rewritten(), encoding="utf-8")
