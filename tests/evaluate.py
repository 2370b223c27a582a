"""`python -m tests.evaluate [--details] [--write]`: how well the evaluation documents of corpus/ are read.

Their answers (`<slug>.answers.json`) were written by the author of each document before any program had read it. Those
of the split `evaluation` have not been looked at since and tell what to expect of documents not seen; those of the
split `seen` were, once measured, and rules were written for the forms that they showed; a test holds those.
"""

from __future__ import annotations

import argparse
import datetime
import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from corpus.build import KINDS
from extract import convert
from tests.scoring import Score, document_scores

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "benchmarks" / "evaluation.md"
Split = Literal["evaluation", "seen"]
TITLES: dict[Split, str] = {
    "evaluation": "Not looked at while rules were written",
    "seen": "Looked at after their first run",
}
HEADING = ("document", "record", "expected", "right", "wrong", "missing", "invented", "right %")


def documents(*splits: Split) -> list[Path]:
    """Every document with answers of these splits, in a fixed order."""
    return [
        path
        for kind in KINDS
        for path in sorted((ROOT / "corpus" / kind).iterdir())
        if path.suffix in (".pdf", ".txt", ".md") and path.with_suffix(".answers.json").exists()
        if tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))["split"] in splits
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


def measured(split: Split) -> tuple[str, list[str]]:
    """The tables of a split's documents, all together and one by one, and every difference from the answers."""
    overall: dict[str, Score] = {}
    rows, free, details = [], Score(), []
    for document in documents(split):
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
    false_records = f"{free.right} documents without any record: {free.invented} false records."
    return f"{totals}\n\n{false_records}\n\n{table(rows)}", details


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluate", description=__doc__)
    parser.add_argument("--details", action="store_true", help="list each difference")
    parser.add_argument("--write", action="store_true", help=f"write the figures to {TABLE.relative_to(ROOT)}")
    arguments = parser.parse_args()
    sections, details = [], []
    for split, title in TITLES.items():
        section, differences = measured(split)
        sections.append(f"## {title}\n\n{section}")
        details += differences
    text = "\n\n".join(sections)
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

The documents looked at since were read like this when they were first run: of the thirty from Stord to Snåsa 79.0 % of
the votes, 83.5 % of their links, 74.2 % of the proposals, 45.3 % of the cases, 63.3 % of the tiltak and 76.8 % of the
grants; of the ten from Fredrikstad to Øyer 84.4 % of the votes, 77.3 % of their links, 96.5 % of the proposals and
45.5 % of the cases; of the ten from Bamble to Vestmar 89.4 % of the votes, 78.9 % of their links, 84.6 % of the
proposals and 46.2 % of the cases; of the eight from Alver to Volda 90.8 % of the votes, 88.9 % of their links, 75.7 %
of the proposals and 81.8 % of the cases; of the six on money from Agder to Vestfold 92.2 % of the tiltak and 62.5 %
of the grants; of the ten on money from Alta to Vågå 73.0 % of the tiltak and 83.0 % of the grants; of the ten
on money from Finnmark to Vefsn 69.8 % of the tiltak and 98.8 % of the grants; of the twelve on money from Buskerud
to Voss 70.0 % of the tiltak and 47.6 % of the grants.
"""

if __name__ == "__main__":
    main()
