"""People fitted into boundaries: who is outside, and whether they are the census."""

from __future__ import annotations

import numpy as np

from datasets.canada.census import BY_ID, CANADA_POPULATION
from datasets.importing.findings import BLOCKS, NOTES, WARNS, Finding
from layers.ancestry import code_columns
from layers.boundaries import BoundaryLayer
from layers.placing import OUTSIDE, Placement
from layers.population import TOTAL, PopulationLayer

# Randomly rounded counts add to a little more or less than what was counted.
ROUNDING = 0.001


def placing_findings(
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    placement: Placement,
    subject: str,
) -> tuple[Finding, ...]:
    """Say who lies in no boundary, who was moved to one, and whose code is unknown."""
    codes = population.codes[boundaries.level]
    counts = population.groups[TOTAL]
    if not ((codes != OUTSIDE) & (counts > 0)).any():
        facts = {"boundaries": boundaries.source.name}
        return (
            Finding(
                code="no_people_inside", severity=BLOCKS, subject=subject, facts=facts
            ),
        )
    findings = []
    if placement.moved_places:
        findings.append(
            Finding(
                code="places_moved",
                severity=NOTES,
                subject=subject,
                people=placement.moved_people,
                facts={
                    "places": placement.moved_places,
                    "people": placement.moved_people,
                    "furthest_km": placement.furthest_km,
                },
            )
        )
    if placement.outside_places:
        outside = np.flatnonzero(codes == OUTSIDE)
        findings.append(
            Finding(
                code="places_outside",
                severity=WARNS,
                subject=subject,
                people=placement.outside_people,
                examples=tuple(str(i) for i in population.ids[outside[:5]]),
                facts={
                    "places": placement.outside_places,
                    "people": placement.outside_people,
                },
            )
        )
    if placement.unknown_codes:
        findings.append(
            Finding(
                code="unknown_codes",
                severity=WARNS,
                subject=subject,
                facts={"places": placement.unknown_codes},
            )
        )
    return tuple(findings)


def census_findings(
    population: PopulationLayer, boundaries: BoundaryLayer, subject: str
) -> tuple[Finding, ...]:
    """Compare people with the 2021 Census, by province or territory.

    Provinces without anybody are taken for left out on purpose. Counts that differ by
    no more than their random rounding are not mentioned.
    """
    codes = code_columns(population, boundaries).get("PR")
    if codes is None:
        return ()
    counts = np.nan_to_num(population.groups[TOTAL])
    said, differing, found_people = [], 0, 0
    for code, province in BY_ID.items():
        people = int(counts[codes == code].sum())
        found_people += people
        gap = people - province.population
        if people and abs(gap) > ROUNDING * province.population:
            differing += abs(gap)
            said.append(f"{province.postal} {people:d} ({gap:+d})")
    if not said:
        return ()
    return (
        Finding(
            code="totals_differ",
            severity=WARNS,
            subject=subject,
            people=differing,
            examples=tuple(said[:13]),
            facts={"people": found_people, "census": CANADA_POPULATION},
        ),
    )
