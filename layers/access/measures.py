"""The measures of access, each with what a reader must know of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from layers.access import catchments, gravity
from layers.access.found import Access
from layers.access.raam import raam
from layers.access.sums import Sums
from layers.access.supply_and_demand import SupplyAndDemand
from layers.access.weight import Weight
from layers.errors import Problem, StandardError
from layers.travel.decay import Decay, Power, flat, thirds

# Codes of units; the desktop says them in words.
PER_PERSON = "capacity_per_person"
CAPACITY = "capacity"
LEVEL = "service_level_per_place"
COST = "cost_in_tau"
Formula = Callable[[SupplyAndDemand, Weight, Sums], Access]


@dataclass(frozen=True, kw_only=True)
class Parameters:
    """What a measure was asked with; None takes the measure's own.

    `catchment_km` inf cuts nothing. `attraction` is Huff's exponent of supply, and
    `tau_km` the way that weighs as much as a crowd of the mean, both of one measure.
    """

    catchment_km: float
    decay: Decay | None = None
    attraction: float = 1.0
    tau_km: float = 60.0


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One measure: its code, unit, formula and source as a person reads them.

    `decay_of` gives, from a catchment, the decay it uses when none is asked; `fixed`
    measures take no other. `lower_is_better` marks costs, which may be infinite.
    """

    code: str
    unit: str
    formula: str
    source: str
    formula_of: Callable[[Parameters], Formula]
    decay_of: Callable[[float], Decay] | None = None
    fixed: bool = False
    lower_is_better: bool = False
    own: tuple[str, ...] = ()

    def decay(self, asked: Parameters) -> Decay | None:
        """Give the decay that counts: the one asked, or the measure's own.

        Raises
        ------
        StandardError
            `decay_not_taken` when one is asked of a measure that has its own.
        """
        if asked.decay is not None and (self.decay_of is None or self.fixed):
            code, value = "decay_not_taken", asked.decay.code
            raise StandardError(Problem(code=code, subject=self.code, value=value))
        if self.decay_of is None:
            return None
        return asked.decay or self.decay_of(asked.catchment_km)

    def parameters(self, asked: Parameters) -> dict[str, object]:
        """Give the numbers that this measure was computed with, units in names."""
        reach = asked.catchment_km
        used: dict[str, object] = {
            "catchment_km": reach if np.isfinite(reach) else None
        }
        decay = self.decay(asked)
        if decay is not None:
            used["decay"] = {"form": decay.code, **decay.parameters}
        return used | {name: getattr(asked, name) for name in self.own}


def access(
    both: SupplyAndDemand, measure: Measure, asked: Parameters, sums: Sums
) -> Access:
    """Compute a measure; zero stays zero, and nothing is NaN."""
    # A measure without a decay of its own takes the catchment alone.
    decay = measure.decay(asked) or Power()
    weight = Weight(decay=decay, catchment_km=asked.catchment_km)
    return measure.formula_of(asked)(both, weight, sums)


def _raam(asked: Parameters) -> Formula:
    def formula(both: SupplyAndDemand, weight: Weight, sums: Sums) -> Access:
        reach = weight.catchment_km
        return raam(both, sums, tau_km=asked.tau_km, catchment_km=reach)

    return formula


def _huff(asked: Parameters) -> Formula:
    if not (np.isfinite(asked.attraction) and asked.attraction >= 0):
        value = str(asked.attraction)
        problem = Problem(code="attraction_negative", subject="huff", value=value)
        raise StandardError(problem)

    def formula(both: SupplyAndDemand, weight: Weight, sums: Sums) -> Access:
        return gravity.huff(both, weight, sums, attraction=asked.attraction)

    return formula


def _by_square(catchment_km: float) -> Decay:
    del catchment_km  # a power has no end of its own
    return Power()


_ALL = (
    Measure(
        code="2sfca",
        unit=PER_PERSON,
        formula="R_j = S_j / Σ_{d_kj ≤ d0} P_k ;  A_i = Σ_{d_ij ≤ d0} R_j",
        source="Luo & Wang 2003, Environment and Planning B 30(6)",
        formula_of=lambda _: catchments.two_step,
        decay_of=flat,
        fixed=True,
    ),
    Measure(
        code="e2sfca",
        unit=PER_PERSON,
        formula="R_j = S_j / Σ_k P_k W_kj ;  A_i = Σ_j R_j W_ij",
        source="Luo & Qi 2009, Health & Place 15(4)",
        formula_of=lambda _: catchments.two_step,
        decay_of=thirds,
    ),
    Measure(
        code="3sfca",
        unit=PER_PERSON,
        formula="G_ij = W_ij / Σ_k W_ik ;  R_j = S_j / Σ_k G_kj P_k W_kj ;  "
        "A_i = Σ_j G_ij R_j W_ij",
        source="Wan, Zou & Sternberg 2012, IJGIS 26(6)",
        formula_of=lambda _: catchments.three_step,
        decay_of=thirds,
    ),
    Measure(
        code="m2sfca",
        unit=PER_PERSON,
        formula="A_i = Σ_j S_j W_ij² / Σ_k P_k W_kj",
        source="Delamater 2013, Health & Place 24",
        formula_of=lambda _: catchments.modified_two_step,
        decay_of=thirds,
    ),
    Measure(
        code="bfca",
        unit=LEVEL,
        formula="L_j = S_j / Σ_i P_i W_ij / Σ_k W_ik ;  A_i = Σ_j L_j W_ij / Σ_k W_kj",
        source="Paez, Higgins & Vivona 2019, PLoS ONE 14(6)",
        formula_of=lambda _: catchments.balanced,
        decay_of=thirds,
    ),
    Measure(
        code="hansen",
        unit=CAPACITY,
        formula="A_i = Σ_j S_j f(d_ij)",
        source="Hansen 1959, Journal of the American Institute of Planners 25(2)",
        formula_of=lambda _: gravity.hansen,
        decay_of=_by_square,
    ),
    Measure(
        code="competition",
        unit=PER_PERSON,
        formula="V_j = Σ_k P_k f(d_kj) ;  A_i = Σ_j S_j f(d_ij) / V_j",
        source="Weibull 1976; Joseph & Bantock 1982, Social Science & Medicine 16(1)",
        formula_of=lambda _: gravity.competition,
        decay_of=_by_square,
    ),
    Measure(
        code="huff",
        unit=PER_PERSON,
        formula="p_ij = S_j^a f(d_ij) / Σ_k S_k^a f(d_ik) ;  D_j = Σ_i P_i p_ij ;  "
        "A_i = Σ_j p_ij S_j / D_j",
        source="Huff 1963, Land Economics 39(1)",
        formula_of=_huff,
        decay_of=_by_square,
        own=("attraction",),
    ),
    Measure(
        code="raam",
        unit=COST,
        formula="A_i = min_j d_ij / τ + D_j / (ρ S_j) in equilibrium ;  ρ = ΣP / ΣS",
        source="Saxon & Snow 2020, Annals of the AAG 110(1)",
        formula_of=_raam,
        lower_is_better=True,
        own=("tau_km",),
    ),
)
MEASURES: Mapping[str, Measure] = {measure.code: measure for measure in _ALL}
