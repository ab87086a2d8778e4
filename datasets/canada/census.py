"""What the 2021 Census says of the provinces and territories.

Population and land area: Statistics Canada, table 98-10-0001-01. First official
language spoken, per cent: The Daily, 17 August 2022, "English, French and
bilingualism"; a person who speaks both is counted half in each, as Statistics Canada
does for the official-language minority.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, kw_only=True)
class Province:
    """One province or territory as the census counts it."""

    id: str
    postal: str
    name_en: str
    name_fr: str
    population: int
    land_area_km2: float
    english_pct: str
    french_pct: str
    both_pct: str

    @property
    def french(self) -> int:
        """People whose first official language is French, both counted half."""
        return self._people(self.french_pct)

    @property
    def english(self) -> int:
        """People whose first official language is English, both counted half."""
        return self._people(self.english_pct)

    def _people(self, only_pct: str) -> int:
        share = Fraction(only_pct) + Fraction(self.both_pct) / 2
        return round(self.population * share / 100)


# id, postal, English, French, population 2021, land km2, English, French, both %
_TABLE = """
10|NL|Newfoundland and Labrador|Terre-Neuve-et-Labrador|510550|358170.37|99.4|0.4|0.1
11|PE|Prince Edward Island|Île-du-Prince-Édouard|154331|5681.18|95.9|2.9|0.3
12|NS|Nova Scotia|Nouvelle-Écosse|969383|52824.71|96.7|2.8|0.2
13|NB|New Brunswick|Nouveau-Brunswick|775610|71248.50|69.1|30.0|0.7
24|QC|Quebec|Québec|8501833|1298599.75|13.0|82.2|3.9
35|ON|Ontario|Ontario|14223942|892411.76|93.5|3.4|0.7
46|MB|Manitoba|Manitoba|1342153|540310.19|95.7|2.7|0.3
47|SK|Saskatchewan|Saskatchewan|1132505|577060.40|98.1|1.0|0.2
48|AB|Alberta|Alberta|4262635|634658.27|96.6|1.5|0.4
59|BC|British Columbia|Colombie-Britannique|5000879|920686.55|95.3|1.1|0.4
60|YT|Yukon|Yukon|40232|472345.44|94.7|4.5|0.4
61|NT|Northwest Territories|Territoires du Nord-Ouest|41070|1127711.92|96.3|2.8|0.4
62|NU|Nunavut|Nunavut|36858|1836993.78|92.7|1.6|0.3
"""

CANADA_POPULATION = 36_991_981


def _province(line: str) -> Province:
    identifier, postal, name_en, name_fr, people, land, *spoken = line.split("|")
    english, french, both = spoken
    return Province(
        id=identifier,
        postal=postal,
        name_en=name_en,
        name_fr=name_fr,
        population=int(people),
        land_area_km2=float(land),
        english_pct=english,
        french_pct=french,
        both_pct=both,
    )


PROVINCES = tuple(_province(line) for line in _TABLE.split("\n") if line)
BY_ID = {province.id: province for province in PROVINCES}
BY_POSTAL = {province.postal: province for province in PROVINCES}
