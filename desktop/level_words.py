"""What the geography levels of the census are called inside a sentence."""

from __future__ import annotations

from desktop.language import tr, tr_count


def areas_of_level(level: str) -> str:
    """Name the areas of a level, as within a sentence; areas, when it is not known."""
    known = {
        "PR": tr("provinces and territories"),
        "ER": tr("economic regions"),
        "CD": tr("census divisions"),
        "CAR": tr("census agricultural regions"),
        "HR": tr("health regions"),
        "CMA": tr("census metropolitan areas and agglomerations"),
        "CMAP": tr("provincial parts of metropolitan areas"),
        "FED": tr("federal electoral districts"),
        "FSA": tr("forward sortation areas"),
        "PC": tr("population centres"),
        "PCP": tr("provincial parts of population centres"),
        "DPL": tr("designated places"),
        "CCS": tr("census consolidated subdivisions"),
        "CSD": tr("census subdivisions"),
        "CT": tr("census tracts"),
        "ADA": tr("aggregate dissemination areas"),
        "DA": tr("dissemination areas"),
        "DB": tr("dissemination blocks"),
    }
    return known.get(level, tr("areas"))


def counted_areas(count: int) -> str:
    """Say how many areas."""
    return tr_count("{count} area", "{count} areas", count)
