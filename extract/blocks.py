"""Pages -> Layout."""

from __future__ import annotations

from extract.model import Layout, Line, Page


def find_layout(pages: tuple[Page, ...]) -> Layout:
    lines: list[Line] = []
    for page in pages:
        above = True
        for text in page.text_lines:
            if text.strip():
                lines.append(Line(page.number, text.rstrip(), (), None, 0.0, False, above))
            above = not text.strip()
    return Layout(tuple(lines), (), len(pages))
