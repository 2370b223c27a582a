"""A document and an id -> all that is known of why the record is as it is, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from extract.errors import SourceError, UsageError
from extract.explain.causes import RECORD, Cause, Causes, find_causes
from extract.explain.choices import Watched, read_watched
from extract.explain.fields import Found, fields_of, near_ids, records_of, untold
from extract.explain.places import Place, blocks_of, place_of
from extract.explain.reasons import reasons_of
from extract.model import OcrMode, Source
from extract.records import Check, Warning
from patterns.catalogue import Rule, find_rules
from patterns.tracing import Trace

# What checks and warnings, which have no ids, are asked for by: their place in the output's list, from 1.
_CHECK, _WARNING = "check", "warning"
# Fields whose values are the contract's own words, not the document's.
_OF_THE_CONTRACT = frozenset(("kind", "outcome", "section", "source_type", "unit", "unit_source"))


@dataclass(frozen=True, slots=True)
class Match:
    """Words that a rule matched, in the text that it was asked about."""

    words: str
    before: str
    after: str
    groups: dict[str, str]


@dataclass(frozen=True, slots=True)
class Grounds:
    """A rule for a field. `decides` where the field was another, `without`, when the rule was left out; else the rule
    matched the value's words, but others give the same. `place` is told where these lie outside the evidence."""

    rule: str
    module: str
    line: int | None
    decides: bool
    without: Any
    place: Place | None
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class FieldAccount:
    """A field, its value, its rules and the reasons for what was chosen."""

    field: str
    value: Any
    rules: tuple[Grounds, ...]
    reasons: tuple[str, ...]
    place: Place | None


@dataclass(frozen=True, slots=True)
class Account:
    """A record and why it is so. `needed` are the rules without which it would not be read; `also` matched its words
    and change nothing alone."""

    source: str
    id: str
    kind: str
    evidence: tuple[dict[str, Any], ...]
    fields: tuple[FieldAccount, ...]
    needed: tuple[Grounds, ...]
    also: tuple[Grounds, ...]
    untold: tuple[str, ...]
    controls: tuple[str, ...]
    note: str | None
    # How much was read, how often, and of how many rules that match elsewhere nothing is known, for the length of it.
    blocks: int
    readings: int
    untried: int

    def as_json(self) -> dict[str, Any]:
        """The account as JSON values."""
        return asdict(self)


def explain(source: Source, identity: str, ocr: OcrMode, folder: Path | None) -> Account:
    """Why the record is as it is. Raises SourceError, and UsageError where there is no such record.

    `source` may be JSON that `vedtak convert` made, in `folder`: its document is then looked for, by the receipts or
    beside it.
    """
    note = None
    if Path(source.name).suffix.lower() == ".json":
        source, told = _document_of(source, ocr, folder)
        watched = read_watched(source)
        note = _differs(identity, told, {each.id: each for each in records_of(watched.conversion)})
    else:
        watched = read_watched(source)
    found = {each.id: each for each in records_of(watched.conversion)}
    if identity in found:
        return _Writer(watched, found[identity], note).account()
    listed = {f"{_CHECK}{number}": check for number, check in enumerate(watched.conversion.checks, 1)}
    told_of = {f"{_WARNING}{number}": warning for number, warning in enumerate(watched.conversion.warnings, 1)}
    control = listed.get(identity) or told_of.get(identity)
    if control is None:
        near = ", ".join(near_ids(identity, [*found, *listed, *told_of]))
        raise UsageError(f"{source.name} has no record {identity}" + (f"; it has {near}" if near else "; it has none"))
    return _of_control(watched, identity, control)


def _document_of(source: Source, ocr: OcrMode, folder: Path | None) -> tuple[Source, dict[str, Found]]:
    """The document that a JSON file was made of, still the same, and the records of that file."""
    from extract.converted import conversion_of
    from extract.report.sources import Sources
    from extract.sources import load_source

    conversion = conversion_of(source)
    at = (folder or Path.cwd()).resolve()
    for base in (at, *at.parents):
        output = (at / source.name).relative_to(base).as_posix()
        path = Sources(base).of(output, conversion.document.source).path
        if path is not None:
            loaded = load_source(path, ocr)
            if loaded.sha256 == conversion.document.sha256:
                return loaded, {each.id: each for each in records_of(conversion)}
    raise SourceError(
        source.name, f"its document, {conversion.document.source}, lies nowhere near as it was: name that instead"
    )


def _differs(identity: str, told: dict[str, Found], now: dict[str, Found]) -> str | None:
    """What is said where the JSON has the record, and not as it is read now."""
    if identity not in told or (identity in now and told[identity].record == now[identity].record):
        return None
    return "the JSON has this record otherwise: it was made by other rules, or corrected; this is what is read now"


def _of_control(watched: Watched, identity: str, control: Check | Warning) -> Account:
    """A check or a warning: its fields, and the records that it concerns."""
    subject = control.subject if isinstance(control, Check) else []
    of = {each.id: each for each in records_of(watched.conversion)}
    named = [of[each] for each in ([subject] if isinstance(subject, str) else subject) if each in of]
    shown = tuple(
        {"page": each.evidence[0].page, "bbox": each.evidence[0].bbox, "text": f"{each.id}: {each.evidence[0].text}"}
        for each in named
    )
    fields = tuple(FieldAccount(name, value, (), (), None) for name, value in control.model_dump(mode="json").items())
    kind = "check" if isinstance(control, Check) else "warning"
    source = watched.conversion.document.source
    return Account(source, identity, kind, shown, fields, (), (), (), (), None, 0, 0, 0)


class _Writer:
    """One record's account."""

    def __init__(self, watched: Watched, found: Found, note: str | None) -> None:
        self.watched = watched
        self.found = found
        self.note = note
        self.rules: dict[str, Rule] = {}
        self.causes = Causes((), (), 0, 0, 0)
        self.places = blocks_of(watched.layout, found.evidence)

    def account(self) -> Account:
        self.causes = find_causes(self.found, self.watched.layout, self.watched.linked)
        self.rules = {rule.pattern.name: rule for rule in find_rules()}
        fields = fields_of(self.found.record)
        reasons = reasons_of(self.found, self.watched)
        decided: dict[str, list[Cause]] = {}
        for cause in self.causes.causes:
            decided.setdefault(cause.field, []).append(cause)
        if "unit" not in decided:
            # What states a unit for certain may leave it as it would be guessed.
            decided["unit"] = decided.get("unit_source", [])
        names = [*fields, *(reason.field for reason in reasons if reason.field not in fields)]
        accounts = [
            self._field(
                name,
                fields.get(name),
                decided.get(name, ()),
                [reason.why for reason in reasons if reason.field == name],
            )
            for name in dict.fromkeys(names)
        ]
        needed = tuple(self._grounds(cause) for cause in decided.get(RECORD, ()))
        shown = {rule.rule for field in accounts for rule in field.rules} | {rule.rule for rule in needed}
        return Account(
            source=self.watched.conversion.document.source,
            id=self.found.id,
            kind=self.found.kind,
            evidence=tuple(each.model_dump(mode="json") for each in self.found.evidence),
            fields=tuple(accounts),
            needed=needed,
            also=tuple(self._matched([trace for trace in self.causes.traces if trace.rule not in shown])),
            untold=tuple(name for name in untold(self.found.record) if name not in names),
            controls=tuple(self._controls()),
            note=self.note,
            blocks=self.causes.blocks,
            readings=self.causes.readings,
            untried=self.causes.untried,
        )

    def _field(self, name: str, value: Any, causes: Iterable[Cause], why: Sequence[str]) -> FieldAccount:
        rules = [self._grounds(cause) for cause in causes]
        decisive = {rule.rule for rule in rules}
        gave = [trace for trace in self.causes.traces if trace.rule not in decisive and _gives(trace, name, value)]
        rules += self._matched(gave)
        place = None
        if not rules and isinstance(value, str) and name not in _OF_THE_CONTRACT:
            place = place_of(value, self.watched.layout, self.places)
        return FieldAccount(name, value, tuple(rules), tuple(why), place)

    def _matched(self, traces: Iterable[Trace]) -> list[Grounds]:
        """Rules with their matches, of which none was decisive."""
        by_rule: dict[str, list[Trace]] = {}
        for trace in traces:
            by_rule.setdefault(trace.rule, []).append(trace)
        return [self._made(rule, each, False, None, None) for rule, each in by_rule.items()]

    def _grounds(self, cause: Cause) -> Grounds:
        where = None
        if not cause.in_evidence:
            texts = (cause.traces[0].text, cause.traces[0].words)
            found = (place_of(text, self.watched.layout, self.places) for text in texts)
            where = next((place for place in found if place), None)
        return self._made(cause.rule, cause.traces, True, cause.instead, where)

    def _made(self, rule: str, traces: Sequence[Trace], decides: bool, without: Any, place: Place | None) -> Grounds:
        made = self.rules.get(rule)
        matches = dict.fromkeys(
            (trace.words, trace.text[: trace.start], trace.text[trace.stop :], trace.groups) for trace in traces
        )
        return Grounds(
            rule,
            made.module if made else "",
            made.line if made else None,
            decides,
            without,
            place,
            tuple(Match(words, before, after, dict(groups)) for words, before, after, groups in matches),
        )

    def _controls(self) -> Iterable[str]:
        """The checks and warnings that name the record."""
        for number, check in enumerate(self.watched.conversion.checks, 1):
            if self.found.id in ([check.subject] if isinstance(check.subject, str) else check.subject):
                yield f"{_CHECK}{number}: {check.kind} {'holds' if check.ok else 'fails'}: {check.message}"
        for number, warning in enumerate(self.watched.conversion.warnings, 1):
            if warning.message.startswith(f"{self.found.id}:"):
                yield f"{_WARNING}{number}: {warning.code}: {warning.message}"


def _gives(trace: Trace, field: str, value: Any) -> bool:
    """Whether a match has a field's value: as its words, as a group's, or as a group's name."""
    written = [str(each) for each in _written(value)]
    leaf = field.rpartition(".")[2]
    said = {" ".join(text.split()) for text in (trace.words, *(text for _, text in trace.groups))}
    names = {name for name, _ in trace.groups}
    return any(each in said or each in names for each in written) or (value is True and leaf in names)


def _written(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return [value[key] for key in ("raw", "name", "title", "party") if key in value]
    return value if isinstance(value, list) else [value]
