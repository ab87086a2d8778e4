"""The answer: a project's ledgers, with what is shown and what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from layers.coverage.engine import Engine
from layers.coverage.ledger import Ledger, ledger
from layers.population import TOTAL
from layers.progress import Progress
from layers.project import BASELINE, Project
from layers.scenario.compare import Comparison, compare


@dataclass(frozen=True, kw_only=True, eq=False)
class Answer:
    """What is on screen: a project, the ledger shown, and what it is compared with.

    `ledger` is that of the scenario shown, or of the baseline; `comparison` is None
    while the baseline is on screen.
    """

    project: Project
    ledger: Ledger
    baseline: Ledger
    comparison: Comparison | None
    group: str = TOTAL


def answer(
    project: Project,
    group: str,
    engine: Engine,
    last: Answer | None,
    *,
    today: date,
    progress: Progress,
) -> Answer:
    """Compute the ledgers of a project: the baseline's, and that of what is shown."""

    def judged(identifier: str, before: Ledger | None) -> Ledger:
        same = before is not None and before.engine is engine
        return ledger(
            project.population,
            project.boundaries,
            project.organizations_in(identifier),
            project.standard,
            today=today,
            engine=engine,
            last=before if same else None,
        )

    baseline = judged(BASELINE, last.baseline if last else None)
    progress(0.5)
    if project.shown == BASELINE:
        shown, comparison = baseline, None
    else:
        shown = judged(project.shown, last.ledger if last else None)
        comparison = compare(baseline, shown, group=group)
    progress(0.9)
    return Answer(
        project=project,
        ledger=shown,
        baseline=baseline,
        comparison=comparison,
        group=group,
    )
