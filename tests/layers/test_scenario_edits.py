"""Edits of a scenario, applied one after the other."""

import numpy as np
import pytest
import shapely
from drawing import facts, organizations

from layers.errors import EditError
from layers.scenario.edits import Closing, Move, Opening, Scenario, apply

BASE = organizations(
    a={"at": (-79.0, 45.0), "languages": "en"},
    b={"at": (-76.0, 45.0), "mandate": "west"},
    line={"mandate": "canada", "channels": "telephone"},
)


def scenario(*edits):
    return Scenario(id="s", name="What if", edits=edits)


def opening(identifier="new", at=(-70.0, 46.0), **columns):
    return Opening(
        id=identifier, longitude=at[0], latitude=at[1], facts=facts(**columns)
    )


def test_that_an_opening_adds_an_organization_with_its_facts():
    after = apply(scenario(opening(languages="fr iu", name_fr="Aide")), BASE)
    assert after.ids.tolist() == ["a", "b", "line", "new"]
    row = after.frame.loc["new"]
    assert row["languages"] == {"fr", "iu"}
    assert row["mandate"] == frozenset()
    assert row["status"] == "included"
    assert row["active_to"] is None
    assert np.isnan(row["capacity"])
    assert row["geometry"].equals(shapely.Point(-70, 46))
    assert after.frame.loc["a", "languages"] == {"en"}


def test_that_an_opening_keeps_columns_only_it_or_only_the_others_have():
    theirs = organizations(a={"at": (-79.0, 45.0), "phone": "555"})
    after = apply(scenario(opening(note="by rail")), theirs)
    assert after.frame.loc["new", "note"] == "by rail"
    assert after.frame.loc["new", "phone"] == ""
    assert after.frame.loc["a", "note"] == ""


def test_that_a_closing_removes_and_a_move_moves():
    moved = Move(id="a", longitude=-100.0, latitude=50.0)
    after = apply(scenario(Closing(id="b"), moved), BASE)
    assert after.ids.tolist() == ["a", "line"]
    assert (after.longitude[0], after.latitude[0]) == (-100.0, 50.0)
    assert after.frame.loc["a", "languages"] == {"en"}


def test_that_an_organization_without_a_point_can_be_given_one():
    after = apply(scenario(Move(id="line", longitude=-100.0, latitude=50.0)), BASE)
    assert after.has_point.all()


def test_that_the_baseline_is_left_as_it_was():
    key = BASE.key
    moved = Move(id="a", longitude=-100.0, latitude=50.0)
    apply(scenario(Closing(id="b"), moved, opening()), BASE)
    assert organizations(**{"x": {"at": (0, 0)}}).key != key
    assert BASE.longitude.tolist()[:2] == [-79.0, -76.0]
    assert type(BASE)(frame=BASE.frame).key == key


def test_that_what_is_opened_can_be_moved_and_closed():
    moved = Move(id="new", longitude=-100.0, latitude=50.0)
    after = apply(scenario(opening(), moved), BASE)
    assert after.longitude[-1] == -100.0
    assert apply(scenario(opening(), moved, Closing(id="new")), BASE).key == BASE.key


def test_that_everything_can_be_closed():
    assert len(apply(scenario(*(Closing(id=i) for i in BASE.ids)), BASE)) == 0


def test_that_an_opening_into_an_empty_layer_is_as_made_there():
    empty = organizations()
    after = apply(scenario(opening("x", at=(-70.0, 46.0), languages="fr")), empty)
    assert after.key == organizations(x={"at": (-70.0, 46.0), "languages": "fr"}).key


@pytest.mark.parametrize(
    ("edit", "code", "value"),
    [
        (Closing(id="z"), "no_such_organization", "z"),
        (Move(id="z", longitude=0.0, latitude=0.0), "no_such_organization", "z"),
        (opening("a"), "id_taken", "a"),
        (
            Move(id="a", longitude=-79.0, latitude=95.0),
            "coordinates_out_of_range",
            "95.0, -79.0",
        ),
        (opening(at=(-200.0, 45.0)), "coordinates_out_of_range", "45.0, -200.0"),
        (
            Move(id="a", longitude=float("nan"), latitude=45.0),
            "coordinates_out_of_range",
            "45.0, nan",
        ),
        (opening(name_en=""), "no_name", "new"),
    ],
)
def test_that_an_edit_that_does_not_fit_says_which_and_why(edit, code, value):
    with pytest.raises(EditError) as refused:
        apply(scenario(edit), BASE)
    problem = refused.value.problems[0]
    assert (problem.code, problem.subject, problem.value) == (code, "What if", value)


def test_that_closing_twice_is_refused():
    with pytest.raises(EditError):
        apply(scenario(Closing(id="a"), Closing(id="a")), BASE)


def test_that_a_later_move_replaces_an_earlier_one_of_the_same_organization():
    first = Move(id="a", longitude=-100.0, latitude=50.0)
    other = Move(id="b", longitude=-101.0, latitude=50.0)
    second = Move(id="a", longitude=-102.0, latitude=50.0)
    before = scenario().editing(first).editing(other)
    after = before.editing(second)
    assert after.edits == (other, second)
    assert before.edits == (first, other)
    assert (after.id, after.name) == ("s", "What if")
