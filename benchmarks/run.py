"""The whole table in one command: ``python benchmarks/run.py``."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import click
from cluster import measure_cluster
from corpus import SEEDS, fill, read_corpus, sample
from endurance import measure_batch_memory, measure_kills
from length import measure_length
from memory import measure_memory
from pages import measure_pages
from peers import ENVIRONMENT, measure_peers
from record import machine, record
from rich.console import Console
from scaling import measure_scaling
from sections import Section, show
from speed import measure_speed
from startup import measure_startup

import newsparse

# Texts that are too few or too short would measure the start of each call.
_LEAST = 400_000
_LARGE = 2_000_000
# Most peers are slow: what takes newsparse a tenth of a second takes one of them a quarter of a minute.
_FOR_PEERS = 40_000
_LENGTHS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_SMOKE = 20_000


@click.command()
@click.option(
    "--corpus",
    type=click.Path(path_type=Path, exists=True),
    default=SEEDS,
    help="Folder of .txt files, or JSON Lines with texts [seeds].",
)
@click.option("--peers", is_flag=True, help="Measure other libraries too; they are installed once, apart.")
@click.option("--peers-env", type=click.Path(path_type=Path), default=ENVIRONMENT, show_default=True, help="Where.")
@click.option("--endurance", is_flag=True, help="Also parse 100,000 articles, and kill a batch 20 times.")
@click.option("--record", "keep", is_flag=True, help="Write the figures to benchmarks/results.")
@click.option("--as", "name", default=newsparse.__version__, show_default=True, help="Name of the record.")
@click.option("--smoke", is_flag=True, help="Only see that everything runs; the figures say nothing.")
def main(corpus: Path, peers: bool, peers_env: Path, endurance: bool, keep: bool, name: str, smoke: bool) -> None:  # noqa: FBT001, PLR0917 - click passes flags so
    """Measure newsparse, as ratios to a bare token pass in the same run."""
    started = time.monotonic()
    console = Console(width=110)
    console.print(", ".join(f"{name}: {value}" for name, value in machine().items()), highlight=False)
    texts = read_corpus(corpus)
    sections = []
    for section in measure(texts, smoke=smoke, peers=peers_env if peers else None, endurance=endurance):
        show(section, console)
        sections.append(section)
    if keep:
        console.print(f"recorded in {record(sections, texts, name)}")
    console.print(f"took {(time.monotonic() - started) / 60:.1f} minutes")


def measure(texts: list[str], *, smoke: bool, peers: Path | None, endurance: bool) -> Iterator[Section]:
    """Measure one section after the other."""
    least = _SMOKE if smoke else max(_LEAST, sum(map(len, texts)))
    rounds = 1 if smoke else 5 if least < _LARGE else 3
    many = fill(texts, least)
    speed = measure_speed(many, rounds)
    yield speed
    if peers:
        ours = float(speed.rows[-1][-1] or 0)
        yield measure_peers(sample(texts, _FOR_PEERS), ours, peers)
    yield measure_startup(rounds * 2)
    yield measure_memory(sample(many, _LEAST))
    yield measure_length(texts, [length for length in _LENGTHS if not smoke or length <= _SMOKE], rounds)
    # Long enough that the loading of tables in each worker is little of it.
    yield measure_scaling(fill(texts, least if smoke else 2 * least), 1 if smoke else 2)
    yield measure_pages(sample(texts, _SMOKE if smoke else 10 * _SMOKE))
    if endurance or smoke:
        # In a process of its own: workers begin with the memory of the one that starts them.
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:
            yield apart.submit(measure_batch_memory, texts, 300 if smoke else 100_000).result()
        yield measure_kills(fill(texts, least if smoke or least > _LARGE else 4 * least), 2 if smoke else 20)
        yield measure_cluster(fill(texts, least))


if __name__ == "__main__":
    main()
