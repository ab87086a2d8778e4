from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QWidget,
)

from desktop.actions import ACTIONS


def said_of(widget: QWidget) -> str:
    """Find what a screen reader says of a widget."""
    said = widget.accessibleName()
    if not said and isinstance(widget, QAbstractButton):
        said = widget.text()
    return said


def is_reached(widget: QWidget) -> bool:
    return (
        widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
    )


def walked(desk) -> list[QWidget]:
    """Press Tab until the focus is back where it began."""
    desk.look_at()
    desk.window.canvas.setFocus()
    seen: list[QWidget] = [desk.window.canvas]
    for _step in range(300):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is seen[0]:
            return seen
        seen.append(now)
    pytest.fail(f"Tab goes round in {seen[-3:]}")


def outer(widget: QWidget) -> QWidget:
    """Give the control that a widget is the inside of, such as a spin box's line."""
    parent = widget.parentWidget()
    while parent is not None and parent.focusProxy() is widget:
        widget, parent = parent, parent.parentWidget()
    return widget


def test_that_tab_reaches_every_control(desk):
    desk.click(desk.window.scenarios.new)
    seen = walked(desk)
    wanted = {w for w in desk.visible() if is_reached(w)}
    # A group of exclusive buttons is entered at one of them; arrows go on from there.
    missing = {w for w in wanted - set(seen) if not in_a_group_seen(w, seen)}
    assert {f"{w.metaObject().className()} {said_of(w)}" for w in missing} == set()
    assert len(seen) == len(set(seen))


def in_a_group_seen(widget: QWidget, seen: list[QWidget]) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and any(b in seen for b in group.buttons())


def test_that_everything_the_keyboard_reaches_has_a_name(desk):
    desk.click(desk.window.scenarios.new)
    nameless = [
        w
        for w in walked(desk)
        if not said_of(w)
        and not (isinstance(w, QLineEdit) and said_of(w.parentWidget()))
    ]
    assert [(type(w).__name__, w.parentWidget()) for w in nameless] == []


def test_that_tab_goes_from_panel_to_panel_without_leaping(desk):
    window = desk.window
    panels = {
        "top": window.top,
        "left": window.docks["left"],
        "map": window.canvas,
        "right": window.docks["right"],
        "lower": window.docks["lower"],
    }
    order = [
        next((n for n, p in panels.items() if p is w or p.isAncestorOf(w)), "status")
        for w in walked(desk)
    ]
    runs = [name for place, name in enumerate(order) if order[place - 1] != name]
    assert len(runs) == len(set(runs)), runs


def test_that_controls_follow_each_other_down_the_standard(desk):
    panel = desk.window.standard
    seen = [w for w in walked(desk) if panel.isAncestorOf(w)]
    tops = [w.mapTo(panel, w.rect().topLeft()).y() for w in seen]
    assert tops == sorted(tops)


def test_that_every_shortcut_is_given_once(desk):
    keys = [spec.keys for spec in ACTIONS if spec.keys]
    assert len(keys) == len(set(keys))


def test_that_the_threshold_is_set_by_keys_one_step_each(desk):
    slider = desk.window.standard.slider
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_PageUp)
    assert desk.bench.project.standard.threshold_km == 200
    assert desk.bench.session.undo_stack.count() == 1
    desk.press(Qt.Key.Key_Right)
    assert desk.bench.project.standard.threshold_km == 201
    desk.undo()
    assert desk.bench.project.standard.threshold_km == 200
    desk.redo()
    assert desk.bench.project.standard.threshold_km == 201


def test_that_a_region_is_chosen_on_the_map_by_keys(desk):
    desk.window.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_BracketRight)
    desk.press(Qt.Key.Key_Return)
    first = desk.bench.selection.region
    assert first
    desk.press(Qt.Key.Key_BracketRight)
    desk.press(Qt.Key.Key_Return)
    assert desk.bench.selection.region not in ("", first)


def test_that_scrolled_panels_do_not_keep_the_focus(desk):
    areas = desk.window.findChildren(QAbstractScrollArea)
    empty = [a for a in walked(desk) if a in areas and not said_of(a)]
    assert empty == []
