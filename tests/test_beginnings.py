"""Rules that know a text by its first letters find in it what their expressions find."""

from __future__ import annotations

import pytest

from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern
from tests.rules import RULES

_ANCHORED = [rule.pattern for rule in RULES if isinstance(rule.pattern, AnchoredPattern)]
_EXAMPLES = sorted({text for rule in RULES for text in (*rule.pattern.examples, *rule.pattern.counter_examples)})


@pytest.mark.parametrize("pattern", _ANCHORED, ids=lambda pattern: str(pattern.name))
def test_no_match_is_missed(pattern: AnchoredPattern) -> None:
    own = [*pattern.examples, *pattern.counter_examples]
    texts = [*_EXAMPLES[::3], *own, *(f" {text}" for text in own), *(text.upper() for text in own)]
    for text in (*texts, *(text[:length] for text in own for length in range(12))):
        for ask in ("search", "match", "fullmatch"):
            found, whole = getattr(pattern, ask)(text), getattr(Pattern, ask)(pattern, text)
            assert (found and found.span()) == (whole and whole.span()), (ask, text)


@pytest.mark.parametrize("pattern", _ANCHORED, ids=lambda pattern: str(pattern.name))
def test_matches_begin_where_the_text_does(pattern: AnchoredPattern) -> None:
    found = [pattern.compiled.search(f"{before}{text}") for text in pattern.examples for before in ("§§ ", "§§\n")]
    assert {match.start() for match in found if match is not None} <= {0}
    assert not any(pattern.compiled.match(f"§§{text}", 2) for text in pattern.examples)


def test_beginnings_that_cannot_be_told_are_tried() -> None:
    pattern = AnchoredPattern("place", r"\A \W* \b (?: ved | i ) \s \p{Lu}", ("ved Os", "- i Os"), ("Os",))
    assert pattern.match("- (i Os)") is not None
    assert pattern.match("\u00b2i Os") is not None
    assert pattern.match("Os") is None
