"""Balance: how many of a region's people others take, and how many of others' it takes.

Net is what a region takes less what others take of it, so that the nets of all regions
add up to minus the people taken outside of every region.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

COLUMNS = ("served", "at_home", "by_others", "for_others", "net", "net_share")
# Of a region's people served: a net below the first is none worth a colour.
EVEN, MUCH = 0.01, 0.10


class Role(IntEnum):
    """What a region is to the others: who is carried, and who carries."""

    CARRIED_MUCH = 0
    CARRIED = 1
    EVEN = 2
    CARRIES = 3
    CARRIES_MUCH = 4
    NOBODY = 5


def balance(pressure: pd.DataFrame, ids: npt.NDArray[np.object_]) -> pd.DataFrame:
    """Give what each region's people and organizations are to the other regions.

    Parameters
    ----------
    pressure
        Columns `from`, `to` and `people` as `layers.coverage.pressure.pressure` gives
        them; `to` None stands outside of every region.
    ids
        Boundary ids, in the order of the rows.

    Returns
    -------
    People, whole numbers: `served` = `at_home` + `by_others`, `for_others`, and
    `net` = `for_others` - `by_others`. `net_share` = net / served is NaN where nobody
    of a region is served.
    """
    index = pd.Index([str(one) for one in ids], dtype=object, name="id")
    stays = pressure["from"] == pressure["to"]

    def people(rows: pd.Series[bool], side: str) -> pd.Series[int]:
        summed = pressure[rows].groupby(side)["people"].sum()
        return summed.reindex(index, fill_value=0).astype(np.int64)

    frame = pd.DataFrame(
        {
            "at_home": people(stays, "from"),
            "by_others": people(~stays, "from"),
            "for_others": people(~stays, "to"),
        }
    )
    frame["served"] = frame["at_home"] + frame["by_others"]
    frame["net"] = frame["for_others"] - frame["by_others"]
    frame["net_share"] = frame["net"] / frame["served"].where(frame["served"] > 0)
    return frame[list(COLUMNS)]


def roles(balanced: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Class regions by net as a share of their own people served, a `Role` each.

    A region of which nobody is served, but which takes others' people, carries much.
    """
    share = balanced["net_share"].to_numpy(float)
    idle = balanced["served"].to_numpy() == 0
    takes = balanced["for_others"].to_numpy() > 0
    return np.select(
        [
            idle & takes,
            idle,
            share <= -MUCH,
            share <= -EVEN,
            share < EVEN,
            share < MUCH,
        ],
        [
            Role.CARRIES_MUCH,
            Role.NOBODY,
            Role.CARRIED_MUCH,
            Role.CARRIED,
            Role.EVEN,
            Role.CARRIES,
        ],
        Role.CARRIES_MUCH,
    ).astype(np.int64)
