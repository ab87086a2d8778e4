import pytest

from datasets.counted import names_people
from datasets.statcan.profile_members import blocks_of


@pytest.mark.parametrize(
    "label",
    [
        "Population, 2021",
        "Immigration status",
        "First generation",
        "Public administration",
        "Moyen-Orient",
        "Persons in private households",
        "Personnes dans les ménages privés",
        "Total - Mother tongue - 100% data",
        "0 to 14 years",
        "French only",
    ],
)
def test_that_a_label_of_people_is_taken_for_one(label):
    assert names_people(label)


@pytest.mark.parametrize(
    "label",
    [
        "Population percentage change, 2016 to 2021 (%)",
        "Population density per square kilometre",
        "Land area in square kilometres",
        "Superficie des terres en kilomètres carrés, 2021",
        "Total private dwellings",
        "Average household size",
        "Taille moyenne des ménages",
        "Median total income in 2020 ($)",
        "Participation rate",
        "Taux de chômage",
        "Gini index on adjusted household total income",
        "land_area_km2",
        "P90/P10 ratio on adjusted household after-tax income",
    ],
)
def test_that_a_label_of_something_else_is_not(label):
    assert not names_people(label)


@pytest.mark.parametrize(
    ("title", "is_of_people"),
    [
        ("Total - Private households by household size - 100% data", False),
        ("Total - Occupied private dwellings by structural type", False),
        ("Total - Income statistics for private households - 25% sample data", False),
        ("Total - Census families in private households by family size", False),
        ("Total - Persons in private households - 100% data", True),
        ("Total - Low-income status for the population in private households", True),
        ("Total – Langue maternelle pour la population dans les ménages privés", True),
    ],
)
def test_that_blocks_of_households_are_not_offered_as_people(title, is_of_people):
    blocks = blocks_of([title, "  One", "  Two"])
    assert bool(blocks) is is_of_people
