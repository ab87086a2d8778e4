"""What is said of gaps that hold: bands, ranks, and the ways of asking."""

from __future__ import annotations

import math

from desktop.language import distance, number, percent, threshold, tr, tr_count
from desktop.panels.wording import coverage_text
from desktop.questions.method_note import Method
from desktop.questions.robustness.found import Found
from desktop.theme import Theme
from layers.coverage.holding import Holding
from layers.coverage.status import Coverage

NOTHING = "–"
_WORST = {
    Holding.NEVER: Coverage.SERVED,
    Holding.SOMETIMES: Coverage.PARTLY_SERVED,
    Holding.MOSTLY: Coverage.SEVERELY_UNDERSERVED,
    Holding.ALWAYS: Coverage.UNSERVED,
}


def holding_text(kind: Holding) -> str:
    """Name how well a gap holds, as a legend or a cell does."""
    texts = {
        Holding.ALWAYS: tr("A gap in every way of asking"),
        Holding.MOSTLY: tr("A gap in half of them or more"),
        Holding.SOMETIMES: tr("A gap in fewer of them"),
        Holding.NEVER: tr("Never a gap"),
        Holding.NO_DATA: tr("No data"),
    }
    return texts[kind]


def holding_brief(kind: Holding) -> str:
    """Name the same in few words."""
    texts = {
        Holding.ALWAYS: tr("Always a gap"),
        Holding.MOSTLY: tr("Mostly a gap"),
        Holding.SOMETIMES: tr("Sometimes a gap"),
        Holding.NEVER: tr("Never a gap"),
        Holding.NO_DATA: tr("No data"),
    }
    return texts[kind]


def holding_colour(kind: Holding, theme: Theme) -> str:
    """Colour how well a gap holds: the worst is the darkest."""
    if kind is Holding.NO_DATA:
        return theme.no_data
    return theme.coverage[_WORST[kind]]


def gap_text(found: Found, row: int) -> str:
    """Say at which thresholds a region is a gap."""
    end = float(found.sensitivity.band.gap_below_km[row])
    if found.holding[row] == Holding.NO_DATA:
        return NOTHING
    if not found.sensitivity.band.exact:
        return _gap_as_tried(found, row, end)
    if math.isinf(end):
        return tr("at every threshold")
    if end == 0:
        return tr("never")
    return tr("below {distance}", distance=distance(end))


def _gap_as_tried(found: Found, row: int, end: float) -> str:
    gaps = found.sensitivity.gap[row, found.columns]
    if gaps.all():
        return tr("at every threshold tried")
    if not gaps.any():
        return tr("at no threshold tried")
    if math.isnan(end):
        return tr("at some thresholds tried")
    return tr("below {distance}, as tried", distance=threshold(end))


def class_text(found: Found, row: int) -> str:
    """Say at which thresholds a region keeps the class that it has."""
    band = found.sensitivity.band
    if found.holding[row] == Holding.NO_DATA:
        return NOTHING
    begin, end = float(band.from_km[row]), float(band.below_km[row])
    said = distance if band.exact else threshold
    if begin == 0 and math.isinf(end):
        return tr("at every threshold")
    if not math.isfinite(end):
        return tr("from {distance} on", distance=said(begin))
    if begin == 0:
        return tr("below {distance}", distance=said(end))
    return tr("from {begin} to below {end}", begin=said(begin), end=said(end))


def detour_text(factor: float) -> str:
    """Say up to which detour a class stays."""
    if math.isinf(factor):
        return tr("any")
    return f"× {number(factor, 2 if factor < 10 else 0)}"


def times_text(found: Found, row: int) -> str:
    """Say in how many of the ways of asking a region is a gap, and was before."""
    if found.holding[row] == Holding.NO_DATA:
        return NOTHING
    gaps, tried = (
        _gaps(found.sensitivity.gap[row].sum()),
        len(found.sensitivity.settings),
    )
    if found.before is None:
        return tr("{count} of {all}", count=gaps, all=number(tried))
    return tr(
        "{count} of {all}, baseline {before}",
        count=gaps,
        all=number(tried),
        before=_gaps(found.before.gap[row].sum()),
    )


def _gaps(count: int) -> str:
    return number(int(count))


def ranks_text(found: Found, row: int) -> str:
    """Say between which ranks a region moves; "" for all regions together."""
    ranks = found.sensitivity.rank[row]
    if not ranks[0]:
        return ""
    first, last = int(ranks.min()), int(ranks.max())
    return number(first) if first == last else f"{number(first)}–{number(last)}"


def strip_text(found: Found, row: int, parted: str = "; ") -> str:
    """Say the class of a region at each threshold."""
    codes = found.sensitivity.coverage[row, found.columns]
    return parted.join(
        tr("{distance}: {coverage}", distance=threshold(km), coverage=coverage_text(c))
        for km, c in zip(
            found.thresholds_km, map(Coverage, codes.tolist()), strict=True
        )
    )


def thresholds_text(found: Found) -> str:
    """List the thresholds, the unit once at the end."""
    *nearer, last = found.thresholds_km
    return " · ".join(
        [*(threshold(km).split("\u00a0")[0] for km in nearer), threshold(last)]
    )


def decay_name(decay: str) -> str:
    """Name a decay that is tried."""
    return {"step": tr("In thirds"), "gaussian": tr("Gaussian")}[decay]


def ways_text(count: int) -> str:
    """Say how many ways of asking were tried."""
    return tr_count("{count} way of asking", "{count} ways of asking", count)


def subtitle(found: Found) -> str:
    """Say on the map what a gap is, and what was tried."""
    settings = found.sensitivity.settings
    detours = {one.detour for one in settings}
    near, far = found.thresholds_km[0], found.thresholds_km[-1]
    least = percent(found.ledger.standard.class_bounds[1], 0)
    said = tr(
        "A gap: fewer than {share} served. {ways}, {near} to {far}",
        share=least,
        ways=ways_text(len(settings)),
        near=threshold(near),
        far=threshold(far),
    )
    if max(detours) == 1:
        return said
    detour = number(max(detours), 1)
    return tr("{said}, detours up to × {detour}", said=said, detour=detour)


def robustness_method() -> Method:
    """Say how it is measured that a gap holds."""
    return Method(
        meaning=tr(
            "A region is a gap when fewer are served than in a partly served one. A gap"
            " holds when it is one however it is asked: with other thresholds, with"
            " ways longer than straight lines, or with people who count for less the"
            " farther they live."
        ),
        formula=tr(
            "served(t, f) = people with f × distance ≤ t; with a decay, Σ people ×"
            " weight(f × distance). A class holds for thresholds from the distance at"
            " which it is reached to below that of the next better one."
        ),
        unit=tr("ways of asking, kilometres, ranks by people left out"),
        source=tr(
            "Coverage curve: Church & ReVelle (1974), Papers of the Regional Science"
            " Association 32. Decays: Luo & Qi (2009); Dai (2010). Detours: Ballou et"
            " al. (2002)."
        ),
    )
