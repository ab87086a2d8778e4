"""One row without coordinates: the point it names, or why it names none.

Which point is taken
--------------------
* A province that the row, or its place text, names rules. A postal code of another
  province contradicts it, and nothing is taken.
* The place must be the only one of its name there (`Gazetteer.find`). Without any
  province, that of the postal code counts.
* An urban forward sortation area is finer than a city: its point is taken, unless it
  lies more than `FAR_KM` from every place of the name, which is a contradiction.
* A rural area (second character 0) covers thousands of square kilometres: the place is
  taken where one is known, the area only where none is.

Distances from the points of the located rows of the Open Database of Healthcare
Facilities (v1.1), median and 95th percentile in km, by reason:

    by_urban_area          1.8     6.3
    by_place               0.8    10.0      (with no postal code at all 2.3, 11.8)
    by_urban_area_alone    2.6   287        (a wrong code has nothing to contradict it)
    by_rural_area_alone   53     335        (a region, hardly a location)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pyproj

from datasets.gazetteer import Gazetteer, Place
from datasets.place_names import fold, readings
from datasets.postal_codes import PostalCode, read_postal_code
from datasets.statcan.names import province_id
from layers.provinces import PROVINCES

LOCATED, AMBIGUOUS = "located", "ambiguous"
NOT_FOUND, CONTRADICTION = "not_found", "contradiction"
STATUSES = (LOCATED, AMBIGUOUS, NOT_FOUND, CONTRADICTION)

# How a row was located, or why it was not; the desktop says these in words.
BY_PLACE = "by_place"  # the one place of that name
BY_CHOICE = "by_choice"  # the place that a person chose
BY_URBAN_AREA = "by_urban_area"  # the postal code, near a place of the name
BY_URBAN_AREA_ALONE = "by_urban_area_alone"  # no place is known to check it by
BY_RURAL_AREA_ALONE = "by_rural_area_alone"  # so too, and tens or hundreds of km off
SEVERAL_PLACES = "several_places"
NOTHING_WRITTEN = "nothing_written"  # neither a place nor a postal code
UNKNOWN_PLACE = "unknown_place"
PLACE_ELSEWHERE = "place_elsewhere"  # the name is known, but in other provinces
UNKNOWN_PROVINCE = "unknown_province"
UNKNOWN_AREA = "unknown_area"  # a well formed postal code of no area in the gazetteer
DECLINED = "declined"  # a person said that it is none of those offered
POSTAL_PROVINCE = "postal_code_in_other_province"
TWO_PROVINCES = "place_names_other_province"
FAR_APART = "postal_code_far_from_place"

# The farthest that an area's point may lie from that of its municipality: the largest
# municipalities (Rouyn-Noranda) reach 65 km.
FAR_KM = 75.0

_BLANK = frozenset(("", ".", "..", "...", "-", "–", "—", "n/a", "na", "null", "none"))
_LETTERS = {province.id: province.postal for province in PROVINCES}
_GEOD = pyproj.Geod(ellps="WGS84")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What became of one row: its place or area, or the question that it leaves.

    `question` is "" where nothing can be asked; `options` are the places to choose
    from, the likeliest first. A row located by a rural area alone leaves a question as
    well: an answer would place it better. `postal_reason` says what is wrong with the
    postal code, even where the place was enough.
    """

    status: str
    reason: str
    postal_reason: str = ""
    place: Place | None = None
    question: str = ""
    options: tuple[Place, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Said:
    """What one row says, as far as it can be read."""

    name: str
    found: tuple[Place, ...]
    province: str  # that the row or the place text names
    clash: bool  # whether those are two
    unreadable: bool  # whether the row's province is none
    code: PostalCode
    area: Place | None

    @property
    def where(self) -> str:
        return self.province or (self.area.province if self.area else "")

    @property
    def question(self) -> str:
        """Text of the place and its province; an answer holds for all who write it."""
        letters = _LETTERS.get(self.where, "")
        return ", ".join((self.name, letters)) if letters and self.name else self.name

    @property
    def postal_reason(self) -> str:
        missing = self.code.area and self.area is None
        return UNKNOWN_AREA if missing else self.code.reason


def locate(
    place: str,
    province: str,
    postal: str,
    *,
    gazetteer: Gazetteer,
    chosen: Mapping[str, str],
) -> Answer:
    """Locate one row by the rules above.

    `chosen` gives the id of a place or area, or "" for none of them, by the folded
    text of a question.
    """
    said = _read(place, province, postal, gazetteer)
    answer = _answer(said, gazetteer)
    choice = chosen.get(fold(answer.question)) if answer.question else None
    if choice is None or (choice and choice not in gazetteer.by_id):
        return answer
    if not choice:
        return Answer(
            status=NOT_FOUND, reason=DECLINED, postal_reason=said.postal_reason
        )
    taken = gazetteer.by_id[choice]
    return _located(taken, BY_CHOICE, said)


def _read(place: str, province: str, postal: str, gazetteer: Gazetteer) -> _Said:
    text, province = _written(place), _written(province)
    code = read_postal_code(_written(postal))
    area = gazetteer.find_postal(code.area)
    ways = readings(text)
    row = province_id(province) or "" if province else ""
    ruling = row or (ways[0].province if ways else "")
    within = ruling or (area.province if area else "")
    way, found = gazetteer.answers(text, within)
    others = {other.province for other in ways} - {"", within}
    return _Said(
        name=way.name or text,
        found=found,
        province=ruling or way.province,
        clash=bool(within and others and not found),
        unreadable=bool(province and not row),
        code=code,
        area=area,
    )


def _written(cell: str) -> str:
    text = cell.strip()
    return "" if text.casefold() in _BLANK else text


def _answer(said: _Said, gazetteer: Gazetteer) -> Answer:
    if not said.name and not said.area:
        return _not_found(said, said.postal_reason or NOTHING_WRITTEN)
    against = _contradiction(said)
    if against:
        areas = (said.area,) if said.area else ()
        anywhere = said.found or gazetteer.find(said.name)
        return _open(CONTRADICTION, against, said, (*anywhere, *areas))
    if said.area and (not said.code.is_rural or not said.found):
        return _at_area(said.area, said, gazetteer)
    if said.unreadable and not said.area:
        return _not_found(said, UNKNOWN_PROVINCE, gazetteer.find(said.name))
    if len(said.found) == 1:
        return _located(said.found[0], BY_PLACE, said)
    if said.found:
        return _open(AMBIGUOUS, SEVERAL_PLACES, said, said.found)
    elsewhere = gazetteer.find(said.name)
    reason = PLACE_ELSEWHERE if elsewhere else UNKNOWN_PLACE
    alike = gazetteer.suggest(said.name, said.where)
    return _not_found(said, reason, (*alike, *elsewhere))


def _contradiction(said: _Said) -> str:
    """Which two things of a row cannot both be true, "" where all may be."""
    if said.clash:
        return TWO_PROVINCES if said.province else POSTAL_PROVINCE
    if said.area is None:
        return ""
    if said.province and said.area.province != said.province:
        return POSTAL_PROVINCE
    urban = said.found and not said.code.is_rural
    return FAR_APART if urban and not _is_near(said.area, said.found) else ""


def _at_area(area: Place, said: _Said, gazetteer: Gazetteer) -> Answer:
    if not said.code.is_rural:
        return _located(
            area, BY_URBAN_AREA if said.found else BY_URBAN_AREA_ALONE, said
        )
    options = gazetteer.suggest(said.name, said.where)
    answer = _located(area, BY_RURAL_AREA_ALONE, said)
    return replace(answer, question=said.question if options else "", options=options)


def _is_near(area: Place, places: tuple[Place, ...]) -> bool:
    return any(
        _GEOD.inv(area.longitude, area.latitude, p.longitude, p.latitude)[2]
        <= FAR_KM * 1000
        for p in places
    )


def _located(place: Place, reason: str, said: _Said) -> Answer:
    return Answer(
        status=LOCATED, reason=reason, postal_reason=said.postal_reason, place=place
    )


def _open(status: str, reason: str, said: _Said, options: tuple[Place, ...]) -> Answer:
    against = status == CONTRADICTION and said.area is not None
    area = said.area.area if against and said.area else ""
    return Answer(
        status=status,
        reason=reason,
        postal_reason=said.postal_reason,
        question=" · ".join(filter(None, (said.question, area))),
        options=options,
    )


def _not_found(said: _Said, reason: str, options: tuple[Place, ...] = ()) -> Answer:
    return _open(NOT_FOUND, reason, said, options)
