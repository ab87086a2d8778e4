"""How jobs end: exit codes, what is said where, and what is left on the disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PLACES = "id,latitude,longitude,total\n"
SITES = "id,name,latitude,longitude\n"
USAGE = 2


def entries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_that_every_problem_of_every_file_is_told_at_once_in_order(
    run: Any, tmp_path: Path
) -> None:
    sites, people = tmp_path / "o.csv", tmp_path / "p.csv"
    sites.write_text(SITES + "a,A,45,75\na,B,-75,45\n,C,45,-75\nd,D,45,abc\n")
    people.write_text(PLACES + "a,45,-75,-3\nb,45,-75,2.5\n")
    ran = run("gaps", "--json", "--organizations", sites, "--population", people)
    assert (ran.code, ran.out) == (1, "")
    lines = ran.err.splitlines()
    places = [": ".join(line.split(": ")[:2]) for line in lines]
    assert places == [
        "lacuna: o.csv, row 2, column latitude",
        "lacuna: o.csv, row 3, column id",
        "lacuna: o.csv, row 3, column latitude",
        "lacuna: o.csv, row 4, column id",
        "lacuna: o.csv, row 5, column longitude",
        "lacuna: p.csv, row 2, column total",
        "lacuna: p.csv, row 3, column total",
    ]
    assert all(" → " in line for line in lines)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "The file is empty."),
        (SITES, "There are no rows."),
        ("id,name\na,A\n", "No row says where it is"),
        (SITES + "a,A,48.8,2.3\n", "The place is not in Canada: 48.8, 2.3."),
        (SITES + "a,A,0,0\n", "off the coast of Africa"),
        ("id,name,mandate\na,A,99\n", "names “99”, which is no loaded boundary"),
        ("id,name,mandate,levels\na,A,24,zz\n", "Use one of: primary, secondary"),
        ("id,name,mandate\na,,24\n", "The organization “a” has no name."),
        ("\x00\x01", "This is not a text file."),
    ],
)
def test_that_a_directory_that_cannot_be_used_is_refused_with_a_remedy(
    run: Any, tmp_path: Path, content: str, said: str
) -> None:
    (tmp_path / "o.csv").write_text(content)
    ran = run("gaps", "--json", "--organizations", tmp_path / "o.csv")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("lacuna: o.csv")
    assert said in ran.err
    assert " → " in ran.err


def square(identifier: str, west: float = -80, south: float = 44) -> dict[str, Any]:
    ring = [[west, south], [west + 8, south], [west + 8, south + 4], [west, south]]
    return {
        "type": "Feature",
        "properties": {"id": identifier},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


@pytest.mark.parametrize(
    ("features", "said"),
    [
        ([square("canada")], "“canada” is the id of the total of all regions."),
        ([square("1"), square("1")], "The id “1” was already used (row 1)."),
        ([square("1", 8000, 4000)], "“1” does not lie on the earth"),
        ([square("1", 2, 44)], "Nobody lives inside the boundaries of b.geojson."),
        ([], "There are no rows."),
    ],
)
def test_that_boundaries_that_cannot_be_used_are_refused_with_a_remedy(
    run: Any, tmp_path: Path, features: list[dict[str, Any]], said: str
) -> None:
    document = {"type": "FeatureCollection", "features": features}
    (tmp_path / "b.geojson").write_text(json.dumps(document))
    ran = run("gaps", "--json", "--boundaries", tmp_path / "b.geojson")
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ["--threshold", "far"],
        ["--threshold", "-5"],
        ["--threshold", "nan"],
        ["--threshold", "1,000 km"],
        ["--as-of", "2024-02-30"],
        ["--as-of", "20240101"],
        ["--levels", "quaternary"],
        ["--language", "french"],
        ["--formats", "csv"],
        ["--formats", "doc", "--out", "."],
        ["--formats", "", "--out", "."],
        ["--lang", "de"],
        ["--nonsense"],
    ],
)
def test_that_wrong_usage_ends_with_2_and_prints_nothing(
    run: Any, words: list[str]
) -> None:
    ran = run("gaps", "--json", *words)
    assert (ran.code, ran.out) == (USAGE, "")
    assert "error:" in ran.err


@pytest.mark.parametrize("words", [["--services", "zzz"], ["--language", "xx"]])
def test_that_what_nobody_could_offer_is_refused(run: Any, words: list[str]) -> None:
    ran = run("gaps", "--json", *words)
    assert (ran.code, ran.out) == (1, "")
    assert "Choose from:" in ran.err


def test_that_a_service_may_be_asked_for_by_its_label(run: Any) -> None:
    by_label = run("gaps", "--json", "--services", "Family support")
    by_word = run("gaps", "--json", "--services", "family_support")
    assert by_label.document["total"] == by_word.document["total"]


def test_that_bad_input_writes_nothing_and_touches_nothing(
    run: Any, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "gaps.csv").write_text("before")
    (tmp_path / "p.csv").write_text(PLACES + "a,45,-75,-3\n")
    ran = run("gaps", "--population", tmp_path / "p.csv", "--out", out)
    assert ran.code == 1
    assert entries(out) == ["gaps.csv"]
    assert (out / "gaps.csv").read_text() == "before"


def test_that_a_folder_in_the_way_is_told_before_anything_is_written(
    run: Any, tmp_path: Path
) -> None:
    (tmp_path / "gaps.json").mkdir()
    ran = run("gaps", "--formats", "csv,json", "--out", tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "A folder of this name is in the way." in ran.err
    assert entries(tmp_path) == ["gaps.json"]


def test_that_a_file_is_no_folder_for_results(run: Any, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    for folder in (tmp_path / "out", tmp_path / "out" / "deeper"):
        ran = run("gaps", "--formats", "csv", "--out", folder)
        assert (ran.code, ran.out) == (1, "")
        assert "it is a file" in ran.err
    assert (tmp_path / "out").read_text() == "mine"


def test_that_a_failure_half_way_leaves_the_files_as_they_were(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "gaps.json")

    monkeypatch.setattr("desktop.exporting.write_run_record", full)
    (tmp_path / "gaps.csv").write_text("before")
    ran = run("gaps", "--formats", "csv,json", "--out", tmp_path)
    assert ran.code == 1
    assert "gaps.json: It cannot be written: No space left on device." in ran.err
    assert entries(tmp_path) == ["gaps.csv"]
    assert (tmp_path / "gaps.csv").read_text() == "before"
    assert run("gaps", "--formats", "json", "--out", tmp_path / "new").code == 1
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("kind", ["csv", "xlsx", "gpkg"])
def test_that_a_full_disk_is_told_by_the_name_of_the_file(
    tmp_path: Path, kind: str
) -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))"
    words = ["gaps", "--json", "--formats", kind, "--out", str(tmp_path)]
    ended = lacuna(*words, code=f"{limit}; sys.exit(main())")
    assert (ended.returncode, ended.stdout) == (1, "")
    (said,) = ended.stderr.splitlines()
    assert said.startswith(f"lacuna: {tmp_path / 'gaps'}.{kind}: It cannot be written")
    assert entries(tmp_path) == []


def test_that_columns_of_any_name_are_exported(run: Any, tmp_path: Path) -> None:
    header = "id,name,latitude,longitude,FID,fid,Eligible,Geom,geometry,=1+1"
    (tmp_path / "o.csv").write_text(f"{header}\n1,A,45.5,-75.5,a,b,c,d,e,f\n")
    words = ["--organizations", tmp_path / "o.csv", "--formats", "csv,xlsx,gpkg,html"]
    ran = run("gaps", "--json", *words, "--out", tmp_path / "out")
    assert (ran.code, ran.err) == (0, "")
    assert len(entries(tmp_path / "out")) == 4


def test_that_a_stop_writes_nothing(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop.exporting.write_run_record", stopped)
    ran = run("gaps", "--formats", "csv,json", "--out", tmp_path)
    assert (ran.code, ran.err) == (1, "lacuna: stopped; nothing was written\n")
    assert entries(tmp_path) == []


def test_that_files_go_where_they_are_asked_and_are_named(
    run: Any, tmp_path: Path
) -> None:
    out = tmp_path / "résultats de l’été"
    ran = run("gaps", "--formats", "json,csv", "--out", out, "--lang", "fr")
    assert ran.code == 0
    assert entries(out) == ["gaps.csv", "gaps.json"]
    assert ran.out.splitlines()[-2:] == [str(out / "gaps.csv"), str(out / "gaps.json")]


def lacuna(
    *words: str, code: str = "sys.exit(main())", **kept: Any
) -> subprocess.CompletedProcess[str]:
    """Run the program as a person does, in a process of its own."""
    program = f"import sys; from desktop.__main__ import main; {code}"
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program, *words],
        text=True,
        encoding="utf-8",
        stderr=subprocess.PIPE,
        check=False,
        **{"stdout": subprocess.PIPE, **kept},
    )


def bare_environment(folder: Path) -> dict[str, str]:
    """Give a machine without display, home that can be written, or UTF-8."""
    nowhere = folder / "a file"
    nowhere.write_text("")
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parents[3])}
    home = {"HOME": str(nowhere), "XDG_CACHE_HOME": str(nowhere / "cache")}
    ascii_only = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    return {**kept, **home, **ascii_only}


def test_that_a_bare_machine_prints_accents_and_loads_no_painter(
    tmp_path: Path,
) -> None:
    heavy = ("PySide6.QtGui", "PySide6.QtWidgets", "numba", "folium", "xlsxwriter")
    told = f"main(); print([m for m in {heavy} if m in sys.modules])"
    words = ["gaps", "--lang", "fr", "--formats", "csv,json", "--out", "out"]
    ended = lacuna(*words, code=told, cwd=tmp_path, env=bare_environment(tmp_path))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Québec" in ended.stdout
    assert ended.stdout.splitlines()[-1] == "[]"
    assert entries(tmp_path / "out") == ["gaps.csv", "gaps.json"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_that_a_full_disk_under_the_output_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        ended = lacuna("gaps", "--json", stdout=full)
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "standard output: It cannot be written" in ended.stderr


def test_that_a_reader_who_leaves_is_no_failure() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as gone:
        ended = lacuna("gaps", stdout=gone)
    assert (ended.returncode, ended.stderr) == (0, "")
