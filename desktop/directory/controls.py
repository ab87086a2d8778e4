"""The control of each kind of field: shows a text, and gives back the text typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from desktop.directory.elided_combo import ElidedCombo
from desktop.directory.word_picker import WordPicker
from desktop.directory.wording import LATITUDE, LONGITUDE, Wording
from desktop.language import tr
from desktop.plain_text import literal_tip
from layers.directory import DATE, MANDATE, POINT, SEPARATOR, WORD, Field
from layers.organizations import OrganizationLayer

LINES = 3
LINE_PX = 18


def control_of(
    field: Field, wording: Wording, layer: OrganizationLayer
) -> TextControl | LinesControl | ChoiceControl | WordsControl | PointControl:
    """Make the control of a field, named for a screen reader."""
    label = wording.field(field)
    if field.kind == POINT:
        return PointControl()
    if field.kind == MANDATE or (field.kind == WORD and field.several):
        words = WordsControl(field)
        words.setAccessibleName(label)
        choices = wording.choices(field, layer)
        words.offer(choices, lambda word: wording.meaning(field, word))
        return words
    if field.kind == WORD:
        choice = ChoiceControl(field, wording, layer)
        choice.setAccessibleName(label)
        return choice
    made = LinesControl(field.key) if field.several else TextControl(field.key)
    made.setAccessibleName(label)
    if field.kind == DATE:
        made.setPlaceholderText(tr("yyyy-mm-dd"))
    return made


class TextControl(QLineEdit):
    """One line of text, a number or a date."""

    changed = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.textEdited.connect(lambda _text: self.changed.emit())

    def show_texts(self, texts: dict[str, str]) -> None:
        self.setText(texts.get(self._key, ""))
        self.setCursorPosition(0)

    def texts(self) -> dict[str, str]:
        return {self._key: self.text().strip()}


class LinesControl(QPlainTextEdit):
    """Several texts, one a line."""

    changed = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self._told = False
        self.setTabChangesFocus(True)
        self.setFixedHeight(LINES * LINE_PX + 14)
        self.textChanged.connect(self._tell)

    def show_texts(self, texts: dict[str, str]) -> None:
        self._told = True
        self.setPlainText(texts.get(self._key, "").replace(SEPARATOR, "\n"))
        self._told = False

    def texts(self) -> dict[str, str]:
        lines = self.toPlainText().replace(SEPARATOR, "\n").split("\n")
        kept = [line.strip() for line in lines if line.strip()]
        return {self._key: SEPARATOR.join(kept)}

    def _tell(self) -> None:
        if not self._told:
            self.changed.emit()


class ChoiceControl(ElidedCombo):
    """One word of a vocabulary, or none."""

    changed = Signal()

    def __init__(
        self, field: Field, wording: Wording, layer: OrganizationLayer
    ) -> None:
        super().__init__()
        self._key = field.key
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.addItem("–", "")
        for word, label in wording.choices(field, layer):
            self.addItem(label, word)
        self.activated.connect(lambda _row: self.changed.emit())

    def show_texts(self, texts: dict[str, str]) -> None:
        word = texts.get(self._key, "")
        if self.findData(word) < 0:
            self.addItem(word, word)
        self.setCurrentIndex(self.findData(word))
        self.setToolTip(literal_tip(self.currentText()) if word else "")

    def texts(self) -> dict[str, str]:
        return {self._key: str(self.currentData() or "")}

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())


class WordsControl(WordPicker):
    """Several words of a vocabulary, or the boundaries of a mandate."""

    def __init__(self, field: Field) -> None:
        is_mandate = field.kind == MANDATE
        super().__init__(lambda: tr("No restriction") if is_mandate else "–")
        self._key = field.key
        self.changed = self.words_changed

    def show_texts(self, texts: dict[str, str]) -> None:
        words = texts.get(self._key, "").split(SEPARATOR)
        self.choose(word for word in words if word)

    def texts(self) -> dict[str, str]:
        return {self._key: SEPARATOR.join(sorted(self.chosen()))}


class PointControl(QWidget):
    """Latitude and longitude, in degrees."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.latitude, self.longitude = QLineEdit(), QLineEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        names = (tr("Latitude"), tr("Longitude"))
        for edit, said in zip((self.latitude, self.longitude), names, strict=True):
            edit.setPlaceholderText(said)
            edit.setAccessibleName(said)
            edit.setToolTip(said)
            edit.textEdited.connect(lambda _text: self.changed.emit())
            row.addWidget(edit)
        self.setFocusProxy(self.latitude)

    def show_texts(self, texts: dict[str, str]) -> None:
        self.latitude.setText(texts.get(LATITUDE, ""))
        self.longitude.setText(texts.get(LONGITUDE, ""))

    def texts(self) -> dict[str, str]:
        return {
            LATITUDE: self.latitude.text().strip(),
            LONGITUDE: self.longitude.text().strip(),
        }
