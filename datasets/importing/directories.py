"""Several directories as one: every row stays, under an id of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import geopandas as gpd
import pandas as pd

from datasets.importing.audit.rows import EXCLUDED
from datasets.importing.examined import Examined
from datasets.importing.findings import BLOCKS, NOTES, Finding
from layers.organizations import CANADA, GEOGRAPHIC, OrganizationLayer
from layers.provenance import Source

EXCLUDE = "exclude"


@dataclass(frozen=True, kw_only=True, eq=False)
class Directory:
    """The organizations of all directory files, and those files as they went in."""

    layer: OrganizationLayer
    files: tuple[Examined, ...]


def one_directory(files: Sequence[Examined]) -> Directory | None:
    """Join the directories among some files; None when there is none.

    An id that an earlier file has is prefixed with the name of its own file, which is
    noted.
    """
    taken: set[str] = set()
    layers: list[OrganizationLayer] = []
    told: list[Examined] = []
    for file in files:
        layer = file.layer
        if isinstance(layer, OrganizationLayer):
            clash = [str(i) for i in layer.ids if str(i) in taken]
            if clash:
                layer, file = _prefixed(layer, file, taken, clash)
            taken |= {str(i) for i in layer.ids}
            layers.append(layer)
        told.append(file)
    if not layers:
        return None
    joined = layers[0] if len(layers) == 1 else _joined(layers)
    return Directory(layer=joined, files=tuple(told))


def _prefixed(
    layer: OrganizationLayer, file: Examined, taken: set[str], clash: list[str]
) -> tuple[OrganizationLayer, Examined]:
    prefix = file.path.stem
    while any(f"{prefix}-{identifier}" in taken for identifier in clash):
        prefix += "+"
    new = {identifier: f"{prefix}-{identifier}" for identifier in clash}
    frame = layer.frame.copy()
    frame.index = pd.Index([new.get(str(i), str(i)) for i in frame.index], dtype=object)
    rows = {new.get(i, i): row for i, row in file.row_of.items()}
    note = Finding(
        code="ids_prefixed",
        severity=NOTES,
        subject=file.subject,
        rows=tuple(sorted(rows[i] for i in new.values() if i in rows)),
        examples=tuple(clash[:5]),
        facts={"prefix": prefix},
    )
    renamed = OrganizationLayer(frame=frame, source=layer.source)
    return renamed, replace(file, row_of=rows, layer=renamed).finding(note)


def _joined(layers: Sequence[OrganizationLayer]) -> OrganizationLayer:
    columns = list(dict.fromkeys(c for layer in layers for c in layer.frame.columns))
    parts = []
    for layer in layers:
        part = layer.frame.astype(object).reindex(columns=columns)
        lacking = [c for c in columns if c not in layer.frame.columns]
        part[lacking] = ""
        parts.append(part)
    frame = pd.concat(parts).astype({"capacity": float})
    shapes = gpd.GeoDataFrame(frame, geometry="geometry", crs=GEOGRAPHIC)
    names = ", ".join(layer.source.name for layer in layers)
    return OrganizationLayer(frame=shapes, source=Source(name=names))


def with_known_mandates(directory: Directory, known: frozenset[str]) -> Directory:
    """Find mandates that name areas nobody loaded; exclude their rows if accepted.

    An area that is not known would serve nobody without a word, and an empty mandate
    everybody: neither is taken for the other.
    """
    frame = directory.layer.frame
    unknown = {
        str(identifier): sorted(areas - known - {CANADA})
        for identifier, areas in frame["mandate"].items()
        if frame.at[identifier, "status"] != EXCLUDED and areas - known - {CANADA}
    }
    if not unknown:
        return directory
    files, excluded = [], []
    for file in directory.files:
        its = [i for i in file.row_of if i in unknown]
        if not its:
            files.append(file)
            continue
        finding = _unknown_areas(file, its, unknown)
        if file.choices.repairs.get(finding.key) == EXCLUDE:
            excluded += its
            done = replace(
                finding, facts={**finding.facts, "repair": EXCLUDE, "left": 0}
            )
            files.append(replace(file, repaired=(*file.repaired, done)))
        else:
            files.append(file.finding(finding))
    layer = _excluding(directory.layer, excluded) if excluded else directory.layer
    return Directory(layer=layer, files=tuple(files))


def _unknown_areas(
    file: Examined, its: list[str], unknown: dict[str, list[str]]
) -> Finding:
    areas = dict.fromkeys(area for i in its for area in unknown[i])
    column = next((g.header for g in file.mapping if g.role == "mandate"), "mandate")
    return Finding(
        code="unknown_mandate_area",
        severity=BLOCKS,
        subject=file.subject,
        rows=tuple(sorted(file.row_of[i] for i in its)),
        column=column,
        examples=tuple(list(areas)[:5]),
        repairs=(EXCLUDE,),
    )


def _excluding(layer: OrganizationLayer, ids: list[str]) -> OrganizationLayer:
    frame = layer.frame.copy()
    if "exclusion_reason" not in frame.columns:
        frame["exclusion_reason"] = ""
    frame.loc[ids, "status"] = EXCLUDED
    frame.loc[ids, "exclusion_reason"] = "not_verified"
    return OrganizationLayer(frame=frame, source=layer.source)
