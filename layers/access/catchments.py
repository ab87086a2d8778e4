"""Floating catchments: supply shared among all who can reach it, then added up.

P_i are the people of a place, S_j the supply of a site, W_ij the weight of the way
between them: 0 beyond the catchment and where the site may not serve the place. Every
function takes the weight that its source calls W and gives values in supply per
person, one column for each column of demand. A place that reaches nothing has 0; a
site that nobody reaches gives nothing.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from layers.access.found import Access, shared_out
from layers.access.sums import Sums
from layers.access.supply_and_demand import SupplyAndDemand
from layers.access.weight import Weight

Numbers = npt.NDArray[np.float64]


def two_step(both: SupplyAndDemand, weight: Weight, sums: Sums) -> Access:
    """Share supply among all in reach, and add up the shares in reach.

    R_j = S_j / sum_k P_k W_kj;  A_i = sum_j R_j W_ij. With W = 1 inside the catchment
    this is 2SFCA, with a decay E2SFCA. It conserves supply: sum_i P_i A_i is the sum
    of S_j over the sites that anyone with W > 0 reaches.

    References
    ----------
    Luo, W. and Wang, F. (2003). Environment and Planning B 30(6), 865-884.
    Luo, W. and Qi, Y. (2009). Health & Place 15(4), 1100-1107.
    """
    asked = sums.to_sites(both, weight, both.demand)
    ratio = shared_out(both.supply[:, None], asked)
    return Access(values=sums.to_places(both, weight, ratio), asked=asked)


def three_step(both: SupplyAndDemand, weight: Weight, sums: Sums) -> Access:
    """Let people divide themselves first, so that no demand is counted twice.

    G_ij = W_ij / sum_k W_ik;  R_j = S_j / sum_k G_kj P_k W_kj;
    A_i = sum_j G_ij R_j W_ij. It conserves supply as `two_step` does.

    References
    ----------
    Wan, N., Zou, B. and Sternberg, T. (2012). International Journal of Geographical
    Information Science 26(6), 1073-1089.
    """
    choices = _choices(both, weight, sums)
    asked = sums.to_sites(both, weight.squared, shared_out(both.demand, choices))
    ratio = shared_out(both.supply[:, None], asked)
    values = shared_out(sums.to_places(both, weight.squared, ratio), choices)
    return Access(values=values, asked=asked)


def modified_two_step(both: SupplyAndDemand, weight: Weight, sums: Sums) -> Access:
    """Share supply as `two_step` does, and lose what is far from everyone.

    A_i = sum_j S_j W_ij^2 / sum_k P_k W_kj: where a site is far from all who reach it,
    some of its supply is not used, so sum_i P_i A_i is at most the sum of S_j.

    References
    ----------
    Delamater, P. L. (2013). Health & Place 24, 30-43.
    """
    asked = sums.to_sites(both, weight, both.demand)
    ratio = shared_out(both.supply[:, None], asked)
    return Access(values=sums.to_places(both, weight.squared, ratio), asked=asked)


def balanced(both: SupplyAndDemand, weight: Weight, sums: Sums) -> Access:
    """Count every person once, and hand out every site's level of service once.

    L_j = S_j / sum_i P_i W_ij / sum_k W_ik;  A_i = sum_j L_j W_ij / sum_k W_kj. Both
    are conserved: the demand met adds up to the people in reach of a site, and
    sum_i A_i = sum_j L_j. Since a level of service is divided among places, not
    people, values compare places of one layer, not layers of finer and coarser places.

    References
    ----------
    Paez, A., Higgins, C. D. and Vivona, S. F. (2019). PLoS ONE 14(6), e0218773.
    """
    choices = _choices(both, weight, sums)
    asked = sums.to_sites(both, weight, shared_out(both.demand, choices))
    level = shared_out(both.supply[:, None], asked)
    everywhere = np.ones((len(both.places), 1))
    level = shared_out(level, sums.to_sites(both, weight, everywhere))
    return Access(values=sums.to_places(both, weight, level), asked=asked)


def _choices(both: SupplyAndDemand, weight: Weight, sums: Sums) -> Numbers:
    """Sum_k W_ik of every place, shape (n, 1)."""
    return sums.to_places(both, weight, np.ones((len(both.supply), 1)))
