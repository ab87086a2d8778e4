"""Arbitrary maps, directories and standards for properties.

Coordinates come from two fixed, irregular lists, so that two organizations are at
one distance from a place only where they share an address.
"""

from __future__ import annotations

from datetime import date

import numpy as np
from drawing import boundaries, facts
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer, organization_frame
from layers.population import PopulationLayer

# Derandomized: a failure here is the same failure everywhere.
steady = settings(
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

_numbers = np.random.default_rng(20261122)


def _spots(count: int) -> list[tuple[float, float]]:
    longitude = _numbers.uniform(-139, -55, count)
    latitude = _numbers.uniform(42, 83, count)
    return list(zip(longitude.tolist(), latitude.tolist(), strict=True))


SITES = _spots(9)
HOMES = [*_spots(14), *SITES[:3]]
BOXES = {
    "west": (-140.0, 41.0, -110.0, 84.0),
    "centre": (-110.0, 41.0, -85.0, 84.0),
    "east": (-85.0, 41.0, -60.0, 84.0),
}
MAP = boundaries(BOXES, parents={"west": "left", "centre": "left", "east": ""})
AREAS = ["west", "east", "left", "5915", "59", "canada", "nowhere"]
DATES = [None, None, None, date(2020, 1, 1), date(2024, 6, 30), date(2026, 6, 1)]
CHANNELS = ["in_person", "outreach", "telephone", "web"]


def words(*choices: str) -> st.SearchStrategy[str]:
    picked = st.lists(st.sampled_from(choices), max_size=2, unique=True)
    return st.one_of(st.just(""), picked.map(" ".join))


@st.composite
def organization_facts(draw: st.DrawFn) -> dict[str, object]:
    site = draw(st.sampled_from([*SITES, None]))
    mandate = draw(words(*AREAS))
    asked: dict[str, object] = {
        "mandate": mandate if site or mandate else "canada",
        "channels": draw(words(*CHANNELS)),
        "levels": draw(words("primary", "secondary")),
        "services": draw(words("crisis", "group")),
        "languages": draw(words("en", "fr")),
        "active_from": draw(st.sampled_from(DATES)),
        "active_to": draw(st.sampled_from(DATES)),
        "status": draw(st.sampled_from(["included"] * 4 + ["excluded"])),
    }
    return facts(**asked, **({"at": site} if site else {}))


IDS = [f"o{i}" for i in range(7)]


@st.composite
def directories(draw: st.DrawFn) -> OrganizationLayer:
    ids = draw(st.lists(st.sampled_from(IDS), max_size=len(IDS), unique=True))
    rows = {identifier: draw(organization_facts()) for identifier in ids}
    return OrganizationLayer(frame=organization_frame(rows))


@st.composite
def populations(draw: st.DrawFn) -> PopulationLayer:
    count = draw(st.integers(1, 14))
    homes = st.sampled_from(HOMES)
    longitude, latitude = np.array([draw(homes) for _ in range(count)]).T
    counts = st.one_of(st.just(float("nan")), st.integers(0, 500).map(float))
    regions = st.sampled_from([*BOXES, *BOXES, "", "elsewhere"])
    divisions = st.sampled_from(["5915", "5917", "2466", ""])

    def texts(of: st.SearchStrategy[str]) -> np.ndarray:
        return np.array([draw(of) for _ in range(count)], dtype=object)

    return PopulationLayer(
        ids=np.array([f"p{i}" for i in range(count)], dtype=object),
        longitude=longitude.copy(),
        latitude=latitude.copy(),
        groups={
            "total": np.array([draw(counts) for _ in range(count)]),
            "french": np.array([draw(counts) for _ in range(count)]),
        },
        codes={"area": texts(regions), "CD": texts(divisions)},
    )


def subsets(*choices: str) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(choices), max_size=1)


THRESHOLDS = st.one_of(
    st.sampled_from([0.0, 40.0, 300.0, 900.0, 2500.0]), st.floats(0, 6000)
)


def standards() -> st.SearchStrategy[ServiceStandard]:
    return st.builds(
        ServiceStandard,
        threshold_km=THRESHOLDS,
        levels=subsets("primary", "secondary"),
        services=subsets("crisis", "group"),
        language=st.sampled_from([None, None, "en", "fr"]),
        as_of=st.sampled_from(DATES),
        respect_mandates=st.sampled_from([True, True, False]),
        count_remote=st.booleans(),
    )
