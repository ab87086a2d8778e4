"""Where the loaded area ends with the unknown behind it: the choices, and in words."""

from __future__ import annotations

import re
from collections import deque

import numpy as np
import numpy.typing as npt

from desktop.language import tr
from layers.boundaries import BoundaryLayer
from layers.coverage.border import edge_distances
from layers.coverage.edges import NOWHERE, Edge, land_border, outline, whole_country
from layers.population import PopulationLayer

Numbers = npt.NDArray[np.float64]
USUAL, OUTLINE, BORDER, NONE = "usual", "outline", "border", "none"
# A thread may add one while another looks: both are single steps of a deque.
_known: deque[tuple[str, PopulationLayer, BoundaryLayer, Numbers]] = deque(maxlen=3)


def edge_named(text: str, boundaries: BoundaryLayer) -> str:
    """Say which edge was meant: the usual one depends on what is loaded."""
    if text != USUAL:
        return text
    return BORDER if whole_country(boundaries) else OUTLINE


def edge_of(named: str, boundaries: BoundaryLayer) -> Edge:
    """Give the edge that a word, or ids of boundaries separated by commas, name."""
    if named == NONE:
        return NOWHERE
    if named == BORDER:
        return land_border(boundaries)
    if named == OUTLINE:
        return outline(boundaries)
    ids = {word.strip() for word in re.split("[,|]", named)} - {""}
    return outline(boundaries, sorted(ids))


def distances_to_edge(
    named: str, population: PopulationLayer, boundaries: BoundaryLayer
) -> Numbers:
    """Give kilometres from each place to an edge; remembered, as no standard moves it.

    An edge of many boundaries takes seconds to find.
    """
    found = known_distances(named, population, boundaries)
    if found is None:
        found = edge_distances(edge_of(named, boundaries), population, boundaries)
        _known.append((named, population, boundaries, found))
    return found


def known_distances(
    named: str, population: PopulationLayer, boundaries: BoundaryLayer
) -> Numbers | None:
    """Give the same if it was found before, None otherwise."""
    for edge, people, regions, found in tuple(_known):
        if edge == named and people is population and regions is boundaries:
            return found
    return None


def edge_texts() -> dict[str, str]:
    """Name the edges that can be chosen."""
    return {
        USUAL: tr("The usual edge"),
        BORDER: tr("Border with the United States"),
        OUTLINE: tr("Outline of all boundaries"),
        NONE: tr("No edge"),
    }


def edge_sentence(named: str) -> str:
    """Say where the unknown was taken to begin."""
    known = {
        NONE: tr("Nothing unknown is taken to lie around what is loaded."),
        BORDER: tr("The edge is the border with the United States; the sea is none."),
        OUTLINE: tr("The edge is the outline of all boundaries, coasts included."),
    }
    chosen = tr("The edge is the outline of {regions}.", regions=named)
    return known.get(named, chosen)
