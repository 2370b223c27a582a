"""What a person sees: aligned columns within the width, amounts in groups of three, marks on what needs eyes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from extract.records import (
    Amount,
    Case,
    CategoryAmount,
    Check,
    Conversion,
    Document,
    Evidence,
    Grant,
    PartyCount,
    Project,
    Recipient,
    Tally,
    Tiltak,
    Vote,
    Warning,
    YearAmount,
)
from extract.show.records import show_conversion
from extract.show.terminal import Column, Style, grouped, table, width_of
from tests.command import vedtak

PLAIN = Style(colour=False, width=100)
PLACE = [Evidence(page=3, bbox=None, text="x")]


def tiltak(id_: str, title: str, *amounts: tuple[int | None, int], total: int | None = None) -> Tiltak:
    return Tiltak(
        id=id_,
        title=title,
        area="Skole",
        section="drift",
        parties=["SV"],
        amounts=[YearAmount(year=year, nok=nok, raw=str(nok)) for year, nok in amounts],
        comparison=[],
        total=None if total is None else Amount(nok=total, raw=str(total)),
        unit="1000 kr",
        unit_source="stated",
        source_type="table",
        text=None,
        note=None,
        links=[],
        evidence=PLACE,
    )


def grant(id_: str, name: str, *amounts: tuple[str, int], project: str | None = None) -> Grant:
    return Grant(
        id=id_,
        recipient=Recipient(name=name, kommunenummer="1804", members=[]),
        program="Skjønnsmidler",
        year=2026,
        amounts=[CategoryAmount(category=["Formål", column], nok=nok, raw=str(nok)) for column, nok in amounts],
        total=None,
        projects=[Project(title=project, nok=None)] if project else [],
        unit="kr",
        unit_source="inferred",
        note=None,
        evidence=PLACE,
    )


CASE = Case(
    id="c1",
    body="Bystyret",
    date="2024-05-02",
    case_number="7/24",
    archive_case=None,
    title="Ny bru",
    result=None,
    decision=None,
    proposals=[],
    remarks=[],
    evidence=PLACE,
)
VOTE = Vote.model_validate(
    {
        "id": "c1-v1",
        "case_id": "c1",
        "motion": "Innstillingen",
        "proposal_ids": [],
        "alternative_motion": None,
        "alternative_proposal_ids": [],
        "outcome": "adopted",
        "unanimous": False,
        "for": None,
        "against": Tally(
            total=5, parties=[PartyCount(party="H", count=4), PartyCount(party="V", count=None)], voters=[]
        ),
        "absent": None,
        "casting_vote": True,
        "trial": False,
        "evidence": PLACE,
    }
)


def document(**records: object) -> Conversion:
    head = Document(
        source="a.pdf",
        sha256="0" * 64,
        media_type="application/pdf",
        pages=4,
        kinds=["annet"],
        title=None,
        language="nb",
        organization=None,
        text_layer="native",
    )
    empty: dict[str, object] = {kind: [] for kind in ("cases", "votes", "tiltak", "grants", "checks", "warnings")}
    return Conversion.model_validate({"schema_version": "1", "document": head, **empty, **records})


def shown(style: Style = PLAIN, **records: object) -> str:
    return "\n".join(show_conversion(document(**records), style))


def test_amounts_are_grouped_with_a_real_minus() -> None:
    assert grouped(-2_500_000) == "−2\u202f500\u202f000"
    assert grouped(0) == "0"


def test_a_vote_tells_both_sides_and_how() -> None:
    text = shown(cases=[CASE], votes=[VOTE])
    assert "7/24 Ny bru" in text
    assert "adopted         ?–5  Innstillingen (casting vote)" in text
    assert "against  4 H, ? V" in text
    assert "c1-v1  p. 3" in text


def test_tiltak_have_a_column_per_year_and_an_empty_cell_stays_empty() -> None:
    more = tiltak("t1", "Flere lærere", (2025, 1_000_000), (2026, -500_000))
    rows = [more, tiltak("t2", "Mat", (2026, 0), (None, 7))]
    lines = shown(tiltak=rows).splitlines()
    head = next(line for line in lines if "2025" in line)
    assert head.split() == ["tiltak", "2025", "2026", "year?", "page", "id"]
    area, first, second = lines[lines.index(head) + 1 :][:3]
    assert area == "  [Skole]"
    assert first.split("  ")[1] == "Flere lærere"
    assert "1\u202f000\u202f000  −500\u202f000" in first
    end = head.index("2026") + 4
    assert second[:end].endswith(" 0")
    assert second[: head.index("2025") + 4].split() == ["Mat"]


def test_grants_have_their_columns_and_projects() -> None:
    text = shown(grants=[grant("g1", "Bodø", ("Skole", 0), ("Veg", 20_000), project="Ny veg")])
    assert "Skjønnsmidler, 2026" in text
    assert "written in kr (inferred)" in text
    assert "20\u202f000" in text
    assert "Bodø: Ny veg" in text


def test_what_failed_is_marked_at_its_record_and_told() -> None:
    failed = Check(kind="row_sum", subject=["t1"], expected=2, actual=1, ok=False, message="states 2, is 1", page=3)
    passed = Check(kind="row_sum", subject=["t2"], expected=2, actual=2, ok=True, message="states 2", page=3)
    warning = Warning(code="row_not_read", message="en rad", page=None)
    rows = [tiltak("t1", "Feil", (2025, 1)), tiltak("t2", "Rett", (2025, 2))]
    text = shown(tiltak=rows, checks=[failed, passed], warnings=[warning])
    assert "✗ Feil" in text
    assert "✗ Rett" not in text
    assert "FAILED CHECKS (1 OF 2)" in text
    assert "✗ p. 3  row_sum: states 2, is 1" in text
    assert "! row_not_read: en rad" in text


@pytest.mark.parametrize("width", [60, 80, 140])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    years = [(2025 + i, 123_456_789) for i in range(4)]
    long = tiltak("t1", "Et tiltak med en svært lang tittel " * 4, *years, total=5)
    columns = [(f"Kolonne med et langt navn nummer {i}", 1_000_000 * i) for i in range(9)]
    text = shown(Style(colour=False, width=width), tiltak=[long], grants=[grant("g1", "Bodø", *columns)])
    assert max(width_of(line) for line in text.splitlines()) <= width


def test_columns_that_do_not_fit_follow_with_the_first_one_repeated() -> None:
    columns = [Column("name"), *(Column(f"k{i}", True) for i in range(6))]
    rows = [["Bodø", *("1 000 000",) * 6]]
    lines = list(table(columns, rows, Style(colour=False, width=40)))
    assert lines.count("") == 1
    assert sum(line.startswith("Bodø") for line in lines) == 2


def test_colour_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert Style.of(Terminal(), None).colour
    assert not Style.of(io.StringIO(), None).colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Style.of(Terminal(), None).colour
    failed = Check(kind="row_sum", subject="x", expected=1, actual=2, ok=False, message="m", page=None)
    assert "\x1b[31m" in shown(Style(colour=True, width=80), checks=[failed])


def test_an_address_is_for_convert_alone() -> None:
    result = vedtak("show", "s3://bucket/trygg.pdf")
    told = "s3://bucket/trygg.pdf: is an address, which `vedtak convert` alone reads\n"
    assert (result.status, result.err) == (1, told)


def test_the_records_of_a_page_have_its_meetings_too(tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text(
        "Møteprotokoll\n\nUtvalg: Formannskapet\nMøtedato: 12.03.2024\n\nTil stede:\nKari Nes (Ap)\nOle Dal (H)\n\n"
        "PS 12/24 Ny kai\n\nVedtak:\nKaia bygges.\n"
    )
    shown = vedtak("show", minutes, "--stage", "records", "--page", "1").out
    assert [line for line in shown.splitlines() if line.startswith(("Meeting", "Case"))] == ["Meeting m1", "Case c1"]
