"""The province that each region lies in."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from layers.boundaries import BoundaryLayer
from layers.geography_levels import PROVINCE_IDS, province_of

Texts = npt.NDArray[np.object_]


def provinces_of(boundaries: BoundaryLayer) -> Texts:
    """Province of each region by its code, else by its parent's, "" for neither."""
    parents = boundaries.frame["parent"].to_numpy(object)
    found = np.empty(len(boundaries), dtype=object)
    found[:] = [
        province_of(boundaries.level, str(identifier))
        or (str(parent) if parent in PROVINCE_IDS else "")
        for identifier, parent in zip(boundaries.ids, parents, strict=True)
    ]
    return found
