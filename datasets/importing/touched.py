"""How many people a finding touches: those who live where its rows are."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from datasets.cells import parse_counts
from datasets.coordinates import in_canada
from datasets.importing.recognised import BOUNDARIES, POPULATION
from datasets.importing.table import Mask, Table
from datasets.statcan.names import province_id
from layers.ancestry import code_columns
from layers.population import TOTAL, PopulationLayer
from layers.travel.straight_line import ecef

# An organization's place concerns those who live this far from it, as a chord.
NEAR_M = 100_000.0


def people_touched(table: Table, rows: Mask) -> int | None:
    """Count people touched by rows of a table; None where it cannot be known.

    Rows of a population count their own people. A boundary counts those of the open
    population who live in it, by code. An organization counts those who live within
    100 km of its point or, without one in Canada, in the province its row names.
    """
    if table.kind == POPULATION:
        return _own_people(table, rows)
    if table.kind == BOUNDARIES:
        return _people_by_code(table, rows)
    return _people_around(table, rows)


def _own_people(table: Table, rows: Mask) -> int | None:
    counts = parse_counts(table.texts("total"))[rows]
    return int(np.nansum(counts)) if np.isfinite(counts).any() else None


def _people_by_code(table: Table, rows: Mask) -> int | None:
    population = table.world.population
    ids = set(table.texts("id")[rows].tolist()) - {""}
    for codes in code_columns(population, table.world.boundaries).values():
        inside = np.isin(codes.astype(str), sorted(ids))
        if inside.any():
            return _sum(population, inside)
    return None


def _people_around(table: Table, rows: Mask) -> int | None:
    population = table.world.population
    longitude, latitude = table.degrees()
    placed = rows & in_canada(latitude, longitude)
    inside = np.zeros(len(population), dtype=bool)
    if placed.any():
        homes = cKDTree(ecef(population.longitude, population.latitude))
        sites = ecef(longitude[placed], latitude[placed])
        for near in homes.query_ball_point(np.unique(sites, axis=0), NEAR_M):
            inside[near] = True
    provinces = table.texts("province")[rows & ~placed]
    named = {province_id(str(text)) for text in set(provinces.tolist())} - {None}
    if named:
        codes = code_columns(population, table.world.boundaries).get("PR")
        if codes is not None:
            inside |= np.isin(codes.astype(str), sorted(str(p) for p in named))
    return _sum(population, inside) if inside.any() else None


def _sum(population: PopulationLayer, inside: Mask) -> int:
    return int(np.nansum(population.groups[TOTAL][inside]))
