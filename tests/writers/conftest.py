"""Results to write: strange signs, markup, line breaks, an article without claims."""

import capitals
import pytest

from newsparse import Article, Parser


@pytest.fixture
def parser():
    return Parser({"capitals": capitals}, installed=False, allowed=["capitals"])


@pytest.fixture
def results(parser):
    texts = ["Then JOHN: hello,\r\nand MARY: <b>.", "é😀 NOBODY", "\ud800 ODD: ONE"]
    return [
        parser.parse(Article(text, "2022-02-09", id=f"a{n}", title="T", url=f"https://e.org/{n}"))
        for n, text in enumerate(texts)
    ]
