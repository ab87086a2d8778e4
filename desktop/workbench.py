"""The workbench: window, session and selection, and how they are joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from datasets.bundled import Bundled
from desktop import showing
from desktop.answer import Answer
from desktop.border_hint import look_at_border
from desktop.dialogs.problems import ProblemsDialog
from desktop.error_texts import said_of
from desktop.language import set_language, tr
from desktop.main_window import MainWindow
from desktop.qt_language import speak_qt
from desktop.questions.asking import Asking
from desktop.questions.question import Question
from desktop.selection import Selection
from desktop.session import Session
from desktop.settings import Settings
from desktop.tasks import Task, Tasks
from desktop.theme import LIGHT, Theme, palette, stylesheet
from layers.project import Project

if TYPE_CHECKING:
    from datasets.importing.together import Together
    from desktop.directory.window import DirectoryWindow


@dataclass(eq=False)
class Workbench:
    """Everything that the actions of the window work with."""

    window: MainWindow
    session: Session
    selection: Selection
    asking: Asking
    tasks: Tasks
    bundle: Bundled
    settings: Settings
    theme: Theme = LIGHT
    maps_difference: bool = field(default=True)
    last_import: Together | None = None
    directory: DirectoryWindow | None = None

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self.session.project

    @property
    def answer(self) -> Answer | None:
        """The answer on screen, None before the first."""
        return self.session.answer

    def show_project(self) -> None:
        """Show a project just opened."""
        self.selection.clear()
        showing.show_project(self.window, self.project, self.bundle)

    def show_directory(self) -> None:
        """Show a directory, or its words, that took the place of another."""
        showing.show_directory(self.window, self.project)

    def name_project(self) -> None:
        """Say what the project is called and whose data it shows."""
        showing.name_project(self.window, self.project, self.bundle)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer in every part of the window."""
        self._keep_selection_true(answer)
        self.show_map()
        showing.show_answer(self.window, answer, self.selection)
        self.asking.follow(answer)

    def show_question(self) -> None:
        """Show the parts of the question that is asked, and its map."""
        self.window.questions.choose(self.asking.name)
        self.window.actions_by_name[f"ask_{self.asking.name}"].setChecked(True)
        self.window.show_question(self.asking.question)
        self.show_map()

    def add_question(self, question: Question) -> None:
        """Give a question asked for the first time its places, theme and selection."""
        self.window.add_question(question)
        question.show_theme(self.theme)
        question.select(self.selection.region, self.selection.organization)
        for signal, act in (
            (question.region_selected, self.selection.choose_region),
            (question.organization_selected, self.selection.choose_organization),
            (question.wanted, self._do),
        ):
            signal.connect(act)

    def show_selection(self) -> None:
        """Show what is now selected."""
        chosen = self.selection
        if self.answer is not None:
            self.show_map()
            showing.show_selection(self.window, self.answer, chosen)
            for question in self.asking.questions:
                question.select(chosen.region, chosen.organization)
            if chosen.region:
                look_at_border(self)
        if self.directory is not None:
            self.directory.select(chosen.organization, chosen.region)

    def show_map(self) -> None:
        """Colour and dress the map again."""
        if self.answer is None:
            return
        if self.asking.question is not None:
            showing.show_question(self.window, self.asking, self.selection, self.theme)
        else:
            showing.show_map(
                self.window,
                self.answer,
                self.selection,
                self.theme,
                mapped_difference=self.maps_difference,
            )
        # Not every map has lines from region to region.
        showing.show_layers(self.window, self.answer.project)

    def speak(self, language: str) -> None:
        """Say everything in another language."""
        set_language(language)
        speak_qt(language)
        self.settings.keep("language", language)
        self.window.retranslate()
        for question in self.asking.questions:
            question.retranslate()
        self.name_undo()
        self.name_project()
        if self.answer is not None:
            self.show_answer(self.answer)
        if self.directory is not None:
            self.directory.retranslate()

    def name_undo(self) -> None:
        """Say in the tooltips what would be undone or redone."""
        undone, redone = self.session.undo_words(), self.session.redo_words()
        actions = self.window.actions_by_name
        actions["undo"].setToolTip(
            tr("Undo: {change}", change=undone) if undone else tr("Nothing to undo")
        )
        actions["redo"].setToolTip(
            tr("Redo: {change}", change=redone) if redone else tr("Nothing to redo")
        )

    def dress(self, theme: Theme) -> None:
        """Draw everything in another theme."""
        self.theme = theme
        self.settings.keep("theme", theme.name)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(palette(theme))
        application.setStyleSheet(stylesheet(theme))
        self.window.show_theme(theme)
        for question in self.asking.questions:
            question.show_theme(theme)
        if self.directory is not None:
            self.directory.show_theme(theme)
        self.show_map()

    def fail(self, error: object) -> None:
        """Tell a person what is wrong; what was on screen stays."""
        said = said_of(error)
        if said is None:
            assert isinstance(error, BaseException)
            raise error
        ProblemsDialog(said, parent=self.window).exec()

    def show_work(self, task: Task, share: float, _step: str) -> None:
        """Show how far long work is."""
        if not task.is_cancelled:
            self.window.status.show_work(task.words, share)

    def end_work(self, _task: Task) -> None:
        """Show that long work has ended."""
        if not self.tasks.is_running():
            self.window.status.show_rest()

    def _do(self, action: str) -> None:
        self.window.actions_by_name[action].trigger()

    def _keep_selection_true(self, answer: Answer) -> None:
        """Forget a selected organization that the scenario shown does not have."""
        kept = self.selection
        if kept.region and kept.region not in answer.ledger.boundaries.position:
            kept.region = ""
        if kept.organization and kept.organization not in set(
            answer.ledger.organizations.ids
        ):
            kept.organization = ""


def version() -> str:
    """Give the version of the program that runs."""
    return metadata.version("lacuna")
