"""How values of access are written: in which unit, how much of it, how exactly."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.access_words import PER_PEOPLE, column_text
from desktop.language import number, signed, tr
from layers.access.measures import CAPACITY, LEVEL, PER_PERSON

SMALLEST = 0.05  # of what is largest; below it a smaller unit is taken
DIGITS = 3
MOST_DECIMALS = 3
BOUND_DECIMALS = 9
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, kw_only=True)
class Scale:
    """One way to write values of a unit: times `factor`, to so many `decimals`.

    `of_organizations` says that each of them counts as one, not by its capacity.
    """

    unit: str
    factor: float
    decimals: int
    of_organizations: bool = False

    def shown(self, value: float) -> float:
        """Give the number that is written for a value."""
        return value * self.factor

    def text(self, value: float) -> str:
        """Write a value without its unit: nobody's is a dash, and 0 is 0."""
        if math.isnan(value):
            return "–"
        if math.isinf(value):
            return tr("out of reach")
        least = 10.0**-self.decimals
        shown = self.shown(value)
        if shown and abs(shown) < least / 2:
            return tr("under {least}", least=number(least, self.decimals))
        return number(shown, self.decimals if shown else 0)

    def bound(self, value: float) -> str:
        """Write a bound of a class with the digits it has, and no more."""
        shown = self.shown(value)
        decimals = next(
            (d for d in range(BOUND_DECIMALS) if math.isclose(round(shown, d), shown)),
            BOUND_DECIMALS,
        )
        return number(shown, decimals)

    def change(self, value: float) -> str:
        """Write a difference with its sign."""
        if not math.isfinite(value):
            return "–"
        shown = self.shown(value)
        return signed(shown, self.decimals if round(shown, self.decimals) else 0)

    def title(self) -> str:
        """Say what is told, and of what, where there is room for it."""
        if self.unit != PER_PERSON:
            return self.head()
        people = number(self.factor)
        if self.of_organizations:
            return tr("Organizations per {people} people", people=people)
        return tr("Capacity per {people} people", people=people)

    def head(self) -> str:
        """Head a column of values in few words."""
        if self.unit == CAPACITY and self.of_organizations:
            return tr("Organizations")
        if self.unit == PER_PERSON:
            return tr("Per {people} people", people=number(self.factor))
        power = round(math.log10(self.factor))
        if not power:
            return column_text(self.unit)
        of_ten = f"10{str(-power).translate(SUPERSCRIPTS)}"
        return tr(
            "{column}, times {power}", column=column_text(self.unit), power=of_ten
        )


def scale_for(
    unit: str, values: Iterable[float], *, of_organizations: bool = False
) -> Scale:
    """Choose how the largest of some values is read best.

    Access per person is told for 100,000 people, or for ten million where few would
    be left of it; a level of service, which is small, in a power of a thousand.
    """
    largest = max((v for v in values if math.isfinite(v)), default=0.0)
    factor = 1.0
    if unit == PER_PERSON:
        factor = float(PER_PEOPLE)
        if 0 < largest * factor < SMALLEST:
            factor *= 100
    elif unit == LEVEL and 0 < largest < SMALLEST:
        factor = 10.0 ** (-3 * math.floor(math.log10(largest) / 3))
    size = math.floor(math.log10(largest * factor)) if largest > 0 else 0
    return Scale(
        unit=unit,
        factor=factor,
        decimals=min(max(DIGITS - 1 - size, int(size < DIGITS)), MOST_DECIMALS),
        of_organizations=of_organizations,
    )
