"""Coverage-guided fuzzing of the whole way: readers, parser with all installed plugins, writers that need no extra.

    python fuzz/fuzz.py -runs=10000            # libFuzzer's own options follow

Atheris (https://github.com/google/atheris) makes the inputs. A crash, a plugin's failure, a span that does not hold and
a result that is not read back equal all end the run, with the input in a file.
"""

from __future__ import annotations

import io
import sys

import atheris

with atheris.instrument_imports(include=["newsparse"]):
    from newsparse import Article, Parser, Result
    from newsparse.readers import get_reader
    from newsparse.writers import get_writer

PARSER = Parser()
READERS = [get_reader(name) for name in ("text", "jsonl")]
WRITERS = [get_writer(name, PARSER) for name in ("brat", "csv", "jsonl", "schema", "sqlite", "webannotation")]
# What grammars look for, so that the fuzzer need not find it letter by letter.
SEEDS = (
    "“We won,” Mayor Jane Roe (D-N.Y.) said on Tuesday, Feb. 6.",
    "A poll of 1,001 adults found 46 percent to 41 percent, +/- 3.1 points.",
    "'It cost $5.4bn-6bn,' according to the ministry; six of the seven agreed.",
)


def check(data: bytes) -> None:
    """Take one input through everything."""
    provider = atheris.FuzzedDataProvider(data)
    for read in READERS:
        list(read(io.BytesIO(data), "fuzz"))
    published = provider.PickValueInList([None, "2024-02-29", "0001-01-01", "9999-12-31"])
    front = provider.PickValueInList(["", *SEEDS])
    text = front + provider.ConsumeUnicode(provider.remaining_bytes())
    result = PARSER.parse(Article(text, published))
    if result.errors:
        raise AssertionError(result.errors)
    if Result.from_json(result.to_json(), PARSER.plugins.kinds) != result:
        raise AssertionError("not read back equal")
    for write in WRITERS:
        write([result], io.BytesIO(), PARSER)


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
