"""What File > Import does: the window, the layers it gives, and the report of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from datasets.cache import usual_cache
from datasets.importing.choices import Choices
from datasets.importing.examine import examine
from datasets.importing.examined import Examined, World
from datasets.importing.findings import NOTES
from datasets.importing.remembered import MappingMemory
from datasets.importing.together import Together, together
from desktop.answer import Answer, answer
from desktop.dialogs.importing.incoming import Engine
from desktop.dialogs.importing.report import ReportDialog, ask_and_save_report
from desktop.dialogs.importing.window import ImportWindow
from desktop.dialogs.problems import ProblemsDialog
from desktop.finding_texts import said_of_finding
from desktop.importing import Imported, imported
from desktop.language import tr, tr_count
from desktop.vocabulary_in_use import vocabulary
from desktop.workbench import Workbench
from layers.population import TOTAL
from layers.progress import Progress


def open_import(bench: Workbench, paths: Iterable[Path] = ()) -> ImportWindow:
    """Open the import window on some files; every other window waits behind it."""
    memory = MappingMemory(folder=bench.settings.folder)
    window = ImportWindow(
        _engine(bench, memory), bench.tasks, bench.settings, bench.theme, bench.window
    )

    def take(whole: Together) -> None:
        made = imported(bench.project, whole)
        if _may_drop_scenarios(made, window):
            window.accept()
            import_files(bench, whole)

    window.import_asked.connect(take)
    window.report_asked.connect(lambda whole: ask_and_save_report(whole, window))
    window.failed.connect(bench.fail)
    window.setWindowModality(Qt.WindowModality.ApplicationModal)
    window.show()
    window.add(paths)
    return window


def import_files(bench: Workbench, whole: Together) -> None:
    """Judge the new project in the background, then show it: one step to undo.

    What is open stays until all is well; cancelling leaves it as it is.
    """
    session, before = bench.session, bench.project
    made = imported(before, whole)

    def work(progress: Progress) -> Answer:
        return answer(
            made.project,
            TOTAL,
            session.engine,
            None,
            today=session.today,
            progress=progress,
        )

    def take(judged: object) -> None:
        assert isinstance(judged, Answer)
        if bench.project is not before:  # changed while this was computed: again
            import_files(bench, whole)
            return
        bench.session.adopt(lambda: tr("Import files"), judged)
        if before.standard != judged.project.standard:
            bench.window.standard.capacity.ask()
        _remember(bench, whole)
        bench.last_import = whole
        bench.window.actions_by_name["import_report"].setEnabled(True)
        _tell(bench, whole)

    bench.tasks.run("open", lambda: tr("Importing files"), work, take, bench.fail)


def show_report(bench: Workbench) -> None:
    """Show the report of the last import again."""
    if bench.last_import is not None:
        ReportDialog(bench.last_import, parent=bench.window).exec()


def _engine(bench: Workbench, memory: MappingMemory) -> Engine:
    world = World(
        boundaries=bench.project.boundaries,
        population=bench.project.population,
        organizations=bench.project.organizations,
        vocabulary=vocabulary(),
    )

    def one(path: Path, choices: Choices, progress: Progress) -> Examined:
        return examine(
            path,
            world,
            choices,
            memory=memory,
            cache=usual_cache(),
            progress=progress,
        )

    def all_of(files: Sequence[Examined], progress: Progress) -> Together:
        return together(files, world, progress=progress)

    return Engine(examine=one, together=all_of)


def _remember(bench: Workbench, whole: Together) -> None:
    """Keep the columns that a person chose, for the next file of the same shape."""
    memory = MappingMemory(folder=bench.settings.folder)
    for examined in whole.files:
        kind, chosen = examined.recognised.kind, examined.choices
        memory.remember(kind, examined.headers, chosen.columns)
        if chosen.kind:
            memory.remember_kind(examined.headers, chosen.kind)


def _tell(bench: Workbench, whole: Together) -> None:
    """List what was repaired or stands as it was found; say it is done otherwise."""
    found = [
        finding
        for examined in whole.files
        for finding in (*examined.repaired, *examined.findings)
    ]
    told = [f for f in (*found, *whole.findings) if f.severity != NOTES]
    said = tr_count("{count} file imported", "{count} files imported", len(whole.files))
    bench.window.status.showMessage(said, 8000)
    if told:
        ProblemsDialog(
            tuple(said_of_finding(finding) for finding in told),
            title=tr("Imported: what to know"),
            heading=tr_count(
                "The files are imported. {count} thing to know:",
                "The files are imported. {count} things to know:",
                len(told),
            ),
            note=tr("The whole list can be read again: File, Last import report."),
            parent=bench.window,
        ).exec()


def _may_drop_scenarios(made: Imported, window: ImportWindow) -> bool:
    """Ask before scenarios that do not fit any more are dropped."""
    if not made.dropped:
        return True
    asked = QMessageBox(window)
    asked.setIcon(QMessageBox.Icon.Question)
    asked.setTextFormat(Qt.TextFormat.PlainText)
    asked.setWindowTitle(tr("Import and drop scenarios?"))
    asked.setText(
        tr_count(
            "{count} scenario does not fit the new layers and is dropped: {names}. "
            "Undo brings it back.",
            "{count} scenarios do not fit the new layers and are dropped: {names}. "
            "Undo brings them back.",
            len(made.dropped),
            names=", ".join(made.dropped),
        )
    )
    agreed = asked.addButton(tr("&Import"), QMessageBox.ButtonRole.AcceptRole)
    asked.addButton(tr("&Back"), QMessageBox.ButtonRole.RejectRole)
    asked.exec()
    return asked.clickedButton() is agreed
