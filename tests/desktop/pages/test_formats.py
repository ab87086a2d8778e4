"""A page as PDF, SVG and PNG."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage

from desktop import language
from desktop.pages.formats import (
    pdf_bytes,
    png_bytes,
    svg_bytes,
    write_pdf,
    write_png,
    write_svg,
)
from desktop.pages.map_page import MapPage
from desktop.theme import LIGHT

Writer = Callable[[Path, MapPage], None]
WRITERS = {"pdf": write_pdf, "svg": write_svg, "png": write_png}


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        text = document[0].get_textpage().get_text_range()
    return re.sub(r"\s+", " ", text)


def colours_of(content: bytes) -> dict[str, int]:
    with pypdfium2.PdfDocument(content) as document:
        pixels = document[0].render(scale=1.5).to_numpy()
    found: dict[str, int] = {}
    for blue, green, red in pixels[::3, ::3, :3].reshape(-1, 3).tolist():
        name = f"#{red:02x}{green:02x}{blue:02x}"
        found[name] = found.get(name, 0) + 1
    return found


@pytest.mark.parametrize(
    ("paper", "size"), [("letter", (792, 612)), ("a4", (842, 595))]
)
def test_that_a_pdf_is_one_landscape_sheet(
    page: MapPage, paper: str, size: tuple[int, int]
) -> None:
    with pypdfium2.PdfDocument(pdf_bytes(page, paper=paper)) as document:
        assert len(document) == 1
        assert document[0].get_size() == pytest.approx(size, abs=1)
        assert document.get_metadata_dict()["Title"] == page.title


def test_that_a_pdf_can_be_searched_for_every_name_and_figure(page: MapPage) -> None:
    text = text_of(pdf_bytes(page))
    wanted = [page.title, page.subtitle, *page.method, *page.sources, *page.notes]
    wanted += [row.name for row in page.table.rows]
    wanted += [row.text for row in page.ledger.rows]
    wanted += ["1,132,505", "81,540", "40,567", "20.0%", "Lacuna 0.1.0"]
    assert [words for words in wanted if words not in text] == []
    assert re.search(r"\d+ km", text)


def test_that_every_region_on_paper_has_the_colour_of_its_class(page: MapPage) -> None:
    colours = colours_of(pdf_bytes(page))
    for fill in (LIGHT.coverage[c] for c in (0, 1, 3, 4)):
        assert colours.get(fill, 0) > 500
    assert colours[LIGHT.sea] > 500
    assert colours[LIGHT.hatch] > 20


def test_that_a_map_far_from_square_still_shows_all_of_its_regions(
    page: MapPage,
) -> None:
    # The legend has nowhere to stand on these regions but beside them.
    image = QImage.fromData(png_bytes(page, 800))
    seen = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    }
    assert {LIGHT.coverage[c] for c in (0, 1, 3, 4)} <= seen


def test_that_few_people_are_published_as_fewer_than_ten(page: MapPage) -> None:
    text = text_of(pdf_bytes(page))
    assert "Nulle part <10 –" in text


def test_that_a_long_ranking_says_how_many_regions_are_not_shown(
    long_page: MapPage,
) -> None:
    text = text_of(pdf_bytes(long_page))
    assert "Division 10 " in text
    assert "Division 17 " not in text
    more = re.search(r"and (\d+) more regions", text)
    assert more is not None
    assert f"Division {293 - int(more[1])} " in text


def test_that_a_name_of_any_length_is_whole_and_left_of_its_figures(
    page: MapPage,
) -> None:
    name = "Division sans fin " * 7 + "du Sud-Ouest"
    first, *others = page.table.rows
    rows = (replace(first, name=name), *others)
    page = replace(page, table=replace(page.table, rows=rows))
    with pypdfium2.PdfDocument(pdf_bytes(page)) as document:
        words = document[0].get_textpage()
        text = words.get_text_range()
        end = text.index("du Sud-Ouest") + len("du Sud-Oues")
        figure = text.index("1,132,505")
        assert words.get_charbox(end)[2] < words.get_charbox(figure)[0]
    assert name in re.sub(r"\s+", " ", text)


def test_that_an_svg_needs_no_other_file_and_no_font(page: MapPage) -> None:
    root = ElementTree.fromstring(svg_bytes(page))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags.isdisjoint({"text", "image", "script", "use", "style"})
    links = [
        value
        for element in root.iter()
        for name, value in element.attrib.items()
        if name.endswith(("href", "src")) or "url(http" in value
    ]
    assert links == []
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == page.title


def test_that_a_png_is_as_wide_as_asked(page: MapPage) -> None:
    image = QImage.fromData(png_bytes(page, 1100))
    assert (image.width(), image.height()) == (1100, 850)
    assert image.pixelColor(2, 2) == QColor(LIGHT.panel)


@pytest.mark.parametrize("kind", WRITERS)
def test_that_a_failed_write_leaves_the_old_file(
    page: MapPage, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"map.{kind}"
    path.write_text("old")

    def full(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        WRITERS[kind](path, page)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "old"


@pytest.mark.parametrize("kind", WRITERS)
def test_that_an_error_while_painting_is_told_and_writes_nothing(
    page: MapPage, tmp_path: Path, kind: str
) -> None:
    broken = replace(page, table=replace(page.table, rows=(None,)))
    with pytest.raises(AttributeError):
        WRITERS[kind](tmp_path / f"map.{kind}", broken)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", WRITERS)
def test_that_a_folder_that_is_not_there_is_an_error(
    page: MapPage, tmp_path: Path, kind: str
) -> None:
    with pytest.raises(OSError):
        WRITERS[kind](tmp_path / "nowhere" / f"map.{kind}", page)


class Pseudo:
    """A translator to a language in which every word is "mot"."""

    def translate(self, _context: str, text: str) -> str:
        parts = re.split(r"(\{[^}]*\})", text)
        return "".join(
            part if part.startswith("{") else re.sub(r"[A-Za-z]+", "mot", part)
            for part in parts
        )


def test_that_nothing_on_a_french_page_stays_english(
    long_page: MapPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_french", Pseudo)
    text = text_of(pdf_bytes(replace(long_page, language="fr")))
    english = r"\b(People|Region|regions|Left|Served|Made|with|and|more|on)\b"
    assert re.findall(english, text) == []
    assert "1 174 185" in text.replace("\u202f", " ")
    assert "22 novembre 2026" in text
    assert language.language() == "en"


def test_that_an_image_too_large_for_any_memory_is_told(page: MapPage) -> None:
    with pytest.raises(MemoryError):
        png_bytes(page, 10_000_000)
