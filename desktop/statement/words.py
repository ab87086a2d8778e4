"""Words for the codes that exported files are written with."""

from __future__ import annotations

from datasets.results.wording import Wording
from desktop.language import distance, language, number, percent, tr
from desktop.panels.wording import coverage_text, group_text, status_text
from desktop.vocabulary_in_use import vocabulary
from layers.coverage.status import Coverage, Status, word


def export_wording() -> Wording:
    """Speak an export in the language chosen."""
    said = export_words()

    def text(code: str) -> str:
        if code.startswith("group_"):
            return group_text(code.removeprefix("group_"))
        return said[code]

    return Wording(
        language=language(),
        text=text,
        number=number,
        percent=percent,
        distance=distance,
    )


def export_words() -> dict[str, str]:
    """Give the words of every code that an export asks for."""
    return {
        **{word(status): status_text(status) for status in Status},
        **{word(coverage): alone(coverage_text(coverage)) for coverage in Coverage},
        **_columns(),
        **_page(),
    }


def alone(words: str) -> str:
    """Write words that stand alone, in a cell or a legend, with a capital."""
    return words[:1].upper() + words[1:]


def _columns() -> dict[str, str]:
    lines = {f"column_{word(status)}": status_text(status) for status in Status}
    return lines | {
        "column_id": tr("Code"),
        "column_name": tr("Region"),
        "column_name_en": tr("English name"),
        "column_name_fr": tr("French name"),
        "column_population": tr("People"),
        "column_no_data_places": tr("Places without data"),
        "column_left_out": tr("Left out"),
        "column_share_served": tr("Share served"),
        "column_class": tr("Class"),
        "column_overlay": tr("Also"),
        "column_rank": tr("Rank"),
        "column_organizations": tr("Organizations"),
        "column_people_per_organization": tr("People per organization"),
        "column_mean_km": tr("Mean distance, km"),
        "column_median_km": tr("Median distance, km"),
        "column_p90_km": tr("P90 distance, km"),
        "column_group": tr("Group"),
        "column_line": tr("Line"),
        "column_people": tr("People"),
        "column_share": tr("Share"),
        "column_fact": tr("Fact"),
        "column_value": tr("Value"),
        "column_eligible": tr("Eligible"),
        "column_longitude": tr("Longitude"),
        "column_latitude": tr("Latitude"),
        "column_location_precision": tr("Precision of the location"),
        "column_mandate": tr("Mandate"),
        "column_channels": tr("Channels"),
        "column_levels": vocabulary().field_label("levels", language()),
        "column_services": tr("Services"),
        "column_sectors": tr("Sectors"),
        "column_languages": tr("Languages"),
        "column_capacity": tr("Capacity"),
        "column_active_from": tr("Active from"),
        "column_active_to": tr("Active until"),
        "column_status": tr("Status"),
        "column_load": tr("Load"),
        "column_from": tr("People of"),
        "column_from_name_en": tr("People of (English)"),
        "column_from_name_fr": tr("People of (French)"),
        "column_to": tr("Taken in"),
        "column_to_name_en": tr("Taken in (English)"),
        "column_to_name_fr": tr("Taken in (French)"),
    }


def _page() -> dict[str, str]:
    return {
        "none": "",
        "mostly_remote_only": tr("Mostly remote only"),
        "mostly_unreachable": tr("Mostly unreachable"),
        "population": tr("People"),
        "unreachable": tr("unreachable"),
        "yes": tr("yes"),
        "no": tr("no"),
        "outside_boundaries": tr("Outside every boundary"),
        "workbook_title": tr("Lacuna: who is out of reach"),
        "sheet_regions": tr("Regions"),
        "sheet_ledger": tr("Ledger"),
        "sheet_organizations": tr("Organizations"),
        "sheet_loads": tr("Loads"),
        "sheet_pressure": tr("Pressure"),
        "sheet_method": tr("Method and sources"),
        "legend": tr("People served"),
        "all_regions": tr("Every person once"),
        "ranked_regions": tr("Regions by people left out"),
        "carried_elsewhere": tr("People who find room in another region"),
        "organizations_without_point": tr("Organizations without a place"),
        "eligible_organization": tr("Eligible organization"),
        "notes": tr("Notes"),
        "sources": tr("Sources"),
        "map": tr("Map of the regions"),
        "close": tr("Close"),
        "zoom_in": tr("Zoom in"),
        "zoom_out": tr("Zoom out"),
        "coordinates_rounded": tr(
            "Locations finer than a community are rounded to about a kilometre."
        ),
        "small_counts": tr("Counts of 1 to 9 people are shown as fewer than 10."),
    }
