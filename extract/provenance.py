"""What a run of `vedtak convert` did, as W3C PROV-JSON: sources and outputs by hash, program, rules, configuration.

It stands in a file of its own and tells when the run was, so that the record files stay the same from run to run.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from extract.archive.receipts import Receipt
from extract.json_file import JsonFile, json_of, without_nulls

_PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
}
_OBJECTS = (
    "entity",
    "activity",
    "agent",
    "wasAssociatedWith",
    "used",
    "wasGeneratedBy",
    "wasDerivedFrom",
)
_ACTIVITY, _PROGRAM, _RULES, _CONFIGURATION = "run:conversion", "run:program", "run:rules", "run:configuration"


class Run(NamedTuple):
    """A run; `configuration` is what was asked for, `output` the folder that the receipts' outputs stand in."""

    started: datetime
    ended: datetime
    program: str
    rules: str
    configuration: Mapping[str, Any]
    output: str


def write_provenance(path: Path, run: Run, receipts: Iterable[Receipt]) -> None:
    """Writes the file. `receipts` are those of the run: its sources, and what came of each. Raises OutputError."""
    file = JsonFile(path, objects=_OBJECTS)
    file.add_named("entity", _RULES, {"prov:type": _name("prov:Plan"), "schema:version": run.rules})
    file.add_named("entity", _CONFIGURATION, {"prov:value": json_of(dict(run.configuration))})
    file.add_named("activity", _ACTIVITY, {"prov:startTime": _time(run.started), "prov:endTime": _time(run.ended)})
    program = {"prov:type": _name("prov:SoftwareAgent"), "schema:name": "vedtak", "schema:softwareVersion": run.program}
    file.add_named("agent", _PROGRAM, program)
    association = {"prov:activity": _ACTIVITY, "prov:agent": _PROGRAM, "prov:plan": _RULES}
    file.add_named("wasAssociatedWith", "_:association", association)
    file.add_named("used", "_:configuration", {"prov:activity": _ACTIVITY, "prov:entity": _CONFIGURATION})
    for number, receipt in enumerate(receipts, 1):
        _add(file, number, receipt, run.output)
    # A name for the run itself: what it did has no other.
    file.close({"prefix": {**_PREFIXES, "run": f"urn:uuid:{uuid.uuid4()}#"}})


def _add(file: JsonFile, number: int, receipt: Receipt, folder: str) -> None:
    """A source, and the output that was made of it where there is one."""
    source, output = f"run:source-{number}", f"run:output-{number}"
    described = {
        "prov:location": receipt.source,
        "schema:sha256": receipt.sha256,
        "schema:creativeWorkStatus": receipt.status,
        "dcterms:description": receipt.message,
    }
    file.add_named("entity", source, without_nulls(described))
    file.add_named("used", f"_:used-{number}", {"prov:activity": _ACTIVITY, "prov:entity": source})
    if receipt.output_sha256 is None or receipt.output is None:
        return
    described = {
        "prov:location": os.path.join(folder, receipt.output),
        "schema:sha256": receipt.output_sha256,
        "dcterms:format": "application/json",
    }
    file.add_named("entity", output, described)
    file.add_named("wasGeneratedBy", f"_:made-{number}", {"prov:entity": output, "prov:activity": _ACTIVITY})
    derived = {"prov:generatedEntity": output, "prov:usedEntity": source, "prov:activity": _ACTIVITY}
    file.add_named("wasDerivedFrom", f"_:derived-{number}", derived)


def _name(name: str) -> dict[str, str]:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _time(time: datetime) -> str:
    return time.isoformat(timespec="seconds")
