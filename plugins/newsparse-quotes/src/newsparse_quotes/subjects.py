"""Subjects: the classes of words of which the subject of a reporting or comment clause is made."""

from __future__ import annotations

LONGEST_SUBJECT = 14
SUBJECT = frozenset(["Cap", "pro", "title", "human", "the", "a", "an", "poss", "one", "some", "plural", "number"])
INSIDE_SUBJECT = SUBJECT | frozenset([".", "low", "of", "'s", "’s", "adv", "ed", "N", "-", "(", ")"])
