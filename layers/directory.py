"""The directory: what is known of each organization, what is not, and its changes."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.errors import EditError, Problem
from layers.organizations import EXCLUDED, INCLUDED, OrganizationLayer

WORD, TEXT, NUMBER, DATE, MANDATE, POINT = (
    "words",
    "text",
    "number",
    "date",
    "mandate",
    "point",
)
KINDS = (WORD, TEXT, NUMBER, DATE, MANDATE, POINT)
NAMES = ("name_en", "name_fr")
SEPARATOR = "|"
_NUMBERED = re.compile(r"(.*?)(\d+)")

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Field:
    """One thing that a directory says of an organization.

    `kind` is one of `KINDS`: words of a vocabulary, a text, a number, a date, the
    mandate, or the point. `several`: it may hold more than one. `group` is the part
    of the form it belongs to. `counts`: a record without it is not complete.
    """

    key: str
    kind: str = TEXT
    several: bool = False
    group: str = ""
    counts: bool = False


@dataclass(frozen=True, kw_only=True)
class Completeness:
    """The share of the fields that count which a record has, and those it lacks."""

    share: float
    missing: tuple[str, ...]


def values_of(layer: OrganizationLayer, field: Field) -> list[frozenset[str]]:
    """Give the words or texts of a field, one set an organization, empty for none.

    A column of the layer that holds sets and one that holds `a|b` read alike; a number
    or date is the one text of its set.
    """
    if field.kind == POINT:
        return [frozenset([POINT] if has else []) for has in layer.has_point]
    if field.key not in layer.frame.columns:
        return [frozenset()] * len(layer)
    return [_values(value, field) for value in layer.frame[field.key].tolist()]


def _values(value: object, field: Field) -> frozenset[str]:
    if isinstance(value, frozenset | set):
        return frozenset(map(str, value))
    if value is None or value != value:  # NaN alone differs from itself
        return frozenset()
    text = str(value)
    parts = text.split(SEPARATOR) if field.several else [text]
    return frozenset(part.strip() for part in parts if part.strip())


def is_filled(layer: OrganizationLayer, field: Field) -> Flags:
    """Tell of each organization whether the directory knows a field, shape (n,)."""
    return np.array([bool(found) for found in values_of(layer, field)], dtype=bool)


def filled(layer: OrganizationLayer, fields: Iterable[Field]) -> pd.DataFrame:
    """Whether each organization (row) has each field (column)."""
    columns = {field.key: is_filled(layer, field) for field in fields}
    return pd.DataFrame(columns, index=pd.Index(layer.ids, dtype=object), dtype=bool)


def completeness(
    layer: OrganizationLayer, fields: Iterable[Field]
) -> dict[str, Completeness]:
    """Judge every record by the fields that count; without any, all are complete."""
    table = filled(layer, [field for field in fields if field.counts])
    keys = list(table.columns)
    has = table.to_numpy(dtype=bool)
    return {
        str(identifier): Completeness(
            share=float(row.mean()) if keys else 1.0,
            missing=tuple(k for k, known in zip(keys, row, strict=True) if not known),
        )
        for identifier, row in zip(layer.ids, has, strict=True)
    }


@dataclass(frozen=True, kw_only=True)
class FieldFilter:
    """What a person asks of one field; what is left empty asks nothing.

    `words`: holds any of these. `text`: holds it, whatever the case; so a date is found
    by `2019` or `2019-01`. `least`, `most`: a number within these, ends included.
    `known`: the directory has (True) or lacks (False) it.
    """

    field: Field
    words: frozenset[str] = frozenset()
    text: str = ""
    least: float | None = None
    most: float | None = None
    known: bool | None = None


def matching(layer: OrganizationLayer, filters: Iterable[FieldFilter]) -> Flags:
    """Tell which organizations pass every filter, shape (n,)."""
    kept = np.ones(len(layer), dtype=bool)
    for one in filters:
        values = values_of(layer, one.field)
        kept &= np.array([_passes(found, one) for found in values], dtype=bool)
    return kept


def _passes(found: frozenset[str], asked: FieldFilter) -> bool:
    if asked.known is not None and bool(found) != asked.known:
        return False
    if asked.words and not (found & asked.words):
        return False
    text = asked.text.casefold()
    if text and not any(text in value.casefold() for value in found):
        return False
    return _within(found, asked.least, asked.most)


def _within(found: frozenset[str], least: float | None, most: float | None) -> bool:
    if least is None and most is None:
        return True
    numbers = [number for value in found if (number := number_of(value)) is not None]
    return any(
        (least is None or least <= n) and (most is None or n <= most) for n in numbers
    )


def number_of(text: str) -> float | None:
    """Give the number that a text is, None for any other text."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def with_organization(
    layer: OrganizationLayer, identifier: str, facts: Mapping[str, object]
) -> OrganizationLayer:
    """Return the layer with one more organization.

    Raises
    ------
    EditError
        `id_taken` when there is one of that id.
    DataError
        When the facts make no organization.
    """
    if identifier in layer.frame.index:
        raise _refused("id_taken", layer, identifier)
    return _edited(layer.opening(identifier, facts))


def editing(
    layer: OrganizationLayer, identifier: str, facts: Mapping[str, object]
) -> OrganizationLayer:
    """Return the layer with some facts of one organization changed, in its place.

    Raises
    ------
    EditError
        `no_such_organization`.
    DataError
        When the facts make no organization.
    """
    _must_exist(layer, identifier)
    return _edited(layer.replacing(identifier, facts))


def duplicating(
    layer: OrganizationLayer, identifier: str, new_id: str
) -> OrganizationLayer:
    """Return the layer with one organization twice, the second under a new id."""
    _must_exist(layer, identifier)
    facts = {str(k): v for k, v in layer.frame.loc[identifier].items()}
    return with_organization(layer, new_id, facts)


def excluding(
    layer: OrganizationLayer, identifier: str, reason: str
) -> OrganizationLayer:
    """Return the layer with one organization documented, but not counted."""
    return editing(layer, identifier, {"status": EXCLUDED, "exclusion_reason": reason})


def including(layer: OrganizationLayer, identifier: str) -> OrganizationLayer:
    """Return the layer with one organization counted again.

    Raises
    ------
    DataError
        `no_point_no_mandate` when it stands nowhere and may serve nowhere.
    """
    return editing(layer, identifier, {"status": INCLUDED, "exclusion_reason": ""})


def removing(layer: OrganizationLayer, identifier: str) -> OrganizationLayer:
    """Return the layer without one organization."""
    _must_exist(layer, identifier)
    return _edited(layer.closing(identifier))


def free_id(ids: Sequence[str], taken: Collection[str] = ()) -> str:
    """Make an id that follows those of a directory: after `org-021`, `org-022`.

    `taken` are further ids that it may not be.
    """
    counted = [found for i in ids if (found := _NUMBERED.fullmatch(str(i)))]
    stems = Counter(found[1] for found in counted)
    stem = stems.most_common(1)[0][0] if stems else "org-"
    alike = [found[2] for found in counted if found[1] == stem] or ["000"]
    width = max(map(len, alike))
    known = {*map(str, ids), *taken}
    number = max(map(int, alike)) + 1
    while f"{stem}{number:0{width}}" in known:
        number += 1
    return f"{stem}{number:0{width}}"


def changed_ids(before: OrganizationLayer, after: OrganizationLayer) -> set[str]:
    """Ids of `after` that `before` lacks, or of which it says something else."""
    old, new = before.frame, after.frame
    if list(old.columns) != list(new.columns):
        return set(map(str, after.ids))
    at = old.index.get_indexer(new.index)
    same = at >= 0
    for column in new.columns.drop("geometry"):
        was, now = (frame[column].to_numpy(object) for frame in (old, new))
        pairs = zip(was[at], now, strict=True)
        same &= np.fromiter((_alike(*pair) for pair in pairs), bool, len(now))
    for was, now in (
        (before.longitude, after.longitude),
        (before.latitude, after.latitude),
    ):
        same &= (was[at] == now) | (np.isnan(was[at]) & np.isnan(now))
    return set(map(str, after.ids[~same]))


def _alike(one: object, other: object) -> bool:
    return one is other or one == other or (one != one and other != other)


def words_in_use(layer: OrganizationLayer, field: Field) -> frozenset[str]:
    """Every word or text that some organization has in a field."""
    return frozenset[str]().union(*values_of(layer, field))


def _edited(layer: OrganizationLayer) -> OrganizationLayer:
    """Say of a layer that it is no longer what its file holds."""
    if layer.source.edited:
        return layer
    return replace(layer, source=replace(layer.source, edited=True))


def _must_exist(layer: OrganizationLayer, identifier: str) -> None:
    if identifier not in layer.frame.index:
        raise _refused("no_such_organization", layer, identifier)


def _refused(code: str, layer: OrganizationLayer, identifier: str) -> EditError:
    subject = layer.source.name
    return EditError(Problem(code=code, subject=subject, column="id", value=identifier))
