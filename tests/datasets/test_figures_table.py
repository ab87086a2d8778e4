"""Figures from any table of codes and counts, and from the real files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from datasets.boundaries import read_boundaries
from datasets.figures import figures_of
from datasets.reading import read_records
from layers.errors import DataError
from layers.joining import joined
from layers.summing import summed

FIXTURES = Path(__file__).resolve().parents[3] / "shared" / "fixtures"


@pytest.fixture
def table(tmp_path):
    def read(text: str, encoding="utf-8", **choices):
        path = tmp_path / "figures.csv"
        path.write_bytes(text.encode(encoding))
        return figures_of(read_records(path), **choices)

    return read


def test_that_a_code_column_and_whole_numbers_are_figures(table):
    figures, notes = table(
        'CSDNAME,csduid,"Population, 2021","Population change (%)",Land Area (sq km)\n'
        "Taloyoak,6208087,934,-9.2,35\nGjoa Haven,6208081,1349,2,28.55\n",
        "utf-8-sig",
    )
    assert figures.level == "CSD"
    assert figures.ids.tolist() == ["6208087", "6208081"]
    assert figures.names.tolist() == ["Taloyoak", "Gjoa Haven"]
    assert {n: c.tolist() for n, c in figures.groups.items()} == {"total": [934, 1349]}
    ignored = [n.facts["columns"] for n in notes if n.code == "columns_ignored"]
    assert ignored == ["Population change (%), Land Area (sq km)"]


def test_that_every_other_count_of_people_is_a_group(table):
    figures, _ = table(
        "DGUID;Population;Français;Aînés;OBJECTID;Année\n"
        "2021A00032466;100;60;x;1;2021\n2021A00032465;50;..;9;2;2021\n",
        "cp1252",
    )
    assert list(figures.groups) == ["total", "francais", "aines"]
    assert (figures.level, figures.vintage) == ("CD", 2021)
    assert figures.symbols["francais"].tolist() == ["", ".."]
    assert figures.symbols["aines"].tolist() == ["x", ""]
    assert np.isnan(figures.groups["aines"][0])


def test_that_the_newest_population_is_the_total(table):
    figures, _ = table("CDUID,pop2016,pop2021,french\n2466,1,2,1\n")
    assert {n: c.tolist() for n, c in figures.groups.items()} == {
        "total": [2],
        "french": [1],
    }


def test_that_a_column_of_dguids_gives_one_level(table):
    text = "DGUID,total\n2021A000224,9\n2021A00032466,5\n2021A00032465,4\nSource: x,\n"
    figures, notes = table(text)
    assert figures.ids.tolist() == ["2466", "2465"]
    assert [n.facts for n in notes if n.code == "rows_without_code"] == [{"count": 1}]
    provinces, _ = table(text, level="PR")
    assert provinces.ids.tolist() == ["24"]


def test_that_the_level_asked_for_chooses_the_code_column(table):
    text = "PRUID,CDUID,total\n24,2466,5\n"
    assert table(text)[0].level == "CD"
    assert table(text, level="PR")[0].ids.tolist() == ["24"]


def test_that_roles_may_be_given(table):
    roles = {"CD": "where", "total": "all", "group:youth": "young"}
    figures, _ = table("where,all,young,old\n2466,5,3,2\n", columns=roles)
    assert {n: c.tolist() for n, c in figures.groups.items()} == {
        "total": [5],
        "youth": [3],
    }
    assert figures.level == "CD"


@pytest.mark.parametrize(
    ("text", "code", "row"),
    [
        ("a,total\nx,1\n", "missing_column", None),
        ("CDUID,total\n2466,many\n", "not_a_number", 2),
        ("CDUID,total\n2466,-1\n", "negative_number", 2),
        ("CDUID,total\n2466,1.5\n", "not_a_whole_number", 2),
        ("CDUID,total\n2466,1\n2466,2\n", "duplicate_id", None),
        ("CDUID,name\n2466,Laval\n", "no_counts", None),
    ],
)
def test_that_what_is_wrong_is_said_with_its_row(table, text, code, row):
    with pytest.raises(DataError) as refused:
        table(text)
    problem = refused.value.problems[0]
    assert (problem.code, problem.row) == (code, row)


pytestmark_real = pytest.mark.skipif(
    not FIXTURES.is_dir(), reason="the real files are not beside the checkout"
)


@pytest.mark.realdata
@pytestmark_real
def test_that_293_divisions_join_293_populations_of_36_991_981():
    path = FIXTURES / "census_divisions.gpkg"
    figures, _ = figures_of(read_records(path))
    boundaries, _ = read_boundaries(path)
    join = joined(figures, boundaries)
    assert (len(join), join.met) == (293, 293)
    assert join.figures_unmet() == ()
    assert join.boundaries_unmet() == ()
    assert join.groups["total"].sum() == 36_991_981


@pytest.mark.realdata
@pytestmark_real
def test_that_5_161_subdivisions_sum_to_their_divisions():
    subdivisions, notes = figures_of(read_records(FIXTURES / "csd_population_2021.csv"))
    divisions, _ = figures_of(read_records(FIXTURES / "census_divisions.gpkg"))
    assert len(subdivisions) == 5161
    result = summed(subdivisions, "CD")
    assert result.orphans == ()
    assert len(result.figures) == 293
    published = dict(zip(divisions.ids, divisions.groups["total"], strict=True))
    by_code = dict(zip(result.figures.ids, result.figures.groups["total"], strict=True))
    assert {
        i: by_code[i] - published[i] for i in by_code if by_code[i] != published[i]
    } == {}
    # 63 subdivisions, reserves not completely enumerated, have no count at all.
    assert [n.facts["count"] for n in notes if n.code == "counts_missing"] == [63]
    assert result.missing["total"].sum() == 63
