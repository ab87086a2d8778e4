"""Structural gaps as a CSV file and as plain JSON values."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from datasets.formulas import neutralised
from datasets.results.into_place import written_beside
from datasets.results.tables import SHARE_DECIMALS, TOTAL_ID, TOTAL_NAME
from datasets.vocabulary import LANGUAGES, Vocabulary
from layers.coverage.structure import Presence, Structure
from layers.coverage.structure_tally import Gap, Tally, ranked_gaps

SCHEMA = "lacuna/structure/1"
FILE = "structure.csv"
COLUMNS = (
    "id",
    "name_en",
    "name_fr",
    "field",
    "word",
    "state",
    "people",
    "share",
    "group",
)

Counts = npt.NDArray[np.int64]


def region_names(made: Structure) -> list[tuple[str, str, str]]:
    """Id and names of every region, and of all of them together at the end."""
    boundaries = made.ledger.boundaries
    names = boundaries.frame[["name_en", "name_fr"]].astype(str)
    rows = zip(boundaries.ids, names["name_en"], names["name_fr"], strict=True)
    return [*((str(i), en, fr) for i, en, fr in rows), (TOTAL_ID, *2 * (TOTAL_NAME,))]


def write_structure_csv(path: Path, made: Structure, group: str) -> None:
    """Write the people in every state of every region and word, a line each.

    A state that nobody is in has no line; the others add up to the people of the
    region, so that a region where nobody is counted has none. The total comes last
    with id "canada". UTF-8 with a mark so that Excel shows accents.
    """
    with (
        written_beside(path) as beside,
        beside.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(_lines(made, group))


def _lines(made: Structure, group: str) -> Iterator[list[str | int | float]]:
    people = made.people(group)
    written = [[neutralised(text) for text in row] for row in region_names(made)]
    for row, names in enumerate(written):
        for k, kind in enumerate(made.kinds):
            everyone = people[k, row].sum()
            for state in Presence:
                count = int(people[k, row, state])
                if count:
                    share = round(count / everyone, SHARE_DECIMALS)
                    what = [neutralised(kind.field), neutralised(kind.word)]
                    yield [*names, *what, state.word, count, float(share), group]


def structure_document(
    made: Structure, group: str, vocabulary: Vocabulary
) -> dict[str, object]:
    """Give the words, the matrix by region and the ranked gaps as JSON values.

    `regions` holds a `matrix` of field, word, and a cell: the best `state` that holds
    for anyone there (null where nobody is counted), `people` and `share` by state, and
    `left_out`. `gaps` ranks the regions and words by people left out.
    """
    people, left_out = made.people(group), made.left_out(group)
    regions = []
    for row, (identifier, en, fr) in enumerate(region_names(made)):
        matrix: dict[str, dict[str, object]] = {}
        for k, kind in enumerate(made.kinds):
            cell = _cell(people[k, row], int(left_out[k, row]))
            matrix.setdefault(kind.field, {})[kind.word] = cell
        regions.append(
            {
                "id": identifier,
                "name_en": en,
                "name_fr": fr,
                "population": int(people[0, row].sum()) if len(people) else 0,
                "matrix": matrix,
            }
        )
    return {
        "group": group,
        "groups": list(made.ledger.population.groups),
        "words": [_word(made, k, vocabulary) for k in range(len(made.kinds))],
        "regions": regions[:-1],
        "total": regions[-1],
        "gaps": [_gap(gap) for gap in ranked_gaps(Tally(made=made, group=group))],
    }


def _cell(people: Counts, left_out: int) -> dict[str, object]:
    everyone = int(people.sum())
    states = {state.word: int(people[state]) for state in Presence}
    shares = {
        word: round(count / everyone, SHARE_DECIMALS) if everyone else None
        for word, count in states.items()
    }
    best = next((word for word, count in states.items() if count), None)
    return {"state": best, "people": states, "share": shares, "left_out": left_out}


def _word(made: Structure, k: int, vocabulary: Vocabulary) -> dict[str, object]:
    kind = made.kinds[k]
    labels = {
        f"label_{language}": vocabulary.label(kind.field, kind.word, language)
        for language in LANGUAGES
    }
    return {
        "field": kind.field,
        "word": kind.word,
        **labels,
        "organizations": kind.stated_by,
        "enough": kind.enough.word,
    }


def _gap(gap: Gap) -> dict[str, object]:
    return {
        "id": gap.region,
        "field": gap.kind.field,
        "word": gap.kind.word,
        "left_out": gap.left_out,
        "absent": gap.absent,
    }
