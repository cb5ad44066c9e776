"""From article to names: phrases, mentions, forms, referents, anaphors, entities."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import Article, Lexicon, Span
from newsparse_names import word_classes as w
from newsparse_names.datelines import lower
from newsparse_names.descriptions import Callings
from newsparse_names.entities import Name, Organization, Person, Place
from newsparse_names.evidence import Form, gather
from newsparse_names.grammar import clause_of
from newsparse_names.headings import Headings, find_headings
from newsparse_names.linking import link
from newsparse_names.mentions import Mention, find_mentions
from newsparse_names.phrases import find_phrases
from newsparse_names.referents import Referent, Register
from newsparse_names.resolution import resolve
from newsparse_names.roles import find_roles
from newsparse_names.text import Text
from newsparse_names.wordings import Key, Wordings
from newsparse_names.words import Words

_EVIDENT = 1.0  # weight of the evidence from which he or she is said
_ONE_SIDED = 4.0  # how many times more there must be of it than of the other


def find_names(article: Article, lexicon: Lexicon) -> list[Name]:
    """Find the persons, organisations and places of an article."""
    text, wordings = Text(article, lexicon.build(Words)), lexicon.build(Wordings)
    headings = find_headings(text)
    register = link(text, gather_names(text, headings, wordings), headings)
    Headings(text, register, wordings).read(headings)
    _describe(text, register)
    resolve(text, register, lexicon.build(Callings))
    return [_entity(article, text.words, referent) for referent in register.referents if referent.mentions]


def gather_names(text: Text, headings: list[tuple[int, int]], wordings: Wordings) -> dict[Key, Form]:
    """Find the capitalised phrases that may be names, outside of headings, with the evidence of what each is."""
    mentions = find_mentions(text, find_phrases(text, headings))
    for mention in mentions:
        mention.subject, mention.speaker = clause_of(text, mention.lead, mention.last)
    return gather(text, mentions, wordings)


def _describe(text: Text, register: Register) -> None:
    """Note what the article says of each person: roles, party, state, gender."""
    for person in register.referents:
        if person.kind == "person":
            person.roles = find_roles(text, person)
            person.party, person.state = next((m.party for m in person.mentions if m.party), (None, None))
            genders = [mention.gender for mention in person.mentions]
            genders += [text.words.gender(role) for role in person.roles]
            person.titled = [genders.count(w.MALE), genders.count(w.FEMALE)]


def _entity(article: Article, words: Words, referent: Referent) -> Name:
    full = referent.full or referent.mentions[0]
    text = article.text[full.start : full.end]
    spans = sorted({*[(mention.start, mention.end) for mention in referent.mentions], *referent.others})
    name = " ".join(_words(words, referent, full, text))
    mentions = tuple([Span(start, end, article.text[start:end]) for start, end in spans])
    if referent.kind != "person":
        make = Place if referent.kind == "place" else Organization
        return make(full.start, full.end, text, name, None, mentions, rule=referent.rule)
    role = max(referent.roles, key=len, default=None)
    return Person(
        full.start, full.end, text, name, role, mentions, referent.party, referent.state, _pronoun(referent.genders),
        rule=referent.rule,
    )  # fmt: skip


def _words(words: Words, referent: Referent, full: Mention, text: str) -> Sequence[str]:
    """The words of a name as it is shown: without an honour behind it, a place's out of its capitals."""
    if full.borrowed:
        return full.key
    shown = text.split()
    if referent.kind == "place" and text.isupper() and not "".join(full.key).isupper():
        return lower(tuple(shown), words)
    return shown[:-1] if len(shown) > 2 and shown[-1] in words.honours else shown  # noqa: PLR2004 - a name of two words


def _pronoun(genders: tuple[float, float]) -> str | None:
    """He or she where the article's own pronouns and titles show it beyond doubt."""
    he, she = genders
    if max(he, she) < _EVIDENT or min(he, she) * _ONE_SIDED > max(he, she):
        return None
    return "he" if he > she else "she"
