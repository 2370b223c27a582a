"""What holds for the whole run of the tests."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator

import jsonschema
import pytest

from extract.archive.receipts import Receipt
from extract.schemas import schema_text

# A shell that starts the tests in the background, or nohup, has them ignore signals, and so would all that they start:
# what is heard and not acted on is passed on to nobody.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, lambda *_: None)
# Nor does it matter how wide the window is in which they are started.
os.environ.pop("COLUMNS", None)


@pytest.fixture(autouse=True, scope="session")
def receipts_hold_to_their_schema() -> Iterator[None]:
    """Whatever receipt a test writes is what `vedtak schema receipt` says."""
    validator = jsonschema.Draft202012Validator(json.loads(schema_text("receipt")))
    written = Receipt.line

    def line(receipt: Receipt) -> bytes:
        content = written(receipt)
        validator.validate(json.loads(content))
        return content

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Receipt, "line", line)
        yield
