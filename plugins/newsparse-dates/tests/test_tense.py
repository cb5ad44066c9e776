"""The direction of a clause, by the words around the expression in brackets."""

import pytest

from newsparse import Article, Lexicon
from newsparse_dates.tense import FUTURE, PAST, UNKNOWN, Tenses


def direction(text):
    before, _, rest = text.partition("[")
    inside, _, after = rest.partition("]")
    words, start = Article(text=before + inside + after).tokens.texts, len(Article(text=before).tokens.texts)
    return Tenses(Lexicon()).find(words, start, start + len(Article(text=inside).tokens.texts))


@pytest.mark.parametrize(
    "text",
    [
        "The talks will begin [Thursday].",
        "The talks will be held [Thursday].",
        "They fear the drills scheduled to start [Thursday] could go wrong.",
        "She plans to leave [Friday].",
        "The board is expected to vote on [Friday].",
        "He is meeting voters [Friday].",
        "It could come as soon as [Friday].",
        "Ahead of [Tuesday]'s vote, all was quiet.",
        "The meeting is on [Tuesday].",
        "The deadline is [Friday].",
        "The game is at [7 p.m. Friday].",
        "On [Friday], the firm will report.",
        "He promised an answer by [Friday].",
        "The plan may pass [Friday].",
        "He's meeting them [Friday].",
        "They agreed to meet [Friday].",
        "The two meet [Monday].",
        "The trial, now in its third week, resumes [Wednesday].",
        "Rain is forecast to return [Friday].",
        "He was to speak [Monday].",
        "It arrived, to be tested no later than [Friday].",
        "The bridge has been closed until [Monday].",
        "She was named director, effective [June 1].",
        "It will open as planned [Monday].",
    ],
)
def test_ahead(text):
    assert direction(text) == FUTURE


@pytest.mark.parametrize(
    "text",
    [
        "The minister said [Tuesday] that it would rain.",
        "The bill was due to expire [Monday].",
        "They came from behind to win on [Saturday].",
        "Results released on [Friday] were poor.",
        "On [Friday], the firm reported.",
        "It lost 21.4 points [Friday] and ended at 1510.2.",
        "He stayed until [Tuesday].",
        "Mr. Smith of the U.S. Army spoke [Tuesday].",
        "It would have been enough [Friday].",
        "He will stay. She left [Friday].",
        "They were quick to offer help on [Monday].",
        "They had a chance to show it [Tuesday].",
        "He could not be reached [Saturday].",
        "Neither the mayor nor his wife could be reached [Saturday].",
        "She is leaving, and on [Monday], the firm said why.",
        "Ohio's meeting was closed [Friday].",
        "The road opened as previously planned [Saturday].",
    ],
)
def test_behind(text):
    assert direction(text) == PAST


@pytest.mark.parametrize("text", ["The [Friday] papers.", "[Friday]", "Will he? No. The [Friday] papers."])
def test_open(text):
    assert direction(text) == UNKNOWN
