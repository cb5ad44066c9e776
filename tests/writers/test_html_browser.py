"""The review page in a real browser: filters, keys, corrections, the download; no errors, no requests."""

import json
import shutil
from pathlib import Path

import capitals
import pytest

from newsparse import Article, Parser

pytest.importorskip("jinja2")
playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")

TEXT = "😀 Then JOHN: hello\n\nand MARY: <script>alert(1)</script> there. JOHN: again"
# Chromium asks its maker for updates otherwise, and refuses to run as root in its sandbox.
QUIET = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(browser, tmp_path):
    from newsparse.writers.html import page_of  # noqa: PLC0415 - needs jinja2

    parser = Parser({"capitals": capitals}, installed=False, allowed=["capitals"])
    file = tmp_path / "page.html"
    file.write_text(page_of(parser.parse(Article(TEXT, id="a")), parser), "utf-8")
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    troubles = []
    page.on("console", lambda message: troubles.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on(
        "request",
        lambda request: None if request.url.startswith(("file:", "blob:", "data:")) else troubles.append(request.url),
    )
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.goto(file.as_uri())
    yield page
    context.close()
    assert troubles == []


def download(page):
    with page.expect_download() as waiting:
        page.click("#download")
    return json.loads(Path(waiting.value.path()).read_text("utf-8"))


def shown(page):
    return page.locator(".finding:visible").all_inner_texts()


def test_markup_in_the_article_is_text(page):
    assert page.inner_text("#article").count("<script>alert(1)</script>") == 1


def test_a_click_on_a_speaker_shows_only_theirs(page):
    assert shown(page) == ["hello", "again"]
    page.click("button.only:has-text('John')")
    assert page.locator(".piece.claimed").all_inner_texts() == ["hello", "again"]
    assert page.locator(".piece.lined").count() == 0
    page.keyboard.press("Escape")
    assert page.locator(".piece.lined").count() == 3


def test_kinds_are_filtered(page):
    page.uncheck("input[data-kind=shout]")
    assert page.locator(".piece.lined").count() == 0
    assert page.locator(".piece.claimed").count() == 2


def test_findings_are_accepted_rejected_and_downloaded(page):
    for key in "jajr":
        page.keyboard.press(key)
    gold = download(page)
    assert gold["review"] == {"accepted": ["shout:7-11"], "rejected": ["speech:13-18"], "corrected": []}
    assert [claim["id"] for claim in gold["claims"]] == [f"speech:{TEXT.index('again')}-{len(TEXT)}"]
    assert len(gold["entities"]) == 3
    assert page.inner_text("#reviewed") == "2"


def test_a_field_is_corrected_and_keeps_its_type(page):
    page.click(".piece.lined >> nth=0")
    page.fill("input[name=loudness]", "7")
    page.press("input[name=loudness]", "Tab")
    gold = download(page)
    assert gold["entities"][0]["loudness"] == 7
    assert gold["review"]["corrected"] == ["shout:7-11"]


def test_a_nested_field_is_corrected(page):
    page.click("button.finding:has-text('again')")
    page.fill("input[name='source.name']", "Johnny")
    page.press("input[name='source.name']", "Tab")
    assert download(page)["claims"][1]["source"]["name"] == "Johnny"


def test_a_finding_is_given_other_words_with_offsets_in_code_points(page):
    page.click("button.finding:has-text('hello')")
    page.evaluate("""() => {
        const piece = document.querySelector('[data-start="2"]') ?? [...document.querySelectorAll('#article span')][0];
        const range = document.createRange();
        range.setStart(piece.firstChild, piece.textContent.indexOf('Then'));
        range.setEnd(piece.firstChild, piece.textContent.indexOf('Then') + 4);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
    }""")
    page.click("#respan")
    claim = download(page)["claims"][0]
    assert claim["content"] == [{"start": 2, "end": 6, "text": "Then"}]
    assert TEXT[2:6] == "Then"


def test_a_corrected_page_is_still_a_result(page):
    from newsparse import Result  # noqa: PLC0415 - beside its only use

    kinds = {"shout": capitals.Shout, "speech": capitals.Speech}
    assert len(Result.from_dict(download(page), kinds).entities) == 3


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_sticks_out_sideways(page, width):
    page.set_viewport_size({"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_is_reached_by_keyboard(page):
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('button.finding')"):
            break
    page.keyboard.press("Enter")
    assert page.is_visible("#detail")


def test_dark_and_print_have_their_own_looks(page):
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.emulate_media(media="print")
    assert not page.is_visible(".filters")
