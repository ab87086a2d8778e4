"""A Canada of any size: points scattered round the bundled places, fixed seeds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely

from datasets.bundled import bundled_project
from layers.organizations import OrganizationLayer, organization_frame
from layers.population import PopulationLayer

SEED = 20261121
KM_PER_DEGREE = 111.2
LANGUAGES = (frozenset({"en"}), frozenset({"fr"}), frozenset({"en", "fr"}))
LEVELS = (
    frozenset({"secondary"}),
    frozenset({"tertiary"}),
    frozenset({"primary", "secondary"}),
)
Numbers = npt.NDArray[np.float64]


def synthetic_population(count: int, seed: int = SEED) -> PopulationLayer:
    """Scatter points round the bundled ones, more of them where more people live."""
    people = bundled_project().population
    drawn, longitude, latitude = _scattered(people, count, seed, 1.0, 6.0)
    dice = np.random.default_rng(seed + 1)
    return PopulationLayer(
        ids=np.arange(count).astype(str).astype(object),
        longitude=longitude,
        latitude=latitude,
        groups={"total": np.round(dice.lognormal(4, 0.6, count))},
        codes={"PR": people.codes["PR"][drawn]},
    )


def synthetic_organizations(count: int, seed: int = SEED + 7) -> OrganizationLayer:
    """Open organizations where people live, with mixed languages, levels, mandates."""
    people = bundled_project().population
    drawn, longitude, latitude = _scattered(people, count, seed, 0.85, 3.0)
    dice = np.random.default_rng(seed + 1)
    provinces = people.codes["PR"][drawn]
    bound = dice.random(count) < 0.5
    rows = {
        f"o{k:05d}": {
            "name_en": f"Organization {k}",
            "geometry": shapely.Point(longitude[k], latitude[k]),
            "languages": LANGUAGES[dice.integers(len(LANGUAGES))],
            "levels": LEVELS[dice.integers(len(LEVELS))],
            "mandate": frozenset({provinces[k]} if bound[k] else ()),
        }
        for k in range(count)
    }
    return OrganizationLayer(frame=organization_frame(rows))


def _scattered(
    people: PopulationLayer, count: int, seed: int, power: float, spread_km: float
) -> tuple[npt.NDArray[np.int64], Numbers, Numbers]:
    dice = np.random.default_rng(seed)
    weight = people.groups["total"] ** power
    drawn = dice.choice(len(people), count, p=weight / weight.sum())
    north, east = dice.normal(0, spread_km / KM_PER_DEGREE, (2, count))
    latitude = people.latitude[drawn] + north
    longitude = people.longitude[drawn] + east / np.cos(np.radians(latitude))
    return drawn, longitude, latitude
