"""The same archive on a Dask cluster, one of whose machines is lost, and in an object store: the same bytes."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

fsspec = pytest.importorskip("fsspec")
distributed = pytest.importorskip("distributed")

import tests.shelf  # noqa: E402, F401
from extract.archive import cluster as cluster_engine  # noqa: E402
from extract.archive.aside import Aside  # noqa: E402
from extract.archive.receipts import parsed, read_receipts  # noqa: E402
from extract.archive.work import Outcome, Task  # noqa: E402
from extract.output import packed  # noqa: E402
from tests.command import PATIENCE_SECONDS, vedtak  # noqa: E402
from tests.test_archive import many, outputs  # noqa: E402
from tests.test_archive_isolation import ROOT  # noqa: E402


@pytest.fixture(scope="module")
def cluster() -> Iterator[object]:
    """Two machines, each a process that the test may kill."""
    settings = {"distributed.worker.memory.terminate": False, "distributed.admin.log-format": ""}
    import dask

    with (
        dask.config.set(settings),
        distributed.LocalCluster(2, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as made,
    ):
        yield made


def test_a_lost_machine_loses_nothing(tmp_path: Path, cluster: object) -> None:
    many(tmp_path / "in", 120)
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "whole", "-q").status == 1
    address = cluster.scheduler_address  # type: ignore[attr-defined]
    command = [sys.executable, "-m", "extract.cli", "convert", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    engine = ["--engine", "dask", "--scheduler", address]
    with subprocess.Popen([*command, *engine, "-v"], stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        process.stderr.readline()
        lost = next(iter(cluster.workers.values()))  # type: ignore[attr-defined]
        os.kill(lost.pid, signal.SIGKILL)
        told = process.stderr.read()
        assert process.wait() == 1
    assert "Traceback" not in told, told
    # A run that ended before its end says why.
    assert told.splitlines()[-1].startswith("114 documents converted, 6 FAILED"), told
    assert outputs(tmp_path / "out") == outputs(tmp_path / "whole")
    reasons = {each.output: each.reason for each in read_receipts(tmp_path / "out" / "receipts.jsonl")}
    assert reasons == {each.output: each.reason for each in read_receipts(tmp_path / "whole" / "receipts.jsonl")}
    again = vedtak("convert", tmp_path / "in", "-o", tmp_path / "out", *engine)
    assert again.err_lines == ["114 unchanged, 6 FAILED BEFORE (--retry-failed)"]


SCHEDULER = """
import time
from distributed import LocalCluster
if __name__ == "__main__":
    made = LocalCluster(1, threads_per_worker=1, processes=False, protocol="tcp", dashboard_address=":0")
    print(made.scheduler_address, flush=True)
    time.sleep(600)
"""


def test_a_lost_scheduler_ends_the_run_which_goes_on_later(tmp_path: Path) -> None:
    many(tmp_path / "in", 120)
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "whole", "-q").status == 1
    (tmp_path / "scheduler.py").write_text(SCHEDULER)
    command = [sys.executable, "-m", "extract.cli", "convert", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    with subprocess.Popen(
        [sys.executable, tmp_path / "scheduler.py"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as scheduler:
        assert scheduler.stdout is not None
        address = scheduler.stdout.readline().strip()
        told = ["--log-format", "json", "--engine", "dask", "--scheduler", address]
        with subprocess.Popen([*command, *told], stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            process.stderr.readline()
            scheduler.kill()
            lines = process.stderr.read().splitlines()
            assert process.wait() == 1
    message = f"{address}: the scheduler was lost; the same command goes on where there is one"
    assert [json.loads(line) for line in lines][-1] == {"event": "message", "message": message}
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "out", "-q").status == 1
    assert outputs(tmp_path / "out") == outputs(tmp_path / "whole")


def test_a_cluster_that_loses_all_machines_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.archive.cluster._ALONE_SECONDS", 1.0)
    many(tmp_path / "in", 400)
    out = tmp_path / "out"
    with distributed.LocalCluster(1, threads_per_worker=1, processes=False, dashboard_address=":0") as made:
        address = made.scheduler_address

        def lose() -> None:
            while not any(out.rglob("*.json")):
                time.sleep(0.01)
            made.scale(0)

        lost = threading.Thread(target=lose)
        lost.start()
        run = ("convert", tmp_path / "in", "-o", out, "-q", "--engine", "dask", "--scheduler", address)
        result = vedtak(*run, "--force")
        lost.join()
    told = f"{address}: has no machine left; the same command goes on where there is one"
    assert (result.status, result.err_lines[-1]) == (1, told)


def test_a_machine_of_another_version_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Tekst.\n")
    versions = iter([("0.1.0", "here"), ("0.1.0", "there")])
    monkeypatch.setattr("extract.archive.cluster._own_version", lambda: next(versions))
    with distributed.LocalCluster(1, threads_per_worker=1, processes=False, dashboard_address=":0") as made:
        address = made.scheduler_address
        result = vedtak(
            "convert", tmp_path / "a.txt", "-o", tmp_path / "out", "--engine", "dask", "--scheduler", address
        )
    told = "a machine of the cluster has version 0.1.0 with rules there, this is 0.1.0 with rules here"
    assert (result.status, result.err_lines) == (1, [f"{address}: {told}"])


@pytest.mark.parametrize("kind", ["shelf", "file"])
def test_sources_and_output_in_an_object_store(kind: str, tmp_path: Path) -> None:
    many(tmp_path / "in" / "a", 20)
    many(tmp_path / "in" / "b", 10)
    assert vedtak("convert", tmp_path / "in", "-o", tmp_path / "whole", "-q").status == 1
    place = f"{kind}://{tmp_path}/store"
    files, root = fsspec.core.url_to_fs(place)
    for path in (tmp_path / "in").rglob("*.txt"):
        files.makedirs(f"{root}/in/{path.parent.name}", exist_ok=True)
        files.pipe_file(f"{root}/in/{path.parent.name}/{path.name}", path.read_bytes())
    with distributed.LocalCluster(1, threads_per_worker=2, processes=False, dashboard_address=":0") as made:
        engine = ("--engine", "dask", "--scheduler", made.scheduler_address)
        result = vedtak("convert", f"{place}/in", "-o", f"{place}/out", *engine)
        assert result.status == 1
        assert result.err_lines[-1].startswith("28 documents converted, 2 FAILED")
        again = vedtak("convert", f"{place}/in", "-o", f"{place}/out", *engine)
        assert again.err_lines == ["28 unchanged, 2 FAILED BEFORE (--retry-failed)"]
    # The machines were a part of this process, which goes on.
    until = time.monotonic() + PATIENCE_SECONDS
    while cluster_engine._pools:
        assert time.monotonic() < until, "the pools of a machine outlive it"
        time.sleep(0.1)
    written = {name.removeprefix(f"{root}/out/"): files.cat_file(name) for name in files.find(f"{root}/out")}
    lines = written.pop("receipts.jsonl").splitlines()
    assert written == outputs(tmp_path / "whole")
    assert len(lines) == 30
    receipts = [parsed(line) for line in lines]
    assert all(each is not None and each.source.startswith(f"{kind}://") for each in receipts)


def test_a_single_object_is_converted_here(tmp_path: Path) -> None:
    fsspec.filesystem("memory").pipe_file("/one/a.txt", b"Tekst.\n")
    result = vedtak("convert", "memory://one/a.txt", "-o", tmp_path / "out")
    assert (result.status, list(outputs(tmp_path / "out"))) == (0, ["a.json"])
    missing = vedtak("convert", "memory://one/b.txt", "-o", tmp_path / "out")
    assert (missing.status, missing.err_lines) == (1, ["memory://one/b.txt: does not exist"])


def test_what_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.archive.cluster._CONNECT_SECONDS", 1)
    (tmp_path / "a.txt").write_text("Tekst.\n")
    engine = ("--engine", "dask", "--scheduler", "tcp://127.0.0.1:1")
    result = vedtak("convert", tmp_path / "a.txt", "-o", tmp_path / "out", *engine)
    assert (result.status, len(result.err_lines)) == (1, 1)
    assert result.err.startswith("tcp://127.0.0.1:1: is no scheduler that answers")
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        for address in (f"tcp://127.0.0.1:{silent.getsockname()[1]}", "host", "http://host:1", "tls://127.0.0.1:1", ""):
            engine = ("--engine", "dask", "--scheduler", address)
            start = time.monotonic()
            result = vedtak("convert", tmp_path / "a.txt", "-o", tmp_path / "out", *engine)
            assert (result.status, len(result.err_lines)) == (1, 1)
            assert result.err.startswith(f"{address or '--scheduler'}: is no scheduler that answers")
            assert time.monotonic() - start < PATIENCE_SECONDS
    assert vedtak("convert", tmp_path / "a.txt", "-o", tmp_path / "out", "--engine", "dask").status == 2


def test_a_place_that_cannot_be_written_is_told_before_anything_is_converted(tmp_path: Path) -> None:
    many(tmp_path / "in", 10)
    place = f"shelf://{tmp_path}/object"
    fsspec.filesystem("shelf").pipe_file(place, b"An object, where a folder should be.")
    result = vedtak("convert", tmp_path / "in", "-o", f"{place}/out")
    assert (result.status, len(result.err_lines)) == (1, 1)
    assert result.err.startswith(f"{place}/out/receipts.jsonl: cannot be read or written")
    on_disk = vedtak("convert", tmp_path / "in", "-o", f"file://{tmp_path}/in/001.txt/out")
    told = f"{tmp_path}/in/001.txt/out/receipts.jsonl: cannot be written: not a directory"
    assert (on_disk.status, on_disk.err_lines) == (1, [told])


def test_a_machine_gives_up_a_disk_that_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, answers = [], threading.Event()

    def hang(place: str) -> None:
        asked.append(place)
        answers.wait()

    monkeypatch.setattr(cluster_engine, "output_at", hang)
    monkeypatch.setattr(cluster_engine, "LEAST_SECONDS", 0.05)
    with Aside() as aside:
        place = cluster_engine._Place(str(tmp_path), 0.01, aside)
        tasks = [Task(f"{number}.txt", "a.txt", "off", target=f"{number}.json") for number in range(3)]
        done = [cluster_engine._written(task, Outcome("converted", text=packed(["{}"])), place) for task in tasks]
    answers.set()
    told = f"{tmp_path}: the disk does not answer within 0.05 seconds"
    assert {(each.status, each.reason, each.message) for each in done} == {("failed", "not_written", told)}
    # It is not waited for again for each of a task's documents.
    assert asked == [str(tmp_path)]


def test_a_dry_run_writes_nothing_in_an_object_store(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tekst.\n")
    result = vedtak("convert", tmp_path / "a.txt", "-o", f"file://{tmp_path}/out", "--dry-run")
    assert (result.status, [path.name for path in tmp_path.iterdir()]) == (0, ["a.txt"])


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("zip://minutes::/a.zip", "an address within another is not read: unpack it, or mount it"),
        ("nonsense://a/b.pdf", "Protocol not known: nonsense"),
        ("zip://a.pdf", "[Errno"),
    ],
)
def test_an_address_that_cannot_be_read_is_told(address: str, told: str, tmp_path: Path) -> None:
    result = vedtak("convert", address, "-o", tmp_path / "out")
    assert (result.status, len(result.err_lines)) == (1, 1)
    assert result.err.startswith(f"{address}: {told}")
