"""The ledger as a person would make it on paper, from the rules and plain files.

Nothing here is shared with the program: worlds are lists of dictionaries, regions are
rectangles of degrees, and every place is judged against every organization in turn.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyproj

GEOD = pyproj.Geod(ellps="WGS84")
LINES = ("served", "remote_only", "ineligible", "beyond", "unreachable")
ORGANIZATION_COLUMNS = (
    "id",
    "name",
    "latitude",
    "longitude",
    "mandate",
    "channels",
    "levels",
    "services",
    "languages",
    "active_from",
    "active_to",
    "status",
)


def expected(world: dict, asked: dict) -> dict[str, dict]:
    """Work out every region's row, and that of all of them under "canada"."""
    judged = []
    for place in world["places"]:
        region = region_of(place, world["regions"])
        line, reason, km = judge(place, region, world, asked)
        judged.append((region, place["total"], line, reason, km))
    inside = [j for j in judged if j[0] is not None]
    rows = {
        region["id"]: row_of([j for j in inside if j[0] is region], world, asked)
        for region in world["regions"]
    }
    rows["canada"] = row_of(inside, world, asked)
    for identifier, row in rows.items():
        row["organizations"] = sum(
            stands_in(o, identifier, world) and counts(o, asked) and offers(o, asked)
            for o in world["organizations"]
        )
    ranked = sorted(
        (r["id"] for r in world["regions"]),
        key=lambda i: (-(rows[i]["population"] - rows[i]["served"]), i),
    )
    for rank, identifier in enumerate(ranked, start=1):
        rows[identifier]["rank"] = rank
    rows["canada"]["rank"] = None
    return rows


def judge(place: dict, region: dict | None, world: dict, asked: dict) -> tuple:
    """Put one place on its line: line, reason, kilometres to eligible help."""
    here = areas_at(place, region)
    found = [
        (kilometres(place, o), o["id"], why_not(o, here, asked))
        for o in world["organizations"]
        if counts(o, asked) and in_person(o)
    ]
    remote = asked.get("remote", True) and any(
        counts(o, asked) and by_wire(o) and why_not(o, here, asked) is None
        for o in world["organizations"]
    )
    nearest = min((km for km, _, why in found if why is None), default=float("inf"))
    failing = [f for f in found if f[2] and f[0] <= asked["threshold"]]
    if nearest <= asked["threshold"]:
        return "served", None, nearest
    if remote:
        return "remote_only", None, nearest
    if failing:
        return "ineligible", min(failing)[2], nearest
    return ("beyond" if nearest < float("inf") else "unreachable"), None, nearest


def areas_at(place: dict, region: dict | None) -> set[str]:
    """List the boundary ids that hold at a place."""
    code = place.get("CD", "")
    here = {"canada", code, code[:2]}
    if region is not None:
        here |= {region["id"], region.get("parent", "")}
    return here - {""}


def in_person(o: dict) -> bool:
    """Say whether it stands somewhere and sees people."""
    channels = split(o.get("channels", ""))
    stands = o.get("latitude") not in (None, "")
    return stands and (not channels or bool(channels & {"in_person", "outreach"}))


def by_wire(o: dict) -> bool:
    """Say whether it helps from afar."""
    return bool(split(o.get("channels", "")) & {"telephone", "web", "app", "referral"})


def counts(o: dict, asked: dict) -> bool:
    """Say whether an organization counts on the date."""
    day = asked["date"]
    return (
        o.get("status", "") in ("", "included")
        and (not o.get("active_from") or o["active_from"] <= day)
        and (not o.get("active_to") or day <= o["active_to"])
    )


def offers(o: dict, asked: dict) -> bool:
    """Say whether it offers what is asked, the mandate apart."""
    return why_not(o, None, asked) is None


def why_not(o: dict, here: set[str] | None, asked: dict) -> str | None:
    """Say why an organization is not eligible; `here` None leaves mandates apart."""
    for reason, column in (
        ("level", "levels"),
        ("service", "services"),
        ("language", "languages"),
    ):
        wanted, offered = asked.get(column, set()), split(o.get(column, ""))
        if wanted and offered and not wanted & offered:
            return reason
    mandate = split(o.get("mandate", ""))
    if here is not None and asked.get("mandates", True) and mandate:
        return None if mandate & here else "mandate"
    return None


def row_of(judged: list[tuple], world: dict, asked: dict) -> dict:
    """Add up the places of a region."""
    known = [j for j in judged if j[1] is not None]
    row = {line: sum(j[1] for j in known if j[2] == line) for line in LINES}
    row["full"] = 0
    row["population"] = people = sum(j[1] for j in known)
    row["no_data_places"] = len(judged) - len(known)
    row["share_served"] = row["served"] / people if people else None
    row["class"] = class_of(row["share_served"])
    row["ineligible_by"] = {
        reason: sum(j[1] for j in known if j[3] == reason)
        for reason in ("level", "service", "language", "mandate")
    }
    near = [(j[4], j[1]) for j in known if j[4] < float("inf") and j[1]]
    reached = sum(weight for _, weight in near)
    mean = sum(km * weight for km, weight in near) / reached if reached else None
    row["distance"] = {
        "mean": mean,
        "median": quantile(known, 0.5),
        "p90": quantile(known, 0.9),
    }
    return row


def quantile(known: list[tuple], share: float) -> float | None:
    """Give the distance within which a share of the people live; None past them."""
    people = sum(j[1] for j in known)
    if not people:
        return None
    met = 0
    for km, weight in sorted((j[4], j[1]) for j in known):
        met += weight
        if met >= share * people and weight:
            return km if km < float("inf") else None
    raise AssertionError(known)


def class_of(share: float | None) -> str:
    """Name the class of a share served."""
    if share is None:
        return "no_data"
    if share == 0:
        return "unserved"
    bounds = ((0.8, "served"), (0.5, "partly_served"), (0.2, "underserved"))
    return next((w for least, w in bounds if share >= least), "severely_underserved")


def region_of(at: dict, regions: list[dict]) -> dict | None:
    """Find the rectangle that holds a point."""
    for region in regions:
        west, south, east, north = region["box"]
        if west < at["longitude"] < east and south < at["latitude"] < north:
            return region
    return None


def stands_in(o: dict, identifier: str, world: dict) -> bool:
    """Say whether an organization stands in a region, or in any for "canada"."""
    if o.get("latitude") in (None, ""):
        return False
    region = region_of(o, world["regions"])
    return region is not None and identifier in ("canada", region["id"])


def kilometres(a: dict, b: dict) -> float:
    """Measure the geodesic."""
    ends = (a["longitude"], a["latitude"], b["longitude"], b["latitude"])
    return GEOD.inv(*ends)[2] / 1000


def split(cell: str) -> set[str]:
    """Take the words of a cell apart."""
    return {word for word in cell.split("|") if word}


def organizations_csv(world: dict) -> str:
    """Write the directory as a person would bring it."""
    return table(ORGANIZATION_COLUMNS, world["organizations"])


def population_csv(world: dict) -> str:
    """Write the places as a person would bring them."""
    columns = ("id", "latitude", "longitude", "total", *world.get("extra", ()))
    return table(columns, world["places"])


def table(columns: tuple[str, ...], rows: list[dict]) -> str:
    """Write rows as CSV; what is None or absent is an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        cells = [row.get(column) for column in columns]
        writer.writerow(["" if cell is None else cell for cell in cells])
    return text.getvalue()


def boundaries_geojson(world: dict) -> str:
    """Write the rectangles as GeoJSON."""
    features = []
    for region in world["regions"]:
        west, south, east, north = region["box"]
        ring = [[west, south], [east, south], [east, north], [west, north]]
        properties = {k: v for k, v in region.items() if k != "box"}
        shape = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
        features.append(
            {"type": "Feature", "properties": properties, "geometry": shape}
        )
    return json.dumps({"type": "FeatureCollection", "features": features})


def write_world(world: dict, folder: Path) -> list[str]:
    """Write the three files and give the words that name them."""
    files = {
        "organizations": ("organizations.csv", organizations_csv),
        "boundaries": ("boundaries.geojson", boundaries_geojson),
        "population": ("population.csv", population_csv),
    }
    words = []
    for role, (name, made) in files.items():
        (folder / name).write_text(made(world), encoding="utf-8")
        words += [f"--{role}", str(folder / name)]
    return words


def words_of(asked: dict) -> list[str]:
    """Write a standard as the words of the command line."""
    words = ["--threshold", f"{asked['threshold']} km", "--as-of", asked["date"]]
    for name in ("levels", "services"):
        words += [f"--{name}", ",".join(sorted(asked.get(name, ())))]
    for code in asked.get("languages", ()):
        words += ["--language", code]
    words += [] if asked.get("mandates", True) else ["--ignore-mandate"]
    return words + ([] if asked.get("remote", True) else ["--no-remote"])


def differences(document: dict, rows: dict[str, dict]) -> list[str]:
    """List where a printed document departs from the rows worked out."""
    printed = {row["id"]: row for row in [*document["boundaries"], document["total"]]}
    found = [] if list(printed) == list(rows) else [f"ids {list(printed)}"]
    for identifier, row in rows.items():
        for name, wanted in row.items():
            got = printed[identifier].get(name, "absent")
            if name == "distance":
                got = {k: v for k, v in got.items() if k != "unit"}
                alike = all(close(got[k], wanted[k]) for k in wanted)
            else:
                alike = close(got, wanted) if name == "share_served" else got == wanted
            if not alike:
                found.append(f"{identifier}.{name}: {got!r}, on paper {wanted!r}")
    return found


def close(got: float | None, wanted: float | None) -> bool:
    """Compare published figures: both null, or equal as rounded."""
    if got is None or wanted is None:
        return got is wanted
    return abs(got - wanted) <= 6e-4
