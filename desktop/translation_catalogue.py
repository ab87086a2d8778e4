"""The catalogue of what the program says: English sources and their French.

`python -m desktop.translation_catalogue` brings `resources/translations/lacuna_fr.ts`
up to the code: sentences that are no longer said go, new ones come in unfinished, and
translations stay. `make translations` runs it and compiles the result.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from datasets.results.into_place import written_beside
from desktop.language import CONTEXT

CODE = Path(__file__).parent
SPEAKERS = {"tr": 1, "tr_count": 2}
# What `tr_count` hands to `tr` is a literal where `tr_count` is called.
LANGUAGE = CODE / "language.py"


class NotLiteralError(ValueError):
    """A sentence is put together while the program runs, so nobody can translate it."""


@dataclass(frozen=True, kw_only=True)
class Translation:
    """The French of a source; unfinished until a person has written it."""

    text: str
    finished: bool


def catalogue_file() -> Path:
    """Give the path of the Qt translation file."""
    return Path(str(resources.files("resources"))) / "translations" / "lacuna_fr.ts"


def sources(code: Path = CODE) -> dict[str, str]:
    """Find every sentence of the code, each with the first place that says it.

    Raises
    ------
    NotLiteralError
        If a sentence is not a literal; the message names the file and the line.
    """
    said: dict[str, str] = {}
    for path in sorted(code.rglob("*.py")):
        if path != LANGUAGE:
            for text, line in _said_in(path):
                said.setdefault(text, f"{path.relative_to(code.parent)}:{line}")
    return said


def _said_in(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            for argument in node.args[: SPEAKERS.get(_called(node), 0)]:
                if not _is_text(argument):
                    where = f"{path}:{argument.lineno}"
                    raise NotLiteralError(f"{where}: {ast.unparse(argument)}")
                yield ast.literal_eval(argument), argument.lineno


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def read_catalogue(path: Path) -> dict[str, Translation]:
    """Read the translations of a Qt translation file, by source."""
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        french = message.find("translation")
        if french is not None:
            found[message.findtext("source", "")] = Translation(
                text=french.text or "", finished=french.get("type") is None
            )
    return found


def merged(
    said: Iterable[str], known: Mapping[str, Translation]
) -> dict[str, Translation]:
    """Keep the translations of what is said, and ask for those that are missing."""
    missing = Translation(text="", finished=False)
    return {source: known.get(source, missing) for source in sorted(said)}


def write_catalogue(path: Path, catalogue: Mapping[str, Translation]) -> None:
    """Write a Qt translation file: the same bytes for the same catalogue."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="fr_CA" sourcelanguage="en">',
        f"<context>\n    <name>{CONTEXT}</name>",
        *(_message(source, french) for source, french in sorted(catalogue.items())),
        "</context>\n</TS>\n",
    ]
    with written_beside(path) as beside:
        beside.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _message(source: str, french: Translation) -> str:
    kind = "" if french.finished else ' type="unfinished"'
    return (
        f"    <message>\n        <source>{escape(source)}</source>\n"
        f"        <translation{kind}>{escape(french.text)}</translation>\n"
        "    </message>"
    )


def main() -> int:
    """Bring the catalogue up to the code and say what is left to translate."""
    path = catalogue_file()
    said = sources()
    catalogue = merged(said, read_catalogue(path))
    write_catalogue(path, catalogue)
    for source, french in catalogue.items():
        if not french.finished:
            print(f"{said[source]}: {source!r}", file=sys.stderr)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
