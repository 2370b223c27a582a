"""The rules for the language, as lines of text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from extract.show.terminal import Style, wrapped
from extract.summary import counted
from patterns.catalogue import Rule, find_rules


def show_rules(word: str | None, expressions: bool, style: Style) -> Iterator[str]:
    """Every rule with its module, what it reads and what it leaves alone; `word` keeps those that hold it."""
    rules = [rule for rule in find_rules() if word is None or _holds(rule, word.lower())]
    for rule in rules:
        yield style.bold(rule.pattern.name) + "  " + style.dim(rule.module)
        if rule.pattern.source:
            yield from wrapped(rule.pattern.source, style.width, "  ")
        for example in rule.pattern.examples:
            yield from wrapped(example, style.width, f"  {style.green('reads')}       ", " " * 14)
        for example in rule.pattern.counter_examples:
            yield from wrapped(example, style.width, f"  {style.yellow('leaves')}      ", " " * 14)
        if expressions:
            yield textwrap.indent(textwrap.dedent(rule.pattern.expression).strip("\n"), "    ")
        yield ""
    yield counted(len(rules), "rule")


def _holds(rule: Rule, word: str) -> bool:
    texts = (rule.module, rule.pattern.name, *rule.pattern.examples)
    return any(word in text.lower() for text in texts)
