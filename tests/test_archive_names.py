"""One name, two sources: in one run, in runs one after another, in two runs at once. None is lost without a word."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from extract.archive.receipts import NAME, Book, Receipt, read_receipts
from extract.archive.storage import folds_case
from extract.report.sources import Sources
from tests.command import Result, vedtak
from tests.test_archive import CASE, many, outputs

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def years(tmp_path: Path) -> Path:
    """Two years with a document of the same name each, one of them with another besides."""
    for year in (2023, 2024):
        (tmp_path / str(year)).mkdir()
        (tmp_path / str(year) / "protokoll.txt").write_text(CASE.format(year), encoding="utf-8")
    (tmp_path / "2024" / "egen.txt").write_text(CASE.format(1), encoding="utf-8")
    return tmp_path


def run(folder: Path, *sources: object) -> Result:
    return vedtak("convert", *(folder / str(source) for source in sources), "-o", folder / "out")


def reasons(folder: Path) -> dict[str, str | None]:
    found = read_receipts(folder / "out" / NAME)
    return {os.path.relpath(each.source, folder): each.reason for each in found}


def test_a_later_run_does_not_take_the_name_of_what_is_still_there(years: Path) -> None:
    assert run(years, 2023).status == 0
    before = outputs(years / "out")
    told = f"its output was made of {years}/2023/protokoll.txt, which is still there"
    planned = vedtak("convert", years / "2024", "-o", years / "out", "--dry-run")
    assert (planned.status, planned.out.splitlines()[1].split(";")[0]) == (
        1,
        f"fail     {years}/2024/protokoll.txt: {told}",
    )
    for _ in range(2):
        result = run(years, 2024)
        assert result.status == 1
        assert f"{years}/2024/protokoll.txt: {told}; convert both in one run, or it to another DIR" in result.err_lines
        assert outputs(years / "out").items() >= before.items()
    assert reasons(years) == {"2023/protokoll.txt": None, "2024/protokoll.txt": "name_taken", "2024/egen.txt": None}
    assert run(years, 2023).status == 0
    assert run(years, 2023, 2024).status == 0
    assert set(outputs(years / "out")) == {
        *("protokoll.json", "egen.json", "2023/protokoll.json", "2024/protokoll.json", "2024/egen.json")
    }


def test_what_was_moved_and_changed_keeps_its_name(years: Path) -> None:
    assert run(years, 2023).status == 0
    (years / "2023" / "protokoll.txt").rename(years / "eldre.txt")
    assert run(years, 2024).status == 0
    assert reasons(years) == {"2024/protokoll.txt": None, "2024/egen.txt": None}
    (years / "out").rename(years / "flyttet")
    (years / "2024").rename(years / "arkiv")
    (years / "arkiv" / "egen.txt").write_text(CASE.format(2), encoding="utf-8")
    result = vedtak("convert", years / "arkiv", "-o", years / "flyttet")
    assert (result.status, result.err_lines[-1][:35]) == (0, "1 document converted, 1 unchanged: ")
    assert b"24/2" in (years / "flyttet" / "egen.json").read_bytes()


def test_the_name_goes_over_to_what_was_waiting_for_it(years: Path) -> None:
    run(years, 2023)
    assert run(years, 2024).status == 1
    (years / "2023" / "protokoll.txt").unlink()
    assert run(years, 2024).status == 0
    # No receipt of the time when it had no name is left.
    assert sorted(reasons(years)) == ["2024/egen.txt", "2024/protokoll.txt"]
    assert run(years, 2024).err_lines == ["2 unchanged"]


def test_what_is_forced_takes_the_name(years: Path) -> None:
    run(years, 2023)
    assert vedtak("convert", years / "2024", "-o", years / "out", "--force", "-q").status == 0
    assert reasons(years) == {"2024/egen.txt": None, "2024/protokoll.txt": None}


def test_the_same_bytes_elsewhere_and_other_paths_to_the_same_file_are_no_other_source(years: Path) -> None:
    run(years, 2023)
    (years / "2024" / "protokoll.txt").write_bytes((years / "2023" / "protokoll.txt").read_bytes())
    (years / "lenke").symlink_to(years / "2023")
    assert run(years, 2024).status == 0
    (years / "2023" / "protokoll.txt").write_text(CASE.format(7), encoding="utf-8")
    assert run(years, "lenke").status == 0
    assert run(years, "2024/../2023").err_lines == ["1 unchanged"]


def test_a_source_that_will_have_another_name_leaves_its_own(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(CASE.format(1), encoding="utf-8")
    run(tmp_path, "in")
    # Beside one that goes before it, it is called a.txt.json.
    (tmp_path / "in" / "a.PDF").write_bytes(b"")
    assert f"{tmp_path}/in/a.PDF: is empty" in run(tmp_path, "in").err_lines
    assert set(outputs(tmp_path / "out")) == {"a.txt.json"}
    assert reasons(tmp_path) == {"in/a.PDF": "empty", "in/a.txt": None}


def test_what_cannot_be_read_takes_no_name_away(years: Path) -> None:
    run(years, 2023)
    (years / "2024" / "protokoll.txt").unlink()
    (years / "2024" / "protokoll.txt").symlink_to("protokoll.txt")
    assert run(years, 2024).status == 1
    assert reasons(years) == {"2023/protokoll.txt": None, "2024/protokoll.txt": "not_read", "2024/egen.txt": None}


def test_two_runs_at_once_share_the_work_and_lose_nothing(tmp_path: Path) -> None:
    many(tmp_path / "a", 40)
    many(tmp_path / "b", 40)
    for path in (tmp_path / "b").iterdir():
        path.write_bytes(path.read_bytes() + b"Andre.\n")
    assert vedtak("convert", tmp_path / "a", "-o", tmp_path / "whole", "-q").status == 1
    command = [sys.executable, "-m", "extract", "convert", "-q", "-o", str(tmp_path / "out")]

    def at_once(*sources: str) -> list[int]:
        runs = [subprocess.Popen([*command, str(tmp_path / each)], cwd=ROOT, stderr=-3) for each in sources]
        return [each.wait() for each in runs]

    assert at_once("a", "a", "a") == [1, 1, 1]
    assert outputs(tmp_path / "out") == outputs(tmp_path / "whole")
    (tmp_path / "out").rename(tmp_path / "first")
    statuses = at_once("a", "b")
    # Whoever came first has the name; the other one is told of, and has a receipt.
    found = {each.source: each for each in read_receipts(tmp_path / "out" / NAME)}
    lost = [any(each.reason for name, each in found.items() if f"/{run}/" in name) for run in "ab"]
    assert statuses == [int(each) for each in lost] and any(lost)
    assert len(found) == 80
    assert all(each.reason in (None, "empty", "name_taken") for each in found.values())
    written = [each for each in found.values() if each.status == "converted"]
    assert {str(each.output) for each in written} == set(outputs(tmp_path / "out"))
    for each in written:
        told = json.loads((tmp_path / "out" / str(each.output)).read_bytes())["document"]
        assert told["sha256"] == each.sha256


def test_what_another_run_adds_is_known_at_ones_turn(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tekst.\n")
    run(tmp_path, "a.txt")
    path = tmp_path / "out" / NAME
    (receipt,) = read_receipts(path)
    other = Receipt(**{name: getattr(receipt, name) for name in Receipt.__slots__} | {"output": "b.json"})  # type: ignore[attr-defined]
    with Book.for_writing(path) as one, Book.for_writing(path) as two:
        one.add(other)
        assert two.get("b.json") is None
        two.add(receipt)
        with two.turn():
            assert two.get("b.json") == other
        # A line that is being written is not read before it is whole.
        with path.open("ab") as file:
            file.write(other.line()[:40])
            file.flush()
            two.refresh()
            file.write(other.line()[40:].replace(b"b.json", b"c.json"))
        two.refresh()
        assert two.get("c.json") is not None
        assert [each.output for each in two.receipts()] == ["b.json", "a.json", "c.json"]


def test_a_folder_that_folds_case_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "2024"
    assert not folds_case(folder)
    folder.mkdir()
    (folder / NAME).touch()
    assert not folds_case(folder)
    # As a file system shows it that takes A for a.
    os.link(folder / NAME, folder / NAME.swapcase())
    assert folds_case(folder)
    (folder / "in").mkdir()
    for name in ("A.txt", "a.txt", "a\u030a.txt", "\u00e5.txt"):
        (folder / "in" / name).write_text(f"Tekst {name.encode()!r}.\n")
    result = vedtak("convert", folder / "in", "-o", folder)
    assert (result.status, sum("for another source of this run" in line for line in result.err_lines)) == (1, 2)
    assert len(outputs(folder)) - 5 == 2


def test_receipts_of_a_newer_program_are_read_and_kept(years: Path) -> None:
    run(years, 2024)
    path = years / "out" / NAME
    whole = outputs(years / "out")
    told = [json.loads(line) for line in path.read_bytes().splitlines()]
    newer = [{**each, "program": "9.9", "weather": ["fair"]} for each in told]
    newer[0] |= {"status": "reviewed", "reason": "unheard_of"}
    path.write_text("".join(json.dumps(each) + "\n" for each in newer))
    planned = vedtak("convert", years / "2024", "-o", years / "out", "--dry-run").out
    assert planned.count(": was converted by another version of the program or its rules") == 2
    assert run(years, 2024).err_lines[-1].startswith("2 documents converted: ")
    assert outputs(years / "out") == whole
    assert run(years, 2024).err_lines == ["2 unchanged"]


def test_an_output_without_a_name_is_wrong_usage(years: Path) -> None:
    result = vedtak("convert", years / "2024", "-o", "", "--log-format", "json")
    assert (result.status, json.loads(result.err)) == (2, {"event": "message", "message": "-o is an empty name"})


def test_a_folder_that_folds_case_is_known_where_one_file_has_two_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / NAME).touch()
    (tmp_path / NAME.swapcase()).touch()
    assert not folds_case(tmp_path)
    # As a disk over a network shows it: one name, to which both answer.
    monkeypatch.setattr("extract.archive.storage.os.listdir", lambda folder: [NAME])
    assert folds_case(tmp_path)


def test_names_that_a_disk_takes_for_one_are_not_written_over_by_a_later_run(
    years: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("command", "storage"):
        monkeypatch.setattr(f"extract.archive.{module}.folds_case", lambda folder: True)
    (years / "2023" / "protokoll.txt").rename(years / "2023" / "Protokoll.TXT")
    assert run(years, 2023).status == 0
    before = outputs(years / "out")
    result = run(years, 2024)
    assert (result.status, "which is still there" in result.err) == (1, True)
    written = outputs(years / "out")
    assert all(written[name] == before[name] for name in before if name != NAME)
    assert not any(name.startswith("protokoll") for name in written)
    # One that was only named otherwise is the same source.
    (years / "2023" / "Protokoll.TXT").rename(years / "2023" / "PROTOKOLL.txt")
    assert run(years, 2023).status == 0
    with Book(years / "out" / NAME, folds_case=True) as book:
        told = {os.path.relpath(each.source, years): each.reason for each in book.receipts()}
    assert told == {"2023/PROTOKOLL.txt": None, "2024/protokoll.txt": "name_taken", "2024/egen.txt": None}


def test_a_locale_without_utf_8_calls_a_file_as_others_do(tmp_path: Path) -> None:
    (tmp_path / "møte.txt").write_text(CASE.format(1), encoding="utf-8")
    command = [sys.executable, "-m", "extract", "convert", tmp_path / "møte.txt", "-o", tmp_path / "out"]
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for environment in (None, plain, None):
        subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True)
    assert [Path(each.source).name for each in read_receipts(tmp_path / "out" / NAME)] == ["møte.txt"]
    told = subprocess.run(command, env=plain, cwd=ROOT, check=True, capture_output=True).stderr
    assert told == b"1 unchanged\n"


def test_receipts_of_a_folder_that_folds_case_are_one_for_one_output(
    years: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(years, 2023).status == 0
    (years / "2023" / "protokoll.txt").rename(years / "2023" / "PROTOKOLL.txt")
    assert run(years, 2023).status == 0
    assert len(list(read_receipts(years / "out" / NAME))) == 2
    assert [Path(each.source).name for each in read_receipts(years / "out" / NAME, True)] == ["PROTOKOLL.txt"]
    monkeypatch.setattr("extract.report.sources.folds_case", lambda folder: True)
    found = Sources(years / "out").of("protokoll.json", "protokoll.txt")
    assert found.path == years / "2023" / "PROTOKOLL.txt"
