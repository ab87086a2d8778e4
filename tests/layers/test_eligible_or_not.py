"""Why an organization within the standard may not take someone, and when it counts."""

from datetime import date

import pytest
from drawing import FIVE, boundaries, judge, organizations, population, reasons
from drawing import statuses as lines_of

HERE = FIVE[0]
ASKED = {
    "levels": frozenset({"secondary"}),
    "services": frozenset({"counselling"}),
    "language": "fr",
}
FITS = {"levels": "secondary", "services": "counselling", "languages": "fr"}
UNFIT = {
    "level": {"levels": "tertiary"},
    "service": {"services": "housing"},
    "language": {"languages": "en"},
    "mandate": {"mandate": "east"},
}
ORDER = list(UNFIT)


def first_place(directory, engine, people=None, **asked):
    made = judge(directory, people, engine=engine, **asked)
    return lines_of(made)[0], reasons(made)[0]


@pytest.mark.parametrize("reason", ORDER)
def test_that_one_failing_test_is_the_reason(engine, reason):
    directory = organizations(a={"at": HERE, **FITS, **UNFIT[reason]})
    assert first_place(directory, engine, **ASKED) == ("ineligible", reason)


@pytest.mark.parametrize("first", range(4))
def test_that_the_first_failing_test_is_the_reason(engine, first):
    unfit = {}
    for reason in ORDER[first:]:
        unfit.update(UNFIT[reason])
    directory = organizations(a={"at": HERE, **FITS, **unfit})
    assert first_place(directory, engine, **ASKED) == ("ineligible", ORDER[first])


def test_that_the_reason_is_that_of_the_nearest_organization(engine):
    directory = organizations(
        a={"at": (-79.2, 45.0), "levels": "tertiary"},
        b={"at": (-79.1, 45.0), "languages": "en"},
    )
    assert first_place(directory, engine, **ASKED) == ("ineligible", "language")


def test_that_of_two_at_one_address_the_first_id_gives_the_reason(engine):
    directory = organizations(
        b={"at": HERE, "levels": "tertiary"}, a={"at": HERE, "languages": "en"}
    )
    assert first_place(directory, engine, **ASKED) == ("ineligible", "language")


def test_that_an_empty_field_matches_whatever_is_asked(engine):
    assert first_place(organizations(a={"at": HERE}), engine, **ASKED)[0] == "served"


def test_that_nothing_asked_matches_every_organization(engine):
    assert first_place(organizations(a={"at": HERE, **FITS}), engine)[0] == "served"


def test_that_one_of_several_words_is_enough(engine):
    directory = organizations(
        a={"at": HERE, "levels": "primary secondary", "languages": "en fr"}
    )
    asked = {**ASKED, "levels": frozenset({"secondary", "tertiary"})}
    assert first_place(directory, engine, **asked)[0] == "served"


@pytest.mark.parametrize("mandate", ["west", "land", "canada", "5915", "59", "x west"])
def test_that_a_mandate_reaches_by_the_boundary_its_parents_or_a_code(engine, mandate):
    people = population(codes={"CD": ["5915", "5917", "", "", ""]})
    directory = organizations(a={"at": HERE, "mandate": mandate})
    assert first_place(directory, engine, people)[0] == "served"


@pytest.mark.parametrize("mandate", ["east", "5917", "591", "24", "Canada"])
def test_that_a_mandate_elsewhere_does_not_reach(engine, mandate):
    people = population(codes={"CD": ["5915", "5917", "", "", ""]})
    directory = organizations(a={"at": HERE, "mandate": mandate})
    assert first_place(directory, engine, people) == ("ineligible", "mandate")


def test_that_a_mandate_by_code_stops_at_that_code(engine):
    people = population(codes={"CD": ["5915", "5917", "2466", "", ""]})
    directory = organizations(a={"mandate": "5917", "channels": "web"})
    lines = lines_of(judge(directory, people, engine=engine))
    assert lines == ["unreachable", "remote_only"] + ["unreachable"] * 3


def test_that_a_parent_on_only_one_side_reaches_only_that_side(engine):
    regions = boundaries(parents={"west": "left", "east": "right"})
    directory = organizations(a={"mandate": "right", "channels": "web"})
    lines = lines_of(judge(directory, None, regions, engine=engine))
    assert lines == ["unreachable"] * 2 + ["remote_only"] * 2 + ["unreachable"]


def test_that_ignoring_mandates_lifts_them_in_person_and_remotely(engine):
    directory = organizations(
        a={"at": HERE, "mandate": "east"}, b={"mandate": "east", "channels": "app"}
    )
    made = judge(directory, engine=engine, respect_mandates=False)
    assert lines_of(made) == ["served"] + ["remote_only"] * 4


@pytest.mark.parametrize("status", ["excluded", "unclear", ""])
def test_that_only_included_organizations_count(engine, status):
    directory = organizations(a={"at": HERE, "status": status})
    made = judge(directory, engine=engine)
    assert set(lines_of(made)) == {"unreachable"}
    assert not made.eligible.any()


FROM, TO = date(2020, 1, 1), date(2022, 12, 31)
DATES = [
    (FROM, TO, date(2020, 1, 1), True),
    (FROM, TO, date(2022, 12, 31), True),
    (FROM, TO, date(2019, 12, 31), False),
    (FROM, TO, date(2023, 1, 1), False),
    (None, TO, date(1900, 1, 1), True),
    (FROM, None, date(2999, 1, 1), True),
    (None, None, date(2000, 1, 1), True),
]


@pytest.mark.parametrize(("start", "end", "asked", "counts"), DATES)
def test_that_an_organization_counts_while_it_is_active(
    engine, start, end, asked, counts
):
    directory = organizations(a={"at": HERE, "active_from": start, "active_to": end})
    made = judge(directory, engine=engine, as_of=asked)
    assert (lines_of(made)[0] == "served") is counts
    today = judge(directory, engine=engine, today=asked)
    assert (lines_of(today)[0] == "served") is counts
    assert today.date == made.date == asked


def test_that_the_date_asked_for_wins_over_today(engine):
    directory = organizations(a={"at": HERE, "active_to": TO})
    made = judge(directory, engine=engine, as_of=TO, today=date(2026, 1, 1))
    assert lines_of(made)[0] == "served"


def test_that_an_organization_that_does_not_count_makes_nobody_ineligible(engine):
    directory = organizations(a={"at": HERE, "languages": "en", "active_to": TO})
    assert first_place(directory, engine, **ASKED) == ("unreachable", "none")
