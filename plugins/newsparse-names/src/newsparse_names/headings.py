"""Headings: lines whose capitals tell nothing, in which only names the article uses elsewhere are found."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from newsparse_names import word_classes as w
from newsparse_names.evidence import Form
from newsparse_names.linking import WEAK
from newsparse_names.mentions import Mention
from newsparse_names.referents import NAMESAKES, Referent, Register, choose
from newsparse_names.text import POSSESSIVE, Text
from newsparse_names.wordings import Wordings

_LONGEST = 250  # characters of a heading
_FEWEST = 4  # words from which a line's capitals are counted
_SHARE = 0.7  # of words with a capital, in a heading
_LIST = 3  # commas of a list of names
_STOPS = frozenset(".!?")
_MAY_BE_CAPITAL = w.GIVEN | w.TITLE | w.PLACE | w.ORGANIZATION_HEAD | w.PLACE_HEAD | w.TOPIC | w.CALENDAR | w.GROUP
_LOWER = w.SAYING | w.AUXILIARY | w.ADVERB | w.ROLE | w.MODIFIER | w.HE | w.SHE | w.THEY | w.IT | w.RELATIVE
_LONGEST_ACRONYM = 4  # a longer word in capitals is a word


def find_headings(text: Text) -> list[tuple[int, int]]:
    """Find the lines most of whose words are capitalised, whose capitals therefore tell nothing.

    Returns:
        First token and the one behind the last of each.
    """
    found = []
    stories = {line.start: line.story for line in text.datelines}  # the capitals of a dateline are no heading's
    for start, end in text.paragraphs:
        if end - start <= _LONGEST or text.raw[start:end].isupper():
            first, stop = bisect_left(text.starts, stories.get(start, start)), bisect_left(text.starts, end)
            if _is_heading(text, first, stop):
                found.append((first, stop))
    return found


def _is_heading(text: Text, first: int, stop: int) -> bool:
    capital = text.capitals[bisect_left(text.capitals, first) : bisect_left(text.capitals, stop)]
    words = sum(map(str.isalpha, map(itemgetter(0), text.texts[first:stop])))
    if words < _FEWEST or len(capital) < _SHARE * words:
        return False
    if text.texts[first:stop].count(",") >= _LIST:
        return False
    first_word = next(at for at in range(first, stop) if text.texts[at][0].isalpha())
    # A short sentence may be made of names; a heading shows by the capital of a word that no name has.
    return text.texts[stop - 1] not in _STOPS or any(_is_odd_capital(text, at) for at in capital if at > first_word)


def _is_odd_capital(text: Text, at: int) -> bool:
    if text.flags[at] & _MAY_BE_CAPITAL or text.opens_sentence(at):
        return False
    return bool(text.flags[at] & w.OPENER or text.words.classes.get(text.texts[at].lower(), 0) & _LOWER)


class Headings:
    """Reads the headings of one article with the names its other paragraphs use."""

    def __init__(self, text: Text, register: Register, wordings: Wordings) -> None:
        self._wordings = wordings
        self._text = text
        self._register = register
        self._longer: dict[str, list[tuple[tuple[str, ...], Referent]]] = {}
        for key, referent in register.by_key.items():
            if len(key) > 1 and len(alike := self._longer.setdefault(key[0].lower(), [])) < NAMESAKES:
                alike.append((key, referent))

    def read(self, headings: list[tuple[int, int]]) -> None:
        """Add the mentions in headings to the register."""
        for start, stop in headings:
            at = start
            while at < stop:
                at = self._known_name(at, stop) or self._person(at, stop) or self._word(at)

    def _known_name(self, at: int, stop: int) -> int:
        """Read a full name that the article uses; the token behind it, or 0."""
        known = self._longer.get(self._text.texts[at].lower(), ())
        for key, referent in sorted(known, key=lambda entry: -len(entry[0])):
            end = at + len(key)
            if end <= stop and all(a.lower() == b.lower() for a, b in zip(self._text.texts[at:end], key, strict=True)):
                referent.mentions.append(Mention(self._text, at, end))
                return end
        return 0

    def _person(self, at: int, stop: int) -> int:
        """Read a given name and a surname of which the article uses only one, or neither; the token behind, or 0."""
        text, register = self._text, self._register
        if at + 1 >= stop or not text.flags[at] & w.GIVEN or not text.texts[at + 1][0].isupper():
            return 0
        surname = text.texts[at + 1]
        form = Form(self._wordings.of((text.texts[at], surname)))
        form.mentions.append(Mention(text, at, at + 2))
        persons = register.surnames.get(surname, [])
        if len(persons) == 1 and len(persons[0].key) == 1:
            persons[0].join(form)
        elif not persons and self._is_new_surname(surname, at + 2):
            form.weigh("heading", person=2)
            register.add("person", form)
        else:
            return 0
        return at + 2

    def _is_new_surname(self, word: str, behind: int) -> bool:
        """Ann Marsh: And Then …: whether the word behind a given name is a surname the article does not use."""
        text, classes = self._text, self._text.words.classes
        if text.uses(word.lower()) or text.words.is_common(word) or classes.get(word):
            return False
        next_word = text.texts[behind]
        return next_word == ":" or next_word in POSSESSIVE or bool(classes.get(next_word.lower(), 0) & w.SAYING)

    def _word(self, at: int) -> int:
        """Read a surname or a name of one word; the token behind it."""
        text, register = self._text, self._register
        word = text.texts[at]
        if word.isupper() and len(word) > _LONGEST_ACRONYM:
            word = word.capitalize()
        if not text.words.classes.get(word, 0) & WEAK and word[0].isupper():
            if persons := register.called(word):
                mention = Mention(text, at, at + 1)
                choose(persons, mention).mentions.append(mention)
            elif referent := register.by_key.get((word,)) or register.spelled_out(word, text.starts[at]):
                referent.mentions.append(Mention(text, at, at + 1))
        return at + 1
