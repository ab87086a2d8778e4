"""Puts an answer on screen: from values to what each part of the window shows."""

from __future__ import annotations

import numpy as np

from datasets.bundled import Bundled, bundled_project
from desktop.answer import Answer
from desktop.fact_cards import fact_card
from desktop.language import language, tr
from desktop.level_words import areas_of_level
from desktop.main_window import MainWindow
from desktop.map.cards import MapFurniture
from desktop.map.coverage_legend import coverage_legend
from desktop.map.population import PopulationPoints
from desktop.map.style import coverage_style, difference_style, plain_style
from desktop.panels.layers import LayerRow
from desktop.panels.map_notes import region_details, with_details
from desktop.panels.room_facts import room_of
from desktop.panels.scenario_cards import ScenarioCard
from desktop.panels.search import Findable
from desktop.panels.wording import edit_text
from desktop.questions.asking import Asking
from desktop.questions.every import question_texts
from desktop.selection import Selection
from desktop.statement.legends import difference_legend
from desktop.statement.organizations import map_organizations, without_room
from desktop.statement.sentences import honesty_notes, sources, subtitle, title
from desktop.theme import Theme
from desktop.vocabulary_in_use import use_vocabulary, vocabulary
from layers.geography_levels import AREA
from layers.organizations import CANADA
from layers.population import TOTAL
from layers.project import BASELINE, Project
from layers.scenario.edits import Opening

# What nobody may take for measured or official, in a word or two.
HONEST = {
    "population_modelled": lambda: tr("Modelled population"),
    "directory_illustrative": lambda: tr("illustrative directory"),
    "directory_edited": lambda: tr("changed directory"),
}
LAYER_ICONS = {
    "organizations": "map-pin",
    "boundaries": "polygon",
    "labels": "text-aa",
    "population": "users-three",
    "flows": "arrow-bend-up-right",
    "marks": "diamond",
}


def show_project(window: MainWindow, project: Project, bundle: Bundled) -> None:
    """Show what no standard changes: names, places, choices, sources."""
    boundaries, people = project.boundaries, project.population
    window.canvas.show_boundaries(boundaries)
    window.canvas.show_population(
        PopulationPoints(
            longitude=people.longitude,
            latitude=people.latitude,
            people=people.groups[TOTAL],
        )
    )
    window.ledger.show_groups(list(people.groups))
    window.standard.capacity.begin()
    show_directory(window, project)
    name_project(window, project, bundle)


def show_directory(window: MainWindow, project: Project) -> None:
    """Offer what the organizations speak and do, in the words of their vocabulary."""
    use_vocabulary(project.vocabulary)
    window.show_vocabulary(vocabulary())
    layer = project.organizations
    offered = {
        column: sorted(frozenset[str]().union(*layer.frame[column]))
        for column in ("languages", "services")
    }
    window.standard.show_choices(offered["languages"], offered["services"])
    window.standard.show_standard(project.standard, vocabulary())


def name_project(window: MainWindow, project: Project, bundle: Bundled) -> None:
    """Say the project's names in the language now spoken."""
    french = language() == "fr"
    name = project.name_fr if french else project.name_en
    window.top.show_project(name)
    window.setWindowTitle(f"{name} — Lacuna")
    boundaries = project.boundaries
    names = {str(i): boundaries.name(str(i), language()) for i in boundaries.ids}
    short = boundaries.frame.get("postal")
    window.canvas.show_labels(
        names, {} if short is None else {str(i): str(s) for i, s in short.items()}
    )
    brief = bundle.short_attribution_fr if french else bundle.short_attribution_en
    honest = honesty_notes(project)
    said = [HONEST[code]() for code, _, _ in honest]
    whole = [*(sentence for _, _, sentence in honest), *sources(project)]
    window.status.show_sources(
        " · ".join([*said, *short_sources(project, brief)]), "\n".join(whole)
    )
    show_layers(window, project)


def short_sources(project: Project, bundled: str) -> list[str]:
    """Name whose data is on screen; the bundle's are those of the layers in use.

    `bundled` credits the bundle: its boundaries first, then its population.
    """
    boundaries, *population = bundled.split(" · ")
    bundle = bundled_project()
    named = []
    for layer, of_bundle, credits in (
        (project.boundaries, bundle.boundaries, [boundaries]),
        (project.population, bundle.population, population),
        (project.organizations, bundle.organizations, []),
    ):
        own = layer.source.sha256 != of_bundle.source.sha256
        named += [layer.source.name] if own else credits
    return named


def show_layers(window: MainWindow, project: Project) -> None:
    """List the layers of the map with their counts."""
    names = {
        "organizations": tr("Organizations"),
        "boundaries": _boundaries_name(project),
        "labels": tr("Names of regions"),
        "population": tr("Population points"),
        "flows": tr("Flow lines"),
        "marks": tr("Marked places"),
    }
    counts = {
        "organizations": len(project.organizations_shown),
        "boundaries": len(project.boundaries),
        "labels": None,
        "population": len(project.population),
        "flows": len(window.canvas.scene.flows.lines),
        "marks": len(window.canvas.scene.marks or ()),
    }
    visible = window.canvas.scene.visible
    window.layers.show_layers(
        [
            LayerRow(
                id=layer,
                icon=icon,
                name=names[layer],
                count=counts[layer],
                visible=layer in visible,
            )
            for layer, icon in LAYER_ICONS.items()
            if layer not in ("flows", "marks") or counts[layer]
        ]
    )


def _boundaries_name(project: Project) -> str:
    if project.boundaries.level == "PR":
        return tr("Provinces, territories")
    if project.boundaries.level == AREA:
        return tr("Regions")
    areas = areas_of_level(project.boundaries.level)
    return areas[:1].upper() + areas[1:]


def show_answer(window: MainWindow, answer: Answer, selection: Selection) -> None:
    """Show the figures of an answer everywhere but on the map."""
    window.canvas.show_organizations(
        with_details(map_organizations(answer), answer.ledger, window.vocabulary)
    )
    window.tables.show_answer(answer)
    show_selection(window, answer, selection)
    show_scenarios(window, answer)
    window.top.show_findable(findable(answer))


def show_map(
    window: MainWindow,
    answer: Answer,
    selection: Selection,
    theme: Theme,
    *,
    mapped_difference: bool,
) -> None:
    """Colour the map and dress it with title, legend and the facts of a region."""
    table = answer.ledger.for_group(answer.group)
    compared = answer.comparison if mapped_difference else None
    full = len(without_room(answer.ledger))
    style = (
        difference_style(compared.difference, theme)
        if compared
        else coverage_style(table, theme)
    )
    legend = (
        difference_legend(compared, theme, full)
        if compared
        else coverage_legend(table, answer.ledger.standard, theme, full)
    )
    window.canvas.show_style(style)
    window.canvas.show_details(region_details(answer))
    window.canvas.show_flows(())
    window.canvas.show_marks(None)
    window.canvas.colour_population(None)
    card_title, card_rows = fact_card(answer, selection)
    window.canvas.show_furniture(
        MapFurniture(
            theme=theme,
            title=title(answer) if compared else tr("Who is out of reach"),
            subtitle=subtitle(answer),
            legend=legend,
            card_title=card_title,
            card_rows=card_rows,
        )
    )


def show_question(
    window: MainWindow, asking: Asking, selection: Selection, theme: Theme
) -> None:
    """Colour the map by what a question found; plain before it found anything."""
    assert asking.question is not None
    found = asking.question.on_map(theme, selection)
    if found is None:
        window.canvas.show_style(plain_style(0, theme))
        window.canvas.show_details({})
        window.canvas.show_flows(())
        window.canvas.show_marks(None)
        window.canvas.colour_population(None)
        title = question_texts()[asking.name].replace("&", "")
        window.canvas.show_furniture(MapFurniture(theme=theme, title=title))
        return
    window.canvas.show_style(found.style)
    window.canvas.show_details(found.details)
    window.canvas.show_flows(found.flows)
    window.canvas.show_marks(found.marks)
    window.canvas.colour_population(found.points)
    window.canvas.show_furniture(
        MapFurniture(
            theme=theme,
            title=found.title,
            subtitle=found.subtitle,
            legend=found.legend,
            card_title=found.card_title,
            card_rows=found.card_rows,
        )
    )


def show_selection(window: MainWindow, answer: Answer, selection: Selection) -> None:
    """Show the selected region and organization in every part of the window."""
    region = selection.region
    window.canvas.select_region(region or None)
    window.canvas.select_organization(selection.organization or None)
    window.tables.select(region, selection.organization)
    window.charts.show_answer(answer, region)
    window.charts.load.select(selection.organization)
    show_ledger(window, answer, region)


def show_ledger(window: MainWindow, answer: Answer, region: str) -> None:
    """Show the ledger of a region, or of all of them, beside the baseline's if any."""
    place = region or CANADA
    table = answer.ledger.for_group(answer.group)
    boundaries = answer.ledger.boundaries
    name = boundaries.name(region, language()) if region else "Canada"
    row = table.frame.loc[region] if region else table.total
    threshold = answer.ledger.standard.threshold_km
    compared = answer.comparison
    if compared is None:
        reasons = {
            str(k): int(v) for k, v in table.ineligible_reasons.loc[place].items()
        }
        window.ledger.show_ledger(
            name,
            row,
            threshold,
            reasons,
            regions=len(table.frame),
            room=room_of(answer.ledger, place),
        )
        return
    before = compared.before
    window.ledger.show_comparison(
        name,
        before.frame.loc[region] if region else before.total,
        row,
        threshold,
        scenario_name=answer.project.scenario(answer.project.shown).name,
        rooms=(room_of(answer.baseline, place), room_of(answer.ledger, place)),
    )


def show_scenarios(window: MainWindow, answer: Answer) -> None:
    """Show the baseline and every scenario with what it changes."""
    project, shares = answer.project, answer.shares
    base = shares[BASELINE]
    names = _organization_names(project)
    cards = [ScenarioCard(id=BASELINE, name=tr("Baseline"), share_served=base)]
    for scenario in project.scenarios:
        share = shares[scenario.id]
        points = 100 * (share - base)
        cards.append(
            ScenarioCard(
                id=scenario.id,
                name=scenario.name,
                share_served=share,
                difference_points=None if np.isnan(points) else points,
                edits=tuple(edit_text(edit, names) for edit in scenario.edits),
            )
        )
    window.scenarios.show_scenarios(cards, project.shown)


def _organization_names(project: Project) -> dict[str, str]:
    layer = project.organizations
    names = {str(i): layer.name(str(i), language()) for i in layer.ids}
    for scenario in project.scenarios:
        for edit in scenario.edits:
            if isinstance(edit, Opening):
                said = edit.facts.get(f"name_{language()}")
                other = edit.facts.get("name_en") or edit.facts.get("name_fr")
                names[edit.id] = str(said or other or edit.id)
    return names


def findable(answer: Answer) -> list[Findable]:
    """List the regions and organizations that can be searched for."""
    boundaries, layer = answer.ledger.boundaries, answer.ledger.organizations
    kinds = (("region", boundaries), ("organization", layer))
    return [
        Findable(
            kind=kind,
            id=str(identifier),
            name=holder.name(str(identifier), language()),
            also=tuple(holder.name(str(identifier), other) for other in ("en", "fr")),
        )
        for kind, holder in kinds
        for identifier in holder.ids
    ]
