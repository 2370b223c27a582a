"""The pages of `vedtak report` in a real browser, the distribution's Chromium; skipped where there is none."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.command import vedtak
from tests.test_report import HOSTILE, MINUTES

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: `make chromium`")
CORPUS = (
    "saksprotokoll/trygg_skoleveg.pdf",
    "skjonnsfordeling/skjonnsramme_nordland.pdf",
    "budsjettvedtak/partibudsjett_millioner.pdf",
)
HOSTILE_NAME = "<img src=x onerror=alert(1)>&\"'\u202e.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents of every kind, converted and reported."""
    place = tmp_path_factory.mktemp("report")
    for name in CORPUS:
        (place / "in").mkdir(exist_ok=True)
        shutil.copy(ROOT / "corpus" / name, place / "in")
    (place / "in" / HOSTILE_NAME).write_text(MINUTES, encoding="utf-8")
    (place / "in" / "broken.pdf").write_bytes(b"no pdf")
    assert vedtak("convert", place / "in", "-o", place / "out", "-q").status == 1
    assert vedtak("report", place / "out", "-q").status == 0
    return place


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def troubles() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, troubles: list[str]) -> Iterator[Page]:
    """A page that may load nothing but files, and whose every complaint fails the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    opened = context.new_page()
    opened.on("console", lambda message: troubles.append(message.text))
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("dialog", lambda dialog: (troubles.append(dialog.message), dialog.dismiss()))
    opened.on("request", lambda request: troubles.append(request.url) if request.url[:5] not in _LOCAL else None)
    yield opened
    context.close()
    assert troubles == []


_LOCAL = ("file:", "data:", "blob:")


def opened(page: Page, folder: Path, name: str) -> Page:
    page.goto((folder / "out" / "report" / name).as_uri())
    return page


def in_sight(page: Page, selector: str) -> bool:
    """Whether the first such element is where the reader sees it."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"] + box["height"] > 60 and box["y"] < 900


def test_a_record_shows_its_box_and_a_box_its_record(page: Page, folder: Path) -> None:
    opened(page, folder, "trygg_skoleveg.html")
    last = page.locator(".vote.item").last
    last.click()
    assert page.locator(".box.selected").count() == 1 and in_sight(page, ".box.selected")
    motion = last.locator(".words").inner_text()
    assert motion in page.locator(".inspector .values").inner_text()
    first = page.locator(".box.kind-votes").first
    first.scroll_into_view_if_needed()
    first.click()
    assert page.locator(".vote.item.selected").count() == 1 and in_sight(page, ".vote.item.selected")


def test_boxes_lie_on_their_words(page: Page, folder: Path) -> None:
    opened(page, folder, "skjonnsramme_nordland.html")
    page.locator("tr.item").first.click()
    box, sheet = page.locator(".box.selected").bounding_box(), page.locator(".sheet").first.bounding_box()
    data = json.loads(page.locator("#document").inner_text() or page.locator("#document").text_content() or "")
    assert box is not None and sheet is not None
    x0, top, _, _ = data["records"][0]["fields"]["evidence"][0]["bbox"]
    scale = sheet["width"] / data["pages"][0]["width"]
    assert box["x"] - sheet["x"] == pytest.approx((x0 - 1.5) * scale, abs=2)
    assert box["y"] - sheet["y"] == pytest.approx((top - 1.5) * scale, abs=2)


def test_filters_and_search(page: Page, folder: Path) -> None:
    opened(page, folder, "skjonnsramme_nordland.html")
    everything = page.locator(".item:visible").count()
    page.locator("[data-state=failed]").click()
    failed = page.locator(".alert.bad:visible").count()
    assert failed == int(page.locator("[data-state=failed] .count").inner_text())
    assert failed < page.locator(".item:visible").count() < everything
    page.locator("[data-state=all]").click()
    page.locator("#search").fill("bindal")
    assert page.locator("tr.item:visible").count() == 1
    page.locator("#search").fill("finnes ikke")
    assert page.locator(".item:visible").count() == 0 and page.locator(".shown").inner_text()
    page.locator("#search").fill("")
    page.locator("#kinds").select_option("grants")
    assert page.locator(".item:visible").count() == page.locator("tr.item").count()


def test_a_failed_check_shows_what_it_is_about(page: Page, folder: Path) -> None:
    opened(page, folder, "skjonnsramme_nordland.html")
    page.locator(".alert.bad").nth(1).click()
    assert page.locator(".box.selected").count() >= 1 and in_sight(page, ".box.selected")


def test_keys(page: Page, folder: Path) -> None:
    opened(page, folder, "trygg_skoleveg.html")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".item").nth(1).get_attribute("aria-current") == "true"
    page.keyboard.press("k")
    assert page.locator(".item").first.get_attribute("aria-current") == "true"
    page.keyboard.press("n")
    page.locator(".at", has_text="Side 2").wait_for(state="attached")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("jk")
    assert page.locator("#search").input_value() == "jk"


def test_hostile_text_is_only_text(page: Page, folder: Path) -> None:
    (path,) = [each for each in (folder / "out" / "report").iterdir() if each.name.startswith("<")]
    opened(page, folder, path.name)
    assert page.locator("img").count() == 0 and page.title() != "1"
    words = page.locator(".text").inner_text()
    assert HOSTILE.replace("\u202e", "\u2039U+202E\u203a") in words
    page.locator(".vote.item").first.click()
    assert page.locator(".mark.selected").inner_text() == "Innstillingen ble enstemmig vedtatt."
    opened(page, folder, "index.html")
    assert page.locator("img").count() == 0
    page.locator("#documents a", has_text="Ny brygge").click()
    page.wait_for_selector(".vote.item")


def reviewed(page: Page, folder: Path) -> Any:
    """What a reviewer saves who finds one vote right, one wrong, one changed, and one missing."""
    page.locator(".reviewer").fill("Kari Nordmann")
    page.locator(".vote.item").nth(0).click()
    page.keyboard.press("r")
    page.locator(".vote.item").nth(1).click()
    page.keyboard.press("f")
    page.locator(".vote.item").nth(2).click()
    page.keyboard.press("e")
    form = page.locator(".form")
    form.locator("fieldset", has_text="for").locator("legend input").first.check()
    form.locator("fieldset", has_text="for").get_by_label("sum").first.fill("mange")
    form.get_by_role("button", name="Lagre endringen").click()
    assert "sum" in form.locator(".error").inner_text()
    form.locator("fieldset", has_text="for").get_by_label("sum").first.fill("34")
    form.get_by_label("Kommentar").fill("talt <b>selv</b>")
    form.get_by_role("button", name="Lagre endringen").click()
    page.get_by_role("button", name="Noe mangler").click()
    page.locator("dialog[open] textarea").fill("Voteringen over pkt 9")
    page.locator("dialog[open] select").select_option("votes")
    page.get_by_role("button", name="Legg til").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Lagre rettelser").click()
    assert download.value.suggested_filename == "trygg_skoleveg.pdf.corrections.json"
    saved = folder / "said.corrections.json"
    download.value.save_as(saved)
    return json.loads(saved.read_text(encoding="utf-8"))


def test_what_a_reviewer_says_is_kept_saved_applied_and_shown(page: Page, folder: Path) -> None:
    opened(page, folder, "trygg_skoleveg.html")
    said = reviewed(page, folder)
    assert [each["status"] for each in said["corrections"]] == ["right", "wrong", "changed", "missing"]
    assert {each["by"] for each in said["corrections"]} == {"Kari Nordmann"}
    assert list(said["corrections"][2]["fields"]) == ["for"]
    page.reload()
    assert page.locator(".judged.wrong").count() == 1 and page.locator(".missing li").count() == 1

    source = folder / "in" / "trygg_skoleveg.pdf"
    before = json.loads(vedtak("convert", source, "-o", "-", "-q").out)
    result = vedtak("convert", source, "-o", "-", "-q", "--corrections", folder / "said.corrections.json")
    after = json.loads(result.out)
    assert result.err == "" and not [each for each in after["warnings"] if each["code"] == "correction_not_applied"]
    assert len(after["votes"]) == len(before["votes"]) - 1
    assert after["votes"][1]["for"]["total"] == 34
    assert [each["status"] for each in after["corrections"]] == ["right", "wrong", "changed", "missing"]
    assert after["corrections"][1]["read"] == before["votes"][1]

    (folder / "corrected").mkdir(exist_ok=True)
    (folder / "corrected" / "trygg_skoleveg.json").write_text(result.out, encoding="utf-8")
    assert vedtak("report", folder / "corrected", "-q").status == 0
    page.evaluate("localStorage.clear()")
    page.goto((folder / "corrected" / "report" / "trygg_skoleveg.html").as_uri())
    assert page.locator(".correction").count() == 4
    # What was said before is not lost when the next reviewer saves.
    assert "4" in page.locator(".tally").inner_text()


def test_what_is_being_changed_is_saved_with_the_rest(page: Page, folder: Path) -> None:
    opened(page, folder, "trygg_skoleveg.html")
    page.locator(".vote.item").first.click()
    page.locator(".verdict.right").click()
    page.locator(".vote.item").nth(1).click()
    page.locator(".verdict.changed").click()
    for motion, statuses in (("", ["right"]), ("Forslaget fra Vågen", ["right", "changed"])):
        if motion:
            page.locator(".form textarea").first.fill(motion)
        with page.expect_download() as download:
            page.locator("#save").click()
        download.value.save_as(folder / "open.corrections.json")
        said = json.loads((folder / "open.corrections.json").read_text(encoding="utf-8"))
        assert [each["status"] for each in said["corrections"]] == statuses
    assert said["corrections"][1]["fields"] == {"motion": "Forslaget fra Vågen"}


def test_a_file_is_opened_again_and_one_of_another_document_refused(page: Page, folder: Path) -> None:
    opened(page, folder, "trygg_skoleveg.html")
    page.locator(".vote.item").first.click()
    page.keyboard.press("r")
    with page.expect_download() as download:
        page.get_by_role("button", name="Lagre rettelser").click()
    saved = folder / "again.corrections.json"
    download.value.save_as(saved)
    page.evaluate("localStorage.clear()")
    page.reload()
    assert page.locator(".judged.right").count() == 0
    page.locator("input[type=file]").set_input_files(saved)
    page.wait_for_selector(".judged.right")
    wrong = [{"kind": "__proto__", "status": "right"}]
    broken = {**json.loads(saved.read_text(encoding="utf-8")), "corrections": wrong}
    other = folder / "broken.corrections.json"
    other.write_text(json.dumps(broken), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(other)
    page.locator(".told", has_text="ingen fil med rettelser").wait_for(state="attached")
    opened(page, folder, "skjonnsramme_nordland.html")
    page.locator("input[type=file]").set_input_files(saved)
    page.wait_for_selector(".told:not(:empty)")
    assert page.locator(".judged.right").count() == 0


def test_a_small_screen_shows_one_side_at_a_time(page: Page, folder: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for name in ("trygg_skoleveg.html", "skjonnsramme_nordland.html", "index.html"):
        opened(page, folder, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name
    opened(page, folder, "trygg_skoleveg.html")
    assert not page.locator(".pages").is_visible()
    page.locator(".vote.item").first.click()
    assert page.locator(".pages").is_visible() and in_sight(page, ".box.selected")
    page.locator(".tabs button").first.click()
    assert page.locator(".inspector").is_visible()


def test_print_has_the_records_and_dark_is_dark(page: Page, folder: Path) -> None:
    opened(page, folder, "partibudsjett_millioner.html")
    page.emulate_media(media="print")
    assert page.locator("tr.item").first.is_visible() and not page.locator(".pages").is_visible()
    assert "s. 1" in page.locator("tr.item").first.inner_text()
    page.emulate_media(media="screen", color_scheme="dark")
    light = page.evaluate("getComputedStyle(document.body).color")
    assert light != "rgb(29, 31, 33)"


def test_the_index_sorts_and_filters(page: Page, folder: Path) -> None:
    opened(page, folder, "index.html")
    rows = page.locator("#documents tbody tr")
    assert rows.count() == 4
    assert "Skjønnsramme" in rows.first.inner_text()
    assert "Skjønnsramme" in page.locator(".attention li").first.inner_text()
    page.get_by_role("button", name="Sider").click()
    assert "6" in rows.first.inner_text()
    page.locator("#state").select_option("failed")
    assert rows.count() == 2
    page.locator("#search").fill("millioner")
    assert rows.count() == 1
    assert "broken.pdf" in page.locator(".failures").inner_text()
    assert page.locator(".years rect").count() > 0
