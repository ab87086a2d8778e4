"""What is wrong with what a measure was asked of, and what a person does about it."""

from __future__ import annotations

from desktop.language import tr

Text = tuple[str, str]


def equity_texts() -> dict[str, Text]:
    """Give what is said of inequality, and of values that go with ids."""
    return {
        "nobody_measured": (
            tr("There is nobody to measure: no one counted has a number here."),
            tr("Check the group, who is eligible, and whether help can be reached."),
        ),
        "negative_amount": (
            tr("An amount of {value} is negative; inequality is of amounts from 0."),
            tr("Correct it, or leave the cell empty if it is not known."),
        ),
        "no_such_group": (
            tr("The population has no group “{value}”."),
            tr("Choose from: {known}."),
        ),
        "no_id_matches": (
            tr("None of its ids is loaded: it says “{given}”, not “{wanted}”."),
            tr("Use the ids of the places or regions that are loaded."),
        ),
        "no_values": (
            tr("The column “{column}” is empty."),
            tr("Check that the right column was saved."),
        ),
    }
