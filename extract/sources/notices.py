"""What every kind of file tells alike of text that is not read."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Notice

_MOST_NAMED = 8


def begun(words: Sequence[str]) -> str:
    """How what is not read begins, as a notice quotes it."""
    return f'"{" ".join(words[:_MOST_NAMED])} ..."'


def struck_out(words: Sequence[str], page: int | None) -> Notice:
    """That these words are struck out."""
    return Notice("hidden_text", f"text that is struck out is not read, {len(words)} words: {begun(words)}", page)
