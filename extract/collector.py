"""How often Python looks for objects that only each other hold."""

from __future__ import annotations

import gc

# Of what is imported for a document and made of its first pages, all is needed to the end: by default Python would look
# through it some hundred times, at 50,000 twice, which takes longer than reading a page.
_NEW_OBJECTS = 200_000


def collect_seldom() -> None:
    """Words and records hold no cycles, and few are made besides: this process looks for them seldom."""
    gc.set_threshold(_NEW_OBJECTS, 20, 20)
