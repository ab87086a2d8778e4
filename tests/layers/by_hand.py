"""The rules of the ledger, place by place, as a person would apply them."""

from __future__ import annotations

from datetime import date

import pyproj

from layers.boundaries import BoundaryLayer
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer
from layers.population import PopulationLayer

GEOD = pyproj.Geod(ellps="WGS84")
REMOTE = {"telephone", "web", "app", "referral"}
IN_PERSON = {"in_person", "outreach"}


def line_of(
    row: int,
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    directory: OrganizationLayer,
    standard: ServiceStandard,
    today: date,
) -> tuple[str, str]:
    """Give the status and reason of one place."""
    on = standard.as_of or today
    here = _areas_of(row, population, boundaries)
    at = population.longitude[row], population.latitude[row]
    ranked, covered = [], False
    for identifier, organization in directory.frame.sort_index().iterrows():
        if not _counts(organization, on):
            continue
        why = _fails(organization, standard, here)
        channels = organization["channels"]
        if why is None and standard.count_remote and channels & REMOTE:
            covered = True
        point = organization["geometry"]
        if not point.is_empty and (not channels or channels & IN_PERSON):
            km = GEOD.inv(*at, point.x, point.y)[2] / 1000
            ranked.append((km, identifier, why))
    ranked.sort(key=lambda found: found[:2])
    within = [why for km, _, why in ranked if km <= standard.threshold_km]
    if None in within:
        return "served", "none"
    if covered:
        return "remote_only", "none"
    if within:
        return "ineligible", within[0]
    reachable = any(why is None for _, _, why in ranked)
    return ("beyond" if reachable else "unreachable"), "none"


def _areas_of(
    row: int, population: PopulationLayer, boundaries: BoundaryLayer
) -> set[str]:
    region, division = population.codes["area"][row], population.codes["CD"][row]
    areas = {region, division, division[:2], "canada"}
    if region in boundaries.position:
        areas.add(boundaries.frame.loc[region, "parent"])
    return areas - {""}


def _counts(organization, on: date) -> bool:
    start, end = organization["active_from"], organization["active_to"]
    return (
        organization["status"] == "included"
        and (start is None or start <= on)
        and (end is None or on <= end)
    )


def _fails(organization, standard: ServiceStandard, here: set[str]) -> str | None:
    def offers(column: str, asked: frozenset[str]) -> bool:
        return not organization[column] or not asked or organization[column] & asked

    asked_language = frozenset([standard.language] if standard.language else [])
    mandate = organization["mandate"]
    if not offers("levels", standard.levels):
        return "level"
    if not offers("services", standard.services):
        return "service"
    if not offers("languages", asked_language):
        return "language"
    if standard.respect_mandates and mandate and not mandate & here:
        return "mandate"
    return None
