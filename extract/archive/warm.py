"""What a process that converts needs, imported once for all: the processes of a pool begin as copies of this one."""

from __future__ import annotations

import gc

import extract.cli
import extract.links
import extract.meeting_links
import extract.pipeline
import extract.proposer_links
import extract.sources.docx
import extract.sources.html
import extract.sources.pdf  # noqa: F401
from extract.archive.child import silence

# What is here for good need not be looked through by every copy's collector.
gc.freeze()
# A copy that begins while the run is being stopped would tell of it.
silence()
