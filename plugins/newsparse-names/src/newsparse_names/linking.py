"""Linking: which names mean the same. Full names first, then surnames, first names, acronyms and short forms."""

from __future__ import annotations

from newsparse_names import word_classes as w
from newsparse_names.evidence import LEAST, Form
from newsparse_names.mentions import Mention
from newsparse_names.referents import NAMESAKES, Referent, Register, choose
from newsparse_names.text import Text

# Words that mean somebody only where a full name has made them known.
WEAK = w.OPENER | w.COMMON | w.GROUP | w.ADJECTIVE | w.CALENDAR | w.ORGANIZATION_HEAD | w.TITLE | w.TOPIC
_NOT_A_SURNAME = WEAK | w.PLACE | w.ORGANIZATION
_SPEAKING = frozenset(("speaker", "the speaker"))
_BEFORE_PLACES = frozenset(("in", "In", "near", "at", "from", "to", "of", "across"))
_STRONG = 3.0  # weight of evidence that one more sign does not overturn
_LONGEST_NAME = 4  # words of a person's name


def link(text: Text, forms: dict[tuple[str, ...], Form], headings: list[tuple[int, int]]) -> Register:
    """Decide which forms mean the same, and which mentions mean nobody."""
    register = Register(text.words)
    singles = {key[0]: form for key, form in forms.items() if len(key) == 1}
    several = [form for key, form in forms.items() if len(key) > 1]
    for form in several:
        _weigh_by_surname(form, singles.get(form.wording.surname), register)
    _weigh_by_longer_names(several, register)
    _weigh_by_tails(several)
    _weigh_by_headings(text, headings, singles)
    kinds = [(form, form.kind) for form in several]
    doubtful = []
    for form, kind in kinds:
        if kind in ("person", None) and _may_be_description(form, text):
            doubtful.append((form, kind))
        elif kind == "person":
            _add_person(register, form)
    for form, kind in doubtful:
        if not _drop_first_word(register, form, text) and kind == "person":
            _add_person(register, form)
    for form, kind in kinds:
        if kind and kind != "person":
            _add_other(register, kind, form, text)
    for form in singles.values():
        _link_single(register, form, text)
    return register


def _weigh_by_surname(form: Form, single: Form | None, register: Register) -> None:
    """A name whose last word acts alone elsewhere is a person's; one that speaks and never does is not."""
    words = register.words
    if len(form.key) > _LONGEST_NAME:
        return
    if single is not None and not words.classes.get(single.key[0], 0) & _NOT_A_SURNAME:
        if max(form.organization, form.place) < _STRONG:
            acts = any(mention.subject or mention.possessive or mention.title for mention in single.mentions)
            form.weigh("surname", person=1 + acts)
    elif not _SPEAKING.isdisjoint(form.seen) and (len(form.mentions) > 1 or form.wording.common):
        form.weigh("no surname", organization=2.5 if words.is_common(form.key[-1]) else 2)


def _weigh_by_longer_names(forms: list[Form], register: Register) -> None:
    """A name that is another's without its legal form is an organisation's: Goldman Sachs, Goldman Sachs Group."""
    short: set[tuple[str, ...]] = set()
    for form in forms:
        key = form.key
        while len(key) > 1 and register.words.classes.get(key[-1], 0) & w.ORGANIZATION_HEAD:
            key = key[:-1]
            short.add(key)
    for form in forms:
        if form.key in short:
            form.weigh("longer name", organization=5)


def _weigh_by_tails(forms: list[Form]) -> None:
    """Bin Laden: a surname of two words that ends a longer name."""
    tails = {" ".join(form.key[-2:]).lower() for form in forms if len(form.key) > 2 and form.key[-2].islower()}  # noqa: PLR2004
    for form in forms:
        if len(form.key) == 2 and " ".join(form.key).lower() in tails:  # noqa: PLR2004
            form.weigh("end of a longer name", person=3)


def _weigh_by_headings(text: Text, headings: list[tuple[int, int]], singles: dict[str, Form]) -> None:
    """Greta Harlow Wins: a given name in a heading before what the article uses alone makes it a person's."""
    for start, stop in headings:
        for at in range(start, stop - 1):
            if text.flags[at] & w.GIVEN and (single := singles.get(text.texts[at + 1])):
                single.weigh("heading", person=2)


def _may_be_description(form: Form, text: Text) -> bool:
    """Tell whether a name's first word may be none of its own: Will Marsh win, Republican Marsh, Electing Marsh."""
    if len(form.key) > 2 or form.mentions[0].borrowed:  # noqa: PLR2004
        return False
    flags = text.words.classes.get(form.key[0], 0)
    if flags & w.GIVEN and any(mention.subject for mention in form.mentions):
        return False  # Will Marsh said
    if flags & (w.ADJECTIVE | w.GROUP) and not flags & w.GIVEN:
        return True
    if not all(text.opens_sentence(mention.first) for mention in form.mentions):
        return False
    word = form.key[0]
    return bool(flags & (w.OPENER | w.COMMON)) or word.endswith("ing") or text.uses(word.lower())


def _drop_first_word(register: Register, form: Form, text: Text) -> bool:
    """Give the mentions, without their first word, to the person who is called by the second."""
    persons = register.called(form.key[1])
    for mention in form.mentions if persons else ():
        mention.first = mention.lead = mention.first + 1
        mention.start = text.starts[mention.first]
        choose(persons, mention).mentions.append(mention)
    return bool(persons)


def _add_person(register: Register, form: Form) -> None:
    for referent in register.surnames.get(form.wording.surname, [])[-NAMESAKES:]:
        if _is_same_person(referent.key, form.key, register):
            referent.join(form)
            register.index_person(referent, form.key)
            return
    register.add("person", form)


def _is_same_person(one: tuple[str, ...], two: tuple[str, ...], register: Register) -> bool:
    """Tell whether full names with one surname fit: Ann Marsh and Ann Lee Marsh, A. Marsh and Ann Marsh."""
    is_suffix = register.words.is_suffix
    a, b = ([word.lower() for word in key if not is_suffix(word)] or ["" for _ in key] for key in (one, two))
    if a == b:
        return one == two  # not Donald Trump and Donald Trump Jr.
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    return a[0] == b[0] or (a[0][:1] == b[0][:1] and 1 in (len(a[0]), len(b[0])) and len(a) == len(b))


def _add_other(register: Register, kind: str, form: Form, text: Text) -> None:
    if form.key[-1].islower() and register.words.classes.get(form.key[-1], 0) & w.COLLECTIVE:
        _add_collective(register, form)
        return
    alike = register.by_first.setdefault(form.key[0], [])
    for key, referent in alike[-NAMESAKES:]:
        if referent.kind == kind and _is_same_body(key, form.key, register):
            referent.join(form)
            register.by_key[form.key] = referent
            break
    else:
        referent = register.add(kind, form)
    alike.append((form.key, referent))
    if kind == "organization":
        register.by_last.setdefault(form.key[-1], referent)
    for acronym in (*form.wording.acronyms, *(_acronyms_behind(text, form) if kind == "organization" else ())):
        register.acronyms.setdefault(acronym, []).append(referent)


def _add_collective(register: Register, form: Form) -> None:
    """The Clinton campaign is Hillary Clinton's presidential campaign."""
    owner = [word for word in form.key[:-1] if word[0].isupper()]
    place = (owner or form.key)[-1], form.key[-1]
    if place in register.collectives:
        register.collectives[place].join(form)
    else:
        register.collectives[place] = register.add("organization", form)


def _is_same_body(one: tuple[str, ...], two: tuple[str, ...], register: Register) -> bool:
    """Tell whether one name is the other without its legal form: Goldman Sachs Group, Goldman Sachs."""
    short, long = sorted((one, two), key=len)
    if len(short) == 1 or long[: len(short)] != short:
        return False
    return all(register.words.classes.get(word, 0) & w.ORGANIZATION_HEAD for word in long[len(short) :])


def _acronyms_behind(text: Text, form: Form) -> list[str]:
    """The short form given in brackets: Immigration and Customs Enforcement (ICE)."""
    lasts = [m.last for m in form.mentions if text.texts[m.last] == "(" and text.texts[m.last + 2] == ")"]
    return [text.texts[last + 1] for last in lasts if text.texts[last + 1].isupper() and len(text.texts[last + 1]) > 1]


def _link_single(register: Register, form: Form, text: Text) -> None:
    word = form.key[0]
    flags = register.words.classes.get(word, 0)
    if persons := _persons_called(register, word):
        _link_to_persons(form, persons, flags, text)
        if not form.mentions or not (flags & w.PLACE or form.place >= _STRONG):
            return
        form.person = 0.0
    elif word[-1] == "s" and word[:-1] in register.surnames:
        return  # the Clintons
    if _link_short_form(register, form, flags, text):
        return
    if flags & w.GIVEN and sum(mention.subject for mention in form.mentions) > 1:
        form.weigh("acts", person=1.5)  # Otto wept. Then Otto left.
    weak = flags & WEAK and not flags & (w.PLACE | w.ORGANIZATION)
    if weak and form.organization < LEAST and "title" not in form.seen:
        return
    if full := register.spelled_out(word, form.mentions[0].start) or _company(register, form, flags):
        full.join(form)
        return
    if (kind := form.kind) and not (kind == "person" and _is_capital_by_place(form, text)):
        register.add(kind, form)


def _is_capital_by_place(form: Form, text: Text) -> bool:
    """Tell whether only the beginning of its sentences may have given a word its capital."""
    if not all(mention.opens_sentence(text) for mention in form.mentions):
        return False
    plural = form.key[0].endswith("s") and "title" not in form.seen
    return plural or form.person < _STRONG or text.uses(form.key[0].lower())


def _persons_called(register: Register, word: str) -> list[Referent]:
    persons = register.called(word)
    if not persons and word.isupper() and len(word) > 1:
        return register.surnames.get(word.capitalize(), [])
    return persons


def _link_to_persons(form: Form, persons: list[Referent], flags: int, text: Text) -> None:
    """Give a surname's mentions to the persons who bear it, and leave the form those that mean something else."""
    rest = []
    for mention in form.mentions:
        weak = flags & WEAK and not mention.subject and mention.opens_sentence(text)
        if weak or _is_rather_place(text, mention, flags):
            rest.append(mention)
        else:
            choose(persons, mention).mentions.append(mention)
    form.mentions = rest


def _is_rather_place(text: Text, mention: Mention, flags: int) -> bool:
    if mention.dateline:
        return True
    if not flags & w.PLACE or mention.title or mention.speaker:
        return False
    return text.texts[mention.first - 1] in _BEFORE_PLACES


def _link_short_form(register: Register, form: Form, flags: int, text: Text) -> bool:
    """The Post of the Washington Post: link the mentions with "the" to the organisation that ends so."""
    full = register.by_last.get(form.key[0])
    if full is None or not flags & w.ORGANIZATION_HEAD:
        return False
    meant = [mention for mention in form.mentions if text.texts[mention.first - 1] in ("the", "The")]
    full.mentions += meant
    return bool(meant)


def _company(register: Register, form: Form, flags: int) -> Referent | None:
    """Jaguar of Jaguar PLC, Ford of Ford Motor Co.: the organisation that begins with the word, if only one does."""
    word = form.key[0]
    if flags & (w.PLACE | w.ORGANIZATION) or register.words.is_common(word) or "title" in form.seen:
        return None
    if form.place >= _STRONG and _SPEAKING.isdisjoint(form.seen):
        return None  # Clarkston, Ga., has a Clarkston Center
    alike = register.by_first.get(word, [])[:NAMESAKES]
    found = {referent.serial: referent for _, referent in alike if referent.kind == "organization"}
    return next(iter(found.values())) if len(found) == 1 else None
