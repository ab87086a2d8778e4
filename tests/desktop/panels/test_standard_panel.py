from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt

from desktop.panels.standard import StandardPanel
from layers.coverage.standard import ServiceStandard


class Words:
    def label(self, field: str, word: str, language: str) -> str:
        return f"{field}: {word} ({language})"

    def field_label(self, field: str, language: str) -> str:
        return f"{field} ({language})"


@pytest.fixture
def panel(qtbot) -> StandardPanel:
    made = StandardPanel()
    made.resize(312, 600)
    made.show_choices(("en", "fr", "iu"), ("helpline", "training"))
    made.show_standard(ServiceStandard(), Words())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_that_showing_a_standard_tells_nobody(panel, qtbot):
    asked = ServiceStandard(
        threshold_km=12.5,
        levels=frozenset({"tertiary"}),
        services=frozenset({"helpline"}),
        language="fr",
        as_of=date(2020, 2, 29),
        respect_mandates=False,
        count_remote=False,
    )
    with (
        qtbot.assertNotEmitted(panel.standard_changed),
        qtbot.assertNotEmitted(panel.standard_previewed),
    ):
        panel.show_standard(asked)
    assert panel.standard == asked
    assert panel.field.value() == 12.5
    assert panel.levels.chosen() == ("tertiary",)
    assert panel.service_language.chosen() == ("fr",)
    assert panel.services.ticked() == {"helpline"}
    assert not panel.mandates.isChecked()
    assert not panel.remote.isChecked()
    assert panel.day.date() == QDate(2020, 2, 29)


def test_that_a_drag_previews_and_leaves_one_change(panel, qtbot):
    previews, changes = [], []
    panel.standard_previewed.connect(previews.append)
    panel.standard_changed.connect(changes.append)
    slider, left = panel.slider, Qt.MouseButton.LeftButton
    qtbot.mousePress(slider, left, pos=QPoint(round(slider.x_of(100)), 12))
    for kilometres in (120, 200, 400):
        qtbot.mouseMove(slider, QPoint(round(slider.x_of(kilometres)), 12))
    qtbot.mouseRelease(slider, left, pos=QPoint(round(slider.x_of(400)), 12))
    assert len(previews) >= 3
    assert len(changes) == 1
    assert changes[0].threshold_km == panel.field.value() == slider.value()


def test_that_a_typed_threshold_beyond_the_slider_is_kept(panel, qtbot):
    with qtbot.waitSignal(panel.standard_changed) as told:
        panel.field.setValue(2500)
    assert told.args[0].threshold_km == 2500
    assert panel.slider.value() == panel.slider.maximum()


@pytest.mark.parametrize(
    ("act", "part", "value"),
    [
        (lambda p: p.mandates.click(), "respect_mandates", False),
        (lambda p: p.remote.click(), "count_remote", False),
        (lambda p: p.levels.button("primary").click(), "levels", {"primary"}),
        (lambda p: p.service_language.button("iu").click(), "language", "iu"),
    ],
)
def test_that_each_control_changes_its_part_once(panel, qtbot, act, part, value):
    changes = []
    panel.standard_changed.connect(changes.append)
    act(panel)
    assert [getattr(standard, part) for standard in changes] == [value]


def test_that_any_language_asks_for_none(panel, qtbot):
    panel.show_standard(ServiceStandard(language="fr"))
    with qtbot.waitSignal(panel.standard_changed) as told:
        panel.service_language.button("").click()
    assert told.args[0].language is None


def test_that_a_date_counts_only_when_it_is_ticked(panel, qtbot):
    assert not panel.day.isEnabled()
    with qtbot.waitSignal(panel.standard_changed) as told:
        panel.dated.click()
    assert told.args[0].as_of == panel.day.date().toPython()
    with qtbot.waitSignal(panel.standard_changed) as told:
        panel.day.setDate(QDate(2019, 7, 1))
    assert told.args[0].as_of == date(2019, 7, 1)
    with qtbot.waitSignal(panel.standard_changed) as told:
        panel.dated.click()
    assert told.args[0].as_of is None


def test_that_a_language_not_in_the_directory_is_still_shown_as_asked(panel):
    panel.show_standard(ServiceStandard(language="mic"))
    assert panel.service_language.chosen() == ("mic",)


def test_that_everything_can_be_reached_by_tab(panel, qtbot):
    panel.field.setFocus()
    reached = set()
    for _ in range(30):
        panel.focusNextChild()
        reached.add(panel.focusWidget())
    wanted = {panel.slider, panel.services, panel.mandates, panel.remote, panel.dated}
    assert wanted <= reached


def test_that_every_control_says_its_name(panel):
    for control in (panel.slider, panel.field, panel.services, panel.day):
        assert control.accessibleName()
