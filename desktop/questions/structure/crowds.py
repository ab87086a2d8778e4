"""Whose map is seen: a group of people, everywhere, outside Quebec or in it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.language import tr
from desktop.panels.wording import group_text
from layers.boundaries import BoundaryLayer
from layers.project import Project
from layers.region_provinces import provinces_of

Flags = npt.NDArray[np.bool_]
QUEBEC = "24"


@dataclass(frozen=True, kw_only=True)
class Crowd:
    """People to count: a group, "" for the one on screen, and where they live.

    `in_quebec` counts the regions of Quebec, or those of the other provinces and
    territories; None counts every region.
    """

    key: str
    group: str = ""
    in_quebec: bool | None = None

    def regions(self, boundaries: BoundaryLayer) -> Flags | None:
        """Tell which regions are counted, shape (regions,); None for every one."""
        if self.in_quebec is None:
            return None
        provinces = provinces_of(boundaries)
        known = provinces != ""
        return np.asarray(known & ((provinces == QUEBEC) == self.in_quebec), dtype=bool)


AS_SHOWN = Crowd(key="")
MINORITIES = (
    Crowd(key="french_outside_quebec", group="french", in_quebec=False),
    Crowd(key="english_in_quebec", group="english", in_quebec=True),
)


def crowds_of(project: Project) -> tuple[Crowd, ...]:
    """List whom a project lets one count: who has no group or no region is left out."""
    groups = project.population.groups
    own = (Crowd(key=f"group {name}", group=name) for name in groups)
    official = [
        crowd
        for crowd in MINORITIES
        if crowd.group in groups and _lives_anywhere(crowd, project.boundaries)
    ]
    return (AS_SHOWN, *own, *official)


def _lives_anywhere(crowd: Crowd, boundaries: BoundaryLayer) -> bool:
    regions = crowd.regions(boundaries)
    return regions is None or bool(regions.any())


def crowd_text(crowd: Crowd, group: str) -> str:
    """Name a crowd; `group` is the one counted where it has none of its own."""
    words = {
        "french_outside_quebec": tr("French speakers outside Quebec"),
        "english_in_quebec": tr("English speakers in Quebec"),
    }
    return words.get(crowd.key) or group_text(crowd.group or group)


def choice_text(crowd: Crowd, group: str) -> str:
    """Name a crowd in the list it is chosen from."""
    if crowd == AS_SHOWN:
        return tr("As on screen: {group}", group=group_text(group))
    return crowd_text(crowd, group)
