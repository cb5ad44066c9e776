"""From article to names: phrases, mentions, forms, referents, pronouns, entities."""

from __future__ import annotations

from newsparse import Article

from newsparse_names.entities import Name, Organization, Person, Place
from newsparse_names.evidence import gather
from newsparse_names.grammar import clause_of
from newsparse_names.mentions import find_mentions
from newsparse_names.phrases import Text, find_headings, find_phrases
from newsparse_names.pronouns import resolve
from newsparse_names.referents import Referent, link
from newsparse_names.words import W, Words

_KINDS: dict[str, type[Name]] = {"person": Person, "organization": Organization, "place": Place}


def find_names(article: Article, words: Words) -> list[Name]:
    """Find the persons, organisations and places of an article."""
    text = Text(article, words)
    headings = find_headings(text)
    mentions = find_mentions(text, words, find_phrases(text, headings))
    for mention in mentions:
        mention.subject, mention.speaker = clause_of(text, mention.first, mention.last)
    register = link(text, words, gather(text, words, mentions))
    resolve(article, text, register)
    return [_entity(article, referent) for referent in register.referents if referent.mentions]


def _entity(article: Article, referent: Referent) -> Name:
    full = referent.full
    spans = sorted({(m.start, m.end) for m in referent.mentions} | set(referent.others))
    role = next((m.title for m in sorted(referent.mentions, key=lambda m: m.start) if m.title), None)
    make = _KINDS[referent.kind]
    return make(
        full.start,
        full.end,
        article.text[full.start : full.end],
        name=" ".join(article.text[full.start : full.end].split()),
        role=" ".join(article.text[slice(*role)].split()) if role else None,
        mentions=tuple(article.span(*span) for span in spans),
    )
