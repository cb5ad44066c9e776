"""Money: currency signs, codes and names before and behind a number, and what a bare dollar means."""

from __future__ import annotations

import re
from fractions import Fraction

from newsparse import Lexicon

from newsparse_numbers.draft import Draft

_LAST_LETTERS = re.compile(r"[A-Za-z]+\.?$")
_HUNDREDTH = Fraction(1, 100)
# From here on a doubtful name ("won", "marks") behind a number is money.
_MONEY_SIZE = 100
_POUNDS_FIRST = re.compile(r"pounds [0-9]")
# An article that writes US$ means another dollar by $.
_MARKS_AMERICAN = ("US$", "U.S. dollar", "US dollar", "U.S. funds")
_SAYS_WHOSE = re.compile(r"\$[0-9.,]+(?: [a-z]+)? \(?(?:in )?(?:Canadian|Australian|New Zealand|NZ|Cdn|CAD|AUD|NZD|HK)\b")
# Without such marks, so many mentions of one dollar country and none of America make it its dollar.
_HOME_MENTIONS = 3


class Money:
    """The currencies of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_numbers", "currencies")
        self.signs: dict[str, str] = table["signs"]
        self.sign_ends = frozenset(sign[-1] for sign in self.signs)
        self.longest_sign = max(map(len, self.signs))
        self.attached = frozenset(table["attached_signs"]["signs"])
        self.names: dict[str, str] = table["names"]
        self.doubtful = frozenset(table["doubtful"]["names"])
        self.paid = frozenset(table["paid"]["words"])
        self.national = {
            f"{adjective} {name}": code
            for noun, codes in table["national"].items()
            for name in (noun, f"{noun}s")
            for adjective, code in codes.items()
        }
        self.subunits: dict[str, str] = table["subunits"]
        self.codes = {code: {"RMB": "CNY"}.get(code, code) for code in table["codes"]["codes"]}
        self.homes = {
            code: re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")(?!\w)")
            for code, words in table["homes"].items()
            if code != "USD"
        }
        self.american: list[str] = table["homes"]["USD"]

    def read_before(self, draft: Draft, floor: int, dollar: str) -> bool:
        """Take a currency sign, code or plural name before the number into the draft: ``$5``, ``EUR 5``, ``dollars 5``."""
        text, start = draft.text, draft.start
        at = start - 1 if start > floor and text[start - 1] in " \u00a0" else start
        if at <= floor:
            return False
        if text[at - 1] in self.sign_ends and (sign := self._sign_before(text, at, floor, attached=at == start, draft=draft)):
            return _make_money(draft, at - len(sign), dollar if sign == "$" else self.signs[sign])
        if draft.form != "figure" or not text[at - 1].isalpha():
            return False
        word = _LAST_LETTERS.search(text, max(floor, at - 12), at)
        if word and word[0] in self.codes:
            return _make_money(draft, word.start(), self.codes[word[0]])
        if word and at < start and word[0].endswith("s") and (word[0] == "pounds" or self.names.get(word[0].lower())):
            name = word[0].lower()
            if name in self.doubtful:
                return False
            return _make_money(draft, word.start(), "GBP" if name == "pounds" else dollar if name == "dollars" else self.names[name])
        return False

    def _sign_before(self, text: str, at: int, floor: int, *, attached: bool, draft: Draft) -> str | None:
        for length in range(min(self.longest_sign, at - floor), 0, -1):
            sign = text[at - length : at]
            if sign not in self.signs:
                continue
            if sign[0].isalpha() and at - length > 0 and (text[at - length - 1].isalnum() or text[at - length - 1] in "-.'’"):
                continue
            if sign in self.attached and not (attached and (draft.scaled or draft.values and draft.values[0] >= _MONEY_SIZE)):
                continue
            return sign
        return None

    def read_behind(self, draft: Draft, index: int, dollar: str, *, pounds: bool) -> bool:
        """Take a currency name, code or subunit behind the number: ``5 million euros``, ``20p``, ``40 euro cents``."""
        after = draft.after
        word = after.at(index)
        if not word:
            return False
        pair = f"{word.rstrip('.')} {after.at(index + 1)}"
        triple = f"{pair} {after.at(index + 2)}"
        for phrase, size in ((triple, 3), (pair, 2)):
            if code := self.national.get(phrase):
                return _end_money(draft, index + size, code)
        if code := self.subunits.get(pair) or after.at(index + 1) in ("cent", "cents") and self.national.get(f"{word.rstrip('.')} dollar"):
            draft.multiply(_HUNDREDTH)
            return _end_money(draft, index + 2, code)
        head = word.split("-", 1)[0]
        written = after.word(index)
        if written in self.codes:
            return _end_money(draft, index + 1, self.codes[written])
        if head in ("pound", "pounds") and (pounds or not self.paid.isdisjoint(draft.before.low[-4:]) or draft.scaled and draft.values[:1] >= (100_000,) or after.at(index + 1) == "sterling"):
            return _end_money(draft, index + 1 + (after.at(index + 1) == "sterling"), "GBP")
        if head in self.names and self._is_money(draft, head):
            code = self.names[head]
            return _end_money(draft, index + 1, dollar if head in ("dollar", "dollars") else code, head)
        attached = after.starts[index] == draft.end
        if word in self.subunits and (attached or len(word) > 1) and (word != "c" or dollar != "USD"):
            draft.multiply(_HUNDREDTH)
            code = self.subunits[word]
            return _end_money(draft, index + 1, dollar if code == "$" else code)
        return False

    def _is_money(self, draft: Draft, name: str) -> bool:
        if name not in self.doubtful:
            return True
        if draft.form == "vague":
            return name.endswith("s")
        return draft.scaled or name not in ("won", "mark") and bool(draft.values) and draft.values[0] >= _MONEY_SIZE

    def has_pounds(self, text: str) -> bool:
        """Tell whether pounds are money in a text, and not weights."""
        return "£" in text or "pence" in text or "sterling" in text or "pounds" in text and bool(_POUNDS_FIRST.search(text))

    def find_dollar(self, text: str) -> str:
        """Tell which currency a bare ``$`` means: USD, unless the article is set in another dollar country.

        It is where the article says so ("Canadian dollars"), or where it marks other dollars as US$, or where it names
        one such country's places and nothing American.
        """
        if "$" not in text and "dollar" not in text and "cents" not in text:
            return "USD"
        marked = any(mark in text for mark in _MARKS_AMERICAN)
        if not marked and any(word in text for word in self.american) and not _SAYS_WHOSE.search(text):
            return "USD"
        places = {code: len(pattern.findall(text)) for code, pattern in self.homes.items()}
        best = max(places, key=lambda code: (places[code], code))
        if places[best] >= _HOME_MENTIONS or marked and places[best] or places[best] and _SAYS_WHOSE.search(text):
            return best
        return "USD"


def _make_money(draft: Draft, start: int, code: str) -> bool:
    draft.start, draft.unit, draft.rule = start, code, "currency-before"
    if draft.type != "vague":
        draft.type = "money"
    return True


def _end_money(draft: Draft, index: int, code: str, rule: str = "") -> bool:
    draft.end = draft.tail = _end_of_word(draft, index - 1, rule)
    draft.unit, draft.rule = code, "currency-behind"
    if draft.type != "vague":
        draft.type = "money"
    return True


def _end_of_word(draft: Draft, index: int, head: str) -> int:
    """The end of the name itself in a compound: ``dollar`` of "a 3-million-dollar-a-year deal"."""
    after = draft.after
    return after.starts[index] + len(head) if head else after.ends[index]
