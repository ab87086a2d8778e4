"""What an answer says in words: two regions, one of them out of reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely

from datasets.bundled import bundled_project
from desktop.answer import Answer, answer
from desktop.commandline.tables import difference_table
from desktop.export_files import Export
from desktop.exporting import as_published, export
from desktop.fact_cards import region_card
from desktop.language import speaking
from desktop.map.point_renderer import OrganizationKind
from desktop.statement.page import gap_page
from desktop.statement.sentences import (
    change,
    method,
    published,
    result_notes,
    sources,
    subtitle,
)
from layers.boundaries import BoundaryLayer
from layers.coverage.engine import PLAIN
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer, organization_frame
from layers.population import PopulationLayer
from layers.progress import silent
from layers.project import Project
from layers.provenance import Source
from layers.scenario.edits import Opening, Scenario

TODAY = date(2026, 11, 22)
SITE: dict[str, object] = {
    "name_en": "A",
    "name_fr": "À",
    "geometry": shapely.Point(-108.004321, 52.001234),
    "location_precision": "address",
    "channels": frozenset({"in_person"}),
}


def project(site: dict[str, object] | None = None, **standard: Any) -> Project:
    frame = gpd.GeoDataFrame(
        {
            "name_en": ["West", "East"],
            "name_fr": ["Ouest", "Est"],
            "parent": "",
            "land_area_km2": np.nan,
        },
        geometry=[shapely.box(-110, 50, -105, 55), shapely.box(-105, 50, -100, 55)],
        crs="EPSG:4326",
        index=["w", "e"],
    )
    population = PopulationLayer(
        ids=np.array(["1", "2", "3", "4", "5"], dtype=object),
        longitude=np.array([-108.0, -108.01, -101.0, -90.0, -102.0]),
        latitude=np.full(5, 52.0),
        groups={
            "total": np.array([900.0, 100.0, 4000.0, 7.0, np.nan]),
            "french": np.full(5, np.nan),
        },
        codes={"area": np.array(["w", "w", "e", "", "e"], dtype=object)},
    )
    return Project(
        name_en="Two regions",
        name_fr="Deux régions",
        organizations=OrganizationLayer(
            frame=organization_frame({"a": {**SITE, **(site or {})}}),
            source=Source(name="mine.csv"),
        ),
        boundaries=BoundaryLayer(frame=frame, level="area"),
        population=population,
        standard=ServiceStandard(**standard),
    )


def answered(found: Project, group: str = "total") -> Answer:
    return answer(found, group, PLAIN, None, today=TODAY, progress=silent)


def notes(found: Project) -> dict[str, str]:
    return {code: said for code, _, said in result_notes(answered(found).ledger)}


def test_that_the_lines_of_a_page_add_up_to_its_people() -> None:
    page = gap_page(answered(project()), made_on=TODAY)
    assert page.ledger.total_people == 5000
    assert sum(row.people for row in page.ledger.rows) == page.ledger.total_people
    assert sum(row.share for row in page.ledger.rows) == pytest.approx(1.0)


def test_that_a_group_of_nobody_known_has_no_shares() -> None:
    page = gap_page(answered(project(), "french"), made_on=TODAY)
    assert page.ledger.total_people == 0
    assert all(np.isnan(row.share) for row in page.ledger.rows)


def test_that_regions_are_ranked_by_people_left_out() -> None:
    ranking = gap_page(answered(project()), made_on=TODAY).table.rows
    assert [(r.name, r.cells[1]) for r in ranking] == [("East", "4,000"), ("West", "0")]


def test_that_the_legend_counts_every_region_once() -> None:
    legend = gap_page(answered(project()), made_on=TODAY).legend
    assert sum(e.count or 0 for e in legend.entries if e.hatch == "none") == 2


def test_that_names_are_in_the_language_of_the_page() -> None:
    with speaking("fr"):
        page = gap_page(answered(project()), made_on=TODAY)
    assert page.picture.names == ("Ouest", "Est")
    assert "22 novembre 2026" in page.method[0]


def test_that_an_address_is_published_only_to_the_kilometre() -> None:
    (one,) = gap_page(answered(project()), made_on=TODAY).picture.organizations
    assert (one.longitude, one.latitude) == (-108.0, 52.0)


def test_that_an_opened_organization_is_marked_on_the_page() -> None:
    opening = Opening(id="n", longitude=-101, latitude=52, facts={"name_en": "N"})
    edited = Scenario(id="s", name="Opens", edits=(opening,))
    found = project().with_scenario(edited).showing("s")
    page = gap_page(answered(found), made_on=TODAY)
    kinds = {one.id: one.kind for one in page.picture.organizations}
    assert kinds["n"] is OrganizationKind.OPENED
    assert "Opens" in page.title


def test_that_few_people_outside_the_regions_stay_few() -> None:
    assert notes(project())["places_outside"] == (
        "1 place (fewer than 10 people) lies outside every region and is counted in "
        "none, nor in the total."
    )
    assert [published(n) for n in (0, 9, 10)] == ["0", "fewer than 10", "10"]


def test_that_a_place_without_data_is_told_in_the_singular() -> None:
    said = notes(project())["no_data_places"]
    assert said == "1 place has no known population and is on no line."


def test_that_people_whom_nobody_reaches_are_told() -> None:
    only_west = notes(project({"mandate": frozenset({"w"})}))
    assert only_west["mean_over_reachable"].startswith("4,000 people (80.0%)")
    nobody = notes(project({"status": "excluded"}))
    assert nobody["mean_over_reachable"] == (
        "Nobody can reach an eligible organization in person."
    )
    assert "mean_over_reachable" not in notes(project())


def test_that_the_method_says_everything_the_standard_asks() -> None:
    found = project(
        threshold_km=75,
        levels=frozenset({"tertiary", "primary"}),
        services=frozenset({"helpline", "my own word"}),
        language="fr",
        as_of=date(2024, 1, 31),
        respect_mandates=False,
        count_remote=False,
    )
    said = method(answered(found).ledger)
    for words in (
        "those within 75\u00a0km are served.",
        "Prevention levels: primary, tertiary.",
        "Services: helpline, my own word.",
        "Language of service: French.",
        "Mandates are ignored.",
        "Remote help is not counted.",
        "Records in force on January 31, 2024.",
    ):
        assert words in said


def test_that_the_method_says_when_nothing_is_asked() -> None:
    said = method(answered(project()).ledger)
    for words in (
        "Prevention levels: any.",
        "Any service.",
        "Any language of service.",
        "Mandates are respected.",
        "Records in force today, November 22, 2026.",
    ):
        assert words in said


@pytest.mark.parametrize("code", ["en", "fr"])
def test_that_only_the_layers_in_use_are_credited(code: str) -> None:
    bundle, own = bundled_project(), project()
    with speaking(code):
        lines = sources(replace(own, boundaries=bundle.boundaries))
        whole = sources(
            replace(
                own,
                boundaries=bundle.boundaries,
                population=bundle.population,
                organizations=bundle.organizations,
            )
        )
    assert lines[0] == bundle.attributions["boundaries"][code][0]
    assert [("memory" in line, "mine.csv" in line) for line in lines[1:]] == [
        (True, False),
        (False, True),
    ]
    said = ("boundaries", "population", "organizations")
    assert whole == tuple(
        line for layer in said for line in bundle.attributions[layer][code]
    )


def test_that_a_threshold_with_a_fraction_is_not_rounded_away() -> None:
    shown = answered(project(threshold_km=100.4))
    assert "within 100.4\u00a0km" in method(shown.ledger)
    assert "100.4\u00a0km" in subtitle(shown)


def test_that_files_count_the_records_of_the_day_on_screen() -> None:
    found = project({"active_to": TODAY})
    live = replace(PLAIN)
    seen = answer(found, "total", live, None, today=TODAY, progress=silent)
    written = as_published(seen)
    assert written.ledger.engine is PLAIN
    assert written.ledger.date == TODAY
    assert written.ledger.eligible.all()


def test_that_the_progress_of_an_export_never_goes_back(tmp_path: Path) -> None:
    seen = answer(
        project(), "total", replace(PLAIN), None, today=TODAY, progress=silent
    )
    wanted = Export(formats=("csv", "json"), folder=tmp_path)
    shares: list[float] = []
    export(
        seen,
        wanted,
        now=datetime(2026, 11, 23).astimezone(),
        progress=lambda share, _step="": shares.append(share),
    )
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] < 1


def test_that_the_card_of_a_region_of_nobody_shows_no_shares() -> None:
    _, rows = region_card(answered(project(), "french"), "w")
    assert [said for _, said in rows[1:4]] == ["0 · –"] * 3


def test_that_a_scenario_for_a_group_of_nobody_known_says_no_nan() -> None:
    scenario = Scenario(id="s", name="Nothing")
    found = replace(project(), scenarios=(scenario,), shown="s")
    shown = answered(found, "french")
    assert "nan" not in change(shown)
    assert shown.comparison is not None
    assert "nan" not in difference_table(shown.comparison)
