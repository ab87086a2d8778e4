"""The page of a ledger: two regions, one of them out of reach."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pytest
import shapely

from desktop.map.point_renderer import OrganizationKind
from desktop.pages.gap_page import people_text
from desktop.pages.ledger_page import PageFacts, ledger_page, method_text
from layers.boundaries import BoundaryLayer
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer, organization_frame
from layers.population import PopulationLayer

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def found() -> Ledger:
    boundaries = BoundaryLayer(
        frame=gpd.GeoDataFrame(
            {
                "name_en": ["West", "East"],
                "name_fr": ["Ouest", "Est"],
                "parent": "",
                "land_area_km2": np.nan,
            },
            geometry=[shapely.box(-110, 50, -105, 55), shapely.box(-105, 50, -100, 55)],
            crs="EPSG:4326",
            index=["w", "e"],
        ),
        level="PR",
    )
    population = PopulationLayer(
        ids=np.array(["1", "2", "3", "4"], dtype=object),
        longitude=np.array([-108.0, -108.01, -101.0, -90.0]),
        latitude=np.array([52.0, 52.0, 52.0, 52.0]),
        groups={"total": np.array([900.0, 100.0, 4000.0, 7.0])},
        codes={"PR": np.array(["w", "w", "e", ""], dtype=object)},
    )
    organizations = OrganizationLayer(
        frame=organization_frame(
            {
                "a": {
                    "name_en": "A",
                    "name_fr": "À",
                    "geometry": shapely.Point(-108.004321, 52.001234),
                    "location_precision": "address",
                    "channels": frozenset({"in_person"}),
                }
            }
        )
    )
    return ledger(population, boundaries, organizations, ServiceStandard(), today=TODAY)


def facts(language: str = "en") -> PageFacts:
    return PageFacts(
        place="Canada",
        made_on=TODAY,
        version="0.1.0",
        language=language,
        label=lambda field, text: f"{field}:{text}",
        population_is_modelled=True,
        kinds={"a": OrganizationKind.OPENED},
    )


def test_that_the_lines_of_a_page_add_up_to_its_people(found: Ledger) -> None:
    page = ledger_page(found, facts())
    assert page.total_people == 5000
    assert sum(row.people for row in page.ledger) == page.total_people
    assert sum(row.share for row in page.ledger) == pytest.approx(1.0)


def test_that_regions_are_ranked_by_people_left_out(found: Ledger) -> None:
    page = ledger_page(found, facts())
    assert [(r.name, r.left_out) for r in page.ranking] == [("East", 4000), ("West", 0)]


def test_that_the_legend_counts_every_region_once(found: Ledger) -> None:
    page = ledger_page(found, facts())
    counts = [entry.count for entry in page.legend.entries if entry.hatch == "none"]
    assert sum(counts) == 2


def test_that_names_are_in_the_language_of_the_page(found: Ledger) -> None:
    page = ledger_page(found, facts("fr"))
    assert page.picture.names == ("Ouest", "Est")
    assert "22 novembre 2026" in page.method


def test_that_few_people_outside_the_regions_stay_few(found: Ledger) -> None:
    page = ledger_page(found, facts())
    assert any("<10" in note for note in page.notes)
    assert [people_text(n) for n in (0, 1, 9, 10)] == ["0", "<10", "<10", "10"]


def test_that_an_address_is_published_only_to_the_kilometre(found: Ledger) -> None:
    (organization,) = ledger_page(found, facts()).picture.organizations
    assert (organization.longitude, organization.latitude) == (-108.0, 52.0)
    assert organization.kind is OrganizationKind.OPENED


def test_that_the_method_says_everything_the_standard_asks() -> None:
    asked = ServiceStandard(
        threshold_km=75,
        levels=frozenset({"tertiary", "primary"}),
        services=frozenset({"hotline"}),
        language="fr",
        respect_mandates=False,
        count_remote=False,
    )
    text = method_text(asked, TODAY, lambda _, word: word.title())
    for words in ("75\u00a0km", "Primary, Tertiary", "Hotline", "service: Fr"):
        assert words in text
    assert "Mandates are not applied." in text
    assert "November 22, 2026" in text
