"""The entity this plugin makes: a time expression."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import attrs

from newsparse import Entity


@attrs.frozen(order=False)
class Date(Entity):
    """A time expression, as TIMEX3 of TimeML 1.2.1 defines it.

    Attributes:
        type: ``DATE``, ``TIME``, ``DURATION`` or ``SET``.
        value: the TIMEX3 value, such as ``2022-02-10``, ``2022-W06``, ``P12D``, ``XXXX-WXX-3`` or ``PAST_REF``.
        mod: ``START``, ``MID``, ``END``, ``APPROX``, ``MORE_THAN``, ``LESS_THAN``, ``EQUAL_OR_MORE``,
            ``EQUAL_OR_LESS``, or None.
        earliest: the first day it covers, or None where the text leaves it open.
        latest: the last day it covers, or None likewise.
        anchor: what it was resolved against: ``"published"``, the id of an earlier time expression of the article
            (``"date:10-18"``), or None where it needs nothing else.
        quant: for a SET the word that makes it one (``EACH``, ``EVERY``), or None.
        freq: for a SET how often within its value (``2X``), or None.
        zone: the time zone as written with a clock time (``"EST"``), or None.
    """

    kind: ClassVar[str] = "date"

    type: str
    value: str
    mod: str | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    anchor: str | None = None
    quant: str | None = None
    freq: str | None = None
    zone: str | None = None
