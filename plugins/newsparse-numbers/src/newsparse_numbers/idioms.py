"""Idioms: numeral words that count nothing: "no one", "at first", "half-time", "the first quarter"."""

from __future__ import annotations

from newsparse import Lexicon
from newsparse_numbers.draft import DASHES, Draft
from newsparse_numbers.nouns import Nouns
from newsparse_numbers.tables import read_lists

_PARTICIPLES = ("ing", "ed", "ilt", "eaten")


class Idioms:
    """The words of a lexicon beside which numeral words count nothing."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lists = read_lists(lexicon, "idioms")
        self._nouns = lexicon.build(Nouns)

    def is_idiom(self, draft: Draft) -> bool:
        """Tell whether a numeral word counts nothing at all."""
        if draft.form == "figure":
            return False
        word = draft.written.lower()
        if word == "half":
            return self._is_half_of_game(draft)
        if word in ("quarter", "a quarter", "one quarter", "three quarters"):
            return self._is_quarter_of_year(draft, word)
        if word == "first":
            return self._is_adverb(draft)
        if word == "second":
            return self._is_time_or_verb(draft)
        return word in self._lists["need_of"] and not (draft.after.first == "of" and draft.after.at(1).isalpha())

    def is_pronoun(self, draft: Draft) -> bool:
        """Tell whether "one" is a pronoun, which may still be half of "one in five"."""
        return draft.form == "words" and draft.written.lower() == "one" and self._is_pronoun(draft)

    def _is_pronoun(self, draft: Draft) -> bool:
        word, after = draft.before.final, draft.after
        following = after.first
        if not following[:1].isalpha():
            joined = following in DASHES and after.at(1)[:1].isalpha()
            return not joined or after.at(1).startswith(tuple(sorted(self._lists["one_compounds"])))
        if word == "at" and following in self._lists["moments"]:
            return True
        if following.endswith(("ed", "ing")) and self._nouns.ends(after.at(1)):
            return True
        return (
            following in self._lists["behind_one"]
            or word in self._lists["always_before_one"]
            or not self._nouns.opens(after)
        )

    def _is_half_of_game(self, draft: Draft) -> bool:
        after = draft.after
        if draft.before.final in self._lists["before_half"] or after.first in self._lists["behind_half"]:
            return True
        # Half-hearted, and half-built.
        joined = after.at(1)
        return draft.hyphened and (
            joined.startswith(tuple(sorted(self._lists["behind_half"]))) or joined.endswith(_PARTICIPLES)
        )

    def _is_quarter_of_year(self, draft: Draft, word: str) -> bool:
        before, after = draft.before, draft.after
        following = after.at(1).partition("-")[0] if draft.hyphened else after.first
        if following in self._lists["behind_quarter"]:
            return following == "of" and word == "quarter" and before.final in self._lists["before_quarters"]
        return (
            word == "quarter"
            or draft.hyphened
            or before.final in self._lists["before_quarters"]
            or self._nouns.opens(after)
        )

    def _is_adverb(self, draft: Draft) -> bool:
        """Tell "he first saw it" and "first of all" from "the first win"."""
        word, after = draft.before.final, draft.after
        following = after.first
        determined = word in self._lists["determiners"] or word.endswith("'s")
        if following in DASHES:
            return after.at(1).partition("-")[0] in self._lists["first_compounds"]
        if following == "of":
            return not determined
        if word in self._lists["before_adverb_first"]:
            return not self._nouns.is_plural(following) or following.endswith("ed")
        # "The story, first told by", but "first impressions"
        reported = following.endswith("ed") and self._nouns.ends(after.at(1))
        return not determined and (reported or not self._nouns.opens(after))

    def _is_time_or_verb(self, draft: Draft) -> bool:
        """Tell "every second" and "to second the motion" from "the second win"."""
        word, after = draft.before.final, draft.after
        if word in self._lists["before_seconds_always"] or (
            draft.hyphened and after.at(1) in self._lists["second_compounds"]
        ):
            return True
        if word in self._lists["before_seconds"] or (word == "a" and after.first not in DASHES):
            return not self._nouns.opens(after)
        if after.first == "to":
            return after.at(1) in ("none", "no")
        return word == "to" and after.first in self._lists["objects"]
