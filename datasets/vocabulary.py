"""The directory vocabulary: the fields and words an organization is described with."""

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
from layers.directory import KINDS, WORD, Field
from layers.errors import DataError, Problem

SCHEMA = "lacuna/vocabulary/2"
LANGUAGES = ("en", "fr")
# What the ledger asks of an organization: every vocabulary says these.
NEEDED = ("channels", "languages", "levels", "services", "status")
_NO_VOCABULARY = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_BUNDLED = ("resources.canada", "vocabulary.json")


@dataclass(frozen=True, kw_only=True, eq=False)
class Vocabulary:
    """Fields of a directory in the order of its form, their words, and their names.

    `id` names the vocabulary, `names` says its field of work in each language.
    `group_labels` names the parts of the form, in order.
    """

    field_labels: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, Mapping[str, Mapping[str, str]]]
    id: str
    names: Mapping[str, str]
    fields: tuple[Field, ...]
    group_labels: Mapping[str, Mapping[str, str]]

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

    def field_meaning(self, field: str, language: str) -> str:
        """Give what a field is for, "" when the vocabulary does not say."""
        return self.field_labels.get(field, {}).get(f"meaning_{language}", "")

    def group_label(self, group: str, language: str) -> str:
        """Give what a part of the form is called."""
        return self.group_labels.get(group, {}).get(language, group)

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
    return parse_vocabulary(_content(Path(path)), Path(path).name)


def _content(path: Path) -> bytes:
    if path.exists() and not path.is_file():  # a device might never end
        code, reason = "file_is_folder", ""
    else:
        try:
            return path.read_bytes()
        except OSError as error:
            missing = isinstance(error, FileNotFoundError)
            code = "file_missing" if missing else "file_unreadable"
            reason = error.strerror or type(error).__name__
    problem = Problem(code=code, subject=path.name, facts={"reason": reason})
    raise DataError([problem])


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
        return _vocabulary(document)
    except _NO_VOCABULARY as error:
        facts = {"format": SCHEMA, "reason": str(error)}
        problem = Problem(code="file_not_readable_as", subject=subject, facts=facts)
        raise DataError([problem]) from error


def _vocabulary(document: Mapping[str, Any]) -> Vocabulary:
    fields = document["fields"]
    lacking = [name for name in NEEDED if name not in fields]
    if lacking:
        raise KeyError(", ".join(lacking))
    return Vocabulary(
        id=str(document["id"]),
        names=_named(document["field"]),
        fields=tuple(_field(name, said) for name, said in fields.items()),
        field_labels={name: _named(said) for name, said in fields.items()},
        labels={
            name: {word: _named(names) for word, names in said.get("words", {}).items()}
            for name, said in fields.items()
        },
        group_labels={name: _named(said) for name, said in document["groups"].items()},
    )


def _named(said: Mapping[str, Any]) -> dict[str, str]:
    """Names in both languages, and what is meant where that is said."""
    names = {language: str(said[language]) for language in LANGUAGES}
    for language in LANGUAGES:
        if f"meaning_{language}" in said:
            names[f"meaning_{language}"] = str(said[f"meaning_{language}"])
    return names


def _field(name: str, said: Mapping[str, Any]) -> Field:
    kind = said["kind"]
    if kind not in KINDS:
        raise ValueError(f"{name}: {kind}")
    if (kind == WORD) != ("words" in said):
        raise ValueError(f"{name}: words")
    return Field(
        key=name,
        kind=kind,
        several=bool(said["multiple"]),
        group=str(said["group"]),
        counts=bool(said["counts"]),
    )
