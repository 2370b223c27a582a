"""Compiles every rule of the package, finds the words that it requires, and keeps both.

`python -m patterns`, once when it is installed.
"""

from __future__ import annotations

from patterns.catalogue import find_rules
from patterns.compiled import KEPT

if __name__ == "__main__":
    for rule in find_rules():
        _ = rule.pattern.compiled, rule.pattern.core and rule.pattern.compiled_core
        KEPT.required_words(rule.pattern.expression, rule.pattern.words)
    KEPT.write()
