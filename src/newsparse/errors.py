"""Every error that newsparse raises; each is also the built-in error it resembles."""

from __future__ import annotations


class NewsparseError(Exception):
    """Base class of all errors of newsparse."""


class SpanError(NewsparseError, ValueError):
    """A span is empty, out of range, or its text is not what stands there."""


class ArticleError(NewsparseError, ValueError):
    """An article cannot be made of what was given."""


class PublishedError(ArticleError):
    """A publication date cannot be read."""


class UnknownKindError(NewsparseError, LookupError):
    """A dict names a kind of entity or claim that no loaded plugin defines."""


class ResultError(NewsparseError, ValueError):
    """A dict or JSON text is not a parsed result."""


class PluginError(NewsparseError):
    """Something is wrong with a plugin.

    Attributes:
        plugin: name of the plugin.
    """

    def __init__(self, plugin: str, message: str) -> None:
        super().__init__(f"plugin {plugin}: {message}")
        self.plugin = plugin
        self.message = message

    def __reduce__(self) -> tuple[type[PluginError], tuple[str, str]]:
        # Exceptions pickle by their args; ours differ from the constructor's.
        return type(self), (self.plugin, self.message)


class PluginLoadError(PluginError):
    """A plugin cannot be imported or registered."""


class UnknownPluginError(PluginError, LookupError):
    """A plugin that is to be blocked or allowed is not installed."""


class TableError(NewsparseError, ValueError):
    """A plugin's word table cannot be read, or an addition to it is malformed."""


class WorkerError(NewsparseError, RuntimeError):
    """A worker process died over an article."""


class ScaffoldError(NewsparseError, ValueError):
    """A new plugin project cannot be written as asked."""


class FormatError(NewsparseError, LookupError):
    """There is no reader or writer of this name."""


class MissingExtraError(NewsparseError, ImportError):
    """A reader or writer needs a library that is not installed.

    Args:
        what: what needs it.
        extra: the extra of the distribution that brings it.
    """

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs more libraries: pip install 'newsparse[{extra}]'")

    def __str__(self) -> str:
        """Name the import that failed too: the extra may be there, and something that it needs may not."""
        reason = f" ({self.__cause__})" if self.__cause__ else ""
        return super().__str__() + reason
