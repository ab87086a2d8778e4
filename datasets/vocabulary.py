"""The directory vocabulary: the words an organization is described with."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import Any

from datasets.columns import plain
from datasets.files import file_bytes
from layers.errors import DataError, Problem

SCHEMA = "lacuna/vocabulary/1"
LANGUAGES = ("en", "fr")
_BUNDLED = ("resources.canada", "vocabulary.json")


@dataclass(frozen=True, kw_only=True, eq=False)
class Vocabulary:
    """Fields of a directory, their words, and what both are called."""

    field_labels: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, Mapping[str, Mapping[str, str]]]

    def words(self, field: str) -> tuple[str, ...]:
        """Words of a field, in the order of the vocabulary; none when it is open."""
        return tuple(self.labels.get(field, {}))

    def label(self, field: str, word: str, language: str) -> str:
        """Give what a word is called; the word itself when the vocabulary lacks it."""
        names = self.labels.get(field, {}).get(word, {})
        return names.get(language, word)

    def meaning(self, field: str, word: str, language: str) -> str:
        """Give what a word means, "" when the vocabulary does not say."""
        names = self.labels.get(field, {}).get(word, {})
        return names.get(f"meaning_{language}", "")

    def field_label(self, field: str, language: str) -> str:
        """Give what a field is called; the field itself when it is unknown."""
        return self.field_labels.get(field, {}).get(language, field)

    def find(self, field: str, text: str) -> str | None:
        """Word that a text is, or is the English or French label of."""
        return self._spellings.get(field, {}).get(plain(text))

    def nearest(self, field: str, text: str) -> str:
        """Known word most like a text, "" when none is."""
        known = self._spellings.get(field, {})
        close = difflib.get_close_matches(plain(text), list(known), n=1)
        return known[close[0]] if close else ""

    @cached_property
    def _spellings(self) -> dict[str, dict[str, str]]:
        spellings: dict[str, dict[str, str]] = {}
        for field, words in self.labels.items():
            of_field = spellings.setdefault(field, {})
            for word, names in words.items():
                for language in LANGUAGES:
                    of_field.setdefault(plain(names.get(language, word)), word)
            of_field.update({plain(word): word for word in words})
        return spellings


def read_vocabulary(path: str | Path | None = None) -> Vocabulary:
    """Read a vocabulary file; without a path, the bundled one.

    Raises
    ------
    DataError
        If the file cannot be read, or is no vocabulary of this schema.
    """
    if path is None:
        package, name = _BUNDLED
        return parse_vocabulary(resources.files(package).joinpath(name).read_bytes())
    return parse_vocabulary(file_bytes(Path(path)), Path(path).name)


def parse_vocabulary(content: bytes, subject: str = "vocabulary.json") -> Vocabulary:
    """Vocabulary of a JSON text.

    Raises
    ------
    DataError
        `file_not_readable_as` when it is no vocabulary of this schema.
    """
    try:
        document: Any = json.loads(content)
        if document["schema"] != SCHEMA:
            raise KeyError("schema")
        fields = document["fields"]
        return Vocabulary(
            field_labels={
                name: {language: field[language] for language in LANGUAGES}
                for name, field in fields.items()
            },
            labels={name: dict(field["words"]) for name, field in fields.items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        facts = {"format": SCHEMA, "reason": str(error)}
        problem = Problem(code="file_not_readable_as", subject=subject, facts=facts)
        raise DataError([problem]) from error
