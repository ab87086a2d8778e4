"""The form of one organization: who, what, for whom, where, when, on what evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from datasets.directory_entry import Entry, read_entry
from desktop.directory.form_body import FormBody
from desktop.directory.wording import Wording, texts_of
from desktop.language import language, number, tr
from desktop.messages import message
from desktop.panels.labels import ElidedLabel, rule
from desktop.theme import title_font
from layers.directory import Field, completeness
from layers.errors import Problem
from layers.organizations import OrganizationLayer

NEW = ""
MARGIN = 16


class OrganizationForm(QWidget):
    """Shows a record and what is typed into it; writes nothing before it is whole.

    `saved` tells the id (`NEW` for a new record) and the facts to put in place.
    `is_changed` while something is typed that is not saved.
    """

    saved = Signal(str, object)
    changed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._id: str | None = None
        self._shown: dict[str, str] = {}
        self._fields: tuple[Field, ...] = ()
        self._body: FormBody | None = None
        self._make()
        self._lay_out()
        self.show_nothing()

    @property
    def id(self) -> str | None:
        """The id of the record shown, `NEW` for one not yet saved, None for none."""
        return self._id

    @property
    def body(self) -> FormBody:
        """The fields, which must have been built."""
        assert self._body is not None
        return self._body

    @property
    def is_changed(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._id is not None and self.body.texts() != self._shown

    def build(self, wording: Wording, layer: OrganizationLayer) -> None:
        """Make the controls of a vocabulary in the language now spoken."""
        self._fields = wording.vocabulary.fields
        self._body = FormBody(wording, layer)
        self._body.changed.connect(self._follow)
        self._area.setWidget(self._body)
        self.save.setText(tr("&Save"))
        self.revert.setText(tr("Re&vert"))
        self._known.setAccessibleName(tr("Fields known"))
        self.show_nothing()

    def show_record(self, layer: OrganizationLayer, identifier: str) -> None:
        """Show the record of an organization."""
        self._id = identifier
        judged = completeness(_only(layer, identifier), self._fields)[identifier]
        self._title.setText(layer.name(identifier, language()))
        count = sum(field.counts for field in self._fields)
        known = count - len(judged.missing)
        said = tr(
            "{known} of {count} fields known", known=number(known), count=number(count)
        )
        self._about.setText(f"{identifier} · {said}")
        self._known.setRange(0, max(1, count))
        self._known.setValue(known)
        self._known.setVisible(True)
        self._show(texts_of(layer, identifier, self._fields), judged.missing)

    def show_blank(self) -> None:
        """Show an empty form for an organization to add."""
        self._id = NEW
        self._title.setText(tr("New organization"))
        self._about.setText(tr("Nothing is written before you save."))
        self._known.setVisible(False)
        self._show({"status": "included"}, ())

    def show_nothing(self) -> None:
        """Show that no organization is selected."""
        self._id = None
        self._title.setText(tr("No organization selected"))
        self._about.setText(tr("Select a row, or add an organization."))
        self._known.setVisible(False)
        if self._body is not None:
            self._show({}, ())
        self._set_seen(False)

    def draft(self) -> dict[str, str]:
        """Give what is typed and not saved, by field."""
        if self._id is None or self._body is None:
            return {}
        typed = self.body.texts().items()
        return {key: text for key, text in typed if text != self._shown.get(key)}

    def resume(self, draft: Mapping[str, str]) -> None:
        """Go on typing where a draft was left."""
        if draft and self._id is not None:
            known = self.body.texts()
            kept = {key: text for key, text in draft.items() if key in known}
            self.body.show_texts({**known, **kept})
            self._follow()

    def entry(self) -> Entry:
        """Read what is typed."""
        texts = self.body.texts()
        if self._id != NEW:  # what was not touched stays as it is, to the last digit
            texts = _needed(texts, self._shown)
        return read_entry(texts, self._fields, decimal_comma=language() == "fr")

    def try_to_save(self) -> bool:
        """Save when all is right; else show what is wrong, each under its field."""
        if self._id is None or not self.is_changed:
            return True
        entry = self.entry()
        self.show_problems(entry.problems)
        if entry.problems:
            return False
        identifier = self._id
        self.saved.emit(identifier, entry.facts)
        return True

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong under the fields it is about, and go to the first."""
        said: dict[str, str] = {}
        for problem in problems:
            told = _told(problem)
            key = problem.column or ""
            said[key] = "\n".join(filter(None, [said.get(key, ""), told]))
        first = self.body.show_problems(said)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.OtherFocusReason)
            self.body.adjustSize()  # room for the sentences, before it is scrolled to
            self._area.ensureWidgetVisible(first, 0, MARGIN)

    def take_back(self) -> None:
        """Show the record again as it is saved."""
        if self._id == NEW:
            self.show_nothing()
            self.left.emit()
        elif self._id is not None:
            self.body.show_texts(self._shown)
            self.body.show_problems({})
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focus = self.focusWidget()
        if event.key() in enters and isinstance(focus, QLineEdit):
            self.try_to_save()
        elif event.key() == Qt.Key.Key_Escape:
            if self.is_changed or self._id == NEW:
                self.take_back()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, texts: Mapping[str, str], missing: Sequence[str]) -> None:
        body = self.body
        self._set_seen(True)
        body.show_texts(dict(texts))
        body.show_missing(missing)
        body.show_problems({})
        self._shown = body.texts()
        self._area.verticalScrollBar().setValue(0)
        self._follow()

    def _set_seen(self, seen: bool) -> None:
        """Show or hide the fields and what is done with them."""
        for widget in (self._area, self._rule, self.save, self.revert):
            widget.setVisible(seen)

    def _follow(self) -> None:
        waits = self._body is not None and self.is_changed
        self.save.setEnabled(waits)
        self.revert.setEnabled(waits or self._id == NEW)
        self.changed.emit()

    def _make(self) -> None:
        self._title = ElidedLabel(font=title_font())
        self._about = ElidedLabel()
        self._about.setProperty("role", "soft")
        self._known = QProgressBar()
        self._known.setTextVisible(False)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rule = rule()
        self.save = QPushButton()
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(lambda: self.try_to_save())
        self.revert = QPushButton()
        self.revert.clicked.connect(lambda: self.take_back())

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 12, MARGIN, 10)
        head.setSpacing(4)
        for widget in (self._title, self._about, self._known):
            head.addWidget(widget)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 10, MARGIN, 12)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.revert)
        foot.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self._area, 100)
        whole.addWidget(self._rule)
        whole.addLayout(foot)
        whole.addStretch(1)


def _only(layer: OrganizationLayer, identifier: str) -> OrganizationLayer:
    return OrganizationLayer(frame=layer.frame.loc[[identifier]], source=layer.source)


def _needed(texts: Mapping[str, str], shown: Mapping[str, str]) -> dict[str, str]:
    """Keep what was changed, and what can only be judged together with it."""
    together = (
        ("latitude", "longitude"),
        ("active_from", "active_to"),
        ("name_en", "name_fr"),
        ("status", "exclusion_reason", "mandate", "latitude", "longitude"),
    )
    changed = {key for key, text in texts.items() if text != shown.get(key)}
    kept = set(changed)
    for keys in together:
        if changed & set(keys):
            kept |= set(keys)
    return {key: text for key, text in texts.items() if key in kept}


def _told(problem: Problem) -> str:
    if problem.code == "no_reason":
        return tr("Say why it is excluded.")
    if problem.code == "not_a_date":
        return tr("Write the date as year-month-day: 2019-01-31.")
    if problem.code == "no_name":
        return tr("Give it a name in English or in French.")
    if problem.code == "no_point_no_mandate":
        return tr("Give it a location or a mandate, or exclude it with a reason.")
    said = message(problem)
    return " ".join(filter(None, [said.what, said.remedy]))
