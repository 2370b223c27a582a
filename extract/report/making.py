"""Pages made in processes of their own: a document on which the maker of pictures dies costs no other its page."""

from __future__ import annotations

import signal
from concurrent.futures import Future
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from extract.errors import OutputError
from extract.output import whole_file
from extract.report.sources import Wanted, read_source


class Made(NamedTuple):
    """A page: how it shows its document, or why it could not be made."""

    how: str
    problem: str | None = None


# Processes begin as copies of one that has imported all that is needed.
_PRELOADED = ["__main__", "extract.report.document", "extract.report.page", "extract.sources.picture"]


class Makers:
    """Processes that make pages."""

    def __init__(self, jobs: int, seconds: float) -> None:
        from pebble import ProcessPool

        self._seconds = seconds
        context = get_context("forkserver")
        context.set_forkserver_preload(_PRELOADED)
        self._pool: Any = ProcessPool(max_workers=jobs, initializer=_settle, context=context)

    def __enter__(self) -> Makers:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._pool.close()
        else:
            self._pool.stop()
        self._pool.join()

    def submit(self, wanted: Wanted) -> Future[Made]:
        """The page, made."""
        future: Future[Made] = Future()
        self._try(wanted, future)
        return future

    def _try(self, wanted: Wanted, future: Future[Made]) -> None:
        def done(made: Future[Made]) -> None:
            error = made.exception()
            if error is None:
                future.set_result(made.result())
            elif wanted.has_pictures:
                # It hung, or its process died: once more, without the pictures.
                self._try(wanted._replace(has_pictures=False), future)
            else:
                future.set_result(Made("", f"cannot be shown: {type(error).__name__}: {error}"))

        self._pool.schedule(make, args=(wanted,), timeout=self._seconds).add_done_callback(done)


def make(wanted: Wanted) -> Made:
    """Writes one page."""
    from extract.converted import parse_conversion
    from extract.report.document import view_of
    from extract.report.page import document_page

    conversion = parse_conversion(wanted.json, Path(wanted.json).read_bytes())
    state, source = read_source(wanted.located, conversion.document.sha256)
    if not wanted.has_pictures:
        state, source = "unreadable", None
    view = view_of(conversion, wanted.located, state, source)
    title = conversion.document.title or conversion.document.source
    made = Made(view.data["how"])
    try:
        with whole_file(Path(wanted.page)) as file:
            file.writelines(document_page(view, title, wanted.index_address, f"{wanted.made_of} {made.how}"))
    except OutputError as error:
        return made._replace(problem=error.reason)
    return made


def _settle() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
