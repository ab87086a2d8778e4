"""Classes, overlays and ranks of regions, and organizations where they stand."""

import numpy as np
import pytest
from drawing import FIVE, boundaries, judge, organizations, population

from layers.coverage.regions import COLUMNS, coverage_of
from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Coverage, Overlay
from layers.errors import StandardError

HERE = FIVE[0]
NEXT_DOOR = (-79.0, 45.001)


def west(served, others, engine, **asked):
    """Judge one region with people beside an organization and people far from it."""
    people = population(
        [HERE, FIVE[1]], [float(served), float(others)], ["west", "west"]
    )
    directory = organizations(a={"at": HERE})
    return judge(directory, people, engine=engine, threshold_km=1, **asked).table.frame


@pytest.mark.parametrize(
    ("served", "expected"),
    [
        (1000, Coverage.SERVED),
        (800, Coverage.SERVED),
        (799, Coverage.PARTLY_SERVED),
        (500, Coverage.PARTLY_SERVED),
        (499, Coverage.UNDERSERVED),
        (200, Coverage.UNDERSERVED),
        (199, Coverage.SEVERELY_UNDERSERVED),
        (1, Coverage.SEVERELY_UNDERSERVED),
        (0, Coverage.UNSERVED),
    ],
)
def test_that_a_region_is_classed_by_the_share_served(engine, served, expected):
    frame = west(served, 1000 - served, engine)
    assert frame.loc["west", "coverage"] == expected
    assert frame.loc["west", "share_served"] == served / 1000


def test_that_a_region_where_nobody_lives_has_no_class(engine):
    east = west(1, 1, engine).loc["east"]
    assert east["coverage"] == Coverage.NO_DATA
    assert np.isnan(east["share_served"])
    assert np.isnan(east[["mean_km", "median_km", "p90_km"]].astype(float)).all()


def test_that_class_bounds_can_be_edited(engine):
    bounds = (0.9, 0.9, 0.1)
    assert west(8, 2, engine, class_bounds=bounds).loc["west", "coverage"] == (
        Coverage.UNDERSERVED
    )
    assert west(9, 1, engine, class_bounds=bounds).loc["west", "coverage"] == (
        Coverage.SERVED
    )


def test_that_a_share_equal_to_a_bound_is_in_the_better_class():
    shares = np.array([k / n for n in range(1, 300) for k in range(n + 1)])
    exact = np.array([(k, n) for n in range(1, 300) for k in range(n + 1)])
    classes = coverage_of(shares, ServiceStandard())
    better = 5 * exact[:, 0] >= 4 * exact[:, 1]
    assert ((classes == Coverage.SERVED) == better).all()


@pytest.mark.parametrize(
    "bounds",
    [
        (0.5, 0.8, 0.2),
        (1.1, 0.5, 0.2),
        (0.8, 0.5, -0.1),
        (float("nan"), 0.5, 0.2),
        (0.8, 0.5, float("nan")),
    ],
)
def test_that_bounds_that_do_not_fall_from_one_to_zero_are_refused(bounds):
    with pytest.raises(StandardError) as refused:
        ServiceStandard(class_bounds=bounds)
    assert refused.value.problems[0].code == "class_bounds_not_falling"


@pytest.mark.parametrize("threshold", [float("nan"), float("inf"), -1.0])
def test_that_a_threshold_that_is_no_distance_is_refused(threshold):
    with pytest.raises(StandardError) as refused:
        ServiceStandard(threshold_km=threshold)
    assert refused.value.problems[0].code == "threshold_not_a_distance"


def test_that_an_unknown_level_is_refused():
    with pytest.raises(StandardError) as refused:
        ServiceStandard(levels=frozenset({"quaternary"}))
    assert refused.value.problems[0].value == "quaternary"


def test_that_the_overlay_says_mostly_remote_only_or_mostly_unreachable(engine):
    people = population(
        [FIVE[0], FIVE[1], FIVE[2], FIVE[3]],
        [50, 50, 49, 51],
        ["west", "west", "east", "east"],
        codes={"CD": ["5915", "", "5915", ""]},
    )
    line = organizations(line={"mandate": "5915", "channels": "telephone"})
    frame = judge(line, people, engine=engine).table.frame
    assert frame["overlay"].tolist() == [
        Overlay.MOSTLY_REMOTE_ONLY,
        Overlay.MOSTLY_UNREACHABLE,
    ]
    served = judge(organizations(a={"at": HERE}), people, engine=engine).table.frame
    assert served["overlay"].tolist() == [Overlay.NONE, Overlay.NONE]


def test_that_ranks_are_unique_and_ties_go_to_the_lower_id(engine):
    boxes = {name: (-80.0 + i, 40.0, -79.0 + i, 50.0) for i, name in enumerate("dcab")}
    points = [(-79.5 + i, 45.0) for i in range(4)]
    people = population(points, [5, 9, 5, 5], list("dcab"))
    frame = judge(organizations(), people, boundaries(boxes), engine=engine).table.frame
    assert frame["rank"].to_dict() == {"d": 4, "c": 1, "a": 2, "b": 3}
    assert sorted(frame["rank"]) == [1, 2, 3, 4]


def test_that_organizations_are_counted_where_they_stand(engine):
    directory = organizations(
        a={"at": HERE},
        b={"at": NEXT_DOOR, "channels": "telephone"},
        nowhere={"mandate": "west", "channels": "web"},
        excluded={"at": HERE, "status": "excluded"},
        unfit={"at": HERE, "languages": "en"},
        abroad={"at": (-60.0, 45.0)},
    )
    table = judge(directory, engine=engine, language="fr").table
    assert table.frame["organizations"].tolist() == [2, 0]
    assert table.frame["people_per_organization"].tolist() == [150.0, np.inf]
    assert table.total["organizations"] == 2
    assert table.total["people_per_organization"] == 500


def test_that_an_organization_on_the_shore_stands_in_the_region_beside_it(engine):
    directory = organizations(
        wharf={"at": (-80.05, 45.0)}, island={"at": (-80.5, 45.0)}
    )
    frame = judge(directory, engine=engine).table.frame
    assert frame["organizations"].tolist() == [1, 0]


def test_that_an_organization_on_a_border_stands_in_the_lowest_id(engine):
    directory = organizations(a={"at": (-75.0, 45.0)})
    frame = judge(directory, engine=engine).table.frame
    assert frame["organizations"].to_dict() == {"west": 0, "east": 1}


def test_that_the_table_holds_the_columns_promised_in_boundary_order(engine):
    table = judge(organizations(a={"at": HERE}), engine=engine).table
    assert tuple(table.frame.columns) == COLUMNS
    assert table.frame.index.tolist() == ["west", "east"]
    assert (table.total.name, table.total["rank"]) == ("canada", 0)
    whole = ["population", "served", "left_out", "rank", "coverage", "organizations"]
    assert all(table.frame[column].dtype == np.int64 for column in whole)
