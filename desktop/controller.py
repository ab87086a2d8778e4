"""The controller: joins what the window says to what is done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QKeySequence

from desktop import capacity_actions, file_actions, scenario_actions
from desktop.actions import ACTIONS
from desktop.dialogs.about import AboutDialog
from desktop.dialogs.shortcuts import ShortcutRow, ShortcutsDialog
from desktop.language import language, tr
from desktop.map.tools import Tool
from desktop.opening import OpenChoice
from desktop.questions.every import KINDS
from desktop.statement.sentences import sources
from desktop.theme import DARK, LIGHT
from desktop.workbench import Workbench, version
from layers.coverage.standard import ServiceStandard
from layers.project import BASELINE, Project

TOOLS = {
    "open_organization": Tool.OPEN,
    "move_organization": Tool.MOVE,
    "close_organization": Tool.CLOSE,
}


def join(bench: Workbench) -> None:
    """Connect every signal of the window to what it asks for."""
    _join_session(bench)
    _join_map(bench)
    _join_panels(bench)
    _join_actions(bench)


def _join_session(bench: Workbench) -> None:
    session, window = bench.session, bench.window
    layers = [bench.project]

    def follow_project() -> None:
        project = bench.project
        opened = (
            project.population is not layers[0].population
            or project.boundaries is not layers[0].boundaries
        )
        said = (
            project.organizations is not layers[0].organizations
            or project.vocabulary != layers[0].vocabulary
        )
        renamed = _named(project) != _named(layers[0])
        layers[0] = project
        if opened:
            bench.show_project()
        elif said:
            bench.show_directory()
        if renamed and not opened:
            bench.name_project()
        window.standard.show_standard(project.standard)
        _follow_shown(bench)

    session.project_changed.connect(lambda _project: follow_project())
    session.answer_changed.connect(bench.show_answer)
    session.failed.connect(bench.fail)
    bench.selection.changed.connect(bench.show_selection)
    bench.asking.made.connect(bench.add_question)
    bench.asking.changed.connect(lambda _question: bench.show_question())
    bench.asking.answered.connect(bench.show_map)
    window.questions.chosen.connect(bench.asking.choose)
    window.may_close = partial(file_actions.may_leave, bench)
    window.files_dropped.connect(partial(_open_import, bench))
    tasks = bench.tasks
    tasks.started.connect(lambda task: bench.show_work(task, 0.0, ""))
    tasks.progressed.connect(bench.show_work)
    tasks.ended.connect(bench.end_work)
    window.status.cancelled.connect(tasks.cancel_all)
    capacity_actions.join(bench, partial(_show_directory, bench))


def _named(project: Project) -> tuple[str, str, str]:
    """Give what a project is called, and whose directory it shows."""
    return project.name_en, project.name_fr, project.organizations.source.sha256


def _follow_shown(bench: Workbench) -> None:
    """Keep actions and tools as the baseline or the scenario shown allow."""
    on_baseline = bench.project.shown == BASELINE
    actions = bench.window.actions_by_name
    actions["baseline"].setEnabled(not on_baseline)
    actions["difference"].setEnabled(not on_baseline)
    if on_baseline:
        bench.window.canvas.set_tool(Tool.SELECT)


def _join_map(bench: Workbench) -> None:
    canvas, window, selection = bench.window.canvas, bench.window, bench.selection
    canvas.region_clicked.connect(selection.choose_region)
    canvas.organization_clicked.connect(selection.choose_organization)
    canvas.place_chosen.connect(partial(scenario_actions.open_at, bench))
    canvas.organization_moved.connect(partial(scenario_actions.move, bench))
    canvas.organization_close_requested.connect(partial(scenario_actions.close, bench))
    canvas.pointer_moved.connect(window.status.show_place)
    canvas.view_changed.connect(window.status.show_scale)

    def follow_tool(tool: object) -> None:
        assert isinstance(tool, Tool)
        window.scenarios.choose_tool("" if tool is Tool.SELECT else tool.value)
        for name, other in TOOLS.items():
            window.actions_by_name[name].setChecked(other is tool)

    canvas.tool_changed.connect(follow_tool)


def _join_panels(bench: Workbench) -> None:
    window, session = bench.window, bench.session

    def preview(standard: ServiceStandard) -> None:
        session.preview(bench.project.with_standard(standard))

    def change(standard: ServiceStandard) -> None:
        if standard == bench.project.standard:  # chosen again: nothing to undo
            window.standard.show_standard(standard)
            session.compute()  # what was previewed on the way goes
            return
        project = bench.project.with_standard(standard)
        session.change(lambda: tr("Change what counts as served"), project)

    def preview_threshold(kilometres: float) -> None:
        standard = replace(
            bench.project.standard, threshold_km=float(round(kilometres))
        )
        window.standard.show_standard(standard)
        preview(standard)

    def change_threshold(kilometres: float) -> None:
        # Whole, as the slider's: what is written is what people are judged by.
        change(replace(bench.project.standard, threshold_km=float(round(kilometres))))

    window.standard.standard_previewed.connect(preview)
    window.standard.standard_changed.connect(change)
    window.charts.curve.threshold_dragged.connect(preview_threshold)
    window.charts.curve.threshold_set.connect(change_threshold)
    window.ledger.group_chosen.connect(session.show_group)
    window.layers.visibility_changed.connect(window.canvas.set_layer_visible)
    window.tables.region_selected.connect(bench.selection.choose_region)
    window.tables.organization_selected.connect(bench.selection.choose_organization)
    window.tables.directory_requested.connect(partial(_show_directory, bench))
    window.charts.organization_clicked.connect(bench.selection.choose_organization)
    for chart in (window.charts.ranking, window.charts.difference):
        chart.region_clicked.connect(bench.selection.choose_region)
    _join_scenarios(bench)
    _join_top_bar(bench)


def _join_scenarios(bench: Workbench) -> None:
    panel = bench.window.scenarios
    panel.shown.connect(partial(scenario_actions.show, bench))
    panel.new_requested.connect(partial(scenario_actions.begin, bench))
    panel.rename_requested.connect(partial(scenario_actions.rename, bench))
    panel.delete_requested.connect(partial(scenario_actions.delete, bench))
    panel.edit_removed.connect(partial(scenario_actions.take_back, bench))
    panel.export_requested.connect(partial(file_actions.ask_and_write_scenario, bench))
    panel.tool_chosen.connect(
        lambda tool: scenario_actions.take_tool(bench, Tool(tool or "select"))
    )


def _join_top_bar(bench: Workbench) -> None:
    top, selection = bench.window.top, bench.selection

    def find(kind: str, identifier: str) -> None:
        if kind == "region":
            selection.choose_region(identifier)
            _frame_region(bench, identifier)
        else:
            selection.choose_organization(identifier)
            _frame_organization(bench, identifier)

    top.search_chosen.connect(find)
    top.language_chosen.connect(bench.speak)
    top.theme_toggled.connect(partial(_toggle_theme, bench))


def _frame_region(bench: Workbench, identifier: str) -> None:
    shape = bench.project.boundaries.frame.loc[[identifier]].to_crs("EPSG:4326")
    west, south, east, north = shape.total_bounds
    bench.window.canvas.frame_area((west, south, east, north))


def _frame_organization(bench: Workbench, identifier: str) -> None:
    layer = bench.project.organizations_shown
    row = list(layer.ids).index(identifier)
    if layer.has_point[row]:
        x, y = float(layer.longitude[row]), float(layer.latitude[row])
        bench.window.canvas.frame_area((x - 3, y - 2, x + 3, y + 2))


def _toggle_theme(bench: Workbench) -> None:
    bench.dress(LIGHT if bench.theme.is_dark else DARK)


def _join_actions(bench: Workbench) -> None:
    window, session = bench.window, bench.session
    actions, canvas, stack = window.actions_by_name, window.canvas, session.undo_stack
    done: dict[str, Callable[[], object]] = {
        "import": partial(_open_import, bench),
        "import_report": partial(_show_import_report, bench),
        "open_bundled": partial(file_actions.open_files, bench, OpenChoice()),
        "import_scenario": partial(file_actions.ask_and_read_scenario, bench),
        "export": partial(file_actions.ask_and_export, bench),
        "quit": window.close,
        "undo": stack.undo,
        "redo": stack.redo,
        "find": partial(window.top.search.setFocus, Qt.FocusReason.ShortcutFocusReason),
        "directory": partial(_show_directory, bench),
        "count_capacity": partial(capacity_actions.count, bench),
        "fit": canvas.fit,
        "zoom_in": canvas.zoom_in,
        "zoom_out": canvas.zoom_out,
        "canada": partial(_put_down, bench),
        "theme": partial(_toggle_theme, bench),
        "language": lambda: bench.speak("en" if language() == "fr" else "fr"),
        "new_scenario": partial(scenario_actions.begin, bench),
        "baseline": partial(scenario_actions.show, bench, BASELINE),
        "shortcuts": partial(_show_shortcuts, bench),
        "about": partial(_show_about, bench),
    }
    for name, act in done.items():
        actions[name].triggered.connect(lambda _checked=False, act=act: act())
    asked = QActionGroup(window)
    for kind in KINDS:
        action = asked.addAction(actions[f"ask_{kind.name}"])
        action.triggered.connect(lambda _on, name=kind.name: bench.asking.choose(name))
    actions["ask_coverage"].setChecked(True)
    for name, tool in TOOLS.items():
        actions[name].triggered.connect(
            lambda on, tool=tool: scenario_actions.take_tool(
                bench, tool if on else Tool.SELECT
            )
        )
    actions["difference"].setChecked(bench.maps_difference)
    actions["difference"].toggled.connect(partial(_map_difference, bench))
    for name, can in (("undo", stack.canUndo()), ("redo", stack.canRedo())):
        actions[name].setEnabled(can)
    actions["import_report"].setEnabled(bench.last_import is not None)
    stack.canUndoChanged.connect(actions["undo"].setEnabled)
    stack.canRedoChanged.connect(actions["redo"].setEnabled)
    stack.indexChanged.connect(lambda _index: bench.name_undo())
    bench.name_undo()
    _follow_shown(bench)


def _open_import(bench: Workbench, paths: Sequence[Path] = ()) -> None:
    from desktop import import_actions  # the first map does not wait for it

    import_actions.open_import(bench, paths)


def _show_import_report(bench: Workbench) -> None:
    from desktop import import_actions  # the first map does not wait for it

    import_actions.show_report(bench)


def _show_directory(bench: Workbench) -> None:
    from desktop import directory_actions  # the first map does not wait for it

    directory_actions.show(bench)


def _put_down(bench: Workbench) -> None:
    """Put down the tool in hand, else select nothing."""
    if bench.window.scenarios.tools.chosen():
        bench.window.canvas.set_tool(Tool.SELECT)
    else:
        bench.selection.clear()


def _map_difference(bench: Workbench, wanted: bool) -> None:
    bench.maps_difference = wanted
    bench.show_map()


def _show_shortcuts(bench: Workbench) -> None:
    native = QKeySequence.SequenceFormat.PortableText
    rows = [
        ShortcutRow(
            name=bench.window.actions_by_name[spec.name].text(),
            keys=QKeySequence(spec.keys).toString(native),
        )
        for spec in ACTIONS
        if spec.keys
    ]
    ShortcutsDialog(rows, parent=bench.window).exec()


def _show_about(bench: Workbench) -> None:
    AboutDialog(
        version=version(), attributions=sources(bench.project), parent=bench.window
    ).exec()
