"""A record -> the rules that its fields hang on: its part of the document is read again without each of them.

A rule that matched is no reason yet: many match a sentence. What is given here is what was tried: each rule that
matched the record's words is left out there, then each that matched elsewhere in the lines around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from extract.explain.fields import Fields, Found, comparable, fields_of, order_of, same_record
from extract.explain.places import EvidencePlaces, blocks_of, stretches
from extract.facts import find_facts
from extract.links import linked
from extract.model import Layout
from extract.pipeline import read_sections
from extract.reading import Reading
from extract.sections import find_sections
from patterns.tracing import Overlooks, Trace, Tracer, traced

# The record as a whole, beside its fields: what it would not have been read without.
RECORD = "record"
# A rule that matched in so many lines elsewhere is tried on them one by one; on more, on those that hold the value.
_MOST_TEXTS = 24
# So many lines and tables are read in all: of a long document not every rule is tried that matched elsewhere in it.
_MOST_READ = 20_000


class Cause(NamedTuple):
    """A rule that a field hangs on, with its matches, and what the field would be without it (None: not told)."""

    field: str
    rule: str
    traces: tuple[Trace, ...]
    in_evidence: bool
    instead: Any


class Causes(NamedTuple):
    """What was found: the causes, every match in the record's words, and how much was read again how often."""

    causes: tuple[Cause, ...]
    traces: tuple[Trace, ...]
    blocks: int
    readings: int
    untried: int


def read_layout(layout: Layout) -> Reading:
    """The records of a document or of a part of it, with their links."""
    facts = find_facts(layout)
    return linked(read_sections(find_sections(layout, facts), facts))


def find_causes(wanted: Found, layout: Layout, read: Reading) -> Causes:
    """The rules that the record's fields hang on."""
    places = blocks_of(layout, wanted.evidence)
    order = order_of(wanted, read)
    whole = comparable(fields_of(wanted.record))
    for stretch in stretches(layout, places):
        trial = _Trial(stretch, wanted, order if stretch is layout else 0)
        traces, found = trial.read()
        if found == whole or stretch is layout:
            break
    search = _Search(trial, EvidencePlaces(wanted.evidence), traces, found or whole)
    causes = search.run()
    own = tuple(trace for trace in traces if search.places.holds(trace))
    return Causes(causes, own, len(trial.layout.blocks), trial.readings, search.untried)


class _Trial:
    """A stretch that is read again and again."""

    def __init__(self, layout: Layout, wanted: Found, order: int) -> None:
        self.layout = layout
        self.wanted = wanted
        self.order = order
        self.readings = 0

    def read(self, overlooks: Overlooks | None = None) -> tuple[tuple[Trace, ...], Fields | None]:
        """Every match, and the record's fields; None where it is not read."""
        self.readings += 1
        tracer = Tracer(overlooks) if overlooks else Tracer()
        try:
            with traced(tracer):
                found = same_record(self.wanted, self.order, read_layout(self.layout))
        except Exception:
            # What one rule matched another one takes for granted: without it this part is not read at all.
            if overlooks is None:
                raise
            found = None
        return tracer.traces, None if found is None else comparable(fields_of(found.record))


class _Search:
    """The trials of one record."""

    def __init__(self, trial: _Trial, places: EvidencePlaces, traces: Sequence[Trace], fields: Fields) -> None:
        self.trial = trial
        self.places = places
        self.fields = fields
        self.untried = 0
        self.own: dict[str, list[Trace]] = {}
        self.others: dict[str, list[Trace]] = {}
        for trace in traces:
            (self.own if places.holds(trace) else self.others).setdefault(trace.rule, []).append(trace)

    def run(self) -> tuple[Cause, ...]:
        causes: list[Cause] = []
        for rule, traces in self.own.items():
            causes += self._tried(rule, traces)
        for rule, traces in self.others.items():
            if self.trial.readings * len(self.trial.layout.blocks) > _MOST_READ:
                self.untried += 1
            else:
                causes += self._tried(rule, traces)
        return tuple(causes)

    def _tried(self, rule: str, traces: Sequence[Trace]) -> list[Cause]:
        changed = self._without(rule, traces)
        return self._by_text(rule, traces, changed) if changed else []

    def _without(self, rule: str, traces: Sequence[Trace]) -> Fields:
        """The fields that change when these matches of the rule count as none, with what they are then."""
        texts = {trace.text for trace in traces}
        own = self.places.holds(traces[0])
        _, found = self.trial.read(
            lambda trace: trace.rule == rule and trace.text in texts and self.places.holds(trace) == own
        )
        if found is None:
            return {RECORD: None}
        names = dict.fromkeys((*self.fields, *found))
        return {name: found.get(name) for name in names if found.get(name) != self.fields.get(name)}

    def _by_text(self, rule: str, traces: Sequence[Trace], changed: Fields) -> list[Cause]:
        """The single texts that tell; all that the rule matched where none does alone."""
        own = self.places.holds(traces[0])
        by_text: dict[str, list[Trace]] = {}
        for trace in traces:
            by_text.setdefault(trace.text, []).append(trace)
        left = dict(changed)
        causes: list[Cause] = []
        if len(by_text) > 1 and (own or RECORD not in changed):
            for text in sorted(by_text, key=lambda text: not self._holds_value(text, changed))[:_MOST_TEXTS]:
                for field, instead in self._without(rule, by_text[text]).items():
                    causes.append(Cause(field, rule, tuple(by_text[text]), own, instead))
                    left.pop(field, None)
                if not left and not own:
                    break
        return causes + [Cause(field, rule, tuple(traces), own, instead) for field, instead in left.items()]

    def _holds_value(self, text: str, changed: Fields) -> bool:
        values = (self.fields.get(field) for field in changed)
        return any(str(value) in text for value in values if isinstance(value, str | int))
