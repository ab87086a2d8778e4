"""Names that would run somewhere, from the file they come in to those they leave in."""

from __future__ import annotations

import csv
import json
import re

import openpyxl
import pytest
import shapely

from datasets.bundled import bundled_project
from datasets.formulas import FORMULA_STARTS, quoted, unquoted
from datasets.importing.examine import examine
from datasets.importing.examined import World
from datasets.results.directory_file import write_directory_xlsx
from desktop.commandline.program import run
from desktop.export_files import FORMATS

NAMES = (
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "＝1+1", "'=1",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\u202egnp.exe",
    "\x1b[2Jmine", "\u2066turned", "two\nlines", '"><svg onload=alert(1)>', "{{7*7}}",
    "${7*7}", "</script><script>alert(1)</script>",
)  # fmt: skip
ACTING = set("\x1b\x07\x9b\u202e\u2066\r")


@pytest.fixture
def offices(tmp_path):
    path = tmp_path / "offices.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "name", "latitude", "longitude", "=cmd|'x'!A1", "+note"])
        for at, name in enumerate(NAMES):
            place = [f"{45.1 + at / 50:.3f}", "-74.5"]
            writer.writerow([f"={at}", name, *place, name, name])
    return path


@pytest.fixture
def areas(tmp_path):
    path = tmp_path / "areas.geojson"
    features = [
        {
            "type": "Feature",
            "properties": {"id": f"@{at}", "name": name},
            "geometry": json.loads(
                shapely.to_geojson(
                    shapely.box(-75, 45 + at / 50, -74, 45 + (at + 1) / 50)
                )
            ),
        }
        for at, name in enumerate(NAMES)
    ]
    document = {"type": "FeatureCollection", "features": features}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.fixture
def places(tmp_path):
    path = tmp_path / "places.csv"
    rows = [f"-{at},{45.01 + at / 50:.3f},-74.5,1000,40" for at in range(len(NAMES))]
    header = "id,latitude,longitude,population,=women"
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    return path


@pytest.fixture
def world():
    bundle = bundled_project()
    return World(
        boundaries=bundle.boundaries,
        population=bundle.population,
        organizations=bundle.organizations,
        vocabulary=bundle.vocabulary,
    )


def cells_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [cell for row in csv.reader(file) for cell in row]


def is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell) is not None


def assert_runs_nothing(path):
    risky = [c for c in cells_of(path) if c.startswith(FORMULA_STARTS)]
    assert all(is_number(cell) for cell in risky), risky


def test_that_what_an_import_writes_runs_nothing_and_reads_back(
    offices, places, tmp_path, world, capsys
):
    out = tmp_path / "out"
    files = [str(offices), str(places)]
    words = ["import", *files, "--map", "group:women==women", "--out", str(out)]
    assert run(words) == 0, capsys.readouterr()
    assert not set("".join(capsys.readouterr())) & ACTING
    assert_runs_nothing(out / "organizations.csv")
    assert_runs_nothing(out / "population.csv")
    first = examine(offices, world).layer
    again = examine(out / "organizations.csv", world).layer
    assert again.frame["name_en"].tolist() == first.frame["name_en"].tolist()
    assert again.ids.tolist() == first.ids.tolist()
    assert {"=cmd|'x'!A1", "+note"} <= set(again.frame.columns)


def test_that_the_directory_as_a_workbook_runs_nothing(offices, tmp_path, world):
    layer = examine(offices, world).layer
    write_directory_xlsx(tmp_path / "a.xlsx", layer)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    risky = [c for c in cells if str(c.value or "").startswith(FORMULA_STARTS)]
    texts = [cell for cell in risky if cell.data_type == "s"]
    assert texts and all(cell.quotePrefix for cell in texts)


def test_that_a_text_past_a_cell_of_a_workbook_is_cut_and_not_dropped(tmp_path, world):
    path = tmp_path / "a.csv"
    path.write_text(
        f"id,name,latitude,longitude,note\n1,a,45,-75,{'y' * 40_000}\n", "utf-8"
    )
    write_directory_xlsx(tmp_path / "a.xlsx", examine(path, world).layer)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    longest = max(len(str(c.value)) for row in sheet.iter_rows() for c in row)
    assert longest == 32_767


@pytest.mark.parametrize("text", NAMES)
def test_that_a_quoted_text_comes_back_as_it_was(text):
    assert unquoted(quoted(text)) == text
    assert not quoted(text).startswith(FORMULA_STARTS)


def test_that_no_result_runs_a_name(offices, areas, places, tmp_path, capsys):
    out = tmp_path / "out"
    files = ["--organizations", str(offices), "--boundaries", str(areas)]
    words = ["gaps", *files, "--population", str(places), "--out", str(out)]
    assert run(words) == 0, capsys.readouterr()
    said = "".join(capsys.readouterr())
    assert not set(said) & ACTING and "two lines" in said
    written = {path.suffix for path in out.iterdir()}
    assert {".csv", ".xlsx", ".html"} <= written and len(written) >= len(FORMATS) - 2
    for path in out.glob("*.csv"):
        assert_runs_nothing(path)
    for path in out.glob("*.xlsx"):
        book = openpyxl.load_workbook(path)
        cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
    for path in out.glob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "<script>alert" not in page and "<img src=x" not in page
        assert "<svg onload" not in page
        assert page.count("\u202e") == page.count("<bdi>\u202e")
