"""Which datasets lie in an archive, told from the names of its members."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from datasets.files import DATA_FORMATS, PACKED_FORMATS, SHAPEFILE_PARTS

# Zips of tables also hold the description of the table, itself a table: the data
# tables of Statistics Canada a MetaData.csv, the Census Profile its Geo_starting_row.
_DESCRIBES = re.compile(
    r"meta[-_ ]?(data|donn)|[-_ ]meta\b|read[-_ ]?me|lisez[-_ ]?moi|licen[cs]e"
    r"|starting[-_ ]?row|ligne[-_ ]?(de[-_ ]?)?d[eé](but|part)",
    re.IGNORECASE,
)
# Text beside data is nearly always about the data.
_SECOND_CHOICE = {".txt", ".json"}


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """One dataset of an archive: the member that names it, and all it consists of."""

    name: str
    members: tuple[str, ...]

    @property
    def suffix(self) -> str:
        """Extension that says the format, in lower case."""
        return PurePosixPath(self.name).suffix.lower()


def datasets_among(names: Sequence[str]) -> tuple[Dataset, ...]:
    """Datasets that a person could mean, in the order of the archive.

    A shapefile with its parts is one, a file geodatabase is one. Descriptions count
    only when there is nothing else.
    """
    names = [name for name in names if not _is_litter(name)]
    found: dict[str, Dataset] = {}
    for name in names:
        dataset = _dataset(name, names)
        if dataset is not None:
            found.setdefault(dataset.name, dataset)
    everything = list(found.values())
    data = [dataset for dataset in everything if not _describes(dataset.name)]
    first = [dataset for dataset in data if dataset.suffix not in _SECOND_CHOICE]
    return tuple(first or data or everything)


def nested(names: Sequence[str]) -> list[str]:
    """Members that are archives themselves."""
    return [name for name in names if _suffix(name) in PACKED_FORMATS]


def incomplete_shapefile(names: Sequence[str]) -> str:
    """Member that belongs to a shapefile whose .shp is not there, "" if none."""
    parts = [name for name in names if _suffix(name) in (".dbf", ".shx")]
    return next(iter(parts), "")


def main_document(datasets: Sequence[Dataset]) -> tuple[Dataset, ...]:
    """Document of a KMZ: doc.kml, else the first one outside of any folder."""
    documents = [found for found in datasets if found.suffix == ".kml"]
    roots = [found for found in documents if "/" not in found.name]
    named = [found for found in roots if found.name.lower() == "doc.kml"]
    return tuple(named[:1] or roots[:1] or documents)


def _dataset(name: str, names: Sequence[str]) -> Dataset | None:
    folders = PurePosixPath(name).parts[:-1]
    for depth, folder in enumerate(folders, start=1):
        if folder.lower().endswith(".gdb"):
            path = "/".join(folders[:depth])
            inside = tuple(n for n in names if n.startswith(f"{path}/"))
            return Dataset(name=path, members=inside)
    suffix = _suffix(name)
    if suffix not in DATA_FORMATS or suffix == ".gdb":
        return None
    if suffix == ".shp":
        stem = name[: -len(suffix)].lower()
        parts = {stem + part for part in SHAPEFILE_PARTS}
        return Dataset(name=name, members=tuple(n for n in names if n.lower() in parts))
    return Dataset(name=name, members=(name,))


def _describes(name: str) -> bool:
    return _DESCRIBES.search(PurePosixPath(name).name) is not None


def _is_litter(name: str) -> bool:
    """Whether an operating system left it there: __MACOSX, .DS_Store."""
    return any(
        part == "__MACOSX" or part.startswith(".") for part in PurePosixPath(name).parts
    )


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
