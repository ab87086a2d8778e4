"""The words on the web map as HTML: every text from a file is escaped and isolated."""

from __future__ import annotations

import html
import math
from collections.abc import Mapping, Sequence

import pandas as pd

from datasets.results.publishing import published_people
from datasets.results.wording import Wording, isolated
from layers.coverage.regions import PEOPLE
from layers.coverage.status import Coverage, Overlay, word

CLASSES = tuple(word(c) for c in Coverage)
OVERLAYS = tuple(word(o) for o in Overlay if o is not Overlay.NONE)
Row = Mapping[str, object]


def pattern_id(coverage: str, overlay: str) -> str:
    """Name the SVG pattern of a class under an overlay."""
    return f"{coverage}-{overlay}".replace("_", "-")


def fill(coverage: str, overlay: str, colours: Mapping[str, str]) -> str:
    """Give the fill of a class: its colour, or its pattern under an overlay."""
    if overlay in OVERLAYS:
        return f"url(#{pattern_id(coverage, overlay)})"
    return colours[coverage]


def patterns(colours: Mapping[str, str]) -> str:
    """Draw the patterns: hatched is mostly remote only, dotted mostly unreachable."""
    drawn = []
    for coverage in CLASSES:
        ground = f'<rect width="8" height="8" fill="{colours[coverage]}"/>'
        marks = {
            OVERLAYS[0]: f'<rect width="2" height="8" fill="{colours["hatch"]}"/>',
            OVERLAYS[1]: f'<circle cx="4" cy="4" r="1.1" fill="{colours["sea"]}"/>',
        }
        drawn += [
            f'<pattern id="{pattern_id(coverage, overlay)}" width="8" height="8" '
            f'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f"{ground}{mark}</pattern>"
            for overlay, mark in marks.items()
        ]
    return (
        '<svg width="0" height="0" aria-hidden="true" class="patterns"><defs>'
        + "".join(drawn)
        + "</defs></svg>"
    )


def share_text(row: Row, wording: Wording) -> str:
    """Say the share served, but not one that would give a hidden count away."""
    counts = (int(_number(row[code])) for code in ("served", "left_out"))
    hidden = any(published_people(count) is None for count in counts)
    return wording.percent(math.nan if hidden else _number(row["share_served"]))


def region_label(row: Row, wording: Wording) -> str:
    """Say a region in one line of plain text, for screen readers."""
    share = share_text(row, wording)
    # First strong isolate and its end: what <bdi> does, where no markup may be.
    name = f"\u2068{row['name']}\u2069"
    return f"{name}: {wording.text(str(row['class']))}, {share}"


def region_tooltip(row: Row, wording: Wording) -> str:
    """Say a region in a word, for the pointer."""
    share = html.escape(share_text(row, wording))
    return (
        f"<strong>{isolated(str(row['name']))}</strong><br>"
        f"{wording.html(str(row['class']))} · {share}"
    )


def ledger_table(row: Row, wording: Wording) -> str:
    """Lay out the ledger of a region, or of all of them, as a table."""
    lines = [(code, wording.people(int(_number(row[code])))) for code in PEOPLE]
    lines += [
        ("left_out", wording.people(int(_number(row["left_out"])))),
        ("share_served", html.escape(share_text(row, wording))),
        ("median_km", html.escape(wording.distance(_number(row["median_km"])))),
        ("organizations", html.escape(wording.number(_number(row["organizations"])))),
    ]
    if row["no_data_places"]:
        places = wording.number(_number(row["no_data_places"]))
        lines.append(("no_data_places", html.escape(places)))
    return (
        '<table class="ledger"><tbody>'
        + "".join(
            f'<tr><th scope="row">{wording.html(f"column_{code}")}</th>'
            f"<td>{said}</td></tr>"
            for code, said in lines
        )
        + "</tbody></table>"
    )


def region_popup(row: Row, wording: Wording) -> str:
    """Show the ledger of a region with its class."""
    overlay = str(row["overlay"])
    also = f"<br>{wording.html(overlay)}" if overlay in OVERLAYS else ""
    return (
        f"<h2>{isolated(str(row['name']))}</h2>"
        f'<p class="class">{wording.html(str(row["class"]))}{also}</p>'
        + ledger_table(row, wording)
    )


def name_list(names: Sequence[str]) -> str:
    """List names from a file."""
    return "<ul>" + "".join(f"<li>{isolated(name)}</li>" for name in names) + "</ul>"


def legend(rows: pd.DataFrame, wording: Wording, colours: Mapping[str, str]) -> str:
    """List the classes, how many regions are in each, and the signs in use."""
    counts = rows["class"].value_counts()
    entries = [
        _entry(
            colours[code],
            f"{wording.html(code)} "
            f'<span class="count">{int(counts.get(code, 0))}</span>',
        )
        for code in CLASSES
    ]
    in_use = set(rows["overlay"])
    entries += [
        _entry(f"url(#{pattern_id('unserved', overlay)})", wording.html(overlay))
        for overlay in OVERLAYS
        if overlay in in_use
    ]
    mark = (
        '<svg width="22" height="14" aria-hidden="true"><circle cx="11" cy="7" r="5" '
        f'fill="{colours["organization"]}" stroke="#ffffff" stroke-width="1.5"/></svg>'
    )
    entries.append(
        f"<li>{mark}<span>{wording.html('eligible_organization')}</span></li>"
    )
    return f'<ul class="legend">{"".join(entries)}</ul>'


def _entry(paint: str, words: str) -> str:
    swatch = (
        '<svg width="22" height="14" aria-hidden="true">'
        f'<rect width="22" height="14" fill="{paint}"/></svg>'
    )
    return f"<li>{swatch}<span>{words}</span></li>"


def region_list(rows: pd.DataFrame, wording: Wording) -> str:
    """Rank the regions in a table whose names open them on the map."""
    head = "".join(
        f'<th scope="col">{wording.html(f"column_{code}")}</th>'
        for code in ("name", "left_out", "share_served")
    )
    body = "".join(
        _region_line(place, {str(k): v for k, v in row.items()}, wording)
        for place, row in rows.sort_values("rank").iterrows()
    )
    return (
        f'<table class="regions"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def _region_line(place: object, row: Row, wording: Wording) -> str:
    return (
        f'<tr><th scope="row"><button type="button" data-region="{place}">'
        f"{isolated(str(row['name']))}</button></th>"
        f"<td>{wording.people(int(_number(row['left_out'])))}</td>"
        f"<td>{html.escape(share_text(row, wording))}</td></tr>"
    )


def carried_table(lines: Sequence[tuple[str, str, int]], wording: Wording) -> str:
    """Lay out whose people are taken in which other region, and how many."""
    head = "".join(
        f'<th scope="col">{wording.html(f"column_{code}")}</th>'
        for code in ("from", "to", "people")
    )
    body = "".join(
        f'<tr><th scope="row">{isolated(origin)}</th>'
        f"<td>{isolated(target)}</td><td>{wording.people(people)}</td></tr>"
        for origin, target, people in lines
    )
    return (
        f'<table class="carried"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def paragraphs(lines: Sequence[str]) -> str:
    """Put lines of plain text, sources or notes, in paragraphs."""
    return "".join(f"<p>{html.escape(line)}</p>" for line in lines)


def _number(value: object) -> float:
    return float(value)  # type: ignore[arg-type]  # figures of a region are numbers
