"""What the output of a source is called."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable

from extract.sources import MEDIA_TYPES

ENDINGS = tuple(MEDIA_TYPES)
# In the order in which they have the shorter name: `.pdf`, `.PDF`, `.txt`, ...
_SPELLED = tuple(each for ending in ENDINGS for each in (ending, ending.upper()))
# Bytes that the usual file systems let a name have.
_LONGEST_NAME = 255


def target_name(name: str, is_beside: Callable[[str], bool] = lambda other: False) -> str:
    """`a.json` for `a.pdf`. Where the folder also holds `a.txt`, the PDF is `a.json` and the other one `a.txt.json`.

    So the name depends on the source's folder alone, never on what else is converted in the same run. A name of more
    bytes than a file's name may have ends in a digest.
    """
    return _fitting(_whole_target_name(name, is_beside))


def _fitting(target: str) -> str:
    """The name; one longer than a file's name may be is cut, and a digest of it tells it from others cut alike."""
    # No character takes more than four bytes.
    if len(target) * 4 <= _LONGEST_NAME or len(encoded := os.fsencode(target)) <= _LONGEST_NAME:
        return target
    ending = f"-{hashlib.sha256(encoded).hexdigest()[:16]}.json"
    while len(os.fsencode(target)) + len(ending) > _LONGEST_NAME:
        target = target[:-1]
    return target + ending


def _whole_target_name(name: str, is_beside: Callable[[str], bool]) -> str:
    if not is_source(name):
        return f"{name}.json"
    stem, suffix = os.path.splitext(name)
    ending = suffix.lower()
    # Those that come before the name itself, of which none may lie beside it.
    earlier = _SPELLED[: 2 * ENDINGS.index(ending) + (suffix != ending)]
    # `a.txt.pdf` would take the name that `a.txt` has beside an `a.pdf`.
    doubled = os.path.splitext(stem)[1].lower() in MEDIA_TYPES
    return f"{name}.json" if doubled or any(is_beside(stem + each) for each in earlier) else f"{stem}.json"


def is_source(name: str) -> bool:
    """Whether a file of that name is read."""
    return os.path.splitext(name)[1].lower() in MEDIA_TYPES
