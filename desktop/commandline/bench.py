"""`lacuna bench`: how fast, as ratios of one run with the answers asserted equal."""

from __future__ import annotations

import argparse
import json
import platform
from collections.abc import Callable
from dataclasses import asdict

from desktop.commandline.arguments import at_least_one
from desktop.commandline.benchmarks.measuring import Row
from desktop.language import number, tr

Measure = Callable[[int, int, int], list[Row]]


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser("bench", help=tr("measure speed, both sides in one run"))
    parser.add_argument(
        "what",
        choices=(
            "nearest",
            "live",
            "access",
            "attribute",
            "capacity",
            "containment",
            "launch",
        ),
    )
    parser.add_argument("--points", type=at_least_one)
    parser.add_argument("--organizations", type=at_least_one)
    parser.add_argument("--repeats", type=at_least_one, default=5)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(job=bench)


def bench(asked: argparse.Namespace) -> int:
    """Measure, and print the ratios."""
    from desktop.commandline.benchmarks import (
        access,
        attribute,
        capacity,
        containment,
        launch,
        live,
        nearest,
    )

    if asked.what == "launch":
        return launch.report(asked.repeats, as_json=asked.json)
    measures: dict[str, tuple[Measure, int, int]] = {
        "nearest": (nearest.measure, 500_000, 10_000),
        "live": (live.measure, 500_000, 1_000),
        "access": (access.measure, 60_000, 1_000),
        "attribute": (attribute.measure, attribute.BLOCKS_OF_CANADA, 1),
        "capacity": (capacity.measure, 60_000, 1_000),
        # Here, how many polygons there are instead of organizations.
        "containment": (containment.measure, 500_000, containment.SUBDIVISIONS),
    }
    measure, points, organizations = measures[asked.what]
    rows = measure(
        asked.points or points, asked.organizations or organizations, asked.repeats
    )
    if asked.json:
        document = {
            "schema": "lacuna/bench/1",
            "machine": platform.platform(),
            "rows": [asdict(one) for one in rows],
        }
        print(json.dumps(document, indent=2))
    else:
        for one in rows:
            print(_sentence(one))
    return 0


def _sentence(one: Row) -> str:
    return "\n".join(
        [
            one.what,
            tr("  ours {seconds} s CPU", seconds=number(one.ours_cpu_s, 3)),
            tr(
                "  {other}: {seconds} s CPU",
                other=one.other,
                seconds=number(one.other_cpu_s, 3),
            ),
            tr(
                "  ratio {cpu} (CPU), {wall} (wall); promised {wanted}",
                cpu=number(one.ratio_cpu, 1),
                wall=number(one.ratio_wall, 1),
                wanted=number(one.wanted, 1),
            ),
            tr("  answers asserted equal: {equal}", equal=one.equal),
        ]
    )
