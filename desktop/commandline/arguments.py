"""Arguments that several jobs share: files, the standard, formats."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from datasets.cells import parse_day
from desktop.commandline.spoken import heading
from desktop.language import LANGUAGES, tr
from layers.coverage.standard import LEVELS, ServiceStandard
from layers.geography_levels import LEVELS as GEOGRAPHY_LEVELS
from layers.population import TOTAL

# So many characters are no number that anybody meant, and may be none of a machine's.
LONGEST_NUMBER = 40
# English reads 1,000 as a thousand, French as one.
_THOUSAND_OR_ONE = re.compile(r"[1-9][\d\s]*,\d{3}")
_DISTANCE = re.compile(r"^\s*(\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)\s*(km|m|)\s*$", re.I)


def add_files(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that name a person's own files."""
    files = parser.add_argument_group(
        heading(tr("files")),
        tr("The bundled project stands in for what is not given."),
    )
    for name, meaning in (
        ("organizations", tr("who serves: a table or a map of points")),
        ("boundaries", tr("the regions: a map of polygons")),
        ("population", tr("where people live: a table or a map of points")),
    ):
        files.add_argument(f"--{name}", metavar="F", type=Path, help=meaning)
    files.add_argument(
        "--level",
        metavar="PR",
        type=geography_level,
        help=tr("geography level of the boundaries, as PR or CD"),
    )
    add_vocabulary(files)


def add_vocabulary(parser: argparse._ActionsContainer) -> None:
    """Add the argument that names the words of the directory."""
    parser.add_argument(
        "--vocabulary",
        metavar="F",
        default="",
        help=tr("words of the directory: a file, or the id of a bundled one"),
    )


def add_standard(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say what counts as served."""
    standard = parser.add_argument_group(heading(tr("what counts as served")))
    standard.add_argument(
        "--threshold",
        metavar='"100 km"',
        type=kilometres,
        help=tr("how far help may be, in a straight line"),
    )
    standard.add_argument(
        "--as-of", metavar="2024-01-01", type=day, help=tr("records of this date")
    )
    standard.add_argument(
        "--language",
        metavar="fr",
        type=language_code,
        help=tr("language of service that has to be offered"),
    )
    standard.add_argument(
        "--services",
        metavar="a,b",
        type=words,
        help=tr("services of which one has to be offered"),
    )
    standard.add_argument(
        "--levels",
        metavar="secondary,tertiary",
        type=prevention_levels,
        help=tr("levels of which one has to be offered"),
    )
    standard.add_argument(
        "--ignore-mandate",
        action="store_true",
        help=tr("anyone may serve anyone, wherever they live"),
    )
    standard.add_argument(
        "--no-remote",
        action="store_true",
        help=tr("helplines, web, apps and referral do not count"),
    )


def add_group(group: argparse._ActionsContainer) -> None:
    """Add the argument that says which people are counted."""
    group.add_argument(
        "--group",
        metavar="french",
        default=TOTAL,
        help=tr("column of the population to count; everyone unless said"),
    )


def add_output(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    """Add the arguments that say where results go."""
    output = add_results(parser)
    output.add_argument(
        "--formats",
        metavar=",".join(formats),
        type=lambda text: chosen_formats(text, formats),
        help=tr("all of them when only --out is given"),
    )


def add_results(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """Add the arguments of a job whose files have but one format."""
    output = parser.add_argument_group(heading(tr("results")))
    output.add_argument(
        "--lang",
        choices=LANGUAGES,
        default="en",
        help=tr("language spoken and written"),
    )
    output.add_argument(
        "--out", metavar=tr("DIR"), type=Path, help=tr("folder that takes the files")
    )
    output.add_argument(
        "--json", action="store_true", help=tr("print one JSON object, no table")
    )
    return output


def standard_asked(
    asked: argparse.Namespace, default: ServiceStandard
) -> ServiceStandard:
    """Change a default standard as the arguments say; what is not said stands."""
    said = {
        "threshold_km": asked.threshold,
        "as_of": asked.as_of,
        "language": asked.language,
        "services": asked.services,
        "levels": asked.levels,
        "respect_mandates": False if asked.ignore_mandate else None,
        "count_remote": False if asked.no_remote else None,
    }
    return replace(default, **{k: v for k, v in said.items() if v is not None})


def kilometres(text: str) -> float:
    """Read a distance: "100 km", "100", "2,5 km", "100 000 m"."""
    found = _DISTANCE.match(text)
    if found is None or len(text) > LONGEST_NUMBER:
        raise argparse.ArgumentTypeError(
            tr(
                '{value} is not a distance; write for example "100 km"',
                value=repr(text),
            )
        )
    digits, unit = found.groups()
    if _THOUSAND_OR_ONE.fullmatch(digits):
        raise argparse.ArgumentTypeError(
            tr(
                "{value} may mean a thousand or one; write it without a comma",
                value=repr(text),
            )
        )
    amount = float(re.sub(r"\s", "", digits).replace(",", "."))
    return amount / 1000 if unit.lower() == "m" else amount


def day(text: str) -> date:
    """Read a date written as 2024-01-31."""
    found = parse_day(text.strip())
    if found is None:
        raise argparse.ArgumentTypeError(
            tr("{value} is not a date; write for example 2024-01-31", value=repr(text))
        )
    return found


def language_code(text: str) -> str:
    """Read the ISO code of a language of service."""
    if not re.fullmatch(r"[a-z]{2,3}", text.strip().lower()):
        raise argparse.ArgumentTypeError(
            tr("{value} is not a language code; write for example fr", value=repr(text))
        )
    return text.strip().lower()


def words(text: str) -> frozenset[str]:
    """Read words separated by commas (or `|`, as in the cells of a directory)."""
    return frozenset(word.strip() for word in re.split("[,|]", text) if word.strip())


def prevention_levels(text: str) -> frozenset[str]:
    """Read prevention levels separated by commas."""
    asked = frozenset(word.lower() for word in words(text))
    _refuse_unknown(asked, LEVELS)
    return asked


def chosen_formats(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Read formats separated by commas; the order is ours."""
    asked = frozenset(word.lower() for word in words(text))
    _refuse_unknown(asked, known)
    if not asked:
        raise argparse.ArgumentTypeError(
            tr("no format is named; choose from {known}", known=", ".join(known))
        )
    return tuple(name for name in known if name in asked)


def at_least_one(text: str) -> int:
    """Read a whole number of 1 or more."""
    if not re.fullmatch(r"\s*[0-9]{1,9}\s*", text) or int(text) < 1:
        raise argparse.ArgumentTypeError(
            tr("{value} is not a whole number of 1 or more", value=repr(text))
        )
    return int(text)


def geography_level(text: str) -> str:
    """Read a geography level; census levels are written in capitals."""
    level = text.strip()
    return level.upper() if level.upper() in GEOGRAPHY_LEVELS else level


def _refuse_unknown(asked: frozenset[str], known: tuple[str, ...]) -> None:
    unknown = sorted(asked - set(known))
    if unknown:
        raise argparse.ArgumentTypeError(
            tr(
                "{value} is not known here; choose from {known}",
                value=repr(unknown[0]),
                known=", ".join(known),
            )
        )
