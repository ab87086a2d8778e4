"""The selection: one region or organization, the same everywhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from layers.organizations import CANADA


class Selection(QObject):
    """Which region and organization are selected; "" is none.

    Widgets call `choose_region` and `choose_organization` and listen to `changed`.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.region = ""
        self.organization = ""

    def choose_region(self, identifier: str) -> None:
        """Select a region, or all of them together."""
        self._choose("" if identifier == CANADA else identifier, self.organization)

    def choose_organization(self, identifier: str) -> None:
        """Select an organization."""
        self._choose(self.region, identifier)

    def clear(self) -> None:
        """Select nothing."""
        self._choose("", "")

    def _choose(self, region: str, organization: str) -> None:
        if (region, organization) != (self.region, self.organization):
            self.region, self.organization = region, organization
            self.changed.emit()
