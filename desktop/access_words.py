"""Words for measures of access: names, units, and what a reader must know."""

from __future__ import annotations

from desktop.language import number, percent, tr, tr_count
from layers.access.measures import CAPACITY, COST, LEVEL, PER_PERSON, Measure
from layers.access.supply_and_demand import SupplyAndDemand
from layers.travel.decay import Decay

PER_PEOPLE = 100_000


def measure_name(code: str) -> str:
    """Name a measure in full."""
    return {
        "2sfca": tr("two-step floating catchment area"),
        "e2sfca": tr("enhanced two-step floating catchment area"),
        "3sfca": tr("three-step floating catchment area"),
        "m2sfca": tr("modified two-step floating catchment area"),
        "bfca": tr("balanced floating catchment area"),
        "hansen": tr("Hansen’s potential"),
        "competition": tr("gravity with competition"),
        "huff": tr("Huff’s choice"),
        "raam": tr("rational agent access model"),
    }[code]


def unit_text(unit: str) -> str:
    """Say the unit of the values in the files."""
    return {
        PER_PERSON: tr("capacity per person"),
        CAPACITY: tr("capacity, weighted by distance"),
        LEVEL: tr("level of service per place: compare places of one layer only"),
        COST: tr("cost, lower is better: 1 is a way of tau, or a crowd of the mean"),
    }[unit]


def column_text(unit: str) -> str:
    """Head the column of a table that is read by people."""
    return {
        PER_PERSON: tr("Per {people} people", people=number(PER_PEOPLE)),
        CAPACITY: tr("Capacity"),
        LEVEL: tr("Level"),
        COST: tr("Cost"),
    }[unit]


def value_text(value: object, unit: str) -> str:
    """Say a mean as the table shows it: nobody's is a dash."""
    if value is None:
        return "–"
    if isinstance(value, str):
        return tr("unreachable")
    shown = float(str(value)) * (PER_PEOPLE if unit == PER_PERSON else 1)
    if shown and abs(shown) < 0.0005:
        return tr("under {least}", least=number(0.001, 3))
    return number(shown, 3)


def decay_text(decay: Decay | None) -> str:
    """Say a decay and its numbers on one line."""
    if decay is None:
        return tr("none")
    if decay.code == "step":
        zones = zip(*(getattr(decay, n) for n in ("edges_km", "weights")), strict=True)
        # A semicolon, since the numbers of French have commas.
        return "; ".join(
            tr(
                "{edge} km: {weight}",
                edge=_short(round(edge, 1)),
                weight=_short(weight),
            )
            for edge, weight in zones
        )
    numbers = {
        "bandwidth_km": tr("bandwidth {value} km"),
        "exponent": tr("exponent {value}"),
        "nearest_km": tr("nothing nearer than {value} km"),
    }
    form = {
        "gaussian": tr("gaussian"),
        "exponential": tr("exponential"),
        "power": tr("power"),
    }[decay.code]
    used = {name: float(str(value)) for name, value in decay.parameters.items()}
    said = [numbers[name].format(value=_short(value)) for name, value in used.items()]
    return ", ".join([form, *said])


def _short(value: float) -> str:
    """Write a number with the decimals it needs, three at most."""
    decimals = next((d for d in range(3) if round(value, d) == round(value, 3)), 3)
    return number(value, decimals)


def access_notes(
    both: SupplyAndDemand, measure: Measure, gap: float
) -> list[dict[str, object]]:
    """Say what a reader must know of this result, each with its code and facts."""
    notes: list[dict[str, object]] = []
    if not both.eligible_count:
        text = tr("No organization may serve anyone in person: there is no access.")
        notes.append({"code": "nobody_serves", "message": text})
    elif not len(both.rows):
        text = tr("Every organization that may serve has a capacity of 0.")
        notes.append({"code": "no_capacity", "message": text})
    if both.assumed:
        count = len(both.assumed)
        text = tr_count(
            "One organization states no capacity and was given the one asked for.",
            "{count} organizations state no capacity and were given the one asked for.",
            count,
        )
        notes.append({"code": "capacity_assumed", "count": count, "message": text})
    if both.eligible_count and not both.demand.any():
        text = tr("No one is counted, so there is nobody to share with or to average.")
        notes.append({"code": "nobody_counted", "message": text})
    if measure.lower_is_better:
        text = tr(
            "Costs are those of an equilibrium, computed until at most {gap} of "
            "everyone’s cost was left to gain.",
            gap=percent(gap, 3),
        )
        notes.append({"code": "equilibrium_gap", "gap": gap, "message": text})
    return notes
