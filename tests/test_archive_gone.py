"""Outputs that no source has now are told of: what was moved would be counted twice by who reads the archive."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.command import Result, vedtak
from tests.test_archive import CASE


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number, name in enumerate(("a.txt", "a.md", "b.txt", "c.txt")):
        (tmp_path / "in" / name).write_text(CASE.format(number), encoding="utf-8")
    assert run(tmp_path).status == 0
    return tmp_path


def run(archive: Path, *arguments: object) -> Result:
    return vedtak("convert", archive / "in", "-o", archive / "out", *arguments)


def without_source(archive: Path, *arguments: object) -> set[str]:
    lines = map(json.loads, run(archive, "-v", "--log-format", "json", *arguments).err_lines)
    return {os.path.relpath(line["output"], archive / "out") for line in lines if line["event"] == "without_source"}


def test_what_was_moved_or_deleted_or_is_called_otherwise_now_is_told(archive: Path) -> None:
    assert without_source(archive) == set()
    (archive / "in" / "b.txt").rename(archive / "in" / "d.txt")
    (archive / "in" / "c.txt").unlink()
    (archive / "in" / "a.txt").unlink()
    # Without a.txt, a.md has the name a.json.
    assert without_source(archive) == {"b.json", "c.json", "a.md.json"}
    result = run(archive)
    assert result.err_lines[0].startswith("3 outputs stay that no source has now, as it was moved or deleted (-v names")
    assert (result.status, json.loads(run(archive, "--log-format", "json").err)["without_source"]) == (0, 3)
    for name in ("b.json", "c.json"):
        assert (archive / "out" / name).exists()


def test_only_what_lies_below_the_paths_of_the_run_is_told(archive: Path) -> None:
    (archive / "in" / "c.txt").unlink()
    for source in (archive / "in" / "b.txt", archive / "nowhere"):
        assert not [line for line in vedtak("convert", source, "-o", archive / "out").err_lines if "no source" in line]


def test_what_cannot_be_asked_is_not_told_to_be_gone(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lstat = os.lstat

    def refused(path: str, *arguments: object, **named: object) -> os.stat_result:
        if os.path.basename(path) == "c.txt":
            raise PermissionError(13, "Permission denied")
        return lstat(path)

    (archive / "in" / "c.txt").unlink()
    (archive / "in" / "c").mkdir()
    monkeypatch.setattr("extract.archive.storage.os.lstat", refused)
    monkeypatch.setattr("extract.archive.gone.still_has", lambda receipt: True)
    assert without_source(archive) == set()
