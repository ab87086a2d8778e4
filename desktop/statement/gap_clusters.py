"""Clusters of gaps in sentences: whether they lie side by side, and which stand out."""

from __future__ import annotations

from desktop.language import language, number, tr, tr_count
from desktop.plain_text import one_line
from layers.boundaries import BoundaryLayer
from layers.equity.clusters import Surroundings, WhyNot
from layers.equity.gap_clusters import GapClusters

MOST_NAMED = 5
_SELDOM = 0.05
_P_DECIMALS = 3


def cluster_sentences(found: GapClusters, boundaries: BoundaryLayer) -> list[str]:
    """Say whether gaps lie side by side, and which regions stand out."""
    made = found.found
    if made.why_not is not WhyNot.NONE:
        return [_why_not(made.why_not)]
    said = [_pattern(made.index, made.expected, made.p)]
    kinds = [kind for kind in Surroundings if kind is not Surroundings.NO_NEIGHBOURS]
    for kind in kinds:
        rows = found.rows[made.stands_out & (made.surroundings == kind)]
        names = [
            boundaries.name(str(i), language()) for i in boundaries.ids[rows].tolist()
        ]
        if names:
            said.append(_standing_out(kind, names))
    if not made.stands_out.any():
        said.append(
            tr("No region stands out by its surroundings (false discoveries: 5%).")
        )
    if made.fewest > 1:
        said.append(
            tr(
                "With {permutations} permutations regions stand out only if at least "
                "{fewest} do; {needed} could tell a single one.",
                permutations=number(made.permutations),
                fewest=number(made.fewest),
                needed=number(made.permutations_for_one),
            )
        )
    if len(found.islands):
        said.append(
            tr_count(
                "{count} region touches no other and has no surroundings.",
                "{count} regions touch no other and have no surroundings.",
                len(found.islands),
            )
        )
    return said


def _why_not(why: WhyNot) -> str:
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


def _pattern(index: float, expected: float, p: float) -> str:
    facts = {"index": number(index, 2), "p": _p(p)}
    if p > _SELDOM:
        return tr(
            "Moran’s I {index} (p {p}): shares left out lie over the map as chance "
            "could have put them.",
            **facts,
        )
    if index > expected:
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


def _p(p: float) -> str:
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
