"""Pressure: whose people each organization takes, and which regions carry others."""

from __future__ import annotations

import numpy as np
import pandas as pd

from layers.coverage.ledger import Ledger


def loads(ledger: Ledger) -> pd.DataFrame:
    """Give each organization's capacity, people and load; the index is its id.

    `people` are those assigned to it, `load` = people x need, in the unit of the
    capacity and never more than it. An organization that may serve nobody in person
    has a load of 0; a capacity that is not known is NaN.
    """
    assignment, rule = ledger.assignment, ledger.standard.capacity
    if assignment is None or rule is None:
        raise ValueError("capacity does not count in this ledger")
    layer, flow = ledger.organizations, assignment.flow
    people = np.zeros(len(layer), dtype=np.int64)
    np.add.at(people, flow.site, flow.people)
    load = [float(int(each) * rule.need) for each in people]
    columns = {"capacity": layer.frame["capacity"].to_numpy(float), "people": people}
    index = pd.Index(layer.ids, dtype=object, name="id")
    return pd.DataFrame({**columns, "load": load}, index=index)


def pressure(ledger: Ledger) -> pd.DataFrame:
    """Give the people of each region by the region whose organizations take them.

    Columns `from`, `to` (boundary ids; `to` is None for an organization that stands
    in no region) and `people`, most people first. A region's rows add up to its
    people served.
    """
    assignment = ledger.assignment
    if assignment is None:
        raise ValueError("capacity does not count in this ledger")
    flow = assignment.flow
    home = ledger.places.region[flow.place].astype(np.int64)
    away = ledger.reached.standing[flow.site]
    regions = len(ledger.boundaries) + 1  # and outside every one of them
    cell, which = np.unique(home * regions + away + 1, return_inverse=True)
    people = np.zeros(len(cell), dtype=np.int64)
    np.add.at(people, which, flow.people)
    order = np.lexsort((cell, -people))
    origin, target = np.divmod(cell[order], regions)
    ids = ledger.boundaries.ids
    return pd.DataFrame(
        {
            "from": [str(ids[row]) for row in origin],
            "to": [str(ids[row - 1]) if row else None for row in target],
            "people": people[order],
        }
    )
