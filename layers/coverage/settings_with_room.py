"""Settings where capacity counts: an assignment for each reach that is tried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from layers.coverage.ledger import Ledger
from layers.coverage.ledger import ledger as ledger_of
from layers.coverage.setting import Band, Setting
from layers.coverage.status import Coverage
from layers.progress import Progress

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]


def served_with_room(
    ledger: Ledger, settings: Sequence[Setting], group: str, progress: Progress
) -> Numbers:
    """Count the people who find room, shape (regions + 1, settings).

    A detour of f at the threshold t leaves the reach t / f, and stretches the ways of
    everyone alike, so that it is the assignment at the threshold t / f.
    """
    reaches = sorted({setting.reach_km for setting in settings})
    served: dict[float, Numbers] = {}
    for done, reach_km in enumerate(reaches):

        def told(share: float, step: str = "", done: int = done) -> None:
            progress((done + share) / len(reaches), step)

        told(0.0)
        table = _at(ledger, reach_km, told).for_group(group)
        served[reach_km] = np.append(
            table.frame["served"].to_numpy(float), float(table.total["served"])
        )
    return np.column_stack([served[setting.reach_km] for setting in settings])


def _at(ledger: Ledger, reach_km: float, progress: Progress) -> Ledger:
    standard = replace(ledger.standard, threshold_km=reach_km)
    if standard == ledger.standard:
        return ledger
    return ledger_of(
        ledger.population,
        ledger.boundaries,
        ledger.organizations,
        standard,
        today=ledger.date,
        engine=ledger.engine,
        last=ledger,
        progress=progress,
    )


def band_tried(settings: Sequence[Setting], coverage: Counts) -> Band:
    """Find the settings tried around the first on which each class holds.

    `coverage` has a row a region and a column a setting, the one asked first.
    """
    asked = settings[0]
    near = [k for k, one in enumerate(settings) if one.detour == 1 and k]
    around = [
        k
        for k, one in enumerate(settings)
        if one.threshold_km == asked.threshold_km and one.detour > 1
    ]
    below = [k for k in near if settings[k].threshold_km < asked.threshold_km]
    above = [k for k in near if settings[k].threshold_km > asked.threshold_km]
    rows = len(coverage)
    begin, end, upto = np.zeros(rows), np.full(rows, np.inf), np.full(rows, np.inf)
    gap_end = np.zeros(rows)
    for row in range(rows):
        if coverage[row, 0] == Coverage.NO_DATA:
            continue
        same = coverage[row] == coverage[row, 0]
        falling = [settings[k].threshold_km for k in _run(below[::-1], same)]
        begin[row] = falling[-1] if falling else asked.threshold_km
        rising = len(_run(above, same))
        more = rising < len(above)
        end[row] = settings[above[rising]].threshold_km if more else np.nan
        longer = [settings[k].detour for k in _run(around, same)]
        upto[row] = longer[-1] if longer else 1.0
        gap_end[row] = _gap_end([*below, 0, *above], settings, coverage[row])
    return Band(
        from_km=begin,
        below_km=end,
        detour_upto=upto,
        gap_below_km=gap_end,
        exact=False,
    )


def _gap_end(
    columns: Sequence[int], settings: Sequence[Setting], coverage: Counts
) -> float:
    """Give the threshold tried from which on the region is a gap at none; NaN: none."""
    fine = _run(columns[::-1], coverage < Coverage.UNDERSERVED)
    return settings[fine[-1]].threshold_km if fine else np.nan


def _run(columns: Sequence[int], same: npt.NDArray[np.bool_]) -> list[int]:
    """Take columns as long as they are the same."""
    run: list[int] = []
    for column in columns:
        if not same[column]:
            break
        run.append(column)
    return run
