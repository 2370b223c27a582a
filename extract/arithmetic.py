"""Pages that were read several times from a picture -> the same, where arithmetic decides between the readings.

A place whose readings differ is read in each way, and the document's own controls are made each time: sums of columns
and rows, totals of votes, those present. A control that holds with one reading alone decides; where it holds with
several, or with none, nothing is decided. No number is written that no reading gave. Pages with the text that a
scanner's program laid under their picture are read from the picture where a control fails on them, and taken so where
more controls hold then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from extract.model import Candidates, Notice, Page, Word
from extract.reading import Reading
from extract.records import Case, Check, Grant, Tiltak, Vote

# The whole document is read so many times more at most: in each, one place of every stretch is read otherwise.
_MOST_TIMES = 24
# So many ways to read the places of one control may be tried; among more, one may hold by chance.
_MOST_WAYS = 32
# More pages of a scanner's text on which controls fail would take minutes to read again.
_MOST_AGAIN = 8
_AGAIN = (
    "the text that a scanner laid under the page's picture does not add up: what was read in the picture was taken, "
    "with which more of the arithmetic holds"
)


class Controlled(NamedTuple):
    """What was read of the pages, and the controls that were made of it."""

    reading: Reading
    checks: tuple[Check, ...]


Control = Callable[[tuple[Page, ...]], Controlled]
# A control of the document, known again where it is read anew: its kind, records, page, and which of those it is.
_Key = tuple[str, str, int | None, int]


class _Place(NamedTuple):
    """A place of a page, and which of its readings stands there."""

    page: int
    candidates: Candidates


class _Counted(NamedTuple):
    """How many records there are, and how many controls of them hold and fail."""

    records: int
    held: int
    failed: int


class _Outcome(NamedTuple):
    """Whether a control holds, and by how much it fails; None where it does not count."""

    ok: bool
    off: int | None


_Outcomes = dict[_Key, _Outcome]


def decided(pages: tuple[Page, ...], control: Control) -> tuple[Page, ...]:
    """The pages with the readings that the controls decide on, each told by a notice."""
    first = control(pages)
    outcomes = _outcomes(first.checks)
    stretches = _stretches(pages, first)
    if not outcomes or not stretches:
        return pages
    tried: dict[tuple[_Place, int], _Outcomes] = {}
    for swaps in _rounds(stretches):
        seen = _outcomes(control(_swapped(pages, swaps)).checks)
        for place, option in swaps.items():
            tried[place, option] = seen
    verdicts = _verdicts(outcomes, stretches, tried)
    swaps = {place: option for place, option in verdicts.items() if option}
    if swaps and not _is_sound(first, outcomes, control(_swapped(pages, swaps))):
        verdicts = {place: option for place, option in verdicts.items() if not option}
        swaps = {}
    return _told(_swapped(pages, swaps), verdicts)


def read_again(
    pages: tuple[Page, ...], control: Control, again: Callable[[frozenset[int]], tuple[Page, ...]]
) -> tuple[Page, ...]:
    """The pages, those of a scanner's text on which a control fails as `again` reads them by their pictures; as they
    are where fewer records are found then, no more controls hold, or as many fail.
    """
    scanned = {page.number for page in pages if page.text_layer == "ocr" and page.reader != "tesseract"}
    first = control(pages)
    failing = scanned & _failing_pages(first)
    if not failing or len(failing) > _MOST_AGAIN:
        return pages
    others = again(frozenset(failing))
    before, then = _counted(first), _counted(control(others))
    if then.records < before.records or then.held <= before.held or then.failed >= before.failed:
        return pages
    return tuple(_taken_again(page) if page.number in failing else page for page in others)


def _failing_pages(controlled: Controlled) -> set[int]:
    """The pages of the records that controls fail on."""
    pages_of = _pages_of_records(controlled)
    failed = [check for check in controlled.checks if not check.ok]
    pages = {check.page for check in failed if check.page is not None}
    subjects = (subject for check in failed if isinstance(check.subject, list) for subject in check.subject)
    return pages.union(*(pages_of.get(subject, set()) for subject in subjects))


def _counted(controlled: Controlled) -> _Counted:
    held = sum(check.ok for check in controlled.checks)
    return _Counted(len(_identities(controlled.reading)), held, len(controlled.checks) - held)


def _taken_again(page: Page) -> Page:
    told = Notice("ocr_disagreement", _AGAIN, page.number)
    return replace(page, notices=(told, *page.notices)) if page.reader == "tesseract" else page


def _stretches(pages: Sequence[Page], first: Controlled) -> list[list[_Place]]:
    """The places with other readings on pages that a control reaches; pages that one control joins are one stretch."""
    joined = _joined_pages(first)
    stretches: dict[int, list[_Place]] = {}
    for index, page in enumerate(pages):
        if page.number in joined:
            places = [_Place(index, candidates) for candidates in page.candidates]
            stretches.setdefault(joined[page.number], []).extend(places)
    return [places for places in stretches.values() if places]


def _joined_pages(first: Controlled) -> dict[int, int]:
    """For each page that a control reaches the first page of those that it shares controls with."""
    pages_of = _pages_of_records(first)
    first_of: dict[int, int] = {}
    for check in first.checks:
        subjects = check.subject if isinstance(check.subject, list) else []
        pages = {page for subject in subjects for page in pages_of.get(subject, ())}
        pages |= {check.page} if check.page is not None else set()
        known = {first_of.get(page, page) for page in pages}
        for page in sorted(pages):
            first_of[page] = min(known)
        for page, start in list(first_of.items()):
            if start in known:
                first_of[page] = min(known)
    return first_of


def _pages_of_records(controlled: Controlled) -> dict[str, set[int]]:
    reading = controlled.reading
    records: list[Vote | Tiltak | Grant] = [*reading.votes, *reading.tiltak, *reading.grants]
    return {record.id: {evidence.page for evidence in record.evidence} for record in records}


def _rounds(stretches: Sequence[Sequence[_Place]]) -> Iterator[dict[_Place, int]]:
    """Which places to read otherwise at a time: one of each stretch, until all were."""
    options = [
        [(place, option) for place in places for option in range(1, len(place.candidates.readings))]
        for places in stretches
    ]
    for number in range(min(_MOST_TIMES, max(map(len, options)))):
        yield dict(each[number] for each in options if number < len(each))


def _outcomes(checks: Sequence[Check]) -> _Outcomes:
    counted: dict[tuple[str, str, int | None], int] = {}
    outcomes: _Outcomes = {}
    for check in checks:
        own = (check.kind, repr(check.subject), check.page)
        counted[own] = counted.get(own, 0) + 1
        off = None
        if isinstance(check.expected, int) and isinstance(check.actual, int):
            off = check.actual - check.expected
        outcomes[*own, counted[own]] = _Outcome(check.ok, off)
    return outcomes


def _verdicts(
    outcomes: _Outcomes, stretches: Sequence[Sequence[_Place]], tried: Mapping[tuple[_Place, int], _Outcomes]
) -> dict[_Place, int]:
    """For each place that a control decides, the reading that is right: 0 is the one that was taken.

    Where two controls say otherwise, none is believed.
    """
    said: dict[_Place, set[int]] = {}
    for places in stretches:
        # What was not tried is not known: a place counts with all of its readings.
        whole = [
            place
            for place in places
            if all((place, option) in tried for option in range(1, len(place.candidates.readings)))
        ]
        for key, outcome in outcomes.items():
            for place, option in _decided_by(key, outcome, whole, tried).items():
                said.setdefault(place, set()).add(option)
    return {place: options.pop() for place, options in said.items() if len(options) == 1}


def _decided_by(
    key: _Key, outcome: _Outcome, places: Sequence[_Place], tried: Mapping[tuple[_Place, int], _Outcomes]
) -> dict[_Place, int]:
    """The readings with which alone one control holds; empty where there is not exactly one way."""
    ways: dict[_Place, list[_Outcome | None]] = {}
    for place in places:
        readings = len(place.candidates.readings)
        others = [tried[place, option].get(key) for option in range(1, readings)]
        # A reading without which the control is not made at all is none that it could decide on.
        if any(other is not None and other != outcome for other in others):
            ways[place] = [outcome, *others]
    if len(ways) == 1:
        ((place, each),) = ways.items()
        holding = [option for option, one in enumerate(each) if one is not None and one.ok]
        return {place: holding[0]} if len(holding) == 1 else {}
    if not ways or not _is_exact(ways):
        return {}
    return _only_way(outcome, ways)


def _is_exact(ways: Mapping[_Place, Sequence[_Outcome | None]]) -> bool:
    """Whether the control holds where two numbers are the same, and only there: then differences add up."""
    outcomes = [one for each in ways.values() for one in each if one is not None]
    return all(one.off is not None and one.ok == (one.off == 0) for one in outcomes)


def _only_way(outcome: _Outcome, ways: Mapping[_Place, Sequence[_Outcome | None]]) -> dict[_Place, int]:
    options = [[index for index, one in enumerate(each) if one is not None] for each in ways.values()]
    count = 1
    for each in options:
        count *= len(each)
    if count > _MOST_WAYS:
        return {}
    base = outcome.off or 0
    found = [
        way
        for way in product(*options)
        if base
        + sum(
            (one.off or 0) - base
            for option, each in zip(way, ways.values(), strict=True)
            if (one := each[option]) is not None
        )
        == 0
    ]
    return dict(zip(ways, found[0], strict=True)) if len(found) == 1 else {}


def _is_sound(first: Controlled, outcomes: _Outcomes, second: Controlled) -> bool:
    """Whether the document with other readings has the same records, and every control that held before still does."""
    new = _outcomes(second.checks)
    broken = [key for key, outcome in outcomes.items() if outcome.ok and not (key in new and new[key].ok)]
    return _identities(first.reading) == _identities(second.reading) and not broken


def _identities(reading: Reading) -> list[str]:
    records: list[Case | Vote | Tiltak | Grant] = [*reading.cases, *reading.votes, *reading.tiltak, *reading.grants]
    return [record.id for record in records]


def _swapped(pages: tuple[Page, ...], swaps: Mapping[_Place, int]) -> tuple[Page, ...]:
    """The pages with other readings in these places."""
    changed = list(pages)
    for (index, candidates), option in swaps.items():
        page = changed[index]
        words = _with(page.words, candidates.readings[0], candidates.readings[option])
        changed[index] = replace(page, words=words)
    return tuple(changed)


def _with(words: Sequence[Word], old: Sequence[Word], new: Sequence[Word]) -> tuple[Word, ...]:
    """The words with some of them exchanged for others of the same line."""
    gone = {word.bbox for word in old}
    kept = [word for word in words if word.bbox not in gone]
    if not new:
        return tuple(kept)
    line, x0 = new[0].baseline or 0.0, new[0].x0
    index = sum((word.baseline or 0.0, word.x0) < (line, x0) for word in kept)
    return (*kept[:index], *new, *kept[index:])


def _told(pages: tuple[Page, ...], verdicts: Mapping[_Place, int]) -> tuple[Page, ...]:
    """The pages with notices that say how each decided place was decided."""
    changed = list(pages)
    for (index, candidates), option in verdicts.items():
        page = changed[index]
        texts = [" ".join(word.text for word in reading) for reading in candidates.readings]
        others = " and ".join(f'"{text}"' for number, text in enumerate(texts) if number != option)
        message = (
            f'readings of the page differ: "{texts[option]}" was taken, with which alone the arithmetic holds, '
            f"and not {others}"
        )
        told = Notice("ocr_disagreement", message, page.number)
        notices = [told if notice.bbox == candidates.bbox else notice for notice in page.notices]
        changed[index] = replace(page, notices=tuple(notices))
    return tuple(changed)
