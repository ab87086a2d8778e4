"""Gravity: everything counts, and less the further it is.

P_i are the people of a place, S_j the supply of a site, f_ij the decay of the way
between them: 0 beyond the catchment and where the site may not serve the place.
"""

from __future__ import annotations

import numpy as np

from layers.access.catchments import two_step
from layers.access.found import Access, shared_out
from layers.access.sums import Sums
from layers.access.supply_and_demand import SupplyAndDemand
from layers.access.weight import Weight


def hansen(both: SupplyAndDemand, weight: Weight, sums: Sums) -> Access:
    """Add up supply by nearness: A_i = sum_j S_j f_ij, in units of supply.

    Nobody competes, so every column of demand has the same values.

    References
    ----------
    Hansen, W. G. (1959). Journal of the American Institute of Planners 25(2), 73-76.
    """
    values = sums.to_places(both, weight, both.supply[:, None])
    return Access(values=np.repeat(values, both.demand.shape[1], axis=1))


def competition(both: SupplyAndDemand, weight: Weight, sums: Sums) -> Access:
    """Divide each supply by its demand potential before it is added up.

    V_j = sum_k P_k f_kj;  A_i = sum_j S_j f_ij / V_j, in supply per person. With one
    decay in both sums this is `two_step` without zones: Luo & Wang (2003) show it.

    References
    ----------
    Joseph, A. E. and Bantock, P. R. (1982). Social Science & Medicine 16(1), 85-90.
    Weibull, J. W. (1976). Regional Science and Urban Economics 6(4), 357-379.
    """
    return two_step(both, weight, sums)


def huff(
    both: SupplyAndDemand, weight: Weight, sums: Sums, *, attraction: float = 1.0
) -> Access:
    """Expect, at the site a person chooses, its supply per person who chooses it.

    p_ij = S_j^a f_ij / sum_k S_k^a f_ik;  D_j = sum_i P_i p_ij;  A_i = sum_j p_ij
    S_j / D_j. Demand and supply are conserved: sum_j D_j is the people who reach a
    site, and sum_i P_i A_i the supply of the sites they reach.

    Parameters
    ----------
    attraction
        The exponent a: 0 lets distance alone decide, 1 is Huff's.

    References
    ----------
    Huff, D. L. (1963). Land Economics 39(1), 81-90.
    """
    # Powers of shares of the largest, which p does not see, stay within a float.
    pull = (both.supply / both.supply.max(initial=1e-300))[:, None] ** attraction
    choices = sums.to_places(both, weight, pull)
    comers = sums.to_sites(both, weight, shared_out(both.demand, choices))
    asked = pull * comers
    ratio = pull * shared_out(both.supply[:, None], asked)
    return Access(
        values=shared_out(sums.to_places(both, weight, ratio), choices), asked=asked
    )
