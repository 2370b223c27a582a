"""The mark for the same as above (`"`, `-"-`, `do.`), as typed lists have it for `kr` before amounts and for words."""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern

# Of a typewriter, of programs that make a quotation mark of it, of two commas. A fragment (verbose, any case).
DITTO = r"""(?: [-–] \s? ["“”„»«] \s? [-–] | ["“”„»«] | '' | ’’ | ,, | do\. )"""
DITTO_ALONE = AnchoredPattern(
    name="cell that holds what stands above it",
    expression=rf"\A {DITTO} \Z",
    examples=('"', '-"-', "«", "do."),
    counter_examples=("-", '"Solvang"', "do", '" 8.000,-'),
)


def is_ditto(cell: str) -> bool:
    """Whether a cell holds such a mark and nothing else."""
    return DITTO_ALONE.search(cell.strip()) is not None


def with_words_above(row: tuple[str, ...], above: tuple[str, ...]) -> tuple[str, ...]:
    """The cells of a row, in the place of each such mark the words that stand above it; below a number it stays."""
    if len(row) != len(above) or not any(map(is_ditto, row)):
        return row
    pairs = zip(row, above, strict=True)
    return tuple(over if over[:1].isalpha() and is_ditto(own) else own for own, over in pairs)
