from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.tab_order import focusable, step


@pytest.fixture
def panels(qtbot) -> tuple[QWidget, QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    below, right = QPushButton("below"), QPushButton("right")
    left, apart = QPushButton("left"), QLineEdit("apart")
    window.first, window.second = QWidget(), QWidget()
    row = QHBoxLayout()
    row.addWidget(left)
    row.addWidget(right)
    column = QVBoxLayout(window.first)
    column.addLayout(row)
    column.addWidget(below)
    QVBoxLayout(window.second).addWidget(apart)
    whole = QVBoxLayout(window)
    whole.addWidget(window.second)
    whole.addWidget(window.first)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    yield window.first, window.second


def names(widgets: list[QWidget]) -> list[str]:
    return [widget.text() for widget in widgets]


def test_that_tab_walks_panel_by_panel_as_they_are_read(panels):
    assert names(focusable(panels)) == ["left", "right", "below", "apart"]


def test_that_what_is_hidden_or_disabled_is_passed_over(panels):
    left, right, *_ = focusable(panels)
    left.hide()
    right.setEnabled(False)
    assert names(focusable(panels)) == ["below", "apart"]


def test_that_tab_goes_round_in_either_direction(panels):
    left, *_, apart = focusable(panels)
    apart.setFocus(Qt.FocusReason.TabFocusReason)
    assert step(panels, forward=True)
    assert QApplication.focusWidget() is left
    assert step(panels, forward=False)
    assert QApplication.focusWidget() is apart
