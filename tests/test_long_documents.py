"""Long documents: the work grows with their length, and what no stage needs any more is let go. No clock tells it."""

from __future__ import annotations

import cProfile
import gc
import io
import pstats
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import pipeline
from extract.model import Facts, Line, Page, Section, Table
from extract.output import json_parts
from extract.reading import Reading
from extract.records import Check, Evidence
from extract.sources import source_of

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PLACES = ("Lillevik", "Nes", "Solbakken", "Furuhaugen", "Storøya", "Elvebakken", "Granli")
HEADING = ("Kommune", "Ordinært skjønn", "Prosjektskjønn", "Samlet")
# The longer document is so many times as long, and no part of the work may grow by more than this times that.
LONGER, ALLOWED = 3, 1.35
# Of a document of 5,000 pages 500 MB can hold so much for each, besides the program itself.
KIBIBYTES_OF_PAGE = 80
# What is called seldom may be called for other reasons.
FEWEST_CALLS = 400


def amounts(number: int) -> tuple[str, str, str]:
    one, two = number * 37 % 900 + 100, number * 13 % 500 + 50
    return str(one), str(two), str(one + two)


def rows(number: int) -> bytes:
    """A text with one table."""
    lines = ["Skjønnstilskudd 2024 til kommunene. Beløp i 1000 kr", "", "\t".join(HEADING)]
    lines += ["\t".join((PLACES[each % 7], *amounts(each))) for each in range(number)]
    return "\n".join(lines).encode()


def cases(number: int) -> bytes:
    """Minutes with so many cases of one day."""
    parts = ["Møteprotokoll\nUtvalg: Kommunestyret\nMøtedato: 12.03.2024\n"]
    parts += [
        f"PS {each + 1}/24 Bru nummer {each}\n\nBehandling:\nTone Vågen (H) fremmet følgende forslag:\n"
        f"Brua nummer {each} bygges i tre.\n\nVotering:\nForslaget fra Vågen falt med {each % 9 + 2} mot "
        f"{each % 9 + 12} stemmer.\n\nVedtak:\nBrua nummer {each} males gul.\n"
        for each in range(number)
    ]
    return "\n".join(parts).encode()


def table(pages: int) -> bytes:
    """A PDF with a table drawn over all its pages."""
    content = io.BytesIO()
    canvas = Canvas(content, invariant=True)
    number = 0
    for page in range(pages):
        if not page:
            canvas.drawString(60, 800, "Skjønnstilskudd 2024 til kommunene. Beløp i 1000 kr")
        written = [HEADING, *((PLACES[each % 7], *amounts(each)) for each in range(number, number + 12))]
        number += 12
        for row, texts in enumerate(written):
            for column, text in enumerate(texts):
                canvas.drawString(64 + 110 * column, 763 - 20 * row, text)
        canvas.grid([60 + 110 * column for column in range(5)], [777 - 20 * row for row in range(len(written) + 1)])
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def corpus(name: str) -> Callable[[int], bytes]:
    def pages(number: int) -> bytes:
        content = io.BytesIO()
        with pikepdf.open(CORPUS / name) as source, pikepdf.new() as made:
            while len(made.pages) < number:
                made.pages.extend(source.pages)
            made.save(content)
        return content.getvalue()

    return pages


def calls(name: str, content: bytes) -> dict[tuple[str, int, str], int]:
    """How often each function is called while the document is converted."""
    profile = cProfile.Profile()
    profile.enable()
    "".join(json_parts(pipeline.convert_stored(source_of(name, content, "off"))))
    profile.disable()
    return {where: figures[1] for where, figures in pstats.Stats(profile).stats.items()}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "made", "length"),
    [
        ("a.txt", rows, 150),
        ("a.txt", cases, 40),
        ("a.pdf", table, 6),
        # Of longer documents than those that are kept as they are.
        ("a.pdf", corpus("skjonnsfordeling/skjonnsramme_nordland.pdf"), 12),
        ("a.pdf", corpus("budsjettvedtak/tiltaksliste_nittedal.pdf"), 12),
    ],
)
def test_no_part_of_the_work_grows_faster_than_the_document(
    name: str, made: Callable[[int], bytes], length: int
) -> None:
    short, long = made(length), made(LONGER * length)
    # What is known from then on is not asked again.
    "".join(json_parts(pipeline.convert_stored(source_of(name, long, "off"))))
    before, after = calls(name, short), calls(name, long)
    grown = {
        where: (before.get(where, 0), count)
        for where, count in after.items()
        if count > FEWEST_CALLS and count > ALLOWED * LONGER * before.get(where, 0)
    }
    assert not grown


def test_a_table_over_all_pages_is_one() -> None:
    conversion = pipeline.convert_source(source_of("a.pdf", table(20), "off"))
    assert len(conversion.grants) == 240
    assert {grant.id.partition("-")[0] for grant in conversion.grants} == {"g1"}
    assert all(check.ok for check in conversion.checks)
    assert conversion.grants[-1].evidence[0].page == 20


def test_what_no_stage_needs_any_more_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    content = corpus("skjonnsfordeling/skjonnsramme_nordland.pdf")(2)
    before = set(map(id, gc.get_objects()))
    read, check = pipeline.read_out, pipeline.check_reading
    seen: list[str] = []

    def own(*kinds: type) -> list[object]:
        gc.collect()
        return [each for each in gc.get_objects() if isinstance(each, kinds) and id(each) not in before]

    def read_out(sections: list[Section], facts: Facts) -> Reading:
        seen.append("reading")
        assert own(Section)
        assert not any(page.words or page.rules or page.fills for page in own(Page) if isinstance(page, Page))
        return read(sections, facts)

    def check_reading(reading: Reading) -> tuple[Check, ...]:
        seen.append("checking")
        assert not own(Section, Table, Line)
        return check(reading)

    monkeypatch.setattr(pipeline, "read_out", read_out)
    monkeypatch.setattr(pipeline, "check_reading", check_reading)
    pipeline.convert_source(source_of("a.pdf", content, "off"))
    assert seen == ["reading", "checking"]


def most_memory(content: bytes) -> int:
    """The most that is alive at a time while a document is converted and written, in KiB."""
    # What other tests left is not counted when Python decides how seldom it looks for what may go.
    gc.collect()
    gc.freeze()
    gc.collect()
    tracemalloc.start()
    for _ in json_parts(pipeline.convert_stored(source_of("a.pdf", content, "off")), is_used_up=True):
        pass
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    gc.unfreeze()
    return most >> 10


@pytest.mark.parametrize(
    ("name", "length"),
    [
        ("saksprotokoll/rakkestad_motebok_2003.pdf", 8),
        ("budsjettvedtak/plan_vestfold.pdf", 8),
        # So many that its records are written in parts.
        ("skjonnsfordeling/skjonnsramme_nordland.pdf", 20),
    ],
)
def test_a_page_takes_little_memory(name: str, length: int) -> None:
    made = corpus(name)
    # What is known from then on takes no place anew.
    most_memory(made(2))
    short, long = most_memory(made(length)), most_memory(made(LONGER * length))
    assert long - short < KIBIBYTES_OF_PAGE * (LONGER - 1) * length


def test_records_share_the_names_of_their_fields() -> None:
    one, other = (Evidence(page=page, bbox=None, text="a") for page in (1, 2))
    copied = one.model_copy(update={"text": "b"})
    assert one.model_fields_set is other.model_fields_set is copied.model_fields_set
    assert one.model_fields_set == set(Evidence.model_fields)
