"""Organizations: who is where, when, doing what, and for whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from layers.errors import DataError, Problem
from layers.provenance import MADE_HERE, Source, content_key

GEOGRAPHIC = "EPSG:4326"
CANADA = "canada"
IN_PERSON_CHANNELS = frozenset({"in_person", "outreach"})
REMOTE_CHANNELS = frozenset({"telephone", "web", "app", "referral"})
WORDS = ("mandate", "channels", "levels", "services", "sectors", "languages")
DATES = ("active_from", "active_to")
INCLUDED, EXCLUDED = "included", "excluded"
COLUMNS = (
    "name_en",
    "name_fr",
    "location_precision",
    *WORDS,
    "capacity",
    *DATES,
    "status",
    "geometry",
)


@dataclass(frozen=True, kw_only=True, eq=False)
class OrganizationLayer:
    """Organizations of one directory, valid by construction.

    `frame` is indexed by unique text `id` and holds at least `COLUMNS`; further text
    columns of the directory are kept. The word columns hold frozensets (empty =
    unrestricted), dates hold `datetime.date` or None, capacity is a float (NaN =
    unknown), geometry a point in EPSG:4326 or an empty point. Each organization has
    a name and either a point or a mandate; one that is excluded may have neither, as
    it is kept for its reason and serves nobody.
    """

    frame: gpd.GeoDataFrame
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
        plain = [
            part
            for column in sorted(self.frame.columns.drop("geometry"))
            for part in (column, self.frame[column].to_numpy(object))
        ]
        return content_key([self.ids, self.longitude, self.latitude, *plain])

    @cached_property
    def ids(self) -> npt.NDArray[np.object_]:
        """Ids as text, shape (n,)."""
        return np.asarray(self.frame.index, dtype=object)

    @cached_property
    def _coordinates(self) -> npt.NDArray[np.float64]:
        points = self.frame.geometry.to_numpy()
        coordinates = np.full((len(points), 2), np.nan)
        coordinates[~shapely.is_empty(points)] = shapely.get_coordinates(points)
        return coordinates

    @cached_property
    def longitude(self) -> npt.NDArray[np.float64]:
        """Degrees east, NaN for an organization without a point."""
        return self._coordinates[:, 0]

    @cached_property
    def latitude(self) -> npt.NDArray[np.float64]:
        """Degrees north, NaN for an organization without a point."""
        return self._coordinates[:, 1]

    @cached_property
    def has_point(self) -> npt.NDArray[np.bool_]:
        """Whether the organization stands somewhere known."""
        return np.asarray(np.isfinite(self.longitude))

    @cached_property
    def by_id(self) -> OrganizationLayer:
        """The same organizations in the order of their ids."""
        if self.frame.index.is_monotonic_increasing:
            return self
        return OrganizationLayer(frame=self.frame.sort_index(), source=self.source)

    def name(self, identifier: str, language: str) -> str:
        """Name in a language, or in the other one when it has no name in that one."""
        return self._names[language][identifier]

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        english, french = self.frame["name_en"].tolist(), self.frame["name_fr"].tolist()
        pairs = list(zip(self.ids, english, french, strict=True))
        return {
            "en": {str(i): str(en or fr) for i, en, fr in pairs},
            "fr": {str(i): str(fr or en) for i, en, fr in pairs},
        }

    def opening(
        self, identifier: str, facts: Mapping[str, object]
    ) -> OrganizationLayer:
        """Return the layer with one more organization; absent facts are left empty."""
        added = organization_frame({identifier: facts})
        return OrganizationLayer(frame=_joined([self.frame, added]), source=self.source)

    def replacing(
        self, identifier: str, facts: Mapping[str, object]
    ) -> OrganizationLayer:
        """Return the layer with some facts of one organization changed, in its place.

        A column that the layer lacks is added; the others are left empty there.
        """
        kept = {str(k): v for k, v in self.frame.loc[identifier].items()}
        changed = organization_frame({identifier: {**kept, **facts}})
        row = self.frame.index.get_loc(identifier)
        parts = [self.frame.iloc[:row], changed, self.frame.iloc[row + 1 :]]
        return OrganizationLayer(frame=_joined(parts), source=self.source)

    def closing(self, identifier: str) -> OrganizationLayer:
        """Return the layer without one organization."""
        return OrganizationLayer(frame=self.frame.drop(identifier), source=self.source)

    def moving(
        self, identifier: str, longitude: float, latitude: float
    ) -> OrganizationLayer:
        """Return the layer with one organization standing elsewhere."""
        frame = self.frame.copy()
        frame.loc[[identifier], "geometry"] = gpd.GeoSeries(
            [shapely.Point(longitude, latitude)], index=[identifier], crs=GEOGRAPHIC
        )
        return OrganizationLayer(frame=frame, source=self.source)


def _blank() -> dict[str, object]:
    words = {column: frozenset[str]() for column in WORDS}
    return {
        "name_en": "",
        "name_fr": "",
        "location_precision": "",
        **words,
        "capacity": float("nan"),
        "active_from": None,
        "active_to": None,
        "status": INCLUDED,
        "geometry": shapely.Point(),
    }


def organization_frame(rows: Mapping[str, Mapping[str, object]]) -> gpd.GeoDataFrame:
    """Build a layer's frame from rows by id; absent facts are left empty."""
    full = [{**_blank(), **row} for row in rows.values()]
    columns = dict.fromkeys([*COLUMNS, *(column for row in full for column in row)])
    values: dict[str, npt.NDArray[np.generic]] = {}
    for column in columns:
        found = (row.get(column, "") for row in full)
        held = np.fromiter(found, dtype=object, count=len(full))
        if column not in COLUMNS:
            held[pd.isna(held)] = ""
        values[column] = held.astype(float) if column == "capacity" else held
    return _framed(values, list(rows))


def _joined(parts: Sequence[gpd.GeoDataFrame]) -> gpd.GeoDataFrame:
    """Put the rows of frames below each other; a text that one lacks is empty there.

    Column by column: `pandas.concat` takes ten times as long to find their types.
    """
    columns = dict.fromkeys(column for part in parts for column in part.columns)
    values = {
        column: np.concatenate([_values(part, column) for part in parts])
        for column in columns
    }
    return _framed(values, [identifier for part in parts for identifier in part.index])


def _values(frame: gpd.GeoDataFrame, column: str) -> npt.NDArray[np.generic]:
    if column not in frame.columns:
        return np.full(len(frame), "", dtype=object)
    return np.asarray(frame[column], dtype=float if column == "capacity" else object)


def _framed(
    values: Mapping[str, npt.NDArray[np.generic]], ids: list[str]
) -> gpd.GeoDataFrame:
    index = pd.Index(ids, dtype=object)
    # Said to be what it is: pandas would take an array of texts for its own kind.
    columns = {
        name: pd.Series(held, index=index, dtype=held.dtype, copy=False)
        for name, held in values.items()
    }
    frame = pd.DataFrame(columns, copy=False)
    return gpd.GeoDataFrame(frame, geometry="geometry", crs=GEOGRAPHIC)


def _schema_problems(frame: gpd.GeoDataFrame, subject: str) -> list[Problem]:
    missing = [column for column in COLUMNS if column not in frame.columns]
    if missing:
        return [
            Problem(code="missing_column", subject=subject, column=c) for c in missing
        ]
    problems = [
        Problem(
            code="duplicate_id", subject=subject, column="id", value=str(identifier)
        )
        for identifier in frame.index[frame.index.duplicated()].unique()
    ]
    nameless = (frame["name_en"] == "") & (frame["name_fr"] == "")
    shapes = frame.geometry.to_numpy()
    pointless = shapely.get_type_id(shapes) != shapely.GeometryType.POINT
    degrees, row = shapely.get_coordinates(shapes, return_index=True)
    off = np.zeros(len(frame), dtype=bool)
    off[row[~(np.abs(degrees) <= (180, 90)).all(axis=1)]] = True
    placeless = frame.geometry.is_empty & (frame["mandate"].map(len) == 0)
    placeless &= frame["status"] != EXCLUDED
    for code, wrong in (
        ("no_name", nameless),
        ("not_a_point", pointless),
        ("coordinates_out_of_range", off & ~pointless),
        ("no_point_no_mandate", placeless),
    ):
        problems += [
            Problem(code=code, subject=subject, column="id", value=str(identifier))
            for identifier in frame.index[wrong]
        ]
    return problems


def is_active(layer: OrganizationLayer, on: date) -> npt.NDArray[np.bool_]:
    """Whether each organization is active on a date; an empty end is open."""
    starts, ends = layer.frame["active_from"], layer.frame["active_to"]
    return np.array(
        [
            (start is None or start <= on) and (end is None or on <= end)
            for start, end in zip(starts, ends, strict=True)
        ],
        dtype=bool,
    )
