"""What a measurement was made on, in words that compare: processors, memory, versions; what a process took of it."""

from __future__ import annotations

import os
import platform
import resource
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_STATUS = Path("/proc/self/status")
# Of ru_maxrss: Linux tells KiB, macOS bytes.
_UNIT = 1 << 20 if sys.platform == "darwin" else 1 << 10


def described(packages: Iterable[str]) -> str:
    """One sentence: `Measured on 2 processors with 24 GB, Linux, Python 3.11.7, pdfplumber 0.11.10.`"""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    versions = [f"{package} {version_of(package)}" for package in packages if version_of(package)]
    told = ", ".join([platform.system(), f"Python {platform.python_version()}", *versions])
    return f"Measured on {os.cpu_count()} processors with {memory:.0f} GB, {told}."


def version_of(package: str) -> str | None:
    """The installed version, or None where the package is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def peak_memory() -> float:
    """The most memory in MB that this process has taken.

    What Linux counts for a process as `ru_maxrss` begins with what its parent took; what its status tells does not.
    """
    if _STATUS.exists():
        line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / (1 << 10)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNIT


def use_one_core() -> None:
    """Keeps this process, and what it starts, on one processor where the system can."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
