"""Small pieces that every panel is set from: heads, elided names, rules, cards."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from desktop.plain_text import literal_tip
from desktop.theme import body_font, head_font

PANEL_MARGIN = 16
GROUP_GAP = 8


class SectionHead(QLabel):
    """The head of a section: small, spaced capitals in the soft colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(head_font())
        self.setProperty("role", "soft")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)


def wrapped_label(role: str = "") -> QLabel:
    """Make a label of plain text that wraps, and whose text can be copied."""
    made = QLabel()
    if role:
        made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class ElidedLabel(QLabel):
    """One line of text, shortened with an ellipsis; the tooltip then says it whole."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        font: QFont | None = None,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._elide = elide
        self.setFont(font or body_font())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance("Mm…")
        return QSize(min(width, self.sizeHint().width()), super().sizeHint().height())

    def is_elided(self) -> bool:
        """Tell whether some of the text does not fit."""
        needed = self.fontMetrics().horizontalAdvance(self.text())
        return needed > self.contentsRect().width()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._explain()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def _explain(self) -> None:
        self.setToolTip(literal_tip(self.text()) if self.is_elided() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_elided():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        area = self.contentsRect()
        short = self.fontMetrics().elidedText(self.text(), self._elide, area.width())
        self.style().drawItemText(
            painter,
            area,
            QStyle.visualAlignment(self.layoutDirection(), self.alignment()).value,
            self.palette(),
            self.isEnabled(),
            short,
            self.foregroundRole(),
        )
        painter.end()


def rule(parent: QWidget | None = None) -> QFrame:
    """Make a hairline between two sections."""
    made = QFrame(parent)
    made.setProperty("role", "rule")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setFixedHeight(1)
    return made


class _RuleBelow(QFrame):
    """A hairline that goes when the panel above it does."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "rule")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(1)
        self.setVisible(not panel.isHidden())
        panel.installEventFilter(self)

    def eventFilter(self, panel: QObject, event: QEvent) -> bool:
        shows = QEvent.Type.ShowToParent, QEvent.Type.HideToParent
        if event.type() in shows and isinstance(panel, QWidget):
            self.setVisible(not panel.isHidden())
        return super().eventFilter(panel, event)


def panel_column(panel: QWidget) -> QVBoxLayout:
    """Give a panel its surface and a column with the margins of every panel."""
    panel.setProperty("role", "panel")
    panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(panel)
    column.setContentsMargins(PANEL_MARGIN, 12, PANEL_MARGIN, 12)
    column.setSpacing(GROUP_GAP)
    return column


class OneOf(QWidget):
    """Several widgets in one place, of which at most one shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._held: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """Hold one more; it does not show yet."""
        widget.hide()
        self._held.append(widget)
        self._column.addWidget(widget)

    def show_only(self, widget: QWidget | None) -> None:
        """Show one of them, or none; an empty place takes no room."""
        for one in self._held:
            one.setVisible(one is widget)
        self.setVisible(widget is not None)


def one_of(shown: QWidget | None = None) -> OneOf:
    """Make a place that shows one widget, or nothing yet."""
    place = OneOf()
    if shown is not None:
        place.add(shown)
    place.show_only(shown)
    return place


def scrolling(*panels: QWidget) -> QScrollArea:
    """Stack panels in a column that scrolls when the window is too low for them."""
    held = QWidget()
    column = panel_column(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for panel in panels:
        column.addWidget(panel)
        if panel is not panels[-1]:
            column.addWidget(_RuleBelow(panel))
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setProperty("role", "panel")
    area.setWidget(held)
    return area
