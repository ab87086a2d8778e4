"""People counted by what they have of each kind, and how a region then stands."""

from __future__ import annotations

import numpy as np
from arbitrary import MAP, directories, populations, standards, steady
from drawing import TODAY, judge, organizations, population
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.coverage.ledger import ledger
from layers.coverage.structure import Presence, structure
from layers.coverage.structure_tally import Standing, Tally, ranked_gaps
from layers.directory import WORD, Field

brief = settings(steady, max_examples=12)
WORDS = {"languages": ("en", "fr"), "channels": ("in_person", "telephone")}
FIELDS = [Field(key=key, kind=WORD, several=True) for key in WORDS]


@brief
@given(
    directory=directories(),
    people=populations(),
    standard=standards(),
    takes_unsaid=st.booleans(),
    seed=st.integers(0, 3),
)
def test_that_a_tally_adds_up_and_asks_no_more_than_the_structure(
    directory, people, standard, takes_unsaid, seed
) -> None:
    made = structure(
        ledger(people, MAP, directory, standard, today=TODAY), FIELDS, WORDS
    )
    whole = Tally(made=made)
    np.testing.assert_array_equal(whole.left_out, made.left_out())
    assert [g.left_out for g in ranked_gaps(whole)] == sorted(
        whole.left_out[:, :-1][whole.left_out[:, :-1] > 0].tolist(), reverse=True
    )
    counted = np.random.default_rng(seed).random(len(MAP)) < 0.5
    some = Tally(made=made, counted=counted, takes_unsaid=takes_unsaid)
    np.testing.assert_array_equal(some.people[:, :-1].sum(axis=1), some.people[:, -1])
    np.testing.assert_array_equal(
        some.left_out[:, :-1][:, counted],
        Tally(made=made, takes_unsaid=takes_unsaid).left_out[:, :-1][:, counted],
    )
    assert not some.left_out[:, :-1][:, ~counted].any()
    assert (some.standings[:, :-1][:, ~counted] == Standing.NOT_COUNTED).all()
    assert (some.left_out <= Tally(made=made, counted=counted).left_out).all()
    known = some.everyone > 0
    assert ((some.share[:, known] >= 0) & (some.share[:, known] <= 1)).all()
    assert np.isnan(some.share[:, ~known]).all()


def languages(**facts: object) -> Tally:
    """West: 100 and 200 people; east: 300 and 400. 55 km reach one place each."""
    made = structure(
        judge(
            organizations(
                near={"at": (-79, 45), "languages": "fr"},
                line={"mandate": "east", "channels": "telephone", "languages": "fr"},
                mute={"at": (-76, 45)},
            ),
            threshold_km=55,
        ),
        FIELDS[:1],
        {"languages": ("en", "fr", "iu")},
    )
    return Tally(made=made, **facts)


def test_that_a_region_stands_by_the_share_who_have_it_or_by_what_is_not_said() -> None:
    # French: a third in the west, two thirds not said there; the east from afar.
    tally = languages()
    assert tally.standings.tolist() == [
        [Standing.UNSAID, Standing.FOR_NOBODY, Standing.FOR_NOBODY],
        [Standing.UNSAID, Standing.FOR_NOBODY, Standing.FOR_FEW],
        [Standing.UNSAID, Standing.FOR_NOBODY, Standing.FOR_NOBODY],
    ]
    assert tally.mostly_remote.tolist() == [
        [False] * 3,
        [False, True, True],
        [False] * 3,
    ]
    assert tally.ranked() == [1, 0, 2]  # nobody states English, or Inuktitut


def test_that_who_may_have_it_can_be_counted_as_having_it() -> None:
    tally = languages(takes_unsaid=True)
    assert tally.left_out.tolist() == [[100, 700, 800], [0, 700, 700], [100, 700, 800]]
    assert tally.standings[1].tolist() == [
        Standing.FOR_MOST,
        Standing.FOR_NOBODY,
        Standing.FOR_SOME,
    ]
    assert Standing.UNSAID not in tally.standings


def test_that_gaps_say_what_those_left_out_have_instead() -> None:
    first, *others = ranked_gaps(languages(), of_nobody=False)
    assert (first.region, first.left_out) == ("east", 700)
    assert (first.remote_only, first.unspecified, first.absent) == (700, 0, 0)
    assert [(gap.region, gap.unspecified) for gap in others] == [("west", 200)]
    assert len(ranked_gaps(languages(), most=2)) == 2
    assert {gap.kind.word for gap in ranked_gaps(languages())} == {"en", "fr", "iu"}


def test_that_a_region_where_nobody_is_counted_has_no_data() -> None:
    people = population(groups={"french": (0, 0, 30, 5, 1)})
    made = structure(
        judge(organizations(one={"at": (-79, 45), "languages": "fr"}), people),
        FIELDS[:1],
        {"languages": ("fr",)},
    )
    tally = Tally(made=made, group="french")
    assert tally.everyone[0] == 0
    assert tally.standings[0, 0] == Standing.NO_DATA
    assert np.isnan(tally.share[0, 0])
    assert all(gap.region != "west" for gap in ranked_gaps(tally))


def test_that_no_words_are_no_kinds_and_no_gaps() -> None:
    made = structure(judge(organizations(one={"at": (-79, 45)})), FIELDS[:1], {})
    tally = Tally(made=made)
    assert tally.people.shape == (0, 3, len(Presence))
    assert (tally.ranked(), ranked_gaps(tally)) == ([], [])
    assert tally.everyone.tolist() == [0, 0, 0]
