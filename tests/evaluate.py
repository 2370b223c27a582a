"""`python -m tests.evaluate [--details] [--write]`: how well the evaluation documents of corpus/ are read.

Their answers (`<slug>.answers.json`) were written by the author of each document before any program had read it. No
rule is written for these documents and no test asserts their figures: they tell what to expect of documents not seen.
"""

from __future__ import annotations

import argparse
import datetime
import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

from corpus.build import KINDS
from extract import convert
from tests.scoring import Score, document_scores

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "benchmarks" / "evaluation.md"
HEADING = ("document", "record", "expected", "right", "wrong", "missing", "invented", "right %")


def documents() -> list[Path]:
    """Every document of the split, in a fixed order."""
    return [
        path
        for kind in KINDS
        for path in sorted((ROOT / "corpus" / kind).iterdir())
        if path.suffix in (".pdf", ".txt", ".md") and path.with_suffix(".answers.json").exists()
        if tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))["split"] == "evaluation"
    ]


def scores(document: Path) -> dict[str, Score]:
    answers = json.loads(document.with_suffix(".answers.json").read_text(encoding="utf-8"))
    return document_scores(answers, convert(document))


def row(name: str, record: str, score: Score) -> tuple[str, ...]:
    percent = f"{100 * score.right / score.expected:.1f}" if score.expected else "-"
    counts = (score.expected, score.right, score.wrong, score.missing, score.invented)
    return (name, record, *(str(count) for count in counts), percent)


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """Rows under the heading as a Markdown table that is also legible as it stands."""
    all_rows = [HEADING, *rows]
    widths = [max(len(cells[column]) for cells in all_rows) for column in range(len(HEADING))]
    lines = [
        "| "
        + " | ".join(
            cell.ljust(width) if at < 2 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        + " |"
        for cells in all_rows
    ]
    rule = "|" + "|".join("-" * (width + 1) + ("-" if at < 2 else ":") for at, width in enumerate(widths)) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluate", description=__doc__)
    parser.add_argument("--details", action="store_true", help="list each difference")
    parser.add_argument("--write", action="store_true", help=f"write the figures to {TABLE.relative_to(ROOT)}")
    arguments = parser.parse_args()
    overall: dict[str, Score] = {}
    rows, free, details = [], Score(), []
    for document in documents():
        result = scores(document)
        name = f"{document.parent.name}/{document.stem}"
        records = sum(score.expected for score in result.values())
        for record, score in result.items():
            overall.setdefault(record, Score()).add(score)
            if score.expected or score.invented:
                rows.append(row(name, record, score))
            details += [f"{name}: {difference}" for difference in score.differences]
        if records == 0:
            free.right += 1
            free.invented += sum(score.invented for score in result.values())
            rows.append(row(name, "no record", Score(invented=sum(score.invented for score in result.values()))))
    totals = table([row("all", record, score) for record, score in overall.items()])
    text = f"{totals}\n\n{free.right} documents without any record: {free.invented} false records.\n\n{table(rows)}"
    print(text)
    if arguments.details:
        print("", *details, sep="\n")
    if arguments.write:
        TABLE.parent.mkdir(exist_ok=True)
        date = datetime.date.today().isoformat()
        head = f"# The evaluation documents\n\nWritten by `make evaluate` on {date}. " + EXPLANATION
        TABLE.write_text(f"{head}\n{text}\n", encoding="utf-8")


EXPLANATION = """A vote is right when its motion, outcome, unanimity, both
tallies with their parties, casting vote and trial agree with the author's answers; its case, its proposals and the
motion it was set against are a figure of their own (of the votes found). A tiltak is right when its title, section,
unit, total, comparison columns and every amount in its year agree, a grant when recipient, number, members, every
amount under its column, sum, year, unit and projects do. `planted errors` are wrong sums of the document that a failed
check must report; invented ones are failed checks without a cause. `--details` lists every difference.
"""

if __name__ == "__main__":
    main()
