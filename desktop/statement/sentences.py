"""Sentences about an answer: its title, its method, what a reader must know."""

from __future__ import annotations

import numpy as np

from datasets.bundled import bundled_project
from datasets.results.publishing import SMALLEST_PUBLISHED, published_people
from desktop.answer import Answer
from desktop.language import (
    date_text,
    language,
    number,
    percent,
    signed,
    threshold,
    tr,
    tr_count,
)
from desktop.panels.wording import group_text
from desktop.plain_text import one_line
from desktop.statement.capacity import capacity_method, capacity_notes, with_room
from desktop.vocabulary_in_use import vocabulary
from layers.coverage.ledger import Ledger
from layers.coverage.places import people_of
from layers.coverage.standard import LEVELS, ServiceStandard
from layers.population import TOTAL
from layers.project import BASELINE, Project

LIST_COMMA = ", "


def title(answer: Answer) -> str:
    """Say what the map shows."""
    if answer.project.shown == BASELINE:
        return tr("Who is out of reach")
    name = one_line(answer.project.scenario(answer.project.shown).name)
    return tr("What “{scenario}” would change", scenario=name)


def subtitle(answer: Answer) -> str:
    """Say what counts as served on the map, in one line."""
    within = threshold(answer.ledger.standard.threshold_km)
    if answer.group == TOTAL:
        said = tr("People served in person within {distance}", distance=within)
    else:
        said = tr(
            "{group}: served in person within {distance}",
            group=group_text(answer.group),
            distance=within,
        )
    return ", ".join(filter(None, [said, with_room(answer.ledger)]))


def title_of_coverage(answer: Answer) -> str:
    """Say what a map by class shows, whichever scenario it is of."""
    if answer.project.shown == BASELINE:
        return title(answer)
    name = one_line(answer.project.scenario(answer.project.shown).name)
    return tr("Who is out of reach with “{scenario}”", scenario=name)


def change(answer: Answer) -> str:
    """Say in one line how many people a scenario serves; "" for the baseline."""
    if answer.comparison is None:
        return ""
    before, after = answer.comparison.before.total, answer.comparison.after.total
    return tr(
        "{before} → {after} people served ({difference}; {points} points)",
        before=number(before["served"]),
        after=number(after["served"]),
        difference=signed(after["served"] - before["served"]),
        points=signed(100 * (after["share_served"] - before["share_served"]), 1),
    )


def summary(answer: Answer) -> str:
    """Say the answer for everyone in one sentence."""
    total = answer.ledger.for_group(answer.group).total
    said = tr(
        "{served} of {population} people ({share}) are served within {distance}.",
        served=number(total["served"]),
        population=number(total["population"]),
        share=percent(total["share_served"]),
        distance=threshold(answer.ledger.standard.threshold_km),
    )
    if not total["full"]:
        return said
    full = tr(
        "{people} more ({share}) are within it and find no room.",
        people=number(total["full"]),
        share=percent(total["full"] / total["population"]),
    )
    return f"{said} {full}"


def method(ledger: Ledger) -> str:
    """Say how the figures were made, so that another can make them again."""
    standard = ledger.standard
    said = [
        _distances(standard),
        _levels(ledger),
        _language(ledger),
        _services(ledger),
        tr("Mandates are respected.")
        if standard.respect_mandates
        else tr("Mandates are ignored."),
        tr("Helplines, web, apps and referral count as remote help.")
        if standard.count_remote
        else tr("Remote help is not counted."),
        capacity_method(ledger),
        _date(ledger),
    ]
    return " ".join(part for part in said if part)


def _distances(standard: ServiceStandard) -> str:
    within = threshold(standard.threshold_km)
    if standard.capacity is not None:
        return tr(
            "Straight-line (geodesic) distance from where people live to eligible "
            "organizations; those within {distance} of one with room are served.",
            distance=within,
        )
    return tr(
        "Straight-line (geodesic) distance from where people live to the nearest "
        "eligible organization; those within {distance} are served.",
        distance=within,
    )


def _date(ledger: Ledger) -> str:
    day = date_text(ledger.date)
    if ledger.standard.as_of is None:
        return tr("Records in force today, {date}.", date=day)
    return tr("Records in force on {date}.", date=day)


def _levels(ledger: Ledger) -> str:
    asked = ledger.standard.levels
    field = vocabulary().field_label("levels", language())
    if not asked:
        return tr("{field}: any.", field=field)
    # In the order of the field, not of the alphabet.
    words = [_inside("levels", word) for word in LEVELS if word in asked]
    return tr("{field}: {levels}.", field=field, levels=LIST_COMMA.join(words))


def _language(ledger: Ledger) -> str:
    code = ledger.standard.language
    if code is None:
        return tr("Any language of service.")
    return tr(
        "Language of service: {language}.",
        language=_inside("languages", code),
    )


def _services(ledger: Ledger) -> str:
    words = [_inside("services", word) for word in sorted(ledger.standard.services)]
    if not words:
        return tr("Any service.")
    return tr("Services: {services}.", services=LIST_COMMA.join(words))


def _inside(field: str, word: str) -> str:
    """Say a word as it stands inside a sentence; English keeps a language's capital."""
    label = vocabulary_label(field, word)
    if field == "languages" and language() == "en":
        return label
    return label[:1].lower() + label[1:]


def vocabulary_label(field: str, word: str) -> str:
    """Say a word of the directory vocabulary; an unknown one stays as written."""
    return vocabulary().label(field, word, language())


Note = tuple[str, dict[str, object], str]


def result_notes(ledger: Ledger) -> list[Note]:
    """Say what a reader of the figures must know: code, facts, sentence."""
    made = (
        capacity_notes,
        _unreachable_note,
        _wider_note,
        _no_data_note,
        _outside_note,
    )
    return [note for make in made for note in make(ledger)]


def _unreachable_note(ledger: Ledger) -> list[Note]:
    total = ledger.table.total
    people = _without_distance(ledger)
    if not people:
        return []
    if people == int(total["population"]):
        sentence = tr("Nobody can reach an eligible organization in person.")
    else:
        sentence = tr(
            "{people} people ({share}) can reach no eligible organization in person. "
            "Mean distances leave them out; medians and P90 count them.",
            people=published(people),
            share=percent(people / total["population"]),
        )
    return [("mean_over_reachable", {"people": people}, sentence)]


def _without_distance(ledger: Ledger) -> int:
    """Count people whom no eligible organization serves in person from anywhere.

    A helpline may cover them; they have no distance all the same.
    """
    places = ledger.places
    people, _ = people_of(places, ledger.population, ledger.group)
    inside = slice(places.inside, None)
    nowhere = ~np.isfinite(ledger.reached.eligible.km[inside])
    return int(np.nansum(people[inside][nowhere]))


def _wider_note(ledger: Ledger) -> list[Note]:
    count = _wider_mandates(ledger)
    if not count or not ledger.standard.respect_mandates:
        return []
    sentence = tr_count(
        "{count} organization serves a city or region smaller than any loaded "
        "boundary; its mandate is taken to be its whole province or territory.",
        "{count} organizations serve a city or region smaller than any loaded "
        "boundary; their mandate is taken to be their whole province or territory.",
        count,
    )
    return [("mandate_wider_than_stated", {"organizations": count}, sentence)]


def _no_data_note(ledger: Ledger) -> list[Note]:
    count = int(ledger.table.total["no_data_places"])
    if not count:
        return []
    sentence = tr_count(
        "{count} place has no known population and is on no line.",
        "{count} places have no known population and are on no line.",
        count,
    )
    return [("no_data_places", {"places": count}, sentence)]


def _outside_note(ledger: Ledger) -> list[Note]:
    table = ledger.table
    places, people = table.outside_places, table.outside_people
    if not places:
        return []
    sentence = tr_count(
        "{count} place ({people} people) lies outside every region and is counted "
        "in none, nor in the total.",
        "{count} places ({people} people) lie outside every region and are counted "
        "in none, nor in the total.",
        places,
        people=published(people),
    )
    return [("places_outside", {"places": places, "people": people}, sentence)]


def published(people: int) -> str:
    """Write a count of people as it may be published."""
    shown = published_people(people)
    if shown is None:
        return tr("fewer than {least}", least=number(SMALLEST_PUBLISHED))
    return number(shown)


def _wider_mandates(ledger: Ledger) -> int:
    frame = ledger.organizations.frame
    if "mandate_wider_than_stated" not in frame.columns:
        return 0
    return int(np.sum((frame["mandate_wider_than_stated"] == "yes") & ledger.eligible))


def honesty_notes(project: Project) -> list[Note]:
    """Say which of the layers are modelled or illustrative."""
    bundle = bundled_project()
    notes: list[Note] = []
    if project.population.source.sha256 == bundle.population.source.sha256:
        notes.append(
            (
                "population_modelled",
                {},
                tr(
                    "Population points are modelled: exact by province, approximate "
                    "within it."
                ),
            )
        )
    if project.organizations.source.sha256 == bundle.organizations.source.sha256:
        notes.append(
            (
                "directory_illustrative",
                {},
                tr("The directory is illustrative; it is not an official list."),
            )
        )
    if project.organizations.source.edited:
        sentence = tr("The directory was changed here since its file was read.")
        notes.append(("directory_edited", {}, sentence))
    return notes


def sources(project: Project) -> tuple[str, ...]:
    """List whose data a result is made of: only those of its own layers."""
    bundle = bundled_project()
    lines: list[str] = []
    for name, role, layer, bundled in (
        ("boundaries", tr("Boundaries"), project.boundaries, bundle.boundaries),
        ("population", tr("Population"), project.population, bundle.population),
        (
            "organizations",
            tr("Organizations"),
            project.organizations,
            bundle.organizations,
        ),
    ):
        if layer.source.sha256 == bundled.source.sha256:
            lines += bundle.attributions[name][language()]
        else:
            file = one_line(layer.source.name)
            lines.append(
                tr("{role}: {file} (loaded by the user)", role=role, file=file)
            )
            if layer.source.attribution:
                lines.append(layer.source.credit(language()))
            for used in layer.source.made_with:
                lines += bundle.attributions[used][language()]
    return tuple(dict.fromkeys(lines))
