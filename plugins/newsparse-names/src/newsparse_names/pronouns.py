"""Pronouns and descriptions: whom he, she, who, "the senator" mean.

The article is read several times. The first reading takes each pronoun's most salient person and so learns who is he
and who is she in this article; the next readings hold to that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsparse import Article

from newsparse_names.descriptions import Description, Titles
from newsparse_names.genders import Choice, learn_genders
from newsparse_names.grammar import PREPOSITIONS, clause_of, verb_behind
from newsparse_names.mentions import Mention
from newsparse_names.phrases import Text
from newsparse_names.referents import Referent, Register
from newsparse_names.salience import OTHER, POSSESSIVE, QUOTED, SPEAKER, SUBJECT, Salience
from newsparse_names.words import W

_GENDERED = W.HE | W.SHE
_PRONOUN = _GENDERED | W.IT | W.RELATIVE
_POSSESSIVES = frozenset(("his", "his", "hers", "her", "His", "Her"))
_OBJECTS = frozenset(("him", "Him"))
_READINGS = 3
_DOUBT = 0.1  # how well a person ahead must at least fit a pronoun
_OPENING_WORDS = 7  # tokens before the pronoun, at most
_OPENING_CLAUSE = 24  # tokens before the comma, at most
_MET = 24  # persons with a role that a description may still mean
_FLOOR = 0.12  # least salience of an antecedent
_CLAUSE = frozenset(", ; : that who which and but because while after before when as if said \" “ ” '".split())
_INVERSION = frozenset(",”\"’'?!—–")


class Described:
    """A description, with its grammar as of any mention."""

    __slots__ = ("at", "description", "paragraph", "possessive", "quoted", "sentence", "speaker", "subject")

    def __init__(self, text: Text, description: Description) -> None:
        self.at = description.first
        self.description = description
        self.sentence = bisect_right(text.sentence_starts, text.starts[self.at])
        self.paragraph = self.sentence
        self.subject, self.speaker = clause_of(text, description.first, description.last)
        self.possessive = text.text(description.last) in ("'s", "’s")
        self.quoted = False


class Pronoun:
    """A pronoun: its token, gender and grammar."""

    __slots__ = ("at", "gender", "object", "paragraph", "possessive", "quoted", "relative", "sentence", "speaker", "subject", "thing")

    def __init__(self, text: Text, at: int) -> None:
        word, flags = text.texts[at], text.flags[at]
        self.at = at
        self.gender = 0 if flags & W.HE else 1
        self.thing = bool(flags & W.IT)
        self.relative = bool(flags & W.RELATIVE)
        self.possessive = word in _POSSESSIVES and text.text(at + 1)[:1].isalpha()
        self.object = word in _OBJECTS
        self.sentence = bisect_right(text.sentence_starts, text.starts[at])
        self.paragraph = self.sentence
        self.subject = self.speaker = False
        if not self.possessive and not self.object:
            self.subject, self.speaker = verb_behind(text, at + 1)
            self.subject = self.subject or word.lower() in ("he", "she")
            if text.flag(at - 1) & W.SAYING and text.text(at - 2) in _INVERSION:
                self.subject = self.speaker = True
        self.quoted = False


def resolve(article: Article, text: Text, register: Register, descriptions: list[Description], titles: Titles) -> None:
    """Give every referent the pronouns that mean it."""
    pronouns = [Pronoun(text, at) for at, flags in enumerate(text.flags) if flags & _PRONOUN]
    pronouns += [Described(text, description) for description in descriptions]
    pronouns.sort(key=lambda item: item.at)
    named = sorted(((m.first, m, r) for r in register.referents for m in r.mentions), key=lambda entry: entry[0])
    _mark_quoted(article, text, pronouns, [mention for _, mention, _ in named])
    speakers = _speakers(article, named)
    for person in register.referents:
        for mention in person.mentions:
            if mention.gender:
                person.titled[0 if mention.gender == W.MALE else 1] += 1
    strangers = _strangers(text, pronouns, len(register.referents))
    everybody = register.referents + list(strangers.values())
    ahead = _names_ahead(text, named, pronouns)
    for reading in range(_READINGS):
        reader = Reader(text, titles, speakers, trusting=reading > 0, collectives=register.collectives, ahead=ahead, strangers=strangers)
        found = reader.read(named, pronouns)
        if reading + 1 < _READINGS:
            learn_genders(everybody, reader.choices)
    for at, organization in reader.owned:
        organization.others.append((text.starts[at], text.end(at + 1)))
    for pronoun, referent in found:
        last = pronoun.description.last - 1 if isinstance(pronoun, Described) else pronoun.at
        referent.others.append((text.starts[pronoun.at], text.end(last)))


def _strangers(text: Text, items: list[Pronoun | Described], serial: int) -> dict[int, Referent]:
    """Persons without a name who act ("a spokeswoman said"): later pronouns may mean them, and then nobody by name."""
    found = {}
    for item in items:
        if isinstance(item, Described) and not item.description.definite and item.subject:
            if text.text(item.at - 1) not in _PREDICATIVE:
                stranger = found[item.at] = Referent.stranger(serial + len(found))
                gender = item.description.gender
                stranger.titled = [int(gender == W.MALE), int(gender == W.FEMALE)]
    return found


_PREDICATIVE = frozenset(", is was as be been became become remains of like — –".split())


def _names_ahead(
    text: Text, named: list[tuple[int, Mention, Referent]], pronouns: list[Pronoun | Described]
) -> dict[int, Referent]:
    """In his speech, Marsh said: the pronouns of an opening phrase, and the subject that follows its comma."""
    subjects = {m.lead: r for _, m, r in named if r.kind == "person" and m.subject and text.text(m.lead - 1) == ","}
    found: dict[int, Referent] = {}
    if not subjects:
        return found
    for pronoun in pronouns:
        if isinstance(pronoun, Described) or pronoun.relative or pronoun.thing or pronoun.quoted:
            continue
        if not _in_opening_phrase(text, pronoun.at):
            continue
        for at in range(pronoun.at + 1, min(pronoun.at + _OPENING_CLAUSE, text.size)):
            if text.starts[at] in text.first_in_sentence:
                break
            if text.texts[at] == ",":
                if at + 1 in subjects:
                    found[pronoun.at] = subjects[at + 1]
                break
    return found


def _in_opening_phrase(text: Text, at: int) -> bool:
    """Tell whether a pronoun stands in a phrase that opens its sentence: "While she …", "In his long speech …"."""
    for first in range(at - 1, max(at - _OPENING_WORDS, -1), -1):
        if not text.texts[first].isalpha():
            return False
        if text.starts[first] in text.first_in_sentence:
            return text.texts[first].lower() in text.subordinating
    return False


def _mark_quoted(article: Article, text: Text, pronouns: list[Pronoun], mentions: list[Mention]) -> None:
    quotations = article.quotations
    starts = [quotation.start for quotation in quotations]
    paragraphs = [start for start, _ in article.paragraphs]
    for pronoun in pronouns:
        offset = text.starts[pronoun.at]
        pronoun.quoted = _inside(quotations, starts, offset)
        pronoun.paragraph = bisect_right(paragraphs, offset)
    for mention in mentions:
        mention.quoted = _inside(quotations, starts, mention.start)


def _inside(quotations: tuple, starts: list[int], offset: int) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < quotations[at].end and quotations[at].end - quotations[at].start > 14


def _speakers(article: Article, named: list[tuple[int, Mention, Referent]]) -> dict[int, set[int]]:
    """The persons who speak by name in each paragraph."""
    paragraphs = [start for start, _ in article.paragraphs]
    found: dict[int, set[int]] = {}
    for _, mention, referent in named:
        if mention.speaker and not mention.quoted:
            found.setdefault(bisect_right(paragraphs, mention.start), set()).add(referent.serial)
    return found


class Reader:
    """One reading of the article from beginning to end."""

    def __init__(self, text: Text, titles: Titles, speakers: dict[int, set[int]], *, trusting: bool, collectives: dict[tuple[str, str], Referent], ahead: dict[int, Referent], strangers: dict[int, Referent]) -> None:
        self.text = text
        self.trusting = trusting
        self.collectives = collectives
        self.owned: list[tuple[int, Referent]] = []
        self.counted: tuple[int, int] = (-1, -1)
        self.titles = titles
        self.ahead = ahead
        self.governed = False
        self.strangers = strangers
        self.heads: dict[str, Referent] = {}
        self.met: dict[int, Referent] = {}
        self.salience = Salience()
        self.speakers = speakers
        self.choices: list[Choice] = []
        self.speaker: Referent | None = None
        self.latest: tuple[Referent, int, bool] | None = None

    def read(
        self, named: list[tuple[int, Mention, Referent]], pronouns: list[Pronoun]
    ) -> list[tuple[Pronoun, Referent]]:
        """Read on, and say whom each pronoun means."""
        found = []
        for item in _merged(named, pronouns):
            if isinstance(item, tuple):
                _, mention, referent = item
                self._note(referent, mention.first, mention.last, mention)
                continue
            described = isinstance(item, Described)
            referent = self._described(item) if described else self._resolve(item)
            if referent is not None:
                found.append((item, referent))
                if not described and item.possessive:
                    self._collective(item, referent)
                if self.trusting or described:
                    last = item.description.last if described else item.at + 1
                    self._note(referent, item.at, last, item)
        return found

    def _note(self, referent: Referent, first: int, last: int, item: Mention | Pronoun | Described) -> None:
        weight = SPEAKER if item.speaker else SUBJECT if item.subject else POSSESSIVE if item.possessive else OTHER
        if item.quoted:
            weight *= QUOTED
        self.salience.add(referent, weight, item.sentence)
        if referent.roles:
            self.met.pop(referent.serial, None)
            self.met[referent.serial] = referent
            if len(self.met) > _MET:
                del self.met[next(iter(self.met))]
        if item.speaker and not item.quoted and referent.kind == "person":
            self.speaker = referent
        self.latest = (referent, last, item.subject)
        lead = item.lead if isinstance(item, Mention) else first
        self.governed = self.text.text(lead - 1) in PREPOSITIONS  # "an adviser to Marsh who …" may be the adviser

    def _resolve(self, pronoun: Pronoun) -> Referent | None:
        if pronoun.relative:
            return self._antecedent(pronoun)
        if pronoun.thing:
            return self._thing(pronoun)
        ahead = self.ahead.get(pronoun.at)
        if ahead is not None and ahead.fits(pronoun.gender) > _DOUBT:
            return ahead
        best, most = None, 0.0
        weights: dict[int, float] = {}
        for candidate in self.salience.recent:
            if candidate.kind != "person" or not self._allowed(candidate, pronoun):
                continue
            salience = self._salience(candidate, pronoun)
            weights[candidate.serial] = salience
            weight = salience * candidate.fits(pronoun.gender)
            if weight > most:
                best, most = candidate, weight
        if weights:
            # A second "he" in a sentence mostly repeats the first.
            again = self.counted == (pronoun.sentence, pronoun.gender)
            self.counted = (pronoun.sentence, pronoun.gender)
            self.choices.append(Choice(pronoun.gender, weights, QUOTED if pronoun.quoted or again else 1.0))
        return best if most >= _FLOOR else None

    def _collective(self, pronoun: Pronoun, owner: Referent) -> None:
        """His campaign: the organisation named after whom the pronoun means."""
        noun = self.text.text(pronoun.at + 1)
        if self.text.flag(pronoun.at + 1) & W.COLLECTIVE:
            organization = self.collectives.get((owner.key[-1], noun))
            if organization is not None:
                self.owned.append((pronoun.at, organization))

    def _described(self, item: Described) -> Referent | None:
        """The person last mentioned whose role fits; for the article's main figures, the most salient one without a role."""
        description = item.description
        if item.at in self.strangers:
            self.heads[description.head] = self.strangers[item.at]
            return self.strangers[item.at]
        if not description.definite:
            return None
        if description.party:
            return self._partisan(item)
        fitting = [r for r in self.met.values() if self.titles.fits(description, r.roles)]
        if fitting:
            return max(fitting, key=lambda r: (self.salience.of(r, item.sentence), r.serial))
        if description.head in self.heads:
            return self.heads[description.head]
        if description.head not in self.titles.prominent:
            return None
        persons = [r for r in self.salience.recent if r.kind == "person" and self._allowed_speaker(r, item)]
        best = max(persons, key=lambda r: self.salience.of(r, item.sentence), default=None)
        if best is None or self.salience.of(best, item.sentence) < OTHER:
            return None
        return best

    def _partisan(self, item: Described) -> Referent | None:
        """The Kentucky Republican: the most salient person of that party, or whose role names the state."""
        place = item.description.words[0].capitalize()
        fitting = [
            r for r in self.salience.recent
            if r.kind == "person" and (r.party == item.description.party or any(place in role for role in r.roles))
        ]
        return max(fitting, key=lambda r: self.salience.of(r, item.sentence), default=None)

    def _allowed_speaker(self, candidate: Referent, item: Described | Pronoun) -> bool:
        if not item.quoted:
            return True
        speakers = self.speakers.get(item.paragraph)
        return candidate.serial not in speakers if speakers else candidate is not self.speaker

    def _salience(self, candidate: Referent, pronoun: Pronoun) -> float:
        salience = self.salience.of(candidate, pronoun.sentence)
        return salience * 1.5 if candidate is self.speaker and pronoun.speaker and not pronoun.quoted else salience

    def _allowed(self, candidate: Referent, pronoun: Pronoun) -> bool:
        if not self._allowed_speaker(candidate, pronoun):
            return False
        if pronoun.object and self.latest and self.latest[0] is candidate and self.latest[2]:
            between = self.text.texts[self.latest[1] : pronoun.at]
            return len(between) > 8 or any(word in _CLAUSE for word in between)
        return True

    def _antecedent(self, pronoun: Pronoun) -> Referent | None:
        """Who, which: the name just before, with at most a comma between."""
        if not self.latest:
            return None
        referent, last, _ = self.latest
        between = self.text.texts[last : pronoun.at]
        person = self.text.texts[pronoun.at] != "which"
        if _plural_verb(self.text, pronoun.at + 1):
            return None
        if (referent.kind == "person") == person and (between == [","] or not between and not self.governed):
            return referent
        if between[:1] == ["("] and len(between) < 10 and between[-1] in (")", ",") and ")" in between:
            return referent
        return None

    def _thing(self, pronoun: Pronoun) -> Referent | None:
        """It: only as the subject of saying, and only the organisation that spoke last."""
        if not pronoun.speaker or pronoun.quoted:
            return None
        things = [c for c in self.salience.recent if c.kind == "organization"]
        best = max(things, key=lambda c: self.salience.of(c, pronoun.sentence), default=None)
        if best is None or self.salience.of(best, pronoun.sentence) < SUBJECT * 0.5:
            return None
        return best


def _plural_verb(text: Text, at: int) -> bool:
    """Tell whether a verb does not agree with one person: figures close to Putin who help him."""
    word = text.text(at)
    if word in _PLURAL:
        return True
    return word.islower() and word.isalpha() and not text.flag(at) and not word.endswith(("s", "ed", "t", "ly"))


_PLURAL = frozenset(("are", "were", "have", "do", "aren't", "weren't", "haven't", "aren’t", "weren’t", "haven’t"))


def _merged(
    named: list[tuple[int, Mention, Referent]], pronouns: list[Pronoun]
) -> Iterator[tuple[int, Mention, Referent] | Pronoun]:
    waiting = iter(pronouns)
    pronoun = next(waiting, None)
    for entry in named:
        while pronoun is not None and pronoun.at < entry[0]:
            yield pronoun
            pronoun = next(waiting, None)
        yield entry
    if pronoun is not None:
        yield pronoun
        yield from waiting
