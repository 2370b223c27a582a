"""Evidence on pages that are shown turned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import BBox, Page
from extract.records import Check, Conversion, Document, Evidence, Vote
from extract.seen import as_seen

PAGE = Page(1, 842.0, 595.0, (), (), (), (), "pdfium", "native")


def conversion() -> Conversion:
    def vote(page: int, bbox: list[float] | None) -> Vote:
        return Vote.model_validate(
            {
                "id": "c1-v1",
                "case_id": "c1",
                "motion": "Forslaget",
                "proposal_ids": [],
                "alternative_motion": None,
                "alternative_proposal_ids": [],
                "outcome": "adopted",
                "unanimous": True,
                "for": None,
                "against": None,
                "absent": None,
                "casting_vote": False,
                "trial": False,
                "evidence": [Evidence(page=page, bbox=bbox, text="Forslaget ble vedtatt.")],
            }
        )

    return Conversion(
        schema_version="1",
        document=Document(
            source="a.pdf",
            sha256="0",
            media_type="application/pdf",
            pages=2,
            kinds=["annet"],
            title=None,
            language=None,
            organization=None,
            text_layer="native",
        ),
        cases=[],
        votes=[vote(1, [10.0, 20.0, 110.0, 30.0]), vote(2, [10.0, 20.0, 110.0, 30.0]), vote(1, None)],
        tiltak=[],
        grants=[],
        checks=[Check(kind="vote_total", subject="c1", expected=1, actual=1, ok=True, message="", page=1)],
        warnings=[],
    )


@pytest.mark.parametrize(
    ("rotation", "box"),
    [(90, [565.0, 10.0, 575.0, 110.0]), (180, [732.0, 565.0, 832.0, 575.0]), (270, [20.0, 732.0, 30.0, 832.0])],
)
def test_boxes_are_turned_with_their_page_alone(rotation: int, box: list[float]) -> None:
    before = conversion()
    after = as_seen(before, [replace(PAGE, rotation=rotation), replace(PAGE, number=2)])
    assert [vote.evidence[0].bbox for vote in after.votes] == [box, [10.0, 20.0, 110.0, 30.0], None]
    assert after.checks == before.checks
    assert before.votes[0].evidence[0].bbox == [10.0, 20.0, 110.0, 30.0]


def test_four_quarter_turns_are_none() -> None:
    box = BBox(10, 20, 110, 30)
    page = replace(PAGE, rotation=90)
    for _ in range(4):
        box = page.seen(box)
        page = replace(page, width=page.height, height=page.width)
    assert box == BBox(10, 20, 110, 30)


def test_upright_documents_are_not_copied() -> None:
    before = conversion()
    assert as_seen(before, [PAGE, replace(PAGE, number=2)]) is before
