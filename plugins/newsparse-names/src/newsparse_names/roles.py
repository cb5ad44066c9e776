"""Roles: what the article says a person is, before the name, behind it, or in an apposition."""

from __future__ import annotations

from newsparse_names.mentions import Mention
from newsparse_names.phrases import Text
from newsparse_names.referents import Referent
from newsparse_names.words import W

_LONGEST = 16  # tokens of an apposition
_ENDS = frozenset(",.;:()”\"“!?—")
_HONORIFICS = frozenset("Mr Mrs Ms Miss Mx Messrs Mr. Mrs. Ms. Dr Dr. Sir Lord Lady Dame".split())
_DETERMINERS = frozenset("a an the his her their its our former then one".split())


def find_roles(text: Text, referent: Referent) -> list[str]:
    """All titles and descriptions of a person, as written, in the order of the text."""
    found: list[str] = []
    for mention in sorted(referent.mentions, key=lambda mention: mention.start):
        for span in (mention.title, _apposition_behind(text, mention), _apposition_before(text, mention)):
            if span:
                role = " ".join(text.raw[span[0] : span[1]].split())
                role = " ".join(word for word in role.split() if word not in _HONORIFICS)
                if role and role not in found:
                    found.append(role)
    return found


def _apposition_behind(text: Text, mention: Mention) -> tuple[int, int] | None:
    """Menendez (D-N.J.), chairman of the Senate Foreign Relations Committee, …"""
    at = mention.last
    if text.text(at) == "(":
        at = next((token + 1 for token in range(at, min(at + 10, text.size)) if text.texts[token] == ")"), at)
    if text.text(at) != "," or mention.possessive:
        return None
    first = at + 1
    head = 0
    for token in range(first, min(first + _LONGEST, text.size)):
        word, flags = text.texts[token], text.flags[token]
        if word in _ENDS and not (word == "." and text.touches(token)) or word in ("who", "which", "and", "said", "where"):
            return (text.starts[first], text.end(token - 1)) if head and word in _ENDS | {"who"} else None
        if head and word.islower() and word.endswith(("ed", "ing")) and not flags & W.MODIFIER:
            return text.starts[first], text.end(token - 1)
        if not head:
            if flags & W.ROLE:
                head = token
            elif not (flags & (W.MODIFIER | W.ADJECTIVE | W.GROUP | W.TITLE) or word in _DETERMINERS or word[0].isupper() or word in "-'s’s"):
                return None
    return None


def _apposition_before(text: Text, mention: Mention) -> tuple[int, int] | None:
    """Russia's ambassador to Belarus, Boris Gryzlov."""
    comma = mention.first - 1
    if text.text(comma) != "," or mention.title:
        return None
    head = 0
    for token in range(comma - 1, max(comma - 14, -1), -1):
        word, flags = text.texts[token], text.flags[token]
        if word in _ENDS and not (word == "." and text.touches(token)):
            return None
        if flags & W.ROLE and word.islower():
            head = token
        if head and (word in ("a", "an", "the", "The", "A", "An", "his", "her", "His", "Her") or word in ("'s", "’s")):
            start = token if word not in ("'s", "’s") else _possessor(text, token)
            return text.starts[start], text.end(comma - 1)
        if text.starts[token] in text.first_in_sentence:
            return (text.starts[token], text.end(comma - 1)) if head else None
    return None


def _possessor(text: Text, token: int) -> int:
    token -= 1
    while token > 0 and text.texts[token - 1][0].isupper() and text.starts[token] not in text.first_in_sentence:
        token -= 1
    return token
