"""Every corpus document comes out as its golden file says, record by record."""

from __future__ import annotations

import copy
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract import convert
from extract.corrections import CorrectionsFile, keys
from tests.golden import (
    GOLDEN,
    RECORD_KINDS,
    ROOT,
    compared,
    confirmed,
    converted,
    differences,
    documents,
    golden_path,
)

DOCUMENTS = documents()
SOME = next(iter(DOCUMENTS), "")


def test_every_document_has_its_golden_file_and_the_reverse() -> None:
    golden = {path.relative_to(GOLDEN).with_suffix("").as_posix() for path in GOLDEN.glob("*/*.json")}
    assert golden == set(DOCUMENTS), "make golden NAME=slug"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_as_its_golden_file(name: str) -> None:
    before = json.loads(golden_path(name).read_text(encoding="utf-8"))
    seen = compared(name)
    found = [
        f"{line}{'   (compared with the page ' + seen[kind] + ')' if kind in seen else ''}"
        for kind, line in differences(before, converted(DOCUMENTS[name]))
    ]
    assert not found, "\n".join([f"{name}: {len(found)} differences from golden/{name}.json", *found])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_was_compared_is_noted(name: str) -> None:
    assert (GOLDEN / f"{name}.toml").exists()
    assert set(compared(name)) <= set(RECORD_KINDS)


def record(page: int, text: str, **fields: object) -> dict[str, object]:
    return {"id": "x", **fields, "evidence": [{"page": page, "bbox": [1.0, 2.0, 3.0, 4.0], "text": text}]}


def document(**records: object) -> dict[str, object]:
    empty: dict[str, object] = {kind: [] for kind in RECORD_KINDS}
    return {"schema_version": "1", "document": {"source": "a.pdf"}, "vote_ledger": {}, **empty, **records}


def test_differences_go_by_record() -> None:
    before = document(votes=[record(1, "A", outcome="adopted"), record(1, "B", outcome="adopted")])
    after = copy.deepcopy(before)
    assert list(differences(before, after)) == []
    after["votes"] = [record(1, "C", outcome="rejected"), record(1, "B", outcome="rejected")]
    lines = [line for _, line in differences(before, after)]
    assert lines == [
        "lost    votes: x p. 1 'A'",
        "gained  votes: x p. 1 'C'",
        'changed votes: x p. 1 \'B\': outcome: "adopted" -> "rejected"',
    ]


def test_boxes_may_move_by_a_point_and_no_more() -> None:
    before = document(votes=[record(1, "A")])
    near, far = copy.deepcopy(before), copy.deepcopy(before)
    near["votes"][0]["evidence"][0]["bbox"] = [1.9, 2.0, 3.0, 4.0]  # type: ignore[index]
    far["votes"][0]["evidence"][0]["bbox"] = [2.1, 2.0, 3.0, 4.0]  # type: ignore[index]
    assert list(differences(before, near)) == []
    assert len(list(differences(before, far))) == 1


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.golden", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL, check=False
    )


def test_the_tool_writes_nothing_in_ci_or_unasked() -> None:
    before = {path: path.stat().st_mtime_ns for path in Path(GOLDEN).rglob("*.*")}
    assert run(SOME, "--yes", CI="true").returncode == 2
    assert run("no_such_document").returncode == 2
    assert run(SOME).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in Path(GOLDEN).rglob("*.*")} == before


def test_what_a_reviewer_confirmed_is_known_by_its_kinds(tmp_path: Path) -> None:
    name = "saksprotokoll/trygg_skoleveg"
    source = DOCUMENTS[name]
    said = [
        {"kind": key.kind, "page": key.page, "text": key.text, "order": key.order, "status": "right"}
        for key in keys(convert(source))
    ]

    def kinds(corrections: list[dict[str, object]]) -> list[str]:
        sha256 = hashlib.sha256(source.read_bytes()).hexdigest()
        told = {"corrections_version": "1", "source": "a.pdf", "sha256": sha256, "corrections": corrections}
        found, path, compared = confirmed(CorrectionsFile.model_validate(told))
        assert (found, path) == (name, source)
        return compared

    assert kinds(said) == ["cases", "votes"]
    # A remark is a part of its case; what is not judged, wrong or missing is not confirmed.
    assert kinds([each for each in said if each["kind"] != "remarks"]) == ["votes"]
    assert kinds([{**each, "status": "wrong"} if each["kind"] == "votes" else each for each in said]) == ["cases"]
    assert kinds([*said, {"kind": "votes", "page": 1, "text": "en til", "status": "missing"}]) == ["cases"]
    told = {"corrections_version": "1", "source": "a.pdf", "sha256": "0" * 64, "corrections": []}
    with pytest.raises(LookupError):
        confirmed(CorrectionsFile.model_validate(told))
