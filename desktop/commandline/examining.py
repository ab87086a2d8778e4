"""Examining the files that `check` and `import` were asked about.

Apart from the arguments, because the readers bring libraries that other jobs do
without.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
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
from layers.errors import DataError, Problem

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
    seen: list[Finding] = []
    files = [_examined(path, world, asked, seen) for path in asked.files]
    whole = together(files, world)
    again = [
        _accepting(file, _repairs(beside.findings, asked.accept))
        for file, beside in zip(files, whole.files, strict=True)
    ]
    decided = any(a is not b for a, b in zip(files, again, strict=True))
    done = together(again, world) if decided else whole
    seen += [finding for file in whole.files for finding in file.findings]
    unheeded = [*_unknown_columns(asked, files), *_unknown_repairs(asked, seen)]
    if unheeded:
        raise DataError(unheeded)
    return done


def _unknown_columns(
    asked: argparse.Namespace, files: Sequence[Examined]
) -> list[Problem]:
    """Refuse a column that no file has: it would be left out without a word.

    A file that could not be read has no columns to be wrong about.
    """
    if not all(file.headers for file in files):
        return []
    headers = {header: None for file in files for header in file.headers}
    return [
        Problem(
            code="no_such_column",
            subject=f"--map {role}",
            value=header,
            facts={"known": ", ".join(list(headers)[:20])},
        )
        for role, header in asked.columns
        if header and header not in headers
    ]


def _unknown_repairs(
    asked: argparse.Namespace, seen: Iterable[Finding]
) -> list[Problem]:
    """Refuse a repair of what was never found, or that is not offered for it."""
    offered: dict[str, set[str]] = {}
    for finding in seen:
        for name in (finding.code, finding.key):
            offered.setdefault(name, set()).update(finding.repairs)
    codes = sorted(code for code in offered if offered[code] and ":" not in code)
    problems = []
    for name, repair in _accepted(asked.accept).items():
        repairs = offered.get(name, set())
        if name == ALL or repair in repairs or (repairs and not repair):
            continue
        known = ", ".join(sorted(repairs) or codes)
        problems.append(
            Problem(
                code="nothing_to_accept",
                subject="--accept",
                value=f"{name}={repair}" if repair else name,
                facts={"known": known},
            )
        )
    return problems


def _accepting(file: Examined, repairs: Mapping[str, str]) -> Examined:
    """Accept repairs of what shows only between the files."""
    new = {key: repair for key, repair in repairs.items() if file.layer is not None}
    if not new:
        return file
    choices = replace(file.choices, repairs={**file.choices.repairs, **new})
    return replace(file, choices=choices)


def _examined(
    path: Path, world: World, asked: argparse.Namespace, seen: list[Finding]
) -> Examined:
    cache = usual_cache()
    choices = _choices(asked)
    found = examine(path, world, choices, cache=cache)
    # A repair may uncover the next fault, whose repair is then asked for as well.
    while True:
        seen += found.findings
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
    said = _accepted(accept)
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


def _accepted(accept: Iterable[str]) -> dict[str, str]:
    """Read `finding=repair` words; "" takes the first repair that is offered."""
    return dict(word.partition("=")[::2] for text in accept for word in text.split(","))
