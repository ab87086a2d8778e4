"""Apportioning: figures of boundaries spread over the places in them.

Within a boundary nobody knows where the people of a figure live. They are taken to
live where the population points say people live, in proportion: every number so made
is modelled, and adds exactly to the figure it was made from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from layers.errors import DataError, Problem
from layers.joining import Joined
from layers.largest_remainders import Integers, apportioned
from layers.population import TOTAL, PopulationLayer
from layers.provenance import Source, joined_credits

Texts = npt.NDArray[np.object_]
Numbers = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Spread:
    """A population whose counts were apportioned, and what that had to decide.

    `pointless` are boundaries with people, or with a missing count, but without any
    point, and `pointless_people` those people: they stand at one representative point
    of the boundary each, or, where a group was added to a population, are in no point.
    `evenly` are boundaries whose people were shared evenly, as nobody is known to live
    at any of their points. `exceeding` are boundaries where a group counts more people
    than the total, as randomly rounded figures may. `missing` are boundaries with
    points and no count. `outside_points` lie in none of the boundaries.
    """

    population: PopulationLayer
    pointless: tuple[str, ...] = ()
    pointless_people: int = 0
    evenly: tuple[str, ...] = ()
    exceeding: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    outside_points: int = 0


def spread(joined: Joined, population: PopulationLayer) -> Spread:
    """Give every point of a placed population its share of the boundaries' figures.

    Totals are shared in proportion to the people at the points, each group then in
    proportion to those totals, by largest remainders: the points of a boundary add
    exactly to its figures, and no group exceeds the total of a point unless it does
    in the figures. The new population has the groups of the figures only. A boundary
    whose count is missing has points whose count is missing; points outside all
    boundaries are left out, as no figure counts them; a boundary with people and
    without points gets a representative point.

    Raises
    ------
    DataError
        `figures_without_total`, or `population_not_placed` when the points have no
        codes of the boundaries' level.
    """
    source, ids = joined.figures.source, joined.boundaries.ids
    if TOTAL not in joined.groups:
        problem = Problem(code="figures_without_total", subject=source.name)
        raise DataError([problem])
    owner = _owner(joined, population)
    inside = owner >= 0
    standing = _standing(joined, owner)
    points, owner = _points(joined, population, inside, owner, standing)
    weights = _whole(points.groups[TOTAL])
    totals, evenly = _shared(joined.groups[TOTAL], weights, owner)
    # A missing total gives no proportions: its groups follow the people known before.
    by_total = np.where(np.isfinite(totals), _whole(totals), weights)
    groups = {TOTAL: totals}
    for name, figures in joined.groups.items():
        if name != TOTAL:
            groups[name], doubtful = _shared(figures, by_total, owner)
            evenly |= doubtful
    return Spread(
        population=replace(
            points, groups=groups, source=_made_of(source, population.source)
        ),
        pointless=_texts(ids[standing]),
        pointless_people=int(np.nansum(joined.groups[TOTAL][standing])),
        evenly=_texts(ids[evenly & ~standing]),
        exceeding=_texts(ids[_exceeding(joined.groups, joined.groups[TOTAL])]),
        missing=_texts(ids[_reached(joined, owner) & np.isnan(joined.groups[TOTAL])]),
        outside_points=int((~inside).sum()),
    )


def with_group(
    population: PopulationLayer, joined: Joined, group: str, *, name: str = ""
) -> Spread:
    """Add one group of the figures to a placed population, whose totals stay.

    The group is shared in proportion to the people at the points of each boundary; it
    is missing at points outside all boundaries and where the figure is missing. `name`
    is what to call it, that of the figures by default.

    Raises
    ------
    DataError
        `population_not_placed`, when the points have no codes of the level.
    """
    owner = _owner(joined, population)
    inside = np.flatnonzero(owner >= 0)
    counts = joined.groups[group]
    weights = _whole(population.groups[TOTAL][inside])
    shares = np.full(len(population), np.nan)
    shares[inside], evenly = _shared(counts, weights, owner[inside])
    reached = _reached(joined, owner)
    lost = ~reached & (np.nan_to_num(counts) > 0)
    people = np.bincount(owner[inside], weights, minlength=len(joined)).astype(float)
    ids = joined.boundaries.ids
    added = replace(
        population,
        groups={**population.groups, name or group: shares},
        source=replace(population.source, modelled=True),
    )
    return Spread(
        population=added,
        pointless=_texts(ids[lost]),
        pointless_people=int(counts[lost].sum()),
        evenly=_texts(ids[evenly]),
        exceeding=_texts(ids[reached & _exceeding({group: counts}, people)]),
        missing=_texts(ids[reached & np.isnan(counts)]),
        outside_points=len(population) - len(inside),
    )


def _owner(joined: Joined, population: PopulationLayer) -> Indexes:
    """Row of the boundary of each point, -1 where it lies in none."""
    level = joined.boundaries.level
    codes = population.codes.get(level)
    if codes is None:
        subject = population.source.name
        facts = {"level": level}
        problem = Problem(code="population_not_placed", subject=subject, facts=facts)
        raise DataError([problem])
    known = pd.Index(joined.boundaries.ids, dtype=object)
    found = known.get_indexer(pd.Index(codes, dtype=object))
    return np.asarray(found, dtype=np.int64)


def _standing(joined: Joined, owner: Indexes) -> Mask:
    """Boundaries without points whose line of figures has, or may have, people."""
    without = ~_reached(joined, owner) & (joined.row >= 0)
    somebody = np.zeros(len(joined), dtype=bool)
    for counts in joined.groups.values():
        somebody |= counts > 0
    return without & (somebody | np.isnan(joined.groups[TOTAL]))


def _reached(joined: Joined, owner: Indexes) -> Mask:
    """Whether each boundary has a point."""
    return np.isin(np.arange(len(joined)), owner)


def _points(
    joined: Joined,
    population: PopulationLayer,
    inside: Mask,
    owner: Indexes,
    standing: Mask,
) -> tuple[PopulationLayer, Indexes]:
    """Points in the boundaries and one for each `standing` one; rows of boundaries."""
    at = np.flatnonzero(standing)
    level = joined.boundaries.level
    longitude, latitude = _representative(joined, at)
    ids = joined.boundaries.ids[at]
    taken = set(population.ids)
    made = [_free(f"{level}-{identifier}", taken) for identifier in ids]
    codes = {
        name: np.concatenate(
            [column[inside], ids if name == level else np.full(len(at), "", object)]
        )
        for name, column in population.codes.items()
    }
    people = np.concatenate([population.groups[TOTAL][inside], np.ones(len(at))])
    if not len(people):
        raise DataError([Problem(code="no_rows", subject=joined.figures.source.name)])
    points = PopulationLayer(
        ids=np.concatenate([population.ids[inside], np.array(made, dtype=object)]),
        longitude=np.concatenate([population.longitude[inside], longitude]),
        latitude=np.concatenate([population.latitude[inside], latitude]),
        groups={TOTAL: people},
        codes=codes,
    )
    return points, np.concatenate([owner[inside], at]).astype(np.int64)


def _made_of(figures: Source, population: Source) -> Source:
    english, french = joined_credits(figures, population)
    return Source(
        name=figures.name,
        sha256=figures.sha256,
        modelled=True,
        attribution=english,
        attribution_fr=french,
    )


def _representative(joined: Joined, at: Indexes) -> tuple[Numbers, Numbers]:
    """Longitude and latitude of a point inside each boundary."""
    shapes = joined.boundaries.frame.geometry.to_numpy()[at]
    x, y = shapely.get_coordinates(shapely.point_on_surface(shapes)).T
    there = joined.boundaries.from_degrees
    longitude, latitude = there.transform(x, y, direction="INVERSE")
    # Some files count on past the date line.
    return (np.asarray(longitude) + 180.0) % 360.0 - 180.0, np.asarray(latitude)


def _free(identifier: str, taken: set[str]) -> str:
    while identifier in taken:
        identifier = f"{identifier}+"
    taken.add(identifier)
    return identifier


def _shared(
    figures: Numbers, weights: Integers, owner: Indexes
) -> tuple[Numbers, Mask]:
    """Shares of the points, NaN where the figure is missing; who was shared evenly."""
    whole = np.zeros(len(figures), dtype=np.int64)
    np.add.at(whole, owner, weights)
    totals = _whole(figures)
    reached = np.isin(np.arange(len(figures)), owner)
    totals[~reached] = 0
    evenly = (whole == 0) & (totals > 0)
    shares = apportioned(totals, np.where(evenly[owner], 1, weights), owner)
    return np.where(np.isnan(figures)[owner], np.nan, shares.astype(float)), evenly


def _exceeding(groups: Mapping[str, Numbers], total: Numbers) -> Mask:
    """Boundaries where a group counts more people than there are."""
    more = np.zeros(len(total), dtype=bool)
    for counts in groups.values():
        more |= counts > total
    return more


def _whole(people: Numbers) -> Integers:
    """Whole numbers of people, 0 where missing."""
    return np.nan_to_num(people).astype(np.int64)


def _texts(ids: Texts) -> tuple[str, ...]:
    return tuple(str(i) for i in ids)
