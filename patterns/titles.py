"""Titles of measures: how alike two titles are, for telling that a heading and a table row speak of the same
measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from patterns.compiled import kept

_WORD = kept(r"\p{L}{2,}|\d+")
# So many letters that two words share make them forms of one another.
STEM = 5
_EMPTY = frozenset(
    "og i av på til for fra frå med en ei et den det de vi som om ved er å samt eller ein eit dei inkl pga".split()
)


def words_of(title: str) -> tuple[str, ...]:
    """A title's words that carry meaning, in lower case."""
    return tuple(dict.fromkeys(word for word in _WORD.findall(title.lower()) if word not in _EMPTY))


def alike(first: str, second: str) -> bool:
    """Whether two words are forms or compounds of one another (`vikarbruk` and `vikarer`, `bemanning` and
    `grunnbemanning`).
    """
    if first == second:
        return True
    if first.isdigit() or second.isdigit():
        return False
    short, long = sorted((first, second), key=len)
    common = 0
    while common < len(short) and short[common] == long[common]:
        common += 1
    if common >= STEM and common >= len(short) * 0.5:
        return True
    return len(short) >= STEM and (long.startswith(short) or long.endswith(short))


def rarity(titles: Iterable[str]) -> dict[str, float]:
    """What each word weighs: a word that many titles share tells little."""
    counts: dict[str, int] = {}
    for title in titles:
        for word in words_of(title):
            counts[word] = counts.get(word, 0) + 1
    return {word: 1.0 / count for word, count in counts.items()}


def likeness(heading: str, row: str, weights: Mapping[str, float]) -> float:
    """How alike two titles are, from 0 to 1: the share of all words that meet, and the share of the heading's own
    words.
    """
    ours, theirs = words_of(heading), words_of(row)
    if not ours or not theirs:
        return 0.0
    all_ours, all_theirs = _weight(ours, weights), _weight(theirs, weights)
    met_ours = _weight([word for word in ours if any(alike(word, other) for other in theirs)], weights)
    met_theirs = _weight([word for word in theirs if any(alike(word, other) for other in ours)], weights)
    return ((met_ours + met_theirs) / (all_ours + all_theirs) + met_ours / all_ours) / 2


def _weight(words: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(word, 1.0) for word in words)


class Mention(NamedTuple):
    """A measure as one place states it: its title, all its amounts together and the first year's, in kroner;
    `group` is its table.
    """

    title: str
    total: int | None
    first: int | None = None
    group: str = ""


LEAST_LIKENESS = 0.2
SURE_LIKENESS = 0.6
MOST_CANDIDATES = 6
MOST_ROWS = 5
# A heading is compared with so many rows at most, those that share its rarest words first.
MOST_COMPARED = 100
ADDS_UP_WEIGHT = 0.6


def match_mentions(headings: Sequence[Mention], rows: Sequence[Mention]) -> list[tuple[int, ...]]:
    """For every heading the rows that are the same measure: alike in words and adding up to it, or very alike in
    words.
    """
    weights = rarity(mention.title for mention in (*headings, *rows))
    index = _by_stem(rows)
    options: list[tuple[float, int, tuple[int, ...]]] = []
    for number, heading in enumerate(headings):
        compared = _rows_alike(heading, index)
        scores = [(likeness(heading.title, rows[row].title, weights), row) for row in compared]
        likely = sorted(
            (score for score in scores if score[0] >= LEAST_LIKENESS), key=lambda score: (-score[0], score[1])
        )
        for size in range(1, MOST_ROWS + 1):
            for chosen in combinations(likely[:MOST_CANDIDATES], size):
                mean = sum(score for score, _ in chosen) / size
                indexes = tuple(sorted(row for _, row in chosen))
                covered = [rows[row] for row in indexes]
                if _of_one_kind(covered) and adds_up(heading, covered):
                    options.append((mean + ADDS_UP_WEIGHT, number, indexes))
                elif size == 1 and mean >= SURE_LIKENESS:
                    options.append((mean, number, indexes))
    matched: list[tuple[int, ...]] = [() for _ in headings]
    taken: set[int] = set()
    for _, number, indexes in sorted(options, key=lambda option: (-option[0], len(option[2]), option[1], option[2])):
        if not matched[number] and not taken & set(indexes):
            matched[number] = indexes
            taken.update(indexes)
    return matched


def _stems(word: str) -> tuple[str, ...]:
    """What two words share if they are alike: the word itself, its first letters or its last."""
    if len(word) < STEM or word.isdigit():
        return (word,)
    return (word, f"{word[:STEM]}-", f"-{word[-STEM:]}")


def _by_stem(rows: Sequence[Mention]) -> dict[str, list[int]]:
    """The rows, in order, under every stem of their titles' words."""
    index: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for stem in dict.fromkeys(stem for word in words_of(row.title) for stem in _stems(word)):
            index.setdefault(stem, []).append(number)
    return index


def _rows_alike(heading: Mention, index: Mapping[str, Sequence[int]]) -> list[int]:
    """The rows that can be alike: they share a stem with the heading; the rarest stems come first."""
    stems = dict.fromkeys(stem for word in words_of(heading.title) for stem in _stems(word))
    found: dict[int, None] = {}
    for stem in sorted((stem for stem in stems if stem in index), key=lambda stem: len(index[stem])):
        found.update(dict.fromkeys(index[stem][: MOST_COMPARED - len(found)]))
        if len(found) >= MOST_COMPARED:
            break
    return sorted(found)


def adds_up(heading: Mention, rows: Sequence[Mention]) -> bool:
    """Whether the rows' amounts are the heading's; a heading tells a cut's size without its sign."""
    totals = [row.total for row in rows]
    if heading.total is None or not heading.total or any(total is None for total in totals):
        return False
    return abs(heading.total) == abs(sum(total for total in totals if total is not None))


def _of_one_kind(rows: Sequence[Mention]) -> bool:
    """Whether rows may stand for one measure: all in one table, all additions or all cuts."""
    return len({row.group for row in rows}) == 1 and len({(row.total or 0) < 0 for row in rows}) == 1
