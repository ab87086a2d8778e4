"""How each figure of the question is measured: meaning, formula, unit and source."""

from __future__ import annotations

from desktop.language import distance, number, percent, tr
from desktop.questions.equity.found import ACCESS, DISTANCE, SEED, SERVED, Asked
from desktop.questions.method_note import Method
from layers.access.measures import MEASURES
from layers.equity.measured_access import CODE, PER_PEOPLE
from layers.equity.remoteness import NEARBY_KM


def shared_method(of: str, threshold: str) -> Method:
    """Say what is shared."""
    return {
        DISTANCE: lambda: Method(
            meaning=tr(
                "Kilometres from where people live to the nearest eligible organization"
                " in person. Who can reach nobody is left out, and counted."
            ),
            formula="x_i = min_j d_ij",
            unit=tr("kilometres, in a straight line on the ellipsoid"),
            source=tr("the organizations and the population that are loaded"),
        ),
        SERVED: lambda: Method(
            meaning=tr(
                "Everyone has the share served of the region where they live, so all"
                " inequality lies between regions."
            ),
            formula=tr("x_i = people served / people, of the region of i"),
            unit=tr("share of people, 0 to 1"),
            source=tr("the ledger on screen"),
        ),
        ACCESS: lambda: Method(
            meaning=tr(
                "What people can count on when everyone in reach competes for it,"
                " within {threshold}, nearer counting more (E2SFCA). An organization"
                " that states no capacity counts as one.",
                threshold=threshold,
            ),
            formula=MEASURES[CODE].formula,
            unit=tr("capacity per {people} people", people=number(PER_PEOPLE)),
            source=MEASURES[CODE].source,
        ),
    }[of]()


def gini_method(meaning: str) -> Method:
    """Say how the Gini coefficient is measured."""
    return Method(
        meaning=meaning,
        formula="G = Σ_ij p_i p_j |x_i − x_j| / 2μ",
        unit=tr("none: 0 is everyone alike, 1 is one person with everything"),
        source="Gini 1912; Lorenz 1905, Publications of the ASA 9(70)",
    )


def theil_method(meaning: str) -> Method:
    """Say how Theil's index is measured and parted."""
    remote = tr(
        "Remoteness is the number of people within about {distance}.",
        distance=distance(NEARBY_KM),
    )
    return Method(
        meaning=meaning,
        formula="T = Σ_g s_g ln(s_g / p_g) + Σ_g s_g T_g",
        unit=tr("nats: 0 is everyone alike; p are shares of people, s of what there is")
        + ". "
        + remote,
        source="Theil 1967; Shorrocks 1980, Econometrica 48(3); "
        "Alasia et al. 2017, Statistics Canada 18-001-X",
    )


def palma_method(meaning: str) -> Method:
    """Say how the Palma ratio is measured."""
    return Method(
        meaning=meaning,
        formula=tr("P = what the top 10% have / what the bottom 40% have"),
        unit=tr("none: {alike} is everyone alike", alike=number(0.25, 2)),
        source="Cobham & Sumner 2013, Center for Global Development, WP 343",
    )


def concentration_method(meaning: str) -> Method:
    """Say how concentration is measured."""
    return Method(
        meaning=meaning,
        formula="C = 2 cov(x, R) / μ",
        unit=tr(
            "−1 to 1: above 0, those high in the variable have more; R is the rank"
        ),
        source="Kakwani, Wagstaff & van Doorslaer 1997, J. of Econometrics 77(1)",
    )


def moran_method(meaning: str, asked: Asked) -> Method:
    """Say how Moran's I and its parts are measured, and how chance was dealt."""
    return Method(
        meaning=meaning,
        formula="I = n/S₀ · z′Wz / z′z ;  I_i = (n − 1) z_i (Wz)_i / z′z",
        unit=tr(
            "z: share left out less its mean, each region counting once; W: regions"
            " that touch, in equal parts. p: {permutations} permutations, seed {seed},"
            " two-sided; stands out: false discoveries at most {share} (Benjamini and"
            " Hochberg)",
            permutations=number(asked.permutations),
            seed=number(SEED),
            share=percent(asked.false_discoveries, 0),
        ),
        source="Anselin 1995, Geographical Analysis 27(2); "
        "Benjamini & Hochberg 1995, JRSS B 57(1)",
    )
