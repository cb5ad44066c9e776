"""Words that mean the present, the past or the future as such."""

from __future__ import annotations

from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.scene import Scene


@rule("RIGHT? NOW | LATELY | SOON")
def reference(phrase: Phrase, scene: Scene) -> Reading | None:
    """Now, currently; recently; soon. "As soon as" compares."""
    before, after = phrase.text_at(phrase.start - 1), phrase.text_at(phrase.stop)
    if phrase.has("SOON") and (before in ("as", "too", "so", "As", "how") or after in ("after", "as")):
        return None
    return Reading("DATE", phrase.value("NOW", "LATELY", "SOON"), days=OPEN)


@rule("THE TERM | THE LAST | THE STRETCH? TERM | THESE UNITS")
def reference_phrase(phrase: Phrase, scene: Scene) -> Reading | None:
    """The future; (in) the past; these days."""
    if phrase.has("TERM"):
        return Reading("DATE", "FUTURE_REF", days=OPEN) if phrase.text_at(phrase.stop) != "of" else None
    if phrase.has("THESE"):
        if phrase.value("UNITS") != "D" or phrase.text_at(phrase.start).lower() != "these":
            return None
        return Reading("DATE", "PRESENT_REF", days=OPEN)
    if phrase.text_at(phrase.stop - 1) != "past" or phrase.text_at(phrase.start - 1) not in ("in", "In", "from", "of"):
        return None
    if phrase.name_at(phrase.stop) in _COUNTS:
        return None
    return Reading("DATE", "PAST_REF", days=OPEN)


_COUNTS = frozenset({"DAYNO", "NUMBER", "ONES", "TEEN", "TENS", "FEW", "VAGUE", "COUPLE"})


@rule("CURRENT")
def reference_adjective(phrase: Phrase, scene: Scene) -> Reading | None:
    """The current chairman, the current rules."""
    if (
        phrase.text_at(phrase.start) != "current"
        or not phrase.text_at(phrase.stop).islower()
        or phrase.text_at(phrase.stop).startswith("account")
    ):
        return None
    return Reading("DATE", "PRESENT_REF", days=OPEN)


RULES = (reference, reference_phrase, reference_adjective)
