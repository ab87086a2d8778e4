"""Problems said in words: singular, order, and no fact left blank."""

from __future__ import annotations

import string

from desktop.message_texts import texts
from desktop.messages import in_order, message, sentences
from layers.errors import Problem


def test_that_one_place_is_said_in_the_singular() -> None:
    facts = {"places": 1, "people": 12, "furthest_km": 2.04}
    said = message(Problem(code="places_moved", subject="p.csv", facts=facts))
    assert said.what == (
        "One place with 12 people lay outside every boundary and was put in the "
        "nearest one, 2.0 km away."
    )
    many = message(
        Problem(code="places_moved", subject="p.csv", facts={**facts, "places": 2})
    )
    assert many.what.startswith("2 places with 12 people")


def test_that_problems_are_told_file_by_file_from_the_first_row_down() -> None:
    places = [("b", 9), ("a", 3), ("b", None), ("b", 2), ("a", 1)]
    problems = [
        Problem(code="missing_id", subject=name, row=row) for name, row in places
    ]
    assert [(p.subject, p.row) for p in in_order(problems)] == [
        ("b", None),
        ("b", 2),
        ("b", 9),
        ("a", 1),
        ("a", 3),
    ]


def test_that_an_unknown_word_offers_the_nearest_or_all_of_them() -> None:
    def said(nearest: str) -> str:
        facts = {"nearest": nearest, "known": "included, excluded"}
        problem = Problem(code="unknown_word", subject="o.csv", value="x", facts=facts)
        return sentences([problem])[0]

    assert "the nearest is “included”" in said("included")
    assert "Use one of: included, excluded" in said("")


def test_that_every_text_has_a_remedy_and_names_its_facts() -> None:
    for code, (what, remedy) in texts().items():
        assert what and remedy, code
        names = [
            f for t in (what, remedy) for _, f, _, _ in string.Formatter().parse(t)
        ]
        assert all(name != "" for name in names), code
