"""The coverage curve: people served at every threshold, from one pass."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from layers.coverage.ledger import Ledger
from layers.organizations import CANADA
from layers.population import TOTAL

Numbers = npt.NDArray[np.float64]
STEPS = 400


@dataclass(frozen=True, kw_only=True, eq=False)
class Curve:
    """Share of a region's people within each distance of help, shape (m,).

    `share` is of everyone there, the unreachable included; it is empty for a region
    where nobody lives.
    """

    region: str
    distance_km: Numbers
    share: Numbers


def coverage_curve(
    ledger: Ledger, region: str = CANADA, *, upto_km: float = 400.0, group: str = TOTAL
) -> Curve:
    """Trace the people served against the threshold, exact at every step shown."""
    places = ledger.places
    if region == CANADA:
        run = slice(places.inside, None)
    else:
        row = ledger.boundaries.position[region]
        run = slice(places.region_starts[row], places.region_starts[row + 1])
    people = np.nan_to_num(ledger.population.groups[group][places.order[run]])
    km = ledger.reached.eligible.km[run]
    distance = np.linspace(0.0, upto_km, STEPS + 1)
    everyone = people.sum()
    if everyone == 0:
        empty = np.empty(0)
        return Curve(region=region, distance_km=empty, share=empty)
    # A step takes in everyone at most that far: bins are closed on the right.
    step = np.searchsorted(distance, km, side="left")
    within = np.bincount(step, people, minlength=STEPS + 2)[: STEPS + 1]
    return Curve(
        region=region, distance_km=distance, share=np.cumsum(within) / everyone
    )
