"""What a run would do with each source, and why; nothing is converted or written."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, get_args

from extract.archive.decide import IN_WORDS, Decision, Why, Wish, decide
from extract.archive.names import Names
from extract.archive.plan import Job
from extract.archive.receipts import Book, twin_key
from extract.archive.storage import Output
from extract.archive.work import digests
from extract.errors import ReasonCode
from extract.printable import one_line, printable, readable_name

What = Literal["convert", "copy", "leave", "fail"]


class Plan(NamedTuple):
    """What a run would do with a source; `reason` where it would fail, `why` where its bytes were looked at."""

    what: What
    source: str
    message: str
    why: Why | None = None
    reason: ReasonCode | None = None

    def in_words(self) -> str:
        """`leave    minutes/a.pdf: unchanged`."""
        return f"{self.what:8} {printable(self.source)}: {one_line(self.message)}"

    def as_json(self) -> str:
        """The same as an object on one line."""
        told = {"event": self.what, "source": printable(self.source), "why": self.why, "reason": self.reason}
        return json.dumps({**told, "message": one_line(self.message)}, ensure_ascii=False)


class Totals:
    """How many sources a run would do what with, by why."""

    def __init__(self) -> None:
        self._counts: dict[What, Counter[Why | ReasonCode]] = {what: Counter() for what in get_args(What)}

    def add(self, planned: Plan) -> None:
        """Counts one."""
        if (why := planned.reason or planned.why) is not None:
            self._counts[planned.what][why] += 1

    def in_words(self) -> str:
        """`convert 3 (2 new, 1 changed since it was converted), leave 5 (unchanged), fail 1 (empty)`."""
        return ", ".join(_counted(what, counts) for what, counts in self._counts.items() if counts) or "no sources"

    def as_json(self) -> str:
        """The same as an object on one line."""
        told = {what: dict(counts.most_common()) for what, counts in self._counts.items()}
        return json.dumps({"event": "end", **told})


def _counted(what: What, counts: Counter[Why | ReasonCode]) -> str:
    reasons = [(_in_words(why), number) for why, number in counts.most_common()]
    told = ", ".join(f"{number} {reason}" if len(reasons) > 1 else reason for reason, number in reasons)
    return f"{what} {counts.total()} ({told})"


def _in_words(why: Why | ReasonCode) -> str:
    return next((told for known, told in IN_WORDS.items() if known == why), why.replace("_", " "))


def dry_run(jobs: Iterable[Job], book: Book | None, output: Output, wish: Wish, seconds: float) -> Iterator[Plan]:
    """What a run would do with each source."""
    seen: dict[str, str] = {}
    names = Names(output.folds_case)
    for job, found in digests(names.given(jobs), seconds):
        source = readable_name(job.source)
        if found.sha256 is None:
            yield Plan("fail", source, found.message or "", reason=found.reason)
            continue
        decision = Decision("new")
        if book is not None:
            decision = decide(source, readable_name(job.target), found.sha256, book, output, wish)
        twin = seen.setdefault(twin_key(found.sha256, job.source), source) if decision.converts else source
        if decision.why == "name_taken":
            yield Plan("fail", source, decision.in_words(), reason="name_taken")
        elif twin != source:
            yield Plan("copy", source, f"the same file as {twin}", decision.why)
        else:
            yield Plan("convert" if decision.converts else "leave", source, decision.in_words(), decision.why)
