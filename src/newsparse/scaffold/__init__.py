"""A new plugin project, complete and passing its own tests, to be filled with life."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from newsparse.errors import ScaffoldError

# What the new modules call something else.
_TAKEN = frozenset(("Article", "Claim", "Entities", "Entity", "Finder", "Iterator", "Lexicon", "Span"))
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


def write_plugin(name: str, folder: Path, *, makes: str = "entity", kind: str | None = None) -> list[Path]:
    """Write the project of a new plugin.

    Args:
        name: the plugin's name and entry point, such as ``"casualties"``; the distribution is ``newsparse-casualties``.
        folder: where the project's own folder ``newsparse-NAME`` is made.
        makes: ``"entity"`` or ``"claim"``.
        kind: the kind of its entities or claims; by default made of the name.

    Returns:
        The files written, relative to ``folder``.

    Raises:
        ScaffoldError: the name or kind cannot be one, or the project's folder exists already.
        OSError: a file cannot be written.
    """
    kind = kind or _singular(name).replace("-", "_")
    if not _NAME.match(name):
        raise ScaffoldError(f"{name!r} is no name for a plugin (wanted lower-case words joined by hyphens)")
    if not kind.isidentifier():
        raise ScaffoldError(f"{kind!r} is no name for a kind (wanted a word)")
    if _class_name(kind) in _TAKEN:
        raise ScaffoldError(f"{kind!r} is no name for a kind (the class {_class_name(kind)} is something else)")
    project = folder / f"newsparse-{name}"
    if project.exists():
        raise ScaffoldError(f"{project} exists already")
    words = {
        "name": name,
        "package": f"newsparse_{name.replace('-', '_')}",
        "kind": kind,
        "Kind": _class_name(kind),
        "classes": ", ".join(sorted(("Finder", _class_name(kind)))),
    }
    written = []
    for part in ("both", makes):
        for path, text in _read(files("newsparse.scaffold") / "template" / part):
            target = project / Template(path).substitute(words)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(Template(text).substitute(words), "utf-8")
            written.append(target.relative_to(folder))
    return sorted(written)


def _singular(name: str) -> str:
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")


def _read(folder: Any, inside: str = "") -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _read(item, f"{inside}{item.name}/")
        elif item.name.endswith(".tmpl"):
            yield inside + item.name.removesuffix(".tmpl"), item.read_text("utf-8")


def _class_name(kind: str) -> str:
    return "".join(part.title() for part in kind.split("_"))
