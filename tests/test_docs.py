"""The documentation says what the program does."""

import importlib
import inspect
import io
import re
from pathlib import Path

import click
import pytest

import newsparse
from newsparse import hookspecs
from newsparse.cli import main
from newsparse.scaffold import write_plugin
from newsparse.writers import get_writer

DOCS = Path(__file__).parent.parent / "docs"
TUTORIAL = (DOCS / "tutorial.md").read_text("utf-8")
EXAMPLE = DOCS / "examples/newsparse-casualties"
HOOKS = {name: hook for name, hook in vars(hookspecs).items() if name.startswith("newsparse_")}
HOOK_PAGE = (DOCS / "reference/hooks.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (newsparse_\w+)\(.*?\)$(.*?)(?=^## |\Z)", HOOK_PAGE, re.DOTALL | re.MULTILINE))


def test_the_hook_page_has_the_hooks_in_no_other_number():
    assert set(SECTIONS) == set(HOOKS)


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_is_headed_by_its_arguments(name):
    assert f"\n## {name}({', '.join(inspect.signature(HOOKS[name]).parameters)})\n" in HOOK_PAGE


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_has_its_docstring_and_an_example_that_implements_it(name):
    assert f".. autofunction:: newsparse.hookspecs.{name}\n" in SECTIONS[name]
    (arguments,) = re.findall(rf"{{testcode}}(?:(?!```).)*?@hookimpl\n +def {name}\((.*?)\)", SECTIONS[name], re.DOTALL)
    given = {argument.split(":")[0] for argument in arguments.split(", ")} - {"self"}
    assert given <= set(inspect.signature(HOOKS[name]).parameters)


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_says_what_it_takes_and_gives(name):
    signature = inspect.signature(HOOKS[name])
    docstring = inspect.getdoc(HOOKS[name]) or ""
    assert all(re.search(rf"^    {parameter}: ", docstring, re.MULTILINE) for parameter in signature.parameters)
    assert signature.return_annotation == "None" or "Returns:" in docstring


@pytest.mark.parametrize("page", ["types", "errors"])
def test_reference_pages_list_public_names_only(page):
    names = re.findall(
        r"^\.\. auto\w+:: newsparse\.(\w+)$", (DOCS / f"reference/{page}.md").read_text("utf-8"), re.MULTILINE
    )
    assert set(names) <= set(newsparse.__all__)


def test_each_public_name_is_on_a_reference_page():
    text = "".join(page.read_text("utf-8") for page in (DOCS / "reference").glob("*.md"))
    missing = {name for name in newsparse.__all__ if not re.search(rf":: newsparse\.{name}$", text, re.MULTILINE)}
    assert missing == {"hookimpl"}


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_commands_on_the_pages_exist(page):
    for name in re.findall(r"^(?:    |\$ )newsparse ([a-z]+)\b", page.read_text("utf-8"), re.MULTILINE):
        assert isinstance(main.commands.get(name), click.Command), f"newsparse {name}"


@pytest.mark.parametrize(
    "path",
    [
        "src/newsparse_casualties/__init__.py",
        "src/newsparse_casualties/finding.py",
        "src/newsparse_casualties/data/words.toml",
        "tests/cases.json",
        "tests/test_conformance.py",
        "tests/test_finding.py",
    ],
)
def test_the_tutorial_shows_the_whole_of_the_example(path):
    left = (EXAMPLE / path).read_text("utf-8")
    for block in re.findall(r"^```(?:json|python|toml)\n(.*?)^```", TUTORIAL, re.DOTALL | re.MULTILINE):
        left = left.replace(block, "")
    assert not left.strip()


def test_what_the_tutorial_leaves_alone_is_as_newsparse_writes_it(tmp_path):
    write_plugin("casualties", tmp_path, makes="claim", kind="casualty")
    written = tmp_path / "newsparse-casualties"
    for path in (".gitignore", "tox.ini", "src/newsparse_casualties/__init__.py", "src/newsparse_casualties/py.typed"):
        assert (EXAMPLE / path).read_text("utf-8") == (written / path).read_text("utf-8"), path
    added = (written / "pyproject.toml").read_text("utf-8").replace(', "attrs', ', "newsparse-numbers>=0.1", "attrs')
    assert (EXAMPLE / "pyproject.toml").read_text("utf-8") == added


@pytest.mark.plugins
def test_the_casualties_are_printed_as_the_tutorial_shows(monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLE / "src"))
    modules = {name: importlib.import_module(f"newsparse_{name}") for name in ("casualties", "numbers")}
    parser = newsparse.Parser(modules, installed=False, blocked=(), allowed=modules)
    result = parser.parse("The blast killed 12 people, wounded 30.")
    out = io.BytesIO()
    get_writer("table", parser)([result], out, parser)
    table, printed = re.findall(r"^```text\n(.*?)^```", TUTORIAL.partition("## See it")[2], re.DOTALL | re.MULTILINE)
    assert {" ".join(row.split()) for row in table.splitlines()} <= {
        " ".join(row.split()) for row in out.getvalue().decode().splitlines()
    }
    lines = [f"{claim.outcome} {claim.count} {claim.cue.text} {claim.rule}" for claim in result.claims.of("casualty")]
    assert printed.splitlines() == lines
