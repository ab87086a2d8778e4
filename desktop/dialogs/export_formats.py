"""What each export format is called, and what it is good for."""

from __future__ import annotations

from desktop.language import tr


def format_texts() -> dict[str, tuple[str, str]]:
    """Give the name of each format, with its mnemonic, and what it is good for."""
    return {
        "png": (tr("&PNG image"), tr("The page as a picture, for slides and the web.")),
        "svg": (tr("S&VG drawing"), tr("The page as lines that can be edited.")),
        "pdf": (tr("P&DF page"), tr("The page ready to print.")),
        "html": (
            tr("&Web map"),
            tr("One file that opens in a browser, without a network."),
        ),
        "csv": (tr("&CSV table"), tr("The regions with every figure, as plain text.")),
        "xlsx": (
            tr("E&xcel workbook"),
            tr("Regions, organizations and standard, one sheet each."),
        ),
        "gpkg": (
            tr("&GeoPackage"),
            tr("The layers with their results, for a geographic system."),
        ),
        "json": (
            tr("&Run record"),
            tr("Data, standard and versions, to compute the same again."),
        ),
    }
