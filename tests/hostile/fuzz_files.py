"""Small valid files of every kind that is read, from which the fuzz test starts."""

from __future__ import annotations

import csv
import io
import json
import tempfile
import zipfile
from pathlib import Path

import geopandas as gpd
import openpyxl
import pandas as pd
import pyogrio
import shapely

from desktop.commandline.benchmarks.attribute_layout import (
    LAYOUT_2021,
    blocks,
    key_of,
)

Files = dict[str, bytes]
Rows = list[list[str]]

OFFICES: Rows = [
    ["id", "name_en", "name_fr", "city", "province", "latitude", "longitude",
     "services", "languages", "opened", "capacity"],
    ["1", "House of the East", "Maison de l’Est", "Moncton", "NB", "46.09", "-64.77",
     "shelter", "en|fr", "2001-05-01", "12"],
    ["2", "Shelter", "Abri d’Été", "Québec", "QC", "46.81", "-71.21", "", "fr",
     "1999-01-31", "1200.5"],
    ["3", "North", "Nord", "Whitehorse", "YT", "60.72", "-135.05", "", "en", "", ""],
    ["4", "", "Chœur", "St. John's", "NL", "47.56", "-52.71", "shelter", "en", "2010",
     "7"],
    ["5", "Prairie, Ltd", "", "Regina", "SK", "50.45", "-104.6", "", "en", "", "0"],
]  # fmt: skip
PLACES: Rows = [
    ["id", "latitude", "longitude", "population", "women", "PRUID", "CDUID"],
    *(
        [str(at), str(45 + at / 10), str(-75 + at / 9), str(100 * at), str(49 * at),
         "24", f"24{at:02d}"]
        for at in range(1, 9)
    ),
]  # fmt: skip
FIGURES: Rows = [
    ["DGUID", "GEO", "Population 2021", "Seniors"],
    ["2021A000224", "Québec", "8501833", "1700000"],
    ["2021A000235", "Ontario", "14223942", "2600000"],
    ["2021A000210", "Newfoundland and Labrador", "510550", "x"],
]
PROFILE = (
    "CENSUS_YEAR,DGUID,ALT_GEO_CODE,GEO_LEVEL,GEO_NAME,TNR_SF,TNR_LF,"
    "DATA_QUALITY_FLAG,CHARACTERISTIC_ID,CHARACTERISTIC_NAME,CHARACTERISTIC_NOTE,"
    "C1_COUNT_TOTAL,SYMBOL,C2_COUNT_MEN+,SYMBOL,C3_COUNT_WOMEN+,SYMBOL,"
    "C10_RATE_TOTAL,SYMBOL,C11_RATE_MEN+,SYMBOL,C12_RATE_WOMEN+,SYMBOL"
)
CHARACTERISTICS = (
    "Population, 2021",
    "Total - Age groups of the population - 100% data",
    "  0 to 14 years",
    "  15 to 64 years",
    "    15 to 19 years",
    "Average age of the population",
)
DAY = {"DBF_DATE_LAST_UPDATE": "2021-05-11"}
SQUARES = [
    shapely.box(-75, 45, -74, 46),
    shapely.box(-74, 45, -73, 46),
    shapely.Polygon(
        [(-73, 45), (-72, 45), (-72, 46), (-73, 46)],
        [[(-72.8, 45.2), (-72.2, 45.2), (-72.5, 45.8)]],
    ),
]


def valid_files(group: str) -> Files:
    """Give the files of a group of formats by name."""
    groups = {
        "tables": _tables,
        "products": _products,
        "workbooks": _workbooks,
        "maps": _maps,
        "packed": _packed,
    }
    return groups[group]()


def text_of(rows: Rows, delimiter: str = ",", end: str = "\n") -> str:
    """Write rows as delimited text."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue()


def _tables() -> Files:
    comma = [OFFICES[0], *([c.replace(".", ",") for c in r] for r in OFFICES[1:])]
    return {
        "offices.csv": text_of(OFFICES).encode(),
        "bureaux.csv": text_of(OFFICES, end="\r\n").encode("cp1252"),
        "virgules.csv": text_of(comma, ";").encode("cp1252"),
        "offices.tsv": text_of(OFFICES, "\t").encode("utf-8-sig"),
        "wide.csv": text_of(OFFICES, "\t").encode("utf-16"),
        "places.csv": text_of(PLACES).encode(),
        "figures.csv": text_of(FIGURES).encode(),
    }


def _products() -> Files:
    rows = [list(LAYOUT_2021)]
    rows += [[row[key_of(h)] for h in LAYOUT_2021] for row in blocks(12)]
    return {
        "2021_92-151_X.csv": text_of(rows, end="\r\n").encode("cp1252", "replace"),
        "98-401-X2021006_English_CSV_data.csv": _profile().encode("cp1252"),
        "98100001.csv": _data_table().encode("utf-8-sig"),
        "17100005.csv": _data_table("Age group").encode("utf-8-sig"),
    }


def _profile() -> str:
    places = (
        ("2021A000224", "Province", "Québec"),
        ("2021A00032466", "Census division", "Montréal"),
    )
    empty = ',,"..."' * 5
    lines = [PROFILE]
    for at, (dguid, level, name) in enumerate(places):
        lines += [
            f'2021,"{dguid}","{dguid[9:]}","{level}","{name}",3.1,4.6,"00000",{number},'
            f'"{label}",,{1000 * (at + 1) - number},""{empty}'
            for number, label in enumerate(CHARACTERISTICS, start=1)
        ]
    return "\n".join(lines) + "\n"


def _data_table(dimension: str = "") -> str:
    lines: Rows = [
        ["REF_DATE", "GEO", "DGUID", *([dimension] if dimension else []), "UOM",
         "UOM_ID", "SCALAR_FACTOR", "SCALAR_ID", "VECTOR", "COORDINATE", "VALUE",
         "STATUS", "SYMBOL", "TERMINATED", "DECIMALS"]
    ]  # fmt: skip
    for year in ("2020", "2021"):
        for at, (dguid, geo) in enumerate(
            (("2021A000011124", "Canada"), ("2021A000224", "Quebec"))
        ):
            for member in ["All ages", "0 to 4 years"] if dimension else [""]:
                lines.append(
                    [year, geo, dguid, *([member] if dimension else []), "Persons",
                     "249", "units", "0", f"v{at}", f"1.{at}", str(1000 * (at + 2)),
                     "", "", "", "0"]
                )  # fmt: skip
    return text_of(lines)


def _workbooks() -> Files:
    made = {}
    for name, rows in (("offices.xlsx", OFFICES), ("places.xlsm", PLACES)):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append([_number(cell) for cell in row])
        content = io.BytesIO()
        book.save(content)
        members = unzipped(content.getvalue())
        del members["docProps/core.xml"]  # the time when it was made
        made[name] = zipped(members)
    made["offices.ods"] = _open_document(OFFICES)
    made["offices.parquet"] = _parquet(pd.DataFrame(OFFICES[1:], columns=OFFICES[0]))
    made["places.parquet"] = _parquet(
        pd.DataFrame(PLACES[1:], columns=PLACES[0]).astype(
            {"latitude": float, "longitude": float, "population": int}
        )
    )
    return made


def _number(cell: str) -> str | float:
    try:
        return float(cell)
    except ValueError:
        return cell


def _open_document(rows: Rows) -> bytes:
    cell = (
        '<table:table-cell office:value-type="string">'
        "<text:p>{}</text:p></table:table-cell>"
    )
    lines = "".join(
        f"<table:table-row>{''.join(cell.format(c) for c in row)}</table:table-row>"
        for row in rows
    )
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        '<?xml version="1.0"?><office:document-content'
        f' xmlns:office="{names}:office:1.0"'
        f' xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="a">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<m:manifest xmlns:m="{names}:manifest:1.0"><m:file-entry '
        f'm:media-type="{kind}" m:full-path="/"/></m:manifest>'
    )
    return zipped(
        {
            "mimetype": kind.encode(),
            "META-INF/manifest.xml": manifest.encode(),
            "content.xml": content.encode(),
        }
    )


def _parquet(frame: pd.DataFrame) -> bytes:
    content = io.BytesIO()
    frame.to_parquet(content, index=False)
    return content.getvalue()


def areas() -> gpd.GeoDataFrame:
    """Three areas, the last with a hole."""
    return gpd.GeoDataFrame(
        {
            "CDUID": ["2401", "2402", "2403"],
            "CDNAME": ["Été", "Nord", "L’Est"],
            "PRUID": ["24", "24", "24"],
            "LANDAREA": [1.5, 2.5, 3.5],
        },
        geometry=SQUARES,
        crs=4326,
    )


def points() -> gpd.GeoDataFrame:
    """Organizations as points."""
    frame = pd.DataFrame(OFFICES[1:], columns=OFFICES[0])
    where = gpd.points_from_xy(
        frame["longitude"].astype(float), frame["latitude"].astype(float)
    )
    kept = frame[["id", "name_en", "name_fr", "city"]]
    return gpd.GeoDataFrame(kept, geometry=where, crs=4326)


def _maps() -> Files:
    return {
        "areas.geojson": _written(areas(), "areas.geojson"),
        "points.geojson": _written(points(), "points.geojson"),
        "areas.gpkg": _written(areas().to_crs(3347), "areas.gpkg"),
        "areas.gml": _written(areas(), "areas.gml"),
        "areas.kml": _kml(),
        "areas.fgb": _written(areas(), "areas.fgb"),
        "points.fgb": _written(points(), "points.fgb"),
        "areas.parquet": _geoparquet(areas()),
    }


def _kml() -> bytes:
    frame = areas()
    marks = "".join(
        f"<Placemark><name>{row.CDNAME}</name><ExtendedData><Data name='CDUID'>"
        f"<value>{row.CDUID}</value></Data></ExtendedData>"
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>"
        + " ".join(f"{x},{y}" for x, y in row.geometry.exterior.coords)
        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
        for row in frame.itertuples()
    )
    head = '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">'
    return f"{head}<Document>{marks}</Document></kml>".encode()


def _geoparquet(frame: gpd.GeoDataFrame) -> bytes:
    content = io.BytesIO()
    frame.to_parquet(content)
    return content.getvalue()


def _written(frame: gpd.GeoDataFrame, name: str) -> bytes:
    return _all_written(frame, name)[name]


# What the drivers would write the time of day into.
pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": "2021-05-11T00:00:00.000Z"})


def _all_written(frame: gpd.GeoDataFrame, name: str, **options: str) -> Files:
    with tempfile.TemporaryDirectory() as folder:
        frame.to_file(Path(folder) / name, **options)
        found = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        return {
            path.relative_to(folder).as_posix(): path.read_bytes() for path in found
        }


def _packed() -> Files:
    return {
        "lcd_000b21a_e.zip": zipped(
            _all_written(areas().to_crs(3347), "lcd_000b21a_e.shp", **DAY)
        ),
        "points.zip": zipped(_all_written(points(), "points.shp", **DAY)),
        "areas.gdb.zip": zipped(
            _all_written(areas(), "areas.gdb", driver="OpenFileGDB")
        ),
        "areas.kmz": zipped({"doc.kml": _kml()}),
        "offices.zip": zipped({"data/offices.csv": text_of(OFFICES).encode()}),
        "several.zip": zipped(
            {
                "areas.geojson": json.dumps(areas().to_geo_dict()).encode(),
                "places.csv": text_of(PLACES).encode(),
            }
        ),
    }


def zipped(members: Files, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack members, in their order."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as archive:
        for name, data in members.items():
            # Without a time the same members give the same bytes.
            archive.writestr(zipfile.ZipInfo(name), data, compression)
    return content.getvalue()


def unzipped(content: bytes) -> Files:
    """Give the members of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
