"""The corpus' PDFs, typeset again from the sources beside them: `python -m corpus.build [SLUG...]`.

Each source's ending names its producer: `.typ` Typst, `.html` Chromium, `.fodt` LibreOffice, `.py` reportlab.
A plain `.txt` or `.md` is its own document and is not built. Dates and document ids inside the PDFs are fixed, so that
a rebuild by the same version of a producer gives the same file.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

CORPUS = Path(__file__).resolve().parent
KINDS = ("budsjettvedtak", "saksprotokoll", "skjonnsfordeling", "annet")
EPOCH = "1735689600"  # 2025-01-01T00:00:00Z, for producers that ask the environment for the date
FIXED_DATE = b"20250101000000"
TIMEOUT_SECONDS = 180


class ProducerMissing(Exception):
    """A program or package that a source needs is not installed."""


def with_typst(source: Path, target: Path) -> None:
    """Typeset a `.typ` source."""
    try:
        import typst
    except ImportError:
        raise ProducerMissing(f"{source.name} needs Typst: pip install typst") from None
    typst.compile(str(source), output=str(target))


def with_chromium(source: Path, target: Path) -> None:
    """Print a `.html` source as a headless browser does."""
    program = _program(source, "chromium", "chromium-browser", "google-chrome")
    with tempfile.TemporaryDirectory() as profile:
        _run(
            program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--user-data-dir={profile}", f"--print-to-pdf={target}", source.as_uri(),
        )  # fmt: skip


def with_libreoffice(source: Path, target: Path) -> None:
    """Export a flat OpenDocument source."""
    program = _program(source, "soffice", "libreoffice")
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder, "profile").as_uri()
        _run(
            program, f"-env:UserInstallation={profile}", "--headless",
            "--convert-to", "pdf", "--outdir", folder, str(source),
        )  # fmt: skip
        shutil.move(Path(folder, source.stem + ".pdf"), target)


def with_reportlab(source: Path, target: Path) -> None:
    """Run a `.py` source, which holds one function `draw(target)`."""
    if importlib.util.find_spec("reportlab") is None:
        raise ProducerMissing(f"{source.name} needs reportlab: pip install reportlab")
    specification = importlib.util.spec_from_file_location(source.stem, source)
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    module.draw(str(target))


PRODUCERS: dict[str, Callable[[Path, Path], None]] = {
    ".typ": with_typst,
    ".html": with_chromium,
    ".fodt": with_libreoffice,
    ".py": with_reportlab,
}


def sources() -> list[Path]:
    """Every source that a PDF is built from, in a fixed order."""
    return sorted(path for kind in KINDS for path in (CORPUS / kind).iterdir() if path.suffix in PRODUCERS)


def build(source: Path) -> Path:
    """The PDF beside the source, written whole or not at all."""
    target = source.with_suffix(".pdf")
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, target.name)
        PRODUCERS[source.suffix](source, fresh)
        target.write_bytes(_with_fixed_dates(fresh.read_bytes()))
    return target


def _with_fixed_dates(data: bytes) -> bytes:
    """The same file with its dates and ids overwritten by others of equal length: no offset moves."""
    data = re.sub(rb"(?<=\(D:)\d{14}", FIXED_DATE, data)
    return re.sub(rb"(?<=[</])[0-9A-F]{32}(?=>\s*[<\]]|\s*>>)", b"0" * 32, data)


def _program(source: Path, *names: str) -> str:
    for name in names:
        if found := shutil.which(name):
            return found
    raise ProducerMissing(f"{source.name} needs one of {', '.join(names)} on the path")


def _run(*command: str) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "TZ": "UTC"}
    subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT_SECONDS, env=environment)


def main(slugs: list[str]) -> int:
    """Build all, or those named; 1 where a producer is missing or a slug unknown."""
    known = {source.stem: source for source in sources()}
    unknown = [slug for slug in slugs if slug not in known]
    for slug in unknown:
        print(f"no source named {slug} under corpus/", file=sys.stderr)
    missing = False
    for slug in slugs or list(known):
        if slug in unknown:
            continue
        try:
            target = build(known[slug])
        except ProducerMissing as problem:
            print(problem, file=sys.stderr)
            missing = True
            continue
        print(f"{target.relative_to(CORPUS.parent)}  {target.stat().st_size // 1024} kB")
    return 1 if unknown or missing else 0


if __name__ == "__main__":
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    sys.exit(main(sys.argv[1:]))
