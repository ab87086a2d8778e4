"""What a file is: the product, level, vintage, language and edition it shows."""

from __future__ import annotations

from dataclasses import dataclass

ORGANIZATIONS = "organizations"
BOUNDARIES = "boundaries"
POPULATION = "population"
FIGURES = "figures"
UNKNOWN = "unknown"
KINDS = (ORGANIZATIONS, BOUNDARIES, POPULATION, FIGURES)

# Products with a layout of their own; any other file is "table" or "vector".
BOUNDARY_FILE = "boundary_file"
HEALTH_REGIONS = "health_regions"
ATTRIBUTE_FILE = "attribute_file"
CENSUS_PROFILE = "census_profile"
DATA_TABLE = "data_table"
FACILITY_LIST = "facility_list"
TABLE = "table"
VECTOR = "vector"

DIGITAL, CARTOGRAPHIC, ECUMENE = "digital", "cartographic", "ecumene"


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """What a file was taken for; "" and 0 stand for what it does not show.

    `kind` is one of `KINDS` or `UNKNOWN`; `level` a geography level as in
    `layers.geography_levels.LEVELS`; `vintage` the census or edition year;
    `language` "en", "fr" or ""; `edition` "digital", "cartographic" or "ecumene".
    """

    kind: str
    product: str = TABLE
    level: str = ""
    vintage: int = 0
    language: str = ""
    edition: str = ""
