"""What an import found, in words: findings, repairs, reasons, and what a file is."""

from __future__ import annotations

from datasets.importing import mapping, recognised
from datasets.importing.findings import Finding
from datasets.importing.recognised import Recognised
from desktop.language import language, tr, tr_count
from desktop.level_words import areas_of_level, counted_areas
from desktop.messages import Message, message

LIST_COMMA = ", "


def said_of_finding(finding: Finding) -> Message:
    """Say a finding: where, what with its first examples, and what to do."""
    return message(finding.problem)


def repair_text(code: str) -> str:
    """Say what a repair would do."""
    return _repairs().get(code, code)


def _repairs() -> dict[str, str]:
    return {
        "geocode": tr("Locate by place or postal code"),
        "clear_point": tr("Take the point away"),
        "swap_coordinates": tr("Exchange latitude and longitude"),
        "negate_longitude": tr("Give the longitude its minus sign"),
        "project_coordinates": tr("Take them for metres of EPSG:3347"),
        "number_ids": tr("Add the row number to the id"),
        "leave_out": tr("Leave these rows out"),
        "exclude_duplicates": tr("Keep, excluded as duplicates"),
        "exclude": tr("Keep, excluded as not verified"),
        "nearest_word": tr("Take the nearest word"),
        "split_words": tr("Separate the words"),
        "mandate_codes": tr("Write areas by their codes"),
        "read_dates": tr("Write these dates as 2024-01-31"),
        "day_first": tr("Read them as day, month, year"),
        "month_first": tr("Read them as month, day, year"),
        "read_degrees": tr("Read the degrees as they are written"),
        "clear_cells": tr("Empty these cells: not known"),
        "swap_dates": tr("Exchange beginning and end"),
        "join_thousands": tr("Join the digits"),
        "round_counts": tr("Round to whole people"),
        "mend_polygons": tr("Mend the polygons"),
        "join_parts": tr("Join the parts into one boundary"),
        "set_metres": tr("Take them for metres of EPSG:3347"),
        "set_degrees": tr("Take them for degrees (EPSG:4326)"),
    }


def reason_text(reason: str) -> str:
    """Say why a column is thought to play its role."""
    said = {
        mapping.BY_ROLE_NAME: tr("It has this name."),
        mapping.BY_SYNONYM: tr("Its name is a word for it."),
        mapping.BY_CODE_COLUMN: tr("Statistics Canada's code column."),
        mapping.BY_LAYOUT: tr("The layout of this product."),
        mapping.BY_CONTENT: tr("Its cells look like it."),
        mapping.BY_MEMORY: tr("Chosen earlier for a file of this shape."),
        mapping.BY_PERSON: tr("You chose it."),
    }
    return said.get(reason, "")


def recognised_text(known: Recognised, rows: int) -> str:
    """Say what a file is: "2021 census divisions, cartographic, English, 293 areas".

    `rows` is how many it holds; 0 leaves the number out.
    """
    parts = [_what(known), _edition(known), _language(known), _how_many(known, rows)]
    said = LIST_COMMA.join(part for part in parts if part)
    return said[:1].upper() + said[1:]


def _what(known: Recognised) -> str:
    products = {
        recognised.ATTRIBUTE_FILE: tr("Geographic Attribute File"),
        recognised.CENSUS_PROFILE: tr("Census Profile"),
        recognised.FACILITY_LIST: tr("List of facilities"),
    }
    if known.product in products:
        return _of_year(products[known.product], known.vintage)
    if known.kind == recognised.BOUNDARIES and known.level:
        areas = areas_of_level(known.level)
        if not known.vintage:
            return areas
        return tr("{year} {areas}", year=str(known.vintage), areas=areas)
    if known.kind == recognised.FIGURES and known.level:
        areas = areas_of_level(known.level)
        if not known.vintage:
            return tr("figures for {areas}", areas=areas)
        year = str(known.vintage)
        return tr("figures of {year} for {areas}", year=year, areas=areas)
    kinds = {
        recognised.ORGANIZATIONS: tr("Organizations"),
        recognised.BOUNDARIES: tr("Boundaries"),
        recognised.POPULATION: tr("Population points"),
        recognised.FIGURES: tr("Figures by area"),
    }
    return kinds.get(known.kind, tr("Not recognised"))


def _of_year(what: str, year: int) -> str:
    return tr("{what}, {year}", what=what, year=str(year)) if year else what


def _edition(known: Recognised) -> str:
    editions = {
        recognised.DIGITAL: tr("digital"),
        recognised.CARTOGRAPHIC: tr("cartographic"),
        recognised.ECUMENE: tr("population ecumene"),
    }
    return editions.get(known.edition, "")


def _language(known: Recognised) -> str:
    said = {"en": tr("English"), "fr": tr("French")}.get(known.language, "")
    # Languages are written small in French.
    return said.lower() if language() == "fr" else said


def _how_many(known: Recognised, rows: int) -> str:
    if not rows:
        return ""
    if known.kind == recognised.BOUNDARIES:
        return counted_areas(rows)
    if known.kind == recognised.ORGANIZATIONS:
        return tr_count("{count} organization", "{count} organizations", rows)
    if known.kind == recognised.POPULATION and known.product == recognised.TABLE:
        return tr_count("{count} place", "{count} places", rows)
    return tr_count("{count} row", "{count} rows", rows)
