"""What a batch reads: files as they are named, and the files of articles in folders."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import attrs

from newsparse.batch.job import BatchError
from newsparse.readers import ending_form


@attrs.frozen
class Input:
    """A file.

    Attributes:
        path: the file.
        form: how to read it.
        name: what its article is called, if it is one: the file's name without ending, in a folder with the way to it.
    """

    path: Path
    form: str
    name: str


def find_inputs(paths: Iterable[Path], form: str | None = None, made: Iterable[Path] = ()) -> list[Input]:
    """Find the files that are named, and those in the folders that are named, in the order of their names.

    Args:
        paths: files and folders.
        form: how to read them; by default as their endings say. A file whose ending says nothing is taken for JSON
            Lines where it is named itself. In a folder it is passed over, as are hidden files, and those whose endings
            say another form than the one that is asked for.
        made: files that the batch itself makes, which are passed over in folders too.

    Raises:
        BatchError: there is nothing to read in a folder.
    """
    own = {path.resolve() for path in made}
    return [found for path in paths for found in (_in_folder(path, form, own) if path.is_dir() else _named(path, form))]


def _named(path: Path, form: str | None) -> Iterator[Input]:
    yield Input(path, form or ending_form(path.name) or "jsonl", _bare(path).name)


def _in_folder(folder: Path, form: str | None, made: Container[Path]) -> list[Input]:
    found = []
    for path in sorted(folder.rglob("*")):
        way = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in way.parts)
        own = ending_form(path.name) or form
        if own and form in {None, own} and not hidden and path.is_file() and path.resolve() not in made:
            found.append(Input(path, own, _bare(way).as_posix()))
    if not found:
        raise BatchError(f"{folder}: no files of articles in this folder (.txt, .html, .jsonl, .parquet, .warc.gz)")
    return found


def _bare(path: Path) -> Path:
    return (path.with_suffix("") if path.suffix == ".gz" else path).with_suffix("")
