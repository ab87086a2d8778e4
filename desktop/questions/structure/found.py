"""What the question of structure finds: each kind of a field, region by region."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from desktop.answer import Answer
from desktop.questions.structure.crowds import AS_SHOWN, Crowd, crowds_of
from layers.coverage.ledger import Ledger
from layers.coverage.structure import Kind, structure
from layers.coverage.structure_tally import Gap, Tally, ranked_gaps
from layers.directory import Field
from layers.progress import Progress, silent

MOST_LISTED = 1000  # gaps in the table; a country of subdivisions has ten thousands


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is asked: the words of a field, for whom, and what "not said" counts as."""

    field: Field
    words: tuple[str, ...]
    crowd: Crowd = AS_SHOWN
    takes_unsaid: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """The tally of a field, that of the baseline beside a scenario, and its gaps.

    `gaps` are those of words that somebody states, most people first, of `gap_count`.
    """

    asked: Asked
    group: str
    tally: Tally
    before: Tally | None
    gaps: tuple[Gap, ...]
    gap_count: int

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of help in the order of the vocabulary."""
        return self.tally.made.kinds

    @property
    def is_stated(self) -> bool:
        """Whether any organization that counts says anything of the field."""
        return any(kind.stated_by for kind in self.kinds)

    def place(self, word: str) -> int:
        """Give the place of a word among the kinds; the largest gap's for no such."""
        words = [kind.word for kind in self.kinds]
        return words.index(word) if word in words else self.tally.ranked()[0]

    def change(self, k: int, row: int) -> int | None:
        """Say how many more people a scenario leaves out; None without one."""
        if self.before is None:
            return None
        words = [kind.word for kind in self.before.made.kinds]
        if self.kinds[k].word not in words:
            return None
        was = self.before.left_out[words.index(self.kinds[k].word), row]
        return int(self.tally.left_out[k, row] - was)


def found_in(answer: Answer, asked: Asked, progress: Progress = silent) -> Found:
    """Find who has each kind of help that a field names, by an answer's standard."""
    offered = crowds_of(answer.project)
    crowd = asked.crowd if asked.crowd in offered else AS_SHOWN
    group = crowd.group or answer.group
    counted = crowd.regions(answer.ledger.boundaries)
    words = {asked.field.key: asked.words}

    def tallied(ledger: Ledger) -> Tally:
        return Tally(
            made=structure(ledger, [asked.field], words, progress=progress),
            group=group,
            counted=counted,
            takes_unsaid=asked.takes_unsaid,
        )

    compares = answer.comparison is not None
    tally = tallied(answer.ledger)
    before = tallied(answer.baseline) if compares else None
    stated = [k for k, kind in enumerate(tally.made.kinds) if kind.stated_by]
    return Found(
        asked=replace(asked, crowd=crowd),
        group=group,
        tally=tally,
        before=before,
        gaps=tuple(ranked_gaps(tally, most=MOST_LISTED, of_nobody=False)),
        gap_count=int(np.count_nonzero(tally.left_out[stated, :-1])),
    )
