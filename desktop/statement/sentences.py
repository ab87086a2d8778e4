"""Sentences about an answer: its title, its method, what a reader must know."""

from __future__ import annotations

import numpy as np

from datasets.bundled import bundled_project
from desktop.answer import Answer
from desktop.language import date_text, distance, language, number, percent, tr
from desktop.panels.wording import group_text
from layers.coverage.ledger import Ledger
from layers.population import TOTAL
from layers.project import BASELINE, Project

LIST_COMMA = ", "


def title(answer: Answer) -> str:
    """Say what the map shows."""
    if answer.project.shown == BASELINE:
        return tr("Who is out of reach")
    name = answer.project.scenario(answer.project.shown).name
    return tr("What “{scenario}” would change", scenario=name)


def subtitle(answer: Answer) -> str:
    """Say what counts as served on the map, in one line."""
    within = distance(answer.ledger.standard.threshold_km)
    if answer.group == TOTAL:
        return tr("People served in person within {distance}", distance=within)
    return tr(
        "{group}: served in person within {distance}",
        group=group_text(answer.group),
        distance=within,
    )


def summary(answer: Answer) -> str:
    """Say the answer for everyone in one sentence."""
    total = answer.ledger.for_group(answer.group).total
    return tr(
        "{served} of {population} people ({share}) are served within {distance}.",
        served=number(total["served"]),
        population=number(total["population"]),
        share=percent(total["share_served"]),
        distance=distance(answer.ledger.standard.threshold_km),
    )


def method(ledger: Ledger) -> str:
    """Say how the figures were made, so that another can make them again."""
    standard = ledger.standard
    said = [
        tr(
            "Straight-line (geodesic) distance from where people live to the nearest "
            "eligible organization, served within {distance}.",
            distance=distance(standard.threshold_km),
        ),
        _levels(ledger),
        _language(ledger),
        _services(ledger),
        tr("Mandates are respected.")
        if standard.respect_mandates
        else tr("Mandates are ignored."),
        tr("Helplines, web, apps and referral count as remote help.")
        if standard.count_remote
        else tr("Remote help is not counted."),
        tr("Records as of {date}.", date=date_text(ledger.date)),
    ]
    return " ".join(part for part in said if part)


def _levels(ledger: Ledger) -> str:
    words = [
        vocabulary_label("levels", word) for word in sorted(ledger.standard.levels)
    ]
    if not words:
        return tr("Any prevention level.")
    return tr("Prevention levels: {levels}.", levels=LIST_COMMA.join(words).lower())


def _language(ledger: Ledger) -> str:
    code = ledger.standard.language
    if code is None:
        return tr("Any language of service.")
    return tr(
        "Language of service: {language}.",
        language=vocabulary_label("languages", code).lower(),
    )


def _services(ledger: Ledger) -> str:
    words = [vocabulary_label("services", w) for w in sorted(ledger.standard.services)]
    if not words:
        return ""
    return tr("Services: {services}.", services=LIST_COMMA.join(words).lower())


def vocabulary_label(field: str, word: str) -> str:
    """Say a word of the directory vocabulary; an unknown one stays as written."""
    return bundled_project().vocabulary.label(field, word, language())


def result_notes(ledger: Ledger) -> list[tuple[str, dict[str, object], str]]:
    """Say what a reader of the figures must know: code, facts, sentence."""
    total = ledger.table.total
    notes: list[tuple[str, dict[str, object], str]] = []
    if total["unreachable"] > 0:
        share = total["unreachable"] / total["population"]
        notes.append(
            (
                "mean_over_reachable",
                {"people": int(total["unreachable"])},
                tr(
                    "{people} people ({share}) can reach no eligible organization. "
                    "Mean distances are over the others; medians and P90 count them.",
                    people=number(total["unreachable"]),
                    share=percent(share),
                ),
            )
        )
    wider = _wider_mandates(ledger)
    if wider:
        notes.append(
            (
                "mandate_wider_than_stated",
                {"organizations": wider},
                tr(
                    "{count} organizations serve a city or region smaller than any "
                    "loaded boundary; their mandate is drawn as their province.",
                    count=number(wider),
                ),
            )
        )
    missing = int(total["no_data_places"])
    if missing:
        notes.append(
            (
                "no_data_places",
                {"places": missing},
                tr(
                    "{count} places have no known population and are on no line.",
                    count=number(missing),
                ),
            )
        )
    return notes


def _wider_mandates(ledger: Ledger) -> int:
    frame = ledger.organizations.frame
    if "mandate_wider_than_stated" not in frame.columns:
        return 0
    return int(np.sum((frame["mandate_wider_than_stated"] == "yes") & ledger.eligible))


def honesty_notes(project: Project) -> list[tuple[str, dict[str, object], str]]:
    """Say which of the layers are modelled or illustrative."""
    bundle = bundled_project()
    notes: list[tuple[str, dict[str, object], str]] = []
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
    return notes


def sources(project: Project) -> tuple[str, ...]:
    """List whose data a result is made of."""
    bundle = bundled_project()
    lines = list(
        bundle.attributions_fr if language() == "fr" else bundle.attributions_en
    )
    own = [
        tr("{role}: {file} (loaded by the user)", role=role, file=layer.source.name)
        for role, layer, bundled in (
            (tr("Organizations"), project.organizations, bundle.organizations),
            (tr("Boundaries"), project.boundaries, bundle.boundaries),
            (tr("Population"), project.population, bundle.population),
        )
        if layer.source.sha256 != bundled.source.sha256
    ]
    return (*own, *lines) if own else tuple(lines)
