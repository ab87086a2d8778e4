"""Joining: figures to the boundaries whose people they count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.boundaries import BoundaryLayer
from layers.dguid import dguid, parse_dguid
from layers.errors import DataError, Problem
from layers.figures import Figures
from layers.geography_levels import WHOLE, larger_codes
from layers.population import TOTAL, PopulationLayer

Texts = npt.NDArray[np.object_]
Numbers = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Unmet:
    """A boundary or a line of figures without its counterpart.

    `people` are those affected, None where the number cannot be known.
    """

    id: str
    name: str
    people: int | None


@dataclass(frozen=True, kw_only=True, eq=False)
class Joined:
    """Figures aligned to boundaries, by bare code.

    `row` is the line of the figures of each boundary, -1 where there is none, shape
    (n,). `vintage_differs` says that both vintages are known and are not the same: a
    code may then stand for another area.
    """

    figures: Figures
    boundaries: BoundaryLayer
    row: Indexes
    vintage_differs: bool = False

    def __len__(self) -> int:
        return len(self.boundaries)

    @property
    def met(self) -> int:
        """How many boundaries have a line of figures."""
        return int((self.row >= 0).sum())

    @cached_property
    def groups(self) -> Mapping[str, Numbers]:
        """Counts by group, NaN where missing or not joined, each shape (n,)."""
        aligned = self.figures.groups.items()
        return {name: np.append(people, np.nan)[self.row] for name, people in aligned}

    @cached_property
    def symbols(self) -> Mapping[str, Texts]:
        """Why a count is missing, by group, "" where it is not said; shape (n,)."""
        aligned = self.figures.symbols.items()
        return {name: np.append(said, "")[self.row] for name, said in aligned}

    def figures_unmet(self) -> tuple[Unmet, ...]:
        """Lines of figures that met no boundary, those with most people first."""
        lost = np.ones(len(self.figures), dtype=bool)
        lost[self.row[self.row >= 0]] = False
        return lines_of(self.figures, lost)

    def boundaries_unmet(
        self, population: PopulationLayer | None = None, *, language: str = "en"
    ) -> tuple[Unmet, ...]:
        """Boundaries that met no line of figures, those with most people first.

        The people affected are those of a population that has codes of the level;
        without one they are not known.
        """
        ids = [str(i) for i in self.boundaries.ids[self.row < 0]]
        people = _people_by_code(self.boundaries.level, population)
        return _most_first(
            Unmet(
                id=i,
                name=self.boundaries.name(i, language),
                people=None if people is None else people.get(i, 0),
            )
            for i in ids
        )


def joined(figures: Figures, boundaries: BoundaryLayer) -> Joined:
    """Align figures to boundaries of their level by bare code, compared as text.

    Codes are joined across vintages too; the result says whether they differ. Figures
    of whole metropolitan areas or population centres meet a provincial part only
    where it is the only part.

    Raises
    ------
    DataError
        `level_differs`, when the figures are known to be of another level.
    """
    codes = _codes_of(boundaries, figures)
    found = pd.Index(figures.ids, dtype=object).get_indexer(
        pd.Index(codes, dtype=object)
    )
    vintages = {
        _edition(figures.level, vintage)
        for vintage in (figures.vintage, boundaries.vintage)
        if vintage
    }
    return Joined(
        figures=figures,
        boundaries=boundaries,
        row=np.asarray(found, dtype=np.int64),
        vintage_differs=len(vintages) > 1,
    )


def lines_of(figures: Figures, at: Mask) -> tuple[Unmet, ...]:
    """List some of the lines, those with most people first."""
    total = figures.groups.get(TOTAL)
    return _most_first(
        Unmet(
            id=str(figures.ids[i]),
            name=str(figures.names[i]),
            people=None if total is None or np.isnan(total[i]) else int(total[i]),
        )
        for i in np.flatnonzero(at)
    )


def _codes_of(boundaries: BoundaryLayer, figures: Figures) -> Texts:
    """Code by which each boundary may be in the figures, "" for none."""
    if figures.level in ("", boundaries.level):
        return boundaries.ids
    whole = WHOLE.get(boundaries.level)
    if whole is None or figures.level != whole:
        facts = {"level": figures.level, "boundaries": boundaries.level}
        subject = figures.source.name
        raise DataError([Problem(code="level_differs", subject=subject, facts=facts)])
    wholes = larger_codes(boundaries.level, boundaries.ids)[whole]
    _, part, parts = np.unique(
        wholes.astype(str), return_inverse=True, return_counts=True
    )
    return np.where(parts[part] == 1, wholes, "").astype(object)


def _edition(level: str, vintage: int) -> int:
    """Year by which a level is told apart: for electoral districts, of their order."""
    if level != "FED":
        return vintage
    anywhere = parse_dguid(dguid(level, "10001", vintage))
    return vintage if anywhere is None else anywhere.vintage


def _people_by_code(
    level: str, population: PopulationLayer | None
) -> dict[str, int] | None:
    if population is None or level not in population.codes:
        return None
    people = pd.Series(np.nan_to_num(population.groups[TOTAL]))
    sums = people.groupby(population.codes[level].astype(str)).sum()
    return {str(code): int(count) for code, count in sums.items()}


def _most_first(unmet: Iterable[Unmet]) -> tuple[Unmet, ...]:
    return tuple(sorted(unmet, key=lambda u: (-(u.people or 0), u.id)))
