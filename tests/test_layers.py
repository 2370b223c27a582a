"""The one-way flow: every module has its place, imports go down only, the words of the language live in patterns/."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from extract import records

ROOT = Path(__file__).resolve().parent.parent

# What every stage may use. None of these knows a stage.
SHARED = ("arrays", "errors", "memory", "model", "printable", "reading", "records", "text")
# Each stage with its modules (a package stands for all in it), in the order of the flow.
STAGES = {
    "sources": ("sources",),
    "layout": ("layout", "tables"),
    "facts": ("facts",),
    "sections": ("sections",),
    "readers": ("readers", "solver"),
    "links": ("links",),
    "checks": ("checks",),
}
PIPELINE = ("pipeline", "arithmetic", "corrections", "doubts", "seen")
# What the user touches; the package itself is the library's front.
FRONT = (
    "", "__main__", "archive", "cli", "collector", "converted", "doctor", "explain", "export", "extras", "json_file",
    "output", "provenance", "report", "schemas", "show", "streams", "summary",
)  # fmt: skip


def modules(package: str) -> dict[str, Path]:
    """Every module's file by its dotted name."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def tree(name: str) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse((EXTRACT | PATTERNS)[name].read_text(encoding="utf-8"))


def imports(module: str) -> Iterator[str]:
    """The dotted names of all that a module imports, inside functions too, except for types alone."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def place(module: str) -> tuple[int, str] | None:
    """(height, group) of a module of extract; None where it has no place."""
    first = module.removeprefix("extract").removeprefix(".").split(".")[0]
    if first in SHARED:
        return 0, "shared"
    for stage, names in STAGES.items():
        if first in names:
            return 1, stage
    if first in PIPELINE:
        return 2, "pipeline"
    return (3, "front") if first in FRONT else None


EXTRACT = modules("extract")
PATTERNS = modules("patterns")


@pytest.mark.parametrize("name", EXTRACT)
def test_every_module_has_its_place(name: str) -> None:
    assert place(name) is not None, f"{name} has no place in the flow: give it one in tests/test_layers.py"


@pytest.mark.parametrize("name", EXTRACT)
def test_imports_go_down_and_no_stage_knows_another(name: str) -> None:
    own = place(name)
    assert own is not None
    wrong = []
    for imported in imports(name):
        if imported not in EXTRACT or imported == "extract":
            continue
        other = place(imported)
        if other is not None and (other[0] > own[0] or (other[0] == own[0] and other[1] != own[1])):
            wrong.append(imported)
    assert not wrong, f"{name} ({own[1]}) imports {sorted(set(wrong))}"


@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_is_a_leaf(name: str) -> None:
    assert not [imported for imported in imports(name) if imported.split(".")[0] in ("extract", "pydantic", "click")]


@pytest.mark.parametrize("package", ["readers", "sections", "sources", "tables"])
def test_what_a_package_says_of_its_modules_is_there(package: str) -> None:
    told = ast.get_docstring(tree(f"extract.{package}"))
    assert told is not None
    named = re.findall(r"`(\w+)`", told.partition("asks:")[2])
    assert len(named) > 5
    assert not [name for name in named if f"extract.{package}.{name}" not in EXTRACT]


def test_a_pdf_library_is_known_to_sources_alone() -> None:
    users = {name for name in EXTRACT for imported in imports(name) if re.match("pypdfium2|pdfplumber", imported)}
    assert users and all(name.startswith("extract.sources") for name in users)


# Letters and words that tell Norwegian. English words that look alike (for, over, under, mot) are left out.
_LETTERS = re.compile("[æøåÆØÅ]")
_WORDS = frozenset(
    (
        "og eller ikke som til fra ved av med mot blir ble ein eit vart vedtatt vedteke enstemmig samrøystes "
        "stemmer røyster votering avstemning avrøysting innstilling innstillinga forslaget framlegg merknad "
        "merknader behandling handsaming sak saken møte utvalg nemnd kommune kommunen fylke fylket totalt "
        "netto brutto utgifter inntekter tusen millioner milliarder mill regnskap rekneskap budsjett beløp "
        "mottaker tilskudd skjønn skjønnsmidler prosjekt prosjektskjønn formål enhet eining overskrift tabell "
        "dato tittel resultat utsatt trukket avvist falt fall "
    ).split()
)
# Literals with such words that are no knowledge of the language, each with its reason.
_ALLOWED = frozenset(
    {
        "votering",  # the parts of a case, as patterns.votes names them
        "behandling",
        "dato",  # fields of the national model of meetings
        "utvalg",
    }
)


def contract_values() -> frozenset[str]:
    """The words that the record contract fixes: they may stand anywhere."""
    values: set[str] = set()
    for name, value in vars(records).items():
        if name[0].isupper():
            values.update(each for each in get_args(value) if isinstance(each, str))
    models = [value for value in vars(records).values() if isinstance(value, type)]
    names = {name for model in models for name in vars(model).get("__annotations__", ())}
    return frozenset(values | names)


def literals(module: ast.Module) -> Iterator[ast.Constant]:
    """String constants that are no docstrings and no text for a person inside a call's message."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node


@pytest.mark.parametrize("name", EXTRACT)
def test_the_engine_holds_no_norwegian(name: str) -> None:
    contract = contract_values()
    found = []
    for node in literals(tree(name)):
        text = str(node.value)
        if name == "extract.records" or text in contract or text in _ALLOWED:
            continue
        words = frozenset(re.findall(r"\w+", text.lower())) - {word.lower() for word in contract}
        if _LETTERS.search(text) or words & _WORDS:
            found.append(f"line {node.lineno}: {text!r}")
    assert not found, f"{name} holds Norwegian words, which belong under patterns/: {found}"
