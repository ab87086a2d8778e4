"""The results as a web map: one HTML file that opens with no network."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import folium
import numpy as np
import pandas as pd
import shapely
from branca.element import Element
from folium.utilities import JsCode

from datasets.results import web_texts as texts
from datasets.results.into_place import written_beside
from datasets.results.publishing import published_points
from datasets.results.tables import region_rows
from datasets.results.web_geometry import (
    METRES_PER_UNIT,
    drawn_points,
    drawn_regions,
)
from datasets.results.web_page import OfflineMap, Page, Ready, heading, sealed
from datasets.results.wording import Wording
from layers.coverage.ledger import Ledger
from layers.coverage.pressure import pressure
from layers.population import TOTAL

# Statistics Canada Lambert; Web Mercator would draw the north many times too large.
CANADA_LAMBERT = "EPSG:3347"
FURNITURE = (
    "hatch", "border", "sea", "panel", "line", "text", "soft", "accent", "organization"
)  # fmt: skip
TEXTS = (
    "legend",
    "all_regions",
    "ranked_regions",
    "organizations_without_point",
    "eligible_organization",
    "notes",
    "sources",
    "map",
    "close",
    "zoom_in",
    "zoom_out",
    "coordinates_rounded",
    "small_counts",
)
CAPACITY_TEXTS = ("carried_elsewhere",)
MAX_ZOOM = 14
Json = dict[str, Any]


def write_web_map(
    path: Path,
    ledger: Ledger,
    *,
    title: str,
    subtitle: str = "",
    wording: Wording,
    colours: Mapping[str, str],
    sources: Sequence[str],
    notes: Sequence[str] = (),
    drawn_in: str = CANADA_LAMBERT,
) -> None:
    """Write the regions by class, with organizations, legend and ledger.

    Parameters
    ----------
    wording
        Asked for: classes, overlays, `column_...`, and the codes in `TEXTS`;
        where capacity counts, those in `CAPACITY_TEXTS` too.
    colours
        `#rrggbb` for every class word and for `FURNITURE`.
    sources, notes
        Lines of plain text, in the language of the map.
    drawn_in
        A projected coordinate system in metres.
    """
    page = web_page(
        ledger,
        title=title,
        subtitle=subtitle,
        wording=wording,
        colours=_checked(colours),
        sources=sources,
        notes=notes,
        drawn_in=drawn_in,
    )
    with written_beside(path) as beside:
        beside.write_text(page, encoding="utf-8")


def web_page(
    ledger: Ledger,
    *,
    title: str,
    subtitle: str,
    wording: Wording,
    colours: Mapping[str, str],
    sources: Sequence[str],
    notes: Sequence[str],
    drawn_in: str,
) -> str:
    """Give the page of `write_web_map` as text; the same content, the same text."""
    rows = region_rows(ledger, wording.language)
    shapes = drawn_regions(ledger.boundaries, drawn_in)
    page = Page(
        language=wording.language,
        title=title,
        before=heading(title, subtitle) + texts.patterns(colours),
        beside=_beside(ledger, rows, wording, colours, sources, notes),
        colours=colours,
    )
    drawing = _named(
        OfflineMap(
            tiles=None,
            zoom_control=False,
            max_zoom=MAX_ZOOM,
            zoom_snap=0.25,
            attribution_control=False,
        ),
        "canvas",
    )
    page.add_child(drawing, name="map")
    _region_layer(rows.iloc[:-1], shapes, wording, colours).add_to(drawing)
    _organization_layer(ledger, wording, colours, drawn_in).add_to(drawing)
    west, south, east, north = shapely.total_bounds(shapes)
    bounds = [[south, west], [north, east]]
    _named(Ready(bounds, _labels(wording)), "ready").add_to(drawing)
    return sealed(str(page.render()))


def _labels(wording: Wording) -> dict[str, object]:
    return {
        "map": wording.text("map"),
        "close": wording.text("close"),
        "zoomIn": wording.text("zoom_in"),
        "zoomOut": wording.text("zoom_out"),
        "lang": wording.language,
        "km": METRES_PER_UNIT / 1000,
    }


def _named(element: Element, name: str) -> Any:
    # folium names elements at random; a fixed name makes the file reproducible.
    element._id = name
    return element


def _region_layer(
    rows: pd.DataFrame,
    shapes: np.ndarray[Any, Any],
    wording: Wording,
    colours: Mapping[str, str],
) -> Any:
    features = []
    for place, (row, shape) in enumerate(
        zip(rows.to_dict(orient="records"), shapes, strict=True)
    ):
        figures = {str(k): v for k, v in row.items()}
        facts = {
            "region": place,
            "fill": texts.fill(str(row["class"]), str(row["overlay"]), colours),
            "label": texts.region_label(figures, wording),
            "tooltip": texts.region_tooltip(figures, wording),
            "popup": texts.region_popup(figures, wording),
        }
        features.append(_feature(place, shapely.geometry.mapping(shape), facts))

    def style(feature: Json) -> Json:
        return {
            "fillColor": feature["properties"]["fill"],
            "fillOpacity": 1,
            "color": colours["border"],
            "weight": 1,
        }

    return _geojson(features, "regions", style_function=style, smooth_factor=0.5)


def _organization_layer(
    ledger: Ledger, wording: Wording, colours: Mapping[str, str], drawn_in: str
) -> Any:
    layer = ledger.organizations
    shown = ledger.eligible & layer.has_point
    longitude, latitude = published_points(layer)
    points = drawn_points(longitude[shown], latitude[shown], drawn_in)
    together: dict[tuple[float, float], list[str]] = {}
    for point, identifier in zip(points.tolist(), layer.ids[shown], strict=True):
        name = layer.name(identifier, wording.language)
        together.setdefault((point[0], point[1]), []).append(name)
    features = []
    for place, (point, names) in enumerate(together.items()):
        said = texts.name_list(names)
        facts = {
            "label": ", ".join(f"\u2068{name}\u2069" for name in names),
            "tooltip": said,
            "popup": said,
            "many": len(names),
        }
        shape = {"type": "Point", "coordinates": list(point)}
        features.append(_feature(place, shape, facts))
    marker = _named(folium.CircleMarker(location=[0, 0]), "organization")

    def style(feature: Json) -> Json:
        return {
            "radius": min(4.5 + feature["properties"]["many"] ** 0.5, 10),
            "fill": True,
            "fillColor": colours["organization"],
            "fillOpacity": 1,
            "color": "#ffffff",
            "weight": 1.5,
        }

    return _geojson(features, "organizations", style_function=style, marker=marker)


def _feature(place: int, shape: Json, facts: Json) -> Json:
    return {"type": "Feature", "id": place, "geometry": shape, "properties": facts}


def _geojson(features: list[Json], name: str, **options: Any) -> Any:
    collection = {"type": "FeatureCollection", "features": features}
    if not features:
        # folium styles by the first feature and has none to look at.
        options.pop("style_function")
    layer = folium.GeoJson(
        collection, control=False, on_each_feature=JsCode("described"), **options
    )
    return _named(layer, name)


def _beside(
    ledger: Ledger,
    rows: pd.DataFrame,
    wording: Wording,
    colours: Mapping[str, str],
    sources: Sequence[str],
    notes: Sequence[str],
) -> str:
    layer = ledger.organizations
    placeless = [
        layer.name(identifier, wording.language)
        for identifier in layer.ids[ledger.eligible & ~layer.has_point]
    ]
    total = {str(k): v for k, v in rows.iloc[-1].items()}
    own_notes = [wording.text("small_counts"), wording.text("coordinates_rounded")]
    parts = {
        "legend": texts.legend(rows.iloc[:-1], wording, colours),
        "all_regions": texts.ledger_table(total, wording),
        "ranked_regions": texts.region_list(rows.iloc[:-1], wording),
        "carried_elsewhere": _carried(ledger, wording),
        "organizations_without_point": texts.name_list(placeless) if placeless else "",
        "notes": texts.paragraphs([*notes, *own_notes]),
        "sources": texts.paragraphs(sources),
    }
    return "".join(
        f"<section><h2>{wording.html(code)}</h2>{part}</section>"
        for code, part in parts.items()
        if part
    )


def _carried(ledger: Ledger, wording: Wording) -> str:
    """List whose people find room in another region; "" where nobody's do.

    Room is given to everyone alike, so there is no such table of a group.
    """
    if ledger.assignment is None or ledger.group != TOTAL:
        return ""
    frame = pressure(ledger)
    carried = frame[frame["from"] != frame["to"]]
    named = [
        [
            wording.text("outside_boundaries")
            if identifier is None
            else ledger.boundaries.name(identifier, wording.language)
            for identifier in carried[end].tolist()
        ]
        for end in ("from", "to")
    ]
    lines = list(zip(*named, carried["people"].tolist(), strict=True))
    return texts.carried_table(lines, wording) if lines else ""


def _checked(colours: Mapping[str, str]) -> Mapping[str, str]:
    for code in (*texts.CLASSES, *FURNITURE):
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", colours[code]):
            raise ValueError(f"{code}: {colours[code]!r} is not a colour #rrggbb")
    return colours
