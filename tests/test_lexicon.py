"""The lexicon: tables as shipped, with additions, built once."""

from threading import Thread

import pytest

from newsparse import Lexicon, Parser, TableError
from newsparse.files import read_table


def test_a_table_is_read_as_shipped():
    assert "Sen" in read_table("newsparse", "abbreviations")["before_names"]


def test_additions_join_lists_merge_mappings_and_replace_values():
    additions = [{"before_names": ["Chev"], "new": {"a": 1}}, {"new": {"b": 2}, "about": "mine"}]
    table = Lexicon(lambda name: additions if name == "newsparse/abbreviations" else ()).table(
        "newsparse", "abbreviations"
    )
    assert {"Sen", "Chev"} <= set(table["before_names"])
    assert table["new"] == {"a": 1, "b": 2}
    assert table["about"] == "mine"
    assert "Chev" not in Lexicon().table("newsparse", "abbreviations")["before_names"]


@pytest.mark.parametrize("addition", [{"before_names": "Chev"}, {"before_names": {"Chev": 1}}, {"about": ["x"]}])
def test_an_addition_of_another_form_is_refused_by_name(addition):
    with pytest.raises(TableError, match="newsparse/abbreviations"):
        Lexicon(lambda _: [addition]).table("newsparse", "abbreviations")


def test_a_missing_table_is_named():
    with pytest.raises(TableError, match="newsparse/nothing"):
        Lexicon().table("newsparse", "nothing")


def test_what_is_built_is_built_once_whatever_the_threads():
    made = []

    def build(lexicon):
        made.append(lexicon)
        return object()

    lexicon, got = Lexicon(), []
    threads = [Thread(target=lambda: got.append(lexicon.build(build))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [lexicon]
    assert len(set(got)) == 1


def test_a_build_that_fails_is_tried_again():
    calls = []

    def build(_):
        calls.append(1)
        if len(calls) == 1:
            raise ValueError
        return "built"

    lexicon = Lexicon()
    with pytest.raises(ValueError, match=r"^$"):
        lexicon.build(build)
    assert lexicon.build(build) == "built"


def test_a_project_keeps_its_additions_in_a_file(tmp_path):
    path = tmp_path / "words.toml"
    path.write_text('["newsparse/abbreviations"]\nbefore_names = ["Chev"]\n', "utf-8")
    parser = Parser(installed=False, words=path)
    assert "Chev" in parser.lexicon.table("newsparse", "abbreviations")["before_names"]


@pytest.mark.parametrize("text", ["a = ", "a = 1", '{"a": []}'])
def test_a_file_of_another_form_is_refused_by_name(tmp_path, text):
    path = tmp_path / ("words.json" if text.startswith("{") else "words.toml")
    path.write_text(text, "utf-8")
    with pytest.raises(TableError, match=path.name):
        Parser(installed=False, words=path)
    with pytest.raises(TableError, match=r"missing\.toml"):
        Parser(installed=False, words="missing.toml")
