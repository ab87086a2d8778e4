"""What is asked of access: measure, supply, catchment, decay and people."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from layers.access.measures import MEASURES, Measure, Parameters
from layers.population import TOTAL
from layers.travel.decay import Decay, Exponential, Gaussian, Power, Step, thirds

Supply = Literal["", "one", "capacity"]
Reach = Literal["threshold", "own", "endless"]
FORMS = ("step", "gaussian", "exponential", "power")
Steps = tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True)
class AccessAsked:
    """The parameters of the question; what a measure has no use for is kept for later.

    `supply` "" is not chosen yet, `missing` None not said yet: neither has a default.
    `form` None is the measure's own decay, `steps` None the thirds of the catchment.
    `group` is averaged; everyone competes with it unless `only_group`.
    """

    measure: str = "2sfca"
    supply: Supply = ""
    missing: float | None = None
    reach: Reach = "threshold"
    own_km: float = 100.0
    form: str | None = None
    steps: Steps | None = None
    bandwidth_km: float = 30.0
    exponent: float = 2.0
    nearest_km: float = 1.0
    attraction: float = 1.0
    tau_km: float = 60.0
    group: str = TOTAL
    only_group: bool = False

    @property
    def chosen(self) -> Measure:
        """The measure itself."""
        return MEASURES[self.measure]

    @property
    def takes_decay(self) -> bool:
        """Whether the measure leaves its decay to be chosen."""
        return self.chosen.decay_of is not None and not self.chosen.fixed

    @property
    def form_now(self) -> str:
        """The form of decay that counts, "" where a measure has none to choose."""
        own = self.chosen.decay_of
        if own is None or self.chosen.fixed:
            return ""
        return self.form or own(1.0).code

    @property
    def may_be_endless(self) -> bool:
        """Whether the catchment may have no end: zones need one."""
        return self.form_now != "step" and not self.chosen.fixed

    @property
    def competing(self) -> str:
        """The group that the supply is shared among."""
        return self.group if self.only_group else TOTAL

    def with_measure(self, code: str) -> AccessAsked:
        """Ask another measure; one of costs begins without an end to the catchment."""
        asked = replace(self, measure=code)
        was, now = self.chosen.lower_is_better, asked.chosen.lower_is_better
        if was != now:
            asked = replace(asked, reach="endless" if now else "threshold")
        return asked.bounded()

    def bounded(self) -> AccessAsked:
        """End the catchment where the decay needs an end."""
        if self.reach == "endless" and not self.may_be_endless:
            return replace(self, reach="threshold")
        return self

    def catchment_km(self, threshold_km: float) -> float:
        """Give how far people go, under a standard of a threshold."""
        if self.reach == "endless":
            return math.inf
        return threshold_km if self.reach == "threshold" else self.own_km

    def zones(self, threshold_km: float) -> Steps:
        """Give distances and weights of the zones that the decay by steps has."""
        if self.steps is not None:
            return self.steps
        made = thirds(self.catchment_km(threshold_km))
        return tuple(zip(made.edges_km, made.weights, strict=True))

    def parameters(self, threshold_km: float) -> Parameters:
        """Give what the measure is asked with.

        Raises
        ------
        StandardError
            Where a decay cannot be what is asked.
        """
        return Parameters(
            catchment_km=self.catchment_km(threshold_km),
            decay=self._decay(threshold_km),
            attraction=self.attraction,
            tau_km=self.tau_km,
        )

    def _decay(self, threshold_km: float) -> Decay | None:
        match self.form_now:
            case "step":
                zones = self.zones(threshold_km)
                return Step(
                    edges_km=tuple(edge for edge, _ in zones),
                    weights=tuple(weight for _, weight in zones),
                )
            case "gaussian":
                return Gaussian(bandwidth_km=self.bandwidth_km)
            case "exponential":
                return Exponential(bandwidth_km=self.bandwidth_km)
            case "power":
                return Power(exponent=self.exponent, nearest_km=self.nearest_km)
        return None
