"""The script that sets everything up: what it fetches, what it refuses, and what it says where it cannot."""

import hashlib
import importlib.util
import sys
from pathlib import Path

import pytest

PATH = Path(__file__).parent.parent / "start.py"
PAGE = '<a href="{link}#sha256=0">{name}</a>'


@pytest.fixture
def start(monkeypatch, tmp_path):
    spec = importlib.util.spec_from_file_location("start", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv/bin/python")
    return module


@pytest.fixture
def index(start, monkeypatch):
    """A package index: addresses, and what stands there."""
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.example/simple/")
    pages = {}

    def read(url):
        try:
            return pages[url.partition("#")[0]]
        except KeyError:
            raise OSError(f"nothing at {url}") from None

    monkeypatch.setattr(start, "read_url", read)
    return pages


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../../files/{pip}", "https://index.example/files/{pip}"),
        ("https://files.example/a&amp;b/{pip}", "https://files.example/a&b/{pip}"),
    ],
)
def test_pip_comes_from_the_index_that_pip_would_use(start, index, monkeypatch, link, address):
    wheel = b"a wheel"
    monkeypatch.setattr(start, "PIP_SHA256", hashlib.sha256(wheel).hexdigest())
    old = PAGE.format(link="../../files/pip-1.0-py3-none-any.whl", name="old")
    page = old + PAGE.format(link=link.format(pip=start.PIP), name=start.PIP)
    index["https://index.example/simple/pip/"] = page.encode()
    index[address.format(pip=start.PIP)] = wheel
    assert start.fetch_pip() == wheel


def test_a_wheel_with_another_hash_is_refused(start, index):
    index["https://index.example/simple/pip/"] = PAGE.format(link=f"/{start.PIP}", name=start.PIP).encode()
    index[f"https://index.example/{start.PIP}"] = b"another wheel"
    with pytest.raises(SystemExit, match="not the file it should be"):
        start.fetch_pip()


@pytest.mark.parametrize(("pages", "reason"), [({}, "nothing at"), ({"pip/": b"<p>empty</p>"}, "it is not listed")])
def test_trouble_with_the_index_takes_one_line(start, index, pages, reason):
    index.update({f"https://index.example/simple/{name}": page for name, page in pages.items()})
    with pytest.raises(SystemExit) as raised:
        start.fetch_pip()
    assert str(raised.value).startswith(f"start.py: cannot fetch {start.PIP} from https://index.example/simple/pip/: ")
    assert reason in str(raised.value)
    assert "\n" not in str(raised.value)


def test_what_is_installed_is_installed_once(start, monkeypatch):
    ran = []
    monkeypatch.setattr(start, "run", lambda *command: ran.append(command) or 0)
    start.PYTHON.parent.mkdir(parents=True)
    start.PYTHON.touch()
    start.install("tox", ["tox"])
    start.install("tox", ["tox"])
    assert len(ran) == 1
    start.install("tox", ["tox>=99"])
    assert len(ran) == 2


def test_an_old_python_hands_over_to_the_newest(start, monkeypatch):
    class GoneError(Exception):
        """Stands for what never returns."""

    def execute(program, arguments):
        raise GoneError(program, arguments)

    monkeypatch.setattr(sys, "version_info", (3, 9, 6))
    monkeypatch.setattr(sys, "argv", ["start.py", "demo"])
    monkeypatch.setattr(
        start.shutil, "which", lambda name: f"/bin/{name}" if name in {"python3.11", "python3.12"} else None
    )
    monkeypatch.setattr(start.os, "execv", execute)
    with pytest.raises(GoneError) as gone:
        start.use_newer_python()
    assert gone.value.args == ("/bin/python3.12", ["/bin/python3.12", "start.py", "demo"])


def test_without_a_newer_python_it_says_so(start, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 6))
    monkeypatch.setattr(start.shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit, match=r"needs Python 3\.10 or newer"):
        start.use_newer_python()
