"""Whole batches: every line in the output or among the rejects, whatever stands in it."""

from base64 import b64decode

import pytest
from batches import article, do, make_job, messages, read
from forking import forked, may_fork

from newsparse.batch import BatchError

__all__ = ["forked"]  # a fixture
pytestmark = [pytest.mark.usefixtures("forked"), may_fork]

GOOD = [article(f"Word {number}", id=f"a{number}") for number in range(40)]
BAD = [
    b"no JSON\n",
    b'{"id": "b", "title": "no text"}\n',
    b'{"id": "c", "text": 5}\n',
    b'{"id": "d", "text": "One.", "published": "soon"}\n',
    b'{"id": "e", "text": "One.", "authors": 5}\n',
    b'{"text": "caf\xe9"}\r\n',
    b'{"text": "cut',
]


def test_every_line_is_written_in_order(tmp_path):
    steps = do(make_job(tmp_path, GOOD))
    assert [result["article"]["id"] for result in read(tmp_path / "out.jsonl")] == [f"a{n}" for n in range(40)]
    assert not messages(steps)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_the_output_is_that_of_the_parser(tmp_path):
    job = make_job(tmp_path, [article("Storm", id="s", published="2022-02-09", url="u", authors=["Jo"])])
    do(job)
    given = {"text": "Storm", "id": "s", "published": "2022-02-09", "url": "u", "authors": ["Jo"]}
    assert job.output.read_text("utf-8") == job.parser.parse(given).to_json(text=False) + "\n"


def test_the_text_is_written_on_request(tmp_path):
    do(make_job(tmp_path, GOOD[:1], text=True))
    assert read(tmp_path / "out.jsonl")[0]["article"]["text"] == "Word 0"


def test_bytes_are_the_same_for_any_number_of_workers(tmp_path):
    lines = [line for pair in zip(GOOD, BAD[:-1] * 7, strict=False) for line in pair]
    made = set()
    for workers in (1, 2, 3):
        job = make_job(tmp_path, lines, workers=workers)
        do(job)
        made.add((job.output.read_bytes(), job.rejects.read_bytes()))
    assert len(made) == 1


def test_bad_lines_are_kept_as_they_are(tmp_path):
    job = make_job(tmp_path, [*GOOD[:3], *BAD])
    steps = do(job)
    assert len(read(job.output)) == 3
    rejects = read(job.rejects)
    assert [reject["line"] for reject in rejects] == [4, 5, 6, 7, 8, 9, 10]
    assert [reject["id"] for reject in rejects] == [None, "b", "c", "d", "e", None, None]
    assert [original(reject) + b"\n" for reject in rejects[:-1]] == BAD[:-1]
    assert original(rejects[-1]) == BAD[-1]
    assert messages(steps) == [f"line {reject['line']}: rejected: {reject['reason']}" for reject in rejects]
    assert steps[-1].tally.rejected == 7


def original(reject):
    return reject["input"].encode() if "input" in reject else b64decode(reject["input_base64"])


def test_a_date_that_no_plugin_reads_is_named(tmp_path):
    do(make_job(tmp_path, [article("One.", published="soon")]))
    assert "'soon'" in read(tmp_path / "rejects.jsonl")[0]["reason"]


@pytest.mark.parametrize("unknown", [None, ""])
def test_an_empty_date_is_an_unknown_date(tmp_path, unknown):
    do(make_job(tmp_path, [article("One.", published=unknown)]))
    assert read(tmp_path / "out.jsonl")[0]["article"]["published"] is None


def test_an_article_without_id_gets_the_number_of_its_line(tmp_path):
    do(make_job(tmp_path, [b"\n", article("One."), b" \r\n", article("Two.", id=7)]))
    assert [result["article"]["id"] for result in read(tmp_path / "out.jsonl")] == ["2", "7"]


def test_ids_used_twice_are_reported_and_kept(tmp_path):
    steps = do(make_job(tmp_path, [article("One.", id="a"), article("Two.", id="b"), article("Three.", id="a")]))
    assert messages(steps) == ["line 3: id 'a' was used in line 1 already"]
    assert len(read(tmp_path / "out.jsonl")) == 3


def test_lone_surrogates_survive(tmp_path):
    lines = [article("\ud83dx", id="\ud800"), article("\ud83dx", id="\ud800", published="\udfff")]
    do(make_job(tmp_path, lines, text=True))
    (result,), (reject,) = read(tmp_path / "out.jsonl"), read(tmp_path / "rejects.jsonl")
    assert (result["article"]["id"], result["article"]["text"]) == ("\ud800", "\ud83dx")
    assert (reject["id"], reject["input"]) == ("\ud800", lines[1].decode()[:-1])


def test_texts_that_are_too_long_are_rejected(tmp_path):
    steps = do(make_job(tmp_path, [article("x" * 101, id="a"), article("x" * 100)], longest=100))
    assert messages(steps) == ["line 1: rejected: text: 101 characters, more than the 100 that are allowed"]


def test_a_line_of_50_megabytes_costs_nothing_but_itself(tmp_path):
    line = article("Word " * 10_000_000, id="long")
    job = make_job(tmp_path, [GOOD[0], line, GOOD[1]])
    do(job)
    assert len(read(job.output)) == 2
    assert read(job.rejects)[0]["input"].encode() + b"\n" == line


def test_a_deadly_article_is_rejected(tmp_path):
    steps = do(make_job(tmp_path, [*GOOD, article("KILL", id="deadly"), *GOOD[:5]], workers=2))
    (reject,) = read(tmp_path / "rejects.jsonl")
    assert (reject["id"], reject["line"]) == ("deadly", 41)
    assert "SIGKILL" in reject["reason"]
    assert steps[-1].tally.written == 45


def test_failures_of_plugins_are_counted_and_the_articles_kept(tmp_path):
    steps = do(make_job(tmp_path, [GOOD[0], article("RAISE badly"), article("RAISE again")]))
    assert steps[-1].tally.failures == {"perils": (2, "line 2: ValueError: badly")}
    assert [result["errors"] for result in read(tmp_path / "out.jsonl")] == [
        [],
        [{"plugin": "perils", "error": "ValueError: badly"}],
        [{"plugin": "perils", "error": "ValueError: again"}],
    ]


def test_an_empty_input_gives_an_empty_output(tmp_path):
    assert do(make_job(tmp_path, [])) == []
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_old_rejects_do_not_stay(tmp_path):
    do(make_job(tmp_path, BAD))
    do(make_job(tmp_path, GOOD))
    assert not (tmp_path / "rejects.jsonl").exists()


def test_links_are_followed(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "out.jsonl").symlink_to(tmp_path / "far" / "real.jsonl")
    do(make_job(tmp_path, GOOD))
    assert (tmp_path / "out.jsonl").is_symlink()
    assert len(read(tmp_path / "far" / "real.jsonl")) == 40


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"output": "in.jsonl"}, "in.jsonl cannot be both input and output"),
        ({"rejects": "in.jsonl"}, "in.jsonl cannot be both input and rejects"),
        ({"rejects": "out.jsonl"}, "out.jsonl cannot be both output and rejects"),
        ({"source": "absent.jsonl"}, "cannot read .*absent.jsonl: No such file"),
        ({"source": "."}, "cannot read .*: Is a directory"),
        ({"output": "absent/out.jsonl"}, "cannot write .*out.jsonl.partial: No such file"),
        ({"output": "in.jsonl/out.jsonl"}, "cannot write .*out.jsonl.partial: Not a directory"),
        ({"output": "."}, "cannot write .*: Is a directory"),
        ({"rejects": "absent/rejects.jsonl"}, "cannot write .*rejects.jsonl.partial: No such file"),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path, options, message):
    with pytest.raises(BatchError, match=message):
        do(make_job(tmp_path, BAD, **{name: tmp_path / path for name, path in options.items()}))
    assert (tmp_path / "in.jsonl").read_bytes() == b"".join(BAD)
