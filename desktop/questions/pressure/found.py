"""What the question of pressure finds: pairs of regions, and the net of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from desktop.map.flows import FlowLine, Flows, flows
from desktop.map.geometry import region_anchors
from layers.boundaries import BoundaryLayer
from layers.coverage.balance import balance, roles
from layers.coverage.ledger import Ledger
from layers.coverage.pressure import pressure

OUTSIDE = ""  # where an organization stands in no region

_anchors = lru_cache(maxsize=2)(region_anchors)


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """People carried from region to region, and what each region is to the others.

    `pairs` has columns `from`, `to` (`OUTSIDE` for none), `people` and `share` of the
    people served of `from`, most people first, without those who stay in their region.
    `regions` is `layers.coverage.balance.balance` with a column `role`.
    """

    boundaries: BoundaryLayer
    pairs: pd.DataFrame
    regions: pd.DataFrame
    flows: Flows

    @property
    def served(self) -> int:
        """Everyone who is served."""
        return int(self.regions["served"].sum())

    @property
    def elsewhere(self) -> int:
        """Those of them whom another region carries."""
        return int(self.pairs["people"].sum())

    @property
    def carriers(self) -> pd.DataFrame:
        """Regions that carry people of others, most first."""
        carrying = self.regions[self.regions["for_others"] > 0]
        return carrying.sort_values("for_others", ascending=False, kind="stable")


def found_in(ledger: Ledger) -> Found | None:
    """Find who carries whose people; None where capacity does not count."""
    if ledger.assignment is None:
        return None
    table = pressure(ledger)
    boundaries = ledger.boundaries
    regions = balance(table, boundaries.ids)
    regions["role"] = roles(regions)
    pairs = table[table["from"] != table["to"]].reset_index(drop=True)
    pairs["to"] = pairs["to"].fillna(OUTSIDE)
    served = regions["served"].reindex(pairs["from"]).to_numpy(float)
    pairs["share"] = pairs["people"].to_numpy(float) / served
    return Found(
        boundaries=boundaries,
        pairs=pairs,
        regions=regions,
        flows=flows(_lines(pairs, boundaries)),
    )


def _lines(pairs: pd.DataFrame, boundaries: BoundaryLayer) -> tuple[FlowLine, ...]:
    inside = pairs[pairs["to"] != OUTSIDE]
    anchors, position = _anchors(boundaries), boundaries.position

    def at(identifier: str) -> tuple[float, float]:
        x, y = anchors[position[identifier]].tolist()
        return x, y

    return tuple(
        FlowLine(
            origin=origin, target=target, start=at(origin), end=at(target), people=many
        )
        for origin, target, many in zip(
            inside["from"], inside["to"], inside["people"].tolist(), strict=True
        )
    )
