"""Comparison: whether two values of a field say the same, judged by their shape."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from newsparse.evaluation.rules import Rules
from newsparse.evaluation.shapes import is_span, texts_of


def is_stated(value: Any) -> bool:
    """Tell whether a field says anything: null, false, and empty texts and lists do not."""
    return value is not None and value is not False and value not in ("", [])


def same(field: str, gold: Any, made: Any, rules: Rules) -> bool:
    """Tell whether two stated values of a field agree.

    Spans agree if they share a word that says something, be it at another place; numbers agree up to rounding; texts as
    the rules have it for the field.
    """
    if is_span(gold) and is_span(made):
        return bool(_content(gold["text"], rules) & _content(made["text"], rules))
    if _is_number(gold) and _is_number(made):
        return _same_number(gold, made)
    compare = rules.compare.get(field.rpartition(".")[2])
    if compare == "word":
        return bool(_content(gold, rules) & _content(made, rules))
    if isinstance(gold, list) and isinstance(made, list):
        pairs = zip(gold, made, strict=False)
        return len(gold) == len(made) and all(same(field, ours, theirs, rules) for ours, theirs in pairs)
    if isinstance(gold, str) and isinstance(made, str):
        return _same_text(compare, gold, made, rules)
    return bool(gold == made)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _same_number(gold: float, made: float) -> bool:
    """A third is written as 33.3 by one hand and as 33.3333 by another; the coarser one decides."""
    places = min(_decimals(gold), _decimals(made))
    return math.isclose(gold, made, rel_tol=1e-9) or bool(places and round(gold, places) == round(made, places))


def _decimals(number: float) -> int:
    return 0 if float(number).is_integer() else len(repr(number).partition(".")[2])


def _same_text(compare: str | None, gold: str, made: str, rules: Rules) -> bool:
    if compare == "name":
        return _name(gold, rules) == _name(made, rules)
    if compare == "head":
        return _head(gold) == _head(made)
    return gold.casefold() == made.casefold()


def _name(text: str, rules: Rules) -> list[str]:
    words = [word.removesuffix("'s").removesuffix("’s") for word in texts_of(text)]
    return words[1:] if words and words[0] in rules.empty_words else words


def _head(text: str) -> str:
    """The last word, in the singular as far as its ending tells."""
    word = (texts_of(text) or [text])[-1]
    for plural, singular in (("ies", "y"), ("ches", "ch"), ("sses", "ss"), ("ss", "ss"), ("s", "")):
        if word.endswith(plural) and len(word) > len(plural) + 1:
            return word.removesuffix(plural) + singular
    return word


def _content(value: str | Iterable[str], rules: Rules) -> set[str]:
    """The words that say something; all of them where none does ("his", "Dr")."""
    texts = [value] if isinstance(value, str) else value
    words = {word for text in texts for word in texts_of(str(text))}
    return words - rules.empty_words or words
