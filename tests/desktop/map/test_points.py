from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop.map.point_renderer import (
    FAN_LIMIT,
    PAIR,
    MapOrganization,
    OrganizationKind,
    fan_limit,
    point_layout,
)

few = st.integers(2, FAN_LIMIT)


@given(few, st.floats(0, 500), st.floats(0, 500))
def test_that_organizations_of_one_city_are_drawn_apart(
    members: int, x: float, y: float
) -> None:
    layout = point_layout(np.full(members, x), np.full(members, y))
    apart = np.hypot(*(layout.drawn[:, None] - layout.drawn[None, :]).T)
    assert apart[~np.eye(members, dtype=bool)].min() > 10
    assert {layout.nearest(*place) for place in layout.drawn} == set(range(members))


def test_that_fans_of_neighbouring_cities_do_not_hide_each_other() -> None:
    across = np.array([100.0] * 5 + [118.0] * 3 + [131.0])
    layout = point_layout(across, np.full(9, 60.0))
    apart = np.hypot(*(layout.drawn[:, None] - layout.drawn[None, :]).T)
    assert apart[~np.eye(9, dtype=bool)].min() > 10
    assert np.hypot(*(layout.drawn - layout.places).T).max() < 40


def test_that_a_crowd_is_one_symbol_with_a_count() -> None:
    layout = point_layout(np.full(30, 50.0), np.full(30, 60.0))
    assert layout.count.tolist() == [30] + [0] * 29
    assert layout.nearest(51, 60) == 0


def test_that_a_crowd_is_led_by_one_who_counts_and_holds_everyone() -> None:
    kinds = [OrganizationKind.INELIGIBLE, OrganizationKind.ELIGIBLE] * 2
    layout = point_layout(np.full(4, 9.0), np.full(4, 9.0), named(*kinds), most=PAIR)
    assert layout.count.tolist() == [0, 4, 0, 0]
    assert sorted(layout.crowd(1)) == [0, 1, 2, 3]
    assert layout.crowd(1)[0] == 1


def test_that_what_a_scenario_changes_is_never_hidden_in_a_crowd() -> None:
    kinds = [OrganizationKind.ELIGIBLE] * 3 + [OrganizationKind.OPENED]
    layout = point_layout(np.full(4, 9.0), np.full(4, 9.0), named(*kinds), most=PAIR)
    assert layout.count.tolist() == [3, 0, 0, 1]
    assert np.hypot(*(layout.drawn[3] - layout.drawn[0])) > 10


def test_that_a_country_shows_pairs_and_a_city_everyone() -> None:
    assert fan_limit(8_000.0) == PAIR
    assert fan_limit(100.0) == FAN_LIMIT


def named(*kinds: OrganizationKind) -> tuple[MapOrganization, ...]:
    return tuple(
        MapOrganization(
            id=str(row), name=f"Number {row}", longitude=-100, latitude=50, kind=kind
        )
        for row, kind in enumerate(kinds)
    )


def test_that_distant_organizations_stay_where_they_are() -> None:
    layout = point_layout(np.array([10.0, 100.0]), np.array([10.0, 10.0]))
    assert (layout.drawn == layout.places).all()
    assert layout.nearest(55, 10) == -1


def test_that_an_organization_off_the_projection_hides_no_other() -> None:
    layout = point_layout(np.array([np.nan, 20.0]), np.array([np.nan, 20.0]))
    assert layout.nearest(20, 20) == 1
