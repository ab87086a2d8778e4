"""Access at block scale: our sums beside PySAL's, and beside the seconds promised."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
from scipy.spatial import cKDTree

from datasets.bundled import bundled_project
from desktop.commandline.benchmarks.measuring import Row, Timed, row, timed
from desktop.commandline.benchmarks.synthetic import (
    synthetic_organizations,
    synthetic_population,
)
from layers.access import catchments
from layers.access.compiled import COMPILED
from layers.access.found import Access
from layers.access.raam import GAP, raam
from layers.access.supply_and_demand import SupplyAndDemand, supply_and_demand
from layers.access.warming import warm
from layers.access.weight import Weight, chords_m
from layers.coverage.standard import ServiceStandard
from layers.errors import LacunaError
from layers.organizations import OrganizationLayer
from layers.travel.decay import Step, flat
from layers.travel.straight_line import geodesic_km

CATCHMENT_KM = 100.0
TAU_KM = 60.0
WANTED, WANTED_CPU_S, MOST_MEMORY_MB = 100.0, 5.0, 500.0
TODAY = date(2026, 1, 1)
ZONES = Step(edges_km=(10.0, 30.0, 60.0, 100.0), weights=(1.0, 0.68, 0.44, 0.22))
SAMPLE = 50
# How many more points and organizations the large case has than the small one.
MORE_POINTS, MORE_ORGANIZATIONS = 25 / 3, 10


def measure(points: int, organizations: int, repeats: int) -> list[Row]:
    """Compute 2SFCA both ways, then RAAM and a larger E2SFCA within their seconds."""
    warm()
    both = meeting(points, organizations)
    many = int(points * MORE_POINTS), organizations * MORE_ORGANIZATIONS
    size = f"{points:,} points x {organizations:,} organizations"
    few = min(repeats, 3)
    agents = timed(lambda: raam(both, COMPILED, tau_km=TAU_KM), few)
    if agents.result.gap > GAP:
        raise AssertionError(f"the agents may still gain {agents.result.gap:.5f}")
    larger = meeting(*many)
    zones = timed(lambda: enhanced(larger), few)
    _assert_sample(larger, zones.result)
    memory = peak_memory_mb(*many)
    return [
        _against_pysal(both, size, repeats),
        _promised(
            f"RAAM, {size}",
            agents,
            f"at most {agents.result.gap:.2%} of everyone’s cost left to gain",
        ),
        _promised(
            f"E2SFCA in four zones, {many[0]:,} points x {many[1]:,} organizations, "
            f"peak memory {memory:.0f} MB (promised {MOST_MEMORY_MB:.0f})",
            zones,
            f"sum P A = supply in reach to 1e-9; brute force at {SAMPLE} points",
        ),
    ]


def meeting(points: int, organizations: int) -> SupplyAndDemand:
    """Bring a made-up Canada together, mandates lifted as PySAL knows none."""
    layer = synthetic_organizations(organizations)
    drawn = np.random.default_rng(organizations).integers(1, 50, organizations)
    return supply_and_demand(
        synthetic_population(points),
        bundled_project().boundaries,
        OrganizationLayer(frame=layer.frame.assign(capacity=drawn.astype(float))),
        ServiceStandard(respect_mandates=False),
        today=TODAY,
    )


def enhanced(both: SupplyAndDemand) -> Access:
    """Compute E2SFCA in the zones of this benchmark."""
    weight = Weight(decay=ZONES, catchment_km=CATCHMENT_KM)
    return catchments.two_step(both, weight, COMPILED)


def _against_pysal(both: SupplyAndDemand, size: str, repeats: int) -> Row:
    weight = Weight(decay=flat(CATCHMENT_KM), catchment_km=CATCHMENT_KM)
    ours = timed(lambda: catchments.two_step(both, weight, COMPILED), repeats)
    theirs = timed(lambda: _pysal(both), 1)
    found = theirs.result.reindex(np.arange(len(both.places))).fillna(0.0)
    np.testing.assert_allclose(ours.result.values[:, 0], found, rtol=1e-9, atol=1e-15)
    return row(
        f"2SFCA within {CATCHMENT_KM:.0f} km, {size}",
        ours,
        "PySAL access, two_stage_fca and the cost table it needs",
        theirs,
        wanted=WANTED,
        equal="every value to 1e-9, its NaN of the unreached taken for 0",
    )


def _pysal(both: SupplyAndDemand) -> pd.Series:
    """Make the table of all pairs within the catchment and hand it to PySAL."""
    try:
        from access.fca import two_stage_fca
    except ImportError as error:
        raise LacunaError("PySAL access is not installed; run: make bench") from error

    places = both.places
    _, chord = chords_m(CATCHMENT_KM * 1000)
    pairs = cKDTree(places.xyz).sparse_distance_matrix(
        cKDTree(both.sites), chord, output_type="ndarray"
    )
    i, j = pairs["i"], pairs["j"]
    here, there = places.longitude[i], places.latitude[i]
    cost = geodesic_km(here, there, both.longitude[j], both.latitude[j])
    return two_stage_fca(
        pd.DataFrame({"demand": both.demand[:, 0]}).rename_axis("geoid"),
        pd.DataFrame({"supply": both.supply}).rename_axis("geoid"),
        pd.DataFrame({"origin": i, "dest": j, "cost": cost}),
        max_cost=CATCHMENT_KM,
    )


def _promised(what: str, ours: Timed[Access], equal: str) -> Row:
    limit = replace(ours, cpu_s=WANTED_CPU_S, wall_s=WANTED_CPU_S)
    return row(what, ours, "the seconds promised", limit, wanted=1.0, equal=equal)


def _assert_sample(both: SupplyAndDemand, found: Access) -> None:
    """Measure a sample of places against every site, by Karney's geodesic."""
    assert found.asked is not None
    asked, places = found.asked[:, 0], both.places
    ratio = np.divide(both.supply, asked, out=np.zeros_like(asked), where=asked > 0)
    handed_out = float(both.demand[:, 0] @ found.values[:, 0])
    reached = both.supply[asked > 0].sum()
    np.testing.assert_allclose(handed_out, reached, rtol=1e-9)
    weight = Weight(decay=ZONES, catchment_km=CATCHMENT_KM)
    for i in np.linspace(0, len(places) - 1, SAMPLE).astype(int):
        here = np.full_like(both.longitude, places.longitude[i])
        there = np.full_like(both.latitude, places.latitude[i])
        km = geodesic_km(here, there, both.longitude, both.latitude)
        expected = float(weight(km) @ ratio)
        np.testing.assert_allclose(found.values[i, 0], expected, rtol=1e-9)


# The kernel's own word for this process: see `attribute`.
_MEASURED = """
import resource, sys
from pathlib import Path
from desktop.commandline.benchmarks.access import enhanced, meeting
enhanced(meeting(int(sys.argv[1]), int(sys.argv[2])))
if sys.platform == "linux":
    lines = Path("/proc/self/status").read_text().splitlines()
    print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak_memory_mb(points: int, organizations: int) -> float:
    """Measure a process that does nothing but E2SFCA; NaN where none can be."""
    if sys.platform == "win32":
        return float("nan")
    ran = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(points), str(organizations)],
        check=True,
        capture_output=True,
        text=True,
    )
    return int(ran.stdout) / (1e6 if sys.platform == "darwin" else 1e3)
