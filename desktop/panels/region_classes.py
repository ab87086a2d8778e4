"""A region's class in words and as a swatch, with what else holds for its people."""

from __future__ import annotations

from desktop.language import tr
from desktop.panels.table_model import Swatch
from desktop.panels.wording import coverage_text
from desktop.theme import Theme
from layers.coverage.status import Coverage, Overlay


def class_text(coverage: Coverage, overlay: Overlay) -> str:
    """Name the class of a region with what else holds for most of its people."""
    words = coverage_text(coverage)
    if overlay == Overlay.MOSTLY_REMOTE_ONLY:
        return tr("{coverage}, mostly remote only", coverage=words)
    if overlay == Overlay.MOSTLY_UNREACHABLE:
        return tr("{coverage}, mostly unreachable", coverage=words)
    return words


def overlay_text(overlay: Overlay) -> str:
    """Name what else holds for most people of a region; "" for nothing."""
    texts = {
        Overlay.MOSTLY_REMOTE_ONLY: tr("remote only"),
        Overlay.MOSTLY_UNREACHABLE: tr("unreachable"),
    }
    return texts.get(overlay, "")


def class_swatch(coverage: Coverage, overlay: Overlay, theme: Theme) -> Swatch:
    """Give the fill and hatch of a region's class."""
    colour = theme.coverage[coverage]
    if overlay == Overlay.MOSTLY_REMOTE_ONLY:
        return Swatch(colour=colour, hatch="diagonal", hatch_colour=theme.hatch)
    if overlay == Overlay.MOSTLY_UNREACHABLE:
        return Swatch(colour=colour, hatch="dotted", hatch_colour=theme.text)
    return Swatch(colour=colour)
