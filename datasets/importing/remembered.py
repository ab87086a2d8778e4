"""Mappings remembered for files of the same shape, beside the user's settings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasets.results.into_place import written_beside

SCHEMA = "lacuna/mappings/1"
# The shapes of a person's own files; older ones make room.
MOST_SHAPES = 200
_KIND = "kind"


@dataclass(frozen=True, kw_only=True)
class MappingMemory:
    """What was chosen for files whose headers were the same, in one file of a folder.

    A memory that cannot be read or written is no reason to stop: it is then empty.
    """

    folder: Path

    @property
    def path(self) -> Path:
        """The file that holds it."""
        return self.folder / "mappings.json"

    def recall(self, kind: str, headers: Sequence[str]) -> Mapping[str, str]:
        """Give the header chosen for each role, "" for none; nothing when unknown."""
        remembered = self._read().get(shape(kind, headers), {})
        known = {"", *headers}
        return {role: header for role, header in remembered.items() if header in known}

    def kind_of(self, headers: Sequence[str]) -> str:
        """Give the kind that a person said files of these headers are, "" for none."""
        return self._read().get(shape(_KIND, headers), {}).get(_KIND, "")

    def remember_kind(self, headers: Sequence[str], kind: str) -> None:
        """Keep what a person said files of these headers are."""
        self._keep(shape(_KIND, headers), {_KIND: kind})

    def remember(
        self, kind: str, headers: Sequence[str], columns: Mapping[str, str]
    ) -> None:
        """Keep what was chosen, for the next file of this shape."""
        if columns:
            self._keep(shape(kind, headers), columns)

    def _keep(self, key: str, chosen: Mapping[str, str]) -> None:
        shapes = self._read()
        shapes.pop(key, None)
        shapes[key] = dict(chosen)
        newest = dict(list(shapes.items())[-MOST_SHAPES:])
        document = {"schema": SCHEMA, "shapes": newest}
        text = json.dumps(document, ensure_ascii=False, indent=1)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with written_beside(self.path) as beside:
                beside.write_text(text, encoding="utf-8")
        except OSError:
            return

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            document: Any = json.loads(self.path.read_text(encoding="utf-8"))
            if document["schema"] != SCHEMA:
                return {}
            return {
                str(key): {str(role): str(header) for role, header in columns.items()}
                for key, columns in document["shapes"].items()
            }
        except (
            OSError,
            ValueError,
            LookupError,
            TypeError,
            AttributeError,
            RecursionError,
        ):
            return {}


def shape(kind: str, headers: Sequence[str]) -> str:
    """Key of a file's shape: its kind and its headers, in order."""
    text = "\x1f".join((kind, *headers))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
