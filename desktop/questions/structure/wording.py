"""Words and looks of a standing: what a region has of a kind of help."""

from __future__ import annotations

import math

from desktop.language import number, percent, tr
from desktop.questions.method_note import Method
from desktop.theme import Theme
from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Status
from layers.coverage.structure import Kind, Presence
from layers.coverage.structure_tally import Standing, Tally


def standing_text(standing: Standing, standard: ServiceStandard) -> str:
    """Say how many people have a kind of help."""
    least = [percent(share, 0) for share in standard.class_bounds]
    return {
        Standing.FOR_MOST: tr("{share} or more have it", share=least[0]),
        Standing.FOR_MANY: tr("{share} or more have it", share=least[1]),
        Standing.FOR_SOME: tr("{share} or more have it", share=least[2]),
        Standing.FOR_FEW: tr("Under {share} have it", share=least[2]),
        Standing.FOR_NOBODY: tr("Nobody has it"),
        Standing.UNSAID: tr("Mostly not said"),
        Standing.NO_DATA: tr("No data"),
        Standing.NOT_COUNTED: tr("Not counted here"),
    }[standing]


def standing_colour(standing: Standing, theme: Theme) -> str:
    """Fill of a standing, the same on the map, in its legend and in the matrix."""
    if standing is Standing.UNSAID:
        return theme.status[Status.INELIGIBLE]
    if standing is Standing.NOT_COUNTED:
        return theme.raised
    return theme.no_data if standing is Standing.NO_DATA else theme.coverage[standing]


def state_colour(state: Presence, theme: Theme) -> str:
    """Fill of a state in a bar, that of the line of the ledger most like it."""
    like = {
        Presence.PRESENT: Status.SERVED,
        Presence.REMOTE_ONLY: Status.REMOTE_ONLY,
        Presence.UNSPECIFIED: Status.INELIGIBLE,
        Presence.ABSENT: Status.BEYOND,
    }
    return theme.status[like[state]]


def without_text(kind: Kind) -> str:
    """Say what people are without, who do not have a kind as it is meant."""
    if kind.enough is Presence.REMOTE_ONLY:
        return tr("Not covered")
    return tr("Without it in person")


def people_text(people: float, everyone: float) -> str:
    """Say how many people, and which share of those counted they are."""
    share = people / everyone if everyone else math.nan
    return f"{number(people)} · {percent(share)}"


def lack_lines(tally: Tally, k: int, row: int) -> list[str]:
    """Say how many of a region are without a kind, and what they have instead."""
    everyone = int(tally.everyone[row])
    if not everyone:
        return []
    lacking = tally.lacking[k, row]
    parts = [
        (without_text(tally.made.kinds[k]), int(lacking.sum())),
        (tr("of whom remote only"), int(lacking[Presence.REMOTE_ONLY])),
        (tr("of whom not said"), int(lacking[Presence.UNSPECIFIED])),
        (tr("of whom with nothing"), int(lacking[Presence.ABSENT])),
    ]
    return [
        tr("{line}: {people}", line=said, people=people_text(people, everyone))
        for place, (said, people) in enumerate(parts)
        if people or place == 0
    ]


def structure_method(standard: ServiceStandard) -> Method:
    """Say how it is found which kind of help is missing."""
    served = [percent(share, 0) for share in standard.class_bounds]
    return Method(
        meaning=tr(
            "For each word, only organizations that state it count. “Not said” are "
            "people whom only organizations serve that leave the field empty: they may "
            "have this help, or not. All else that the standard asks stays asked; "
            "whether there is room is not looked at."
        ),
        formula=tr(
            "share = people in reach of an organization that states the word ÷ people "
            "of the region; classes from {most}, {many} and {some}. A telephone, the "
            "web, an application and a referral are had wherever their mandate "
            "reaches.",
            most=served[0],
            many=served[1],
            some=served[2],
        ),
        unit=tr("people, and their share of the people counted in the region"),
        source=tr(
            "the ledger of people, word by word; compare Penchansky, R., & Thomas, "
            "J. W. (1981). The Concept of Access. Medical Care 19(2), 127-140."
        ),
    )
