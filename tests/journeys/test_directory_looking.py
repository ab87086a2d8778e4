"""The directory looked through: filters, regions, vocabularies, keys, exports."""

from __future__ import annotations

import csv
import json
from importlib import resources

import pytest
from directory_driving import (
    CONTROL,
    CPRLV,
    HAYAT,
    SHIFT,
    choose,
    click_row,
    control,
    layer_of,
    pick,
    type_in,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QWidget,
)

from datasets.formulas import quoted, unquoted
from datasets.organizations import read_organizations
from datasets.results.directory_file import (
    write_directory_csv,
    write_directory_xlsx,
)
from datasets.vocabularies import available_vocabularies, named_vocabulary
from desktop import directory_actions
from desktop.directory.window import DirectoryWindow
from desktop.tab_order import focusable
from layers.directory import editing


def test_that_every_organization_is_a_row_and_every_field_a_column(desk, directory):
    table = directory.list.table
    assert set(table.shown()) == set(layer_of(desk).ids)
    keys = [column.key for column in table.model.columns]
    fields = [field.key for field in named_vocabulary().fields]
    assert set(fields) <= set(keys)
    assert "21" in directory.list.summary.text()
    directory.list.columns.choose(frozenset({"size"}))
    directory.list._show_chosen_columns()
    seen = [k for p, k in enumerate(keys) if not table.view.isColumnHidden(p)]
    assert seen == ["name", "complete", "size"]


def test_that_filters_together_keep_what_passes_them_all(desk, directory):
    fields = {field.key: field for field in named_vocabulary().fields}
    levels = directory.list.filters.begin(fields["levels"])
    levels.value.choose({"tertiary"})
    levels.changed.emit()
    tertiary = set(directory.list.table.shown())
    frame = layer_of(desk).frame
    assert tertiary == set(frame.index[frame["levels"].map(lambda w: "tertiary" in w)])
    role = directory.list.filters.begin(fields["size"])
    role.how.setCurrentIndex(role.how.findData("known"))
    assert directory.list.table.shown() == []
    role.how.setCurrentIndex(role.how.findData("unknown"))
    assert set(directory.list.table.shown()) == tertiary
    QTest.keyClicks(directory.list.table.filter_box, "sherbrooke")
    assert directory.list.table.shown() == ["org-003"]
    assert directory.list.table.count.text() == "1 / 21"
    directory.list.table.filter_box.clear()
    for row in list(directory.list.filters.rows):
        row.remove.click()
    assert len(directory.list.table.shown()) == 21
    assert directory.list.table.count.text() == ""


def test_that_selecting_here_selects_everywhere_and_back(desk, directory):
    choose(directory, HAYAT)
    assert desk.bench.selection.organization == HAYAT
    assert desk.window.tables.organizations.selected() == HAYAT
    desk.bench.selection.choose_organization(CPRLV)
    assert directory.list.table.selected() == CPRLV
    assert directory.form.id == CPRLV
    assert directory.form.isVisible()


def test_that_the_region_lacks_what_nobody_there_has(desk, directory):
    directory.tabs.setCurrentWidget(directory.lacks)
    table = directory.lacks.table
    assert set(table.shown()) == set(desk.bench.project.boundaries.ids)
    click_row(table, "35")
    assert desk.bench.selection.region == "35"
    assert "Size" in directory.lacks.said.text()
    assert "Languages" not in directory.lacks.said.text()
    services = directory.lacks.asked.findData("services")
    directory.lacks.asked.setCurrentIndex(services)
    directory.lacks.asked.activated.emit(services)
    titles = [column.title() for column in directory.lacks.table.model.columns]
    assert "Mentoring" in titles


def test_that_another_field_has_its_own_words_everywhere(desk, directory):
    shelters = available_vocabularies()[1]
    place = directory.vocabulary.findData(shelters.id)
    directory.vocabulary.setCurrentIndex(place)
    directory.vocabulary.activated.emit(place)
    assert desk.bench.project.vocabulary == shelters.id
    choose(directory, HAYAT)
    titles = [c.title() for c in directory.list.table.model.columns]
    assert "Stages of help" in titles
    assert "Prevention levels" not in titles
    words = dict(control(directory, "model")._offered)
    assert words["housing_first"] == "Housing First"
    assert "hub" not in words
    pick(directory, "model", "housing_first")
    pick(directory, "admission", "by_call")
    type_in(directory, "hours", "day and night")
    directory.form.save.click()
    row = layer_of(desk).frame.loc[HAYAT]
    assert (row["model"], row["admission"]) == ("housing_first", "by_call")
    levels = desk.cell(desk.window.tables.organizations, HAYAT, "levels")
    assert levels == "Lasting homelessness"
    desk.window.actions_by_name["undo"].trigger()
    desk.window.actions_by_name["undo"].trigger()
    assert desk.bench.project.vocabulary == ""
    assert desk.cell(desk.window.tables.organizations, HAYAT, "levels") == "Tertiary"
    assert directory.vocabulary.currentData() == ""


def test_that_a_vocabulary_can_be_a_file_of_ones_own(desk, directory, tmp_path):
    text = (resources.files("resources.vocabularies") / "shelters.json").read_text(
        encoding="utf-8"
    )
    document = json.loads(text)
    document["id"], document["field"]["en"] = "legal_aid", "Legal aid"
    path = tmp_path / "legal.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    directory_actions.choose_vocabulary(desk.bench, str(path))
    assert directory.vocabulary.currentText() == "Legal aid"
    desk.window.actions_by_name["undo"].trigger()
    assert directory.vocabulary.currentData() == ""


def test_that_a_file_that_is_no_vocabulary_changes_nothing(
    desk, directory, tmp_path, monkeypatch
):
    told = []
    monkeypatch.setattr(type(desk.bench), "fail", lambda _self, e: told.append(e))
    path = tmp_path / "wrong.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    directory_actions.choose_vocabulary(desk.bench, str(path))
    directory_actions.choose_vocabulary(desk.bench, str(tmp_path))
    assert [p.code for error in told for p in error.problems] == [
        "file_not_readable_as",
        "file_is_folder",
    ]
    assert desk.bench.project.vocabulary == ""


def test_that_the_directory_is_worked_by_keys_alone(desk, directory):
    view = directory.list.table.view
    assert view.hasFocus()
    view.selectRow(0)
    first = directory.form.id
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert directory.form.id not in (None, first)
    QTest.keyClick(view, Qt.Key.Key_Return)
    name = control(directory, "name_en")
    assert name.hasFocus()
    QTest.keyClicks(name, "!")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert desk.bench.session.undo_stack.count() == 1
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert view.hasFocus()
    reached = focusable((directory._head, directory.tabs, directory.form))
    seen = [QApplication.focusWidget()]
    for _step in range(len(reached) * 2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is seen[0]:
            break
        seen.append(QApplication.focusWidget())
    assert set(seen) == set(reached)


def test_that_everything_the_keyboard_reaches_has_a_name(desk, directory):
    choose(directory, HAYAT)
    panels = (directory._head, directory.tabs, directory.form)
    nameless = [
        widget
        for widget in focusable(panels)
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert [(type(w).__name__, w.parentWidget()) for w in nameless] == []


def cut_off(window: DirectoryWindow) -> list[str]:
    """List the buttons and labels whose text does not fit."""
    wrong = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        plain = isinstance(widget, QLabel) and not widget.wordWrap()
        if not plain and not isinstance(widget, QAbstractButton):
            continue
        text = widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        widest = max(
            (widget.fontMetrics().horizontalAdvance(t) for t in text.split("\n")),
            default=0,
        )
        if widest > widget.width() and "…" not in text and widget.toolTip() == "":
            wrong.append(text)
    return wrong


@pytest.mark.parametrize("size", [(1180, 720), (1400, 860)], ids=str)
def test_that_no_text_is_cut_off_in_french(desk, directory, size):
    desk.bench.speak("fr")
    directory.resize(*size)
    QApplication.processEvents()
    choose(directory, CPRLV)
    directory.list.filters.begin(named_vocabulary().fields[3])
    QApplication.processEvents()
    assert cut_off(directory) == []


def test_that_an_exported_directory_reads_as_it_was(desk, directory, tmp_path):
    layer = editing(
        layer_of(desk),
        HAYAT,
        {"size": "small", "program": "Après, l’« essai »", "capacity": 12.5},
    )
    vocabulary = named_vocabulary()
    for name, write in (
        ("directory.csv", write_directory_csv),
        ("directory.xlsx", write_directory_xlsx),
    ):
        path = tmp_path / name
        write(path, layer, vocabulary.fields)
        back, _ = read_organizations(path, vocabulary=vocabulary)
        assert back.frame[layer.frame.columns].equals(layer.frame), name
    directory_actions.export(desk.bench, tmp_path / "asked.csv")
    assert (tmp_path / "asked.csv").is_file()


def test_that_an_exported_text_cannot_run_and_loses_nothing(desk, tmp_path):
    texts = ["=1+1", "+1 514", "-x", "@a", "'=1", "''-", "plain", "it's"]
    assert all(unquoted(quoted(text)) == text for text in texts)
    layer = editing(layer_of(desk), HAYAT, {"program": "=cmd|' /C calc'!A0"})
    write_directory_csv(tmp_path / "d.csv", layer)
    with (tmp_path / "d.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert rows[HAYAT]["program"] == "'=cmd|' /C calc'!A0"
    assert float(rows[HAYAT]["longitude"]) < 0
    write_directory_xlsx(tmp_path / "d.xlsx", layer)
    back, _ = read_organizations(tmp_path / "d.xlsx", vocabulary=named_vocabulary())
    assert back.frame.loc[HAYAT, "program"] == "=cmd|' /C calc'!A0"


def test_that_the_window_is_found_where_it_was_left(desk, directory):
    directory.resize(1250, 700)
    directory.close()
    kept = desk.bench.settings.layout("directory_geometry")
    assert not kept.isEmpty()
    desk.press(Qt.Key.Key_D, CONTROL | SHIFT)
    assert directory.isVisible()
    assert directory.size().width() == 1250
