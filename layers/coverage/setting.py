"""Settings: the ways of asking that are tried, and the band on which a class holds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One way of asking: a threshold, a detour factor, and a decay or "" for none.

    A decay takes the place of the threshold: each person counts by its weight.
    """

    threshold_km: float
    detour: float = 1.0
    decay: str = ""

    @property
    def reach_km(self) -> float:
        """Kilometres in a straight line that the threshold leaves after the detour."""
        return self.threshold_km / self.detour


@dataclass(frozen=True, kw_only=True, eq=False)
class Band:
    """Where each region's class holds around the standard asked.

    All have shape (regions + 1,), all regions together last. The class stays for
    thresholds from `from_km` to just below `below_km` (inf: however far), and for
    detour factors from 1 up to `detour_upto` (inf: any). A region is a gap for every
    threshold below `gap_below_km` and for none from there on (inf: however far). One
    without people has no class that could change and is no gap: 0, inf, inf and 0.

    Where capacity counts the band is not `exact`: more reach brings rivals as well as
    help, so nothing is known between the settings tried. The class then stays at the
    thresholds tried from `from_km` up, and is another at `below_km`, NaN where it
    stays at all of them; `detour_upto` is the last of the factors tried at which it
    stays, and from `gap_below_km` on none of those tried is a gap, NaN if the last is.
    """

    from_km: Numbers
    below_km: Numbers
    detour_upto: Numbers
    gap_below_km: Numbers
    exact: bool = True
