"""Patterns of names: they match as in a shell, folder by folder, and follow no link into all that lies below."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extract.archive.plan import plan

FILES = ("a.txt", "b/a.txt", "b/c/a.txt", "b/c/d.md", ".e/f.txt", "b/.g")
PATTERNS = (
    ("**", ["a.txt", "b/a.txt", "b/c/a.txt", "b/c/d.md"]),
    ("**/a.txt", ["a.txt", "b/a.txt", "b/c/a.txt"]),
    ("**/**/c/*", ["b/c/a.txt", "b/c/d.md"]),
    ("b/**/[!a].*", ["b/c/d.md"]),
    ("*/a.???", ["b/a.txt"]),
    ("?/c", ["b/c/a.txt", "b/c/d.md"]),
    ("[b]/", ["b/a.txt", "b/c/a.txt", "b/c/d.md"]),
    (".*/*", [".e/f.txt"]),
    ("**/x/*", []),
    ("a.txt/*", []),
    ("x/*", []),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Sak\n")
    return tmp_path


def found(folder: Path, pattern: str, store: str = "") -> list[str]:
    """The sources that the pattern gives, in their order."""
    jobs = plan([f"{store}{folder}/{pattern}"])
    return [os.path.relpath(job.source.removeprefix(store), folder) for job in jobs if not job.problem]


@pytest.mark.parametrize(("pattern", "sources"), PATTERNS)
def test_a_pattern_matches_as_in_a_shell(pattern: str, sources: list[str], folder: Path) -> None:
    assert found(folder, pattern) == sources


@pytest.mark.parametrize(("pattern", "sources"), PATTERNS)
def test_a_pattern_matches_the_same_in_an_object_store(
    pattern: str, sources: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    local = pytest.importorskip("fsspec").filesystem("file")
    # What would hold all names below.
    monkeypatch.setattr(type(local), "glob", None)
    assert found(folder, pattern, "file://") == sources


def test_a_pattern_follows_no_link_into_all_below_and_tells_of_it(folder: Path) -> None:
    (folder / "b" / "up").symlink_to("..")
    told: list[tuple[str, str]] = []
    jobs = plan([f"{folder}/**/a.txt"], lambda path, kind: told.append((path, kind)))
    assert [os.path.relpath(job.source, folder) for job in jobs] == ["a.txt", "b/a.txt", "b/c/a.txt"]
    assert told == [(f"{folder}/b/up", "linked folder")]
    assert found(folder, "b/*/a.txt") == ["b/c/a.txt", "b/up/a.txt"]


def test_a_pattern_asks_for_a_folder_when_its_turn_comes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = os.scandir

    def scandir(path: str) -> object:
        asked.append(os.path.relpath(path, folder))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    jobs = plan([f"{folder}/**/*.txt"])
    assert [next(jobs).source, next(jobs).source] == [f"{folder}/a.txt", f"{folder}/b/a.txt"]
    assert asked == [".", "b"]


def test_what_two_paths_leave_out_is_told_once(folder: Path) -> None:
    (folder / "b" / "x.doc").touch()
    told: list[str] = []
    list(plan([str(folder), f"{folder}/b", f"{folder}/./b"], lambda path, kind: told.append(kind)))
    assert sorted(told) == ["", ".doc"]
