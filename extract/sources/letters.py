"""Characters that stand for letters and figures, as these: ligatures, and what damaged or old fonts say instead."""

from __future__ import annotations

# Ligatures; those whose letters Ghostscript wrote in the wrong order of bytes (f, i, j, l, t, fi); and what old fonts
# have beside the letters of the alphabet, old-style figures and small capitals.
LETTERS = str.maketrans(
    {
        **{swapped << 8: chr(swapped) for swapped in b"fijlt"},
        "\ucf00": "fi",
        **{0xF700 + code: chr(code) for code in (*b"0123456789abcdefghijklmnopqrstuvwxyz", 0xE5, 0xE6, 0xF8)},
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "ft",
        "\ufb06": "st",
    }
)
# No character before this one is among them.
FIRST_OF_LETTERS = 0x6600
