from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.language import language, set_language
from desktop.panels.table_model import Column
from desktop.panels.table_tabs import TableTabs
from desktop.panels.table_view import DataTable


def a_table(title: str) -> DataTable:
    column = Column(
        key="name",
        title=lambda: "Name",
        tooltip=lambda: "What it is called",
        value=lambda record: record["name"],
        text=lambda record: str(record["name"]),
    )
    return DataTable([column], name=lambda: f"{title} {language()}")


@pytest.fixture
def tabs(qtbot) -> TableTabs:
    made = TableTabs(a_table("Regions"), a_table("Organizations"))
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    return made


def test_that_the_filter_of_the_table_that_shows_stands_in_the_corner(tabs):
    regions, organizations = tabs.tables()
    assert regions.filter_box.isVisible()
    assert not organizations.filter_box.isVisible()
    tabs.setCurrentWidget(organizations)
    assert organizations.filter_box.isVisible()
    assert not regions.filter_box.isVisible()


def test_that_tabs_are_named_in_the_language_spoken(tabs):
    assert tabs.tabText(0) == "Regions en"
    set_language("fr")
    tabs.retranslate()
    assert [tabs.tabText(place) for place in range(2)] == [
        "Regions fr",
        "Organizations fr",
    ]


def test_that_a_table_can_be_added_hidden_and_taken_away(tabs):
    regions, organizations = tabs.tables()
    added = a_table("Compared")
    added.add_tool(QPushButton("Tool"))
    tabs.add(added, 1)
    assert tabs.tables() == [regions, added, organizations]
    tabs.show_table(added, shown=False)
    assert not tabs.isTabVisible(1)
    tabs.remove(added)
    assert tabs.tables() == [regions, organizations]
