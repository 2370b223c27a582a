"""The wheel: built, installed elsewhere, and run there; all patterns and data are inside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from what git would give, so that a build leaves nothing in the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in ("extract", "patterns"):
        for path in sorted((ROOT / name).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                copy = source / path.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(path.read_bytes())
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        (source / name).write_bytes((ROOT / name).read_bytes())
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(source)], check=True, capture_output=True)
    (built,) = folder.glob("vedtak-*.whl")
    return built


def test_everything_is_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        path.relative_to(ROOT).as_posix()
        for package in ("extract", "patterns")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted - inside == set()
    assert not [name for name in inside if name.startswith(("tests", "corpus", "golden"))]


def test_the_metadata_is_complete(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [each for each in archive.namelist() if each.endswith("/METADATA")]
        metadata = archive.read(name).decode("utf-8")
    for line in ("Name: vedtak", "License-Expression: MIT", "Requires-Python: >=3.11", "Requires-Dist: pydantic"):
        assert line in metadata
    assert "# Vedtak" in metadata


def test_it_runs_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--target", str(target)]
    subprocess.run([*command, str(wheel)], check=True, capture_output=True, text=True)
    (tmp_path / "a.txt").write_text("Votering:\nInnstillingen ble enstemmig vedtatt.\n")
    environment = {**os.environ, "PYTHONPATH": str(target)}

    def python(*arguments: str) -> str:
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout

    def vedtak(*arguments: str) -> str:
        return python(str(target / "bin" / "vedtak"), *arguments)

    where = python("-c", "import extract, patterns; print(extract.__file__); print(patterns.__file__)")
    assert all(line.startswith(str(target)) for line in where.splitlines())
    assert json.loads(vedtak("convert", "a.txt", "-o", "-"))["document"]["source"] == "a.txt"
    assert json.loads(vedtak("schema"))["title"] == "Conversion"
    assert vedtak("patterns").splitlines()[-1].endswith("rules")
    assert vedtak("--version").startswith("vedtak ")
