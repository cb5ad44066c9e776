"""Make the pictures of the documentation: python docs/screenshots.py.

Needs newsparse[page], playwright and chromium.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import newsparse
from newsparse.writers.html import page_of

DOCS = Path(__file__).parent
SEED = DOCS.parent / "seeds" / "ukraine-standoff" / "article.txt"
QUIET = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]


def main() -> None:
    """Take the review page of a sample article, light and wide, dark and narrow."""
    parser = newsparse.Parser()
    article = newsparse.Article(SEED.read_text("utf-8"), "2022-02-09", title="The standoff")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as running:
        page_file = Path(folder, "page.html")
        page_file.write_text(page_of(parser.parse(article), parser), "utf-8")
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        for name, width, scheme in (("review", 1200, "light"), ("review-narrow", 360, "dark")):
            page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
            page.goto(page_file.as_uri())
            page.screenshot(path=DOCS / "images" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
