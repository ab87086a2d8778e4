from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QTableView,
    QTabWidget,
    QWidget,
)

from desktop.dialogs.about import AboutDialog
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.organization import OrganizationDialog
from desktop.dialogs.problems import ProblemsDialog
from desktop.import_actions import open_import
from desktop.language import NARROW_SPACE, set_language
from desktop.scenario_actions import rename
from desktop.theme import DARK, LIGHT
from desktop.translation_catalogue import catalogue_file, read_catalogue

CONTROL = Qt.KeyboardModifier.ControlModifier
FACT = re.compile(r"\\?\{[a-z_]+\\?\}")
# Words that both languages write alike in some place, or that data may hold.
SHORT = 4


def english_only() -> list[re.Pattern[str]]:
    """Give the sentences that only English says, as patterns of a whole text."""
    patterns = []
    for source, french in read_catalogue(catalogue_file()).items():
        words = FACT.sub("", source).strip(" :;,.%()–")
        if french.finished and french.text != source and len(words) >= SHORT:
            counted = re.escape(source).replace(r"\{count\}", r"[\d\W]+")
            said = FACT.sub(".+", counted)
            patterns.append(re.compile(said, re.DOTALL))
    return patterns


def texts_of(root: QWidget) -> set[str]:
    """Collect everything that is written, or said to a screen reader, in a window."""
    found: set[str] = {root.windowTitle()}
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        found |= {widget.toolTip(), widget.accessibleName()}
        found.add(widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QTabWidget):
            found |= {widget.tabText(place) for place in range(widget.count())}
        if isinstance(widget, QComboBox):
            found |= {widget.itemText(place) for place in range(widget.count())}
        if isinstance(widget, QTableView):
            found |= table_texts(widget)
    for action in root.actions():
        found |= {action.text(), action.toolTip()}
    if isinstance(root, QMainWindow):
        found |= {menu.text() for menu in root.menuBar().actions()}
    return {part.strip() for text in found for part in text.split("\n") if part.strip()}


def table_texts(view: QTableView) -> set[str]:
    model = view.model()
    heads = {
        str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for column in range(model.columnCount())
    }
    cells = {
        str(model.index(row, column).data() or "")
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    }
    return heads | cells


def map_texts(desk) -> set[str]:
    """Collect what is painted on the map."""
    furniture = desk.window.canvas.scene.furniture
    facts = {word for row in furniture.card_rows for word in row}
    entries = {entry.text for entry in furniture.legend.entries}
    return {furniture.title, furniture.subtitle, *facts, *entries}


def names_of_things(desk) -> set[str]:
    """Give the names that stay as they are: the directory's, and of languages."""
    project = desk.bench.project
    names = set(project.organizations.frame[["name_en", "name_fr"]].to_numpy().ravel())
    return {str(name) for name in names} | {"English", "Français"}


def still_english(texts: set[str], data: set[str]) -> list[str]:
    patterns = english_only()
    return sorted(
        text
        for text in texts - data
        if any(pattern.fullmatch(text) for pattern in patterns)
    )


def every_tab(desk) -> set[str]:
    found = set()
    for tabs in (desk.window.tables, desk.window.charts):
        for place in range(tabs.count()):
            if tabs.isTabVisible(place):
                tabs.setCurrentIndex(place)
                found |= texts_of(desk.window)
    return found | map_texts(desk)


def test_that_nothing_english_is_left_when_french_is_spoken(desk):
    desk.click(desk.window.scenarios.new)
    rename(desk.bench, desk.bench.project.shown, "Prairies")
    desk.bench.selection.choose_region("24")
    desk.click(desk.window.top.languages.button("fr"))
    assert still_english(every_tab(desk), names_of_things(desk)) == []


def test_that_english_comes_back_word_for_word(desk):
    before = every_tab(desk)
    desk.press(Qt.Key.Key_L, CONTROL)
    french = every_tab(desk)
    assert french != before
    desk.look_at()
    desk.press(Qt.Key.Key_L, CONTROL)
    assert every_tab(desk) == before


def test_that_undo_names_what_it_undoes_in_the_language_spoken(desk):
    desk.click(desk.window.scenarios.new)
    undo = desk.window.actions_by_name["undo"]
    english = undo.toolTip()
    desk.click(desk.window.top.languages.button("fr"))
    french = undo.toolTip()
    assert still_english({french}, set()) == []
    desk.click(desk.window.top.languages.button("en"))
    assert undo.toolTip() == english != french
    assert "New scenario" in english


def test_that_french_numbers_are_grouped_by_narrow_spaces(desk):
    desk.click(desk.window.top.languages.button("fr"))
    everyone = f"36{NARROW_SPACE}991{NARROW_SPACE}981"
    assert desk.cell(desk.window.tables.regions, "canada", "population") == everyone
    assert everyone in {
        label.text() for label in desk.window.ledger.lines.findChildren(QLabel)
    }
    share = desk.cell(desk.window.tables.regions, "24", "share_served")
    assert re.fullmatch(rf"\d+,\d{NARROW_SPACE}%", share)
    assert "Québec" in desk.window.tables.regions.model.text(
        desk.window.tables.regions.model.row_of("24"), 0
    )


@pytest.mark.parametrize("dialog", ["export", "import", "organization", "about"])
def test_that_dialogs_speak_french_only(desk, dialog):
    desk.click(desk.window.top.languages.button("fr"))
    project = desk.bench.project
    shown = {
        "export": lambda: ExportDialog(parent=desk.window),
        "import": lambda: open_import(desk.bench),
        "organization": lambda: OrganizationDialog(
            desk.bench.bundle.vocabulary,
            project.boundaries,
            longitude=-75.0,
            latitude=50.0,
            parent=desk.window,
        ),
        "about": lambda: AboutDialog(version="1", attributions=[], parent=desk.window),
    }[dialog]()
    desk.qtbot.addWidget(shown)
    shown.show()
    assert still_english(texts_of(shown), set()) == []


def test_that_the_problem_list_speaks_french_only(desk):
    set_language("fr")
    shown = ProblemsDialog((), parent=desk.window)
    desk.qtbot.addWidget(shown)
    shown.show()
    assert still_english(texts_of(shown), set()) == []


def corner_colour(desk) -> str:
    picture = desk.window.canvas.grab().toImage()
    return picture.pixelColor(2, picture.height() - 3).name()


def test_that_the_theme_changes_everywhere_and_keeps_what_is_selected(desk):
    desk.click(desk.window.canvas, desk.place(-72.0, 54.0))
    sheet = QApplication.instance().styleSheet()
    light = desk.class_colour("24")
    desk.click(desk.window.top.theme_button)
    assert desk.bench.theme is DARK
    assert QApplication.instance().styleSheet() != sheet
    desk.wait_for_colour("24", desk.class_colour("24"))
    desk.qtbot.waitUntil(lambda: corner_colour(desk) == DARK.sea)
    assert desk.bench.selection.region == "24"
    assert desk.window.tables.regions.selected() == "24"
    desk.press(Qt.Key.Key_T, CONTROL)
    assert desk.bench.theme is LIGHT
    assert QApplication.instance().styleSheet() == sheet
    desk.wait_for_colour("24", light)


def test_that_the_language_is_followed_by_what_the_pointer_is_on(desk):
    desk.click(desk.window.top.languages.button("fr"))
    QTest.mouseMove(desk.window.canvas, desk.place(-72.0, 54.0))
    QTest.mouseMove(desk.window.canvas, desk.place(-72.0, 54.0) + QPoint(1, 1))
    assert "Québec" in desk.window.canvas.scene.note.text
    assert "," in desk.window.status.position.text()
