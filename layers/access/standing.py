"""Standing: who has access, who has none, and whom nobody may serve at all."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt

from layers.access.found import Access
from layers.access.supply_and_demand import SupplyAndDemand


class Standing(IntEnum):
    """How people of a place stand.

    `NONE` is an access of 0, or a cost without end: an organization may serve them,
    but none within the catchment. `UNREACHABLE` are those whom no organization with
    anything to give may serve in person, however far.
    """

    SOME = 0
    NONE = 1
    UNREACHABLE = 2


def standings(
    both: SupplyAndDemand, found: Access, *, is_cost: bool, column: int = 0
) -> npt.NDArray[np.uint8]:
    """Give the `Standing` of every place, shape (n,), in the order of `places`.

    It measures nothing: whether anyone may serve a place depends on nothing but the
    mandates that hold there. A cost of 0 is the best there is; access of 0 is none.
    """
    values = found.values[:, column]
    standing = np.full(len(values), Standing.SOME, dtype=np.uint8)
    standing[np.isinf(values) if is_cost else values == 0] = Standing.NONE
    may_be_served = np.any(both.allowed, axis=1)
    standing[~may_be_served[both.places.kind]] = Standing.UNREACHABLE
    return standing
