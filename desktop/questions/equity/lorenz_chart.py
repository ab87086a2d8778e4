"""The Lorenz curve, the line of equality, and the concentration curve beside them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.panels.ranking_chart import colour_key
from desktop.plain_text import one_line
from desktop.questions.equity.found import Found
from desktop.questions.equity.plots import SentencePlot
from desktop.questions.equity.reading import lorenz_reading, nothing_to_show
from desktop.questions.equity.wording import variable_text
from desktop.theme import Theme

MARKS = (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)
POINTS = 400
NAME_LENGTH = 32


class LorenzChart(SentencePlot):
    """Share of all there is that the first share of people have, in two orders."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self.plot.getViewBox().setRange(xRange=(0, 100), yRange=(0, 100), padding=0)
        self.draw()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self._found = found
        self.draw()

    def draw(self) -> None:
        """Draw the line of equality and the curves there are."""
        found, theme, name = self._found, self._theme, tr("Lorenz curve")
        self.plot.setVisible(found is not None)
        if found is None:
            self._begin(name, nothing_to_show())
            return
        self._begin(name, lorenz_reading(found), self._key(found, theme))
        self._line([0, 100], [0, 100], theme.faint, width=1, dashed=True)
        curves = [(found.made.lorenz, theme.accent)]
        if found.ranked is not None:
            curves.append((found.ranked.curve, theme.worse))
        for curve, colour in curves:
            thin = curve.thinned(POINTS)
            self._line(100 * thin.people, 100 * thin.held, colour)
        self.plot.bottom_axis.dress(
            theme, tr("% of people, those first in order"), MARKS
        )
        self.plot.left_axis.dress(theme, tr("% of all there is"), MARKS)

    def _key(self, found: Found, theme: Theme) -> str:
        entries = [(tr("Lorenz"), theme.accent)]
        if found.ranked is not None:
            shown = one_line(variable_text(found.ranked.name), NAME_LENGTH)
            entries.append((tr("by {variable}", variable=shown), theme.worse))
        entries.append((tr("all alike"), theme.faint))
        return colour_key("", entries).removeprefix("<b></b> &nbsp; ")
