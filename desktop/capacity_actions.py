"""What is done about capacity: asked and refused in the standard, not in dialogs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.answer import Answer
from desktop.language import language, tr
from desktop.workbench import Workbench
from layers.coverage.capacity import serving, unstated
from layers.coverage.standard import ServiceStandard
from layers.errors import DataError
from layers.organizations import OrganizationLayer
from layers.project import Project


def join(bench: Workbench, show_directory: Callable[[], None]) -> None:
    """Let the window ask about capacity, and say where figures are of before."""
    session, panel = bench.session, bench.window.standard
    panel.capacity.directory_requested.connect(show_directory)
    panel.capacity.counts.toggled.connect(lambda on: _show_questions(bench, on))
    panel.stale.compute_requested.connect(session.compute)
    panel.stale.back_requested.connect(lambda: _go_back(bench))
    tasks = bench.tasks
    for signal in (session.refused, session.failed, tasks.started, tasks.ended):
        signal.connect(lambda _told: _tell_stale(bench))
    session.refused.connect(lambda error: _show_refusal(bench, error))
    # Last, as an answer may close a question and so ask for the next answer.
    session.answer_changed.connect(lambda answer: _follow(bench, answer))


def count(bench: Workbench) -> None:
    """Let capacity count, or ask in the standard for what it lacks to."""
    dock, choice = bench.window.docks["right"], bench.window.standard.capacity
    dock.show()
    choice.counts.setChecked(True)
    if choice.is_asking:
        lacks = choice.need if choice.need.need() is None else choice.unlimited
        lacks.setFocus(Qt.FocusReason.OtherFocusReason)
        _show_questions(bench, unfolded=True)


def _show_questions(bench: Workbench, unfolded: bool) -> None:
    if unfolded:
        _bring_into_view(bench, bench.window.standard.capacity)


def _bring_into_view(bench: Workbench, part: QWidget) -> None:
    """Scroll to a part of the standard, once it has its room."""
    area = bench.window.docks["right"].widget()
    if isinstance(area, QScrollArea):
        QTimer.singleShot(0, part, lambda: area.ensureWidgetVisible(part))


def _follow(bench: Workbench, answer: Answer) -> None:
    _tell_stale(bench)
    # A scenario is set beside the baseline: capacity has to count in both.
    asked = [one.reached for one in (answer.ledger, answer.baseline)]
    bench.window.standard.capacity.show_organizations(
        max(int(serving(one).sum()) for one in asked),
        max(int(unstated(one).sum()) for one in asked),
    )


def _show_refusal(bench: Workbench, error: object) -> None:
    """Say in the standard why capacity cannot count; what was on screen stays."""
    assert isinstance(error, DataError)
    counted = {p.code: int(p.facts["count"]) for p in error.problems}
    layer = bench.project.organizations_shown
    choice = bench.window.standard.capacity
    missing = counted.get("capacity_missing", 0)
    choice.show_organizations(
        max(missing, _in_person(bench.answer)),
        missing,
        _below_nothing(layer) if "capacity_negative" in counted else (),
    )
    _bring_into_view(bench, choice)


def _in_person(answer: Answer | None) -> int:
    return int(serving(answer.ledger.reached).sum()) if answer else 0


def _below_nothing(layer: OrganizationLayer) -> list[str]:
    rows = np.flatnonzero(layer.frame["capacity"].to_numpy(float) < 0)
    return [layer.name(str(layer.ids[row]), language()) for row in rows]


def _go_back(bench: Workbench) -> None:
    if bench.answer is not None:
        shown = bench.answer.project
        bench.session.change(lambda: tr("Go back to what is shown"), shown)


def _tell_stale(bench: Workbench) -> None:
    """Say that the figures are of before, unless newer ones are on their way."""
    answer, panel = bench.answer, bench.window.standard
    stale = (
        answer is not None
        and not bench.tasks.awaits("ledger")
        and is_stale(answer, bench.project, panel.standard)
    )
    if stale and panel.stale.isHidden():
        _bring_into_view(bench, panel.stale)
    panel.stale.setVisible(stale)


def is_stale(answer: Answer, project: Project, asked: ServiceStandard) -> bool:
    """Whether an answer is of another project, or another standard, than is asked."""
    of = answer.project
    return of.standard != asked or any(
        getattr(of, part) is not getattr(project, part)
        for part in ("organizations", "boundaries", "population", "scenarios")
    )
