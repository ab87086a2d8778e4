"""What is found in known products, and what to do about it."""

from __future__ import annotations

from desktop.language import tr

Text = tuple[str, str]


def product_texts() -> dict[str, Text]:
    """Give what is said of the attribute file, the Census Profile and data tables."""
    return {
        "repeated_block": (
            tr("Block {value} is in an earlier row as well."),
            tr("Keep one row for each dissemination block."),
        ),
        "row_too_long": (
            tr("The row is longer than {most} bytes, which no row of this product is."),
            tr(
                "Check that the file is complete, and that its lines end where "
                "they should."
            ),
        ),
        "not_a_census_profile": (
            tr("The header is not that of a Census Profile."),
            tr("Check the file, or say what it is."),
        ),
        "geography_too_long": (
            tr("One area has more than {most} lines, more than any Census Profile."),
            tr("Get the file again."),
        ),
        "profile_without_population": (
            tr("The file has no line for the population of its own census."),
            tr("Get the complete profile."),
        ),
        "characteristic_missing": (
            tr("The file has no characteristic “{value}”."),
            tr("Choose it again from the list."),
        ),
        "level_missing": (
            tr("The file has no areas of level {level}."),
            tr("Choose a level that it has."),
        ),
        "not_a_data_table": (
            tr("The columns are not those of a Statistics Canada data table."),
            tr("Say what the file is."),
        ),
        "member_missing": (
            tr("The column has no member “{value}”."),
            tr("Choose one that it has."),
        ),
        "member_proposed": (
            tr("“{value}” was taken of the {members} members of {column}."),
            tr("Choose others to add them as groups."),
        ),
        "rows_without_code": (
            tr("{count} rows name no area and were left out."),
            tr("Nothing to do if they are footnotes."),
        ),
        "rows_of_no_code": (
            tr(
                "{count} rows have a DGUID whose code is not one of its level, "
                "and were left out."
            ),
            tr("Check these rows."),
        ),
        "counts_marked": (
            tr(
                "{count} counts are marked {symbol}: E to be used with caution,"
                " r revised."
            ),
            tr("Mention it with the figures."),
        ),
        "quality_flags": (
            tr("{count} areas carry a flag of data quality (most often {flags})."),
            tr("See the guide of the product before relying on them."),
        ),
    }
