"""The linked tables: nothing is lost, keys hold, the same bytes come out, no spreadsheet runs what a document says."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import shutil
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import frictionless
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as some

import extract.export
from extract.export import xlsx_tables
from extract.export.formulas import harmless
from extract.export.tables import TABLES
from tests.command import vedtak
from tests.dataset import CONVERTED, CONVERTED_FILES, Dataset, written

FORMS = ("csv", "parquet", "sqlite", "xlsx")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All kept conversions as each kind of dataset."""
    folder = tmp_path_factory.mktemp("export")
    for form in FORMS:
        result = vedtak("export", CONVERTED, "--to", form, "-o", folder / form, "--licence", "CC-BY-4.0")
        assert result.status == 0, result.err
    return folder


@pytest.fixture(scope="module")
def database(exported: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(exported / "sqlite" / "vedtak.sqlite")
    yield connection
    connection.close()


def test_every_document_comes_back_from_the_tables(exported: Path) -> None:
    back = {each["document"]["sha256"]: each for each in Dataset(exported / "sqlite" / "vedtak.sqlite").documents()}
    assert len(back) == len(CONVERTED_FILES) > 20
    for path in CONVERTED_FILES:
        document = written(path)
        assert back[document["document"]["sha256"]] == document, path.name


def test_corrections_come_back_from_the_tables(tmp_path: Path) -> None:
    document = some_document()
    named = {"kind": "votes", "by": "Kari Nes", "comment": None, "page": 1, "text": "Votering:"}
    document["corrections"] = [
        {"status": "changed", "record_id": "c1-v1", "field": "for", "read": None, "said": {"total": 3}, **named},
        {"status": "missing", "record_id": None, "field": None, "read": None, "said": None, **named},
    ]
    folder = export(tmp_path, "sqlite", a=document)
    assert list(Dataset(folder / "vedtak.sqlite").documents()) == [document]


def test_the_validator_accepts_the_package_and_its_keys(exported: Path, tmp_path: Path) -> None:
    report = frictionless.validate(str(exported / "csv" / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])[:5]
    assert report.stats["tasks"] == len(TABLES)
    # It sees a case that votes name and that is not there.
    broken = shutil.copytree(exported / "csv", tmp_path / "broken")
    lines = (broken / "cases.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (broken / "cases.csv").write_text(lines[0], encoding="utf-8")
    report = frictionless.validate(str(broken / "datapackage.json"))
    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])}


@pytest.mark.parametrize("form", FORMS)
def test_the_package_tells_files_keys_and_versions(exported: Path, form: str) -> None:
    package = json.loads((exported / form / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == [table.name for table in TABLES]
    assert package["licenses"] == [{"name": "CC-BY-4.0"}]
    assert package["vedtak"]["schema_version"] == "1"
    frictionless.Package.from_descriptor(package)
    for resource in package["resources"]:
        content = (exported / form / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["schema"]["primaryKey"]
        assert all(each["description"] for each in resource["schema"]["fields"])
        # The standard's word and the validator's.
        sheets = {"sheetName": resource["name"], "excel": {"sheet": resource["name"]}}
        assert form != "xlsx" or resource["dialect"] == sheets
    names = {path.name for path in (exported / form).iterdir()}
    assert names == {resource["path"] for resource in package["resources"]} | {"datapackage.json"}


_MARKED = re.compile(r"""((?:\A|[;\t\r\n])[\s"]*)'('*[=@＝＠+\-＋－])""")


def exact(text: str) -> str:
    """The text as it was before a spreadsheet was kept from running it."""
    return _MARKED.sub(r"\1\2", text)


def rows_of_csv(folder: Path, table: str) -> list[list[str | None]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [[exact(cell) if cell else None for cell in row] for row in csv.reader(file)]


def as_text(value: Any) -> str | None:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, date):
        return value.isoformat()
    return None if value is None or value == "" else str(value)


def test_csv_parquet_and_sqlite_hold_the_same(exported: Path, database: sqlite3.Connection) -> None:
    for table in TABLES:
        header, *rows = rows_of_csv(exported / "csv", table.name)
        assert header == [column.name for column in table.columns]
        columns = pyarrow.parquet.read_table(exported / "parquet" / f"{table.name}.parquet").to_pydict()
        assert [list(map(as_text, row)) for row in zip(*columns.values(), strict=True)] == rows, table.name
        booleans = {place for place, column in enumerate(table.columns) if column.type == "boolean"}
        stored = [
            [as_text(bool(value) if place in booleans else value) for place, value in enumerate(row)]
            for row in database.execute(f"SELECT * FROM {table.name}")
        ]
        assert stored == rows, table.name


def test_a_sheet_has_every_row_and_no_formula(exported: Path) -> None:
    with zipfile.ZipFile(exported / "xlsx" / "vedtak.xlsx") as book:
        for number, table in enumerate(TABLES, 1):
            sheet = book.read(f"xl/worksheets/sheet{number}.xml").decode("utf-8")
            assert sheet.count("<row ") == len(rows_of_csv(exported / "csv", table.name))
            assert "<f>" not in sheet and "<hyperlink" not in sheet


@pytest.mark.parametrize("form", FORMS)
def test_the_same_files_give_the_same_bytes(exported: Path, form: str, tmp_path: Path) -> None:
    # Copied in another order, so that the file system lists them in another one.
    for path in reversed(CONVERTED_FILES):
        copy = tmp_path / "in" / path.relative_to(CONVERTED)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    vedtak("export", tmp_path / "in", "--to", form, "-o", tmp_path / "again", "--licence", "CC-BY-4.0")
    for path in (exported / form).iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes(), path.name


def test_keys_hold_in_sqlite_and_have_indexes(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for table in TABLES:
        linked = {column for _, _, _, column, *_ in database.execute(f"PRAGMA foreign_key_list({table.name})")}
        assert linked == {key.column for key in table.foreign_keys}
        for column in linked:
            plan = database.execute(f"EXPLAIN QUERY PLAN SELECT * FROM {table.name} WHERE {column} = ''").fetchall()
            assert "USING" in plan[0][3], (table.name, column)


def test_words_are_found_with_their_norwegian_letters(tmp_path: Path) -> None:
    document = some_document()
    document["votes"][0]["motion"] = "Forslag om ny bru på Søre Øya"
    database = sqlite3.connect(export(tmp_path, "sqlite", a=document) / "vedtak.sqlite")
    for words, found in (("øya", 1), ("BRU søre", 1), ("oya", 0), ("bruer", 0)):
        query = "SELECT motion FROM votes WHERE rowid IN (SELECT rowid FROM votes_fts WHERE votes_fts MATCH ?)"
        assert len(database.execute(query, (words,)).fetchall()) == found, words
    database.close()


def test_the_views_and_totals_answer(database: sqlite3.Connection) -> None:
    def number(query: str) -> int:
        ((answer,),) = database.execute(f"SELECT {query}").fetchall()
        assert isinstance(answer, int)
        return answer

    assert number("count(*) FROM party_votes") == number("count(*) FROM vote_counts") > 0
    assert number('sum("for" + against + divided) FROM party_vote_totals') == number(
        "sum(votes) FROM party_vote_totals"
    )
    assert 0 < number('sum("for") FROM party_vote_totals') < number("sum(votes) FROM party_vote_totals")
    assert 0 < number("sum(tiltak) FROM party_tiltak_totals") <= number("count(*) FROM party_tiltak")
    assert number("count(*) FROM municipality_grants") == number("count(*) FROM grants")
    assert number("sum(grants) FROM municipality_grant_totals") == number("count(*) FROM grants")


def test_what_was_applied_for_is_no_grant(tmp_path: Path) -> None:
    (path,) = (path for path in CONVERTED_FILES if path.stem == "soknader_ostlandet")
    folder = export(tmp_path, "sqlite", a=written(path))
    database = sqlite3.connect(folder / "vedtak.sqlite")
    by_role = dict(database.execute("SELECT role, sum(nok) FROM grant_amounts GROUP BY role"))
    assert by_role["applied"] > by_role["awarded"] > 0
    assert database.execute("SELECT sum(nok) FROM municipality_grant_totals").fetchone() == (by_role["awarded"],)
    database.close()


def some_document() -> dict[str, Any]:
    document = written(CONVERTED / "saksprotokoll" / "trygg_skoleveg.json")
    assert document["votes"]
    return document


def export(folder: Path, form: str, **documents: Any) -> Path:
    """Writes documents as `<name>.json` and exports them; gives the folder of the export."""
    source = folder / "documents"
    source.mkdir(exist_ok=True)
    for name, document in documents.items():
        (source / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    result = vedtak("export", source, "--to", form)
    assert result.status == 0, result.err
    return folder / f"documents-{form}"


HOSTILE = (
    "=cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    "+1+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    '\t=HYPERLINK("http://example.org")',
    "\r=1+1",
    "  =1+1",
    '"=1+1',
    "Vedtatt;=cmd|'/C calc'!A0",
    "Vedtatt\n-cmd|'/C calc'!A0",
    "＝1+1",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_begins_a_formula(text: str, tmp_path: Path) -> None:
    document = some_document()
    document["cases"][0]["title"] = text
    folder = export(tmp_path, "csv", a=document)
    content = (folder / "cases.csv").read_bytes().decode("utf-8")
    # However a spreadsheet divides it: no cell begins with a sign.
    for delimiter in (",", ";", "\t"):
        for row in csv.reader(content.splitlines(), delimiter=delimiter):
            assert not [cell for cell in row if cell.strip(' "\t').startswith(("=", "@", "+", "-", "＝"))]
    assert exact(next(csv.DictReader((folder / "cases.csv").open(encoding="utf-8", newline="")))["title"]) == text
    workbook = export(tmp_path, "xlsx", a=document) / "vedtak.xlsx"
    with zipfile.ZipFile(workbook) as book:
        assert not [name for name in book.namelist() if b"<f>" in book.read(name)]


@pytest.mark.parametrize("text", ["-2,5", "- 1 200", "+3", "Vedtatt:\n- ny bru\n- ny veg", "a - b", "2=2", "x; - y"])
def test_amounts_and_lists_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


@given(some.text(alphabet="=+-@'\" ;\n\ta1(|,＝"))
def test_what_was_marked_can_be_told_again(text: str) -> None:
    assert exact(harmless(text)) == text


def test_copies_are_one_document(tmp_path: Path) -> None:
    folder = export(tmp_path, "csv", a=some_document(), b=some_document())
    assert len(rows_of_csv(folder, "documents")) == 2
    assert [row[0] for row in rows_of_csv(folder, "files")[1:]] == ["a.json", "b.json"]
    told = vedtak("export", tmp_path / "documents", "--to", "csv").err
    assert "1 document, copies left out: 1; " in told


def test_a_bad_file_costs_itself_alone(tmp_path: Path) -> None:
    export(tmp_path, "csv", a=some_document())
    source = tmp_path / "documents"
    dangling, huge, undated = some_document(), some_document(), some_document()
    dangling["votes"][0]["case_id"] = "c99"
    huge["document"]["pages"] = 10**30
    undated["cases"][0]["date"] = "i fjor"
    for number, document in enumerate((dangling, huge, undated)):
        document["document"]["sha256"] = hashlib.sha256(bytes([number])).hexdigest()
        (source / f"bad{number}.json").write_text(json.dumps(document), encoding="utf-8")
    (source / "notes.json").write_text("[]", encoding="utf-8")
    result = vedtak("export", source, "--to", "sqlite")
    assert result.status == 1
    *complaints, closing = result.err_lines
    assert [line.partition(":")[0] for line in complaints] == ["bad0.json", "bad1.json", "bad2.json", "notes.json"]
    assert "names a record that it does not hold: c99" in complaints[0]
    assert "1 document, 4 FAILED" in closing


def test_nothing_to_export_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = vedtak("export", tmp_path / "empty", "--to", "csv")
    assert (result.status, result.err_lines) == (1, [f"{tmp_path}/empty: holds no document that vedtak converted"])
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_an_export_inside_the_folder_is_not_read_again(tmp_path: Path) -> None:
    export(tmp_path, "csv", a=some_document())
    inside = tmp_path / "documents" / "dataset"
    for _ in range(2):
        assert vedtak("export", tmp_path / "documents", "--to", "csv", "-o", inside).status == 0


@pytest.mark.parametrize(("form", "package"), [("parquet", "pyarrow"), ("xlsx", "xlsxwriter")])
def test_a_missing_package_is_told_with_its_command(
    form: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.delitem(sys.modules, f"extract.export.{form}_tables", raising=False)
    monkeypatch.delattr(extract.export, f"{form}_tables", raising=False)
    result = vedtak("export", CONVERTED, "--to", form, "-o", tmp_path / "out")
    assert result.status == 1
    (line,) = result.err_lines
    assert line.startswith(f"--to {form}: needs ")
    assert line.endswith(f": pip install '.[{form}]' in the folder of vedtak's source")
    assert list(tmp_path.iterdir()) == []


def test_a_long_text_is_cut_for_a_cell_and_told(tmp_path: Path) -> None:
    document = some_document()
    document["cases"][0]["decision"] = "Vedtak " * 6000
    folder = export(tmp_path, "xlsx", a=document)
    (lost,) = csv.DictReader((folder / "loss.csv").open(encoding="utf-8"))
    assert lost["field"] == "cases.decision" and lost["id"].endswith("/c1")
    # What an earlier export could not hold is not told of this one.
    export(tmp_path, "xlsx", a=some_document())
    assert not (folder / "loss.csv").exists()


def test_a_full_sheet_goes_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_tables, "_ROWS_OF_A_SHEET", 4)
    folder = export(tmp_path, "xlsx", a=some_document())
    rows = 0
    with zipfile.ZipFile(folder / "vedtak.xlsx") as book:
        names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode("utf-8"))
        for number, name in enumerate(names, 1):
            sheet = book.read(f"xl/worksheets/sheet{number}.xml").decode("utf-8")
            assert sheet.count("<row ") <= 4
            rows += (sheet.count("<row ") - 1) * name.startswith("evidence")
    assert {"evidence", "evidence 2", "evidence 3"} <= set(names)
    assert rows == len(rows_of_csv(export(tmp_path, "csv"), "evidence")) - 1


def test_several_forms_may_be_asked_for_at_once(tmp_path: Path) -> None:
    shutil.copytree(CONVERTED, tmp_path / "out")
    result = vedtak("export", tmp_path / "out", "--to", "csv", "--to", "xlsx", "-q")
    assert result.status == 0, result.err
    assert (tmp_path / "out-csv" / "votes.csv").is_file()
    assert list((tmp_path / "out-xlsx").glob("*.xlsx"))


def test_one_folder_is_for_one_form(tmp_path: Path) -> None:
    result = vedtak("export", CONVERTED, "--to", "csv", "--to", "xlsx", "-o", tmp_path / "both")
    assert result.status == 2
    assert not (tmp_path / "both").exists()
