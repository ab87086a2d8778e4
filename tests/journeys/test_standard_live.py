from __future__ import annotations

from datetime import date

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def at(slider, kilometres: float) -> QPoint:
    return QPoint(round(slider.x_of(kilometres)), 12)


def everything(desk) -> tuple[object, ...]:
    """Read what each part of the window shows of the answer."""
    window = desk.window
    tables = window.tables
    return (
        tuple(desk.ledger().items()),
        tuple(
            tables.regions.model.text(row, column)
            for row in range(tables.regions.model.rowCount())
            for column in range(tables.regions.model.columnCount())
        ),
        tuple((bar.id, bar.text) for bar in window.charts.ranking.bars.bars),
        window.charts.curve.summary(),
        tuple(e.count for e in window.canvas.scene.furniture.legend.entries),
        window.standard.slider.value(),
        window.standard.field.text(),
        window.canvas.scene.furniture.subtitle,
    )


def test_that_a_dragged_threshold_is_followed_live_and_is_one_step_to_undo(desk):
    slider, stack = desk.window.standard.slider, desk.bench.session.undo_stack
    before, served = everything(desk), [desk.served()]
    desk.window.standard.ensurePolished()
    QTest.mousePress(slider, LEFT, NO_KEYS, at(slider, 100))
    for kilometres in (150, 200, 300, 400):
        QTest.mouseMove(slider, at(slider, kilometres))
        served.append(desk.served())
        assert stack.count() == 0
    assert served == sorted(served)
    assert len(set(served)) == len(served)
    QTest.mouseRelease(slider, LEFT, NO_KEYS, at(slider, 400))
    assert stack.count() == 1
    after = everything(desk)
    assert all(new != old for new, old in zip(after, before, strict=True))
    assert desk.bench.project.standard.threshold_km == slider.value()


def test_that_undo_and_redo_with_the_keyboard_bring_every_figure_back(desk):
    slider = desk.window.standard.slider
    before = everything(desk)
    colours = {i: desk.class_colour(i) for i in ("24", "35", "47")}
    desk.drag(slider, at(slider, 100), at(slider, 60), at(slider, 20))
    after = everything(desk)
    changed = [i for i, colour in colours.items() if desk.class_colour(i) != colour]
    assert changed
    desk.wait_for_colour(changed[0], desk.class_colour(changed[0]))
    desk.undo()
    assert everything(desk) == before
    desk.wait_for_colour(changed[0], colours[changed[0]])
    desk.redo()
    assert everything(desk) == after
    desk.undo()
    assert everything(desk) == before


def test_that_a_drag_that_comes_back_changes_nothing(desk):
    slider = desk.window.standard.slider
    before = everything(desk)
    desk.drag(slider, at(slider, 100), at(slider, 300), at(slider, 100))
    assert slider.value() == 100
    assert everything(desk) == before
    assert desk.bench.session.undo_stack.count() == 0


def test_that_the_threshold_can_be_typed(desk):
    field = desk.window.standard.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "250")
    desk.press(Qt.Key.Key_Return)
    assert desk.bench.project.standard.threshold_km == 250.0
    assert desk.window.standard.slider.value() == 250
    assert desk.bench.session.undo_stack.count() == 1


def press_level(desk) -> None:
    desk.click(desk.window.standard.levels.button("secondary"))


def press_french(desk) -> None:
    desk.click(desk.window.standard.service_language.button("fr"))


def tick_mandates(desk) -> None:
    desk.window.standard.mandates.setFocus()
    desk.press(Qt.Key.Key_Space)


def tick_remote(desk) -> None:
    desk.window.standard.remote.setFocus()
    desk.press(Qt.Key.Key_Space)


def set_date(desk) -> None:
    panel = desk.window.standard
    panel.dated.setFocus()
    desk.press(Qt.Key.Key_Space)
    panel.day.setDate(QDate(1990, 1, 1))


def tick_service(desk) -> None:
    menu = desk.window.standard.services
    offered = sorted(
        frozenset().union(*desk.bench.project.organizations.frame["services"])
    )
    menu.setFocus()
    desk.press(Qt.Key.Key_Down)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.setActiveAction(menu.entry(offered[0]))
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize(
    "change",
    [press_level, press_french, tick_mandates, tick_remote, set_date, tick_service],
)
def test_that_each_choice_is_shown_everywhere_and_can_be_undone(desk, change):
    before, standard = everything(desk), desk.bench.project.standard
    change(desk)
    after = everything(desk)
    assert desk.bench.project.standard != standard
    differing = [place for place in range(4) if after[place] != before[place]]
    assert {0, 1} <= set(differing), "ledger and tables follow"
    assert sum(list(desk.ledger().values())[:-1]) == 36_991_981
    while desk.bench.session.undo_stack.canUndo():
        desk.undo()
    assert everything(desk) == before
    assert desk.window.standard.standard == standard


def test_that_an_undone_date_is_no_longer_ticked(desk):
    set_date(desk)
    assert desk.bench.project.standard.as_of == date(1990, 1, 1)
    while desk.bench.session.undo_stack.canUndo():
        desk.undo()
    assert not desk.window.standard.dated.isChecked()
    assert not desk.window.standard.day.isEnabled()


def test_that_french_only_recolours_the_map(desk):
    before = {
        str(i): desk.class_colour(str(i)) for i in desk.bench.project.boundaries.ids
    }
    press_french(desk)
    changed = [i for i, colour in before.items() if desk.class_colour(i) != colour]
    assert changed
    largest = max(
        changed, key=lambda i: desk.bench.project.boundaries.frame.loc[i].geometry.area
    )
    desk.wait_for_colour(largest, desk.class_colour(largest))


def test_that_the_threshold_can_be_dragged_in_the_coverage_curve(desk, monkeypatch):
    # The chart passes over moves that come faster than a hand makes them.
    monkeypatch.setitem(pg.CONFIG_OPTIONS, "mouseRateLimit", 0)
    curve = desk.window.charts.curve
    box, view = curve.plot.getViewBox(), curve.plot.viewport()

    def spot(kilometres: float) -> QPoint:
        scene = box.mapViewToScene(QPointF(kilometres, 50.0))
        return curve.plot.mapFromScene(scene)

    served = desk.served()
    QTest.mouseMove(view, spot(100))
    QTest.mousePress(view, LEFT, NO_KEYS, spot(100))
    seen = []
    for kilometres in (120, 160, 200, 240):
        move_held(view, spot(kilometres))
        seen.append(desk.served())
        assert desk.bench.session.undo_stack.count() == 0
    QTest.mouseRelease(view, LEFT, NO_KEYS, spot(240))
    assert seen == sorted(seen)
    assert seen[-1] > served
    assert desk.bench.session.undo_stack.count() == 1
    threshold = desk.bench.project.standard.threshold_km
    assert threshold == pytest.approx(240, abs=3)
    assert threshold == round(threshold), "what is written is what is judged by"
    assert desk.window.standard.slider.value() == threshold
    desk.undo()
    assert desk.served() == served
    assert curve.threshold_line.value() == 100


def move_held(view, place: QPoint) -> None:
    """Move with the button held; a scene asks the event for its buttons."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(view.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        LEFT,
        NO_KEYS,
    )
    QApplication.sendEvent(view, event)
