"""What `gaps --json` prints equals the ledger worked out on paper, for any world."""

from __future__ import annotations

import json

import ledger_on_paper as paper
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.__main__ import main

LANGUAGES = st.sampled_from(["", "en", "fr", "en|fr"])
LEVELS = st.sampled_from(["", "primary", "secondary", "secondary|tertiary"])
SERVICES = st.sampled_from(["", "helpline", "counselling|research"])
CHANNELS = st.sampled_from(
    ["", "in_person", "telephone", "web|in_person", "outreach|app", "referral"]
)
DAYS = st.sampled_from(["", "2019-06-01", "2024-01-01", "2024-01-02", "2030-12-31"])
BOXES = ((-80, 44, -76, 48), (-76, 44, -72, 48), (-80, 48, -72, 52))
OWN_AREAS = [
    {"id": "x/1", "name_en": "One", "name_fr": "Un", "box": BOXES[0]},
    {"id": "x/2", "name_en": "Two", "parent": "north", "box": BOXES[1]},
    {"id": "a", "name_fr": "Trois", "parent": "north", "box": BOXES[2]},
]
PROVINCES = [
    {"id": code, "name_en": f"Province {code}", "parent": "CA", "box": box}
    for code, box in zip(("35", "24", "10"), BOXES, strict=True)
]
# What mandates may name, and the census divisions that places say they are in.
KINDS = {
    "own areas": (OWN_AREAS, ["x/1", "x/2", "north", "10", "3506"], ["1001", "3507"]),
    "provinces": (PROVINCES, ["35", "24", "CA", "3506", "2401"], []),
}


def cells(low: float, high: float) -> st.SearchStrategy[float]:
    """Give degrees that no edge of a region runs through."""
    steps = st.integers(0, int((high - low) * 10) - 1)
    return steps.map(lambda k: round(low + k / 10 + 0.05, 2))


@st.composite
def worlds(draw: st.DrawFn) -> dict:
    regions, areas, divisions = KINDS[draw(st.sampled_from(sorted(KINDS)))]
    mandates = st.sampled_from(["", "", "canada", *areas, "|".join(areas[:2])])
    organizations = []
    for k in range(draw(st.integers(1, 6))):
        o = {
            "id": f"o{k}",
            "name": f"Organization {k}",
            "channels": draw(CHANNELS),
            "levels": draw(LEVELS),
            "services": draw(SERVICES),
            "languages": draw(LANGUAGES),
            "mandate": draw(mandates),
            "status": draw(st.sampled_from(["", "included", "included", "excluded"])),
        }
        start, end = sorted([draw(DAYS), draw(DAYS)])
        o["active_from"], o["active_to"] = draw(
            st.sampled_from([(start, ""), ("", end), (start, end), ("", "")])
        )
        if not o["mandate"] or draw(st.booleans()):
            o["longitude"] = draw(cells(-79.8, -72.2) | st.sampled_from([-81.0, -71.0]))
            o["latitude"] = draw(cells(44.2, 51.8) | st.sampled_from([43.0, 53.0]))
        organizations.append(o)
    places: list[dict] = [
        {
            "id": f"p{k}",
            "longitude": draw(cells(-79.8, -72.2)),
            "latitude": draw(cells(44.2, 51.8)),
            "total": draw(st.sampled_from([None, 0, 1, 7, 100, 2500])),
        }
        for k in range(draw(st.integers(1, 12)))
    ]
    for place in places:
        region = paper.region_of(place, regions)
        own = [f"{region['id']}01"] if region in PROVINCES else divisions
        place["CD"] = draw(st.sampled_from(["", *own]))
    sure = {"longitude": -78.05, "latitude": 46.05, "CD": "3506"}
    other = {"longitude": -74.05, "latitude": 46.05, "CD": "2401"}
    far = {"longitude": -100.05, "latitude": 60.05, "CD": "3506"}
    places += [{"id": "sure", "total": 3, **sure}, {"id": "other", "total": 2, **other}]
    places += [{"id": "far", "total": 40, **far}] if draw(st.booleans()) else []
    return {
        "organizations": organizations,
        "places": places,
        "regions": regions,
        "extra": ("CD",),
    }


ASKED = st.fixed_dictionaries(
    {
        "threshold": st.sampled_from([0, 25, 100, 250.5]),
        "date": st.sampled_from(["2019-06-01", "2024-01-01", "2024-01-02"]),
        "levels": st.sampled_from([set(), {"secondary"}, {"primary", "tertiary"}]),
        "services": st.sampled_from([set(), {"helpline"}, {"research", "referral"}]),
        "languages": st.sampled_from([set(), {"fr"}]),
        "mandates": st.booleans(),
        "remote": st.booleans(),
    }
)


@settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(world=worlds(), asked=ASKED)
def test_that_any_world_is_printed_as_worked_out_on_paper(
    world: dict,
    asked: dict,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path_factory.mktemp("world")
    words = ["gaps", "--json", *paper.write_world(world, folder)]
    code = main([*words, *paper.words_of(asked)])
    printed = capsys.readouterr()
    assert (code, printed.err) == (0, "")
    document = json.loads(printed.out)
    assert paper.differences(document, paper.expected(world, asked)) == []
