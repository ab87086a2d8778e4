"""Statistics Canada's boundary files: told by their names, columns and DGUIDs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from types import MappingProxyType

from datasets.columns import level_columns
from datasets.importing.findings import NOTES, Finding
from datasets.importing.recognised import (
    BOUNDARIES,
    BOUNDARY_FILE,
    CARTOGRAPHIC,
    DIGITAL,
    ECUMENE,
    HEALTH_REGIONS,
    VECTOR,
    Recognised,
)
from datasets.records import Records
from datasets.statcan.names import DGUID, DGUID_PART, UID, column_name
from layers.dguid import Dguid, parse_dguid
from layers.errors import Fact
from layers.geography_levels import AREA, WHOLE
from layers.plain_text import plain

SAMPLE = 50

# Source: Statistics Canada, boundary files, names of files: `l` (`g` before 2016), the
# geography padded with `_` to three letters, edition, year, format, language.
_NAME = re.compile(
    r"(?<![a-z0-9])[lg]([a-z]{2,6})_*000([abe])([0-9]{2})([a-z])_([ef])(?![a-z0-9])"
)
# Health regions, 82-402-X; `lhr000b05pz` and `hr000b06p` before 2011.
_HEALTH_NAME = re.compile(
    r"(?<![a-z0-9])l?hr_*000([ab])([0-9]{2})[a-z]{1,2}(?:_([ef]))?(?![a-z0-9])"
)
_EDITIONS = {"a": DIGITAL, "b": CARTOGRAPHIC, "e": ECUMENE}
_LANGUAGES = {"e": "en", "f": "fr", None: ""}
# Letters in the names of files, English and French; files of metropolitan areas and
# population centres have a row for each provincial part.
_GEOGRAPHIES = {
    "pr": "PR",
    **dict.fromkeys(("cd", "dr"), "CD"),
    **dict.fromkeys(("fed", "cef"), "FED"),
    **dict.fromkeys(("csd", "sdr"), "CSD"),
    **dict.fromkeys(("dpl", "ld"), "DPL"),
    **dict.fromkeys(("er", "re"), "ER"),
    **dict.fromkeys(("car", "rar"), "CAR"),
    **dict.fromkeys(("ccs", "sru"), "CCS"),
    **dict.fromkeys(("cma", "rmr"), "CMAP"),
    **dict.fromkeys(("ct", "sr"), "CT"),
    **dict.fromkeys(("pc", "cp", "ctrpop"), "PCP"),
    **dict.fromkeys(("fsa", "rta"), "FSA"),
    "ada": "ADA",
    **dict.fromkeys(("da", "ad"), "DA"),
    **dict.fromkeys(("db", "id"), "DB"),
    "ecu": AREA,
}
_HEALTH_LABELS = frozenset({"engname", "frename", "englabel", "frelabel"})
# How many boundaries a whole file has; a file may rightly have more (parts). Sources:
# Statistics Canada, 92-151-G, 17-26-0001 and the attribute files of both censuses.
PUBLISHED = MappingProxyType(
    {
        ("PR", 2021): 13,
        ("CD", 2021): 293,
        ("CSD", 2021): 5_161,
        ("PCP", 2021): 1_026,
        ("ADA", 2021): 5_433,
        ("DA", 2021): 57_936,
        ("DB", 2021): 498_547,
        ("FED", 2021): 338,
        ("FSA", 2021): 1_643,
        ("PR", 2016): 13,
        ("CD", 2016): 293,
        ("CSD", 2016): 5_162,
        ("PCP", 2016): 1_005,
        ("DA", 2016): 56_590,
        ("DB", 2016): 489_676,
        ("FED", 2016): 338,
        ("FSA", 2016): 1_620,
    }
)


def recognise_boundaries(
    file_stem: str, headers: Sequence[str], ids: Iterable[str] = ()
) -> Recognised | None:
    """Tell a file of polygons by its name, its columns and a sample of its DGUIDs.

    `file_stem` is the name of the file, or of the member of an archive, without its
    ending; `ids` are some cells of its DGUID column, where it has one. A renamed file
    is told by its columns and DGUIDs, and shows no edition. None when nothing says
    that the polygons are those of a geography level.
    """
    named = _by_name(file_stem)
    if named is not None:
        return named
    places = [place for place in map(parse_dguid, ids) if place is not None]
    level = _level(headers, places)
    if not level:
        return None
    return Recognised(
        kind=BOUNDARIES,
        product=_product(level, headers, bool(places)),
        level=level,
        vintage=_vintage(places),
        language=_language(headers),
    )


def recognise_records(records: Records) -> Recognised | None:
    """Tell what boundaries records hold, from the name of the file and its cells."""
    stem = records.subject.rsplit(".", 1)[0]
    return recognise_boundaries(stem, tuple(records.cells), dguid_sample(records))


def dguid_sample(records: Records) -> tuple[str, ...]:
    """First cells of the column of DGUIDs, that of the parts where there are parts."""
    header = dguid_header(records.cells, DGUID_PART) or dguid_header(records.cells)
    return () if header is None else tuple(records.column(header)[:SAMPLE])


def dguid_header(
    headers: Iterable[str], attribute: str = DGUID, level: str = ""
) -> str | None:
    """Header of the DGUIDs of a file, or of one of its levels; None without one."""
    for header in headers:
        named = column_name(header)
        if named is not None and (named.level, named.attribute) == (level, attribute):
            return header
    return None


def count_findings(
    recognised: Recognised, rows: int, subject: str
) -> tuple[Finding, ...]:
    """Note a file with fewer boundaries than were published of its level and census.

    A file may be the cut of a province, so that it is only said.
    """
    expected = PUBLISHED.get((recognised.level, recognised.vintage))
    if recognised.product != BOUNDARY_FILE or expected is None or rows >= expected:
        return ()
    facts: dict[str, Fact] = {
        "level": recognised.level,
        "vintage": recognised.vintage,
        "expected": expected,
        "found": rows,
    }
    return (
        Finding(
            code="fewer_boundaries_than_published",
            severity=NOTES,
            subject=subject,
            facts=facts,
        ),
    )


def _by_name(stem: str) -> Recognised | None:
    match = _HEALTH_NAME.search(stem.casefold())
    if match is not None:
        edition, year, language = match.groups()
        return Recognised(
            kind=BOUNDARIES,
            product=HEALTH_REGIONS,
            level="HR",
            vintage=2000 + int(year),
            language=_LANGUAGES[language],
            edition=_EDITIONS[edition],
        )
    match = _NAME.search(stem.casefold())
    if match is None or match[1] not in _GEOGRAPHIES:
        return None
    return Recognised(
        kind=BOUNDARIES,
        product=BOUNDARY_FILE,
        level=_GEOGRAPHIES[match[1]],
        vintage=2000 + int(match[3]),
        language=_LANGUAGES[match[5]],
        edition=_EDITIONS[match[2]],
    )


def _level(headers: Sequence[str], places: Sequence[Dguid]) -> str:
    """Level that all DGUIDs say, else the smallest that the file has codes of.

    The DGUIDs of wholes say nothing against the codes of their parts.
    """
    codes, _ = level_columns(headers, "")
    smallest = next(iter(codes), "")
    said = {place.level for place in places}
    if len(said) != 1 or WHOLE.get(smallest) in said:
        return smallest
    return said.pop() or smallest


def _product(level: str, headers: Sequence[str], has_dguids: bool) -> str:
    labelled = _HEALTH_LABELS & {plain(header) for header in headers}
    if level == "HR" and (has_dguids or labelled):
        return HEALTH_REGIONS
    return BOUNDARY_FILE if has_dguids else VECTOR


def _vintage(places: Sequence[Dguid]) -> int:
    most = Counter(place.vintage for place in places).most_common(1)
    return most[0][0] if most else 0


def _language(headers: Sequence[str]) -> str:
    """Language of the code columns; "" when they are in both, or there are none."""
    named = [column_name(header) for header in headers]
    languages = {
        column.language
        for column in named
        if column is not None and column.attribute in (UID, DGUID, DGUID_PART)
    }
    return languages.pop() if len(languages) == 1 else ""
