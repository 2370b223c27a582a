"""The JSON of a document: the same whether it is made at once or in parts; packed, unpacked in pieces."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from pathlib import Path

import pytest

from extract import Conversion, convert, convert_bytes, output
from extract.errors import OutputError
from extract.output import json_parts, json_text, packed, write_text

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
NAMES = ("saksprotokoll/trygg_skoleveg", "budsjettvedtak/plan_vestfold", "skjonnsfordeling/matrise_troms")
DOCUMENTS = [f"{name}.pdf" for name in NAMES]


def conversions() -> list[Conversion]:
    return [*(convert(CORPUS / name) for name in DOCUMENTS), convert_bytes("a.txt", "Ingenting «her».\n".encode())]


@pytest.mark.parametrize("together", [1, 2, 7])
def test_parts_are_the_whole(together: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for conversion in conversions():
        whole, line = json_text(conversion), "".join(json_parts(conversion, on_one_line=True))
        with monkeypatch.context() as patch:
            patch.setattr(output, "_TOGETHER", together)
            parts = list(json_parts(conversion))
            assert "".join(parts) == whole
            assert "".join(json_parts(conversion, on_one_line=True)) == line
        assert line.count("\n") == 1
        assert json.loads(line) == json.loads(whole)


def test_a_part_does_not_grow_with_the_document() -> None:
    conversion = convert(CORPUS / DOCUMENTS[1])
    longer, longest = (conversion.model_copy(update={"checks": conversion.checks * times}) for times in (100, 400))
    assert len(json_text(longest)) > 3 * len(json_text(longer))
    assert max(map(len, json_parts(longest))) < 1.1 * max(map(len, json_parts(longer)))


def test_what_is_packed_comes_out_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "_PIECE", 1000)
    text = "Rødgrøt på bordet.\n" * 5000
    made = packed([text, "", "Æ" * 3])
    whole = (text + "ÆÆÆ").encode()
    assert b"".join(made.pieces()) == whole
    assert (made.size, made.sha256) == (len(whole), hashlib.sha256(whole).hexdigest())
    assert len(made.content) < 0.05 * len(whole)
    assert all(len(piece) <= 1000 for piece in made.pieces())
    assert b"".join(packed([]).pieces()) == b""


def test_a_name_that_the_disk_refuses_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(OutputError, match=r"invalid argument \(the disk may not take such a name\)"):
        write_text(tmp_path / "a:b.json", "{}")
    assert not list(tmp_path.iterdir())
