"""Words for the kinds of help that are missing, on screen and on the command line."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop.language import language, percent, tr
from desktop.statement.sentences import vocabulary_label
from desktop.vocabulary_in_use import vocabulary
from layers.coverage.structure import Kind, Presence
from layers.directory import WORD, Field

Counts = npt.NDArray[np.int64]

NOBODY_COUNTED = "–"


def presence_text(state: Presence) -> str:
    """Name a state of help."""
    words = {
        Presence.PRESENT: tr("in person"),
        Presence.REMOTE_ONLY: tr("remote only"),
        Presence.UNSPECIFIED: tr("not said"),
        Presence.ABSENT: tr("absent"),
    }
    return words[state]


def kind_text(kind: Kind) -> str:
    """Name a kind of help by its word."""
    return vocabulary_label(kind.field, kind.word)


def field_text(key: str) -> str:
    """Name a field of the directory."""
    return vocabulary().field_label(key, language())


def word_fields(keys: tuple[str, ...]) -> list[Field]:
    """Give those of some fields that hold words in the vocabulary in use."""
    known = {field.key: field for field in vocabulary().fields if field.kind == WORD}
    return [known[key] for key in keys if key in known]


def best_state(people: Counts, lacking: Counts) -> Presence | None:
    """Give the best state of anyone where nobody has a kind; None where some do.

    `people` and `lacking`, shape (states,), are those in each state, and those of them
    who do not have the kind.
    """
    if people.sum() > lacking.sum() or not people.sum():
        return None
    return next(state for state in Presence if people[state])


def cell_text(
    people: npt.NDArray[np.int64],
    lacking: npt.NDArray[np.int64],
    *,
    brief: bool = False,
) -> str:
    """Say the share of people who have a kind; where that is nobody, the best state."""
    everyone = people.sum()
    if not everyone:
        return NOBODY_COUNTED
    best = best_state(people, lacking)
    if best is None:
        return percent(1.0 - lacking.sum() / everyone)
    if brief and best is Presence.REMOTE_ONLY:
        return tr("remote")
    return presence_text(best)
