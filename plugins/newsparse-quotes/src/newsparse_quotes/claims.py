"""Claims: attributions as quotes, with the names behind their sources."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsparse import Article, Entities, Lexicon, Span
from newsparse_quotes.anonymity import Anonymity, Unnamed
from newsparse_quotes.attributions import Attribution, Range
from newsparse_quotes.finding import Attributions
from newsparse_quotes.quotes import Quote, Source
from newsparse_quotes.reading import CLOSING, OPENING, Reading, read
from newsparse_quotes.speakers import Speakers


class Grammar:
    """Everything that is built once for a parser."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.attributions = Attributions(lexicon)
        self.anonymity = Anonymity(lexicon)


def find_quotes(article: Article, entities: Entities, lexicon: Lexicon) -> Iterator[Quote]:
    """Find the attributions of an article."""
    grammar = lexicon.build(Grammar)
    reading = read(article, grammar.attributions.words)
    speakers, unnamed = Speakers(reading, entities), Unnamed(grammar.anonymity)
    places: set[tuple[int, int]] = set()
    for attribution in grammar.attributions.find(reading):
        content = tuple(_span(reading, part) for part in attribution.content)
        place = content[0].start, content[-1].end
        if place in places:
            continue
        places.add(place)
        yield Quote(
            rule=reading.texts[attribution.head].lower(),
            type=_type(reading, attribution),
            content=content,
            source=_source(reading, attribution, speakers, unnamed),
            cue=_span(reading, attribution.cue),
            entities=tuple(e.id for part in content for e in entities.within(part.start, part.end)),
        )


def _span(reading: Reading, part: Range) -> Span:
    start, end = reading.starts[part[0]], reading.end(part[1] - 1)
    return Span(start, end, reading.article.text[start:end])


def _beside(reading: Reading, attribution: Attribution) -> str:
    """What stands between source and cue, and between the cue and the content behind it or the end of the sentence."""
    begin = attribution.cue[1]
    ends = [first for first, _ in attribution.content if first >= begin]
    frame = reading.frames[bisect_right(reading.frames, begin - 1, key=lambda frame: frame.first) - 1]
    source = attribution.source
    parts = [(source[1], attribution.cue[0])] if source and source[1] < attribution.cue[0] else []
    parts.append((begin, min([frame.last, *ends])))
    return " … ".join(
        reading.article.text[reading.starts[first] : reading.end(last - 1)] for first, last in parts if first < last
    )


def _type(reading: Reading, attribution: Attribution) -> str:
    tags = reading.tags
    quoted = [tags[first] == OPENING and tags[last - 1] == CLOSING for first, last in attribution.content]
    if all(quoted):
        return "direct"
    return "mixed" if any(OPENING in tags[first:last] for first, last in attribution.content) else "indirect"


def _source(reading: Reading, attribution: Attribution, speakers: Speakers, unnamed: Unnamed) -> Source | None:
    if not attribution.source:
        return None
    first, last = attribution.source
    start, end = reading.starts[first], reading.end(last - 1)
    text = reading.article.text[start:end]
    speaker = speakers.resolve(first, last)
    anonymous = None if speaker else unnamed.tell(text, _beside(reading, attribution))
    return Source(
        start,
        end,
        text,
        name=speaker.name if speaker else None,
        entity=speaker.entity if speaker else None,
        anonymous=anonymous is not None,
        anonymity=anonymous,
    )
