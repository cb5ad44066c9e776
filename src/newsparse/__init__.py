"""newsparse turns a news article into checked facts: quotes, polls, numbers, dates, each at its place in the text."""

from newsparse.article import Article
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.errors import (
    ArticleError,
    FormatError,
    MissingExtraError,
    NewsparseError,
    PluginError,
    PluginLoadError,
    PublishedError,
    ResultError,
    SpanError,
    TableError,
    UnknownKindError,
    UnknownPluginError,
    WorkerError,
)
from newsparse.explanation import Dropped, Explanation
from newsparse.hookspecs import hookimpl
from newsparse.lexicon import Lexicon
from newsparse.parser import Parser, parse, parse_many
from newsparse.plugins import Plugin, Plugins
from newsparse.reading.quotations import Quotation
from newsparse.reading.tokens import Tokens
from newsparse.result import Failure, Refusal, Result
from newsparse.selection import Claims, Entities
from newsparse.spans import Span
from newsparse.tables import Bar, Table

__all__ = [
    "Article",
    "ArticleError",
    "Bar",
    "Claim",
    "Claims",
    "Dropped",
    "Entities",
    "Entity",
    "Explanation",
    "Failure",
    "FormatError",
    "Lexicon",
    "MissingExtraError",
    "NewsparseError",
    "Parser",
    "Plugin",
    "PluginError",
    "PluginLoadError",
    "Plugins",
    "PublishedError",
    "Quotation",
    "Refusal",
    "Result",
    "ResultError",
    "Span",
    "SpanError",
    "Table",
    "TableError",
    "Tokens",
    "UnknownKindError",
    "UnknownPluginError",
    "WorkerError",
    "hookimpl",
    "parse",
    "parse_many",
]
__version__ = "0.1.0"
