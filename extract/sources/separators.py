"""Where readings differ in a number's separator alone, the one that the page's other numbers have: "4,000" among
numbers as 38.000 is 4.000.
"""

from __future__ import annotations

from collections import Counter

from extract.sources.readings import Difference, Merged, written
from extract.sources.tesseract import SeenWord
from patterns.ocr import differ_in_separator, separator_of_thousands

# So many numbers of the page have the one, and of so many at most one has the other.
_FEWEST, _TIMES = 5, 8


def with_usual_separators(found: Merged) -> Merged:
    """The rows and differences with the usual separator where a reading saw it."""
    if not any(_is_of_separator(place) for place in found.differences):
        return found
    counts = Counter(separator_of_thousands(word.text) for row in found.rows for word in row.words)
    new: dict[int, SeenWord] = {}
    differences: list[Difference] = []
    for place in found.differences:
        if not _is_of_separator(place):
            differences.append(place)
            continue
        (word,), (other,) = place.taken, place.others[0]
        usual, unusual = counts[separator_of_thousands(other.text)], counts[separator_of_thousands(word.text)]
        if usual >= max(_FEWEST, _TIMES * unusual):
            new[id(word)] = word._replace(text=other.text)
            place = place._replace(taken=(new[id(word)],), others=((word,),))
        differences.append(place)
    rows = tuple(row._replace(words=tuple(new.get(id(word), word) for word in row.words)) for row in found.rows)
    return Merged(rows, tuple(differences))


def _is_of_separator(place: Difference) -> bool:
    if len(place.taken) != 1 or len(place.others) != 1 or len(place.others[0]) != 1:
        return False
    return differ_in_separator(written(place.taken), written(place.others[0]))
