from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from datasets.results.publishing import published_people, published_points
from layers.coverage.ledger import Ledger


@given(st.integers(min_value=0, max_value=10**8))
def test_that_only_counts_from_1_to_9_are_withheld(count: int) -> None:
    published = published_people(count)
    assert published == (None if 1 <= count <= 9 else count)


def test_that_addresses_are_rounded_and_cities_are_not(answer: Ledger) -> None:
    longitude, latitude = published_points(answer.organizations)
    at = {i: row for row, i in enumerate(answer.organizations.ids)}
    assert longitude[at["+1"]] == -108.12
    assert longitude[at["o2"]] == -108.123456
    assert np.isnan(longitude[at["o3"]]) and np.isnan(latitude[at["o3"]])
