"""What a user sees of a bad file: one line with its name and the reason, status 1, the rest converted, no half file."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from extract.errors import SourceError
from extract.printable import name_on_disk
from extract.sources import load_source
from tests.command import PATIENCE_SECONDS, convert_interrupted, vedtak


def pdf(pages: int = 1, size: tuple[float, float] = (595, 842), objects: int = 0, password: str | None = None) -> bytes:
    """A PDF with a line of text on each page, and as many small rectangles as asked for."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, encrypt=StandardEncryption(password) if password else None, invariant=True)
    for number in range(1, pages + 1):
        canvas.drawString(72, size[1] - 72, f"Side {number} i et lite dokument")
        for i in range(objects):
            canvas.rect(i % 500, i // 500, 1, 1, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def without_pages() -> bytes:
    objects = b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    return b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R>>\n%%EOF\n"


BAD: dict[str, Callable[[], bytes]] = {
    "not_a_pdf.pdf": lambda: b"<html><body>Logg inn</body></html>",
    "damaged.pdf": lambda: b"%PDF-1.4\n" + bytes(range(256)) * 20,
    "truncated.pdf": lambda: pdf(pages=20)[:300],
    "encrypted.pdf": lambda: pdf(password="hemmelig"),
    "empty.pdf": lambda: b"",
    "empty.txt": lambda: b"",
    "no_pages.pdf": without_pages,
    "program.bin": lambda: b"\x7fELF" + bytes(range(256)) * 4,
    "receipts.jsonl": lambda: b'{"source": "a.pdf", "status": "converted"}\n',
}


def written(folder: Path) -> list[str]:
    """What lies in an output folder beside the receipts."""
    return sorted(path.name for path in folder.iterdir() if path.name != "receipts.jsonl")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "zz_god.txt"
    path.write_text("En god fil.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_costs_itself_alone(name: str, tmp_path: Path, good: Path) -> None:
    bad = tmp_path / name
    bad.write_bytes(BAD[name]())
    result = vedtak("convert", bad, good, "-o", tmp_path / "out")
    assert result.status == 1
    assert written(tmp_path / "out") == ["zz_god.json"]
    # Which of two processes is done first is chance.
    (first,) = (line for line in result.err_lines if line.startswith(f"{bad}: "))
    (second,) = (line for line in result.err_lines if line.startswith(f"{good} -> "))
    last = result.err_lines[-1]
    assert "defect" not in first, first
    assert 3 < len(first.removeprefix(f"{bad}: ")) < 120
    assert len(result.err_lines) == 3 and second
    assert last.startswith("1 document converted, 1 FAILED")


@pytest.mark.parametrize("in_files", [False, True])
def test_a_document_without_tables_is_told(in_files: bool, tmp_path: Path) -> None:
    source = tmp_path / "vedtak.txt"
    source.write_text("Planen vedtas.", encoding="utf-8")
    result = vedtak("tables", source, *(("-o", tmp_path / "out") if in_files else ()))
    assert (result.status, result.out, result.err) == (0, "", "the document has no table\n")


@pytest.mark.parametrize("command", ["show", "text", "tables"])
def test_every_command_tells_it_in_one_line(command: str, tmp_path: Path) -> None:
    bad = tmp_path / "encrypted.pdf"
    bad.write_bytes(pdf(password="hemmelig"))
    result = vedtak(command, bad)
    assert (result.status, result.out) == (1, "")
    assert len(result.err_lines) == 1
    assert result.err.startswith("encrypted.pdf: ")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("blank.pdf", lambda: pdf(objects=3).replace(b"Tj", b"TJ")),
        ("without_text.pdf", lambda: pdf(pages=0)),
        ("huge_page.pdf", lambda: pdf(size=(28346, 28346))),
        ("many_objects.pdf", lambda: pdf(objects=100_000)),
    ],
)
def test_what_can_be_read_in_part_is_converted_and_never_hangs(
    name: str, content: Callable[[], bytes], tmp_path: Path
) -> None:
    source = tmp_path / name
    source.write_bytes(content())
    start = time.perf_counter()
    result = vedtak("convert", source, "-o", tmp_path / "out")
    assert time.perf_counter() - start < PATIENCE_SECONDS
    assert "defect" not in result.err
    assert len(result.err_lines) == 1
    assert result.status == (0 if written(tmp_path / "out") else 1)


@pytest.mark.parametrize(
    "name", ["linje\nskift.txt", "\x1b[31mrød.txt", "  blank  .txt", "å😀.txt", "-o.txt", "a'b\"c;$(d).txt"]
)
def test_a_strange_name_is_printed_safely(name: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_text("Tekst.\n", encoding="utf-8")
    result = vedtak("convert", tmp_path / "in", "-o", tmp_path / "out")
    assert result.status == 0
    assert (tmp_path / "out" / name.replace(".txt", ".json")).is_file()
    assert len(result.err_lines) == 1
    assert "\x1b" not in result.err


def test_a_name_that_is_no_text_is_converted(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    raw = os.fsencode(tmp_path / "in") + b"/b\xf8ker.txt"
    with open(raw, "wb") as file:
        file.write(b"Tekst.\n")
    result = vedtak("convert", tmp_path / "in", "-o", tmp_path / "out")
    assert result.status == 0, result.err
    assert "b\\xf8ker.txt" in result.err
    assert set(os.listdir(os.fsencode(tmp_path / "out"))) == {b"b\xf8ker.json", b"receipts.jsonl"}


def test_a_name_that_is_no_text_is_told_from_one_that_looks_like_it(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    names = (b"b\xf8k.txt", rb"b\xf8k.txt", rb"b\x5cxf8k.txt", b"b\\\xf8k.txt", rb"b\udcf8k.txt")
    for number, name in enumerate(names):
        with open(os.path.join(os.fsencode(tmp_path / "in"), name), "wb") as file:
            file.write(b"Tekst %d.\n" % number)
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "out").status == 0
    receipts = [json.loads(line) for line in (tmp_path / "out" / "receipts.jsonl").read_bytes().splitlines()]
    told = {receipt["output"] for receipt in receipts}
    assert {os.fsencode(name_on_disk(name)) for name in told} == {name.replace(b"txt", b"json") for name in names}
    again = vedtak("convert", tmp_path / "in", "-o", tmp_path / "out")
    assert again.err_lines == ["5 unchanged"]


def test_a_name_as_long_as_names_may_be(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("x" * 250 + ".txt", "x" * 251 + ".txt", "x" * 252 + ".md", "ø" * 125 + "y.txt", "y" * 248 + ".a.txt"):
        (tmp_path / "in" / name).write_text(f"Tekst i {name}.\n", encoding="utf-8")
    result = vedtak("convert", tmp_path / "in", "-o", tmp_path / "out")
    assert result.status == 0, result.err
    names = written(tmp_path / "out")
    assert len(names) == 5 and "x" * 250 + ".json" in names
    assert max(len(os.fsencode(name)) for name in names) == 255
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "out").err_lines == ["5 unchanged"]


def test_names_that_are_dots_and_an_ending(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in (".txt", "..txt", "....md"):
        (tmp_path / "in" / name).write_text(f"Tekst i {name}.\n")
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "out").status == 0
    assert written(tmp_path / "out") == ["....md.json", "..txt.json", ".txt.json"]


def test_what_is_no_file(tmp_path: Path, good: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "broken.pdf").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "folder.pdf").mkdir()
    result = vedtak("convert", tmp_path, "missing.pdf", "-o", tmp_path / "out")
    assert result.status == 1
    assert len([line for line in result.err_lines if "FAILED" not in line]) == 5
    names = {Path(line.split(": ")[0]).name for line in result.err_lines[:-1]}
    assert {"broken.pdf", "pipe.pdf", "missing.pdf"} <= names
    assert [path.name for path in (tmp_path / "out").rglob("*.json")] == ["zz_god.json"]


def test_a_file_that_becomes_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, pipe = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_text("Tekst.\n")
    os.mkfifo(pipe)
    found = file.stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: found)
    with pytest.raises(SourceError, match="is no regular file"):
        load_source(pipe)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path, good: Path) -> None:
    closed = tmp_path / "closed.txt"
    closed.write_text("x")
    closed.chmod(0)
    result = vedtak("convert", closed, good, "-o", tmp_path / "out")
    assert result.status == 1
    assert "permission denied" in result.err_lines[0]


def test_an_empty_name_is_told(tmp_path: Path, good: Path) -> None:
    assert vedtak("convert", "", "-o", tmp_path / "out").err_lines == [".: is an empty name"]
    assert vedtak("convert", "", good, "-o", tmp_path / "out").status == 1
    assert (tmp_path / "out" / "zz_god.json").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("command", [("convert", "-o", "-"), ("text",)])
def test_standard_output_on_a_full_disk(command: tuple[str, ...], good: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "extract.cli", *command, str(good)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr.splitlines()[-1]) == (1, "standard output: no space left on device")


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    result = vedtak("convert", tmp_path, "-o", tmp_path / "out")
    endings = ".pdf, .txt, .md, .docx, .html, .htm, .mht, .mhtml"
    assert (result.status, result.err_lines) == (1, [f"{tmp_path}: holds no {endings}"])


def test_an_output_folder_that_is_a_file(tmp_path: Path, good: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    result = vedtak("convert", good, "-o", tmp_path / "out")
    assert result.status == 1
    assert len(result.err_lines) == 1
    assert "cannot be written" in result.err
    assert (tmp_path / "out").read_text() == "in the way"


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, good: Path) -> None:
    vedtak("convert", good, "-o", tmp_path / "out", "-q")
    before = (tmp_path / "out" / "zz_god.json").read_bytes()
    good.write_text("En annen tekst.\n" * 5000, encoding="utf-8")
    code = "from resource import *; setrlimit(RLIMIT_FSIZE, (500, 500)); from extract.cli import main; main()"
    command = [sys.executable, "-c", code, "convert", str(good), "-o", str(tmp_path / "out")]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1, result.stderr
    assert "cannot be written: file too large" in result.stderr
    assert written(tmp_path / "out") == ["zz_god.json"]
    assert (tmp_path / "out" / "zz_god.json").read_bytes() == before


def test_a_defect_of_ours_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extract import pipeline

    real = pipeline.find_facts

    def broken(layout: object) -> object:
        if "defekt" in repr(layout):
            raise KeyError("year\n2024")
        return real(layout)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "find_facts", broken)
    (tmp_path / "a.txt").write_text("defekt\n")
    arguments = ("convert", tmp_path / "a.txt", "-o", tmp_path / "out")
    result = vedtak(*arguments)
    assert result.status == 1
    assert result.err_lines == [f"{tmp_path}/a.txt: defect in vedtak: KeyError: 'year\\n2024'"]
    assert "Traceback" in vedtak(*arguments, "--retry-failed", "-v").err
    shown = vedtak("show", tmp_path / "a.txt")
    assert (shown.status, len(shown.err_lines)) == (1, 1)
    assert shown.err.startswith("defect in vedtak: KeyError: ")


def test_interrupted(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for i in range(3000):
        (tmp_path / "in" / f"{i:04}.txt").write_text(f"Tekst {i}.\n" * 2000, encoding="utf-8")
    convert_interrupted(tmp_path / "in", tmp_path / "out")
    # It waited for no more than was under way.
    assert len(list((tmp_path / "out").iterdir())) < 1500
    assert {path.suffix for path in (tmp_path / "out").iterdir()} <= {".json", ".jsonl"}


def test_a_reader_that_stops_reading(tmp_path: Path) -> None:
    source = tmp_path / "lang.txt"
    source.write_text("Tekst.\n" * 100_000, encoding="utf-8")
    command = f"{sys.executable} -m extract.cli text {source} | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == ("Tekst.\n", "", 141)


def test_document_text_cannot_steer_the_terminal(tmp_path: Path) -> None:
    source = tmp_path / "styring.txt"
    source.write_text("Rød \x1b[31mtekst\x07 og \u202emotsatt\n", encoding="utf-8")
    for arguments in (("text", source), ("show", source), ("show", source, "--stage", "blocks")):
        out = vedtak(*arguments).out
        assert not {"\x1b", "\x07", "\u202e"} & set(out)
