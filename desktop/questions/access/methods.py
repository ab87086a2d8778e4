"""What each measure of access means, how it is computed, and who made it."""

from __future__ import annotations

import re

from desktop.access_words import decay_text, unit_text
from desktop.language import tr
from desktop.questions.method_note import Method
from layers.access.measures import CAPACITY, PER_PERSON, Measure, Parameters

SUBSCRIPTS = {"i": "ᵢ", "j": "ⱼ", "k": "ₖ", "0": "₀"}
# As the journals print them; a reference is the same in any language.
SOURCES = {
    "2sfca": "Luo, W., & Wang, F. (2003). Measures of spatial accessibility to health "
    "care in a GIS environment. Environment and Planning B, 30(6), 865–884.",
    "e2sfca": "Luo, W., & Qi, Y. (2009). An enhanced two-step floating catchment area "
    "(E2SFCA) method for measuring spatial accessibility to primary care physicians. "
    "Health & Place, 15(4), 1100–1107.",
    "3sfca": "Wan, N., Zou, B., & Sternberg, T. (2012). A three-step floating "
    "catchment area method for analyzing spatial access to health services. "
    "International Journal of Geographical Information Science, 26(6), 1073–1089.",
    "m2sfca": "Delamater, P. L. (2013). Spatial accessibility in suboptimally "
    "configured health care systems: A modified two-step floating catchment area "
    "(M2SFCA) metric. Health & Place, 24, 30–43.",
    "bfca": "Paez, A., Higgins, C. D., & Vivona, S. F. (2019). Demand and level of "
    "service inflation in floating catchment area (FCA) methods. PLoS ONE, 14(6), "
    "e0218773.",
    "hansen": "Hansen, W. G. (1959). How accessibility shapes land use. Journal of the "
    "American Institute of Planners, 25(2), 73–76.",
    "competition": "Joseph, A. E., & Bantock, P. R. (1982). Measuring potential "
    "physical accessibility to general practitioners in rural areas. Social Science "
    "& Medicine, 16(1), 85–90. Weibull, J. W. (1976). An axiomatic approach to the "
    "measurement of accessibility. Regional Science and Urban Economics, 6(4), "
    "357–379.",
    "huff": "Huff, D. L. (1963). A probabilistic analysis of shopping center trade "
    "areas. Land Economics, 39(1), 81–90.",
    "raam": "Saxon, J., & Snow, D. (2020). A rational agent model for the spatial "
    "accessibility of primary health care. Annals of the American Association of "
    "Geographers, 110(1), 205–222.",
}
DECAY_SOURCES = {
    "step": "Luo, W., & Qi, Y. (2009). Health & Place, 15(4), 1100–1107.",
    "gaussian": "Dai, D. (2010). Health & Place, 16(5), 1038–1052.",
    "exponential": "Wilson, A. G. (1971). Environment and Planning, 3(1), 1–32.",
    "power": "Hansen, W. G. (1959).",
}


def access_method(
    measure: Measure, asked: Parameters, *, of_organizations: bool
) -> Method:
    """Say how a measure is computed with what it was asked with.

    `of_organizations` says that each organization counts as one.
    """
    formula = measure.formula.replace("in equilibrium", tr("in equilibrium"))
    lines = [*readable(formula).split(" ;  "), symbols(measure)]
    lines.append(tr("i and k are places, j organizations."))
    decay = measure.decay(asked)
    source = SOURCES[measure.code]
    if decay is not None and not measure.fixed:
        lines.append(tr("Weights: {decay}.", decay=decay_text(decay)))
        if DECAY_SOURCES[decay.code] not in source:
            named = DECAY_SOURCES[decay.code]
            source = f"{source} {tr('Decay: {source}', source=named)}"
    return Method(
        meaning=meaning(measure.code),
        formula="\n".join(lines),
        unit=_of_one(measure.unit) if of_organizations else unit_text(measure.unit),
        source=source,
    )


def _of_one(unit: str) -> str:
    """Say the unit where organizations are counted, not what they can take."""
    texts = {
        PER_PERSON: tr("organizations per person"),
        CAPACITY: tr("organizations, weighted by distance"),
    }
    return texts.get(unit) or unit_text(unit)


def readable(formula: str) -> str:
    """Set the indices of a formula as subscripts."""
    inside = re.sub(r"_\{([^}]*)\}", r"(\1)", formula)

    def lowered(match: re.Match[str]) -> str:
        return "".join(SUBSCRIPTS[letter] for letter in match.group(1))

    lowered_all = re.sub(r"_([ijk]+)", lowered, inside)
    return re.sub(r"d0\b", "d₀", lowered_all).replace("^a", "ᵃ")


def symbols(measure: Measure) -> str:
    """Say what the letters of a measure's formula stand for."""
    if measure.code == "raam":
        return tr(
            "d: distance; S: supply of a site; D: people who go there; ρ: people for "
            "each unit of supply; τ: the way that weighs as much as a mean crowd."
        )
    if measure.code == "2sfca":
        return tr(
            "P: people of a place; S: supply of a site; d: distance; d₀: the catchment."
        )
    if measure.code == "huff":
        return tr(
            "P: people of a place; S: supply of a site; f: weight by distance; p: "
            "share of a place’s people who choose a site; a: the exponent of supply."
        )
    return tr(
        "P: people of a place; S: supply of a site; W or f: weight by distance, 0 "
        "beyond the catchment."
    )


def meaning(code: str) -> str:
    """Say in a sentence or two what a measure tells."""
    return {
        "2sfca": tr(
            "Each organization shares its supply among all who live within the "
            "catchment; a place adds up the shares of those within its reach."
        ),
        "e2sfca": tr(
            "As 2SFCA, but the farther people live, the less they count and the less "
            "they can count on."
        ),
        "3sfca": tr(
            "As E2SFCA, but people who have several organizations to choose from ask "
            "less of each, so that no demand is counted twice."
        ),
        "m2sfca": tr(
            "As E2SFCA, but supply that is far from everybody is lost: what is badly "
            "placed is not handed out in full."
        ),
        "bfca": tr(
            "Demand and supply are divided so that every person and every unit of "
            "supply counts once; compare places of one map only."
        ),
        "hansen": tr(
            "Adds up all supply, each less the farther away it is. Nobody competes for "
            "it."
        ),
        "competition": tr(
            "Adds up all supply by distance, each divided by the people who can turn "
            "to it, by distance too."
        ),
        "huff": tr(
            "People choose organizations by size and distance; access is the supply "
            "per person that awaits them where they choose to go."
        ),
        "raam": tr(
            "Everyone goes where way and crowd together cost least, until nobody gains "
            "by going elsewhere. Lower is better; 1 is a way of τ or a mean crowd."
        ),
    }[code]
