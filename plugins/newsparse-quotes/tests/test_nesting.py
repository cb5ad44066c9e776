from __future__ import annotations

from newsparse_quotes.attributions import Attribution
from newsparse_quotes.nesting import outermost

OUTER = Attribution(1, (1, 2), None, ((2, 9),), 1.0)
INNER = Attribution(4, (4, 5), None, ((5, 9),), 2.0)
BESIDE = Attribution(12, (12, 13), None, ((13, 20),), 0.0)


def test_the_outer_attribution_stands():
    assert outermost([INNER, OUTER, BESIDE]) == [OUTER, BESIDE]


def test_an_unsure_outer_attribution_gives_way():
    assert outermost([INNER, OUTER._replace(score=-2.0)]) == [INNER]
