"""What things are called that are shared, ranked and classed by."""

from __future__ import annotations

from desktop.language import distance, language, number, percent, tr
from desktop.panels.wording import group_text
from desktop.plain_text import one_line
from desktop.questions.equity.found import ACCESS, DISTANCE, SERVED
from desktop.statement.equity import in_digits
from desktop.theme import Theme
from layers.boundaries import BoundaryLayer
from layers.coverage.status import Overlay
from layers.equity.clusters import Surroundings
from layers.equity.measured_access import PER_PEOPLE
from layers.equity.remoteness import BOUNDS, NEARBY_KM
from layers.equity.variables import (
    DENSITY,
    LEVEL,
    OF_BOUNDARY,
    OF_REGION,
    PROVINCE,
    REGION,
    REMOTENESS,
    SHARE_OF,
)
from layers.equity.variables import DISTANCE as FAR
from layers.equity.variables import NEARBY as AROUND
from layers.provinces import PROVINCES

ALONE = Overlay.MOSTLY_REMOTE_ONLY  # the hatch of regions without a neighbour


def of_text(of: str) -> str:
    """Name what is shared."""
    return {
        DISTANCE: tr("Distance to help"),
        SERVED: tr("Share served of the region"),
        ACCESS: tr("Access, rivals counted"),
    }[of]


def amount_text(of: str, value: float) -> str:
    """Write an amount of what is shared."""
    if of == DISTANCE:
        return distance(value)
    if of == SERVED:
        return percent(value)
    if value != value:  # nobody has a number
        return "–"
    return in_digits(value)


def mean_title(of: str) -> str:
    """Head a column of means."""
    return {
        DISTANCE: tr("Mean distance"),
        SERVED: tr("Mean share served"),
        ACCESS: tr("Per {people} people", people=number(PER_PEOPLE)),
    }[of]


def variable_text(key: str) -> str:
    """Name a variable that people are ranked by."""
    if key.startswith(SHARE_OF):
        group = group_text(key.removeprefix(SHARE_OF))
        return tr("Share: {group}", group=one_line(group))
    if key.startswith(OF_REGION):
        return _of_region(key.removeprefix(OF_REGION))
    if key.startswith(OF_BOUNDARY):
        column = key.removeprefix(OF_BOUNDARY)
        if column == "land_area_km2":
            return tr("Region: land area")
        return tr("Region: column “{column}”", column=one_line(column))
    return {
        FAR: tr("Distance to help"),
        AROUND: tr("People within {distance}", distance=distance(NEARBY_KM)),
        DENSITY: tr("Region: people per km²"),
    }[key]


def _of_region(name: str) -> str:
    return {
        "share_served": tr("Region: share served"),
        "median_km": tr("Region: median distance"),
        "mean_km": tr("Region: mean distance"),
        "organizations": tr("Region: organizations"),
        "left_out": tr("Region: people left out"),
    }[name]


def split_text(key: str) -> str:
    """Name what people are classed by."""
    if key.startswith(LEVEL):
        return tr("Level {level}", level=one_line(key.removeprefix(LEVEL)))
    return {
        PROVINCE: tr("Provinces and territories"),
        REGION: tr("Regions"),
        REMOTENESS: tr("Remoteness"),
    }[key]


def class_text(split: str, word: str, boundaries: BoundaryLayer) -> str:
    """Name a class of people."""
    if not word:
        return tr("Not known")
    if split == REMOTENESS:
        return remoteness_text(int(word))
    if split == PROVINCE:
        names = {
            one.id: (one.fr if language() == "fr" else one.en) for one in PROVINCES
        }
        if word in names:
            return names[word]
    if word in boundaries.position:
        return boundaries.name(word, language())
    return word


def remoteness_text(code: int) -> str:
    """Say how many people live around those of a class of remoteness."""
    bounds = [number(bound) for bound in BOUNDS]
    return {
        0: tr("Fewer than {most} around", most=bounds[0]),
        1: tr("{least} to {most} around", least=bounds[0], most=bounds[1]),
        2: tr("{least} to {most} around", least=bounds[1], most=bounds[2]),
        3: tr("{least} or more around", least=bounds[2]),
    }[code]


def surroundings_text(kind: Surroundings) -> str:
    """Name a region and its surroundings, as a legend or a cell does."""
    return {
        Surroundings.NO_NEIGHBOURS: tr("No neighbour"),
        Surroundings.GAP_AMONG_GAPS: tr("Gap among gaps"),
        Surroundings.SERVED_AMONG_GAPS: tr("Served among gaps"),
        Surroundings.SERVED_AMONG_SERVED: tr("Served among served"),
        Surroundings.GAP_AMONG_SERVED: tr("Gap among served"),
    }[kind]


def quadrant_text(kind: Surroundings) -> str:
    """Name a quadrant of the scatter in the fewest words: a region, its neighbours."""
    return {
        Surroundings.NO_NEIGHBOURS: "",
        Surroundings.GAP_AMONG_GAPS: tr("gap · gaps"),
        Surroundings.SERVED_AMONG_GAPS: tr("served · gaps"),
        Surroundings.SERVED_AMONG_SERVED: tr("served · served"),
        Surroundings.GAP_AMONG_SERVED: tr("gap · served"),
    }[kind]


def surroundings_colour(kind: Surroundings, theme: Theme) -> str:
    """Colour a region by its surroundings: gaps warm, served regions cool."""
    return {
        Surroundings.NO_NEIGHBOURS: theme.no_data,
        Surroundings.GAP_AMONG_GAPS: theme.coverage[4],
        Surroundings.SERVED_AMONG_GAPS: theme.hatch,
        Surroundings.SERVED_AMONG_SERVED: theme.better,
        Surroundings.GAP_AMONG_SERVED: theme.coverage[2],
    }[kind]


def quiet_colour(theme: Theme) -> str:
    """Colour a region that does not stand out."""
    return theme.coverage[0]
