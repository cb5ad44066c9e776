"""What newsparse never does: load pickles, run code, start programs, use the network, write files not named."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted([*ROOT.glob("src/**/*.py"), *ROOT.glob("plugins/*/src/**/*.py")])
WATCH = Path(__file__).parent / "support" / "watching.py"
ARTICLES = sorted(map(str, ROOT.glob("seeds/*/article.txt")))
OUT = ("out.jsonl.partial", "out.rejects.jsonl.partial", "out.jsonl.partial.checkpoint.partial")

FORBIDDEN_MODULES = {
    "asyncio", "code", "ctypes", "dill", "ftplib", "http", "joblib", "marshal", "pickle", "requests", "runpy", "shelve",
    "smtplib", "socket", "ssl", "subprocess", "telnetlib", "urllib", "webbrowser", "xmlrpc",
}  # fmt: skip
# Only to catch what the pipes to worker processes raise.
ALLOWED = {("parallel.py", "pickle")}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_has_the_means(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            found = {name.split(".")[0] for name in names} & FORBIDDEN_MODULES
            assert {(path.name, name) for name in found} <= ALLOWED
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"eval", "exec", "compile", "__import__"}


def watch(what, *args, folder):
    """Give what the interpreter's audit hooks tell of a run (see support/watching.py)."""
    log = folder / "events.log"
    command = [sys.executable, "-B", WATCH, log, what, *map(str, args)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our own code
    assert done.returncode in {0, 1}, done.stderr
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()]


@pytest.mark.plugins
def test_parsing_and_writing_touch_nothing(tmp_path):
    assert watch("parse", *ARTICLES, folder=tmp_path) == []


@pytest.mark.plugins
def test_once_warm_a_parser_opens_imports_and_runs_nothing(tmp_path):
    assert watch("warm", *ARTICLES, folder=tmp_path) == []


def test_the_watch_sees(tmp_path):
    seen = {event for event, _ in watch("sin", folder=tmp_path)}
    assert seen >= {"open", "socket.bind", "subprocess.Popen", "pickle.find_class"}


@pytest.mark.parametrize(
    ("args", "named"),
    [
        (["parse", "in.jsonl", "--format", "csv"], ()),
        (["parse", "in.jsonl", "--format", "csv", "-o", "out.csv"], ("out.csv.partial",)),
        (["batch", "in.jsonl", "-o", "out.jsonl"], OUT),
        (["batch", "in.jsonl", "-o", "out.jsonl", "--workers", "2"], OUT),
    ],
    ids=" ".join,
)
def test_commands_write_the_named_files_only(args, named, tmp_path):
    tmp_path.joinpath("in.jsonl").write_text('{"text": "One."}\nno JSON\n', "utf-8")
    events = watch("command", *args, folder=tmp_path)
    written = {Path(detail) for event, detail in events if event == "open"}
    assert written <= {tmp_path / name for name in named}
    # Lines and outcomes pass through pipes to the workers, which nobody else can write to.
    unpickled = {detail for event, detail in events if event == "pickle.find_class"}
    assert unpickled <= {"newsparse.batch.lines.Line", "newsparse.batch.outcome.Outcome"}
    assert {event for event, _ in events} <= {"open", "os.rename", "os.remove", "os.truncate", "pickle.find_class"}
