"""How a file is taken: kind, level, part, encoding, delimiter, coordinate system."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.examined import Examined
from datasets.importing.recognised import BOUNDARIES, UNKNOWN
from desktop.dialogs.importing.incoming import choice_of
from desktop.dialogs.importing.shapes import plain_label
from desktop.dialogs.importing.words import kind_texts, level_texts
from desktop.language import tr
from desktop.plain_text import one_line

Options = list[tuple[str, str]]
ENCODINGS = ("utf-8", "cp1252", "latin-1", "utf-16", "cp850", "mac-roman")
EPSG = re.compile(r"\s*(?:EPSG\s*:?\s*)?(\d{4,6})\s*", re.IGNORECASE)


class Choice(QComboBox):
    """A choice of words, each with its key; asking one tells nobody."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(18)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _row: self.picked.emit(str(self.currentData())))

    def offer(self, options: Iterable[tuple[str, str]], chosen: str) -> None:
        """Offer other words, one of them chosen; none is when its key is not there."""
        wanted = list(options)
        if wanted != [
            (self.itemData(r), self.itemText(r)) for r in range(self.count())
        ]:
            self.clear()
            for key, text in wanted:
                self.addItem(text, key)
        self.setCurrentIndex(self.findData(chosen))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not choose anything


class ReadingChoices(QWidget):
    """What can be said of a file before its columns; `chosen` gives the Choices."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = AS_PROPOSED
        self.fields = {name: Choice() for name in _titles()}
        self.labels: dict[str, QLabel] = {}
        crs = self.fields["crs"]
        crs.setEditable(True)
        crs.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        crs.setCompleter(None)
        crs.lineEdit().setPlaceholderText(tr("Choose, or type an EPSG code"))
        crs.lineEdit().editingFinished.connect(self._take_typed)
        for name, field in self.fields.items():
            field.picked.connect(lambda key, name=name: self._pick(name, key))
        self._lay_out()

    def last(self) -> QWidget:
        """Give the last of the fields, after which the next one is reached."""
        return self.fields["crs"]

    def show_file(self, examined: Examined, choices: Choices) -> None:
        """Show how a file is taken; what does not concern it is hidden."""
        self._choices = choices
        offers: dict[str, Callable[[Examined, Choices], tuple[Options, str]]] = {
            "kind": _kinds,
            "level": _levels,
            "part": _parts,
            "encoding": _encodings,
            "delimiter": _delimiters,
            "crs": _systems,
        }
        for name, offer in offers.items():
            options, key = offer(examined, choices)
            for widget in (self.fields[name], self.labels[name]):
                widget.setVisible(bool(options))
            if name == "crs" and self.fields[name].lineEdit().isModified():
                continue
            self.fields[name].offer(options, key)
        self.setVisible(self.asks(examined, choices))

    def asks(self, examined: Examined, choices: Choices) -> bool:
        """Whether there is anything to choose of how a file is taken."""
        offers = (_levels, _parts, _encodings, _delimiters, _systems)
        has_kind = bool(examined.headers)
        return has_kind or any(offer(examined, choices)[0] for offer in offers)

    def _pick(self, name: str, key: str) -> None:
        if name == "kind":  # the roles of another kind are other ones
            chosen = replace(self._choices, kind=key, columns={}, level="")
        elif name == "level":
            chosen = replace(self._choices, level=key)
        else:
            read = replace(self._choices.read, **{name: key})
            chosen = replace(self._choices, read=read)
        self.chosen.emit(chosen)

    def _take_typed(self) -> None:
        """Take a code that was typed; what is no code stays to be mended."""
        edit = self.fields["crs"].lineEdit()
        typed = EPSG.fullmatch(edit.text())
        if edit.isModified() and typed:
            edit.setModified(False)
            self._pick("crs", f"EPSG:{typed[1]}")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, (name, title) in enumerate(_titles().items()):
            row, column = divmod(place, 3)
            label = plain_label(title, "soft")
            label.setWordWrap(False)
            label.setBuddy(self.fields[name])
            self.fields[name].setAccessibleName(title)
            self.labels[name] = label
            grid.addWidget(label, 2 * row, column)
            grid.addWidget(self.fields[name], 2 * row + 1, column)
            grid.setColumnStretch(column, 1)


def asks_for(examined: Examined, choice: str) -> bool:
    """Whether something found in a file asks for a choice."""
    return any(choice_of(finding) == choice for finding in examined.findings)


def _titles() -> dict[str, str]:
    return {
        "kind": tr("What the file holds"),
        "level": tr("Geography level"),
        "part": tr("Part of the file"),
        "encoding": tr("Encoding"),
        "delimiter": tr("Columns are parted by"),
        "crs": tr("Coordinate system"),
    }


def _kinds(examined: Examined, choices: Choices) -> tuple[Options, str]:
    known = choices.kind or examined.recognised.kind
    return list(kind_texts().items()), "" if known == UNKNOWN else known


def _levels(examined: Examined, choices: Choices) -> tuple[Options, str]:
    texts = level_texts()
    offered = examined.levels
    if not offered and examined.recognised.kind == BOUNDARIES:
        offered = tuple(texts)
    level = choices.level or examined.recognised.level
    options = [(key, texts.get(key, key)) for key in offered]
    return ([("", tr("As found in the file")), *options] if options else []), level


def _parts(examined: Examined, choices: Choices) -> tuple[Options, str]:
    if len(examined.parts) < 2:
        return [], ""
    return [(part, one_line(part, 80)) for part in examined.parts], choices.read.part


def _encodings(examined: Examined, choices: Choices) -> tuple[Options, str]:
    asked = asks_for(examined, "encoding")
    if not (asked or examined.encoding or choices.read.encoding):
        return [], ""
    found = tr("As found: {encoding}", encoding=examined.encoding or "–")
    return [("", found), *((e, e) for e in ENCODINGS)], choices.read.encoding


def _delimiters(examined: Examined, choices: Choices) -> tuple[Options, str]:
    if examined.format not in ("csv", "tsv", "txt") and not choices.read.delimiter:
        return [], ""
    words = [
        ("", tr("As found in the file")),
        (",", tr("Comma ,")),
        (";", tr("Semicolon ;")),
        ("\t", tr("Tab")),
        ("|", tr("Vertical bar")),
    ]
    return words, choices.read.delimiter


def _systems(examined: Examined, choices: Choices) -> tuple[Options, str]:
    said = choices.read.crs
    if not (said or asks_for(examined, "crs")):
        return [], ""
    known = {
        "EPSG:3347": tr("Statistics Canada Lambert (EPSG:3347)"),
        "EPSG:4326": tr("Longitude and latitude, WGS 84 (EPSG:4326)"),
        "EPSG:4269": tr("Longitude and latitude, NAD83 (EPSG:4269)"),
    }
    if said and said not in known:
        known[said] = said
    return list(known.items()), said
