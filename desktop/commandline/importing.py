"""Arguments and outcome that `check` and `import` share: files and their choices."""

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
from datasets.importing.recognised import KINDS
from datasets.importing.together import Together, together
from datasets.vocabularies import named_vocabulary
from desktop.commandline.arguments import geography_level
from desktop.commandline.spoken import heading
from desktop.language import LANGUAGES, tr

ALL = "all"


def add_choices(parser: argparse.ArgumentParser) -> None:
    """Add the files, and what a person may decide about them."""
    parser.add_argument("files", nargs="+", metavar=tr("FILE"), type=Path)
    chosen = parser.add_argument_group(
        heading(tr("choices")), tr("They hold for every file that they fit.")
    )
    chosen.add_argument(
        "--as", dest="kind", choices=KINDS, help=tr("what the file holds")
    )
    chosen.add_argument(
        "--map",
        dest="columns",
        metavar="role=column",
        action="append",
        type=_pair,
        default=[],
        help=tr("column of a role; role= for none"),
    )
    chosen.add_argument("--level", metavar="CSD", type=geography_level)
    chosen.add_argument("--crs", metavar="EPSG:3347", default="")
    chosen.add_argument("--encoding", metavar="cp1252", default="")
    chosen.add_argument("--delimiter", metavar=";", default="")
    chosen.add_argument(
        "--part", default="", help=tr("layer, sheet or member of an archive")
    )
    chosen.add_argument(
        "--characteristic",
        dest="characteristics",
        action="append",
        default=[],
        help=tr("member of the Census Profile, as check lists it"),
    )
    chosen.add_argument(
        "--accept",
        metavar="finding=repair",
        action="append",
        default=[],
        help=tr("repair to make; all makes the first one offered for every finding"),
    )
    chosen.add_argument(
        "--place",
        dest="places",
        metavar="text=id",
        action="append",
        type=_pair,
        default=[],
        help=tr("which place a name stands for"),
    )
    chosen.add_argument("--vocabulary", metavar="F", help=tr("words of the directory"))
    parser.add_argument("--lang", choices=LANGUAGES, default="en")
    parser.add_argument(
        "--json", action="store_true", help=tr("print JSON, no sentences")
    )


def _pair(text: str) -> tuple[str, str]:
    left, sign, right = text.partition("=")
    if not sign or not left.strip():
        raise argparse.ArgumentTypeError(
            tr("{value} is not of the form left=right", value=repr(text))
        )
    return left.strip(), right.strip()


def examined_files(asked: argparse.Namespace) -> Together:
    """Examine the files named, each and together, under the choices given."""
    bundle = bundled_project()
    vocabulary = bundle.vocabulary
    if asked.vocabulary:
        vocabulary = named_vocabulary(asked.vocabulary)
    world = World(
        boundaries=bundle.boundaries,
        population=bundle.population,
        organizations=bundle.organizations,
        vocabulary=vocabulary,
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
