"""Real budgets and grant tables, as a person read them: numbers, years, counts, sums and pages, table by table."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from extract import convert
from extract.records import Check, Conversion, Tiltak

SHARED = Path(__file__).resolve().parents[2] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not here")

COUNTY = "nordtrondelag_budsjett_2010.pdf"
PARTY = "sametinget_partibudsjett_2022.pdf"
MINISTRIES = "bevilgninger_2017.pdf"
ENVIRONMENT = "kautokeino_amu_2005-01-17.pdf"
THOUSAND = 1_000


@cache
def real(name: str) -> Conversion:
    return convert(SHARED / "real" / name)


def rows(name: str, table: int) -> list[Tiltak]:
    return [record for record in real(name).tiltak if record.id.startswith(f"t{table}-")]


def by_year(record: Tiltak) -> dict[int | None, int]:
    return {amount.year: amount.nok for amount in record.amounts}


def column(name: str, table: int, year: int) -> int:
    return sum(by_year(record).get(year, 0) for record in rows(name, table))


def compared(record: Tiltak) -> list[int]:
    return [item.nok for item in record.comparison]


def pages(name: str, table: int) -> set[int]:
    return {record.evidence[0].page for record in rows(name, table)}


def failed(name: str) -> list[Check]:
    return [check for check in real(name).checks if not check.ok]


# Table, pages, rows, section, unit, whether the page states it, and the sums of the years 2010 to 2013 as printed,
# or as the rows give them where the page's own sum is rounded otherwise.
COUNTY_TABLES = [
    (1, {4}, 7, "ramme", "1000 kr", False, [1_685_623, 1_674_674, 1_669_675, 1_669_675], THOUSAND),
    (2, {4}, 5, "investering", "1000 kr", False, [519_432, 563_057, 437_889, 337_249], THOUSAND),
    (3, {5}, 2, "ramme", "mill. kr", True, [17_500, 17_500, 17_200, 17_200], THOUSAND),
    (4, {12}, 2, "ramme", "mill. kr", True, [17_500, 17_500, 17_200, 17_200], THOUSAND),
    (5, {16}, 2, "investering", "mill. kr", True, [5_000, 1_500, 0, 0], THOUSAND),
    (6, {30}, 12, "investering", "mill. kr", False, [152_200, 149_600, 95_400, 20_100], THOUSAND),
    (7, {30}, 15, "investering", "mill. kr", False, [219_100, 266_600, 142_900, 43_200], THOUSAND),
    (8, {31}, 9, "investering", "mill. kr", False, [219_100, 266_600, 142_900, 43_200], THOUSAND),
    (9, {50, 51}, 32, "investering", "mill. kr", False, [99_620, 0, 0, 0], THOUSAND),
    (10, {53, 54}, 23, "investering", "mill. kr", False, [109_700, 0, 0, 0], THOUSAND),
    (11, {58}, 7, "investering", "mill. kr", True, [526_672, 0, 0, 0], THOUSAND),
    (12, {60}, 7, "drift", "mill. kr", True, [1_685_600, 0, 0, 0], THOUSAND),
    (13, {75}, 7, "ramme", "mill. kr", True, [1_685_600, 1_674_700, 1_669_600, 1_669_600], THOUSAND),
    (14, {76}, 7, "ramme", "mill. kr", True, [2_129_279, 2_124_379, 2_120_879, 2_120_879], THOUSAND),
]


@pytest.mark.parametrize(("table", "on", "count", "section", "unit", "stated", "sums", "factor"), COUNTY_TABLES)
def test_a_table_of_the_county(
    table: int, on: set[int], count: int, section: str, unit: str, stated: bool, sums: list[int], factor: int
) -> None:
    assert pages(COUNTY, table) == on and len(rows(COUNTY, table)) == count
    assert {record.section for record in rows(COUNTY, table)} == {section}
    assert {(record.unit, record.unit_source == "stated") for record in rows(COUNTY, table)} == {(unit, stated)}
    assert [column(COUNTY, table, year) for year in range(2010, 2014)] == [each * factor for each in sums]
    assert all(amount.year in range(2010, 2014) for record in rows(COUNTY, table) for amount in record.amounts)


def test_the_county_has_no_other_measures() -> None:
    assert len(real(COUNTY).tiltak) == sum(each[2] for each in COUNTY_TABLES) == 137
    assert not real(COUNTY).grants and not real(COUNTY).votes
    assert not any(record.parties for record in real(COUNTY).tiltak)
    assert {record.id.partition("-")[0] for record in real(COUNTY).tiltak if record.note} == {"t10"}


def test_empty_cells_and_signs_of_the_school_investments() -> None:
    first, *_, last = rows(COUNTY, 6)
    assert by_year(first) == {2012: 2_200_000} and first.total is not None and first.total.nok == 2_200_000
    assert last.amounts == [] and compared(last)[:2] == [17_900_000, 17_900_000]
    assert by_year(rows(COUNTY, 8)[2]) == {2010: -2_100_000, 2011: 18_000_000, 2012: 13_400_000, 2013: 5_100_000}


def test_roads_go_on_over_the_page_though_the_heading_had_more_columns() -> None:
    below = [record for record in rows(COUNTY, 9) if record.evidence[0].page == 51]
    granted = [6_100, 600, 2_250, 2_050, 150, 1_080, 8_200, 4_500, 0, 0, 5_000]
    assert [by_year(record) for record in below] == [{2010: each * THOUSAND} for each in granted]
    assert compared(below[5]) == [2_100_000, 1_020_000, 810_000, 270_000]
    assert [len(compared(record)) for record in below] == [3, 2, 1, 1, 1, 4, 3, 3, 2, 2, 1]


def test_new_roads_by_kind_of_money_in_groups_of_groups() -> None:
    """The heading names no year, the title names one: what is granted is that year's, loans are set beside it."""
    roads = rows(COUNTY, 10)
    granted = [10, 10, 1, 1, 21, 2, None, None, None, 7, 6.6, 1.4, 2.5, 4.5, 0.1, 16, 5.6, 2, 4, 2, 4, 3, 6]
    assert [by_year(road) for road in roads] == [{2010: round(each * 1_000_000)} if each else {} for each in granted]
    assert [compared(road) for road in roads if road.comparison] == [[40_000_000], [35_000_000], [22_000_000]]
    assert sum(1 for road in roads if road.note) == 18
    assert len({road.area for road in roads[:18]}) == 1 and len({road.area for road in roads[18:]}) == 1
    sums = [check for check in real(COUNTY).checks if check.page in (53, 54)]
    assert all(check.ok for check in sums)
    stated = [45, 15, 97, 30.7, 7, 21.7, 90.7]
    assert [check.expected for check in sums] == [round(each * 1_000_000) for each in stated]


def test_a_heading_of_six_lines_with_small_print_above_the_amounts() -> None:
    filled = [8, 7, 9, 8, 8, 8, 5]
    differences = [3_100, 1_100, 44_700, 7_100, 1_700, 220_800, 100]
    assert [len(record.comparison) for record in rows(COUNTY, 12)] == filled
    assert [compared(record)[1] for record in rows(COUNTY, 12)] == [each * THOUSAND for each in differences]
    assert [compared(record)[-1] for record in rows(COUNTY, 12)] == [each * THOUSAND for each in differences]
    assert not [each for each in real(COUNTY).warnings if each.code == "row_not_read"]


def test_sums_that_the_county_itself_has_wrong() -> None:
    """Rounded sums, one sum printed with another sign, and reserves that are listed but not added."""
    found = Counter((check.page, check.kind, check.expected, check.actual) for check in failed(COUNTY))
    rounded = [
        (4, "column_sum", 1_381_331_000, 1_381_330_000),
        (4, "column_sum", 207_737_000, 207_736_000),
        (30, "column_sum", 1_180_600_000, 1_180_500_000),
        (30, "row_sum", 6_500_000, 6_600_000),
        (31, "row_sum", 34_300_000, 34_400_000),
        # The grand total that stands centred over all years.
        (31, "column_sum", 671_700_000, 671_800_000),
        (60, "column_sum", 1_407_000_000, 1_407_100_000),
        (60, "column_sum", 1_685_700_000, 1_685_600_000),
        (60, "column_sum", 43_700_000, 43_800_000),
        (60, "column_sum", -15_200_000, -15_300_000),
        (75, "column_sum", 1_406_900_000, 1_407_000_000),
        (75, "column_sum", 1_685_700_000, 1_685_600_000),
        (76, "column_sum", 2_124_300_000, 2_124_379_000),
        (76, "column_sum", 2_120_800_000, 2_120_879_000),
        (76, "column_sum", 2_120_800_000, 2_120_879_000),
    ]
    other_sign = [(page, "column_sum", -3_200_000, 4_700_000) for page in (5, 12)]
    reserves = [(51, "column_sum", 10_410_000, 22_010_000), (51, "column_sum", 96_100_000, 107_700_000)]
    assert found == Counter([*rounded, *other_sign, *reserves])
    assert len(real(COUNTY).checks) == 178


def test_what_the_county_leaves_unsaid() -> None:
    told = Counter((warning.code, warning.page) for warning in real(COUNTY).warnings)
    units = {("unit_inferred", 4): 2, ("unit_inferred", 30): 2}
    units |= {("unit_inferred", page): 1 for page in (31, 50, 53)}
    assert told == Counter({("table_not_read", 3): 1} | units)


# Budget of 2021 and the years 2022 to 2025, in thousand kroner, cells without a number left out.
PARTY_ROWS = [
    (112_551, 114_000, 117_300, 119_000, 120_000),
    (61_404, 62_000, 64_000, 65_000, 67_000),
    (None, 10_000, 15_000, 15_000, 20_000),
    (None, 1_500, 5_000, 8_000, 10_000),
    (3_375, 3_600, 3_600, 3_700, 3_700),
    (34_904, 54_000, 62_741, 69_056, 72_407),
    (145_396, 161_649, 156_000, 158_000, 170_000),
    (9_064, 5_500, 11_300, 16_000, 20_000),
    (2_985, 3_000, 3_200, 3_300, 3_400),
    (2_517, 2_500, 3_000, 3_000, 3_000),
    (2_000, None, None, None, None),
    (16_595, 12_000, 12_000, 12_000, 12_000),
    (30_090, 28_000, 29_000, 30_000, 30_000),
    (139_301, 122_000, 115_000, 113_000, 102_000),
]


def test_amounts_broken_inside_their_cells() -> None:
    found = [
        (
            next((item.nok for item in record.comparison if item.label.endswith("2021")), None),
            *(by_year(record).get(year) for year in range(2022, 2026)),
        )
        for record in rows(PARTY, 1)
    ]
    assert found == [tuple(each and each * THOUSAND for each in row) for row in PARTY_ROWS]
    # Words that the edge of the first column breaks, in the eighth and eleventh row.
    assert [len(rows(PARTY, 1)[index].title.split()) for index in (6, 7, 10)] == [3, 6, 5]
    assert len(real(PARTY).tiltak) == len(PARTY_ROWS) and pages(PARTY, 1) == {2}
    assert {(record.unit, record.unit_source) for record in real(PARTY).tiltak} == {("1000 kr", "inferred")}
    assert len(real(PARTY).checks) == 14 and not failed(PARTY)


def test_tables_of_chapters_and_items_are_no_measures_and_no_grants() -> None:
    conversion = real(MINISTRIES)
    assert not conversion.tiltak and not conversion.grants and not conversion.checks
    # Two sentences tell what somebody got for some years, in words that no rule knows.
    told = [("table_not_read", 2), ("row_not_read", 9), ("row_not_read", 9)]
    assert [(warning.code, warning.page) for warning in conversion.warnings] == told


def test_reductions_in_an_unruled_table_of_a_committee() -> None:
    hundred = 100 * THOUSAND
    assert len(rows(ENVIRONMENT, 1)) == 13 and pages(ENVIRONMENT, 1) == {3}
    assert [column(ENVIRONMENT, 1, year) for year in (2005, 2006, 2007)] == [1_540_000, 2_490_000, 773_000]
    assert [len(record.amounts) for record in rows(ENVIRONMENT, 1)] == [1, 2, 1, 2, 1, 2, 2, 2, 2, 1, 1, 1, 1]
    whole = [1, 1.8, 2, 12.93, 2, 0.5, 3.57, 5, 1, 1]
    assert [compared(record) for record in rows(ENVIRONMENT, 1)[:10]] == [[round(each * hundred)] for each in whole]
    assert {(record.unit, record.unit_source) for record in rows(ENVIRONMENT, 1)} == {("kr", "inferred")}
    assert not failed(ENVIRONMENT)
