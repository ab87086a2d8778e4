from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from desktop.language import set_language
from desktop.panels.search import Findable, SearchField, folded
from desktop.panels.top_bar import TopBar
from desktop.theme import DARK

ENTRIES = (
    Findable(kind="region", id="10", name="Terre-Neuve-et-Labrador"),
    Findable(kind="region", id="24", name="Québec"),
    Findable(
        kind="organization",
        id="cprmv",
        name="Centre de prévention (Québec)",
        also=("CPRMV",),
    ),
)


@pytest.fixture
def bar(qtbot) -> TopBar:
    actions = {
        name: QAction(name) for name in ("import", "save", "undo", "redo", "export")
    }
    made = TopBar(actions)
    made.held = actions
    made.resize(1180, 48)
    made.show_findable(ENTRIES)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("typed", ["quebec", "QUÉBEC", "québ", "Que"])
def test_that_search_ignores_case_and_accents(qtbot, typed):
    field = SearchField()
    qtbot.addWidget(field)
    field.show_entries(ENTRIES)
    assert [entry.id for entry in field.matches(typed)] == ["24", "cprmv"]


def test_that_search_ignores_dashes_and_finds_other_names(qtbot):
    field = SearchField()
    qtbot.addWidget(field)
    field.show_entries(ENTRIES)
    assert [entry.id for entry in field.matches("terre neuve")] == ["10"]
    assert [entry.id for entry in field.matches("cprmv")] == ["cprmv"]
    assert field.matches("  ") == []
    assert field.matches("nowhere") == []


def test_that_folding_is_idempotent():
    assert folded(folded("Île-du-Prince-Édouard")) == "ile du prince edouard"


def test_that_the_completer_suggests_over_folded_names(qtbot):
    field = SearchField()
    qtbot.addWidget(field)
    field.show_entries(ENTRIES)
    completer = field.completer()
    completer.setCompletionPrefix("terre neuve")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Terre-Neuve-et-Labrador"


def test_that_enter_takes_the_first_match(bar, qtbot):
    bar.search.setText("queb")
    with qtbot.waitSignal(bar.search_chosen) as told:
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert told.args == ["region", "24"]


def test_that_a_language_is_asked_for_and_shown(bar, qtbot):
    with qtbot.waitSignal(bar.language_chosen) as told:
        qtbot.mouseClick(bar.languages.button("fr"), Qt.MouseButton.LeftButton)
    assert told.args == ["fr"]
    set_language("fr")
    with qtbot.assertNotEmitted(bar.language_chosen):
        bar.retranslate()
    assert bar.languages.chosen() == ("fr",)


def test_that_the_theme_button_names_the_other_theme(bar, qtbot):
    assert bar.theme_button.accessibleName() == "Dark theme"
    with qtbot.waitSignal(bar.theme_toggled):
        qtbot.mouseClick(bar.theme_button, Qt.MouseButton.LeftButton)
    bar.show_theme(DARK)
    assert bar.theme_button.accessibleName() == "Light theme"


def test_that_the_export_button_follows_its_action(bar, qtbot):
    action = bar.held["export"]
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(bar.export, Qt.MouseButton.LeftButton)
    action.setEnabled(False)
    assert not bar.export.isEnabled()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_the_bar_fits_the_narrowest_window(bar, language):
    set_language(language)
    bar.show_project("Canada : prévention de la radicalisation et de l’extrémisme")
    bar.retranslate()
    assert bar.minimumSizeHint().width() <= 1180
