"""Content that would have a driver do more than read the file, seen beforehand."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from datasets.files import file_refusal, from_system

_HEAD = 1 << 16
_CHUNK = 1 << 20
# A document type is where entities are declared; no KML or GML needs one.
_ENTITIES = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
# Files of these kinds tell the driver which other file, service or command to use.
_REFERS = re.compile(
    rb"<\s*(OGRVRT|VRTDataset|OGRWFS|WFS_|GDAL_WMS|OGRWMTS)|gdal_streamed_alg",
    re.IGNORECASE,
)
# Elements of KML that load another document, perhaps from the network.
_LINKS = re.compile(rb"<\s*(?:\w+:)?NetworkLink[\s>]")
_KML = re.compile(rb"<\s*(?:\w+:)?kml[\s>]")
_OVERLAP = 64
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_VIRTUAL = re.compile(r"using\s*[\"'\[`]?(\w+)", re.IGNORECASE)
_KNOWN_VIRTUAL = {"rtree", "fts3", "fts4", "fts5"}


def check_content(path: Path, kind: str) -> None:
    """Refuse a vector file whose content is not the one that its name says.

    The driver library chooses by content, and some of its formats name other files,
    services or commands; others expand what they hold a billionfold.

    Raises
    ------
    DataError
        `content_differs`, `xml_entities`, `file_refers_elsewhere` or
        `file_half_written`.
    """
    if kind == "gdb":
        return
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise from_system(error, path) from error
    if _REFERS.search(head):
        raise file_refusal("file_refers_elsewhere", path)
    if kind in ("kml", "gml"):
        check_xml(path, refuse_links=kind == "kml")
    if not _starts_as(head, kind):
        raise file_refusal("content_differs", path, format=kind)
    if kind == "gpkg":
        _check_database(path)


def check_xml(path: Path, *, refuse_links: bool = False) -> None:
    """Refuse entities and links in a file of XML, a megabyte at a time."""
    try:
        with path.open("rb") as file:
            check_xml_chunks(
                iter(lambda: file.read(_CHUNK), b""), path, refuse_links=refuse_links
            )
    except OSError as error:
        raise from_system(error, path) from error


def check_xml_chunks(
    chunks: Iterable[bytes], path: Path, *, refuse_links: bool = False
) -> None:
    """Refuse entities in XML that comes in pieces, of which one may cut a word.

    Raises
    ------
    DataError
        `xml_entities` or `file_refers_elsewhere`.
    """
    end = b""
    for chunk in chunks:
        # UTF-16 hides every word from a search for ASCII; without its nulls it shows.
        text = end + chunk.replace(b"\x00", b"")
        if _ENTITIES.search(text):
            raise file_refusal("xml_entities", path)
        if refuse_links and _LINKS.search(text):
            raise file_refusal("file_refers_elsewhere", path)
        end = text[-_OVERLAP:]


def _starts_as(head: bytes, kind: str) -> bool:
    if kind == "gpkg":
        return head.startswith(b"SQLite format 3\x00")
    if kind == "shp":
        return head.startswith((9994).to_bytes(4, "big"))
    if kind == "fgb":
        return head.startswith(b"fgb")
    for mark in _MARKS:
        head = head.removeprefix(mark)
    start = head.replace(b"\x00", b"").lstrip()
    if kind == "kml" and not _KML.search(start):
        return False  # other XML, whose driver may write beside the file
    return start.startswith(b"{" if kind == "geojson" else b"<")


def _check_database(path: Path) -> None:
    """Refuse tables that are windows to other files, and a schema cut short."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            made = database.execute("SELECT sql FROM sqlite_master").fetchall()
    except (sqlite3.Error, UnicodeError) as error:
        raise file_refusal("file_half_written", path, reason=str(error)) from error
    for (sql,) in made:
        text = str(sql or "").lstrip()
        if not re.match(r"create\s+virtual", text, re.IGNORECASE):
            continue
        module = _VIRTUAL.search(text)
        if module is None or module[1].lower() not in _KNOWN_VIRTUAL:
            raise file_refusal("file_refers_elsewhere", path)
