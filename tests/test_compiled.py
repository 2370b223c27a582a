"""The kept expressions: the same matches as those compiled anew, and no harm from a file that is damaged or missing."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import regex

from patterns.compiled import Kept

ROOT = Path(__file__).resolve().parents[1]
EXPRESSION = r"(?P<verb>vedtatt|vedteke) \b (?: \s enstemmig )?"
FLAGS = int(regex.VERBOSE | regex.IGNORECASE)


def _written(path: Path) -> Path:
    kept = Kept(path)
    kept.expression(EXPRESSION, FLAGS)
    kept.write()
    return path


def test_kept_expression_is_the_compiled_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _written(tmp_path / "deep" / "kept.pickle")
    monkeypatch.setattr(regex, "compile", None)
    kept = Kept(path).expression(EXPRESSION, FLAGS)
    match = kept.search("Forslaget ble VEDTATT enstemmig.")
    assert match is not None and match["verb"] == "VEDTATT" and match[0] == "VEDTATT enstemmig"


def test_flags_are_part_of_the_key(tmp_path: Path) -> None:
    kept = Kept(_written(tmp_path / "kept.pickle"))
    assert kept.expression(EXPRESSION, int(regex.VERBOSE)).search("VEDTATT") is None


def test_runs_add_to_each_other(tmp_path: Path) -> None:
    path = tmp_path / "kept.pickle"
    first, second = Kept(path), Kept(path)
    first.expression("a", 0)
    second.expression("b", 0)
    first.write()
    second.write()
    size = path.stat().st_mtime_ns
    last = Kept(path)
    last.expression("a", 0)
    last.expression("b", 0)
    last.write()
    assert path.stat().st_mtime_ns == size and list(tmp_path.iterdir()) == [path]


def test_what_killed_runs_were_writing_does_not_gather(tmp_path: Path) -> None:
    path = tmp_path / "kept.pickle"
    with subprocess.Popen(["sleep", "60"]) as living, subprocess.Popen(["true"]) as dead:
        dead.wait()
        names = {number: tmp_path / f"kept.pickle.{number}" for number in (living.pid, dead.pid, 10**20)}
        others = [tmp_path / "kept.pickle.note", tmp_path / f"other.pickle.{dead.pid}"]
        for left in (*names.values(), *others):
            left.write_bytes(b"half")
        _written(path)
        living.kill()
    assert sorted(tmp_path.iterdir()) == sorted([path, names[living.pid], *others])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no pickle",
        b"\x80\x05.",
        pickle.dumps([1]),
        pickle.dumps({(EXPRESSION, FLAGS): b"cut"}),
        pickle.dumps({(EXPRESSION, FLAGS): 1}),
    ],
)
def test_damaged_file_is_written_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kept.pickle"
    path.write_bytes(content)
    kept = Kept(_written(path))
    assert kept.expression(EXPRESSION, FLAGS).search("vedteke")


def test_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = Kept(_written(tmp_path / "file" / "kept.pickle"))
    assert kept.expression(EXPRESSION, FLAGS).search("vedtatt")


def test_faulty_expression_raises(tmp_path: Path) -> None:
    with pytest.raises(regex.error):
        Kept(tmp_path / "kept.pickle").expression("(", 0)


def test_what_is_kept_is_not_compiled_at_the_start_of_a_run() -> None:
    program = """
import regex
real, made = regex.compile, []
def compile(expression, *rest, **named):
    made.append(expression)
    return real(expression, *rest, **named)
regex.compile = compile
import extract.pipeline, extract.sources.pdf
from patterns.compiled import KEPT
KEPT.write()
print(len(made))
"""
    command = [sys.executable, "-c", program]
    told = [subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    # Of a hundred, but for those of bytes and some others.
    assert int(told[1]) < 20
