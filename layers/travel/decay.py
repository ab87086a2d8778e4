"""Decay: how the will or the means to go somewhere fall with distance."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
import numpy.typing as npt

from layers.errors import Problem, StandardError

Numbers = npt.NDArray[np.float64]
# Shares of the innermost, middle and outer third of a catchment: Luo & Qi (2009),
# their slower decay of three travel-time zones.
LUO_QI = (1.0, 0.68, 0.22)


class Decay(Protocol):
    """A weight from distances; `parameters` says its numbers, with units in names."""

    @property
    def code(self) -> str:
        """Name of the form: step, gaussian, exponential or power."""

    @property
    def parameters(self) -> Mapping[str, object]:
        """The numbers it was made with, plain values."""

    def __call__(self, km: Numbers) -> Numbers:
        """Weight of each distance, kilometres; never below 0, never NaN."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """W(d) = weights[q] for the first q with d <= edges_km[q], 0 beyond the last.

    An edge belongs to the nearer zone. With one edge and the weight 1 this is the
    catchment of Luo & Wang (2003); with several, that of Luo & Qi (2009), Health &
    Place 15(4), 1100-1107.
    """

    edges_km: tuple[float, ...]
    weights: tuple[float, ...]
    code: str = "step"

    def __post_init__(self) -> None:
        rising = all(a < b for a, b in pairwise(self.edges_km))
        fit = 0 < len(self.edges_km) == len(self.weights)
        if not (fit and rising and all(map(_not_negative, self.edges_km))):
            raise _wrong("decay_edges_not_rising", self.edges_km)
        falling = all(a >= b for a, b in pairwise(self.weights))
        if not (falling and all(map(_not_negative, self.weights))):
            raise _wrong("decay_weights_not_falling", self.weights)

    @property
    def parameters(self) -> Mapping[str, object]:
        """Edges and weights, zone by zone."""
        zones = zip(self.edges_km, self.weights, strict=True)
        return {"steps": [{"to_km": edge, "weight": weight} for edge, weight in zones]}

    def __call__(self, km: Numbers) -> Numbers:
        """Weight of each distance, kilometres."""
        zone = np.searchsorted(np.array(self.edges_km), km, side="left")
        return np.array([*self.weights, 0.0])[zone]


@dataclass(frozen=True, kw_only=True)
class Gaussian:
    """W(d) = exp(-d^2 / 2 b^2), 1 at the door and 0.61 at the bandwidth b.

    Source: Dai (2010), Health & Place 16(5), 1038-1052, of Gaussian catchments.
    """

    bandwidth_km: float
    code: str = "gaussian"

    def __post_init__(self) -> None:
        _refuse_unless_positive("decay_bandwidth_not_positive", self.bandwidth_km)

    @property
    def parameters(self) -> Mapping[str, object]:
        """The bandwidth."""
        return {"bandwidth_km": self.bandwidth_km}

    def __call__(self, km: Numbers) -> Numbers:
        """Weight of each distance, kilometres."""
        return np.asarray(np.exp(-0.5 * (km / self.bandwidth_km) ** 2))


@dataclass(frozen=True, kw_only=True)
class Exponential:
    """W(d) = exp(-d / b): 1 at the door, 0.37 at the bandwidth b.

    Source: Wilson (1971), Environment and Planning 3(1), 1-32.
    """

    bandwidth_km: float
    code: str = "exponential"

    def __post_init__(self) -> None:
        _refuse_unless_positive("decay_bandwidth_not_positive", self.bandwidth_km)

    @property
    def parameters(self) -> Mapping[str, object]:
        """The bandwidth."""
        return {"bandwidth_km": self.bandwidth_km}

    def __call__(self, km: Numbers) -> Numbers:
        """Weight of each distance, kilometres."""
        return np.asarray(np.exp(-km / self.bandwidth_km))


@dataclass(frozen=True, kw_only=True)
class Power:
    """W(d) = max(d, nearest)^-exponent, distances in kilometres.

    A power has no end at distance 0, so whoever is nearer than `nearest_km` counts as
    being there. Source: Hansen (1959), Journal of the American Institute of Planners
    25(2), 73-76.
    """

    exponent: float = 2.0
    nearest_km: float = 1.0
    code: str = "power"

    def __post_init__(self) -> None:
        _refuse_unless_positive("decay_exponent_not_positive", self.exponent)
        _refuse_unless_positive("decay_nearest_not_positive", self.nearest_km)

    @property
    def parameters(self) -> Mapping[str, object]:
        """The exponent and the distance below which nothing is nearer."""
        return {"exponent": self.exponent, "nearest_km": self.nearest_km}

    def __call__(self, km: Numbers) -> Numbers:
        """Weight of each distance, kilometres."""
        return np.asarray(np.maximum(km, self.nearest_km) ** -self.exponent)


def flat(catchment_km: float) -> Step:
    """Give everyone within a distance the weight 1, and nobody beyond it any."""
    return Step(edges_km=(catchment_km,), weights=(1.0,))


def thirds(catchment_km: float) -> Step:
    """Give the thirds of a catchment the weights of Luo & Qi: 1, 0.68 and 0.22."""
    if catchment_km == 0:
        return flat(catchment_km)
    edges = (catchment_km / 3, 2 * catchment_km / 3, catchment_km)
    return Step(edges_km=edges, weights=LUO_QI)


def _not_negative(value: float) -> bool:
    return math.isfinite(value) and value >= 0


def _refuse_unless_positive(code: str, value: float) -> None:
    if not (math.isfinite(value) and value > 0):
        raise _wrong(code, value)


def _wrong(code: str, value: object) -> StandardError:
    return StandardError(Problem(code=code, subject="decay", value=str(value)))
