"""Plugins: found through entry points or registered by hand, blocked or allowed by name, listed with their state."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs
import pluggy

from newsparse import hookspecs
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.errors import PluginLoadError, UnknownPluginError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "newsparse"
BLOCKED = "NEWSPARSE_BLOCKED"
ALLOWED = "NEWSPARSE_ALLOWED"

Kind = type[Entity | Claim]


@attrs.frozen(order=False)
class Plugin:
    """A plugin and its state.

    Attributes:
        name: its name, which is its entry point's.
        state: "loaded", "blocked" or "failed".
        hooks: the hooks it implements, without the prefix ``newsparse_``.
        kinds: the kinds of entities and claims that it makes.
        reads: the kinds of other plugins that it builds on.
        distribution: the installed distribution that brings it, or None where it was registered by hand.
        version: that distribution's version.
        error: why it failed.
    """

    name: str
    state: str
    hooks: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    distribution: str | None = None
    version: str | None = None
    error: str | None = None


class Plugins:
    """The plugins of one parser.

    Args:
        register: plugins by name that are not installed, modules or objects with hooks.
        blocked: names that are not to be loaded; None reads the environment variable ``NEWSPARSE_BLOCKED``.
        allowed: the only names that may be loaded; None reads ``NEWSPARSE_ALLOWED``, which unset allows all, and
            set but empty none.
        installed: whether to look for installed plugins at all.

    Raises:
        UnknownPluginError: a name to block or allow is not installed.
    """

    def __init__(
        self,
        register: Mapping[str, object] | None = None,
        *,
        blocked: Iterable[str] | None = None,
        allowed: Iterable[str] | None = None,
        installed: bool = True,
    ) -> None:
        self.manager = pluggy.PluginManager("newsparse")
        self.manager.add_hookspecs(hookspecs)
        self.kinds: dict[str, Kind] = {}
        self._listed: dict[str, Plugin] = {}
        points = _find_entry_points() if installed else {}
        register = dict(register or {})
        known = {*points, *register}
        deny = _names(blocked, BLOCKED, known) or frozenset()
        allow = _names(allowed, ALLOWED, known)
        for name in sorted(known):
            found = _Found(name, register.get(name), points.get(name))
            if name in deny or (allow is not None and name not in allow):
                self._listed[name] = found.listed("blocked")
            else:
                self._load(found)

    def __iter__(self) -> Iterator[Plugin]:
        return iter(self._listed.values())

    @property
    def loaded(self) -> tuple[Plugin, ...]:
        """The plugins that work, sorted by name."""
        return tuple(p for p in self._listed.values() if p.state == "loaded")

    @property
    def failed(self) -> tuple[Plugin, ...]:
        """The plugins that could not be loaded, sorted by name."""
        return tuple(p for p in self._listed.values() if p.state == "failed")

    def caller(self, name: str, hook: str) -> Callable[..., Any] | None:
        """Give a plugin's own implementation of a hook, or None where it has none.

        One plugin is called at a time, so that its failure is its own and its results are known to be its.
        """
        if hook.removeprefix("newsparse_") not in self._listed[name].hooks:
            return None
        others = [plugin for other, plugin in self.manager.list_name_plugin() if other != name]
        return self.manager.subset_hook_caller(hook, others)

    def _load(self, found: _Found) -> None:
        name = found.name
        try:
            plugin = found.load()
            self.manager.register(plugin, name)
            self.manager.check_pending()
            callers = self.manager.get_hookcallers(plugin) or []
            hooks = tuple(sorted(caller.name.removeprefix("newsparse_") for caller in callers))
            self._listed[name] = found.listed("loaded", hooks=hooks)
            kinds = self._claim_kinds(name)
            reads = tuple(sorted(set(self._ask(name, "newsparse_reads"))))
            self._listed[name] = found.listed("loaded", hooks=hooks, kinds=tuple(sorted(kinds)), reads=reads)
            self.kinds.update(kinds)
        except Exception as err:  # noqa: BLE001 - a plugin may fail in any way, and costs itself only
            if self.manager.has_plugin(name):
                self.manager.unregister(name=name)
            self._listed[name] = found.listed("failed", error=describe(err))

    def _claim_kinds(self, name: str) -> dict[str, Kind]:
        kinds: dict[str, Kind] = {}
        for cls in self._ask(name, "newsparse_types"):
            if not (isinstance(cls, type) and issubclass(cls, (Entity, Claim))):
                raise PluginLoadError(name, f"newsparse_types gave {cls!r}, which is no class of entities or claims")
            if cls.kind in self.kinds or cls.kind in kinds or cls.kind in (Entity.kind, Claim.kind):
                raise PluginLoadError(name, f"the kind {cls.kind!r} of {cls.__name__} is taken")
            kinds[cls.kind] = cls
        return kinds

    def _ask(self, name: str, hook: str) -> list[Any]:
        call = self.caller(name, hook)
        return [item for answer in (call() if call else ()) for item in answer]


def describe(err: BaseException) -> str:
    """Put an exception of a plugin into one line."""
    return f"{type(err).__name__}: {' '.join(str(err).split())}"


@attrs.frozen
class _Found:
    """A plugin that could be loaded: one registered by hand, or else an installed one."""

    name: str
    registered: object
    point: EntryPoint | None

    def load(self) -> object:
        if self.registered is not None or self.point is None:
            return self.registered
        return self.point.load()

    def listed(self, state: str, **known: Any) -> Plugin:
        dist = self.point.dist if self.point and self.registered is None else None
        return Plugin(
            self.name, state, distribution=dist.name if dist else None, version=dist.version if dist else None, **known
        )


def _find_entry_points() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and not needed before a parser is made

    return {point.name: point for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, p.value))}


def _names(given: Iterable[str] | None, variable: str, known: set[str]) -> frozenset[str] | None:
    if given is None:
        value = os.environ.get(variable)
        if value is None:
            return None
        given = value.split(",")
    names = frozenset(name.strip() for name in ([given] if isinstance(given, str) else given) if name.strip())
    for name in sorted(names - known):
        raise UnknownPluginError(name, f"not installed (installed: {', '.join(sorted(known)) or 'none'})")
    return names
