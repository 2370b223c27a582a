"""The order in which the documents of a run are begun: large ones first, so that none is left alone at the end."""

from __future__ import annotations

import heapq
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.archive.aside import done_beside
from extract.archive.plan import Job

# So many are looked at ahead: what is small among them waits, and fills the processes up in the end.
_LOOKED_AT = 1024


def largest_first(jobs: Iterable[Job], looked_at: int = _LOOKED_AT) -> Iterator[Job]:
    """Every job once: always the largest of those looked at, the earlier one of two that are as large."""
    waiting: list[tuple[int, int, Job]] = []
    for number, job in enumerate(jobs):
        entry = (-job.size, number, job)
        if len(waiting) < looked_at:
            heapq.heappush(waiting, entry)
        else:
            yield heapq.heappushpop(waiting, entry)[2]
    while waiting:
        yield heapq.heappop(waiting)[2]


def with_sizes(jobs: Iterable[Job], seconds: float) -> Iterator[Job]:
    """Every job with its source's size, where that is told; beside the run, which can be ended meanwhile."""
    for job, size in done_beside(jobs, _size, seconds):
        if size is None:
            yield replace(job, problem=f"cannot be looked at within {seconds:g} seconds", reason="timeout")
        else:
            yield replace(job, size=size)


def _size(job: Job) -> int:
    """Its bytes; 0 where they cannot be told without fetching them."""
    if job.content is not None or job.problem is not None:
        return len(job.content or b"")
    try:
        return os.stat(job.source).st_size
    except (OSError, ValueError):
        return 0
