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
        "no_such_variable": (
            tr("Nothing that is loaded is called “{value}”."),
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


def robustness_texts() -> dict[str, Text]:
    """Give what is said of settings tried, and of where the loaded area ends."""
    return {
        "detour_not_a_factor": (
            tr("{value} is not a detour: no way is shorter than a straight line."),
            tr("Ask for a number of 1 or more, as 1.3."),
        ),
        "edge_not_loaded": (
            tr("No boundary “{value}” is loaded, so it cannot be an edge."),
            tr("Use ids of the boundaries, or usual, outline, border or none."),
        ),
    }


def access_texts() -> dict[str, Text]:
    """Give what is said of capacities, catchments, decays and their numbers."""
    return {
        "capacity_unknown": (
            tr(
                "{count} of {of} organizations that may serve state no capacity: {ids}."
            ),
            tr("Fill the column in, or say --missing-capacity 1 to count each as one."),
        ),
        "capacity_negative": (
            tr("A capacity is below 0 or without end: {ids}."),
            tr("Give every organization a capacity of 0 or more."),
        ),
        "catchment_not_a_distance": (
            tr("{value} is not a distance."),
            tr("Give a catchment of 0 km or more."),
        ),
        "tau_not_positive": (
            tr("A way of {value} km weighs nothing."),
            tr("Give a distance above 0 km."),
        ),
        "attraction_negative": (
            tr("{value} would let capacity repel."),
            tr("Give an exponent of 0 or more."),
        ),
        "decay_not_taken": (
            tr("This measure has no room for the decay “{value}”."),
            tr("Leave the decay out, or choose e2sfca for a catchment with one."),
        ),
        **_decays(),
    }


def _decays() -> dict[str, Text]:
    return {
        "decay_edges_not_rising": (
            tr("The distances of a decay do not rise: {value}."),
            tr("Give each zone one distance and one weight, the nearest first."),
        ),
        "decay_weights_not_falling": (
            tr("The weights of a decay do not fall from 0 or more: {value}."),
            tr("Give the nearest zone the greatest weight."),
        ),
        "decay_bandwidth_not_positive": (
            tr("{value} km is no bandwidth."),
            tr("Give a distance above 0 km."),
        ),
        "decay_exponent_not_positive": (
            tr("With the exponent {value} nothing falls."),
            tr("Give a number above 0."),
        ),
        "decay_nearest_not_positive": (
            tr("{value} km is no least distance."),
            tr("Give a distance above 0 km."),
        ),
    }


def capacity_texts() -> dict[str, Text]:
    """Give what is said of need and of the room that organizations have."""
    return {
        "need_not_positive": (
            tr("A need of {value} asks for nothing: it has to be more than 0."),
            tr("Give a rate per population, for example 0.5/1000."),
        ),
        "capacity_missing": (
            tr("It is not known how many these can take, in all {count}: {ids}."),
            tr(
                "Fill it in, or take unknown capacities as unlimited (on the command "
                "line: --missing-capacity unlimited)."
            ),
        ),
        "capacity_negative": (
            tr("A capacity is less than nothing; in all {count}: {ids}."),
            tr("Give 0 for an organization that takes nobody."),
        ),
    }
