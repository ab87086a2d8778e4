"""Rows without coordinates: points from the places and postal codes they name.

`datasets.locating` has the rules, and how far off the points are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from datasets.columns import Roles
from datasets.gazetteer import Gazetteer, Place
from datasets.importing.examined import Ambiguous
from datasets.locating import (
    AMBIGUOUS,
    CONTRADICTION,
    LOCATED,
    NOT_FOUND,
    Answer,
    locate,
)
from datasets.place_names import fold

# Headers of the three columns, in both languages; those of Statistics Canada as well.
PLACE_ROLES: Roles = {
    "place": (
        "city",
        "ville",
        "municipality",
        "municipalite",
        "town",
        "host_city",
        "city_name",
        "nom_ville",
        "ville_hote",
        "localite",
        "locality",
        "community",
        "communaute",
        "place_name",
        "nom_du_lieu",
        "lieu",
        "CSDname",
        "SDRnom",
        "csd_name",
    ),
    "province": (
        "prov",
        "province_territory",
        "province_or_territory",
        "province_ou_territoire",
        "province_territoire",
        "territory",
        "territoire",
        "prov_terr",
        "Pruid",
        "PRIDU",
        "PRname",
        "PRnom",
    ),
    "postal_code": (
        "code_postal",
        "postal",
        "postcode",
        "postalcode",
        "codepostal",
        "cp",
        "fsa",
        "rta",
        "CFSAUID",
    ),
}

# Words of the directory's `location_precision`.
FSA, CITY = "fsa", "city"

Texts = npt.NDArray[np.object_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Geocoded:
    """Points of rows, and why each row has one or has none; arrays have shape (n,).

    `latitude` and `longitude` are degrees, NaN unless `status` is "located";
    `precision` is "fsa", "city" or ""; `place` the gazetteer id. `reason` says how or
    why not; `postal_reason` what is wrong with a postal code, "" when nothing is.
    `ambiguous` are questions that have to be answered before the row has a point;
    `unknown` those of names nobody lists, with names like them as suggestions: of rows
    not found, and of rows located by a rural area alone. An answer is the question's
    text and the id of an option in `chosen`, "" for none of them.
    """

    latitude: npt.NDArray[np.float64]
    longitude: npt.NDArray[np.float64]
    precision: Texts
    status: Texts
    reason: Texts
    postal_reason: Texts
    place: Texts
    ambiguous: tuple[Ambiguous, ...]
    unknown: tuple[Ambiguous, ...]


def geocode(
    places: Sequence[str] | Texts,
    provinces: Sequence[str] | Texts,
    postals: Sequence[str] | Texts,
    *,
    gazetteer: Gazetteer,
    chosen: Mapping[str, str],
    rows: Sequence[int] | npt.NDArray[np.int64] | None = None,
) -> Geocoded:
    """Locate rows by what they name; each distinct row of the three is read once.

    The three columns have one length; a column that the file lacks is all "". `rows`
    are the file's rows, for the questions; without them they count from 1.
    """
    said = list(zip(places, provinces, postals, strict=True))
    numbers = range(1, len(said) + 1) if rows is None else rows
    answered = {fold(text): choice for text, choice in chosen.items()}
    by_said = {
        row: locate(*row, gazetteer=gazetteer, chosen=answered)
        for row in dict.fromkeys(said)
    }
    answers = [by_said[row] for row in said]
    point = [
        (a.place.latitude, a.place.longitude) if a.place else (np.nan, np.nan)
        for a in answers
    ]
    position = np.array(point, dtype=float).reshape(-1, 2)
    return Geocoded(
        latitude=position[:, 0],
        longitude=position[:, 1],
        precision=_texts(_precision(a.place) for a in answers),
        status=_texts(a.status for a in answers),
        reason=_texts(a.reason for a in answers),
        postal_reason=_texts(a.postal_reason for a in answers),
        place=_texts(a.place.id if a.place else "" for a in answers),
        ambiguous=_questions(answers, numbers, gazetteer, (AMBIGUOUS, CONTRADICTION)),
        unknown=_questions(answers, numbers, gazetteer, (NOT_FOUND, LOCATED)),
    )


def _precision(place: Place | None) -> str:
    if place is None:
        return ""
    return FSA if place.area else CITY


def _texts(values: Iterable[str]) -> Texts:
    listed = list(values)
    texts = np.empty(len(listed), dtype=object)
    texts[:] = listed
    return texts


def _questions(
    answers: Sequence[Answer],
    rows: Iterable[int],
    gazetteer: Gazetteer,
    statuses: tuple[str, ...],
) -> tuple[Ambiguous, ...]:
    """Gather the rows of each question, in the order in which they are first asked.

    Spellings that fold to one key are one question, under the first of them.
    """
    asked: dict[str, tuple[Answer, list[int]]] = {}
    for answer, row in zip(answers, rows, strict=True):
        if answer.status in statuses and answer.question:
            key = fold(answer.question)
            asked.setdefault(key, (answer, []))[1].append(int(row))
    return tuple(
        Ambiguous(
            text=first.question,
            rows=tuple(its_rows),
            options=gazetteer.options(first.options),
        )
        for first, its_rows in asked.values()
    )
