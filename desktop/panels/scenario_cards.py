"""The card of a scenario: its name, what it serves, and what it changes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.language import percent, signed, tr
from desktop.panels.labels import ElidedLabel
from desktop.theme import LIGHT, Theme, icon, strong_font


@dataclass(frozen=True, kw_only=True)
class ScenarioCard:
    """What a card shows; `difference_points` None for the baseline or not yet known.

    `share_served` NaN is a share of nobody; None has not been computed.
    """

    id: str
    name: str
    share_served: float | None = None
    difference_points: float | None = None
    edits: tuple[str, ...] = ()


class _NameEdit(QLineEdit):
    """The name of a scenario while it is being typed."""

    finished = Signal(bool)

    def event(self, event: QEvent) -> bool:
        # Else the window's Escape, which selects nothing, would come first.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit(False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit(True)


class CardButton(QPushButton):
    """A card to press; F2 or a double click renames, Delete deletes."""

    renamed = Signal(str, str)
    deleted = Signal(str)
    exported = Signal(str)

    def __init__(
        self, card: ScenarioCard, *, is_baseline: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.card = card
        self._is_baseline = is_baseline
        self._theme = LIGHT
        self.setCheckable(True)
        self.setProperty("role", "scenario")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ElidedLabel(font=strong_font())
        self._share = ElidedLabel()
        self._share.setProperty("role", "soft")
        self._difference = QLabel()
        self.name_edit = _NameEdit()
        self.name_edit.setAcceptDrops(False)  # files are for the window
        self.name_edit.hide()
        self.name_edit.finished.connect(self._finish_rename)
        self.more = QToolButton()
        self.more.setProperty("role", "small")
        # Shown here, before it has a parent, it would be a window of its own.
        if is_baseline:
            self.more.hide()
        self.more.clicked.connect(self._open_menu)
        self._lay_out()

    def show_card(self, card: ScenarioCard, *, chosen: bool) -> None:
        """Show what the scenario now serves."""
        self.card = card
        self.setChecked(chosen)
        self.retranslate()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.more.setIcon(icon("dots-three-vertical", theme))
        self._colour_difference()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        card = self.card
        self._name.setText(tr("Baseline") if self._is_baseline else card.name)
        if card.share_served is None:
            self._share.setText(tr("Not computed yet"))
        else:
            share = percent(card.share_served)
            self._share.setText(tr("{share} served", share=share))
        points = card.difference_points
        said = "" if points is None else signed(points, 1)
        self._difference.setText(said)
        self._difference.setToolTip(tr("Percentage points more or fewer than baseline"))
        self.more.setToolTip(tr("Rename, export or delete"))
        self.more.setAccessibleName(tr("Rename, export or delete"))
        self.name_edit.setAccessibleName(tr("Name of the scenario"))
        words = (self._name.text(), self._share.text(), said)
        self.setAccessibleName(", ".join(word for word in words if word))
        self._colour_difference()

    def start_rename(self) -> None:
        """Put the name under the cursor."""
        if self._is_baseline:
            return
        self.name_edit.setText(self.card.name)
        self._name.hide()
        self.name_edit.show()
        # Selected from the end, so that a long name shows its beginning.
        self.name_edit.end(False)
        self.name_edit.home(True)
        self.name_edit.setFocus()

    def menu(self) -> QMenu:
        """Make the menu of what can be done with the scenario."""
        menu = QMenu(self)
        menu.addAction(
            icon("pencil-simple", self._theme), tr("Rename")
        ).triggered.connect(self.start_rename)
        menu.addAction(icon("export", self._theme), tr("Export…")).triggered.connect(
            lambda: self.exported.emit(self.card.id)
        )
        menu.addSeparator()
        menu.addAction(icon("trash", self._theme), tr("Delete")).triggered.connect(
            lambda: self.deleted.emit(self.card.id)
        )
        return menu

    def sizeHint(self) -> QSize:
        return QSize(200, self.layout().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.layout().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.start_rename()
        elif event.key() == Qt.Key.Key_Delete and not self._is_baseline:
            self.deleted.emit(self.card.id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.start_rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._pop_up(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self.name_edit)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._share)
        below.addWidget(self._difference)
        below.addStretch(1)
        words.addLayout(below)
        row.addLayout(words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in (self._name, self._share, self._difference):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _colour_difference(self) -> None:
        points = self.card.difference_points or 0.0
        theme = self._theme
        colour = theme.better_text if points > 0 else theme.worse_text
        self._difference.setStyleSheet(f"color: {colour if points else theme.soft};")

    def _open_menu(self) -> None:
        self._pop_up(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _pop_up(self, where: QPoint) -> None:
        if not self._is_baseline:
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(where)

    def _finish_rename(self, kept: bool) -> None:
        if self.name_edit.isHidden():
            return
        self.name_edit.hide()
        self._name.show()
        self.setFocus()
        typed = self.name_edit.text().strip()
        if kept and typed and typed != self.card.name:
            self.renamed.emit(self.card.id, typed)
