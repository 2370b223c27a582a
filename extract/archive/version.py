"""What made an output: a document is converted again where this has changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version

import extract
import patterns

# The packages whose version decides what is read from a file.
_READERS = ("lxml", "pdfplumber", "pypdfium2", "python-docx", "regex")
_DIGITS = 16


def program_version() -> str:
    """The installed version of vedtak."""
    return _version_of("vedtak")


@cache
def rules_version() -> str:
    """Sixteen hexadecimal digits over every file of `extract` and `patterns` and the versions of what reads files."""
    digest = hashlib.sha256()
    for package in (extract, patterns):
        (folder,) = package.__path__
        for path in _files_below(folder):
            digest.update(os.path.relpath(path, folder).encode())
            with open(path, "rb") as file:
                digest.update(hashlib.sha256(file.read()).digest())
    for name in _READERS:
        digest.update(f"{name} {_version_of(name)}\n".encode())
    return digest.hexdigest()[:_DIGITS]


def _files_below(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            yield os.path.join(parent, name)


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
