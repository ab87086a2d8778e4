"""What the panels call statuses, classes, reasons, groups and edits."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.language import threshold, tr
from layers.coverage.status import Coverage, Reason, Status
from layers.scenario.edits import Closing, Edit, Opening


def status_text(status: Status, threshold_km: float | None = None) -> str:
    """Name a line of the ledger, with the threshold where that decides."""
    if status == Status.BEYOND and threshold_km is not None:
        return tr("Beyond {distance}", distance=threshold(threshold_km))
    words = {
        Status.SERVED: tr("Served"),
        Status.FULL: tr("No room left"),
        Status.REMOTE_ONLY: tr("Remote only"),
        Status.INELIGIBLE: tr("Not for them"),
        Status.BEYOND: tr("Beyond the threshold"),
        Status.UNREACHABLE: tr("Unreachable"),
    }
    return words[status]


def status_meaning(
    status: Status, threshold_km: float, *, with_room: bool = False
) -> str:
    """Say in a sentence who is on a line of the ledger, where room counts or not."""
    meanings = {
        Status.SERVED: tr(
            "An organization that may take them is within {distance}, in person."
        ),
        Status.FULL: tr("An organization is within {distance} but has no room left."),
        Status.REMOTE_ONLY: tr(
            "Nobody in person within {distance}, but a helpline, a website, an"
            " application or a referral covers where they live."
        ),
        Status.INELIGIBLE: tr(
            "An organization is within {distance} but may not take them."
        ),
        Status.BEYOND: tr(
            "An organization that may take them exists, farther than {distance}."
        ),
        Status.UNREACHABLE: tr(
            "No organization that may take them in person can be reached."
        ),
    }
    if with_room and status == Status.SERVED:
        return tr(
            "An organization that may take them is within {distance}, in person, and "
            "has room for them.",
            distance=threshold(threshold_km),
        )
    return meanings[status].format(distance=threshold(threshold_km))


def coverage_text(coverage: Coverage) -> str:
    """Name a class of regions, as a word in a sentence or a table."""
    words = {
        Coverage.SERVED: tr("served"),
        Coverage.PARTLY_SERVED: tr("partly served"),
        Coverage.UNDERSERVED: tr("underserved"),
        Coverage.SEVERELY_UNDERSERVED: tr("severely underserved"),
        Coverage.UNSERVED: tr("unserved"),
        Coverage.NO_DATA: tr("no data"),
    }
    return words[coverage]


def reason_text(reason: Reason) -> str:
    """Say which test the nearest organization fails; nothing where it fails none."""
    words = {
        Reason.NONE: "",
        Reason.LEVEL: tr("Other level"),
        Reason.SERVICE: tr("Other services"),
        Reason.LANGUAGE: tr("Other language"),
        Reason.MANDATE: tr("Outside mandate"),
    }
    return words[reason]


def group_text(group: str) -> str:
    """Name a population group; one the program does not know keeps its column name."""
    words = {
        "total": tr("Everyone"),
        "french": tr("First official language French"),
        "english": tr("First official language English"),
        "age_15_24": tr("Aged 15 to 24"),
    }
    return words.get(group, group)


def edit_text(edit: Edit, names: Mapping[str, str]) -> str:
    """Say in a sentence what an edit of a scenario does; `names` by organization id."""
    name = names.get(edit.id, edit.id)
    if isinstance(edit, Opening):
        return tr("{name} opens", name=name)
    if isinstance(edit, Closing):
        return tr("{name} closes", name=name)
    return tr("{name} moves", name=name)
