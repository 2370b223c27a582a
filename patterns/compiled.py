"""Compiled expressions, kept between runs beside the bytecode: compiling them takes longer than reading a page.

What is kept is what `regex` itself writes of a compiled expression when it is pickled. The file bears the versions of
Python and `regex` in its name, the expression itself is the key, and whoever may write it may write the bytecode too.
Where it cannot be written, every run compiles what it needs.
"""

from __future__ import annotations

import atexit
import os
import pickle
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

import regex

# Expressions that are no longer in any rule stay in the file; past this size it is begun anew.
_LARGEST_FILE = 4 << 20


class Kept:
    """The expressions of earlier runs, and those that this run had to compile."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known: dict[tuple[str, int], bytes] | None = None
        self._is_new = False

    def expression(self, expression: str, flags: int) -> regex.Pattern[str]:
        """The compiled expression. Raises regex.error where it cannot be compiled."""
        if self._known is None:
            self._known = self._read()
        compiled = _loaded(self._known.get((expression, flags)), expression)
        if compiled is not None:
            return compiled
        compiled = regex.compile(expression, flags)
        self._known[expression, flags] = pickle.dumps(compiled)
        self._is_new = True
        return compiled

    def write(self) -> None:
        """Writes the file where this run has something new for it: whole, or not at all."""
        if not self._is_new or self._known is None:
            return
        self._is_new = False
        temporary = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        with suppress(OSError):
            # Another run may have written meanwhile.
            content = pickle.dumps({**self._read(), **self._known})
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                temporary.write_bytes(content)
                temporary.replace(self.path)
            finally:
                temporary.unlink(missing_ok=True)

    def _read(self) -> dict[tuple[str, int], bytes]:
        try:
            content = self.path.read_bytes()
            known = pickle.loads(content) if len(content) <= _LARGEST_FILE else {}
        except Exception:
            # None yet, or a damaged one: it is written anew.
            return {}
        return known if isinstance(known, dict) else {}


def _loaded(kept: object, expression: str) -> regex.Pattern[str] | None:
    """What was kept of the expression, or None where there is nothing or it is not whole: then it is compiled anew."""
    if not isinstance(kept, bytes):
        return None
    try:
        compiled = pickle.loads(kept)
    except Exception:
        return None
    return compiled if isinstance(compiled, regex.Pattern) and compiled.pattern == expression else None


def _beside_bytecode() -> Path:
    bytecode = Path(cache_from_source(__file__))
    return bytecode.with_name(f"expressions.{sys.implementation.cache_tag}.regex-{regex.__version__}.pickle")


KEPT = Kept(_beside_bytecode())


@atexit.register
def _write_at_exit() -> None:
    if not sys.dont_write_bytecode:
        KEPT.write()
