"""Inequality in sentences that say what a number means."""

from __future__ import annotations

import math

from desktop.language import distance, number, percent, tr
from desktop.panels.wording import group_text
from desktop.plain_text import one_line
from desktop.statement.sentences import published
from layers.equity.equity import Classes, Equity, Ranked

DISTANCE, SERVED = "distance", "served"
# Below this an index is written 0.00.
_HARDLY = 0.005
_DIGITS, _MOST_DECIMALS = 4, 15


def equity_sentences(made: Equity, of: str, group: str) -> list[str]:
    """Say how unequal it is; `of` is DISTANCE, SERVED, or the name of a column."""
    said = [_opening(made, of, group), *people_without(made, of)]
    if made.measured.amounts.mean == 0:
        return [*said, nothing_shared()]
    said += [
        direction(of),
        gini_sentence(made),
        palma_sentence(made),
        lorenz_sentence(made),
    ]
    said += [theil_sentence(name, found) for name, found in made.classes.items()]
    return said + ([concentration_sentence(made.ranked)] if made.ranked else [])


def nothing_shared() -> str:
    """Say that everyone has nothing."""
    return tr("Everyone has 0: all are alike, and there is nothing to share unevenly.")


def _opening(made: Equity, of: str, group: str) -> str:
    amounts = made.measured.amounts
    facts = {
        "group": group_text(group),
        "people": published(round(amounts.everyone)),
    }
    if of == DISTANCE:
        return tr(
            "{group}: distance to the nearest eligible organization in person, of "
            "{people} people; mean {mean}.",
            mean=distance(amounts.mean),
            **facts,
        )
    if of == SERVED:
        return tr(
            "{group}: share served of the region where they live, which is that of "
            "everyone there, of {people} people; mean {mean}.",
            mean=percent(amounts.mean),
            **facts,
        )
    return tr(
        "{group}: “{column}” of {people} people; mean {mean}.",
        column=one_line(of),
        mean=in_digits(amounts.mean),
        **facts,
    )


def in_digits(value: float) -> str:
    """Write a number of no known unit to four digits of its own."""
    if value == 0:
        return number(0)
    before = math.floor(math.log10(value)) + 1
    return number(value, min(max(_DIGITS - before, 0), _MOST_DECIMALS))


def people_without(made: Equity, of: str) -> list[str]:
    """Say who is left out for want of a number, in no or one sentence."""
    measured = made.measured
    if not measured.without:
        return []
    facts = {
        "people": published(round(measured.without)),
        "share": percent(measured.share_without),
    }
    if of == DISTANCE:
        return [
            tr(
                "{people} people ({share}) can reach nobody, so they have no distance; "
                "they are left out of what follows.",
                **facts,
            )
        ]
    return [
        tr(
            "No number is given where {people} people ({share}) live; they are left "
            "out of what follows.",
            **facts,
        )
    ]


def direction(of: str) -> str:
    """Say whether more is worse or better."""
    if of == DISTANCE:
        return tr("More is worse here: those with most are farthest from help.")
    if of == SERVED:
        return tr("More is better here: those with least are served least.")
    return tr("Those with most are those for whom this number is highest.")


def gini_sentence(made: Equity) -> str:
    """Say what the Gini coefficient found means."""
    return tr(
        "Gini {gini}: two people taken at random are {apart} of the mean apart, on "
        "average. 0 is all alike, 1 is one person with everything.",
        gini=number(made.gini, 2),
        apart=percent(2 * made.gini, 0),
    )


def palma_sentence(made: Equity) -> str:
    """Say what the Palma ratio found means."""
    if math.isinf(made.palma):
        return tr(
            "The 40% of people with least have nothing at all, so the Palma ratio has "
            "no value."
        )
    return tr(
        "Palma {palma}: the 10% of people with most have {palma} times what the 40% "
        "with least have together. 0.25 is all alike.",
        palma=number(made.palma, 2),
    )


def lorenz_sentence(made: Equity) -> str:
    """Read the Lorenz curve at its middle."""
    return tr(
        "Lorenz: the half of people with least have {share} of all there is.",
        share=percent(made.lorenz.at(0.5)),
    )


def theil_sentence(name: str, found: Classes) -> str:
    """Say how inequality is parted; `name` is "province", "region" or in words."""
    between = found.share_between
    facts = {
        "theil": number(found.parts.total, 3),
        "between": percent(between, 0),
        "inside": percent(1 - between, 0),
    }
    if found.parts.total < _HARDLY / 10:
        return tr("Theil {theil}: there is no inequality to divide.", **facts)
    if name == "province":
        return tr(
            "Theil {theil}: {between} of the inequality lies between provinces and "
            "territories, {inside} inside them.",
            **facts,
        )
    if name == "region":
        return tr(
            "Theil {theil}: {between} of the inequality lies between regions, {inside} "
            "inside them.",
            **facts,
        )
    return tr(
        "Theil {theil}: {between} of the inequality lies between classes of "
        "“{column}”, {inside} inside them.",
        column=one_line(name),
        **facts,
    )


def concentration_sentence(ranked: Ranked) -> str:
    """Say with whom what there is lies, by the name of the variable."""
    index = ranked.curve.index
    facts = {"index": number(index, 2), "column": one_line(ranked.name)}
    if abs(index) < _HARDLY:
        return tr(
            "Concentration {index} by “{column}”: it lies as much with people low as "
            "with people high in it.",
            **facts,
        )
    if index > 0:
        return tr(
            "Concentration {index} by “{column}”: people high in it have more than "
            "their share.",
            **facts,
        )
    return tr(
        "Concentration {index} by “{column}”: people low in it have more than their "
        "share.",
        **facts,
    )
