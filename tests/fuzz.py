"""Documents spoiled by chance: `python -m tests.fuzz --rounds 5000` (or `make fuzz ROUNDS=5000`).

Each round takes a document of the corpus, or a Word document, web page or web archive made of one, and spoils its bytes
or its structure (objects and streams of a PDF, parts of a package, elements of a page): one number, one way. All are
converted as an archive; every one must have a receipt, none may be a defect of ours or take longer than the limit, and
what is written must be a document of the contract. What is not so is kept.
"""

from __future__ import annotations

import argparse
import io
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf

from extract.archive.receipts import Receipt, read_receipts
from extract.records import Conversion
from tests.fuzz_structure import elements_spoilt, parts_spoilt, web_archive, word_document

ROOT = Path(__file__).resolve().parent.parent
# One call of the program takes so many.
_BATCH = 250
_TIMEOUT = 120
# What a document that was spoiled may come to, beside being converted. `crashed` is the PDF library's own death, which
# costs its document alone; it is told, and counted.
_EXPECTED = {"damaged", "wrong_type", "encrypted", "empty", "no_pages", "no_text", "too_large", "pages_lost", "crashed"}
_VALUES: tuple[Callable[[random.Random], Any], ...] = (
    lambda chance: -chance.choice((1, 2**31, 2**63 - 1)),
    lambda chance: chance.choice((0, 2**31, 2**32, 2**63 - 1)),
    lambda chance: 1e30,
    lambda chance: None,
    lambda chance: pikepdf.String("\x00\ufffe" * 20),
    lambda chance: pikepdf.Name("/" + "A" * chance.choice((1, 300))),
    lambda chance: pikepdf.Array([0] * chance.choice((0, 5000))),
    lambda chance: pikepdf.Dictionary(),
)


class Report(NamedTuple):
    """What became of the spoiled documents, and what should not have."""

    rounds: int
    seconds: float
    became: Counter[str]
    wrong: list[str]


def spoiled(number: int, sources: list[Path]) -> tuple[str, bytes]:
    """A file name and the content of the document of this number."""
    chance = random.Random(number)
    source = chance.choice(sources)
    suffix, content = source.suffix, source.read_bytes()
    ways = [_bytes, _cut, _doubled]
    if suffix == ".pdf":
        ways = [_bytes, _objects, _objects, _streams, _streams, _cut]
    elif suffix == ".html":
        ways += [elements_spoilt, elements_spoilt, elements_spoilt]
        if chance.random() < 0.3:
            suffix, content = ".mht", web_archive(chance, content)
    elif chance.random() < 0.8:
        suffix, content = ".docx", word_document(content.decode("utf-8", "replace"))
        ways = [_bytes, _cut, parts_spoilt, parts_spoilt, parts_spoilt]
    way = chance.choice(ways)
    try:
        content = way(chance, content)
    except Exception:  # what a library says of its own work on it is not what is tried here
        content = _bytes(chance, content)
    return f"{number:06}{suffix}", content


def _bytes(chance: random.Random, content: bytes) -> bytes:
    """Some bytes are others, at one place or all over."""
    spoilt = bytearray(content)
    for _ in range(chance.choice((1, 5, 50, 500))):
        place = chance.randrange(len(spoilt))
        if chance.random() < 0.5:
            spoilt[place] = chance.randrange(256)
        else:
            spoilt[place : place + chance.randrange(8)] = chance.choice(
                (b"", b"\x00", b"\xff" * 4, b"99999999999", b"-1", b"<<", b">>", b"]", b"/Kids[1 0 R]", b"1 0 R", b"%")
            )
    return bytes(spoilt)


def _cut(chance: random.Random, content: bytes) -> bytes:
    """The end, the beginning or a part within is missing."""
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return chance.choice((content[:end], content[start:], content[:start] + content[end:]))


def _doubled(chance: random.Random, content: bytes) -> bytes:
    """A part stands there very often."""
    start = chance.randrange(len(content))
    part = content[start : start + chance.choice((1, 10, 100))]
    return content[:start] + part * chance.choice((100, 5000)) + content[start:]


def _objects(chance: random.Random, content: bytes) -> bytes:
    """Values within a PDF's objects are others, or point elsewhere: to themselves, to their parents."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        objects = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)]
        for _ in range(chance.choice((1, 3, 20))):
            target = chance.choice(objects)
            keys = [key for key in list(target.keys()) if key not in ("/Length", "/Filter")]
            if not keys:
                continue
            key = chance.choice(keys)
            way = chance.randrange(3)
            if way == 0:
                del target[key]
            elif way == 1:
                other = chance.choice(objects)
                target[key] = other if other.is_indirect else pdf.make_indirect(other)
            else:
                target[key] = chance.choice(_VALUES)(chance)
        return _saved(pdf, chance)


def _streams(chance: random.Random, content: bytes) -> bytes:
    """The unpacked content of streams is spoiled: what a page draws, fonts, tables of characters, pictures."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        streams = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        for stream in chance.sample(streams, min(len(streams), chance.choice((1, 3)))):
            inner = stream.read_bytes()
            if not inner:
                continue
            inner = chance.choice((_bytes, _cut, _doubled))(chance, inner)
            if chance.random() < 0.2:
                stream.write(zlib.compress(inner)[: chance.randrange(1, 200)], filter=pikepdf.Name.FlateDecode)
            else:
                stream.write(inner)
        return _saved(pdf, chance)


def _saved(pdf: pikepdf.Pdf, chance: random.Random) -> bytes:
    out = io.BytesIO()
    mode = chance.choice((pikepdf.ObjectStreamMode.disable, pikepdf.ObjectStreamMode.generate))
    compress = chance.random() < 0.5
    pdf.save(out, object_stream_mode=mode, compress_streams=compress, static_id=True, fix_metadata_version=False)
    return out.getvalue()


def corpus(largest: int = 300_000) -> list[Path]:
    """The documents that are spoiled."""
    found = [path for path in sorted((ROOT / "corpus").glob("*/*")) if path.suffix in (".pdf", ".txt", ".md", ".html")]
    return [path for path in found if path.stat().st_size <= largest]


def fuzz(first: int, rounds: int, sources: list[Path], keep: Path | None = None, seconds: float = 1e9) -> Report:
    """Converts the documents of these numbers, or as many as the time allows for."""
    start = time.perf_counter()
    became: Counter[str] = Counter()
    wrong: list[str] = []
    done = 0
    while done < rounds and time.perf_counter() - start < seconds:
        number = min(_BATCH, rounds - done)
        with tempfile.TemporaryDirectory() as folder:
            wrong += _batch(range(first + done, first + done + number), sources, Path(folder), became, keep)
        done += number
    return Report(done, time.perf_counter() - start, became, wrong)


def _batch(numbers: range, sources: list[Path], folder: Path, became: Counter[str], keep: Path | None) -> Iterator[str]:
    (folder / "in").mkdir()
    for number in numbers:
        name, content = spoiled(number, sources)
        (folder / "in" / name).write_bytes(content)
    command = [sys.executable, "-m", "extract.cli", "convert", str(folder / "in"), "-o", str(folder / "out")]
    done = subprocess.run(
        [*command, "--ocr", "off", "--timeout", str(_TIMEOUT), "--memory", "500"], capture_output=True, text=True
    )
    if "Traceback" in done.stderr:
        yield f"a traceback: {done.stderr[-2000:]}"
    receipts = {Path(receipt.source).name: receipt for receipt in read_receipts(folder / "out" / "receipts.jsonl")}
    for path in sorted((folder / "in").iterdir()):
        receipt = receipts.get(path.name)
        became[receipt.reason or "converted" if receipt else "lost"] += 1
        if (fault := _fault(receipt, folder / "out")) is not None:
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, keep / path.name)
            yield f"{path.name}: {fault}"
    failed = any(receipt.status == "failed" for receipt in receipts.values())
    if done.returncode != (1 if failed else 0):
        yield f"status {done.returncode}: {done.stderr[-300:]}"


def _fault(receipt: Receipt | None, out: Path) -> str | None:
    """What is wrong with the end that a document came to."""
    if receipt is None:
        return "has no receipt"
    if receipt.reason is not None and receipt.reason not in _EXPECTED:
        return f"{receipt.reason}: {receipt.message}"
    if receipt.status != "failed":
        assert receipt.output is not None
        Conversion.model_validate_json((out / receipt.output).read_bytes())
    return None


def main() -> None:
    """Fuzzes, prints, and leaves with 1 where something was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0, help="number of the first document")
    parser.add_argument("--keep", type=Path, default=Path("out/fuzz"), help="folder for the documents that went wrong")
    options = parser.parse_args()
    report = fuzz(options.first, options.rounds, corpus(), options.keep)
    ends = ", ".join(f"{what} {count}" for what, count in report.became.most_common())
    print(f"{report.rounds} rounds in {report.seconds:.0f} s: {ends}")
    for line in report.wrong:
        print(line)
    sys.exit(bool(report.wrong))


if __name__ == "__main__":
    main()
