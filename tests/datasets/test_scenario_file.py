from __future__ import annotations

import json
from pathlib import Path

import pytest

from datasets.scenario_file import read_scenario
from layers.errors import DataError

LONG = 10**400


@pytest.mark.parametrize(
    ("column", "code"),
    [
        ("latitude", "coordinates_out_of_range"),
        ("longitude", "coordinates_out_of_range"),
        ("capacity", "not_a_number"),
    ],
)
def test_that_a_number_too_long_for_any_float_is_told(
    tmp_path: Path, column: str, code: str
) -> None:
    edit = {"edit": "open", "id": "a", "name": "A", "latitude": 45, "longitude": -75}
    path = tmp_path / "long.json"
    path.write_text(json.dumps({"edits": [{**edit, column: LONG}]}))
    with pytest.raises(DataError) as refused:
        read_scenario(path)
    assert [(p.code, p.column) for p in refused.value.problems] == [(code, column)]
