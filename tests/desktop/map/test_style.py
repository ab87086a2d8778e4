from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from desktop.map.style import argb, coverage_style, difference_colour, difference_style
from desktop.theme import DARK, LIGHT, Theme
from layers.coverage.regions import RegionTable
from layers.coverage.status import Coverage, Overlay


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_each_class_has_its_colour_and_each_overlay_its_hatch(
    theme: Theme,
) -> None:
    frame = pd.DataFrame({"coverage": list(Coverage), "overlay": [0, 1, 2, 0, 0, 0]})
    table = RegionTable(
        frame=frame,
        total=frame.iloc[0],
        ineligible_reasons=frame,
        outside_people=0,
        outside_places=0,
    )
    style = coverage_style(table, theme)
    expected = [*theme.coverage[:5], theme.no_data]
    assert style.fills.tolist() == [argb(colour) for colour in expected]
    assert style.hatches.tolist() == [0, 1, 2, 0, 0, 0]
    assert style.hatch_inks[Overlay.MOSTLY_REMOTE_ONLY] == argb(theme.hatch)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_a_difference_is_better_worse_the_same_or_unknown(theme: Theme) -> None:
    difference = pd.DataFrame(
        {"share_served": [0.4, -0.4, 0.0, np.nan, 0.9]},
        index=["a", "b", "c", "d", "canada"],
    )
    style = difference_style(difference, theme)
    colours = (theme.better, theme.worse, theme.same, theme.no_data)
    assert style.fills.tolist() == [argb(colour) for colour in colours]


def test_that_a_small_gain_is_weaker_than_a_large_one_but_not_neutral() -> None:
    weak, strong = (difference_colour(change, LIGHT) for change in (0.01, 0.2))
    assert len({weak, strong, LIGHT.same}) == 3
