from __future__ import annotations

import newsparse_names
from newsparse.testing import Conformance


class TestConformance(Conformance):
    plugin = newsparse_names
    examples = (
        "In Oslo, Trade Minister Anna van der Berg told the Nordic Council she would resign.",
        "“It is late,” said Nora Quist (D-N.J.), a baker. The White House said he was wrong.",
    )
