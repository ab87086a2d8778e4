"""What the directory knows, and which help it finds, region by region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.ancestry import code_columns
from layers.boundaries import BoundaryLayer
from layers.containment import regions_of_points
from layers.directory import Field, filled, values_of
from layers.organizations import CANADA, INCLUDED, OrganizationLayer
from layers.population import PopulationLayer

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class RegionLacks:
    """Organizations of each region (row), in all and with each field or word (column).

    `organizations` counts those included that stand in the region or whose mandate
    names it; `counts` those of them for which the column holds. Zero is what the
    region lacks.
    """

    organizations: pd.Series
    counts: pd.DataFrame

    def lacking(self, region: str) -> tuple[str, ...]:
        """Columns that hold for no organization of a region."""
        row = self.counts.loc[region]
        return tuple(str(column) for column, count in row.items() if count == 0)


def organizations_of_regions(
    layer: OrganizationLayer, boundaries: BoundaryLayer, population: PopulationLayer
) -> Flags:
    """Tell which organizations are a region's, shape (regions, organizations).

    Those that are included and stand in it, or whose mandate names it, one of its
    parents, or a boundary within it where people live.
    """
    belongs = np.zeros((len(boundaries), len(layer)), dtype=bool)
    named = _regions_of_areas(boundaries, population)
    everywhere = list(range(len(boundaries)))
    for place, mandate in enumerate(layer.frame["mandate"].tolist()):
        for area in mandate:
            at_home = everywhere if area == CANADA else named.get(area, [])
            belongs[at_home, place] = True
    at = np.flatnonzero(layer.has_point)
    rows = regions_of_points(boundaries, layer.longitude[at], layer.latitude[at])
    belongs[rows[rows >= 0], at[rows >= 0]] = True
    included = np.asarray(layer.frame["status"] == INCLUDED, dtype=bool)
    return np.asarray(belongs & included)


def region_fields(
    layer: OrganizationLayer,
    fields: Iterable[Field],
    belongs: Flags,
    boundaries: BoundaryLayer,
) -> RegionLacks:
    """Count, region by region, the organizations of which each field is known."""
    return _counted(filled(layer, fields), belongs, boundaries)


def region_words(
    layer: OrganizationLayer,
    field: Field,
    words: Iterable[str],
    belongs: Flags,
    boundaries: BoundaryLayer,
) -> RegionLacks:
    """Count, region by region, the organizations that have each word of a field."""
    values = values_of(layer, field)
    has = {word: [word in found for found in values] for word in words}
    table = pd.DataFrame(has, index=pd.Index(layer.ids, dtype=object), dtype=bool)
    return _counted(table, belongs, boundaries)


def _counted(
    has: pd.DataFrame, belongs: Flags, boundaries: BoundaryLayer
) -> RegionLacks:
    index = pd.Index(boundaries.ids, dtype=object)
    counts = belongs.astype(np.int64) @ has.to_numpy(dtype=np.int64)
    return RegionLacks(
        organizations=pd.Series(belongs.sum(axis=1), index=index, dtype=np.int64),
        counts=pd.DataFrame(counts, index=index, columns=has.columns, dtype=np.int64),
    )


def _regions_of_areas(
    boundaries: BoundaryLayer, population: PopulationLayer
) -> Mapping[str, list[int]]:
    """Rows of the regions that each area is, contains, or lies in."""
    found: dict[str, set[int]] = {}
    parents = boundaries.frame["parent"].astype(str).tolist()
    for row, names in enumerate(zip(boundaries.ids, parents, strict=True)):
        for area in names:
            found.setdefault(str(area), set()).add(row)
    codes = code_columns(population, boundaries)
    own = codes.get(boundaries.level)
    if own is not None:
        rows = pd.Index(boundaries.ids, dtype=object).get_indexer(pd.Index(own))
        for column in codes.values():
            pairs = pd.DataFrame({"area": column, "row": rows}).drop_duplicates()
            for area, row in pairs.itertuples(index=False):
                if area and row >= 0:
                    found.setdefault(str(area), set()).add(int(row))
    found.pop("", None)
    return {area: sorted(rows) for area, rows in found.items()}
