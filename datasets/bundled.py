"""The bundled Canada project: open at first start, and behind what a person brings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from datasets.boundaries import read_boundaries
from datasets.organizations import read_organizations
from datasets.population import read_population
from datasets.report import ImportReport
from datasets.vocabulary import Vocabulary, parse_vocabulary
from layers.boundaries import BoundaryLayer
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer
from layers.population import PopulationLayer

SCHEMA = "lacuna/bundled/1"
_PACKAGE = "resources.canada"


@dataclass(frozen=True, kw_only=True, eq=False)
class Bundled:
    """The layers of the bundled project, unplaced, with its words and its credits.

    `attributions` are lines to print, by layer ("boundaries", "population",
    "organizations") and language.
    """

    organizations: OrganizationLayer
    boundaries: BoundaryLayer
    population: PopulationLayer
    standard: ServiceStandard
    vocabulary: Vocabulary
    reports: Mapping[str, ImportReport]
    name_en: str
    name_fr: str
    description_en: str
    description_fr: str
    attributions: Mapping[str, Mapping[str, tuple[str, ...]]]
    short_attribution_en: str
    short_attribution_fr: str


@cache
def bundled_project() -> Bundled:
    """Read the bundled project through the same readers as any other file, once."""
    folder = resources.files(_PACKAGE)
    document: Any = json.loads(folder.joinpath("project.json").read_bytes())
    if document["schema"] != SCHEMA:
        raise ValueError(f"bundled project of schema {document['schema']}")
    files = document["files"]
    vocabulary = parse_vocabulary(folder.joinpath(files["vocabulary"]).read_bytes())
    # Readers want real files, which a zipped installation does not have.
    with (
        resources.as_file(folder.joinpath(files["organizations"])) as organizations,
        resources.as_file(folder.joinpath(files["boundaries"])) as boundaries,
        resources.as_file(folder.joinpath(files["population"])) as population,
    ):
        directory, of_directory = read_organizations(
            organizations, vocabulary=vocabulary
        )
        areas, of_areas = read_boundaries(boundaries, level=document["level"])
        people, of_people = read_population(population)
    return Bundled(
        organizations=directory,
        boundaries=areas,
        population=people,
        standard=_standard(document["standard"]),
        vocabulary=vocabulary,
        reports={
            "organizations": of_directory,
            "boundaries": of_areas,
            "population": of_people,
        },
        **_texts(document),
    )


def _standard(defaults: Mapping[str, Any]) -> ServiceStandard:
    languages = defaults["languages"]
    return ServiceStandard(
        threshold_km=float(defaults["threshold_km"]),
        levels=frozenset(defaults["levels"]),
        services=frozenset(defaults["services"]),
        language=languages[0] if languages else None,
        respect_mandates=bool(defaults["respect_mandates"]),
        count_remote=bool(defaults["count_remote"]),
    )


def _texts(document: Mapping[str, Any]) -> dict[str, Any]:
    texts: dict[str, Any] = {
        "attributions": {
            layer: {language: tuple(lines) for language, lines in said.items()}
            for layer, said in document["attributions"].items()
        }
    }
    for language in ("en", "fr"):
        texts[f"name_{language}"] = document["name"][language]
        texts[f"description_{language}"] = document["description"][language]
        texts[f"short_attribution_{language}"] = document["attribution_short"][language]
    return texts
