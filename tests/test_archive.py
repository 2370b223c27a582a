"""An archive: what is converted by a run and what is left, the receipts, and runs that go on after a sudden end."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import get_args

import pytest
from pydantic import TypeAdapter

from extract import convert
from extract.archive import version
from extract.archive.receipts import Book, Receipt, parsed, read_receipts
from extract.errors import OutputError, ReasonCode
from extract.output import json_text
from tests.command import Result, convert_interrupted, on_terminal, vedtak

CASE = "Saksprotokoll\n\nArkivsak: 24/{0}\nBehandlet i Utvalg for hav - 12.03.2024\n\nVedtak:\nKai {0} utbedres.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Three documents that can be converted and one that cannot."""
    (tmp_path / "in" / "eldre").mkdir(parents=True)
    for number, name in enumerate(("a", "b", "eldre/c"), 1):
        (tmp_path / "in" / f"{name}.txt").write_text(CASE.format(number), encoding="utf-8")
    (tmp_path / "in" / "tom.pdf").write_bytes(b"")
    return tmp_path


def run(archive: Path, *arguments: object) -> Result:
    return vedtak("convert", archive / "in", "-o", archive / "out", *arguments)


def receipts(archive: Path) -> dict[str, Receipt]:
    return {Path(each.source).name: each for each in read_receipts(archive / "out" / "receipts.jsonl")}


def why(archive: Path, *arguments: object) -> dict[str, str]:
    """What a dry run says of each source."""
    lines = run(archive, "--dry-run", *arguments).out.splitlines()
    return {Path(line[9:].split(": ")[0]).name: f"{line[:8].strip()}: {line[9:].split(': ', 1)[1]}" for line in lines}


def outputs(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the receipts, whose seconds differ."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != "receipts.jsonl")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_every_source_has_a_receipt(archive: Path) -> None:
    assert run(archive).status == 1
    lines = (archive / "out" / "receipts.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    receipt = TypeAdapter(Receipt).validate_python(next(json.loads(line) for line in lines if "a.txt" in line))
    written = (archive / "out" / "a.json").read_bytes()
    assert (receipt.output, receipt.status, receipt.reason) == ("a.json", "converted", None)
    assert (receipt.output_bytes, receipt.pages, receipt.records["cases"]) == (len(written), 1, 1)
    assert receipt.sha256 == json.loads(written)["document"]["sha256"]
    assert (receipt.program, receipt.rules) == (version.program_version(), version.rules_version())
    assert receipt.seconds > 0
    failed = receipts(archive)["tom.pdf"]
    assert (failed.status, failed.reason, failed.message, failed.output_sha256) == ("failed", "empty", "is empty", None)


def test_every_reason_is_explained() -> None:
    page = (Path(__file__).resolve().parent.parent / "docs" / "en" / "archives.md").read_text(encoding="utf-8")
    table = page[page.index("| `reason` | what is wrong") : page.index("## More machines")]
    assert [code for code in get_args(ReasonCode) if f"`{code}`" not in table] == []


def test_running_again_converts_nothing_and_still_tells_what_failed(archive: Path) -> None:
    run(archive)
    before = outputs(archive / "out")
    times = {name: (archive / "out" / name).stat().st_mtime_ns for name in before}
    again = run(archive, "-v")
    assert again.status == 1
    assert again.err_lines[-1] == "3 unchanged, 1 FAILED BEFORE (--retry-failed)"
    assert f"{archive}/in/tom.pdf: failed before: is empty" in again.err_lines
    assert {name: (archive / "out" / name).stat().st_mtime_ns for name in before} == times
    (archive / "in" / "tom.pdf").unlink()
    assert run(archive, "--resume").status == 0


def test_only_what_is_due_is_converted(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert set(why(archive).values()) == {"convert: new", "fail: is empty"} or why(archive)["tom.pdf"]
    run(archive)
    (archive / "in" / "a.txt").write_text(CASE.format(99), encoding="utf-8")
    (archive / "in" / "ny.txt").write_text(CASE.format(98), encoding="utf-8")
    (archive / "out" / "b.json").write_text("{}")
    assert why(archive) == {
        "a.txt": "convert: changed since it was converted",
        "b.txt": "convert: its output is not there as it was written",
        "c.txt": "leave: unchanged",
        "ny.txt": "convert: new",
        "tom.pdf": "leave: failed before: is empty",
    }
    assert why(archive, "--retry-failed")["tom.pdf"] == "convert: failed before: is empty"
    assert why(archive, "--force")["c.txt"] == "convert: forced"
    assert why(archive, "--ocr", "off")["c.txt"] == "convert: was converted with another --ocr"
    assert run(archive).err_lines[-1].startswith("3 documents converted, 1 unchanged, 1 FAILED BEFORE")
    monkeypatch.setattr("extract.archive.version.rules_version", lambda: "0" * 16)
    told = "convert: was converted by another version of the program or its rules"
    assert set(why(archive).values()) == {told}
    run(archive)
    assert {receipt.rules for receipt in receipts(archive).values()} == {"0" * 16}


def test_a_dry_run_touches_nothing(archive: Path) -> None:
    assert run(archive, "--dry-run").status == 0
    assert not (archive / "out").exists()


def test_the_same_file_twice_is_converted_once(archive: Path) -> None:
    shutil.copy(archive / "in" / "a.txt", archive / "in" / "kopi.txt")
    shutil.copy(archive / "in" / "a.txt", archive / "in" / "eldre" / "a.txt")
    shutil.copy(archive / "in" / "a.txt", archive / "in" / "notat.md")
    told = why(archive)
    assert sorted(told.values()).count(f"copy: the same file as {archive}/in/a.txt") >= 1
    run(archive)
    for name in ("kopi.txt", "eldre/a.txt", "notat.md"):
        written = (archive / "out" / name).with_suffix(".json").read_text(encoding="utf-8")
        assert written == json_text(convert(archive / "in" / name))
    shutil.copy(archive / "in" / "b.txt", archive / "in" / "sent.txt")
    run(archive)
    written = (archive / "out" / "sent.json").read_text(encoding="utf-8")
    assert written == json_text(convert(archive / "in" / "sent.txt"))


def test_a_copy_of_what_failed_fails_as_it_did(archive: Path) -> None:
    (archive / "in" / "tom_kopi.pdf").write_bytes(b"")
    assert run(archive).status == 1
    assert receipts(archive)["tom_kopi.pdf"].reason == "empty"


def test_what_was_made_of_other_bytes_does_not_stay(archive: Path) -> None:
    run(archive)
    (archive / "in" / "a.txt").write_bytes(b"\x89PNG" + bytes(100))
    assert run(archive).status == 1
    assert not (archive / "out" / "a.json").exists()
    assert receipts(archive)["a.txt"].reason == "wrong_type"


def test_two_sources_for_one_output(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("Den ene.\n")
    (tmp_path / "a.txt").write_text("Den andre.\n")
    result = vedtak("convert", tmp_path / "a", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert result.status == 1
    assert f"{tmp_path}/a.txt: its output was written for another source of this run" in result.err
    assert {receipt.reason for receipt in receipts(tmp_path).values()} == {None, "name_taken"}
    assert json.loads((tmp_path / "out" / "a.json").read_text())["document"]["source"] == "a"
    planned = vedtak("convert", tmp_path / "a", tmp_path / "a.txt", "-o", tmp_path / "out", "--dry-run")
    assert planned.status == 1
    assert [line.split(" ")[0] for line in planned.out.splitlines()] == ["leave", "fail"]


def test_torn_and_foreign_lines_are_read_over_and_old_ones_dropped(archive: Path) -> None:
    run(archive)
    path = archive / "out" / "receipts.jsonl"
    whole = path.read_bytes()
    path.write_bytes(b"[]\nnull\n{}\n\xff\n" + whole + whole.splitlines()[0][:200])
    assert run(archive).err_lines[-1] == "3 unchanged, 1 FAILED BEFORE (--retry-failed)"
    assert path.read_bytes() == whole
    (archive / "in" / "a.txt").write_text(CASE.format(5), encoding="utf-8")
    run(archive)
    assert len(path.read_bytes().splitlines()) == 5
    assert [receipt.sha256 for receipt in read_receipts(path)].count(receipts(archive)["a.txt"].sha256) == 1
    run(archive)
    assert len(path.read_bytes().splitlines()) == 4


def test_lines_with_something_else_in_a_field_are_read_over(archive: Path) -> None:
    run(archive)
    path = archive / "out" / "receipts.jsonl"
    whole = path.read_bytes()
    told = json.loads(whole.splitlines()[0])
    wrong = {"source": None, "output": 5, "sha256": 7, "records": [1], "failed_checks": "many", "message": "\ud800"}
    lines = [json.dumps({**told, name: value}) for name, value in wrong.items()]
    path.write_text("\n".join([*lines, "[" * 100_000, "9" * 6000, "\0" * 100, ""]) + whole.decode("utf-8"))
    assert run(archive).err_lines == ["3 unchanged, 1 FAILED BEFORE (--retry-failed)"]
    assert path.read_bytes() == whole


def test_receipts_that_are_a_pipe_are_told_and_not_waited_for(archive: Path) -> None:
    (archive / "out").mkdir()
    os.mkfifo(archive / "out" / "receipts.jsonl")
    for arguments in ((), ("--dry-run",)):
        result = run(archive, *arguments)
        assert (result.status, result.err_lines) == (1, [f"{archive}/out/receipts.jsonl: is no regular file"])


def test_receipts_that_are_removed_meanwhile_end_the_run(archive: Path) -> None:
    run(archive)
    path = archive / "out" / "receipts.jsonl"
    for content, told in ((None, "no such file or directory"), (b"", "was replaced by another file")):
        with Book.for_writing(path) as book:
            receipt = next(book.receipts())
            path.unlink()
            if content is not None:
                path.write_bytes(content)
            with pytest.raises(OutputError, match=f"receipts.jsonl: cannot be written: {told}"):
                book.add(receipt)
        run(archive)


def test_a_newer_programs_receipt_is_read(archive: Path) -> None:
    run(archive)
    line = (archive / "out" / "receipts.jsonl").read_bytes().splitlines()[0]
    told = parsed(json.dumps({**json.loads(line), "weather": "fair"}).encode())
    assert told == parsed(line)


def test_two_runs_at_once_share_the_receipts(archive: Path) -> None:
    path = archive / "out" / "receipts.jsonl"
    run(archive)
    run(archive, "--force")
    with Book.for_writing(path) as other:
        # Another run has the file open: it is not written anew under its hands.
        run(archive, "--force")
        other.add(next(other.receipts()))
    assert len(path.read_bytes().splitlines()) == 4 + 4 + 1


def test_json_logs(archive: Path) -> None:
    told = [json.loads(line) for line in run(archive, "--log-format", "json").err_lines]
    assert sorted(line["event"] for line in told) == ["converted"] * 3 + ["end", "failed"]
    assert told[-1] | {"converted": 3, "failed": 1, "unchanged": 0} == told[-1]
    again = [json.loads(line) for line in run(archive, "--log-format", "json", "-v").err_lines]
    assert sorted(line["event"] for line in again) == ["end", "stays_failed"] + ["unchanged"] * 3


def test_names_that_would_break_lines(archive: Path) -> None:
    names = ("ny\nlinje.txt", "\x1b[31m.txt", "A.txt", "a.TXT", "\u202egod.txt")
    for number, name in enumerate(names):
        (archive / "in" / name).write_text(CASE.format(100 + number), encoding="utf-8")
    result = run(archive)
    assert len(result.err_lines) == 4 + len(names) + 1
    assert not {"\x1b", "\u202e"} & set(result.err)
    assert len((archive / "out" / "receipts.jsonl").read_bytes().splitlines()) == 4 + len(names)
    assert len(outputs(archive / "out")) == 3 + len(names)
    assert run(archive).err_lines[-1].startswith(f"{3 + len(names)} unchanged")


def shown(archive: Path, columns: int, **environment: str) -> str:
    """What a run of 34 documents, of which one fails, shows on a terminal of so many columns."""
    for number in range(30):
        (archive / "in" / f"{number}.txt").write_text(CASE.format(number + 10), encoding="utf-8")
    result = on_terminal("convert", archive / "in", "-o", archive / "out", columns=columns, **environment)
    assert result.status == 1 and result.err_lines[-1].startswith("33 documents converted, 1 FAILED")
    return result.err


def test_a_terminal_shows_progress(archive: Path) -> None:
    text = shown(archive, 120)
    assert "/34" in text and "files" in text and "reading" in text and "1 FAILED: " in text


def test_a_narrow_terminal_gets_no_wider_a_line(archive: Path) -> None:
    moving = [part for part in re.split("[\r\n]", shown(archive, 30)) if "/34" in part]
    assert moving and all(len(part) < 30 for part in moving)
    assert any(part.startswith("1 FAILED: ") for part in moving)


def test_a_terminal_that_does_not_tell_its_size_shows_progress(archive: Path) -> None:
    assert "/34" in shown(archive, 0)


def test_a_terminal_that_cannot_write_over_a_line_gets_lines(archive: Path) -> None:
    assert len(shown(archive, 80, TERM="dumb").splitlines()) == 35


def many(folder: Path, number: int) -> None:
    """Documents of which some are the same, and some cannot be read."""
    folder.mkdir(parents=True)
    for index in range(number):
        content = CASE.format(index % (number - 6)) * (1 + index % 7)
        (folder / f"{index:03}.txt").write_text(content if index % 20 else "", encoding="utf-8")


def test_killed_at_any_moment_a_run_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    rounds = int(os.environ.get("KILLS", "5"))
    many(tmp_path / "in", 40)
    command = [sys.executable, "-m", "extract.cli", "convert", str(tmp_path / "in"), "-q", "--jobs", "2", "-o"]
    start = time.perf_counter()
    assert subprocess.run([*command, str(tmp_path / "whole")], stderr=subprocess.DEVNULL).returncode == 1
    length = time.perf_counter() - start
    whole = outputs(tmp_path / "whole")
    assert len(whole) == 38
    chance = random.Random(3)
    out = tmp_path / "killed"
    for number in range(rounds):
        with subprocess.Popen([*command, str(out)], stderr=subprocess.DEVNULL, start_new_session=True) as process:
            time.sleep(length * (0.3 + 0.7 * chance.random()))
            # Every second time the machine dies, not the run alone.
            (os.killpg if number % 2 else os.kill)(process.pid, signal.SIGKILL)
        if chance.random() < 0.3 and out.exists():
            # What was not on the disk yet is torn, or empty.
            for path in chance.sample(sorted(out.iterdir()), 1):
                os.truncate(path, chance.randrange(path.stat().st_size + 1))
    assert subprocess.run([*command, str(out)], stderr=subprocess.DEVNULL).returncode == 1
    assert outputs(out) == whole
    assert len(list(read_receipts(out / "receipts.jsonl"))) == 40


def test_a_disk_that_fills_up_stops_the_run_and_loses_nothing(tmp_path: Path) -> None:
    many(tmp_path / "in", 30)
    out = tmp_path / "out"
    arguments = ["convert", str(tmp_path / "in"), "-o", str(out)]
    full = "from resource import *; setrlimit(RLIMIT_FSIZE, (6000, 6000)); from extract.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", full, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    *_, summary, last = done.stderr.splitlines()
    assert last == f"{out}/receipts.jsonl: cannot be written: no space left on device"
    assert "documents converted, " in summary and ", the rest NOT DONE (the same command goes on)" in summary
    assert "Traceback" not in done.stderr
    assert vedtak(*arguments).status == 1
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "whole", "-q").status == 1
    assert outputs(out) == outputs(tmp_path / "whole")


def test_an_interrupt_while_the_processes_begin_is_told_in_a_line(tmp_path: Path) -> None:
    many(tmp_path / "in", 20)
    command = [sys.executable, "-m", "extract.cli", "convert", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "-q"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stderr is not None
        while not _has_children(process.pid):
            time.sleep(0.005)
        # The terminal sends it to all of them.
        os.killpg(process.pid, signal.SIGINT)
        told = process.stderr.read()
        assert process.wait() == 130
    assert told.strip() == "interrupted"


def _has_children(pid: int) -> bool:
    return bool(Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split())


def test_an_interrupted_run_goes_on(tmp_path: Path) -> None:
    many(tmp_path / "in", 200)
    convert_interrupted(tmp_path / "in", tmp_path / "out")
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "out", "-q").status == 1
    assert len(outputs(tmp_path / "out")) == 190


def test_a_folder_of_many_files_is_not_held_in_memory(tmp_path: Path) -> None:
    """Its names alone are, one folder at a time; the jobs come one by one."""
    import tracemalloc

    from extract.archive.plan import plan

    (tmp_path / "in").mkdir()
    for number in range(2000):
        (tmp_path / "in" / f"saksprotokoll_{number:06}.pdf").touch()
    tracemalloc.start()
    assert sum(1 for _ in plan([str(tmp_path / "in")])) == 2000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2000 * 400


def test_folders_nested_deeper_than_calls(tmp_path: Path) -> None:
    here = os.getcwd()
    os.chdir(tmp_path)
    try:
        for _ in range(1500):
            os.mkdir("d")
            os.chdir("d")
        Path("a.txt").write_text("Tekst.\n")
    finally:
        os.chdir(here)
    result = vedtak("convert", tmp_path / "d", "-o", tmp_path / "out")
    found = subprocess.run(["find", str(tmp_path / "out"), "-name", "a.json"], capture_output=True, check=True).stdout
    # What tidies up after the tests calls itself for each folder.
    subprocess.run(["rm", "-rf", str(tmp_path / "d"), str(tmp_path / "out")], check=True)
    assert (result.status, len(result.err_lines)) == (0, 1), result.err
    assert found.count(b"/d") == 1499


def test_where_many_fail_the_end_tells_of_what(archive: Path) -> None:
    for number in range(10):
        (archive / "in" / f"{number}.pdf").write_bytes(b"%d" % number)
    assert "FAILED: 10 wrong_type, 1 empty (the reason of each is in receipts.jsonl)" in run(archive).err_lines
    (archive / "in" / "1.pdf").unlink()
    assert not any(line.startswith("FAILED: ") for line in run(archive, "--retry-failed").err_lines)


def test_a_dry_run_ends_with_how_many_and_why(archive: Path) -> None:
    run(archive)
    (archive / "in" / "a.txt").write_text(CASE.format(99), encoding="utf-8")
    for name in ("ny.txt", "nyere.txt"):
        (archive / "in" / name).write_text(CASE.format(len(name)), encoding="utf-8")
    shutil.copy(archive / "in" / "ny.txt", archive / "in" / "ny_kopi.txt")
    (archive / "in" / "nowhere.txt").symlink_to("gone")
    assert run(archive, "--dry-run").err_lines == [
        "convert 3 (2 new, 1 changed since it was converted), copy 1 (new), leave 3 (2 unchanged, 1 failed before), "
        "fail 1 (missing)"
    ]
    assert run(archive, "--dry-run", "-q").err == ""


def test_a_dry_run_in_json(archive: Path) -> None:
    run(archive)
    (archive / "in" / "ny.txt").write_text(CASE.format(9), encoding="utf-8")
    shutil.copy(archive / "in" / "ny.txt", archive / "in" / "ny_kopi.txt")
    (archive / "in" / "nowhere.txt").symlink_to("gone")
    result = run(archive, "--dry-run", "--log-format", "json")
    *lines, last = map(json.loads, result.out.splitlines())
    told = {Path(line["source"]).name: line for line in lines}
    assert (result.status, result.err) == (1, "")
    assert last == {
        "event": "end",
        "convert": {"new": 1},
        "copy": {"new": 1},
        "leave": {"unchanged": 3, "stays_failed": 1},
        "fail": {"missing": 1},
    }
    assert {name: (line["event"], line["why"], line["reason"]) for name, line in told.items()} == {
        "a.txt": ("leave", "unchanged", None),
        "b.txt": ("leave", "unchanged", None),
        "c.txt": ("leave", "unchanged", None),
        "tom.pdf": ("leave", "stays_failed", None),
        "ny.txt": ("convert", "new", None),
        "ny_kopi.txt": ("copy", "new", None),
        "nowhere.txt": ("fail", None, "missing"),
    }
    assert told["tom.pdf"]["message"] == "failed before: is empty"
    assert told["ny_kopi.txt"]["message"] == f"the same file as {archive}/in/ny.txt"
    quiet = run(archive, "--dry-run", "-q")
    assert (quiet.status, quiet.out) == (1, f"fail     {archive}/in/nowhere.txt: does not exist\n")


def test_quiet_and_verbose_together_tell_what_failed(archive: Path) -> None:
    for events in (["failed"], ["end"]):
        told = [json.loads(line) for line in run(archive, "-q", "-v", "--log-format", "json").err_lines]
        assert [line["event"] for line in told] == events
    assert run(archive, "-q", "-v").err_lines == ["1 FAILED BEFORE (--retry-failed)"]
    assert run(archive, "-q", "-v", "--retry-failed").err_lines == [f"{archive}/in/tom.pdf: is empty"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "o", "--timeout", "soon"), "Invalid value for '--timeout'"),
        (("-o", "o", "--engine", "dask"), "--engine dask and --scheduler ADDRESS go together"),
        ((), "Missing option '-o' / '--output'."),
        (("-o", "-"), "several documents on standard output need --format jsonl"),
        (("-o", "o", "--corrections", "in/a.txt"), "in/a.txt: is no file of corrections"),
    ],
)
def test_wrong_usage_is_json_where_json_is_asked_for(
    arguments: tuple[str, ...], told: str, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive)
    result = vedtak("convert", "in", *arguments, "--log-format", "json")
    (line,) = map(json.loads, result.err_lines)
    assert (result.status, line["event"], line["message"][: len(told)]) == (2, "message", told)


def test_folders_that_are_linked_are_not_followed_and_told(archive: Path) -> None:
    (archive / "in" / "lenke").symlink_to(archive / "in")
    assert "left out, as they are of other kinds: 1 linked folder" in run(archive).err_lines


def test_what_systems_lay_beside_documents_is_left_out(archive: Path) -> None:
    for name in ("._a.pdf", "~$b.docx", "eldre/._c.PDF"):
        (archive / "in" / name).write_bytes(b"\0")
    before = run(archive, "--dry-run").err_lines
    assert before == ["left out, as they are of other kinds: 3 system files", "convert 4 (new)"]
    told = f"{archive}/in/._a.pdf: left out, as it is a system file"
    assert told in run(archive, "-v").err_lines


def test_what_is_left_out_is_named_where_all_is_told(archive: Path) -> None:
    (archive / "in" / "lenke").symlink_to(archive / "in")
    (archive / "in" / "a\n.doc").touch()
    told = [
        f"{archive}/in/a\\n.doc: left out, as it is of another kind",
        f"{archive}/in/lenke: left out, as it is a linked folder",
    ]
    for options in (("-v",), ("-v", "--dry-run")):
        assert [line for line in run(archive, *options).err_lines if "left out, as it is" in line] == told
    events = [json.loads(line) for line in run(archive, "-v", "--log-format", "json").err_lines]
    named = {each["source"]: each["kind"] for each in events if each["event"] == "left_out"}
    assert named == {f"{archive}/in/a\\n.doc": ".doc", f"{archive}/in/lenke": "linked folder"}
    assert not any("left out, as it is" in line for line in run(archive, "-v", "-q").err_lines)


def test_files_of_other_kinds_are_counted_and_told(archive: Path) -> None:
    for name in ("a.doc", "b.DOC", "c.jpg", "LESMEG", "eldre/v. 2 av juni"):
        (archive / "in" / name).touch()
    told = "left out, as they are of other kinds: 2 .doc, 2 without an ending, 1 .jpg"
    assert run(archive, "--dry-run").err_lines == [told, "convert 4 (new)"]
    assert told in run(archive).err_lines
    last = json.loads(run(archive, "--log-format", "json").err_lines[-1])
    assert last["left_out"] == {"": 2, ".doc": 2, ".jpg": 1}
    assert run(archive, "-q").err_lines == ["1 FAILED BEFORE (--retry-failed)"]
    (archive / "in" / "tom.pdf").unlink()
    many_kinds = archive / "in" / "kinds"
    many_kinds.mkdir()
    for number in range(10):
        (many_kinds / f"x.{number}").touch()
    assert run(archive).err_lines[0].endswith("5 others")
