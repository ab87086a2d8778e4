"""The matrix as it leaves the program: a row a region, a share a word."""

from __future__ import annotations

import math

from datasets.results.sheets import Sheet
from datasets.results.tables import Cell
from desktop.language import language, tr
from desktop.questions.structure.found import Found
from desktop.questions.structure.records import place_names
from desktop.statement.structure import kind_text
from layers.organizations import CANADA


def matrix_sheet(found: Found) -> Sheet:
    """Give the share of people who have each word, by region and for all counted.

    A region where nobody is counted has no share; one that is not counted no row.
    """
    tally = found.tally
    ids = tally.made.ledger.boundaries.ids
    rows = [r for r in range(len(ids)) if tally.counted is None or tally.counted[r]]
    return Sheet(
        name="matrix",
        title=tr("Matrix"),
        columns=("id", "name", "population", *(kind.word for kind in found.kinds)),
        heads=(
            tr("Id"),
            tr("Region"),
            tr("People"),
            *(kind_text(kind) for kind in found.kinds),
        ),
        rows=tuple(
            (
                CANADA if row < 0 else str(ids[row]),
                place_names(found, row)[f"name_{language()}"],
                int(tally.everyone[row]),
                *(_cell(float(share)) for share in tally.share[:, row]),
            )
            for row in (*rows, -1)
        ),
    )


def _cell(share: float) -> Cell:
    return None if math.isnan(share) else share
