"""Gaps of a ledger side by side: which regions, and what surrounds them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from layers.coverage.ledger import Ledger
from layers.equity.clusters import Clusters, clusters
from layers.equity.contiguity import Neighbours, queen
from layers.equity.measured import share_left_out

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]


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


def gap_clusters(
    ledger: Ledger, group: str, *, permutations: int, seed: int
) -> GapClusters:
    """Find where regions of this group's gaps lie side by side."""
    gap = share_left_out(ledger, group)
    lived = np.isfinite(gap)
    neighbours = queen(ledger.boundaries).kept(lived)
    return GapClusters(
        rows=np.flatnonzero(lived),
        gap=gap[lived],
        neighbours=neighbours,
        found=clusters(gap[lived], neighbours, permutations=permutations, seed=seed),
    )
