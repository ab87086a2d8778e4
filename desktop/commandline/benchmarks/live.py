"""Live answers: a change of threshold or eligibility against computing afresh."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from datasets.bundled import bundled_project
from desktop.commandline.benchmarks.measuring import Row, row, timed
from desktop.commandline.benchmarks.synthetic import (
    synthetic_organizations,
    synthetic_population,
)
from layers.coverage.compiled import COMPILED
from layers.coverage.engine import PLAIN, Engine
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.regions import PEOPLE
from layers.coverage.standard import ServiceStandard

WANTED = 20.0
TOLERANCE_KM = 1e-4
TODAY = date(2026, 1, 1)


def measure(points: int, organizations: int, repeats: int) -> list[Row]:
    """Change one thing about the standard, to updated ledger and region table."""
    people = synthetic_population(points)
    sites = synthetic_organizations(organizations)
    boundaries = bundled_project().boundaries

    def judged(
        standard: ServiceStandard, engine: Engine, last: Ledger | None
    ) -> Ledger:
        made = ledger(
            people, boundaries, sites, standard, today=TODAY, engine=engine, last=last
        )
        made.table  # noqa: B018 (the table is part of what is measured)
        return made

    before = ServiceStandard()
    base = judged(before, COMPILED, None)
    changes = {
        "threshold 100 to 55 km": replace(before, threshold_km=55.0),
        "language any to fr": replace(before, language="fr"),
        "level any to secondary": replace(before, levels=frozenset({"secondary"})),
        "mandates ignored": replace(before, respect_mandates=False),
    }
    rows = []
    for what, standard in changes.items():
        judged(standard, COMPILED, base)  # compiled before it is timed
        live = timed(lambda s=standard: judged(s, COMPILED, base), repeats)
        afresh = timed(lambda s=standard: judged(s, PLAIN, None), max(1, repeats // 3))
        assert_equal(live.result, afresh.result)
        rows.append(
            row(
                f"{what}, {points:,} points x {organizations:,} organizations",
                live,
                "the same computed afresh",
                afresh,
                wanted=WANTED,
                equal=f"every status, every count; distances to {TOLERANCE_KM} km",
            )
        )
    return rows


def assert_equal(ours: Ledger, theirs: Ledger) -> None:
    """Refuse to state a ratio of two different answers."""
    np.testing.assert_array_equal(ours.status, theirs.status)
    np.testing.assert_array_equal(ours.reason, theirs.reason)
    columns = [*PEOPLE, "no_data_places", "rank", "coverage", "overlay"]
    for a, b in ((ours.table.frame, theirs.table.frame),):
        np.testing.assert_array_equal(a[columns].to_numpy(), b[columns].to_numpy())
    distances = ["mean_km", "median_km", "p90_km"]
    np.testing.assert_allclose(
        ours.table.frame[distances].to_numpy(),
        theirs.table.frame[distances].to_numpy(),
        atol=TOLERANCE_KM,
    )
