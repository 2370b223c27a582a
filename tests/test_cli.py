"""The commands as a user types them: what they print, what they write, what they return."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract import convert
from extract.cli import vedtak as group
from extract.output import json_text
from tests.command import vedtak

MINUTES = """Saksprotokoll

Arkivsak: 24/77
Saksbehandler: Eva Lunde

Behandlet i Utvalg for by og bygd - 12.03.2024

Vedtak:
Kaia utbedres.

Votering:
Innstillingen ble enstemmig vedtatt.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three documents in two folders."""
    (tmp_path / "in" / "2024").mkdir(parents=True)
    (tmp_path / "in" / "mars.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "in" / "2024" / "april.TXT").write_text(MINUTES.replace("24/77", "24/78"), encoding="utf-8")
    (tmp_path / "in" / "2024" / "notat.md").write_text("# Notat\n\nIngenting her.\n", encoding="utf-8")
    (tmp_path / "in" / "2024" / "bilde.png").write_bytes(b"\x89PNG")
    return tmp_path


def outputs(folder: Path) -> list[str]:
    """The files in and below a folder, without the receipts, of which tests/test_archive.py knows."""
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [name for name in found if name != "receipts.jsonl"]


def test_a_folder_is_mirrored(folder: Path) -> None:
    result = vedtak("convert", folder / "in", "-o", folder / "out")
    assert result.status == 0
    assert outputs(folder / "out") == ["2024/april.json", "2024/notat.json", "mars.json"]
    assert result.out == ""
    assert len(result.err_lines) == 5
    assert result.err_lines[-1].startswith("3 documents converted: 3 pages; ")


def test_the_file_is_what_the_library_gives(folder: Path) -> None:
    vedtak("convert", folder / "in" / "mars.txt", "-o", folder / "out")
    text = (folder / "out" / "mars.json").read_text(encoding="utf-8")
    written = json.loads(text)
    assert written == json.loads(json_text(convert(folder / "in" / "mars.txt")))
    assert list(written) == [
        "schema_version", "document", "meetings", "cases", "votes", "vote_ledger", "tiltak", "grants", "checks",
        "warnings",
    ]  # fmt: skip
    assert written["document"]["source"] == "mars.txt"
    assert text.startswith('{\n  "schema_version": "1",\n  "document": {\n    "source": "mars.txt"')
    assert text.endswith("}\n")


def test_two_runs_give_the_same_bytes(folder: Path) -> None:
    for out in ("one", "two"):
        vedtak("convert", folder / "in", "-o", folder / out, "-q")
    for name in outputs(folder / "one"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


def test_several_paths_are_mirrored_from_the_folder_they_share(folder: Path) -> None:
    (folder / "in" / "2023").mkdir()
    (folder / "in" / "2023" / "april.txt").write_text(MINUTES, encoding="utf-8")
    assert vedtak("convert", folder / "in" / "2023", folder / "in" / "2024", "-o", folder / "out").status == 0
    assert outputs(folder / "out") == ["2023/april.json", "2024/april.json", "2024/notat.json"]


def test_a_glob_is_read_by_the_program_too(folder: Path) -> None:
    assert vedtak("convert", f"{folder}/in/**/*.TXT", "-o", folder / "out", "-q").status == 0
    assert outputs(folder / "out") == ["2024/april.json"]
    missed = vedtak("convert", f"{folder}/in/*.pdf", "-o", folder / "out")
    assert missed.status == 1
    assert missed.err_lines[0] == f"{folder}/in/*.pdf: matches no file"


def test_sources_that_differ_in_their_ending_do_not_meet(folder: Path) -> None:
    names = ("a.txt", "a.md", "b.md", "a.txt.md")
    for name in names:
        (folder / name).write_text(f"{name}\n", encoding="utf-8")
    assert vedtak("convert", *(folder / name for name in names), "-o", folder / "o").status == 0
    assert outputs(folder / "o") == ["a.json", "a.md.json", "a.txt.md.json", "b.json"]
    named = {json.loads(path.read_text())["document"]["source"]: path.name for path in (folder / "o").glob("*.json")}
    assert named == {"a.txt": "a.json", "a.md": "a.md.json", "a.txt.md": "a.txt.md.json", "b.md": "b.json"}
    # The same name whatever else is converted with it.
    vedtak("convert", folder / "a.md", "-o", folder / "alone", "-q")
    assert outputs(folder / "alone") == ["a.md.json"]


def test_one_file_named_twice_is_converted_once(folder: Path) -> None:
    result = vedtak("convert", folder / "in" / "mars.txt", folder / "in" / "mars.txt", "-o", folder / "out")
    assert result.status == 0
    assert len(result.err_lines) == 1


def test_standard_input_and_output(folder: Path) -> None:
    result = vedtak("convert", "-", "--name", "mars.txt", "-o", "-", stdin=MINUTES.encode())
    assert result.status == 0
    assert json.loads(result.out) == json.loads(json_text(convert(folder / "in" / "mars.txt")))
    assert result.err.startswith("mars.txt: ")
    vedtak("convert", "-", "-o", folder / "out", "-q", stdin=MINUTES.encode())
    assert outputs(folder / "out") == ["stdin.json"]


def test_lines(folder: Path) -> None:
    printed = vedtak("convert", folder / "in", "-o", "-", "--format", "jsonl")
    assert [json.loads(line)["document"]["source"] for line in printed.out.splitlines()] == [
        "mars.txt",
        "april.TXT",
        "notat.md",
    ]
    refused = vedtak("convert", folder / "in", "-o", folder / "out", "--format", "jsonl")
    assert (refused.status, (folder / "out").exists()) == (2, False)


def test_several_documents_on_standard_output_need_lines(folder: Path) -> None:
    result = vedtak("convert", folder / "in", "-o", "-")
    assert (result.status, result.out) == (2, "")
    assert "--format jsonl" in result.err


def test_quiet_tells_only_what_failed(folder: Path) -> None:
    assert vedtak("convert", folder / "in", "-o", folder / "out", "-q").err == ""


def test_strict_exits_with_3_where_a_check_failed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extract import pipeline
    from extract.records import Check

    failed = Check(kind="vote_total", subject=["c1-v1"], expected=9, actual=8, ok=False, message="9 is not 8", page=1)
    monkeypatch.setattr(pipeline, "check_reading", lambda reading: (failed,))
    arguments = ("convert", folder / "in" / "mars.txt", "-o", folder / "out")
    assert vedtak(*arguments).status == 0
    again = vedtak(*arguments, "--strict", "-q")
    told = "1 check FAILED in 1 document (--strict)"
    unchanged = f"{told}, 1 of them unchanged: see failed_checks in receipts.jsonl"
    assert (again.status, again.err_lines) == (3, [unchanged])
    forced = vedtak(*arguments, "--strict", "--force", "-q")
    assert (forced.status, forced.err_lines[1:]) == (3, [told])
    assert f"{folder / 'in' / 'mars.txt'} -> " in forced.err_lines[0] and "1 of 1 check FAILED" in forced.err_lines[0]
    in_json = vedtak(*arguments, "--strict", "--force", "-q", "--log-format", "json")
    read = [json.loads(line) for line in in_json.err_lines]
    assert [(line["event"], line["failed_checks"]) for line in read] == [("converted", 1), ("end", 1)]
    assert vedtak(*arguments, "--force", "-q").err == ""
    (folder / "tom.txt").write_bytes(b"")
    assert vedtak(*arguments, folder / "tom.txt", "--strict").status == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("convert",),
        ("convert", "x.txt"),
        ("convert", "x.txt", "-o", "memory://kept/nowhere"),
        ("show",),
        ("show", "x", "--stage", "y"),
    ],
)
def test_wrong_usage_exits_with_2(arguments: tuple[str, ...]) -> None:
    assert vedtak(*arguments).status == 2


def test_show_page_needs_a_stage(folder: Path) -> None:
    result = vedtak("show", folder / "in" / "mars.txt", "--page", "1")
    assert result.status == 2
    assert "--stage" in result.err


@pytest.mark.parametrize("stage", ["pages", "blocks", "sections", "records"])
def test_every_stage_can_be_shown(folder: Path, stage: str) -> None:
    result = vedtak("show", folder / "in" / "mars.txt", "--stage", stage)
    assert (result.status, result.err) == (0, "")
    assert "\x1b" not in result.out


def test_show_reads_what_convert_wrote(folder: Path) -> None:
    vedtak("convert", folder / "in" / "mars.txt", "-o", folder / "out", "-q")
    assert vedtak("show", folder / "out" / "mars.json").out == vedtak("show", folder / "in" / "mars.txt").out
    (folder / "other.json").write_text("{}")
    wrong = vedtak("show", folder / "other.json")
    assert wrong.status == 1
    assert wrong.err == "other.json: is no JSON that vedtak wrote (schema_version is missing)\n"


def test_text_gives_the_text_with_its_pages(folder: Path) -> None:
    source = folder / "to.txt"
    source.write_text("Første side\n\f\nAndre side\n\nmed en linje til\n", encoding="utf-8")
    assert vedtak("text", source, "--page-marks").out == (
        "[page 1]\nFørste side\n\n[page 2]\nAndre side\n\nmed en linje til\n"
    )


def test_schema_is_json(folder: Path) -> None:
    assert json.loads(vedtak("schema").out)["title"] == "Conversion"


def test_patterns_shows_rules_with_examples() -> None:
    listed = vedtak("patterns").out
    assert listed.splitlines()[-1].endswith("rules")
    some = vedtak("patterns", "vedtas av kommune-", "-e").out
    assert "reads       vedtas av kommune-" in some
    assert r"\p{Ll}" in some
    assert some.splitlines()[-1] == "1 rule"


@pytest.mark.parametrize("command", sorted(group.commands))
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = vedtak(command, "--help")
    assert result.status == 0
    assert f"\n  vedtak {command}" in result.out
    assert group.commands[command].short_help


def test_help_imports_nothing_heavy() -> None:
    heavy = {"pydantic", "numpy", "regex", "pypdfium2", "pdfplumber"}
    code = f"import sys, extract.cli; print(sorted({heavy} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert loaded.stdout == "[]\n"
