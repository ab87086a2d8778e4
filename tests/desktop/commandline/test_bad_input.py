"""Bad input, case by case and job by job: a clear result or a clear refusal."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SITES = "id,name,latitude,longitude,capacity,status\n"
PLACES = "id,latitude,longitude,total\n"
A, B = "a,A,45.5,-79.5,20,\n", "b,B,45.5,-77.5,10,\n"
TWO_SITES = SITES + A + B
THREE_PLACES = PLACES + "p,45.5,-79.4,100\nq,45.5,-78.5,0\nr,45.5,-76.5,40\n"
SQUARES = {"w": -80, "x": -79, "y": -78, "z": -77}
NOTHING = re.compile(r"(?<![\w’'])(nan|inf|infinity|traceback)(?![\w’'])", re.I)


@dataclass(frozen=True, kw_only=True)
class Case:
    """What is given: files, and words that each kind of job takes."""

    sites: str = TWO_SITES
    places: str = THREE_PLACES
    squares: Sequence[str] = tuple(SQUARES)
    need: str = "1/10"
    km: str = "100"


CASES = {
    "all capacity zero": Case(
        sites=TWO_SITES.replace("20,", "0,").replace("10,", "0,")
    ),
    "no eligible organization": Case(sites=SITES + A.replace(",\n", ",excluded\n")),
    "no distance": Case(km="0"),
    "larger than the country": Case(km="40000"),
    "negative need": Case(need="-1/10"),
    "need of nothing": Case(need="0"),
    "one region": Case(squares=["w"]),
    "all people in one point": Case(places=PLACES + "p,45.5,-79.4,7\nq,45.5,-79.4,8\n"),
    "population all missing": Case(places=PLACES + "p,45.5,-79.4,\nq,45.5,-78.5,\n"),
    "nobody lives there": Case(places=PLACES + "p,45.5,-79.4,0\nq,45.5,-78.5,0\n"),
    "one organization": Case(sites=SITES + A),
    "no organization": Case(sites=SITES),
}
MEASURES = {
    "2sfca": (),
    "e2sfca": ("--decay", "step"),
    "3sfca": ("--decay", "gaussian", "--bandwidth", "30"),
    "m2sfca": (),
    "bfca": (),
    "hansen": ("--decay", "power"),
    "competition": (),
    "huff": (),
    "raam": (),
}
JOBS = {
    "gaps": ("gaps", "--formats", "html,csv,xlsx,gpkg,json"),
    **{code: ("access", "--measure", code, *decay) for code, decay in MEASURES.items()},
    "sensitivity": ("sensitivity",),
    "sensitivity with capacity": ("sensitivity",),
    "structure": ("structure",),
    "equity of distance": ("equity", "--permutations", "99"),
    "equity of served": ("equity", "--of", "served", "--permutations", "99"),
}
WITH_CAPACITY = ("gaps", "sensitivity with capacity")
# Exit codes other than 0: what nobody could answer is refused.
EVERY = tuple(JOBS)
REFUSED = {
    "no eligible organization": ("equity of distance",),
    "negative need": WITH_CAPACITY,
    "need of nothing": WITH_CAPACITY,
    "population all missing": EVERY,
    "nobody lives there": EVERY,
    "no organization": EVERY,
}


def words_of(case: Case, job: str, folder: Path) -> list[str]:
    """Write the files of a case and give the words that a job is asked with."""
    (folder / "o.csv").write_text(case.sites)
    (folder / "p.csv").write_text(case.places)
    features = [
        {
            "type": "Feature",
            "properties": {"id": name},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, 45], [x + 1, 45], [x + 1, 46], [x, 46], [x, 45]]],
            },
        }
        for name, x in SQUARES.items()
        if name in case.squares
    ]
    document = {"type": "FeatureCollection", "features": features}
    (folder / "b.geojson").write_text(json.dumps(document))
    files = [("organizations", "o.csv"), ("population", "p.csv")]
    words = [*JOBS[job], "--threshold", f"{case.km} km"]
    for name, file in [*files, ("boundaries", "b.geojson")]:
        words += [f"--{name}", str(folder / file)]
    if JOBS[job][0] == "access":
        words += ["--catchment", f"{case.km} km"]
    if job in WITH_CAPACITY:
        words += ["--capacity", f"--need={case.need}"]
    return words


def not_a_number(name: str) -> float:
    raise AssertionError(f"{name} in JSON")


@pytest.mark.parametrize("job", JOBS)
@pytest.mark.parametrize("case", CASES)
def test_that_it_ends_with_a_clear_result_or_a_clear_refusal(
    run: Any, tmp_path: Path, case: str, job: str
) -> None:
    words, out = words_of(CASES[case], job, tmp_path), tmp_path / "out"
    printed = run(*words, "--json", "--out", out)
    said = run(*words, "--out", tmp_path / "other")
    assert printed.code == said.code
    if job in REFUSED.get(case, ()):
        assert (printed.code, printed.out, said.out) == (1, "", "")
        assert printed.err == said.err
        (line,) = printed.err.splitlines()
        assert line.startswith("lacuna: ") and " → " in line
        assert not out.exists()
        return
    assert (printed.code, printed.err, said.err) == (0, "", "")
    json.loads(printed.out, parse_constant=not_a_number)
    assert not NOTHING.search(said.out)
    for path in out.iterdir():
        if path.suffix == ".csv":
            assert not NOTHING.search(path.read_text(encoding="utf-8-sig")), path


LEDGER = ("population", "served", "full", "beyond", "unreachable")


@pytest.mark.parametrize(
    ("case", "ledger"),
    [
        ("all capacity zero", (140, 0, 140, 0, 0)),
        ("no eligible organization", (140, 0, 0, 0, 140)),
        ("no distance", (140, 0, 0, 140, 0)),
        ("larger than the country", (140, 140, 0, 0, 0)),
        ("one region", (100, 100, 0, 0, 0)),
        ("all people in one point", (15, 15, 0, 0, 0)),
        ("one organization", (140, 100, 0, 40, 0)),
    ],
)
def test_that_the_ledger_of_a_case_is_as_by_hand(
    run: Any, tmp_path: Path, case: str, ledger: tuple[int, ...]
) -> None:
    words = words_of(CASES[case], "gaps", tmp_path)
    total = run(*words, "--json", "--out", tmp_path / "out").document["total"]
    assert tuple(total[line] for line in LEDGER) == ledger


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("case", ["all capacity zero", "no eligible organization"])
def test_that_without_supply_access_is_zero_or_said_to_be_unreachable(
    run: Any, tmp_path: Path, case: str, measure: str
) -> None:
    words = words_of(CASES[case], measure, tmp_path)
    document = run(*words, "--json", "--out", tmp_path / "out").document
    nothing = "unreachable" if document["lower_is_better"] else 0
    assert document["total"]["access_mean"] == nothing
    lines = (tmp_path / "out" / "access_points.csv").read_text(encoding="utf-8-sig")
    written = "unreachable" if nothing else "0.0"
    assert lines.splitlines() == ["id,access", *(f"{i},{written}" for i in "pqr")]
    head = (tmp_path / "out" / "access_boundaries.csv").read_text(encoding="utf-8-sig")
    assert head.splitlines()[0] == "id,name_en,name_fr,population,access_mean"


@pytest.mark.parametrize(
    "words",
    [
        ["gaps", "--threshold", "9" * 400],
        ["gaps", "--capacity", "--need", "9" * 400],
        ["gaps", "--capacity", "--need", f"0.{'0' * 400}1"],
        ["access", "--measure", "raam", "--catchment", "9" * 400],
        ["access", "--measure", "2sfca", "--missing-capacity", "9" * 400],
        ["sensitivity", "--thresholds", f"10,{'9' * 400}"],
        ["sensitivity", "--detours", "9" * 400],
        ["equity", "--permutations", "9" * 400],
        ["equity", "--permutations", "100000"],
        ["equity", "--seed", "9" * 400],
    ],
)
def test_that_a_number_that_nobody_means_is_wrong_usage(
    run: Any, words: list[str]
) -> None:
    ran = run(*words, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert "error:" in ran.err and "Traceback" not in ran.err


@pytest.mark.parametrize("need", ["9" * 38, f"0.{'0' * 36}1", "1/" + "9" * 36])
def test_that_the_largest_and_the_smallest_need_have_an_answer(
    run: Any, tmp_path: Path, need: str
) -> None:
    words = words_of(Case(need=need), "gaps", tmp_path)
    for shape in ([], ["--json"]):
        ran = run(*words, *shape, "--out", tmp_path / "out")
        assert (ran.code, ran.err) == (0, "")
        assert not NOTHING.search(ran.out)
