"""Explaining: which capitalised phrases and pronouns were read, and why they mean nobody."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Article, Dropped, Lexicon
from newsparse_names import word_classes as w
from newsparse_names.evidence import LEAST, Form
from newsparse_names.finding import find_names, gather_names
from newsparse_names.headings import find_headings
from newsparse_names.linking import link
from newsparse_names.phrases import find_phrases
from newsparse_names.text import Text
from newsparse_names.wordings import Wordings
from newsparse_names.words import Words

_HEADING = "in a heading, whose capitals tell nothing, and no name that the article uses elsewhere"
_NO_NAME = "a title, a people, a day or a handle, and no name by itself"
_UNLINKED = "its capital may be due to its place, or it means somebody only where a longer name stands elsewhere"
_UNRESOLVED = "nobody named before it is present enough, or somebody without a name is meant"


def explain_names(article: Article, start: int, end: int, lexicon: Lexicon) -> Iterator[Dropped]:
    """Give the phrases and pronouns between two offsets that could have been mentions and are none."""
    found = [(span.start, span.end) for name in find_names(article, lexicon) for span in name.mentions]
    text = Text(article, lexicon.build(Words))
    candidates = sorted({*_in_headings(text), *_phrases(text, lexicon.build(Wordings)), *_pronouns(text)})
    for first, last, rule, reason in candidates:
        inside = first < end and start < last
        if inside and not any(a < last and first < b for a, b in found):
            yield Dropped(first, last, article.text[first:last], rule=rule, reason=reason)


# Start, end, the rule that drops what stands there, and the reason.
Candidate = tuple[int, int, str, str]


def _in_headings(text: Text) -> Iterator[Candidate]:
    for first, stop in find_headings(text):
        for at in text.capitals:
            if first <= at < stop:
                yield text.starts[at], text.end(at), "heading", _HEADING


def _phrases(text: Text, wordings: Wordings) -> Iterator[Candidate]:
    """All names with too little evidence, and the phrases that hold no name."""
    headings = find_headings(text)
    forms = gather_names(text, headings, wordings)
    mentions = [(form, mention) for form in forms.values() for mention in form.mentions]
    link(text, forms, headings)  # weighs names by each other
    for form, mention in mentions:
        yield mention.start, mention.end, *_reason(form)
    starts = {mention.start for _, mention in mentions}
    for first, last in find_phrases(text, headings):
        opens = last == first + 1 and text.flags[first] & w.OPENER  # The: nobody wonders
        if not opens and starts.isdisjoint(text.starts[first:last]):
            yield text.starts[first], text.end(last - 1), "no name", _NO_NAME


def _reason(form: Form) -> tuple[str, str]:
    if "no name" in form.seen:
        return "no name", "its last word names a people, a group or a thing"
    if form.kind:
        return "linking", _UNLINKED
    weights = f"person {form.person:g}, organisation {form.organization:g}, place {form.place:g}"
    signs = " · ".join(sorted(form.seen)) or "none"
    return "evidence", f"too little tells what it is: {weights}, where {LEAST:g} is wanted (signs: {signs})"


def _pronouns(text: Text) -> Iterator[Candidate]:
    for at in range(text.size):
        if text.flags[at] & (w.HE | w.SHE):
            yield text.starts[at], text.end(at), "resolution", _UNRESOLVED
