"""The Geographic Attribute File into points, against pandas on the same columns.

Both sides take the content hash as known: the program computes it once for any file.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from datasets.statcan.attribute_columns import (
    AREAS,
    BLOCKS,
    AttributeColumns,
    attribute_columns,
)
from datasets.statcan.attribute_file import AttributeFacts, read_attribute_file
from desktop.commandline.benchmarks.attribute_layout import (
    LAYOUT_2021,
    write_attribute_file,
)
from desktop.commandline.benchmarks.measuring import Row, row, timed
from layers.population import TOTAL, PopulationLayer

BLOCKS_OF_CANADA = 498_785  # rows of the file of the 2021 Census
WANTED = 3.0
MOST_MEMORY_MB = 1500
KNOWN_HASH = "0" * 64
Answer = tuple[PopulationLayer, AttributeFacts]


@dataclass(frozen=True, kw_only=True, eq=False)
class Grouped:
    """What pandas makes of the file: points, and the names of every level."""

    points: pd.DataFrame
    names: dict[str, pd.DataFrame]


def measure(points: int, organizations: int, repeats: int) -> list[Row]:
    """Read a made-up file of so many blocks both ways; `organizations` is not used."""
    del organizations
    with tempfile.TemporaryDirectory(prefix="lacuna-bench-") as folder:
        path = Path(folder) / "2021_92-151_X.csv"
        write_attribute_file(path, points)
        megabytes = path.stat().st_size / 1e6
        _read(path)  # compiled before it is timed
        ours = timed(lambda: _read(path), repeats)
        theirs = timed(lambda: _grouped(path), repeats)
        _assert_equal(ours.result, theirs.result)
        memory = peak_memory_mb(path)
    found = f"{len(ours.result[0]):,} points, peak memory {memory:.0f} MB"
    if memory > MOST_MEMORY_MB:
        raise AssertionError(f"{found}; promised at most {MOST_MEMORY_MB} MB")
    return [
        row(
            f"attribute file of {points:,} blocks, {megabytes:.0f} MB, to {found}",
            ours,
            "pandas.read_csv of the same columns, then groupby on the codes",
            theirs,
            wanted=WANTED,
            equal="every code, point, sum of people and name, in the same order",
        )
    ]


def _read(path: Path) -> Answer:
    return read_attribute_file(path, sha256=KNOWN_HASH)


def _grouped(path: Path) -> Grouped:
    columns = attribute_columns(LAYOUT_2021)
    used = [*columns.codes.values(), *(at for n in columns.names.values() for at in n)]
    used += [columns.people, columns.latitude, columns.longitude, columns.incomplete]
    frame = pd.read_csv(
        path, usecols=[LAYOUT_2021[at] for at in dict.fromkeys(used)], encoding="cp1252"
    )
    codes = [LAYOUT_2021[at] for level, at in columns.codes.items() if level != BLOCKS]
    groups = frame.groupby(codes, sort=False, dropna=False)
    people = groups[LAYOUT_2021[columns.people]].sum(min_count=1)
    place = [LAYOUT_2021[columns.latitude], LAYOUT_2021[columns.longitude]]
    return Grouped(
        points=groups[place].first().assign(people=people).reset_index(),
        names={
            level: frame[_headers(columns, level)].drop_duplicates().dropna()
            for level in columns.names
        },
    )


def _headers(columns: AttributeColumns, level: str) -> list[str]:
    places = dict.fromkeys([columns.codes[level], *columns.names[level]])
    return [LAYOUT_2021[at] for at in places]


def _assert_equal(ours: Answer, theirs: Grouped) -> None:
    """Refuse to state a ratio of two different answers.

    pandas takes codes for numbers where it can, so ours are compared as it has them.
    """
    layer, facts = ours
    columns = attribute_columns(LAYOUT_2021)
    points = theirs.points
    np.testing.assert_array_equal(layer.groups[TOTAL], points["people"])
    for values, at in (
        (layer.latitude, columns.latitude),
        (layer.longitude, columns.longitude),
    ):
        np.testing.assert_allclose(values, points[LAYOUT_2021[at]], rtol=0, atol=1e-9)
    for level, codes in layer.codes.items():
        _assert_alike(codes, points[LAYOUT_2021[columns.codes[level]]])
    for level, frame in theirs.names.items():
        code, *name = (frame[header] for header in _headers(columns, level))
        found = facts.names[level]
        _assert_alike(np.array(list(found), dtype=object), code)
        for language in (0, 1):
            texts = np.array([both[language] for both in found.values()], dtype=object)
            _assert_alike(texts, name[min(language, len(name) - 1)])
    assert set(layer.codes[AREAS]) == {i.partition("-")[0] for i in layer.ids}


def _assert_alike(ours: np.ndarray, theirs: pd.Series) -> None:
    if pd.api.types.is_numeric_dtype(theirs):
        written = pd.to_numeric(pd.Series(ours).replace("", None))
        np.testing.assert_array_equal(written.to_numpy(float), theirs.to_numpy(float))
    else:
        np.testing.assert_array_equal(ours, theirs.fillna("").to_numpy(object))


# What the kernel of Linux says of this process alone: `ru_maxrss` of a process that was
# just forked starts at its parent's.
_MEASURED = """
import resource, sys
from pathlib import Path
from datasets.statcan.attribute_file import read_attribute_file
read_attribute_file(Path(sys.argv[1]))
if sys.platform == "linux":
    lines = Path("/proc/self/status").read_text().splitlines()
    print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak_memory_mb(path: Path) -> float:
    """Measure a process that does nothing but read; NaN where none can be measured."""
    if sys.platform == "win32":
        return float("nan")
    ran = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    unit = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kilobytes elsewhere
    return int(ran.stdout) / unit
