"""Files that are dropped or browsed for; a file geodatabase is a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.language import tr

PATTERNS = (
    "*.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.xls *.ods *.parquet *.geoparquet *.zip "
    "*.gpkg *.geojson *.json *.shp *.fgb *.kml *.kmz *.gml"
)


def dropped_paths(event: QDropEvent) -> list[Path]:
    """Give the local files and folders that are dragged, each once; none for others."""
    urls = event.mimeData().urls()
    return list(dict.fromkeys(Path(u.toLocalFile()) for u in urls if u.isLocalFile()))


def ask_for_files(folder: str, parent: QWidget) -> list[Path]:
    """Ask for one or several files; an empty list when none is chosen."""
    kinds = f"{tr('Data files')} ({PATTERNS});;{tr('All files')} (*)"
    chosen, _kind = QFileDialog.getOpenFileNames(parent, tr("Add files"), folder, kinds)
    return [Path(name) for name in chosen]
