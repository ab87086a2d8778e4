"""The selection: one region or organization, the same everywhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from layers.organizations import CANADA


class Selection(QObject):
    """Which region and organization are selected; "" is none.

    `asked` is what was chosen last, "region" or "organization": what the card on the
    map is about.

    Widgets call `choose_region` and `choose_organization` and listen to `changed`.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.region = ""
        self.organization = ""
        self.asked = "region"

    def choose_region(self, identifier: str) -> None:
        """Select a region, or all of them together."""
        region = "" if identifier == CANADA else identifier
        self._choose(region, self.organization, "region")

    def choose_organization(self, identifier: str) -> None:
        """Select an organization."""
        self._choose(self.region, identifier, "organization")

    def clear(self) -> None:
        """Select nothing."""
        self._choose("", "", "region")

    def _choose(self, region: str, organization: str, asked: str) -> None:
        before = self.region, self.organization, self.asked
        self.region, self.organization, self.asked = region, organization, asked
        if before != (region, organization, asked):
            self.changed.emit()
