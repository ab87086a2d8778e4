from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
import shapely
from PySide6.QtGui import QImage

from datasets.results.tables import region_rows
from datasets.results.web_geometry import drawn_regions
from datasets.results.web_map import CANADA_LAMBERT, FURNITURE, TEXTS, write_web_map
from datasets.results.web_page import leaflet_script, leaflet_style
from datasets.results.wording import Wording
from layers.coverage.ledger import Ledger

COLOURS = {
    "served": "#f3ead9",
    "partly_served": "#fdc98a",
    "underserved": "#f4894a",
    "severely_underserved": "#cf3f24",
    "unserved": "#7d1a1d",
    "no_data": "#c9ced4",
    "hatch": "#6aaed6",
    "border": "#8b96a3",
    "sea": "#eaf0f4",
    "panel": "#ffffff",
    "line": "#dfe3e8",
    "text": "#1c242c",
    "soft": "#5b6774",
    "accent": "#0b66a8",
    "organization": "#1b7f79",
}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def _page(
    folder: Path,
    answer: Ledger,
    wording: Wording,
    colours: Mapping[str, str] = COLOURS,
) -> str:
    write_web_map(
        folder / "map.html",
        answer,
        title="Gaps <b>",
        wording=wording,
        colours=colours,
        sources=["GeoNames (geonames.org) & co"],
        notes=["<i>note</i>"],
    )
    return (folder / "map.html").read_text(encoding="utf-8")


def _own(page: str) -> str:
    """Give the page without Leaflet's own text, which names addresses in links."""
    return page.replace(leaflet_script(), "").replace(leaflet_style(), "")


def test_that_the_page_loads_nothing(
    answer: Ledger, wording: Wording, tmp_path: Path
) -> None:
    page = _page(tmp_path, answer, wording)
    assert "https://" not in _own(page) and "http://" not in _own(page)
    assert not re.search(r"<link|<img|<iframe|@import|src\s*=\s*[\"']", _own(page))
    assert not re.findall(r"url\((?!#[a-z-]+\))[^)]*\)", _own(page))
    assert "sourceMappingURL" not in page and "images/" not in leaflet_style()
    policy = page.index("Content-Security-Policy")
    assert policy < page.index("<style") and policy < page.index("<script")
    assert "default-src &#39;none&#39;" in page


def test_that_only_the_scripts_of_the_page_may_run(
    answer: Ledger, wording: Wording, tmp_path: Path
) -> None:
    page = _page(tmp_path, answer, wording)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    scripts = re.search(r"script-src ([^;]*);", html.unescape(policy[1]))
    assert scripts is not None
    digests = {
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    }
    assert set(scripts[1].split()) == {f"'sha256-{digest}'" for digest in digests}
    # No handler stands in the markup: the policy would keep it from running.
    assert not re.search(r"<[a-z][^>]*\son[a-z]+\s*=", _own(page))


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_that_a_script_that_got_into_the_page_does_not_run(
    answer: Ledger, wording: Wording, tmp_path: Path
) -> None:
    page = _page(tmp_path, answer, wording)
    smuggled = "<script>console.log('ran')</script><img src=x onerror=console.log(1)>"
    changed = page.replace("</header>", f"{smuggled}</header>", 1)
    (tmp_path / "map.html").write_text(changed, encoding="utf-8")
    log = _photographed(tmp_path / "map.html", tmp_path / "map.png")
    assert "ran" not in re.findall(r'CONSOLE[^"]*"([^"]*)"', log)
    assert log.count("Content Security Policy") >= 2


def test_that_names_and_lines_from_files_are_text_and_never_markup(
    answer: Ledger, wording: Wording, tmp_path: Path
) -> None:
    page = _page(tmp_path, answer, wording)
    assert "alert(1)</script>" not in page and "<script>alert" not in page
    assert "<i>note" not in page and "<b>" not in _own(page)
    assert "&lt;i&gt;note" in page and "Gaps &lt;b&gt;" in page
    assert "GeoNames (geonames.org) &amp; co" in page


def test_that_names_cannot_turn_the_text_around_them(
    answer: Ledger, wording: Wording, tmp_path: Path
) -> None:
    page = _page(tmp_path, answer, wording)
    assert page.count("\u202e") == page.count("<bdi>\u202e")


def test_that_few_people_are_not_told_apart_but_nobody_is_nobody(
    answer: Ledger, wording: Wording, tmp_path: Path
) -> None:
    page = _page(tmp_path, answer, wording)
    popups = [
        json.loads(f'"{said}"')
        for said in re.findall(r'"popup": "((?:[^"\\]|\\.)*)"', page)
    ]
    middle = next(said for said in popups if "=cmd" in said and "<table" in said)
    assert "<td>&lt;10</td>" in middle and "<td>7</td>" not in middle
    assert "<td>0</td>" in middle


def test_that_every_word_of_the_page_is_asked_for(
    answer: Ledger, wording: Wording, tmp_path: Path
) -> None:
    page = _page(tmp_path, answer, wording)
    assert '<html lang="fr">' in page
    asked = set(re.findall(r"\[([a-z_0-9]+)\]", _own(page)))
    assert set(TEXTS) <= asked


def test_that_the_same_answer_makes_the_same_page(
    answer: Ledger, wording: Wording, tmp_path: Path
) -> None:
    assert _page(tmp_path, answer, wording) == _page(tmp_path, answer, wording)


@pytest.mark.parametrize("colour", ["red", "#fff", "#ffffff;}", "url(x)"])
def test_that_a_colour_that_is_none_is_refused(
    answer: Ledger, wording: Wording, tmp_path: Path, colour: str
) -> None:
    with pytest.raises(ValueError, match="not a colour"):
        _page(tmp_path, answer, wording, {**COLOURS, FURNITURE[0]: colour})
    assert list(tmp_path.iterdir()) == []


def test_that_a_map_without_organizations_is_still_drawn(
    unreached: Ledger, wording: Wording, tmp_path: Path
) -> None:
    page = _page(tmp_path, unreached, wording)
    assert "unserved-mostly-unreachable" in page


def test_that_neighbours_keep_sharing_their_edge(answer: Ledger) -> None:
    west, middle, _ = drawn_regions(answer.boundaries, CANADA_LAMBERT)
    assert shapely.length(shapely.intersection(west, middle)) == pytest.approx(
        shapely.length(shapely.intersection(middle, west))
    )
    shared = {*shapely.get_coordinates(west).view(complex).ravel().tolist()} & {
        *shapely.get_coordinates(middle).view(complex).ravel().tolist()
    }
    assert len(shared) > 50


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_that_a_browser_without_network_draws_the_classes(
    answer: Ledger, wording: Wording, tmp_path: Path
) -> None:
    _page(tmp_path, answer, wording)
    log = _photographed(tmp_path / "map.html", tmp_path / "map.png")
    assert not [line for line in log.splitlines() if "CONSOLE" in line], log
    colours = _colours(tmp_path / "map.png")
    classes = set(region_rows(answer)["class"].iloc[:-1])
    for code in (*classes, "sea", "organization"):
        assert colours.get(COLOURS[code], 0) > 20, code


def _photographed(page: Path, picture: Path) -> str:
    command = [
        str(CHROMIUM),
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
        # Any address resolves to nothing, whether or not this machine is online.
        "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={page.parent / 'profile'}",
        "--virtual-time-budget=4000",
        "--window-size=1280,800",
        "--enable-logging=stderr",
        f"--screenshot={picture}",
        page.as_uri(),
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=90, check=True
    )
    return done.stderr


def _colours(picture: Path) -> dict[str, int]:
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB888)
    bits = np.frombuffer(image.constBits(), dtype=np.uint8)
    rows = bits.reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * 3].reshape(-1, 3).astype(np.uint32)
    packed = pixels[:, 0] << 16 | pixels[:, 1] << 8 | pixels[:, 2]
    values, counts = np.unique(packed, return_counts=True)
    return {
        f"#{value:06x}": int(count)
        for value, count in zip(values.tolist(), counts.tolist(), strict=True)
    }
