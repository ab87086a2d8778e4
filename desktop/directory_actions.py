"""What is done to the directory: add, edit, duplicate, exclude, include, remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QDialog, QFileDialog

from datasets.vocabularies import named_vocabulary
from desktop.directory.questions import ReasonDialog
from desktop.directory.window import FROM_FILE, DirectoryWindow
from desktop.language import language, tr, tr_count
from desktop.session import Words
from desktop.workbench import Workbench
from layers.directory import (
    duplicating,
    editing,
    excluding,
    free_id,
    including,
    removing,
    with_organization,
)
from layers.errors import LacunaError
from layers.organizations import OrganizationLayer
from layers.scenario.edits import Opening

Step = Callable[[OrganizationLayer, str], OrganizationLayer]
GEOMETRY, COLUMNS = "directory_geometry", "directory_columns"


def show(bench: Workbench) -> None:
    """Bring the window of the directory to the front; make it the first time."""
    window = bench.directory
    if window is None:
        window = bench.directory = _made(bench)
    window.show()
    window.raise_()
    window.activateWindow()
    if window.list.table is not None:
        window.list.table.view.setFocus()


def _made(bench: Workbench) -> DirectoryWindow:
    window = DirectoryWindow(bench.window.actions_by_name)
    kept = bench.settings.text(COLUMNS)
    if kept:
        window.list.show_columns(frozenset(kept.split("|")))
    window.show_theme(bench.theme)
    window.show_project(bench.project)
    window.restore(bench.settings.layout(GEOMETRY))
    window.select(bench.selection.organization, bench.selection.region)
    window.saved.connect(partial(save, bench))
    window.asked.connect(partial(_act, bench))
    window.organization_chosen.connect(partial(_choose, bench))
    window.region_chosen.connect(bench.selection.choose_region)
    window.vocabulary_chosen.connect(partial(choose_vocabulary, bench))
    window.export_requested.connect(partial(ask_and_export, bench))
    window.columns_changed.connect(
        lambda keys: bench.settings.keep(COLUMNS, "|".join(sorted(keys)))
    )
    window.closing.connect(lambda: _keep(bench, window.saveGeometry()))
    bench.session.project_changed.connect(window.show_project)
    bench.window.closing.connect(lambda: end(bench))
    may_close = bench.window.may_close
    bench.window.may_close = lambda: _may_go_on(bench) and may_close()
    return window


def _may_go_on(bench: Workbench) -> bool:
    return bench.directory is None or bench.directory.may_go_on()


def _keep(bench: Workbench, geometry: QByteArray) -> None:
    bench.settings.keep(GEOMETRY, geometry)


def end(bench: Workbench) -> None:
    """Close the directory with the window it belongs to."""
    window, bench.directory = bench.directory, None
    if window is not None:
        _keep(bench, window.saveGeometry())
        window.hide()
        window.deleteLater()


def _choose(bench: Workbench, identifier: str) -> None:
    """Select an organization everywhere, where the scenario shown has it."""
    answer = bench.answer
    if answer is not None and identifier in answer.ledger.organizations.frame.index:
        bench.selection.choose_organization(identifier)


def save(bench: Workbench, identifier: str, facts: Mapping[str, object]) -> None:
    """Put what was typed in place: a record changed, or one more."""
    if not identifier:
        _add(bench, _free_id(bench), facts)
        return
    made = _tried(bench, lambda layer: editing(layer, identifier, facts))
    if made is not None:
        _change(bench, lambda: tr("Edit an organization"), made, identifier)
        _say(bench, tr("Saved: {name}", name=made.name(identifier, language())))


def _add(bench: Workbench, identifier: str, facts: Mapping[str, object]) -> None:
    made = _tried(bench, lambda layer: with_organization(layer, identifier, facts))
    if made is not None:
        _change(bench, lambda: tr("Add an organization"), made, identifier)
        _say(bench, tr("Added: {name}", name=made.name(identifier, language())))


def _act(bench: Workbench, name: str, chosen: Sequence[str]) -> None:
    acts: dict[str, Callable[[Workbench, Sequence[str]], None]] = {
        "duplicate": duplicate,
        "exclude": ask_and_exclude,
        "include": include,
        "remove": remove,
    }
    acts[name](bench, chosen)


def duplicate(bench: Workbench, chosen: Sequence[str]) -> None:
    """Write a record a second time under an id of its own, and show it."""
    new = _free_id(bench)
    made = _tried(bench, lambda layer: duplicating(layer, chosen[0], new))
    if made is not None:
        _change(bench, lambda: tr("Duplicate an organization"), made, new)
        said = tr("Duplicated as {id}; change what differs.", id=new)
        _say(bench, said)


def ask_and_exclude(bench: Workbench, chosen: Sequence[str]) -> None:
    """Ask for the reason, and exclude."""
    vocabulary = named_vocabulary(bench.project.vocabulary)
    dialog = ReasonDialog(vocabulary, len(chosen), parent=bench.directory)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    reason = dialog.reason()

    def step(layer: OrganizationLayer, identifier: str) -> OrganizationLayer:
        return excluding(layer, identifier, reason)

    made = _each(bench, chosen, step)
    if made is not None:
        _change(bench, lambda: tr("Exclude an organization"), made, chosen[0])
        _say(
            bench,
            tr_count(
                "{count} organization excluded",
                "{count} organizations excluded",
                len(chosen),
            ),
        )


def include(bench: Workbench, chosen: Sequence[str]) -> None:
    """Let organizations count again."""
    made = _each(bench, chosen, including)
    if made is not None:
        _change(bench, lambda: tr("Include an organization again"), made, chosen[0])
        _say(
            bench,
            tr_count(
                "{count} organization counts again",
                "{count} organizations count again",
                len(chosen),
            ),
        )


def remove(bench: Workbench, chosen: Sequence[str]) -> None:
    """Take records out of the directory; undo brings them back."""
    made = _each(bench, chosen, removing)
    if made is not None:
        _change(bench, lambda: tr("Remove an organization"), made, "")
        _say(
            bench,
            tr_count(
                "{count} organization removed; undo brings it back",
                "{count} organizations removed; undo brings them back",
                len(chosen),
            ),
        )


def choose_vocabulary(bench: Workbench, name: str) -> None:
    """Describe the directory in the words of another vocabulary."""
    if name == FROM_FILE:
        name, _ = QFileDialog.getOpenFileName(
            bench.directory,
            tr("Open a vocabulary"),
            "",
            tr("Vocabularies") + " (*.json)",
        )
    try:
        if not name:
            return
        named_vocabulary(name)
    except (LacunaError, OSError) as error:
        bench.fail(error)
        return
    project = bench.project.with_vocabulary(name)
    bench.session.change(lambda: tr("Change the vocabulary"), project)


def ask_and_export(bench: Workbench) -> None:
    """Ask where to write the directory, and write it."""
    kinds = {
        "csv": tr("CSV table") + " (*.csv)",
        "xlsx": tr("Excel workbook") + " (*.xlsx)",
    }
    folder = bench.settings.text("export_folder")
    chosen, kind = QFileDialog.getSaveFileName(
        bench.directory,
        tr("Export the directory"),
        str(Path(folder) / "directory.csv"),
        ";;".join(kinds.values()),
    )
    if chosen:
        path = Path(chosen)
        if path.suffix.lower() not in (".csv", ".xlsx"):
            path = path.with_name(
                path.name + (".xlsx" if kind == kinds["xlsx"] else ".csv")
            )
        export(bench, path)


def export(bench: Workbench, path: Path) -> None:
    """Write the directory as a file that can be opened here again."""
    from datasets.results.directory_file import (  # only who asks waits for it
        write_directory_csv,
        write_directory_xlsx,
    )

    fields = named_vocabulary(bench.project.vocabulary).fields
    is_workbook = path.suffix.lower() == ".xlsx"
    write = write_directory_xlsx if is_workbook else write_directory_csv
    try:
        write(path, bench.project.organizations, fields)
    except OSError as error:
        bench.fail(error)
        return
    _say(bench, tr("Directory written to {file}", file=str(path)))


def _free_id(bench: Workbench) -> str:
    """Find an id that neither the directory nor a scenario has."""
    opened = {
        edit.id
        for scenario in bench.project.scenarios
        for edit in scenario.edits
        if isinstance(edit, Opening)
    }
    return free_id(list(bench.project.organizations.ids), opened)


def _each(
    bench: Workbench, chosen: Sequence[str], step: Step
) -> OrganizationLayer | None:
    def all_of_them(layer: OrganizationLayer) -> OrganizationLayer:
        for identifier in chosen:
            layer = step(layer, identifier)
        return layer

    return _tried(bench, all_of_them)


def _tried(
    bench: Workbench, make: Callable[[OrganizationLayer], OrganizationLayer]
) -> OrganizationLayer | None:
    """Make the directory that was asked for; what cannot be is said, and not done."""
    try:
        made = make(bench.project.organizations)
        bench.project.with_organizations(made)
    except LacunaError as error:
        bench.fail(error)
        return None
    return made


def _change(
    bench: Workbench, words: Words, layer: OrganizationLayer, shown: str
) -> None:
    bench.session.change(words, bench.project.with_organizations(layer))
    if bench.directory is not None:
        bench.directory.go_to(shown)


def _say(bench: Workbench, text: str) -> None:
    if bench.directory is not None:
        bench.directory.say(text)
