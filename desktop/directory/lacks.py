"""What the regions lack: fields that nobody filled in, and kinds of help not found."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.directory.wording import Wording
from desktop.language import language, number, tr, tr_count
from desktop.panels.table_model import Column, Record
from desktop.panels.table_view import DataTable
from desktop.panels.tables import names_of, region_column
from desktop.theme import LIGHT, Theme
from layers.directory import WORD
from layers.directory_regions import (
    RegionLacks,
    organizations_of_regions,
    region_fields,
    region_words,
)
from layers.project import Project

FIELDS = ""
ORGANIZATIONS = "organizations"


class RegionLacksView(QWidget):
    """A table of regions by fields, or by the words of one field.

    `region_selected` tells the region a person chose.
    """

    region_selected = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._project: Project | None = None
        self._wording: Wording | None = None
        self._theme = LIGHT
        self._region = ""
        self._lacks: RegionLacks | None = None
        self.table: DataTable | None = None
        self.asked = QComboBox()
        self.asked.activated.connect(lambda _row: self.refresh())
        self._label = QLabel()
        self._label.setBuddy(self.asked)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "soft")
        self._lay_out()

    def build(self, wording: Wording) -> None:
        """Begin anew with the fields of a vocabulary."""
        self._wording = wording
        chosen = self.asked.currentData()
        self.asked.clear()
        self.asked.addItem(tr("Fields of the directory"), FIELDS)
        for field in wording.vocabulary.fields:
            if field.kind == WORD and field.counts:
                self.asked.addItem(wording.field(field), field.key)
        self.asked.setCurrentIndex(max(0, self.asked.findData(chosen)))
        self._label.setText(tr("&Count, by region"))
        self.asked.setAccessibleName(tr("Count, by region"))
        self._project = None

    def show_project(self, project: Project) -> None:
        """Show the directory of a project; nothing is counted while unseen."""
        if project is not self._project:
            self._project = project
            if self.isVisible():
                self.refresh()
            else:
                self._lacks = None

    def refresh(self) -> None:
        """Count anew."""
        project, wording = self._project, self._wording
        if project is None or wording is None:
            return
        layer, boundaries = project.organizations, project.boundaries
        belongs = organizations_of_regions(layer, boundaries, project.population)
        fields = wording.vocabulary.fields
        key = self.asked.currentData()
        if key == FIELDS:
            asked = [field for field in fields if field.counts]
            self._lacks = region_fields(layer, asked, belongs, boundaries)
            titles = {field.key: wording.field(field) for field in asked}
        else:
            field = next(field for field in fields if field.key == key)
            titles = dict(wording.choices(field, layer))
            self._lacks = region_words(layer, field, titles, belongs, boundaries)
        self._show_table(titles)

    def select(self, region: str) -> None:
        """Select a region from outside."""
        self._region = region
        if self.table is not None:
            self.table.select(region)
        self._tell()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self.table is not None:
            self.table.show_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._lacks is None:
            self.refresh()

    def _show_table(self, titles: dict[str, str]) -> None:
        assert self._project is not None
        lacks = self._lacks
        assert lacks is not None
        if self.table is not None:
            self._tools.removeWidget(self.table.tools)
            self._column.removeWidget(self.table)
            for widget in (self.table.tools, self.table):
                widget.hide()
                widget.deleteLater()
        self.table = DataTable(
            [region_column(), _organizations_column(), *_columns(titles)],
            name=lambda: tr("What the regions lack"),
        )
        self.table.show_theme(self._theme)
        self.table.row_selected.connect(self.region_selected)
        self._tools.addWidget(self.table.tools)
        self._column.insertWidget(1, self.table, 1)
        boundaries = self._project.boundaries
        self.table.show_records(
            [
                {
                    "id": str(region),
                    **names_of(str(region), boundaries),
                    ORGANIZATIONS: int(lacks.organizations[region]),
                    "counts": {str(k): int(v) for k, v in row.items()},
                }
                for region, row in lacks.counts.iterrows()
            ]
        )
        self.table.sort_by(ORGANIZATIONS)
        self.select(self._region)

    def _tell(self) -> None:
        """Say in a sentence what the selected region lacks."""
        if self._lacks is None or self.table is None or self._project is None:
            return
        if self._region not in self._lacks.organizations.index:
            self.said.setText(tr("Select a region to read what it lacks."))
            return
        name = self._project.boundaries.name(self._region, language())
        count = int(self._lacks.organizations[self._region])
        lacking = set(self._lacks.lacking(self._region))
        titles = [c.title() for c in self.table.model.columns if c.key in lacking]
        if not count:
            text = tr(
                "{region}: no organization stands there or may serve it.", region=name
            )
        elif not titles:
            text = tr("{region} lacks none of these.", region=name)
        else:
            text = tr_count(
                "{region}, {count} organization. Lacking: {lacking}.",
                "{region}, {count} organizations. Lacking: {lacking}.",
                count,
                region=name,
                lacking=", ".join(titles),
            )
        self.said.setText(text)

    def _lay_out(self) -> None:
        self._tools = QHBoxLayout()
        self._tools.setContentsMargins(16, 8, 8, 8)
        self._tools.setSpacing(8)
        self._tools.addWidget(self._label)
        self._tools.addWidget(self.asked)
        self._tools.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._tools)
        below = QHBoxLayout()
        below.setContentsMargins(16, 8, 16, 8)
        below.addWidget(self.said)
        self._column.addLayout(below)


def _organizations_column() -> Column:
    return Column(
        key=ORGANIZATIONS,
        title=lambda: tr("Organizations"),
        tooltip=lambda: tr(
            "Those included that stand in the region or whose mandate names it."
        ),
        value=lambda record: float(record[ORGANIZATIONS]),
        text=lambda record: number(record[ORGANIZATIONS]),
        is_number=True,
    )


def _columns(titles: dict[str, str]) -> Iterator[Column]:
    for key, title in titles.items():
        yield _count_column(key, title)


def _count_column(key: str, title: str) -> Column:
    def text(record: Record) -> str:
        return number(count) if (count := record["counts"][key]) else tr("none")

    def ink(record: Record, theme: Theme) -> str:
        return "" if record["counts"][key] else theme.danger

    return Column(
        key=key,
        title=lambda: title,
        tooltip=lambda: title,
        value=lambda record: float(record["counts"][key]),
        text=text,
        is_number=True,
        ink=ink,
    )
