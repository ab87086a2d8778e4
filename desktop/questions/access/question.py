"""The question of access: nine measures, each with its parameters, live."""

from __future__ import annotations

from dataclasses import replace

from desktop.answer import Answer
from desktop.language import language, tr
from desktop.questions.access.asked import AccessAsked
from desktop.questions.access.charts import UNKNOWN, AccessCharts
from desktop.questions.access.found import Found, found_in
from desktop.questions.access.methods import access_method
from desktop.questions.access.on_map import map_answer, region_details
from desktop.questions.access.panel import AccessPanel
from desktop.questions.access.scale import Scale, scale_for
from desktop.questions.access.tables import AccessTables
from desktop.questions.method_note import Method
from desktop.questions.question import MapAnswer, Question, Work
from desktop.selection import Selection
from desktop.theme import Theme
from layers.access.measures import PER_PERSON
from layers.coverage.capacity import serving, unstated
from layers.errors import StandardError
from layers.population import TOTAL


class AccessQuestion(Question):
    """Measures access anew whenever the answer, or what is asked of it, changes.

    Before it is said what an organization supplies it asks, and finds nothing.
    """

    panel: AccessPanel
    tables: AccessTables
    charts: AccessCharts

    def __init__(self) -> None:
        super().__init__()
        self._threshold_km, self._unstated = 100.0, 0
        self._group = TOTAL  # that the window counts, and this question began with
        self._asked = AccessAsked()
        self._answer: Answer | None = None
        self._found: Found | None = None
        self._details: tuple[str, dict[str, str]] = ("", {})
        self.panel, self.tables = AccessPanel(), AccessTables()
        self.charts = AccessCharts()
        self.panel.changed.connect(self._ask)
        self.tables.region_selected.connect(self.region_selected)
        self.tables.organization_selected.connect(self.organization_selected)
        self.charts.region_clicked.connect(self.region_selected)

    def work(self, answer: Answer) -> Work:
        """Give the function that measures access, with the parameters as they are."""
        self._follow(answer)
        asked = self._asked
        if lack(asked, self._unstated):
            return lambda _progress: None
        asked.parameters(self._threshold_km)  # what cannot be is refused at once
        return lambda progress: found_in(answer, asked, progress)

    def show(self, answer: Answer, found: object) -> None:
        """Show what was found, in every part but the map."""
        assert found is None or isinstance(found, Found)
        self._answer, self._found = answer, found
        self._details = ("", {})
        self._draw(lack(self._asked, self._unstated) if found is None else "")

    def forget(self) -> None:
        """Show nothing: what was found belongs to layers that are gone."""
        self._answer = self._found = None
        self._draw(lack(self._asked, self._unstated))

    def methods(self) -> tuple[Method, ...]:
        """Say how what is shown was measured."""
        if self._found is None:
            return ()
        found, of_one = self._found, _of_one(self._found)
        return (
            access_method(found.measure, found.parameters, of_organizations=of_one),
        )

    def select(self, region: str, organization: str) -> None:
        """Show what is selected, telling nobody."""
        self.tables.select(region, organization)
        self.charts.select(region)

    def on_map(self, theme: Theme, selection: Selection) -> MapAnswer | None:
        """Say what was found as a map; None before that."""
        found = self._found
        if self._answer is None or found is None:
            return None
        scale = self._scale()
        if self._details[0] != language():
            self._details = (language(), region_details(found, scale))
        details, region = self._details[1], selection.region
        return map_answer(self._answer, found, scale, details, theme, region)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        super().retranslate()
        self._show_parameters()
        found = self._found
        self._draw(lack(self._asked, self._unstated) if found is None else "")

    def _ask(self, asked: AccessAsked) -> None:
        self._asked = asked
        self._show_parameters()
        self.asked.emit()

    def _follow(self, answer: Answer) -> None:
        """Take up what a new answer brings: threshold, organizations and groups."""
        groups = tuple(answer.project.population.groups)
        if answer.group != self._group or self._asked.group not in groups:
            self._group = answer.group
            self._asked = replace(self._asked, group=answer.group)
        self._threshold_km = answer.ledger.standard.threshold_km
        # A scenario is set beside the baseline: both have to be known.
        sides = (answer.ledger.reached, answer.baseline.reached)
        self._unstated = max(int(unstated(one).sum()) for one in sides)
        serve = max(int(serving(one).sum()) for one in sides)
        if not self._asked.supply and serve and not self._unstated:
            self._asked = replace(self._asked, supply="capacity")
        self.panel.people.show_groups(groups)
        self.panel.supply.show_organizations(serve, self._unstated)
        self._show_parameters()

    def _show_parameters(self) -> None:
        asked, threshold_km = self._asked, self._threshold_km
        self.panel.show_asked(asked, threshold_km)
        try:
            parameters = asked.parameters(threshold_km)
        except StandardError:  # said in the panel once it is worked out
            self.charts.decay.show_decay(asked.chosen, None)
            return
        self.charts.decay.show_decay(asked.chosen, parameters)
        self.panel.show_method(asked, parameters)

    def _scale(self) -> Scale:
        found = self._found
        if found is None:
            return UNKNOWN
        means = found.table["access_mean"].tolist()
        if found.before is not None:
            means += found.before["access_mean"].tolist()
        return scale_for(found.measure.unit, means, of_organizations=_of_one(found))

    def _draw(self, why: str) -> None:
        found, scale = self._found, self._scale()
        ratios = found.sites["ratio"].tolist() if found else []
        self.panel.show_found(found, scale, why)
        of_one = _of_one(found)
        ratio = scale_for(PER_PERSON, ratios, of_organizations=of_one)
        nothing = why or tr("Nothing is shown: see what the panel says.")
        if found is not None and not len(found.both.rows):
            nothing = tr("No organization has anything to give in person.")
        self.tables.show_found(found, scale, ratio, nothing)
        self.charts.show_found(found, scale, nothing)


def _of_one(found: Found | None) -> bool:
    return found is not None and found.asked.supply == "one"


def lack(asked: AccessAsked, unstated_capacities: int) -> str:
    """Say what has to be chosen before anything is measured; "" for nothing."""
    if not asked.supply:
        return tr("Choose what an organization supplies: access is shared out of it.")
    if asked.supply == "capacity" and unstated_capacities and asked.missing is None:
        return tr("Say what a missing capacity counts as, or count each as one.")
    return ""
