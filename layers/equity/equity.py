"""Equity: every inequality measure of one amount, with its classes and its curves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.equity.inequality import (
    ShareCurve,
    TheilParts,
    concentration_curve,
    lorenz,
    theil,
    theil_parts,
)
from layers.equity.measured import Measured

Numbers = npt.NDArray[np.float64]
Texts = npt.NDArray[np.object_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Classes:
    """Theil's T between and inside the classes of one variable, arrays (k,).

    `words` are the classes, in order, "" for people of no known class; `mean` is the
    amount of the mean person of each.
    """

    words: tuple[str, ...]
    people: Numbers
    mean: Numbers
    parts: TheilParts

    @property
    def share_between(self) -> float:
        """Share of all inequality that lies between classes; 0 of no inequality."""
        total = self.parts.total
        return min(1.0, self.parts.between / total) if total > 0 else 0.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Ranked:
    """Concentration by the variable `name`; `without` people have no value of it."""

    name: str
    curve: ShareCurve
    people: float
    without: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Equity:
    """How evenly an amount is spread over people; see `layers.equity.inequality`.

    `palma` is inf when the bottom 40 % have nothing. `classes` are by name of what
    classes people ("province", "region", ...); `ranked` is None without a variable.
    """

    measured: Measured
    lorenz: ShareCurve
    gini: float
    palma: float
    theil: float
    classes: Mapping[str, Classes]
    ranked: Ranked | None


def equity(
    measured: Measured,
    classes: Mapping[str, Texts],
    rank_by: tuple[str, Numbers] | None = None,
) -> Equity:
    """Measure inequality, and decompose it by each of the classes.

    Parameters
    ----------
    classes
        Class of every place measured, shape (n,), by name of the variable.
    rank_by
        A variable: its name, and a number for every place measured, not finite where
        there is none.
    """
    amounts = measured.amounts
    curve = lorenz(amounts)  # traced once: sorting is what takes long
    return Equity(
        measured=measured,
        lorenz=curve,
        gini=curve.gini,
        palma=curve.palma,
        theil=theil(amounts),
        classes={name: _classes(measured, of) for name, of in classes.items()},
        ranked=None if rank_by is None else _ranked(measured, *rank_by),
    )


def _classes(measured: Measured, of: Texts) -> Classes:
    number, words = pd.factorize(of, sort=True)
    amounts = measured.amounts
    parts = theil_parts(amounts, number.astype(np.int64), len(words))
    return Classes(
        words=tuple(map(str, words)),
        people=np.bincount(number, amounts.people, len(words)).astype(np.float64),
        mean=amounts.mean * (parts.held / parts.people),
        parts=parts,
    )


def _ranked(measured: Measured, name: str, rank_by: Numbers) -> Ranked | None:
    amounts = measured.amounts
    has = np.isfinite(rank_by)
    if not has.any():
        return None
    return Ranked(
        name=name,
        curve=concentration_curve(amounts.kept(has), rank_by[has]),
        people=float(amounts.people[has].sum()),
        without=float(amounts.people[~has].sum()),
    )
