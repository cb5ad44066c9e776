"""The pipeline: text to entities to claims to result, one plugin at a time, none able to spoil the others' work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from newsparse.admission import admit
from newsparse.article import Article
from newsparse.claims import Claim
from newsparse.entities import Entity
from newsparse.errors import NewsparseError
from newsparse.explanation import Dropped, Explanation
from newsparse.lexicon import Lexicon
from newsparse.plugins import Plugins, describe
from newsparse.result import Failure, Refusal, Result
from newsparse.selection import Claims, Entities, Selection
from newsparse.spans import Span

Chosen = TypeVar("Chosen", Entities, Claims)


class Pipeline:
    """The hooks of a set of plugins, in the order in which an article passes them.

    Args:
        plugins: the plugins.
        lexicon: the word tables they read.
    """

    def __init__(self, plugins: Plugins, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._finders = _turns(plugins, "newsparse_entities", Entity)
        self._claimants = _turns(plugins, "newsparse_claims", Claim)
        self._vetoes = _turns(plugins, "newsparse_veto")
        self._extras = _turns(plugins, "newsparse_extra")
        self._listeners = _turns(plugins, "newsparse_parsed")
        self._explainers = _turns(plugins, "newsparse_explain")
        self._failed = tuple(Failure(plugin.name, plugin.error or "") for plugin in plugins.failed)
        self._notes = tuple(_missing_kinds(plugins))

    def run(self, article: Article) -> Result:
        """Take an article through all plugins."""
        failures, refused = list(self._failed), list[Refusal]()
        given = {"article": article, "lexicon": self._lexicon}
        found = [item for turn in self._finders for item in turn.find(failures, given)]
        entities = self._veto(article, Entities(found), failures, refused)
        given["entities"] = entities
        claimed = [item for turn in self._claimants for item in turn.find(failures, given)]
        claims = self._veto(article, Claims(claimed), failures, refused)
        result = self._enrich(Result(article, entities, claims, tuple(failures), self._notes, tuple(refused)))
        for turn in self._listeners:
            result = attrs.evolve(result, errors=(*result.errors, *turn.tell(result)))
        return result

    def explain(self, article: Article, place: Span) -> Explanation:
        """Take an article through all plugins, and ask them about one place."""
        result = self.run(article)
        items = [*result.entities, *result.claims]
        failures, dropped = list(result.errors), list[tuple[str, Dropped]]()
        given = {"article": article, "start": place.start, "end": place.end, "lexicon": self._lexicon}
        for turn in self._explainers:
            dropped += [(turn.plugin, item) for item in turn.gather(failures, given)]
        return Explanation(
            found=tuple(item for item in items if _touches(item, place)),
            refused=tuple(refusal for refusal in result.refused if _touches(refusal, place)),
            dropped=tuple(sorted(dropped, key=lambda pair: (pair[1].start, pair[1].end, pair[0]))),
            errors=tuple(failures),
        )

    def _veto(self, article: Article, items: Chosen, failures: list[Failure], refused: list[Refusal]) -> Chosen:
        for turn in self._vetoes:
            reasons = {
                k: v for answer in turn.ask(failures, {"article": article, "items": items}) for k, v in answer.items()
            }
            gone = [item for item in items if item.id in reasons]
            if gone:
                refused += [Refusal(turn.plugin, item.id, item.start, item.end, reasons[item.id]) for item in gone]
                items = type(items)(item for item in items if item.id not in reasons)
        return items

    def _enrich(self, result: Result) -> Result:
        for turn in self._extras:
            failures = list(result.errors)
            extras = {k: v for answer in turn.ask(failures, {"result": result}) for k, v in answer.items()}
            result = attrs.evolve(
                result,
                entities=Entities(_with_extra(result.entities, turn.plugin, extras)),
                claims=Claims(_with_extra(result.claims, turn.plugin, extras)),
                errors=tuple(failures),
            )
        return result


@attrs.frozen
class _Turn:
    """One plugin's turn at one hook."""

    plugin: str
    call: Callable[..., list[Any]]
    classes: frozenset[Any]

    def find(self, failures: list[Failure], given: Mapping[str, Any]) -> list[Any]:
        """Ask for entities or claims, and check them."""
        found = self.gather(failures, given)
        try:
            return admit(found, self.plugin, self.classes, given["article"])
        except NewsparseError as err:
            failures.append(Failure(self.plugin, describe(err)))
            return []

    def gather(self, failures: list[Failure], given: Mapping[str, Any]) -> list[Any]:
        """Ask for any number of things."""
        try:
            return [item for answer in self.call(**given) for item in answer]
        except Exception as err:  # noqa: BLE001 - a plugin may fail in any way, and costs its own output only
            failures.append(Failure(self.plugin, describe(err)))
            return []

    def ask(self, failures: list[Failure], given: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Ask for something about items by id; nothing where the plugin has nothing to say."""
        try:
            return [dict(answer) for answer in self.call(**given)]
        except Exception as err:  # noqa: BLE001 - as above
            failures.append(Failure(self.plugin, describe(err)))
            return []

    def tell(self, result: Result) -> list[Failure]:
        """Show the finished result; what the plugin returns does not matter."""
        try:
            self.call(result=result)
        except Exception as err:  # noqa: BLE001 - as above
            return [Failure(self.plugin, describe(err))]
        return []


def _turns(plugins: Plugins, hook: str, base: type[Entity | Claim] | None = None) -> list[_Turn]:
    turns = []
    for plugin in plugins.loaded:
        call = plugins.caller(plugin.name, hook)
        if call is not None:
            own = (plugins.kinds[kind] for kind in plugin.kinds)
            turns.append(_Turn(plugin.name, call, frozenset(cls for cls in own if base and issubclass(cls, base))))
    return turns


def _touches(item: Entity | Claim | Refusal, place: Span) -> bool:
    spans = item.anchor if isinstance(item, Claim) else (item,)
    return any(span.start < place.end and place.start < span.end for span in spans)


def _with_extra(items: Selection[Any], plugin: str, extras: Mapping[str, Any]) -> Iterator[Any]:
    for item in items:
        yield attrs.evolve(item, extra={**(item.extra or {}), plugin: extras[item.id]}) if item.id in extras else item


def _missing_kinds(plugins: Plugins) -> Iterator[str]:
    for plugin in plugins.loaded:
        missing = [kind for kind in plugin.reads if kind not in plugins.kinds]
        if missing:
            yield f"{plugin.name} found less than it could: no plugin offers {', '.join(missing)}"
