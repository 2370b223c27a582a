"""Dates that stand behind a label may be shorter than those of running text."""

from __future__ import annotations

import pytest

from patterns.dates import date_of_field, parse_date


@pytest.mark.parametrize("value", ["22/06-17", "torsdag 22/6-17 kl. 18"])
def test_a_field_s_date_may_have_two_figures_for_the_year(value: str) -> None:
    assert (date_of_field(value), parse_date(value)) == ("2017-06-22", None)


def test_a_date_that_the_calendar_lacks_is_none() -> None:
    assert date_of_field("31/06-17") is None
