"""The golden files: what the program gave when it was compared with the page.

    python -m tests.golden SLUG...            show what changed, record by record, and ask before writing
    python -m tests.golden SLUG... --yes      write without asking (slugs are always named)
    python -m tests.golden SLUG... --compared votes,cases
                                              note that these record kinds were compared with the page today
    python -m tests.golden --from FILE        the document of a file of corrections; the record kinds whose records a
                                              reviewer all marked right are noted as compared

golden/<kind>/<slug>.json is the conversion of corpus/<kind>/<slug>.pdf (.txt, .md); golden/<kind>/<slug>.toml tells
which record kinds were compared with the page and when; a kind that changes loses its day. The rest means only "as
before". A test run never writes one.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import os
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract import convert
from extract.corrections import CorrectionsFile, Key, keys
from extract.output import json_text, write_text

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
GOLDEN = ROOT / "golden"
RECORD_KINDS = ("meetings", "cases", "votes", "tiltak", "grants", "checks", "warnings")
BOX_TOLERANCE = 1.0
# A list is as a reviewer saw it where all that stands in it is.
PARTS = {"proposals": "cases", "remarks": "cases"}

Json = Any


def documents() -> dict[str, Path]:
    """Every development document of the corpus by `kind/slug`: what has a .toml beside it."""
    found = {}
    for note in sorted(CORPUS.glob("*/*.toml")):
        if tomllib.loads(note.read_text(encoding="utf-8"))["split"] != "development":
            continue
        beside = [note.with_suffix(ending) for ending in (".pdf", ".txt", ".md")]
        found.update({f"{note.parent.name}/{note.stem}": path for path in reversed(beside) if path.exists()})
    return found


def golden_path(name: str) -> Path:
    return GOLDEN / f"{name}.json"


def compared(name: str) -> dict[str, str]:
    """Record kind -> the day on which it was compared with the page."""
    note = GOLDEN / f"{name}.toml"
    found = tomllib.loads(note.read_text(encoding="utf-8"))["compared"] if note.exists() else {}
    return {kind: str(day) for kind, day in found.items()}


def converted(source: Path) -> Json:
    """What the program gives now, as the file would hold it."""
    return json.loads(json_text(convert(source)))


def differences(before: Json, after: Json) -> Iterator[tuple[str, str]]:
    """(record kind, line) for all that differs. Records are paired by what they were read from, so ids may move."""
    for name in ("schema_version", "document", "vote_ledger"):
        for line in _changes(before.get(name), after[name], name):
            yield name, line
    for kind in RECORD_KINDS:
        old, new = _by_evidence(before[kind]), _by_evidence(after[kind])
        for key, record in old.items():
            if key not in new:
                yield kind, f"lost    {kind}: {_told(record)}"
        for key, record in new.items():
            if key not in old:
                yield kind, f"gained  {kind}: {_told(record)}"
            else:
                for line in _changes(old[key], record, ""):
                    yield kind, f"changed {kind}: {_told(record)}: {line}"
        if [key for key in old if key in new] != [key for key in new if key in old]:
            yield kind, f"changed {kind}: their order"


def _by_evidence(records: list[Json]) -> dict[tuple[Json, ...], Json]:
    keyed: dict[tuple[Json, ...], Json] = {}
    for record in records:
        if "evidence" in record:
            first = record["evidence"][0]
            key: tuple[Json, ...] = (first["page"], first["text"])
        else:
            key = (record.get("kind") or record["code"], record["page"], record["message"])
        # Equal rows are told apart by their order.
        count = 0
        while (*key, count) in keyed:
            count += 1
        keyed[(*key, count)] = record
    return keyed


def _told(record: Json) -> str:
    if "evidence" not in record:
        return f"p. {record['page']} {record['message']}"
    first = record["evidence"][0]
    text = " ".join(first["text"].split())
    return f"{record['id']} p. {first['page']} {text[:70]!r}"


def _changes(old: Json, new: Json, path: str) -> Iterator[str]:
    if path.endswith("bbox") and _near(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        for key in old:
            yield from _changes(old[key], new[key], f"{path}.{key}".lstrip("."))
    elif _records(old) and _records(new) and len(old) == len(new):
        for i, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _changes(one, other, f"{path}[{i}]")
    elif old != new:
        yield f"{path}: {json.dumps(old, ensure_ascii=False)} -> {json.dumps(new, ensure_ascii=False)}"


def _records(value: Json) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _near(old: Json, new: Json) -> bool:
    if old is None or new is None:
        return old is new
    return all(abs(one - other) <= BOX_TOLERANCE for one, other in zip(old, new, strict=True))


def update(name: str, source: Path, yes: bool, kinds: list[str]) -> bool:
    """Shows what changed for one document and writes its golden file where that is wanted."""
    path = golden_path(name)
    after = converted(source)
    changed: set[str] = set()
    if path.exists():
        found = list(differences(json.loads(path.read_text(encoding="utf-8")), after))
        changed = {kind for kind, _ in found}
        lines = [line for _, line in found]
        print(f"{name}: {len(lines)} differences" if lines else f"{name}: as before")
        print("".join(f"  {line}\n" for line in lines), end="")
    else:
        lines = ["new"]
        print(f"{name}: new, " + ", ".join(f"{len(after[kind])} {kind}" for kind in RECORD_KINDS))
    if (lines or kinds) and (yes or _agreed(f"write golden/{name}.json?")):
        write_text(path, json_text(convert(source)))
        today = datetime.date.today().isoformat()
        # What changed has to be compared again.
        kept = {kind: day for kind, day in compared(name).items() if kind not in changed}
        days = {**kept, **dict.fromkeys(kinds, today)}
        head = "# Record kinds that were compared with the page, and when.\n[compared]\n"
        note = "".join(f'{kind} = "{days[kind]}"\n' for kind in RECORD_KINDS if kind in days)
        write_text(path.with_suffix(".toml"), head + note)
        return True
    return False


def confirmed(file: CorrectionsFile) -> tuple[str, Path, list[str]]:
    """The document that a file of corrections is about, and the record kinds whose records are all marked right."""
    hashes = {hashlib.sha256(path.read_bytes()).hexdigest(): name for name, path in documents().items()}
    name = hashes.get(file.sha256)
    if name is None:
        raise LookupError(f"{file.source}: no development document of corpus/ has these bytes")
    source = documents()[name]
    right = {Key(each.kind, each.page, each.text, each.order) for each in file.corrections if each.status == "right"}
    read = list(keys(convert(source)))
    kinds = {PARTS.get(key.kind, key.kind) for key in read}
    # One record that is not right, or that is missing, and its list is not as it should be.
    kinds -= {PARTS.get(key.kind, key.kind) for key in read if key not in right}
    kinds -= {PARTS.get(each.kind, each.kind) for each in file.corrections if each.status != "right"}
    return name, source, [kind for kind in RECORD_KINDS if kind in kinds]


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        print("not asked: this is no terminal (--yes writes)")
        return False
    return input(f"{question} [y/N] ").strip().lower() == "y"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.golden")
    parser.add_argument("slugs", nargs="*", metavar="SLUG")
    parser.add_argument("--from", dest="corrections", type=Path, metavar="FILE", help="what a reviewer saved")
    parser.add_argument("--yes", action="store_true", help="write without asking")
    parser.add_argument("--compared", default="", metavar="KINDS", help="record kinds compared with the page today")
    options = parser.parse_args()
    kinds = [kind for kind in options.compared.split(",") if kind]
    if unknown := [kind for kind in kinds if kind not in RECORD_KINDS]:
        parser.error(f"no record kind: {', '.join(unknown)}")
    if os.environ.get("CI"):
        parser.error("golden files are not written in CI")
    if options.corrections is not None:
        try:
            file = CorrectionsFile.model_validate_json(options.corrections.read_bytes())
            name, source, right = confirmed(file)
        except (OSError, ValueError, LookupError) as error:
            parser.error(str(error))
        print(f"{name}: all right: {', '.join(right) or 'no kind of record'}")
        update(name, source, options.yes, right)
        return
    if not options.slugs:
        parser.error("name a SLUG, or a file with --from")
    known = documents()
    for slug in options.slugs:
        names = [name for name in known if slug in (name, name.split("/")[1])]
        if len(names) != 1:
            parser.error(f"{slug}: {'several' if names else 'no'} corpus documents have this name")
        update(names[0], known[names[0]], options.yes, kinds)


if __name__ == "__main__":
    main()
