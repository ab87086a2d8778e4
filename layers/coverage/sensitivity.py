"""Sensitivity: how classes and ranks move with the threshold, detours and decay.

The share served can only grow with the threshold, so a region's class holds on one
interval of thresholds: the *band*. Detour factors stretch every distance, and a factor
f at threshold t serves whom t / f serves without one, so the same band, read
backwards, says up to which factor the class stays.

Where capacity counts, people are assigned anew for every threshold and detour. More
reach brings a region rivals as well as help, so its share may fall as the threshold
grows, and the band says what was tried and no more. Decays are then left out: they
weigh people by distance, and a part of a person finds no room.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

from layers.coverage.curve import Distances, distances, served_at
from layers.coverage.ledger import Ledger
from layers.coverage.regions import coverage_of, ranks
from layers.coverage.setting import Band, Setting
from layers.coverage.settings_with_room import band_tried, served_with_room
from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Coverage
from layers.errors import DataError, Problem
from layers.population import TOTAL
from layers.progress import Progress, silent

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Decay = Callable[[Numbers], Numbers]
# A millionth of a person: people weighted by a decay tie where they would on paper.
_DECIMALS = 6


@dataclass(frozen=True, kw_only=True, eq=False)
class Sensitivity:
    """What every setting says of every region, the setting asked first.

    Arrays have a row a region in boundary order and one for all of them together, and
    a column a setting. `served` are people (weighted by the decay where there is one),
    `share` NaN where nobody lives, `coverage` a `Coverage`, `rank` 1 for most people
    left out, ties by id, and 0 for the total.
    """

    settings: tuple[Setting, ...]
    population: Numbers
    served: Numbers
    share: Numbers
    coverage: Counts
    rank: Counts
    band: Band

    @property
    def gap(self) -> Flags:
        """Whether less than the share for "partly served" is served: a gap."""
        known = self.coverage != Coverage.NO_DATA
        return np.asarray(known & (self.coverage >= Coverage.UNDERSERVED))

    @property
    def always_gap(self) -> Flags:
        """Gaps under every setting: the robust ones, shape (regions + 1,)."""
        return np.asarray(self.gap.all(axis=1))

    @property
    def sometimes_gap(self) -> Flags:
        """Gaps under some settings and not under others, shape (regions + 1,)."""
        return np.asarray(self.gap.any(axis=1) & ~self.gap.all(axis=1))


def sensitivity(
    ledger: Ledger,
    *,
    thresholds_km: Sequence[float],
    detours: Sequence[float] = (1.0,),
    decays: Mapping[str, Decay] | None = None,
    group: str = TOTAL,
    progress: Progress = silent,
) -> Sensitivity:
    """Judge every region under every threshold and decay, with every detour factor.

    Parameters
    ----------
    decays
        By name, what turns kilometres, shape (k,), into weights from 0 to 1. The
        unreachable weigh nothing and are not shown to it. Left out where capacity
        counts.
    progress
        Told while people are assigned, where capacity counts; may raise `Cancelled`.

    Raises
    ------
    DataError
        For a threshold that is no distance (`threshold_not_a_distance`) or a detour
        factor that is not a number of 1 or more (`detour_not_a_factor`).
    """
    _refuse(thresholds_km, detours)
    with_room = ledger.standard.capacity is not None
    weights = {} if with_room else dict(decays or {})
    settings = _settings(ledger.standard, thresholds_km, detours, weights)
    sorted_people = distances(ledger, group)
    served = (
        served_with_room(ledger, settings, group, progress)
        if with_room
        else _served(sorted_people, settings, weights)
    )
    population = sorted_people.population
    with np.errstate(invalid="ignore"):
        share = served / population[:, None]
    left_out = np.round(population[:, None] - served, _DECIMALS)
    columns = range(len(settings))
    rank = np.column_stack([ranks(left_out[:, k], ledger.boundaries) for k in columns])
    coverage = np.asarray(coverage_of(share, ledger.standard))
    return Sensitivity(
        settings=settings,
        population=population,
        served=served,
        share=share,
        coverage=coverage,
        rank=rank,
        band=band_tried(settings, coverage)
        if with_room
        else _band(sorted_people, coverage[:, 0], ledger.standard),
    )


def _refuse(thresholds_km: Sequence[float], detours: Sequence[float]) -> None:
    wrong = [
        ("threshold_not_a_distance", value)
        for value in thresholds_km
        if not (math.isfinite(value) and value >= 0)
    ]
    wrong += [
        ("detour_not_a_factor", value)
        for value in detours
        if not (math.isfinite(value) and value >= 1)
    ]
    if wrong:
        raise DataError(
            [
                Problem(code=code, subject="standard", value=str(value))
                for code, value in wrong
            ]
        )


def _settings(
    standard: ServiceStandard,
    thresholds_km: Sequence[float],
    detours: Sequence[float],
    decays: Mapping[str, Decay],
) -> tuple[Setting, ...]:
    asked = standard.threshold_km
    thresholds = sorted({asked, *thresholds_km})
    factors = sorted({1.0, *detours})
    every = [Setting(threshold_km=asked)]
    every += [
        Setting(threshold_km=threshold, detour=factor)
        for factor, threshold in product(factors, thresholds)
    ]
    every += [
        Setting(threshold_km=asked, detour=factor, decay=name)
        for name, factor in product(decays, factors)
    ]
    return tuple(dict.fromkeys(every))


def _served(
    sorted_people: Distances, settings: Sequence[Setting], decays: Mapping[str, Decay]
) -> Numbers:
    served = np.empty((len(sorted_people.population), len(settings)))
    for factor in {setting.detour for setting in settings}:
        alike = [setting for setting in settings if setting == _plain(setting, factor)]
        columns = [settings.index(setting) for setting in alike]
        thresholds = np.array([setting.threshold_km for setting in alike])
        served[:, columns] = served_at(sorted_people, thresholds, detour=factor)
    for column, setting in enumerate(settings):
        if setting.decay:
            weigh = decays[setting.decay]
            served[:, column] = _weighed(sorted_people, weigh, setting.detour)
    return served


def _plain(setting: Setting, factor: float) -> Setting:
    return Setting(threshold_km=setting.threshold_km, detour=factor)


def _weighed(sorted_people: Distances, weigh: Decay, detour: float) -> Numbers:
    weight = np.zeros(len(sorted_people.km))
    reached = np.isfinite(sorted_people.km)
    weight[reached] = weigh(sorted_people.km[reached] * detour)
    each = np.diff(sorted_people.people, prepend=0.0)
    first = sorted_people.starts[:-1][np.diff(sorted_people.starts) > 0]
    each[first] = sorted_people.people[first]
    # Each run added up by itself: a running sum would leave crumbs where nobody counts.
    runs = len(sorted_people.population)
    run = np.repeat(np.arange(runs), np.diff(sorted_people.starts))
    return np.bincount(run, each * weight, minlength=runs).astype(float)


def _band(
    sorted_people: Distances, coverage: Counts, standard: ServiceStandard
) -> Band:
    """Find the interval of thresholds on which each class holds.

    Classes only improve along a run; the first place of a better class ends the band,
    the first of this class begins it. Of places at one distance the last one counts,
    and a threshold is never between them, so that their order does not matter.
    """
    runs = len(coverage)
    begin, end = np.zeros(runs), np.full(runs, np.inf)
    gap_end = np.where(sorted_people.population > 0, np.inf, 0.0)
    for row in range(runs):
        run = sorted_people.run(row)
        km = sorted_people.km[run]
        km = km[np.isfinite(km)]
        if not len(km):
            continue
        people = sorted_people.people[run][: len(km)]
        along = coverage_of(people / sorted_people.population[row], standard)
        # Classes count upwards from the best: along a run they never rise.
        this = int(np.searchsorted(-along, -coverage[row], side="left"))
        better = int(np.searchsorted(-along, -coverage[row], side="right"))
        if coverage[row] != Coverage.UNSERVED:
            begin[row] = km[this]
        if better < len(km):
            end[row] = km[better]
        enough = int(np.searchsorted(-along, -Coverage.PARTLY_SERVED, side="left"))
        if enough < len(km):
            gap_end[row] = km[enough]
    with np.errstate(divide="ignore"):
        upto = np.where(
            begin > 0, standard.threshold_km / np.where(begin > 0, begin, 1.0), np.inf
        )
    return Band(from_km=begin, below_km=end, detour_upto=upto, gap_below_km=gap_end)
