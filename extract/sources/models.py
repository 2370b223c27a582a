"""A data file of Tesseract's -> the same without its list of words.

The list of the script `Latin` holds the words of all its languages, 89 MB of the 90. To load it takes a process half a
second and 200 MB, as long as reading a quarter of a page does; what is read is the same without.
"""

from __future__ import annotations

import struct
from pathlib import Path

# A file begins with the number of its parts and where each of them begins, below 0 where it is not there.
_COUNT, _START = struct.Struct("<i"), struct.Struct("<q")
_WORDS, _MOST_PARTS = 19, 64
# A list as small as this is loaded at once.
_SMALL = 8_000_000


def without_words(path: Path) -> bytes | None:
    """The content of a data file without its list of words; None where it has none that is worth it."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            (count,) = _COUNT.unpack(file.read(_COUNT.size))
            if size < _SMALL or not _WORDS < count <= _MOST_PARTS:
                return None
            starts = [start for (start,) in _START.iter_unpack(file.read(count * _START.size))]
            kept: dict[int, bytes] = {}
            for index, start in enumerate(starts):
                if start < 0 or index == _WORDS:
                    continue
                end = min((each for each in starts if each > start), default=size)
                file.seek(start)
                kept[index] = file.read(end - start)
    except (OSError, struct.error):
        return None
    return _packed(kept, count)


def _packed(parts: dict[int, bytes], count: int) -> bytes:
    start = _COUNT.size + count * _START.size
    starts: list[int] = []
    for index in range(count):
        starts.append(start if index in parts else -1)
        start += len(parts.get(index, b""))
    return b"".join([_COUNT.pack(count), *map(_START.pack, starts), *parts.values()])
