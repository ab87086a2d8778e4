"""Arguments that `check` and `import` share: files, and what is decided of them."""

from __future__ import annotations

import argparse
from pathlib import Path

from datasets.importing.recognised import KINDS
from desktop.commandline.arguments import add_vocabulary, geography_level
from desktop.commandline.spoken import heading
from desktop.language import LANGUAGES, tr


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
    add_vocabulary(chosen)
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
