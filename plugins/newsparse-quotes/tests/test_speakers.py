from __future__ import annotations

from typing import ClassVar

import attrs
import pytest

from newsparse import Entities, Entity, Span
from newsparse_quotes.speakers import Speakers


@attrs.frozen(order=False)
class Name(Entity):
    name: str
    mentions: tuple[Span, ...]
    role: str | None = None
    kind: ClassVar[str] = "person"


class Office(Name):
    kind: ClassVar[str] = "organization"


def named(cls, name, *mentions, role=None):
    spans = tuple(Span(at, at + len(m), m) for m, at in mentions)
    return cls(spans[0].start, spans[0].end, spans[0].text, name=name, mentions=spans, role=role)


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Mayor Ida Holm said so.", "Mayor Ida Holm", "Ida Holm"),
        ("Ida Holm, the mayor of Vik, said so.", "Ida Holm, the mayor of Vik,", "Ida Holm"),
        ("The mayor of Vik, Ida Holm, said so.", "The mayor of Vik, Ida Holm,", "Ida Holm"),
        ("A spokesman for Ida Holm said so.", "A spokesman for Ida Holm", None),
        ("An Ida Holm aide said so.", "An Ida Holm aide", None),
        ("Ida Holm and her aide said so.", "Ida Holm and her aide", None),
        ("Ida Holm, who said so, left.", "who", "Ida Holm"),
        ("Residents said so.", "Residents", None),
    ],
)
def test_a_name_that_heads_the_source_is_its_speaker(read, text, source, name):
    reading = read(text)
    entities = Entities([named(Name, "Ida Holm", ("Ida Holm", text.index("Ida Holm")))] if "Ida" in text else [])
    first = next(n for n, at in enumerate(reading.starts) if at == text.index(source))
    last = next(n for n in range(first, len(reading.starts)) if reading.end(n) == text.index(source) + len(source)) + 1
    speaker = Speakers(reading, entities).resolve(first, last)
    assert (speaker and speaker.name) == name


@pytest.mark.parametrize(
    ("name", "source", "speaker"),
    [
        ("Bank of Vik", "The Bank of Vik", "Bank of Vik"),
        ("Bank of Vik", "An economist at the Bank of Vik", None),
        ("Institute for Snow, Ice and Fog", "The Institute for Snow, Ice and Fog", "Institute for Snow, Ice and Fog"),
        ("Vik", "The Vik-based company", None),
    ],
)
def test_a_preposition_comma_or_hyphen_inside_a_name_or_word_does_not_end_the_head(read, name, source, speaker):
    reading = read(f"{source} said so.")
    found = Speakers(reading, Entities([named(Office, name, (name, source.index(name)))])).resolve(
        0, reading.texts.index("said")
    )
    assert (found and found.name) == speaker


def test_a_document_speaks_for_the_organisation_it_names(read):
    text = "A poll by the Vik Institute found rain. The poll showed snow."
    reading = read(text)
    at = text.index("Vik Institute")
    speakers = Speakers(reading, Entities([named(Office, "Vik Institute", ("Vik Institute", at))]))
    again = reading.texts.index("The")
    assert [speakers.resolve(0, 6).name, speakers.resolve(again, again + 2).name] == ["Vik Institute", "Vik Institute"]


@pytest.mark.parametrize(
    ("source", "role", "name"),
    [
        ("Secretary of State Ida Holm", "Secretary of State", "Ida Holm"),
        ("A lawyer for President Ida Holm", "President", None),
        ("Friends of Secretary of State Ida Holm", "Secretary of State", None),
    ],
)
def test_a_title_may_hold_a_preposition(read, source, role, name):
    text = f"{source} said so."
    reading = read(text)
    holm = named(Name, "Ida Holm", ("Ida Holm", text.index("Ida")), role=role)
    speaker = Speakers(reading, Entities([holm])).resolve(0, reading.texts.index("said"))
    assert (speaker and speaker.name) == name
