"""Small worlds of people and organizations with capacities, for measures of access."""

from __future__ import annotations

from datetime import date

import numpy as np
from drawing import boundaries, organizations, population
from hypothesis import strategies as st

from layers.access.compiled import COMPILED
from layers.access.sums import PLAIN
from layers.access.supply_and_demand import SupplyAndDemand, supply_and_demand
from layers.coverage.standard import ServiceStandard
from layers.travel.straight_line import geodesic_km

SUMS = {"plain": PLAIN, "compiled": COMPILED}
TODAY = date(2026, 6, 1)
# A line of places on the parallel of 45 degrees: a degree of it is 78.8 km.
DEGREE_KM = 78.8468


def meet(
    places: list[tuple[float, float]],
    people: list[float],
    sites: dict[str, tuple[float, float]],
    capacity: dict[str, float],
    *,
    mandates: dict[str, str] | None = None,
    regions: list[str] | None = None,
    groups: dict[str, list[float]] | None = None,
    columns: tuple[str, ...] = ("total",),
    missing_capacity: float | None = None,
    each_counts_as: float | None = None,
    standard: ServiceStandard | None = None,
) -> SupplyAndDemand:
    """Bring people and organizations together."""
    rows = {
        name: {
            "at": at,
            "capacity": capacity.get(name, float("nan")),
            "mandate": (mandates or {}).get(name, ""),
        }
        for name, at in sites.items()
    }
    return supply_and_demand(
        population(places, people, regions or ["west"] * len(places), groups=groups),
        boundaries(),
        organizations(**rows),
        standard or ServiceStandard(),
        today=TODAY,
        groups=columns,
        missing_capacity=missing_capacity,
        each_counts_as=each_counts_as,
    )


def table_km(both: SupplyAndDemand) -> np.ndarray:
    """Every distance, (n, m), inf where a site may not serve: only tests keep one."""
    places = both.places
    n, m = len(places), len(both.supply)
    km = geodesic_km(
        np.repeat(places.longitude, m),
        np.repeat(places.latitude, m),
        np.tile(both.longitude, n),
        np.tile(both.latitude, n),
    ).reshape(n, m)
    return np.where(both.allowed[places.kind], km, np.inf)


_dice = np.random.default_rng(20261124)
SPOTS = [
    (float(x), float(y))
    for x, y in zip(_dice.uniform(-80, -70, 40), _dice.uniform(43, 47, 40), strict=True)
]


@st.composite
def meetings(draw: st.DrawFn) -> SupplyAndDemand:
    """Draw people, some of unknown number, and up to six organizations."""
    spots = st.sampled_from(SPOTS)
    count = draw(st.integers(1, 25))
    sites = {f"o{k}": draw(spots) for k in range(draw(st.integers(0, 6)))}
    people = st.one_of(st.just(float("nan")), st.integers(0, 900).map(float))
    regions = st.sampled_from(["west", "east", ""])
    return meet(
        [draw(spots) for _ in range(count)],
        [draw(people) for _ in range(count)],
        sites,
        {name: float(draw(st.integers(0, 40))) for name in sites},
        mandates={name: draw(st.sampled_from(["", "", "west"])) for name in sites},
        regions=[draw(regions) for _ in range(count)],
        groups={"french": [draw(people) for _ in range(count)]},
        columns=("total", "french"),
    )
