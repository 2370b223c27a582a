"""The pages of `vedtak report`: their data, what is allowed in them, and what a run writes."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from extract import convert, convert_bytes
from extract.corrections import keys, records_by_place
from extract.output import json_text
from extract.records import CheckKind, Outcome, WarningCode
from extract.report.document import view_of
from extract.report.html import asset, embedded, labels
from extract.report.marks import Mark, marked
from extract.report.page import form_types
from extract.report.run import page_name
from extract.report.sources import Located
from extract.sources import load_source, source_of
from extract.sources.picture import page_pictures
from tests.command import on_terminal, vedtak

ROOT = Path(__file__).resolve().parent.parent
TRYGG = ROOT / "corpus" / "saksprotokoll" / "trygg_skoleveg.pdf"
HOSTILE = '</script><img src=x onerror="document.title=1"> \u202e&amp; \'"'
MINUTES = f"""Utvalg: Utvalg for hav og havn
Møtedato: 12.03.2024
Sak: 14/24
Tittel: Saksprotokoll - Ny brygge {HOSTILE}

Vedtak:
Brygga fornyes {HOSTILE}.

Votering:
Innstillingen ble enstemmig vedtatt.
"""


def data_of(page: str, name: str) -> Any:
    (found,) = re.findall(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.S)
    return json.loads(found)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def converted(content: str, name: str = "a.txt") -> Path:
    Path("in").mkdir(exist_ok=True)
    Path("in", name).write_text(content, encoding="utf-8")
    assert vedtak("convert", "in", "-o", "out", "-q").status == 0
    return Path("out")


def test_pieces_hold_the_whole_text_and_equal_words_go_to_their_own_places() -> None:
    text = "En  linje\nto ord. To ord. to\nord."
    pieces, lost = marked(text, [Mark("to ord.", 0), Mark("to ord.", 1), Mark("linje to", 2), Mark("ikke her", 3)])
    assert "".join(piece.text for piece in pieces) == text
    assert lost == [Mark("ikke her", 3)]
    assert [(piece.text, piece.records) for piece in pieces if piece.records] == [
        ("linje\n", (2,)),
        ("to", (0, 2)),
        (" ord.", (0,)),
        ("to\nord.", (1,)),
    ]


def test_every_box_of_the_evidence_is_on_a_page_with_a_picture() -> None:
    conversion = convert(TRYGG)
    view = view_of(conversion, Located("a.pdf", TRYGG), "there", load_source(TRYGG))
    assert view.data["how"] == "pictured" and len(view.pages) == conversion.document.pages
    sizes = {page.number: (page.width, page.height) for page in view.pages}
    assert len(view.data["records"]) == len(list(records_by_place(conversion)))
    for record in view.data["records"]:
        for each in record["fields"]["evidence"]:
            width, height = sizes[each["page"]]
            x0, top, x1, bottom = each["bbox"]
            assert 0 <= x0 < x1 <= width and 0 <= top < bottom <= height


def test_pictures_are_small_and_of_the_page_as_it_is_seen() -> None:
    source = load_source(TRYGG)
    pictures = list(page_pictures(source, {1}))
    first, second = pictures[0], pictures[1]
    assert first.content is not None and second.content is not None
    assert len(first.content) < 80_000 and first.media_type == "image/png"
    large, small = (Image.open(io.BytesIO(each.content or b"")) for each in (first, second))
    assert large.width == pytest.approx(first.width * 120 / 72, abs=2)
    assert small.width == pytest.approx(second.width * 90 / 72, abs=2)
    assert list(page_pictures(source_of("a.pdf", b"%PDF-1.4 nothing"), set())) == []


def test_text_pages_are_marked_where_the_records_were_read() -> None:
    content = MINUTES.encode()
    conversion = convert_bytes("a.txt", content)
    view = view_of(conversion, Located("a.txt", None), "there", source_of("a.txt", content))
    assert view.data["how"] == "text"
    (page,) = view.pages
    assert page.text is not None and "".join(text for text, _ in page.text) == MINUTES.rstrip("\n")
    votes = [number for number, record in enumerate(view.data["records"]) if record["kind"] == "votes"]
    told = [text for text, numbers in page.text if set(numbers) & set(votes)]
    assert told == ["Innstillingen ble enstemmig vedtatt."]


def test_a_source_that_is_gone_or_another_is_said_and_its_evidence_shown(place: Path) -> None:
    folder = converted(MINUTES)
    Path("in", "a.txt").write_text("noe annet", encoding="utf-8")
    assert vedtak("report", folder, "-q").status == 0
    shown = data_of(Path("out/report/a.html").read_text(encoding="utf-8"), "document")
    assert shown["how"] == "changed"
    assert ["Innstillingen ble enstemmig vedtatt.", [1]] in shown["pages"][0]["apart"]
    Path("in", "a.txt").unlink()
    assert vedtak("report", folder, "-q").status == 0
    assert data_of(Path("out/report/a.html").read_text(encoding="utf-8"), "document")["how"] == "gone"


def test_nothing_of_a_document_can_leave_its_place(place: Path) -> None:
    folder = converted(MINUTES, "<img src=x onerror=alert(1)>&\"'.txt")
    assert vedtak("report", folder, "-q").status == 0
    (path,) = [each for each in Path("out/report").iterdir() if each.name != "index.html"]
    for page in (path.read_text(encoding="utf-8"), Path("out/report/index.html").read_text(encoding="utf-8")):
        assert "<img src=x" not in page and "\u202e" not in page.partition("</head>")[0]
        assert page.count("<script") == page.count("</script>")
    assert HOSTILE in json.dumps(data_of(path.read_text(encoding="utf-8"), "document"), ensure_ascii=False).replace(
        '\\"', '"'
    )


def test_embedded_data_begins_no_tag_and_comes_back() -> None:
    value = {"a": "</script><!-- & \u2028 \u2029 \x00 \x1f"}
    assert not set("<>&\u2028\u2029") & set(embedded(value))
    assert json.loads(embedded(value)) == value


def test_only_the_page_s_own_styles_and_scripts_are_allowed(place: Path) -> None:
    folder = converted(MINUTES)
    assert vedtak("report", folder, "-q").status == 0
    for name in ("a.html", "index.html"):
        page = Path("out/report", name).read_text(encoding="utf-8")
        (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
        assert policy.startswith("default-src 'none'; img-src data:; ")
        for tag in ("style", "script"):
            (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"{tag}-src 'sha256-{digest}'" in policy
        assert not re.findall(r"https?://(?!www\.w3\.org/2000/svg)", page)
        assert '<html lang="nb">' in page


def test_the_scripts_take_text_as_text() -> None:
    markup = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|fetch\(|XMLHttp")
    for name in ("common.js", "records.js", "document.js", "review.js", "start.js", "index.js"):
        assert not markup.search(asset(name))


def test_every_code_has_its_words() -> None:
    from typing import get_args

    from extract.errors import ReasonCode

    assert set(labels()["warnings"]) == set(get_args(WarningCode))
    assert set(labels()["checks"]) == set(get_args(CheckKind))
    assert set(labels()["outcomes"]) == set(get_args(Outcome))
    assert set(labels()["reasons"]) >= set(get_args(ReasonCode))
    fields = {name for kind in form_types().values() for name in kind}
    assert fields <= set(labels()["field_names"])


def test_forms_know_the_types_of_the_contract() -> None:
    vote = form_types()["votes"]
    assert vote["unanimous"] == {"type": "boolean"}
    assert vote["outcome"]["enum"] == list(get_values(Outcome))
    assert vote["for"]["optional"] and vote["for"]["fields"]["total"] == {"type": "integer", "optional": True}
    assert not {"id", "evidence"} & vote.keys()


def get_values(literal: Any) -> tuple[str, ...]:
    from typing import get_args

    return get_args(literal)


def test_the_index_tells_of_the_whole_batch(place: Path) -> None:
    converted(MINUTES)
    Path("in", "deep").mkdir()
    Path("in", "deep", "b.txt").write_text(MINUTES.replace("enstemmig vedtatt", "vedtatt med 5 mot 4 stemmer"))
    Path("in", "broken.pdf").write_bytes(b"no pdf")
    assert vedtak("convert", "in", "-o", "out", "-q").status == 1
    result = vedtak("report", "out")
    assert result.status == 0 and "2 documents" in result.err
    index = Path("out/report/index.html").read_text(encoding="utf-8")
    rows, totals = data_of(index, "rows"), data_of(index, "totals")
    assert [row["page"] for row in rows] == ["a.html", "deep/b.html"]
    assert all(Path("out/report", row["page"]).is_file() for row in rows)
    assert [(each["source"], each["reason"]) for each in totals["failed"]] == [("in/broken.pdf", "wrong_type")]
    assert totals["years"] == [{"year": 2024, "unanimous": 1, "contested": 1}]
    assert totals["records"] == {"cases": 2, "votes": 2}
    deep = Path("out/report/deep/b.html").read_text(encoding="utf-8")
    assert data_of(deep, "document")["index"] == "../index.html"


def test_pages_that_would_be_the_same_are_kept_and_others_made_anew(place: Path) -> None:
    folder = converted(MINUTES)
    assert "as before" not in vedtak("report", folder).err
    assert "as before: 1" in vedtak("report", folder).err
    converted(MINUTES.replace("12.03", "13.03"))
    assert "as before" not in vedtak("report", folder).err


def test_what_the_report_leaves_out_is_told_also_of_pages_that_are_kept(place: Path) -> None:
    folder = converted(MINUTES)
    converted(MINUTES.replace("12.03", "13.03"), "b.txt")
    converted(MINUTES.replace("12.03", "14.03"), "c.txt")
    Path("in", "tom.txt").touch()
    assert vedtak("convert", "in", "-o", "out", "-q").status == 1
    Path("in", "a.txt").unlink()
    Path("in", "b.txt").write_text("noe annet", encoding="utf-8")
    Path("out", "c.json").unlink()
    for first in ("out/report/index.html: 2 documents", "out/report/index.html: 2 documents, as before: 2"):
        assert vedtak("report", folder).err_lines == [
            first,
            "1 source that could not be converted: see the index",
            "without their pages, by the words of their records alone: "
            "1 whose source is gone, 1 whose source was changed (out/report/a.html, ...)",
            "1 source left out, as the output is not there any more (in/c.txt): convert again",
        ]


def test_a_terminal_shows_how_far_report_and_export_are(place: Path) -> None:
    for number in range(10, 22):
        converted(MINUTES.replace("12.03", f"{number}.03"), f"{number}.txt")
    Path("out", "other.json").write_text("{}")
    for command in (("report", "out"), ("export", "out", "--to", "csv")):
        text = on_terminal(*command).err
        assert "13/13" in text
        told = [line for line in text.splitlines() if line.startswith("other.json: ")]
        assert len(told) == 1 and "12 documents, 1 FAILED" in text.splitlines()[-1]
        assert "/13" not in on_terminal(*command, "-q").err


def test_what_is_no_document_fails_alone(place: Path) -> None:
    folder = converted(MINUTES)
    Path("out/other.json").write_text("{}")
    result = vedtak("report", folder)
    assert result.status == 1 and "other.json" in result.err and "1 document, 1 FAILED" in result.err
    empty = place / "empty"
    empty.mkdir()
    assert vedtak("report", empty).status == 1
    assert not (empty / "report" / "index.html").exists()


def test_names_of_pages() -> None:
    assert [page_name(path) for path in ("a.json", "b/a.txt.json", "Index.json")] == [
        "a.html",
        "b/a.txt.html",
        "Index.json.html",
    ]


def test_keys_count_what_was_taken_out() -> None:
    twice = "vedtatt.\nInnstillingen ble enstemmig vedtatt.\n"
    conversion = convert_bytes("a.txt", MINUTES.replace("vedtatt.\n", twice).encode())
    before = [key.order for key in keys(conversion) if key.kind == "votes"]
    told: Any = {
        **json.loads(json_text(conversion)),
        "corrections": [
            {
                "status": "wrong", "kind": "votes", "record_id": "c1-v1", "field": None, "read": None, "said": None,
                "by": None, "comment": None, "page": 1, "order": 0, "text": "Innstillingen ble enstemmig vedtatt.",
            }
        ],
    }  # fmt: skip
    told["votes"] = told["votes"][1:]
    after = [key.order for key in keys(type(conversion).model_validate(told)) if key.kind == "votes"]
    assert after == before[1:]


def test_names_that_are_no_text_or_begin_with_a_dot_cost_no_report(place: Path) -> None:
    (place / "in").mkdir()
    names = (b"a.txt", b"m\xf8te.txt", b"m\\xf8te.txt", b".skjult.txt")
    for number, name in enumerate(names):
        path = os.path.join(os.fsencode(place / "in"), name)
        Path(os.fsdecode(path)).write_text(f"Saksprotokoll\n\nVedtak:\nKai {number} utbedres.\n", encoding="utf-8")
    assert vedtak("convert", "in", "-o", "ut").status == 0
    result = vedtak("report", "ut")
    assert (result.status, result.err_lines) == (0, ["ut/report/index.html: 4 documents"])
    assert len(list((place / "ut" / "report").glob("*.html"))) == 5
    assert "4 documents" in vedtak("export", "ut", "--to", "csv").err


@pytest.mark.parametrize("command", [("report",), ("export", "--to", "einnsyn", "-o", "out/report")])
def test_sources_in_a_folder_named_as_what_is_written_to_are_shown_too(place: Path, command: tuple[str, ...]) -> None:
    (place / "in" / "report" / "2024").mkdir(parents=True)
    (place / "in" / "report" / "2024" / "b.txt").write_text(MINUTES.replace("12.03", "13.03"), encoding="utf-8")
    converted(MINUTES)
    # What was written there before is no document, and nothing is told of it.
    for _ in range(2):
        result = vedtak(command[0], "out", *command[1:])
        assert result.status == 0, result.err
        assert result.err_lines[0].split(": ")[1].startswith("2 documents")
