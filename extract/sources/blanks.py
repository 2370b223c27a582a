"""Blanks that are text objects of their own, as where every letter is: PDFium tells none of those."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from itertools import pairwise

import numpy as np

from extract.sources.characters import Characters
from extract.sources.runs import starts_of


def with_blanks(characters: Characters, texts: list[int], unread: Set[int]) -> Characters:
    """The characters with a blank before each that stands behind a text object of which nothing was read.

    `texts` are the page's text objects in their order. How far the next letter stands off tells as ever whether the
    blank parts words.
    """
    behind = {item for before, item in pairwise(texts) if before in unread and item not in unread}
    if not behind:
        return characters
    starts = starts_of(characters.objects)
    owners = characters.objects[starts].tolist()
    parted = starts[np.fromiter((owner in behind for owner in owners), np.bool_, len(owners))]
    blank = characters.blank.copy()
    blank[parted] = np.maximum(blank[parted], 1)
    return replace(characters, blank=blank)
