from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon

from desktop.language import speaking
from desktop.panels.comparison_table import comparison_columns, comparison_records
from desktop.panels.table_model import folded, sort_key, swatch_icon
from desktop.panels.table_view import DataTable
from desktop.panels.tables import ledger_columns, region_columns, region_records
from desktop.theme import DARK, LIGHT
from layers.coverage.regions import LINES

RISING, FALLING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def regions(qtbot, table, boundaries) -> DataTable:
    made = DataTable(region_columns(lambda: 100.0), name=lambda: "Regions")
    made.show_records(region_records(table, boundaries))
    qtbot.addWidget(made)
    return made


def cell(table: DataTable, identifier: str, key: str) -> str:
    keys = [column.key for column in table.model.columns]
    return table.model.text(table.model.row_of(identifier), keys.index(key))


def test_that_people_are_sorted_as_numbers_and_canada_stays_last(regions):
    regions.sort_by("left_out", FALLING)
    assert regions.shown() == ["35", "24", "47", "10", "62", "canada"]
    regions.sort_by("left_out", RISING)
    assert regions.shown() == ["62", "10", "47", "24", "35", "canada"]


def test_that_unreachable_is_the_farthest_of_all(regions):
    regions.sort_by("median_km", RISING)
    assert regions.shown()[-2:] == ["62", "canada"]
    assert cell(regions, "62", "median_km") == "unreachable"


def test_that_missing_values_come_last_in_either_order(
    qtbot, regions, table, boundaries
):
    records = [dict(r) for r in region_records(table, boundaries)]
    records[1]["share_served"] = float("nan")
    regions.show_records(records)
    for order in (RISING, FALLING):
        regions.sort_by("share_served", order)
        assert regions.shown()[-2:] == ["24", "canada"]
    assert cell(regions, "24", "share_served") == "–"


def test_that_names_sort_without_their_accents():
    words = ["Zeballos", "Île-à-la-Crosse", "Estrie", "Éboulements", "ours"]
    assert sorted(words, key=sort_key) == [
        "Éboulements",
        "Estrie",
        "Île-à-la-Crosse",
        "ours",
        "Zeballos",
    ]


def test_that_quebec_without_its_accent_finds_quebec(regions):
    with speaking("fr"):
        regions.filter_box.setText("quebec")
        assert regions.shown() == ["24", "canada"]
        assert folded("L’Île") == folded("l'ile")


def test_that_the_filter_counts_what_it_keeps(regions):
    assert regions.count.text() == ""
    regions.filter_box.setText("sask")
    assert regions.count.text() == "1 / 5"
    assert regions.count.toolTip() == "1 of 5 rows"
    regions.filter_box.setText("nowhere at all")
    assert regions.shown() == ["canada"]


def test_that_the_filter_looks_into_every_column(regions):
    regions.filter_box.setText("remote only")
    assert regions.shown() == ["47", "canada"]


def test_that_class_and_what_else_holds_are_two_short_columns(regions):
    keys = [column.key for column in regions.model.columns]
    row = regions.model.row_of("47")
    place = keys.index("coverage")
    assert keys[place + 1] == "overlay"
    assert regions.model.text(row, place) == "severely underserved"
    assert regions.model.text(row, place + 1) == "remote only"
    tip = regions.model.index(row, place).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "severely underserved, mostly remote only"


def test_that_selected_rows_are_copied_under_their_header(regions):
    regions.select("47")
    regions.copy_selected()
    header, row = QGuiApplication.clipboard().text().splitlines()
    assert header.split("\t")[:3] == ["Region", "People", "Left out"]
    assert row.split("\t")[:4] == ["Saskatchewan", "1,132,505", "1,050,965", "7.2%"]


def test_that_copying_all_takes_every_row_shown(regions):
    regions.filter_box.setText("ontario")
    regions.copy_all()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3


def test_that_a_click_tells_its_region_once_and_a_call_tells_nothing(qtbot, regions):
    told: list[str] = []
    regions.row_selected.connect(told.append)
    regions.select("35")
    assert (told, regions.selected()) == ([], "35")
    with qtbot.waitSignal(regions.row_selected):
        regions.view.selectRow(regions.shown().index("24"))
    assert told == ["24"]


def test_that_new_figures_keep_the_selection_and_tell_nothing(
    regions, table, boundaries
):
    told: list[str] = []
    regions.select("35")
    regions.row_selected.connect(told.append)
    regions.show_records(region_records(table, boundaries))
    assert (told, regions.selected()) == ([], "35")


def test_that_a_selected_swatch_is_not_dimmed(qapp, regions):
    column = [c.key for c in regions.model.columns].index("coverage")
    for theme in (LIGHT, DARK):
        regions.show_theme(theme)
        spec, record = regions.model.columns[column], regions.model.record(0)
        icon = swatch_icon(spec.swatch(record, theme))
        plain, chosen = (
            icon.pixmap(14, mode).toImage()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected)
        )
        assert plain == chosen
        assert plain.pixelColor(7, 7).name() == theme.coverage[record["coverage"]]


def test_that_numbers_stand_to_the_right_under_their_titles(regions):
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    role = Qt.ItemDataRole.TextAlignmentRole
    assert regions.model.headerData(1, Qt.Orientation.Horizontal, role) == right
    assert regions.model.index(0, 1).data(role) == right


@pytest.mark.parametrize(("order", "arrow"), [(RISING, "↑"), (FALLING, "↓")])
def test_that_only_the_header_sorted_by_carries_an_arrow(regions, order, arrow):
    across = Qt.Orientation.Horizontal
    regions.sort_by("left_out", order)
    titles = [regions.order.headerData(place, across) for place in range(3)]
    assert titles == ["Region", "People", f"{arrow} Left out"]
    regions.sort_by("name", order)
    assert regions.order.headerData(0, across) == f"Region {arrow}"


def test_that_every_header_explains_its_column(regions):
    for column in regions.model.columns:
        assert len(column.tooltip()) > 15


def test_that_no_header_or_name_is_cut(regions):
    regions.retranslate()
    metrics = regions.view.fontMetrics()
    for place, column in enumerate(regions.model.columns):
        width = regions.view.columnWidth(place)
        assert width >= metrics.horizontalAdvance(column.title()) + 16
        for row in range(regions.model.rowCount()):
            assert width >= metrics.horizontalAdvance(regions.model.text(row, place))


def test_that_no_organization_and_zero_are_told_apart(regions):
    assert cell(regions, "62", "organizations") == "0"
    assert cell(regions, "62", "people_per_organization") == "no organization"
    assert cell(regions, "canada", "rank") == ""


def test_that_the_lines_of_the_ledger_add_up_to_the_people(table, boundaries):
    for record in region_records(table, boundaries):
        assert sum(record[line] for line in LINES) == record["population"]
    assert "Beyond 75\u00a0km" in [c.title() for c in ledger_columns(lambda: 75.0)]


@dataclass
class Sides:
    boundaries: object


@dataclass
class TwoTables:
    baseline: Sides
    before: object
    after: object
    difference: pd.DataFrame


def test_that_the_comparison_shows_both_sides_and_their_difference(
    qtbot, table, better_table, boundaries
):
    columns = ["served", "share_served", "full", "left_out"]
    change = better_table.frame[columns] - table.frame[columns]
    change.loc["canada"] = better_table.total[columns] - table.total[columns]
    both = TwoTables(Sides(boundaries), table, better_table, change)
    made = DataTable(comparison_columns(), name=lambda: "Comparison")
    qtbot.addWidget(made)
    made.show_records(comparison_records(both))
    assert cell(made, "47", "baseline_served") == "81,540"
    assert cell(made, "47", "difference_served") == "+450,000"
    assert cell(made, "35", "difference_served") == "−1,000"
    assert cell(made, "47", "difference_share_served") == "+39.7"
    assert cell(made, "canada", "difference_served") == "+449,000"
