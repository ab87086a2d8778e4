"""What is said of capacity: the need, who is unlimited, and who finds no room."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import numpy as np

from desktop.language import number, tr, tr_count
from layers.coverage.capacity import serving, unstated
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.ledger import Ledger

PER = 1000
MOST_DECIMALS = 6


def rate_text(rate: Fraction, nothing: str = "0") -> str:
    """Write a rate with its decimals: six, or two figures; `nothing` for none."""
    if not rate:
        return nothing
    decimals = max(MOST_DECIMALS, 1 - math.floor(math.log10(rate)))
    rounded = round(rate, decimals)
    exact = Decimal(rounded.numerator) / Decimal(rounded.denominator)
    exponent = exact.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # it is a number
    return number(float(exact), max(0, -exponent))


def need_text(rule: CapacityRule) -> str:
    """Say the need of 1,000 people."""
    return tr("{rate} per 1,000 people a year", rate=rate_text(PER * rule.need))


def with_room(ledger: Ledger) -> str:
    """Say in a few words that capacity counts; "" where it does not."""
    rule = ledger.standard.capacity
    if rule is None:
        return ""
    if rule.missing_is_unlimited and unstated(ledger.reached).any():
        return tr(
            "where there is room for {need}; unknown capacity unlimited",
            need=need_text(rule),
        )
    return tr("where there is room for {need}", need=need_text(rule))


def capacity_method(ledger: Ledger) -> str:
    """Say how capacity counts, so that another can count it again, or ""."""
    rule = ledger.standard.capacity
    if rule is None:
        return ""
    said = tr(
        "Capacity counts, for a need of {rate} per 1,000 people a year: as few as "
        "possible are left without room, with the least travel in all.",
        rate=rate_text(PER * rule.need),
    )
    if rule.missing_is_unlimited:
        said += " " + tr("An unknown capacity is taken as unlimited.")
    return said


def capacity_notes(ledger: Ledger) -> list[tuple[str, dict[str, object], str]]:
    """Say how many organizations are taken as unlimited: code, facts, sentence."""
    rule = ledger.standard.capacity
    if rule is None or not rule.missing_is_unlimited:
        return []
    count = int(np.sum(unstated(ledger.reached)))
    if not count:
        return []
    every = int(np.sum(serving(ledger.reached)))
    sentence = tr_count(
        "{count} of {of} organizations that may serve in person states no capacity "
        "and is taken as unlimited.",
        "{count} of {of} organizations that may serve in person state no capacity "
        "and are taken as unlimited.",
        count,
        of=number(every),
    )
    return [("capacity_unlimited", {"organizations": count, "of": every}, sentence)]
