"""vedtak doctor: what is there, what is missing, and the command for it; the exit status."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

from extract import doctor
from extract.extras import Extra, install_command
from tests.command import vedtak


def parts() -> dict[str, dict[str, Any]]:
    result = vedtak("doctor", "--json")
    told = json.loads(result.out)
    assert told["well"] is (result.status == 0)
    return {part["name"]: part for part in told["parts"]}


def test_what_is_installed_is_told_with_its_version() -> None:
    told = parts()
    assert {"vedtak", "python", "regex", "pydantic", "tesseract", "pyarrow", "kept rules"} <= set(told)
    assert told["python"]["state"] == "ok" and told["python"]["needed"]
    assert all(each["found"] for each in told.values())
    assert "optional" not in told["regex"]["found"] and told["regex"]["state"] == "ok"


def test_a_missing_optional_part_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda program: None)
    result = vedtak("doctor")
    assert result.status == 0
    assert "apt-get install tesseract-ocr tesseract-ocr-nor tesseract-ocr-script-latn" in result.out


def test_a_language_that_is_missing_is_told_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    answers = 'if [ "$1" = --version ]; then echo "tesseract 5.9"; else echo "List:"; echo nor; fi'
    program.write_text(f"#!/bin/sh\n{answers}\n")
    program.chmod(0o755)
    monkeypatch.setattr("shutil.which", lambda name: str(program))
    told = parts()
    assert told["tesseract"]["found"].startswith("tesseract 5.9 at ")
    assert told["tesseract nor"]["state"] == "ok"
    assert told["tesseract script/Latin"]["state"] == "missing"
    assert told["tesseract script/Latin"]["install"] == "apt-get install tesseract-ocr-script-latn"


def test_a_missing_needed_part_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "requires", lambda name: ["nowhere-to-be-found>=2", "pyarrow>=17; extra == 'parquet'"])
    result = vedtak("doctor")
    assert result.status == 1
    assert "pip install 'nowhere-to-be-found>=2'" in result.out
    assert "Something is missing" in result.out


def test_an_extra_is_installed_by_the_command_that_the_documentation_has() -> None:
    root = Path(__file__).resolve().parent.parent
    declared = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set(declared) == set(get_args(Extra))
    told = [path.read_text(encoding="utf-8") for path in (root / "README.md", *(root / "docs").rglob("*.md"))]
    assert all("vedtak[" not in text for text in told)
    for extra in get_args(Extra):
        assert sum(install_command(extra).split(" in ")[0] in text for text in told) >= 2
