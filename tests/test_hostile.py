"""Documents made to do harm: none writes, connects, runs anything or hangs, and each is told of in one line."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from tests import fuzz
from tests.command import vedtak
from tests.test_archive import receipts
from tests.test_archive_isolation import ROOT


def objects(*bodies: bytes) -> bytes:
    """A PDF of these objects, the first of which is the catalog; without a table of where they stand."""
    content = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(bodies, 1))
    return b"%PDF-1.7\n" + content + b"trailer<</Root 1 0 R/Size %d>>\n%%%%EOF\n" % (len(bodies) + 1)


def stream(content: bytes, told: int | None = None, more: bytes = b"") -> bytes:
    length = len(content) if told is None else told
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (length, more, content)


def page_of(content: bytes, *others: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return objects(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, font, *others
    )


TEXT = b"BT /F 12 Tf 72 700 Td (En linje tekst) Tj ET"


def bomb(pages: int = 1) -> bytes:
    """A page whose content is a hundred bytes a thousandth of what it unpacks to, twice over."""
    packed = zlib.compress(zlib.compress(b"q Q " * 15_000_000, 9), 9)
    return page_of(stream(packed, more=b"/Filter[/FlateDecode/FlateDecode]"))


def nested(depth: int) -> bytes:
    """A page whose form draws a form that draws a form ..."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X %d 0 R>>>>"
    forms = [stream(b"/X Do", more=form % (7 + number)) for number in range(depth)]
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>>>"
    head = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream(b"/X Do"), b"null")
    return objects(*head, *forms, stream(TEXT, more=form % 6))


def harmful() -> bytes:
    """Actions to run a program, open an address, run JavaScript and write a form's data, when the document opens."""
    made = pikepdf.new()
    made.add_blank_page()
    made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="/bin/touch", P="/tmp/harm")
    made.Root.AA = pikepdf.Dictionary(WC=pikepdf.Dictionary(S=pikepdf.Name.URI, URI="http://127.0.0.1:9/"))
    code = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.launchURL('http://127.0.0.1:9/');")
    made.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=pikepdf.Array(["a", code])))
    made.attachments["../../../tmp/harm"] = b"content"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def word(document: str, packed: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        types = "http://schemas.openxmlformats.org/package/2006/content-types"
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        relations = "http://schemas.openxmlformats.org/package/2006/relationships"
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            f'relationships+xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{relations}"><Relationship Id="a" Type="{relation}" Target="word/document.xml"/>'
            "</Relationships>",
        )
        archive.writestr("word/document.xml", document)
        for name, content in (packed or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{0}</w:body></w:document>'
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
HOSTILE: dict[str, Callable[[], bytes]] = {
    "bomb.pdf": bomb,
    "sizes_lie.pdf": lambda: page_of(stream(TEXT, told=2**31)),
    "sizes_negative.pdf": lambda: page_of(stream(TEXT, told=-5)),
    "size_of_itself.pdf": lambda: page_of(b"<</Length 4 0 R>>\nstream\n" + TEXT + b"\nendstream"),
    "forms_in_forms.pdf": lambda: nested(3000),
    "brackets.pdf": lambda: page_of(b"[" * 200_000),
    "dictionaries.pdf": lambda: page_of(stream(TEXT), b"<</A" * 100_000),
    "kids_are_parents.pdf": lambda: objects(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>"
    ),
    "kids_in_circles.pdf": lambda: objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 5>>",
        b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 5>>",
    ),
    "count_lies.pdf": lambda: objects(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 19999>>", b"<</Type/Page>>"
    ),
    "huge_picture.pdf": lambda: page_of(
        stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
        stream(
            zlib.compress(b"\xff" * 50_000_000),
            more=b"/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode",
        ),
    ),
    "graphics_states.pdf": lambda: page_of(stream(b"q " * 2_000_000 + TEXT)),
    "actions.pdf": harmful,
    "entities.docx": lambda: word(f"<!DOCTYPE d [{ENTITIES}]>" + WORD.format("<w:p><w:r><w:t>&e11;</w:t></w:r></w:p>")),
    "outside.docx": lambda: word(
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "http://127.0.0.1:9/">]>'
        + WORD.format("<w:p><w:r><w:t>Tekst &x; &y;</w:t></w:r></w:p>")
    ),
    "nested.docx": lambda: word(WORD.format("<w:sdt><w:sdtContent>" * 20_000 + "</w:sdtContent></w:sdt>" * 20_000)),
    "bomb.docx": lambda: word(WORD.format("<w:p/>"), {"word/media/a.png": bytes(400 << 20)}),
    "climbs_out.docx": lambda: word(
        WORD.format("<w:p><w:r><w:t>Tekst</w:t></w:r></w:p>"), {"../../../../tmp/harm": b"content"}
    ),
    "nested.html": lambda: b"<div>" * 300_000 + b"tekst",
    "outside.html": lambda: b'<base href="http://127.0.0.1:9/"><link rel=stylesheet href=a.css><img src=b>tekst',
    "one_line.txt": lambda: b"Votering: Forslaget fra Ap ble vedtatt med 3 mot 2 stemmer, og " * 4_000,
    "all_numbers.txt": lambda: b"1 000 000 2 000 000 3,5 (4 000)\n" * 15_000,
    "blank.txt": lambda: b" \n" * 2_000_000 + b"slutt",
}
LIMITS = ("--timeout", "40", "--memory", "600", "--ocr", "off")
# Converts documents one after the other, each as a command of its own; tells of whatever writes, connects or runs,
# outside the places it may.
AUDIT = """
import os, sys
allowed, *options = sys.argv[1:]
allowed = tuple(allowed.split(":"))
def hook(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        if isinstance(path, (str, bytes)) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            path = os.path.abspath(os.fsdecode(path))
            if not path.startswith(allowed):
                os.write(3, f"{event} {path}\\n".encode())
    elif event.startswith(("socket.connect", "socket.getaddrinfo", "urllib", "os.exec", "os.posix_spawn", "os.system",
                           "subprocess", "os.remove", "os.rename", "os.mkdir", "os.symlink", "shutil")):
        path = os.path.abspath(os.fsdecode(arguments[0])) if isinstance(arguments[0], (str, bytes)) else ""
        if not path.startswith(allowed):
            os.write(3, f"{event} {arguments[:2]}\\n".encode())
sys.addaudithook(hook)
from extract.cli import main
for source in sys.stdin.read().splitlines():
    for told in (2, 3):
        os.write(told, f"{source}\\n".encode())
    sys.argv = ["vedtak", "convert", source, *options]
    try:
        main()
    except SystemExit as ended:
        os.write(3, f"{ended.code}\\n".encode())
"""


class Ended(NamedTuple):
    """What a conversion told, what it did to the world outside the places it may write, and its exit status."""

    told: list[str]
    did: list[str]
    status: int


def watched(sources: list[Path], out: Path, allowed: str) -> dict[str, Ended]:
    """What became of each source, by its name."""
    reader, writer = os.pipe()
    done = subprocess.run(
        [sys.executable, "-c", AUDIT, allowed, "-o", str(out), *LIMITS],
        input="\n".join(map(str, sources)),
        stderr=subprocess.PIPE,
        text=True,
        # The audit writes to descriptor 3.
        preexec_fn=lambda: os.dup2(writer, 3),
        pass_fds=(3,),
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        did = told.read().splitlines()
    ended = {}
    told_of_each = _each(sources, done.stderr.splitlines())
    for source, lines, (*done_by, status) in zip(sources, told_of_each, _each(sources, did), strict=True):
        ended[source.name] = Ended(lines, done_by, int(status))
    return ended


def _each(sources: list[Path], lines: list[str]) -> list[list[str]]:
    """The lines below each source's own; above the first there are none."""
    starts = [lines.index(str(source)) for source in sources]
    assert starts[0] == 0
    return [lines[start + 1 : end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def ended(folder: Path) -> dict[str, Ended]:
    """What became of the hostile documents: one program goes through them, as one starts slowly."""
    (folder / "in").mkdir()
    for name, made in HOSTILE.items():
        (folder / "in" / name).write_bytes(made())
    allowed = f"{folder}/out:/dev/null:{ROOT}/patterns/__pycache__:/dev/tty"
    return watched([folder / "in" / name for name in HOSTILE], folder / "out", allowed)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_one_line_and_does_nothing(name: str, folder: Path, ended: dict[str, Ended]) -> None:
    told, did, status = ended[name]
    assert did == []
    assert len(told) == 1, told
    assert "Traceback" not in told[0] and "defect" not in told[0]
    receipt = receipts(folder)[name]
    assert status == (1 if receipt.status == "failed" else 0)
    assert receipt.reason not in ("defect", "timeout"), receipt.message
    assert not Path("/tmp/harm").exists()


def test_the_watch_sees_what_is_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tekst.\n")
    did = " ".join(watched([tmp_path / "a.txt"], tmp_path / "out", "/dev/null")["a.txt"].did)
    assert "open" in did and "os.rename" in did and "os.mkdir" in did


def test_links_that_lead_in_circles(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Tekst.\n")
    (tmp_path / "in" / "self.txt").symlink_to("self.txt")
    (tmp_path / "in" / "up").symlink_to("..")
    (tmp_path / "in" / "one").symlink_to("two")
    (tmp_path / "in" / "two").symlink_to("one")
    result = vedtak("convert", tmp_path / "in", "-o", tmp_path / "out")
    assert result.status == 1
    assert sorted(path.name for path in (tmp_path / "out").rglob("*.json")) == ["a.json"]
    assert receipts(tmp_path)["self.txt"].reason == "not_read"


def test_a_link_planted_for_an_output_is_not_followed(tmp_path: Path) -> None:
    from extract.output import _unfinished

    (tmp_path / "a.txt").write_text("Tekst.\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "own").write_text("mine")
    _unfinished(tmp_path / "out" / "a.json").symlink_to(tmp_path / "own")
    (tmp_path / "out" / "a.json").symlink_to(tmp_path / "own")
    result = vedtak("convert", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert (tmp_path / "own").read_text() == "mine"
    assert result.status == 1
    _unfinished(tmp_path / "out" / "a.json").unlink()
    assert vedtak("convert", tmp_path / "a.txt", "-o", tmp_path / "out").status == 0
    assert (tmp_path / "own").read_text() == "mine" and not (tmp_path / "out" / "a.json").is_symlink()


def test_documents_spoiled_by_chance() -> None:
    """Longer by hand: `make fuzz ROUNDS=5000`."""
    small = fuzz.corpus(largest=60_000)
    report = fuzz.fuzz(first=0, rounds=int(os.environ.get("ROUNDS", "80")), sources=small)
    assert not report.wrong
    assert report.became["converted"] > 15 and report.became["damaged"] > 2


def test_documents_whose_structure_is_spoiled_by_chance() -> None:
    small = [path for path in fuzz.corpus(largest=30_000) if path.suffix != ".pdf"]
    report = fuzz.fuzz(first=5_000_060, rounds=int(os.environ.get("ROUNDS", "60")), sources=small)
    assert not report.wrong
    assert report.became["converted"] > 15 and report.became["damaged"] > 2
