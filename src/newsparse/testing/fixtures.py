"""Fixtures for the tests of plugins, which pytest finds by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from newsparse.parser import Parser
from newsparse.plugins import Plugins


@pytest.fixture(scope="session")
def newsparse_parser() -> Callable[..., Parser]:
    """Make a parser with the given plugins only, whatever is installed: ``newsparse_parser(casualties=module)``."""

    def make(*, words: Any = None, **plugins: object) -> Parser:
        return Parser(plugins, installed=False, blocked=(), allowed=plugins, words=words)

    return make


@pytest.fixture(scope="session")
def newsparse_plugins() -> Callable[..., Plugins]:
    """Make an isolated plugin manager with the given plugins only: ``newsparse_plugins(casualties=module)``."""

    def make(**plugins: object) -> Plugins:
        return Plugins(plugins, installed=False, blocked=(), allowed=plugins)

    return make
