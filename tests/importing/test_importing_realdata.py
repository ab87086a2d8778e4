"""The real files beside the checkout, examined as a person would bring them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.examine import examine
from datasets.importing.together import together

FIXTURES = Path(__file__).parents[3] / "shared" / "fixtures"
CENSUS_2021 = 36_991_981
pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not FIXTURES.is_dir(), reason="no real files beside it"),
]


@pytest.fixture(scope="module")
def real(world):
    """Examine a real file by its name, once under the same choices."""
    seen = {}

    def real(name, choices=AS_PROPOSED):
        key = (name, repr(choices))
        if key not in seen:
            seen[key] = examine(FIXTURES / name, world, choices)
        return seen[key]

    return real


def found(findings, code):
    (one,) = [finding for finding in findings if finding.code == code]
    return one


def codes(findings):
    return {finding.code for finding in findings}


LOCATING = Choices(repairs={"not_located": "geocode"})


def test_that_all_facilities_are_read_and_those_published_with_a_point_have_it(real):
    file = real("odhf_v1.1.csv")
    assert (file.rows, file.encoding, file.recognised.product) == (
        7_033,
        "cp1252",
        "facility_list",
    )
    assert not file.is_blocked
    assert (len(file.layer), file.aside) == (7_033, ())
    assert int(file.layer.has_point.sum()) == 6_549
    assert len(file.row_of) == 7_033


def test_that_the_facilities_without_a_point_are_excluded_with_their_reason(real):
    file = real("odhf_v1.1.csv")
    lost = file.layer.frame[~file.layer.has_point]
    assert len(lost) == found(file.findings, "not_located").count == 484
    assert set(lost["status"]) == {"excluded"}
    assert set(lost["exclusion_reason"]) == {"not_located"}


def test_that_geocoding_accounts_for_every_facility_without_a_point(real):
    before, file = real("odhf_v1.1.csv"), real("odhf_v1.1.csv", LOCATING)
    assert (len(file.layer), file.aside) == (7_033, ())
    lacking = set(found(before.findings, "not_located").rows)
    reasons = Counter(
        row for f in file.findings if f.code.startswith("by_") for row in f.rows
    )
    said = {
        row
        for f in file.findings
        if f not in before.findings and f.code != "not_located"
        for row in f.rows
    }
    assert lacking <= said
    assert set(reasons) <= lacking and set(reasons.values()) == {1}
    left = file.layer.frame[~file.layer.has_point]
    assert len(left) + len(reasons) == 484
    assert set(left["exclusion_reason"]) <= {"not_located"}
    (done,) = file.repaired
    assert done.facts["left"] == len(left)


def test_that_geocoding_moves_no_facility_that_had_a_point(real):
    before, file = real("odhf_v1.1.csv"), real("odhf_v1.1.csv", LOCATING)
    has = before.layer.has_point
    for axis in ("longitude", "latitude"):
        old, new = getattr(before.layer, axis)[has], getattr(file.layer, axis)[has]
        assert (old == new).all()


def test_that_the_divisions_meet_their_populations_and_sum_to_the_census(real, world):
    file = real("census_divisions.gpkg")
    assert (len(file.layer), len(file.figures)) == (293, 293)
    assert file.figures.groups["total"].sum() == CENSUS_2021
    whole = together([file], world)
    (meeting,) = whole.meetings
    assert meeting.joined.met == 293
    assert (meeting.figures_unmet, meeting.boundaries_unmet) == ((), ())
    assert whole.population.groups["total"].sum() == CENSUS_2021
    assert "totals_differ" not in codes(whole.findings)


def test_that_a_population_of_points_keeps_its_missing_counts_missing(real):
    file = real("da_population_points_2021.csv.gz")
    assert (file.rows, len(file.layer), file.aside) == (56_590, 56_590, ())
    counts = file.layer.groups["total"]
    assert int(np.isfinite(counts).sum()) == 53_189
    assert set(file.layer.codes) == {"DA", "CD", "PR"}


def test_that_points_and_divisions_fit_by_their_codes(real, world):
    files = [real("census_divisions.gpkg"), real("da_population_points_2021.csv.gz")]
    whole = together(files, world)
    assert not whole.is_blocked
    assert (whole.population.codes["CD"] != "").all()
    measured = np.nansum(files[1].layer.groups["total"])
    assert np.nansum(whole.population.groups["total"]) == measured
    assert "unknown_codes" not in codes(whole.findings)


def test_that_health_regions_carry_their_people_and_a_warning_of_their_year(
    real, world
):
    file = real("health_regions.gpkg")
    assert (file.recognised.level, len(file.layer)) == ("HR", 99)
    whole = together([file], world)
    assert not whole.is_blocked
    people = file.figures.groups["total"].sum()
    assert whole.population.groups["total"].sum() == people
    assert found(whole.findings, "totals_differ").severity == "warns"


def test_that_subdivisions_are_summed_to_the_provinces_that_are_open(real, world):
    file = real("csd_population_2021.csv")
    assert (file.recognised.kind, file.recognised.level) == ("figures", "CSD")
    assert len(file.layer) == 5_161
    whole = together([file], world)
    assert not whole.is_blocked
    (meeting,) = whole.meetings
    assert meeting.joined.met == 13
    total = np.nansum(file.layer.groups["total"])
    assert np.nansum(whole.population.groups["total"]) == total


def test_that_subdivisions_are_summed_to_divisions_beside_them(real, world):
    files = [real("csd_population_2021.csv"), real("census_divisions.gpkg")]
    whole = together(files, world)
    by_file = {meeting.subject: meeting for meeting in whole.meetings}
    assert by_file["csd_population_2021.csv"].joined.met == 293


def test_that_the_draft_directory_is_read_with_every_row(real):
    file = real("organizations_draft.csv")
    assert not file.is_blocked
    assert len(file.layer) + len(file.aside) == file.rows == 22
