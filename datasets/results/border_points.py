"""What organizations outside the loaded area could change, place by place, as CSV."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from datasets.results.tables import UNREACHABLE, Cell
from layers.coverage.border import BorderGuard
from layers.coverage.ledger import Ledger
from layers.coverage.status import Status, word

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
BORDER_POINTS = "border_points.csv"
NO_DATA = "no_data"
COLUMNS = (
    "id",
    "distance_km",
    "outside_km",
    "least_km",
    "distance_could_change",
    "status",
    "status_at_best",
    "status_could_change",
    "people",
    "could_be_served",
)


def border_point_rows(
    ledger: Ledger, guard: BorderGuard, group: str
) -> Iterator[dict[str, Cell]]:
    """List the places in the order of the population, `COLUMNS` of each.

    The distance to help lies between `least_km` and `distance_km`, and no organization
    outside is nearer than `outside_km`, None where nothing unknown lies around. The
    status is `status` or becomes `status_at_best`; `could_be_served` of the group's
    `people` are not served and could be. A place without a count has the status
    `no_data` and None for people.
    """
    statuses = np.array([word(s) for s in Status], dtype=object)
    people = ledger.population.groups[group]
    unknown = np.isnan(people)
    columns = (
        map(str, ledger.population.ids),
        _distances(ledger.distance_km),
        _known(guard.edge_km),
        _distances(guard.low_km),
        _answers(guard.distance_doubtful),
        np.where(unknown, NO_DATA, statuses[ledger.status]),
        np.where(unknown, NO_DATA, statuses[guard.best_status]),
        _answers(guard.status_doubtful & ~unknown),
        _known(people),
        _known(people * guard.served_share),
    )
    for row in zip(*columns, strict=True):
        yield dict(zip(COLUMNS, row, strict=True))


def _distances(km: Numbers) -> list[Cell]:
    return [UNREACHABLE if math.isinf(each) else each for each in km.tolist()]


def _known(amounts: Numbers) -> list[Cell]:
    return [each if math.isfinite(each) else None for each in amounts.tolist()]


def _answers(questions: Flags) -> list[str]:
    return ["yes" if each else "no" for each in questions.tolist()]
