"""Live answers: one change to updated ledger, region table and curve, or afresh."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import count

import numpy as np

from desktop.commandline.benchmarks.containment import SUBDIVISIONS, rough_cells
from desktop.commandline.benchmarks.measuring import Row, row, timed
from desktop.commandline.benchmarks.synthetic import (
    synthetic_organizations,
    synthetic_population,
)
from layers.boundaries import BoundaryLayer
from layers.coverage.compiled import COMPILED
from layers.coverage.curve import coverage_curve
from layers.coverage.engine import PLAIN, Engine
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.regions import DISTANCES, PEOPLE
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer
from layers.placing import rows_holding
from layers.population import PopulationLayer

WANTED, WANTED_OF_ELIGIBILITY = 50.0, 20.0
TOLERANCE_KM = 1e-4
TODAY = date(2026, 1, 1)
BEFORE = ServiceStandard()
POINTS_A_REGION = 20
_MOVED_DEGREES = 0.3
EQUAL = (
    "every status, every count, the curve; to the bit with the compiled engine, "
    f"distances to {TOLERANCE_KM} km with the plain one"
)


@dataclass(frozen=True, kw_only=True, eq=False)
class Country:
    """People who are placed in regions."""

    people: PopulationLayer
    boundaries: BoundaryLayer

    def judged(
        self,
        organizations: OrganizationLayer,
        engine: Engine = COMPILED,
        last: Ledger | None = None,
        standard: ServiceStandard = BEFORE,
    ) -> Ledger:
        """Make a ledger, its table and its curve: all of what is measured."""
        made = ledger(
            self.people,
            self.boundaries,
            organizations,
            standard,
            today=TODAY,
            engine=engine,
            last=last,
        )
        made.table  # noqa: B018 (made when it is asked for)
        coverage_curve(made)
        return made


@dataclass(frozen=True, kw_only=True, eq=False)
class Change:
    """What changes, how it is answered live, and how much faster it should be."""

    what: str
    live: Callable[[], Ledger]
    wanted: float = WANTED


def measure(points: int, organizations: int, repeats: int) -> list[Row]:
    """Change the standard, or one organization, to updated ledger, table and curve."""
    country = _country(points)
    sites = synthetic_organizations(organizations)
    base = country.judged(sites)
    size = (
        f"{points:,} points x {organizations:,} organizations "
        f"x {len(country.boundaries):,} regions"
    )
    changes = [*_standards(country, base), *_edits(country, base)]
    return [_compared(country, one, size, repeats) for one in changes]


def _country(points: int) -> Country:
    people = synthetic_population(points)
    regions = max(1, min(SUBDIVISIONS, points // POINTS_A_REGION))
    boundaries = rough_cells(regions)
    held = rows_holding(people.longitude, people.latitude, boundaries)
    codes = np.append(boundaries.ids, "")[held]
    return Country(
        people=people.with_codes(boundaries.level, codes), boundaries=boundaries
    )


def _standards(country: Country, base: Ledger) -> Iterator[Change]:
    sites = base.organizations
    changes = {
        "threshold 100 to 55 km": replace(BEFORE, threshold_km=55.0),
        "language any to fr": replace(BEFORE, language="fr"),
        "level any to secondary": replace(BEFORE, levels=frozenset({"secondary"})),
        "mandates ignored": replace(BEFORE, respect_mandates=False),
    }
    for what, standard in changes.items():
        yield Change(
            what=what,
            live=partial(country.judged, sites, last=base, standard=standard),
            wanted=WANTED if what.startswith("threshold") else WANTED_OF_ELIGIBILITY,
        )


def _edits(country: Country, base: Ledger) -> Iterator[Change]:
    """Edit the organization nearest to a middling number of places, and to the most."""
    site = base.reached.eligible.site
    places = np.bincount(site[site >= 0], minlength=len(base.organizations))
    order = np.argsort(places, kind="stable")
    for at, word in ((order[len(order) // 2], "the median"), (order[-1], "the most")):
        of = f"an organization nearest to {places[at]:,} places ({word})"
        yield from _edits_of(country, base, int(at), of)


def _edits_of(
    country: Country, base: Ledger, at: int, of: str
) -> tuple[Change, Change, Change]:
    """Edit one organization: each time the layer is made anew, or the spot is new."""
    sites = base.organizations
    one, facts = str(sites.ids[at]), dict(sites.frame.iloc[at])
    longitude, latitude = float(sites.longitude[at]), float(sites.latitude[at])
    spots = (longitude + _MOVED_DEGREES + 1e-3 * k for k in count())
    less = country.judged(sites.closing(one), last=base)

    def closed() -> Ledger:
        return country.judged(sites.closing(one), last=base)

    def opened() -> Ledger:
        return country.judged(less.organizations.opening(one, facts), last=less)

    def moved() -> Ledger:
        return country.judged(sites.moving(one, next(spots), latitude), last=base)

    return (
        Change(what=f"close {of}", live=closed),
        Change(what=f"open {of}", live=opened),
        Change(what=f"move {of}", live=moved),
    )


def _compared(country: Country, change: Change, size: str, repeats: int) -> Row:
    change.live()  # compiled before it is timed
    live = timed(change.live, repeats)
    made = live.result

    def afresh(engine: Engine) -> Ledger:
        return country.judged(made.organizations, engine, standard=made.standard)

    fewer = max(1, repeats // 3)
    plain = timed(lambda: afresh(PLAIN), fewer)
    compiled = timed(lambda: afresh(COMPILED), fewer)
    assert_equal(made, plain.result)
    assert_equal(made, compiled.result, tolerance_km=0.0)
    ratio = compiled.cpu_s / live.cpu_s
    return row(
        f"{change.what}, {size}",
        live,
        "the same computed afresh by the plain engine "
        f"(by the compiled one {compiled.cpu_s:.3f} s CPU, ratio {ratio:.1f})",
        plain,
        wanted=change.wanted,
        equal=EQUAL,
    )


def assert_equal(
    ours: Ledger, theirs: Ledger, *, tolerance_km: float = TOLERANCE_KM
) -> None:
    """Refuse to state a ratio of two different answers."""
    np.testing.assert_array_equal(ours.status, theirs.status)
    np.testing.assert_array_equal(ours.reason, theirs.reason)
    columns = [*PEOPLE, "no_data_places", "organizations", "rank", "coverage"]
    for a, b in (
        (ours.table.frame, theirs.table.frame),
        (ours.table.total.to_frame().T, theirs.table.total.to_frame().T),
    ):
        np.testing.assert_array_equal(a[columns].to_numpy(), b[columns].to_numpy())
        np.testing.assert_allclose(
            a[list(DISTANCES)].to_numpy(float),
            b[list(DISTANCES)].to_numpy(float),
            rtol=0.0,
            atol=tolerance_km,
        )
    np.testing.assert_allclose(
        coverage_curve(ours).share,
        coverage_curve(theirs).share,
        rtol=0.0,
        atol=0.0 if tolerance_km == 0 else 1e-6,
    )
