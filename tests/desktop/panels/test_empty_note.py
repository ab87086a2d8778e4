from __future__ import annotations

from desktop.panels.empty_note import EmptyNote
from desktop.panels.table_view import DataTable
from desktop.panels.tables import region_column


def test_that_a_table_says_why_it_has_no_rows_and_only_then(qtbot):
    table = DataTable((region_column(),), name=lambda: "Regions")
    qtbot.addWidget(table)
    note = EmptyNote(table)
    table.resize(400, 200)
    table.show()
    assert not note.isVisible()
    note.say("Nothing was found.")
    assert note.isVisible()
    assert note.geometry().center() == table.view.viewport().rect().center()
    table.show_records([{"id": "24", "name_en": "Quebec", "name_fr": "Québec"}])
    assert not note.isVisible()
    table.show_records([])
    assert note.isVisible()
