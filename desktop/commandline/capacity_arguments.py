"""Arguments that say how capacity counts: whether, for what need, and if unknown."""

from __future__ import annotations

import argparse
import re
from fractions import Fraction

from desktop.commandline.arguments import LONGEST_NUMBER
from desktop.commandline.spoken import heading
from desktop.language import tr
from layers.coverage.capacity_rule import CapacityRule

_NUMBER = r"-?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?"
_RATE = re.compile(rf"\s*({_NUMBER})\s*(?:/\s*({_NUMBER}))?\s*")
UNLIMITED, REFUSED = "unlimited", "refused"


def add_capacity(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that let capacity count."""
    capacity = parser.add_argument_group(
        heading(tr("capacity")),
        tr("Capacity is people or cases a year: --capacity and --need go together."),
    )
    capacity.add_argument(
        "--capacity",
        action="store_true",
        help=tr("only those for whom there is room are served"),
    )
    capacity.add_argument(
        "--need",
        metavar="0.5/1000",
        type=rate,
        help=tr("people or cases a year for each person, in the unit of capacity"),
    )
    capacity.add_argument(
        "--missing-capacity",
        choices=(REFUSED, UNLIMITED),
        help=tr("what a capacity that is not stated means; refused unless said"),
    )


def rate(text: str) -> Fraction:
    """Read a rate per population exactly: "0.5/1000", "0,5/1000", "1"."""
    found = _RATE.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    per = _exact(found[2]) if found and found[2] else Fraction(1)
    if found is None or per <= 0:
        raise argparse.ArgumentTypeError(
            tr(
                "{value} is not a rate; write for example 0.5/1000",
                value=repr(text),
            )
        )
    return _exact(found[1]) / per


def _exact(digits: str) -> Fraction:
    return Fraction(re.sub(r"\s", "", digits).replace(",", "."))


def capacity_asked(asked: argparse.Namespace) -> CapacityRule | None:
    """Give how capacity counts, None where it does not; half an answer is refused."""
    if not asked.capacity:
        if asked.need is not None or asked.missing_capacity is not None:
            asked.parser.error(tr("--need and --missing-capacity go with --capacity"))
        return None
    if asked.need is None:
        asked.parser.error(tr("--capacity asks for a need: add --need 0.5/1000"))
    return CapacityRule(
        need=asked.need, missing_is_unlimited=asked.missing_capacity == UNLIMITED
    )
