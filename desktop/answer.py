"""The answer: a project's ledgers, with what is shown and what it is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from layers.coverage.engine import Engine
from layers.coverage.ledger import Ledger, ledger
from layers.organizations import OrganizationLayer
from layers.population import TOTAL
from layers.progress import Progress
from layers.project import BASELINE, Project
from layers.scenario.compare import Comparison, compare


@dataclass(frozen=True, kw_only=True, eq=False)
class Answer:
    """What is on screen: a project, the ledger shown, and what it is compared with.

    `ledger` is that of the scenario shown, or of the baseline; `comparison` is None
    while the baseline is on screen. `shares` gives the share served by scenario id,
    and `ledgers` what it is of: the next answer to each follows from its own.
    """

    project: Project
    ledger: Ledger
    baseline: Ledger
    comparison: Comparison | None
    group: str = TOTAL
    shares: Mapping[str, float] = field(default_factory=dict)
    ledgers: Mapping[str, Ledger] = field(default_factory=dict)


def answer(
    project: Project,
    group: str,
    engine: Engine,
    last: Answer | None,
    *,
    today: date,
    progress: Progress,
) -> Answer:
    """Compute the ledgers of a project: the baseline's, and those of its scenarios."""
    steps = len(project.scenarios) + 1

    def judged(identifier: str, before: Ledger | None, done: int) -> Ledger:
        same = before is not None and before.engine is engine
        return ledger(
            project.population,
            project.boundaries,
            _organizations(project, identifier, last),
            project.standard,
            today=today,
            engine=engine,
            last=before if same else None,
            progress=lambda share, step="": progress((done + share) / steps, step),
        )

    baseline = judged(BASELINE, last.baseline if last else None, 0)
    ledgers = {BASELINE: baseline}
    for done, scenario in enumerate(project.scenarios, start=1):
        progress(done / steps)
        before = last.ledgers.get(scenario.id) if last else None
        if before is None or before.population is not project.population:
            before = baseline
        ledgers[scenario.id] = judged(scenario.id, before, done)
    shown = ledgers[project.shown]
    return Answer(
        project=project,
        ledger=shown,
        baseline=baseline,
        comparison=None
        if project.shown == BASELINE
        else compare(baseline, shown, group=group),
        group=group,
        shares={
            identifier: float(one.for_group(group).total["share_served"])
            for identifier, one in ledgers.items()
        },
        ledgers=ledgers,
    )


def _organizations(
    project: Project, identifier: str, last: Answer | None
) -> OrganizationLayer:
    """Give the organizations of a scenario: the same layer while nothing edits it."""
    if (
        last is not None
        and identifier in last.ledgers
        and last.project.organizations is project.organizations
        and last.project.edits_of(identifier) == project.edits_of(identifier)
    ):
        return last.ledgers[identifier].organizations
    return project.organizations_in(identifier)
