"""Organization layers are valid by construction."""

import numpy as np
import pytest
import shapely
from drawing import facts

from layers.errors import DataError
from layers.organizations import OrganizationLayer, organization_frame


def refused(rows):
    with pytest.raises(DataError) as error:
        OrganizationLayer(frame=organization_frame(rows))
    return [(problem.code, problem.value) for problem in error.value.problems]


def test_that_all_problems_are_told_at_once():
    rows = {
        "a": facts(name_en="", at=(-79, 45)),
        "b": facts(),
        "c": facts(at=(-79, 95)),
        "d": facts(at=(float("nan"), 45)),
    }
    assert refused(rows) == [
        ("no_name", "a"),
        ("coordinates_out_of_range", "c"),
        ("coordinates_out_of_range", "d"),
        ("no_point_no_mandate", "b"),
    ]


@pytest.mark.parametrize("shape", [None, shapely.LineString([(0, 0), (1, 1)])])
def test_that_what_is_no_point_is_refused(shape):
    assert ("not_a_point", "a") in refused({"a": {**facts(), "geometry": shape}})


def test_that_an_id_given_twice_is_refused():
    frame = organization_frame({"a": facts(at=(-79, 45)), "b": facts(at=(-79, 45))})
    frame.index = ["a", "a"]
    with pytest.raises(DataError) as error:
        OrganizationLayer(frame=frame)
    assert error.value.problems[0].code == "duplicate_id"


def test_that_a_missing_column_is_named():
    frame = organization_frame({"a": facts(at=(-79, 45))}).drop(columns="levels")
    with pytest.raises(DataError) as error:
        OrganizationLayer(frame=frame)
    assert [(p.code, p.column) for p in error.value.problems] == [
        ("missing_column", "levels")
    ]


def test_that_a_layer_may_hold_no_organization_and_no_point():
    empty = OrganizationLayer(frame=organization_frame({}))
    assert len(empty) == 0
    assert not empty.has_point.any()
    line = OrganizationLayer(frame=organization_frame({"a": facts(mandate="canada")}))
    assert line.has_point.tolist() == [False]
    assert np.isnan(line.longitude).all()


def test_that_a_name_falls_back_to_the_other_language():
    layer = OrganizationLayer(
        frame=organization_frame(
            {
                "a": facts(at=(-79, 45)),
                "b": facts(name_en="", name_fr="Aide", at=(-79, 45)),
            }
        )
    )
    assert layer.name("a", "fr") == "Help"
    assert layer.name("b", "en") == layer.name("b", "fr") == "Aide"


def test_that_the_order_of_ids_is_made_once_and_a_layer_in_order_is_its_own():
    rows = {"b": facts(at=(-79, 45)), "a": facts(at=(-80, 46))}
    layer = OrganizationLayer(frame=organization_frame(rows))
    assert list(layer.by_id.ids) == ["a", "b"]
    assert layer.by_id is layer.by_id
    assert layer.by_id.by_id is layer.by_id


def test_that_an_edit_keeps_the_kind_of_every_column():
    frame = organization_frame({"a": facts(at=(-79, 45)), "c": facts(at=(-80, 45))})
    layer = OrganizationLayer(frame=frame)
    added = {**facts(at=(-78, 45)), "note": "told"}
    edited = layer.opening("b", added).replacing("a", {"note": "too"}).closing("b")
    assert edited.frame["note"].tolist() == ["too", ""]
    kinds = edited.frame.drop(columns="note").dtypes
    assert kinds.astype(str).to_dict() == layer.frame.dtypes.astype(str).to_dict()
    assert edited.frame["note"].dtype == object
