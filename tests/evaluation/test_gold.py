import json

import pytest

from newsparse import ResultError
from newsparse.evaluation import Rules, read_gold
from newsparse.evaluation.brat import read_brat
from newsparse.evaluation.timeml import read_timeml

TEXT = "Ann Lee said “It is so,” and left. “Quite so.” Bob cheered."
STANDOFF = """\
T1\tSource 0 7\tAnn Lee
T2\tCue 8 12\tsaid
T3\tContent 13 24;35 46\t“It is so,” “Quite so.”
T4\tAttribution 8 12\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tPerson 47 50\tBob
#1\tAnnotatorNotes T5\tnot sure
"""
TIMEML = """<?xml version="1.0"?><TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="1998-01-08" functionInDocument="CREATION_TIME">19980108</TIMEX3></DCT>
<TEXT>It <EVENT>rained</EVENT> on <TIMEX3 tid="t1" type="DATE" value="1998-01-07">Wednesday</TIMEX3> &amp; <TIMEX3
tid="t2" type="DURATION" value="P2D" mod="APPROX">some <TIMEX3 tid="t3" type="DURATION"
value="P2D">two days</TIMEX3></TIMEX3>.
</TEXT></TimeML>
"""


def texts(spans):
    return [span["text"] for span in spans]


class TestBrat:
    def test_events_are_claims_and_what_they_do_not_use_are_entities(self):
        gold = read_brat(STANDOFF, TEXT, Rules.read())
        [quote], [person] = gold["claims"], gold["entities"]
        assert quote["kind"] == "quote"
        assert texts(quote["content"]) == ["“It is so,”", "“Quite so.”"]
        assert (quote["source"]["text"], quote["cue"]["text"]) == ("Ann Lee", "said")
        assert person == {"kind": "person", "start": 47, "end": 50, "text": "Bob"}

    def test_a_role_with_several_spans_reaches_from_the_first_to_the_last(self):
        standoff = STANDOFF.replace("Source:T1", "Source:T1 Source2:T5")
        assert read_brat(standoff, TEXT, Rules.read())["claims"][0]["source"]["text"] == TEXT[:50]

    def test_an_event_without_content_stands_on_its_trigger(self):
        standoff = STANDOFF.replace(" Content:T3", "")
        assert texts(read_brat(standoff, TEXT, Rules.read())["claims"][0]["content"]) == ["said"]

    @pytest.mark.parametrize(
        ("line", "message"),
        [
            ("T9 Person 0 3", "line 1: not brat standoff"),
            ("T9\tPerson", "line 1: not brat standoff"),
            ("T9\tPerson 0 x\tAnn", "line 1: not brat standoff"),
            ("E9\tAttribution", "line 1: not brat standoff"),
            ("E9\tAttribution:T8", "an event refers to T8"),
        ],
    )
    def test_what_is_no_standoff_is_an_error(self, line, message):
        with pytest.raises(ResultError, match=message):
            read_brat(line, TEXT, Rules.read())


class TestTimeML:
    def test_dates_stand_in_the_text_without_tags(self):
        gold = read_timeml(TIMEML)
        text = gold["article"]["text"]
        assert text == "It rained on Wednesday & some two days.\n"
        assert gold["article"]["published"] == "1998-01-08"
        assert texts(gold["entities"]) == ["Wednesday", "some two days", "two days"]
        assert [text[date["start"] : date["end"]] for date in gold["entities"]] == texts(gold["entities"])
        assert [date["value"] for date in gold["entities"]] == ["1998-01-07", "P2D", "P2D"]
        assert gold["entities"][1]["mod"] == "APPROX"

    @pytest.mark.parametrize("xml", ["", "<TimeML>", "<TimeML></TimeML>"])
    def test_what_is_no_timeml_is_an_error(self, xml):
        with pytest.raises(ResultError, match="not TimeML"):
            read_timeml(xml)


class TestFiles:
    OUTPUT = json.dumps({"article": {"id": "a"}, "entities": [], "claims": []})

    def test_an_object_and_lines_of_objects(self, tmp_path):
        one, many = tmp_path / "one.json", tmp_path / "many.jsonl"
        one.write_text(self.OUTPUT, "utf-8")
        many.write_text(f"{self.OUTPUT}\n\n{self.OUTPUT}\n", "utf-8")
        assert len(read_gold(one)) == 1
        assert len(read_gold(many)) == 2

    def test_a_folder_of_seeds(self, tmp_path):
        for name in "ba":
            (tmp_path / name).mkdir()
            (tmp_path / name / "gold.json").write_text(self.OUTPUT.replace('"a"', f'"{name}"'), "utf-8")
        assert [gold["article"]["id"] for gold in read_gold(tmp_path)] == ["a", "b"]

    def test_a_folder_of_standoff_is_named_after_its_files(self, tmp_path):
        (tmp_path / "one.ann").write_text(STANDOFF, "utf-8")
        (tmp_path / "one.txt").write_text(TEXT, "utf-8")
        [gold] = read_gold(tmp_path)
        assert gold["article"] == {"id": "one", "text": TEXT}

    def test_a_folder_of_timeml(self, tmp_path):
        (tmp_path / "one.tml").write_text(TIMEML, "utf-8")
        assert read_gold(tmp_path)[0]["article"]["id"] == "one"

    def test_an_empty_folder_is_an_error(self, tmp_path):
        with pytest.raises(ResultError, match="no gold in this folder"):
            read_gold(tmp_path)

    @pytest.mark.parametrize(("name", "text"), [("x.json", "[]"), ("x.json", "{"), ("x.jsonl", "{}"), ("x.ann", "")])
    def test_a_file_that_cannot_be_read_is_named(self, tmp_path, name, text):
        (tmp_path / name).write_text(text, "utf-8")
        with pytest.raises(ResultError, match=name):
            read_gold(tmp_path / name)
