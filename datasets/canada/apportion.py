"""Whole numbers in proportion to weights, adding exactly to a total."""

from __future__ import annotations

from collections.abc import Sequence


def apportion(total: int, weights: Sequence[int]) -> list[int]:
    """Share `total` by the method of largest remainders (Hamilton).

    Integer arithmetic throughout, so the same weights give the same shares on every
    machine; equal remainders go to the earlier row. Each share is the exact quota
    rounded down or up.

    Raises
    ------
    ValueError
        If there is something to share and no positive weight to share it by.
    """
    whole = sum(weights)
    if total and whole <= 0:
        raise ValueError(f"nothing to share {total} by")
    if not total:
        return [0] * len(weights)
    shares = [total * weight // whole for weight in weights]
    order = sorted(
        range(len(weights)), key=lambda row: (-(total * weights[row] % whole), row)
    )
    for row in order[: total - sum(shares)]:
        shares[row] += 1
    return shares
