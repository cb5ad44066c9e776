from __future__ import annotations

import pytest

from newsparse_names.anaphors import Anaphor


@pytest.mark.parametrize(
    ("text", "word", "opens"),
    [
        ("Marsh left.", "Marsh", True),
        ("Then Marsh left.", "Marsh", False),
        ("It ended. Marsh left.", "Marsh", True),
        ("“Marsh left,” he said.", "Marsh", True),
        ("He said, “Marsh left.”", "Marsh", True),
        ("He (Marsh) left.", "Marsh", False),
        ("— Marsh left.", "Marsh", True),
    ],
)
def test_first_words_of_sentences_and_quotations(text, word, opens, read):
    tokens = read(text)
    assert tokens.opens_sentence(tokens.texts.index(word)) is opens


def test_a_word_in_marks_is_no_quotation(read):
    text = read("He is a “bully” and said: “This is a long way home.”")
    items = [Anaphor(at, at + 1) for at in map(text.texts.index, ("bully", "said", "long"))]
    text.place(items)
    assert [item.quoted for item in items] == [False, False, True]


def test_sentences_are_counted_from_one(read):
    items = [Anaphor(at, at + 1) for at in (0, 1, 3)]
    read("They left. He stayed.").place(items)
    assert [item.sentence for item in items] == [1, 1, 2]


def test_looking_beyond_either_end_finds_nothing(read):
    text = read("Marsh left")
    assert (text.texts[-1], text.texts[text.size], text.flags[-1]) == ("", "", 0)


def test_capitals_of_any_alphabet_count(read):
    assert read("das Äpfelhaus und Øst und élan").capitals == [1, 3]
