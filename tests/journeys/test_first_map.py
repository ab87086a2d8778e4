from __future__ import annotations

from layers.population import TOTAL

CENSUS_2021 = 36_991_981
REGIONS = 13


def test_that_it_starts_with_canada_computed_and_the_map_painted(desk):
    assert desk.window.canvas.frame is not None
    for identifier in ("24", "35", "62"):
        desk.wait_for_colour(identifier, desk.class_colour(identifier))


def test_that_the_ledger_on_screen_adds_up_to_the_census(desk):
    lines = list(desk.ledger().values())
    assert lines[-1] == CENSUS_2021
    assert sum(lines[:-1]) == CENSUS_2021


def test_that_the_table_holds_every_region_and_canada_below(desk):
    shown = desk.window.tables.regions.shown()
    assert len(shown) == REGIONS + 1
    assert shown[-1] == "canada"
    people = [desk.cell(desk.window.tables.regions, i, "population") for i in shown]
    counts = [int(text.replace(",", "")) for text in people]
    assert sum(counts[:-1]) == counts[-1] == CENSUS_2021


def test_that_the_legend_counts_every_region_once(desk):
    legend = desk.window.canvas.scene.furniture.legend
    classes = [e.count for e in legend.entries if e.hatch == "none"]
    assert sum(classes) == REGIONS


def test_that_the_chart_ranks_every_region(desk):
    assert len(desk.window.charts.ranking.bars.bars) == REGIONS


def test_that_another_group_of_the_population_is_counted(desk):
    everyone = desk.served()
    groups = desk.window.ledger.groups
    other = next(k for k in range(groups.count()) if groups.itemData(k) != TOTAL)
    groups.setCurrentIndex(other)
    groups.activated.emit(other)
    lines = list(desk.ledger().values())
    assert sum(lines[:-1]) == lines[-1] < CENSUS_2021
    assert desk.served() < everyone
    bench = desk.bench
    assert int(bench.answer.ledger.for_group(bench.session.group).total["served"]) == (
        desk.served()
    )
    bench.session.show_group(TOTAL)
    assert desk.served() == everyone


def test_that_sources_and_honesty_are_on_screen(desk):
    assert "2021" in desk.window.status.sources.toolTip()
    assert desk.window.status.sources.text()
    assert desk.window.windowTitle().endswith("Lacuna")
