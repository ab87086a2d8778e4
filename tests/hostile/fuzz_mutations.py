"""Ways to damage a valid file; each is drawn from a generator of its own."""

from __future__ import annotations

import csv
import io
import random
import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import PurePath

from fuzz_files import Rows, text_of, unzipped, zipped

Draw = random.Random
TEXTS = (".csv", ".tsv", ".geojson", ".kml", ".gml")
ZIPS = (".zip", ".kmz", ".xlsx", ".xlsm", ".ods")
ENDINGS = (
    ".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".parquet", ".geojson", ".json",
    ".gpkg", ".fgb", ".gml", ".kml", ".zip", ".gz", ".shp", ".gdb", ".exe", "",
)  # fmt: skip
NUMBERS = (
    "0", "-1", "1e400", "-1e400", "1e308", "NaN", "nan", "inf", "-Infinity", "Infinity",
    "9" * 40, "0.1e-320", "1,5", "1 234,5", "1\u202f234", "--5", "0x1F", "1e", "٣", "½",
    "²", "-0", "12345678901234567890", "2147483648", "4294967296", "1_000", "+7", "",
    "..", "...", "x", "F", "r", "(5)", "5%", "$5", "1.2.3", "1e5", "00024", "24.0",
    "90.0000001", "-181", "1.7976931348623157e309", "9223372036854775808",
)  # fmt: skip
WORDS = (
    "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3", "\t=1",
    "<script>alert(1)</script>", "\u202egnp.exe", "\u2066a\u2069", "\x1b[2J\x1b[31m",
    "\x07", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffd", "\U0001f1e8\U0001f1e6",
    "e\u0301", "İ", "ß", "ﬁ", "\u00a0", "\u200b", "Z\u0351\u036b\u0343", "{0}",
    "{value}", "{0.__class__}", "%s%n", "$(id)", "`id`", "../../etc/passwd", "C:\\a",
    "NULL", "None", "nan", "True", "a|b|c", "|", "||", "2021A000224", "2021S0503", "24",
    "canada", "2020-02-30", "0000-00-00", "9999-12-31", "31/12/2020", "1e5", "'", '"',
    "\\", ";", ",", "a" * 5000, "id", "name", "total", "Saint-Jean", "St. John's",
    "K1A 0B1", "H0H 0H0", "é" * 300, "\r", "\n", " ", "",
)  # fmt: skip
HEADERS = (
    "id", "name", "name_en", "name_fr", "nom", "latitude", "longitude", "lat", "lon",
    "x", "y", "population", "total", "women", "PRUID", "CDUID", "CSDUID", "DGUID",
    "GEO", "mandate", "services", "city", "province", "postal_code", "SYMBOL", "Symbol",
    "level", "begins", "ends", "status", "capacity", "geometry", "", " ", "VALUE",
    "REF_DATE", "group:total", "odhf_facility_type",
)  # fmt: skip
DOUBLES = (
    float("nan"), float("inf"), float("-inf"), 1e308, -1e308, 5e-324, 0.0, -0.0, 1e20,
)  # fmt: skip


def mutated(draw: Draw, name: str, content: bytes) -> tuple[str, bytes, list[str]]:
    """Damage a file one to three times; give its name, its bytes and what was done."""
    done = []
    for _ in range(draw.choice((1, 1, 1, 2, 3))):
        ways = _ways(name)
        way = draw.choice(ways)
        name, content = way(draw, name, content)
        done.append(way.__name__)
    return name, content, done


Way = Callable[[Draw, str, bytes], tuple[str, bytes]]


def _ways(name: str) -> list[Way]:
    ending = PurePath(name).suffix.lower()
    ways = list(BYTE_WAYS)
    if ending in TEXTS:
        ways += 2 * TEXT_WAYS
    if ending in (".csv", ".tsv"):
        ways += 4 * CELL_WAYS
    if ending in ZIPS:
        ways += 5 * ZIP_WAYS
    return ways


def _at(draw: Draw, content: bytes) -> int:
    """Choose a place, often near the beginning, where the headers are."""
    if draw.random() < 0.4:
        return draw.randrange(min(len(content), 300) + 1)
    return draw.randrange(len(content) + 1)


def bits_flipped(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    changed = bytearray(content)
    for _ in range(draw.choice((1, 2, 8, 40))):
        if changed:
            changed[_at(draw, content) % len(changed)] ^= 1 << draw.randrange(8)
    return name, bytes(changed)


def cut_short(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    return name, content[: _at(draw, content)]


def head_lost(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    return name, content[_at(draw, content) :]


def noise_inserted(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    at = _at(draw, content)
    noise = draw.choice(
        (draw.randbytes(draw.randrange(1, 200)), b"\0" * 64, b"\xff" * 9)
    )
    return name, content[:at] + noise + content[at:]


def block_repeated(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    at = _at(draw, content)
    block = content[at : at + draw.randrange(1, 600)]
    return name, content[:at] + block * draw.choice((2, 3, 30)) + content[at:]


def block_lost(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    at = _at(draw, content)
    return name, content[:at] + content[at + draw.randrange(1, 400) :]


def block_blanked(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    at, length = _at(draw, content), draw.randrange(1, 400)
    blank = draw.choice((b"\0", b" ", b"\xff")) * length
    return name, (content[:at] + blank + content[at + length :])[: len(content)]


def number_overwritten(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    at, order = _at(draw, content), draw.choice("<>")
    number = draw.choice(
        (
            struct.pack(f"{order}d", draw.choice(DOUBLES)),
            struct.pack(f"{order}I", draw.choice((0, 1, 2**31 - 1, 2**31, 2**32 - 1))),
            struct.pack(f"{order}H", draw.choice((0, 2**15, 2**16 - 1))),
        )
    )
    return name, content[:at] + number + content[at + len(number) :]


def ending_changed(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    return f"{PurePath(name).stem}{draw.choice(ENDINGS)}", content


def _texts(content: bytes) -> tuple[str, str]:
    """Text and encoding of a file that may be damaged already."""
    if content.startswith(b"\xff\xfe"):
        return content.decode("utf-16", "replace"), "utf-16"
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), "cp1252"


def _bytes(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "replace")


def number_rewritten(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    text, encoding = _texts(content)
    found = list(re.finditer(r"-?\d+(\.\d+)?", text))
    for match in draw.sample(found, min(len(found), draw.choice((1, 1, 3, 20)))):
        # Later matches move: good enough, what is hit is hit.
        text = text[: match.start()] + draw.choice(NUMBERS) + text[match.end() :]
    return name, _bytes(text, encoding)


def word_rewritten(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    text, encoding = _texts(content)
    found = list(re.finditer(r"\w{2,}", text))
    for match in draw.sample(found, min(len(found), draw.choice((1, 1, 3, 10)))):
        text = text[: match.start()] + draw.choice(WORDS) + text[match.end() :]
    return name, _bytes(text, encoding)


def encoded_otherwise(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    text, _ = _texts(content)
    encoding = draw.choice(
        ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be", "utf-32", "cp437")
    )
    return name, _bytes(text, encoding)


def lines_ended_otherwise(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    end = draw.choice((b"\r", b"\r\n", b"\n\n", b"\n\r", b"\x0b\n"))
    return name, content.replace(b"\r\n", b"\n").replace(b"\n", end)


def lines_shuffled(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    lines = content.splitlines(keepends=True)
    draw.shuffle(lines)
    return name, b"".join(lines)


def _cells(content: bytes) -> tuple[Rows, str, str]:
    text, encoding = _texts(content)
    text = text.removeprefix("\ufeff")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        rows = [line.split(delimiter) for line in text.splitlines()]
    return rows or [[""]], delimiter, encoding


def _on_rows(change: Callable[[Draw, Rows], None]) -> Way:
    def way(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
        rows, delimiter, encoding = _cells(content)
        change(draw, rows)
        return name, _bytes(text_of(rows, delimiter), encoding)

    way.__name__ = change.__name__
    return way


@_on_rows
def cells_rewritten(draw: Draw, rows: Rows) -> None:
    for _ in range(draw.choice((1, 1, 2, 5, 30))):
        row = rows[draw.randrange(1, len(rows)) if len(rows) > 1 else 0]
        if row:
            row[draw.randrange(len(row))] = draw.choice(draw.choice((NUMBERS, WORDS)))


@_on_rows
def column_rewritten(draw: Draw, rows: Rows) -> None:
    at = draw.randrange(max(len(rows[0]), 1))
    pool = draw.choice((NUMBERS, WORDS))
    same = draw.choice(pool) if draw.random() < 0.4 else None
    for row in rows[1:]:
        if at < len(row):
            row[at] = draw.choice(pool) if same is None else same


@_on_rows
def header_renamed(draw: Draw, rows: Rows) -> None:
    for _ in range(draw.choice((1, 1, 2, 6))):
        if rows[0]:
            at = draw.randrange(len(rows[0]))
            rows[0][at] = draw.choice((*HEADERS, draw.choice(WORDS), rows[0][0]))


@_on_rows
def header_shuffled(draw: Draw, rows: Rows) -> None:
    draw.shuffle(rows[0])


@_on_rows
def column_repeated(draw: Draw, rows: Rows) -> None:
    at = draw.randrange(max(len(rows[0]), 1))
    for row in rows:
        if at < len(row):
            row.extend([row[at]] * draw.choice((1, 1, 5)))


@_on_rows
def column_lost(draw: Draw, rows: Rows) -> None:
    at = draw.randrange(max(len(rows[0]), 1))
    for row in rows:
        del row[at : at + 1]


@_on_rows
def rows_repeated(draw: Draw, rows: Rows) -> None:
    rows.extend(draw.choices(rows, k=draw.choice((1, 3, 60))))


@_on_rows
def rows_lost(draw: Draw, rows: Rows) -> None:
    del rows[draw.randrange(len(rows)) :]


@_on_rows
def titled(draw: Draw, rows: Rows) -> None:
    rows.insert(draw.choice((0, len(rows))), [draw.choice(WORDS)])


@_on_rows
def columns_exchanged(draw: Draw, rows: Rows) -> None:
    one, other = (draw.randrange(max(len(rows[0]), 1)) for _ in range(2))
    for row in rows[1:]:
        if max(one, other) < len(row):
            row[one], row[other] = row[other], row[one]


def member_damaged(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    members = _members(content)
    if not members:
        return bits_flipped(draw, name, content)
    inner = draw.choice(list(members))
    ways = list(BYTE_WAYS)
    if inner.endswith((*TEXTS, ".xml")):
        ways += 3 * TEXT_WAYS
    _, members[inner] = draw.choice(ways)(draw, inner, members[inner])
    return name, zipped(members)


def member_lost(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    members = _members(content)
    if members:
        del members[draw.choice(list(members))]
    return name, zipped(members)


def member_renamed(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    members = _members(content)
    if members:
        old = draw.choice(list(members))
        new = draw.choice(
            (f"../{old}", f"/tmp/{old}", f"x/{old}", f"C:{old}", old.upper(), "a.csv",
             f"{old}{draw.choice(ENDINGS)}", "nul.csv", "__MACOSX/a", f"\u202e{old}")
        )  # fmt: skip
        members[new] = members.pop(old)
    return name, zipped(members)


def members_exchanged(draw: Draw, name: str, content: bytes) -> tuple[str, bytes]:
    members = _members(content)
    if members:
        one, other = (draw.choice(list(members)) for _ in range(2))
        members[one], members[other] = members[other], members[one]
    return name, zipped(members, zipfile.ZIP_STORED)


def _members(content: bytes) -> dict[str, bytes]:
    try:
        return unzipped(content)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, KeyError):
        return {}
    except Exception:  # noqa: BLE001 - a damaged archive breaks zlib in many ways
        return {}


BYTE_WAYS: list[Way] = [
    bits_flipped, cut_short, head_lost, noise_inserted, block_repeated, block_lost,
    block_blanked, number_overwritten, ending_changed,
]  # fmt: skip
TEXT_WAYS: list[Way] = [
    number_rewritten, word_rewritten, encoded_otherwise, lines_ended_otherwise,
    lines_shuffled,
]  # fmt: skip
CELL_WAYS: list[Way] = [
    cells_rewritten, column_rewritten, header_renamed, header_shuffled, column_repeated,
    column_lost, rows_repeated, rows_lost, titled, columns_exchanged,
]  # fmt: skip
ZIP_WAYS: list[Way] = [
    member_damaged, member_damaged, member_lost, member_renamed, members_exchanged,
]  # fmt: skip
