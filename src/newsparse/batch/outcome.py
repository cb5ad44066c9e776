"""What becomes of a line: an output line, a reject, or nothing where it is blank. Made in the worker processes."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from typing import Any, NamedTuple

import attrs

from newsparse.article import Article
from newsparse.batch.ids import id_in
from newsparse.batch.lines import Line
from newsparse.errors import ArticleError
from newsparse.output import to_json
from newsparse.parser import Parser
from newsparse.readers.jsonl import read_object


class Outcome(NamedTuple):
    """What became of a line.

    Attributes:
        id: the article's id, where it could be read.
        output: the output line, empty if there is none.
        reject: the line for the rejects file, empty if there is none.
        reason: why the line is rejected, in one line.
        failures: plugins that failed on the article, each with its error.
    """

    id: str | None = None
    output: bytes = b""
    reject: bytes = b""
    reason: str = ""
    failures: tuple[tuple[str, str], ...] = ()


@attrs.frozen
class LineParser:
    """Parses lines.

    Attributes:
        parser: the parser.
        text: whether the article's text is written out too.
        longest: longest text that is parsed, in characters.
    """

    parser: Parser
    text: bool
    longest: int

    def __call__(self, line: Line) -> Outcome:
        """Parse a line; whatever is wrong with it becomes the reason why it is rejected."""
        if not line.raw.strip():
            return Outcome()
        article_id = None
        try:
            data = read_object(line.raw, line.number)
            article_id = id_in(data, line)
            article = make_article(self.parser, {**data, "id": article_id}, self.longest)
        except ArticleError as err:
            return reject(line, article_id, str(err))
        result = self.parser.parse(article)
        failures = tuple((failure.plugin, failure.error) for failure in result.errors)
        return Outcome(article_id, to_json(result, text=self.text).encode() + b"\n", failures=failures)


def make_article(parser: Parser, data: Mapping[str, Any], longest: int) -> Article:
    """Make an article of the fields that stand in a line or in a row.

    Args:
        parser: the parser.
        data: the fields; an empty day of publication is an unknown one.
        longest: longest text that is parsed, in characters.

    Raises:
        ArticleError: there is no article in them; the message says why.
    """
    if data.get("text") is None:
        # What a reader of another form could not read says why.
        raise ArticleError(str(data.get("unreadable") or "text: missing"))
    article = parser.article({**data, "published": data.get("published") or None})
    if len(article.text) > longest:
        raise ArticleError(f"text: {len(article.text):,} characters, more than the {longest:,} that are allowed")
    return article


def reject(line: Line, article_id: str | None, reason: str) -> Outcome:
    """Reject a line, and keep it as it is: as text, or in base 64 if it is not UTF-8."""
    reason = " ".join(reason.split())
    record = {"line": line.number, "id": article_id, "reason": reason, **_keep(line.raw.removesuffix(b"\n"))}
    try:
        written = json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # lone surrogates in the id or the reason
        written = json.dumps(record).encode()
    return Outcome(article_id, reject=written + b"\n", reason=reason)


def _keep(raw: bytes) -> dict[str, str]:
    try:
        return {"input": raw.decode()}
    except UnicodeDecodeError:
        return {"input_base64": b64encode(raw).decode()}
