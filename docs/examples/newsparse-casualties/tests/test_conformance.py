"""What every plugin of newsparse promises."""

import newsparse_casualties
import newsparse_numbers
from newsparse.testing import Conformance


class TestConformance(Conformance):
    plugin = newsparse_casualties
    companions = {"numbers": newsparse_numbers}
    examples = ("The blast killed 12 people, wounded 30.",)
