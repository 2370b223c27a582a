"""Numbers that stand alone in their column: telephone numbers, or amounts as long."""

from __future__ import annotations

import pytest

from patterns.layout import is_telephone


@pytest.mark.parametrize("text", ["91 23 45 67", "912 34 567", "91234567"])
def test_telephones(text: str) -> None:
    assert is_telephone(text)


@pytest.mark.parametrize("text", ["20.000,-", "74 252 518", "12.500.000", "1 250 000", "12345,67"])
def test_amounts_of_eight_signs(text: str) -> None:
    assert not is_telephone(text)
