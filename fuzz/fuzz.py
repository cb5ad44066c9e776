"""Coverage-guided fuzzing of the whole way: every reader, the parser with all installed plugins, every writer.

    python fuzz/fuzz.py -runs=2000            # libFuzzer's own options follow

Atheris (https://github.com/google/atheris) makes the inputs. A crash, a plugin's failure, a span that does not hold and
a result that is not read back equal all end the run, with the input in a file. Readers and writers whose libraries are
not installed are left out, and named.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import atheris

PLUGINS = [point.module for point in entry_points(group="newsparse")]

with atheris.instrument_imports(include=["newsparse", *PLUGINS]):
    from newsparse import FormatError, MissingExtraError, Parser, Result
    from newsparse.readers import READERS, get_reader
    from newsparse.writers import get_writer, writer_names

    PARSER = Parser()
    # Loads what is loaded on use.
    PARSER.parse("“It is over,” Mayor Jane Roe said on Tuesday; 46 percent of 1,001 adults agreed in a poll.").to_json()

# Bytes of the fuzzer's are put into paragraphs of real form, so that it need not find grammars letter by letter.
ARTICLES = sorted(Path(__file__).parent.parent.glob("seeds/*/article.txt"))
PARAGRAPHS = ["", *(line for path in ARTICLES for line in path.read_text("utf-8").split("\n"))]
DAYS = [None, "2024-02-29", "0001-01-01", "9999-12-31"]


def page_of(raw: bytes) -> bytes:
    """Put bytes into a web page."""
    story = b"<p>The bridge was opened on Monday after two years of work, the mayor said. It cost $5 million.</p>"
    return b'<html lang="en"><body><article>%s<p>%s</p></article></body></html>' % (story, raw)


def archive_of(raw: bytes) -> bytes:
    """Put a page with these bytes in it into an archive."""
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page_of(raw)
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/\r\nContent-Length: %d\r\n\r\n"
    return head % len(page) + page + b"\r\n\r\n"


SHELLS: dict[str, Callable[[bytes], bytes]] = {
    "html": page_of,
    "jsonl": lambda raw: b'{"text": "%s"}\n' % raw,
    "warc": archive_of,
}


def installed(names: Iterable[str], get: Callable[[str], Any]) -> dict[str, Any]:
    """Get all that can be had."""
    found = {}
    for name in names:
        try:
            found[name] = get(name)
        except MissingExtraError as err:
            print(f"left out: {err}", file=sys.stderr)
    return found


READ = installed(READERS, get_reader)
WRITE = installed(writer_names(PARSER), lambda name: get_writer(name, PARSER))


def check(data: bytes) -> None:
    """Take one input through everything."""
    provider = atheris.FuzzedDataProvider(data)
    published, paragraph = provider.PickValueInList(DAYS), provider.PickValueInList(PARAGRAPHS)
    at, shelled = provider.ConsumeIntInRange(0, len(paragraph)), provider.ConsumeBool()
    raw = provider.ConsumeBytes(provider.remaining_bytes())
    check_readers(raw, shelled=shelled)
    # What is not UTF-8 becomes lone surrogates.
    check_text(paragraph[:at] + raw.decode("utf-8", "surrogateescape") + paragraph[at:], published)


def check_readers(raw: bytes, *, shelled: bool) -> None:
    """Read bytes as every form, as they are or within what the form wants; each gives fields or a reason."""
    for name, read in READ.items():
        given = SHELLS[name](raw) if shelled and name in SHELLS else raw
        for record in read(io.BytesIO(given), "fuzz"):
            assert (record.fields is None) == bool(record.reason), record


def check_text(text: str, published: str | None) -> None:
    """Parse a text, hold the result against it, and write it in every format."""
    result = PARSER.parse(text, published)
    assert not result.errors, result.errors
    for item in (*result.entities, *(span for claim in result.claims for span in claim.anchor)):
        assert text[item.start : item.end] == item.text, item
    assert Result.from_json(result.to_json(), PARSER.plugins.kinds) == result, "not read back equal"
    for write in WRITE.values():
        try:
            write([result], io.BytesIO(), PARSER)
        except FormatError as err:
            # What a format cannot hold it may refuse, in so many words.
            assert str(err), "refused without a reason"  # noqa: PT017 - no test of pytest's


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
