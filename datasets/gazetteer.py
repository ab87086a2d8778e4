"""The gazetteer: which places of Canada answer to a name, and where they are."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from datasets.place_names import LONGEST, Written, fold, readings
from datasets.postal_codes import read_postal_code
from layers.provinces import PROVINCES

_FILE = ("resources.canada", "gazetteer.csv")
_AREA = "fsa-"
_POSTAL = {province.id: province.postal for province in PROVINCES}
MOST_SUGGESTIONS = 5
_LEAST_ALIKE = 0.4


@dataclass(frozen=True, kw_only=True)
class Place:
    """A named place, or a forward sortation area, and the point that stands for it.

    `id` is "gn-" and the GeoNames identifier, or "fsa-" and the area; `province` a
    PRUID; `population` that of GeoNames, 0 where unknown and for areas.
    """

    id: str
    name: str
    province: str
    latitude: float
    longitude: float
    population: int = 0
    other_names: tuple[str, ...] = ()

    @property
    def area(self) -> str:
        """Three characters of a forward sortation area, "" for a place."""
        return self.id.removeprefix(_AREA) if self.id.startswith(_AREA) else ""

    @property
    def label(self) -> str:
        """What to show: `Saint John, NB`, or `E2L, NB`."""
        return f"{self.area or self.name}, {_POSTAL[self.province]}"


@dataclass(frozen=True, kw_only=True, eq=False)
class Gazetteer:
    """Places by their names and forward sortation areas by their codes."""

    places: tuple[Place, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Place]:
        """Places and areas by their identifiers."""
        return {place.id: place for place in self.places}

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[Place, ...]]:
        found: dict[str, dict[str, Place]] = {}
        for place in self.places:
            if not place.area:
                for name in (place.name, *place.other_names):
                    found.setdefault(fold(name), {})[place.id] = place
        return {key: tuple(alike.values()) for key, alike in found.items()}

    @cached_property
    def _keys_of_run(self) -> Mapping[str, tuple[str, ...]]:
        """Keys that contain each run of three letters."""
        found: dict[str, list[str]] = {}
        for key in self._by_key:
            for run in _runs(key):
                found.setdefault(run, []).append(key)
        return {run: tuple(keys) for run, keys in found.items()}

    @cached_property
    def _run_count(self) -> Mapping[str, int]:
        return {key: len(_runs(key)) for key in self._by_key}

    def find(self, text: str, province: str = "") -> tuple[Place, ...]:
        """Places that answer to a text, in the province of that id or anywhere.

        Names are compared by `place_names.fold` and nothing else: no answer is
        guessed. One answer is the place. Several answers are for a person to choose
        from, however much larger one of them is: a text "Windsor" without a province
        is not Windsor, Ontario. A province that the text itself names ("Halifax, NS")
        counts; when it is not `province`, nothing answers.
        """
        return self.answers(text, province)[1]

    def answers(
        self, text: str, province: str = ""
    ) -> tuple[Written, tuple[Place, ...]]:
        """Find the reading of a text that some places answer to, and those places.

        Without an answer it is the first reading, which is of nothing when the text is
        empty or too long for a name.
        """
        ways = readings(text)
        for way in ways:
            where = {way.province, province} - {""}
            if len(where) < 2:
                found = self.named(way.key, next(iter(where), ""))
                if found:
                    return way, found
        return (ways[0] if ways else Written(name="", key="")), ()

    def named(self, key: str, province: str = "") -> tuple[Place, ...]:
        """Places with a name of that key, in one province or ("") anywhere."""
        alike = self._by_key.get(key, ())
        return tuple(p for p in alike if province in ("", p.province))

    def find_postal(self, code: str) -> Place | None:
        """Forward sortation area of a postal code, None for no code or an unknown one.

        `postal_codes.read_postal_code` says what is wrong with a code.
        """
        return self.by_id.get(f"{_AREA}{read_postal_code(code).area}")

    def suggest(self, text: str, province: str = "") -> tuple[Place, ...]:
        """Places with names like a text, the likest first: to be shown, never taken.

        Alike is the Dice coefficient of the runs of three letters of two names.
        """
        key = next((way.key for way in readings(text[:LONGEST])), "")
        runs = _runs(key)
        shared = Counter(k for run in runs for k in self._keys_of_run.get(run, ()))
        likeness = {
            k: 2 * count / (len(runs) + self._run_count[k])
            for k, count in shared.items()
        }
        keys = sorted(
            (k for k, alike in likeness.items() if alike >= _LEAST_ALIKE),
            key=lambda k: (-likeness[k], k),
        )
        found = (place for k in keys for place in self.named(k, province))
        return tuple(dict.fromkeys(found))[:MOST_SUGGESTIONS]

    def options(self, places: Iterable[Place]) -> tuple[tuple[str, str], ...]:
        """List identifiers and labels to choose from; no two places have one label.

        Where a name is twice in a province, the label adds a large town near it, and
        if need be the position.
        """
        listed = tuple(dict.fromkeys(places))
        times = Counter(place.label for place in listed)
        near = {
            place.id: f"{place.label} ({self._landmark(place)})"
            for place in listed
            if times[place.label] > 1
        }
        again = Counter(near.values())
        return tuple((place.id, _label(place, near, again)) for place in listed)

    def _landmark(self, place: Place) -> str:
        """Town of the province that most people know the place by: large and near."""
        towns = (
            town
            for town in self.places
            if town.province == place.province and fold(town.name) != fold(place.name)
        )
        return max(towns, key=lambda t: _pull(place, t), default=place).name


def _label(place: Place, near: Mapping[str, str], again: Mapping[str, int]) -> str:
    label = near.get(place.id, place.label)
    if again.get(label, 0) > 1:
        return f"{label} {place.latitude:.2f}, {place.longitude:.2f}"
    return label


def _pull(place: Place, town: Place) -> float:
    # Longitude is about 0.6 as long as latitude where most of Canada lives, which is
    # near enough to pick a landmark; 0.01 is the square of some 10 km.
    north = place.latitude - town.latitude
    east = (place.longitude - town.longitude) * 0.6
    return town.population / (north**2 + east**2 + 0.01)


def _runs(key: str) -> frozenset[str]:
    padded = f"  {key} "
    return (
        frozenset(padded[i : i + 3] for i in range(len(padded) - 2))
        if key
        else frozenset()
    )


@cache
def bundled_gazetteer() -> Gazetteer:
    """Read the gazetteer that comes with Lacuna, once.

    Sources: GeoNames (CC BY 4.0) for places of 500 people or more and some smaller
    ones, pypostalcode for forward sortation areas; `resources/canada/DATA.md` says
    more.
    """
    package, name = _FILE
    text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    return Gazetteer(
        places=tuple(
            Place(
                id=row["id"],
                name=row["name"],
                province=row["PR"],
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
                population=int(row["population"] or 0),
                other_names=tuple(filter(None, row["other_names"].split("|"))),
            )
            for row in csv.DictReader(io.StringIO(text))
        )
    )
