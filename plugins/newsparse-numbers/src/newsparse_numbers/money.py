"""Money: currency signs, codes and names before and behind a number."""

from __future__ import annotations

import re
from fractions import Fraction

from newsparse import Lexicon
from newsparse_numbers.customs import HOME_MENTIONS, Customs, Homes
from newsparse_numbers.draft import Draft
from newsparse_numbers.tables import read_table

_LAST_LETTERS = re.compile(r"[A-Za-z]+\.?$")
_LONGEST_CODE = 12
_DOLLARS = frozenset({"dollar", "dollars", "dlr", "dlrs"})
_HUNDREDTH = Fraction(1, 100)
_SCALES = {"m": 10**6, "b": 10**9, "B": 10**9, "t": 10**12, "T": 10**12}
# From here on a doubtful name ("won", "marks") behind a number is money, and so are pounds.
_MONEY_SIZE = 100
_POUNDS_SIZE = 100_000


class Money:
    """The currencies of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = read_table(lexicon, "currencies")
        # In a text without capitals "c$" is a sign too, and nothing else.
        lower = {sign.lower(): code for sign, code in table["signs"].items() if "$" in sign}
        self._signs: dict[str, str] = {**lower, **table["signs"]}
        ends = {sign[-1] for sign in self._signs}
        # Of the signs with one last character the lengths, the longest first.
        self._lengths = {
            end: sorted({len(sign) for sign in self._signs if sign[-1] == end}, reverse=True) for end in ends
        }
        self._attached = frozenset(table["attached_signs"]["signs"])
        self._names: dict[str, str] = table["names"]
        self._doubtful = frozenset(table["doubtful"]["names"])
        self._paid = frozenset(table["paid"]["words"])
        self._national = {
            f"{adjective} {name}": code
            for noun, codes in table["national"].items()
            for name in _inflect(noun)
            for adjective, code in codes.items()
        }
        self._shared = {
            name: {adjective.title(): code for adjective, code in codes.items()}
            for noun, codes in table["national"].items()
            if noun != "dollar"
            for name in _inflect(noun)
            if name in self._names or noun == "pound"
        }
        self._subunits: dict[str, str] = table["subunits"]
        self._resolutions = frozenset(table["resolutions"]["lines"])
        # What a currency behind a number may begin with, in lower case.
        self.openers = frozenset(
            form
            for name in (*self._names, *self._national, *self._subunits, *table["codes"]["codes"], *self._shared)
            for form in (name.split()[0].lower(), name.split()[0].lower() + ".")
        )
        self._codes: dict[str, str] = {code: {"RMB": "CNY"}.get(code, code) for code in table["codes"]["codes"]}
        self._homes = lexicon.build(Homes)

    def find_customs(self, text: str) -> Customs:
        """Tell how an article writes money."""
        return Customs(text, self._homes)

    def read_before(self, draft: Draft, floor: int, customs: Customs) -> bool:
        """Take a currency sign, code or plural name before the number into the draft: $5, EUR 5, dollars 5."""
        text, start = draft.text, draft.start
        at = start - 1 if start > floor and text[start - 1] in " \u00a0" else start
        if at <= floor:
            return False
        last = text[at - 1]
        if last in self._lengths and (sign := self._match_sign(draft, at, floor)):
            draft.begin(at - len(sign))
            draft.decide("money", customs.dollar if sign == "$" else self._signs[sign], "currency-before")
            return True
        if draft.form != "figure" or not (last.isupper() or last == "s"):
            return False
        word = _LAST_LETTERS.search(text, max(floor, at - _LONGEST_CODE), at)
        code = self._read_name_before(word[0], customs, apart=at < start) if word else None
        if word is None or code is None:
            return False
        draft.begin(word.start())
        draft.decide("money", code, "currency-before")
        return True

    def _read_name_before(self, word: str, customs: Customs, *, apart: bool) -> str | None:
        if word in self._codes:
            return self._codes[word]
        name = word.lower()
        if not apart or not name.endswith("s") or name in self._doubtful:
            return None
        if name == "pounds":
            return "GBP"
        return customs.dollar if name in _DOLLARS else self._names.get(name)

    def _match_sign(self, draft: Draft, at: int, floor: int) -> str | None:
        """The longest currency sign that ends at ``at``."""
        text = draft.text
        for length in self._lengths[text[at - 1]]:
            sign = text[max(floor, at - length) : at]
            if sign not in self._signs:
                continue
            before = text[at - len(sign) - 1 : at - len(sign)]
            if sign[0].isalpha() and (before.isalnum() or (before and before in "-.'’")):
                continue
            if sign not in self._attached or (at == draft.start and (draft.scale > 1 or self._is_large(draft))):
                return sign
        return None

    def read_scale(self, draft: Draft) -> None:
        """Multiply an amount by the letter behind it: "$5m", "£2b"."""
        letter, behind = draft.text[draft.end : draft.end + 1], draft.text[draft.end + 1 : draft.end + 2]
        if letter in _SCALES and draft.scale == 1 and not behind.isalnum():
            draft.multiply(_SCALES[letter])
            draft.scale = _SCALES[letter]
            draft.extend(draft.end + 1)

    def read_behind(self, draft: Draft, index: int, customs: Customs) -> bool:
        """Take a currency name, code or subunit behind the number: ``5 million euros``, ``20p``, ``40 euro cents``."""
        after = draft.after
        word = after.at(index)
        if not word:
            return False
        amount = (
            self._match_national(after.low[index : index + 3])
            or self._match_subunit(draft, index, customs)
            or self._match_name(draft, index, customs)
        )
        if amount is None:
            return False
        size, code, hundredth = amount
        if hundredth:
            draft.part = _HUNDREDTH
            draft.multiply(_HUNDREDTH)
        last = after.low[index + size - 1]
        # Of "a 3-million-dollar-a-year deal" only the name.
        draft.extend(after.starts[index + size - 1] + len(last.partition("-")[0]))
        draft.decide("money", code, "currency-behind")
        return True

    def _match_national(self, words: list[str]) -> tuple[int, str, bool] | None:
        """Match "Swiss francs", "New Zealand dollars", "Canadian cents"."""
        words = [words[0].rstrip("."), *words[1:]]
        for size in (3, 2):
            if code := self._national.get(" ".join(words[:size])):
                return size, code, False
        if words[1:2] in (["cent"], ["cents"]) and (code := self._national.get(f"{words[0]} dollar")):
            return 2, code, True
        return None

    def _match_name(self, draft: Draft, index: int, customs: Customs) -> tuple[int, str, bool] | None:
        after = draft.after
        written, name = after.written(index), after.low[index].partition("-")[0]
        if written in self._codes:
            return 1, self._codes[written], False
        if name in ("pound", "pounds"):
            sterling = after.at(index + 1) == "sterling"
            if sterling or customs.pounds:
                return 1 + sterling, "GBP", False
            local = customs.find_local(name, self._shared[name], HOME_MENTIONS)
            return (1, local or "GBP", False) if self._buys(draft) else None
        if name not in self._names or not self._is_currency(draft, name):
            return None
        if name in _DOLLARS:
            return 1, customs.dollar, False
        local = customs.find_local(name, self._shared[name]) if name in self._shared else None
        return 1, local or self._names[name], False

    def _match_subunit(self, draft: Draft, index: int, customs: Customs) -> tuple[int, str, bool] | None:
        after = draft.after
        word = after.low[index]
        if code := self._subunits.get(f"{word} {after.at(index + 1)}"):
            return 2, code, True
        if word == "p" and not customs.pounds and draft.values[:1] and draft.values[0] in self._resolutions:
            return None
        if word not in self._subunits or (len(word) == 1 and after.starts[index] > draft.end):
            return None
        if word == "c" and customs.dollar == "USD":
            return None
        code = self._subunits[word]
        return 1, customs.dollar if code == "$" else code, True

    def _buys(self, draft: Draft) -> bool:
        """Tell whether pounds behind a number are money: many of them, or paid."""
        large = draft.scale > 1 and bool(draft.values) and draft.values[0] >= _POUNDS_SIZE
        return large or not self._paid.isdisjoint(draft.before.low[-4:])

    def _is_currency(self, draft: Draft, name: str) -> bool:
        """Tell whether a name that has other meanings ("won", "marks") is a currency behind this number."""
        if name not in self._doubtful:
            return True
        if draft.form == "vague":
            return name.endswith("s")
        return draft.scale > 1 or (name not in ("won", "mark") and self._is_large(draft))

    def _is_large(self, draft: Draft) -> bool:
        return bool(draft.values) and draft.values[0] >= _MONEY_SIZE


def _inflect(noun: str) -> tuple[str, ...]:
    """The singular and plural of a currency's name."""
    return noun, f"{noun}s", {"krone": "kroner", "krona": "kronor"}.get(noun, noun)
