"""The page around the web map: one file, nothing fetched, usable by keyboard."""

from __future__ import annotations

import base64
import hashlib
import html
import re
import string
from collections.abc import Mapping
from pathlib import Path

import folium
from branca.element import Element, Figure
from folium.template import Template
from xstatic.pkg import leaflet

_SCRIPTS = "the scripts of this page"
POLICY = (
    f"default-src 'none'; script-src {_SCRIPTS}; style-src 'unsafe-inline'; "
    "img-src data:; base-uri 'none'; form-action 'none'"
)

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: $panel;
  color: $text; font: 14px/1.45 Inter, "Segoe UI", "Noto Sans", sans-serif; }
.patterns { position: absolute; }
header { padding: 14px 20px 12px; border-bottom: 1px solid $line; }
h1 { font-size: 20px; font-weight: 600; margin: 0; }
header p { margin: 2px 0 0; color: $soft; }
main { flex: 1; display: flex; min-height: 0; }
#map { flex: 1; min-width: 0; background: $sea; }
aside { width: 352px; overflow: auto; padding: 4px 20px 20px;
  border-left: 1px solid $line; }
aside h2 { font-size: 11px; font-weight: 600; letter-spacing: .06em;
  text-transform: uppercase; color: $soft; margin: 18px 0 8px; }
aside p { margin: 0 0 8px; color: $soft; font-size: 12px; overflow-wrap: anywhere; }
aside ul { margin: 0; padding-left: 18px; overflow-wrap: anywhere; }
.legend { list-style: none; padding: 0; }
.legend li { display: flex; align-items: center; gap: 10px; padding: 2px 0; }
.legend span:first-of-type { flex: 1; }
.legend svg { flex: none; } .legend rect { stroke: $soft; }
.count { float: right; color: $soft; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 400; }
thead th { color: $soft; font-size: 12px; vertical-align: bottom; }
td, thead th + th { text-align: right; white-space: nowrap; padding-left: 10px; }
thead th + th { white-space: normal; }
th, td { padding-top: 3px; padding-bottom: 3px; border-bottom: 1px solid $line; }
.carried td { white-space: normal; }
.regions button { all: unset; cursor: pointer; color: $accent; }
.regions button:hover { text-decoration: underline; }
:focus-visible, .regions button:focus-visible { outline: 2px solid $accent;
  outline-offset: 2px; }
path.leaflet-interactive:focus { outline: none; }
path.leaflet-interactive:focus-visible { stroke: $accent; stroke-width: 3; }
.leaflet-container { font: inherit; }
.leaflet-popup-content { min-width: 230px; color: $text; }
.leaflet-popup-content h2 { font-size: 15px; margin: 0 0 2px; }
.leaflet-popup-content p { margin: 0 0 8px; color: $soft; }
.leaflet-popup-content ul { margin: 0; padding-left: 18px; }
.leaflet-popup-content-wrapper { border-radius: 8px; }
.leaflet-container a.leaflet-popup-close-button { color: $soft; }
.leaflet-bar a { color: $text; }
.scale { background: none; border: 2px solid $soft; border-top: 0;
  text-align: center; font-size: 11px; color: $text; line-height: 1.4; }
@media (max-width: 760px) {
  html, body { height: auto; } main { flex-direction: column; }
  #map { flex: none; height: min(68vh, 92vw); } aside { width: auto; border-left: 0; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
"""

# Drawing units to kilometres is `km`; the labels come with the page.
BEHAVIOUR = """
const regions = [];
function reachable(layer, label) {
  layer.on('add', () => {
    const path = layer.getElement();
    path.setAttribute('tabindex', '0');
    path.setAttribute('role', 'button');
    path.setAttribute('aria-label', label);
    path.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        layer.openPopup();
      }
    });
  });
}
function described(feature, layer) {
  const facts = feature.properties;
  layer.bindTooltip(facts.tooltip, {sticky: true});
  layer.bindPopup(facts.popup, {maxWidth: 340});
  reachable(layer, facts.label);
  if (facts.region !== undefined) { regions[facts.region] = layer; }
}
function scaleBar(map, km, lang) {
  const bar = L.DomUtil.create('div', 'scale');
  const control = L.control({position: 'bottomleft'});
  control.onAdd = () => bar;
  control.addTo(map);
  const draw = () => {
    const pixels = Math.pow(2, map.getZoom()) / km;
    const most = 130 / pixels, ten = Math.pow(10, Math.floor(Math.log10(most)));
    const length = [5, 2, 1].find((n) => n * ten <= most) * ten;
    bar.style.width = `${length * pixels}px`;
    bar.textContent = `${length.toLocaleString(lang)} km`;
  };
  map.on('zoomend', draw);
  draw();
}
function ready(map, bounds, labels) {
  const fit = () => map.fitBounds(bounds, {padding: [16, 16], animate: false});
  let moved = false;
  map.on('resize', () => { if (!moved) { fit(); } });
  fit();
  map.setMinZoom(map.getZoom() - 1);
  map.on('dragstart keydown', () => { moved = true; });
  map.getContainer().addEventListener('wheel', () => { moved = true; });
  map.getContainer().setAttribute('aria-label', labels.map);
  map.getContainer().setAttribute('role', 'region');
  map.on('popupopen', (event) => {
    const close = event.popup.getElement().querySelector('.leaflet-popup-close-button');
    close.setAttribute('aria-label', labels.close);
  });
  document.querySelectorAll('[data-region]').forEach((button) => {
    button.addEventListener('click', () => {
      regions[Number(button.dataset.region)].openPopup();
    });
  });
  L.control.zoom({zoomInTitle: labels.zoomIn, zoomOutTitle: labels.zoomOut}).addTo(map);
  scaleBar(map, labels.km, labels.lang);
}
"""


class _Raw(Element):
    """Text as it is: the template engine must not read Leaflet's braces as its own."""

    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Page(Figure):
    """A folium figure that is one whole page: policy first, then style and script."""

    _template = Template(
        '<!DOCTYPE html>\n<html lang="{{ this.language|e }}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="{{ this.policy|e }}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>{{ this.title|e }}</title>\n{{ this.header.render(**kwargs) }}\n"
        "</head>\n<body>\n{{ this.before }}\n<main>\n{{ this.html.render(**kwargs) }}\n"
        "<aside>{{ this.beside }}</aside>\n</main>\n"
        "<script>\n{{ this.script.render(**kwargs) }}\n</script>\n</body>\n</html>\n"
    )

    def __init__(
        self,
        *,
        language: str,
        title: str,
        before: str,
        beside: str,
        colours: Mapping[str, str],
    ) -> None:
        super().__init__(title=title)
        self.language, self.policy = language, POLICY
        self.before, self.beside = before, beside
        self.header._children.clear()
        for name, text in {
            "leaflet_style": f"<style>{leaflet_style()}</style>",
            "style": f"<style>{string.Template(STYLE).substitute(colours)}</style>",
            "leaflet_script": f"<script>{leaflet_script()}</script>",
            "behaviour": f"<script>{BEHAVIOUR}</script>",
        }.items():
            self.header.add_child(_Raw(text), name=name)


def sealed(page: str) -> str:
    """Let the scripts that a page has run, by their hashes, and none besides.

    A script or a handler that got in with a name would not be one of them.
    """
    # A browser reads every line end as a line feed, and hashes what it read.
    read = page.replace("\r\n", "\n").replace("\r", "\n")
    hashes = (
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in re.findall(r"<script>(.*?)</script>", read, re.DOTALL)
    )
    allowed = " ".join(f"&#39;sha256-{digest}&#39;" for digest in hashes)
    return page.replace(_SCRIPTS, allowed, 1)


class OfflineMap(folium.Map):
    """A folium map that links to nothing and is drawn in plain projected units."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012 (folium's own attribute)
    default_css: list[tuple[str, str]] = []  # noqa: RUF012

    _template = Template(
        """
        {% macro html(this, kwargs) %}<div id="map"></div>{% endmacro %}
        {% macro script(this, kwargs) %}
            const {{ this.get_name() }} = L.map("map", {
                center: [0, 0], crs: L.CRS.Simple,
                ...{{ this.options|tojavascript }}
            });
        {% endmacro %}
        """
    )


class Ready(folium.MacroElement):
    """The last of the map's script: fit, keyboard, scale bar and labels."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            ready({{ this._parent.get_name() }}, {{ this.bounds|tojson }},
                  {{ this.labels|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, bounds: list[list[float]], labels: Mapping[str, object]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # folium is half typed
        self.bounds, self.labels = bounds, dict(labels)


def leaflet_style() -> str:
    """Give Leaflet's style sheet without the pictures it would fetch."""
    style = (Path(leaflet.BASE_DIR) / "leaflet.css").read_text(encoding="utf-8")
    return re.sub(r"url\((?:images/[^)]*|#default#VML)\)", "none", style)


def leaflet_script() -> str:
    """Give Leaflet's script without the map that a debugger would fetch."""
    script = (Path(leaflet.BASE_DIR) / "leaflet.js").read_text(encoding="utf-8")
    return re.sub(r"^//# sourceMappingURL=.*$", "", script, flags=re.MULTILINE)


def heading(title: str, subtitle: str) -> str:
    """Head the page with its title and one line below it."""
    below = f"<p>{html.escape(subtitle)}</p>" if subtitle else ""
    return f"<header><h1>{html.escape(title)}</h1>{below}</header>"
