"""What is wrong with what was asked or with where results go, and what to do."""

from __future__ import annotations

from desktop.language import tr

Text = tuple[str, str]


def output_texts() -> dict[str, Text]:
    """Give what is said of where results go, and of choices that fit nothing."""
    return {
        "no_such_column": (
            tr("No file has a column “{value}”."),
            tr("Name one of: {known}."),
        ),
        "nothing_to_accept": (
            tr("“{value}” was not found, or has no such repair."),
            tr("Accept one of: {known}."),
        ),
        "output_not_a_folder": (
            tr("Results cannot be written there: it is a file."),
            tr("Name a folder; it is made if it does not exist."),
        ),
        "output_not_writable": (
            tr("Nothing may be written in this folder."),
            tr("Name another folder, or change its permissions."),
        ),
        "output_is_folder": (
            tr("A folder of this name is in the way."),
            tr("Rename or remove it, or name another folder for the results."),
        ),
        "output_failed": (
            tr("It cannot be written: {reason}."),
            tr("Free some space or name another folder; no file was changed."),
        ),
    }


def standard_texts() -> dict[str, Text]:
    """Give what is said of a service standard."""
    return {
        "threshold_not_a_distance": (
            tr("{value} is not a distance."),
            tr("Give a threshold of 0 km or more."),
        ),
        "unknown_level": (
            tr("“{value}” is not a prevention level."),
            tr("Use primary, secondary or tertiary."),
        ),
        "class_bounds_not_falling": (
            tr("The bounds of the classes do not fall from 1 to 0: {value}."),
            tr("Give three falling shares, such as 0.8, 0.5 and 0.2."),
        ),
        "nobody_offers": (
            tr("No organization is known to offer “{value}”."),
            tr("Choose from: {known}."),
        ),
    }
