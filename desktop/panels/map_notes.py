"""Notes on the map: what is said of a region or organization under the pointer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from desktop.language import percent, tr
from desktop.map.point_renderer import MapOrganization, OrganizationKind
from desktop.panels.comparison_table import points
from desktop.panels.organization_load import load_text
from desktop.panels.organization_table import organization_records, standing
from desktop.panels.region_classes import class_text
from layers.coverage.status import Coverage, Overlay

if TYPE_CHECKING:
    from datasets.vocabulary import Vocabulary
    from desktop.answer import Answer
    from desktop.panels.table_model import Record
    from layers.coverage.ledger import Ledger


def region_details(answer: Answer) -> dict[str, str]:
    """Say of each region its class and share served, and what a scenario changes."""
    frame = answer.ledger.for_group(answer.group).frame
    details = {}
    for identifier, row in frame.iterrows():
        words = class_text(Coverage(int(row["coverage"])), Overlay(int(row["overlay"])))
        lines = [words[:1].upper() + words[1:]]
        if np.isfinite(row["share_served"]):
            share = percent(float(row["share_served"]))
            lines.append(tr("{share} of people served", share=share))
        if row["full"]:
            full = percent(float(row["full"] / row["population"]))
            lines.append(tr("{share} of people find no room", share=full))
        if answer.comparison is not None:
            change = float(answer.comparison.difference.loc[identifier, "share_served"])
            lines.append(tr("{points} points by the scenario", points=points(change)))
        details[str(identifier)] = "\n".join(lines)
    return details


def with_details(
    organizations: Iterable[MapOrganization], ledger: Ledger, vocabulary: Vocabulary
) -> tuple[MapOrganization, ...]:
    """Say of each organization its city, and whether it counts or why not."""
    records = {record["id"]: record for record in organization_records(ledger)}
    return tuple(
        replace(one, detail=_detail(one, records.get(one.id), vocabulary))
        for one in organizations
    )


def _detail(one: MapOrganization, record: Record | None, vocabulary: Vocabulary) -> str:
    if one.kind is OrganizationKind.CLOSED or record is None:
        return tr("Closed by the scenario")
    said = {
        OrganizationKind.OPENED: tr("Opened by the scenario"),
        OrganizationKind.MOVED: tr("Moved by the scenario"),
    }
    lines = [
        str(record.get("host_city") or ""),
        standing(record, vocabulary),
        tr("Load: {load}", load=load) if (load := load_text(record)) else "",
        said.get(one.kind, ""),
    ]
    return "\n".join(line for line in lines if line)
