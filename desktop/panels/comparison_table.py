"""The table that sets a scenario beside the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.language import percent, signed, tr
from desktop.panels.table_model import Column, Record
from desktop.panels.tables import (
    canada_names,
    names_of,
    number_column,
    region_column,
)
from layers.coverage.regions import RegionTable
from layers.organizations import CANADA

if TYPE_CHECKING:
    from layers.scenario.compare import Comparison

SHOWN = ("served", "share_served", "full", "left_out")
ROOM_COLUMNS = ("baseline_full", "scenario_full", "difference_full")


def comparison_records(comparison: Comparison) -> list[Record]:
    """Make one record a region with both sides and their difference, Canada below."""
    boundaries = comparison.baseline.boundaries
    before, after = _rows(comparison.before), _rows(comparison.after)
    difference = comparison.difference.to_dict("index")
    records = []
    for identifier, one in before.items():
        names: dict[str, object] = (
            canada_names()
            if identifier == CANADA
            else {"id": identifier, **names_of(identifier, boundaries)}
        )
        sides = (one, after[identifier], difference[identifier])
        records.append({**names, **_sides(*sides)})
    return records


def _rows(table: RegionTable) -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = table.frame.to_dict("index")
    return {**rows, CANADA: table.total.to_dict()}


def _sides(
    one: dict[str, Any], other: dict[str, Any], change: dict[str, Any]
) -> dict[str, object]:
    sides: dict[str, object] = {}
    for column in SHOWN:
        sides[f"baseline_{column}"] = one[column]
        sides[f"scenario_{column}"] = other[column]
        sides[f"difference_{column}"] = change[column]
    return sides


def comparison_columns() -> tuple[Column, ...]:
    """Give the columns of the comparison."""
    return (
        region_column(),
        *_people_columns(),
        *_share_columns(),
        *_full_columns(),
        *_left_out_columns(),
    )


def _people_columns() -> tuple[Column, ...]:
    return (
        number_column(
            "baseline_served",
            lambda: tr("Served, baseline"),
            lambda: tr("People served in person in the baseline."),
        ),
        number_column(
            "scenario_served",
            lambda: tr("Served, scenario"),
            lambda: tr("People served in person in the scenario."),
        ),
        number_column(
            "difference_served",
            lambda: tr("People gained"),
            lambda: tr("People served in the scenario less those in the baseline."),
            signed,
        ),
    )


def _share_columns() -> tuple[Column, ...]:
    return (
        number_column(
            "baseline_share_served",
            lambda: tr("Share, baseline"),
            lambda: tr("Share of people served in the baseline."),
            percent,
        ),
        number_column(
            "scenario_share_served",
            lambda: tr("Share, scenario"),
            lambda: tr("Share of people served in the scenario."),
            percent,
        ),
        number_column(
            "difference_share_served",
            lambda: tr("Points gained"),
            lambda: tr("Share in the scenario less that in the baseline, in points."),
            points,
        ),
    )


def points(share: float) -> str:
    """Write a difference of shares in percentage points."""
    return signed(100 * share, 1)


def _full_columns() -> tuple[Column, ...]:
    """Make the columns that are shown where capacity counts."""
    return (
        number_column(
            "baseline_full",
            lambda: tr("No room, baseline"),
            lambda: tr("People within reach who find no room in the baseline."),
        ),
        number_column(
            "scenario_full",
            lambda: tr("No room, scenario"),
            lambda: tr("People within reach who find no room in the scenario."),
        ),
        number_column(
            "difference_full",
            lambda: tr("More without room"),
            lambda: tr(
                "People without room in the scenario less those in the baseline."
            ),
            signed,
        ),
    )


def _left_out_columns() -> tuple[Column, ...]:
    return (
        number_column(
            "baseline_left_out",
            lambda: tr("Left out, baseline"),
            lambda: tr("People not served in person in the baseline."),
        ),
        number_column(
            "scenario_left_out",
            lambda: tr("Left out, scenario"),
            lambda: tr("People not served in person in the scenario."),
        ),
    )
