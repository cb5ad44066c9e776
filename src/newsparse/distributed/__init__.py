"""Beyond one machine: the same job on a Dask cluster, and as a function of Arrow batches for Spark, Ray and DuckDB."""

from newsparse.distributed.arrow import RESULTS, parse_batches
from newsparse.distributed.cluster import Part, parse_files
from newsparse.distributed.settings import Settings

__all__ = ["RESULTS", "Part", "Settings", "parse_batches", "parse_files"]
