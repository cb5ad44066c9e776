"""From article to names: phrases, mentions, forms, referents, pronouns, entities."""

from __future__ import annotations

from newsparse import Article

from newsparse_names.entities import Name, Organization, Person, Place
from newsparse_names.descriptions import Titles, find_descriptions
from newsparse_names.evidence import gather
from newsparse_names.grammar import clause_of
from newsparse_names.mentions import find_mentions
from newsparse_names.phrases import Text, find_headings, find_phrases
from newsparse_names.pronouns import resolve
from newsparse_names.referents import Referent, link, read_headings
from newsparse_names.roles import find_roles
from newsparse_names.words import Words

_KINDS: dict[str, type[Name]] = {"organization": Organization, "place": Place}


def find_names(article: Article, words: Words, titles: Titles) -> list[Name]:
    """Find the persons, organisations and places of an article."""
    text = Text(article, words)
    headings = find_headings(text)
    mentions = find_mentions(text, words, find_phrases(text, headings))
    for mention in mentions:
        mention.subject, mention.speaker = clause_of(text, mention.lead, mention.last)
    register = link(text, words, gather(text, words, mentions), headings)
    read_headings(text, words, register, headings)
    for referent in register.referents:
        if referent.kind == "person":
            referent.roles = find_roles(text, referent)
            referent.party, referent.state = next((m.party for m in referent.mentions if m.party), (None, None))
    resolve(article, text, register, find_descriptions(text), titles)
    return [_entity(article, referent) for referent in register.referents if referent.mentions]


def _entity(article: Article, referent: Referent) -> Name:
    full = referent.full
    spans = sorted({(m.start, m.end) for m in referent.mentions} | set(referent.others))
    text = article.text[full.start : full.end]
    name, mentions = " ".join(text.split()), tuple(article.span(*span) for span in spans)
    if referent.kind != "person":
        return _KINDS[referent.kind](full.start, full.end, text, name, None, mentions)
    he, she = referent.genders
    pronoun = None if max(he, she) < 1 or min(he, she) > max(he, she) / 4 else "he" if he > she else "she"
    role = max(referent.roles, key=len, default=None)
    return Person(full.start, full.end, text, name, role, mentions, referent.party, referent.state, pronoun)
