"""Comparison: what several articles tell alike, what they tell differently, and what only one of them tells."""

from newsparse.comparison.compare import compare
from newsparse.comparison.difference import Comparison, Match, Place

__all__ = ["Comparison", "Match", "Place", "compare"]
