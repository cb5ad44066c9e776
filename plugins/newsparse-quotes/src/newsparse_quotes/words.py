"""Words: what class each word belongs to, and whether it can signal an attribution."""

from __future__ import annotations

from sys import intern
from typing import Any, NamedTuple

from newsparse import Lexicon
from newsparse_quotes.inflection import Inflection

PACKAGE = "newsparse_quotes"
# Half of the words to be remembered, as many different ones as some hundred articles hold; of those remembered before
# that, the ones that turn up again stay.
_MOST_REMEMBERED = 1 << 14
_LONGEST_WITHOUT_SUFFIX = 3


class Word(NamedTuple):
    """What is known of a word by its form alone.

    Attributes:
        tag: its class, the name by which the weights know its neighbourhood.
        lemma: the dictionary form of a word that can be a cue, marked with its part of speech; "" for others.
        group: the meaning group of such a word.
        form: base, s, d, ing, noun or adjective.
        sense: group and form in one.
        name: lemma and form in one.
    """

    tag: str
    lemma: str = ""
    group: str = ""
    form: str = ""
    sense: str = ""
    name: str = ""


_NUMBER, _CAPITALISED, _LOW = Word("number"), Word("Cap"), Word("low")
_BY_SUFFIX = {
    suffix[-1]: (suffix, Word(tag)) for suffix, tag in (("ly", "adv"), ("ing", "ing"), ("ed", "ed"), ("s", "plural"))
}
_NO_SUFFIX = ("", _LOW)


def named(word: Word) -> Word:
    """Fill in what stands for two in one."""
    return word._replace(sense=f"{word.group}.{word.form}", name=f"{word.lemma}.{word.form}")


class Words(dict[str, Word]):
    """Looks up words by their text; what no table knows is classed by its shape."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._known = _read_words(lexicon)
        self._before: dict[str, Word] = {}

    def __missing__(self, text: str) -> Word:
        word = self._before.get(text) or self._classify(text)
        if len(self) >= _MOST_REMEMBERED:
            self._before = self.copy()
            self.clear()
        self[text] = word
        return word

    def _classify(self, text: str) -> Word:
        word = self._known.get(text)
        if not word and (lowered := text.lower()) != text:
            word = _capitalised(self._known.get(lowered))
        if not word:
            return _by_shape(text)
        # The tables of weights hold the same strings; what is one and the same need not be compared.
        return Word._make(map(intern, named(word) if word.lemma else word))


def _read_words(lexicon: Lexicon) -> dict[str, Word]:
    known = _read_cues(lexicon.table(PACKAGE, "cues"), Inflection(lexicon.table(PACKAGE, "inflections")))
    table = lexicon.table(PACKAGE, "words")
    classes = {text: tag for tag, texts in table["classes"].items() for text in texts}
    classes.update((text, text) for text in table["itself"])
    # A class names the neighbourhood; a cue of the same form keeps its lemma.
    known.update((text, known.get(text, Word(tag))._replace(tag=tag)) for text, tag in classes.items())
    return known


def _read_cues(table: dict[str, Any], inflection: Inflection) -> dict[str, Word]:
    nouns = {
        text: Word("N", f"{lemma}/n", f"{group}/n", form)
        for group, lemmas in table["nouns"].items()
        for lemma in lemmas
        for text, form in inflection.noun_forms(lemma)
    }
    verbs: dict[str, Word] = {}
    for group, lemmas in table["verbs"].items():
        for lemma in lemmas:
            for text, form in inflection.verb_forms(lemma):
                # "claims" may be either: its tag says so, its lemma is the verb's.
                verbs.setdefault(text, Word(f"V{form}{'n' if text in nouns else ''}", lemma, group, form))
    adjectives = {
        lemma: Word("A", f"{lemma}/a", f"{group}/a", "adjective")
        for group, lemmas in table["adjectives"].items()
        for lemma in lemmas
    }
    phrases = {text: Word(group, text, group, group) for group, texts in table["phrases"].items() for text in texts}
    return {**nouns, **adjectives, **verbs, **phrases}


def _capitalised(word: Word | None) -> Word | None:
    """A cue with a capital may be a name (Mark, Bill) or stand in a headline."""
    return word._replace(tag="Cap", form=f"{word.form}^") if word and word.lemma and word.tag[0] in "VNA" else word


def _by_shape(text: str) -> Word:
    first = text[0]
    if not first.isalnum():
        return Word(text)
    if first.isdigit():
        return _NUMBER
    if first.isupper():
        return _CAPITALISED
    suffix, word = _BY_SUFFIX.get(text[-1], _NO_SUFFIX)
    return word if len(text) > _LONGEST_WITHOUT_SUFFIX and text.endswith(suffix) else _LOW
