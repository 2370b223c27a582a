"""What a process that converts needs, imported once for all: the processes of a pool begin as copies of this one."""

from __future__ import annotations

import gc
from importlib import import_module

from extract.archive.child import silence

# Before all else: a copy that begins while the run is being stopped would tell of it.
silence()
for _module in (
    "extract.cli",
    "extract.links",
    "extract.meeting_links",
    "extract.pipeline",
    "extract.proposer_links",
    "extract.sources.docx",
    "extract.sources.html",
    "extract.sources.pdf",
):
    import_module(_module)
for _type in import_module("extract.records").Record.__subclasses__():
    _type.model_rebuild()
# What is here for good need not be looked through by every copy's collector.
gc.freeze()
