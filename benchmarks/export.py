"""`python -m benchmarks.export`: what it takes to export 10,000 documents, and to load what came out.

The documents are those of golden/, over and over, each time with another hash and name; every number in a text is
another one too, but words repeat, so that compressed forms are smaller than an archive's would be. Each form is written
by a process of its own, whose processor time and largest memory are told. Then the tables are loaded in DuckDB, asked
in SQLite, and, where Datasette is installed, asked for over HTTP. With --keep the tables go to results.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple, get_args

from benchmarks import machine, results
from extract.export.dataset import DatasetForm
from extract.export.run import Standard

CONVERTED = Path(__file__).resolve().parents[1] / "golden"
FORMS: tuple[str, ...] = (*get_args(DatasetForm), *get_args(Standard))
PACKAGES = ("duckdb", "pyarrow", "xlsxwriter", "datasette")
_MIB = 1 << 20
_DIGITS = re.compile(rb"\d\d+")
# The votes of a party, by side: what is asked most.
_PARTY_VOTES = 'SELECT party, side, sum("count") FROM {counts} GROUP BY party, side'
_JOINED = """
    SELECT cases.body, count(*) FROM {votes} AS votes JOIN {cases} AS cases ON cases.id = votes.case_id
    GROUP BY cases.body
"""
# `vedtak`, which tells in the end the processor's seconds and the memory that it took.
_EXPORT = """
import time
from benchmarks.machine import peak_memory
from extract.cli import main
try:
    main()
finally:
    print(time.process_time(), peak_memory())
"""


class Written(NamedTuple):
    """One form: its size, and what the process that wrote it took; memory in MB."""

    bytes: int
    seconds: float
    memory: float


def make_documents(folder: Path, number: int) -> int:
    """Writes so many documents, a thousand to a folder; gives their bytes."""
    kept = [path.read_bytes() for path in sorted(CONVERTED.rglob("*.json"))]
    size = 0
    for place, content in enumerate(islice(cycle(kept), number)):
        document = json.loads(_renumbered_texts(content, place))
        document["document"]["sha256"] = hashlib.sha256(b"%d" % place).hexdigest()
        document["document"]["source"] = f"{place}.pdf"
        path = folder / f"{place // 1000:03}" / f"{place}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_text(json.dumps(document, ensure_ascii=False, indent=2), encoding="utf-8")
    return size


def _renumbered_texts(content: bytes, place: int) -> bytes:
    """Other digits, of the same length, in the quoted words of places and titles; links between records stay."""

    def renumbered(match: re.Match[bytes]) -> bytes:
        digits = hashlib.sha256(b"%d %s" % (place, match[0])).hexdigest()
        return "".join(str(int(digit, 16) % 9 + 1) for digit in digits[: len(match[0])]).encode()

    lines = content.split(b"\n")
    worded = (b'"text":', b'"motion":', b'"title":', b'"decision":', b'"message":')
    return b"\n".join(_DIGITS.sub(renumbered, line) if line.lstrip().startswith(worded) else line for line in lines)


def written(documents: Path, form: str, output: Path) -> Written:
    """One export, by `vedtak export` in a process of its own."""
    command = [sys.executable, "-c", _EXPORT, "export", str(documents), "--to", form, "-o", str(output), "-q"]
    process = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)
    if process.returncode:
        raise SystemExit(f"vedtak export --to {form} failed")
    seconds, memory = map(float, process.stdout.split())
    return Written(sum(path.stat().st_size for path in output.iterdir()), seconds, memory)


def timed(act: Callable[[], Any]) -> float:
    """Seconds that pass."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def loads(folder: Path, forms: Sequence[str]) -> Iterator[tuple[str, float]]:
    """What is done with the tables, and the seconds it takes."""
    for form in ("csv", "parquet"):
        if form in forms:
            yield from _duckdb(folder / form, form)
    if "sqlite" in forms:
        yield from _sqlite(folder / "sqlite" / "vedtak.sqlite")
        if machine.version_of("datasette"):
            with _datasette(folder / "sqlite" / "vedtak.sqlite") as asked:
                yield from asked


def _duckdb(folder: Path, form: str) -> Iterator[tuple[str, float]]:
    import duckdb

    connection = duckdb.connect()
    tables = sorted(path.stem for path in folder.glob(f"*.{form}"))

    def load() -> None:
        for table in tables:
            connection.execute(f"CREATE TABLE {table} AS FROM '{folder / table}.{form}'")

    yield f"DuckDB: all tables loaded from {form}", timed(load)
    query = _JOINED.format(votes="votes", cases="cases")
    yield "DuckDB: votes by body, joined, of what was loaded", timed(lambda: connection.execute(query).fetchall())
    direct = _PARTY_VOTES.format(counts=f"'{folder / 'vote_counts'}.{form}'")
    yield f"DuckDB: votes by party, from the {form} file itself", timed(lambda: connection.execute(direct).fetchall())
    connection.close()


def _sqlite(database: Path) -> Iterator[tuple[str, float]]:
    import sqlite3

    connection = sqlite3.connect(database)
    questions = {
        "votes by party": _PARTY_VOTES.format(counts="vote_counts"),
        "all of the view municipality_grants": "SELECT * FROM municipality_grants",
        "all of the view party_tiltak": "SELECT * FROM party_tiltak",
        "words found in motions": "SELECT count(*) FROM votes_fts WHERE votes_fts MATCH 'innstillingen'",
    }
    for name, query in questions.items():
        yield f"SQLite: {name}", timed(lambda query=query: connection.execute(query).fetchall())  # type: ignore[misc]
    connection.close()


@contextmanager
def _datasette(database: Path) -> Iterator[Iterator[tuple[str, float]]]:
    """Datasette on the database while it is asked."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", str(database), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield _asked(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait()


def _asked(address: str) -> Iterator[tuple[str, float]]:
    def get(path: str) -> Any:
        with urllib.request.urlopen(f"{address}{path}") as answer:
            return json.load(answer)

    def start() -> None:
        while True:
            try:
                get("/-/versions.json")
                return
            except urllib.error.URLError:
                time.sleep(0.05)

    yield "Datasette: until it answers", timed(start)
    (case,) = get("/vedtak/cases.json?_size=1&_shape=array")
    # As Datasette writes a slash in the address of a row.
    row = urllib.parse.quote(case["id"], safe="").replace("%", "~")
    pages = {
        "the tables": "/vedtak.json",
        "votes with their cases": "/vedtak/votes.json?_labels=on",
        "motions with a word": "/vedtak/votes.json?_search=innstillingen",
        "one case": f"/vedtak/cases/{row}.json",
        "view municipality_grants": "/vedtak/municipality_grants.json",
        "view party_votes": "/vedtak/party_votes.json",
        "totals of grants by municipality, sorted": "/vedtak/municipality_grant_totals.json?_sort_desc=nok",
    }
    for name, path in pages.items():
        yield f"Datasette: {name}", timed(lambda path=path: get(path))  # type: ignore[misc]


def told(number: int, size: int, forms: dict[str, Written], loaded: Sequence[tuple[str, float]]) -> str:
    """Both tables, as Markdown."""
    rows = [
        [form, f"{each.bytes / _MIB:.0f}", f"{each.seconds:.0f}", f"{each.memory:.0f}"] for form, each in forms.items()
    ]
    return "\n\n".join(
        [
            f"{number} documents, {size / _MIB:.0f} MB of JSON. Their words repeat: what is compressed (Parquet, xlsx) "
            f"would be larger for an archive. {machine.described(PACKAGES)}",
            results.table(["form", "MB", "processor seconds", "MB of memory"], rows),
            results.table(["what is done with it", "seconds"], [[name, f"{seconds:.3f}"] for name, seconds in loaded]),
        ]
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, prints, and keeps where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.export", description="What an export takes.")
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--forms", nargs="+", choices=FORMS, default=FORMS)
    parser.add_argument("--keep", metavar="NAME", help="write the tables to results.md as the section of this name")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="vedtak-export-") as place:
        folder = Path(place)
        size = make_documents(folder / "documents", options.documents)
        forms = {form: written(folder / "documents", form, folder / form) for form in options.forms}
        text = told(options.documents, size, forms, list(loads(folder, options.forms)))
    print(text)
    if options.keep:
        results.keep(options.keep, text)


if __name__ == "__main__":
    main()
