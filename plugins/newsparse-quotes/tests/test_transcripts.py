from __future__ import annotations

import pytest

from newsparse_quotes.transcripts import read_turns


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("HOLM: Who closed the bridge?\n\nLUND: The council did.", ["HOLM", "LUND"]),
        ("Q: Who closed the bridge?\n\nA: The council did.", ["Q", "A"]),
        ("DE VRIES-LUND: The council did.\n\nIt rained.\n\nDE VRIES-LUND: So it did.", ["DE VRIES-LUND"] * 2),
        ("Holm: Who closed the bridge?\n\nLund: The council did.", []),
        ("VIK: The bridge is closed, the council said.\n\nIt rained.", []),
        ("THE END\n\nTHE END", []),
        ("It rained. HOLM: Who?\n\nIt snowed. LUND: Who?", []),
    ],
)
def test_names_in_capitals_and_colons_give_paragraphs_to_speakers(read, text, sources):
    reading = read(text)
    turns = read_turns(reading).values()
    assert [text[reading.starts[t.source[0]] : reading.end(t.source[1] - 1)] for t in turns] == sources
