"""What a process that converts needs, imported once for all: the processes of a pool begin as copies of this one."""

from __future__ import annotations

import gc
from importlib import import_module
from pkgutil import iter_modules

from extract.archive.child import silence

# Before all else: a copy that begins while the run is being stopped would tell of it.
silence()
# Nothing that is imported goes away again.
gc.disable()
# Not Word documents: what reads those takes as long to import as two pages to read, and most archives have none.
for _module in (
    "extract.archive.worker",
    "extract.cli",
    "extract.links",
    "extract.meeting_links",
    "extract.output",
    "extract.pipeline",
    "extract.proposer_links",
    "extract.sources.html",
    "extract.sources.pdf",
    "extract.sources.plain",
    "extract.summary",
):
    import_module(_module)
# The readers of every kind of document are imported when they are needed: here they are.
for _package in ("extract.readers", "extract.tables"):
    for _found in iter_modules(import_module(_package).__path__, f"{_package}."):
        import_module(_found.name)
# What is here for good need not be looked through by every copy's collector.
gc.freeze()
gc.enable()
