"""Every action in one table: menus, buttons and the shortcut list are built from it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.language import tr
from desktop.questions.every import KINDS, question_texts

SEPARATOR = "-"


@dataclass(frozen=True, kw_only=True)
class ActionSpec:
    """What a person can do: its name in the code, and the keys that start it."""

    name: str
    keys: str = ""
    checkable: bool = False


ACTIONS = (
    ActionSpec(name="import", keys="Ctrl+I"),
    ActionSpec(name="open_bundled"),
    ActionSpec(name="import_report"),
    ActionSpec(name="import_scenario"),
    ActionSpec(name="export", keys="Ctrl+E"),
    ActionSpec(name="quit", keys="Ctrl+Q"),
    ActionSpec(name="undo", keys="Ctrl+Z"),
    ActionSpec(name="redo", keys="Ctrl+Shift+Z"),
    ActionSpec(name="find", keys="Ctrl+F"),
    ActionSpec(name="directory", keys="Ctrl+Shift+D"),
    *(
        ActionSpec(name=f"ask_{kind.name}", keys=f"Alt+{place}", checkable=True)
        for place, kind in enumerate(KINDS, start=1)
    ),
    ActionSpec(name="count_capacity"),
    ActionSpec(name="fit", keys="Ctrl+0"),
    ActionSpec(name="zoom_in", keys="Ctrl++"),
    ActionSpec(name="zoom_out", keys="Ctrl+-"),
    ActionSpec(name="canada", keys="Escape"),
    ActionSpec(name="left_panel", keys="Ctrl+1", checkable=True),
    ActionSpec(name="right_panel", keys="Ctrl+2", checkable=True),
    ActionSpec(name="lower_panel", keys="Ctrl+3", checkable=True),
    ActionSpec(name="theme", keys="Ctrl+T"),
    ActionSpec(name="language", keys="Ctrl+L"),
    ActionSpec(name="new_scenario", keys="Ctrl+N"),
    ActionSpec(name="baseline", keys="Ctrl+B"),
    ActionSpec(name="open_organization", keys="Ctrl+Shift+O", checkable=True),
    ActionSpec(name="move_organization", keys="Ctrl+Shift+M", checkable=True),
    ActionSpec(name="close_organization", keys="Ctrl+Shift+C", checkable=True),
    ActionSpec(name="difference", keys="Ctrl+D", checkable=True),
    ActionSpec(name="shortcuts", keys="F1"),
    ActionSpec(name="about"),
)

MENUS = {
    "file": "import import_report - open_bundled import_scenario - export - quit",
    "edit": "undo redo - find - directory",
    "questions": " ".join(f"ask_{kind.name}" for kind in KINDS) + " - count_capacity",
    "view": "fit zoom_in zoom_out canada - left_panel right_panel lower_panel - "
    "theme language",
    "scenario": "new_scenario baseline - open_organization move_organization "
    "close_organization - difference",
    "help": "shortcuts about",
}


def menu_texts() -> dict[str, str]:
    """Name the menus in the language chosen."""
    return {
        "file": tr("&File"),
        "edit": tr("&Edit"),
        "questions": tr("&Questions"),
        "view": tr("&View"),
        "scenario": tr("&Scenario"),
        "help": tr("&Help"),
    }


def action_texts() -> dict[str, str]:
    """Name the actions in the language chosen."""
    return {
        "import": tr("&Import files…"),
        "import_report": tr("Last import &report"),
        "open_bundled": tr("Open the &bundled Canada"),
        "import_scenario": tr("Open a &scenario…"),
        "export": tr("&Export…"),
        "quit": tr("&Quit"),
        "undo": tr("&Undo"),
        "redo": tr("&Redo"),
        "find": tr("&Find a region or organization"),
        "directory": tr("&Directory of organizations…"),
        **{f"ask_{name}": text for name, text in question_texts().items()},
        "count_capacity": tr("Count c&apacity"),
        "fit": tr("Show the &whole map"),
        "zoom_in": tr("Zoom &in"),
        "zoom_out": tr("Zoom &out"),
        "canada": tr("Select &nothing"),
        "left_panel": tr("Layers and s&cenarios"),
        "right_panel": tr("Standard and &ledger"),
        "lower_panel": tr("&Tables and charts"),
        "theme": tr("Light or &dark theme"),
        "language": tr("English or &French"),
        "new_scenario": tr("&New scenario"),
        "baseline": tr("Show the &baseline"),
        "open_organization": tr("&Open an organization on the map"),
        "move_organization": tr("&Move an organization"),
        "close_organization": tr("&Close an organization"),
        "difference": tr("Map the &difference"),
        "shortcuts": tr("&Keyboard shortcuts"),
        "about": tr("&About Lacuna and its data"),
    }
