"""Pronouns."""

from newsparse_names.phrases import Text
from newsparse_names.referents import Register


def resolve(text: Text, register: Register) -> None:
    """later"""
