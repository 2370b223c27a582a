"""Large documents are begun first, among those looked at ahead, and none is lost or told twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extract.archive.order import largest_first, with_sizes
from extract.archive.plan import Job, plan
from extract.archive.receipts import read_receipts
from tests.command import vedtak


def jobs(*sizes: int) -> list[Job]:
    return [Job(f"{number}", f"{number}.json", size=size) for number, size in enumerate(sizes)]


def test_the_largest_of_those_looked_at_is_first() -> None:
    assert [job.source for job in largest_first(jobs(3, 5, 5, 1, 9))] == ["4", "1", "2", "0", "3"]
    assert [job.source for job in largest_first(jobs(3, 5, 4, 1, 9), looked_at=2)] == ["1", "2", "4", "0", "3"]


def test_what_has_no_size_comes_last() -> None:
    there_is_none = Job("nowhere.txt", "nowhere.json")
    problem = Job("folder", "", "holds no documents")
    assert list(largest_first([there_is_none, *jobs(1), problem])) == [*jobs(1), there_is_none, problem]


def test_no_more_than_is_looked_at_is_taken_ahead() -> None:
    taken = []

    def coming() -> Iterator[Job]:
        for job in jobs(*range(100)):
            taken.append(job)
            yield job

    ordered = largest_first(coming(), looked_at=10)
    next(ordered)
    assert len(taken) == 11


def test_the_order_changes_no_output_and_not_who_has_a_name(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    # The second would be begun before the first, which has the name.
    (tmp_path / "in" / "a").write_text("Kort.\n")
    (tmp_path / "in" / "a.txt").write_text("Lang.\n" * 500)
    result = vedtak("convert", tmp_path / "in" / "a", tmp_path / "in" / "a.txt", "-o", tmp_path / "out")
    assert result.status == 1
    found = {Path(receipt.source).name: receipt.reason for receipt in read_receipts(tmp_path / "out/receipts.jsonl")}
    assert found == {"a": None, "a.txt": "name_taken"}


def test_a_folder_is_begun_with_its_largest_document(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("Tekst.\n" * (number + 1))
    assert next(Path(job.source).name for job in largest_first(with_sizes(plan([str(tmp_path)]), 10))) == "4.txt"
