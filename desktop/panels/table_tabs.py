"""Tables under tabs: the tools of the table that shows stand in the corner."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from desktop.language import tr
from desktop.panels.table_view import DataTable
from desktop.theme import LIGHT, Theme


def dress_tabs(tabs: QTabWidget) -> None:
    """Make tabs quiet: no frame, and no base line in a colour of the style's own."""
    tabs.setDocumentMode(True)
    # Fusion draws the base of a tab bar in a light grey of its own, in any theme.
    tabs.tabBar().setDrawBase(False)


class TableTabs(QTabWidget):
    """Tables, each under its title.

    Whoever adds a table listens to its `row_selected`: tables of regions and tables of
    organizations stand side by side. A page that is no table has no tools.
    """

    def __init__(self, *tables: DataTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_tabs(self)
        self._theme = LIGHT
        self._corner = QStackedWidget()
        self.setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self.currentChanged.connect(self._show_tools)
        for table in tables:
            self.add(table)

    def tables(self) -> list[DataTable]:
        """Give the tables from the first tab to the last, hidden ones too."""
        pages = (self.widget(place) for place in range(self.count()))
        return [page for page in pages if isinstance(page, DataTable)]

    def add(self, table: DataTable, place: int = -1) -> None:
        """Add a table in front of the tab at a place; -1 puts it last."""
        self._corner.addWidget(table.tools)
        table.show_theme(self._theme)
        self.insertTab(place, table, table.title)
        self._show_tools()

    def remove(self, table: DataTable) -> None:
        """Take a table away for good."""
        self.removeTab(self.indexOf(table))
        self._corner.removeWidget(table.tools)
        table.tools.deleteLater()
        table.deleteLater()

    def show_table(self, table: DataTable, *, shown: bool) -> None:
        """Show or hide the tab of a table."""
        self.setTabVisible(self.indexOf(table), shown)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for table in self.tables():
            table.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.tabBar().setAccessibleName(tr("Tables"))
        for table in self.tables():
            table.retranslate()
            self.setTabText(self.indexOf(table), table.title)

    def _show_tools(self) -> None:
        table = self.currentWidget()
        self._corner.setVisible(isinstance(table, DataTable))
        if isinstance(table, DataTable):
            self._corner.setCurrentWidget(table.tools)
