"""Tables of results: printed, and kept in results.md under the heading of the benchmark that made them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

RESULTS = Path(__file__).with_name("results.md")
_HEADING = "## "


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the first column is words, the others are figures."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def keep(heading: str, text: str, path: Path = RESULTS) -> None:
    """Writes `text` as the section `heading` of the results, in place of the one that stands there."""
    written = path.read_text(encoding="utf-8") if path.exists() else "# Results of the benchmarks\n\n"
    opening, *sections = written.split(f"\n{_HEADING}")
    kept = dict(section.split("\n", 1) for section in sections)
    kept[heading] = f"\n{text.strip()}\n"
    sections = [f"{name}\n{content.rstrip()}\n" for name, content in sorted(kept.items())]
    path.write_text(opening.rstrip() + "\n" + "".join(f"\n{_HEADING}{section}" for section in sections), "utf-8")
