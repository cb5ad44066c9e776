"""The documentation says what the program does."""

import inspect
import re
from pathlib import Path

import click
import pytest

import newsparse
from newsparse import hookspecs
from newsparse.cli import main

DOCS = Path(__file__).parent.parent / "docs"
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
