"""A ledger made from an earlier one is the ledger made afresh."""

from datetime import date

import numpy as np
import pandas as pd
from arbitrary import (
    IDS,
    MAP,
    SITES,
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
from layers.coverage.engine import PLAIN
from layers.coverage.ledger import ledger

STEPS = st.sampled_from(
    ["standard", "standard", "open", "close", "move", "today", "population", "engine"]
)


def _changed(draw, step, parts):
    people, directory, standard, today, engine = parts
    ids = list(directory.ids)
    if step == "standard":
        standard = draw(standards())
    elif step == "today":
        today = draw(st.sampled_from([TODAY, date(2020, 1, 1), date(2025, 1, 1)]))
    elif step == "population":
        people = draw(populations())
    elif step == "engine":
        engine = PLAIN if engine is COMPILED else COMPILED
    elif step == "open" and len(ids) < len(IDS):
        free = draw(st.sampled_from(sorted(set(IDS) - set(ids))))
        directory = directory.opening(free, draw(organization_facts()))
    elif step == "close" and ids:
        directory = directory.closing(draw(st.sampled_from(ids)))
    elif step == "move" and ids:
        directory = directory.moving(
            draw(st.sampled_from(ids)), *draw(st.sampled_from(SITES))
        )
    return people, directory, standard, today, engine


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


@settings(steady, max_examples=60)
@given(st.data())
def test_that_a_chain_of_edits_gives_what_each_gives_afresh(data):
    draw = data.draw
    parts = (
        draw(populations()),
        draw(directories()),
        draw(standards()),
        TODAY,
        COMPILED,
    )
    last = _made(parts)
    for step in draw(st.lists(STEPS, min_size=1, max_size=6)):
        parts = _changed(draw, step, parts)
        groups = draw(st.sampled_from([(), ("total",), ("total", "french")]))
        last = _made(parts, last)
        assert_same_ledger(last, _made(parts), groups=groups)


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
