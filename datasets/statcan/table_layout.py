"""Layout of Statistics Canada's data tables: long or wide, English or French."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from datasets.importing.recognised import DATA_TABLE, FIGURES, Recognised
from layers.plain_text import plain

# Headers without case, accents or punctuation. Sources: layout of the full-table
# download, English and French.
_DATE = {"refdate": "en", "periodedereference": "fr"}
_PLACE = ("dguid", "idugd")
_GEOGRAPHY = ("geo",)
_VALUE = {"value": "en", "valeur": "fr"}
_STATUS = ("status", "statut", "etat")
_SYMBOL = {
    "symbol": "en", "symbols": "en", "symbole": "fr", "symboles": "fr",
}  # fmt: skip
_SCALE = ("scalarid", "identificateurscalaire")
_UNIT = ("uom", "unitedemesure")
# Columns of every table that say nothing about whom a number counts.
_AROUND = frozenset(
    {
        "scalarfactor", "facteurscalaire", "vector", "vecteur", "coordinate",
        "coordonnee", "coordonnees", "uomid", "identificateurdunitedemesure",
        "terminated", "termine", "terminee", "decimals", "decimales",
        *_DATE, *_PLACE, *_GEOGRAPHY, *_STATUS, *_SYMBOL, *_SCALE,
    }
)  # fmt: skip
_AGAIN = re.compile(r" \(\d+\)$")
# "Population and dwelling counts (11): Population, 2021 [1]"
_MEASURE = re.compile(r"(.+?) \((\d+[A-Z]?)\) ?: ?(.+?)(?: ?\[\d+\])?")


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A column of a wide table: the member it counts, and its symbol's column."""

    header: str
    dimension: str
    member: str
    symbol: str = ""


@dataclass(frozen=True, kw_only=True)
class TableLayout:
    """Headers by what they hold, "" for one that the table does not have.

    A long table has a `value`, a wide one `measures`. `dimensions` are the columns
    whose members tell the numbers apart.
    """

    language: str
    date: str
    place: str
    name: str
    dimensions: tuple[str, ...]
    value: str = ""
    reasons: tuple[str, ...] = ()
    scale: str = ""
    measures: tuple[Measure, ...] = ()


def table_layout(headers: Sequence[str]) -> TableLayout | None:
    """Layout of a data table by its headers; None for any other table."""
    keys = [_key(header) for header in headers]
    by_key = dict(zip(keys, headers, strict=True))  # the last of a name
    date = next((by_key[key] for key in _DATE if key in by_key), "")
    place = next((by_key[key] for key in _PLACE if key in by_key), "")
    name = next((by_key[key] for key in _GEOGRAPHY if key in by_key), "")
    if not (place and name):
        return None
    measures = _measures(headers, keys)
    value = next((by_key[key] for key in _VALUE if key in by_key), "")
    if not measures and not (value and date):
        return None
    taken = {m.header for m in measures} | {value}
    words = _DATE | _VALUE | _SYMBOL
    language = "fr" if any(words.get(key) == "fr" for key in keys) else "en"
    return TableLayout(
        language=language,
        date=date,
        place=place,
        name=name,
        dimensions=tuple(
            header
            for header, key in zip(headers, keys, strict=True)
            if key not in _AROUND and header not in taken
        ),
        value="" if measures else value,
        reasons=tuple(by_key[k] for k in (*_STATUS, *_SYMBOL) if k in by_key),
        scale=next((by_key[key] for key in _SCALE if key in by_key), ""),
        measures=measures,
    )


def recognise_data_table(headers: Sequence[str]) -> Recognised | None:
    """Tell a data table by its headers; its level is known by its rows only."""
    layout = table_layout(headers)
    if layout is None:
        return None
    return Recognised(kind=FIGURES, product=DATA_TABLE, language=layout.language)


def is_unit(header: str) -> bool:
    """Whether a column says in what the numbers are counted."""
    return _key(header) in _UNIT


def _measures(headers: Sequence[str], keys: Sequence[str]) -> tuple[Measure, ...]:
    found = []
    for at, header in enumerate(headers):
        match = _MEASURE.fullmatch(header)
        if match is None:
            continue
        followed = at + 1 < len(keys) and keys[at + 1] in _SYMBOL
        found.append(
            Measure(
                header=header,
                dimension=match[1],
                member=match[3].strip(),
                symbol=headers[at + 1] if followed else "",
            )
        )
    return tuple(found)


def _key(header: str) -> str:
    return plain(_AGAIN.sub("", header))
