"""Remoteness: how many people live around a place, and the classes of that."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from layers.population import TOTAL, PopulationLayer
from layers.travel.straight_line import ecef

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

NEARBY_KM = 100.0
# People nearby at which a class begins, the most remote class first.
BOUNDS = (10_000, 100_000, 1_000_000)
# Places of one cube are counted where its mean person lives: they are off by less than
# half of its diagonal, 8.7 km of 100.
CUBE_M = 10_000.0
_AT_ONCE = 1024  # cubes; in a city each has some 700 within reach


@lru_cache(maxsize=2)
def people_nearby(population: PopulationLayer) -> Numbers:
    """Count everyone within about 100 km of each place, in a straight line; (n,).

    Places are gathered in cubes of 10 km, and all places of a cube have the number of
    its mean person. Everybody of the layer counts, whatever group is looked at, and
    nobody beyond its edge does; a place of unknown count adds nobody.

    References
    ----------
    After Alasia, A. et al. (2017). Measuring remoteness and accessibility: a set of
    indices for Canadian communities. Statistics Canada 18-001-X. It too counts the
    people around a place; this one takes no road, and does not fade with distance.
    """
    people = np.nan_to_num(population.groups[TOTAL])
    points = ecef(population.longitude, population.latitude)
    cubes = np.floor(points / CUBE_M).astype(np.int64)
    held, cube = np.unique(cubes, axis=0, return_inverse=True)
    cube = cube.ravel()
    total = np.bincount(cube, people, len(held)).astype(np.float64)
    middles = _middles(points, people, cube, total)
    tree = cKDTree(middles)
    nearby = np.empty(len(held))
    for start in range(0, len(held), _AT_ONCE):
        some = middles[start : start + _AT_ONCE]
        pairs = cKDTree(some).sparse_distance_matrix(
            tree, 1000 * NEARBY_KM, output_type="ndarray"
        )
        around = np.bincount(pairs["i"], total[pairs["j"]], len(some))
        nearby[start : start + _AT_ONCE] = around
    return np.asarray(nearby[cube])


def remoteness(population: PopulationLayer) -> Rows:
    """Class places by the people nearby: 0 is most remote, 3 least; shape (n,)."""
    return np.searchsorted(BOUNDS, people_nearby(population), side="right")


def _middles(points: Numbers, people: Numbers, cube: Rows, total: Numbers) -> Numbers:
    """Where the mean person of each cube lives; the mean place of a cube of nobody."""
    weight = np.where(total[cube] > 0, people, 1.0)
    whole = np.bincount(cube, weight, len(total))
    sums = [np.bincount(cube, weight * axis, len(total)) for axis in points.T]
    return np.column_stack(sums) / whole[:, None]
