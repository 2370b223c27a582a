"""The given budget decision, by what must hold of it; the other given documents hold no measures."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from extract.checks import check_reading
from extract.records import Check, Tiltak
from tests.budget_documents import amounts, failed, read_text

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the given documents are not here")


def seed(number: str) -> str:
    return next(SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


@cache
def budget() -> tuple[tuple[Tiltak, ...], tuple[Check, ...], tuple[Check, ...]]:
    reading = read_text(seed("000"))
    return reading.tiltak, (*reading.checks, *check_reading(reading)), tuple(failed(reading))


def rows(table: str) -> list[Tiltak]:
    return [record for record in budget()[0] if record.id.startswith(f"{table}-")]


def test_counts() -> None:
    kinds = Counter(record.source_type for record in budget()[0] if record.section != "verbal")
    assert kinds == {"table": 58, "heading": 49}
    assert [len(rows(f"t{number}")) for number in range(1, 6)] == [27, 5, 13, 8, 5]


def test_sections_and_unit() -> None:
    sections = ["drift", "disposisjonsfond", "inndekning", "investering", "reduserte investeringer"]
    for number, section in enumerate(sections, 1):
        assert {record.section for record in rows(f"t{number}")} == {section}
    assert {record.unit for record in budget()[0]} == {"mill. kr"}
    assert {tuple(record.parties) for record in budget()[0]} == {("Ap",)}


@pytest.mark.parametrize(
    ("table", "sums"),
    [
        ("t1", {2024: 93_800_000, 2025: 126_400_000, 2026: 141_900_000, 2027: 182_200_000}),
        ("t4", {2024: 20_000_000, 2025: 30_000_000, 2026: 94_500_000, 2027: 249_500_000}),
        ("t5", {2024: -35_600_000, 2025: -27_800_000, 2026: -165_100_000, 2027: -655_600_000}),
    ],
)
def test_columns_add_up_with_every_cell_known(table: str, sums: dict[int, int]) -> None:
    for year, total in sums.items():
        assert sum(amounts(record).get(year, 0) for record in rows(table)) == total
    assert all(amount.year is not None for record in rows(table) for amount in record.amounts)


def test_the_drift_tables_only_solution() -> None:
    first, second, _, fourth, *_ = rows("t1")
    assert first.area == "Barnehage"
    assert sorted(amounts(first)) == [2025, 2026, 2027]
    assert amounts(second) == {2027: 4_000_000}
    assert amounts(fourth) == {2026: 2_700_000, 2027: 5_300_000}
    assert amounts(rows("t1")[25]) == {2024: 2_000_000, 2025: 1_000_000, 2026: 1_000_000}


def test_what_is_not_known_has_no_year() -> None:
    first_years = [amounts(record).get(2024) for record in rows("t2")]
    assert first_years == [25_000_000, 30_000_000, 1_500_000, 800_000, 7_500_000]
    assert all(amount.year is None for record in rows("t2") for amount in record.amounts[1:])
    known = [record for record in rows("t3") if all(amount.year for amount in record.amounts)]
    assert len(known) == 9


def test_findings_of_the_source() -> None:
    messages = [check.message for check in budget()[2]]
    kinds = Counter(check.kind for check in budget()[2])
    assert kinds == {"heading_total": 2, "column_sum": 1}
    assert any("110 000 000" in message and "140 000 000" in message for message in messages)
    assert any("-141 900 000" in message and "-141 800 000" in message for message in messages)
    assert sum(check.ok for check in budget()[1]) >= 72
    # The net over two tables is right, and so is the heading that states it; the fund's years add up together.
    assert any("490 100 000" in check.message and check.ok for check in budget()[1])
    assert any(check.expected == check.actual == 121_100_000 for check in budget()[1])


def test_headings_and_rows_are_linked() -> None:
    records = {record.id: record for record in budget()[0]}
    headings = [record for record in records.values() if record.source_type == "heading"]
    assert all(record.links for record in headings)
    assert sorted(len(record.links) for record in headings)[-4:] == [2, 2, 2, 2]
    assert all(record.text for record in headings)


@pytest.mark.parametrize("number", ["001", "002", "003", "004"])
def test_no_measures_elsewhere(number: str) -> None:
    assert read_text(seed(number)).tiltak == ()
