"""Every question in the order they are asked in, and how each is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.language import tr
from desktop.questions.question import Question

COVERAGE = "coverage"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One question as the window offers it; `make` is called when first asked.

    The coverage question has none: the window is made for it.
    """

    name: str
    icon: str
    make: Callable[[], Question] | None = None


def _pressure() -> Question:
    from desktop.questions.pressure.question import PressureQuestion  # once asked

    return PressureQuestion()


def _access() -> Question:
    from desktop.questions.access.question import AccessQuestion  # once asked

    return AccessQuestion()


def _robustness() -> Question:
    from desktop.questions.robustness.question import RobustnessQuestion  # once asked

    return RobustnessQuestion()


def _structure() -> Question:
    from desktop.questions.structure.question import StructureQuestion  # once asked

    return StructureQuestion()


def _equity() -> Question:
    from desktop.questions.equity.question import EquityQuestion  # once asked

    return EquityQuestion()


def _misleading() -> Question:
    from desktop.questions.misleading.question import MisleadingQuestion  # once asked

    return MisleadingQuestion()


KINDS = (
    Kind(name=COVERAGE, icon="map-trifold"),
    Kind(name="pressure", icon="arrows-left-right", make=_pressure),
    Kind(name="access", icon="gauge", make=_access),
    Kind(name="robustness", icon="anchor", make=_robustness),
    Kind(name="structure", icon="puzzle-piece", make=_structure),
    Kind(name="equity", icon="scales", make=_equity),
    Kind(name="misleading", icon="warning", make=_misleading),
)


def question_texts() -> dict[str, str]:
    """Name each question, with its mnemonic, in the language chosen."""
    return {
        "coverage": tr("Who is &out of reach"),
        "pressure": tr("Who &carries whose cases"),
        "access": tr("How &good access is"),
        "robustness": tr("Which gaps &hold"),
        "structure": tr("What &kind is missing"),
        "equity": tr("How &evenly it is shared"),
        "misleading": tr("What could &mislead"),
    }
