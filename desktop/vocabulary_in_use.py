"""The vocabulary whose words are said: that of the project on screen."""

from __future__ import annotations

from datasets.vocabularies import BUNDLED, named_vocabulary
from datasets.vocabulary import Vocabulary

# One project is open at a time, and threads that write its pages say its words.
_named = {"vocabulary": BUNDLED}


def vocabulary() -> Vocabulary:
    """Give the vocabulary in use."""
    return named_vocabulary(_named["vocabulary"])


def use_vocabulary(name: str) -> None:
    """Say the words of another vocabulary from now on, by its id or its file.

    Raises
    ------
    DataError
        When there is none of that name.
    """
    named_vocabulary(name)
    _named["vocabulary"] = name
