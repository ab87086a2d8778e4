"""The data note: what the bundled data are, how good, and under which licence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from string import Template

from datasets.canada.census import CANADA_POPULATION, PROVINCES
from datasets.canada.packages import Input

# Share of people within a distance of the nearest of the directory's 15 points,
# per cent: (km, 56,590 dissemination areas, these population points). Measured once by
# hand against areas that are not part of the program; measure again when the model
# changes.
MEASURED = ((25, 35.2, 41.9), (50, 47.4, 50.0), (100, 60.2, 61.0), (200, 70.8, 70.9))
# How far a point by the gazetteer is from the point of the located rows of the Open
# Database of Healthcare Facilities (v1.1), km: (basis, median, 95th percentile).
# Measured once by hand; measure again when the rules in `datasets.locating` change.
LOCATED = (
    ("place and province, no postal code", 2.3, 11.8),
    ("urban sortation area near the place", 1.8, 6.3),
    ("place in a rural sortation area", 0.8, 10.0),
    ("urban sortation area, place unknown", 2.6, 287),
    ("rural sortation area, place unknown", 53, 335),
)


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What one build did, to be told in the note."""

    inputs: Sequence[Input]
    outputs: Mapping[str, bytes]
    places: int
    areas: int
    named_places: int
    named_areas: int
    unnamed: Sequence[str]
    duplicates: Sequence[str]
    outside: Sequence[str]
    organizations: int
    excluded: int
    left_out: Sequence[str]
    wider: int


def data_note(template: str, facts: Facts) -> str:
    """Fill the note's template with the facts of a build."""
    return Template(template).substitute(
        population=f"{CANADA_POPULATION:,}",
        french=f"{sum(province.french for province in PROVINCES):,}",
        english=f"{sum(province.english for province in PROVINCES):,}",
        measured="\n".join(
            f"| {km} km | {real:.1f} % | {model:.1f} % | {model - real:+.1f} |"
            for km, real, model in MEASURED
        ),
        places=f"{facts.places:,}",
        areas=f"{facts.areas:,}",
        named_places=f"{facts.named_places:,}",
        named_areas=f"{facts.named_areas:,}",
        unnamed=_listed(facts.unnamed),
        located_error="\n".join(
            f"| {basis} | {median:g} km | {most:g} km |"
            for basis, median, most in LOCATED
        ),
        duplicates=_listed(facts.duplicates),
        outside=_listed(facts.outside),
        organizations=facts.organizations,
        excluded=facts.excluded,
        left_out=_listed(facts.left_out),
        wider=facts.wider,
        inputs="\n".join(
            f"| {entry.package} | {entry.version} | {entry.path.name} "
            f"| `{entry.digest}` |"
            for entry in facts.inputs
        ),
        outputs="\n".join(
            f"| {name} | {len(content):,} | `{sha256(content).hexdigest()}` |"
            for name, content in sorted(facts.outputs.items())
        ),
    )


def _listed(names: Sequence[str]) -> str:
    return f"{len(names)} ({', '.join(names)})" if names else "0"
