"""Whether gaps lie side by side: Moran's I, and where, by local Moran (LISA)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from layers.equity.contiguity import Neighbours
from layers.progress import Progress, silent

Numbers = npt.NDArray[np.float64]
Words = npt.NDArray[np.uint8]
FALSE_DISCOVERIES = 0.05
FEWEST_REGIONS = 3
_ROUNDING = 1e-12
_AT_ONCE = 64


class Surroundings(IntEnum):
    """A region and its neighbours' mean, each above the mean of all regions or not."""

    NO_NEIGHBOURS = 0
    GAP_AMONG_GAPS = 1
    SERVED_AMONG_GAPS = 2
    SERVED_AMONG_SERVED = 3
    GAP_AMONG_SERVED = 4


class WhyNot(IntEnum):
    """Why nothing can be said of clusters; `NONE` when something can."""

    NONE = 0
    FEW_REGIONS = 1
    ALL_ALIKE = 2
    NO_NEIGHBOURS = 3


@dataclass(frozen=True, kw_only=True, eq=False)
class Clusters:
    """Moran's I of all regions and of each; arrays have shape (n,).

    `expected` is I without any pattern. `lag` is the mean gap of a region's neighbours,
    0 for an island. `p` are pseudo p-values, two-sided; `q` are those of the regions
    after Benjamini and Hochberg, and `stands_out` says that q is at most the share of
    `false_discoveries` that is borne. An island has `local` 0, and p and q 1. With
    `why_not`, nothing stands out, I is 0 and every p is 1.
    """

    index: float
    expected: float
    p: float
    lag: Numbers
    local: Numbers
    local_p: Numbers
    q: Numbers
    surroundings: Words
    permutations: int
    why_not: WhyNot = WhyNot.NONE
    false_discoveries: float = FALSE_DISCOVERIES

    @property
    def stands_out(self) -> npt.NDArray[np.bool_]:
        """Regions whose surroundings chance would rarely give."""
        return np.asarray(self.q <= self.false_discoveries)

    @property
    def _with_neighbours(self) -> int:
        return int((self.surroundings != Surroundings.NO_NEIGHBOURS).sum())

    @property
    def fewest(self) -> int:
        """How many regions must stand out at once for any to: k of n at the least p.

        Permutations cannot give less than p = 2 / (permutations + 1), and k regions
        stand out at p <= a k / n, a the share of false discoveries.
        """
        return math.ceil(self._least / (self.permutations + 1))

    @property
    def permutations_for_one(self) -> int:
        """Permutations by which a single region could stand out."""
        return math.ceil(self._least) - 1

    @property
    def _least(self) -> float:
        """Give n times the least p-value of one permutation, over the share borne."""
        # Rounded: 2 / 0.05 is 40, and the float next above it would ask for one more.
        return round(self._with_neighbours * 2 / self.false_discoveries, 6)


def clusters(
    gap: Numbers,
    neighbours: Neighbours,
    *,
    permutations: int,
    seed: int,
    false_discoveries: float = FALSE_DISCOVERIES,
    progress: Progress = silent,
) -> Clusters:
    """Measure how gaps cluster over regions, each region counting once.

    With z = gap - mean, W row-standardised and S0 its sum (the regions that have
    neighbours): I = n/S0 z'Wz / z'z, and I_i = (n - 1) z_i (Wz)_i / z'z. Chance is
    `permutations` shufflings: of all values for I, of all but the region's own for
    I_i. p = 2 (min(#as high, #as low) + 1) / (permutations + 1), at most 1.

    Parameters
    ----------
    gap
        Share of people left out, finite, shape (n,).
    seed
        The same seed gives the same p-values.
    false_discoveries
        Share of the regions that stand out which may do so by chance, above 0.
    progress
        Told while chance is dealt; may raise `Cancelled`.

    References
    ----------
    Anselin, L. (1995). Local indicators of spatial association - LISA. Geographical
    Analysis 27(2), 93-115. Benjamini, Y. & Hochberg, Y. (1995). Journal of the Royal
    Statistical Society B 57(1), 289-300.
    """
    n = len(gap)
    why_not = _why_not(gap, neighbours)
    if why_not is not WhyNot.NONE:
        return _nothing(neighbours.mean_of(gap), why_not, false_discoveries)
    z = gap - gap.mean()
    lag = neighbours.mean_of(z)
    random = np.random.default_rng(seed)
    spread = float((z * z).sum())
    linked = neighbours.count > 0
    together = float((z * lag).sum())
    dealt = _shuffled(z, neighbours, permutations, random, progress)
    local_p = _local_p(z, lag, neighbours, permutations, random, progress)
    q = np.ones(n)
    q[linked] = false_discovery(local_p[linked])
    return Clusters(
        index=n / float(linked.sum()) * together / spread,
        expected=-1.0 / (n - 1),
        p=_pseudo_p(dealt, together, spread),
        lag=neighbours.mean_of(gap),
        local=(n - 1) * z * lag / spread,
        local_p=local_p,
        q=q,
        surroundings=_surroundings(z, lag, linked),
        permutations=permutations,
        false_discoveries=false_discoveries,
    )


def false_discovery(p: Numbers) -> Numbers:
    """Adjust p-values, shape (n,), for the share of false discoveries (q-values).

    q_(k) = min over j >= k of n p_(j) / j, the p-values rising.
    """
    order = np.argsort(p, kind="stable")
    stepped = p[order] * len(p) / np.arange(1, len(p) + 1)
    q = np.empty_like(p)
    q[order] = np.minimum(1.0, np.minimum.accumulate(stepped[::-1])[::-1])
    return q


def _why_not(gap: Numbers, neighbours: Neighbours) -> WhyNot:
    if len(gap) < FEWEST_REGIONS:
        return WhyNot.FEW_REGIONS
    if np.ptp(gap) <= _ROUNDING:  # shares that differ by rounding do not differ
        return WhyNot.ALL_ALIKE
    return WhyNot.NONE if len(neighbours.rows) else WhyNot.NO_NEIGHBOURS


def _nothing(lag: Numbers, why_not: WhyNot, false_discoveries: float) -> Clusters:
    n = len(lag)
    return Clusters(
        index=0.0,
        expected=0.0,
        p=1.0,
        lag=lag,
        local=np.zeros(n),
        local_p=np.ones(n),
        q=np.ones(n),
        surroundings=np.zeros(n, dtype=np.uint8),
        permutations=0,
        why_not=why_not,
        false_discoveries=false_discoveries,
    )


def _surroundings(z: Numbers, lag: Numbers, linked: npt.NDArray[np.bool_]) -> Words:
    found = np.select(
        [~linked, (z > 0) & (lag > 0), lag > 0, z <= 0],
        [
            Surroundings.NO_NEIGHBOURS,
            Surroundings.GAP_AMONG_GAPS,
            Surroundings.SERVED_AMONG_GAPS,
            Surroundings.SERVED_AMONG_SERVED,
        ],
        Surroundings.GAP_AMONG_SERVED,
    )
    return found.astype(np.uint8)


def _shuffled(
    z: Numbers,
    neighbours: Neighbours,
    permutations: int,
    random: np.random.Generator,
    progress: Progress,
) -> Numbers:
    """Give z'Wz of shuffled values, shape (permutations,)."""
    sums = np.empty(permutations)
    for start in range(0, permutations, _AT_ONCE):
        run = slice(start, min(start + _AT_ONCE, permutations))
        dealt = random.permuted(np.tile(z, (run.stop - start, 1)), axis=1).T
        sums[run] = (dealt * neighbours.mean_of(dealt)).sum(axis=0)
        progress(0.5 * run.stop / permutations)
    return sums


def _local_p(
    z: Numbers,
    lag: Numbers,
    neighbours: Neighbours,
    permutations: int,
    random: np.random.Generator,
    progress: Progress,
) -> Numbers:
    """Pseudo p-value of each region's neighbours, dealt from all other regions.

    Every region meets the same deals, as in Anselin's own programs: a deal is an
    order of the n - 1 others, of which a region takes as many as it has neighbours.
    """
    n, most, scale = len(z), int(neighbours.count.max()), float(np.abs(z).max())
    deals = np.empty((permutations, most), dtype=np.int64)
    order = np.arange(n - 1)
    for done, deal in enumerate(deals):
        deal[:] = random.permutation(order)[:most]
        if done % _AT_ONCE == 0:
            progress(0.5 + 0.25 * done / permutations)
    p = np.ones(n)
    for i in np.flatnonzero(neighbours.count):
        others = np.delete(z, i)
        sampled = others[deals[:, : neighbours.count[i]]].mean(axis=1)
        p[i] = _pseudo_p(sampled, lag[i], scale)
        if i % _AT_ONCE == 0:
            progress(0.75 + 0.25 * int(i) / n)
    return p


def _pseudo_p(sampled: Numbers, found: float, scale: float) -> float:
    """Two-sided: how rarely chance gives a value as high, or as low, as was found."""
    # Shares are often 0 or 1, so many deals equal what was found but for rounding.
    nearly = _ROUNDING * scale
    high = np.count_nonzero(sampled >= found - nearly)
    low = np.count_nonzero(sampled <= found + nearly)
    return min(1.0, 2.0 * (min(high, low) + 1) / (len(sampled) + 1))
