#!/usr/bin/env python3
"""Set newsparse up in .venv, beside this file, and show or test it. Needs Python 3.10 or newer and nothing else.

    python3 start.py demo              print the quotes, polls, numbers and dates of a sample article
    python3 start.py test [-e ENV]     run all checks with tox, on every Python that this machine has

The system's Python is left alone. Where it cannot make a virtual environment with pip (Debian without python3-venv),
pip is fetched from the package index, and its hash is checked.
"""

from __future__ import annotations

import hashlib
import html
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
import venv
from pathlib import Path

OLDEST = (3, 10)
NEWEST = (3, 14)
HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
PACKAGES = (HERE, *sorted((HERE / "plugins").glob("newsparse-*")))
SAMPLE = ("seeds/ukraine-standoff/article.txt", "--published", "2022-02-09")
PIP = "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"


def demo() -> int:
    """Print what newsparse finds in a sample article."""
    install("newsparse", [argument for package in PACKAGES for argument in ("--editable", str(package))])
    return run(BIN / "newsparse", "parse", *SAMPLE)


def test(*arguments: str) -> int:
    """Run the checks that tox.ini lists, or those that the arguments choose."""
    install("tox", ["tox>=4.22"])
    return run(PYTHON, "-m", "tox", "run", *arguments)


def install(name: str, what: list[str]) -> None:
    """Install into .venv, unless this has been done since a pyproject.toml last changed."""
    sources = [package / "pyproject.toml" for package in PACKAGES]
    state = hashlib.sha256(b"".join([*(path.read_bytes() for path in sources), *map(str.encode, what)])).hexdigest()
    stamp = VENV / f"{name}.installed"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == state:
        return
    say(f"setting up {name} in {VENV} (once, about a minute)")
    if not PYTHON.exists():
        make_venv()
    if run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what):
        sys.exit("start.py: pip could not install what is needed; its message stands above")
    stamp.write_text(state)


def make_venv() -> None:
    """Make .venv with pip in it, from this Python's own copy of pip where it has one."""
    has_pip = importlib.util.find_spec("ensurepip") is not None
    venv.EnvBuilder(with_pip=has_pip, symlinks=os.name != "nt", clear=VENV.exists()).create(VENV)
    if has_pip:
        return
    with tempfile.TemporaryDirectory() as folder:
        wheel = Path(folder, PIP)
        wheel.write_bytes(fetch_pip())
        # A wheel is a zip file, and Python runs a package out of a zip file.
        if run(PYTHON, wheel / "pip", "install", "--quiet", "--no-index", wheel):
            sys.exit("start.py: pip could not be installed; its message stands above")


def fetch_pip() -> bytes:
    """Fetch the wheel of pip from the package index."""
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/") + "/pip/"
    try:
        page = read_url(index).decode()
        links = (html.unescape(link) for link in re.findall(r'href="([^"]+)"', page))
        wheel = read_url(urllib.parse.urljoin(index, next(link for link in links if PIP in link)))
    except (OSError, StopIteration) as err:
        reason = err if str(err) else "it is not listed"
        sys.exit(f"start.py: cannot fetch {PIP} from {index}: {reason} (on Debian, python3-venv brings pip too)")
    if hashlib.sha256(wheel).hexdigest() != PIP_SHA256:
        sys.exit(f"start.py: {PIP} from {index} is not the file it should be")
    return wheel


def read_url(url: str) -> bytes:
    """Read what stands at a web address."""
    with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310 - the address is the user's own index
        return bytes(answer.read())


def run(*command: str | Path) -> int:
    """Run a command at the top of the project, and give its exit code."""
    sys.stdout.flush()
    return subprocess.run([str(part) for part in command], cwd=HERE, check=False).returncode  # noqa: S603 - our own


def say(message: str) -> None:
    """Tell what takes time."""
    print(f"start.py: {message}", file=sys.stderr, flush=True)


def use_newer_python() -> None:
    """Start again with a newer Python of this machine where this one is too old (macOS brings 3.9)."""
    if sys.version_info >= OLDEST:
        return
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        if newer := shutil.which(f"python3.{minor}"):
            os.execv(newer, [newer, *sys.argv])  # noqa: S606 - the same program, on another Python
    sys.exit(f"start.py: newsparse needs Python 3.10 or newer; this is {sys.version.split()[0]}")


if __name__ == "__main__":
    use_newer_python()
    tasks = {"demo": demo, "test": test}
    if len(sys.argv) < 2 or sys.argv[1] not in tasks:  # noqa: PLR2004 - the program and the task
        sys.exit(__doc__)
    sys.exit(tasks[sys.argv[1]](*sys.argv[2:]))
