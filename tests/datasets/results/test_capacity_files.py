"""Loads, pressure and who is full, in every file that a ledger goes to."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import numpy as np
import openpyxl
import pyogrio
import pytest

from datasets.results.capacity_files import (
    LOAD_COLUMNS,
    PRESSURE_COLUMNS,
    write_loads_csv,
    write_pressure_csv,
)
from datasets.results.geopackage import CAPACITY_LAYERS, write_geopackage
from datasets.results.run_record import regions_digest, run_record
from datasets.results.tables import write_csv
from datasets.results.text_codes import TEXT_CODES
from datasets.results.web_map import FURNITURE, write_web_map
from datasets.results.web_texts import CLASSES
from datasets.results.wording import Wording
from datasets.results.workbook import CAPACITY_SHEETS, SHEETS, write_xlsx
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.ledger import Ledger, ledger
from layers.organizations import OrganizationLayer

MADE_AT = datetime(2026, 11, 2, 3, 4, 5)
Roomy = Callable[..., Ledger]


@pytest.fixture
def roomy(answer: Ledger) -> Roomy:
    """Let capacity count: within 400 km the 7 people of the middle reach the west."""

    def made(capacity: dict[str, float], *, need: Fraction = Fraction(1)) -> Ledger:
        frame = answer.organizations.frame.copy()
        frame["capacity"] = [capacity.get(str(i), np.nan) for i in frame.index]
        rule = CapacityRule(need=need, missing_is_unlimited=True)
        return ledger(
            answer.population,
            answer.boundaries,
            OrganizationLayer(frame=frame),
            replace(answer.standard, threshold_km=400.0, capacity=rule),
            today=date(2026, 11, 1),
        )

    return made


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def record(made: Ledger) -> dict[str, object]:
    return run_record(made, sources=[], versions={}, made_at=MADE_AT, command="")


def web_page(folder: Path, made: Ledger, wording: Wording) -> str:
    colours = dict.fromkeys((*CLASSES, *FURNITURE), "#000000")
    path = folder / "map.html"
    write_web_map(path, made, title="", wording=wording, colours=colours, sources=[])
    return path.read_text(encoding="utf-8")


def table(page: str, name: str) -> str:
    found = re.search(rf'<table class="{name}">.*?</table>', page, re.S)
    assert found
    return found[0]


def test_that_loads_say_unknown_as_an_empty_cell_and_zero_as_zero(
    roomy: Roomy, tmp_path: Path
) -> None:
    made = roomy({"o2": 0, "o3": 5, "o4": 9}, need=Fraction(1, 3))
    write_loads_csv(tmp_path / "loads.csv", made)
    found = {line["id"]: line for line in lines(tmp_path / "loads.csv")}
    assert list(found) == ["'+1", "o2", "o3", "o4"]
    assert tuple(found["o2"]) == LOAD_COLUMNS
    assert found["'+1"]["capacity"] == ""
    assert (found["'+1"]["people"], found["'+1"]["load"]) == ("1507", "502.333333")
    assert (found["o2"]["capacity"], found["o2"]["load"]) == ("0", "0")
    assert found["o2"]["name_en"] == "'=cmd|' /C calc'!A0"


def test_that_rows_of_pressure_add_up_to_the_people_served(
    roomy: Roomy, tmp_path: Path
) -> None:
    made = roomy({"+1": 1000, "o2": 100})
    write_pressure_csv(tmp_path / "pressure.csv", made)
    write_csv(tmp_path / "regions.csv", made)
    found = lines(tmp_path / "pressure.csv")
    assert tuple(found[0]) == PRESSURE_COLUMNS
    served = {r["id"]: int(r["served"]) for r in lines(tmp_path / "regions.csv")}
    taken = dict.fromkeys(served, 0)
    for row in found:
        taken[row["from"]] += int(row["people"])
        assert row["to"] == "w" and row["to_name_fr"] == "Ouest & Cie"
    assert served["canada"] == sum(taken.values()) == 1100
    assert taken | {"canada": 1100} == served


def test_that_workbook_and_geopackage_carry_the_same_tables(
    roomy: Roomy, tmp_path: Path
) -> None:
    made = roomy({"o2": 100})
    write_xlsx(tmp_path / "r.xlsx", made, record(made), lambda code: f"[{code}]")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert book.sheetnames == [*SHEETS[:-1], *CAPACITY_SHEETS, SHEETS[-1]]
    sheet = book["sheet_loads"]
    assert [c.value for c in sheet[1]] == [f"[column_{c}]" for c in LOAD_COLUMNS]
    assert [c.value for c in sheet[3]][3:] == [100, 100, 100]
    assert sheet.cell(2, 4).value is None
    assert book["sheet_pressure"].max_row == 3
    write_geopackage(tmp_path / "r.gpkg", made, record(made))
    loads, carried = (
        pyogrio.read_dataframe(tmp_path / "r.gpkg", layer=name)
        for name in CAPACITY_LAYERS
    )
    assert loads["people"].sum() == carried["people"].sum() == 1507
    assert np.isnan(loads["capacity"][0]) and loads["load"][1] == 100
    # An address is kept from the layer of loads as from that of organizations.
    assert loads.geometry[0].x == -108.12 and loads.geometry[2] is None


def test_that_places_say_how_many_find_no_room(roomy: Roomy, tmp_path: Path) -> None:
    made = roomy({"+1": 1400, "o2": 0})
    write_geopackage(tmp_path / "r.gpkg", made, record(made))
    places = pyogrio.read_dataframe(tmp_path / "r.gpkg", layer="places")
    places = places.set_index("id")
    assert places["without_room"].sum() == made.table.total["full"] == 107
    assert places.loc["c", "without_room"] == 7
    assert places.loc["c", "status"] == "full"


def test_that_nothing_of_capacity_is_written_where_it_does_not_count(
    answer: Ledger, tmp_path: Path
) -> None:
    write_geopackage(tmp_path / "r.gpkg", answer, record(answer))
    assert not set(CAPACITY_LAYERS) & {n for n, _ in layers_of(tmp_path / "r.gpkg")}
    assert "capacity" not in record(answer)["standard"]  # type: ignore[operator]


def layers_of(path: Path) -> list[tuple[str, str]]:
    return [tuple(line) for line in pyogrio.list_layers(path).tolist()]


def test_that_the_run_record_tells_capacity_apart(answer: Ledger, roomy: Roomy) -> None:
    made = roomy({"o2": 100}, need=Fraction("0.5") / 1000)
    standard = record(made)["standard"]
    assert isinstance(standard, dict)
    assert standard["capacity"] == {"need": "1/2000", "missing": "unlimited"}
    assert regions_digest(roomy({"+1": 2, "o2": 100})) != regions_digest(
        roomy({"+1": 3, "o2": 100})
    )


def test_that_few_full_or_carried_people_are_hidden_on_the_web_map(
    roomy: Roomy, wording: Wording, tmp_path: Path
) -> None:
    full = web_page(tmp_path, roomy({"+1": 1500, "o2": 0}), wording)
    rows = dict(re.findall(r'"row">\[column_(\w+)\]</th><td>(.*?)</td>', full))
    assert rows["full"] == rows["left_out"] == "&lt;10"
    assert 'class="carried"' not in full
    carried = web_page(tmp_path, roomy({"o2": 0}), wording)
    assert "<td>&lt;10</td>" in table(carried, "carried")
    for page in (full, carried):
        assert not re.search(r">\s*7\s*<", page)


def test_that_many_carried_people_are_told_with_their_regions(
    roomy: Roomy, wording: Wording, tmp_path: Path
) -> None:
    made = roomy({"o2": 0})
    people = made.population
    more = replace(people, groups={"total": people.groups["total"] * 100})
    made = ledger(
        more, made.boundaries, made.organizations, made.standard, today=made.date
    )
    told = table(web_page(tmp_path, made, wording), "carried")
    assert re.findall(r"<bdi>(.*?)</bdi>", told)[1] == "Ouest &amp; Cie"
    assert "<td>700</td>" in told


def test_that_a_map_of_a_group_says_nothing_of_whom_everyone_is_carried_by(
    roomy: Roomy, wording: Wording, tmp_path: Path
) -> None:
    page = web_page(tmp_path, roomy({"o2": 0}).counting("french"), wording)
    assert 'class="carried"' not in page


def test_that_every_word_of_capacity_has_a_text(
    roomy: Roomy, wording: Wording, tmp_path: Path
) -> None:
    asked: set[str] = set()

    def text(code: str) -> str:
        asked.add(code)
        return code

    made = roomy({"o2": 0})
    write_xlsx(tmp_path / "r.xlsx", made, record(made), text)
    web_page(tmp_path, made, replace(wording, text=text))
    assert {*CAPACITY_SHEETS, "carried_elsewhere", "column_load"} <= asked
    assert asked - TEXT_CODES == {"group_french"}


def test_that_no_share_on_the_web_map_gives_few_people_away(
    roomy: Roomy, wording: Wording, tmp_path: Path
) -> None:
    # 1493 of 1500 people in the west have room, and 7 have none.
    page = web_page(tmp_path, roomy({"+1": 1493, "o2": 0}), wording)
    assert "99.5%" not in page
    west = re.search(r'data-region="0".*?</tr>', page, re.S)
    assert west and "<td>&lt;10</td><td>–</td>" in west[0]
