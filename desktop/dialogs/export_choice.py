"""What to export: which formats, where, in which languages, on which paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.language import tr

SUFFIXES = {
    "png": ".png",
    "svg": ".svg",
    "pdf": ".pdf",
    "web_map": ".html",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "geopackage": ".gpkg",
    "run_record": ".json",
}
IN_A_LANGUAGE = ("png", "svg", "pdf")


@dataclass(frozen=True, kw_only=True)
class ExportChoice:
    """What a person asked to be written.

    `formats` are keys of `SUFFIXES`; `languages` are those of the page; `paper` is
    "letter" or "a4".
    """

    formats: tuple[str, ...]
    folder: Path
    name: str
    languages: tuple[str, ...]
    paper: str
    png_width_px: int


Planner = Callable[[ExportChoice], tuple[Path, ...]]


def planned_files(choice: ExportChoice) -> tuple[Path, ...]:
    """Name the files an export writes: pages once a language, the others once."""
    files = []
    for key in choice.formats:
        endings = [""]
        if key in IN_A_LANGUAGE and len(choice.languages) > 1:
            endings = [f"-{language}" for language in choice.languages]
        files += [
            choice.folder / f"{choice.name}{end}{SUFFIXES[key]}" for end in endings
        ]
    return tuple(files)


def format_texts() -> dict[str, tuple[str, str]]:
    """Give the name of each format, with its mnemonic, and what it is good for."""
    return {
        "png": (tr("&PNG image"), tr("The page as a picture, for slides and the web.")),
        "svg": (tr("S&VG drawing"), tr("The page as lines that can be edited.")),
        "pdf": (tr("P&DF page"), tr("The page ready to print.")),
        "web_map": (
            tr("&Web map"),
            tr("One file that opens in a browser, without a network."),
        ),
        "csv": (tr("&CSV table"), tr("The regions with every figure, as plain text.")),
        "xlsx": (
            tr("E&xcel workbook"),
            tr("Regions, organizations and standard, one sheet each."),
        ),
        "geopackage": (
            tr("&GeoPackage"),
            tr("The layers with their results, for a geographic system."),
        ),
        "run_record": (
            tr("&Run record"),
            tr("Data, standard and versions, to compute the same again."),
        ),
    }
