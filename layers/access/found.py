"""What a measure of access found: a value for every place, a load for every site."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Access:
    """Access of every place and the demand that every site meets.

    `values`, shape (n, columns), in the order of `places`: 0 is none; only a measure
    of cost has inf, for places that reach no site. `asked`, shape (m, columns): the
    people who come to each site, weighted as the measure says; None where a measure
    does not count them. `gap` is how far from its equilibrium a measure may be, as a
    share of its total cost: 0 for measures that have a formula.
    """

    values: Numbers
    asked: Numbers | None = None
    gap: float = 0.0


def shared_out(supply: Numbers, among: Numbers) -> Numbers:
    """Divide, and give 0 where there is nobody to divide by; shapes broadcast."""
    supply, among = np.broadcast_arrays(supply, among)
    return np.divide(supply, among, out=np.zeros(among.shape), where=among > 0)
