"""What the import window calls kinds, roles, levels, severities and states."""

from __future__ import annotations

from datasets.importing.findings import BLOCKS, NOTES, WARNS, Severity
from datasets.importing.recognised import BOUNDARIES, FIGURES, ORGANIZATIONS, POPULATION
from desktop.dialogs.importing.incoming import File, State
from desktop.language import language, number, percent, tr, tr_count
from desktop.panels.wording import group_text
from desktop.plain_text import one_line
from desktop.vocabulary_in_use import vocabulary

GROUP = "group:"


def kind_texts() -> dict[str, str]:
    """Name the kinds of file."""
    return {
        ORGANIZATIONS: tr("Organizations"),
        BOUNDARIES: tr("Boundaries"),
        POPULATION: tr("Population points"),
        FIGURES: tr("Figures by area"),
    }


def level_texts() -> dict[str, str]:
    """Name the geography levels of the census, the largest first."""
    return {
        "PR": tr("Provinces and territories"),
        "ER": tr("Economic regions"),
        "CD": tr("Census divisions"),
        "CAR": tr("Census agricultural regions"),
        "HR": tr("Health regions"),
        "CMA": tr("Census metropolitan areas"),
        "CMAP": tr("Provincial parts of metropolitan areas"),
        "FED": tr("Federal electoral districts"),
        "FSA": tr("Forward sortation areas"),
        "PC": tr("Population centres"),
        "PCP": tr("Provincial parts of population centres"),
        "DPL": tr("Designated places"),
        "CCS": tr("Census consolidated subdivisions"),
        "CSD": tr("Census subdivisions"),
        "CT": tr("Census tracts"),
        "ADA": tr("Aggregate dissemination areas"),
        "DA": tr("Dissemination areas"),
        "DB": tr("Dissemination blocks"),
    }


def role_text(role: str) -> str:
    """Name what a column is for; a field of the directory by its own vocabulary."""
    known = {
        "id": tr("Identifier"),
        "name": tr("Name"),
        "name_en": tr("English name"),
        "name_fr": tr("French name"),
        "latitude": tr("Latitude"),
        "longitude": tr("Longitude"),
        "place": tr("Place or municipality"),
        "province": tr("Province or territory"),
        "postal_code": tr("Postal code"),
        "address": tr("Address"),
        "mandate": tr("Mandate"),
        "capacity": tr("Capacity"),
        "active_from": tr("Active from"),
        "active_to": tr("Active until"),
        "total": tr("People"),
        "french": tr("First official language French"),
        "english": tr("First official language English"),
        "level": tr("Geography level"),
        "parent": tr("Area that holds it"),
        "land_area_km2": tr("Land area in km²"),
        "dguid": tr("DGUID"),
    }
    if role.startswith(GROUP):
        return tr("Group: {group}", group=group_text(one_line(role[len(GROUP) :], 60)))
    if role in known:
        return known[role]
    levels = level_texts()
    if role in levels:
        return tr("Code: {level}", level=levels[role])
    return vocabulary().field_label(role, language())


def severity_text(severity: Severity) -> str:
    """Say in a word how much a finding matters."""
    words = {BLOCKS: tr("Blocks"), WARNS: tr("Warning"), NOTES: tr("Note")}
    return words[severity]


def state_text(file: File) -> str:
    """Say how far a file is."""
    state = file.state
    if state is State.READING:
        return tr("Reading… {share}", share=percent(file.share or 0.0, 0))
    if state is State.OPEN:
        return tr_count(
            "Ready; {count} name unanswered",
            "Ready; {count} names unanswered",
            file.open_places(),
        )
    words = {
        State.READY: tr("Ready"),
        State.ASKS: tr("Needs an answer"),
        State.BLOCKED: tr("Cannot be read"),
    }
    return words[state]


def row_list(rows: tuple[int, ...], most: int = 12) -> str:
    """List the rows of a file, as they are counted in it; a long list is cut."""
    said = ", ".join(number(row) for row in rows[:most])
    return f"{said}, …" if len(rows) > most else said
