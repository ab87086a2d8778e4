"""People fitted into boundaries: who is outside, and whether they are the census."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from datasets.canada.census import BY_ID, CANADA_POPULATION
from datasets.importing.checks import MOST_ROWS
from datasets.importing.examined import Examined
from datasets.importing.findings import BLOCKS, NOTES, WARNS, Finding
from layers.ancestry import code_columns
from layers.boundaries import BoundaryLayer
from layers.placing import OUTSIDE, Placement, place
from layers.population import TOTAL, PopulationLayer

# Randomly rounded counts add to a little more or less than what was counted.
ROUNDING = 0.001
LEAVE_OUT = "leave_out"


def placing_findings(
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    placement: Placement,
    subject: str,
    row_of: Mapping[str, int],
) -> tuple[Finding, ...]:
    """Say who lies in no boundary, who was moved to one, and whose code is unknown.

    `row_of` gives the file row of each point's id, where a file brings them.
    """
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
        ids = [str(i) for i in population.ids[codes == OUTSIDE]]
        findings.append(
            Finding(
                code="places_outside",
                severity=WARNS,
                subject=subject,
                people=placement.outside_people,
                rows=tuple(row_of[i] for i in ids[:MOST_ROWS] if i in row_of),
                more=max(0, len(ids) - MOST_ROWS) if row_of else 0,
                examples=tuple(ids[:5]),
                repairs=(LEAVE_OUT,) if row_of else (),
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


@dataclass(frozen=True, kw_only=True, eq=False)
class Placed:
    """People placed in boundaries, and where what was found of that is said."""

    people: PopulationLayer
    files: tuple[Examined, ...]
    findings: tuple[Finding, ...] = ()


def placed(
    people: PopulationLayer,
    boundaries: BoundaryLayer,
    files: Sequence[Examined],
    brought: PopulationLayer | None,
) -> Placed:
    """Place people in boundaries; leave out those outside, where that is accepted.

    What is found is said of the file that brings the people, with its rows; of people
    that were open already it is said of no file.
    """
    owner = next((at for at, f in enumerate(files) if f.layer is brought), None)
    file = None if brought is None or owner is None else files[owner]
    people, placement = place(people, boundaries)
    row_of = {} if file is None else file.row_of
    subject = people.source.name if file is None else file.subject
    said = placing_findings(people, boundaries, placement, subject, row_of)
    if file is None or owner is None:
        return Placed(people=people, files=tuple(files), findings=said)
    accepted = file.choices.repairs
    done = [f for f in said if f.repairs and accepted.get(f.key) in f.repairs]
    if done:
        people, file = _left_out(people, boundaries, file, done)
    file = file.finding(*(f for f in said if f not in done))
    return Placed(people=people, files=(*files[:owner], file, *files[owner + 1 :]))


def _left_out(
    people: PopulationLayer,
    boundaries: BoundaryLayer,
    file: Examined,
    done: Sequence[Finding],
) -> tuple[PopulationLayer, Examined]:
    outside = people.codes[boundaries.level] == OUTSIDE
    gone = [str(i) for i in people.ids[outside]]
    aside = [(file.row_of[i], "places_outside") for i in gone if i in file.row_of]
    repaired = [
        replace(f, facts={**f.facts, "repair": LEAVE_OUT, "left": 0}) for f in done
    ]
    known = replace(
        file,
        aside=(*file.aside, *aside),
        repaired=(*file.repaired, *repaired),
    )
    return people.kept(~outside), known


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
