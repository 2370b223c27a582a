"""A picture -> its lines of words, by the tesseract program. Where it is not installed, one message tells how to get
it."""

from __future__ import annotations

import html
import logging
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from time import monotonic, time
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from extract.model import BBox
from extract.sources.models import without_words
from patterns.compiled import kept

Picture = NDArray[np.uint8]

# The two readings in order, each with its way to divide a page: into blocks, which keeps columns of text apart, or into
# lines as wide as the page, which keeps a table's rows whole and passes no column over. A data file's name depends on
# how its package was built.
_BLOCK = "6"
_READINGS = ((("script/Latin", "Latin"), "3"), (("nor",), _BLOCK))
_INSTALL = "apt-get install tesseract-ocr tesseract-ocr-nor tesseract-ocr-script-latn"
# All readings of a page may take so long together, ten times what a dense page takes a busy machine.
_SECONDS = 300
# One thread: more are slower on pages of this size, and the result never depends on the machine.
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1"}
_ELEMENT = kept(
    r"class='(?P<kind>ocr_line|ocr_header|ocr_textfloat|ocr_caption|ocrx_word)'[^>]*? "
    r"title=(?P<quote>[\"'])(?P<title>.*?)(?P=quote)[^>]*>",
    regex.DOTALL,
)
_BOX = kept(r"bbox (\d+) (\d+) (\d+) (\d+)")
_BASELINE = kept(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = kept(r"x_size ([\d.]+)")
_CONFIDENCE = kept(r"x_wconf (\d+)")
_MARKUP = kept(r"<[^>]*>")
_ROTATE = kept(r"Rotate: (\d+)")
_SURE = kept(r"Orientation confidence: ([\d.]+)")
_SURE_ENOUGH = 2.0
_FOLDER = kept(r'"(.+)"')
# What we call a data file of our own.
_LIGHTER = "lighter"
# The folder that it lies in for one reading, and when that is none's: no reading takes so long.
_PREFIX, _LEFT_SECONDS = "vedtak-ocr-", 12 * _SECONDS
# A word of some letters that is this much higher than wide lies on its side.
_TALL, _TALL_LETTERS = 1.3, 3

_log = logging.getLogger("vedtak")


class NotRead(Exception):
    """Tesseract failed on a picture, or took too long; the message is the reason."""


class SeenWord(NamedTuple):
    """A word in a picture, in pixels from its top left corner; `confidence` is 0 to 100."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float

    @property
    def box(self) -> BBox:
        """Where it stands, in pixels."""
        return BBox(self.x0, self.top, self.x1, self.bottom)

    def is_in(self, box: BBox) -> bool:
        """Whether the word's middle lies in a box."""
        across, down = (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2
        return box.x0 <= across <= box.x1 and box.top <= down <= box.bottom


def box_of(parts: Sequence[SeenWord | BBox]) -> BBox:
    """The box around words or boxes, of which there is one at least."""
    return BBox(
        min(part.x0 for part in parts),
        min(part.top for part in parts),
        max(part.x1 for part in parts),
        max(part.bottom for part in parts),
    )


class SeenLine(NamedTuple):
    """Words on one baseline, whose height is told for the line's middle; `size` is that of the type, in pixels."""

    words: tuple[SeenWord, ...]
    baseline: float
    size: float


class Seen(NamedTuple):
    """What one reading saw."""

    lines: tuple[SeenLine, ...]

    def needed_turn(self) -> int:
        """How far the picture must be turned clockwise where most of its words were read lying on their side; or 0.

        Tesseract reads such text too, but its lines are then told in a form that is of no use.
        """
        lying = level = downwards = 0
        for line in self.lines:
            tall = [word for word in line.words if word.bottom - word.top > _TALL * (word.x1 - word.x0)]
            letters = sum(len(word.text) for word in line.words if len(word.text) >= _TALL_LETTERS)
            if 2 * len(tall) > len(line.words):
                lying += letters
                downwards += letters if line.words[-1].top >= line.words[0].top else -letters
            else:
                level += letters
        if lying <= level:
            return 0
        return 270 if downwards > 0 else 90


class Tesseract(NamedTuple):
    """The installed program and its readings: language and way of dividing the page.

    `lighter` are the data files of languages that are read with one of our own. `until` is when a page must be read.
    """

    program: str
    readings: tuple[tuple[str, str], ...]
    finds_direction: bool
    lighter: tuple[tuple[str, bytes], ...] = ()
    until: float | None = None

    def for_one_page(self, until: float | None = None) -> Tesseract:
        """The same, which stops in time, and then where all pages must be read."""
        own = monotonic() + _SECONDS
        return self._replace(until=own if until is None else min(own, until))

    def read(self, picture: Picture, reading: tuple[str, str], dots_per_inch: int) -> Seen:
        """The lines of a picture of dark text on light ground. Raises NotRead."""
        language, division = reading
        parameters = ["--psm", division, "-c", "tessedit_create_hocr=1"]
        model = dict(self.lighter).get(language)
        if model is None:
            return parse_hocr(self._run(["-l", language, *parameters], picture, dots_per_inch))
        # Kept for one reading only: a process that is killed leaves nothing behind that anybody else would use.
        with TemporaryDirectory(prefix=_PREFIX) as folder:
            _lighter_in(Path(folder)).write_bytes(model)
            return parse_hocr(
                self._run(["--tessdata-dir", folder, "-l", _LIGHTER, *parameters], picture, dots_per_inch)
            )

    def read_lines(self, picture: Picture, dots_per_inch: int) -> Seen:
        """The lines of a picture that stand below one another, by the first reading's language. Raises NotRead."""
        return self.read(picture, (self.readings[0][0], _BLOCK), dots_per_inch)

    def needed_turn(self, picture: Picture, dots_per_inch: int) -> int | None:
        """How far the picture must be turned clockwise for its text to stand upright; None where that is not known."""
        if not self.finds_direction:
            return None
        try:
            told = self._run(["-l", "osd", "--psm", "0"], picture, dots_per_inch)
        except NotRead:
            return None
        turn, sure = _ROTATE.search(told), _SURE.search(told)
        return int(turn[1]) if turn and sure and float(sure[1]) >= _SURE_ENOUGH else None

    def _run(self, parameters: list[str], picture: Picture, dots_per_inch: int) -> str:
        seconds = _SECONDS if self.until is None else max(0.0, self.until - monotonic())
        return _run(self.program, parameters, picture, dots_per_inch, seconds)


@cache
def find_tesseract() -> Tesseract | None:
    """The program where it is installed with a language that we need; else None. One message on the log tells what is
    missing, and how to get it.
    """
    program = shutil.which("tesseract")
    told = _listing(program) if program is not None else ""
    listed = {line.strip() for line in told.splitlines()[1:]}
    readings = tuple(
        (found, division)
        for names, division in _READINGS
        if (found := next((name for name in names if name in listed), None)) is not None
    )
    if program is None or not readings:
        missing = "Tesseract is not installed" if program is None else "Tesseract lacks Norwegian"
        _log.warning("pages without text are not read: %s; install it with: %s", missing, _INSTALL)
        return None
    lacking = [names[0] for names, _ in _READINGS if not any(name in listed for name in names)]
    if lacking:
        _log.warning(
            "pages without text are read once only, so that no second reading confirms them: Tesseract lacks %s; "
            "install it with: %s",
            " and ".join(lacking),
            _INSTALL,
        )
    _remove_left()
    return Tesseract(program, readings, "osd" in listed, tuple(_lighter(told, [name for name, _ in readings])))


def _listing(program: str) -> str:
    """The list of languages, which older versions tell as an error."""
    try:
        told = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False, timeout=_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout or told.stderr


def _lighter(listing: str, languages: list[str]) -> Iterator[tuple[str, bytes]]:
    """The data files that are lighter without their words, of the folder that the list of languages names."""
    folder = _FOLDER.search(listing)
    if folder is None:
        return
    for language in languages:
        content = without_words(Path(folder[1], f"{language}.traineddata"))
        if content is not None:
            yield language, content


def _lighter_in(folder: Path) -> Path:
    return folder / f"{_LIGHTER}.traineddata"


def _remove_left() -> None:
    """Removes what readings left whose process was killed."""
    for folder in Path(gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if time() - folder.stat().st_mtime > _LEFT_SECONDS:
                _lighter_in(folder).unlink(missing_ok=True)
                folder.rmdir()


def _run(program: str, parameters: list[str], picture: Picture, dots_per_inch: int, seconds: float) -> str:
    height, width = picture.shape
    command = [program, "stdin", "stdout", "--dpi", str(dots_per_inch), *parameters]
    content = b"P5 %d %d 255\n" % (width, height) + picture.tobytes()
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=seconds, check=True, env=os.environ | _ENVIRONMENT
        )
    except subprocess.TimeoutExpired as error:
        raise NotRead(f"reading the page's picture took longer than {_SECONDS} seconds") from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise NotRead("Tesseract failed on the page's picture") from error
    return done.stdout.decode("utf-8", "replace")


def parse_hocr(text: str) -> Seen:
    """The lines of hOCR, Tesseract's form that tells baselines and the type's size."""
    lines: list[SeenLine] = []
    words: list[SeenWord] = []
    baseline = size = 0.0

    def close() -> None:
        if words:
            lines.append(SeenLine(tuple(words), baseline, size))
            words.clear()

    for element in _ELEMENT.finditer(text):
        title = element["title"]
        found = _BOX.search(title)
        if found is None:
            continue
        x0, top, x1, bottom = map(float, found.groups())
        if element["kind"] == "ocrx_word":
            inner = text[element.end() : text.find("</span>", element.end())]
            written = html.unescape(_MARKUP.sub("", inner)).strip()
            sure = _CONFIDENCE.search(title)
            if written:
                words.append(SeenWord(written, x0, top, x1, bottom, float(sure[1]) if sure else 0.0))
        else:
            close()
            slope, offset = map(float, base.groups()) if (base := _BASELINE.search(title)) else (0.0, 0.0)
            baseline = bottom + offset + slope * (x1 - x0) / 2
            size = float(given[1]) if (given := _SIZE.search(title)) else bottom - top
    close()
    return Seen(tuple(lines))
