"""Boundaries: the polygons of one geography level, and who is whose parent."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pyproj
import shapely

from layers.errors import DataError, Problem
from layers.organizations import CANADA
from layers.provenance import MADE_HERE, Source, content_key

# No projection puts a place so many metres or feet from its origin; NaN fails as well.
_FURTHEST = 1e9
DGUIDS = ("dguid", "dguid_whole")
COLUMNS = ("name_en", "name_fr", "parent", "land_area_km2", "geometry")
# Some files count on past the date line, up to 360 degrees.
_FURTHEST_EAST = 360.0


@dataclass(frozen=True, kw_only=True, eq=False)
class BoundaryLayer:
    """Polygons of one geography level, in the coordinate system they were drawn in.

    `frame` is indexed by unique text `id` and holds `COLUMNS`: names ("" when there
    is none in that language), `parent` (id of the next larger boundary, "" when
    unknown), land area in km2 (NaN when unknown) and polygons in a known CRS. The
    polygons keep their own CRS because an edge is straight only in it. It may hold
    `dguid`, and `dguid_whole` where boundaries are parts of a larger one, and columns
    of `numbers` under names of their own, NaN where unknown. `vintage` is
    the year of the census or edition, 0 when unknown.
    """

    frame: gpd.GeoDataFrame
    level: str
    vintage: int = 0
    source: Source = MADE_HERE

    def __post_init__(self) -> None:
        problems = _schema_problems(self.frame, self.source.name)
        if problems:
            raise DataError(problems)

    def __len__(self) -> int:
        return len(self.frame)

    @cached_property
    def key(self) -> str:
        """Content key: equal content, equal key."""
        shapes = b"".join(shapely.to_wkb(self.frame.geometry.to_numpy()))
        plain = [
            self.frame[c].to_numpy(object) for c in ("name_en", "name_fr", "parent")
        ]
        crs = self.frame.crs.to_wkt()
        area = self.frame["land_area_km2"].to_numpy(float)
        further = [self.frame[name].to_numpy(float) for name in self.numbers]
        named = ["|".join(self.numbers), *further]
        return content_key([self.level, crs, self.ids, *plain, area, shapes, *named])

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Columns of numbers that are the file's own, like an income or an index."""
        own = self.frame.drop(columns=[*COLUMNS, *DGUIDS], errors="ignore")
        return tuple(str(name) for name in own.select_dtypes("number").columns)

    @cached_property
    def ids(self) -> npt.NDArray[np.object_]:
        """Ids as text, shape (n,)."""
        return np.asarray(self.frame.index, dtype=object)

    @cached_property
    def position(self) -> dict[str, int]:
        """Row of each id."""
        return {str(identifier): row for row, identifier in enumerate(self.ids)}

    @cached_property
    def place_by_id(self) -> npt.NDArray[np.int64]:
        """Place of each row in the order of ids as text, shape (n,): ties go by it."""
        place = np.empty(len(self), dtype=np.int64)
        place[np.argsort(self.ids.astype(str), kind="stable")] = np.arange(len(self))
        return place

    @cached_property
    def from_degrees(self) -> pyproj.Transformer:
        """Turns longitude and latitude into the boundaries' coordinates."""
        return pyproj.Transformer.from_crs("EPSG:4326", self.frame.crs, always_xy=True)

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Spatial index over the polygons, in their own coordinates."""
        return shapely.STRtree(self.frame.geometry.to_numpy())

    def name(self, identifier: str, language: str) -> str:
        """Name in a language, else in the other, else the id."""
        return self._names[language][identifier]

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        english, french = self.frame["name_en"].tolist(), self.frame["name_fr"].tolist()
        triples = list(zip(self.ids, english, french, strict=True))
        return {
            "en": {str(i): str(en or fr or i) for i, en, fr in triples},
            "fr": {str(i): str(fr or en or i) for i, en, fr in triples},
        }


def _schema_problems(frame: gpd.GeoDataFrame, subject: str) -> list[Problem]:
    missing = [column for column in COLUMNS if column not in frame.columns]
    if missing:
        return [
            Problem(code="missing_column", subject=subject, column=c) for c in missing
        ]
    if frame.empty:
        return [Problem(code="no_rows", subject=subject)]
    if frame.crs is None:
        return [Problem(code="no_crs", subject=subject)]
    problems = [
        Problem(
            code="duplicate_id", subject=subject, column="id", value=str(identifier)
        )
        for identifier in frame.index[frame.index.duplicated()].unique()
    ]
    problems += [
        Problem(
            code="id_of_the_total", subject=subject, column="id", value=str(identifier)
        )
        for identifier in frame.index
        if str(identifier).casefold() == CANADA
    ]
    polygonal = frame.geometry.geom_type.isin(["Polygon", "MultiPolygon"])
    problems += [
        Problem(
            code="not_a_polygon",
            subject=subject,
            column="geometry",
            value=str(identifier),
        )
        for identifier in frame.index[~polygonal | frame.geometry.is_empty]
    ]
    return problems or _off_earth(frame, subject)


def _off_earth(frame: gpd.GeoDataFrame, subject: str) -> list[Problem]:
    """Find polygons that have no place in degrees."""
    shapes = frame.geometry.to_numpy()
    bounds = shapely.bounds(shapes)
    on_earth = (np.abs(bounds) < _FURTHEST).all(axis=1)
    # One corner each: the box around a wide polygon may leave a projection's world.
    coordinates, polygon = shapely.get_coordinates(shapes, return_index=True)
    corners = coordinates[np.unique(polygon, return_index=True)[1]]
    if frame.crs.is_geographic:
        longitude, latitude = corners.T
        on_earth &= (np.abs(bounds[:, ::2]) <= _FURTHEST_EAST).all(axis=1)
        on_earth &= (np.abs(bounds[:, 1::2]) <= 90).all(axis=1)
    else:
        to_degrees = pyproj.Transformer.from_crs(frame.crs, "EPSG:4326", always_xy=True)
        longitude, latitude = to_degrees.transform(*corners.T)
    on_earth &= (np.abs(longitude) <= _FURTHEST_EAST) & (np.abs(latitude) <= 90)
    return [
        Problem(
            code="boundary_off_earth",
            subject=subject,
            column="geometry",
            value=str(identifier),
        )
        for identifier in frame.index[~on_earth]
    ]
