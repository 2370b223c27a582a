"""A sentence -> what the rules make of it: the readings that it gives, which rules match, and which nearly do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from typing import Any, NamedTuple

from extract.printable import one_line
from extract.show.terminal import Style, wrapped
from patterns.amounts import find_amounts
from patterns.budget.heading_lines import read_heading_line
from patterns.budget.measures import read_measure_heading
from patterns.budget.prose import read_item
from patterns.budget.sections import read_section_heading
from patterns.case_fields import labelled_fields
from patterns.cases.lines import parse_case_line
from patterns.cases.treatments import parse_treatment_line
from patterns.catalogue import find_rules
from patterns.dates import parse_dates
from patterns.families.saksprotokoll import parse_heading
from patterns.parties import parse_party_list
from patterns.party_groups import group_parties
from patterns.people import parse_person_with_party
from patterns.proposals.find import parse_introduction
from patterns.remarks import parse_remark_introduction
from patterns.sum_rows import sum_word
from patterns.tracing import Trace, Tracer, traced
from patterns.units import find_stated_unit
from patterns.votes import Region, read_vote_sentences

_MOST_NEAR = 12
_LEAST_WORD = 3
_REGIONS: dict[Region, str] = {
    "votering": "under the heading of the votes",
    "behandling": "in the treatment",
    "vedtak": "in the decision",
}
# What a line is tried as, beside a vote, in this order.
_TRIED: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("introduction of a proposal", parse_introduction),
    ("introduction of a remark", parse_remark_introduction),
    ("heading of a part of a case", parse_heading),
    ("line that opens a case", parse_case_line),
    ("labelled fields of a head", labelled_fields),
    ("a body's treatment", parse_treatment_line),
    ("person with party", parse_person_with_party),
    ("list of parties", parse_party_list),
    ("parties of a group", group_parties),
    ("dates", parse_dates),
    ("amounts", find_amounts),
    ("measure in a list", lambda text: read_item(text, (), listed=True)),
    ("heading that is a measure", read_measure_heading),
    ("heading of a budget section", read_section_heading),
    ("heading of columns", read_heading_line),
    ("label of a sum", sum_word),
    ("unit for all amounts", find_stated_unit),
)


class Given(NamedTuple):
    """What the sentence is, and what it then says."""

    what: str
    says: Any


@dataclass(frozen=True, slots=True)
class Matched:
    """A rule that matches, its words there and its groups. `asked` where the readings asked it and it matched."""

    rule: str
    module: str
    line: int | None
    words: str
    groups: dict[str, str]
    asked: bool


@dataclass(frozen=True, slots=True)
class Near:
    """A rule that has a word of the sentence and does not match; `example` is what it reads, with that
    word where one has it."""

    rule: str
    module: str
    line: int | None
    words: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Tried:
    """All that a sentence gives."""

    sentence: str
    given: tuple[Given, ...]
    matched: tuple[Matched, ...]
    near: tuple[Near, ...]

    def as_json(self) -> dict[str, Any]:
        """The same as JSON values."""
        given = [{"what": each.what, "says": each.says} for each in self.given]
        return {**asdict(self), "given": given}


def try_sentence(sentence: str) -> Tried:
    """What the sentence gives by itself; in a document what stands around it may tell more, or otherwise."""
    tracer = Tracer()
    with traced(tracer):
        given = [*_votes(sentence)]
        given += [Given(what, _plain(said)) for what, read in _TRIED if (said := read(sentence))]
    return Tried(sentence, tuple(given), *_rules(sentence, tracer.traces))


def _votes(sentence: str) -> Iterator[Given]:
    """Where it is a vote, and what that says; where it is none, why not."""
    told: dict[str, tuple[list[str], Any]] = {}
    for region, where in _REGIONS.items():
        found = read_vote_sentences(sentence, region=region)
        parts = [("vote", _plain(vote)) for vote in found.votes]
        parts += [("no vote", each.reason) for each in found.not_votes]
        parts += [("vote word, not read", sentence[slice(*span)]) for span in found.unread]
        for what, says in parts:
            told.setdefault(f"{what}: {says}", ([what], says))[0].append(where)
    for (what, *places), says in told.values():
        yield Given(f"{what}, {' and '.join(places)}" if len(places) < len(_REGIONS) else what, says)


def _plain(said: Any) -> Any:
    """A reading as JSON values: without what is empty, and without positions."""
    if is_dataclass(said) and not isinstance(said, type):
        return _plain(asdict(said))
    if isinstance(said, tuple) and hasattr(said, "_asdict"):
        return _plain(said._asdict())
    if isinstance(said, dict):
        kept = {name.rstrip("_"): _plain(value) for name, value in said.items() if name not in _POSITIONS}
        return {name: value for name, value in kept.items() if value is not None and value is not False and value != []}
    if isinstance(said, tuple | list | frozenset):
        return [_plain(each) for each in said]
    return said if isinstance(said, str | int | bool | None) else str(said)


_POSITIONS = frozenset(("span", "start", "end", "stop", "content"))


def _rules(sentence: str, traces: Sequence[Trace]) -> tuple[tuple[Matched, ...], tuple[Near, ...]]:
    """Those that match, the ones first that the readings asked; and those that have a word of the sentence."""
    lowered = sentence.lower()
    rules = find_rules()
    asked: dict[str, Trace] = {}
    for trace in traces:
        asked.setdefault(trace.rule, trace)
    matched: list[Matched] = []
    near: list[Near] = []
    for rule in rules:
        pattern = rule.pattern
        if pattern.name in asked:
            first = asked[pattern.name]
            matched.append(Matched(pattern.name, rule.module, rule.line, first.words, dict(first.groups), True))
            continue
        match = pattern.search(sentence)
        if match is not None:
            groups = {name: text for name, text in match.groupdict().items() if text}
            matched.append(Matched(pattern.name, rule.module, rule.line, match[0], groups, False))
            continue
        words = tuple(word for word in pattern.words if len(word.strip()) >= _LEAST_WORD and word in lowered)
        if words:
            longest = max(words, key=len)
            alike = next((each for each in pattern.examples if longest in each.lower()), pattern.examples[0])
            near.append(Near(pattern.name, rule.module, rule.line, words, alike))
    # A word that few rules have tells most.
    users = Counter(word for rule in rules for word in rule.pattern.words)
    near.sort(key=lambda each: min(users[word] for word in each.words))
    return tuple(matched), tuple(near[:_MOST_NEAR])


def tried_lines(tried: Tried, style: Style) -> Iterator[str]:
    """The readings, then the rules."""
    if not tried.given:
        yield "No reading: neither a vote nor any of what a line is tried as."
    for each in tried.given:
        yield style.bold(each.what)
        yield from _said(each.says, style, "  ")
    yield ""
    asked = [rule for rule in tried.matched if rule.asked]
    yield style.bold(f"rules that matched while it was read ({len(asked)})")
    for rule in asked:
        yield f"  {style.green(one_line(rule.rule))}" + style.dim(f"  {_place(rule.module, rule.line)}")
        groups = ", ".join(f"{name} «{text}»" for name, text in rule.groups.items() if text != rule.words)
        yield from wrapped(f"[{' '.join(rule.words.split())}]   {groups}".rstrip(), style.width, "    ")
    others = [rule.rule for rule in tried.matched if not rule.asked]
    if others:
        yield ""
        yield style.bold(f"rules that match somewhere in it and read other places ({len(others)})")
        yield from wrapped(", ".join(others), style.width, "  ")
    yield ""
    yield style.bold("rules that have a word of it and do not match")
    for other in tried.near:
        head = f"  {style.yellow(one_line(other.rule))}" + style.dim(f"  {_place(other.module, other.line)}")
        yield f"{head}  {', '.join(word.strip() for word in other.words)}"
        yield from wrapped(other.example, style.width, "    reads ", " " * 10)


def _place(module: str, line: int | None) -> str:
    return f"{module}:{line}" if line else module


def _said(says: Any, style: Style, indent: str) -> Iterator[str]:
    if isinstance(says, dict):
        for name, value in says.items():
            yield from wrapped(_short(value), style.width, f"{indent}{name:<16} ")
    elif isinstance(says, list):
        for each in says:
            yield from wrapped(_short(each), style.width, indent)
    else:
        yield from wrapped(str(says), style.width, indent)


def _short(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_short(each)}" for name, each in value.items())
    if isinstance(value, list):
        return "; ".join(map(_short, value))
    return str(value)
