"""Ledger page: the page that says what a ledger found, in one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from datasets.results.publishing import published_points
from desktop.language import date_text, distance, speaking, tr, tr_count
from desktop.map.coverage_legend import coverage_legend
from desktop.map.point_renderer import MapOrganization, OrganizationKind
from desktop.map.style import HATCHES, coverage_style, hatch_colour
from desktop.map.vector_renderer import MapPicture, projected_areas
from desktop.pages.gap_page import GapPage, LedgerRow, RankedRegion, people_text
from desktop.panels.wording import status_text
from desktop.theme import LIGHT, Theme
from layers.coverage.ledger import Ledger
from layers.coverage.standard import LEVELS, ServiceStandard
from layers.coverage.status import Overlay, Status, word


@dataclass(frozen=True, kw_only=True)
class PageFacts:
    """What a page says that its ledger does not know.

    `label` names a word of a field ("services", "victim support") in the page's
    language. `short_names` by boundary id serve where a name finds no room. `kinds`
    by organization id say what a scenario did; others are as the standard sees them.
    """

    place: str
    made_on: date
    version: str
    language: str
    label: Callable[[str, str], str]
    title: str = ""
    sources: tuple[str, ...] = ()
    population_is_modelled: bool = False
    directory_is_illustrative: bool = False
    short_names: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, OrganizationKind] = field(default_factory=dict)
    theme: Theme = LIGHT


def ledger_page(ledger: Ledger, facts: PageFacts) -> GapPage:
    """Make the page of a ledger, ready to be written as PDF, SVG or PNG."""
    with speaking(facts.language):
        table, standard = ledger.table, ledger.standard
        reach = distance(standard.threshold_km)
        return GapPage(
            title=facts.title or tr("Who is out of reach"),
            subtitle=tr("People served in person within {distance}", distance=reach),
            picture=map_picture(ledger, facts),
            legend=coverage_legend(table, standard, facts.theme),
            ledger_title=tr("{place}, every person once", place=facts.place),
            ledger=_ledger_rows(ledger, facts.theme),
            total_text=tr("All people"),
            total_people=int(table.total["population"]),
            ranking_title=tr("Regions by people left out"),
            ranking=_ranking(ledger, facts),
            method=method_text(standard, ledger.date, facts.label),
            sources=facts.sources,
            notes=_notes(ledger, facts),
            made_on=facts.made_on,
            language=facts.language,
            version=facts.version,
            theme=facts.theme,
        )


def map_picture(ledger: Ledger, facts: PageFacts) -> MapPicture:
    """Make the map of a ledger; organizations stand where they may be published."""
    boundaries = ledger.boundaries
    identifiers = [str(identifier) for identifier in boundaries.ids]
    return MapPicture(
        areas=projected_areas(boundaries),
        names=tuple(boundaries.name(i, facts.language) for i in identifiers),
        short_names=tuple(facts.short_names.get(i, "") for i in identifiers),
        style=coverage_style(ledger.table, facts.theme),
        organizations=_organizations(ledger, facts),
    )


def method_text(
    standard: ServiceStandard, on: date, label: Callable[[str, str], str]
) -> str:
    """Say in whole sentences how people were judged."""
    sentences = [
        tr(
            "Each person counts at the nearest organization that is active, offers"
            " what is asked and may serve them, by straight-line geodesic distance;"
            " served means within {distance}, in person.",
            distance=distance(standard.threshold_km),
        ),
        _levels_text(standard, label),
        _services_text(standard, label),
        _language_text(standard, label),
        tr("Mandates are respected.")
        if standard.respect_mandates
        else tr("Mandates are not applied."),
        tr("Helplines, web and referral are counted apart.")
        if standard.count_remote
        else tr("Helplines, web and referral are not counted."),
        tr("Records as of {date}.", date=date_text(on)),
    ]
    return " ".join(sentences)


def _levels_text(standard: ServiceStandard, label: Callable[[str, str], str]) -> str:
    if not standard.levels:
        return tr("All prevention levels.")
    chosen = [label("levels", level) for level in LEVELS if level in standard.levels]
    return tr("Prevention levels: {levels}.", levels=", ".join(chosen))


def _services_text(standard: ServiceStandard, label: Callable[[str, str], str]) -> str:
    if not standard.services:
        return tr("All services.")
    chosen = sorted(label("services", service) for service in standard.services)
    return tr("Services: {services}.", services=", ".join(chosen))


def _language_text(standard: ServiceStandard, label: Callable[[str, str], str]) -> str:
    if standard.language is None:
        return tr("Any language of service.")
    name = label("languages", standard.language)
    return tr("Language of service: {language}.", language=name)


def _ledger_rows(ledger: Ledger, theme: Theme) -> tuple[LedgerRow, ...]:
    total = ledger.table.total
    everyone = int(total["population"])
    rows = []
    for status in Status:
        people = int(total[word(status)])
        # Nobody is refused for want of room unless capacity is limited.
        if status is Status.FULL and not people:
            continue
        rows.append(
            LedgerRow(
                text=status_text(status, ledger.standard.threshold_km),
                people=people,
                share=people / everyone if everyone else float("nan"),
                colour=theme.status[status],
            )
        )
    return tuple(rows)


def _ranking(ledger: Ledger, facts: PageFacts) -> tuple[RankedRegion, ...]:
    rows = []
    for identifier, row in ledger.table.frame.sort_values("rank").iterrows():
        overlay = Overlay(int(row["overlay"]))
        rows.append(
            RankedRegion(
                name=ledger.boundaries.name(str(identifier), facts.language),
                people=int(row["population"]),
                left_out=int(row["left_out"]),
                share_served=float(row["share_served"]),
                colour=facts.theme.coverage[int(row["coverage"])],
                hatch=HATCHES[overlay],
                hatch_colour=hatch_colour(overlay, facts.theme),
            )
        )
    return tuple(rows)


def _organizations(ledger: Ledger, facts: PageFacts) -> tuple[MapOrganization, ...]:
    layer = ledger.organizations
    longitude, latitude = published_points(layer)
    kinds = [
        OrganizationKind.ELIGIBLE if eligible else OrganizationKind.INELIGIBLE
        for eligible in ledger.eligible
    ]
    return tuple(
        MapOrganization(
            id=str(layer.ids[row]),
            name=layer.name(layer.ids[row], facts.language),
            longitude=float(longitude[row]),
            latitude=float(latitude[row]),
            kind=facts.kinds.get(str(layer.ids[row]), kinds[row]),
        )
        for row in np.flatnonzero(layer.has_point)
    )


def _notes(ledger: Ledger, facts: PageFacts) -> tuple[str, ...]:
    notes = []
    if facts.population_is_modelled:
        notes.append(
            tr("Population points are modelled; their sums are those of the census.")
        )
    if facts.directory_is_illustrative:
        notes.append(tr("The directory is illustrative and nobody's official list."))
    table = ledger.table
    if table.outside_people:
        notes.append(
            tr(
                "People outside every region, in no figure here: {people}.",
                people=people_text(table.outside_people),
            )
        )
    unknown = int(table.total["no_data_places"])
    if unknown:
        notes.append(
            tr_count(
                "The number of people is unknown at {count} place.",
                "The number of people is unknown at {count} places.",
                unknown,
            )
        )
    return tuple(notes)
