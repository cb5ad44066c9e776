"""The way of the data is one way: what each module may import, read from the syntax trees."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORE = ROOT / "src"
PLUGINS = sorted(ROOT.glob("plugins/newsparse-*"))

# text -> article -> entities -> claims -> result -> output. A module imports only from those before it; the modules of
# a folder share its place.
ORDER = (
    "errors",
    "files",
    "wholefiles",
    "spans",
    "reading",
    "article",
    "entities",
    "claims",
    "selection",
    "lexicon",
    "result",
    "tables",
    "explanation",
    "hookspecs",
    "plugins",
    "admission",
    "pipeline",
    "parser",
    "output",
    "columns",
    "views",
    "frames",
    "notebook",
    "spacy",
    "readers",
    "writers",
    "comparison",
    "scaffold",
    "parallel",
    "batch",
    "distributed",
    "evaluation",
    "testing",
    "cli",
)
# Imports on use that point the other way, each a short cut for users: result.to_dict(), Parser.parse_many().
SHORT_CUTS = {
    ("claims", "notebook"),
    ("entities", "notebook"),
    ("parser", "parallel"),
    ("result", "frames"),
    ("result", "notebook"),
    ("result", "output"),
}

PLUGIN_NAME = re.compile(r"newsparse[_-](numbers|dates|names|quotes|polls)")


def modules(folder):
    return [pytest.param(path, id=str(path.relative_to(folder))) for path in sorted(folder.rglob("*.py"))]


def place(path):
    """The name in ORDER of a module of the core."""
    return path.relative_to(CORE / "newsparse").with_suffix("").parts[0]


def imports_of(path):
    """Each import of a module, with its line: ``(node, "package.module")``."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno}: a relative import"
            # `from newsparse import hookspecs` imports a module, `from newsparse import Article` a public name.
            names = [f"{node.module}.{alias.name}" for alias in node.names if is_module(f"{node.module}.{alias.name}")]
            yield from ((node, name) for name in names or [node.module])


def is_module(name):
    path = CORE.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def in_functions(path):
    """The imports that stand inside functions."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    tree = ast.parse(path.read_text("utf-8"))
    for function in (node for node in ast.walk(tree) if isinstance(node, functions)):
        yield from (node for node in ast.walk(function) if isinstance(node, (ast.Import, ast.ImportFrom)))


def test_every_core_module_has_its_place_in_the_order():
    places = {place(path) for path in (CORE / "newsparse").rglob("*.py")} - {"__init__"}
    assert places <= set(ORDER)


@pytest.mark.parametrize("path", modules(CORE))
def test_core_modules_import_only_what_stands_before_them(path):
    own = place(path)
    for node, name in imports_of(path):
        parts = name.split(".")
        if own == "__init__" or parts[0] != "newsparse":
            continue
        other = parts[1] if len(parts) > 1 else "newsparse itself"
        if other == own or (own, other) in SHORT_CUTS or (own == "cli" and len(parts) == 1):
            continue
        assert other in ORDER[: ORDER.index(own)], f"{path}:{node.lineno}: {own} may not import {other}"


def test_no_short_cut_is_listed_in_vain():
    taken = {
        (place(path), name.split(".")[1])
        for path in (CORE / "newsparse").rglob("*.py")
        for _, name in imports_of(path)
        if name.startswith("newsparse.")
    }
    assert taken >= SHORT_CUTS


@pytest.mark.parametrize("path", modules(CORE))
def test_the_core_names_no_plugin(path):
    # Docstrings may take one as an example, as the documentation does; code may not.
    tree = ast.parse(path.read_text("utf-8"))
    strings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in strings:
            assert not re.search(r"newsparse[_-](numbers|dates|names|quotes|polls)", node.value), (
                f"{path}:{node.lineno}"
            )
    assert not [name for _, name in imports_of(path) if name.startswith("newsparse_")]


@pytest.mark.parametrize("path", [param for plugin in PLUGINS for param in modules(plugin / "src")])
def test_plugins_import_public_names_and_no_other_plugin(path):
    package = path.relative_to(ROOT / "plugins").parts[2]
    for node, name in imports_of(path):
        where = f"{path}:{node.lineno}: imports {name}"
        assert not name.startswith("newsparse."), where
        assert not name.startswith("newsparse_") or name.split(".")[0] == package, where


@pytest.mark.parametrize("path", [*modules(CORE), *(param for plugin in PLUGINS for param in modules(plugin / "src"))])
def test_imports_inside_functions_say_why(path):
    lines = path.read_text("utf-8").splitlines()
    for node in in_functions(path):
        assert re.search(r"# noqa: PLC0415 - \w+", lines[node.lineno - 1]), f"{path}:{node.lineno}: no reason given"
