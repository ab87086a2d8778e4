"""One sentence above each chart, and words where there is no figure."""

from __future__ import annotations

import math
from dataclasses import replace

from desktop.language import number, tr, tr_count
from desktop.questions.equity.found import Found
from desktop.questions.equity.wording import split_text, variable_text
from desktop.statement.equity import (
    concentration_sentence,
    gini_sentence,
    lorenz_sentence,
    nothing_shared,
    palma_sentence,
    theil_sentence,
)
from desktop.statement.gap_clusters import (
    none_sentence,
    pattern_sentence,
    too_few_permutations,
    why_not_sentence,
)
from layers.equity.clusters import WhyNot
from layers.equity.variables import PROVINCE, REGION


def nothing_to_show() -> str:
    """Say that there is no figure; the panel says why."""
    return tr("Nothing to show yet: the panel on the right says why.")


def lorenz_reading(found: Found) -> str:
    """Read the Lorenz curve."""
    return nothing_shared() if found.is_nothing else lorenz_sentence(found.made)


def gini_reading(found: Found) -> str:
    """Read the Gini coefficient."""
    return nothing_shared() if found.is_nothing else gini_sentence(found.made)


def palma_reading(found: Found) -> str:
    """Read the Palma ratio."""
    return nothing_shared() if found.is_nothing else palma_sentence(found.made)


def theil_reading(found: Found) -> str:
    """Read how inequality is parted."""
    if found.is_nothing:
        return nothing_shared()
    split = found.asked.split
    known = split if split in (PROVINCE, REGION) else split_text(split)
    return theil_sentence(known, found.parts)


def concentration_reading(found: Found) -> str:
    """Read with whom what there is lies."""
    if found.ranked is None:
        return tr("Nobody who is measured has a number of this variable.")
    if found.is_nothing:
        return nothing_shared()
    name = variable_text(found.ranked.name)
    said = concentration_sentence(replace(found.ranked, name=name))
    without = round(found.ranked.without)
    if not without:
        return said
    left_out = tr_count(
        "{count} person has no number of it and is left out.",
        "{count} people have no number of it and are left out.",
        without,
    )
    return f"{said} {left_out}"


def moran_reading(found: Found) -> str:
    """Read whether gaps lie side by side, and whether any region stands out."""
    made = found.clusters.found
    if made.why_not is not WhyNot.NONE:
        return why_not_sentence(made.why_not)
    said = [pattern_sentence(made)]
    if not made.stands_out.any():
        said += [none_sentence(made), *too_few_permutations(made)]
    return " ".join(said)


def figure_texts(found: Found) -> dict[str, str]:
    """Write each figure; a dash where it has no value, never infinity."""
    made, before, clusters = found.made, found.before, found.clusters.found
    if found.is_nothing:
        figures = dict.fromkeys(("gini", "theil", "palma", "concentration"), "–")
    else:
        figures = {
            "gini": _with_before(made.gini, before.gini if before else None, 2),
            "theil": _with_before(made.theil, before.theil if before else None, 3),
            "palma": _with_before(made.palma, before.palma if before else None, 2),
            "concentration": "–"
            if found.ranked is None
            else number(found.ranked.curve.index, 2),
        }
    told = clusters.why_not is WhyNot.NONE
    return {**figures, "moran": number(clusters.index, 2) if told else "–"}


def _with_before(value: float, before: float | None, decimals: int) -> str:
    """Write a figure after that of the baseline, if a scenario changes it."""
    text = _written(value, decimals)
    if before is None or _written(before, decimals) == text:
        return text
    return tr("{before} → {after}", before=_written(before, decimals), after=text)


def _written(value: float, decimals: int) -> str:
    return number(value, decimals) if math.isfinite(value) else "–"
