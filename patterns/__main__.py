"""Compiles every rule of the package and keeps what was compiled: `python -m patterns`, once when it is installed."""

from __future__ import annotations

from patterns.catalogue import find_rules
from patterns.compiled import KEPT

if __name__ == "__main__":
    for rule in find_rules():
        _ = rule.pattern.compiled
    KEPT.write()
