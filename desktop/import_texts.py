"""What an import finds in files and between them, and what to do about it."""

from __future__ import annotations

from desktop.language import tr

Text = tuple[str, str]


def place_texts() -> dict[str, Text]:
    """Give what is said of places, and of how rows were located."""
    return {
        "coordinates_in_metres": (
            tr("The coordinates are metres, not degrees: {value}."),
            tr(
                "Accept that they are taken for metres of Statistics Canada’s "
                "Lambert projection (EPSG:3347), or give degrees."
            ),
        ),
        "degrees_written_out": (
            tr("Degrees are not written as one number: {value}."),
            tr("Accept that they are read, or write 45.42 and -75.69."),
        ),
        "in_the_sea": (
            tr("The place is in the water, more than 10 km from any shore: {value}."),
            tr(
                "Check the coordinates, or have the row located by what it says"
                " of its place."
            ),
        ),
        "outside_named_province": (
            tr(
                "The place lies outside the province or territory that the row "
                "names: {value}."
            ),
            tr("Check both, or have the row located by what it says of its place."),
        ),
        "not_located": (
            tr(
                "There is neither a place nor a mandate: {value}. Such rows "
                "stay in the directory, excluded as not located."
            ),
            tr("Have them located by their place or postal code, or add coordinates."),
        ),
        "by_place": (
            tr("Located at the place the row names: {value}."),
            tr("Nothing to do."),
        ),
        "by_choice": (
            tr("Located at the place you chose: {value}."),
            tr("Nothing to do."),
        ),
        "by_urban_area": (
            tr("Located at the forward sortation area of the postal code: {value}."),
            tr("Nothing to do."),
        ),
        "by_urban_area_alone": (
            tr(
                "Located by the postal code alone; the place named is not in "
                "the gazetteer, or none is named: {value}."
            ),
            tr("Check the points."),
        ),
        "by_rural_area_alone": (
            tr(
                "Located by a rural postal code alone, which may be hundreds of"
                " kilometres off: {value}."
            ),
            tr("Give the place or the coordinates, or choose a suggestion."),
        ),
        "several_places": (
            tr("Several places have this name: {value}."),
            tr("Choose which is meant, or add a column of provinces."),
        ),
        "nothing_written": (
            tr("The row names neither a place nor a postal code."),
            tr("Add one, or coordinates."),
        ),
        "unknown_place": (
            tr("The gazetteer has no place of this name: {value}."),
            tr("Choose a suggestion, or give coordinates."),
        ),
        "place_elsewhere": (
            tr("The gazetteer has this place only in other provinces: {value}."),
            tr("Check the province."),
        ),
        "unknown_province": (
            tr("This is no province or territory of Canada: {value}."),
            tr("Correct it."),
        ),
        "unknown_area": (
            tr("The gazetteer does not have the area of this postal code: {value}."),
            tr("Check the code."),
        ),
        "not_a_postal_code": (
            tr("This is no Canadian postal code: {value}."),
            tr("Write it as K1A 0B1, or leave the cell empty."),
        ),
        "postal_letter_never_used": (
            tr("This postal code has a letter that no such code has: {value}."),
            tr("Check the letters; a zero is easily taken for an O."),
        ),
        "declined": (
            tr("You said that it is none of the places offered: {value}."),
            tr("Give coordinates."),
        ),
        "postal_code_in_other_province": (
            tr("The postal code is of another province than the row: {value}."),
            tr("Choose which of the two to trust."),
        ),
        "place_names_other_province": (
            tr("The place names another province than the row: {value}."),
            tr("Choose which of the two to trust, or correct it."),
        ),
        "postal_code_far_from_place": (
            tr("The postal code lies more than 75 km from the place: {value}."),
            tr("Choose which of the two to trust."),
        ),
    }


def joining_texts() -> dict[str, Text]:
    """Give what is said of figures and boundaries that meet."""
    return {
        "figures_summed": (
            tr("Figures of level {level} were summed to {boundaries}."),
            tr("Nothing to do; what has no parent is listed."),
        ),
        "sums_are_lower_bounds": (
            tr(
                "{count} sums are lower bounds: the count of some of their "
                "parts is missing."
            ),
            tr("Read them as “at least”."),
        ),
        "vintages_differ": (
            tr(
                "The figures are of {figures}, the boundaries of {edition}: a "
                "code may stand for another area."
            ),
            tr("Load boundaries of the same census, or check the regions concerned."),
        ),
        "figures_without_boundary": (
            tr("{count} lines of figures met no boundary: {value}."),
            tr("Check that figures and boundaries are of one level and census."),
        ),
        "boundaries_without_figures": (
            tr("{count} boundaries met no figures: {value}."),
            tr("Check that the file is whole; their people are unknown."),
        ),
        "figures_joined": (
            tr("Figures met {met} of {boundaries} boundaries."),
            tr("Nothing to do."),
        ),
        "figures_spread": (
            tr(
                "The figures were spread over the places where people live, in "
                "proportion; they are exact by boundary and modelled within it."
            ),
            tr("Load population points for anything more local."),
        ),
        "boundaries_without_places": (
            tr(
                "{count} boundaries with people hold no place of the "
                "population; their people stand at one point each: {value}."
            ),
            tr("Load population points to know where they live."),
        ),
        "shared_evenly": (
            tr(
                "In {count} boundaries nobody is known to live at any place, so"
                " people were shared evenly: {value}."
            ),
            tr("Load population points to know where they live."),
        ),
        "group_exceeds_boundary_total": (
            tr(
                "In {count} boundaries a group counts more people than there "
                "are: {value}."
            ),
            tr("Counts are randomly rounded; check those that differ by much."),
        ),
        "boundaries_without_counts": (
            tr("{count} boundaries have no count; their people are unknown: {value}."),
            tr("Nothing to do unless the file has them."),
        ),
        "totals_differ": (
            tr(
                "{people} people differ from the {census} of the 2021 Census, "
                "by province or territory: {value}."
            ),
            tr(
                "Check that the file is whole and of 2021; the difference is "
                "kept as it is."
            ),
        ),
        "no_counts": (
            tr("No column counts people."),
            tr("Choose a column that holds whole numbers of people."),
        ),
        "level_differs": (
            tr(
                "The figures are of level {level} and the boundaries of "
                "{boundaries}; the smaller cannot be had from the larger."
            ),
            tr("Load figures of the same level, or of a smaller one."),
        ),
        "no_parents_known": (
            tr("Nothing says which {parent} the areas of level {level} belong to."),
            tr(
                "Load the Geographic Attribute File beside them, or boundaries "
                "of another level."
            ),
        ),
        "figures_without_total": (
            tr(
                "The figures do not count everyone, so that they can only be "
                "added to a population."
            ),
            tr("Load population points, or figures with a total."),
        ),
        "population_not_placed": (
            tr("The population has no codes of level {level}."),
            tr("Load boundaries of that level."),
        ),
        "total_not_used": (
            tr(
                "Everyone is counted by another file: {used} people there, "
                "{people} here. These were not used."
            ),
            tr(
                "Take out one of the two files, or say that this one has no "
                "column for everyone."
            ),
        ),
    }


def row_texts() -> dict[str, Text]:
    """Give what is said of the rows and columns of a file."""
    return {
        "cells_missing": (
            tr(
                "Cells of {column} hold “..” for what is not available; they are empty."
            ),
            tr("Nothing to do."),
        ),
        "kind_unknown": (
            tr("What this file holds cannot be told from its columns."),
            tr("Choose what it is, and which column is which."),
        ),
        "likely_duplicate": (
            tr("The row has the name and the place of an earlier one: {value}."),
            tr("Exclude it as a duplicate, or leave it if there are two."),
        ),
        "repeated_row": (
            tr("The row is the same as an earlier one in every cell."),
            tr("Leave it out, or keep it if it is meant."),
        ),
        "mandate_by_name": (
            tr("The mandate names areas instead of giving their codes: {value}."),
            tr(
                "Accept that the names of provinces, territories and Canada are"
                " turned into codes."
            ),
        ),
        "words_not_separated": (
            tr("Several words in a cell are not separated by “|”: {value}."),
            tr("Accept that they are separated, or write | between them."),
        ),
        "date_not_iso": (
            tr("Dates are not written as year, month, day: {value}."),
            tr(
                "Accept that they are read: each can mean one day only. A year or "
                "a month begins or ends with its first or last day."
            ),
        ),
        "date_order_unknown": (
            tr("The day and the month may be either way round: {value}."),
            tr("Say which comes first, or leave these dates unknown."),
        ),
        "thousands_separated": (
            tr("Counts are written with separators: {value}."),
            tr("Accept that they are joined, or write digits only."),
        ),
        "metres_taken_for_degrees": (
            tr(
                "The shapes are said to be in degrees ({declared}), but are "
                "metres of Statistics Canada’s Lambert projection."
            ),
            tr("Accept EPSG:3347, or say which coordinate system it is."),
        ),
        "degrees_taken_for_metres": (
            tr("The shapes are said to be in metres ({declared}), but are degrees."),
            tr("Accept EPSG:4326, or say which coordinate system it is."),
        ),
        "blocks_without_count": (
            tr("{count} blocks have no number of people; they are unknown, not zero."),
            tr("Nothing to do: some reserves were not enumerated."),
        ),
        "several_boundaries": (
            tr("Another file of boundaries is already in the list: {first}."),
            tr("Take one of them out: a map has the boundaries of one level."),
        ),
        "several_populations": (
            tr("Another file of population points is already in the list: {first}."),
            tr("Take one of them out."),
        ),
        "ids_prefixed": (
            tr(
                "Ids that another directory has were given the prefix "
                "“{prefix}”: {value}."
            ),
            tr("Nothing to do."),
        ),
        "ids_unlike_codes": (
            tr("{count} ids are not written as codes of level {level} are: {value}."),
            tr("Check the column; ids stay as they are."),
        ),
        "fewer_boundaries_than_published": (
            tr(
                "The file has {found} boundaries of the {expected} that were published."
            ),
            tr("Nothing to do if it is the cut of a region."),
        ),
        "counts_missing": (
            tr(
                "Counts of {column} are missing (symbol: {symbol}); they stay "
                "unknown, not zero."
            ),
            tr(
                "Nothing to do: x is suppressed, .. and ... not available, F "
                "too unreliable to publish."
            ),
        ),
        "counts_empty": (
            tr("Some counts of {column} are missing; they stay unknown, not zero."),
            tr("Nothing to do unless the file should have them."),
        ),
        "no_reason": (
            tr("An excluded organization has no reason."),
            tr("Choose why it does not count."),
        ),
    }
