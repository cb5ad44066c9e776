"""Evaluation: precision, recall and F1 of results against gold, for entities and claims of any kind, field by field.

Gold and results are objects in the output format. What is compared follows from the shape of the gold, so that kinds of
new plugins are scored without a line of code.
"""

from newsparse.evaluation.evaluate import Evaluation, evaluate, pair_by_id
from newsparse.evaluation.gold import read_gold
from newsparse.evaluation.judging import Judgement
from newsparse.evaluation.rules import Rules
from newsparse.evaluation.scores import Score

__all__ = ["Evaluation", "Judgement", "Rules", "Score", "evaluate", "pair_by_id", "read_gold"]
