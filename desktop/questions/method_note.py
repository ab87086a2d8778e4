"""How a measure is computed: formula, unit and source, folded away until asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.panels.labels import wrapped_label
from desktop.theme import LIGHT, Theme, icon


@dataclass(frozen=True, kw_only=True)
class Method:
    """A measure in words: what it means, its formula, its unit, where it is from."""

    meaning: str
    formula: str
    unit: str
    source: str


class MethodNote(QWidget):
    """The meaning and the unit of a measure; unfolded, its formula and source too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method: Method | None = None
        self._theme = LIGHT
        self._meaning, self._unit = wrapped_label("soft"), wrapped_label("soft")
        self._formula, self._source = wrapped_label("note"), wrapped_label("soft")
        self.fold = QPushButton()
        self.fold.setProperty("role", "unfold")
        self.fold.setCheckable(True)
        self.fold.setAutoDefault(False)
        self.fold.toggled.connect(lambda _on: self._draw())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._meaning, self.fold, self._formula, self._unit, self._source):
            column.addWidget(part)
        self._draw()

    def show_method(self, method: Method) -> None:
        """Say another measure."""
        self._method = method
        self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._draw()

    def retranslate(self) -> None:
        """Name the fold in the language now spoken; the method comes anew."""
        self._draw()

    def _draw(self) -> None:
        unfolded = self.fold.isChecked()
        glyph = "caret-down" if unfolded else "caret-right"
        self.fold.setIcon(icon(glyph, self._theme))
        self.fold.setText(tr("Formula, unit and source"))
        for part in (self._formula, self._unit, self._source):
            part.setVisible(unfolded)
        if self._method is None:
            return
        self._meaning.setText(self._method.meaning)
        self._formula.setText(self._method.formula)
        self._unit.setText(tr("Unit: {unit}", unit=self._method.unit))
        self._source.setText(tr("Source: {source}", source=self._method.source))
