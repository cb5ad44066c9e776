"""Noun phrases for people: "women", "registered Ohio voters", "those aged 18 to 34", "small firms"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newsparse_polls.phrases import one_of

NAME = r"[^\W\d_a-zß-öø-ÿ][\w.&’'-]{0,40}"

_YEARS = (
    r"\d+(?:\s+(?:years?(?:\s+old)?|and\s+(?:over|older|above|under|younger)"
    r"|or\s+(?:over|older|more|above|under|younger)))*"
)
_AGES = (
    r"(?:aged?s?\s+)?(?:between\s+)?(?:over\s+|under\s+|at\s+least\s+)?"
    rf"{_YEARS}(?:\s*(?:-|–|to|and|through)\s*{_YEARS})?"
)
_AGE_WORD = (
    r"(?:aged?|ages|between\s+the\s+ages\s+of|(?:under|over)\s+(?:the\s+)?age(?:\s+of)?"
    r"|(?:between|under|over)\s+(?=\d)|(?=\d\d\s+(?:and|or|to)\b))"
)
_HAVING = (
    r"with(?:out)?\s+(?:an?\s+|no\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:degrees?|education|children|diplomas?|incomes?|mortgages?|jobs?|autism|disabilities)"
)
# What may follow the noun and says which of the people are meant.
_AFTER = (
    rf",?\s+{_AGE_WORD}\s*{_AGES}",
    rf"\s+{_HAVING}",
    r"\s+of\s+(?:colou?r|all\s+ages|working\s+age)",
    r"\s+(?:with|employing)\s+(?:fewer|more|less)\s+than\s+\d+\s+\w+",
    r"\s+earning\s+(?:more|less|over|under)\b[^,;.]{0,30}",
)
# Groups that are told by figures, or by the field of a contest.
_WITHOUT_NOUN = (
    r"(?:the\s+)?(?:over|under)-\d+s",
    r"\d+-?\s*(?:-|–|to|and)\s*\d+[\s-]year[\s-]olds",
    r"(?:the\s+)?\d+(?:-|–|\sto\s)\d+(?:s\b|\s+age\s+group)",
    r"(?:\d+|sixteen|eighteen)-year-olds",
    (
        r"(?:people|those|voters|adults|respondents)\s+in\s+their\s+(?:late\s+|early\s+)?"
        r"(?:\d0s|twenties|thirties|forties|fifties|sixties|seventies)"
    ),
    r"(?:Republican|Democratic|GOP|Conservative|Labour)(?=\s+(?:side|stage|race|field|contest|ballot)\b)",
)
# Words of which one stands in each group that has no noun of the list.
GROUP_WORDS = (
    "those", "olds", "group", "republican", "democratic", "gop", "conservative", "labour",
    *(f"{age}s" for age in range(10, 100)),
)  # fmt: skip
# The verb that ends a relative clause and begins the predicate: "those who saw it | said".
_PREDICATE = (
    r"\s+(?:said|say|think|thought|believe|believed|were|are|would|had|have|want|wanted|back|backed|support|supported"
    r"|favor|favour|agree|agreed|plan|expect|felt|feel|chose|named|approve|break|broke|disapprove|go\s+for|oppose|opposed"
    r"|prefer|preferred)\b"
)


def group_pattern(groups: Mapping[str, Any], openers: Iterable[str]) -> str:
    """Make the pattern of a noun phrase for people: qualifiers, a noun, and what says which of them.

    Args:
        groups: the table of nouns and qualifiers.
        openers: words that begin sentences with a capital and are no part of a phrase.
    """
    asked = one_of(groups["asked"])
    opener = rf"(?!(?:{one_of(openers)})\b)"
    qualifier = (
        rf"(?:(?i:{one_of(groups['qualifiers'])})(?=[\s,])|{opener}{NAME}(?:[’']s?)?"
        rf"|(?:\w{{1,20}}-){{1,3}}[a-z]{{2,20}}\b|\d+-\w+)"
    )
    after = "|".join((rf"\s+(?:{asked})\b(?!\s+(?:if|whether|to|about|by)\b)", *_AFTER))
    core = (
        r"(?!(?:and|or|but)\s)(?:(?:the|The|those|all|All|other|its|their|his|her|Mr\.|Mrs\.|Ms\.)\s+){0,3}"
        rf"(?:[“\"]?{qualifier}[”\"]?,?\s+){{0,5}}(?i:{one_of(groups['people'])})(?:{after}){{0,2}}(?![\w-]|['’]s\s+(?:[A-Z]\w+\s+)?(?:Party|Union|Front|Alliance|Movement)\b)"
    )
    those = (
        r"[Tt]hose\s+(?:we|they|it|researchers|pollsters)\s+[\w’'-]+(?:\s+(?:to|with))?|"
        rf"[Tt]hose\s+(?:{asked})(?:\s+by\s+[^,;]{{1,80}}?(?={_PREDICATE}))?|[Tt]hose\s+{_YEARS}(?:\s*(?:-|–|to|and)\s*{_YEARS})?|[Tt]hose\s+(?:(?:who|in|on|from|over|under|with|without|aged|between|[a-z]+ing)\s+[\w’'-]+)"
        rf"(?:(?!{_PREDICATE})[^,;.()]){{0,60}}?(?={_PREDICATE}|\s+(?:but|while)\b|\s?[,.;()]|$)"
    )
    return rf"(?<![\w-])(?:{'|'.join((*_WITHOUT_NOUN, those, core))})"
