"""A weight of pairs: a decay, cut off at a catchment, perhaps squared."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from layers.errors import Problem, StandardError
from layers.travel.decay import Decay
from layers.travel.straight_line import SEMI_MAJOR_M, SEMI_MINOR_M

Numbers = npt.NDArray[np.float64]
# Least and greatest radius of curvature of the ellipsoid: at a pole along the equator
# of either, a geodesic bends no more and no less than circles of these radii.
LEAST_RADIUS_M = SEMI_MINOR_M**2 / SEMI_MAJOR_M
GREATEST_RADIUS_M = SEMI_MAJOR_M**2 / SEMI_MINOR_M


@dataclass(frozen=True, kw_only=True)
class Weight:
    """W(d)^exponent where d <= catchment, 0 beyond; a catchment of inf cuts nothing."""

    decay: Decay
    catchment_km: float
    exponent: int = 1

    def __post_init__(self) -> None:
        if not self.catchment_km >= 0:
            value = str(self.catchment_km)
            problem = Problem(
                code="catchment_not_a_distance", subject="catchment", value=value
            )
            raise StandardError(problem)

    @property
    def squared(self) -> Weight:
        """The same weight, squared."""
        return replace(self, exponent=2 * self.exponent)

    def __call__(self, km: Numbers) -> Numbers:
        """Weight of each distance, kilometres."""
        weight = self.decay(km) ** self.exponent
        return np.where(km <= self.catchment_km, weight, 0.0)


def chords_m(arc_m: float) -> tuple[float, float]:
    """Bound the chord of a geodesic: surely not longer, surely longer, metres.

    The chord of an arc s on a circle of radius R is 2 R sin(s / 2 R); between the two
    bounds the arc has to be measured. `inf` where the arc leads round the earth.
    """
    return _chord(arc_m, LEAST_RADIUS_M), _chord(arc_m, GREATEST_RADIUS_M)


def _chord(arc_m: float, radius_m: float) -> float:
    half = arc_m / (2 * radius_m)
    # A millionth of a millimetre a kilometre: what coordinates are rounded by.
    return 2 * radius_m * math.sin(half) if half < math.pi / 2 else math.inf
