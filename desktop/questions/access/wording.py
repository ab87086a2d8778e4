"""What the question of access calls its measures, standings and maps."""

from __future__ import annotations

import math

from desktop.access_words import measure_name
from desktop.answer import Answer
from desktop.language import threshold as threshold_text
from desktop.language import tr
from desktop.panels.wording import group_text
from desktop.questions.access.found import Found
from desktop.questions.access.scale import Scale
from layers.access.standing import Standing
from layers.project import BASELINE

SHORT = {
    "2sfca": "2SFCA",
    "e2sfca": "E2SFCA",
    "3sfca": "3SFCA",
    "m2sfca": "M2SFCA",
    "bfca": "BFCA",
    "raam": "RAAM",
}


def families() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Group the measures as the chooser lists them."""
    return (
        (tr("Catchments"), ("2sfca", "e2sfca", "3sfca", "m2sfca", "bfca")),
        (tr("Gravity"), ("hansen", "competition")),
        (tr("Choice"), ("huff", "raam")),
    )


def short_name(code: str) -> str:
    """Name a measure as briefly as it is known by."""
    return SHORT.get(code) or measure_name(code)


def full_name(code: str) -> str:
    """Name a measure by its letters, if it has any, and in full."""
    if code not in SHORT:
        return measure_name(code)
    return tr("{letters}: {name}", letters=SHORT[code], name=measure_name(code))


def uncapitalized(text: str) -> str:
    """Begin a text within a sentence."""
    return text[:1].lower() + text[1:]


def standing_text(standing: Standing, *, is_cost: bool) -> str:
    """Name those who have no access."""
    if standing == Standing.UNREACHABLE:
        return tr("Unreachable")
    return tr("Beyond the catchment") if is_cost else tr("Zero access")


def standing_meaning(standing: Standing, *, is_cost: bool) -> str:
    """Say in a sentence who they are."""
    if standing == Standing.UNREACHABLE:
        return tr(
            "No organization with anything to give may serve them in person, however "
            "far."
        )
    if is_cost:
        return tr("No organization that may serve them is within the catchment.")
    return tr(
        "Their access is 0: an organization may serve them, but none is within the "
        "catchment with a weight above 0."
    )


def access_title(answer: Answer) -> str:
    """Say what the map shows."""
    if answer.project.shown == BASELINE:
        return tr("How good access is")
    name = answer.project.scenario(answer.project.shown).name
    return tr("How good access is with “{scenario}”", scenario=name)


def access_subtitle(found: Found, scale: Scale) -> str:
    """Say by which measure, how far people go, in which unit, and whose access."""
    asked, reach = found.asked, found.parameters.catchment_km
    parts = [
        short_name(asked.measure),
        tr("within {distance}", distance=threshold_text(reach))
        if math.isfinite(reach)
        else tr("catchment without end"),
        uncapitalized(scale.title()),
        group_text(asked.group),
    ]
    return " · ".join(parts)
