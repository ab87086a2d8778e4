"""An amount at each place and the people who have it: what inequality is about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from layers.errors import DataError, Problem

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Amounts:
    """Amounts and people, both of shape (n,); everyone at a place has its amount.

    Amounts are finite and 0 or more, in any unit; people are finite and 0 or more,
    and there is somebody.

    Raises
    ------
    DataError
        `nobody_measured` when there is nobody, `negative_amount` for an amount below
        0, of which inequality measures make no sense.
    """

    amount: Numbers
    people: Numbers

    def __post_init__(self) -> None:
        if self.amount.shape != self.people.shape or self.amount.ndim != 1:
            raise ValueError("amount and people must be two rows of one length")
        if not (np.isfinite(self.amount).all() and np.isfinite(self.people).all()):
            raise ValueError("amounts and people must be numbers; leave others out")
        if (self.people < 0).any():
            raise ValueError("people are counted from 0")
        if not (self.people > 0).any():
            raise _wrong("nobody_measured")
        if (self.amount < 0).any():
            raise _wrong("negative_amount", str(float(self.amount.min())))

    @property
    def everyone(self) -> float:
        """All people."""
        return float(self.people.sum())

    @property
    def mean(self) -> float:
        """Amount of the mean person, in the unit of the amounts."""
        # Divided first: amounts near the largest number would add up past it.
        return float((self.people / self.people.sum() * self.amount).sum())

    @property
    def shares(self) -> tuple[Numbers, Numbers]:
        """Share of all people and of all there is at each place, (n,) each.

        Of nothing at all everyone has the same share.
        """
        people = self.people / self.people.sum()
        amount = np.where(people > 0, self.amount, 0.0)
        most = amount.max()
        if most == 0:
            return people, people
        held = people * (amount / most)
        return people, held / held.sum()

    def kept(self, mask: Flags) -> Amounts:
        """Give the amounts of the places where `mask`, shape (n,), is true."""
        return Amounts(amount=self.amount[mask], people=self.people[mask])


def _wrong(code: str, value: str | None = None) -> DataError:
    return DataError([Problem(code=code, subject="", value=value)])
