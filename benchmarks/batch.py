"""`python -m benchmarks.batch [folder ...]`: files and pages a second by processes and engine, memory, and hard ends.

Each engine converts all files anew in each round, one after the other, by the clock; ratios are taken within a round.
In the same rounds bare processes convert the same files, which they know already, and nothing else: what one gives, and
two with all of the files each, so that none waits for the other, is the most that two cores of this machine can give.
A run with one process uses some of a second core, for what gives it its documents and writes: bound to one, it cannot.
Memory is that of all processes together (shared pages divided among those that share them), seen ten times a second in
one more round by no clock: to look takes a good part of a core, which two processes need.
Beside that: one PDF of 5,000 pages, a folder of 100,000 files, runs that are killed at random moments and gone on with,
and documents spoiled by chance. With --keep the tables go to results.md.
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks import machine, results
from benchmarks.reading import CORPUS
from extract.archive.receipts import read_receipts

PACKAGES = ("pebble", "pypdfium2", "distributed")
ENGINES = ("1 process", "1 process, all bound to one core", "2 processes", "Dask, 2 workers")
BARE = ("converting alone, 1 warm process", "converting alone, 2 warm processes, all files each")
_PROGRAM = (sys.executable, "-m", "extract.cli", "convert")
_OPTIONS = ("--quiet", "--ocr", "off", "--timeout", "1000")
_MANY_PAGES, _MANY_FILES = 5_000, 100_000


class Run(NamedTuple):
    """One run of the program: seconds by the clock, files, pages, and the most memory in MB."""

    seconds: float
    files: int
    pages: int
    memory: float

    @property
    def speed(self) -> float:
        """Files a second."""
        return self.files / self.seconds


def converted(sources: Sequence[Path], out: Path, *options: str, cores: int | None = None, watched: bool = True) -> Run:
    """A run over these sources into a folder, on so many of the machine's cores or on all; its memory where watched."""

    def bind() -> None:
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])

    start = time.perf_counter()
    command = [*_PROGRAM, *map(str, sources), "-o", str(out), *_OPTIONS, *options]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, preexec_fn=bind) as process:
        memory = _most_memory(process) if watched else 0.0
    seconds = time.perf_counter() - start
    receipts = list(read_receipts(out / "receipts.jsonl"))
    return Run(seconds, len(receipts), sum(receipt.pages for receipt in receipts), memory)


class Bare:
    """Processes that have converted all sources once, and convert again what they are told to."""

    def __init__(self, sources: Sequence[Path]) -> None:
        context = multiprocessing.get_context("spawn")
        self._sources = sources
        self._pipes: list[Connection] = []
        for _ in BARE:
            pipe, other = context.Pipe()
            context.Process(target=_convert_again, args=(other, list(map(str, sources))), daemon=True).start()
            self._pipes.append(pipe)
        for pipe in self._pipes:
            pipe.recv()

    def run(self, processes: int) -> Run:
        """So many of them, each with all sources."""
        start = time.perf_counter()
        for pipe in self._pipes[:processes]:
            pipe.send(None)
        told = [pipe.recv() for pipe in self._pipes[:processes]]
        seconds = time.perf_counter() - start
        files = processes * len(self._sources)
        return Run(seconds, files, sum(pages for pages, _ in told), sum(memory for _, memory in told))


def _convert_again(pipe: Connection, sources: list[str]) -> None:
    """In a bare process."""
    from extract.archive import warm  # noqa: F401
    from extract.archive.child import convert_document, settle
    from extract.archive.work import Limits, Task

    settle()
    tasks = [Task(name, Path(name).name, "off") for name in sources]
    with suppress(EOFError):
        while True:
            pages = sum(convert_document(task, Limits(1000, 4 << 30)).pages for task in tasks)
            pipe.send((pages, _memory(os.getpid())))
            pipe.recv()


def by_engine(sources: Sequence[Path], rounds: int) -> dict[str, list[Run]]:
    """Every engine over all sources, in each round one after the other; their memory in a round of its own."""
    runs: dict[str, list[Run]] = {name: [] for name in (*ENGINES, *BARE)}
    bare = Bare(sources)
    with _cluster() as address, tempfile.TemporaryDirectory() as folder:
        options = {
            ENGINES[0]: ("--jobs", "1"),
            ENGINES[1]: ("--jobs", "1"),
            ENGINES[2]: ("--jobs", "2"),
            ENGINES[3]: ("--engine", "dask", "--scheduler", address),
        }
        # The machines of a cluster are there before the work is; their first document is not measured.
        converted(sources[:1], Path(folder, "warm"), *options[ENGINES[3]])

        def one(name: str, number: int, watched: bool) -> Run:
            cores = 1 if name == ENGINES[1] else None
            out = Path(folder, f"{name} {number}")
            return converted(sources, out, *options[name], cores=cores, watched=watched)

        for number in range(rounds):
            for name in ENGINES:
                runs[name].append(one(name, number, watched=False))
            for processes, name in enumerate(BARE, 1):
                runs[name].append(bare.run(processes))
        for name in ENGINES:
            memory = one(name, rounds, watched=True).memory
            runs[name] = [run._replace(memory=memory) for run in runs[name]]
    return runs


def speeds(runs: dict[str, list[Run]]) -> str:
    """The table of engines, as Markdown."""
    rows = []
    for name, own in runs.items():
        seconds = median(run.seconds for run in own)
        one = runs[BARE[0] if name in BARE else ENGINES[0]]
        times = median(run.speed / base.speed for base, run in zip(one, own, strict=True))
        rows.append(
            [
                name,
                f"{seconds:.1f}",
                f"{own[0].files / seconds:.1f}",
                f"{own[0].pages / seconds:.1f}",
                f"{times:.2f}",
                f"{max(run.memory for run in own):.0f}",
            ]
        )
    return results.table(["engine", "seconds", "files a second", "pages a second", "times one", "most MB"], rows)


def large(sources: Sequence[Path], pages: int, files: int) -> str:
    """What one long document and one large folder take, as Markdown."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _long_pdf(sources, pages, folder / "long.pdf")
        long = converted([folder / "long.pdf"], folder / "long")
        (folder / "many").mkdir()
        for number in range(files):
            (folder / "many" / f"{number:06}.txt").touch()
        many = converted([folder / "many"], folder / "out")
        again = converted([folder / "many"], folder / "out")
    rows = [
        [f"one PDF of {long.pages} pages", f"{long.seconds:.0f}", f"{long.memory:.0f}"],
        [f"a folder of {many.files} files, all empty", f"{many.seconds:.0f}", f"{many.memory:.0f}"],
        ["the same again, nothing to convert", f"{again.seconds:.0f}", f"{again.memory:.0f}"],
    ]
    return results.table(["what", "seconds", "most MB"], rows)


def killed(sources: Sequence[Path], kills: int) -> str:
    """Whether runs that are killed at random moments end with the bytes of one that was not, in words."""
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        whole, out = Path(name, "whole"), Path(name, "killed")
        length = converted(sources, whole).seconds
        for _ in range(kills):
            # Only what is new is converted: most would be done before the last kill if each took its share.
            for path in chance.sample(sorted(out.rglob("*.json")), len(sorted(out.rglob("*.json"))) // 2):
                path.unlink()
            command = [*_PROGRAM, *map(str, sources), "-o", str(out), *_OPTIONS]
            with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(chance.random() * length)
                process.send_signal(signal.SIGKILL)
        converted(sources, out)
        same = _outputs(out) == _outputs(whole)
        count = len(_outputs(whole))
    ends = "the same bytes as" if same else "OTHER BYTES THAN"
    return f"{kills} runs over {count} files killed by SIGKILL at random moments, one more to the end: {ends} one run."


def fuzzed(rounds: int) -> str:
    """What became of documents spoiled by chance, in words."""
    from tests.fuzz import corpus, fuzz

    report = fuzz(0, rounds, corpus())
    ends = ", ".join(f"{what} {count}" for what, count in report.became.most_common())
    wrong = "none lost, no defect, no hang" if not report.wrong else "WRONG: " + "; ".join(report.wrong)
    return f"{report.rounds} documents spoiled by chance in {report.seconds:.0f} s: {ends}; {wrong}."


def _outputs(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.json")}


def _long_pdf(sources: Sequence[Path], pages: int, path: Path) -> None:
    import pikepdf

    opened = [pikepdf.open(source) for source in sources if source.suffix == ".pdf"]
    made = pikepdf.new()
    for page in itertools.islice(itertools.cycle(page for document in opened for page in document.pages), pages):
        made.pages.append(page)
    made.save(path)


@contextmanager
def _cluster() -> Iterator[str]:
    from distributed import LocalCluster

    with LocalCluster(2, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as made:  # type: ignore[no-untyped-call]
        yield made.scheduler_address


def _most_memory(process: subprocess.Popen[bytes]) -> float:
    """Waits for the program; the most that it and all below it held at a time, in MB."""
    most = 0.0
    done = threading.Event()

    def watch() -> None:
        nonlocal most
        while not done.wait(0.1):
            most = max(most, sum(map(_memory, [process.pid, *_below(process.pid)])))

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    done.set()
    watcher.join()
    return most


def _below(pid: int) -> list[int]:
    with suppress(OSError):
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        return [found for child in map(int, children) for found in (child, *_below(child))]
    return []


def _memory(pid: int) -> float:
    with suppress(OSError, StopIteration):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
    return 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, prints, and keeps where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.batch", description="What an archive takes.")
    parser.add_argument("places", nargs="*", type=Path, default=[CORPUS], help="files or folders  [default: corpus]")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pages", type=int, default=_MANY_PAGES, help="of the long PDF")
    parser.add_argument("--files", type=int, default=_MANY_FILES, help="in the large folder")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--fuzz", type=int, default=2000, help="documents spoiled by chance")
    parser.add_argument("--keep", metavar="NAME", help="write the tables to results.md as the section of this name")
    options = parser.parse_args(arguments)
    sources = [path for place in options.places for path in _documents(place)]
    runs = by_engine(sources, options.rounds)
    one = runs[ENGINES[0]][0]
    head = f"{one.files} files, {one.pages} pages, {options.rounds} rounds. {machine.described(PACKAGES)}"
    parts = [head, speeds(runs), large(sources, options.pages, options.files)]
    parts += [killed(sources, options.kills), fuzzed(options.fuzz)]
    text = "\n\n".join(parts)
    print(text)
    if options.keep:
        results.keep(options.keep, text)


def _documents(place: Path) -> list[Path]:
    from extract.archive.plan import plan

    return [Path(job.source) for job in plan([str(place)]) if not job.problem]


if __name__ == "__main__":
    main()
