"""Batches: JSON Lines in, JSON Lines out, with every article in the output or among the rejects, and none in both."""

from newsparse.batch.inputs import Input, find_inputs
from newsparse.batch.job import BatchError, Job
from newsparse.batch.lines import Line
from newsparse.batch.outcome import LineParser, Outcome, make_article
from newsparse.batch.progress import Step
from newsparse.batch.records import line_of
from newsparse.batch.run import run
from newsparse.batch.spool import discard_spool, find_spool, spool
from newsparse.batch.tally import Tally

__all__ = [
    "BatchError",
    "Input",
    "Job",
    "Line",
    "LineParser",
    "Outcome",
    "Step",
    "Tally",
    "discard_spool",
    "find_inputs",
    "find_spool",
    "line_of",
    "make_article",
    "run",
    "spool",
]
