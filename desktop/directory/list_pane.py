"""The table of every organization, with its search, its filters and its columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.directory.columns import (
    ALWAYS,
    COMPLETE,
    ID,
    column_choices,
    directory_columns,
    directory_records,
    usual_columns,
)
from desktop.directory.filters import FilterRows
from desktop.directory.word_picker import WordPicker
from desktop.directory.wording import Wording
from desktop.language import number, percent, tr, tr_count
from desktop.panels.labels import ElidedLabel
from desktop.panels.table_model import Record
from desktop.panels.table_view import DataTable
from desktop.theme import LIGHT, Theme
from layers.directory import Field, changed_ids, matching
from layers.organizations import INCLUDED, OrganizationLayer

SEARCH_PX = 230
COLUMNS_PX = 120
LEAST_KNOWN = 3


class DirectoryList(QWidget):
    """Shows records and says which is chosen; it changes none."""

    organization_chosen = Signal(str)
    organization_opened = Signal(str)
    columns_changed = Signal(frozenset)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wording: Wording | None = None
        self._layer: OrganizationLayer | None = None
        self._records: dict[str, Record] = {}
        self._theme = LIGHT
        self._chosen_columns: frozenset[str] | None = None
        self.table: DataTable | None = None
        self.filters = FilterRows()
        self.filters.changed.connect(self._filter)
        self.columns = WordPicker(lambda: tr("Columns"), is_titled=True)
        fixed = QSizePolicy.Policy.Fixed
        self.columns.setSizePolicy(fixed, fixed)
        self.columns.setFixedWidth(COLUMNS_PX)
        self.columns.words_changed.connect(self._show_chosen_columns)
        self.summary = ElidedLabel()
        self.summary.setProperty("role", "soft")
        self._lay_out()

    def build(self, wording: Wording, layer: OrganizationLayer) -> None:
        """Begin anew with the fields of a vocabulary, in the language spoken."""
        self._wording, self._layer, self._records = wording, layer, {}
        sought = self.table.filter_box.text() if self.table is not None else ""
        selected = self.table.selected() if self.table is not None else ""
        self._make_table(wording)
        self.filters.build(wording, layer)
        self.columns.offer(column_choices(wording))
        self.columns.setAccessibleName(tr("Columns"))
        fields = wording.vocabulary.fields
        known = {key for key, _label in column_choices(wording)}
        wanted = self._chosen_columns or usual_columns(fields)
        self.columns.choose(wanted & known)
        self.show_layer(layer)
        assert self.table is not None
        self.table.filter_box.setText(sought)
        self.table.select(selected)
        self._apply_columns()

    def show_layer(self, layer: OrganizationLayer) -> None:
        """Show the records of a directory; filters and selection stay."""
        assert self._wording is not None
        assert self.table is not None
        records = self._made_anew(layer, self._wording.vocabulary.fields)
        self._layer = layer
        self.table.show_records(records)
        self._filter()
        self.summary.setText(self._summed_up(records))

    def show_columns(self, keys: frozenset[str]) -> None:
        """Show these columns besides name and completeness."""
        self._chosen_columns = keys
        if self._wording is not None:
            self.columns.choose(keys)
            self._apply_columns()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.filters.show_theme(theme)
        if self.table is not None:
            self.table.show_theme(theme)

    def select(self, identifier: str) -> None:
        """Select a record from outside; nothing is emitted."""
        if self.table is not None:
            self.table.select(identifier)

    def selected(self) -> list[str]:
        """Give the ids of the selected records."""
        return [] if self.table is None else self.table.all_selected()

    def _make_table(self, wording: Wording) -> None:
        if self.table is not None:
            old = self.table
            self._column.removeWidget(old)
            for widget in (old.filter_box, old.count):
                self._top.removeWidget(widget)
            for widget in (old.filter_box, old.count, old.tools, old):
                widget.hide()
                widget.deleteLater()
        columns = directory_columns(wording)
        self.table = DataTable(columns, name=lambda: tr("Organizations"))
        self.table.show_theme(self._theme)
        self.table.filter_box.setFixedWidth(SEARCH_PX)
        self.table.filter_box.setPlaceholderText(tr("Search in every field"))
        self.table.row_selected.connect(self.organization_chosen)
        self.table.row_activated.connect(self.organization_opened)
        self.table.sort_by("name")
        self.table.tools.hide()
        self._top.insertWidget(0, self.table.filter_box)
        self._top.insertWidget(1, self.table.count)
        self._column.insertWidget(2, self.table, 1)

    def _made_anew(
        self, layer: OrganizationLayer, fields: Sequence[Field]
    ) -> list[Record]:
        """Make the records that changed, and keep those that did not."""
        if self._layer is None or not self._records:
            changed = set(map(str, layer.ids))
        else:
            changed = changed_ids(self._layer, layer)
        part = OrganizationLayer(
            frame=layer.frame.loc[[i for i in layer.ids if i in changed]],
            source=layer.source,
        )
        made = {record[ID]: record for record in directory_records(part, fields)}
        ids = map(str, layer.ids)
        self._records = {i: made[i] if i in made else self._records[i] for i in ids}
        return list(self._records.values())

    def _filter(self) -> None:
        if self._layer is None or self.table is None:
            return
        filters = self.filters.filters()
        if not filters:
            self.table.keep(None)
            return
        passes = matching(self._layer, filters)
        self.table.keep(frozenset(str(i) for i in self._layer.ids[passes]))

    def _show_chosen_columns(self) -> None:
        self._chosen_columns = self.columns.chosen()
        self._apply_columns()
        self.columns_changed.emit(self._chosen_columns)

    def _apply_columns(self) -> None:
        assert self.table is not None
        self.table.show_columns(self.columns.chosen() | set(ALWAYS))

    def _summed_up(self, records: list[Record]) -> str:
        assert self._layer is not None
        assert self._wording is not None
        count = len(records)
        if not count:
            return tr("The directory is empty. Add an organization to begin.")
        included = int((self._layer.frame["status"] == INCLUDED).sum())
        share = sum(record[COMPLETE].share for record in records) / count
        parts = [
            tr_count("{count} organization", "{count} organizations", count),
            tr("included: {count}", count=number(included)),
            tr("excluded: {count}", count=number(count - included)),
            tr("{share} of the fields known", share=percent(share, 0)),
        ]
        least = self._least_known(records)
        if least:
            parts.append(tr("least known: {fields}", fields=self._wording.keys(least)))
        return " · ".join(parts)

    def _least_known(self, records: list[Record]) -> list[str]:
        lacking: dict[str, int] = {}
        for record in records:
            for key in record[COMPLETE].missing:
                lacking[key] = lacking.get(key, 0) + 1
        return sorted(lacking, key=lambda key: -lacking[key])[:LEAST_KNOWN]

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.setContentsMargins(16, 8, 8, 8)
        self._top.setSpacing(8)
        self._top.addStretch(1)
        self._top.addWidget(self.filters.add)
        self._top.addWidget(self.columns)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addWidget(self.filters)
