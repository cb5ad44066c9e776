"""What a token may be, as far as the tables know: bits, as plain numbers because they are tested often."""

from __future__ import annotations

OPENER = 1 << 0  # begins sentences, is no part of a name
COMMON = 1 << 1  # no name alone
CALENDAR = 1 << 2
GROUP = 1 << 3  # Democrats, Muslims, and other words that name nobody
ADJECTIVE = 1 << 4  # Russian
TITLE = 1 << 5
MALE = 1 << 6
FEMALE = 1 << 7
ROLE = 1 << 8  # a lower-case noun for a person
MODIFIER = 1 << 9  # stands before such a noun
SUFFIX = 1 << 10
PARTICLE = 1 << 11
GIVEN = 1 << 12
PLACE = 1 << 13
PLACE_HEAD = 1 << 14
PLACE_BEFORE = 1 << 15
STATE = 1 << 16
ORGANIZATION = 1 << 17  # known by itself
ORGANIZATION_HEAD = 1 << 18
TOPIC = 1 << 19
COLLECTIVE = 1 << 20
SHORTENED = 1 << 21  # a lower-case noun for an organisation
SAYING = 1 << 22
AUXILIARY = 1 << 23
ADVERB = 1 << 24
HE = 1 << 25
SHE = 1 << 26
IT = 1 << 27
RELATIVE = 1 << 28
AGE = 1 << 29
# Beyond 30 bits Python's numbers are slower: what is tested least.
TAKES_OF = 1 << 30
TAKES_FOR = 1 << 31
THEY = 1 << 32
