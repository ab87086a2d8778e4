"""What is tried unless told otherwise: thresholds, detours and decays of a result."""

from __future__ import annotations

from layers.coverage.sensitivity import Decay
from layers.travel.decay import Gaussian, thirds

THRESHOLDS_KM = (10.0, 25.0, 50.0, 100.0, 200.0)
# Roads of the United States are 1.2 times as long as straight lines, those of Canada
# 1.3 times; Ballou et al. (2002), Transportation Research Part A 36(9), 843-848.
DETOURS = (1.0, 1.2, 1.4)
DECAYS = ("step", "gaussian")


def usual_decays(threshold_km: float) -> dict[str, Decay]:
    """Give the decays that are tried: both end, or nearly so, at the threshold.

    A third of the threshold for the bandwidth leaves a hundredth at the threshold.
    Within no distance nothing can fall, so there are none for a threshold of 0.
    """
    if threshold_km == 0:
        return {}
    return {
        "step": thirds(threshold_km),
        "gaussian": Gaussian(bandwidth_km=threshold_km / 3),
    }
