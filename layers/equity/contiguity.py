"""Which regions touch: queen contiguity, from the boundaries themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from layers.boundaries import BoundaryLayer

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Neighbours:
    """Which of n regions touch which.

    The neighbours of region i are `rows[starts[i]:starts[i + 1]]`, rising; `starts`
    has shape (n + 1,).
    """

    starts: Rows
    rows: Rows

    def __len__(self) -> int:
        return len(self.starts) - 1

    @cached_property
    def count(self) -> Rows:
        """Neighbours of each region, shape (n,); 0 is an island."""
        return np.diff(self.starts)

    def mean_of(self, values: Numbers) -> Numbers:
        """Mean of each region's neighbours, 0 for an island: row-standardised weights.

        `values` has shape (n,) or (n, k).
        """
        count = np.maximum(self.count, 1).reshape(-1, *[1] * (values.ndim - 1))
        ends = np.zeros((len(self.rows) + 1, *values.shape[1:]))
        np.cumsum(values[self.rows], axis=0, out=ends[1:])
        return np.asarray((ends[self.starts[1:]] - ends[self.starts[:-1]]) / count)

    def kept(self, mask: Flags) -> Neighbours:
        """Give the regions where `mask`, shape (n,), is true, and who touches there."""
        region = np.repeat(np.arange(len(self)), self.count)
        both = mask[region] & mask[self.rows]
        new = np.cumsum(mask) - 1
        return _neighbours(new[region[both]], new[self.rows[both]], int(mask.sum()))


def queen(boundaries: BoundaryLayer) -> Neighbours:
    """Find, for every region, the others that share at least one point with it.

    Judged in the coordinates the boundaries were drawn in; regions that only overlap
    by careless drawing touch too, regions apart by a sliver do not.
    """
    shapes = boundaries.frame.geometry.to_numpy()
    first, second = boundaries.tree.query(shapes, predicate="intersects")
    apart = first != second
    # Said by either of the two, held for both.
    a, b = first[apart], second[apart]
    pairs = np.unique(np.column_stack([np.append(a, b), np.append(b, a)]), axis=0)
    return _neighbours(pairs[:, 0], pairs[:, 1], len(boundaries))


def _neighbours(region: Rows, other: Rows, count: int) -> Neighbours:
    order = np.lexsort((other, region))
    starts = np.searchsorted(region[order], np.arange(count + 1))
    return Neighbours(
        starts=starts.astype(np.int64), rows=other[order].astype(np.int64)
    )
