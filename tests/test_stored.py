"""Records kept as JSON: the same records, and the same text is written of them."""

import pytest

from extract import convert
from extract.memory import stored
from extract.memory.stored import Store, Stored, together
from extract.model import Page
from extract.output import json_text
from extract.pipeline import convert_stored
from extract.records import Check, Conversion
from extract.seen import as_seen
from extract.sources import load_source
from tests.golden import CORPUS

GRANTS = CORPUS / "skjonnsfordeling" / "skjonnsramme_nordland.pdf"


def check(number: int) -> Check:
    row = [f"g1-r{number}"]
    return Check(kind="registry", subject=row, expected=f"{number}", actual=number, ok=True, message="", page=1)


CHECKS = tuple(map(check, range(40)))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document is long that has so few records."""
    monkeypatch.setattr(stored, "_LOOSE", 16)
    monkeypatch.setattr(stored, "_TOGETHER", 5)


def test_few_records_stay_as_they_are() -> None:
    store = Store(Check)
    store.extend(CHECKS)
    assert store.records() == CHECKS
    assert isinstance(store.records(), tuple)


@pytest.mark.usefixtures("few")
def test_many_are_made_anew_when_they_are_asked_for() -> None:
    records = together(Check, [CHECKS[:20], (), CHECKS[20:39], CHECKS[39:]])
    assert isinstance(records, Stored)
    assert records == CHECKS and len(records) == len(CHECKS)
    assert [records[place] for place in (0, 19, 20, -1)] == [CHECKS[place] for place in (0, 19, 20, -1)]
    assert records[18:22] == CHECKS[18:22]
    # Those that are stored already are not made anew to stand with others.
    assert together(Check, [records, CHECKS]) == CHECKS + CHECKS


@pytest.mark.usefixtures("few")
def test_what_is_written_is_the_same() -> None:
    written = convert_stored(load_source(GRANTS))
    assert isinstance(written.grants, Stored) and isinstance(written.checks, Stored)
    conversion = convert(GRANTS)
    assert type(conversion.grants) is list and type(conversion.checks) is list
    assert json_text(written) == conversion.model_dump_json(by_alias=True, indent=2, exclude={"corrections"}) + "\n"
    assert Conversion.model_validate_json(json_text(written)) == conversion


@pytest.mark.usefixtures("few")
def test_their_boxes_are_turned_with_the_page() -> None:
    written = convert_stored(load_source(GRANTS))
    pages = [Page(number, 800.0, 600.0, (), (), (), (), "pdfium", "native", rotation=90) for number in (1, 2)]
    turned = as_seen(written, pages)
    assert isinstance(turned.grants, Stored)
    assert list(turned.grants) == as_seen(convert(GRANTS), pages).grants != list(written.grants)
