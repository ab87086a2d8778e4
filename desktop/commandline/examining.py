"""Examining the files that `check` and `import` were asked about.

Apart from the arguments, because the readers bring libraries that other jobs do
without.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from datasets.bundled import bundled_project
from datasets.cache import usual_cache
from datasets.importing.choices import Choices, ReadOptions
from datasets.importing.examine import examine
from datasets.importing.examined import Examined, World
from datasets.importing.findings import Finding
from datasets.importing.together import Together, together
from datasets.vocabularies import named_vocabulary

ALL = "all"


def examined_files(asked: argparse.Namespace) -> Together:
    """Examine the files named, each and together, under the choices given."""
    bundle = bundled_project()
    world = World(
        boundaries=bundle.boundaries,
        population=bundle.population,
        organizations=bundle.organizations,
        vocabulary=named_vocabulary(asked.vocabulary),
    )
    files = [_examined(path, world, asked) for path in asked.files]
    whole = together(files, world)
    again = [
        _accepting(file, _repairs(beside.findings, asked.accept))
        for file, beside in zip(files, whole.files, strict=True)
    ]
    decided = any(a is not b for a, b in zip(files, again, strict=True))
    return together(again, world) if decided else whole


def _accepting(file: Examined, repairs: Mapping[str, str]) -> Examined:
    """Accept repairs of what shows only between the files."""
    new = {key: repair for key, repair in repairs.items() if file.layer is not None}
    if not new:
        return file
    choices = replace(file.choices, repairs={**file.choices.repairs, **new})
    return replace(file, choices=choices)


def _examined(path: Path, world: World, asked: argparse.Namespace) -> Examined:
    cache = usual_cache()
    choices = _choices(asked)
    found = examine(path, world, choices, cache=cache)
    # A repair may uncover the next fault, whose repair is then asked for as well.
    while True:
        repairs = _repairs(found.findings, asked.accept)
        if repairs.keys() <= found.choices.repairs.keys():
            return found
        choices = replace(choices, repairs={**found.choices.repairs, **repairs})
        found = examine(path, world, choices, cache=cache)


def _choices(asked: argparse.Namespace) -> Choices:
    return Choices(
        read=ReadOptions(
            encoding=asked.encoding,
            delimiter=asked.delimiter.replace("\\t", "\t"),
            part=asked.part,
            crs=asked.crs,
        ),
        kind=asked.kind or "",
        level=asked.level or "",
        columns=dict(asked.columns),
        places=dict(asked.places),
        characteristics=tuple(asked.characteristics),
    )


def _repairs(findings: Iterable[Finding], accept: list[str]) -> Mapping[str, str]:
    """Give the repairs accepted for findings: by code or key, or all of them."""
    said = dict(word.partition("=")[::2] for text in accept for word in text.split(","))
    chosen = {}
    for finding in findings:
        if not finding.repairs:
            continue
        named = said.get(finding.key, said.get(finding.code))
        if named is None and ALL in said:
            named = finding.repairs[0]
        if named is not None:
            chosen[finding.key] = named or finding.repairs[0]
    return chosen
