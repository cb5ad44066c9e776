import pytest

from newsparse.evaluation import Rules
from newsparse.evaluation.comparison import is_stated, same

RULES = Rules.read()


def span(text, start=0):
    return {"start": start, "end": start + len(text), "text": text}


ALIKE = [
    ("value", 5_400_000_000, 5.4e9),
    ("value", 33.3, 100 / 3),
    ("value", 1 / 3, 0.33),
    ("value", [6, 7], [6.0, 7]),
    ("value", "2022-02-10", "2022-02-10"),
    ("unit", "inhabitants", "island’s 1.1 million inhabitants"),
    ("unit", "countries", "country"),
    ("unit", "USD", "usd"),
    ("source.name", "Coast Guard", "the Coast Guard's"),
    ("pollsters", ["Severn Mercury", "Calder Pike"], ["Calder Pike"]),
    ("role", "Sen.", "Sen"),
    ("choice", span("Priya Nair"), span("Nair", 70)),
    ("source", span("his"), span("his", 9)),
]
DIFFERENT = [
    ("value", 33.3, 33),
    ("value", 51.3, 51.5),
    ("value", 6, 60),
    ("value", [6, 7], [6, 7, 8]),
    ("value", [6, 7], 6),
    ("value", "2022-02-10", "2022-02"),
    ("unit", "glass", "glas"),
    ("unit", "GBP", "USD"),
    ("source.name", "Ann Lee", "Lee"),
    ("pollsters", ["Calder Pike"], ["Severn Mercury"]),
    ("choice", span("the Greens"), span("the Liberals", 40)),
]


@pytest.mark.parametrize(("field", "gold", "made"), ALIKE)
def test_alike(field, gold, made):
    assert same(field, gold, made, RULES)
    assert same(field, made, gold, RULES)


@pytest.mark.parametrize(("field", "gold", "made"), DIFFERENT)
def test_different(field, gold, made):
    assert not same(field, gold, made, RULES)


@pytest.mark.parametrize("value", [None, False, "", []])
def test_what_says_nothing(value):
    assert not is_stated(value)


@pytest.mark.parametrize("value", [0, 0.0, True, "x", [0], {"start": 1}])
def test_what_says_something(value):
    assert is_stated(value)
