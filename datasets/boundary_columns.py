"""Which columns of a file of polygons say id, name, parent and area, and at what level.

What Statistics Canada's own columns say is taken before general words for the roles.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from datasets.cells import filled
from datasets.columns import (
    BOUNDARY_ROLES,
    level_columns,
    level_name_roles,
    match_roles,
)
from datasets.importing.recognised import VECTOR, Recognised
from datasets.records import Records
from datasets.statcan.boundary_files import dguid_header, recognise_records
from datasets.statcan.names import DGUID, DGUID_PART, UID, column_name
from layers.dguid import level_of, uids
from layers.errors import Problem
from layers.geography_levels import AREA, LEVELS, WHOLE, level_of_ids

_NAMES = ("name", "name_en", "name_fr")


@dataclass(frozen=True, kw_only=True)
class BoundaryColumns:
    """Columns of a file of polygons, and the level that they make it.

    `columns` gives the header of each role found (`id`, names, `level`, `parent`,
    `land_area_km2`, `dguid`, `dguid_whole`, `type` of a CMA), `codes` that of each
    level's census code. `level` is `AREA` where nothing says one; `vintage` is 0
    when unknown.
    """

    level: str
    vintage: int
    columns: Mapping[str, str]
    codes: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


@dataclass(kw_only=True)
class _Found:
    """What is known so far of the columns of one file."""

    records: Records
    given: Mapping[str, str]
    columns: dict[str, str]
    codes: dict[str, str]
    problems: list[Problem] = field(default_factory=list)

    def settle(self, role: str, header: str) -> None:
        """Give a role its column, and with it what was doubtful about the role."""
        self.columns[role] = header
        self.doubt_no_more(role)

    def doubt_no_more(self, role: str) -> None:
        """Forget which columns could have played a role."""
        self.problems = [p for p in self.problems if p.column != role]


def boundary_columns(
    records: Records,
    *,
    level: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> BoundaryColumns:
    """Find the columns of boundaries.

    `columns` stands before every guess: the header of a role, or of a level's code,
    "" for none. `level` asks for the level of which the file has a code column, and
    names that of a file which shows none.
    """
    known = recognise_records(records)
    found = _guessed(records, dict(columns or {}))
    coded = _choose_id(found, known, level)
    if "id" not in found.columns:
        if not any(problem.column == "id" for problem in found.problems):
            found.problems.append(
                Problem(code="missing_column", subject=records.subject, column="id")
            )
        return _answer(found, coded or AREA, known)
    ids = uids(records.column(found.columns["id"]))
    shown = coded or _said_level(found) or _of_dguids(found) or level_of_ids(ids)
    if shown == AREA and level is not None:
        shown = level
    _add_names(found, shown, is_coded=bool(coded))
    _add_dguids(found, shown)
    return _answer(found, shown, known)


def _guessed(records: Records, given: Mapping[str, str]) -> _Found:
    columns, problems = match_roles(records.cells, BOUNDARY_ROLES, records.subject)
    codes, doubts = level_columns(records.cells, records.subject)
    found = _Found(
        records=records,
        given=given,
        columns=columns,
        codes=codes,
        problems=[*problems, *doubts],
    )
    for role, header in given.items():
        found.doubt_no_more(role)
        target = codes if role in LEVELS else columns
        target.pop(role, None)
        if header:
            target[role] = header
    return found


def _choose_id(found: _Found, known: Recognised | None, asked: str | None) -> str:
    """Settle the id column; return the level whose code it is, "" for no code."""
    if found.given.get("id"):
        return _level_of_code(found, found.columns["id"])
    by_dguid = _dguids_of_rows(found)
    shown = known.level if known is not None else ""
    # A database's running number is no id where the product has codes of its own.
    of_product = known is not None and known.product != VECTOR
    if "id" in found.columns and not (of_product and (shown in found.codes)):
        # Some drivers give every file a column of ids, and fill none.
        empty = not filled(found.records.column(found.columns["id"])).any()
        if not (empty and (found.codes or by_dguid)):
            return ""
    level = _wanted_level(found, shown, asked)
    if by_dguid and (not level or (shown and shown not in found.codes)):
        found.settle("id", by_dguid)
        return ""
    if level:
        found.settle("id", found.codes[level])
    return level


def _dguids_of_rows(found: _Found) -> str | None:
    """Header of the DGUIDs that tell rows apart: of parts, where there are parts."""
    cells = found.records.cells
    return dguid_header(cells, DGUID_PART) or dguid_header(cells)


def _wanted_level(found: _Found, shown: str, asked: str | None) -> str:
    """Level whose code column is the id: asked for, shown by the file, or smallest."""
    for level in (asked, shown, next(iter(found.codes), None)):
        if level and level in found.codes:
            return _part_of(level, found)
    return ""


def _part_of(level: str, found: _Found) -> str:
    """Level of the parts, where the file has a row for each part of a boundary."""
    part = next((p for p, whole in WHOLE.items() if whole == level), None)
    if part is None or part not in found.codes:
        return level
    codes = found.records.column(found.codes[level])
    return level if len(set(codes.tolist())) == len(codes) else part


def _level_of_code(found: _Found, header: str) -> str:
    """Level whose code a column is said to hold, by its name."""
    for level, own in found.codes.items():
        if own == header:
            return level
    named = column_name(header)
    is_code = named is not None and named.attribute == UID and named.level in LEVELS
    return named.level if named is not None and is_code else ""


def _said_level(found: _Found) -> str:
    header = found.columns.get("level")
    said = sorted({cell for cell in found.records.column(header) if cell})
    if len(said) > 1:
        found.problems.append(
            Problem(
                code="several_levels",
                subject=found.records.subject,
                column=header,
                facts={"levels": ", ".join(said)},
            )
        )
    return said[0] if len(said) == 1 else ""


def _of_dguids(found: _Found) -> str:
    """Level that every DGUID in the id column says."""
    levels = {level_of(text) for text in found.records.column(found.columns["id"])}
    return levels.pop() if len(levels) == 1 else ""


def _add_names(found: _Found, level: str, *, is_coded: bool) -> None:
    official = [h for h in found.records.cells if column_name(h) is not None]
    names, unsure = match_roles(
        official, level_name_roles(level), found.records.subject
    )
    found.problems += [p for p in unsure if p.column not in found.given]
    for role in _NAMES:
        own, general = names.get(role), found.columns.get(role)
        first, second = (own, general) if is_coded else (general, own)
        header = found.given.get(role, first or second)
        if header:
            found.columns[role] = header


def _add_dguids(found: _Found, level: str) -> None:
    """Add the DGUIDs of the boundaries, and of the wholes whose parts they are."""
    cells = found.records.cells
    whole = WHOLE.get(level)
    of_level = dguid_header(cells, DGUID, level)
    own = dguid_header(cells)
    if whole is None:
        found_as = {"dguid": of_level or own}
    else:
        part = dguid_header(cells, DGUID_PART) or of_level
        found_as = {"dguid": part, "dguid_whole": dguid_header(cells, DGUID, whole)}
        found_as["dguid_whole"] = found_as["dguid_whole"] or own
    if level in ("CMA", "CMAP"):
        found_as["type"] = next((h for h in cells if _is_type(h)), None)
    for role, header in found_as.items():
        header = found.given.get(role, header)
        if header:
            found.columns[role] = header


def _is_type(header: str) -> bool:
    named = column_name(header)
    return named is not None and (named.level, named.attribute) == ("CMA", "type")


def _answer(found: _Found, level: str, known: Recognised | None) -> BoundaryColumns:
    return BoundaryColumns(
        level=level,
        vintage=known.vintage if known is not None else 0,
        columns=found.columns,
        codes=found.codes,
        problems=tuple(found.problems),
    )
