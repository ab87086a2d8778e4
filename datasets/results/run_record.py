"""The run record: inputs, parameters, versions and a digest, to compute it again."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib import metadata
from pathlib import Path

import pyproj

from datasets.results.into_place import written_beside
from datasets.results.tables import COLUMNS, plain_rows, region_rows
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.ledger import Ledger
from layers.coverage.standard import ServiceStandard
from layers.provenance import Source

SCHEMA = "lacuna/run-record/1"
PACKAGES = (
    "lacuna",
    "geopandas",
    "shapely",
    "pyproj",
    "pyogrio",
    "numpy",
    "pandas",
    "scipy",
    "numba",
)


def software_versions() -> dict[str, str]:
    """Look up the versions of Python, of Lacuna and of what it computes with.

    A package that is run from its source tree and not installed is "source".
    """
    versions = {"python": platform.python_version()}
    for package in PACKAGES:
        try:
            versions[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            versions[package] = "source"
    return versions | {"proj": pyproj.proj_version_str}


def run_record(
    ledger: Ledger,
    *,
    sources: Sequence[str],
    versions: Mapping[str, str],
    made_at: datetime,
    command: str,
    scenario: Mapping[str, object] | None = None,
) -> dict[str, object]:
    """Record a result so that it can be computed again and compared.

    Parameters
    ----------
    sources
        Attribution lines to print with the result, in the language of the export.
    versions
        See `software_versions`.
    command
        What was asked, as typed, or "" from the window.
    scenario
        The edits that were made on the organizations read, as in a scenario file.
    """
    inputs = {
        "organizations": (ledger.organizations.source, len(ledger.organizations)),
        "boundaries": (ledger.boundaries.source, len(ledger.boundaries)),
        "population": (ledger.population.source, len(ledger.population)),
    }
    return {
        "schema": SCHEMA,
        "made_at": made_at.isoformat(timespec="seconds"),
        "command": command,
        "inputs": [_input(role, *found) for role, found in inputs.items()],
        "scenario": None if scenario is None else dict(scenario),
        "boundary_level": ledger.boundaries.level,
        "groups": list(ledger.population.groups),
        "standard": standard_document(ledger.standard)
        | {"date": ledger.date.isoformat()},
        "sources": list(sources),
        "versions": dict(versions),
        "results": {"regions_sha256": regions_digest(ledger)},
    }


def _input(role: str, source: Source, rows: int) -> dict[str, object]:
    return {
        "role": role,
        "name": source.name,
        "sha256": source.sha256 or None,
        "rows": rows,
        "attribution": source.attribution or None,
        "modelled": source.modelled,
        # Changed by a person since: the hash is that of the file, not of the layer.
        "edited": source.edited,
    }


def standard_document(standard: ServiceStandard) -> dict[str, object]:
    """Put a standard in plain values; an empty list or null matches everything."""
    return {
        "threshold": {"value": standard.threshold_km, "unit": "km"},
        "levels": sorted(standard.levels),
        "services": sorted(standard.services),
        "language": standard.language,
        "as_of": standard.as_of.isoformat() if standard.as_of else None,
        "respect_mandates": standard.respect_mandates,
        "count_remote": standard.count_remote,
        "class_bounds": list(standard.class_bounds),
        **_capacity_document(standard.capacity),
    }


def _capacity_document(rule: CapacityRule | None) -> dict[str, object]:
    """Say how capacity counts, and nothing where it does not."""
    if rule is None:
        return {}
    missing = "unlimited" if rule.missing_is_unlimited else "refused"
    return {"capacity": {"need": str(rule.need), "missing": missing}}


def regions_digest(ledger: Ledger) -> str:
    """Hash the region table: the same figures, the same digest, on any machine.

    Rounded as published first, since the last bits of a distance differ between
    processors.
    """
    rows = plain_rows(region_rows(ledger)[list(COLUMNS)])
    canonical = json.dumps(
        rows, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def write_run_record(path: Path, record: Mapping[str, object]) -> None:
    """Write a run record as JSON."""
    text = json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False)
    with written_beside(path) as beside:
        beside.write_text(text + "\n", encoding="utf-8")
