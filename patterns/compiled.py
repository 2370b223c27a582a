"""Compiled expressions, kept between runs beside the bytecode: compiling them takes longer than reading a page.

What is kept is what `regex` itself writes of a compiled expression when it is pickled, and the words that the
expression requires. The file bears the versions of Python and `regex` in its name, the expression itself is the key,
and whoever may write it may write the bytecode too. Where it cannot be written, every run compiles what it needs.
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

from patterns.clauses import Clause

# Expressions that are no longer in any rule stay in the file; past this size it is begun anew.
_LARGEST_FILE = 4 << 20


class Kept:
    """The expressions of earlier runs, and those that this run had to compile."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known: dict[object, object] | None = None
        self._is_new = False

    def expression(self, expression: str, flags: int) -> regex.Pattern[str]:
        """The compiled expression. Raises regex.error where it cannot be compiled."""
        compiled = _loaded(self._kept((expression, flags)), expression)
        if compiled is None:
            compiled = regex.compile(expression, flags)
            self._keep((expression, flags), pickle.dumps(compiled))
        return compiled

    def required_words(self, expression: str, words: tuple[str, ...]) -> tuple[Clause, ...]:
        """What patterns.required tells of them."""
        key = (expression, words, _AGE_OF_REQUIRED)
        clauses = self._kept(key)
        if not isinstance(clauses, tuple):
            # Not imported where nothing is new: its own expressions take as long to compile as a small page to read.
            from patterns.required import required_words

            clauses = required_words(expression, words)
            self._keep(key, clauses)
        return clauses

    def _kept(self, key: object) -> object:
        if self._known is None:
            self._known = self._read()
        return self._known.get(key)

    def _keep(self, key: object, value: object) -> None:
        assert self._known is not None
        self._known[key] = value
        self._is_new = True

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
            self._remove_left()

    def _remove_left(self) -> None:
        """Removes what processes were writing that were killed."""
        for left in self.path.parent.glob(f"{self.path.name}.*"):
            # Where it is another machine's, that one writes nothing this time.
            if left.suffix[1:].isdecimal() and not _lives(int(left.suffix[1:])):
                left.unlink(missing_ok=True)

    def _read(self) -> dict[object, object]:
        try:
            content = self.path.read_bytes()
            known = pickle.loads(content) if len(content) <= _LARGEST_FILE else {}
        except Exception:
            # None yet, or a damaged one: it is written anew.
            return {}
        return known if isinstance(known, dict) else {}


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        # Another user's.
        pass
    return True


def _loaded(kept: object, expression: str) -> regex.Pattern[str] | None:
    """What was kept of the expression, or None where there is nothing or it is not whole: then it is compiled anew."""
    if not isinstance(kept, bytes):
        return None
    try:
        compiled = pickle.loads(kept)
    except Exception:
        return None
    return compiled if isinstance(compiled, regex.Pattern) and compiled.pattern == expression else None


def _age(path: str) -> int:
    """When a file was last written; as with bytecode, what it gave before that does not count."""
    with suppress(OSError):
        return Path(path).stat().st_mtime_ns
    return 0


_AGE_OF_REQUIRED = _age(os.path.join(os.path.dirname(__file__), "required.py"))


def _beside_bytecode() -> Path:
    bytecode = Path(cache_from_source(__file__))
    return bytecode.with_name(f"expressions.{sys.implementation.cache_tag}.regex-{regex.__version__}.pickle")


KEPT = Kept(_beside_bytecode())


def kept(expression: str, flags: int = 0) -> regex.Pattern[str]:
    """The compiled expression, which a module needs beside its rules as soon as it is imported."""
    return KEPT.expression(expression, int(flags))


@atexit.register
def _write_at_exit() -> None:
    if not sys.dont_write_bytecode:
        KEPT.write()
