"""Starts the application: the bundled project on screen, computed."""

from __future__ import annotations

import os
import sys
from datetime import date
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from datasets.bundled import bundled_project
from desktop.commandline.benchmarks.launch import say_first_map
from desktop.controller import join
from desktop.garbage import collect_in_this_thread
from desktop.language import LANGUAGES, set_language
from desktop.language import language as spoken
from desktop.main_window import MainWindow
from desktop.opening import OpenChoice, opened
from desktop.qt_language import speak_qt
from desktop.questions.asking import Asking
from desktop.selection import Selection
from desktop.session import Session
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import (
    THEMES,
    body_font,
    follow_system,
    load_fonts,
)
from desktop.workbench import Workbench
from layers.progress import silent

LEAVE_AFTER_FIRST_MAP = "LACUNA_LEAVE_AFTER_FIRST_MAP"


def start(*, language: str | None = None) -> int:
    """Open the window and run until it is closed; the result is the exit code."""
    application = make_application()
    collect_in_this_thread(application)
    settings = Settings()
    chosen = language or settings.text("language") or _system_language()
    set_language(chosen if chosen in LANGUAGES else "en")
    speak_qt(spoken())
    bench = make_workbench(settings, today=date.today())
    window = bench.window
    window.restore(settings.layout("geometry"), settings.layout("layout"))
    if os.environ.get(LEAVE_AFTER_FIRST_MAP):
        window.canvas.sketched_first.connect(lambda: _leave(bench))
    # The map comes first: one compiler at a time has the processor to itself.
    window.canvas.painted_first.connect(lambda: warm_kernels(bench))
    window.show()
    code = application.exec()
    bench.tasks.close()
    return code


def make_application() -> QApplication:
    """Make the one application, with its fonts and style."""
    existing = QApplication.instance()
    application = (
        existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    )
    application.setApplicationName("Lacuna")
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(body_font())
    return application


def make_workbench(settings: Settings, *, today: date) -> Workbench:
    """Make a window on the bundled project, joined and computed."""
    bundle = bundled_project()
    project = opened(OpenChoice(), bundle, progress=silent).project
    tasks = Tasks()
    bench = Workbench(
        window=MainWindow(vocabulary=bundle.vocabulary),
        session=Session(project, tasks, today=today),
        selection=Selection(),
        asking=Asking(tasks),
        tasks=tasks,
        bundle=bundle,
        settings=settings,
    )
    join(bench)
    bench.show_project()
    theme = THEMES.get(settings.text("theme")) or follow_system()
    bench.dress(theme)
    bench.session.compute()
    bench.window.closing.connect(lambda: _remember(bench))
    return bench


class _Warmed(QObject):
    """Says, from the thread that compiles, that the kernels are ready."""

    ready = Signal()


def warm_kernels(bench: Workbench) -> Thread:
    """Compile the kernels off the GUI thread, then answer with them.

    The plain engine answers until they are ready, with the same figures.
    """
    from datasets.statcan.attribute_warming import warm as warm_reader
    from layers.access.warming import warm as warm_access
    from layers.cell_index import warm as warm_cells
    from layers.coverage.compiled import COMPILED
    from layers.coverage.warming import warm

    warmed = _Warmed(bench.window)
    warmed.ready.connect(lambda: bench.session.use_engine(COMPILED))

    def compile_all() -> None:
        warm()
        warmed.ready.emit()
        warm_reader()
        warm_cells()
        warm_access()

    thread = Thread(target=compile_all, name="lacuna-warming", daemon=True)
    thread.start()
    return thread


def _leave(bench: Workbench) -> None:
    say_first_map()
    QTimer.singleShot(0, bench.window.close)


def _remember(bench: Workbench) -> None:
    settings, window = bench.settings, bench.window
    settings.keep("geometry", window.saveGeometry())
    settings.keep("layout", window.saveState(1))
    # A stack that goes with changes on it would tell of them to what is gone.
    bench.session.undo_stack.clear()


def _system_language() -> str:
    from PySide6.QtCore import QLocale

    return QLocale.system().name()[:2]
