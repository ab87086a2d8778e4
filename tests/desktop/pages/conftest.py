"""A page about four square regions, drawn by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import geopandas as gpd
import numpy as np
import pytest
import shapely
from PySide6.QtGui import QGuiApplication

from desktop.language import percent
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.point_renderer import MapOrganization, OrganizationKind
from desktop.map.projection import geographic
from desktop.map.style import RegionStyle, argb
from desktop.map.vector_renderer import MapPicture
from desktop.pages.map_page import (
    LedgerRow,
    MapPage,
    PageLedger,
    PageTable,
    TableRow,
    people_text,
)
from desktop.statement.page import more_regions
from desktop.theme import LIGHT, load_fonts
from layers.boundaries import BoundaryLayer

SIDE = 400_000.0
WEST, SOUTH = 5_400_000.0, 1_200_000.0
NAMES = ("Nordouest", "Nordest", "Sudouest", "Terre-Neuve-et-Labrador")
CLASSES = (0, 1, 3, 4)
PEOPLE = (1_132_505, 81_540, 700, 12)
LEFT_OUT = (0, 40_000, 560, 12)


def squares() -> np.ndarray:
    return np.array(
        [
            shapely.box(x, y, x + SIDE, y + SIDE)
            for y in (SOUTH + SIDE, SOUTH)
            for x in (WEST, WEST + SIDE)
        ],
        dtype=object,
    )


def boundary_layer() -> BoundaryLayer:
    frame = gpd.GeoDataFrame(
        {
            "name_en": list(NAMES),
            "name_fr": list(NAMES),
            "parent": "",
            "land_area_km2": np.nan,
        },
        geometry=squares(),
        crs="EPSG:3347",
        index=["1", "2", "3", "4"],
    )
    return BoundaryLayer(frame=frame, level="PR")


def region_style() -> RegionStyle:
    return RegionStyle(
        fills=np.array([argb(LIGHT.coverage[c]) for c in CLASSES], dtype=np.uint32),
        hatches=np.array([0, 0, 1, 2], dtype=np.uint8),
        hatch_inks=np.array([argb(LIGHT.hatch)] * 3, dtype=np.uint32),
        line=argb(LIGHT.panel),
        coast=argb(LIGHT.outline),
        sea=argb(LIGHT.sea),
        accent=argb(LIGHT.selection),
        mark=argb(LIGHT.soft),
        casing=argb(LIGHT.panel),
    )


def picture() -> MapPicture:
    longitude, latitude = geographic(WEST + 60_000, SOUTH + 60_000)
    return MapPicture(
        areas=squares(),
        names=NAMES,
        short_names=("", "", "", "NL"),
        style=region_style(),
        organizations=(
            MapOrganization(id="a", name="A", longitude=longitude, latitude=latitude),
            MapOrganization(
                id="b",
                name="B",
                longitude=longitude + 2,
                latitude=latitude + 1,
                kind=OrganizationKind.INELIGIBLE,
            ),
        ),
    )


def map_page() -> MapPage:
    everyone = sum(PEOPLE)
    lines = ((everyone - 40_572, "Desservis"), (40_567, "Au loin"), (5, "Nulle part"))
    return MapPage(
        title="Qui est hors de portée",
        subtitle="Gens desservis à moins de 100 km",
        picture=picture(),
        legend=Legend(
            entries=tuple(
                LegendEntry(text=f"Classe {k}", count=k, colour=LIGHT.coverage[k])
                for k in range(5)
            )
        ),
        ledger=PageLedger(
            title="Chaque personne une fois",
            rows=tuple(
                LedgerRow(
                    text=text, people=n, share=n / everyone, colour=LIGHT.status[k]
                )
                for k, (n, text) in enumerate(lines)
            ),
            total_text="Ensemble",
            total_people=everyone,
        ),
        table=PageTable(
            title="Rang des secteurs",
            name_head="Secteur",
            heads=("Gens", "Part desservie"),
            rows=tuple(
                TableRow(
                    name=name,
                    cells=(people_text(people), percent(1 - left / people)),
                    colour=LIGHT.coverage[c],
                )
                for name, people, left, c in zip(
                    NAMES, PEOPLE, LEFT_OUT, CLASSES, strict=True
                )
            ),
            more=more_regions,
        ),
        method=("Distance en ligne droite; seuil de 100 km.",),
        sources=("Limites : Ressources naturelles.",),
        notes=("Points modélisés.",),
        made_on=date(2026, 11, 22),
        language="en",
        version="0.1.0",
    )


@pytest.fixture
def fonts(qapp: QGuiApplication) -> str:
    return load_fonts()


@pytest.fixture
def page(fonts: str) -> MapPage:
    return map_page()


@pytest.fixture
def long_page(page: MapPage) -> MapPage:
    """Give a page about many regions."""
    first = page.table.rows[0]
    rows = tuple(replace(first, name=f"Division {k}") for k in range(1, 294))
    return replace(page, table=replace(page.table, rows=rows))
