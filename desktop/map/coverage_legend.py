"""Coverage legend: what colours and hatches mean, and how many regions have each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.language import percent, tr
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import HATCHES, hatch_colour
from desktop.panels.wording import coverage_text
from layers.coverage.status import Coverage, Overlay, Status

if TYPE_CHECKING:
    from desktop.theme import Theme
    from layers.coverage.regions import RegionTable
    from layers.coverage.standard import ServiceStandard


def coverage_legend(
    table: RegionTable, standard: ServiceStandard, theme: Theme, without_room: int = 0
) -> Legend:
    """Count regions by class; hatches and "no data" only where the map has them.

    `without_room` counts the organizations that the map rings, as they are full.
    """
    classes = table.frame["coverage"].value_counts()
    overlays = table.frame["overlay"].value_counts()
    entries = [
        LegendEntry(
            text=_class_text(coverage, standard),
            brief=_brief(coverage),
            count=int(classes.get(coverage, 0)),
            colour=theme.coverage[coverage],
        )
        for coverage in Coverage
        if coverage is not Coverage.NO_DATA or classes.get(coverage, 0)
    ]
    entries += [
        LegendEntry(
            text=_overlay_text(overlay),
            count=int(overlays.get(overlay, 0)),
            colour=theme.coverage[_ground(overlay, table)],
            hatch=HATCHES[overlay],
            hatch_colour=hatch_colour(overlay, theme),
        )
        for overlay in (Overlay.MOSTLY_REMOTE_ONLY, Overlay.MOSTLY_UNREACHABLE)
        if overlays.get(overlay, 0)
    ]
    return Legend(entries=(*entries, *full_entries(without_room, theme)))


def full_entries(without_room: int, theme: Theme) -> tuple[LegendEntry, ...]:
    """Explain the rings of organizations without room; nothing where there are none."""
    if not without_room:
        return ()
    return (
        LegendEntry(
            text=tr("Organizations without room"),
            count=without_room,
            colour=theme.status[Status.FULL],
            is_ring=True,
        ),
    )


def _class_text(coverage: Coverage, standard: ServiceStandard) -> str:
    least = [percent(share, 0) for share in standard.class_bounds]
    texts = {
        Coverage.SERVED: tr("Served, {share} or more", share=least[0]),
        Coverage.PARTLY_SERVED: tr("Partly served, {share} or more", share=least[1]),
        Coverage.UNDERSERVED: tr("Underserved, {share} or more", share=least[2]),
        Coverage.SEVERELY_UNDERSERVED: tr(
            "Severely underserved, under {share}", share=least[2]
        ),
        Coverage.UNSERVED: tr("Unserved, nobody reached")
        if standard.capacity is None
        else tr("Unserved, nobody served"),
        Coverage.NO_DATA: tr("No data"),
    }
    return texts[coverage]


def _overlay_text(overlay: Overlay) -> str:
    if overlay is Overlay.MOSTLY_REMOTE_ONLY:
        return tr("Mostly remote only")
    return tr("Mostly unreachable")


def _ground(overlay: Overlay, table: RegionTable) -> Coverage:
    # A pale hatch is only seen on the dark ground that it has on the map.
    under = table.frame.loc[table.frame["overlay"] == overlay, "coverage"]
    return Coverage(int(under.mode().max()))


def _brief(coverage: Coverage) -> str:
    words = coverage_text(coverage)
    return words[:1].upper() + words[1:]
