"""Boundary files read before: their layer and what was found, from the cache.

A national file of subdivisions takes seconds to read and to test; what is kept is read
in a fraction of one. Only products of Statistics Canada are kept, under the hash of the
file and the choices made.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import numpy as np

from datasets.cache import Cache
from datasets.files import file_hash
from datasets.importing.choices import Choices
from datasets.importing.examined import Examined, Preview
from datasets.importing.findings import Finding
from datasets.importing.mapping import Guess
from datasets.importing.recognised import BOUNDARY_FILE, HEALTH_REGIONS, Recognised
from layers.boundaries import BoundaryLayer
from layers.figures import Figures
from layers.population import TOTAL

# Counted up whenever the same file would be read into something else.
READER = "boundaries-2"
_PLAIN = ("rows", "encoding", "crs", "format", "sha256")
_TEXTS = ("headers", "parts", "levels")


def kept(path: Path, choices: Choices, cache: Cache) -> Examined | None:
    """Give a boundary file as it was examined before, None when it was not."""
    found = cache.get(file_hash(path), _reader(choices))
    if found is None or not isinstance(found[0], BoundaryLayer):
        return None
    layer, facts = found[0], found[1]
    counts = facts["counts"]
    named: BoundaryLayer = replace(layer, source=replace(layer.source, name=path.name))
    plain: dict[str, Any] = {name: facts[name] for name in _PLAIN}
    plain |= {name: tuple(facts[name]) for name in _TEXTS}
    return Examined(
        path=path,
        choices=choices,
        layer=named,
        recognised=Recognised(**facts["recognised"]),
        mapping=tuple(Guess(**guess) for guess in facts["mapping"]),
        preview=_preview(facts["preview"]),
        findings=_findings(facts["findings"], path),
        repaired=_findings(facts["repaired"], path),
        aside=tuple((int(row), str(why)) for row, why in facts["aside"]),
        figures=None if counts is None else _figures(named, counts),
        **plain,
    )


def keep(examined: Examined, cache: Cache) -> None:
    """Keep a boundary file as examined, if it is of a known product and is whole."""
    known = examined.recognised.product in (BOUNDARY_FILE, HEALTH_REGIONS)
    found = (*examined.findings, *examined.repaired)
    # How many people a finding touches depends on the population that is open.
    of_now = any(finding.people is not None for finding in found)
    if not known or of_now or not isinstance(examined.layer, BoundaryLayer):
        return
    figures = examined.figures
    facts = {
        "recognised": asdict(examined.recognised),
        "mapping": [asdict(guess) for guess in examined.mapping],
        "preview": asdict(examined.preview),
        "findings": [_written(finding) for finding in examined.findings],
        "repaired": [_written(finding) for finding in examined.repaired],
        "aside": list(examined.aside),
        "counts": None
        if figures is None
        else [None if c != c else int(c) for c in figures.groups[TOTAL].tolist()],
        **{name: getattr(examined, name) for name in (*_PLAIN, *_TEXTS)},
    }
    cache.put(examined.sha256, _reader(examined.choices), examined.layer, facts)


def _reader(choices: Choices) -> str:
    asked = {
        "read": asdict(choices.read),
        "kind": choices.kind,
        "level": choices.level,
        "columns": dict(choices.columns),
        "repairs": dict(choices.repairs),
    }
    text = json.dumps(asked, sort_keys=True)
    return f"{READER}-{hashlib.sha256(text.encode()).hexdigest()[:24]}"


def _written(finding: Finding) -> dict[str, Any]:
    return {f.name: _plain(getattr(finding, f.name)) for f in fields(finding)}


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else value


def _findings(written: list[dict[str, Any]], path: Path) -> tuple[Finding, ...]:
    listed = ("rows", "examples", "repairs")
    return tuple(
        Finding(
            **{
                **finding,
                **{name: tuple(finding[name]) for name in listed},
                "subject": path.name,
            }
        )
        for finding in written
    )


def _preview(written: Mapping[str, Any]) -> Preview:
    return Preview(
        headers=tuple(written["headers"]),
        rows=tuple(written["rows"]),
        cells=tuple(tuple(row) for row in written["cells"]),
    )


def _figures(layer: BoundaryLayer, counts: list[int | None]) -> Figures:
    people = [np.nan if count is None else float(count) for count in counts]
    return Figures(
        level=layer.level,
        ids=layer.ids,
        names=layer.frame["name_en"].to_numpy(object),
        groups={TOTAL: np.array(people)},
        vintage=layer.vintage,
        source=layer.source,
    )
