"""Population: people where they live, in groups, never at a region's centroid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from layers.errors import DataError, Problem
from layers.provenance import MADE_HERE, Source, content_key

TOTAL = "total"
Numbers = npt.NDArray[np.float64]
Texts = npt.NDArray[np.object_]


@dataclass(frozen=True, kw_only=True, eq=False)
class PopulationLayer:
    """Points with the people who live there.

    All arrays have shape (n,). `groups` holds whole numbers of people as floats, NaN
    where the count is missing; `total` is always there. `codes` holds boundary ids
    by level ("PR", "CD", ...), "" where unknown.
    """

    ids: Texts
    longitude: Numbers
    latitude: Numbers
    groups: Mapping[str, Numbers]
    codes: Mapping[str, Texts] = field(default_factory=dict)
    source: Source = MADE_HERE

    def __post_init__(self) -> None:
        problems = _problems(self)
        if problems:
            raise DataError(problems)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def key(self) -> str:
        """Content key: equal content, equal key."""
        groups = [
            part for name in sorted(self.groups) for part in (name, self.groups[name])
        ]
        codes = [
            part for name in sorted(self.codes) for part in (name, self.codes[name])
        ]
        return content_key([self.ids, self.longitude, self.latitude, *groups, *codes])

    @property
    def people(self) -> int:
        """Everyone whose number is known."""
        return int(np.nansum(self.groups[TOTAL]))

    def kept(self, mask: npt.NDArray[np.bool_]) -> PopulationLayer:
        """Return the layer of the points where `mask`, shape (n,), is true."""
        return replace(
            self,
            ids=self.ids[mask],
            longitude=self.longitude[mask],
            latitude=self.latitude[mask],
            groups={name: people[mask] for name, people in self.groups.items()},
            codes={level: codes[mask] for level, codes in self.codes.items()},
        )

    def with_codes(self, level: str, codes: Texts) -> PopulationLayer:
        """Return the layer with boundary ids of one more level."""
        return replace(self, codes={**self.codes, level: codes})


def _problems(layer: PopulationLayer) -> list[Problem]:
    subject = layer.source.name
    if TOTAL not in layer.groups:
        return [Problem(code="missing_column", subject=subject, column=TOTAL)]
    if len(layer) == 0:
        return [Problem(code="no_rows", subject=subject)]
    problems = []
    values, counts = np.unique(layer.ids.astype(str), return_counts=True)
    problems += [
        Problem(code="duplicate_id", subject=subject, column="id", value=str(value))
        for value in values[counts > 1]
    ]
    off = ~((np.abs(layer.longitude) <= 180) & (np.abs(layer.latitude) <= 90))
    problems += [
        Problem(
            code="coordinates_out_of_range", subject=subject, column="id", value=str(i)
        )
        for i in layer.ids[off]
    ]
    for name, people in layer.groups.items():
        wrong = (people < 0) | (np.isfinite(people) & (people != np.floor(people)))
        problems += [
            Problem(
                code="not_a_whole_number", subject=subject, column=name, value=str(i)
            )
            for i in layer.ids[wrong | np.isinf(people)]
        ]
    return problems
