"""`vedtak`, from its first moment: a Ctrl-C before the command is there ends it without a word."""

from __future__ import annotations

import os
import signal
import sys

_INTERRUPTED = 130


def main() -> None:
    """Runs the command line."""
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode and sys.executable:
        # So that a file is called the same in every locale: else an archive could not be gone on with in another.
        os.execv(sys.executable, [sys.orig_argv[0], "-X", "utf8", *sys.orig_argv[1:]])
    before = signal.getsignal(signal.SIGINT)
    # Where it is ignored, as in the background, it stays so.
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(_INTERRUPTED))
    from extract.cli import main as run

    signal.signal(signal.SIGINT, before)
    run()


if __name__ == "__main__":
    main()
