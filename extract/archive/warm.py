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
    "extract.output",
    "extract.pipeline",
    "extract.sources.html",
    "extract.sources.pdf",
    "extract.sources.plain",
    "extract.summary",
):
    import_module(_module)
# What only some kinds of documents need is imported for them alone: here all of it is.
for _package in ("extract.links", "extract.readers", "extract.tables"):
    for _found in iter_modules(import_module(_package).__path__, f"{_package}."):
        import_module(_found.name)
# What is here for good need not be looked through by every copy's collector.
gc.freeze()
gc.enable()
