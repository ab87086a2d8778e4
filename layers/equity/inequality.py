"""Inequality between people: Lorenz, Gini, Theil, Palma and concentration.

Every measure weighs a place by its people: a place of two people counts exactly as two
places of one (replication invariance), and none depends on the unit (scale invariance).
Amounts of 0 are allowed. Of nothing at all everyone has the same: no inequality.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import xlogy

from layers.equity.amounts import Amounts

Numbers = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int64]
TOP, BOTTOM = 0.1, 0.4
# Shares are added up: where the curve should bend at 40 %, it may a little before.
ROUNDING = 1e-12


@dataclass(frozen=True, kw_only=True, eq=False)
class ShareCurve:
    """Share of all there is, `held`, that the first share of `people` have; (m,) each.

    From (0, 0) to (1, 1), a straight line between points: everyone at a place has the
    same, so the curve is exact everywhere.
    """

    people: Numbers
    held: Numbers

    def at(self, people: float) -> float:
        """Share held by this share of the people, the first ones."""
        return float(np.interp(people, self.people, self.held))

    @property
    def gini(self) -> float:
        """Gini coefficient of a Lorenz curve, see `gini`."""
        return max(0.0, self.index)

    @property
    def palma(self) -> float:
        """Palma ratio of a Lorenz curve, see `palma`."""
        bottom = self.at(BOTTOM)
        if bottom <= ROUNDING:
            return float("inf")
        return (1.0 - self.at(1.0 - TOP)) / bottom

    @property
    def index(self) -> float:
        """Twice the area between the diagonal and the curve, above it negative."""
        widths, heights = np.diff(self.people), self.held[1:] + self.held[:-1]
        return float(1.0 - (widths * heights).sum())

    def thinned(self, most: int) -> ShareCurve:
        """Give the curve with at most `most` points, evenly over people, for a chart.

        The points lie on the curve; a chart's straight lines between them cut corners.
        """
        if len(self.people) <= most:
            return self
        people = np.linspace(0.0, 1.0, most)
        return ShareCurve(people=people, held=np.interp(people, self.people, self.held))


@dataclass(frozen=True, kw_only=True, eq=False)
class TheilParts:
    """Theil's T of everyone, and what of it lies between classes and inside them.

    `total = between + within`. The arrays have shape (k,), a class each: its share of
    `people`, its share of all there is (`held`), and T among its own people `inside`,
    0 for a class of nobody.
    """

    total: float
    between: float
    within: float
    people: Numbers
    held: Numbers
    inside: Numbers

    @property
    def between_each(self) -> Numbers:
        """What each class adds to `between`, below 0 where it has less than its share.

        s_g ln(s_g / p_g), shape (k,).
        """
        return xlogy(self.held, _share_of(self.held, self.people)).astype(np.float64)

    @property
    def within_each(self) -> Numbers:
        """What each class adds to `within`, s_g T_g, shape (k,)."""
        return self.held * self.inside


def lorenz(amounts: Amounts) -> ShareCurve:
    """Trace the Lorenz curve: people from those with least to those with most.

    References
    ----------
    Lorenz, M. O. (1905). Publications of the American Statistical Association 9(70),
    209-219.
    """
    return concentration_curve(amounts, amounts.amount)


def gini(amounts: Amounts) -> float:
    """Gini coefficient: half the mean difference of two people, over the mean; [0, 1).

    G = sum_ij p_i p_j |x_i - x_j| / (2 mu), p the shares of people: twice the area
    between the diagonal and the Lorenz curve. 0 is equality.
    """
    return lorenz(amounts).gini


def palma(amounts: Amounts) -> float:
    """Palma ratio: what the top tenth of people have over what the bottom 40 % have.

    0.25 is equality; inf when the bottom 40 % have nothing and others something.

    References
    ----------
    Cobham, A. & Sumner, A. (2013). Is it all about the tails? The Palma measure of
    income inequality. Center for Global Development, Working Paper 343.
    """
    return lorenz(amounts).palma


def theil(amounts: Amounts) -> float:
    """Theil's T, in nats: sum_i p_i (x_i / mu) ln(x_i / mu), 0 at x_i = 0.

    0 is equality; ln N when one of N people has everything.

    References
    ----------
    Theil, H. (1967). Economics and Information Theory. North-Holland.
    """
    people, held = amounts.shares
    return max(0.0, _relative_entropy(people, held))


def theil_parts(amounts: Amounts, classes: Codes, count: int) -> TheilParts:
    """Decompose Theil's T exactly between `count` classes and inside them.

    T = sum_g s_g ln(s_g / p_g) + sum_g s_g T_g, where class g has the share p_g of
    people and s_g of all there is.

    Parameters
    ----------
    classes
        Class of each place, 0 to `count` - 1, shape (n,).

    References
    ----------
    Shorrocks, A. F. (1980). The class of additively decomposable inequality measures.
    Econometrica 48(3), 613-625.
    """
    people, held = amounts.shares
    p = _added(people, classes, count)
    s = _added(held, classes, count)
    own_people = _share_of(people, p[classes])
    own_held = _share_of(held, s[classes])
    ratio = _share_of(own_held, own_people)
    inside = np.maximum(0.0, _added(xlogy(own_held, ratio), classes, count))
    return TheilParts(
        total=theil(amounts),
        between=max(0.0, _relative_entropy(p, s)),
        within=float((s * inside).sum()),
        people=p,
        held=s,
        inside=inside,
    )


def concentration_curve(amounts: Amounts, rank_by: Numbers) -> ShareCurve:
    """Trace what people have, from those lowest to those highest in another variable.

    Places that are equal in `rank_by` (finite, shape (n,)) are one step: their order
    cannot matter.
    """
    ranks, step = np.unique(rank_by, return_inverse=True)
    people, held = (_added(share, step, len(ranks)) for share in amounts.shares)
    counted = people > 0
    return ShareCurve(
        people=_accumulated(people[counted]), held=_accumulated(held[counted])
    )


def concentration(amounts: Amounts, rank_by: Numbers) -> float:
    """Concentration index, (-1, 1): whether those high in `rank_by` have more.

    C = 2 cov(x, R) / mu, R the middle rank of a place's people by `rank_by`, 0 to 1.
    Positive: what there is lies with those who are high; 0: it does not follow the
    variable; by the amounts themselves it is the Gini coefficient.

    References
    ----------
    Kakwani, N., Wagstaff, A. & van Doorslaer, E. (1997). Socioeconomic inequalities in
    health. Journal of Econometrics 77(1), 87-103.
    """
    return concentration_curve(amounts, rank_by).index


def _added(shares: npt.NDArray[np.floating], classes: Codes, count: int) -> Numbers:
    return np.bincount(classes, shares, count).astype(np.float64)


def _accumulated(shares: Numbers) -> Numbers:
    added = np.cumsum(shares)
    return np.concatenate([[0.0], added / added[-1]])


def _relative_entropy(people: Numbers, held: Numbers) -> float:
    return float(xlogy(held, _share_of(held, people)).sum())


def _share_of(part: Numbers, whole: Numbers) -> Numbers:
    """Give part / whole, 0 where the whole is 0."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
