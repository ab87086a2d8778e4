"""Small worlds that a measure may meet: nobody there, nobody to help, one spot."""

from __future__ import annotations

import math
from collections.abc import Mapping

import drawing
import numpy as np

from desktop.answer import Answer
from layers.coverage.engine import PLAIN
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer
from layers.population import PopulationLayer
from layers.project import Project

HERE = drawing.FIVE[0]
ONE = drawing.organizations(a={"at": HERE})
NOBODY = drawing.organizations()
ONE_SPOT = drawing.population(points=[HERE] * 5)
MISSING = drawing.population(people=[math.nan] * 5)
SMALL_WORLDS: Mapping[str, tuple[PopulationLayer, OrganizationLayer, float]] = {
    "no organization": (drawing.PEOPLE, NOBODY, 100.0),
    "one organization": (drawing.PEOPLE, ONE, 100.0),
    "nothing is near": (drawing.PEOPLE, ONE, 0.0),
    "everything is near": (drawing.PEOPLE, ONE, 20_000.0),
    "all at one spot": (ONE_SPOT, ONE, 100.0),
    "nobody counted": (MISSING, ONE, 100.0),
}


def small_ledger(name: str, one_region: bool = False) -> Ledger:
    """Make the ledger of a small world."""
    people, offices, threshold = SMALL_WORLDS[name]
    regions = drawing.MAP
    if one_region:
        regions = drawing.boundaries({"west": (-80.0, 40.0, -70.0, 50.0)})
        people = PopulationLayer(
            ids=people.ids,
            longitude=people.longitude,
            latitude=people.latitude,
            groups=people.groups,
            codes={"area": np.where(people.codes["area"] == "", "", "west")},
        )
    return ledger(
        people,
        regions,
        offices,
        ServiceStandard(threshold_km=threshold),
        today=drawing.TODAY,
        engine=PLAIN,
    )


def answered(made: Ledger, project: Project, group: str = "total") -> Answer:
    """Give the answer of a ledger; the project is whatever is open."""
    return Answer(
        project=project, ledger=made, baseline=made, comparison=None, group=group
    )
