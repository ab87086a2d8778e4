"""What an import finds once: the same sentences for one boundary, line, sum or id."""

from __future__ import annotations

from desktop.language import tr

Text = tuple[str, str]


def singular_texts() -> dict[str, Text]:
    """Give the texts of codes whose fact `count` is one, by the code and `_one`."""
    return {
        "sums_are_lower_bounds_one": (
            tr("One sum is a lower bound: the count of some of its parts is missing."),
            tr("Read it as “at least”."),
        ),
        "figures_without_boundary_one": (
            tr("One line of figures met no boundary: {value}."),
            tr("Check that figures and boundaries are of one level and census."),
        ),
        "boundaries_without_figures_one": (
            tr("One boundary met no figures: {value}."),
            tr("Check that the file is whole; its people are unknown."),
        ),
        "boundaries_without_places_one": (
            tr(
                "One boundary with people holds no place of the population; its "
                "people stand at one point: {value}."
            ),
            tr("Load population points to know where they live."),
        ),
        "shared_evenly_one": (
            tr(
                "In one boundary nobody is known to live at any place, so people "
                "were shared evenly: {value}."
            ),
            tr("Load population points to know where they live."),
        ),
        "group_exceeds_boundary_total_one": (
            tr("In one boundary a group counts more people than there are: {value}."),
            tr("Counts are randomly rounded; check it if it differs by much."),
        ),
        "boundaries_without_counts_one": (
            tr("One boundary has no count; its people are unknown: {value}."),
            tr("Nothing to do unless the file has it."),
        ),
        "ids_unlike_codes_one": (
            tr("One id is not written as codes of level {level} are: {value}."),
            tr("Check the column; ids stay as they are."),
        ),
        "blocks_without_count_one": (
            tr("One block has no number of people; it is unknown, not zero."),
            tr("Nothing to do: some reserves were not enumerated."),
        ),
    }
