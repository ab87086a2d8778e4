"""Which rows of an attribute file can be read, and why the others cannot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from datasets.cells import MOST_ALIKE, cell_problems, parse_counts, parse_numbers
from datasets.coordinates import in_canada, place_fault
from datasets.statcan.attribute_bytes import is_recoded
from datasets.statcan.attribute_columns import AREAS, BLOCKS
from datasets.statcan.attribute_facts import AttributeFacts
from datasets.statcan.attribute_kernel import BLANK, BLOCK, PEOPLE
from datasets.statcan.attribute_rows import AttributeRows
from datasets.statcan.attribute_texts import Texts, Told
from layers.errors import Fact, Problem

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
_FIRST_ODD = -10  # odd block ids are counted down from here


@dataclass(frozen=True, kw_only=True, eq=False)
class Tried:
    """The rows that can be read, and the problems of those that cannot.

    By row, shape (rows,): `kept`, `people` (NaN where the file has no number), and
    `blocks`, the block ids as numbers, below 0 for the texts in `odd_blocks`.
    `problems` are complete up to a bound for each kind; `refused` counts rows.
    """

    kept: Mask
    people: Numbers
    blocks: Integers
    odd_blocks: dict[int, str]
    problems: tuple[Problem, ...]
    refused: int
    refused_people: int

    def block_ids(self, rows: Integers) -> Texts:
        """Ids of the blocks of some rows, as text."""
        ids = [self.odd_blocks.get(b) or str(b) for b in self.blocks[rows].tolist()]
        return np.array(ids, dtype=object)

    def facts(self, said: Told, points: int) -> AttributeFacts:
        """Gather what is known of the file."""
        rows = said.rows
        people = self.people[self.kept]
        return AttributeFacts(
            rows=len(rows.record) + len(rows.ragged),
            points=points,
            people=int(np.nansum(people)),
            encoding=said.encoding,
            delimiter=rows.delimiter,
            vintage=rows.columns.vintage,
            headers=rows.headers,
            blocks_missing=int(np.isnan(people).sum()),
            flags=_flags(said, rows.run[self.kept]),
            refused=self.problems,
            refused_rows=self.refused,
            refused_people=self.refused_people,
            names=said.names,
        )


def tried(said: Told, subject: str) -> Tried:
    """Judge every row; one that says nothing at all is passed over."""
    rows = said.rows
    problems = _ragged(rows, subject)
    people, wrong = _people(said, subject, problems)
    blocks, odd = _blocks(said)
    blank = _blank(said, people, wrong, blocks)
    wrong |= _unplaced(said, ~blank, subject, problems)
    wrong |= _unnamed(said, blocks, odd, ~blank, subject, problems)
    refused = wrong & ~blank
    return Tried(
        kept=~wrong & ~blank,
        people=people,
        blocks=blocks,
        odd_blocks=odd,
        problems=tuple(problems),
        refused=int(refused.sum()) + len(rows.ragged),
        refused_people=int(np.nansum(people[refused])),
    )


def _ragged(rows: AttributeRows, subject: str) -> list[Problem]:
    problems = []
    for row, found in rows.ragged[:MOST_ALIKE].tolist():
        facts: dict[str, Fact] = {"found": found, "expected": len(rows.headers)}
        problems.append(
            Problem(code="ragged_row", subject=subject, row=row, facts=facts)
        )
    more = len(rows.ragged) - len(problems)
    if more > 0:
        rest: dict[str, Fact] = {"like": "ragged_row", "count": more}
        problems.append(Problem(code="more_alike", subject=subject, facts=rest))
    return problems


def _people(said: Told, subject: str, problems: list[Problem]) -> tuple[Numbers, Mask]:
    """People of every row, and the rows whose number is none."""
    rows = said.rows
    counts = rows.numbers[:, PEOPLE]
    people = np.where(counts >= 0, counts, np.nan)
    wrong = np.zeros(len(counts), dtype=bool)
    odd = [row for row, column in rows.odd if column == PEOPLE]
    if not odd:
        return people, wrong
    at = np.array(odd)
    texts = _texts([rows.odd[row, PEOPLE] for row in odd], said.encoding)
    people[at] = parse_counts(texts)
    bad = np.isnan(people[at])
    wrong[at] = bad
    numbers = parse_numbers(texts, decimal_comma=rows.delimiter != ",")
    header = rows.headers[rows.columns.people]
    kinds = (
        ("not_a_number", bad & np.isnan(numbers)),
        ("negative_number", bad & (numbers < 0)),
        ("not_a_whole_number", bad & (numbers >= 0)),
    )
    for code, mask in kinds:
        record = rows.record[at].astype(np.int64)
        problems += cell_problems(
            code, subject, header, mask, rows=record, values=texts
        )
    return people, wrong


def _texts(cells: list[bytes], encoding: str) -> Texts:
    texts = np.empty(len(cells), dtype=object)
    reads_as = "utf-8" if is_recoded(encoding) else encoding
    texts[:] = [
        cell.strip(b'" \t\r\n').decode(reads_as, errors="replace") for cell in cells
    ]
    return texts


def _blocks(said: Told) -> tuple[Integers, dict[int, str]]:
    """Block id of every row as a number, and the ids that are no plain number."""
    rows = said.rows
    blocks = rows.numbers[:, BLOCK].copy()
    odd = [row for row, column in rows.odd if column == BLOCK]
    texts = _texts([rows.odd[row, BLOCK] for row in odd], said.encoding)
    place, distinct = pd.factorize(texts)
    blocks[odd] = _FIRST_ODD - place
    return blocks, {_FIRST_ODD - k: str(text) for k, text in enumerate(distinct)}


def _blank(said: Told, people: Numbers, wrong: Mask, blocks: Integers) -> Mask:
    """Whether a row has nothing in any column that is read."""
    rows = said.rows
    blank = np.asarray(np.isnan(people) & ~wrong & (blocks == BLANK), dtype=bool)
    if not blank.any():
        return blank
    empty: Mask = np.asarray(np.isnan(rows.points).all(axis=1))
    for texts, value in zip(said.texts, said.values, strict=True):
        empty &= np.asarray(texts == "")[value]
    return blank & empty[rows.run]


def _unplaced(said: Told, given: Mask, subject: str, problems: list[Problem]) -> Mask:
    """Rows whose point is none or cannot be in Canada, with the likeliest reason."""
    rows = said.rows
    latitude, longitude = rows.points.T
    astray = np.flatnonzero(~in_canada(latitude, longitude))
    faults: dict[str, list[int]] = {}
    for run in astray.tolist():
        point = (latitude[run], longitude[run])
        code = place_fault(*point) if np.isfinite(point).all() else None
        faults.setdefault(code or "coordinates_missing", []).append(run)
    wrong = np.zeros(len(rows.run), dtype=bool)
    for code, runs in faults.items():
        hit = np.isin(rows.run, runs) & given
        shown = None
        if code != "coordinates_missing":
            shown = np.full(len(hit), "", dtype=object)
            for row in np.flatnonzero(hit)[:MOST_ALIKE]:
                run = rows.run[row]
                shown[row] = f"{latitude[run]:.6g}, {longitude[run]:.6g}"
        header = rows.headers[rows.columns.latitude]
        record = rows.record.astype(np.int64)
        problems += cell_problems(code, subject, header, hit, rows=record, values=shown)
        wrong |= hit
    return wrong


def _unnamed(
    said: Told,
    blocks: Integers,
    odd: dict[int, str],
    given: Mask,
    subject: str,
    problems: list[Problem],
) -> Mask:
    """Rows without an area or a block id, or with the block id of an earlier row."""
    rows = said.rows
    record = rows.record.astype(np.int64)
    columns = rows.columns.codes
    place = said.texts[rows.slots[columns[AREAS]]] == ""
    nameless = place[said.value(AREAS)][rows.run] & given
    problems += cell_problems(
        "missing_id", subject, rows.headers[columns[AREAS]], nameless, rows=record
    )
    if BLOCKS not in columns:
        return np.asarray(nameless, dtype=bool)
    header = rows.headers[columns[BLOCKS]]
    without = (blocks == BLANK) & given
    problems += cell_problems("missing_id", subject, header, without, rows=record)
    again = np.zeros(len(blocks), dtype=bool)
    if not (np.diff(blocks) > 0).all():  # the published file is in their order
        again = pd.Series(blocks).duplicated().to_numpy() & ~without & given
        shown = np.full(len(again), "", dtype=object)
        for row in np.flatnonzero(again)[:MOST_ALIKE]:
            shown[row] = odd.get(int(blocks[row])) or str(blocks[row])
        problems += cell_problems(
            "repeated_block", subject, header, again, rows=record, values=shown
        )
    return np.asarray(nameless | without | again, dtype=bool)


def _flags(said: Told, runs: npt.NDArray[np.int32]) -> dict[str, int]:
    """Count rows by what the column of incomplete enumeration says."""
    if said.rows.columns.incomplete < 0:
        return {}
    texts, value = said.column(said.rows.columns.incomplete)
    counts = np.bincount(value[runs], minlength=len(texts))
    flags = zip(texts.tolist(), counts.tolist(), strict=True)
    return {str(text): count for text, count in flags if text and count}
