from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton

from datasets.vocabulary import read_vocabulary
from desktop.dialogs.about import AboutDialog
from desktop.dialogs.export import ExportDialog, ask_to_replace
from desktop.dialogs.export_formats import format_texts
from desktop.dialogs.organization import OrganizationDialog
from desktop.dialogs.problems import ProblemsDialog
from desktop.dialogs.shortcuts import ShortcutRow, ShortcutsDialog
from desktop.export_files import FORMATS, Export
from layers.boundaries import BoundaryLayer
from layers.organizations import CANADA


@dataclass(frozen=True, kw_only=True)
class Said:
    place: str
    what: str
    remedy: str


PROBLEMS = (
    Said(
        place="organizations.csv, row 4, latitude",
        what="95.2 is not a latitude.",
        remedy="Give degrees north, from -90 to 90.",
    ),
    Said(
        place="organizations.csv, row 9, levels",
        what="quaternary is not a known level.",
        remedy="Use primary, secondary or tertiary.",
    ),
)


def buttons(dialog: QDialog) -> dict[str, QPushButton]:
    return {b.text().replace("&", ""): b for b in dialog.findChildren(QPushButton)}


def texts(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.fixture
def boundaries() -> BoundaryLayer:
    frame = gpd.GeoDataFrame(
        {
            "name_en": ["Quebec", "Ontario"],
            "name_fr": ["Québec", "Ontario"],
            "parent": "",
            "land_area_km2": 1.0,
        },
        index=pd.Index(["24", "35"], dtype=object),
        geometry=[shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)],
        crs="EPSG:4326",
    )
    return BoundaryLayer(frame=frame, level="PR")


@pytest.fixture
def export(qtbot, tmp_path) -> ExportDialog:
    made = ExportDialog(name="gaps", folder=tmp_path, formats=("png", "csv"))
    qtbot.addWidget(made)
    return made


def test_that_the_problems_say_that_nothing_was_changed(qtbot):
    dialog = ProblemsDialog(PROBLEMS)
    qtbot.addWidget(dialog)
    assert "Nothing was changed" in dialog.windowTitle()
    assert "2 problems" in texts(dialog)
    assert dialog.table.rowCount() == 2


def test_that_the_list_of_problems_is_copied_as_plain_text(qtbot):
    dialog = ProblemsDialog(PROBLEMS)
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Where\tWhat is wrong\tWhat to do"
    assert lines[1].split("\t") == [
        PROBLEMS[0].place,
        PROBLEMS[0].what,
        PROBLEMS[0].remedy,
    ]


def test_that_the_list_of_problems_is_saved(qtbot, tmp_path):
    dialog = ProblemsDialog(PROBLEMS)
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "list.txt")
    assert (tmp_path / "list.txt").read_text(encoding="utf-8") == dialog.text()


def test_that_a_list_that_cannot_be_saved_is_said(qtbot, tmp_path, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _p, _t, text: said.append(text))
    dialog = ProblemsDialog(PROBLEMS)
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "no such folder" / "list.txt")
    assert "list.txt" in said[0]


def test_that_the_export_returns_what_was_chosen(qtbot, export, tmp_path):
    export.languages.setCurrentIndex(export.languages.findData("both"))
    export.paper.setCurrentIndex(export.paper.findData("a4"))
    export.width_px.setValue(3000)
    qtbot.mouseClick(buttons(export)["Export"], Qt.MouseButton.LeftButton)
    assert export.result() == QDialog.DialogCode.Accepted
    assert export.choice() == Export(
        formats=("png", "csv"),
        folder=tmp_path,
        name="gaps",
        languages=("en", "fr"),
        paper="a4",
        png_width_px=3000,
    )


def test_that_pages_are_written_once_a_language_and_tables_once(export):
    export.languages.setCurrentIndex(export.languages.findData("both"))
    names = [file.name for file in export.choice().files()]
    assert names == ["gaps-en.png", "gaps-fr.png", "gaps.csv"]


@pytest.mark.parametrize("may", [True, False])
def test_that_files_are_replaced_only_when_that_is_allowed(export, tmp_path, may):
    (tmp_path / "gaps.csv").write_text("old")
    asked: list[list[str]] = []

    def answer(_parent, names):
        asked.append(list(names))
        return may

    export.may_replace = answer
    export.accept()
    assert asked == [["gaps.csv"]]
    assert (export.result() == QDialog.DialogCode.Accepted) is may


@pytest.mark.parametrize(("pressed", "may"), [("Replace", True), ("Back", False)])
def test_that_the_question_names_the_files(qtbot, export, pressed, may):
    seen: list[str] = []

    def press():
        box = QApplication.activeModalWidget()
        seen.append(box.informativeText())
        buttons(box)[pressed].click()

    QTimer.singleShot(0, press)
    assert ask_to_replace(export, ["gaps.csv", "gaps.png"]) is may
    assert seen == ["gaps.csv\ngaps.png"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda d: [t.setChecked(False) for t in d.ticks.values()], "at least one"),
        (lambda d: d.name.setText("  "), "a name"),
        (lambda d: d.name.setText("a/b"), "cannot hold"),
        (lambda d: d.folder.setText("no such folder here"), "does not exist"),
    ],
)
def test_that_an_export_that_cannot_be_made_says_why(export, spoil, said):
    spoil(export)
    assert said in export.note.text()
    assert not buttons(export)["Export"].isEnabled()


def test_that_each_format_is_explained_and_has_its_own_mnemonic(qapp):
    found = format_texts()
    assert set(found) == set(FORMATS)
    letters = [name[name.index("&") + 1].lower() for name, _meaning in found.values()]
    assert len(set(letters)) == len(letters)
    assert all(meaning for _name, meaning in found.values())


@pytest.fixture
def form(qtbot, boundaries) -> OrganizationDialog:
    made = OrganizationDialog(
        read_vocabulary(), boundaries, longitude=-63.575, latitude=44.649
    )
    qtbot.addWidget(made)
    return made


def test_that_an_organization_needs_a_name(form):
    assert not buttons(form)["Open"].isEnabled()
    form.name.setText("   ")
    form.accept()
    assert form.result() == QDialog.DialogCode.Rejected
    form.name.setText("Halifax office")
    assert buttons(form)["Open"].isEnabled()


def test_that_the_form_gives_the_facts_of_the_layer(form):
    form.name.setText(" Halifax office ")
    form.levels.tick(frozenset({"tertiary"}))
    form.mandate.some.setChecked(True)
    form.mandate.regions.tick(frozenset({"24"}))
    assert form.facts() == {
        "name_en": "Halifax office",
        "levels": frozenset({"tertiary"}),
        "languages": frozenset(),
        "channels": frozenset({"in_person"}),
        "services": frozenset(),
        "mandate": frozenset({"24"}),
    }


def test_that_a_mandate_is_anyone_canada_or_some(form):
    assert form.mandate.chosen() == frozenset()
    form.mandate.canada.setChecked(True)
    assert form.mandate.chosen() == frozenset({CANADA})


def test_that_a_mandate_of_no_region_is_not_taken_for_one_without_bounds(form):
    form.name.setText("Halifax office")
    form.mandate.some.setChecked(True)
    assert not buttons(form)["Open"].isEnabled()
    form.accept()
    assert form.result() == QDialog.DialogCode.Rejected
    form.mandate.regions.tick(frozenset({"24"}))
    assert buttons(form)["Open"].isEnabled()
    form.mandate.regions.tick(frozenset())
    assert not buttons(form)["Open"].isEnabled()
    form.mandate.anyone.setChecked(True)
    assert buttons(form)["Open"].isEnabled()


def test_that_the_form_shows_where_it_opens(form):
    assert "44.649° N, 63.575° W" in texts(form)


def test_that_about_says_what_the_data_are_not(qtbot):
    dialog = AboutDialog(version="0.1.0", attributions=["Natural Earth"])
    qtbot.addWidget(dialog)
    said = texts(dialog)
    for part in ("modelled", "illustrative", "Natural Earth", "0.1.0"):
        assert part in said


def test_that_shortcuts_are_listed_with_their_keys(qtbot):
    dialog = ShortcutsDialog([ShortcutRow(name="&Export map", keys="Ctrl+E")])
    qtbot.addWidget(dialog)
    row = [dialog.table.item(0, column).text() for column in range(2)]
    assert row[0] == "Export map"
    assert row[1]
