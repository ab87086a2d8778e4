"""What each kind of problem means, and what a person does about it."""

from __future__ import annotations

from desktop.asking_texts import output_texts, standard_texts
from desktop.file_texts import archive_texts, file_texts
from desktop.import_texts import joining_texts, place_texts, row_texts
from desktop.language import tr
from desktop.measure_texts import (
    access_texts,
    capacity_texts,
    equity_texts,
    robustness_texts,
)
from desktop.product_texts import product_texts
from desktop.singular_texts import singular_texts

Text = tuple[str, str]


def texts() -> dict[str, Text]:
    """Give, by problem code, what is wrong and the remedy, in the language chosen."""
    return {
        **_files(),
        **_tables(),
        **_cells(),
        **_coordinates(),
        **_shapes(),
        **_directory(),
        **_people(),
        **_project(),
        **output_texts(),
        **standard_texts(),
        **place_texts(),
        **joining_texts(),
        **row_texts(),
        **singular_texts(),
        **product_texts(),
        **archive_texts(),
        **file_texts(),
        **access_texts(),
        **capacity_texts(),
        **equity_texts(),
        **robustness_texts(),
    }


def _files() -> dict[str, Text]:
    return {
        "file_missing": (
            tr("There is no such file."),
            tr("Check the name and the folder."),
        ),
        "file_is_folder": (tr("This is a folder."), tr("Choose a file in it.")),
        "file_unreadable": (
            tr("The file cannot be read."),
            tr("Check its permissions, or whether another program holds it."),
        ),
        "file_empty": (tr("The file is empty."), tr("Export it again.")),
        "format_unknown": (
            tr("This kind of file is not known here."),
            tr("Bring one of: {known}."),
        ),
        "file_not_readable_as": (
            tr("It cannot be read as {format}: {reason}"),
            tr("Open it in the program that made it and export it again."),
        ),
        "driver_warning": (
            tr("The reader warned: {reason}"),
            tr("Check the rows concerned."),
        ),
        "not_text": (
            tr("This is not a text file."),
            tr("Save the table as CSV in UTF-8."),
        ),
        "not_a_vector_file": (
            tr("This file holds no polygons."),
            tr("Bring boundaries as GeoJSON, GeoPackage or a shapefile."),
        ),
        "several_layers": (
            tr("The file holds several layers: {layers}."),
            tr("Choose which one is meant."),
        ),
    }


def _tables() -> dict[str, Text]:
    return {
        "no_rows": (
            tr("There are no rows."),
            tr("Check that the right file was saved."),
        ),
        "missing_column": (
            tr("There is no column for “{column}”."),
            tr("Add it, or name one of the columns so."),
        ),
        "duplicate_column": (
            tr(
                "{count} columns are called “{column}”; they are kept apart "
                "by position."
            ),
            tr("Rename them if one of them is needed."),
        ),
        "ambiguous_columns": (
            tr("Several columns could be “{column}”: {columns}."),
            tr("Keep one of these names."),
        ),
        "column_without_name": (
            tr("Column {position} has cells but no name."),
            tr("Name it in the first row, or delete it."),
        ),
        "columns_ignored": (
            tr("Columns that do not count people were left out: {columns}."),
            tr("Nothing to do unless one of them counts people."),
        ),
        "ragged_row": (
            tr("The row has {found} cells; the header has {expected}."),
            tr("Quote cells that hold the separator, or complete the row."),
        ),
        "broken_quotes": (
            tr("A quotation mark is opened and not closed."),
            tr("Close it, or double the marks inside a cell."),
        ),
        "more_alike": (
            tr("{count} more rows have the same problem."),
            tr("Mend the first ones, then open the file again."),
        ),
        "more_alike_one": (
            tr("One more row has the same problem."),
            tr("Mend the first ones, then open the file again."),
        ),
        "several_levels": (
            tr("The file mixes geography levels: {levels}."),
            tr("Keep one level per file."),
        ),
    }


def _cells() -> dict[str, Text]:
    return {
        "missing_id": (
            tr("The id is missing."),
            tr("Give every row an id of its own."),
        ),
        "id_repeated": (
            tr("Several rows have the id “{value}”."),
            tr("Give every row an id of its own."),
        ),
        "duplicate_id": (
            tr("The id “{value}” was already used (row {first_row})."),
            tr("Give every row an id of its own."),
        ),
        "not_a_number": (
            tr("“{value}” is not a number."),
            tr("Write digits only, or leave the cell empty if it is not known."),
        ),
        "negative_number": (
            tr("{value} is negative."),
            tr("Correct it, or leave the cell empty if it is not known."),
        ),
        "not_a_whole_number": (
            tr("{value} is not a whole number of people."),
            tr("Round the counts before loading them."),
        ),
        "not_a_date": (
            tr("“{value}” is not a date."),
            tr("Write dates as 2024-01-31."),
        ),
    }


def _coordinates() -> dict[str, Text]:
    return {
        "no_coordinates": (
            tr("No row says where it is: there is no latitude, longitude or mandate."),
            tr("Add the columns latitude and longitude in degrees."),
        ),
        "coordinate_missing": (
            tr("One of the two coordinates is missing."),
            tr("Give both latitude and longitude, or neither."),
        ),
        "coordinates_missing": (
            tr("The coordinates are missing."),
            tr("Give latitude and longitude in degrees."),
        ),
        "coordinates_zero": (
            tr("The coordinates are 0, 0, which is off the coast of Africa."),
            tr("Leave both cells empty if the place is not known."),
        ),
        "coordinates_swapped": (
            tr("Latitude and longitude look exchanged: {value}."),
            tr("Put latitude (41 to 84 in Canada) in the latitude column."),
        ),
        "longitude_sign_missing": (
            tr("The longitude has lost its minus sign: {value}."),
            tr("Longitudes in Canada are negative, from -142 to -52."),
        ),
        "latitude_out_of_range": (
            tr("The latitude is not between -90 and 90: {value}."),
            tr("Give degrees, not metres."),
        ),
        "longitude_out_of_range": (
            tr("The longitude is not between -180 and 180: {value}."),
            tr("Give degrees, not metres."),
        ),
        "coordinates_out_of_range": (
            tr("These are not coordinates in degrees: {value}."),
            tr("Give latitude and longitude in degrees."),
        ),
        "outside_canada": (
            tr("The place is not in Canada: {value}."),
            tr("Correct the coordinates, or remove the row."),
        ),
    }


def _shapes() -> dict[str, Text]:
    return {
        "not_a_point": (
            tr("The geometry is a {value}, not a point."),
            tr("Bring points, or add the columns latitude and longitude."),
        ),
        "not_a_polygon": (
            tr("“{value}” is not a polygon."),
            tr("Bring boundaries as polygons."),
        ),
        "no_geometry": (
            tr("The area has no geometry."),
            tr("Draw it, or remove the row."),
        ),
        "invalid_polygon": (
            tr("The polygon of “{value}” is broken: {reason}."),
            tr(
                "Repair it in a geographic information system; nothing is repaired "
                "silently here."
            ),
        ),
        "id_of_the_total": (
            tr("“{value}” is the id of the total of all regions."),
            tr("Give the boundary another id."),
        ),
        "boundary_off_earth": (
            tr("“{value}” does not lie on the earth in the file’s reference system."),
            tr("Save the file again with the reference system of its coordinates."),
        ),
        "no_crs": (
            tr("The file does not say its coordinate reference system."),
            tr("Add the .prj file, or save it again with its reference system."),
        ),
    }


def _directory() -> dict[str, Text]:
    return {
        "no_name": (
            tr("The organization “{value}” has no name."),
            tr("Fill in name, name_en or name_fr."),
        ),
        "no_point_no_mandate": (
            tr("The organization “{value}” has neither coordinates nor a mandate."),
            tr("Say where it is, or which areas it serves."),
        ),
        "unknown_word": (
            tr(
                "“{value}” is not a word of the vocabulary; the nearest is “{nearest}”."
            ),
            tr("Use a word of the vocabulary; separate several with |."),
        ),
        "word_unlike_any": (
            tr("“{value}” is not a word of the vocabulary."),
            tr("Use one of: {known}; separate several with |."),
        ),
        "not_words": (
            tr("These are not words: {value}."),
            tr("Write a list of words, or one text with | between them."),
        ),
        "not_a_text": (
            tr("This is not a text: {value}."),
            tr("Put it between quotation marks."),
        ),
        "no_such_fact": (
            tr("Nothing is known about an organization as “{value}”."),
            tr("Use: {known}."),
        ),
        "word_not_in_vocabulary": (
            tr("“{value}” is not in the vocabulary; it is kept as written."),
            tr("Check its spelling."),
        ),
        "unknown_mandate_area": (
            tr("The mandate names “{value}”, which is no loaded boundary."),
            tr("Use boundary codes such as 24 or 5915, or canada."),
        ),
        "ends_before_it_begins": (
            tr("It ends before it begins: {value}."),
            tr("Exchange or correct the two dates."),
        ),
        "no_such_organization": (
            tr("There is no organization “{value}”."),
            tr("Check the id against the directory."),
        ),
        "id_taken": (
            tr("The id “{value}” is already used."),
            tr("Open the new organization under another id."),
        ),
    }


def _people() -> dict[str, Text]:
    return {
        "no_people": (
            tr("No row has a known number of people."),
            tr("Check which column holds the population."),
        ),
        "group_exceeds_total": (
            tr("The group has more people than “{total_column}” ({value})."),
            tr("Correct one of the two."),
        ),
        "ids_made": (
            tr("There is no id column; rows are known by their number."),
            tr("Add a column called id to keep ids between versions."),
        ),
        "no_people_inside": (
            tr("Nobody lives inside the boundaries of {boundaries}."),
            tr("Check that both files cover the same area."),
        ),
        "places_moved": (
            tr(
                "{places} places with {people} people lay outside every boundary and "
                "were put in the nearest one, at most {furthest_km} km away."
            ),
            tr("Generalized coasts do this; check the farthest ones."),
        ),
        "places_outside": (
            tr(
                "{places} places with {people} people lie outside every boundary and "
                "are not counted."
            ),
            tr("Load boundaries that cover them, or leave them out on purpose."),
        ),
        "places_outside_one": (
            tr(
                "One place with {people} people lies outside every boundary and is "
                "not counted."
            ),
            tr("Load boundaries that cover it, or leave it out on purpose."),
        ),
        "places_moved_one": (
            tr(
                "One place with {people} people lay outside every boundary and was "
                "put in the nearest one, {furthest_km} km away."
            ),
            tr("Generalized coasts do this; check it if it is far."),
        ),
        "unknown_codes_one": (
            tr("One place names a boundary that is not loaded."),
            tr("It was placed by its coordinates; check the code."),
        ),
        "unknown_codes": (
            tr("{places} places name a boundary that is not loaded."),
            tr("They were placed by their coordinates; check the codes."),
        ),
    }


def _project() -> dict[str, Text]:
    return {
        "level_not_loaded": (
            tr("The boundaries are of level {loaded}, not {level}."),
            tr("Ask for {loaded}, or bring boundaries of level {level}."),
        ),
        "not_a_scenario": (
            tr("This is not a scenario: {reason}"),
            tr("Write an object with name and edits, as the documentation shows."),
        ),
        "no_such_edit": (
            tr("“{value}” is not an edit."),
            tr("Use open, close or move."),
        ),
    }
