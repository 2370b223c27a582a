"""Runs at once into one object store: no receipt is lost, whoever is killed."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

fsspec = pytest.importorskip("fsspec")

from extract.archive import parts as parts_of_runs  # noqa: E402
from extract.archive.parts import Parts  # noqa: E402
from extract.archive.receipts import read_receipts  # noqa: E402
from extract.errors import OutputError  # noqa: E402
from tests.command import vedtak  # noqa: E402
from tests.test_archive import many, outputs  # noqa: E402
from tests.test_archive_isolation import ROOT  # noqa: E402


@pytest.fixture
def place() -> Iterator[str]:
    yield (address := f"memory://parts-{time.monotonic_ns()}")
    fsspec.filesystem("memory").rm(address, recursive=True)


def receipts_at(place: str) -> list[bytes]:
    content: bytes = fsspec.filesystem("memory").cat_file(f"{place}/receipts.jsonl")
    return content.splitlines(keepends=True)


def objects_at(place: str) -> list[str]:
    return [str(name).rpartition("/")[2] for name in fsspec.filesystem("memory").find(place)]


def begun(source: Path, output: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.shelf", "convert", "-q", str(source), "-o", output]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)


def test_runs_at_once_lose_none_of_each_others_receipts(tmp_path: Path) -> None:
    for name in "abc":
        many(tmp_path / "in" / name, 10)
    place = f"shelf://{tmp_path}/store"
    runs = [begun(tmp_path / "in", place) for _ in range(2)]
    assert [each.wait() for each in runs] == [1, 1]
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "whole", "-q").status == 1
    written = outputs(tmp_path / "store")
    assert written == outputs(tmp_path / "whole")
    told = {each.output: each.reason for each in read_receipts(tmp_path / "store" / "receipts.jsonl")}
    assert told == {each.output: each.reason for each in read_receipts(tmp_path / "whole" / "receipts.jsonl")}
    assert len((tmp_path / "store" / "receipts.jsonl").read_bytes().splitlines()) == len(told) == 30


def test_killed_at_random_runs_at_once_end_with_the_same(tmp_path: Path) -> None:
    many(tmp_path / "in", 30)
    chance = random.Random(5)
    for _ in range(3):
        runs = [begun(tmp_path / "in", f"shelf://{tmp_path}/store") for _ in range(2)]
        time.sleep(0.4 + chance.random())
        for each in runs:
            each.send_signal(chance.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGINT)))
            each.wait()
        # What a run leaves that is killed while it is at it.
        (tmp_path / "store" / ".receipts" / "turn").unlink(missing_ok=True)
    assert begun(tmp_path / "in", f"shelf://{tmp_path}/store").wait() == 1
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "whole", "-q").status == 1
    assert {name: each for name, each in outputs(tmp_path / "store").items() if name.endswith(".json")} == outputs(
        tmp_path / "whole"
    )
    assert not any((tmp_path / "store" / ".receipts").glob("*.jsonl"))
    lines = (tmp_path / "store" / "receipts.jsonl").read_bytes().splitlines()
    assert len(lines) == len(list(read_receipts(tmp_path / "store" / "receipts.jsonl"))) == 30


def test_a_killed_runs_lines_are_the_next_ones(place: str) -> None:
    killed, ended = Parts(place), Parts(place)
    killed.begin()
    killed.add([b"1\n", b"2\n"])
    assert ended.receipts() == b"1\n2\n"
    killed.add([b"3\n"])
    assert (ended.news(), ended.news()) == (b"3\n", b"")
    ended.begin()
    ended.add([b"4\n"])
    ended.merge(lambda known: known + b"4\n", waits=True)
    assert receipts_at(place) == [b"1\n", b"2\n", b"3\n", b"4\n"]
    assert objects_at(place) == ["receipts.jsonl"]
    # It was not dead: what it has is there again, and the lines that were taken from it are not lost.
    killed.add([b"5\n"])
    killed.merge(lambda known: known + b"1\n2\n3\n5\n", waits=True)
    assert set(receipts_at(place)) == {b"%d\n" % number for number in range(1, 6)}


def test_a_part_is_no_longer_than_can_be_written_anew(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_of_runs, "_MOST_LINES", 3)
    run = Parts(place)
    lines = [b"%d\n" % number for number in range(8)]
    run.add(lines[:2])
    run.add(lines[2:])
    assert len(objects_at(place)) == 3
    assert Parts(place).receipts() == b"".join(lines)


def test_whoever_finds_another_at_it_waits_or_leaves_its_parts(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_of_runs, "_DEAD_SECONDS", 1.0)
    dead, run = Parts(place), Parts(place)
    assert dead._takes_turn()
    run.add([b"1\n"])
    run.merge(lambda known: known + b"1\n", waits=False)
    assert sorted(name.rpartition(".")[2] for name in objects_at(place)) == ["jsonl", "turn"]
    run.merge(lambda known: known + b"1\n", waits=True)
    assert (receipts_at(place), objects_at(place)) == ([b"1\n"], ["receipts.jsonl"])


def test_a_store_that_fails_is_told(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("quota\nexceeded")

    run = Parts(place)
    monkeypatch.setattr(type(fsspec.filesystem("memory")), "pipe_file", fails)
    with pytest.raises(OutputError, match=r"parts-\d+/receipts.jsonl: cannot be read or written: quota exceeded"):
        run.begin()


def test_a_place_on_disk_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tekst.\n")
    assert vedtak("convert", tmp_path / "a.txt", "-o", f"file://{tmp_path}/out").status == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "receipts.jsonl"]
