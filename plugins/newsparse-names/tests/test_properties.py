"""Articles built from parts are read back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

GIVEN = st.sampled_from(("Anna", "Paul", "Robin", "Sean", "Mary-Ann", "Kofi"))
SURNAMES = st.sampled_from(("Marsh", "O’Neill", "O'Brien", "van der Berg", "Lopez-Grant", "Quist", "Haddad", "Tull"))
TITLES = st.sampled_from(("", "Sen. ", "Prime Minister ", "Finance Secretary ", "the striker ", "Judge ", "Dr. "))
SAID = st.sampled_from(("said", "has warned", "told reporters", "later wrote", "also claimed"))
MARKS = st.sampled_from((("“", "”"), ('"', '"'), ("''", "''")))


@settings(deadline=None, max_examples=60, database=None)
@given(title=TITLES, first=GIVEN, surname=SURNAMES, said=SAID, marks=MARKS)
def test_a_speaker_is_followed_through_the_article(find, *, title, first, surname, said, marks):
    begin, end = marks
    opening = f"Late on Monday {title}{first} {surname} {said} that it was over."
    text = f"{opening}\n\n{begin}We are tired,{end} {surname} said.\n\n{begin}It is late,{end} he added."
    (person,) = [entity for entity in find(text) if entity.kind == "person"]
    assert person.name == f"{first} {surname}"
    assert [mention.text for mention in person.mentions] == [f"{first} {surname}", surname, "he"]
    if title:
        assert person.role in (title.strip(), title.removeprefix("the ").strip(), None)


@settings(deadline=None, max_examples=60, database=None)
@given(st.lists(st.tuples(GIVEN, SURNAMES, SAID), min_size=1, max_size=8))
def test_no_mention_belongs_to_two(find, parts):
    found = find(" ".join(f"{first} {surname} {said} so. He left {surname}." for first, surname, said in parts))
    spans = [(mention.start, mention.end) for entity in found for mention in entity.mentions]
    assert len(spans) == len(set(spans))
    for entity in found:
        assert any(mention.start == entity.start for mention in entity.mentions)
        assert [m.start for m in entity.mentions] == sorted(m.start for m in entity.mentions)
