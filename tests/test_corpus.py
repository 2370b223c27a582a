"""The corpus: every document has its source and its author's answer key, and is read as the author knows it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import corpus.build
from corpus.build import KINDS, PRODUCERS, sources
from tests.command import vedtak
from tests.corpus_answers import (
    CORPUS,
    DOCUMENTS,
    answers,
    case_differences,
    comparison_differences,
    converted,
    counted,
    failed_sums,
    grant_differences,
    link_differences,
    parse_vote,
    party_differences,
    planted_not_found,
    proposal_differences,
    remark_differences,
    sums_not_confirmed,
    tiltak_differences,
    vote_differences,
)
from tests.evaluate import documents as evaluation_documents

KEYS = {"title", "kinds", "producer", "source", "language", "split", "licence", "exercises", "expected"}
PRODUCER_OF_ENDING = {
    ".typ": "Typst",
    ".html": "Chromium",
    ".fodt": "LibreOffice",
    ".py": "reportlab",
    ".txt": "plain text",
    ".md": "Markdown",
}
COUNTS = (
    *("cases", "proposals", "remarks", "votes", "grants"),
    *("tiltak", "tiltak_table", "tiltak_heading", "tiltak_text", "tiltak_verbal"),
)
LINES: dict[str, Callable[[Path], list[str]]] = {
    "vote_lines": vote_differences,
    "case_lines": case_differences,
    "proposal_lines": proposal_differences,
    "remark_lines": remark_differences,
    "vote_proposals": link_differences,
    "tiltak_lines": tiltak_differences,
    "comparison_lines": comparison_differences,
    "party_lines": party_differences,
    "grant_lines": grant_differences,
    "wrong_sums": planted_not_found,
    "right_sums": sums_not_confirmed,
}


def name(document: object) -> str:
    return document.name if isinstance(document, Path) else str(document)


def stating(*fields: str) -> list[tuple[Path, str]]:
    """Every document with each of the fields that its key states."""
    return [(document, field) for document in DOCUMENTS for field in fields if field in answers(document)["expected"]]


each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=name)


def test_the_corpus_is_large_and_of_several_producers() -> None:
    pdfs = [document for document in DOCUMENTS if document.suffix == ".pdf"]
    assert len(pdfs) >= 18
    assert len({answers(pdf)["producer"] for pdf in pdfs}) >= 3
    assert {".txt", ".md"} <= {document.suffix for document in DOCUMENTS}
    assert sum(pdf.stat().st_size for pdf in pdfs) < 15_000_000


def test_every_source_is_built_and_every_pdf_has_a_source() -> None:
    documents = {*DOCUMENTS, *evaluation_documents("evaluation", "seen")}
    pdfs = {document for document in documents if document.suffix == ".pdf"}
    assert {source.with_suffix(".pdf") for source in sources()} == pdfs
    assert {path.parent.name for path in pdfs} == set(KINDS)
    keys = {path for kind in KINDS for path in (CORPUS / kind).glob("*.toml")}
    assert keys == {document.with_suffix(".toml") for document in documents}


@each_document
def test_the_key_is_well_formed(document: Path) -> None:
    key = answers(document)
    assert set(key) == KEYS
    assert (document.parent / key["source"]).is_file()
    assert PRODUCER_OF_ENDING[Path(key["source"]).suffix] == key["producer"]
    assert set(PRODUCERS) < set(PRODUCER_OF_ENDING)
    assert document.parent.name in key["kinds"]
    assert key["split"] == "development"
    assert key["exercises"]
    expected = key["expected"]
    votes = [parse_vote(line) for line in expected.get("vote_lines", [])]
    assert len(votes) == expected["votes"]
    assert len(expected.get("vote_proposals", votes)) == len(votes)
    assert len(expected.get("proposal_lines", [])) == expected.get("proposals", 0)
    assert len(expected.get("remark_lines", [])) == expected.get("remarks", 0)
    assert len(expected.get("case_lines", [])) <= expected["cases"]
    assert {"tiltak", "tiltak_table"} & set(expected)


@each_document
def test_kind_and_language(document: Path) -> None:
    key, read = answers(document), converted(document).document
    assert set(read.kinds) == set(key["kinds"])
    assert read.language == key["language"]
    assert read.pages >= key["expected"].get("minimum_pages", 1)


@pytest.mark.parametrize(("document", "field"), stating(*COUNTS), ids=name)
def test_count(document: Path, field: str) -> None:
    assert counted(converted(document))[field] == answers(document)["expected"][field]


@pytest.mark.parametrize(("document", "field"), stating(*LINES), ids=name)
def test_lines(document: Path, field: str) -> None:
    assert LINES[field](document) == []


@pytest.mark.parametrize(("document", "field"), stating("wrong_sums"), ids=name)
def test_no_sum_fails_that_is_right(document: Path, field: str) -> None:
    if not answers(document)["expected"][field]:
        assert failed_sums(document) == []


@pytest.mark.parametrize(("document", "field"), stating("unit", "unit_source", "year", "parties"), ids=name)
def test_what_all_rows_share(document: Path, field: str) -> None:
    tables = [tiltak for tiltak in converted(document).tiltak if tiltak.source_type == "table"]
    stated = answers(document)["expected"][field]
    records = tables or converted(document).grants
    assert records
    assert [getattr(record, field) for record in records] == [stated] * len(records)


@pytest.mark.parametrize(("document", "field"), stating("grant_tables"), ids=name)
def test_grants_per_table(document: Path, field: str) -> None:
    tables = [grant.id.rsplit("-", 1)[0] for grant in converted(document).grants]
    assert [tables.count(table) for table in dict.fromkeys(tables)] == answers(document)["expected"][field]


@pytest.mark.parametrize(("document", "field"), stating("shared"), ids=name)
def test_shared_grants_name_their_members(document: Path, field: str) -> None:
    shared = [grant.recipient for grant in converted(document).grants if grant.recipient.members]
    assert [recipient.name for recipient in shared] == answers(document)["expected"][field]
    for recipient in shared:
        assert ", ".join(recipient.members) == recipient.name.replace(" og ", ", ")


@pytest.mark.parametrize(("document", "field"), stating("unknown_recipients"), ids=name)
def test_unknown_recipients_are_reported(document: Path, field: str) -> None:
    failed = [check for check in converted(document).checks if check.kind == "registry" and not check.ok]
    named = {grant.id: grant.recipient.name for grant in converted(document).grants}
    subjects = [named.get(subject, subject) for check in failed for subject in check.subject]
    assert subjects == answers(document)["expected"][field]


@pytest.mark.parametrize(("document", "field"), stating("years_unknown"), ids=name)
def test_undecided_years_stay_open(document: Path, field: str) -> None:
    amounts = [tiltak.amounts for tiltak in converted(document).tiltak]
    assert sum(any(amount.year is None for amount in row) for row in amounts) == answers(document)["expected"][field]


@pytest.mark.parametrize(("document", "field"), stating("category_example"), ids=name)
def test_header_path(document: Path, field: str) -> None:
    paths = [amount.category for grant in converted(document).grants for amount in grant.amounts]
    assert answers(document)["expected"][field] in paths


@pytest.mark.parametrize(("document", "field"), stating("reading_order"), ids=name)
def test_reading_order(document: Path, field: str) -> None:
    text = " ".join(vedtak("text", document).out.split())
    places = [text.find(sentence) for sentence in answers(document)["expected"][field]]
    assert -1 not in places
    assert places == sorted(places)


def test_a_missing_producer_is_named_and_the_pdf_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document = CORPUS / "annet" / "brev_laan_gebyrer.pdf"
    before = document.read_bytes()
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert corpus.build.main(["brev_laan_gebyrer"]) == 1
    assert "brev_laan_gebyrer.fodt needs one of soffice, libreoffice" in capsys.readouterr().err
    assert document.read_bytes() == before


def test_an_unknown_slug_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert corpus.build.main(["finnes_ikke"]) == 1
    assert "no source named finnes_ikke" in capsys.readouterr().err
