"""Project: one immutable value that holds everything open."""

from __future__ import annotations

from dataclasses import dataclass, replace

from layers.boundaries import BoundaryLayer
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer
from layers.population import PopulationLayer
from layers.scenario.edits import Edit, Scenario, apply

BASELINE = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Project:
    """The document. Every change makes a new one; undo is remembering the old one.

    `population` carries a boundary id for every point at `boundaries.level` ("" for
    points outside all of them). `shown` is the id of the scenario on screen, or
    `BASELINE`. `vocabulary` names the words of the directory, "" the bundled ones.
    """

    name_en: str
    name_fr: str
    organizations: OrganizationLayer
    boundaries: BoundaryLayer
    population: PopulationLayer
    standard: ServiceStandard
    scenarios: tuple[Scenario, ...] = ()
    shown: str = BASELINE
    vocabulary: str = ""

    def with_standard(self, standard: ServiceStandard) -> Project:
        """Return the project judged by another standard."""
        return replace(self, standard=standard)

    def with_organizations(self, organizations: OrganizationLayer) -> Project:
        """Return the project with another directory.

        Raises
        ------
        EditError
            When a scenario needs an organization that is not there any more, or opens
            one whose id is now taken.
        """
        for scenario in self.scenarios:
            apply(scenario, organizations)
        return replace(self, organizations=organizations)

    def with_vocabulary(self, name: str) -> Project:
        """Return the project with the words of its directory from elsewhere."""
        return replace(self, vocabulary=name)

    def with_scenario(self, scenario: Scenario) -> Project:
        """Return the project with a scenario added, or changed when its id is known."""
        known = any(s.id == scenario.id for s in self.scenarios)
        scenarios = (
            tuple(scenario if s.id == scenario.id else s for s in self.scenarios)
            if known
            else (*self.scenarios, scenario)
        )
        return replace(self, scenarios=scenarios)

    def without_scenario(self, identifier: str) -> Project:
        """Return the project without a scenario; the baseline shows if it was shown."""
        kept = tuple(s for s in self.scenarios if s.id != identifier)
        shown = BASELINE if self.shown == identifier else self.shown
        return replace(self, scenarios=kept, shown=shown)

    def showing(self, identifier: str) -> Project:
        """Return the project with a scenario, or the baseline, on screen."""
        if identifier != BASELINE:
            self.scenario(identifier)
        return replace(self, shown=identifier)

    def scenario(self, identifier: str) -> Scenario:
        """Find a scenario by id; an unknown one is a KeyError."""
        return {s.id: s for s in self.scenarios}[identifier]

    def edits_of(self, identifier: str) -> tuple[Edit, ...]:
        """Give the edits of a scenario; the baseline has none."""
        return () if identifier == BASELINE else self.scenario(identifier).edits

    def organizations_in(self, identifier: str) -> OrganizationLayer:
        """Give the organizations of a scenario, or the baseline's."""
        if identifier == BASELINE:
            return self.organizations
        return apply(self.scenario(identifier), self.organizations)

    @property
    def organizations_shown(self) -> OrganizationLayer:
        """The organizations on screen."""
        return self.organizations_in(self.shown)
