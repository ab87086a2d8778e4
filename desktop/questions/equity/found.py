"""What the question of equity asks, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from desktop.answer import Answer
from layers.access.sums import PLAIN as PLAIN_SUMS
from layers.access.sums import Sums
from layers.boundaries import BoundaryLayer
from layers.coverage.engine import PLAIN
from layers.coverage.ledger import Ledger
from layers.equity.clusters import FALSE_DISCOVERIES
from layers.equity.equity import Classes, Equity, Ranked, equity
from layers.equity.gap_clusters import GapClusters, gap_clusters
from layers.equity.measured import (
    Measured,
    means_of_regions,
    measured_distance,
    measured_share_served,
)
from layers.equity.measured_access import measured_access
from layers.equity.variables import (
    NEARBY,
    PROVINCE,
    classes,
    classes_by,
    ranks_by,
    variables,
)
from layers.errors import DataError
from layers.progress import Progress

Numbers = npt.NDArray[np.float64]
DISTANCE, SERVED, ACCESS = "distance", "served", "access"
SHARED = (DISTANCE, SERVED, ACCESS)
PERMUTATIONS = (99, 999, 9_999)
DISCOVERIES = (0.01, FALSE_DISCOVERIES, 0.1, 0.2)
# One seed, said on screen: asking twice gives the same p-values.
SEED = 1
BEGUN = 0.2  # of the work: what is done before chance is dealt


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is shared, among whom, parted and ranked by what, and how chance is dealt.

    `group` "" is the group that the window counts. A group, split or variable that is
    not loaded is answered by the first that is.
    """

    of: str = DISTANCE
    group: str = ""
    split: str = PROVINCE
    ranked_by: str = NEARBY
    permutations: int = 999
    false_discoveries: float = FALSE_DISCOVERIES


@dataclass(frozen=True, kw_only=True)
class Offered:
    """What is loaded and can be asked: keys of `layers.equity.variables`."""

    groups: tuple[str, ...]
    splits: tuple[str, ...]
    variables: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """How evenly it is shared, and where gaps lie side by side.

    `asked` holds what was answered, with every key loaded. `mean` is of each region's
    people, shape (regions,), NaN where nobody has a number; `people` are those of the
    group. `before` is the same of the baseline, where a scenario is shown.
    """

    asked: Asked
    offered: Offered
    boundaries: BoundaryLayer
    threshold_km: float
    made: Equity
    clusters: GapClusters
    mean: Numbers
    people: Numbers
    before: Equity | None

    @property
    def parts(self) -> Classes:
        """What lies between and inside the classes asked for."""
        return self.made.classes[self.asked.split]

    @property
    def ranked(self) -> Ranked | None:
        """Concentration by the variable asked for; None where it is known nowhere."""
        return self.made.ranked

    @property
    def is_nothing(self) -> bool:
        """Tell whether everyone has 0."""
        return self.made.measured.amounts.mean == 0


def found_in(answer: Answer, asked: Asked, progress: Progress) -> Found:
    """Find how evenly it is shared in an answer.

    Raises
    ------
    DataError
        `nobody_measured` when nobody of the group has a number, `capacity_negative`.
    """
    ledger = answer.ledger
    offered = Offered(
        groups=tuple(ledger.population.groups),
        splits=classes(ledger),
        variables=tuple(one.key for one in variables(ledger)),
    )
    asked = _loaded(replace(asked, group=asked.group or answer.group), offered)
    measured = _MEASURES[asked.of](ledger, asked.group)
    progress(BEGUN / 2)
    made = equity(
        measured,
        {asked.split: classes_by(ledger, asked.split, measured)},
        (asked.ranked_by, ranks_by(ledger, asked.ranked_by, measured)),
    )
    people = ledger.for_group(asked.group).frame["population"]
    return Found(
        asked=asked,
        offered=offered,
        boundaries=ledger.boundaries,
        threshold_km=ledger.standard.threshold_km,
        made=made,
        clusters=_clusters(ledger, asked, progress),
        mean=means_of_regions(measured, len(ledger.boundaries)),
        people=people.to_numpy(np.float64),
        before=_before(answer, asked),
    )


def _clusters(ledger: Ledger, asked: Asked, progress: Progress) -> GapClusters:
    return gap_clusters(
        ledger,
        asked.group,
        permutations=asked.permutations,
        seed=SEED,
        false_discoveries=asked.false_discoveries,
        progress=lambda share, step="": progress(BEGUN + (1 - BEGUN) * share, step),
    )


def _before(answer: Answer, asked: Asked) -> Equity | None:
    if answer.comparison is None:
        return None
    try:
        return equity(_MEASURES[asked.of](answer.baseline, asked.group), {})
    except DataError:  # of the baseline nothing can be said, of the scenario it can
        return None


def _loaded(asked: Asked, offered: Offered) -> Asked:
    """Give the question with every key that is not loaded replaced by the first."""
    return replace(
        asked,
        group=_first(asked.group, offered.groups),
        split=_first(asked.split, offered.splits),
        ranked_by=_first(asked.ranked_by, offered.variables),
    )


def _first(key: str, loaded: tuple[str, ...]) -> str:
    return key if key in loaded else loaded[0]


def _access(ledger: Ledger, group: str) -> Measured:
    return measured_access(ledger, group, _sums(ledger))


def _sums(ledger: Ledger) -> Sums:
    """Give the sums that are as ready as the engine of the ledger is."""
    if ledger.engine is PLAIN:
        return PLAIN_SUMS
    from layers.access.compiled import COMPILED  # the compiler is loaded by then

    return COMPILED


_MEASURES: Mapping[str, Callable[[Ledger, str], Measured]] = {
    DISTANCE: measured_distance,
    SERVED: measured_share_served,
    ACCESS: _access,
}
