"""Gaps of a ledger side by side: which regions, and what surrounds them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from layers.coverage.ledger import Ledger
from layers.equity.clusters import FALSE_DISCOVERIES, Clusters, clusters
from layers.equity.contiguity import Neighbours, queen
from layers.equity.measured import share_left_out
from layers.progress import Progress, silent

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

# Who touches whom holds for as long as the boundaries do; two are open at most.
_touching = lru_cache(maxsize=2)(queen)


@dataclass(frozen=True, kw_only=True, eq=False)
class GapClusters:
    """Clusters of the share of people left out; arrays have shape (n,).

    `rows` are the rows of the boundaries where somebody of the group lives: only they
    have a share. `neighbours` are among them.
    """

    rows: Rows
    gap: Numbers
    neighbours: Neighbours
    found: Clusters

    @property
    def islands(self) -> Rows:
        """Rows of the boundaries that touch none of the others."""
        return np.asarray(self.rows[self.neighbours.count == 0])

    @property
    def line(self) -> tuple[float, float]:
        """Height at gap 0, and slope, of the line through neighbours' means.

        The regression of the lag of z on z through the means: its slope is z'Wz / z'z,
        which is Moran's I where every region has a neighbour.

        References
        ----------
        Anselin, L. (1996). The Moran scatterplot as an ESDA tool. In Spatial Analytical
        Perspectives on GIS, 111-125. Taylor & Francis.
        """
        linked = float((self.neighbours.count > 0).sum())
        mean = float(self.gap.mean()) if len(self.gap) else 0.0
        slope = self.found.index * linked / max(1, len(self.gap))
        return mean * (1 - slope), slope


def gap_clusters(
    ledger: Ledger,
    group: str,
    *,
    permutations: int,
    seed: int,
    false_discoveries: float = FALSE_DISCOVERIES,
    progress: Progress = silent,
) -> GapClusters:
    """Find where regions of this group's gaps lie side by side."""
    gap = share_left_out(ledger, group)
    lived = np.isfinite(gap)
    neighbours = _touching(ledger.boundaries).kept(lived)
    return GapClusters(
        rows=np.flatnonzero(lived),
        gap=gap[lived],
        neighbours=neighbours,
        found=clusters(
            gap[lived],
            neighbours,
            permutations=permutations,
            seed=seed,
            false_discoveries=false_discoveries,
            progress=progress,
        ),
    )
