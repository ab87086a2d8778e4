from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.map.label_painter import wordings
from desktop.map.labels import CELL, Box, Label, LabelRequest, Wording, place_labels

boxes = st.tuples(
    st.integers(0, 90), st.integers(0, 60), st.integers(2, 40), st.integers(2, 30)
)
sizes = st.tuples(st.floats(8, 160), st.floats(8, 50))


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def request(row: int, width: float, height: float) -> LabelRequest:
    full = Wording(lines=("name",), width=width, height=height)
    return LabelRequest(
        row=row, full=(full,), short=(Wording(lines=("n",), width=16, height=16),)
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(boxes, sizes), min_size=1, max_size=12), boxes)
def test_that_labels_overlap_neither_each_other_nor_cards(
    regions: list[tuple[tuple[int, int, int, int], tuple[float, float]]],
    card: tuple[int, int, int, int],
) -> None:
    owner = np.full((70, 110), -1, np.int32)
    for row, ((x, y, w, h), _) in enumerate(regions):
        owner[y : y + h, x : x + w] = row
    over = tuple(
        CELL * v for v in (card[0], card[1], card[0] + card[2], card[1] + card[3])
    )
    requests = [request(row, *size) for row, (_, size) in enumerate(regions)]
    labels = place_labels(owner, requests, cards=[over])
    for a, b in itertools.combinations([label.box for label in labels] + [over], 2):
        assert not overlap(a, b)


def placed(owner: np.ndarray, *requests: LabelRequest, **others: object) -> list[Label]:
    return list(place_labels(owner, requests, **others))


def test_that_a_name_stands_inside_a_region_with_room() -> None:
    owner = np.full((60, 100), -1, np.int32)
    owner[10:50, 20:80] = 0
    (label,) = placed(owner, request(0, 100, 20))
    assert label.leader is None
    left, top, right, bottom = (v / CELL for v in label.box)
    assert 20 <= left < right <= 80
    assert 10 <= top < bottom <= 50


def test_that_a_name_too_wide_for_its_region_goes_into_the_sea_with_a_leader() -> None:
    owner = np.full((60, 100), -1, np.int32)
    owner[10:50, 0:40] = 0
    owner[28:32, 40:44] = 1
    _, label = placed(owner, request(0, 60, 20), request(1, 80, 20))
    assert label.leader is not None
    left, top, right, bottom = (int(v // CELL) for v in label.box)
    assert (owner[top:bottom, left:right] == -1).all()
    across, down = (int(v // CELL) for v in label.leader)
    assert owner[down, across] == 1


def test_that_a_name_reaches_over_a_border_rather_than_leave_its_region() -> None:
    owner = np.zeros((60, 100), np.int32)
    owner[:, 40:56] = 1
    owner[:, 56:] = 2
    sizes = ((60, 20), (100, 20), (60, 20))
    labels = placed(owner, *(request(row, *size) for row, size in enumerate(sizes)))
    astride = next(label for label in labels if label.row == 1)
    assert astride.leader is None
    assert astride.wording.lines == ("name",)
    assert owner[int(astride.down // CELL), int(astride.across // CELL)] == 1


def test_that_a_leader_ends_clear_of_symbols() -> None:
    owner = np.full((60, 100), -1, np.int32)
    owner[20:40, 44:56] = 0
    dot = (192.0, 112.0, 208.0, 128.0)
    (label,) = placed(owner, request(0, 160, 20), symbols=[dot])
    assert label.leader is not None
    assert np.hypot(label.leader[0] - 200, label.leader[1] - 120) > 12


def test_that_a_leader_stops_before_a_symbol_on_its_way() -> None:
    owner = np.full((80, 100), -1, np.int32)
    owner[:50] = 1
    owner[10:50, 44:56] = 0
    dot = (176.0, 128.0, 224.0, 144.0)
    (label,) = placed(owner, request(0, 200, 20), symbols=[dot])
    assert label.leader is not None
    assert label.down > 200
    assert 144 < label.leader[1] < 200


def test_that_the_short_name_serves_where_there_is_neither_room_nor_sea() -> None:
    owner = np.zeros((60, 100), np.int32)
    owner[20:32, 40:52] = 1
    labels = placed(owner, request(0, 60, 20), request(1, 120, 20))
    assert {label.row: label.wording.lines for label in labels} == {
        0: ("name",),
        1: ("n",),
    }


def test_that_names_avoid_symbols_where_they_can() -> None:
    owner = np.zeros((60, 100), np.int32)
    middle = (190.0, 110.0, 210.0, 130.0)
    (label,) = placed(owner, request(0, 80, 20), symbols=[middle])
    assert not overlap(label.box, middle)


def test_that_placing_twice_gives_the_same_places() -> None:
    owner = np.zeros((60, 100), np.int32)
    owner[:, 50:] = 1
    requests = (request(0, 80, 20), request(1, 80, 20))
    assert placed(owner, *requests) == placed(owner, *requests)


def test_that_a_long_name_breaks_between_words_and_after_hyphens(qapp: object) -> None:
    one, two, three = wordings("Terre-Neuve-et-Labrador")
    assert one.lines == ("Terre-Neuve-et-Labrador",)
    assert "".join(two.lines) == "".join(three.lines) == one.lines[0]
    assert len(two.lines) == 2
    assert three.width < two.width < one.width
    assert len(wordings("Yukon")) == 1
