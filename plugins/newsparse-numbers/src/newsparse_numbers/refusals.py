"""Refusals: numerals that are no quantities, but dates, years, clock times, names, labels and addresses.

Each rule looks at the signs and words right beside the numeral. Rules on signs come first and are cheap; rules on words
are asked only where no currency, percent sign or unit has shown that something is measured.
"""

from __future__ import annotations

import re

from newsparse import Lexicon

from newsparse_numbers.counted import Nouns
from newsparse_numbers.draft import Draft

_YEARS = range(1000, 2101)
_MODERN = range(1900, 2101)
_DASHES = frozenset("-–—‑−")
# Text before or behind a numeral that makes it part of an address, a tag or a file name.
_ADDRESS_BEFORE = frozenset("/⁄\\_=@&?~^|")
_ADDRESS_BEHIND = frozenset("/⁄\\_=@&~^|")
# Hyphened ratios: 2-to-1, one-in-five, 3-for-2.
_LINK = re.compile(r"[\w]-(?:to|in|of|for|out-of|and)-$")
_PHONE = re.compile(r"\(?[0-9]{3}\)?[ .-]?[0-9]{3}[ .-][0-9]{4}\b|[0-9]{3}-[0-9]{4}\b|\+?[0-9]{2} [0-9]{2,4} [0-9]{3,4} ?[0-9]{3,4}\b")
_PHONE_NEXT = frozenset("0123456789 ")
_WORD_BEHIND = re.compile(r"[ -]?([^\s.,;:!?()\"'“”’]{1,15})")
_CURRENCY_ENDS = frozenset("$£€¥₹.s")
_TITLE_CASE_SHARE = 0.6
_AGE_LIMIT = 116
# "The 737 MAX": models have three digits, and no plural behind them.
_MODEL_DIGITS = 3


def _unit_words(lexicon: Lexicon) -> frozenset[str]:
    """First words, in lower case, of all that can measure a number."""
    measures, currencies, numerals = (lexicon.table("newsparse_numbers", name) for name in ("units", "currencies", "numerals"))
    words: list[str] = ["per", "percent", "percentage", "%", "basis", "points", "point", "pc", "pct", "times", "people", "-", "–", "to", "x", "p", "m"]
    for group in ("words", "time"):
        for unit, aliases in measures[group].items():
            words += (unit, *aliases)
    words += (*measures["abbreviations"], *currencies["names"], *currencies["subunits"], *currencies["codes"]["codes"])
    words += (name for codes in currencies["national"].values() for name in codes)
    words += (*numerals["scales"], *numerals["abbreviated_scales"])
    return frozenset(word.split()[0].lower() for word in words)


class Refusals:
    """The words of a lexicon beside which a numeral is no quantity."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("newsparse_numbers", "refusals")
        self.labels = frozenset(table["labels"]["before"])
        self.named = frozenset(table["named"]["before"])
        self.capital_labels = frozenset(table["labels"]["capital"])
        self.openers = frozenset(table["openers"]["words"])
        self.streets = frozenset(table["streets"]["words"])
        self.months = frozenset(table["months"]["names"])
        self.doubtful_months = frozenset(table["months"]["doubtful"])
        self.clock = frozenset(table["clock"]["behind"])
        self.year_before = frozenset(table["years"]["before"])
        self.quantity_before = frozenset(table["years"]["quantity"])
        self.one_behind = frozenset(table["one"]["behind"])
        self.one_before = frozenset(table["one"]["before"])
        self.unit_words = lexicon.build(_unit_words)
        self.ordinal_names = frozenset(table["ordinal_names"]["words"])
        self.nouns = lexicon.build(Nouns)

    def is_plain_year(self, text: str, start: int, end: int) -> bool:
        """Tell cheaply that a bare figure is a year of our time: no currency before it and no letter or sign behind it.

        Round years are left to ``is_date``, as "2000 people" may be counted.
        """
        if end - start != 4 or text[start : start + 2] not in ("19", "20") or text[start + 3] in "05" or "." in text[start:end] or "," in text[start:end]:
            return False
        if not text[start - 1 : start].isspace() or text[start - 2 : start - 1] in _CURRENCY_ENDS:
            return False
        word = _WORD_BEHIND.match(text, end)
        return word is None or word[1].lower() not in self.unit_words

    def is_part_of_sign(self, draft: Draft, refused_end: int) -> bool:
        """Tell by the characters beside a figure that it is part of an identifier, a date, a time or an address."""
        text, start, end = draft.text, draft.start, draft.end
        before, behind = text[start - 1 : start], text[end : end + 1]
        if before:
            further = text[start - 2 : start - 1]
            if before.isalnum() and not (before in "xX×" and further.isdigit()) or before in _ADDRESS_BEFORE:
                return True
            if before in _DASHES and (further.isalpha() and not _LINK.search(text, max(0, start - 8), start) or further and start - 1 == refused_end):
                return True
            if before in ":.," and further.isdigit() or before in "'’‘" and draft.form == "figure" and len(text[start:end]) == 2:
                return True
            if before in "\"'“" and further == "=":
                return True
        if draft.form != "figure":
            return behind == "_"
        if behind in " -.)" and behind and text[end + 1 : end + 2] in _PHONE_NEXT and _PHONE.match(text, start - (before == "(")):
            return True
        if text[start] == "0" and text[start + 1 : start + 2].isdigit():
            return True
        if behind.isalnum() or behind in _ADDRESS_BEHIND and behind:
            return not (behind in "xX×" and text[end + 1 : end + 2].isdigit())
        after = text[end + 1 : end + 2]
        if behind == ":" and after.isdigit() or behind == "." and (after.isdigit() or after.isalpha() and after.islower()):
            return True
        if behind == "," and after.isdigit() or behind == "(" and after.isalpha() and text[end + 2 : end + 3] == ")":
            return True
        return behind in _DASHES and bool(behind) and _is_letter_code(text, end)

    def is_name(self, draft: Draft) -> bool:
        """Tell by the words beside a bare numeral that it names something: a label, a model, a title."""
        before, after = draft.before, draft.after
        word = before.last()
        written = before.word(len(before) - 1)
        near = bool(before) and draft.start - before.ends[-1] <= 1
        if near and word in self.named:
            return True
        if near and word in self.labels and self._is_label(draft, word, written):
            return True
        if word == "." and before.last(2) in ("no", "nos", "art", "sec", "ch", "p", "pp", "vol", "fig"):
            return before.last(2) not in ("no", "nos")
        if draft.form == "ordinal" and (after.at(0) in self.ordinal_names or after.at(0) == "world" and after.at(1) == "war"):
            return True
        if draft.form == "words" or draft.form == "ordinal" or draft.form == "vague":
            return self._is_capital_name(draft)
        if near and (written != word or self._is_caseless(draft)) and word not in self.openers and word.rstrip(".") not in self.months:
            return self._is_model(draft, written)
        if word in ("the", "a", "an") and draft.form == "figure" and not draft.scaled and draft.end - draft.start == _MODEL_DIGITS and after.word(0)[:1].isupper():
            counted = self.nouns.read(after, 0)
            return counted is None or not self.nouns.is_plural(after.at(counted[1] - 1))
        if after.at(1) and after.word(0)[:1].isupper():
            return any(after.at(index) in self.streets and after.word(index)[:1].isupper() for index in (1, 2, 3)) and not self.nouns.is_plural(after.at(0))
        return False

    def is_label(self, draft: Draft) -> bool:
        """Tell whether a figure with a unit is a label all the same: "Section 5 hours"."""
        return draft.before.last() in ("section", "article", "chapter", "route", "interstate", "channel")

    def is_rank(self, draft: Draft) -> bool:
        """Tell whether a number names a place in an order: "No. 2", "number 14"."""
        low = draft.before.low
        return low[-1:] == ["number"] and low[-2:-1] not in (["a"], ["record"]) or low[-2:] in (["no", "."], ["nos", "."]) or low[-1:] == ["#"] or low[-1:] == ["no"] and draft.form == "figure"

    def is_idiom(self, draft: Draft) -> bool:
        """Tell numerals that count nothing: "half-time", "the second half", "one quarter earlier", "he scores"."""
        word = draft.text[draft.start : draft.end].lower()
        before, after = draft.before, draft.after
        if word == "half":
            return after.at(0) in _DASHES and after.at(1).startswith(("time", "back", "brother", "sister", "heart", "mast", "way")) or after.at(0) in ("time", "brother", "sister", "way") or before.last() in ("first", "second", "latter", "other", "better", "in", "-", "1st", "2nd", "each", "this", "last", "next", "opening", "early", "former", "top", "bottom", "back", "front")
        if word in ("quarter", "a quarter", "one quarter", "three quarters"):
            return self._is_quarter_of_year(draft, word)
        if after.at(0) in _DASHES and after.starts[0] == draft.end and after.starts[1:2] == after.ends[:1]:
            compound = after.word(1)
            if compound.lower().startswith(("something", "based", "style", "like")) or compound[:1].isupper() and not self._is_title_case(draft.text, draft.start):
                return True
        if self._begins_sentence(draft, 0) and not draft.scaled:
            # An enumeration: "Two, cut spending.", "3. Taxes will rise."
            if draft.form == "words" and after.at(0) == "," or draft.form == "figure" and draft.end - draft.start <= 2 and after.at(0) in (".", ")") and after.starts[0] == draft.end and after.at(1):
                return not (after.at(0) == "," and after.at(1)[:1].isdigit())
            # A ranking: "2 Jane Doe. 3 John Roe."
            if draft.form == "figure" and draft.end - draft.start <= 2 and after.word(0)[:1].isupper():
                counted = self.nouns.read(after, 0)
                return counted is None or not self.nouns.is_plural(after.at(counted[1] - 1))
        if word in ("scores", "tens"):
            return after.at(0) != "of" or not after.at(1).isalpha()
        return False

    def _is_quarter_of_year(self, draft: Draft, word: str) -> bool:
        following = draft.after.at(0)
        if following == "-" and draft.after.at(1).split("-")[0] not in ("point", "mile", "inch", "pound", "century", "hour", "percent", "percentage", "share"):
            return True
        if following in ("of", "-", "point", "percentage", "percent", "century", "mile", "inch", "pound") and not draft.after.at(1).startswith("final"):
            return word == "quarter" and draft.before.last() not in ("about", "nearly", "almost", "over", "than") and following == "of" and draft.before.last() in ("first", "second", "third", "fourth", "last", "final", "this", "each", "each", "per", "the")
        return word == "quarter" or draft.before.last() in ("in", "per", "last", "past", "previous", "consecutive", "for", "for", "next", "first", "straight") or self.nouns.opens(draft.after, 0)

    def _is_label(self, draft: Draft, word: str, written: str) -> bool:
        if word in self.capital_labels and not written[:1].isupper():
            return not self.nouns.opens(draft.after, 0) and word in ("type", "stage", "grade", "level", "round", "size", "lane", "room", "rule", "form", "phase", "figure", "table", "question", "season", "series")
        plural = self.nouns.read(draft.after, 0)
        counted = plural is not None and self.nouns.is_plural(draft.after.at(plural[1] - 1))
        return not counted or word in ("article", "section", "chapter", "channel", "page", "flight", "phase", "type", "category")

    def _is_model(self, draft: Draft, written: str) -> bool:
        """A figure behind a name ("Nord Stream 2") names it further, unless a plural is counted or a sentence begins."""
        if draft.form != "figure" or draft.scaled or len(draft.values) != 1 or draft.values[0].denominator != 1:
            return False
        if "," in draft.text[draft.start : draft.end]:
            return False
        if self._begins_sentence(draft, 1) and (written.lower() in self.nouns.function or written.endswith(("ly", "ed", "ing", "s"))):
            return False
        counted = self.nouns.read(draft.after, 0)
        if counted and self.nouns.is_plural(draft.after.at(counted[1] - 1)) and draft.after.word(counted[0])[:1].islower():
            return counted[1] - counted[0] > 1 and self._has_article(draft)
        following = draft.after.at(0)
        return following not in ("-", "–", "to") or not draft.after.at(1)[:1].isdigit()

    def _has_article(self, draft: Draft) -> bool:
        """Tell whether an article or possessive opens the name before a number: "the Nord Stream 2 pipeline"."""
        before = draft.before
        for index in range(len(before) - 1, -1, -1):
            word = before.at(index)
            if word in ("the", "a", "an", "of", "new") or word.endswith("'s"):
                return True
            if not before.word(index)[:1].isupper():
                return False
        return False

    def _is_caseless(self, draft: Draft) -> bool:
        """Tell whether a text without capitals hides a name before a single digit, as news spells small numbers out."""
        if draft.form != "figure" or draft.end - draft.start > 1:
            return False
        word = draft.before.last()
        around = draft.text[max(0, draft.start - 200) : draft.start + 200]
        if not around.islower() or not word.isalpha() or word in self.nouns.function or word in self.nouns.verbs:
            return False
        return not word.endswith(("s", "ed", "ing", "ly")) and not self.nouns.opens(draft.after, 0)

    def _is_capital_name(self, draft: Draft) -> bool:
        """A numeral word with a capital inside a sentence belongs to a name when a capital stands beside it."""
        text, start = draft.text, draft.start
        if not text[start].isupper() or self._begins_sentence(draft, 0):
            return False
        before, after = draft.before, draft.after
        beside = before.word(len(before) - 1)
        behind = after.word(0) if after.at(0) not in _DASHES else after.word(1)
        named = behind[:1].isupper() or beside[:1].isupper() or before.last() in ("of", "the", "&") or beside in ("“", "‘")
        return named and not self._is_title_case(text, start)

    def _begins_sentence(self, draft: Draft, back: int) -> bool:
        before = draft.before
        sign = before.last(back + 1)
        return not sign or sign in ".!?:“\"‘'(—–[;•*" or "\n" in draft.text[before.ends[-back - 1] : before.starts[-back] if back else draft.start]

    def _is_title_case(self, text: str, start: int) -> bool:
        """Tell whether a line is a headline in title case, where capitals say nothing."""
        left = text.rfind("\n", max(0, start - 200), start) + 1
        right = text.find("\n", start, start + 200)
        line = text[max(left, start - 200) : right if right >= 0 else start + 200].rstrip()
        if line.endswith("."):
            return False
        words = re.findall(r"[^\W\d_]{4,}", line)
        return len(words) > 2 and sum(word[0].isupper() for word in words) >= _TITLE_CASE_SHARE * len(words)

    def is_date(self, draft: Draft) -> bool:
        """Tell by the words beside it that a bare whole number is a day of the month, a year or an hour."""
        if draft.scaled or draft.form not in ("figure", "ordinal", "words") or draft.values[0].denominator != 1:
            return draft.form == "words" and draft.values[0] in _MODERN and self._is_year(draft, int(draft.values[0]))
        value = draft.values[0]
        return value <= 31 and self._is_day(draft) or draft.form != "ordinal" and (value <= 24 and self._is_hour(draft) or self._is_year(draft, int(value)))

    def _is_day(self, draft: Draft) -> bool:
        before, after = draft.before, draft.after
        index = -1 if before.last() != "." else -2
        if before.last() == "the":
            index -= 1
        if self._is_month(before.at(len(before) + index), before.word(len(before) + index), before.at(len(before) + index - 1)) and draft.form != "words":
            # "in May 12 people" counts people; "on May 12 people" cannot be told and is read as a day.
            return not (before.last(-index + 1) == "in" and self.nouns.is_plural(after.at(0)))
        first = 1 if after.at(0) == "of" else 0
        if self._is_month(after.at(first), after.word(first), "on" if after.at(first) in ("march", "mar") or after.at(first + 1).isdigit() else before.last()):
            return True
        # "6 and 7 March", "May 3 to 5", "June 3-5"
        if after.at(0) in ("and", "to", "-", "–", "or", ",") and after.at(1).isdigit() and self._is_month(after.at(2), after.word(2)):
            return True
        if before.last() in ("and", "to", "-", "–", "or", ",", "through") and before.last(2).isdigit() and self._is_month(before.last(3).rstrip("."), before.word(len(before) - 3)):
            return not self.nouns.opens(after, 0)
        return draft.form == "ordinal" and before.last() == "the" and before.last(2) == "on" and not self.nouns.opens(after, 0) and draft.text[draft.start].isdigit()

    def _is_month(self, word: str, written: str, before: str = "") -> bool:
        word = word.rstrip(".")
        return word in self.months and (word not in self.doubtful_months or written[:1].isupper() or before in ("on", "since", "until", "by", "in", "of"))

    def _is_hour(self, draft: Draft) -> bool:
        word = draft.after.at(0)
        if word.rstrip(".") in self.clock:
            return word.rstrip(".") not in ("am", "est", "et", "ist") or draft.form == "figure"
        return draft.before.last() in ("at", "by", "until", "around", "after", "before") and word in ("in", "on") and draft.after.at(1) in ("the", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday") and draft.after.at(2) in ("morning", "afternoon", "evening", "", "night")

    def _is_year(self, draft: Draft, value: int) -> bool:
        before, after = draft.before, draft.after
        word = before.last()
        if draft.form == "words" and value in _MODERN:
            return word in ("year", "in", "since") and not self.nouns.opens(after, 0)
        if draft.form != "figure" or value not in _YEARS or draft.end - draft.start != 4:
            return False
        if word == "," and before.last(2).isdigit() and self._is_month(before.last(3), before.word(len(before) - 3)):
            return True
        counted = self.nouns.read(after, 0)
        plural = counted is not None and counted[0] == 0 and self.nouns.is_plural(after.at(counted[1] - 1)) and not after.word(0)[:1].isupper()
        if value in _MODERN:
            if word in self.quantity_before and before.last(2) not in ("in", "since") and plural and value % 50 == 0:
                return False
            return not (plural and value % 100 == 0 and word not in self.year_before and not word.endswith("'s"))
        return word in self.year_before and not plural and word not in self.quantity_before

    def is_pronoun(self, draft: Draft) -> bool:
        """Tell "one" and adverbial "first" and "second" from numbers."""
        before, after = draft.before, draft.after
        word = draft.text[draft.start : draft.end].lower()
        following = after.at(0)
        if word == "one":
            return self._is_pronoun_one(draft, following)
        if draft.form != "ordinal":
            return False
        if word == "second":
            return self._is_time_or_verb(draft, following)
        if word == "first":
            determined = before.last() in ("the", "its", "his", "her", "their", "our", "my", "your", "a", "this", "that") or before.last().endswith("'s")
            if following in ("-", "–") or following in ("of", "and", "lady", "hand", "foremost") and following != "and":
                return after.at(1) in ("hand", "time", "ever", "rate", "name") or following == "of" and not determined
            return not determined and not self.nouns.opens(after, 0) or before.last() in ("at", "when", "i", "we", "they", "he", "she", "who", "was", "were", "had") and (not self.nouns.is_plural(after.at(0)) or following.endswith("ed"))
        return False

    def _is_time_or_verb(self, draft: Draft, following: str) -> bool:
        word = draft.before.last()
        if word in ("per", "split", "each", "half", "one", "every"):
            return not self.nouns.opens(draft.after, 0) or word in ("per", "split", "half")
        if word == "a":
            return following not in _DASHES and not self.nouns.opens(draft.after, 0)
        if following == "to" and draft.after.at(1) in ("none", "no"):
            return True
        return word == "to" and following in ("the", "a", "that", "his", "her")

    def _is_pronoun_one(self, draft: Draft, following: str) -> bool:
        before, after = draft.before, draft.after
        word = before.last()
        if not following or not following[0].isalpha():
            return not (following in _DASHES and after.at(1)[:1].isalpha()) or after.at(1).startswith(("on-", "to-", "sided", "off", "liner", "stop", "time"))
        if word == "at" and following in ("point", "time", "stage", "end"):
            return True
        if following.endswith(("ed", "ing")) and self.nouns.ends(after.at(1) or "."):
            return True
        if following in self.one_behind or word in ("no", "any", "every", "some", "each", "-", "the"):
            return True
        if word in self.one_before and not self.nouns.opens(after, 0):
            return True
        return not self.nouns.opens(after, 0)

    def is_age(self, draft: Draft) -> bool:
        """Tell whether a bare figure is an age: ``John Smith, 42,`` and ``aged 42``."""
        before, after = draft.before, draft.after
        if draft.form not in ("figure", "words") or draft.scaled or not 0 < draft.values[0] < _AGE_LIMIT:
            return False
        if before.last() == "between" and before.last(2) in ("aged", "ages", "age") or after.at(0) == "or" and after.at(1) in ("older", "younger"):
            return True
        if before.last() in ("aged", "age", "ages", "turned", "turning") or before.last() == "of" and before.last(2) in ("age", "ages"):
            return True
        return draft.form == "figure" and before.last() == "," and before.word(len(before) - 2)[:1].isupper() and after.at(0) in (",", ".", ")") and after.at(1) not in ("and",) and before.last(2) not in self.months and len(draft.text[draft.start : draft.end]) <= 3


def _is_letter_code(text: str, at: int) -> bool:
    """Tell whether a dash and one capital follow, as in "10-K"; or "-a-" as in "5-a-side"."""
    return text[at + 1 : at + 2].isupper() and not text[at + 2 : at + 3].isalpha() or text[at + 1 : at + 3] == "a-"
