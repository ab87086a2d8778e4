"""The illustrative directory: the raw rows, put into the directory vocabulary."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from datasets.canada.census import BY_POSTAL
from datasets.canada.directory_rules import (
    LEVEL_INFERRED,
    NOT_FROM_SOURCE,
    OVERRIDES,
    ROLE_SERVICES,
    ROLES,
    SECTORS,
)

Row = Mapping[str, str]

# Cells taken over as they stand.
_COPIED = [
    "id",
    "program",
    "latitude",
    "longitude",
    "languages",
    "host_city",
    "province",
    "service_area",
    "website",
    "source",
    "verified",
]

COLUMNS = [
    "id",
    "name_en",
    "name_fr",
    "program",
    "latitude",
    "longitude",
    "location_precision",
    "mandate",
    "channels",
    "levels",
    "services",
    "sectors",
    "role",
    "languages",
    "capacity",
    "active_from",
    "active_to",
    "status",
    "exclusion_reason",
    "host_city",
    "province",
    "service_area",
    "website",
    "last_seen",
    "status_note",
    "inferred",
    "source",
    "verified",
    "mandate_wider_than_stated",
]


def read_draft(path: Path) -> list[dict[str, str]]:
    """Rows of the raw directory, as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def clean(draft: Iterable[Row]) -> list[dict[str, str]]:
    """Rows in the vocabulary; those no source supports (`verified` no) are left out.

    Raises
    ------
    KeyError
        If a raw row uses a phrase that no rule translates.
    """
    return [clean_row(row) for row in draft if row["verified"] != "no"]


def clean_row(row: Row) -> dict[str, str]:
    """One organization in the vocabulary, a cell for each of `COLUMNS`."""
    serves = row["direct_service"] != "no"
    seen, remark = _last_seen(row["last_seen"])
    local = row["scope"] in ("local", "regional")
    cells = dict.fromkeys(COLUMNS, "") | {
        **{column: row[column] for column in _COPIED},
        "name_en": row["name"],
        "name_fr": row["name_fr"],
        "location_precision": row["coordinate_precision"].replace("none", ""),
        "mandate": _mandate(row),
        "channels": _channels(row),
        "levels": row["prevention_level"],
        "services": ROLE_SERVICES.get(row["role"], ""),
        "sectors": SECTORS[row["sector"]],
        "role": ROLES[row["role"]],
        "status": "included" if serves else "excluded",
        "exclusion_reason": "" if serves else "no_direct_service",
        "last_seen": seen,
        "status_note": "; ".join(filter(None, (row["status_note"], remark))),
        "source": "|".join(part.strip() for part in row["source"].split(" | ")),
        "mandate_wider_than_stated": "yes" if local else "no",
    }
    special = OVERRIDES.get(row["id"], {})
    cells |= special
    words = [*inferred_columns(row), *special.get("inferred", "").split("|")]
    named = sorted({word for word in words if word and cells[word]}, key=COLUMNS.index)
    return cells | {"inferred": "|".join(named)}


def _mandate(row: Row) -> str:
    # The province is the smallest boundary of the bundled project, so a local mandate
    # is drawn as its province and says so in `mandate_wider_than_stated`.
    return "canada" if row["scope"] == "national" else BY_POSTAL[row["province"]].id


def _channels(row: Row) -> str:
    if row["direct_service"] == "no":
        return ""
    in_person = row["direct_service"] == "yes" or row["host_city"]
    return "in_person" if in_person else "referral"


def _last_seen(text: str) -> tuple[str, str]:
    """Split "2021 (a remark)" into the date and the remark."""
    found = re.fullmatch(r"([\d-]*)\s*(?:\((.*)\))?", text)
    if found is None:
        raise ValueError(f"last_seen is neither a date nor a date (remark): {text}")
    return found[1], found[2] or ""


def inferred_columns(row: Row) -> list[str]:
    """Columns whose content the raw row says its source does not state."""
    words: list[str] = []
    for phrase in filter(None, (p.strip() for p in row["not_from_source"].split(";"))):
        words += _columns_of(phrase)
    if row["prevention_level_basis"].startswith(LEVEL_INFERRED):
        words.append("levels")
    return words


def _columns_of(phrase: str) -> list[str]:
    for beginning, columns in NOT_FROM_SOURCE:
        if beginning in phrase:
            return columns.split("|")
    raise KeyError(f"no rule for the phrase: {phrase}")


def table(rows: Iterable[Row]) -> str:
    """Write the directory as CSV text."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
