"""The map of access: regions by their mean, and the facts of one of them."""

from __future__ import annotations

import math
from typing import Any

from desktop.answer import Answer
from desktop.language import language, number, percent, tr
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import HATCHES, hatch_colour, region_style
from desktop.questions.access.found import Found
from desktop.questions.access.scale import Scale
from desktop.questions.access.shading import (
    NOBODY,
    NONE,
    mean_classes,
    overlays,
    point_classes,
    region_colours,
)
from desktop.questions.access.tables import change_of, mean_of
from desktop.questions.access.wording import (
    access_subtitle,
    access_title,
    standing_text,
    uncapitalized,
)
from desktop.questions.question import MapAnswer
from desktop.theme import Theme
from layers.access.standing import Standing
from layers.coverage.status import Overlay

Rows = tuple[tuple[str, str], ...]


def map_answer(
    answer: Answer,
    found: Found,
    scale: Scale,
    details: dict[str, str],
    theme: Theme,
    region: str,
) -> MapAnswer:
    """Give the map of what was found, with the facts of a region, "" for none."""
    title, rows = ("", ()) if not region else region_card(found, scale, region)
    colours = list(region_colours(found, theme).values())
    return MapAnswer(
        title=access_title(answer),
        subtitle=access_subtitle(found, scale),
        style=region_style(colours, overlays(found), theme),
        legend=access_legend(found, scale, theme),
        details=details,
        card_title=title,
        card_rows=rows,
        points=point_classes(found, theme),
    )


def access_legend(found: Found, scale: Scale, theme: Theme) -> Legend:
    """Count regions by class; none, hatched and empty ones only where there are any."""
    made, codes = mean_classes(found)
    entries = list(made.entries(theme, scale.bound))
    is_cost = found.measure.lower_is_better
    none = tr("Out of reach") if is_cost else tr("Zero access")
    if count := int((codes == NONE).sum()):
        colour = theme.coverage[NONE]
        entries.append(LegendEntry(text=none, count=count, colour=colour))
    hatched = overlays(found) == int(Overlay.MOSTLY_UNREACHABLE)
    if count := int(hatched.sum()):
        overlay = Overlay.MOSTLY_UNREACHABLE
        entries.append(
            LegendEntry(
                text=tr("Mostly unreachable"),
                count=count,
                colour=theme.coverage[NONE],
                hatch=HATCHES[overlay],
                hatch_colour=hatch_colour(overlay, theme),
            )
        )
    if count := int((codes == NOBODY).sum()):
        text = tr("Nobody lives there")
        entries.append(LegendEntry(text=text, count=count, colour=theme.no_data))
    return Legend(title=scale.title(), entries=tuple(entries))


def region_details(found: Found, scale: Scale) -> dict[str, str]:
    """Say of every region under the pointer its mean, and who there has none."""
    rows: dict[str, dict[str, Any]] = found.table.iloc[:-1].to_dict("index")
    return {str(one): _detail(found, scale, row) for one, row in rows.items()}


def _detail(found: Found, scale: Scale, row: dict[str, Any]) -> str:
    if not row["population"]:
        return tr("Nobody lives there")
    lines = [f"{scale.text(mean_of(row))} {uncapitalized(scale.head())}"]
    for key, standing in (
        ("none", Standing.NONE),
        ("unreachable", Standing.UNREACHABLE),
    ):
        if row[key]:
            said = standing_text(standing, is_cost=found.measure.lower_is_better)
            share = percent(row[key] / row["population"])
            lines.append(tr("{line}: {people}", line=said, people=share))
    return "\n".join(lines)


def region_card(found: Found, scale: Scale, region: str) -> tuple[str, Rows]:
    """Give the facts of a region: its mean and spread, and who there has none."""
    row: Any = found.table.loc[region]
    is_cost = found.measure.lower_is_better
    spread = (row["least"], row["median"], row["most"])
    rows = [
        (tr("People"), number(row["population"])),
        (tr("Mean"), scale.text(mean_of(row))),
        (tr("Of Canada’s mean"), percent(float(row["ratio"]), 0)),
        (tr("Least, median, most"), " · ".join(scale.text(float(v)) for v in spread)),
        (standing_text(Standing.NONE, is_cost=is_cost), _part("none", row)),
        (
            standing_text(Standing.UNREACHABLE, is_cost=is_cost),
            _part("unreachable", row),
        ),
    ]
    if found.before is not None:
        rows.append((tr("Change"), scale.change(change_of(found, region))))
    return found.both.boundaries.name(region, language()), tuple(rows)


def _part(key: str, row: Any) -> str:
    people = row["population"]
    share = row[key] / people if people else math.nan
    return f"{number(row[key])} · {percent(share)}"
