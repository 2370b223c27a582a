"""Text at other angles than the page's, which is left out: what of it may be more than a watermark or a stamp."""

from __future__ import annotations

import numpy as np

from extract.sources.characters import Characters
from extract.sources.frame import Booleans

# A stamp has hardly more words than this; a watermark says the same again, or stands in type this much larger.
_STAMP_WORDS = 6
_LARGER = 1.5


def words_aslant(characters: Characters) -> list[str]:
    """The different words that stand aslant in type of the text's own size; none where they are few."""
    is_aslant = np.array([run.turn is None for run in characters.runs])
    if not is_aslant.any():
        return []
    sizes = np.array([run.size for run in characters.runs])[characters.run]
    aslant = is_aslant[characters.run]
    usual = float(np.median(sizes[~aslant])) if not aslant.all() else float(np.median(sizes))
    different = different_words(characters, aslant & (sizes <= _LARGER * usual))
    return different if len(different) > _STAMP_WORDS else []


def different_words(characters: Characters, chosen: Booleans) -> list[str]:
    """The words of these characters, as far as they stand together in the content; each once, marks left out."""
    words: list[str] = []
    before = -2
    for index in np.flatnonzero(chosen).tolist():
        letter = chr(characters.codes[index])
        if index != before + 1 or characters.blank[index]:
            words.append(letter)
        else:
            words[-1] += letter
        before = index
    return list({word.casefold(): word for word in words if any(map(str.isalnum, word))}.values())
