from __future__ import annotations

import attrs

import newsparse_quotes
from newsparse.testing import Conformance


class TestConformance(Conformance):
    plugin = newsparse_quotes
    examples = (
        "“The water rose overnight,” Holm said. “Nobody had warned us.”\n\nThe report found that nobody had checked.",
        "'The ferry was never safe', said Tom Berg, according to the council. Many believe it.",
    )

    def _own(self, result):
        """A quote names the entities inside it, of all plugins; the rest must not depend on them."""
        return [attrs.evolve(quote, entities=()) for quote in super()._own(result)]
