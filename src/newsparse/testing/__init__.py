"""What the author of a plugin needs to test it (extra ``testing``): fixtures, strategies, and one class of checks.

The fixtures come by themselves once newsparse is installed beside pytest; this package is imported for the rest:

    from newsparse.testing import Conformance

    class TestConformance(Conformance):
        plugin = newsparse_casualties
        examples = ("The blast killed 12 people.",)
"""

from newsparse.testing.conformance import Conformance
from newsparse.testing.shifting import shifted
from newsparse.testing.strategies import articles, claims_of, entities_of, news, spans

__all__ = ["Conformance", "articles", "claims_of", "entities_of", "news", "shifted", "spans"]
