"""What the File menu does: open, export, scenarios from and to files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox

from datasets.project_parts import known_areas
from datasets.scenario_file import read_scenario, unfit_edits, write_scenario
from desktop.answer import Answer, answer
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.problems import ProblemsDialog
from desktop.export_files import FORMATS, Export, written
from desktop.exporting import export, further_tables, painting
from desktop.language import tr, tr_count
from desktop.messages import messages
from desktop.opening import OpenChoice, Opened, opened
from desktop.scenario_edits import with_scenario_read
from desktop.workbench import Workbench
from layers.errors import DataError
from layers.population import TOTAL
from layers.progress import Progress


def open_files(bench: Workbench, choice: OpenChoice) -> None:
    """Open files in the background; what is on screen stays until all is well."""
    if not _may_lose_scenarios(bench, tr("Open other files?"), tr("&Open")):
        return
    session = bench.session

    def work(progress: Progress) -> tuple[Opened, Answer]:
        read = opened(
            choice,
            bench.bundle,
            progress=lambda share, step="": progress(0.5 * share, step),
        )
        # Judged before it is shown: cancelling leaves the last project whole.
        judged = answer(
            read.project,
            TOTAL,
            session.engine,
            None,
            today=session.today,
            progress=lambda share, step="": progress(0.5 + 0.5 * share, step),
        )
        progress(1.0)
        return read, judged

    def take(result: object) -> None:
        assert isinstance(result, tuple)
        _show_opened(bench, *result)

    bench.tasks.run("open", lambda: tr("Reading files"), work, take, bench.fail)


def _show_opened(bench: Workbench, read: Opened, judged: Answer) -> None:
    bench.session.open(judged)
    notes = read.parts.notes
    if notes:
        ProblemsDialog(
            messages(notes),
            title=tr("Opened: what to know"),
            heading=tr_count(
                "The files are open. {count} thing to know:",
                "The files are open. {count} things to know:",
                len(notes),
            ),
            note=tr("Nothing was repaired; these rows were taken as they are."),
            parent=bench.window,
        ).exec()


def ask_and_export(bench: Workbench) -> None:
    """Ask what to export and where, and export it."""
    question = bench.asking.question
    if bench.answer is None:
        return
    folder = bench.settings.text("export_folder")
    offered, about, tables = FORMATS, "", further_tables(bench.answer)
    if question is not None:
        from desktop.questions import files  # the first map does not wait for it

        offered, tables = files.FORMATS, files.further_tables(question)
        about = tr(
            "The map and tables of this question. The web map, the GeoPackage and the"
            " run record are those of “Who is out of reach”."
        )
    dialog = ExportDialog(
        name="lacuna",
        folder=Path(folder) if folder else None,
        formats=("pdf", "png"),
        offered=offered,
        tables=tables,
        about=about,
        parent=bench.window,
    )
    if dialog.exec():
        bench.settings.keep("export_folder", str(dialog.choice().folder))
        export_files(bench, dialog.choice())


def export_files(bench: Workbench, wanted: Export) -> None:
    """Write what is on screen to files, in the background; all of them or none."""
    shown, question = bench.answer, bench.asking.question
    assert shown is not None
    now = datetime.now().astimezone()
    painting()
    write = None
    if question is not None:
        from desktop.questions import files  # as above

        write = files.question_writer(question, shown, wanted, now=now)
        if write is None:
            said = tr("There is no answer to export yet.")
            bench.window.status.showMessage(said, 8000)
            return

    def work(progress: Progress) -> tuple[Path, ...]:
        if write is not None:
            return written(wanted, write, progress)
        return export(shown, wanted, now=now, progress=progress)

    def tell(done: object) -> None:
        assert isinstance(done, tuple)
        said = tr_count(
            "{count} file written to {folder}",
            "{count} files written to {folder}",
            len(done),
            folder=str(wanted.folder),
        )
        bench.window.status.showMessage(said, 8000)

    bench.tasks.run("export", lambda: tr("Exporting"), work, tell, bench.fail)


def ask_and_read_scenario(bench: Workbench) -> None:
    """Ask for a scenario file, and add it to the project."""
    chosen, _ = QFileDialog.getOpenFileName(
        bench.window, tr("Open a scenario"), "", tr("Scenarios") + " (*.json)"
    )
    if chosen:
        add_scenario(bench, Path(chosen))


def add_scenario(bench: Workbench, path: Path) -> None:
    """Add a scenario from a file to the project, and show it."""
    try:
        scenario = read_scenario(path)
        layers = bench.project
        known = known_areas(layers.population, layers.boundaries)
        unfit = unfit_edits(scenario, layers.organizations, known, path.name)
        if unfit:
            raise DataError(unfit)
        project = with_scenario_read(bench.project, scenario)
    except (ValueError, OSError) as error:
        bench.fail(error)
        return
    bench.session.change(lambda: tr("Open a scenario"), project)


def ask_and_write_scenario(bench: Workbench, identifier: str) -> None:
    """Ask where to write a scenario, and write it."""
    scenario = bench.project.scenario(identifier)
    chosen, _ = QFileDialog.getSaveFileName(
        bench.window,
        tr("Export the scenario"),
        f"{scenario.name}.json",
        tr("Scenarios") + " (*.json)",
    )
    if not chosen:
        return
    try:
        write_scenario(Path(chosen), scenario)
    except OSError as error:
        bench.fail(error)
        return
    bench.window.status.showMessage(tr("Scenario written to {file}", file=chosen), 8000)


def may_leave(bench: Workbench) -> bool:
    """Ask before the window is closed on open scenarios."""
    return _may_lose_scenarios(bench, tr("Leave Lacuna?"), tr("&Leave"))


def _may_lose_scenarios(bench: Workbench, question: str, yes: str) -> bool:
    """Ask before scenarios that no file may hold are lost."""
    if not bench.project.scenarios:
        return True
    asked = QMessageBox(bench.window)
    asked.setIcon(QMessageBox.Icon.Question)
    asked.setWindowTitle(question)
    asked.setText(
        tr_count(
            "{count} scenario is open. Export it first if you want to keep it.",
            "{count} scenarios are open. Export them first if you want to keep them.",
            len(bench.project.scenarios),
        )
    )
    agreed = asked.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    asked.addButton(tr("&Stay"), QMessageBox.ButtonRole.RejectRole)
    asked.exec()
    return asked.clickedButton() is agreed
