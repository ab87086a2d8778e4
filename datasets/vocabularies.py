"""Which vocabularies there are, and the one that a project names."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from datasets.vocabulary import Vocabulary, parse_vocabulary, read_vocabulary

BUNDLED = ""
_FOLDER = "resources.vocabularies"


@cache
def available_vocabularies() -> tuple[Vocabulary, ...]:
    """List the vocabularies that come with the program, the bundled one first."""
    files = [
        entry
        for entry in resources.files(_FOLDER).iterdir()
        if entry.name.endswith(".json")
    ]
    others = [
        parse_vocabulary(entry.read_bytes(), entry.name)
        for entry in sorted(files, key=lambda entry: entry.name)
    ]
    return (read_vocabulary(), *others)


@cache
def named_vocabulary(name: str = BUNDLED) -> Vocabulary:
    """Give the vocabulary of an id, else the one in the file of that path.

    `BUNDLED` is the one of the bundled project. A file is read once in a run.

    Raises
    ------
    DataError
        When there is no such vocabulary and no such file, or it is none.
    """
    first, *_ = known = available_vocabularies()
    if name == BUNDLED:
        return first
    found = next((one for one in known if one.id == name), None)
    return found if found is not None else read_vocabulary(Path(name))
