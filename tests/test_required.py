"""Words that a rule requires: told rightly by the expression, and never one without which the expression matches."""

from __future__ import annotations

import sys
from itertools import groupby

import pytest
import regex

from patterns.catalogue import Rule
from patterns.clauses import DIGIT, EDGE
from patterns.pattern import Pattern, Together
from patterns.required import required_words
from patterns.vocabulary import Vocabulary
from tests.rules import RULES

MODULES = [list(rules) for _, rules in groupby(RULES, key=lambda rule: rule.module)]


@pytest.mark.parametrize(
    ("expression", "clauses"),
    [
        (r"vedtatt", ["vedtatt"]),
        (r"\b vedtatt \b", ["|vedtatt|"]),
        (r"\A\s* sak \s* : # the colon", ["sak", ":"]),
        (r"enst(?:emmig)? \s+ vedt(?:att|eke)", ["enstemmig| enst|", "|vedtatt |vedteke"]),
        (r"(?:møte|sitting)s?dato", ["møtedato møtesdato sittingdato sittingsdato"]),
        (r"ja | nei | (?:blank)+", ["blank ja nei"]),
        (r"ja | nei | \w+", []),
        (
            r"(?:ble|vart) \s+ \w+ \s+ vedtatt | mot \s+ \d+ \s+ stemmer",
            ["0 ble| vart|", "ble| mot| vart|", "|stemmer |vedtatt"],
        ),
        (r"(?:ja)? [^:]* (?:nei)* x{0,3}", []),
        (r"(?=.* mot) (?<= for\ ) (?! ikke) \w+", ["for|", "mot"]),
        (r"\d{1,2}\.\ mars", [".", "0", "|mars"]),
        (r"(?P<who>[A-Z]\w+) \s* \( (?P<party>\w+) \)", ["(", ")"]),
        (r"(?i:STEMME)R? [-–] \s* [aå]", ["- –", "stemmer| stemme|"]),
        (r"(?P<a>x)? (?(a) ja | nei) to{2}", []),
        (r"(?P<a>vedtak) (?P=a)", []),
        (r"ved\x20tak", []),
        (r"(vedtak", []),
    ],
)
def test_words_of_an_expression(expression: str, clauses: list[str]) -> None:
    found = [
        " ".join(sorted(word.replace(EDGE, "|").replace(DIGIT, "0") for word in clause))
        for clause in required_words(expression, ())
    ]
    assert sorted(found) == sorted(clauses)


def test_trigger_words_are_a_clause() -> None:
    assert required_words(r"\w+", (" mot ", "for")) == (frozenset([f"{EDGE}mot{EDGE}", "for"]),)


@pytest.mark.parametrize("rules", MODULES, ids=lambda rules: rules[0].module.removeprefix("patterns."))
def test_nothing_that_matches_is_left_out(rules: list[Rule]) -> None:
    texts = {text for rule in rules for text in (*rule.pattern.examples, *rule.pattern.counter_examples)}
    for pattern in (rule.pattern for rule in rules):
        vocabulary = Vocabulary()
        needed = vocabulary.number_of(required_words(pattern.expression, ()))
        left_out = {text for text in texts if vocabulary.lacking[text] & needed}
        left_out |= {text for text in texts if pattern.core and not pattern.compiled_core.search(text)}
        assert [text for text in left_out if pattern.compiled.search(text)] == [], pattern.name


def test_most_rules_require_words() -> None:
    assert sum(bool(rule.pattern.needs) for rule in RULES) > 0.9 * len(RULES)


def test_letters_that_match_one_another() -> None:
    words = {word for rule in RULES for clause in required_words(rule.pattern.expression, ()) for word in clause}
    letters = sorted({letter for word in words for letter in word if letter.isalpha()})
    same = regex.compile(f"[{''.join(letters)}]", regex.IGNORECASE)
    vocabulary = Vocabulary()
    needed = {letter: vocabulary.number_of([frozenset([f"{EDGE}{letter}"])]) for letter in letters}
    for sign in filter(same.match, map(chr, range(0x30000))):
        read = [letter for letter in letters if regex.match(letter, sign, regex.IGNORECASE)]
        assert [letter for letter in read if vocabulary.lacking[sign] & needed[letter]] == [], repr(sign)


def test_words_told_later_are_found() -> None:
    vocabulary = Vocabulary()
    first = vocabulary.number_of([frozenset(["vedtak"])])
    assert not vocabulary.lacking["Vedtaket\nfalt 3 mot 2."] & first
    later = vocabulary.number_of([frozenset(["vedtak"]), frozenset([f"{EDGE}mot{EDGE}"]), frozenset(["\n"])])
    assert later & first == first
    assert not vocabulary.lacking["Vedtaket\nfalt 3 mot 2."] & later
    assert vocabulary.lacking["Vedtaket falt motsatt."] & later == later & ~first


def test_rules_asked_together_are_not_left_out_where_one_matches() -> None:
    modules = [module for name, module in sys.modules.items() if name.startswith("patterns.")]
    groups = {id(value): value for module in modules for value in vars(module).values() if isinstance(value, Together)}
    assert groups
    texts = sorted({text for rule in RULES for text in rule.pattern.examples})
    for group in groups.values():
        assert group.needs
        for rule in group.rules:
            assert [text for text in texts if rule.search(text) and not group.can_match(text)] == [], rule.name


def test_words_of_rules_asked_together_may_stand_in_several_texts() -> None:
    vote = Pattern("vote", "vedtatt", ("vedtatt",), ("falt",))
    unit = Pattern("unit", r"tall \s i \s tusen", ("tall i tusen",), ("tall",))
    assert not Together(vote, unit).can_match("Tall i")
    assert Together(vote, unit).can_match("Tall i", "tusen")
    assert not Together(unit).can_match("Tall i", "hundre")
    assert Together(vote, Pattern("word", r"\w+", ("a",), ("-",))).can_match("falt")
