"""What users may rely on: the names, what they are, and what importing them costs."""

import subprocess
import sys

import newsparse

# To take a name out, or to change what it is, is a breaking change (see docs/reference/stability.md).
CLASSES = {
    "Article",
    "Bar",
    "Claim",
    "Claims",
    "Dropped",
    "Entities",
    "Entity",
    "Explanation",
    "Failure",
    "Lexicon",
    "Parser",
    "Plugin",
    "Plugins",
    "Quotation",
    "Refusal",
    "Result",
    "Span",
    "Table",
    "Tokens",
}
ERRORS = {
    "ArticleError",
    "FormatError",
    "MissingExtraError",
    "NewsparseError",
    "PluginError",
    "PluginLoadError",
    "PublishedError",
    "ResultError",
    "SpanError",
    "TableError",
    "UnknownKindError",
    "UnknownPluginError",
    "WorkerError",
}
FUNCTIONS = {"hookimpl", "parse", "parse_many"}
# Each would make every program that imports newsparse wait for what it may never use.
LATE = {
    "asyncio",
    "cattrs",
    "click",
    "concurrent.futures",
    "email",
    "importlib.metadata",
    "importlib.resources",
    "json",
    "multiprocessing",
    "rich",
    "socket",
    "tempfile",
    "tomli",
    "tomllib",
    "urllib.request",
    "zipfile",
}


def test_public_names_are_these():
    assert set(newsparse.__all__) == CLASSES | ERRORS | FUNCTIONS
    assert newsparse.__all__ == sorted(newsparse.__all__)


def test_public_names_exist_and_are_documented():
    assert all(getattr(newsparse, name).__doc__ for name in newsparse.__all__)


def test_errors_are_one_family():
    assert all(issubclass(getattr(newsparse, name), newsparse.NewsparseError) for name in ERRORS)


def test_import_brings_nothing_slow():
    # attrs, pluggy and regex are what newsparse is built on; what they bring is not counted.
    program = "import sys, attrs, pluggy, regex; old = {*sys.modules}; import newsparse; print(*{*sys.modules} - old)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert not LATE & set(done.stdout.split())
