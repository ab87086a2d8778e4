"""The service standard: what counts as served."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from layers.coverage.capacity_rule import CapacityRule
from layers.errors import Problem, StandardError

LEVELS = ("primary", "secondary", "tertiary")


@dataclass(frozen=True, kw_only=True)
class ServiceStandard:
    """What counts as served; nothing asked (an empty set, None) matches everything.

    `threshold_km` is a straight-line geodesic distance. `as_of` None means today's
    records. `class_bounds` are the least shares served for "served", "partly served"
    and "underserved"; below the last is "severely underserved", and 0 "unserved".
    `capacity` None means that whoever is in reach is served, however many they are.
    """

    threshold_km: float = 100.0
    levels: frozenset[str] = frozenset()
    services: frozenset[str] = frozenset()
    language: str | None = None
    as_of: date | None = None
    respect_mandates: bool = True
    count_remote: bool = True
    class_bounds: tuple[float, float, float] = (0.8, 0.5, 0.2)
    capacity: CapacityRule | None = None

    @property
    def asked(self) -> ServiceStandard:
        """Keep what decides who may serve whom; the rest, and the date, is as usual."""
        usual = ServiceStandard
        return replace(
            self,
            threshold_km=usual.threshold_km,
            as_of=None,
            class_bounds=usual.class_bounds,
            capacity=None,
        )

    def __post_init__(self) -> None:
        if not (math.isfinite(self.threshold_km) and self.threshold_km >= 0):
            raise _wrong("threshold_not_a_distance", str(self.threshold_km))
        unknown = sorted(self.levels - set(LEVELS))
        if unknown:
            raise _wrong("unknown_level", unknown[0])
        bounds = (1.0, *self.class_bounds, 0.0)
        # Written so that a bound that is not a number is refused too.
        if not all(a >= b for a, b in pairwise(bounds)):
            raise _wrong("class_bounds_not_falling", str(self.class_bounds))


def _wrong(code: str, value: str) -> StandardError:
    return StandardError(Problem(code=code, subject="standard", value=value))
