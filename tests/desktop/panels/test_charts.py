from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from desktop.language import speaking
from desktop.panels.chart_labels import place_labels
from desktop.panels.charts import QuietPlot, readable
from desktop.panels.curve_chart import CoverageCurveChart, CurveLine
from desktop.panels.ranking_chart import DifferenceChart, RankingChart
from desktop.theme import DARK, LIGHT, contrast
from layers.coverage.curve import Curve


@pytest.fixture
def chart(qtbot, curve, steep_curve) -> CoverageCurveChart:
    made = CoverageCurveChart()
    qtbot.addWidget(made)
    made.resize(340, 260)
    lines = [
        CurveLine(name=lambda: "Canada", curve=curve),
        CurveLine(name=lambda: "Saskatchewan", curve=steep_curve, is_selected=True),
    ]
    made.show_curves(lines, 100.0)
    with qtbot.waitExposed(made):
        made.show()
    made.place_labels()
    return made


def overlap(one, other) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def test_that_the_points_drawn_are_the_curve(chart, curve):
    x, y = chart.drawn[0].getData()
    np.testing.assert_array_equal(x, curve.distance_km)
    np.testing.assert_allclose(y, 100 * curve.share)


def test_that_dragging_the_threshold_tells_every_step_and_then_where_it_is_left(
    qtbot, chart
):
    with qtbot.waitSignal(chart.threshold_dragged) as dragged:
        chart.threshold_line.setValue(150.0)
        chart.threshold_line.sigDragged.emit(chart.threshold_line)
    with qtbot.waitSignal(chart.threshold_set) as left:
        chart.threshold_line.sigPositionChangeFinished.emit(chart.threshold_line)
    assert dragged.args == left.args == [150.0]


def test_that_a_threshold_shown_from_outside_tells_nothing(chart):
    told: list[float] = []
    chart.threshold_dragged.connect(told.append)
    chart.threshold_set.connect(told.append)
    chart.show_threshold(220.0)
    assert told == []
    assert chart.threshold_line.value() == 220.0


def test_that_arrow_keys_move_the_threshold(qtbot, chart):
    with qtbot.waitSignal(chart.threshold_set) as left:
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert left.args == [101.0]


@pytest.mark.parametrize("size", [(260, 190), (340, 260), (700, 300)])
@pytest.mark.parametrize("threshold", [0.0, 25.0, 100.0, 250.0, 395.0, 800.0])
def test_that_labels_stay_inside_the_plot_and_off_one_another(
    qapp, chart, size, threshold
):
    chart.resize(*size)
    chart.show_threshold(threshold)
    qapp.processEvents()
    chart.place_labels()
    width, height = chart.plot_size()
    boxes = [box for _text, box in chart.label_boxes()]
    assert len(boxes) >= 2
    for place, box in enumerate(boxes):
        assert box[0] >= 0 and box[0] + box[2] <= width
        assert box[1] >= 0 and box[1] + box[3] <= height
        assert not any(overlap(box, other) for other in boxes[:place])


def test_that_a_label_with_no_room_is_left_out_rather_than_cut():
    flat = np.full(60, 20.0)
    assert place_labels([flat], [(100.0, 14.0)], (60.0, 40.0)) == [None]


def test_that_the_read_out_says_the_shares_at_the_threshold(chart, curve):
    share = float(np.interp(100, curve.distance_km, curve.share))
    assert chart.readout.text().startswith(
        f"Within 100\u00a0km: Canada {share:.1%} · Sask"
    )
    assert chart.accessibleDescription() == chart.summary()


def test_that_pointing_at_a_distance_reads_it_and_leaving_returns(qapp, chart):
    box = chart.plot.getViewBox()
    place = box.mapViewToScene(QPointF(200.0, 50.0))
    chart.plot.scene().sigMouseMoved.emit(place)
    assert chart.readout.text().startswith("Within 200\u00a0km")
    chart.plot.scene().sigMouseMoved.emit(QPointF(-5, -5))
    assert chart.readout.text().startswith("Within 100\u00a0km")


def test_that_beyond_the_end_of_a_curve_nothing_is_claimed(chart):
    chart.show_threshold(800.0)
    assert "Canada –" in chart.summary()


def test_that_a_region_without_people_has_no_curve_and_no_share(qtbot):
    empty = Curve(region="x", distance_km=np.empty(0), share=np.empty(0))
    made = CoverageCurveChart()
    qtbot.addWidget(made)
    made.show_curves([CurveLine(name=lambda: "Empty", curve=empty)], 100.0)
    made.place_labels()
    assert "Empty –" in made.summary()


def test_that_a_comparison_reads_before_and_after(chart, curve, steep_curve):
    lines = [
        CurveLine(name=lambda: "Canada", curve=curve, is_baseline=True),
        CurveLine(name=lambda: "Canada", curve=steep_curve),
    ]
    chart.show_curves(lines, 100.0)
    assert "Canada 50.0% → 7.7%" in chart.summary()


def test_that_ticks_and_shares_take_the_separators_of_french(chart):
    with speaking("fr"):
        assert chart.plot.left_axis.tickStrings([0.5], 1, 0.5) == ["0,5"]
        assert chart.plot.bottom_axis.tickStrings([1000], 1, 500) == ["1\u202f000"]


def test_that_the_wheel_is_left_to_the_page(chart):
    before = chart.plot.getViewBox().viewRange()
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    chart.plot.wheelEvent(event)
    assert not event.isAccepted()
    assert chart.plot.getViewBox().viewRange() == before


def test_that_curve_names_can_be_read_in_both_themes():
    for theme in (LIGHT, DARK):
        for colour in (theme.accent, theme.status[0]):
            assert contrast(readable(colour, theme), theme.panel) >= 4.5


@pytest.fixture
def ranking(qtbot, table, boundaries) -> RankingChart:
    made = RankingChart()
    qtbot.addWidget(made)
    made.resize(420, 260)
    made.show_table(table, boundaries, 100.0)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_that_regions_are_ranked_by_people_left_out(ranking, table):
    bars = ranking.bars.bars
    assert [bar.id for bar in bars] == ["35", "24", "47", "10", "62"]
    for bar in bars:
        assert bar.right == table.frame.loc[bar.id, "left_out"]


def test_that_a_click_on_a_bar_tells_its_region(qtbot, ranking):
    middle = ranking.bars.row_box(2).center().toPoint()
    with qtbot.waitSignal(ranking.region_clicked) as clicked:
        qtbot.mouseClick(ranking.bars, Qt.MouseButton.LeftButton, pos=middle)
    assert clicked.args == ["47"]


def test_that_the_arrow_keys_walk_through_the_regions(qtbot, ranking):
    ranking.select("35")
    with qtbot.waitSignal(ranking.region_clicked) as clicked:
        qtbot.keyClick(ranking.bars, Qt.Key.Key_Down)
    assert clicked.args == ["24"]


def test_that_bars_and_values_end_inside_the_chart(ranking):
    for width in (240, 420, 900):
        ranking.bars.resize(width, 200)
        frame = ranking.bars.frame()
        for bar in ranking.bars.bars:
            end = frame.zero + bar.right * frame.scale + frame.value_width
            assert end <= width


def test_that_a_name_too_long_is_elided_and_whole_in_its_tooltip(ranking):
    ranking.bars.resize(240, 200)
    row = [bar.id for bar in ranking.bars.bars].index("10")
    assert ranking.bars.name_shown(row).endswith("…")
    assert ranking.bars.bars[row].tooltip.startswith("Newfoundland and Labrador")


def test_that_the_ranking_is_told_as_a_text(ranking):
    assert "Nunavut 36,858" in ranking.summary()
    assert ranking.accessibleName() == "People left out"


@dataclass
class Sides:
    boundaries: object


@dataclass
class TwoTables:
    baseline: Sides
    difference: pd.DataFrame


def test_that_gains_run_right_and_losses_left(qtbot, table, better_table, boundaries):
    change = better_table.frame[["served"]] - table.frame[["served"]]
    change.loc["canada"] = better_table.total["served"] - table.total["served"]
    made = DifferenceChart()
    qtbot.addWidget(made)
    made.resize(420, 220)
    made.show_comparison(TwoTables(Sides(boundaries), change))
    bars = made.bars.bars
    assert (bars[0].id, bars[0].text, bars[0].right) == ("47", "+450,000", 450_000)
    assert (bars[1].id, bars[1].text, bars[1].left) == ("35", "−1,000", 1_000)
    assert [bar.text for bar in bars[2:]] == ["0", "0", "0"]
    made.show_comparison(None)
    assert made.bars.bars == ()


def test_that_an_upright_title_is_its_unit_where_it_would_be_cut(qtbot):
    plot = QuietPlot()
    qtbot.addWidget(plot)
    plot.resize(300, 300)
    plot.show()
    plot.left_axis.dress(LIGHT, "% de la population", (0.0, 100.0))
    qtbot.waitUntil(lambda: plot.left_axis.labelText == "% de la population")
    plot.resize(300, 90)
    qtbot.waitUntil(lambda: plot.left_axis.labelText == "%")


def test_that_curves_drawn_again_leave_nothing_behind(chart):
    before = len(chart.plot.listDataItems())
    for threshold in range(60, 70):
        chart.show_curves(chart._lines, float(threshold))
    assert len(chart.plot.listDataItems()) == before > 0
