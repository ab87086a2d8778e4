"""Rows that are there twice, or have no id or name: found, and what helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd
from scipy.spatial import cKDTree

from datasets.columns import plain
from datasets.importing.checks import Check, Hits, Repair
from datasets.importing.findings import BLOCKS, NOTES, WARNS
from datasets.importing.table import Mask, Table
from datasets.records import Texts
from layers.travel.straight_line import ecef

# Two rows of one name this near each other are likely one organization.
SAME_PLACE_M = 1000.0
# The side of a cube whose two furthest corners are as near.
_CUBE_M = SAME_PLACE_M / 3**0.5
EXCLUDED = "excluded"


def with_ids(table: Table) -> Table:
    """Return the table with an id in every row, made of the row where it has no column.

    A file of a colleague seldom numbers its rows, and rows are what a person can find.
    """
    if table.columns.get("id"):
        return table
    made = np.empty(len(table), dtype=object)
    made[:] = [str(row) for row in table.records.rows.tolist()]
    return table.with_texts("id", made)


def id_checks() -> list[Check]:
    """List what is checked of ids."""
    return [
        Check(
            code="missing_id",
            severity=BLOCKS,
            find=lambda table: Hits(rows=~table.filled("id")),
            role="id",
            repairs={"number_ids": number_ids, "leave_out": leaving_out("missing_id")},
        ),
        Check(
            code="duplicate_id",
            severity=BLOCKS,
            find=_same_id,
            role="id",
            repairs={
                "number_ids": number_ids,
                "leave_out": leaving_out("duplicate_id"),
            },
        ),
    ]


def repeated_check(made_id: str = "") -> Check:
    """Say which rows repeat an earlier one to the letter, but for an id made here."""

    def find(table: Table) -> Hits:
        columns = dict(table.records.cells)
        columns.pop(made_id, None)
        again = pd.DataFrame(columns, dtype=object).duplicated().to_numpy()
        # Two shapes are two features, whatever their attributes.
        return Hits(rows=np.asarray(again & (table.records.geometry is None)))

    return Check(
        code="repeated_row",
        severity=WARNS,
        find=find,
        repairs={"leave_out": leaving_out("repeated_row")},
    )


def name_checks() -> list[Check]:
    """List what is checked of the names of organizations."""
    return [
        Check(
            code="no_name",
            severity=BLOCKS,
            find=_nameless,
            role="name",
            repairs={"leave_out": leaving_out("no_name")},
        )
    ]


def likeness_checks() -> list[Check]:
    """List what is checked of organizations that may be one."""
    return [
        Check(
            code="likely_duplicate",
            severity=WARNS,
            find=_alike,
            role="name",
            repairs={"exclude_duplicates": excluding("duplicate")},
        )
    ]


def nowhere_check(repairs: Mapping[str, Repair]) -> Check:
    """Say that a file has no column that places any of its rows."""
    return Check(
        code="no_coordinates", severity=BLOCKS, find=_placeless, repairs=repairs
    )


def unlocated_check(repairs: Mapping[str, Repair]) -> Check:
    """Say which organizations have neither a place nor a mandate.

    They stay in the directory, excluded and with the reason, until they are located.
    """
    return Check(
        code="not_located",
        severity=WARNS,
        find=_unlocated,
        repairs=repairs,
        always=excluding("not_located"),
    )


def missing_place_check() -> Check:
    """Say which places of the population have no point at all."""

    def find(table: Table) -> Hits:
        longitude, latitude = table.degrees()
        given = np.isfinite(longitude) & np.isfinite(latitude)
        tried = table.filled("latitude") | table.filled("longitude")
        return Hits(rows=~given & ~tried, shown=table.texts("id"))

    return Check(
        code="coordinates_missing",
        severity=BLOCKS,
        find=find,
        repairs={"leave_out": leaving_out("coordinates_missing")},
    )


def note_made_ids(table: Table) -> Check:
    """Say that ids were made of row numbers."""
    made = not table.columns.get("id")
    everywhere = np.full(len(table), made)
    return Check(
        code="ids_made",
        severity=NOTES,
        find=lambda _: Hits(rows=everywhere),
        touches_people=False,
    )


def leaving_out(reason: str) -> Callable[[Table, Mask], Table]:
    """Make the repair that sets rows aside, with the reason in the report."""

    def repair(table: Table, rows: Mask) -> Table:
        return table.without(rows, reason)

    return repair


def excluding(reason: str) -> Callable[[Table, Mask], Table]:
    """Make the repair that keeps rows in the directory, excluded for a reason."""

    def repair(table: Table, rows: Mask) -> Table:
        said = table.with_cells("exclusion_reason", rows & ~is_excluded(table), reason)
        return said.with_cells("status", rows, EXCLUDED)

    return repair


def is_excluded(table: Table) -> Mask:
    """Whether each row says that its organization does not count."""
    vocabulary = table.world.vocabulary
    said = {
        text: vocabulary.find("status", str(text)) == EXCLUDED
        for text in set(table.texts("status").tolist())
    }
    return np.array([said[text] for text in table.texts("status")], dtype=bool)


def number_ids(table: Table, rows: Mask) -> Table:
    """Give rows an id of their own: the one they have and the number of the row."""
    ids = table.texts("id").copy()
    taken = set(ids[~rows].tolist())
    for at in np.flatnonzero(rows):
        made = "-".join(filter(None, (str(ids[at]), str(table.records.rows[at]))))
        while made in taken:
            made += "+"
        ids[at] = made
        taken.add(made)
    return table.with_texts("id", ids)


def _same_id(table: Table) -> Hits:
    ids = table.texts("id")
    again = pd.Series(ids, dtype=object).duplicated().to_numpy() & (ids != "")
    return Hits(rows=np.asarray(again, dtype=bool), shown=ids)


def _names(table: Table) -> Texts:
    names = table.texts("name")
    for role in ("name_en", "name_fr"):
        names = np.where(names == "", table.texts(role), names)
    return np.asarray(names, dtype=object)


def _nameless(table: Table) -> Hits:
    return Hits(rows=_names(table) == "", shown=table.texts("id"))


def _unlocated(table: Table) -> Hits:
    longitude, latitude = table.degrees()
    placed = np.isfinite(longitude) & np.isfinite(latitude)
    # What cannot be read as a coordinate is another fault, and said as such.
    tried = table.filled("latitude") | table.filled("longitude")
    rows = ~placed & ~tried & ~table.filled("mandate") & ~is_excluded(table)
    names = _names(table)
    shown = np.where(names == "", table.texts("id"), names)
    return Hits(rows=rows & (not _says_nowhere(table)), shown=shown)


def _placeless(table: Table) -> Hits:
    rows = np.full(len(table), _says_nowhere(table), dtype=bool)
    return Hits(rows=rows, shown=_names(table))


def _says_nowhere(table: Table) -> bool:
    """Whether a file has neither shapes nor a column of coordinates or mandates."""
    given = {"latitude", "longitude", "mandate"} & set(table.columns)
    return table.records.geometry is None and not given


def _alike(table: Table) -> Hits:
    """Find later rows of the same name at the same place, or of the same address."""
    names = _names(table)
    longitude, latitude = table.degrees()
    rows = np.zeros(len(table), dtype=bool)
    keys = pd.Series([plain(str(name)) for name in names], dtype=object)
    for _, group in keys.groupby(keys, sort=False):
        at = group.index.to_numpy()
        if len(at) > 1 and group.iloc[0]:
            rows[at] = _later_of_same_place(table, at, longitude[at], latitude[at])
    rows &= ~is_excluded(table)
    return Hits(rows=rows, shown=names)


def _later_of_same_place(
    table: Table, at: np.ndarray, longitude: np.ndarray, latitude: np.ndarray
) -> Mask:
    later = np.zeros(len(at), dtype=bool)
    given = np.isfinite(longitude) & np.isfinite(latitude)
    if given.sum() > 1:
        later[given] = _near_an_earlier(ecef(longitude[given], latitude[given]))
    towns: set[tuple[str, ...]] = set()
    for i in np.flatnonzero(~given):
        town = tuple(
            plain(str(table.texts(role)[at[i]]))
            for role in ("place", "province", "postal_code", "mandate")
        )
        later[i] = town in towns
        towns.add(town)
    return later


def _near_an_earlier(points: np.ndarray) -> Mask:
    """Whether each point, shape (n, 3) in metres, is near one that comes before it.

    Points that share a small cube with an earlier one are near it; only the first of
    each cube looks around, so that ten thousand rows of one address are no million
    pairs.
    """
    cubes = np.floor(points / _CUBE_M).astype(np.int64)
    _, first = np.unique(cubes, axis=0, return_index=True)
    later = np.ones(len(points), dtype=bool)
    around = cKDTree(points).query_ball_point(points[first], SAME_PLACE_M)
    later[first] = [min(near) < at for at, near in zip(first, around, strict=True)]
    return later
