from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from datasets.results.gaps_document import gaps_document
from datasets.results.run_record import (
    regions_digest,
    run_record,
    software_versions,
    write_run_record,
)
from layers.coverage.ledger import Ledger, ledger
from layers.directory import editing

MADE_AT = datetime(2026, 11, 2, 3, 4, 5)


def _record(answer: Ledger) -> dict[str, object]:
    return run_record(
        answer,
        sources=["Source"],
        versions=software_versions(),
        made_at=MADE_AT,
        command="gaps",
    )


def test_that_a_run_record_reads_back_as_it_was(answer: Ledger, tmp_path: Path) -> None:
    record = _record(answer)
    write_run_record(tmp_path / "run.json", record)
    text = (tmp_path / "run.json").read_text(encoding="utf-8")
    assert json.loads(text) == record
    assert record["schema"] == "lacuna/run-record/1"
    assert {"python", "lacuna", "proj", "numba"} <= set(software_versions())


def test_that_the_digest_follows_the_figures_and_nothing_else(answer: Ledger) -> None:
    def again(threshold_km: float) -> str:
        standard = replace(answer.standard, threshold_km=threshold_km)
        return regions_digest(
            ledger(
                answer.population,
                answer.boundaries,
                answer.organizations,
                standard,
                today=date(2027, 1, 1),
            )
        )

    assert again(100) == regions_digest(answer)
    assert again(1) != regions_digest(answer)


def test_that_the_gaps_document_is_strict_json_with_nulls_for_the_unknown(
    unreached: Ledger,
) -> None:
    document = gaps_document(unreached, _record(unreached), [{"code": "x"}])
    read = json.loads(json.dumps(document, allow_nan=False))
    assert read["schema"] == "lacuna/gaps/1"
    west, _, east = read["boundaries"]
    nothing = {"unit": "km", "mean": None, "median": None, "p90": None}
    assert west["distance"] == nothing and west["unreachable"] == west["population"]
    assert east["share_served"] is None and east["class"] == "no_data"
    assert read["notes"] == [{"code": "x"}]


def test_that_the_total_of_the_gaps_document_is_the_sum_of_its_boundaries(
    answer: Ledger,
) -> None:
    document = json.loads(json.dumps(gaps_document(answer, {}, []), allow_nan=False))
    total = document["total"]
    assert (total["id"], total["rank"]) == ("canada", None)
    counts = ("population", "served", "left_out", "no_data_places", "organizations")
    for key in counts:
        parts = [region[key] for region in document["boundaries"]]
        assert all(type(part) is int for part in parts)
        assert sum(parts) == total[key]
    reasons = [region["ineligible_by"] for region in document["boundaries"]]
    assert set(total["ineligible_by"]) == {"level", "service", "language", "mandate"}
    for region, by in zip(document["boundaries"], reasons, strict=True):
        assert sum(by.values()) == region["ineligible"]


def test_that_a_changed_directory_is_not_passed_off_as_its_file(answer: Ledger) -> None:
    layer = answer.organizations
    changed = editing(layer, str(layer.ids[0]), {"size": "small"})
    edited = {}
    for name, organizations in (("file", layer), ("changed", changed)):
        judged = ledger(
            answer.population,
            answer.boundaries,
            organizations,
            answer.standard,
            today=answer.date,
        )
        inputs = {one["role"]: one for one in _record(judged)["inputs"]}
        edited[name] = inputs["organizations"]["edited"]
    assert edited == {"file": False, "changed": True}
