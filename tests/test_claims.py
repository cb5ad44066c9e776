"""Claims: placed by their anchor."""

import pytest
from capitals import Speech

from newsparse import Claim, Span


def test_place_and_id_reach_from_the_first_anchor_to_the_last():
    claim = Speech((Span(3, 5, "ab"), Span(9, 12, "cde")))
    assert (claim.start, claim.end, claim.id) == (3, 12, "speech:3-12")


def test_a_claim_without_an_anchor_says_what_is_missing():
    with pytest.raises(NotImplementedError, match="Claim does not say where it stands"):
        _ = Claim().id
