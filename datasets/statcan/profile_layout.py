"""Layout of a Census Profile: which column, by position, holds what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from datasets.importing.recognised import CENSUS_PROFILE, FIGURES, Recognised
from layers.dguid import parse_dguid
from layers.geography_levels import COUNTRY, COUNTRY_ID, is_code
from layers.plain_text import plain

# Headers without case, accents or punctuation. Sources: record layouts of 98-401-X2021
# and 98-401-X2016, English and French.
_CODE_2021 = {"dguid": "en", "idugd": "fr"}
_NAMED_2021 = ("characteristicname", "nomcaracteristique")
_COUNT_2021 = ("c1counttotal", "c1chiffretotal", "c1comptetotal")
_CODE_2016 = ("geocodepor", "codegeopor", "geocode", "codegeo")
_NAMED_2016 = re.compile(r"dimprofil(e|)(of|d|s|u|e)\w*")
_COUNT_2016 = re.compile(r"dimsexe?3memb(er|re)id1\w*")
_GEOGRAPHY = ("geoname", "nomgeo")
_YEAR = ("censusyear", "anneerecensement", "anneederecensement")
_QUALITY = re.compile(r"(dataqualityflag|indicateur\w*qualite\w*|\w*qualitedesdonnees)")

# Level whose codes a product of 2016 lists beside those of larger areas; it is what
# tells a population centre of four digits from a census division.
_OWN_2016 = {
    "economicregions": "ER",
    "regionseconomiques": "ER",
    "populationcentres": "PC",
    "centresdepopulation": "PC",
    "aggregatedisseminationareas": "ADA",
    "airesdediffusionagregees": "ADA",
    "healthregions": "HR",
    "regionssociosanitaires": "HR",
    "federalelectoraldistricts": "FED",
    "circonscriptionselectoralesfederales": "FED",
    "designatedplaces": "DPL",
    "localitesdesignees": "DPL",
}
# The census whose profile has no DGUIDs.
_BARE = 2016
_BY_SHAPE = ("PR", "CD", "CSD", "DA", "CT", "CMA", "FSA", "FED")


@dataclass(frozen=True, kw_only=True)
class Place:
    """Level and bare code of a geography, and the vintage that its DGUID says.

    The level is "" when the code is not known to be of any, the vintage 0 when bare
    codes do not say one.
    """

    level: str
    code: str
    vintage: int = 0


@dataclass(frozen=True, kw_only=True)
class ProfileLayout:
    """Positions of columns, -1 for a column that the layout does not have.

    Six columns are all called SYMBOL: the one of a value is the one that follows it.
    In 2016 there were none, and the symbol stood in the cell of the value.
    """

    vintage: int
    language: str
    width: int
    year: int
    code: int
    name: int
    quality: int
    characteristic: int
    count: int
    symbol: int
    own_level: str = ""

    def place(self, text: str) -> Place:
        """Tell the place that a geography's code names.

        In 2021 the DGUID says all; `ALT_GEO_CODE` is no code of the level for a
        metropolitan area, which it gives with its province. In 2016 only bare codes
        are given, and the product and the shape of the code tell the level.
        """
        found = parse_dguid(text)
        if self.vintage != _BARE and found is not None:
            return Place(level=found.level, code=found.code, vintage=found.vintage)
        if text.lstrip("0") == "1":
            return Place(level=COUNTRY, code=COUNTRY_ID)
        levels = (self.own_level, *_BY_SHAPE)
        level = next((level for level in levels if is_code(level, text)), "")
        return Place(level=level, code=text)


def profile_layout(headers: Sequence[str]) -> ProfileLayout | None:
    """Positions in the header of a Census Profile; None for any other header."""
    keys = [plain(header) for header in headers]
    return _layout_2021(keys) or _layout_2016(keys)


def recognise_profile(headers: Sequence[str]) -> Recognised | None:
    """Tell a Census Profile, English or French, 2021 or 2016, by its header."""
    layout = profile_layout(headers)
    if layout is None:
        return None
    return Recognised(
        kind=FIGURES,
        product=CENSUS_PROFILE,
        level=layout.own_level,
        vintage=layout.vintage,
        language=layout.language,
    )


def _layout_2021(keys: Sequence[str]) -> ProfileLayout | None:
    code = _position(keys, _CODE_2021)
    characteristic = _position(keys, _NAMED_2021)
    count = _position(keys, _COUNT_2021)
    if min(code, characteristic, count) < 0:
        return None
    followed = count + 1 < len(keys) and keys[count + 1].startswith("symbol")
    return ProfileLayout(
        vintage=2021,
        language=_CODE_2021[keys[code]],
        width=len(keys),
        year=_position(keys, _YEAR),
        code=code,
        name=_position(keys, _GEOGRAPHY),
        quality=_matching(keys, _QUALITY),
        characteristic=characteristic,
        count=count,
        symbol=count + 1 if followed else -1,
    )


def _layout_2016(keys: Sequence[str]) -> ProfileLayout | None:
    code = _position(keys, _CODE_2016)
    characteristic = _matching(keys, _NAMED_2016)
    count = _matching(keys, _COUNT_2016)
    if min(code, characteristic, count) < 0:
        return None
    title = keys[characteristic]
    return ProfileLayout(
        vintage=_BARE,
        language="fr" if keys[code].startswith("code") else "en",
        width=len(keys),
        year=_position(keys, _YEAR),
        code=code,
        name=_position(keys, _GEOGRAPHY),
        quality=_matching(keys, _QUALITY),
        characteristic=characteristic,
        count=count,
        symbol=-1,
        own_level=next((own for words, own in _OWN_2016.items() if words in title), ""),
    )


def _position(keys: Sequence[str], words: Sequence[str] | dict[str, str]) -> int:
    return next((at for at, key in enumerate(keys) if key in words), -1)


def _matching(keys: Sequence[str], written: re.Pattern[str]) -> int:
    return next((at for at, key in enumerate(keys) if written.fullmatch(key)), -1)
