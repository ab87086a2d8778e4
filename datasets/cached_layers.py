"""Layers as columns of a Parquet file, and back; equal to the last bit."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyproj
import shapely

from layers.boundaries import COLUMNS, DGUIDS, BoundaryLayer
from layers.figures import Figures
from layers.population import PopulationLayer
from layers.provenance import Source

Layer = PopulationLayer | BoundaryLayer | Figures
Texts = npt.NDArray[np.object_]
_ABOUT = b"lacuna_layer"


def to_table(layer: Layer) -> pa.Table:
    """Give the layer as a table whose metadata say what the columns are not."""
    if isinstance(layer, PopulationLayer):
        return _population_table(layer)
    if isinstance(layer, BoundaryLayer):
        return _boundary_table(layer)
    return _figures_table(layer)


def to_layer(table: pa.Table) -> Layer:
    """Give the layer that `to_table` was given.

    Raises
    ------
    ValueError, KeyError
        When the table was not made by it.
    """
    about = json.loads((table.schema.metadata or {})[_ABOUT])
    return _MAKERS[about["layer"]](table, about, _source(about["source"]))


def _table(
    layer: Layer, kind: str, columns: Mapping[str, pa.Array], **more: object
) -> pa.Table:
    about = {"layer": kind, "source": asdict(layer.source), **more}
    table = pa.table(dict(columns))
    return table.replace_schema_metadata({_ABOUT: json.dumps(about).encode()})


def _population_table(layer: PopulationLayer) -> pa.Table:
    columns = {
        "id": _text(layer.ids),
        "longitude": pa.array(layer.longitude),
        "latitude": pa.array(layer.latitude),
    }
    columns |= {f"group:{name}": pa.array(n) for name, n in layer.groups.items()}
    columns |= {
        f"code:{level}": _text(codes).dictionary_encode()
        for level, codes in layer.codes.items()
    }
    return _table(layer, "population", columns)


def _population(
    table: pa.Table, _: Mapping[str, Any], source: Source
) -> PopulationLayer:
    return PopulationLayer(
        ids=_texts(table, "id"),
        longitude=_numbers(table, "longitude"),
        latitude=_numbers(table, "latitude"),
        groups=_each(table, "group:", _numbers),
        codes=_each(table, "code:", _texts),
        source=source,
    )


def _boundary_table(layer: BoundaryLayer) -> pa.Table:
    frame = layer.frame
    columns = {"id": _text(layer.ids)}
    columns |= {c: _text(frame[c].to_numpy(object)) for c in COLUMNS[:3]}
    columns |= {c: _text(frame[c].to_numpy(object)) for c in DGUIDS if c in frame}
    columns["land_area_km2"] = pa.array(frame["land_area_km2"].to_numpy(float))
    for name in layer.numbers:
        columns[f"number:{name}"] = pa.array(frame[name].to_numpy(float))
    shapes = shapely.to_wkb(frame.geometry.to_numpy())
    columns["geometry"] = pa.array(shapes, pa.large_binary())
    return _table(
        layer,
        "boundaries",
        columns,
        level=layer.level,
        vintage=layer.vintage,
        crs=frame.crs.to_json(),
    )


def _boundaries(
    table: pa.Table, about: Mapping[str, Any], source: Source
) -> BoundaryLayer:
    columns: dict[str, object] = {c: _texts(table, c) for c in COLUMNS[:3]}
    columns |= {c: _texts(table, c) for c in DGUIDS if c in table.column_names}
    columns["land_area_km2"] = _numbers(table, "land_area_km2")
    columns |= _each(table, "number:", _numbers)
    frame = gpd.GeoDataFrame(
        columns,
        index=_texts(table, "id"),
        geometry=shapely.from_wkb(_texts(table, "geometry")),
        crs=pyproj.CRS.from_json(about["crs"]),
    )
    return BoundaryLayer(
        frame=frame, level=about["level"], vintage=about["vintage"], source=source
    )


def _figures_table(layer: Figures) -> pa.Table:
    columns = {"id": _text(layer.ids), "name": _text(layer.names)}
    columns |= {f"group:{name}": pa.array(n) for name, n in layer.groups.items()}
    columns |= {
        f"symbol:{name}": _text(symbols).dictionary_encode()
        for name, symbols in layer.symbols.items()
    }
    return _table(layer, "figures", columns, level=layer.level, vintage=layer.vintage)


def _figures(table: pa.Table, about: Mapping[str, Any], source: Source) -> Figures:
    return Figures(
        level=about["level"],
        ids=_texts(table, "id"),
        names=_texts(table, "name"),
        groups=_each(table, "group:", _numbers),
        symbols=_each(table, "symbol:", _texts),
        vintage=about["vintage"],
        source=source,
    )


_MAKERS: Mapping[str, Callable[[pa.Table, Mapping[str, Any], Source], Layer]] = {
    "population": _population,
    "boundaries": _boundaries,
    "figures": _figures,
}


def _text(values: Texts) -> pa.Array:
    return pa.array(values, pa.large_string())


def _texts(table: pa.Table, name: str) -> Texts:
    return np.asarray(table[name].to_numpy(), dtype=object)


def _numbers(table: pa.Table, name: str) -> npt.NDArray[np.float64]:
    return np.asarray(table[name].to_numpy(), dtype=np.float64)


def _each(
    table: pa.Table, prefix: str, read: Callable[[pa.Table, str], Any]
) -> dict[str, Any]:
    names = [name for name in table.column_names if name.startswith(prefix)]
    return {name.removeprefix(prefix): read(table, name) for name in names}


def _source(written: Mapping[str, Any]) -> Source:
    return Source(**{**written, "made_with": tuple(written["made_with"])})
