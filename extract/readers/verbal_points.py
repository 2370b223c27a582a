"""What makes a verbal point a Tiltak, wherever it stands: in a list, as a paragraph, in a table's row."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.budget_rows import BudgetContext
from extract.records import Evidence, Tiltak
from patterns.sentences import find_sentences


def title_and_text(said: str) -> tuple[str, str | None]:
    """The first sentence of what a point says, and the whole where it says more."""
    sentences = find_sentences(said)
    title = said[slice(*sentences[0])].strip() if sentences else said
    return title.removesuffix("."), said if len(sentences) > 1 else None


def verbal_point(
    number: int,
    title: str,
    text: str | None,
    evidence: list[Evidence],
    context: BudgetContext,
    area: str | None,
    parties: Sequence[str],
    note: str | None = None,
) -> Tiltak:
    """The record of a point, which has no amounts. `note` tells what became of it."""
    return Tiltak(
        id=f"x{number}",
        title=title,
        area=area,
        section="verbal",
        parties=list(parties),
        amounts=[],
        comparison=[],
        total=None,
        unit=context.unit,
        unit_source="inferred",
        source_type="text",
        text=text,
        note=note,
        links=[],
        evidence=evidence,
    )
