"""Access by organization: what it supplies, who could come, and what each would get."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.access.found import Access
from layers.access.sums import Sums
from layers.access.supply_and_demand import SupplyAndDemand
from layers.access.weight import Weight
from layers.travel.decay import flat

Numbers = npt.NDArray[np.float64]


def access_by_site(
    both: SupplyAndDemand, found: Access, catchment_km: float, sums: Sums
) -> pd.DataFrame:
    """Describe every organization that has something to give.

    Returns
    -------
    DataFrame
        A row a site, by organization id. `supply`: S_j; `in_catchment`: people whom it
        may serve within the catchment, each counted whole; `asked`: people who come to
        it, weighted as the measure says; `ratio`: R_j, S_j over those people. `asked`
        is NaN where the measure counts nobody, `ratio` where nobody comes.
    """
    demand = both.demand[:, :1]
    if np.isfinite(catchment_km):
        everyone = Weight(decay=flat(catchment_km), catchment_km=catchment_km)
        near = sums.to_sites(both, everyone, demand)[:, 0]
    else:
        kinds = len(both.allowed)
        by_kind = np.bincount(both.places.kind, demand[:, 0], kinds)
        near = np.asarray(by_kind @ both.allowed, dtype=float)
    asked = np.full(len(both.rows), np.nan)
    if found.asked is not None:
        asked = found.asked[:, 0]
    ratio = np.full(len(both.rows), np.nan)
    np.divide(both.supply, asked, out=ratio, where=asked > 0)
    return pd.DataFrame(
        {
            "supply": both.supply,
            "in_catchment": np.rint(near),
            "asked": asked,
            "ratio": ratio,
        },
        index=pd.Index(both.organizations.ids[both.rows], dtype=object),
    )
