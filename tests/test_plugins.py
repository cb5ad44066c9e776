"""Plugins: found, blocked, allowed, listed; a broken one costs only itself."""

from types import SimpleNamespace

import capitals
import pytest

from newsparse import Entity, Parser, Plugins, UnknownPluginError, hookimpl


class Types:
    """A plugin that names some types."""

    def __init__(self, *types):
        self.types = types

    @hookimpl
    def newsparse_types(self):
        return self.types


class Misspelt:
    @hookimpl
    def newsparse_entitys(self):
        return []


class WrongArguments:
    @hookimpl
    def newsparse_entities(self, text):  # noqa: ARG002 - the wrong argument is the point
        return []


def state_of(plugins):
    return {plugin.name: plugin.state for plugin in plugins}


def test_a_registered_plugin_is_listed_with_hooks_and_kinds():
    (plugin,) = Plugins({"capitals": capitals}, installed=False)
    assert (plugin.state, plugin.kinds) == ("loaded", ("shout", "speech"))
    assert plugin.hooks == ("claims", "entities", "explain", "types")
    assert plugin.distribution is None


@pytest.mark.parametrize("given", [{"blocked": ["b"]}, {"blocked": "b"}, {"allowed": ["a"]}])
def test_block_and_allow_by_argument(given):
    plugins = Plugins({"a": capitals, "b": Types()}, installed=False, **given)
    assert state_of(plugins) == {"a": "loaded", "b": "blocked"}


@pytest.mark.parametrize(
    ("variable", "value", "states"),
    [
        ("NEWSPARSE_BLOCKED", "b", ["loaded", "blocked"]),
        ("NEWSPARSE_BLOCKED", " a , b ,", ["blocked", "blocked"]),
        ("NEWSPARSE_BLOCKED", "", ["loaded", "loaded"]),
        ("NEWSPARSE_ALLOWED", "a", ["loaded", "blocked"]),
        ("NEWSPARSE_ALLOWED", "", ["blocked", "blocked"]),
    ],
)
def test_block_and_allow_by_environment(monkeypatch, variable, value, states):
    monkeypatch.setenv(variable, value)
    assert list(state_of(Plugins({"a": capitals, "b": Types()}, installed=False)).values()) == states


def test_an_argument_outranks_the_environment(monkeypatch):
    monkeypatch.setenv("NEWSPARSE_BLOCKED", "a")
    assert state_of(Plugins({"a": capitals}, installed=False, blocked=())) == {"a": "loaded"}


def test_a_name_nobody_offers_is_an_error():
    with pytest.raises(UnknownPluginError, match="nobody: not installed"):
        Plugins({"a": capitals}, installed=False, blocked=["nobody"])


@pytest.mark.parametrize(
    ("broken", "error"),
    [
        (Misspelt(), "newsparse_entitys"),
        (WrongArguments(), "text"),
        (Types(str), "which is no class"),
        (Types(Entity), "'entity' of Entity is taken"),
        (Types(capitals.Shout), "'shout' of Shout is taken"),
        (Types(3), "which is no class"),
        (SimpleNamespace(newsparse_types=3), ""),
    ],
)
def test_a_plugin_that_cannot_be_used_fails_alone(broken, error):
    plugins = {plugin.name: plugin for plugin in Plugins({"a": capitals, "broken": broken}, installed=False)}
    assert plugins["a"].state == "loaded"
    if error:
        assert plugins["broken"].state == "failed"
        assert error in plugins["broken"].error


def test_a_plugin_that_cannot_be_imported_is_reported_with_its_distribution(monkeypatch):
    def load():
        raise ImportError("no module named missing")

    point = SimpleNamespace(
        name="torn", value="torn", load=load, dist=SimpleNamespace(name="newsparse-torn", version="0.9")
    )
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: [point])
    (plugin,) = Plugins()
    assert (plugin.state, plugin.distribution, plugin.version) == ("failed", "newsparse-torn", "0.9")
    assert plugin.error == "ImportError: no module named missing"
    (failure,) = Parser().parse("any text").errors
    assert failure.plugin == "torn"


def test_a_blocked_plugin_is_never_imported(monkeypatch):
    point = SimpleNamespace(name="torn", value="torn", load=None, dist=None)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: [point])
    assert state_of(Plugins(blocked=["torn"])) == {"torn": "blocked"}
