"""A comparison as one JSON object, for programs: what `compare --json` prints."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from datasets.results.gaps_document import gaps_document
from datasets.results.tables import SHARE_DECIMALS, TOTAL_ID, WHOLE
from datasets.scenario_file import edit_document
from layers.coverage.regions import DISTANCES
from layers.scenario.compare import Comparison
from layers.scenario.edits import Scenario

SCHEMA = "lacuna/compare/1"
KEPT = ("total", "boundaries")


def compare_document(
    scenario: Scenario,
    comparison: Comparison,
    record: Mapping[str, object],
    notes: Sequence[Mapping[str, object]],
) -> dict[str, object]:
    """Give both ledgers and their difference (scenario minus baseline) as JSON values.

    A difference of distances is null when one of the two is unreachable or unknown.
    """
    baseline = gaps_document(comparison.baseline, record, notes)
    edited = gaps_document(comparison.scenario, record, notes)
    *regions, total = _differences(comparison)
    return {
        "schema": SCHEMA,
        "standard": baseline["standard"],
        "scenario": {
            "name": scenario.name,
            "edits": [edit_document(edit) for edit in scenario.edits],
        },
        "baseline": {key: baseline[key] for key in KEPT},
        "with_scenario": {key: edited[key] for key in KEPT},
        "difference": {"total": total, "boundaries": regions},
        "notes": baseline["notes"],
        "run_record": baseline["run_record"],
    }


def _differences(comparison: Comparison) -> list[dict[str, object]]:
    boundaries = comparison.baseline.boundaries
    rows: list[dict[str, object]] = []
    for identifier, change in comparison.difference.iterrows():
        total = identifier == TOTAL_ID
        names = ("Canada", "Canada")
        if not total:
            names = tuple(boundaries.frame.loc[identifier, ["name_en", "name_fr"]])
        row: dict[str, object] = {
            "id": str(identifier),
            "name_en": names[0],
            "name_fr": names[1],
        }
        row |= {name: int(value) for name, value in change.items() if name in WHOLE}
        row["share_served"] = _rounded(change["share_served"], SHARE_DECIMALS)
        row["distance"] = {"unit": "km"} | {
            name.removesuffix("_km"): _rounded(change[name], 3) for name in DISTANCES
        }
        rows.append(row)
    return rows


def _rounded(value: float, decimals: int) -> float | None:
    return round(float(value), decimals) if math.isfinite(value) else None
