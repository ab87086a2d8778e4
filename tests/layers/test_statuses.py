"""One hand-drawn map for every line of the ledger, and for which line comes first."""

from drawing import FIVE, judge, organizations, population, reasons, statuses

from layers.travel.straight_line import geodesic_km

HERE = (-79.0, 45.0)  # on the first of the five places; the next is 236 km east
PHONE = {"mandate": "west", "channels": "telephone"}


def test_that_people_within_the_threshold_of_an_eligible_organization_are_served(
    engine,
):
    made = judge(organizations(a={"at": HERE}), engine=engine, threshold_km=300)
    assert statuses(made) == ["served", "served", "beyond", "beyond", "beyond"]
    assert set(reasons(made)) == {"none"}
    assert made.table.frame["served"].tolist() == [300, 0]


def test_that_the_threshold_itself_is_still_served(engine):
    help_here = organizations(a={"at": HERE})
    exactly = float(judge(help_here, engine=engine).distance_km[1])
    assert statuses(judge(help_here, engine=engine, threshold_km=exactly))[1] == (
        "served"
    )
    just_less = exactly * (1 - 1e-12)
    assert statuses(judge(help_here, engine=engine, threshold_km=just_less))[1] == (
        "beyond"
    )


def test_that_at_a_threshold_of_zero_those_next_door_are_served(engine):
    made = judge(organizations(a={"at": HERE}), engine=engine, threshold_km=0)
    assert statuses(made)[:2] == ["served", "beyond"]


def test_that_distances_are_geodesic_kilometres_to_the_nearest_eligible(engine):
    directory = organizations(
        near={"at": (-76.5, 45.0), "languages": "fr"}, far={"at": HERE}
    )
    made = judge(directory, engine=engine, language="en")
    longitude, latitude = (list(axis) for axis in zip(*FIVE, strict=True))
    expected = geodesic_km(longitude, latitude, [HERE[0]] * 5, [HERE[1]] * 5)
    assert abs(made.distance_km - expected).max() < 5e-5
    assert {made.organizations.ids[row] for row in made.nearest} == {"far"}


def test_that_a_helpline_covers_whom_no_office_reaches(engine):
    directory = organizations(a={"at": HERE}, line=PHONE)
    made = judge(directory, engine=engine, threshold_km=100)
    assert statuses(made) == ["served", "remote_only", "beyond", "beyond", "beyond"]


def test_that_remote_channels_are_telephone_web_app_and_referral(engine):
    for channel in ("telephone", "web", "app", "referral"):
        directory = organizations(line={"mandate": "canada", "channels": channel})
        assert set(statuses(judge(directory, engine=engine))) == {"remote_only"}


def test_that_remote_channels_not_counted_leave_people_unreachable(engine):
    directory = organizations(line=PHONE)
    made = judge(directory, engine=engine, count_remote=False)
    assert set(statuses(made)) == {"unreachable"}


def test_that_an_ineligible_helpline_covers_nobody(engine):
    directory = organizations(line={**PHONE, "languages": "fr"})
    assert set(statuses(judge(directory, engine=engine, language="en"))) == {
        "unreachable"
    }


def test_that_served_comes_before_remote_and_remote_before_ineligible(engine):
    directory = organizations(
        a={"at": HERE},
        b={"at": (-76.0, 45.0), "languages": "fr"},
        c={"at": (-74.0, 45.0), "languages": "fr"},
        line=PHONE,
    )
    made = judge(directory, engine=engine, language="en", threshold_km=50)
    assert statuses(made) == [
        "served",
        "remote_only",
        "ineligible",
        "beyond",
        "beyond",
    ]


def test_that_ineligible_comes_before_unreachable(engine):
    directory = organizations(b={"at": FIVE[1], "languages": "fr"})
    made = judge(directory, engine=engine, language="en", threshold_km=50)
    assert statuses(made) == ["unreachable", "ineligible"] + ["unreachable"] * 3


def test_that_outreach_from_a_point_is_in_person(engine):
    directory = organizations(a={"at": HERE, "channels": "outreach"})
    assert statuses(judge(directory, engine=engine))[0] == "served"


def test_that_an_office_one_can_only_telephone_is_not_in_person(engine):
    directory = organizations(a={"at": HERE, "channels": "telephone"})
    assert set(statuses(judge(directory, engine=engine))) == {"remote_only"}
    made = judge(directory, engine=engine, count_remote=False)
    assert set(statuses(made)) == {"unreachable"}


def test_that_without_a_point_nobody_is_served_in_person(engine):
    directory = organizations(a={"mandate": "west", "channels": "in_person"})
    assert set(statuses(judge(directory, engine=engine))) == {"unreachable"}


def test_that_an_office_with_a_helpline_is_both(engine):
    directory = organizations(a={"at": HERE, "channels": "in_person telephone"})
    made = judge(directory, engine=engine, threshold_km=1)
    assert statuses(made) == ["served"] + ["remote_only"] * 4


def test_that_an_unknown_count_is_on_no_line_but_is_reported(engine):
    people = population(people=[float("nan"), 200, float("nan"), 400, float("nan")])
    made = judge(organizations(a={"at": HERE}), people, engine=engine)
    table = made.table
    assert table.frame["population"].tolist() == [200, 400]
    assert table.frame["no_data_places"].tolist() == [1, 1]
    assert table.total["no_data_places"] == 2
    assert (table.outside_places, table.outside_people) == (1, 0)
    assert statuses(made)[0] == "served"


def test_that_places_outside_every_region_are_counted_apart(engine):
    table = judge(organizations(a={"at": HERE}), engine=engine).table
    assert table.total["population"] == 1000
    assert (table.outside_places, table.outside_people) == (1, 50)


def test_that_a_group_has_a_table_of_its_own(engine):
    people = population(groups={"french": [10, 0, float("nan"), 40, 5]})
    made = judge(organizations(a={"at": HERE}), people, engine=engine)
    french = made.for_group("french")
    assert french.frame["population"].tolist() == [10, 40]
    assert french.frame["served"].tolist() == [10, 0]
    assert french.frame["no_data_places"].tolist() == [0, 1]
    assert french.frame["median_km"].tolist()[0] == 0
    assert made.table.frame["population"].tolist() == [300, 700]
