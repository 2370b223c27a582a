"""What is installed here and what is missing, with the command that installs it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, Literal

import regex

from extract.extras import Extra, install_command
from extract.show.terminal import Style, wrapped

State = Literal["ok", "missing", "broken"]

_OLDEST_PYTHON = (3, 11)
_TESSERACT = "apt-get install tesseract-ocr"
_LANGUAGES = (
    (("nor",), "apt-get install tesseract-ocr-nor"),
    (("script/Latin", "Latin"), "apt-get install tesseract-ocr-script-latn"),
    (("osd",), "apt-get install tesseract-ocr-osd"),
)
# What is asked for by a word of the command line, and which packages bring it.
_OPTIONAL: tuple[tuple[Extra, tuple[str, ...], str], ...] = (
    ("parquet", ("pyarrow",), "vedtak export --to parquet"),
    ("xlsx", ("xlsxwriter",), "vedtak export --to xlsx"),
    ("dask", ("distributed", "fsspec"), "vedtak convert --engine dask"),
)
_NAME = regex.compile(r"^[\w.-]+")
_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is there or not. `needed` where nothing works without it; `install` brings what is missing."""

    name: str
    state: State
    found: str
    needed: bool = False
    install: str | None = None


def examine() -> list[Part]:
    """Everything that the program uses, in the order in which it is needed."""
    return [*_program(), *_packages(), *_tesseract(), *_extras(), *_places()]


def is_well(parts: list[Part]) -> bool:
    """Whether everything is there that nothing works without."""
    return all(part.state == "ok" or not part.needed for part in parts)


def as_json(parts: list[Part]) -> dict[str, Any]:
    """The parts as JSON values."""
    return {"well": is_well(parts), "parts": [asdict(part) for part in parts]}


def doctor_lines(parts: list[Part], style: Style) -> Iterator[str]:
    """A line for each part, and below what is missing the command that installs it."""
    widest = max(len(part.name) for part in parts)
    for part in parts:
        if part.state == "ok":
            mark = style.green("ok      ")
        elif part.needed:
            mark = style.red("missing ")
        else:
            mark = style.yellow("optional")
        yield from wrapped(part.found, style.width, f"{mark}  {part.name:<{widest}}  ", " " * (widest + 12))
        if part.install and part.state != "ok":
            yield f"{' ' * (widest + 12)}{part.install}"
    yield ""
    missing = sum(part.state != "ok" for part in parts)
    yield (
        ("All is here." if not missing else "What is needed is here; the rest is for what its line tells.")
        if is_well(parts)
        else "Something is missing that nothing works without."
    )


def _program() -> Iterator[Part]:
    from extract.archive.version import program_version, rules_version

    known = program_version()
    state: State = "ok" if known != "unknown" else "missing"
    found = f"{known}, rules {rules_version()}" if state == "ok" else f"not installed, rules {rules_version()}"
    yield Part("vedtak", state, found, install="pip install .")
    oldest = ".".join(map(str, _OLDEST_PYTHON))
    right = sys.version_info >= _OLDEST_PYTHON
    found = f"{platform.python_version()} at {sys.executable}"
    yield Part("python", "ok" if right else "broken", found, needed=True, install=f"install Python {oldest} or newer")


def _packages() -> Iterator[Part]:
    """What the installed program says that it requires."""
    try:
        stated = requires("vedtak") or []
    except PackageNotFoundError:
        stated = []
    for requirement in stated:
        name = _NAME.match(requirement)
        if name is None or "extra ==" in requirement:
            continue
        yield _package(name[0], f"pip install '{requirement}'", needed=True)


def _package(name: str, install: str, needed: bool = False, purpose: str = "") -> Part:
    try:
        return Part(name, "ok", version(name), needed, install)
    except PackageNotFoundError:
        return Part(name, "missing", f"not installed{purpose}", needed, install)


def _extras() -> Iterator[Part]:
    for extra, names, purpose in _OPTIONAL:
        for name in names:
            yield _package(name, install_command(extra), purpose=f": for {purpose}")


def _tesseract() -> Iterator[Part]:
    program = shutil.which("tesseract")
    if program is None:
        install = f"{_TESSERACT} {' '.join(command.split()[-1] for _, command in _LANGUAGES)}"
        yield Part("tesseract", "missing", "not installed: scans and pages without text stay unread", install=install)
        return
    yield Part("tesseract", "ok", f"{_told(program, '--version').splitlines()[0]} at {program}", install=_TESSERACT)
    listed = {line.strip() for line in _told(program, "--list-langs").splitlines()[1:]}
    for names, install in _LANGUAGES:
        found = next((name for name in names if name in listed), None)
        state: State = "ok" if found else "missing"
        yield Part(f"tesseract {names[0]}", state, "its model is there" if found else "no model", install=install)


def _told(program: str, question: str) -> str:
    """What the program answers, on either output."""
    try:
        done = subprocess.run([program, question], capture_output=True, text=True, check=False, timeout=_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"does not answer ({type(error).__name__})"
    return done.stdout or done.stderr or "says nothing"


def _places() -> Iterator[Part]:
    """The folders that are written: without the first, every run compiles the rules anew."""
    import patterns.compiled

    kept = patterns.compiled.KEPT.path
    if sys.dont_write_bytecode:
        found = "what is new in them is not kept: PYTHONDONTWRITEBYTECODE is set"
        yield Part("kept rules", "missing", found, install="unset PYTHONDONTWRITEBYTECODE")
    else:
        yield _writable("kept rules", kept.parent, "python -m patterns, once, by who may write there")
    bytecode = Path(cache_from_source(__file__)).parent
    yield _writable("bytecode", bytecode, "python -m compileall, once, by who may write there")
    yield _writable("temporary files", Path(tempfile.gettempdir()), "set TMPDIR to a folder that can be written")


def _writable(name: str, folder: Path, install: str) -> Part:
    place = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    right = os.access(place, os.W_OK | os.X_OK)
    found = f"{folder}" + ("" if right else ": cannot be written; all works, more slowly")
    return Part(name, "ok" if right else "missing", found, install=install)
