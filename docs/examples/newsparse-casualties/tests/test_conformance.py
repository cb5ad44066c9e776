"""What every plugin of newsparse promises."""

import newsparse_numbers
from newsparse.testing import Conformance

import newsparse_casualties


class TestConformance(Conformance):
    plugin = newsparse_casualties
    companions = {"numbers": newsparse_numbers}
    examples = ("The blast killed 12 people, wounded 30.",)
