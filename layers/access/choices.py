"""Choices: which sites the people of each place go to, in an equilibrium on its way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
# In an equilibrium few places divide their people, and those among two or three.
SITES_OF_A_PLACE = 4


@dataclass(frozen=True, kw_only=True, eq=False)
class Choices:
    """Arrays that an equilibrium is worked out in, changed in place.

    `people`, shape (n,); `where`, (n, some), rows of sites, -1 for none; `shares`,
    (n, some), the people who go there; `load`, (m,), the people who come to a site.
    """

    people: Numbers
    where: npt.NDArray[np.int32]
    shares: Numbers
    load: Numbers


def no_choices(people: Numbers, sites: int) -> Choices:
    """Begin with nobody going anywhere."""
    shape = (len(people), SITES_OF_A_PLACE)
    return Choices(
        people=np.ascontiguousarray(people),
        where=np.full(shape, -1, dtype=np.int32),
        shares=np.zeros(shape),
        load=np.zeros(sites),
    )
