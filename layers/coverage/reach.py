"""Reach: the nearest allowed organization of every place, and what a change leaves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from layers.organizations import OrganizationLayer

Numbers = npt.NDArray[np.float64]
Sites = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Coordinates:
    """Where organizations stand, degrees, shape (m,); NaN without a point."""

    longitude: Numbers
    latitude: Numbers


@dataclass(frozen=True, kw_only=True, eq=False)
class Reach:
    """Every place's nearest allowed organization (-1) and its distance (inf, km).

    `coordinates` and `allowed`, shape (kinds, m), are those it was measured to.
    """

    site: Sites
    km: Numbers
    coordinates: Coordinates
    allowed: Flags


@dataclass(frozen=True, kw_only=True, eq=False)
class Earlier:
    """An answer for the same places, and what has become of its sites.

    `rows`, shape (m now,), gives the row that each site had then, -1 for one that was
    not there or stood elsewhere. Sites that stay are in the same order in both.
    """

    reach: Reach
    rows: Sites

    def answers(self, allowed: Flags) -> bool:
        """Whether it still is the answer: the same sites, the same ones allowed."""
        return np.array_equal(self.reach.allowed, allowed) and np.array_equal(
            self.rows, np.arange(allowed.shape[1])
        )

    def change(self, allowed: Flags) -> tuple[Flags, Flags, Sites]:
        """Tell the sites gained, (kinds, m now), from those lost, (kinds, m then).

        The third, (m then,), gives the row now of each site, -1 for one that is gone.
        """
        then = self.reach.allowed
        stays = np.flatnonzero(self.rows >= 0)
        was, still = np.zeros_like(allowed), np.zeros_like(then)
        was[:, stays] = then[:, self.rows[stays]]
        still[:, self.rows[stays]] = allowed[:, stays]
        now = np.full(then.shape[1], -1, dtype=np.int32)
        now[self.rows[stays]] = stays
        return allowed & ~was, then & ~still, now


def coordinates_of(organizations: OrganizationLayer) -> Coordinates:
    """Give where organizations stand, in their order."""
    return Coordinates(
        longitude=organizations.longitude, latitude=organizations.latitude
    )


def rows_before(before: OrganizationLayer, now: OrganizationLayer) -> Sites:
    """Give the row each organization had, -1 for one that is new or stood elsewhere.

    Both layers are sorted by id.
    """
    if before is now:
        return np.arange(len(now), dtype=np.int32)
    found = before.frame.index.get_indexer(now.frame.index)
    rows = np.asarray(found, dtype=np.int32)
    known = np.flatnonzero(rows >= 0)
    then = rows[known]
    moved = (before.longitude[then] != now.longitude[known]) | (
        before.latitude[then] != now.latitude[known]
    )
    rows[known[moved]] = -1
    return rows
