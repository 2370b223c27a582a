"""The real grant document, where it is there: what must hold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from extract import convert
from extract.records import Conversion, Grant

SEEDS = sorted((Path(__file__).resolve().parents[2] / "shared" / "seeds").glob("002*.txt"))
pytestmark = pytest.mark.skipif(not SEEDS, reason="the shared documents are not here")


@pytest.fixture(scope="module")
def conversion() -> Conversion:
    return convert(SEEDS[0])


def table(conversion: Conversion, number: int) -> list[Grant]:
    return [grant for grant in conversion.grants if grant.id.startswith(f"g{number}-")]


def named(grants: list[Grant], name: str) -> Grant:
    return next(grant for grant in grants if grant.recipient.name == name)


def test_three_tables_and_no_statistics(conversion: Conversion) -> None:
    assert [len(table(conversion, number)) for number in (1, 2, 3, 4)] == [20, 9, 38, 0]
    assert {grant.year for grant in conversion.grants} == {2025}
    assert {grant.unit for grant in table(conversion, 1)} == {"1000 kr"}
    assert {grant.unit for grant in table(conversion, 3)} == {"kr"}
    assert all(grant.recipient.kommunenummer for grant in conversion.grants)
    assert conversion.document.kinds == ["skjonnsfordeling"]


def test_sums(conversion: Conversion) -> None:
    assert sum(amount.nok for grant in table(conversion, 1) for amount in grant.amounts) == 48_075_000
    assert sum(amount.nok for grant in table(conversion, 2) for amount in grant.amounts) == 20_600_000
    assert sum(grant.total.nok for grant in table(conversion, 3) if grant.total) == 67_625_000


def test_rows(conversion: Conversion) -> None:
    trondheim = named(table(conversion, 3), "Trondheim")
    amounts = {amount.category[-1][:12]: amount.nok for amount in trondheim.amounts}
    assert (amounts["Ressurskreve"], amounts["Prosjektskjø"], amounts["Barnevern Ti"]) == (970_000, 20_600_000, 0)
    assert [len(amount.category) for amount in trondheim.amounts] == [2, 2, 2, 2, 1, 1, 1, 1, 1, 1]
    steinkjer = named(table(conversion, 3), "Steinkjer")
    assert len(steinkjer.amounts) == len(trondheim.amounts) - 2
    levanger = named(table(conversion, 1), "Levanger")
    assert [project.nok for project in levanger.projects] == [1_450_000, 1_500_000]
    verdal = named(table(conversion, 1), "Verdal")
    assert [project.nok for project in verdal.projects] == [3_250_000, 1_100_000, 1_100_000]
    assert named(table(conversion, 1), "Trondheim").note == "Eget ark."
    assert named(table(conversion, 1), "Nærøysund").amounts == []
    assert named(table(conversion, 3), "Rørros").recipient.kommunenummer == "5025"


def test_checks(conversion: Conversion) -> None:
    assert Counter(check.kind for check in conversion.checks if not check.ok) == {"registry": 1}
    made = Counter(check.kind for check in conversion.checks if check.ok)
    assert (made["column_sum"], made["row_sum"], made["projects_total"], made["registry"]) == (13, 76, 7, 37)
    assert made["cross_table"] == 21
