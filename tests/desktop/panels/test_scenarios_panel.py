from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.panels.layers import LayerRow, LayersPanel
from desktop.panels.scenario_cards import ScenarioCard
from desktop.panels.scenarios import ScenariosPanel
from desktop.theme import DARK, body_font
from layers.project import BASELINE

CARDS = (
    ScenarioCard(id=BASELINE, name="", share_served=0.6),
    ScenarioCard(
        id="halifax",
        name="Halifax office opens",
        share_served=0.616,
        difference_points=1.6,
        edits=("Halifax opens", "CAT closes"),
    ),
    ScenarioCard(id="new", name="Not yet computed"),
)


@pytest.fixture
def panel(qtbot) -> ScenariosPanel:
    made = ScenariosPanel()
    made.setFont(body_font())
    made.resize(272, 700)
    made.show_scenarios(CARDS, "halifax")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_that_a_card_says_its_share_and_difference(panel):
    assert panel.card(BASELINE).accessibleName() == "Baseline, 60.0% served"
    said = panel.card("halifax").accessibleName()
    assert said == "Halifax office opens, 61.6% served, +1.6"
    assert "Not computed yet" in panel.card("new").accessibleName()


def test_that_pressing_another_card_asks_to_show_it(panel, qtbot):
    with qtbot.waitSignal(panel.shown) as told:
        qtbot.mouseClick(panel.card(BASELINE), Qt.MouseButton.LeftButton)
    assert told.args == [BASELINE]


def test_that_pressing_the_shown_card_asks_nothing(panel, qtbot):
    with qtbot.assertNotEmitted(panel.shown):
        qtbot.mouseClick(panel.card("halifax"), Qt.MouseButton.LeftButton)


def test_that_showing_by_program_tells_nobody(panel, qtbot):
    with qtbot.assertNotEmitted(panel.shown):
        panel.show_scenarios(CARDS, BASELINE)
    assert panel.card(BASELINE).isChecked()
    assert not panel.card("halifax").isChecked()
    assert not panel.tools.isVisible()


def test_that_a_scenario_is_renamed_in_place(panel, qtbot):
    card = panel.card("halifax")
    qtbot.keyClick(card, Qt.Key.Key_F2)
    assert card.name_edit.isVisible()
    card.name_edit.setText("Halifax and Moncton")
    with qtbot.waitSignal(panel.rename_requested) as told:
        qtbot.keyClick(card.name_edit, Qt.Key.Key_Return)
    assert told.args == ["halifax", "Halifax and Moncton"]
    assert not card.name_edit.isVisible()


def test_that_escape_keeps_the_name(panel, qtbot):
    card = panel.card("halifax")
    qtbot.mouseDClick(card, Qt.MouseButton.LeftButton)
    card.name_edit.setText("Something else")
    with qtbot.assertNotEmitted(panel.rename_requested):
        qtbot.keyClick(card.name_edit, Qt.Key.Key_Escape)
    assert not card.name_edit.isVisible()


@pytest.mark.parametrize("typed", ["", "   ", "Halifax office opens"])
def test_that_no_name_or_the_same_one_renames_nothing(panel, qtbot, typed):
    card = panel.card("halifax")
    card.start_rename()
    card.name_edit.setText(typed)
    with qtbot.assertNotEmitted(panel.rename_requested):
        qtbot.keyClick(card.name_edit, Qt.Key.Key_Return)


def test_that_the_baseline_is_neither_renamed_nor_deleted(panel, qtbot):
    baseline = panel.card(BASELINE)
    with (
        qtbot.assertNotEmitted(panel.delete_requested),
        qtbot.assertNotEmitted(panel.rename_requested),
    ):
        qtbot.keyClick(baseline, Qt.Key.Key_F2)
        qtbot.keyClick(baseline, Qt.Key.Key_Delete)
    assert not baseline.name_edit.isVisible()
    assert not baseline.more.isVisible()


def test_that_delete_and_the_menu_ask_for_their_scenario(panel, qtbot):
    card = panel.card("halifax")
    with qtbot.waitSignal(panel.delete_requested) as told:
        qtbot.keyClick(card, Qt.Key.Key_Delete)
    assert told.args == ["halifax"]
    menu = card.menu()
    export = menu.actions()[1]
    with qtbot.waitSignal(panel.export_requested) as told:
        export.trigger()
    assert told.args == ["halifax"]


def test_that_a_tool_is_taken_and_put_away_by_its_button(panel, qtbot):
    told = []
    panel.tool_chosen.connect(told.append)
    for key in ("open", "move", "move"):
        qtbot.mouseClick(panel.tools.button(key), Qt.MouseButton.LeftButton)
    assert told == ["open", "move", ""]
    assert panel.tools.chosen() == ()


def test_that_showing_another_scenario_puts_the_tool_away(panel):
    panel.choose_tool("open")
    panel.show_scenarios(CARDS, "new")
    assert panel.tools.chosen() == ()


def test_that_each_edit_can_be_taken_back(panel, qtbot):
    buttons = [row.remove for row in panel._edits]
    assert [b.accessibleName() for b in buttons] == [
        "Take back: Halifax opens",
        "Take back: CAT closes",
    ]
    with qtbot.waitSignal(panel.edit_removed) as told:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == [1]


def test_that_a_new_scenario_can_be_asked_for(panel, qtbot):
    with qtbot.waitSignal(panel.new_requested):
        qtbot.mouseClick(panel.new, Qt.MouseButton.LeftButton)


def test_that_an_eye_hides_and_shows_its_layer(qtbot):
    panel = LayersPanel()
    qtbot.addWidget(panel)
    rows = (
        LayerRow(id="orgs", icon="map-pin", name="Orgs", count=4895, visible=True),
        LayerRow(id="flows", icon="path", name="Flows", count=None, visible=False),
    )
    with qtbot.assertNotEmitted(panel.visibility_changed):
        panel.show_layers(rows)
    panel.show_theme(DARK)
    assert panel.eye("orgs").accessibleName() == "Hide Orgs"
    for expected in (False, True):
        with qtbot.waitSignal(panel.visibility_changed) as told:
            qtbot.mouseClick(panel.eye("orgs"), Qt.MouseButton.LeftButton)
        assert told.args == ["orgs", expected]
    assert panel.eye("flows").accessibleName() == "Show Flows"
