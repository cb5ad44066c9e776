"""Words that mean the present, the past or the future as such."""

from __future__ import annotations

from newsparse_dates.grammar import OPEN, Reading, rule
from newsparse_dates.phrase import Phrase
from newsparse_dates.scene import Scene
from newsparse_dates.tense import PAST


@rule("RIGHT? NOW | LATELY | SOON")
def reference(phrase: Phrase, scene: Scene) -> Reading | None:
    """Now, currently; recently; soon. "As soon as" and "every now and then" are something else."""
    near = scene.knows.near
    if phrase.has("NOW") and phrase.name_at(phrase.start - 1) == "EACH":
        return None
    if not phrase.has("NOW") and (near.follows(phrase, "comparison") or near.precedes(phrase, "comparison")):
        return None
    # It soon became clear: what came next.
    if phrase.has("SOON") and scene.direction(phrase) == PAST:
        return None
    return Reading("DATE", phrase.value("NOW", "LATELY", "SOON"), days=OPEN)


@rule("ONES DAY")
def some_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Will one day rule: a day that nobody knows yet."""
    one, near = phrase.texts[phrase.start], scene.knows.near
    if one.lower() != "one" or not near.follows(phrase, "some_day") or not phrase.text_at(phrase.stop).islower():
        return None
    return Reading("DATE", "FUTURE_REF", days=OPEN)


@rule("THE (?: NEAR? TERM | [NEAR STRETCH LONG] TERM_WORD )")
def future(phrase: Phrase, _scene: Scene) -> Reading | None:
    """The future, but not the future of something; in the near term."""
    if phrase.name_at(phrase.stop) == "OF":
        return None
    return Reading("DATE", "FUTURE_REF", days=OPEN)


@rule("THE LAST (?! [DAYNO NUMBER ONES TEEN TENS FEW VAGUE COUPLE] )")
def past(phrase: Phrase, scene: Scene) -> Reading | None:
    """In the past."""
    if phrase.texts[phrase.stop - 1] != "past" or not scene.knows.near.follows(phrase, "past"):
        return None
    return Reading("DATE", "PAST_REF", days=OPEN)


@rule("THESE UNITS")
def these_days(phrase: Phrase, _scene: Scene) -> Reading | None:
    """These days."""
    if [text.lower() for text in phrase.texts[phrase.start : phrase.stop]] != ["these", "days"]:
        return None
    return Reading("DATE", "PRESENT_REF", days=OPEN)


@rule("CURRENT")
def current(phrase: Phrase, _scene: Scene) -> Reading | None:
    """The current chairman; a current account is a kind of account."""
    behind = phrase.text_at(phrase.stop)
    if phrase.texts[phrase.start] != "current" or not behind.islower() or behind in ("account", "accounts"):
        return None
    return Reading("DATE", "PRESENT_REF", days=OPEN)


DAY_RULES = (some_day,)
RULES = (reference, future, past, these_days, current)
