"""The status bar: where the pointer is, what is being computed, whose data it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from desktop.language import number, tr
from desktop.plain_text import literal_tip
from desktop.theme import Theme

STEPS = 1000
# As wide as the longest text, so that nothing moves while the pointer does.
SCALE_PX, POSITION_PX = 116, 176


class StatusBar(QStatusBar):
    """Coordinates and scale on the left, work in the middle, sources on the right."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._place: tuple[float, float] | None = None
        self._scale: float | None = None
        self._words: Callable[[], str] = str
        self.position = QLabel()
        self.scale = QLabel()
        self.task = QLabel()
        self.progress = QProgressBar()
        self.progress.setRange(0, STEPS)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(140)
        self.cancel = QPushButton()
        self.cancel.setProperty("role", "link")
        self.cancel.clicked.connect(lambda: self.cancelled.emit())
        self.sources = QLabel()
        self.sources.setTextFormat(Qt.TextFormat.PlainText)
        self.offline = QLabel()
        for label in (self.position, self.scale, self.sources, self.offline, self.task):
            label.setProperty("role", "soft")
        self.offline.setProperty("role", "badge")
        self.position.setFixedWidth(POSITION_PX)
        self.scale.setFixedWidth(SCALE_PX)
        self.addWidget(self.scale)
        self.addWidget(self.position)
        for widget in (self.task, self.progress, self.cancel):
            self.addWidget(widget)
        self.addPermanentWidget(self.sources)
        self.addPermanentWidget(self.offline)
        self.setContentsMargins(12, 0, 12, 0)
        self.show_rest()
        self.retranslate()

    def show_place(self, longitude: float, latitude: float) -> None:
        """Show the pointer's coordinates in degrees."""
        self._place = longitude, latitude
        west_or_east = tr("W") if longitude < 0 else tr("E")
        south_or_north = tr("S") if latitude < 0 else tr("N")
        self.position.setText(
            f"{number(abs(latitude), 2)}° {south_or_north}, "
            f"{number(abs(longitude), 2)}° {west_or_east}"
        )

    def show_scale(self, denominator: float) -> None:
        """Show the scale of the map, to two significant figures."""
        self._scale = denominator
        digits = max(0, len(str(int(denominator))) - 2)
        self.scale.setText(f"1 : {number(round(denominator, -digits))}")

    def show_sources(self, text: str, whole: str) -> None:
        """Show whose data the map is made of; all of it in the tooltip."""
        self.sources.setText(text)
        self.sources.setToolTip(literal_tip(whole))

    def show_work(self, words: Callable[[], str], share: float) -> None:
        """Show how far some long work is."""
        self._words = words
        self.task.setText(words())
        self.progress.setValue(round(share * STEPS))
        for widget in (self.task, self.progress, self.cancel):
            widget.show()

    def show_rest(self) -> None:
        """Show that nothing is being computed."""
        for widget in (self.task, self.progress, self.cancel):
            widget.hide()

    def show_theme(self, theme: Theme) -> None:
        """Keep to the stylesheet; nothing here has a colour of its own."""

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.task.setText(self._words())
        self.cancel.setText(tr("Cancel"))
        self.offline.setText(tr("offline"))
        self.offline.setToolTip(tr("Lacuna never uses the network."))
        if self._place:
            self.show_place(*self._place)
        if self._scale:
            self.show_scale(self._scale)
