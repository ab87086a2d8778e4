"""Files count the population group that the ledger counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from datasets.bundled import bundled_project
from datasets.results.publishing import is_private
from datasets.results.tables import write_csv
from layers.coverage.ledger import ledger
from layers.placing import place


def test_that_a_table_counts_the_group_asked_for_and_names_it(tmp_path: Path) -> None:
    bundle = bundled_project()
    people, _ = place(bundle.population, bundle.boundaries)
    everyone = ledger(
        people,
        bundle.boundaries,
        bundle.organizations,
        bundle.standard,
        today=date(2026, 1, 1),
    )
    write_csv(tmp_path / "a.csv", everyone.counting("french"))
    rows = pd.read_csv(tmp_path / "a.csv").set_index("id")
    french = everyone.for_group("french").total
    assert set(rows["group"]) == {"french"}
    assert rows.loc["canada", "population"] == french["population"]
    assert rows.loc["canada", "served"] == french["served"]
    assert french["population"] < everyone.table.total["population"]


@pytest.mark.parametrize("column", ["Address", "postal code", "x", "latitude"])
def test_that_columns_that_tell_an_address_are_private(column: str) -> None:
    assert is_private(column)


@pytest.mark.parametrize("column", ["program", "source", "last_seen", "host_city"])
def test_that_columns_that_tell_what_an_organization_does_are_not(column: str) -> None:
    assert not is_private(column)
