"""Pale type is made as dark as print before it is looked for; paper without type stays as it is."""

from __future__ import annotations

import numpy as np

from extract.sources.scan import darkened

_RANDOM = np.random.default_rng(7)


def page(type_: int, lines: int = 12) -> np.ndarray:
    """Grainy grey paper with lines of letters, which are bars here."""
    picture = np.full((900, 600), 236.0)
    for line in range(lines):
        for left in range(60, 540, 16):
            picture[60 + 40 * line : 78 + 40 * line, left : left + 6] = type_
    return (picture + _RANDOM.normal(0, 4, picture.shape)).clip(0, 255).astype(np.uint8)


def test_pale_letters_are_made_dark_and_the_paper_is_not() -> None:
    before, after = page(165), darkened(page(165))
    assert after[60:78, 60:66].mean() < 80 < 150 < before[60:78, 60:66].mean()
    assert after[500:, :50].mean() > 225


def test_dark_letters_and_empty_paper_stay_as_they_are() -> None:
    for picture in (page(20), page(236), page(165, lines=1)):
        assert darkened(picture) is picture
