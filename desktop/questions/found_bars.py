"""Bars of what a question found, or a word on why there are none."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from desktop.panels.ranking_chart import BarChart

Found = TypeVar("Found")


class FoundBars(BarChart, Generic[Found]):
    """A list of bars about one finding; a subclass says which bars those are."""

    _found: Found | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refresh()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self._found = found
        self._refresh()
