"""The region table: every person once, by region and for all regions together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.boundaries import BoundaryLayer
from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Coverage, Overlay, Reason, Status, word
from layers.organizations import CANADA

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

LINES = tuple(word(status) for status in Status)
PEOPLE = ("population", *LINES)
DISTANCES = ("mean_km", "median_km", "p90_km")
REASONS = tuple(word(reason) for reason in Reason if reason is not Reason.NONE)
COLUMNS = (
    *PEOPLE,
    "no_data_places",
    "left_out",
    "share_served",
    "coverage",
    "overlay",
    "rank",
    "organizations",
    "people_per_organization",
    *DISTANCES,
)


@dataclass(frozen=True, kw_only=True, eq=False)
class RegionTable:
    """One row a region, in boundary order, and `total` for all of them together.

    People are whole numbers: the lines of `LINES` add up to `population`, and the
    rows to `total`. `left_out` is everyone not served; `rank` 1 has most people left
    out. Distances are kilometres to the nearest eligible organization in person: inf
    is unreachable, NaN a region without people; the mean is over those who can be
    reached, the quantiles over everyone. `share_served` is NaN where nobody lives.
    """

    frame: pd.DataFrame
    total: pd.Series[float]
    ineligible_reasons: pd.DataFrame
    outside_people: int
    outside_places: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Tallies:
    """What the engine added up: rows are the regions, then all of them together."""

    lines: Counts
    reasons: Counts
    no_data_places: Counts
    organizations: Counts
    distances: Numbers
    outside_people: int
    outside_places: int


def region_table(
    boundaries: BoundaryLayer, tallies: Tallies, standard: ServiceStandard
) -> RegionTable:
    """Make the table of a ledger's tallies."""
    lines = tallies.lines
    population = lines.sum(axis=1)
    served = lines[:, Status.SERVED]
    with np.errstate(divide="ignore", invalid="ignore"):
        share = served / population
        each = np.where(
            tallies.organizations > 0, population / tallies.organizations, np.inf
        )
    columns = {
        "population": population,
        **{line: lines[:, k] for k, line in enumerate(LINES)},
        "no_data_places": tallies.no_data_places,
        "left_out": population - served,
        "share_served": share,
        "coverage": coverage_of(share, standard),
        "overlay": _overlay(lines, population),
        "rank": ranks(population - served, boundaries),
        "organizations": tallies.organizations,
        "people_per_organization": each,
        **{name: tallies.distances[:, k] for k, name in enumerate(DISTANCES)},
    }
    frame = pd.DataFrame(
        columns, index=pd.Index([*boundaries.ids, CANADA], dtype=object), copy=False
    )
    reasons = pd.DataFrame(
        tallies.reasons[:, 1:], index=frame.index, columns=list(REASONS)
    )
    return RegionTable(
        frame=frame.iloc[:-1],
        total=frame.iloc[-1],
        ineligible_reasons=reasons,
        outside_people=tallies.outside_people,
        outside_places=tallies.outside_places,
    )


def coverage_of(share: Numbers, standard: ServiceStandard) -> Counts:
    """Class regions by the share of their people served; NaN is no data."""
    most, half, some = standard.class_bounds
    return np.select(
        [np.isnan(share), share <= 0, share >= most, share >= half, share >= some],
        [
            Coverage.NO_DATA,
            Coverage.UNSERVED,
            Coverage.SERVED,
            Coverage.PARTLY_SERVED,
            Coverage.UNDERSERVED,
        ],
        Coverage.SEVERELY_UNDERSERVED,
    )


def _overlay(lines: Counts, population: Counts) -> Counts:
    """Say what holds for at least half of the people, of those left out."""
    return np.select(
        [
            population == 0,
            2 * lines[:, Status.REMOTE_ONLY] >= population,
            2 * lines[:, Status.UNREACHABLE] >= population,
        ],
        [Overlay.NONE, Overlay.MOSTLY_REMOTE_ONLY, Overlay.MOSTLY_UNREACHABLE],
        Overlay.NONE,
    )


def ranks(left_out: Counts | Numbers, boundaries: BoundaryLayer) -> Counts:
    """Rank regions by people left out, ties by id; the total's, the last, is 0."""
    rank = np.zeros(len(left_out), dtype=np.int64)
    order = np.lexsort([boundaries.place_by_id, -left_out[:-1]])
    rank[order] = np.arange(1, len(boundaries) + 1)
    return rank
