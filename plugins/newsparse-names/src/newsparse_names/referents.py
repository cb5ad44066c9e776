"""Referents: whom the mentions mean. Full names first, then surnames, first names, acronyms and short forms."""

from __future__ import annotations

from newsparse_names.evidence import LEAST, Form
from newsparse_names.mentions import Mention
from newsparse_names.phrases import Text
from newsparse_names.words import W, Words

_WEAK = W.OPENER | W.COMMON | W.GROUP | W.ADJECTIVE | W.CALENDAR | W.ORGANIZATION_HEAD | W.TITLE | W.TOPIC
_SPEAKING = {"speaker", "source", "the speaker"}
_NAMESAKES = 12  # names with a word in common that are compared
_IN = frozenset("in In near at from to of across".split())


class Referent:
    """A person, organisation or place of the article.

    Attributes:
        kind: "person", "organization" or "place".
        key: the words of its fullest name.
        full: the mention that holds it.
        mentions: the named mentions, in no order.
        others: offsets of pronouns and descriptions that mean it.
        genders: weight of the evidence for he and for she.
    """

    __slots__ = ("full", "genders", "key", "kind", "mentions", "names", "others", "party", "roles", "serial", "state", "titled")

    def __init__(self, kind: str, form: Form, serial: int) -> None:
        self.kind, self.key, self.serial = kind, form.key, serial
        self.full: Mention = form.mentions[0] if form.mentions else None  # type: ignore[assignment]
        self.mentions = list(form.mentions)
        self.names = len(form.mentions)
        self.others: list[tuple[int, int]] = []
        self.roles: list[str] = []
        self.titled = [0, 0]
        self.party: str | None = None
        self.state: str | None = None
        self.genders = [0.0, 0.0]

    @classmethod
    def stranger(cls, serial: int) -> Referent:
        """Make a person who has no name in the article."""
        return cls("person", Form(("",)), serial)

    def fits(self, gender: int) -> float:
        """How well he (0) or she (1) fits what the article has shown so far, from 0 to 1."""
        return ((self.genders[gender] + 0.3) / (self.genders[0] + self.genders[1] + 0.4)) ** 2

    def join(self, form: Form) -> None:
        """Take in another form of the name; the one with most words becomes the name."""
        self.mentions += form.mentions
        self.names += len(form.mentions)
        if len(form.key) > len(self.key):
            self.key, self.full = form.key, form.mentions[0]


def read_headings(text: Text, words: Words, register: Register, headings: list[tuple[int, int]]) -> None:
    """Find in headings, where every word has a capital, the names the article knows."""
    first_words: dict[str, list[tuple[tuple[str, ...], Referent]]] = {}
    for key, referent in register.by_key.items():
        first_words.setdefault(key[0].lower(), []).append((key, referent))
    for start, stop in headings:
        at = start
        while at < stop:
            at = _read_heading(text, words, register, first_words, at, stop)


def _read_heading(
    text: Text,
    words: Words,
    register: Register,
    first_words: dict[str, list[tuple[tuple[str, ...], Referent]]],
    at: int,
    stop: int,
) -> int:
    """Read one word of a heading; the token to go on with."""
    word = text.texts[at].capitalize() if text.texts[at].isupper() and len(text.texts[at]) > 4 else text.texts[at]
    for key, referent in sorted(first_words.get(word.lower(), ()), key=lambda entry: -len(entry[0])):
        end = at + len(key)
        if end <= stop and len(key) > 1 and [t.lower() for t in text.texts[at:end]] == [w.lower() for w in key]:
            referent.mentions.append(Mention(text, words, at, end))
            return end
    following = text.text(at + 1) if at + 1 < stop else ""
    persons = register.surnames.get(following)
    if words.classes.get(word, 0) & W.GIVEN and following and text.touching_words(at):
        mention = Mention(text, words, at, at + 2)
        if persons and len(persons) == 1 and len(persons[0].key) == 1:
            persons[0].mentions.append(mention)
            persons[0].key, persons[0].full = mention.key, mention
            return at + 2
        if not persons and _is_new_name(text, words, following, at + 2):
            form = Form(mention.key)
            form.mentions.append(mention)
            _index_person(register, register.add("person", form), form.key, words)
            return at + 2
    known = register.surnames.get(word) or register.given.get(word)
    single = register.by_key.get((word,)) or register.acronyms.get(word)
    if not words.classes.get(word, 0) & _WEAK:
        if known:
            _choose(known, Mention(text, words, at, at + 1)).mentions.append(Mention(text, words, at, at + 1))
        elif single and word[0].isupper():
            single.mentions.append(Mention(text, words, at, at + 1))
    return at + 1


def _is_new_name(text: Text, words: Words, surname: str, behind: int) -> bool:
    """Ann Colter: And Then …: whether the word behind a given name in a heading is a surname the article does not use."""
    if surname.lower() in text.vocabulary or words.is_common(surname) or words.classes.get(surname, 0):
        return False
    return text.text(behind) in (":", "'s", "’s") or bool(words.classes.get(text.text(behind).lower(), 0) & W.SAYING)


class Register:
    """The referents of an article, and the words by which each may be called."""

    def __init__(self) -> None:
        self.referents: list[Referent] = []
        self.surnames: dict[str, list[Referent]] = {}
        self.given: dict[str, list[Referent]] = {}
        self.acronyms: dict[str, Referent] = {}
        self.by_key: dict[tuple[str, ...], Referent] = {}
        self.collectives: dict[tuple[str, str], Referent] = {}
        self.by_last: dict[str, Referent] = {}
        self.by_first: dict[str, list[tuple[tuple[str, ...], Referent]]] = {}

    def add(self, kind: str, form: Form) -> Referent:
        """Make a referent of a form."""
        referent = Referent(kind, form, len(self.referents))
        self.referents.append(referent)
        self.by_key[form.key] = referent
        return referent


def link(
    text: Text, words: Words, forms: dict[tuple[str, ...], Form], headings: list[tuple[int, int]]
) -> Register:
    """Decide which forms mean the same, and which mentions mean nobody."""
    register = Register()
    singles = {key[0]: form for key, form in forms.items() if len(key) == 1}
    _use_surname_evidence(forms, singles, words)
    _use_heading_evidence(text, headings, singles)
    long = [form for key, form in forms.items() if len(key) > 1]
    for form in long:
        if form.kind == "person":
            _add_person(register, form, words)
    for form in long:
        kind = form.kind
        if kind and kind != "person":
            _add_other(register, kind, form, words)
    for form in singles.values():
        _link_single(register, form, text, words)
    return register


def _use_surname_evidence(forms: dict[tuple[str, ...], Form], singles: dict[str, Form], words: Words) -> None:
    """A name whose last word later speaks or acts alone is a person's."""
    for key, form in forms.items():
        if 2 <= len(key) <= 4:
            single = singles.get(_surname(key, words))
            if single and not words.classes.get(single.key[0], 0) & (W.PLACE | W.ORGANIZATION | _WEAK):
                if form.organization < 3 and form.place < 3 and form.person > -10:
                    form.person += 1 + any(mention.subject or mention.possessive or mention.title for mention in single.mentions)
            elif form.seen & _SPEAKING and (len(form.mentions) > 1 or any(map(words.is_common, key))):
                form.organization += 2  # A person would by now be called by the surname.


def _use_heading_evidence(text: Text, headings: list[tuple[int, int]], singles: dict[str, Form]) -> None:
    """Greta Harlow Wins: a given name in a heading before what the article uses alone is a person's."""
    for start, stop in headings:
        for at in range(start, stop - 1):
            if text.flags[at] & W.GIVEN and text.touching_words(at):
                single = singles.get(text.texts[at + 1])
                if single:
                    single.weigh("heading", person=2)


def _surname(key: tuple[str, ...], words: Words) -> str:
    return key[-2] if len(key) > 2 and words.classes.get(key[-1], 0) & W.SUFFIX else key[-1]


def _add_person(register: Register, form: Form, words: Words) -> None:
    surname = _surname(form.key, words)
    for referent in register.surnames.get(surname, [])[-_NAMESAKES:]:
        if _same_person(referent.key, form.key, words):
            referent.join(form)
            register.by_key[form.key] = referent
            _index_person(register, referent, form.key, words)
            return
    _index_person(register, register.add("person", form), form.key, words)


def _index_person(register: Register, referent: Referent, key: tuple[str, ...], words: Words) -> None:
    for index, word in ((register.surnames, _surname(key, words)), (register.given, key[0])):
        known = index.setdefault(word, [])
        if referent not in known[-_NAMESAKES:]:
            known.append(referent)


def _same_person(one: tuple[str, ...], two: tuple[str, ...], words: Words) -> bool:
    """Tell whether two full names with one surname fit: Hillary Clinton and Hillary Rodham Clinton, J. Smith and John Smith."""
    a, b = _plain(one, words), _plain(two, words)
    if one != two and a == b:
        return False  # Donald Trump and Donald Trump Jr.
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    return a[0] == b[0] or a[0][0] == b[0][0] and 1 in (len(a[0]), len(b[0])) and len(a) == len(b)


def _plain(key: tuple[str, ...], words: Words) -> tuple[str, ...]:
    return tuple(word.lower() for word in (key[:-1] if words.classes.get(key[-1], 0) & W.SUFFIX else key))


def _add_other(register: Register, kind: str, form: Form, words: Words) -> None:
    if words.classes.get(form.key[-1], 0) & W.COLLECTIVE:
        _add_collective(register, form)
        return
    alike = register.by_first.setdefault(form.key[0], [])
    for key, referent in alike[-_NAMESAKES:]:
        if referent.kind == kind and _same_body(key, form.key, words):
            referent.join(form)
            break
    else:
        referent = register.add(kind, form)
    alike.append((form.key, referent))
    register.by_key[form.key] = referent
    if kind == "organization":
        register.by_last.setdefault(form.key[-1], referent)
    for acronym in _acronyms(form.key):
        register.acronyms.setdefault(acronym, referent)


def _add_collective(register: Register, form: Form) -> None:
    """The Clinton campaign is Hillary Clinton's presidential campaign."""
    owner = [word for word in form.key[:-1] if word[0].isupper()]
    place = owner[-1], form.key[-1]
    if place in register.collectives:
        register.collectives[place].join(form)
    else:
        register.collectives[place] = register.add("organization", form)


def _same_body(one: tuple[str, ...], two: tuple[str, ...], words: Words) -> bool:
    """Tell whether one name is the other without its legal form: Goldman Sachs Group, Goldman Sachs."""
    short, long = sorted((one, two), key=len)
    rest = long[len(short) :]
    return long[: len(short)] == short and len(short) > 1 and all(words.classes.get(word, 0) & W.ORGANIZATION_HEAD for word in rest)


def _acronyms(key: tuple[str, ...]) -> tuple[str, str]:
    """The initials of a name, without and with its small words."""
    capital = "".join(word[0] for word in key if word[0].isupper())
    return capital, "".join(part[0] for word in key for part in word.split("-") if part).upper()


def _link_single(register: Register, form: Form, text: Text, words: Words) -> None:
    word = form.key[0]
    flags = words.classes.get(word, 0)
    persons = register.surnames.get(word) or register.given.get(word)
    if not persons and word.isupper() and len(word) > 3:
        persons = register.surnames.get(word.capitalize())
    if not persons and word[-1] == "s" and word[:-1] in register.surnames:
        return  # the Clintons
    if persons:
        rest = []
        for mention in form.mentions:
            if _rather_place(text, mention, flags) or mention.initial and flags & _WEAK and not mention.subject:
                rest.append(mention)
            else:
                _choose(persons, mention).mentions.append(mention)
        if not rest or not flags & W.PLACE:
            return
        form.mentions, form.person = rest, 0
    if _short_form(register, form, flags, text):
        return
    if flags & _WEAK and not flags & (W.PLACE | W.ORGANIZATION) and not form.organization >= LEAST and not any(mention.title for mention in form.mentions):
        return
    full = register.acronyms.get(word) or _company(register, form, flags, words)
    if full and (not word.isupper() or len(word) > 1):
        full.join(form)
        return
    kind = form.kind
    if all(m.initial for m in form.mentions) and (form.person < 3 or word.lower() in text.vocabulary) and kind == "person":
        kind = None
    if kind:
        referent = register.add(kind, form)
        if kind == "person":
            _index_person(register, referent, form.key, words)




def _company(register: Register, form: Form, flags: int, words: Words) -> Referent | None:
    """Jaguar of Jaguar PLC, Ford of Ford Motor Co.: the organisation that begins with the word, if only one does."""
    word = form.key[0]
    if flags & (W.PLACE | W.ORGANIZATION) or words.is_common(word) or "title" in form.seen:
        return None
    found = {id(r): r for key, r in register.by_first.get(word, [])[:_NAMESAKES] if r.kind == "organization"}
    return next(iter(found.values())) if len(found) == 1 else None


def _short_form(register: Register, form: Form, flags: int, text: Text) -> bool:
    """The Post of the Washington Post: link the mentions with "the" to the organisation that ends so."""
    full = register.by_last.get(form.key[0])
    if full is None or not flags & W.ORGANIZATION_HEAD:
        return False
    meant = [mention for mention in form.mentions if _named_with_the(text, mention)]
    full.mentions += meant
    return bool(meant)


def _named_with_the(text: Text, mention: Mention) -> bool:
    return text.text(mention.first - 1) in ("the", "The")


def _rather_place(text: Text, mention: Mention, flags: int) -> bool:
    if not flags & W.PLACE or mention.title or mention.speaker:
        return False
    return text.text(mention.first - 1) in _IN


def _choose(persons: list[Referent], mention: Mention) -> Referent:
    """Of several persons with one surname, the one named last before the mention, the main one of the article if tied."""
    if len(persons) == 1:
        return persons[0]
    persons = persons[:_NAMESAKES]
    fitting = [p for p in persons if not mention.gender or not p.full.gender or p.full.gender == mention.gender] or persons
    named = [p for p in fitting if p.full.start < mention.start] or fitting
    return max(named, key=lambda person: (person.names, -person.full.start))
