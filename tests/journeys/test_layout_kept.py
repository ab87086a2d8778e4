from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.language import language, set_language


@pytest.fixture
def begin(qapp, tmp_path, begun, ended):
    """Begin windows that share one settings file, one after the other."""
    benches = []

    def one():
        bench = begun(tmp_path / "settings.ini")
        bench.window.show()
        benches.append(bench)
        return bench

    yield one
    for bench in benches:
        ended(bench)


def test_that_the_window_remembers_its_size_its_docks_and_its_theme(begin):
    first = begin()
    first.window.resize(1300, 780)
    first.window.actions_by_name["left_panel"].trigger()
    assert first.window.docks["left"].isHidden()
    first.window.actions_by_name["theme"].trigger()
    geometry, theme = first.window.saveGeometry(), first.theme
    first.window.close()
    second = begin()
    # A test's screen is smaller than the window, so Qt may fit it into less.
    assert second.settings.layout("geometry") == geometry
    assert second.window.docks["left"].isHidden()
    assert not second.window.actions_by_name["left_panel"].isChecked()
    assert not second.window.docks["right"].isHidden()
    assert second.theme.name == theme.name
    second.window.actions_by_name["left_panel"].trigger()
    assert second.window.docks["left"].isVisible()


def test_that_a_closed_window_hides_no_dock(begin):
    first = begin()
    first.window.hide()
    first.window.show()
    first.window.setWindowState(Qt.WindowState.WindowMinimized)
    first.window.close()
    second = begin()
    for name in ("left", "right", "lower"):
        assert not second.window.docks[name].isHidden()


def test_that_the_language_chosen_is_remembered(begin):
    first = begin()
    first.speak("fr")
    assert first.settings.text("language") == "fr"
    assert language() == "fr"
    set_language("en")


def test_that_a_closed_window_leaves_no_history_that_speaks_when_it_goes(begin):
    bench = begin()
    bench.window.standard.remote.click()
    assert bench.session.undo_stack.count() == 1
    bench.window.close()
    assert bench.session.undo_stack.count() == 0
