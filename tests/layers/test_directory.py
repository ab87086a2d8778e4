"""The directory: completeness, filters, changes, and what regions lack."""

from __future__ import annotations

import pytest
from arbitrary import directories, steady
from drawing import MAP, PEOPLE, facts, judge, organizations, statuses
from hypothesis import given
from hypothesis import strategies as st

from layers.directory import (
    Completeness,
    Field,
    FieldFilter,
    changed_ids,
    completeness,
    duplicating,
    editing,
    excluding,
    free_id,
    including,
    matching,
    removing,
    values_of,
    with_organization,
)
from layers.directory_regions import (
    organizations_of_regions,
    region_fields,
    region_words,
)
from layers.errors import DataError, EditError
from layers.organizations import OrganizationLayer, organization_frame

LANGUAGES = Field(key="languages", kind="words", several=True, counts=True)
SIZE = Field(key="size", kind="words", counts=True)
MODEL = Field(key="model", kind="words", several=True, counts=True)
CAPACITY = Field(key="capacity", kind="number", counts=True)
POINT = Field(key="point", kind="point", counts=True)
NOTE = Field(key="status_note", kind="text")
FROM = Field(key="active_from", kind="date")
FIELDS = (LANGUAGES, SIZE, MODEL, CAPACITY, POINT, NOTE)


def two():
    return organizations(
        a={"at": (-79, 45), "languages": "en fr", "model": "hub|clinical"},
        b={"mandate": "east", "capacity": 12.0, "size": "small"},
    )


def test_that_a_record_says_what_it_lacks_of_what_counts():
    judged = completeness(two(), FIELDS)
    assert judged["a"] == Completeness(share=3 / 5, missing=("size", "capacity"))
    assert judged["b"] == Completeness(
        share=2 / 5, missing=("languages", "model", "point")
    )
    assert completeness(two(), (NOTE,))["a"].share == 1.0


def test_that_several_words_of_a_text_column_read_like_a_set():
    assert values_of(two(), MODEL) == [{"hub", "clinical"}, frozenset()]
    assert values_of(two(), LANGUAGES) == [{"en", "fr"}, frozenset()]
    assert values_of(two(), Field(key="unheard")) == [frozenset(), frozenset()]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (FieldFilter(field=LANGUAGES, words=frozenset({"fr", "iu"})), [True, False]),
        (FieldFilter(field=MODEL, text="HUB"), [True, False]),
        (FieldFilter(field=CAPACITY, least=12), [False, True]),
        (FieldFilter(field=CAPACITY, least=12.5), [False, False]),
        (FieldFilter(field=CAPACITY, most=12), [False, True]),
        (FieldFilter(field=POINT, known=True), [True, False]),
        (FieldFilter(field=SIZE, known=False), [True, False]),
        (FieldFilter(field=NOTE), [True, True]),
    ],
)
def test_that_a_filter_keeps_what_is_asked(asked, kept):
    assert matching(two(), [asked]).tolist() == kept


def test_that_filters_together_keep_what_each_keeps():
    asked = [
        FieldFilter(field=SIZE, known=True),
        FieldFilter(field=LANGUAGES, known=True),
    ]
    assert matching(two(), asked).tolist() == [False, False]
    assert matching(two(), []).tolist() == [True, True]


def test_that_a_number_nobody_can_read_passes_no_bound():
    layer = organizations(a={"at": (-79, 45), "staff": "about ten"})
    staff = Field(key="staff", kind="number")
    assert matching(layer, [FieldFilter(field=staff, least=1)]).tolist() == [False]


@given(layer=directories(), data=st.data())
@steady
def test_that_an_edit_that_changes_nothing_gives_the_same_content(layer, data):
    if len(layer):
        one = data.draw(st.sampled_from(list(layer.ids)))
        assert editing(layer, one, {}).key == layer.key


@given(layer=directories(), data=st.data())
@steady
def test_that_an_edit_taken_back_gives_the_same_content(layer, data):
    if len(layer):
        one = data.draw(st.sampled_from(list(layer.ids)))
        before = dict(layer.frame.loc[one])
        changed = editing(layer, one, {"name_en": "Other", "capacity": 3.0})
        assert changed.key != layer.key
        assert list(changed.ids) == list(layer.ids)
        back = {key: before[key] for key in ("name_en", "capacity")}
        assert editing(changed, one, back).key == layer.key


@given(layer=directories(), data=st.data())
@steady
def test_that_a_duplicate_differs_in_its_id_alone_and_can_be_removed(layer, data):
    if len(layer):
        one = data.draw(st.sampled_from(list(layer.ids)))
        new = free_id(list(layer.ids))
        twice = duplicating(layer, one, new)
        first, second = (twice.frame.loc[i].map(str) for i in (one, new))
        assert first.tolist() == second.tolist()
        assert removing(twice, new).key == layer.key


def test_that_an_edit_says_that_the_layer_is_not_its_file():
    layer = two()
    assert not layer.source.edited
    assert editing(layer, "a", {"size": "large"}).source.edited
    assert removing(layer, "a").source.edited


def test_that_a_new_column_is_empty_for_the_others():
    changed = editing(two(), "a", {"program": "Mentors"})
    assert changed.frame["program"].tolist() == ["Mentors", ""]


def test_that_only_known_organizations_are_changed_and_only_free_ids_given():
    for change in (
        lambda: editing(two(), "c", {}),
        lambda: removing(two(), "c"),
        lambda: duplicating(two(), "c", "d"),
        lambda: with_organization(two(), "a", facts(at=(-79, 45))),
    ):
        with pytest.raises(EditError):
            change()


@pytest.mark.parametrize(
    ("ids", "taken", "free"),
    [
        (["org-001", "org-021", "x"], (), "org-022"),
        (["org-999"], (), "org-1000"),
        (["a", "b"], (), "org-001"),
        ([], (), "org-001"),
        (["1", "2"], ("3",), "4"),
    ],
)
def test_that_a_free_id_follows_those_that_are_there(ids, taken, free):
    assert free_id(ids, taken) == free


def test_that_an_excluded_organization_may_be_nowhere_and_serves_nobody():
    here = {"at": (-79, 45)}
    layer = organizations(
        a=here, b={"status": "excluded", "exclusion_reason": "not_located"}
    )
    assert layer.has_point.tolist() == [True, False]
    alone = organizations(a=here)
    for asked in ({}, {"respect_mandates": False}, {"threshold_km": 5000.0}):
        assert statuses(judge(layer, **asked)) == statuses(judge(alone, **asked))


def test_that_no_remote_channel_of_an_excluded_organization_covers_anyone():
    layer = organizations(
        b={"status": "excluded", "channels": "telephone web referral"}
    )
    assert set(statuses(judge(layer, respect_mandates=False))) == {"unreachable"}


def test_that_what_is_nowhere_cannot_be_included_again():
    layer = organizations(b={"status": "excluded"}, a={"at": (-79, 45)})
    with pytest.raises(DataError) as error:
        including(layer, "b")
    assert [p.code for p in error.value.problems] == ["no_point_no_mandate"]


def test_that_excluding_keeps_the_reason_and_including_forgets_it():
    out = excluding(two(), "a", "ended")
    assert tuple(out.frame.loc["a", ["status", "exclusion_reason"]]) == (
        "excluded",
        "ended",
    )
    back = including(out, "a")
    assert tuple(back.frame.loc["a", ["status", "exclusion_reason"]]) == (
        "included",
        "",
    )


def test_that_the_ledger_forgets_an_organization_once_excluded():
    layer = organizations(a={"at": (-79, 45)})
    assert "served" in statuses(judge(layer))
    assert "served" not in statuses(judge(excluding(layer, "a", "ended")))


def regional():
    return organizations(
        stands={"at": (-79, 45), "size": "small", "languages": "en"},
        named={"mandate": "east", "languages": "fr"},
        parent={"mandate": "land"},
        all={"mandate": "canada", "size": "large"},
        out={"at": (-79, 45), "status": "excluded", "size": "small"},
    )


def test_that_a_region_has_those_who_stand_in_it_or_are_mandated_for_it():
    belongs = organizations_of_regions(regional(), MAP, PEOPLE)
    assert belongs.tolist() == [
        [True, False, True, True, False],
        [False, True, True, True, False],
    ]


def test_that_a_mandate_for_part_of_a_region_is_the_regions():
    people = PEOPLE.__class__(
        ids=PEOPLE.ids,
        longitude=PEOPLE.longitude,
        latitude=PEOPLE.latitude,
        groups=PEOPLE.groups,
        codes={**PEOPLE.codes, "CD": PEOPLE.codes["area"].copy()},
    )
    people.codes["CD"][:] = ["3501", "3502", "2401", "2402", ""]
    layer = organizations(a={"mandate": "2402"}, b={"mandate": "35"})
    belongs = organizations_of_regions(layer, MAP, people)
    assert belongs.tolist() == [[False, True], [True, False]]


def test_that_what_no_organization_of_a_region_has_is_lacking():
    layer = regional()
    belongs = organizations_of_regions(layer, MAP, PEOPLE)
    lacks = region_fields(layer, (LANGUAGES, SIZE, MODEL), belongs, MAP)
    assert lacks.organizations.to_dict() == {"west": 3, "east": 3}
    assert lacks.counts.loc["west"].to_dict() == {"languages": 1, "size": 2, "model": 0}
    assert lacks.lacking("west") == ("model",)
    spoken = region_words(layer, LANGUAGES, ("en", "fr", "iu"), belongs, MAP)
    assert spoken.lacking("west") == ("fr", "iu")
    assert spoken.lacking("east") == ("en", "iu")


def test_that_an_empty_directory_lacks_everything_everywhere():
    empty = OrganizationLayer(frame=organization_frame({}))
    belongs = organizations_of_regions(empty, MAP, PEOPLE)
    lacks = region_fields(empty, FIELDS, belongs, MAP)
    assert (lacks.counts == 0).all().all()
    assert completeness(empty, FIELDS) == {}


def test_that_what_changed_is_known_by_id():
    layer = two()
    assert changed_ids(layer, two()) == set()
    assert changed_ids(layer, editing(layer, "b", {"capacity": 1.0})) == {"b"}
    assert changed_ids(layer, layer.moving("a", -79.5, 45)) == {"a"}
    assert changed_ids(layer, removing(layer, "a")) == set()
    assert changed_ids(removing(layer, "a"), layer) == {"a"}
    assert changed_ids(layer, editing(layer, "a", {"hours": "9"})) == {"a", "b"}
