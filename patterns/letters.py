"""The letters that Norwegian has and English has not."""

from __future__ import annotations

LETTERS = "æøå"
CAPITALS = "ÆØÅ"
