"""The quick questions about vote words answer as the whole expressions do."""

from __future__ import annotations

from pathlib import Path

import pytest

from patterns.votes.words import VOTE_WORD, holds_vote_word, starts_vote

_FORMS = [
    line
    for name in ("vote_forms.txt", "no_vote_sentences.txt", "treatments.txt")
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
]


def test_a_text_holds_a_vote_word_where_one_is_found() -> None:
    pieces = [line[at : at + 40] for line in _FORMS for at in range(0, len(line), 9)]
    for text in (*VOTE_WORD.examples, *VOTE_WORD.counter_examples, *_FORMS, *pieces):
        assert holds_vote_word(text) == (VOTE_WORD.search(text) is not None), text


@pytest.mark.parametrize(
    "text",
    ["(ENSTEMMIG)", "12 12 falt", "med\nakklamasjon", "ved\u00a0akklamasjon", "satt imot", "Ja: 7. Nei: 4", "vedt."],
)
def test_forms_at_the_edge(text: str) -> None:
    assert holds_vote_word(text)
    assert VOTE_WORD.search(text) is not None


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Ved avrøysting fall framlegget", True),
        ("Framlegget frå Moen\nfekk 3 røyster", True),
        ("Med del\n2 av planen falt", True),
        ("  Enstemmig:\nSaken", True),
        ("Sum oppvekst 3 400 435\nBarnehage 1 200", False),
        ("Planen ble lagt fram.", False),
        ("Barnehage 1 200\nFramlegget fekk 3 røyster", False),
    ],
)
def test_where_a_sentence_about_a_vote_begins(text: str, begins: bool) -> None:
    assert starts_vote(text) is begins
