"""``newsparse batch``: exit codes, messages, streams, Ctrl-C, and a bar for whoever watches."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from batches import article, read
from click.testing import CliRunner
from forking import forked, may_fork

from newsparse.cli import main

__all__ = ["forked"]  # a fixture
pytestmark = [pytest.mark.usefixtures("forked"), may_fork]

NONE = {"NEWSPARSE_ALLOWED": ""}
COMMAND = [sys.executable, "-c", "from newsparse.cli import main; main()", "batch"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args, **options):
    return CliRunner().invoke(main, ["batch", *args], env=NONE, **options)


def start(*args, **options):
    return subprocess.Popen([*COMMAND, *args], env={**os.environ, **NONE}, start_new_session=True, **options)  # noqa: S603 - our own command


def ids(text):
    return [json.loads(line)["article"]["id"] for line in text.splitlines()]


def test_all_good(folder):
    (folder / "in.jsonl").write_bytes(article("One.", id="a") + article("Two."))
    done = run("in.jsonl", "-o", "out.jsonl", "--workers", "2")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert [result["article"]["id"] for result in read(folder / "out.jsonl")] == ["a", "2"]


def test_some_rejected(folder):
    (folder / "in.jsonl").write_bytes(article("One.") + b"no JSON\n")
    done = run("in.jsonl", "-o", "out.jsonl")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "newsparse: line 2: rejected: not JSON: Expecting value at column 1",
        "newsparse: lines rejected: 1 (see out.rejects.jsonl); articles written: 1",
    ]
    assert read(folder / "out.rejects.jsonl")[0]["line"] == 2


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["absent.jsonl", "-o", "out.jsonl"], "newsparse: cannot read absent.jsonl: No such file or directory\n"),
        (["in.jsonl", "-o", "a/out.jsonl"], "newsparse: cannot write "),
        (["in.jsonl", "-o", "in.jsonl"], "newsparse: "),
        (["in.jsonl", "--block", "nobody"], "newsparse: plugin nobody: not installed"),
    ],
)
def test_what_cannot_be_done_takes_one_line(folder, args, message):
    (folder / "in.jsonl").write_bytes(article("One."))
    done = run(*args)
    assert done.exit_code == 2
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_from_standard_input_to_standard_output(folder):
    done = run("-", "-o", "-", input=article("One.", id="a") + b"no JSON\n" + article("Two.", id="b"))
    assert (done.exit_code, ids(done.stdout)) == (1, ["a", "b"])
    assert read(folder / "newsparse.rejects.jsonl")[0]["input"] == "no JSON"


def test_devices_are_written_not_replaced(folder):
    done = run("-", "-o", "/dev/null", input=article("One.") + b"no JSON\n")
    assert done.exit_code == 1
    assert not Path("/dev/null").is_file()
    assert (folder / "newsparse.rejects.jsonl").exists()


def test_failing_plugins_are_summed_up(folder, monkeypatch):
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: [perils_point()])
    (folder / "in.jsonl").write_bytes(article("RAISE one") + article("Good.") + article("RAISE two"))
    done = CliRunner().invoke(main, ["batch", "in.jsonl", "-o", "out.jsonl"])
    assert done.exit_code == 0
    assert done.stderr == "newsparse: plugin perils failed on 2 of 3 articles; the first: line 1: ValueError: one\n"


def test_plugins_that_cannot_be_loaded_are_named_once(folder, monkeypatch):
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: [perils_point("absent")])
    (folder / "in.jsonl").write_bytes(article("One.") * 3)
    done = CliRunner().invoke(main, ["batch", "in.jsonl", "-o", "out.jsonl"])
    assert done.stderr.count("\n") == 1
    assert "plugin perils cannot be loaded: ModuleNotFoundError" in done.stderr


def perils_point(module="perils"):
    return EntryPoint("perils", module, "newsparse")


def test_messages_hold_no_control_characters_of_the_input(folder):
    (folder / "in.jsonl").write_bytes(article("One.", id="\x1b[31m", published="\x1b]0;title\x07"))
    done = run("in.jsonl", "-o", "out.jsonl")
    assert done.exit_code == 1
    assert "\x1b" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_ends_cleanly(folder, workers):
    process = start("-", "-o", "out.jsonl", "--workers", workers, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    partial = folder / "out.jsonl.partial"
    while not (partial.exists() and partial.stat().st_size):
        process.stdin.write(article("Word " * 1000) * 50)
    os.killpg(process.pid, signal.SIGINT)
    message = process.communicate()[1].decode()
    assert process.returncode == 130
    assert message.startswith("newsparse: interrupted after ")
    assert message.endswith("; the same command goes on\n")
    assert message.count("\n") == 1
    assert not (folder / "out.jsonl").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes")
def test_a_reader_that_leaves_ends_it_quietly(folder):
    (folder / "in.jsonl").write_bytes(article("Word " * 1000) * 500)
    process = start("in.jsonl", "-o", "-", "--text", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits")
def test_after_a_full_disk_the_same_command_goes_on(folder):
    (folder / "in.jsonl").write_bytes(article("Word " * 100) * 300)
    process = start("in.jsonl", "-o", "out.jsonl", stderr=subprocess.PIPE, preexec_fn=limit_files)
    message = process.communicate()[1].decode()
    assert process.returncode == 2
    assert message.startswith("newsparse: cannot write ")
    assert message.count("\n") == 1
    assert start("in.jsonl", "-o", "out.jsonl").wait() == 0
    assert start("in.jsonl", "-o", "whole.jsonl").wait() == 0
    assert (folder / "out.jsonl").read_bytes() == (folder / "whole.jsonl").read_bytes()
    assert sorted(path.name for path in folder.iterdir()) == ["in.jsonl", "out.jsonl", "whole.jsonl"]


def limit_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))


@pytest.mark.skipif(sys.platform != "linux", reason="needs a pseudo-terminal")
def test_a_terminal_gets_a_bar(folder):
    (folder / "in.jsonl").write_bytes(article("Word " * 2000) * 2000)
    ours, theirs = os.openpty()
    process = start("in.jsonl", "-o", "out.jsonl", stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 10_000):
            shown += chunk
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(ours)
    assert process.wait() == 0
    assert b" articles" in shown
    assert b"/s" in shown


def test_the_workers_of_a_killed_run_end_too(folder):
    process = start("-", "-o", "out.jsonl", "--workers", "2", stdin=subprocess.PIPE)
    partial = folder / "out.jsonl.partial"
    while not (partial.exists() and partial.stat().st_size):
        process.stdin.write(article("Word " * 1000) * 50)
    process.kill()
    process.stdin.close()
    process.wait()
    deadline = time.monotonic() + 10
    while _group_lives(process.pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not _group_lives(process.pid)


def _group_lives(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
