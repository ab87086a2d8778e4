from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

QUEBEC, ALBERTA = "24", "48"
CONTROL = Qt.KeyboardModifier.ControlModifier


def assert_selected(desk, identifier: str, name: str) -> None:
    """Every part of the window shows the same region."""
    window = desk.window
    assert desk.bench.selection.region == identifier
    assert window.tables.regions.selected() == identifier
    assert window.tables.ledger.selected() == identifier
    assert window.charts.ranking.bars._selected == identifier
    assert name in window.charts.curve.summary()
    assert window.canvas.scene.furniture.card_title == name
    assert name in window.ledger._head.text()
    row = desk.bench.answer.ledger.table.frame.loc[identifier]
    lines = list(desk.ledger().values())
    assert lines[0] == row["served"]
    assert sum(lines[:-1]) == lines[-1] == row["population"]


def assert_nothing_selected(desk) -> None:
    assert desk.bench.selection.region == ""
    assert desk.window.tables.regions.selected() in ("", "canada")
    assert desk.window.canvas.scene.furniture.card_title == ""
    assert list(desk.ledger().values())[-1] == 36_991_981


def table_row(table, identifier: str) -> QPoint:
    row = table.shown().index(identifier)
    index = table.order.index(row, 0)
    table.view.scrollTo(index)
    return table.view.visualRect(index).center()


def test_that_a_click_on_the_map_selects_a_region_everywhere(desk):
    desk.click(desk.window.canvas, desk.place(-72.0, 54.0))
    assert_selected(desk, QUEBEC, "Quebec")
    desk.press(Qt.Key.Key_Escape)
    assert_nothing_selected(desk)


def test_that_a_row_of_the_table_selects_a_region_everywhere(desk):
    table = desk.window.tables.regions
    desk.click(table.view.viewport(), table_row(table, ALBERTA))
    assert_selected(desk, ALBERTA, "Alberta")
    desk.press(Qt.Key.Key_Escape)
    assert_nothing_selected(desk)


def test_that_a_bar_of_the_ranking_selects_a_region_everywhere(desk):
    charts = desk.window.charts
    charts.setCurrentWidget(charts.ranking)
    bars = charts.ranking.bars
    row = [bar.id for bar in bars.bars].index(QUEBEC)
    desk.click(bars, bars.row_box(row).center().toPoint())
    assert_selected(desk, QUEBEC, "Quebec")
    desk.press(Qt.Key.Key_Escape)
    assert_nothing_selected(desk)


def test_that_a_search_without_accents_finds_in_both_languages(desk):
    for spoken, typed, name in (("fr", "quebec", "Québec"), ("en", "QUÉBEC", "Quebec")):
        desk.bench.speak(spoken)
        desk.press(Qt.Key.Key_F, CONTROL)
        search = desk.window.top.search
        assert search.hasFocus()
        search.clear()
        QTest.keyClicks(search, typed)
        QTest.keyClick(search, Qt.Key.Key_Return)
        assert_selected(desk, QUEBEC, name)
        desk.window.canvas.setFocus()
        desk.press(Qt.Key.Key_Escape)
        assert_nothing_selected(desk)


def test_that_an_organization_is_selected_on_the_map_and_in_its_table(desk):
    one, other, *_more = desk.alone()
    desk.click(desk.window.canvas, desk.symbol(one))
    assert desk.bench.selection.organization == one
    assert desk.window.tables.organizations.selected() == one
    tables = desk.window.tables
    tables.setCurrentWidget(tables.organizations)
    desk.click(
        tables.organizations.view.viewport(), table_row(tables.organizations, other)
    )
    scene = desk.window.canvas.scene
    assert scene.organizations[scene.selected].id == other


def test_that_an_organization_found_by_search_is_brought_into_view(desk):
    layer = desk.bench.project.organizations
    found = desk.window.canvas.scene.organizations[0]
    wanted = found.id
    search = desk.window.top.search
    search.setFocus()
    QTest.keyClicks(search, layer.name(wanted, "en"))
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert desk.bench.selection.organization == wanted
    canvas = desk.window.canvas
    assert canvas.rect().contains(desk.place(found.longitude, found.latitude))


def test_that_a_filter_keeps_what_it_finds_and_says_how_many(desk):
    table = desk.window.tables.regions
    QTest.keyClicks(table.filter_box, "quebec")
    assert QUEBEC in table.shown()
    assert len(table.shown()) <= 2
    assert "13" in table.count.text()
    table.filter_box.clear()
    assert len(table.shown()) == 14


def test_that_a_header_sorts_by_value_and_keeps_canada_below(desk):
    table = desk.window.tables.regions
    header = table.view.horizontalHeader()
    keys = [column.key for column in table.model.columns]
    place = keys.index("population")
    x = header.sectionViewportPosition(place) + 8
    orders = []
    for _twice in range(2):
        desk.click(header.viewport(), QPoint(x, header.height() // 2))
        orders.append(table.shown())
    people = desk.bench.answer.ledger.table.frame["population"]
    assert {tuple(order[:-1]) for order in orders} == {
        tuple(people.sort_values().index),
        tuple(people.sort_values(ascending=False).index),
    }
    assert all(order[-1] == "canada" for order in orders)


def test_that_selected_rows_are_copied_with_their_header(desk):
    table = desk.window.tables.regions
    desk.click(table.view.viewport(), table_row(table, QUEBEC))
    table.view.setFocus()
    desk.press(Qt.Key.Key_C, CONTROL)
    header, row = QGuiApplication.clipboard().text().splitlines()
    assert header.split("\t")[0] == "Region"
    assert row.split("\t")[0] == "Quebec"
    assert "8,501,833" in row


def test_that_a_selection_survives_a_change_of_the_standard(desk):
    desk.click(desk.window.canvas, desk.place(-72.0, 54.0))
    desk.click(desk.window.standard.remote)
    desk.window.standard.remote.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert_selected(desk, QUEBEC, "Quebec")
