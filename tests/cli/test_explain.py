"""``newsparse explain``: where a finding comes from, and why another is missing."""

from types import SimpleNamespace

import capitals
import pytest
from click.testing import CliRunner

from newsparse.cli import main


@pytest.fixture
def explain(monkeypatch):
    point = SimpleNamespace(name="capitals", value="capitals", load=lambda: capitals, dist=None)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: [point])
    return lambda *args: CliRunner().invoke(main, ["explain", "-", *args], input="Then JOHN: A dog.")


@pytest.mark.parametrize(
    ("args", "lines"),
    [
        (["--at", "6"], ["shout 5-9 “JOHN” by capitals, rule capitals", "    loudness=4"]),
        (["--at", "11"], [
            "speech 11-12 “A” by capitals, rule not named",
            "    source=JOHN, source_start=5, source_end=9, source_name=John, source_entity=shout:5-9",
            "11-12 “A” dropped by capitals, rule capitals: one letter is no shout",
        ]),
        (["--at", "0", "--to", "4"], ["Nothing was found or considered here."]),
    ],
)  # fmt: skip
def test_a_place_is_explained(explain, args, lines):
    done = explain(*args)
    assert done.stdout.splitlines() == lines
    assert done.exit_code == 0


def test_a_place_outside_the_text_takes_one_line(explain):
    done = explain("--at", "99")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "newsparse: -: no place from 99 to 100 in a text of 17 characters\n"
