from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.map.paper_symbols import paint_symbols
from desktop.map.point_renderer import (
    CROWD_RADIUS,
    RADIUS,
    MapOrganization,
    OrganizationKind,
    paint_organizations,
    point_layout,
)
from desktop.theme import DARK, LIGHT
from layers.coverage.status import Status

SIDE = 80


def organization(identifier, *, full, kind=OrganizationKind.ELIGIBLE):
    return MapOrganization(
        id=identifier, name="", longitude=0, latitude=0, kind=kind, is_full=full
    )


def alike(one: str, other: str) -> bool:
    """Tell whether colours differ by no more than the edge of a circle blurs."""
    channels = zip(QColor(one).getRgb(), QColor(other).getRgb(), strict=True)
    return all(abs(a - b) < 40 for a, b in channels)


def rim(organizations, theme, away, *, on_paper=False) -> str:
    """Find the colour to the right of the symbol in the middle of a picture."""
    middle = np.full(len(organizations), SIDE / 2)
    layout = point_layout(middle, middle, organizations, most=1)
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(theme.sea))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if on_paper:
        paint_symbols(painter, layout, organizations, theme)
    else:
        paint_organizations(painter, layout, organizations, theme, ratio=1.0)
    painter.end()
    return image.pixelColor(SIDE // 2 + round(away), SIDE // 2).name()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("on_paper", [False, True])
def test_that_one_without_room_is_ringed_and_another_is_not(qapp, theme, on_paper):
    full = theme.status[Status.FULL]
    ringed = rim([organization("a", full=True)], theme, RADIUS + 2, on_paper=on_paper)
    plain = rim([organization("a", full=False)], theme, RADIUS + 2, on_paper=on_paper)
    assert alike(ringed, full)
    assert not alike(plain, full)


def test_that_several_are_ringed_when_none_that_may_serve_has_room(qapp):
    full, away = LIGHT.status[Status.FULL], CROWD_RADIUS + 2
    both = [organization("a", full=True), organization("b", full=True)]
    one = [organization("a", full=True), organization("b", full=False)]
    other = OrganizationKind.INELIGIBLE
    apart = [organization("a", full=True), organization("b", full=False, kind=other)]
    assert alike(rim(both, LIGHT, away), full)
    assert not alike(rim(one, LIGHT, away), full)
    assert alike(rim(apart, LIGHT, away), full)
