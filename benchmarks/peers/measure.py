"""Measures one peer, in its own environment: texts from standard input, times to standard output, both JSON."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable


def quantulum3() -> Callable[[str], object]:
    """Numbers and units. Its pickled classifier does not load under today's scikit-learn, and is left out."""
    sys.modules["sklearn"] = None  # type: ignore[assignment]  # so that importing it fails
    from quantulum3 import parser  # noqa: PLC0415 - one peer at a time

    return parser.parse


def recognizers_numbers() -> Callable[[str], object]:
    """Numbers of Recognizers-Text."""
    from recognizers_number import Culture, NumberRecognizer  # noqa: PLC0415 - one peer at a time

    model = NumberRecognizer(Culture.English).get_number_model()
    return model.parse


def recognizers_dates() -> Callable[[str], object]:
    """Dates of Recognizers-Text."""
    from recognizers_date_time import Culture, DateTimeRecognizer  # noqa: PLC0415 - one peer at a time

    model = DateTimeRecognizer(Culture.English).get_datetime_model()
    return model.parse


def dateparser_search() -> Callable[[str], object]:
    """Dates of dateparser, told that the language is English."""
    from dateparser.search import search_dates  # noqa: PLC0415 - one peer at a time

    return lambda text: search_dates(text, languages=["en"])


PEERS = {peer.__name__: peer for peer in (quantulum3, recognizers_numbers, recognizers_dates, dateparser_search)}


def measure(name: str, texts: list[str]) -> dict[str, float]:
    """Give the processor time of a peer and of a bare pass over the texts, and how many texts the peer failed on."""
    work = PEERS[name]()
    work("Two days ago it cost $5.")
    errors = 0
    started = time.process_time()
    for text in texts:
        try:
            work(text)
        except Exception:  # noqa: BLE001 - whatever a peer does, its time counts
            errors += 1
    seconds = time.process_time() - started
    return {"seconds": seconds, "bare": min(_bare(texts) for _ in range(20)), "errors": errors}


def _bare(texts: list[str]) -> float:
    pattern = re.compile(r"\w+|[^\w\s]")
    started = time.process_time()
    for text in texts:
        pattern.findall(text)
    return time.process_time() - started


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], json.load(sys.stdin))))
