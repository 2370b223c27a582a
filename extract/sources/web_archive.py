"""A web archive (.mht, a page saved with its pictures as one message) -> its page."""

from __future__ import annotations

import codecs

# A message begins with its fields.
_FIELDS = (b"from:", b"mime-version:", b"content-type:", b"subject:", b"date:", b"snapshot-content-location:")
_LOOKED_AT = 1024


def is_web_archive(content: bytes) -> bool:
    """Whether bytes are a message with parts, not a page."""
    head = content[:_LOOKED_AT].lstrip().lower()
    return head.startswith(_FIELDS) and b"mime-version:" in head


def page_of_archive(content: bytes) -> bytes:
    """The first page in a web archive, as UTF-8; nothing where it holds none."""
    # No other file needs it.
    from email import message_from_bytes

    try:
        parts = [part for part in message_from_bytes(content.lstrip()).walk() if part.get_content_type() == "text/html"]
    except RecursionError:
        # Messages within messages, as nobody writes them.
        return b""
    for part in parts:
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            continue
        try:
            # Some that Python knows are no encodings of text, or have no sign for what is none of theirs.
            return codecs.BOM_UTF8 + payload.decode(part.get_content_charset() or "", "replace").encode()
        except (LookupError, UnicodeError):
            return payload
    return b""
