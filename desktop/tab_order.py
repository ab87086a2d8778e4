"""The order in which Tab walks through the window: panel by panel, as they are read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

ROW_PX = 12  # tops that differ by less are of one row


def focusable(panels: Sequence[QWidget]) -> list[QWidget]:
    """List what Tab can reach in panels, each from its top left to its lower right.

    Read from the screen each time: panels make widgets anew with what they show, and
    Qt puts those at the end of its own order.
    """
    found: dict[QWidget, None] = {}
    for panel in panels:
        inside = [panel, *panel.findChildren(QWidget)]
        reached = [widget for widget in inside if _takes_tab(widget)]
        reached.sort(key=lambda widget: _place(widget, panel))
        found.update(dict.fromkeys(reached))
    return list(found)


def step(panels: Sequence[QWidget], *, forward: bool) -> bool:
    """Move the focus to what comes next, round and round; False if there is nothing."""
    order = focusable(panels)
    if not order:
        return False
    current = QApplication.focusWidget()
    if current in order:
        place = order.index(current) + (1 if forward else -1)
    else:
        place = 0 if forward else -1
    reasons = Qt.FocusReason
    target = order[place % len(order)]
    target.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
    _bring_into_view(target)
    return True


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return (
        bool(policy)
        and widget.focusProxy() is None
        and widget.isVisible()
        and widget.isEnabled()
    )


def _scroll_area(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _bring_into_view(widget: QWidget) -> None:
    area = _scroll_area(widget)
    if area is not None:
        area.ensureWidgetVisible(widget)


def _place(widget: QWidget, panel: QWidget) -> tuple[int, int]:
    corner = QPoint() if widget is panel else widget.mapTo(panel, QPoint())
    return corner.y() // ROW_PX, corner.x()
