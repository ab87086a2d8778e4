"""The compiled sums: the answers of the plain ones, for half a million places."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from layers.access import choice_kernels, kernels
from layers.access.choices import Choices
from layers.access.sums import Sums
from layers.access.supply_and_demand import SupplyAndDemand
from layers.access.weight import Weight, chords_m
from layers.travel.decay import Decay, Exponential, Gaussian, Power, Step

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
Done = TypeVar("Done")
# A fixed number, so that sums are added up in one order on every machine.
THREADS = 2
# Typed as they are called: with arrays gathered in tuples.
_add_to_sites: Callable[..., None] = kernels.to_sites
_add_to_places: Callable[..., None] = kernels.to_places
_find_cheapest: Callable[..., None] = choice_kernels.cheapest
_settle_all: Callable[..., float] = choice_kernels.settle


def _to_sites(both: SupplyAndDemand, weight: Weight, values: Numbers) -> Numbers:
    zones, values = _zones(weight), np.ascontiguousarray(values)

    def share(run: Rows) -> Numbers:
        sums = np.zeros((len(both.supply), values.shape[1]))
        _add_to_sites(*_geometry(both, run), *zones, values, sums)
        return sums

    first, *others = _in_threads(both, share)
    return sum(others, start=first)


def _to_places(both: SupplyAndDemand, weight: Weight, values: Numbers) -> Numbers:
    zones, values = _zones(weight), np.ascontiguousarray(values)
    sums = np.empty((len(both.places), values.shape[1]))

    def share(run: Rows) -> None:
        _add_to_places(*_geometry(both, run), *zones, values, sums)

    _in_threads(both, share)
    return sums


def _cheapest(
    both: SupplyAndDemand, price: Numbers, tau_km: float, catchment_km: float
) -> Numbers:
    cost = np.empty(len(both.places))
    reach = _reach(tau_km, catchment_km)

    def share(run: Rows) -> None:
        geometry = _geometry(both, run)
        _find_cheapest(*geometry, price.astype(float), *reach, cost)

    _in_threads(both, share)
    return cost


def _settle(
    both: SupplyAndDemand,
    crowding: Numbers,
    tau_km: float,
    catchment_km: float,
    choices: Choices,
) -> float:
    # One thread: each place answers to what the one before it chose.
    run = np.array([0, len(both.places.block_kinds)], dtype=np.int64)
    mine = (choices.people, choices.where, choices.shares, choices.load)
    reach = _reach(tau_km, catchment_km)
    geometry = _geometry(both, run)
    return float(_settle_all(*geometry, crowding, *reach, *mine))


COMPILED = Sums(
    to_sites=_to_sites, to_places=_to_places, cheapest=_cheapest, settle=_settle
)


def _reach(tau_km: float, catchment_km: float) -> tuple[float, float, float, float]:
    edge = float(catchment_km) * 1000.0
    return (float(tau_km) * 1000.0, edge, *chords_m(edge))


def _in_threads(both: SupplyAndDemand, share: Callable[[Rows], Done]) -> list[Done]:
    """Give every thread a run of blocks, the same number of places to each."""
    starts = both.places.starts
    cuts = np.linspace(0, len(both.places), THREADS + 1)
    bounds = np.searchsorted(starts, cuts)
    runs = [bounds[k : k + 2].astype(np.int64) for k in range(THREADS)]
    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(share, runs))


def _geometry(both: SupplyAndDemand, run: Rows) -> tuple[Any, ...]:
    p = both.places
    blocks = (p.xyz, p.starts, p.centres, p.radii, p.block_kinds, run)
    return (*blocks, both.sites, both.allowed)


def _zones(weight: Weight) -> tuple[Any, ...]:
    """Cut the steps at the catchment; a smooth decay is one zone as wide as it."""
    edges_km, levels = [weight.catchment_km], [1.0]
    if isinstance(weight.decay, Step):
        steps = zip(weight.decay.edges_km, weight.decay.weights, strict=True)
        inner = [(e, w) for e, w in steps if e <= weight.catchment_km]
        further = weight.decay.weights[len(inner) :]
        edges_km = [e for e, _ in inner]
        levels = [w for _, w in inner]
        if further and (not inner or edges_km[-1] < weight.catchment_km):
            edges_km.append(weight.catchment_km)
            levels.append(further[0])
    chords = np.array([chords_m(e * 1000.0) for e in edges_km]).reshape(-1, 2)
    form, first, second = _form(weight.decay, weight.exponent)
    return (
        np.array(edges_km) * 1000.0,
        np.ascontiguousarray(chords[:, 0]),
        np.ascontiguousarray(chords[:, 1]),
        np.array(levels) ** weight.exponent,
        form,
        first,
        second,
    )


def _form(decay: Decay, exponent: int) -> tuple[int, float, float]:
    """Turn a decay into a number and two more, the exponent of the weight in them."""
    match decay:
        case Step():
            return kernels.STEP, 0.0, 0.0
        case Gaussian(bandwidth_km=b):
            return kernels.GAUSSIAN, b / exponent**0.5, 0.0
        case Exponential(bandwidth_km=b):
            return kernels.EXPONENTIAL, b / exponent, 0.0
        case Power(exponent=beta, nearest_km=least):
            return kernels.POWER, beta * exponent, float(least)
    raise TypeError(decay)
