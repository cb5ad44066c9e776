"""What the README tells people to do works."""

import ast
import re
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

import newsparse
from newsparse.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLE, PLUGIN = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
COMMANDS = re.findall(r"^    (python3 .+)$", README, re.MULTILINE)


def test_the_commands_are_two_and_the_script_knows_them():
    script, *tasks = COMMANDS[0].split()[1], *(command.split()[2] for command in COMMANDS)
    assert tasks == ["demo", "test"]
    assert set(tasks) <= {
        node.name for node in ast.parse((ROOT / script).read_text("utf-8")).body if isinstance(node, ast.FunctionDef)
    }


@pytest.mark.parametrize("path", [".ci/run", ".github/workflows/checks.yml"])
def test_machines_run_the_test_command_of_the_readme(path):
    commands = (ROOT / path).read_text("utf-8").replace("bash .ci/run", COMMANDS[1]).splitlines()
    assert COMMANDS[1] in [line.strip().removeprefix("- run: ") for line in commands]


@pytest.mark.parametrize("link", re.findall(r"\]\((?!https?:)([^)#]+)\)", README))
def test_links_lead_somewhere(link):
    assert (ROOT / link).is_file()


@pytest.mark.plugins
def test_the_example_prints_what_the_text_says(capsys):
    exec(compile(EXAMPLE, "README.md", "exec"), {})  # noqa: S102 - our own example
    numbers, *_, quote = capsys.readouterr().out.splitlines()
    assert numbers == "10 1,200 1200 nurses more_than"
    assert quote == "Ana Ortiz direct “We have waited long enough,”"


@pytest.mark.plugins
def test_the_demo_prints_the_rows_that_the_readme_shows(monkeypatch):
    (rows,) = re.findall(r"^```text\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    (sample,) = re.findall(r"^SAMPLE = \((.*)\)$", (ROOT / "start.py").read_text("utf-8"), re.MULTILINE)
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    printed = CliRunner().invoke(main, ["parse", *ast.literal_eval(f"[{sample}]")]).stdout.splitlines()
    assert {" ".join(row.split()) for row in rows.splitlines()} <= {" ".join(row.split()) for row in printed}


def test_the_example_and_the_plugin_are_short():
    assert len([line for line in EXAMPLE.splitlines() if line]) <= 10
    assert len([line for line in PLUGIN.splitlines() if line]) <= 20


def test_the_plugin_finds_bills():
    module = ModuleType("newsparse_bills")
    exec(compile(PLUGIN, "README.md", "exec"), module.__dict__)  # noqa: S102 - our own example
    result = newsparse.Parser({"bills": module}, installed=False).parse("The House passed H.R. 3076; S.1720 waits.")
    assert [(bill.start, bill.text, bill.chamber, bill.number) for bill in result.entities.of("bill")] == [
        (17, "H.R. 3076", "House", 3076),
        (28, "S.1720", "Senate", 1720),
    ]
    assert not result.errors
