"""The spaCy component on a blank pipeline."""

import warnings

import capitals
import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # spaCy's own
    spacy = pytest.importorskip("spacy")

TEXT = "Then JOHN: hello and MARY: there."


@pytest.fixture
def nlp(monkeypatch):
    from types import SimpleNamespace  # noqa: PLC0415 - beside its only use

    point = SimpleNamespace(name="capitals", value="capitals", load=lambda: capitals, dist=None)
    found = __import__("importlib.metadata").metadata.entry_points
    fake = lambda **given: [point] if given.get("group") == "newsparse" else found(**given)  # noqa: E731
    monkeypatch.setattr("importlib.metadata.entry_points", fake)
    import newsparse.spacy  # noqa: F401, PLC0415 - registers the component

    nlp = spacy.blank("en")
    nlp.add_pipe("newsparse", config={"published": "2022-02-09"})
    return nlp


def test_spans_and_extensions_are_set(nlp):
    doc = nlp(TEXT)
    assert [(span.text, span.label_) for span in doc.spans["newsparse"]] == [
        ("JOHN", "shout"), ("MARY", "shout"), ("hello", "speech"), ("there", "speech"),
    ]  # fmt: skip
    assert doc._.newsparse.article.text == TEXT
    assert doc.spans["newsparse"][0]._.newsparse.loudness == 4


def test_each_document_may_have_its_own_day(nlp):
    assert nlp(TEXT)._.newsparse.article.published.isoformat() == "2022-02-09"
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = "2024-05-14"
    assert nlp(doc)._.newsparse.article.published.isoformat() == "2024-05-14"


def test_a_document_without_text_has_no_spans(nlp):
    assert list(nlp("").spans["newsparse"]) == []
