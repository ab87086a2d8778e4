"""`lacuna access`: how much help people can count on, as a table, files and JSON."""

from __future__ import annotations

import argparse
import json
from datetime import datetime
from pathlib import Path

import numpy as np

from datasets.results.access_files import (
    FILES,
    AccessResult,
    access_document,
    region_rows,
    write_access,
)
from desktop.access_words import (
    access_notes,
    column_text,
    decay_text,
    measure_name,
    unit_text,
    value_text,
)
from desktop.answer import Answer, answer
from desktop.commandline.arguments import (
    add_files,
    add_results,
    add_standard,
    kilometres,
)
from desktop.commandline.decay_arguments import add_decay, amount, decay_asked
from desktop.commandline.gaps import all_notes, opened, print_paths
from desktop.commandline.output import command_line, folder_problems
from desktop.commandline.spoken import heading
from desktop.commandline.tables import NAME_WIDTH, laid_out
from desktop.exporting import record_of
from desktop.language import distance, language, number, tr
from desktop.plain_text import lines, one_line
from layers.access.measures import MEASURES, Parameters, access
from layers.access.sums import PLAIN as PLAIN_SUMS
from layers.access.sums import Sums
from layers.access.supply_and_demand import SupplyAndDemand, supply_and_demand
from layers.coverage.engine import PLAIN
from layers.errors import DataError, Problem
from layers.population import TOTAL
from layers.progress import silent

# From here on compiling is sooner done than waiting for the plain sums.
MANY_PAIRS = 5_000_000


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser(
        "access", help=tr("show how much help people can count on, rivals counted")
    )
    how = parser.add_argument_group(heading(tr("how access is measured")))
    how.add_argument(
        "--measure",
        choices=tuple(MEASURES),
        required=True,
        help=tr("which measure; each result gives its formula and source"),
    )
    how.add_argument(
        "--catchment",
        metavar='"100 km"',
        type=kilometres,
        help=tr("how far people go; the threshold unless said, for raam without end"),
    )
    add_decay(how)
    how.add_argument(
        "--missing-capacity",
        metavar="1",
        type=amount,
        help=tr("capacity of an organization that states none"),
    )
    how.add_argument(
        "--attraction",
        metavar="1",
        type=amount,
        help=tr("for huff: the exponent of capacity"),
    )
    how.add_argument(
        "--tau",
        metavar='"60 km"',
        type=kilometres,
        help=tr("for raam: the way that weighs as much as a crowd of the mean"),
    )
    add_files(parser)
    add_standard(parser)
    add_results(parser)
    parser.set_defaults(job=access_job, parser=parser)


def access_job(asked: argparse.Namespace) -> int:
    """Compute, print, and write what was asked for."""
    _refuse_another_measures(asked)
    _refuse_folder(asked.out)
    now = datetime.now().astimezone()
    project, parts = opened(asked)
    shown = answer(project, TOTAL, PLAIN, None, today=now.date(), progress=silent)
    made = _measured(asked, shown)
    written = write_access(asked.out, made) if asked.out else ()
    notes = access_notes(made.both, made.measure, made.found.gap)
    notes += all_notes(shown, parts)
    if asked.json:
        document = {
            **access_document(made),
            "notes": notes,
            "run_record": record_of(shown, now=now, command=command_line()),
        }
        print(json.dumps(document, indent=2, allow_nan=False))
        return 0
    _print(made)
    for note in notes:
        print(lines(f"* {note['message']}"))
    print_paths(written)
    return 0


def _measured(asked: argparse.Namespace, shown: Answer) -> AccessResult:
    ledger = shown.ledger
    measure, standard = MEASURES[asked.measure], ledger.standard
    own = np.inf if measure.lower_is_better else standard.threshold_km
    catchment = own if asked.catchment is None else asked.catchment
    said = {"attraction": asked.attraction, "tau_km": asked.tau}
    parameters = Parameters(
        catchment_km=catchment,
        decay=decay_asked(asked, catchment),
        **{name: value for name, value in said.items() if value is not None},
    )
    measure.decay(parameters)  # what does not fit is refused before anything is read
    both = supply_and_demand(
        ledger.population,
        ledger.boundaries,
        ledger.organizations,
        standard,
        today=ledger.date,
        missing_capacity=asked.missing_capacity,
    )
    return AccessResult(
        both=both,
        measure=measure,
        asked=parameters,
        standard=standard,
        found=access(both, measure, parameters, _sums_for(both)),
    )


def _sums_for(both: SupplyAndDemand) -> Sums:
    if len(both.places) * len(both.rows) < MANY_PAIRS:
        return PLAIN_SUMS
    from layers.access.compiled import COMPILED  # few need to wait for a compiler

    return COMPILED


def _print(made: AccessResult) -> None:
    unit = made.measure.unit
    head = (tr("Region"), tr("People"), column_text(unit))
    *rows, total = region_rows(made)
    costs = made.measure.lower_is_better
    rows.sort(key=lambda row: _rank(row["access_mean"], costs=costs))
    cells = [
        (
            one_line(str(row[f"name_{language()}"] or row["name_en"]), NAME_WIDTH),
            number(int(str(row["population"]))),
            value_text(row["access_mean"], unit),
        )
        for row in [*rows, total]
    ]
    print(lines(laid_out(head, cells)))
    print()
    used = made.measure.decay(made.asked)
    print(f"{made.measure.code}: {measure_name(made.measure.code)}")
    print(f"  {made.measure.formula}")
    print(tr("  source: {source}", source=made.measure.source))
    print(tr("  unit in the files: {unit}", unit=unit_text(unit)))
    catchment = made.asked.catchment_km
    print(
        tr("  catchment: {reach}", reach=distance(catchment))
        if np.isfinite(catchment)
        else tr("  catchment: without end")
    )
    print(tr("  decay: {decay}", decay=decay_text(used)))


def _rank(mean: object, *, costs: bool) -> tuple[int, float]:
    """Put those who have least first, and those of whom nothing is known last."""
    if mean is None:
        return 1, 0.0
    value = np.inf if isinstance(mean, str) else float(str(mean))
    return 0, -value if costs else value


def _refuse_another_measures(asked: argparse.Namespace) -> None:
    for name, measure in (("attraction", "huff"), ("tau", "raam")):
        if vars(asked)[name] is not None and asked.measure != measure:
            asked.parser.error(
                tr("--{name} belongs to {measure}", name=name, measure=measure)
            )


def _refuse_folder(folder: Path | None) -> None:
    """Refuse a folder that cannot take the files, before anything is computed."""
    if folder is None:
        return
    problems = folder_problems(folder) or [
        Problem(code="output_is_folder", subject=str(folder / name))
        for name in FILES
        if (folder / name).is_dir()
    ]
    if problems:
        raise DataError(problems)
