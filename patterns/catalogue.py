"""Every Pattern of this package, found by walking its modules: what `vedtak patterns` lists and the tests run."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

import patterns
from patterns.pattern import Pattern


@dataclass(frozen=True, slots=True)
class Rule:
    """A Pattern and the module that makes it."""

    module: str
    pattern: Pattern

    @property
    def line(self) -> int | None:
        """The line of the module where the rule's name stands; None where it is put together."""
        source = Path(str(sys.modules[self.module].__file__)).read_text(encoding="utf-8")
        before, name, _ = source.partition(f'"{self.pattern.name}"')
        return before.count("\n") + 1 if name else None


def module_names() -> list[str]:
    """All modules of the package, sorted."""
    return sorted(module.name for module in pkgutil.walk_packages(patterns.__path__, "patterns."))


def find_rules() -> list[Rule]:
    """Every Pattern that a module holds by name, or in a tuple, mapping or dataclass, in the order of the module."""
    rules: list[Rule] = []
    seen: set[int] = set()
    for name in module_names():
        module = importlib.import_module(name)
        imported = _imported_names(Path(str(module.__file__)).read_text(encoding="utf-8"))
        for variable, value in vars(module).items():
            if variable in imported:
                continue
            for pattern in _patterns_in(value):
                if id(pattern) not in seen:
                    seen.add(id(pattern))
                    rules.append(Rule(name, pattern))
    return rules


def _imported_names(source: str) -> set[str]:
    nodes = [node for node in ast.parse(source).body if isinstance(node, ast.Import | ast.ImportFrom)]
    return {alias.asname or alias.name for node in nodes for alias in node.names}


def _patterns_in(value: object) -> Iterator[Pattern]:
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _patterns_in(item)
    elif isinstance(value, Mapping):
        for item in (*value.keys(), *value.values()):
            yield from _patterns_in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _patterns_in(getattr(value, each.name))
