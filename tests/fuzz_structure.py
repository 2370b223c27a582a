"""Word documents, web pages and web archives, and how chance spoils the structure of each."""

from __future__ import annotations

import base64
import io
import random
import re
import struct
import warnings
import zipfile

import docx

_ELEMENT = re.compile(rb"<(/?)([A-Za-z][\w:]*)((?:\s[^<>]*)?)>")
_ENTITIES = b"<!DOCTYPE d [%s]>" % b"".join(
    b'<!ENTITY e%d "%s">' % (number, b"&e%d;" % (number - 1) * 10 if number else b"ha") for number in range(11)
)
_OUTSIDE = b'<!DOCTYPE d [<!ENTITY e10 SYSTEM "file:///etc/passwd">]>'
_VALUES = (b"", b"-1", b"0", b"2147483648", b"1e99", b"99999999999999999999", b"NaN", b"%", b"\xff\xfe", b"A" * 5000)
# A part's name that leads elsewhere, that is none, or that another one has.
_NAMES = ("../../a.xml", "/etc/a", "word/document.xml", "WORD/DOCUMENT.XML", "", "a" * 300, "word/\u00e5\n.xml")


def word_document(text: str) -> bytes:
    """A Word document of a text: paragraphs, lists, a table of its numbers, a header."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Saksutskrift"
    for line in text.splitlines()[:150]:
        style = "List Number" if line[:1].isdecimal() else "Heading 1" if line.isupper() else "Normal"
        document.add_paragraph("".join(c for c in line if c.isprintable()), style=style)
    rows = [line.split() for line in text.splitlines() if sum(map(str.isdecimal, line)) > 6][:20]
    table = document.add_table(rows=len(rows) + 1, cols=4)
    for cells, row in zip(rows, table.rows, strict=False):
        for cell, words in zip(row.cells, (" ".join(cells[:-3]), *cells[-3:]), strict=False):
            cell.text = "".join(c for c in words if c.isprintable())
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def web_archive(chance: random.Random, page: bytes) -> bytes:
    """A page as a browser saves it, with some part of the message gone wrong or not."""
    lines = [b"From: <Saved>", b"MIME-Version: 1.0", b'Content-Type: multipart/related; boundary="grense"', b""]
    body = [b"--grense", b"Content-Type: text/html; charset=utf-8", b"Content-Transfer-Encoding: base64", b""]
    message = [*lines, *body, base64.encodebytes(page), b"--grense--", b""]
    way = chance.randrange(8)
    if way == 0:
        message[2] = b'Content-Type: multipart/related; boundary=""'
    elif way == 1:
        message[5] = b"Content-Type: text/html; charset=" + chance.choice((b"utf-7", b"idna", b"hex", b"x" * 999))
    elif way == 2:
        message[6] = b"Content-Transfer-Encoding: " + chance.choice((b"x-uuencode", b"quoted-printable", b"?"))
    elif way == 3:
        # A message in a message in a message.
        nested = [b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d' % (n, n) for n in range(1000)]
        message = [*lines[:2], *nested, *body[1:], base64.encodebytes(page)]
    elif way == 4:
        message = [*lines, *[b"--grense", b"Content-Type: text/plain", b"", b"a"] * 20_000, *message[4:]]
    return b"\n".join(message)


def parts_spoilt(chance: random.Random, content: bytes) -> bytes:
    """The parts of a package: gone, twice, within each other, with other sizes, unpacking to very much."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    place = chance.choice([0, *[n for n, (name, _) in enumerate(parts) if "word/" in name] * 3])
    name, inner = parts[place]
    way = chance.randrange(9)
    if way == 0:
        del parts[place]
    elif way == 1:
        parts.insert(chance.randrange(len(parts)), (name, chance.choice((inner, b"", inner[: len(inner) // 2]))))
    elif way == 2:
        parts[place] = name, content
    elif way == 3:
        parts[place] = name, inner + b" " * chance.choice((100 << 20, 300 << 20))
    elif way == 4:
        parts.append((chance.choice(_NAMES), inner))
    elif way == 5:
        parts[place] = chance.choice(_NAMES), inner
    else:
        parts[place] = name, elements_spoilt(chance, inner)
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        # That a name stands there twice is what is tried.
        warnings.simplefilter("ignore")
        for each, packed in parts:
            archive.writestr(zipfile.ZipInfo(each), packed, compress_type=zipfile.ZIP_DEFLATED)
    return _lying(chance, out.getvalue()) if way == 8 else out.getvalue()


def _lying(chance: random.Random, content: bytes) -> bytes:
    """A package whose list tells another size, place or way of packing of one of its parts."""
    spoilt = bytearray(content)
    listed = [found.start() for found in re.finditer(rb"PK\x01\x02", content)]
    field = chance.choice((8, 10, 16, 20, 24, 42))
    value = chance.choice((0, 1, 9, 1 << 15, (1 << 16) - 1))
    struct.pack_into("<H", spoilt, chance.choice(listed) + field, value)
    return bytes(spoilt)


def elements_spoilt(chance: random.Random, content: bytes) -> bytes:
    """The elements of a page or part: nested, repeated, gone, moved, with other values, and with entities."""
    found = list(_ELEMENT.finditer(content))
    if not found:
        return content
    each = chance.choice(found)
    start, end = each.span()
    tag, way = each[2], chance.randrange(8)
    if way == 0:
        times = chance.choice((50, 300, 5000))
        return content[:start] + (b"<%s>" % tag) * times + content[start:end] + (b"</%s>" % tag) * times + content[end:]
    if way == 1:
        # An element with what it holds, very often.
        close = content.find(b"</%s>" % tag, end)
        whole = content[start : close + len(tag) + 3] if 0 < close < start + 3000 else content[start:end]
        return content[:start] + whole * chance.choice((30, 1000)) + content[start:]
    if way == 2:
        return content[:start] + content[end:]
    if way == 3:
        other = chance.choice(found)
        return content[:start] + other[0] + content[end:]
    if way == 4:
        values = re.sub(rb'"[^"]*"', lambda _: b'"%s"' % chance.choice(_VALUES), each[3])
        values = values or b' colspan="99999999" rowspan="9"'
        return content[:start] + b"<%s%s%s>" % (each[1], tag, values) + content[end:]
    if way == 5:
        head = content.find(b"?>") + 2 if content.startswith(b"<?") else 0
        entities = chance.choice((_ENTITIES, _OUTSIDE))
        return content[:head] + entities + content[head:end] + b"&e10;" * chance.choice((1, 9)) + content[end:]
    if way == 6:
        opening = chance.choice((b"<!--", b"<![CDATA[", b"<script>", b"<style>*{", b"\x00" * 9))
        return content[:start] + opening + content[start:]
    return content[:end] + b" " * chance.choice((10, 3_000_000)) + content[end:]
