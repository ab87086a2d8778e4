"""Arguments that say how access falls with distance."""

from __future__ import annotations

import argparse
import re

from desktop.commandline.arguments import LONGEST_NUMBER, kilometres
from desktop.language import tr
from layers.errors import StandardError
from layers.travel.decay import Decay, Exponential, Gaussian, Power, Step, thirds

DECAYS = ("step", "gaussian", "exponential", "power")
_NEEDS = {
    "step": "",
    "gaussian": "bandwidth",
    "exponential": "bandwidth",
    "power": "",
}
_TAKES = {
    "step": {"steps"},
    "gaussian": {"bandwidth"},
    "exponential": {"bandwidth"},
    "power": {"exponent"},
}


def add_decay(group: argparse._ArgumentGroup) -> None:
    """Add the arguments of a decay."""
    group.add_argument(
        "--decay",
        choices=DECAYS,
        help=tr("how it falls with distance; the measure’s own unless said"),
    )
    add_decay_numbers(group)


def add_decay_numbers(group: argparse._ArgumentGroup) -> None:
    """Add the arguments that give the numbers of a decay."""
    group.add_argument(
        "--steps",
        metavar='"10 km:1, 30 km:0.68"',
        type=steps,
        help=tr("weights by distance, for the decay step"),
    )
    group.add_argument(
        "--bandwidth",
        metavar='"30 km"',
        type=kilometres,
        help=tr("for the decays gaussian and exponential"),
    )
    group.add_argument(
        "--exponent", metavar="2", type=amount, help=tr("for the decay power")
    )


def decay_asked(asked: argparse.Namespace, catchment_km: float) -> Decay | None:
    """Make the decay that was asked for; None when none was."""
    given = {name for name in ("steps", "bandwidth", "exponent") if vars(asked)[name]}
    form = asked.decay or ("step" if "steps" in given else None)
    for name in sorted(given - _TAKES.get(form or "", set())):
        asked.parser.error(
            tr("--{name} does not go with this decay; see --decay", name=name)
        )
    if form is None:
        return None
    needed = _NEEDS[form]
    if needed and getattr(asked, needed) is None:
        asked.parser.error(tr("--decay {form} needs --{name}", form=form, name=needed))
    return _made(form, asked, catchment_km)


def _made(form: str, asked: argparse.Namespace, catchment_km: float) -> Decay:
    match form:
        case "step":
            return asked.steps or thirds(catchment_km)
        case "gaussian":
            return Gaussian(bandwidth_km=asked.bandwidth)
        case "exponential":
            return Exponential(bandwidth_km=asked.bandwidth)
    return Power() if asked.exponent is None else Power(exponent=asked.exponent)


def steps(text: str) -> Step:
    """Read zones: "10 km:1, 30 km:0.68, 60 km:0.42"; a semicolon parts them too."""
    mark = ";" if ";" in text else ","
    zones = [zone.rpartition(":") for zone in text.split(mark)]
    try:
        return Step(
            edges_km=tuple(kilometres(edge) for edge, _, _ in zones),
            weights=tuple(amount(weight) for _, _, weight in zones),
        )
    except StandardError as error:
        raise argparse.ArgumentTypeError(_not_steps(text)) from error


def _not_steps(text: str) -> str:
    return tr(
        "{value} is not a decay: distances rise and weights fall, as in "
        '"10 km:1, 30 km:0.68"',
        value=repr(text),
    )


def amount(text: str) -> float:
    """Read a number of 0 or more: "0.68" or "0,68"."""
    number = re.fullmatch(r"\s*\d+([.,]\d+)?\s*", text)
    if not number or len(text) > LONGEST_NUMBER:
        raise argparse.ArgumentTypeError(
            tr("{value} is not a number of 0 or more", value=repr(text))
        )
    return float(text.replace(",", "."))
