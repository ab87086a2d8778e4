"""Organizations as the map draws them: eligible or not, opened, moved, closed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from datasets.results.publishing import ROUNDED_DECIMALS, published_points
from desktop.answer import Answer
from desktop.language import language
from desktop.map.point_renderer import MapOrganization, OrganizationKind
from desktop.plain_text import one_line
from layers.coverage.ledger import Ledger
from layers.coverage.load_table import load_table
from layers.project import BASELINE
from layers.scenario.edits import Closing, Move, Opening


def map_organizations(answer: Answer) -> tuple[MapOrganization, ...]:
    """Give every organization that stands somewhere, and those a scenario closes."""
    layer = answer.ledger.organizations
    edited = _edited(answer)
    full = without_room(answer.ledger)
    shown = [
        MapOrganization(
            id=str(layer.ids[row]),
            name=one_line(layer.name(layer.ids[row], language())),
            longitude=float(layer.longitude[row]),
            latitude=float(layer.latitude[row]),
            kind=edited.get(
                str(layer.ids[row]), _kind(bool(answer.ledger.eligible[row]))
            ),
            is_full=str(layer.ids[row]) in full,
        )
        for row in np.flatnonzero(layer.has_point)
    ]
    return (*shown, *_closed(answer, edited))


def without_room(ledger: Ledger) -> frozenset[str]:
    """Give the ids of organizations without room; none where capacity is not counted.

    Only those that stand somewhere can be full: the others serve nobody in person.
    """
    if ledger.assignment is None:
        return frozenset()
    table = load_table(ledger)
    return frozenset(str(i) for i in table.index[table["is_full"]])


def published_organizations(answer: Answer) -> tuple[MapOrganization, ...]:
    """Give the same for paper: no place finer than may be published."""
    layer = answer.ledger.organizations
    places = {
        str(identifier): place
        for identifier, *place in zip(layer.ids, *published_points(layer), strict=True)
    }
    return tuple(
        replace(one, longitude=places[one.id][0], latitude=places[one.id][1])
        if one.id in places
        else replace(
            one,
            longitude=round(one.longitude, ROUNDED_DECIMALS),
            latitude=round(one.latitude, ROUNDED_DECIMALS),
        )
        for one in map_organizations(answer)
    )


def _kind(eligible: bool) -> OrganizationKind:
    return OrganizationKind.ELIGIBLE if eligible else OrganizationKind.INELIGIBLE


def _edited(answer: Answer) -> dict[str, OrganizationKind]:
    if answer.project.shown == BASELINE:
        return {}
    kinds: dict[str, OrganizationKind] = {}
    for edit in answer.project.scenario(answer.project.shown).edits:
        if isinstance(edit, Opening):
            kinds[edit.id] = OrganizationKind.OPENED
        elif isinstance(edit, Move):
            kinds.setdefault(edit.id, OrganizationKind.MOVED)
        elif isinstance(edit, Closing):
            kinds[edit.id] = OrganizationKind.CLOSED
    return kinds


def _closed(
    answer: Answer, edited: dict[str, OrganizationKind]
) -> tuple[MapOrganization, ...]:
    layer = answer.project.organizations
    rows = [
        row
        for row in np.flatnonzero(layer.has_point)
        if edited.get(str(layer.ids[row])) is OrganizationKind.CLOSED
    ]
    return tuple(
        MapOrganization(
            id=str(layer.ids[row]),
            name=one_line(layer.name(layer.ids[row], language())),
            longitude=float(layer.longitude[row]),
            latitude=float(layer.latitude[row]),
            kind=OrganizationKind.CLOSED,
        )
        for row in rows
    )
