"""Every rule of patterns/: named once, compiled, and run on its own examples and counter-examples."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from patterns.catalogue import Rule, find_rules, module_names
from patterns.pattern import Pattern, PatternError

ROOT = Path(__file__).resolve().parent.parent
RULES = find_rules()
IDS = [f"{rule.module.removeprefix('patterns.')}:{rule.pattern.name}" for rule in RULES]


def test_the_walk_finds_the_rules() -> None:
    assert len(RULES) > 20
    assert {"patterns.amounts", "patterns.catalogue"} <= set(module_names())


def test_names_are_unique() -> None:
    names = Counter(rule.pattern.name for rule in RULES)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_examples(rule: Rule) -> None:
    pattern = rule.pattern
    missed = [example for example in pattern.examples if pattern.search(example) is None]
    assert not missed, f"{rule.module}: {pattern.name} does not read {missed}"
    taken = [example for example in pattern.counter_examples if pattern.search(example) is not None]
    assert not taken, f"{rule.module}: {pattern.name} reads {taken}, which are counter-examples"


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_trigger_words_are_lower_case_and_let_the_examples_through(rule: Rule) -> None:
    words = rule.pattern.words
    assert all(word == word.lower() for word in words)
    for example in rule.pattern.examples if words else ():
        assert any(word in example.lower() for word in words)


def test_a_rule_without_examples_is_refused() -> None:
    with pytest.raises(PatternError, match="bare: .*example"):
        Pattern("bare", "x", (), ("y",))
    with pytest.raises(PatternError, match="broken"):
        Pattern("broken", "(", ("x",), ("y",)).search("x")


@pytest.mark.parametrize("path", sorted((ROOT / "patterns").rglob("*.py")), ids=lambda path: path.stem)
def test_expressions_are_compiled_by_pattern_alone(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.name == "pattern.py":
        return
    calls = [
        f"line {node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("re", "regex")
        and node.func.attr not in ("escape",)
    ]
    assert not calls, f"{path.name} builds an expression outside Pattern, without examples: {calls}"
