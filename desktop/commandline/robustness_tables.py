"""Tables of how robust a result is, in plain text, and the gaps that hold."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from datasets.results.robustness_files import Robustness
from desktop.commandline.tables import NAME_WIDTH, laid_out
from desktop.language import distance, language, number, percent, tr, tr_count
from desktop.panels.wording import coverage_text
from desktop.plain_text import one_line
from layers.coverage.status import Coverage

_MOST_NAMED = 12


def band_table(made: Robustness) -> str:
    """Lay out where each region's class holds, and how often it is a gap."""
    head = (
        tr("Region"),
        tr("People"),
        "%",
        tr("Class"),
        tr("From"),
        tr("To below"),
        tr("Detour to"),
        tr("Rank"),
        tr("Ranks"),
        tr("Gap in"),
    )
    return laid_out(head, [_band(made, *named) for named in enumerate(_names(made))])


def _band(made: Robustness, row: int, name: str) -> tuple[str, ...]:
    found = made.sensitivity
    coverage = Coverage(int(found.coverage[row, 0]))
    known = coverage is not Coverage.NO_DATA
    ranks = found.rank[row]
    band = found.band
    return (
        name,
        number(found.population[row]),
        percent(found.share[row, 0]),
        coverage_text(coverage),
        distance(band.from_km[row]) if known else "–",
        _below(band.below_km[row]) if known else "–",
        _upto(band.detour_upto[row]) if known else "–",
        number(ranks[0]) if ranks[0] else "",
        f"{number(ranks.min())}–{number(ranks.max())}" if ranks[0] else "",
        f"{number(found.gap[row].sum())}/{number(len(found.settings))}",
    )


def _below(km: float) -> str:
    if math.isnan(km):
        return "–"  # it holds at all that were tried, and no more is known
    return tr("no end") if math.isinf(km) else distance(km)


def _upto(factor: float) -> str:
    return tr("any") if math.isinf(factor) else number(factor, 2)


def border_table(made: Robustness) -> str:
    """Lay out whom organizations outside the loaded area could reach."""
    head = (
        tr("Region"),
        tr("People"),
        tr("Perhaps nearer"),
        tr("Perhaps served"),
        "%",
        tr("At most"),
        tr("Class"),
        tr("At best"),
    )
    lines = made.border.frame.to_dict(orient="records")
    rows = [
        (
            name,
            number(line["population"]),
            number(line["nearer_people"]),
            number(line["served_people"]),
            percent(line["share_low"]),
            percent(line["share_high"]),
            coverage_text(Coverage(int(line["coverage_low"]))),
            coverage_text(Coverage(int(line["coverage_high"]))),
        )
        for name, line in zip(_names(made), lines, strict=True)
    ]
    return laid_out(head, rows)


def shortcut_table(made: Robustness) -> str:
    """Lay out the people served, who shortcuts say are, and whom they have wrong."""
    head = (
        tr("Region"),
        tr("Served") if made.ledger.assignment is None else tr("In reach"),
        tr("By centroids"),
        tr("Wrong"),
        tr("In a plane"),
        tr("Wrong"),
        tr("Way × {factor}", factor=number(made.detour, 2)),
        tr("Wrong"),
    )
    columns = (
        "served",
        "centroid_served",
        "centroid_wrong",
        "planar_served",
        "planar_wrong",
        "detour_served",
        "no_detour_wrong",
    )
    lines = made.shortcuts.to_dict(orient="records")
    rows = [
        (name, *(number(line[column]) for column in columns))
        for name, line in zip(_names(made), lines, strict=True)
    ]
    return laid_out(head, rows)


def capacity_notes(made: Robustness) -> list[dict[str, object]]:
    """Say what capacity changes here, each with its code; nothing where it is off."""
    if made.ledger.assignment is None:
        return []
    said = {
        "capacity_at_each_setting": tr(
            "People are assigned anew for each threshold and detour. More reach brings "
            "rivals too, so where a class holds is known at those tried alone. Decays "
            "are left out: no part of a person finds room."
        ),
        "capacity_at_the_border": tr(
            "An organization outside may make room as well: whoever it takes leaves "
            "theirs to others."
        ),
        "capacity_left_out_of_shortcuts": tr(
            "Shortcuts are mistakes about distance: they count whoever is in reach, "
            "whether there is room or not."
        ),
    }
    return [{"code": code, "message": text} for code, text in said.items()]


def robust_gaps(made: Robustness) -> list[str]:
    """Say which regions are gaps under every setting, and which under some only."""
    found = made.sensitivity
    settings = len(found.settings)
    always, sometimes = found.always_gap[:-1], found.sometimes_gap[:-1]
    said = tr_count(
        "A gap is a region where fewer are served than in a partly served one;"
        " {count} way of asking was tried.",
        "A gap is a region where fewer are served than in a partly served one;"
        " {count} ways of asking were tried.",
        settings,
    )
    return [
        said,
        tr("Gaps in all of them: {regions}.", regions=_listed(made, always)),
        tr("Gaps in some of them: {regions}.", regions=_listed(made, sometimes)),
    ]


def _listed(made: Robustness, which: npt.NDArray[np.bool_]) -> str:
    """Name regions, those with most people first, and count the rest."""
    rows = np.flatnonzero(which)
    rows = rows[np.argsort(-made.sensitivity.population[rows], kind="stable")]
    names = [_names(made)[row] for row in rows[:_MOST_NAMED]]
    if not names:
        return tr("no region")
    rest = len(rows) - len(names)
    more = [tr("{count} more", count=number(rest))] if rest else []
    return ", ".join([*names, *more])


def _names(made: Robustness) -> list[str]:
    ids = [str(identifier) for identifier in made.boundaries.ids]
    names = [made.boundaries.name(identifier, language()) for identifier in ids]
    return [*(one_line(name, NAME_WIDTH) for name in names), "Canada"]
