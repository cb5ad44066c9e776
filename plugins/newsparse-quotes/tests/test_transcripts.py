from __future__ import annotations

import pytest

from newsparse_quotes.transcripts import read_transcript


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("HOLM: Who closed the bridge?", "HOLM"),
        ("Q: Who closed the bridge?", "Q"),
        ("DE VRIES-LUND: The council did.", "DE VRIES-LUND"),
        ("Holm: Who closed the bridge?", None),
        ("THE END", None),
        ("It rained. HOLM: Who?", None),
    ],
)
def test_a_name_in_capitals_and_a_colon_give_a_paragraph_to_a_speaker(read, text, source):
    reading = read(text)
    spoken = read_transcript(reading, reading.frames[-1])
    assert (spoken and "".join(text[reading.starts[spoken.source[0]] : reading.end(spoken.source[1] - 1)])) == source
