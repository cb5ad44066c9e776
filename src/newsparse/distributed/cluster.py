"""The job on a Dask cluster: each partition parsed by one worker, each part of the output there whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO, NamedTuple
from uuid import uuid4

import attrs

from newsparse.batch import LineParser, Outcome
from newsparse.distributed.partitions import Partition, partitions_of
from newsparse.distributed.settings import Settings
from newsparse.errors import MissingExtraError

try:
    import fsspec
    from distributed import get_client
except ImportError as err:
    raise MissingExtraError("work on many machines", "dask") from err

if TYPE_CHECKING:
    from distributed import Client

_BLOCK = 32_000_000


class Part(NamedTuple):
    """A part of the output.

    Attributes:
        output: address of the results, JSON Lines as ``newsparse batch`` writes them.
        rejects: address of the lines that could not be parsed, with the reasons.
        written: number of results.
        rejected: number of rejects.
        failures: number of times a plugin failed on an article.
    """

    output: str
    rejects: str
    written: int
    rejected: int
    failures: int


def parse_files(
    addresses: Iterable[str],
    folder: str,
    *,
    client: Client | None = None,
    form: str | None = None,
    settings: Settings | None = None,
    block: int = _BLOCK,
    retries: int = 3,
) -> list[Part]:
    """Parse files on a Dask cluster.

    The parts, one behind the other, are byte for byte what ``newsparse batch`` makes of the files, however many workers
    there are and however many of them are lost: a partition whose worker dies is parsed again by another, and a part
    takes its name only when it is complete.

    Args:
        addresses: files of JSON Lines, Parquet, Arrow or WARC, local or of any kind that fsspec opens.
        folder: where the parts go, likewise: ``part-00000.jsonl``, ``part-00000.rejects.jsonl`` and so on.
        client: the cluster; by default the one that Dask holds for current.
        form: how to read the files; by default as their endings say.
        settings: how the workers make their parser.
        block: bytes of JSON Lines that one worker takes at a time.
        retries: how often a partition is tried again on another worker.

    Returns:
        The parts, in the order of the input.

    Raises:
        OSError: a file cannot be read, or a part cannot be written.
    """
    client = client or get_client()
    settings = settings or Settings()
    pieces = _number(list(partitions_of(addresses, form, block)), client, retries)
    system, path = fsspec.core.url_to_fs(folder)
    system.makedirs(path, exist_ok=True)
    jobs = [
        client.submit(_parse, piece, f"{folder.rstrip('/')}/part-{n:05d}", settings, retries=retries, pure=False)
        for n, piece in enumerate(pieces)
    ]
    return list(client.gather(jobs))  # type: ignore[no-untyped-call]  # Dask types its functions in part


def _number(pieces: Sequence[Partition], client: Client, retries: int) -> list[Partition]:
    """Tell each piece of a file that was cut the number of its first line, which ids and rejects are made of."""
    cut = [piece for piece in pieces if piece.length is not None]
    counting = client.map(Partition.count, cut, retries=retries, pure=False)
    counts = dict(zip(cut, client.gather(counting), strict=True))  # type: ignore[no-untyped-call]  # as above
    numbered, first, address = [], 1, ""
    for piece in pieces:
        first = first if piece.address == address and piece.start else 1
        numbered.append(attrs.evolve(piece, first=first))
        first, address = first + counts.get(piece, 0), piece.address
    return numbered


def _parse(piece: Partition, name: str, settings: Settings) -> Part:
    work = LineParser(settings.parser(), settings.text, settings.longest)
    written = rejected = failures = 0
    with _whole(f"{name}.jsonl") as output, _whole(f"{name}.rejects.jsonl") as rejects:
        for line in piece.lines():
            outcome = line if isinstance(line, Outcome) else work(line)
            output.write(outcome.output)
            rejects.write(outcome.reject)
            written += bool(outcome.output)
            rejected += bool(outcome.reject)
            failures += len(outcome.failures)
    return Part(f"{name}.jsonl", f"{name}.rejects.jsonl", written, rejected, failures)


@contextmanager
def _whole(address: str) -> Iterator[BinaryIO]:
    """Write a file that takes its name when it is complete; two workers that write the same one do not meet."""
    system, path = fsspec.core.url_to_fs(address)
    partial = f"{path}.{uuid4().hex}.partial"
    try:
        with system.open(partial, "wb") as stream:
            yield stream
        system.mv(partial, path)
    except BaseException:
        with suppress(OSError):
            system.rm_file(partial)
        raise
