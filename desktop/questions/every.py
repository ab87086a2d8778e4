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


KINDS = (Kind(name=COVERAGE, icon="map-trifold"),)


def question_texts() -> dict[str, str]:
    """Name each question, with its mnemonic, in the language chosen."""
    return {
        "coverage": tr("Who is &out of reach"),
    }
