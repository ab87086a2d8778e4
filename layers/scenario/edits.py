"""Scenarios: named lists of edits against the baseline, applied to make a new layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import shapely

from layers.errors import DataError, EditError, Problem
from layers.organizations import OrganizationLayer


@dataclass(frozen=True, kw_only=True, eq=False)
class Opening:
    """A new organization; `facts` are columns of the organization layer."""

    id: str
    longitude: float
    latitude: float
    facts: Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class Closing:
    """An organization of the baseline, or one opened here, that closes."""

    id: str


@dataclass(frozen=True, kw_only=True)
class Move:
    """An organization that stands elsewhere."""

    id: str
    longitude: float
    latitude: float


Edit = Opening | Closing | Move


@dataclass(frozen=True, kw_only=True, eq=False)
class Scenario:
    """A named list of edits against the baseline."""

    id: str
    name: str
    edits: tuple[Edit, ...] = ()

    def editing(self, edit: Edit) -> Scenario:
        """Return the scenario with one more edit; a later move replaces an earlier."""
        kept = self.edits
        if isinstance(edit, Move):
            kept = tuple(
                e for e in kept if not (isinstance(e, Move) and e.id == edit.id)
            )
        return replace(self, edits=(*kept, edit))


def apply(scenario: Scenario, organizations: OrganizationLayer) -> OrganizationLayer:
    """Make the layer that the scenario describes.

    Raises
    ------
    EditError
        When an edit names an organization that is not there, opens one whose id is
        taken or whose facts make no organization, or stands at impossible coordinates.
    """
    for edit in scenario.edits:
        organizations = _applied(edit, organizations, scenario.name)
    return organizations


def _applied(edit: Edit, layer: OrganizationLayer, subject: str) -> OrganizationLayer:
    known = edit.id in layer.frame.index
    if known == isinstance(edit, Opening):
        code = "id_taken" if known else "no_such_organization"
        raise EditError(Problem(code=code, subject=subject, column="id", value=edit.id))
    if isinstance(edit, Closing):
        return layer.closing(edit.id)
    if not (-180 <= edit.longitude <= 180 and -90 <= edit.latitude <= 90):
        place = f"{edit.latitude}, {edit.longitude}"
        raise EditError(
            Problem(code="coordinates_out_of_range", subject=subject, value=place)
        )
    if isinstance(edit, Move):
        return layer.moving(edit.id, edit.longitude, edit.latitude)
    point = shapely.Point(edit.longitude, edit.latitude)
    try:
        return layer.opening(edit.id, {**edit.facts, "geometry": point})
    except DataError as error:
        raise EditError(replace(error.problems[0], subject=subject)) from error
