"""Gold in TimeML, as TimeBank and AQUAINT have it: the text with TIMEX3 tags in it (http://timeml.org)."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

from newsparse.errors import ResultError

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_timeml(xml: str) -> dict[str, Any]:
    """Turn a TimeML document into dates in the output format, with the text and the day of publication.

    Args:
        xml: the ``.tml`` file. The text is that of its TEXT element, tags left out.

    Raises:
        ResultError: it is no XML, or has no TEXT.
    """
    try:
        root = ET.fromstring(xml)  # noqa: S314 - gold is one's own; expat bounds what entities may expand to
    except ET.ParseError as err:
        raise ResultError(f"not TimeML: {err}") from err
    body = root.find("TEXT")
    if body is None:
        raise ResultError("not TimeML: there is no TEXT")
    pieces: list[str] = []
    dates = _dates(body, pieces)
    article = {"text": "".join(pieces), "published": _published(root)}
    return {"article": article, "entities": sorted(dates, key=lambda date: date["start"]), "claims": []}


def _dates(node: ET.Element, pieces: list[str]) -> list[dict[str, Any]]:
    """Collect the text of an element into pieces, and the time expressions in it."""
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    dates = []
    for child in node:
        dates += _dates(child, pieces)
        pieces.append(child.tail or "")
    if node.tag == "TIMEX3":
        text = "".join(pieces)[start:]
        fields = {name: node.get(name) for name in ("type", "value", "mod")}
        dates.append({"kind": "date", "start": start, "end": start + len(text), "text": text, **fields})
    return dates


def _published(root: ET.Element) -> str | None:
    """The day of the document creation time, which stands in a DCT element or among the others."""
    for time in (*root.iterfind(".//DCT/TIMEX3"), *root.iterfind(".//TIMEX3[@functionInDocument='CREATION_TIME']")):
        if match := _DAY.match(time.get("value", "")):
            return match[0]
    return None
