"""Identifiers that are the same in every run: of a document's content, and of a record in it."""

from __future__ import annotations

import base64
import uuid

# Made once for the records that this program reads.
_RECORDS = uuid.UUID("6f0d3c1e-2b57-5c0e-9a43-0b1f6e6a7d11")


def uri_of(sha256: str) -> str:
    """The document's content as an RFC 6920 name, which tells the hash and no place: `ni:///sha-256;f4OxZX_x...`."""
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


def uuid_of(name: str) -> str:
    """A UUID for a record, made of its name."""
    return str(uuid.uuid5(_RECORDS, name))
