"""Every code an export asks words for, so that a language can be checked whole."""

from __future__ import annotations

from datasets.results.capacity_files import LOAD_COLUMNS, PRESSURE_COLUMNS
from datasets.results.tables import COLUMNS, UNREACHABLE
from datasets.results.web_map import CAPACITY_TEXTS, TEXTS
from datasets.results.workbook import (
    CAPACITY_SHEETS,
    LEDGER_COLUMNS,
    METHOD_COLUMNS,
    ORGANIZATION_COLUMNS,
    SHEETS,
)
from layers.coverage.regions import PEOPLE
from layers.coverage.status import Coverage, Overlay, word

HEADERS = (
    "name",
    *COLUMNS,
    *LEDGER_COLUMNS,
    *ORGANIZATION_COLUMNS,
    *METHOD_COLUMNS,
    *LOAD_COLUMNS,
    *PRESSURE_COLUMNS,
)
CLASSES = tuple(word(coverage) for coverage in Coverage)
OVERLAYS = tuple(word(overlay) for overlay in Overlay)

# Besides these, the workbook asks `group_<name>` for each group of the population.
TEXT_CODES = frozenset(
    {
        *SHEETS,
        *CAPACITY_SHEETS,
        *TEXTS,
        *CAPACITY_TEXTS,
        *PEOPLE,
        *CLASSES,
        *OVERLAYS,
        *(f"column_{header}" for header in HEADERS),
        UNREACHABLE,
        "workbook_title",
        "outside_boundaries",
        "yes",
        "no",
        "group_total",
    }
)
