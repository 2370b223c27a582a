"""The benchmarks run: on one small document, without a word on how long it takes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benchmarks import export, memory, reading, results, scans
from benchmarks.table_score import rows_right
from benchmarks.table_truth import Row, tables_of_corpus, texts_of_corpus
from benchmarks.tables import vedtak

ONE_PAGE = reading.CORPUS / "annet" / "brev_laan_gebyrer.pdf"


def test_every_reader_reads_all_pages(capsys: pytest.CaptureFixture[str]) -> None:
    reading.main([str(ONE_PAGE), "--rounds", "1"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("1 PDFs, 1 pages, 1 rounds, one core.")
    assert [line.split(" | ")[0].removeprefix("| ") for line in lines[4:]] == list(reading.READERS)
    assert lines[4].endswith("| 1.0 |")


def test_ratio_is_the_median_of_the_rounds() -> None:
    measures = {
        reading.BASELINE: reading.Measured(10, (10.0, 20.0, 12.0)),
        "ours": reading.Measured(10, (1.0, 4.0, 1.0)),
    }
    assert reading.ratio(measures, "ours") == 10.0


def test_rows_are_right_in_their_columns_only() -> None:
    truth = [Row(("Ny skole",), (("2025", 1_200_000), ("2026", -300_000))), Row(("Ny bru",), (("2025", 500_000),))]
    whole = [["Tiltak", "2025", "2026"], ["Ny\nskole", "1 200", "−300"], ["Ny bru", "500", ""]]
    assert rows_right(truth, [whole]) == 2
    assert rows_right(truth, [[["Ny skole", "1 200 −300"], ["Ny bru", "500"]]]) == 1
    assert rows_right(truth, [[["Ny skole 1 200", "", "-300"]]]) == 0
    shifted = [*whole, ["Ny veg", "", "500"], ["Ny bru", "", "500"]]
    assert rows_right(truth, [shifted[:2] + shifted[3:]]) == 1


def test_truth_of_the_corpus_is_read_whole() -> None:
    document = next(path for path in tables_of_corpus() if path.stem == "apostrof_tusen")
    rows = tables_of_corpus()[document]
    assert len(rows) == 5 and rows_right(rows, vedtak(document)) == 5
    assert "driftsprogram_tospaltet" in [path.stem for path in texts_of_corpus()]


def test_results_replace_their_own_section(tmp_path: Path) -> None:
    path = tmp_path / "results.md"
    for heading, text in (("B", "old"), ("A", "first"), ("B", results.table(["x", "y"], [["a", "1"]]))):
        results.keep(heading, text, path)
    written = path.read_text(encoding="utf-8")
    assert written.startswith("# Results of the benchmarks\n\n## A\n\nfirst\n\n## B\n\n| x | y |\n")
    assert "old" not in written and written.endswith("| a | 1 |\n")


def test_exports_are_written_and_loaded(capsys: pytest.CaptureFixture[str]) -> None:
    export.main(["--documents", "30", "--forms", "csv", "sqlite", "popolo"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("30 documents, ")
    told = [line.split(" | ")[0].removeprefix("| ") for line in lines]
    assert {"csv", "sqlite", "popolo", "DuckDB: all tables loaded from csv", "SQLite: votes by party"} <= set(told)


def test_documents_to_export_differ(tmp_path: Path) -> None:
    export.make_documents(tmp_path, 60)
    texts = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.json")]
    assert len(set(texts)) == 60


def test_the_memory_of_a_long_document_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    memory.main([str(ONE_PAGE), "--pages", "3"])
    lines = capsys.readouterr().out.splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines[4:]]
    assert [row[:2] for row in rows] == [[ONE_PAGE.stem, "1"], [ONE_PAGE.stem, "3"]]
    assert 20 < float(rows[-1][2]) < 500


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_records_of_a_scan(capsys: pytest.CaptureFixture[str]) -> None:
    document = reading.CORPUS / "saksprotokoll" / "partistemmer_nynorsk.pdf"
    scans.main([str(document), "--scan", "200 dpi, straight", "--differences"])
    rows = capsys.readouterr().out.splitlines()
    assert any(row.startswith("| 200 dpi, straight | 8 of 8 | 100.0 % | 0 |") for row in rows), rows
    assert rows[-1].startswith("`tesseract -l nor`, 200 dpi, straight: ")
