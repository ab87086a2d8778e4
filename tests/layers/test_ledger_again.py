"""A ledger made from an earlier one is the ledger made afresh."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from arbitrary import (
    BOXES,
    IDS,
    MAP,
    SITES,
    THRESHOLDS,
    directories,
    organization_facts,
    populations,
    standards,
    steady,
)
from drawing import TODAY, facts, judge, organizations, statuses
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.containment import regions_of_points
from layers.coverage.compiled import COMPILED
from layers.coverage.curve import coverage_curve
from layers.coverage.engine import PLAIN
from layers.coverage.ledger import ledger
from layers.coverage.standard import ServiceStandard
from layers.organizations import CANADA, OrganizationLayer, organization_frame
from layers.population import PopulationLayer

STEPS = st.sampled_from(
    [
        *("standard", "threshold", "open", "open", "close", "move", "move", "describe"),
        *("close all", "today", "population", "engine", "nothing"),
    ]
)
SAID = ("channels", "levels", "services", "languages", "status")
GROUPS = st.sampled_from([(), ("total",), ("french",), ("total", "french")])


def _changed(draw, step, parts):
    people, directory, standard, today, engine = parts
    if step == "standard":
        standard = draw(standards())
    elif step == "threshold":
        standard = replace(standard, threshold_km=draw(THRESHOLDS))
    elif step == "today":
        today = draw(st.sampled_from([TODAY, date(2020, 1, 1), date(2025, 1, 1)]))
    elif step == "population":
        people = draw(populations())
    elif step == "engine":
        engine = PLAIN if engine is COMPILED else COMPILED
    else:
        directory = _edited(draw, step, directory)
    return people, directory, standard, today, engine


def _edited(draw, step, directory):
    """One organization opens, closes, moves (onto another, too) or is said anew."""
    ids = list(directory.ids)
    if step == "open" and len(ids) < len(IDS):
        free = draw(st.sampled_from(sorted(set(IDS) - set(ids))))
        return directory.opening(free, draw(organization_facts()))
    if step == "close all":
        return OrganizationLayer(frame=organization_frame({}))
    if not ids:
        return directory
    one = draw(st.sampled_from(ids))
    if step == "close":
        return directory.closing(one)
    if step == "move":
        return directory.moving(one, *draw(st.sampled_from(SITES)))
    if step == "describe":
        said = draw(organization_facts())
        # Who stands nowhere has a mandate.
        mandate = said["mandate"] or frozenset({"east"})
        new = {**{key: said[key] for key in SAID}, "mandate": mandate}
        return directory.replacing(one, new)
    return directory


def _made(parts, last=None):
    people, directory, standard, today, engine = parts
    return ledger(
        people, MAP, directory, standard, today=today, engine=engine, last=last
    )


def assert_same_ledger(one, other, *, groups):
    for field in ("status", "reason", "distance_km", "nearest", "eligible"):
        np.testing.assert_array_equal(getattr(one, field), getattr(other, field))
    assert one.date == other.date
    assert (one.organizations.ids == other.organizations.ids).all()
    for group in groups:
        first, second = one.for_group(group), other.for_group(group)
        pd.testing.assert_frame_equal(first.frame, second.frame, rtol=0, atol=2e-6)
        pd.testing.assert_series_equal(first.total, second.total, rtol=0, atol=2e-6)
        pd.testing.assert_frame_equal(
            first.ineligible_reasons, second.ineligible_reasons
        )
        assert first.outside_people == second.outside_people

    for region in (CANADA, "west"):
        for group in groups:
            curves = [
                coverage_curve(each, region, group=group) for each in (one, other)
            ]
            np.testing.assert_array_equal(curves[0].share, curves[1].share)


@settings(steady, max_examples=60)
@given(st.data())
def test_that_a_chain_of_edits_gives_what_each_gives_afresh(data):
    draw = data.draw
    parts = (
        draw(populations()),
        draw(directories()),
        draw(standards()),
        TODAY,
        draw(st.sampled_from([PLAIN, COMPILED, COMPILED])),
    )
    last = _made(parts)
    for step in draw(st.lists(STEPS, min_size=1, max_size=8)):
        parts = _changed(draw, step, parts)
        last = _made(parts, last)
        assert_same_ledger(last, _made(parts), groups=draw(GROUPS))


@pytest.mark.parametrize("seed", range(3))
def test_that_edits_of_a_crowded_map_give_what_each_gives_afresh(seed, engine):
    dice = np.random.default_rng(seed)
    parts = crowd(dice, 3000), crowded_directory(dice, 60), ServiceStandard(), TODAY
    last = _made((*parts, engine))
    people, directory, standard, today = parts
    for step in range(12):
        ids = list(directory.ids)
        one, spot = dice.choice(ids), tuple(dice.uniform((-139, 42), (-61, 83)))
        edit = dice.choice(
            ["open first", "open last", "close", "move", "threshold", "mandate"]
        )
        if edit.startswith("open"):
            new = f"{'a' if edit == 'open first' else 'z'}{step:02}"
            directory = directory.opening(new, facts(at=spot))
        elif edit == "close":
            directory = directory.closing(one)
        elif edit == "move":
            directory = directory.moving(one, *spot)
        elif edit == "mandate":
            area = str(dice.choice(["west", "left", "centre"]))
            directory = directory.replacing(one, {"mandate": frozenset({area})})
        else:
            standard = replace(standard, threshold_km=float(dice.uniform(0, 600)))
        parts = people, directory, standard, today, engine
        last = _made(parts, last)
        assert_same_ledger(last, _made(parts), groups=("total",))


def crowd(dice, count):
    """People near towns, so that one region has more places than a histogram's few."""
    towns = dice.uniform((-139, 42), (-61, 83), (8, 2))
    spots = towns[dice.integers(8, size=count)] + dice.normal(0, 0.8, (count, 2))
    longitude, latitude = spots[:, 0], np.clip(spots[:, 1], 41, 84)
    edges = [box[2] for box in BOXES.values()]
    names = np.array([*BOXES, ""], dtype=object)
    return PopulationLayer(
        ids=np.arange(count).astype(str).astype(object),
        longitude=longitude,
        latitude=latitude,
        groups={"total": np.round(dice.lognormal(3, 1, count))},
        codes={"area": names[np.searchsorted(edges, longitude)]},
    )


def crowded_directory(dice, count):
    spots = dice.uniform((-139, 42), (-61, 83), (count, 2))
    spots[1::7] = spots[::7][: len(spots[1::7])]  # some share an address
    mandates = dice.choice(["", "", "west", "east"], count)
    rows = {
        f"o{k:02}": facts(at=tuple(spots[k]), mandate=mandates[k]) for k in range(count)
    }
    return OrganizationLayer(frame=organization_frame(rows))


def test_that_the_earlier_ledger_is_left_as_it_was(engine):
    directory = organizations(a={"at": (-79.0, 45.0)}, b={"at": (-74.0, 45.0)})
    earlier = judge(directory, engine=engine)
    status, table = earlier.status.copy(), earlier.table.frame.copy()
    moved = directory.moving("a", -60.0, 45.0)
    opened = directory.opening("c", facts(at=(-70.0, 45.0)))
    for later in (moved, directory.closing("a"), opened):
        judge(later, engine=engine, last=earlier, threshold_km=7)
    again = judge(directory, engine=engine)
    np.testing.assert_array_equal(earlier.status, status)
    pd.testing.assert_frame_equal(earlier.table.frame, table)
    pd.testing.assert_frame_equal(again.table.frame, table)


def test_that_a_threshold_measures_nothing_again(engine):
    directory = organizations(a={"at": (-79.0, 45.0)})
    earlier = judge(directory, engine=engine)
    later = ledger(
        earlier.population,
        earlier.boundaries,
        directory,
        type(earlier.standard)(threshold_km=5),
        today=TODAY,
        engine=engine,
        last=earlier,
    )
    assert later.reached.eligible is earlier.reached.eligible
    assert later.reached.counting is earlier.reached.counting
    assert later.places is earlier.places


def test_that_a_mandate_nobody_had_before_is_respected(engine):
    directory = organizations(a={"at": (-60.0, 45.0), "mandate": "west"})
    earlier = judge(directory, engine=engine)
    line = facts(mandate="east", channels="web")
    later = judge(directory.opening("line", line), engine=engine, last=earlier)
    assert statuses(later)[2:4] == ["remote_only", "remote_only"]
    assert later.places is not earlier.places
    back = judge(directory, engine=engine, last=later)
    assert back.places is later.places
    assert statuses(back) == statuses(earlier)


def test_that_opening_and_moving_look_up_only_new_spots(engine, monkeypatch):
    directory = organizations(a={"at": (-79.0, 45.0)}, b={"at": (-74.0, 45.0)})
    earlier = judge(directory, engine=engine)
    assert earlier.table.frame["organizations"].tolist() == [1, 1]
    looked_up = []

    def watched(regions, longitude, latitude):
        looked_up.extend(longitude.tolist())
        return regions_of_points(regions, longitude, latitude)

    monkeypatch.setattr("layers.coverage.reached.regions_of_points", watched)
    moved = directory.moving("a", -73.0, 45.0)
    later = judge(moved, engine=engine, last=earlier)
    assert later.table.frame["organizations"].tolist() == [0, 2]
    assert looked_up == [-73.0]
