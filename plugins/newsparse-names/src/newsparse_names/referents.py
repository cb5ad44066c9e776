"""Referents: the persons, organisations and places of an article, and the words by which each may be called."""

from __future__ import annotations

from newsparse_names.evidence import Form
from newsparse_names.mentions import Mention
from newsparse_names.words import Words

NAMESAKES = 12  # names with a word in common that are compared with each other
# Smoothing of the evidence for he and she: a newcomer of unknown gender stands somewhat behind a known one.
_PRIOR, _PRIOR_SUM = 0.3, 0.4
_NO_GENDERS = (0.0, 0.0), ((_PRIOR / _PRIOR_SUM) ** 2, (_PRIOR / _PRIOR_SUM) ** 2)


class Referent:
    """A person, organisation or place of the article.

    Attributes:
        kind: "person", "organization" or "place".
        serial: its number.
        key: the words of its fullest name.
        full: the mention that holds it; None for persons without a name.
        mentions: the named mentions, in no order.
        others: offsets of pronouns and descriptions that mean it.
        names: how often its name stands in full.
        roles: titles and descriptions as written.
        party: party as given behind the name, or None.
        state: state likewise.
        titled: how many titles tell that it is he, and how many she.
        genders: weight of the evidence for he and for she.
        fits: how well he and she fit what the article has shown so far, each from 0 to 1.
        rule: what told its kind.
    """

    __slots__ = (
        "fits", "full", "genders", "key", "kind", "mentions", "names", "others", "party", "roles", "rule", "serial",
        "state", "titled",
    )  # fmt: skip

    def __init__(self, kind: str, serial: int) -> None:
        self.kind, self.serial = kind, serial
        self.key: tuple[str, ...] = ("",)
        self.full: Mention | None = None
        self.mentions: list[Mention] = []
        self.others: list[tuple[int, int]] = []
        self.names = 0
        self.roles: list[str] = []
        self.party: str | None = None
        self.state: str | None = None
        self.titled = [0, 0]
        self.rule = ""
        self.genders, self.fits = _NO_GENDERS

    def learn(self, he: float, she: float) -> None:
        """Take the weight of the evidence for he and for she."""
        self.genders = he, she
        total = he + she + _PRIOR_SUM
        self.fits = ((he + _PRIOR) / total) ** 2, ((she + _PRIOR) / total) ** 2

    def join(self, form: Form) -> None:
        """Take in another form of the name; the one with most words becomes the name."""
        self.mentions += form.mentions
        self.names += len(form.mentions)
        if self.full is None or len(form.key) > len(self.key):
            self.key, self.full = form.key, form.mentions[0]
            if self.full.borrowed:
                self.full = next((mention for mention in form.mentions if not mention.borrowed), self.full)


class Register:
    """The referents of an article, and the words by which each may be called."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.referents: list[Referent] = []
        self.by_key: dict[tuple[str, ...], Referent] = {}
        self.surnames: dict[str, list[Referent]] = {}
        self.given: dict[str, list[Referent]] = {}
        self.by_first: dict[str, list[tuple[tuple[str, ...], Referent]]] = {}
        self.by_last: dict[str, Referent] = {}
        self.acronyms: dict[str, list[Referent]] = {}
        self.collectives: dict[tuple[str, str], Referent] = {}

    def add(self, kind: str, form: Form) -> Referent:
        """Make a referent of a form."""
        referent = Referent(kind, len(self.referents))
        referent.join(form)
        referent.rule = " · ".join(sorted(form.seen))
        self.referents.append(referent)
        self.by_key[form.key] = referent
        if kind == "person":
            self.index_person(referent, form.key)
        return referent

    def index_person(self, referent: Referent, key: tuple[str, ...]) -> None:
        """Remember that a person may be called by the surname or the first word of a name."""
        self.by_key[key] = referent
        for index, word in ((self.surnames, self.words.surname(key)), (self.given, key[0])):
            known = index.setdefault(word, [])
            if referent not in known[-NAMESAKES:]:
                known.append(referent)

    def spelled_out(self, acronym: str, start: int) -> Referent | None:
        """The name that an acronym at an offset stands for: of several, the one introduced last before it."""
        known = self.acronyms.get(acronym, [])[:NAMESAKES]
        before = [referent for referent in known if referent.full is not None and referent.full.start < start]
        return before[-1] if before else known[0] if known else None

    def called(self, word: str) -> list[Referent]:
        """The persons whom a surname, or else a first name alone, may mean."""
        return self.surnames.get(word) or self.given.get(word) or []


def choose(persons: list[Referent], mention: Mention) -> Referent:
    """Choose of several persons with one surname: whom the title fits, who has been named, who is named most."""
    if len(persons) == 1:
        return persons[0]
    persons = persons[:NAMESAKES]
    if mention.gender:
        alike = [p for p in persons if p.full is not None and p.full.gender == mention.gender]
        persons = alike or [p for p in persons if p.full is None or not p.full.gender] or persons
    named = [p for p in persons if p.full is not None and p.full.start < mention.start] or persons
    return max(named, key=lambda person: (person.names, -person.serial))
