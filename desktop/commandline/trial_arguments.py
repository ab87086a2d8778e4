"""Arguments that say what is tried: thresholds, detours and decays."""

from __future__ import annotations

import argparse
import re

from desktop.commandline.arguments import kilometres, words
from desktop.commandline.decay_arguments import DECAYS, add_decay_numbers
from desktop.language import tr
from layers.coverage.tried import DECAYS as USUAL_DECAYS
from layers.coverage.tried import DETOURS, THRESHOLDS_KM
from layers.travel.decay import Decay, Exponential, Gaussian, Power, thirds

NONE = "none"
# The numbers that each decay takes.
_TAKEN_BY = {
    "steps": ("step",),
    "bandwidth": ("gaussian", "exponential"),
    "exponent": ("power",),
}


def add_trials(group: argparse._ArgumentGroup) -> None:
    """Add the arguments of what is tried."""
    group.add_argument(
        "--thresholds",
        metavar='"10,25,50 km"',
        type=thresholds_asked,
        default=THRESHOLDS_KM,
        help=tr("distances, beside the threshold that counts"),
    )
    group.add_argument(
        "--detours",
        metavar="1,1.2,1.4",
        type=detours_asked,
        default=DETOURS,
        help=tr("how many times longer than straight the way may be"),
    )
    group.add_argument(
        "--decays",
        metavar="step,gaussian",
        type=decays_named,
        help=tr("of {known}, or none; not with --capacity", known=", ".join(DECAYS)),
    )
    add_decay_numbers(group)


def thresholds_asked(text: str) -> tuple[float, ...]:
    """Read distances separated by commas, or by semicolons."""
    return tuple(kilometres(word) for word in _several(text))


def detours_asked(text: str) -> tuple[float, ...]:
    """Read detour factors, numbers of 1 or more, separated likewise."""
    return tuple(_factor(word) for word in _several(text))


def _several(text: str) -> list[str]:
    # Between semicolons a comma is a decimal mark.
    found = [word for word in text.split(";" if ";" in text else ",") if word.strip()]
    if not found:
        raise argparse.ArgumentTypeError(
            tr("{value} names nothing; write for example 10,25", value=repr(text))
        )
    return found


def _factor(text: str) -> float:
    number = re.fullmatch(r"\s*\d{1,9}([.,]\d+)?\s*", text)
    factor = float(text.replace(",", ".")) if number else 0.0
    if factor < 1:
        raise argparse.ArgumentTypeError(
            tr(
                "{value} is not a detour; write a number of 1 or more, as 1.3",
                value=repr(text),
            )
        )
    return factor


def decays_named(text: str) -> tuple[str, ...]:
    """Read the forms of decays separated by commas; "none" is none of them."""
    named = frozenset(word.lower() for word in words(text))
    unknown = sorted(named - {*DECAYS, NONE}) or ([] if named else [text])
    if unknown or (NONE in named and len(named) > 1):
        raise argparse.ArgumentTypeError(
            tr(
                "{value} is not known here; choose from {known}",
                value=repr(unknown[0] if unknown else text),
                known=", ".join([*DECAYS, NONE]),
            )
        )
    return tuple(form for form in DECAYS if form in named)


def decays_asked(asked: argparse.Namespace, threshold_km: float) -> dict[str, Decay]:
    """Make the decays to try, by form; none where capacity counts.

    What is not said follows the threshold: its thirds, or a third of it, after which a
    hundredth is left there of a gaussian and a twentieth of an exponential decay.
    """
    given = [name for name in _TAKEN_BY if vars(asked)[name] is not None]
    if asked.capacity:
        if asked.decays or given:
            asked.parser.error(
                tr("--decays does not go with --capacity: no part of a person has room")
            )
        return {}
    forms = USUAL_DECAYS if asked.decays is None else asked.decays
    for name in given:
        if not set(_TAKEN_BY[name]) & set(forms):
            asked.parser.error(
                tr("--{name} does not go with this decay; see --decays", name=name)
            )
    made = {form: _made(form, asked, threshold_km) for form in forms}
    if asked.decays is not None and None in made.values():
        asked.parser.error(tr("within 0 km nothing falls: say --steps or --bandwidth"))
    return {form: decay for form, decay in made.items() if decay is not None}


def _made(form: str, asked: argparse.Namespace, threshold_km: float) -> Decay | None:
    """Make one decay; None where a threshold of 0 leaves it without numbers."""
    if form == "power":
        return Power() if asked.exponent is None else Power(exponent=asked.exponent)
    if form == "step":
        if asked.steps is not None and max(asked.steps.weights) > 1:
            asked.parser.error(tr("--steps weighs people here: weights of 0 to 1"))
        return asked.steps or (thirds(threshold_km) if threshold_km else None)
    if asked.bandwidth is None and not threshold_km:
        return None
    width = threshold_km / 3 if asked.bandwidth is None else asked.bandwidth
    if form == "gaussian":
        return Gaussian(bandwidth_km=width)
    return Exponential(bandwidth_km=width)
