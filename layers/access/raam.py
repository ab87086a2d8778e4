"""The rational agent access model: where everyone goes once crowds are counted."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from layers.access.choices import no_choices
from layers.access.found import Access
from layers.access.sums import Sums
from layers.access.supply_and_demand import SupplyAndDemand
from layers.errors import Problem, StandardError
from layers.progress import Progress, silent

Numbers = npt.NDArray[np.float64]
GAP = 1e-3
ROUNDS = 100
# The gap takes about as long to tell as a round.
ROUNDS_BETWEEN = 5


def raam(
    both: SupplyAndDemand,
    sums: Sums,
    *,
    tau_km: float,
    catchment_km: float = np.inf,
    progress: Progress = silent,
) -> Access:
    """Find the cost of help to each place when nobody could do better elsewhere.

    A person at i who goes to j bears c_ij = d_ij / tau + D_j / (rho S_j), where D_j
    are the people who go to j and rho = sum P / sum S. In equilibrium nobody can gain
    by going elsewhere, and the value of a place is the least c_ij: lower is better,
    1 is a way of tau or a crowd as the mean. inf where no site is in reach.

    Place after place moves people from a dearer site to its cheapest, until both cost
    the same; the loads so found minimise sum_ij x_ij d_ij / tau + sum_j D_j^2 /
    (2 rho S_j) (Beckmann). Nothing is kept of a pair but the few sites that the people
    of a place go to. `gap` bounds what is left to gain, as a share of everyone's cost:
    rounds end when it is at most `GAP`, or after `ROUNDS`.

    Parameters
    ----------
    tau_km
        The way, in kilometres, that weighs as much as a crowd of the mean.

    Raises
    ------
    StandardError
        `tau_not_positive`.

    References
    ----------
    Saxon, J. and Snow, D. (2020). Annals of the American Association of Geographers
    110(1), 205-222.
    Jayakrishnan, R. et al. (1994). Transportation Research Record 1443, 75-83: a path
    at a time, with steps as long as the costs are apart.
    """
    if not (np.isfinite(tau_km) and tau_km > 0):
        problem = Problem(code="tau_not_positive", subject="raam", value=str(tau_km))
        raise StandardError(problem)
    found = [
        _equilibrium(both, people, sums, tau_km, catchment_km, progress)
        for people in both.demand.T
    ]
    return Access(
        values=np.column_stack([cost for cost, _, _ in found]),
        asked=np.column_stack([load for _, load, _ in found]),
        gap=max(gap for _, _, gap in found),
    )


def _equilibrium(
    both: SupplyAndDemand,
    people: Numbers,
    sums: Sums,
    tau_km: float,
    catchment_km: float,
    progress: Progress,
) -> tuple[Numbers, Numbers, float]:
    """Find the equilibrium of one column of demand."""
    everyone = people.sum()
    # D_j / (rho S_j) is 0 where nobody lives, whatever rho would be.
    crowding = both.supply.sum() / (max(everyone, 1.0) * both.supply)
    choices, gap = no_choices(people, len(crowding)), 0.0
    way = (tau_km, catchment_km)
    cost = sums.cheapest(both, np.zeros(len(crowding)), *way)
    reach = np.isfinite(cost) & (people > 0)
    for done in range(0, ROUNDS if reach.any() else 0, ROUNDS_BETWEEN):
        progress(done / ROUNDS, "equilibrium")
        for _ in range(ROUNDS_BETWEEN):
            travel = sums.settle(both, crowding, *way, choices)
        price = crowding * choices.load
        cost = sums.cheapest(both, price, *way)
        total = travel + float(choices.load @ price)
        least = float(people[reach] @ cost[reach])
        gap = max(0.0, total - least) / total if total > 0 else 0.0
        if gap <= GAP:
            break
    return cost, choices.load, gap
