"""Every rule of patterns/: named once, compiled, and run on its own examples and counter-examples."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from patterns.catalogue import Rule, module_names
from patterns.pattern import Pattern, PatternError
from tests.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
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


def made(tree: ast.Module) -> set[str]:
    """The names that a module's top level assigns or defines; what a decorator registers is left out."""
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and not node.decorator_list}
    assigned = [node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    targets = {target for node in assigned for target in ast.walk(node) if isinstance(target, ast.Name)}
    names = functions | {target.id for target in targets if isinstance(target.ctx, ast.Store)}
    return {name for name in names if name != "_" and not name.startswith("__")}


def used(module: str, tree: ast.Module) -> set[tuple[str, str]]:
    """(module, name) of what a module reads: its own, what it imports (ruff finds what is imported for nothing), and
    what it takes from an imported module."""
    nodes = list(ast.walk(tree))
    own = {(module, node.id) for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    imports = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    imported = {alias.name: str(node.module) for node in imports for alias in node.names}
    taken = {
        (f"{imported[node.value.id]}.{node.value.id}", node.attr)
        for node in nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in imported
    }
    return own | taken | {(origin, name) for name, origin in imported.items()}


def test_every_rule_and_function_is_used() -> None:
    trees = {}
    for path in (path for package in ("patterns", "extract") for path in (ROOT / package).rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        trees[module] = ast.parse(path.read_text(encoding="utf-8"))
    library = {("extract", "convert"), ("extract", "convert_bytes"), ("extract.output", "json_text")}
    all_used = library.union(*(used(module, tree) for module, tree in trees.items()))
    assert {(module, name) for module, tree in trees.items() for name in made(tree)} - all_used == set()


def test_a_rule_without_examples_is_refused() -> None:
    with pytest.raises(PatternError, match=r"bare: .*example"):
        Pattern("bare", "x", (), ("y",))
    with pytest.raises(PatternError, match="broken"):
        Pattern("broken", "(", ("x",), ("y",)).search("x")


# Escapes, classes and group names: what is left of an expression are the words it reads.
_SYNTAX = re.compile(r"\\[pP]\{\w+\}|\\.|\(\?P?<\w+>|\(\?P?[=&>]\w+|\(\?[a-zA-Z]+[:)]|\[[^\]]*\]|\{[^}]*\}")


def words_read(call: ast.Call) -> list[str]:
    """The words in the expression that a call of `regex` gets; names put into it count as words."""
    expression = call.args[0]
    constants = [node.value for node in ast.walk(expression) if isinstance(node, ast.Constant)]
    parts = [value for value in constants if isinstance(value, str)]
    named = [node.id for node in ast.walk(expression) if isinstance(node, ast.Name)]
    return [*re.findall(r"[^\W\d_]{2,}", " ".join(_SYNTAX.sub(" ", part) for part in parts)), *named]


@pytest.mark.parametrize("path", sorted((ROOT / "patterns").rglob("*.py")), ids=lambda path: path.stem)
def test_words_are_read_by_patterns_alone(path: Path) -> None:
    """An expression made without Pattern has no examples; it may cut at blanks and digits, but read no word."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [
        f"line {node.lineno}: {words_read(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("re", "regex")
        and node.func.attr not in ("escape", "error")
        and words_read(node)
    ]
    is_exempt = path.name in ("pattern.py", "compiled.py")
    assert not calls or is_exempt, f"{path.name} reads words outside a Pattern: {calls}"
