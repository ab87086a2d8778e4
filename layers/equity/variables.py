"""What is loaded that people can be ranked or classed by, as values of their places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from layers.boundaries import BoundaryLayer
from layers.coverage.ledger import Ledger
from layers.equity.measured import Measured, levels_of
from layers.equity.remoteness import people_nearby, remoteness
from layers.population import TOTAL

Numbers = npt.NDArray[np.float64]
Texts = npt.NDArray[np.object_]
Rows = npt.NDArray[np.int64]

DISTANCE, NEARBY, DENSITY = "distance", "people_nearby", "density"
REMOTENESS, PROVINCE, REGION = "remoteness", "province", "region"
SHARE_OF, OF_REGION, OF_BOUNDARY, LEVEL = "share:", "region:", "column:", "level:"
# What is computed of every region and is a number of it.
OF_TABLE = ("share_served", "median_km", "mean_km", "organizations", "left_out")
AREA = "land_area_km2"

_WORDS = frozenset({DISTANCE, NEARBY, DENSITY, REMOTENESS, PROVINCE, REGION})
_BEGINNINGS = (SHARE_OF, OF_REGION, OF_BOUNDARY, LEVEL)


def is_key(text: str) -> bool:
    """Tell whether a text is written as a key is, whatever is loaded."""
    return text in _WORDS or text.startswith(_BEGINNINGS)


@dataclass(frozen=True, kw_only=True)
class Variable:
    """A number that people can be ranked by: its key, and whether it is of a region.

    A key is one of the words above, or one of the beginnings and the name of a group,
    of a column of the region table, or of a column of the boundaries.
    """

    key: str
    of_region: bool


def variables(ledger: Ledger) -> tuple[Variable, ...]:
    """List every number that is loaded or computed, those of places first."""
    groups = [name for name in ledger.population.groups if name != TOTAL]
    places = (DISTANCE, NEARBY, *(f"{SHARE_OF}{name}" for name in groups))
    regions = [f"{OF_REGION}{name}" for name in OF_TABLE]
    columns = [f"{OF_BOUNDARY}{name}" for name in _numeric(ledger.boundaries)]
    if np.isfinite(ledger.boundaries.frame[AREA].to_numpy(np.float64)).any():
        regions = [DENSITY, *regions]
    return (
        *(Variable(key=key, of_region=False) for key in places),
        *(Variable(key=key, of_region=True) for key in (*regions, *columns)),
    )


def ranks_by(ledger: Ledger, key: str, measured: Measured) -> Numbers:
    """Give the number of every place or region measured, not finite where none is.

    Of regions' amounts, a number of places is that of the region's mean person.

    Raises
    ------
    KeyError
        For a key that `variables` does not list.
    """
    value = _OF_PLACES.get(key)
    if value is None and key.startswith(SHARE_OF):
        return _at(_share_of(ledger, key.removeprefix(SHARE_OF)), ledger, measured)
    if value is not None:
        return _at(value(ledger), ledger, measured)
    return _of_regions(ledger, key)[measured.region]


def classes(ledger: Ledger) -> tuple[str, ...]:
    """List what people can be classed by: a word above, or `LEVEL` and a level.

    Levels are those that places carry codes of; the boundaries' own is `REGION`, and
    `PROVINCE` stands for PR. A class of one word, or of nobody, is not offered.
    """
    codes = levels_of(ledger.population, ledger.boundaries)
    others = [
        f"{LEVEL}{level}"
        for level, words in codes.items()
        if level not in ("PR", ledger.boundaries.level)
        and len(set(words.tolist()) - {""}) > 1
    ]
    regions = [REGION] if ledger.boundaries.level != "PR" else []
    return (PROVINCE, REMOTENESS, *regions, *others)


def classes_by(ledger: Ledger, key: str, measured: Measured) -> Texts:
    """Class everyone measured: a text for every place or region, "" where not known.

    The remoteness of a region is that of most of its people.

    Raises
    ------
    KeyError
        For a key that `classes` does not list.
    """
    if key == PROVINCE:
        return measured.province
    if key == REGION:
        return np.asarray(ledger.boundaries.ids[measured.region], dtype=object)
    if key == REMOTENESS:
        found = remoteness(ledger.population).astype(str).astype(object)
        return _texts_at(found, ledger, measured)
    codes = levels_of(ledger.population, ledger.boundaries)
    return _texts_at(codes[key.removeprefix(LEVEL)], ledger, measured)


def _distance(ledger: Ledger) -> Numbers:
    return ledger.distance_km


def _nearby(ledger: Ledger) -> Numbers:
    return people_nearby(ledger.population)


_OF_PLACES: Mapping[str, Callable[[Ledger], Numbers]] = {
    DISTANCE: _distance,
    NEARBY: _nearby,
}


def _share_of(ledger: Ledger, group: str) -> Numbers:
    groups = ledger.population.groups
    return _over(groups[group], groups[TOTAL])


def _over(part: Numbers, whole: Numbers) -> Numbers:
    """Give part / whole, NaN where the whole is unknown or nobody."""
    none = np.full(len(part), np.nan)
    np.divide(part, whole, out=none, where=whole > 0)
    return none


def _of_regions(ledger: Ledger, key: str) -> Numbers:
    frame = ledger.for_group(TOTAL).frame
    if key == DENSITY:
        area = ledger.boundaries.frame[AREA].to_numpy(np.float64)
        return _over(frame["population"].to_numpy(np.float64), area)
    if key.startswith(OF_REGION):
        return frame[key.removeprefix(OF_REGION)].to_numpy(np.float64)
    column = ledger.boundaries.frame[key.removeprefix(OF_BOUNDARY)]
    return np.array(column, dtype=np.float64)


def _numeric(boundaries: BoundaryLayer) -> list[str]:
    frame = boundaries.frame.drop(columns="geometry")
    numbers = frame.select_dtypes("number").columns
    return [str(name) for name in numbers if np.isfinite(frame[name]).any()]


def _inside(ledger: Ledger) -> tuple[Rows, Rows, Numbers]:
    """Rows of the population that lie in a region, their regions and their people."""
    places = ledger.places
    rows = places.order[places.inside :]
    region = places.region[places.inside :].astype(np.int64)
    return rows, region, np.nan_to_num(ledger.population.groups[TOTAL][rows])


def _at(values: Numbers, ledger: Ledger, measured: Measured) -> Numbers:
    if measured.rows is not None:
        return values[measured.rows]
    rows, region, people = _inside(ledger)
    known = np.isfinite(values[rows])
    count = len(ledger.boundaries)
    weight = np.where(known, people, 0.0)
    known_values = np.where(known, values[rows], 0.0)
    whole, held = (
        np.bincount(region, each, count).astype(np.float64)
        for each in (weight, weight * known_values)
    )
    return _over(held, whole)[measured.region]


def _texts_at(values: Texts, ledger: Ledger, measured: Measured) -> Texts:
    if measured.rows is not None:
        return np.asarray(values[measured.rows], dtype=object)
    rows, region, people = _inside(ledger)
    words, code = np.unique(values[rows].astype(str), return_inverse=True)
    shape = (len(ledger.boundaries), len(words))
    cell = np.bincount(region * len(words) + code, people, shape[0] * shape[1])
    most = cell.reshape(shape).argmax(axis=1)
    return np.asarray(words[most], dtype=object)[measured.region]
