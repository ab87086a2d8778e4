"""What holds of any file: clean ones round-trip, damaged ones lose no row silently."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.importing.choices import AS_PROPOSED
from datasets.importing.examine import examine
from datasets.importing.together import together

EXAMPLES = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
# A town well inside each province, with a point of its own.
TOWNS = [
    ("Ottawa", "ON", 45.36, -75.75),
    ("Winnipeg", "MB", 49.9, -97.1),
    ("Regina", "SK", 50.45, -104.6),
    ("Calgary", "AB", 51.05, -114.07),
    ("Sherbrooke", "QC", 45.4, -71.9),
    ("Fredericton", "NB", 45.96, -66.64),
]
ENGLISH = (
    "id",
    "name",
    "city",
    "province",
    "latitude",
    "longitude",
    "channels",
    "active_from",
)
FRENCH = (
    "Identifiant",
    "Nom",
    "Ville",
    "Province",
    "Lat.",
    "Long.",
    "Canaux",
    "Date début",
)
# No two names are alike in plain letters, and none looks like a number or a symbol.
NAMES = [
    "Maison de l'Été",
    "Centre «Nord»",
    "Foyer",
    "North Office",
    "Île",
    "=SUM",
    "Ça",
]


@st.composite
def directories(draw):
    """Give rows of a clean directory, as lists of text in the order of `ENGLISH`."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    rows = []
    for number, name in enumerate(names):
        city, province, latitude, longitude = draw(st.sampled_from(TOWNS))
        nudge = draw(st.integers(-400, 400)) / 10_000
        rows.append(
            [
                f"org-{number}",
                name,
                city,
                province,
                repr(round(latitude + nudge, 4)),
                repr(round(longitude + nudge, 4)),
                draw(st.sampled_from(["", "in_person", "telephone|web"])),
                draw(st.sampled_from(["", "2019-04-01", "2024-02-29"])),
            ]
        )
    return rows


def written(rows, headers=ENGLISH, *, delimiter=",", encoding="utf-8", decimal="."):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(headers)
    for row in rows:
        at = [cell.replace(".", decimal) for cell in row[4:6]]
        writer.writerow([*row[:4], *at, *row[6:]])
    return text.getvalue().encode(encoding)


@pytest.fixture
def seen(tmp_path, world):
    """Examine bytes as a file, under choices."""

    def seen(data, choices=AS_PROPOSED, name="file.csv"):
        path = tmp_path / name
        path.write_bytes(data)
        return examine(path, world, choices)

    return seen


def accepting_all(seen, data, name="file.csv"):
    """Accept the first repair of every finding until no other is found."""
    file = seen(data, name=name)
    while True:
        offered = {f.key: f.repairs[0] for f in file.findings if f.repairs}
        kept = file.choices.repairs
        if offered.keys() <= kept.keys():
            return file
        choices = replace(file.choices, repairs={**offered, **kept})
        file = seen(data, choices, name)


def blocking(file):
    return [f.key for f in file.findings if f.severity == "blocks"]


@EXAMPLES
@given(
    rows=directories(),
    order=st.permutations(range(8)),
    french=st.booleans(),
    shape=st.sampled_from(
        [
            (",", "utf-8", "."),
            ("\t", "utf-8-sig", "."),
            (";", "cp1252", ","),
            (";", "utf-8", "."),
        ]
    ),
)
def test_that_a_clean_directory_round_trips_however_it_is_written(
    seen, rows, order, french, shape
):
    delimiter, encoding, decimal = shape
    headers = FRENCH if french else ENGLISH
    data = written(
        rows, headers, delimiter=delimiter, encoding=encoding, decimal=decimal
    )
    table = list(
        csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter)
    )
    text = io.StringIO(newline="")
    moved = csv.writer(text, delimiter=delimiter)
    moved.writerows([row[at] for at in order] for row in table)
    file = seen(text.getvalue().encode(encoding))
    assert [f.key for f in file.findings if f.severity != "notes"] == []
    frame = file.layer.frame
    assert frame.index.tolist() == [row[0] for row in rows]
    assert frame["name_en"].tolist() == [row[1] for row in rows] or french
    assert frame["name_fr"].tolist() == [row[1] for row in rows]
    assert file.layer.latitude.tolist() == [float(row[4]) for row in rows]
    assert file.layer.longitude.tolist() == [float(row[5]) for row in rows]
    assert [set(c) for c in frame["channels"]] == [
        set(filter(None, row[6].split("|"))) for row in rows
    ]
    assert [str(day or "") for day in frame["active_from"]] == [row[7] for row in rows]


@EXAMPLES
@given(
    counts=st.lists(st.integers(0, 10**6), min_size=1, max_size=20),
    data=st.data(),
)
def test_that_a_clean_population_round_trips_with_its_missing_counts(
    seen, counts, data
):
    missing = data.draw(st.sets(st.integers(0, len(counts) - 1), max_size=len(counts)))
    lines = ["id,lat,long,population,french"]
    for at, count in enumerate(counts):
        said = (
            data.draw(st.sampled_from(["", "x", "F", ".."])) if at in missing else count
        )
        french = data.draw(st.integers(0, count)) if at not in missing else ""
        lines.append(f"p{at},{45 + at / 100:.2f},-74.5,{said},{french}")
    file = seen("\n".join(lines).encode())
    known = [c for at, c in enumerate(counts) if at not in missing]
    if not sum(known):
        assert blocking(file) == ["no_people:population"]
        return
    assert blocking(file) == []
    found = file.layer.groups["total"]
    assert np.flatnonzero(np.isnan(found)).tolist() == sorted(missing)
    assert found[np.isfinite(found)].tolist() == known
    assert file.layer.ids.tolist() == [f"p{at}" for at in range(len(counts))]


def _at(column, cell):
    def damage(row):
        row[column] = cell

    return damage


def _zero(row):
    row[4] = row[5] = "0"


def _swapped(row):
    row[4], row[5] = row[5], row[4]


def _unsigned(row):
    row[5] = row[5].removeprefix("-")


# Each damages a row whatever the rows around it say.
ALONE = {
    "zero": _zero,
    "swapped": _swapped,
    "unsigned": _unsigned,
    "abroad": _at(4, "12.5"),
    "half": _at(4, ""),
    "no number": _at(5, "here"),
    "day first": _at(7, "31/01/2024"),
    "year": _at(7, "2021"),
    "word": _at(6, "in_persn"),
    "nothing": lambda _row: None,
}
# These show only beside other rows, or take the row out.
BESIDE = {
    "same id": _at(0, "org-0"),
    "no id": _at(0, ""),
    "no name": _at(1, ""),
    "other province": _at(3, "BC"),
}


def damaged(rows, kinds, damages):
    changed = [list(row) for row in rows]
    for row, kind in zip(changed, kinds, strict=False):
        damages[kind](row)
    return changed


@EXAMPLES
@given(rows=directories(), data=st.data())
def test_that_accepting_every_first_repair_mends_a_file_and_accounts_for_every_row(
    seen, world, rows, data
):
    damages = {**ALONE, **BESIDE}
    kinds = data.draw(st.lists(st.sampled_from(sorted(damages)), max_size=len(rows)))
    bad = damaged(rows, kinds, damages)
    content = written(bad)
    first = seen(content)
    assert first.is_blocked == (first.layer is None)
    file = accepting_all(seen, content)
    assert blocking(file) == []
    if file.layer is None:  # every row was left out
        assert not len(rows) - len(file.aside)
        return
    assert len(file.layer) + len(file.aside) == file.rows == len(rows)
    assert all(reason for _, reason in file.aside)
    excluded = file.layer.frame[file.layer.frame["status"] == "excluded"]
    if len(excluded):
        assert (excluded["exclusion_reason"] != "").all()
    kept = set(file.row_of.values()) | {row for row, _ in file.aside}
    assert kept == {number + 2 for number in range(len(rows))}
    assert all(f.facts["repair"] for f in file.repaired)
    assert not together([file], world).is_blocked


@EXAMPLES
@given(rows=directories(), data=st.data())
def test_that_the_order_of_rows_changes_findings_by_their_row_numbers_only(
    seen, rows, data
):
    kinds = data.draw(st.lists(st.sampled_from(sorted(ALONE)), max_size=len(rows)))
    bad = damaged(rows, kinds, ALONE)
    shuffled = data.draw(st.permutations(bad))

    def told(table):
        name_of = {number + 2: row[0] for number, row in enumerate(table)}
        return {
            (
                f.key,
                f.severity,
                f.people,
                f.repairs,
                frozenset(name_of[r] for r in f.rows),
            )
            for f in seen(written(table)).findings
        }

    assert told(bad) == told(shuffled)


@EXAMPLES
@given(rows=directories(), data=st.data())
def test_that_nothing_changes_before_a_repair_is_accepted(seen, rows, data):
    """Rows that only warn are read as they stand, to the last cell."""
    kinds = data.draw(
        st.lists(st.sampled_from(["other province", "nothing"]), max_size=len(rows))
    )
    bad = damaged(rows, kinds, {**ALONE, **BESIDE})
    file = seen(written(bad))
    assert (blocking(file), file.repaired, file.aside) == ([], (), ())
    assert file.layer.latitude.tolist() == [float(row[4]) for row in bad]
    assert file.layer.frame["province"].tolist() == [row[3] for row in bad]
