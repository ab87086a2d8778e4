"""Clusters of gaps in sentences: whether they lie side by side, and which stand out."""

from __future__ import annotations

from desktop.language import language, number, percent, tr, tr_count
from desktop.plain_text import one_line
from layers.boundaries import BoundaryLayer
from layers.equity.clusters import Clusters, Surroundings, WhyNot
from layers.equity.gap_clusters import GapClusters

MOST_NAMED = 5
_SELDOM = 0.05
_P_DECIMALS = 3


def cluster_sentences(found: GapClusters, boundaries: BoundaryLayer) -> list[str]:
    """Say whether gaps lie side by side, and which regions stand out."""
    made = found.found
    if made.why_not is not WhyNot.NONE:
        return [why_not_sentence(made.why_not)]
    said = [pattern_sentence(made)]
    kinds = [kind for kind in Surroundings if kind is not Surroundings.NO_NEIGHBOURS]
    for kind in kinds:
        rows = found.rows[made.stands_out & (made.surroundings == kind)]
        names = [
            boundaries.name(str(i), language()) for i in boundaries.ids[rows].tolist()
        ]
        if names:
            said.append(_standing_out(kind, names))
    if not made.stands_out.any():
        said.append(none_sentence(made))
    said += too_few_permutations(made)
    if len(found.islands):
        said.append(
            tr_count(
                "{count} region touches no other and has no surroundings.",
                "{count} regions touch no other and have no surroundings.",
                len(found.islands),
            )
        )
    return said


def none_sentence(made: Clusters) -> str:
    """Say that no region stands out, and at which share of false discoveries."""
    return tr(
        "No region stands out by its surroundings (false discoveries: {share}).",
        share=percent(made.false_discoveries, 0),
    )


def too_few_permutations(made: Clusters) -> list[str]:
    """Say, in no or one sentence, that one region alone could not stand out."""
    if made.fewest <= 1:
        return []
    return [
        tr(
            "With {permutations} permutations regions stand out only if at least "
            "{fewest} do; {needed} could tell a single one.",
            permutations=number(made.permutations),
            fewest=number(made.fewest),
            needed=number(made.permutations_for_one),
        )
    ]


def why_not_sentence(why: WhyNot) -> str:
    """Say why nothing can be said of clusters."""
    words = {
        WhyNot.FEW_REGIONS: tr(
            "Fewer than three regions are lived in: nothing can be said of clusters."
        ),
        WhyNot.ALL_ALIKE: tr(
            "The same share of people is left out in every region: nothing clusters."
        ),
        WhyNot.NO_NEIGHBOURS: tr(
            "No region touches another: nothing can be said of clusters."
        ),
    }
    return words[why]


def pattern_sentence(made: Clusters) -> str:
    """Say whether gaps lie side by side more than chance would put them."""
    facts = {"index": number(made.index, 2), "p": p_text(made.p)}
    if made.p > _SELDOM:
        return tr(
            "Moran’s I {index} (p {p}): shares left out lie over the map as chance "
            "could have put them.",
            **facts,
        )
    if made.index > made.expected:
        return tr(
            "Moran’s I {index} (p {p}): regions where many are left out lie side by "
            "side more than by chance.",
            **facts,
        )
    return tr(
        "Moran’s I {index} (p {p}): regions where many are left out lie apart more "
        "than by chance.",
        **facts,
    )


def p_text(p: float) -> str:
    """Write a p-value after the letter p, to three decimals."""
    least = 10**-_P_DECIMALS
    if p < least:
        return f"< {number(least, _P_DECIMALS)}"
    return f"= {number(p, _P_DECIMALS)}"


def _standing_out(kind: Surroundings, names: list[str]) -> str:
    listed = ", ".join(one_line(name) for name in names[:MOST_NAMED])
    if len(names) > MOST_NAMED:
        listed += ", …"
    count = len(names)
    if kind is Surroundings.GAP_AMONG_GAPS:
        return tr_count(
            "{count} gap among gaps: {names}.",
            "{count} gaps among gaps: {names}.",
            count,
            names=listed,
        )
    if kind is Surroundings.SERVED_AMONG_SERVED:
        return tr_count(
            "{count} served region among served ones: {names}.",
            "{count} served regions among served ones: {names}.",
            count,
            names=listed,
        )
    if kind is Surroundings.GAP_AMONG_SERVED:
        return tr_count(
            "{count} gap among served regions: {names}.",
            "{count} gaps among served regions: {names}.",
            count,
            names=listed,
        )
    return tr_count(
        "{count} served region among gaps: {names}.",
        "{count} served regions among gaps: {names}.",
        count,
        names=listed,
    )
