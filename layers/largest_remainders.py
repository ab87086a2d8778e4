"""Whole numbers in proportion to weights, adding exactly to their totals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]
_MOST = np.iinfo(np.int64).max


def apportion(total: int, weights: Sequence[int]) -> list[int]:
    """Share one total by the method of largest remainders (Hamilton).

    Raises
    ------
    ValueError
        If there is something to share and no positive weight to share it by.
    """
    shares = apportioned(
        np.array([total], dtype=np.int64),
        np.array(weights, dtype=np.int64),
        np.zeros(len(weights), dtype=np.int64),
    )
    return [int(share) for share in shares]


def apportioned(totals: Integers, weights: Integers, owner: Integers) -> Integers:
    """Share many totals at once by the method of largest remainders (Hamilton).

    `totals` has shape (m,), `weights` and `owner` shape (n,): `owner` is the total of
    which each row takes a share. Nothing is negative. Integer arithmetic throughout,
    so the same weights give the same shares on every machine; equal remainders go to
    the earlier row. Each share is the exact quota rounded down or up, so that a part
    of the weights never exceeds them.

    Raises
    ------
    ValueError
        If there is something to share and no positive weight to share it by.
    """
    whole = np.zeros(len(totals), dtype=np.int64)
    np.add.at(whole, owner, weights)
    lost = np.flatnonzero((whole == 0) & (totals > 0))
    if len(lost):
        raise ValueError(f"nothing to share {totals[lost[0]]} by")
    shares, remainders = _quotas(totals[owner], weights, np.maximum(whole, 1)[owner])
    given = np.zeros(len(totals), dtype=np.int64)
    np.add.at(given, owner, shares)
    order = np.lexsort((-remainders, owner))  # stable: the earlier row first
    sorted_owner = owner[order]
    rank = np.arange(len(order)) - np.searchsorted(sorted_owner, sorted_owner)
    more = np.empty(len(order), dtype=np.int64)
    more[order] = rank < (totals - given)[sorted_owner]
    return shares + more


def _quotas(
    totals: Integers, weights: Integers, whole: Integers
) -> tuple[Integers, Integers]:
    """Quotients and remainders of total x weight by the sum of the weights."""
    most = int(totals.max(initial=0)) * int(weights.max(initial=0))
    if most <= _MOST:
        product = totals * weights
        return product // whole, product % whole
    # Products beyond 64 bits take Python's integers, which are slower and exact.
    large = totals.astype(object) * weights.astype(object)
    return (large // whole).astype(np.int64), (large % whole).astype(np.int64)
