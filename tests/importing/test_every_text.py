"""Every code that readers and layers can raise is said in words, and every repair."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import datasets
import datasets.locating
import layers
from datasets.importing.examine import examine
from datasets.importing.together import together
from desktop.finding_texts import repair_text, said_of_finding
from desktop.message_texts import texts

CODE = re.compile(r"[a-z]+(_[a-z0-9]+)+")
# Functions whose first argument is the code of a problem or a finding.
RAISING = re.compile(r"_?(refused|check|counted|of_unmet|only|problem|from_system)")
# Words that are kept with a row, not said: why it is excluded or was set aside.
KEPT_WITH_A_ROW = {"place_at_fault"}


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for package in (datasets, layers):
        for path in sorted(Path(package.__file__).parent.rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def constants(node: ast.AST | None) -> Iterator[str]:
    """Texts that an expression may be: itself, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def raised() -> dict[str, str]:
    """Give, by code, a file that raises it."""
    found = {}
    for path, tree in trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            said = [k.value for k in call.keywords if k.arg == "code"]
            name = name_of(call)
            if RAISING.fullmatch(name) or name == "cell_problems":
                said += call.args[:1]
            for code in (c for node in said for c in constants(node)):
                if CODE.fullmatch(code):
                    found[code] = path.name
    return found


def repairs() -> set[str]:
    """Give the codes of all repairs that a check offers."""
    found = set()
    for path, tree in trees():
        if "importing" not in path.parts:
            continue
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            for word in (k for k in call.keywords if k.arg == "repairs"):
                if isinstance(word.value, ast.Dict):
                    keys = [k for k in word.value.keys if k is not None]
                    found |= {text for key in keys for text in constants(key)}
    return found


def test_that_every_code_raised_has_a_sentence_and_a_remedy():
    known, codes = texts(), raised()
    assert len(codes) > 100, "the scan found too little to mean anything"
    missing = {code: path for code, path in codes.items() if code not in known}
    assert not missing


def test_that_every_way_of_locating_a_row_has_a_sentence():
    reasons = {
        value
        for name, value in vars(datasets.locating).items()
        if name.isupper() and isinstance(value, str) and CODE.fullmatch(value)
    }
    statuses = {datasets.locating.NOT_FOUND}
    assert {"by_place", "several_places"} <= reasons
    assert reasons - statuses <= texts().keys()


def test_that_every_repair_is_said_in_words():
    offered = repairs()
    assert len(offered) > 10, "the scan found too little to mean anything"
    assert [code for code in sorted(offered) if repair_text(code) == code] == []


def area(identifier, west, count):
    ring = [[west, 49], [west + 3, 49], [west + 3, 54], [west, 54], [west, 49]]
    facts = {"CDUID": identifier, "CDNAME": identifier, "pop": count}
    shape = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": facts, "geometry": shape}


@pytest.fixture
def brought(tmp_path):
    """Write files that have much to say to each other."""
    areas = [area("4601", -102, 500), area("4602", -99, "x"), area("4603", -60, 7)]
    contents = {
        "areas.geojson": json.dumps({"type": "FeatureCollection", "features": areas}),
        "figures.csv": "CDUID,name,population\n4601,One,800\n4699,None,5\n",
        "towns.csv": "CSDUID,population\n4601001,10\n4602001,20\n4699001,9\n",
        "people.csv": "id,lat,long,population\n1,50,-100.5,9\n2,45.4,-75.7,8\n",
        "one.csv": "id,name,mandate\na,A,4601\n",
        "two.csv": "id,name,mandate\na,A,99\n",
    }
    for name, content in contents.items():
        (tmp_path / name).write_text(content)
    return {name: tmp_path / name for name in contents}


@pytest.mark.parametrize(
    "names",
    [
        ("areas.geojson",),
        ("areas.geojson", "people.csv"),
        ("areas.geojson", "figures.csv"),
        ("areas.geojson", "towns.csv", "people.csv"),
        ("figures.csv",),
        ("towns.csv",),
        ("one.csv", "two.csv"),
        ("people.csv", "people.csv"),
        ("areas.geojson", "areas.geojson"),
    ],
)
def test_that_what_is_found_between_files_is_said_without_a_blank(
    brought, world, names
):
    whole = together([examine(brought[name], world) for name in names], world)
    findings = [f for file in whole.files for f in file.findings]
    assert findings or whole.findings
    for finding in (*findings, *whole.findings):
        said = said_of_finding(finding)
        assert said.what != finding.code, finding
        assert "–" not in said.what + said.remedy, said
        assert not re.search(r"\b1 (boundaries|places|people|sums|lines)\b", said.what)
