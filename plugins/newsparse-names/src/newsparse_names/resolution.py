"""Resolution: whom he, she, who, it and "the senator" mean.

The article is read several times. The first reading trusts names alone and so learns who is he and who is she in this
article; the next readings hold to that, and pronouns then count as mentions too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from newsparse_names import word_classes as w
from newsparse_names.anaphors import (
    Anaphor,
    Described,
    Institution,
    Pronoun,
    Relative,
    SpeakingThing,
    find_anaphors,
    find_names_ahead,
    find_strangers,
)
from newsparse_names.descriptions import Callings, Description, role_words
from newsparse_names.genders import Choice, learn_genders
from newsparse_names.grammar import PREPOSITIONS
from newsparse_names.mentions import Mention
from newsparse_names.referents import Referent, Register
from newsparse_names.salience import OTHER, QUOTED, Salience, weight_of
from newsparse_names.text import Text

_READINGS = 3
_FLOOR = 0.12  # least salience of an antecedent
_THING_FLOOR = 0.9  # likewise, of an organisation
_REPEATED = 0.35  # what a second "he" in a sentence tells about gender: it mostly repeats the first
_DOUBT = 0.1  # how well a person ahead must at least fit a pronoun
_MET = 32  # persons with a role, and organisations, that a description may still mean
_NEAR = 8  # tokens within which an object is not its own clause's subject
_BRACKETS = 10  # tokens in brackets between a name and "who"
_CLAUSE = frozenset(", ; : that who which and but because while after before when as if said \" “ ” '".split())  # noqa: SIM905
_PLURAL = frozenset(("are", "were", "have", "do", "aren't", "weren't", "haven't", "aren’t", "weren’t", "haven’t"))


_salience = itemgetter(1)  # of a candidate


class Reading(NamedTuple):
    """What one reading of an article has found.

    Attributes:
        found: first token, the one behind the last, and the referent of each anaphor that means somebody.
        choices: the candidates of each he and she.
    """

    found: list[tuple[int, int, Referent]]
    choices: list[Choice]


def resolve(text: Text, register: Register, callings: Callings) -> None:
    """Give every referent the pronouns and descriptions that mean it."""
    context = Context(text, register, callings)
    persons = [referent for referent in register.referents if referent.kind == "person"]
    everybody = [*persons, *context.strangers.values()]
    genders: dict[int, int] = {}
    reading = Reader(context, trusting=False).read()
    for _ in range(_READINGS - 1):
        before, genders = genders, learn_genders(everybody, reading.choices)
        if genders == before:
            break
        reading = Reader(context, trusting=True).read()
    for first, last, referent in reading.found:
        referent.others.append((text.starts[first], text.end(last - 1)))


# A mention by name with its referent, or an anaphor, whose referent is to be found; in either case its weight, the
# number of its sentence, and whether whoever is meant speaks, outside of quotations.
Step = tuple[Mention | Anaphor, Referent | None, float, int, bool]


class Context:
    """What all readings of an article share.

    Attributes:
        text: the article's tokens.
        callings: what people of a role may be called.
        collectives: campaigns and administrations, by owner and noun.
        strangers: persons without a name, by the first token of their description.
        ahead: whom pronouns mean whose name follows.
        speakers: who speaks by name, by paragraph.
        steps: all that stands for somebody or something, in order.
    """

    def __init__(self, text: Text, register: Register, callings: Callings) -> None:
        self.text = text
        self.callings = callings
        self.collectives = register.collectives
        named = [(mention, referent) for referent in register.referents for mention in referent.mentions]
        anaphors = find_anaphors(text)
        described = [item for item in anaphors if isinstance(item, Described)]
        origins = {item.last - 1 for item in described if item.description.has_origin}
        if origins:  # the place in "the boy from Oslo, who …" is not what was last spoken of
            named = [entry for entry in named if entry[0].last - 1 not in origins]
        items: list[tuple[Mention | Anaphor, Referent | None]] = [*named, *[(anaphor, None) for anaphor in anaphors]]
        items.sort(key=_first_token)
        text.place([item for item, _ in items])
        self.steps: list[Step] = [
            (item, referent, weight_of(item), item.sentence, item.speaker and not item.quoted)
            for item, referent in items
        ]
        self.strangers = find_strangers(text, described, len(register.referents))
        self.ahead = find_names_ahead(text, anaphors, named)
        self.speakers: dict[int, set[Referent]] = {}
        for mention, referent in named:
            if mention.speaker and not mention.quoted:
                self.speakers.setdefault(text.paragraph_of(mention.first), set()).add(referent)
        self._roles: dict[int, list[frozenset[str]]] = {}

    def may_be(self, description: Description, person: Referent) -> bool:
        """Tell whether somebody with a person's roles may be so described."""
        if (roles := self._roles.get(person.serial)) is None:
            roles = self._roles[person.serial] = [role_words(role) for role in person.roles]
        return any(self.callings.fit(description, role) for role in roles)


def _first_token(item: tuple[Mention | Anaphor, Referent | None]) -> int:
    return item[0].first


class Reader:
    """One reading of an article from beginning to end.

    Args:
        context: the article.
        trusting: whether pronouns that have been resolved count as mentions.
    """

    def __init__(self, context: Context, *, trusting: bool) -> None:
        self._context = context
        self._text = context.text
        self._trusting = trusting
        self._salience = Salience()
        self._latest: tuple[Referent | None, Mention | Anaphor | None] = (None, None)
        self._speaker: Referent | None = None
        self._met: dict[int, Referent] = {}
        self._bodies: dict[int, Referent] = {}
        self._described: dict[str, Referent] = {}
        self._counted = (-1, -1)
        self._reading = Reading([], [])

    def read(self) -> Reading:
        """Read on, and say whom each anaphor means."""
        meanings: dict[type, Callable[[Any], Referent | None]] = {
            Described: self._who_is,
            Institution: self._which_body,
            Pronoun: self._he_or_she,
            Relative: self._antecedent,
            SpeakingThing: self._speaking_thing,
        }
        for item, named, weight, sentence, speaks in self._context.steps:
            referent = named or meanings[type(item)](item)
            if referent is None:
                continue
            if named is None:
                self._reading.found.append((item.first, item.last, referent))
                if isinstance(item, Pronoun):
                    self._note_owned(item, referent)
                    if not self._trusting:
                        continue
            self._latest = referent, item
            if referent.kind == "person":
                self._salience.add(referent, weight, sentence)
                if referent.roles:
                    self._met[referent.serial] = referent
                if speaks:
                    self._speaker = referent
            elif referent.kind == "organization":
                self._salience.add(referent, weight, sentence)
                self._note_body(referent)
        return self._reading

    def _note_body(self, body: Referent) -> None:
        bodies = self._bodies
        bodies.pop(body.serial, None)
        bodies[body.serial] = body
        if len(bodies) > _MET:
            del bodies[next(iter(bodies))]

    def _note_owned(self, pronoun: Pronoun, owner: Referent) -> None:
        """His campaign: the organisation named after whom the pronoun means."""
        noun = pronoun.last
        if pronoun.possessive and self._text.flags[noun] & w.COLLECTIVE:
            organization = self._context.collectives.get((owner.key[-1], self._text.texts[noun]))
            if organization is not None:
                self._reading.found.append((pronoun.first, noun + 1, organization))

    def _he_or_she(self, pronoun: Pronoun) -> Referent | None:
        """Whoever is named behind the phrase that a pronoun stands in, or the most salient person that fits."""
        ahead = self._context.ahead.get(pronoun.first)
        if ahead is not None and ahead.fits[pronoun.gender] > _DOUBT:
            return ahead
        candidates = self._salience.persons(pronoun.sentence)
        if pronoun.quoted:
            speakers = self._quoted_speakers(pronoun)
            candidates = [entry for entry in candidates if entry[0] not in speakers]
        if pronoun.object and (subject := self._own_subject(pronoun)):
            candidates = [entry for entry in candidates if entry[0] is not subject]
        if candidates:
            self._note_choice(pronoun, candidates)
        gender, best, most = pronoun.gender, None, _FLOOR
        for candidate, salience in candidates:
            if salience > most and (fitting := salience * candidate.fits[gender]) > most:
                best, most = candidate, fitting
        return best

    def _note_choice(self, pronoun: Pronoun, candidates: list[tuple[Referent, float]]) -> None:
        place = pronoun.sentence, pronoun.gender
        trust = QUOTED if pronoun.quoted else _REPEATED if self._counted == place else 1.0
        self._counted = place
        highest = max(map(_salience, candidates))
        self._reading.choices.append(Choice(pronoun.gender, candidates, trust * min(1.0, highest)))

    def _own_subject(self, pronoun: Pronoun) -> Referent | None:
        """The subject of an object's own clause, whom him and her cannot mean."""
        referent, latest = self._latest
        if latest is None or not latest.subject:
            return None
        between = self._text.texts[latest.last : pronoun.first]
        return referent if len(between) <= _NEAR and _CLAUSE.isdisjoint(between) else None

    def _quoted_speakers(self, item: Anaphor) -> Collection[Referent | None]:
        """Whoever is quoted says I, not he or she: who speaks by name in the paragraph, or else who did before it."""
        return self._context.speakers.get(self._text.paragraph_of(item.first)) or (self._speaker,)

    def _antecedent(self, pronoun: Relative) -> Referent | None:
        """Who, which: the name just before, with at most a comma or a bracket between."""
        (referent, latest), texts = self._latest, self._text.texts
        if referent is None or latest is None or _is_plural_verb(self._text, pronoun.last):
            return None
        between = texts[latest.last : pronoun.first]
        fits = (referent.kind == "person") == (texts[pronoun.first] != "which")
        governed = texts[latest.lead - 1] in PREPOSITIONS  # who is it: an adviser to Marsh who …
        if fits and (between == [","] or (not between and not governed)):
            return referent
        if between[:1] == ["("] and len(between) < _BRACKETS and between[-1] in (")", ",") and ")" in between:
            return referent
        return None

    def _speaking_thing(self, pronoun: SpeakingThing) -> Referent | None:
        """It: only the organisation that was last spoken of."""
        if pronoun.quoted:
            return None
        things = [candidate for candidate in self._salience.recent if candidate.kind == "organization"]
        return self._first_of(things, pronoun, _THING_FLOOR)

    def _who_is(self, item: Described) -> Referent | None:
        """Whom a description means.

        A stranger; the most salient person whose role fits; a stranger so described before; or, for what only the main
        figures of an article are called, the most salient person at all.
        """
        description = item.description
        stranger = self._context.strangers.get(item.first)
        if stranger is not None or not description.definite:
            if stranger is not None:
                self._described[description.noun] = stranger
            return stranger
        if description.party:
            return self._partisan(item)
        fitting = [r for r in self._people() if self._context.may_be(description, r)]
        if fitting:
            return self._first_of(fitting, item, 0.0)
        if description.general:
            return self._general(item)
        return self._described.get(description.noun) or self._main_figure(item)

    def _main_figure(self, item: Described) -> Referent | None:
        """Whom a noun means that reports use of those they are about: the candidate; the striker, who said."""
        callings, noun = self._context.callings, item.description.noun
        if noun in callings.sporting and item.speaker:
            return self._only_one(item)
        return self._first_of(self._persons(item), item, OTHER) if noun in callings.prominent else None

    def _general(self, item: Described) -> Referent | None:
        """The Dutchman, the 24-year-old: whose role names the country, else the most salient person."""
        origin = item.description.origin
        natives = [r for r in self._people() if origin and any(origin in role for role in r.roles)]
        if item.description.vague:
            return self._first_of(natives, item, 0.0) or self._only_one(item)
        return self._first_of(natives, item, 0.0) or self._first_of(self._persons(item), item, OTHER)

    def _only_one(self, item: Described) -> Referent | None:
        """The only person in mind, if there is but one."""
        persons = [r for r in self._persons(item) if self._salience.of(r, item.sentence) >= _FLOOR]
        return persons[0] if len(persons) == 1 else None

    def _people(self) -> list[Referent]:
        """The persons with a role that have been met, or the last of them if there are very many."""
        return list(islice(reversed(self._met.values()), _MET))

    def _persons(self, item: Described) -> list[Referent]:
        """The persons in mind whom a description may mean by gender and grammar."""
        persons = [r for r in self._salience.recent if r.kind == "person"]
        if item.quoted:
            speakers = self._quoted_speakers(item)
            persons = [r for r in persons if r not in speakers]
        if item.description.gender:
            gender = int(item.description.gender == w.FEMALE)
            persons = [r for r in persons if r.fits[gender] > _DOUBT]
        return persons

    def _which_body(self, item: Institution) -> Referent | None:
        """The council: the organisation last mentioned that may be called so."""
        fit = self._context.callings.fit_body
        return next((body for body in reversed(self._bodies.values()) if fit(item.noun, body.key, body.rule)), None)

    def _partisan(self, item: Described) -> Referent | None:
        """The Kentucky Republican: the most salient person of that party, or whose role names the state."""
        party, place = item.description.party, item.description.words[0].capitalize()
        persons = [r for r in self._salience.recent if r.kind == "person"]
        fitting = [r for r in persons if r.party == party or any(place in role for role in r.roles)]
        return self._first_of(fitting, item, 0.0)

    def _first_of(self, candidates: list[Referent], item: Anaphor, floor: float) -> Referent | None:
        """The most salient candidate."""
        best = max(candidates, key=lambda r: (self._salience.of(r, item.sentence), r.serial), default=None)
        return best if best is not None and self._salience.of(best, item.sentence) >= floor else None


def _is_plural_verb(text: Text, at: int) -> bool:
    """Tell whether a verb does not agree with one person: figures close to Putin who help him."""
    word = text.texts[at]
    if word in _PLURAL:
        return True
    return word.islower() and word.isalpha() and not text.flags[at] and not word.endswith(("s", "ed", "t", "ly"))
