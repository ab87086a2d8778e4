"""What is said of doubt at the edge and of the errors of shortcuts."""

from __future__ import annotations

import math

import numpy as np

from desktop.language import distance, number, percent, signed, threshold, tr
from desktop.panels.wording import coverage_text
from desktop.questions.method_note import Method
from desktop.questions.misleading.found import STATUS, Found
from desktop.statement.edges import BORDER, NONE, OUTLINE
from desktop.theme import Theme
from layers.coverage.shortcuts import SHORTCUTS
from layers.coverage.status import Coverage
from layers.organizations import CANADA

# Least shares of people in doubt of the classes above "nobody" and "some".
BOUNDS = (0.05, 0.2, 0.5)
NOBODY, NO_DATA = 0, 5


def doubt_class(share: float) -> int:
    """Class a share of people in doubt: 0 nobody to 4 half or more, 5 no data."""
    if math.isnan(share):
        return NO_DATA
    if share <= 0:
        return NOBODY
    return 1 + int(np.searchsorted(BOUNDS, share, side="right"))


def doubt_text(code: int) -> str:
    """Name a class of shares in doubt."""
    least = [percent(bound, 0) for bound in BOUNDS]
    texts = (
        tr("Nobody"),
        tr("Under {share} of people", share=least[0]),
        tr("{share} of people or more", share=least[0]),
        tr("{share} of people or more", share=least[1]),
        tr("{share} of people or more", share=least[2]),
        tr("No data"),
    )
    return texts[code]


def doubt_brief(code: int) -> str:
    """Name a class of shares in few words."""
    least = [percent(bound, 0) for bound in BOUNDS]
    texts = (
        tr("Nobody"),
        tr("Under {share}", share=least[0]),
        *(tr("{share} or more", share=bound) for bound in least),
        tr("No data"),
    )
    return texts[code]


def doubt_colour(code: int, theme: Theme) -> str:
    """Colour a class of shares in doubt: most is darkest."""
    return theme.no_data if code == NO_DATA else theme.coverage[code]


def title(view: str) -> str:
    """Say what the map shows."""
    if view == STATUS:
        return tr("Who could be served from outside")
    return tr("Whose distance could be shorter")


def subtitle(found: Found) -> str:
    """Say what counts as served, and where the unknown begins."""
    within = threshold(found.ledger.standard.threshold_km)
    texts = {
        NONE: tr("Within {distance}, with nothing unknown around", distance=within),
        BORDER: tr(
            "If there were help beyond the border with the United States, within"
            " {distance}",
            distance=within,
        ),
        OUTLINE: tr(
            "If there were help outside of all boundaries, within {distance}",
            distance=within,
        ),
    }
    return texts[found.edge]


def mark_text(view: str) -> str:
    """Say what a mark on the map stands for."""
    if view == STATUS:
        return tr("A place whose people could be served")
    return tr("A place that could be nearer")


def edge_summary(found: Found) -> str:
    """Say how many could be served from outside, and between which shares."""
    total = found.border.frame.loc[CANADA]
    if not total["population"]:
        return tr("There is nobody to be in doubt about.")
    return tr(
        "{people} people ({share}) could be served by organizations outside of what is"
        " loaded. The share served lies between {least} and {greatest}.",
        people=number(total["served_people"]),
        share=percent(total["served_people"] / total["population"]),
        least=percent(total["share_low"]),
        greatest=percent(total["share_high"]),
    )


def interval_text(low: float, high: float) -> str:
    """Write an interval of shares; one figure where both ends are the same."""
    if math.isnan(low) or percent(low) == percent(high):
        return percent(low)
    return f"{percent(low)} – {percent(high)}"


def classes_text(low: int, high: int) -> str:
    """Write the class, and the one that it could be."""
    now, best = coverage_text(Coverage(low)), coverage_text(Coverage(high))
    return now if low == high else tr("{now}, at best {best}", now=now, best=best)


def kilometres_text(low: float, high: float) -> str:
    """Write the interval of a distance; an end without help is unreachable."""
    if low == high:
        return distance(low)
    return tr("{least} to {greatest}", least=distance(low), greatest=distance(high))


def shortcut_text(shortcut: str, detour: float) -> str:
    """Name a shortcut."""
    texts = {
        "centroid": tr("Regions’ centres"),
        "planar": tr("A plane"),
        "no_detour": tr("Without detours (× {factor})", factor=number(detour, 2)),
    }
    return texts[shortcut]


def shortcut_meaning(shortcut: str) -> str:
    """Say what a shortcut does."""
    texts = {
        "centroid": tr("Everybody lives at the middle of their region."),
        "planar": tr("Distances are measured on a flat map."),
        "no_detour": tr("Ways are taken to be as short as a straight line."),
    }
    return texts[shortcut]


def difference(found: Found, region: str, shortcut: str) -> int:
    """Count the people a shortcut says are served, less those of the truer method."""
    row = found.shortcuts.loc[region]
    if shortcut == "no_detour":
        return int(row["served"] - row["detour_served"])
    return int(row[f"{shortcut}_served"] - row["served"])


def shortcut_summary(found: Found) -> list[tuple[str, str]]:
    """Say of each shortcut how many people it puts on the wrong side."""
    return [
        (
            shortcut_text(one, found.detour),
            number(found.shortcuts.loc[CANADA][f"{one}_wrong"]),
        )
        for one in SHORTCUTS
    ]


def signed_people(count: float) -> str:
    """Write a difference of people."""
    return signed(count)


def methods() -> tuple[Method, ...]:
    """Say how both are measured."""
    return (
        Method(
            meaning=tr(
                "Organizations outside are farther than the edge. Who lives nearer to"
                " it than to help could have help nearer; who is not served and lives"
                " within its reach could be served. Remote help is left out."
            ),
            formula=tr(
                "e = distance to the edge, d = distance to help: the true distance lies"
                " between min(e, d) and d. Share served: from served / people to"
                " (served + those not served with e ≤ threshold) / people."
            ),
            unit=tr("people, kilometres, share of people"),
            source=tr(
                "Edge effects in measures of access: Sadler, Gilliland & Arku (2011),"
                " International Journal of Health Geographics 10, 34. Border: treaty of"
                " 1908, International Boundary Commission."
            ),
        ),
        Method(
            meaning=tr(
                "What simpler measures would have said of the same people. Misplaced"
                " are those whom they put on the wrong side of the threshold."
            ),
            formula=tr(
                "misplaced = people for whom (shortcut distance ≤ threshold) differs"
                " from (distance ≤ threshold); for detours, from (factor × distance"
                " ≤ threshold)."
            ),
            unit=tr("people"),
            source=tr(
                "Aggregation error: Hewko, Smoyer-Tomic & Hodgson (2002), Environment"
                " and Planning A 34(7), 1185-1206. Plane: EPSG:3347. Detours: Ballou et"
                " al. (2002)."
            ),
        ),
    )
