"""How capacity counts: the need, and what a missing capacity stands for."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from layers.errors import Problem, StandardError


@dataclass(frozen=True, kw_only=True)
class CapacityRule:
    """How capacity counts.

    `need` is the people or cases a year, in the unit of the organizations' capacity,
    that one person of the population makes: exactly, as a fraction. With
    `missing_is_unlimited` an organization of unknown capacity takes everyone;
    otherwise it is refused, as no number stands for one that is not known.
    """

    need: Fraction
    missing_is_unlimited: bool = False

    def __post_init__(self) -> None:
        if not self.need > 0:
            problem = Problem(
                code="need_not_positive", subject="standard", value=str(self.need)
            )
            raise StandardError(problem)
