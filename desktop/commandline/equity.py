"""`lacuna equity`: how evenly help is spread over people, and where gaps cluster."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt

from datasets.results.equity_files import (
    FILES,
    clusters_document,
    equity_document,
    write_equity_files,
)
from datasets.values_by_id import Values, read_amounts, read_values
from desktop.answer import answer
from desktop.commandline.arguments import (
    add_files,
    add_group,
    add_results,
    add_standard,
    at_least_one,
)
from desktop.commandline.gaps import all_notes, opened, print_paths
from desktop.commandline.output import command_line
from desktop.commandline.refusing import refuse_folder, refuse_group
from desktop.commandline.spoken import heading
from desktop.exporting import record_of
from desktop.language import number, tr
from desktop.plain_text import lines
from desktop.statement.equity import DISTANCE, SERVED, equity_sentences
from desktop.statement.gap_clusters import cluster_sentences
from desktop.statement.sentences import method
from layers.coverage.engine import PLAIN
from layers.coverage.ledger import Ledger
from layers.equity.equity import Equity, equity
from layers.equity.gap_clusters import GapClusters, gap_clusters
from layers.equity.measured import (
    Measured,
    measured_distance,
    measured_of_places,
    measured_share_served,
)
from layers.equity.variables import classes as loaded_classes
from layers.equity.variables import classes_by, is_key, ranks_by, variables
from layers.errors import DataError, Problem
from layers.progress import silent

SCHEMA = "lacuna/equity/1"
ACCESS_NAMES = ("access", "value")
CLASS_NAMES = ("value", "class", "valeur", "classe")
# A column of numbers with so few of them is one of classes too, such as 1 to 5.
MOST_CLASSES = 12
PERMUTATIONS, SEED, MOST_PERMUTATIONS = 999, 1, 99_999

Numbers = npt.NDArray[np.float64]
Texts = npt.NDArray[np.object_]


@dataclass(frozen=True, kw_only=True, eq=False)
class _Asked:
    """What is measured: the word or column, its values by place, and by what.

    `by` is a table, or the key of something that is loaded.
    """

    of: str
    values: Values | None
    by: Values | str | None


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser(
        "equity", help=tr("show how evenly help is spread, and where gaps cluster")
    )
    what = parser.add_argument_group(heading(tr("what is measured")))
    what.add_argument(
        "--of",
        metavar="distance|served|F",
        default=DISTANCE,
        help=tr("distance to help, share served, or a table of id and access"),
    )
    add_group(what)
    what.add_argument(
        "--by",
        metavar="remoteness|share:…|F",
        help=tr(
            "what is loaded, or a table of id and value: a class or a number for each"
            " region"
        ),
    )
    what.add_argument(
        "--permutations",
        metavar=str(PERMUTATIONS),
        type=permutations_asked,
        default=PERMUTATIONS,
        help=tr("how often chance is tried for the p-values of clusters"),
    )
    what.add_argument(
        "--seed",
        metavar=str(SEED),
        type=at_least_one,
        default=SEED,
        help=tr("the same seed gives the same p-values"),
    )
    add_files(parser)
    add_standard(parser)
    add_results(parser)
    parser.set_defaults(job=equity_job, parser=parser)


def permutations_asked(text: str) -> int:
    """Read how many permutations to try: a whole number that memory has room for."""
    count = at_least_one(text)
    if count > MOST_PERMUTATIONS:
        most = number(MOST_PERMUTATIONS)
        raise argparse.ArgumentTypeError(
            tr("{value} are too many; at most {most}", value=text, most=most)
        )
    return count


def equity_job(asked: argparse.Namespace) -> int:
    """Measure, print, and write what was asked for."""
    refuse_folder(asked.out, FILES)
    now = datetime.now().astimezone()
    what = _read(asked)
    project, parts = opened(asked)
    refuse_group(project.population, asked.group)
    shown = answer(project, asked.group, PLAIN, None, today=now.date(), progress=silent)
    ledger = shown.ledger.counting(asked.group)
    made = _equity(ledger, asked.group, what)
    found = gap_clusters(
        ledger, asked.group, permutations=asked.permutations, seed=asked.seed
    )
    said = [
        *equity_sentences(made, what.of, asked.group),
        *cluster_sentences(found, ledger.boundaries),
    ]
    notes = all_notes(shown, parts)
    written = _write(asked.out, made, found, ledger)
    if asked.json:
        document = {
            "schema": SCHEMA,
            "of": what.of,
            "group": asked.group,
            "tables": [
                _table(v) for v in (what.values, what.by) if isinstance(v, Values)
            ],
            "equity": equity_document(made),
            "clusters": clusters_document(found, ledger.boundaries, seed=asked.seed),
            "sentences": said,
            "notes": notes,
            "run_record": record_of(shown, now=now, command=command_line()),
        }
        print(json.dumps(document, indent=2, allow_nan=False))
        return 0
    _print([*said, "", method(ledger)], notes)
    print_paths(written)
    return 0


def _table(values: Values) -> dict[str, str]:
    """Say which table was read, so that it can be found again."""
    source = values.source
    return {"name": source.name, "sha256": source.sha256, "column": values.name}


def _print(said: Sequence[str], notes: Sequence[Mapping[str, object]]) -> None:
    for sentence in [*said, *(f"* {note['message']}" for note in notes)]:
        print(lines(sentence))


def _read(asked: argparse.Namespace) -> _Asked:
    """Read the tables named; the problems of both are told at once."""
    problems: list[Problem] = []
    found: list[Values | None] = [None, None]
    loaded = asked.by if asked.by is not None and is_key(asked.by) else None
    wanted = (
        None if asked.of in (DISTANCE, SERVED) else Path(asked.of),
        None if asked.by is None or loaded else Path(asked.by),
    )
    readers = ((read_amounts, ACCESS_NAMES), (read_values, CLASS_NAMES))
    for k, (path, (read, names)) in enumerate(zip(wanted, readers, strict=True)):
        if path is None:
            continue
        try:
            found[k] = read(path, names)
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)
    values, by = found
    of = values.name if values else asked.of
    return _Asked(of=of, values=values, by=loaded or by)


def _equity(ledger: Ledger, group: str, what: _Asked) -> Equity:
    measured = _measured(ledger, group, what)
    classes: dict[str, Texts] = {}
    if (measured.province != "").any():
        classes["province"] = measured.province
    regions = ledger.boundaries.ids[measured.region]
    # Of regions' shares everything lies between regions; provinces may be the regions.
    if measured.by_place and not np.array_equal(regions, measured.province):
        classes["region"] = regions
    if what.by is None:
        return equity(measured, classes)
    if isinstance(what.by, str):
        return _by_loaded(ledger, measured, classes, what.by)
    texts, numbers = _of_regions(what.by, ledger)
    name = what.by.name
    if numbers is None or len(set(texts)) <= MOST_CLASSES:
        key = name if name not in classes else f"{what.by.source.name}: {name}"
        classes[key] = texts[measured.region]
    ranks = None if numbers is None else (name, numbers[measured.region])
    return equity(measured, classes, ranks)


def _by_loaded(
    ledger: Ledger, measured: Measured, classes: dict[str, Texts], key: str
) -> Equity:
    """Part or rank by what is loaded, as the key says."""
    splits = loaded_classes(ledger)
    ranks = [one.key for one in variables(ledger)]
    if key in splits:
        return equity(measured, {**classes, key: classes_by(ledger, key, measured)})
    if key in ranks:
        return equity(measured, classes, (key, ranks_by(ledger, key, measured)))
    known = ", ".join([*splits, *ranks])
    problem = Problem(
        code="no_such_variable", subject="--by", value=key, facts={"known": known}
    )
    raise DataError([problem])


def _measured(ledger: Ledger, group: str, what: _Asked) -> Measured:
    if what.values is not None and what.values.numbers is not None:
        rows = what.values.rows_of(ledger.population.ids)
        amounts = np.append(what.values.numbers, np.nan)[rows]
        return measured_of_places(ledger, group, amounts)
    measures = {DISTANCE: measured_distance, SERVED: measured_share_served}
    return measures[what.of](ledger, group)


def _of_regions(by: Values, ledger: Ledger) -> tuple[Texts, Numbers | None]:
    """Give the value of every region, "" and NaN where the table has none."""
    rows = by.rows_of(ledger.boundaries.ids)
    texts = np.append(by.texts, "")[rows]
    numbers = None if by.numbers is None else np.append(by.numbers, np.nan)[rows]
    return texts, numbers


def _write(
    folder: Path | None, made: Equity, found: GapClusters, ledger: Ledger
) -> tuple[Path, ...]:
    if folder is None:
        return ()
    folder.mkdir(parents=True, exist_ok=True)
    return write_equity_files(folder, made, found, ledger.boundaries)
