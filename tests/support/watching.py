"""Runs newsparse under an audit hook, and writes down what text that anyone may have written must never bring about.

    python -B watching.py LOG WHAT ARGS...

Each line of LOG is ``[event, detail]``. Events are those of https://docs.python.org/3/library/audit_events.html; of the
opening of files only that for writing counts, except where a parser is warm and nothing at all should happen any more.
"""

import json
import os
import sys
from pathlib import Path

LOG = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
WHAT, ARGS = sys.argv[2], sys.argv[3:]
WATCHED = (
    "ftplib.", "http.", "os.chmod", "os.exec", "os.link", "os.mkdir", "os.posix_spawn", "os.remove",
    "os.rename", "os.rmdir", "os.spawn", "os.startfile", "os.symlink", "os.system", "os.truncate", "pickle.", "pty.",
    "shutil.", "smtplib.", "socket.", "subprocess.", "tempfile.", "urllib.", "webbrowser.",
)  # fmt: skip
RUN = ("compile", "exec", "import", "open")
# Made for the pipes between a process and its workers; what counts is what a socket is used for.
HARMLESS = "socket.__new__"
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

state = {"watching": False, "warm": False}


def hook(event, args):
    """Write down an event that counts."""
    if not state["watching"]:
        return
    watched = (event.startswith(WATCHED) and event != HARMLESS) or (event == "open" and args[2] & WRITING)
    if watched or (state["warm"] and event in RUN):
        detail = ".".join(args) if event == "pickle.find_class" else ""
        if event == "open" and isinstance(args[0], (str, bytes)):
            detail = str(Path(os.fsdecode(args[0])).absolute())
        # Workers share the file, and each line is written in one piece.
        os.write(LOG, f"{json.dumps([event, detail])}\n".encode())


def parse():
    """Import newsparse, parse articles and write the results in every format.

    SQLite alone can only write files, and has one in the folder for temporary files meanwhile.
    """
    import io  # noqa: PLC0415 - under the hook

    from newsparse import FormatError, MissingExtraError, Parser  # noqa: PLC0415 - likewise
    from newsparse.writers import get_writer, writer_names  # noqa: PLC0415 - likewise

    parser = Parser()
    results = [parser.parse(Path(path).read_text("utf-8"), "2024-05-14") for path in ARGS]
    for name in {*writer_names(parser)} - {"sqlite"}:
        try:
            get_writer(name, parser)(results, io.BytesIO(), parser)
        except (FormatError, MissingExtraError):
            continue


def warm():
    """Parse articles once more, which have been parsed before."""
    from newsparse import Parser  # noqa: PLC0415 - under the hook

    parser, texts = Parser(), [Path(path).read_text("utf-8") for path in ARGS]
    for state["warm"] in (False, True):
        for text in texts:
            parser.parse(text, "2024-05-14").to_json()


def command():
    """Run a command of the command line."""
    os.environ["NEWSPARSE_ALLOWED"] = ""
    from newsparse.cli import main  # noqa: PLC0415 - under the hook

    main(ARGS)


def sin():
    """Do what is forbidden, to see that it is seen."""
    import pickle  # noqa: PLC0415 - under the hook
    import socket  # noqa: PLC0415 - likewise
    import subprocess  # noqa: PLC0415 - likewise

    pickle.loads(b"cbuiltins\nlen\n.")  # noqa: S301 - that is the sin
    socket.socket().bind(("127.0.0.1", 0))
    subprocess.run([sys.executable, "-c", ""], check=True)
    Path("out").write_text("", "utf-8")


if __name__ == "__main__":
    sys.addaudithook(hook)
    state["watching"] = True
    {"parse": parse, "warm": warm, "command": command, "sin": sin}[WHAT]()
