"""Which kind of help is missing where: one ledger a word is the oracle."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from arbitrary import MAP, directories, populations, standards, steady
from drawing import FIVE_PEOPLE, TODAY, judge, organizations, population
from hypothesis import given, settings

from layers.coverage.engine import Engine
from layers.coverage.ledger import ledger
from layers.coverage.status import Status
from layers.coverage.structure import Presence, Structure, structure
from layers.directory import WORD, Field, values_of
from layers.organizations import OrganizationLayer

brief = settings(steady, max_examples=12)


def field(key: str) -> Field:
    return Field(key=key, kind=WORD, several=True)


def stating(directory: OrganizationLayer, one: Field, word: str) -> OrganizationLayer:
    """Only the organizations that state a word; of channels, only by that one."""
    has = [word in said for said in values_of(directory, one)]
    frame = directory.frame.loc[np.array(has, dtype=bool)].copy()
    if one.key == "channels":
        frame["channels"] = [frozenset({word})] * len(frame)
    return OrganizationLayer(frame=frame)


def silent(directory: OrganizationLayer, one: Field) -> OrganizationLayer:
    says = [bool(said) for said in values_of(directory, one)]
    return OrganizationLayer(frame=directory.frame.loc[~np.array(says, dtype=bool)])


WORDS = {
    "levels": ("primary", "secondary"),
    "services": ("crisis", "group"),
    "languages": ("en", "fr"),
    "channels": ("in_person", "outreach", "telephone", "web"),
}


@pytest.mark.parametrize("key", WORDS)
@brief
@given(directory=directories(), people=populations(), standard=standards())
def test_that_each_word_is_the_ledger_of_those_who_state_it(
    engine: Engine, key: str, directory, people, standard
) -> None:
    one = field(key)

    def lines(some: OrganizationLayer, asked) -> np.ndarray:
        made = ledger(people, MAP, some, asked, today=TODAY, engine=engine)
        return made.status

    whole = ledger(people, MAP, directory, standard, today=TODAY, engine=engine)
    made = structure(whole, [one], WORDS)
    nothing = {"levels": frozenset(), "services": frozenset(), "languages": None}
    name = "language" if key == "languages" else key
    for kind, in_order in zip(made.kinds, made.states, strict=True):
        word, states = kind.word, np.empty_like(in_order)
        states[whole.places.order] = in_order
        asked = standard
        if key in nothing:
            lifted = replace(standard, **{name: nothing[key]})
            only = word if key == "languages" else frozenset({word})
            asked = replace(standard, **{name: only})
        stated = lines(stating(directory, one, word), asked)
        unsaid = lines(silent(directory, one), lifted if key in nothing else standard)
        help_of_any = np.isin(unsaid, [Status.SERVED, Status.REMOTE_ONLY])
        expected = np.select(
            [stated == Status.SERVED, stated == Status.REMOTE_ONLY, help_of_any],
            [Presence.PRESENT, Presence.REMOTE_ONLY, Presence.UNSPECIFIED],
            Presence.ABSENT,
        )
        np.testing.assert_array_equal(states, expected)
        if key in nothing:  # the ledger itself takes an empty field for any word
            everyone = lines(directory, asked)
            helped = np.isin(everyone, [Status.SERVED, Status.REMOTE_ONLY])
            np.testing.assert_array_equal(helped, states != Presence.ABSENT)


@brief
@given(directory=directories(), people=populations(), standard=standards())
def test_that_the_states_of_a_word_add_up_to_the_people_of_the_ledger(
    directory, people, standard
) -> None:
    whole = ledger(people, MAP, directory, standard, today=TODAY)
    made = structure(whole, [field(key) for key in WORDS], WORDS)
    for group in ("total", "french"):
        counted = made.people(group).sum(axis=2)
        table = whole.for_group(group)
        expected = [*table.frame["population"], table.total["population"]]
        np.testing.assert_array_equal(counted, np.tile(expected, (len(counted), 1)))


def people_of(made: Structure, word: str, group: str = "total") -> list[list[int]]:
    (k,) = [k for k, kind in enumerate(made.kinds) if kind.word == word]
    return made.people(group)[k].tolist()


def test_that_help_is_present_from_afar_unsaid_or_absent() -> None:
    # West: 100 and 200 people; east: 300 and 400. 55 km reach one place each.
    made = structure(
        judge(
            organizations(
                near={"at": (-79, 45), "languages": "fr"},
                line={"mandate": "east", "channels": "telephone", "languages": "fr"},
                mute={"at": (-76, 45)},
            ),
            threshold_km=55,
        ),
        [field("languages")],
        {"languages": ("en", "fr", "iu")},
    )
    assert people_of(made, "fr") == [
        [100, 0, 200, 0],
        [0, 700, 0, 0],
        [100, 700, 200, 0],
    ]
    assert people_of(made, "iu") == [[0, 0, 200, 100], [0, 0, 0, 700], [0, 0, 200, 800]]
    assert made.left_out()[1].tolist() == [200, 700, 900]


def test_that_a_telephone_is_enough_for_those_it_covers() -> None:
    made = structure(
        judge(organizations(line={"mandate": "east", "channels": "telephone web"})),
        [field("channels")],
        {"channels": ("in_person", "telephone")},
    )
    assert [kind.word for kind in made.kinds] == ["in_person", "telephone", "web"]
    assert people_of(made, "telephone")[1] == [0, 700, 0, 0]
    assert made.left_out().tolist() == [
        [300, 700, 1000],
        [300, 0, 300],
        [300, 0, 300],
    ]


def test_that_a_group_sees_its_own_map() -> None:
    french = (10, 0, 30, 5, 1)
    made = structure(
        judge(
            organizations(one={"at": (-79, 45), "services": "bed"}),
            population(groups={"french": french}),
            threshold_km=55,
        ),
        [field("services")],
        {"services": ("bed",)},
    )
    assert people_of(made, "bed", "french") == [
        [10, 0, 0, 0],
        [0, 0, 0, 35],
        [10, 0, 0, 35],
    ]
    with pytest.raises(KeyError):
        made.people("english")


def test_that_a_field_nobody_fills_is_unsaid_where_somebody_serves() -> None:
    made = structure(
        judge(organizations(one={"at": (-79, 45)}), threshold_km=55),
        [field("audience")],
        {"audience": ("youth",)},
    )
    assert people_of(made, "youth") == [
        [0, 0, 100, 200],
        [0, 0, 0, 700],
        [0, 0, 100, 900],
    ]
    assert made.kinds[0].stated_by == 0


def test_that_what_else_is_asked_stays_asked_and_the_field_gives_way() -> None:
    made = structure(
        judge(
            organizations(
                one={"at": (-79, 45), "languages": "fr", "levels": "primary"},
                two={"at": (-76, 45), "languages": "fr", "levels": "secondary"},
            ),
            threshold_km=55,
            language="en",
            levels=frozenset({"secondary"}),
        ),
        [field("languages"), field("levels")],
        {"languages": ("fr",), "levels": ("primary",)},
    )
    assert people_of(made, "fr")[0] == [200, 0, 0, 100]
    assert people_of(made, "primary")[0] == [0, 0, 0, 300]


def test_that_no_organization_leaves_everyone_without_anything() -> None:
    made = structure(
        judge(organizations()), [field("levels")], {"levels": ("primary",)}
    )
    assert people_of(made, "primary")[-1] == [0, 0, 0, int(sum(FIVE_PEOPLE[:4]))]
