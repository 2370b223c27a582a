"""All rules of the language, found once for the tests that ask of each of them."""

from __future__ import annotations

from patterns.catalogue import find_rules

RULES = find_rules()
