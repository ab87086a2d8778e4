"""The map of equity: where gaps lie side by side, or the value itself."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop.answer import Answer
from desktop.language import language, percent, threshold, tr
from desktop.map.classing import NO_CLASS, shading
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import HATCHES, hatch_colour, region_style
from desktop.panels.wording import group_text
from desktop.questions.equity.found import DISTANCE, Found
from desktop.questions.equity.wording import (
    ALONE,
    amount_text,
    mean_title,
    of_text,
    quiet_colour,
    surroundings_colour,
    surroundings_text,
)
from desktop.questions.question import MapAnswer
from desktop.theme import Theme
from layers.coverage.status import Overlay
from layers.equity.clusters import Surroundings, WhyNot
from layers.project import BASELINE

CLUSTERS, VALUE = "clusters", "value"
WORST = 4
Codes = npt.NDArray[np.int64]
# Classes of a region beside its surroundings.
QUIET, NOBODY = 5, 6
LEGEND_ORDER = (
    Surroundings.GAP_AMONG_GAPS,
    Surroundings.GAP_AMONG_SERVED,
    Surroundings.SERVED_AMONG_GAPS,
    Surroundings.SERVED_AMONG_SERVED,
)


def map_answer(
    answer: Answer, found: Found, view: str, theme: Theme, region: str
) -> MapAnswer:
    """Give the map of what was found, with the facts of a region, "" for none."""
    draw = _clusters if view == CLUSTERS else _values
    colours, overlays, legend = draw(found, theme)
    title, rows = ("", ()) if not region else region_card(found, region)
    return MapAnswer(
        title=_titled(view, found, answer),
        subtitle=subtitle(found, view),
        style=region_style(colours, overlays, theme),
        legend=legend,
        details={str(one): detail(found, str(one)) for one in found.boundaries.ids},
        card_title=title,
        card_rows=rows,
    )


def _titled(view: str, found: Found, answer: Answer) -> str:
    said = tr("Gaps side by side") if view == CLUSTERS else of_text(found.asked.of)
    if answer.project.shown == BASELINE:
        return said
    scenario = answer.project.scenario(answer.project.shown).name
    return tr("{title}, with “{scenario}”", title=said, scenario=scenario)


def subtitle(found: Found, view: str) -> str:
    """Say who is counted, and with which standard."""
    facts = {
        "group": group_text(found.asked.group),
        "distance": threshold(found.threshold_km),
    }
    if view == CLUSTERS:
        return tr(
            "{group}: share left out beyond {distance}, and that of neighbours", **facts
        )
    if found.asked.of == DISTANCE:
        return tr(
            "{group}: mean distance to the nearest eligible organization in person",
            **facts,
        )
    return tr("{group}: mean of the people of each region, {distance}", **facts)


def cluster_codes(found: Found) -> Codes:
    """Class each region by its surroundings where it stands out; see `QUIET`."""
    made, rows = found.clusters.found, found.clusters.rows
    codes = np.full(len(found.boundaries), NOBODY, dtype=np.int64)
    codes[rows] = np.where(made.stands_out, made.surroundings, QUIET)
    codes[found.clusters.islands] = Surroundings.NO_NEIGHBOURS
    return codes


def _clusters(
    found: Found, theme: Theme
) -> tuple[list[str], npt.NDArray[np.uint8], Legend]:
    codes = cluster_codes(found)
    colours = [surroundings_colour(kind, theme) for kind in Surroundings]
    colours += [quiet_colour(theme), theme.no_data]
    overlays = np.zeros(len(codes), np.uint8)
    overlays[codes == Surroundings.NO_NEIGHBOURS] = ALONE
    legend = Legend(
        title=tr("Gaps and their neighbours"),
        entries=tuple(_cluster_entries(codes, colours, theme)),
    )
    return [colours[code] for code in codes], overlays, legend


def _cluster_entries(
    codes: Codes, colours: list[str], theme: Theme
) -> list[LegendEntry]:
    counts = np.bincount(codes, minlength=len(colours)).tolist()
    entries = [
        LegendEntry(
            text=surroundings_text(kind), count=counts[kind], colour=colours[kind]
        )
        for kind in LEGEND_ORDER
    ]
    quiet = tr("Does not stand out")
    entries.append(LegendEntry(text=quiet, count=counts[QUIET], colour=colours[QUIET]))
    alone = counts[Surroundings.NO_NEIGHBOURS]
    if alone:
        entries.append(
            LegendEntry(
                text=surroundings_text(Surroundings.NO_NEIGHBOURS),
                count=alone,
                colour=theme.no_data,
                hatch=HATCHES[ALONE],
                hatch_colour=hatch_colour(ALONE, theme),
            )
        )
    if counts[NOBODY]:
        entries.append(_nobody_entry(counts[NOBODY], theme))
    return entries


def _values(
    found: Found, theme: Theme
) -> tuple[list[str], npt.NDArray[np.uint8], Legend]:
    of = found.asked.of
    shaded = shading(found.mean, high_is_best=of != DISTANCE)
    lived = found.people > 0
    unreachable = lived & (shaded.codes == NO_CLASS)
    nothing = theme.coverage[WORST]
    colours = [
        shaded.colour(code, theme)
        if code != NO_CLASS
        else (nothing if lives else theme.no_data)
        for code, lives in zip(shaded.codes.tolist(), lived.tolist(), strict=True)
    ]
    overlays = np.zeros(len(colours), np.uint8)
    overlays[unreachable] = Overlay.MOSTLY_UNREACHABLE
    entries = [*shaded.entries(theme, lambda bound: amount_text(of, bound))]
    if unreachable.any():
        entries.append(
            LegendEntry(
                text=tr("Nobody can reach help"),
                count=int(unreachable.sum()),
                colour=nothing,
                hatch=HATCHES[Overlay.MOSTLY_UNREACHABLE],
                hatch_colour=hatch_colour(Overlay.MOSTLY_UNREACHABLE, theme),
            )
        )
    if not lived.all():
        entries.append(_nobody_entry(int((~lived).sum()), theme))
    return colours, overlays, Legend(title=mean_title(of), entries=tuple(entries))


def _nobody_entry(count: int, theme: Theme) -> LegendEntry:
    return LegendEntry(text=tr("Nobody lives there"), count=count, colour=theme.no_data)


def detail(found: Found, region: str) -> str:
    """Say of a region under the pointer what it has, and what surrounds it."""
    return "\n".join(f"{name}: {figure}" for name, figure in _facts(found, region))


def region_card(found: Found, region: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Give the facts of a region."""
    return found.boundaries.name(region, language()), tuple(_facts(found, region))


def _facts(found: Found, region: str) -> list[tuple[str, str]]:
    row = found.boundaries.position[region]
    if not found.people[row] > 0:
        return [(of_text(found.asked.of), tr("nobody lives there"))]
    mean = float(found.mean[row])
    said = amount_text(found.asked.of, mean) if mean == mean else tr("unreachable")
    facts = [(mean_title(found.asked.of), said)]
    place = int(np.searchsorted(found.clusters.rows, row))
    made = found.clusters.found
    facts.append((tr("Left out"), percent(float(found.clusters.gap[place]))))
    if found.clusters.neighbours.count[place]:
        facts.append((tr("Its neighbours"), percent(float(made.lag[place]))))
    if made.why_not is WhyNot.NONE:
        kind = surroundings_text(Surroundings(int(made.surroundings[place])))
        facts.append((tr("Surroundings"), kind))
    return facts
