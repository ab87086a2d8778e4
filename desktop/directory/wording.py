"""What the fields of the directory and their values are called, and how they read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from datasets.vocabulary import Vocabulary
from desktop.language import language, number, percent, tr
from layers.boundaries import BoundaryLayer
from layers.directory import (
    MANDATE,
    NUMBER,
    POINT,
    SEPARATOR,
    WORD,
    Completeness,
    Field,
    values_of,
    words_in_use,
)
from layers.organizations import CANADA, OrganizationLayer

LATITUDE, LONGITUDE = "latitude", "longitude"
DEGREES = 6  # of a coordinate: a tenth of a metre
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Wording:
    """A vocabulary and the boundaries that mandates name, in the language spoken."""

    vocabulary: Vocabulary
    boundaries: BoundaryLayer

    def field(self, field: Field) -> str:
        """Name a field."""
        return self.vocabulary.field_label(field.key, language())

    def keys(self, keys: Iterable[str]) -> str:
        """Name several fields, parted by commas."""
        return ", ".join(self.vocabulary.field_label(k, language()) for k in keys)

    def value(self, field: Field, value: str) -> str:
        """Say one value of a field."""
        if field.kind == MANDATE:
            return self._area(value)
        if field.kind == WORD:
            known = self.vocabulary.find(field.key, value) or value
            return self.vocabulary.label(field.key, known, language())
        if field.kind == NUMBER:
            return localized(value)
        return value

    def values(self, field: Field, values: Iterable[str]) -> str:
        """Say the values of a field in the order of the vocabulary."""
        ordered = sorted(values, key=lambda value: self._rank(field, value))
        return ", ".join(self.value(field, value) for value in ordered)

    def choices(self, field: Field, layer: OrganizationLayer) -> Choices:
        """List what a field may hold: its words, and others that the layer holds."""
        if field.kind == MANDATE:
            known = [CANADA, *sorted(map(str, self.boundaries.ids), key=self._area)]
        else:
            known = list(self.vocabulary.words(field.key))
        more = sorted(words_in_use(layer, field) - set(known))
        return tuple((word, self.value(field, word)) for word in [*known, *more])

    def meaning(self, field: Field, word: str) -> str:
        """Say what a word means, "" when the vocabulary does not say."""
        return self.vocabulary.meaning(field.key, word, language())

    def _area(self, identifier: str) -> str:
        if identifier == CANADA:
            return tr("All of Canada")
        if identifier in self.boundaries.position:
            return self.boundaries.name(identifier, language())
        return identifier

    def _rank(self, field: Field, value: str) -> tuple[int, str]:
        if field.kind == MANDATE:
            return (0 if value == CANADA else 1, self._area(value))
        known = self.vocabulary.words(field.key)
        return (known.index(value) if value in known else len(known), value)


def localized(text: str) -> str:
    """Write the text of a number with the decimal mark of the language, ungrouped."""
    try:
        plain = f"{float(text):.{DEGREES}f}".rstrip("0").rstrip(".")
    except ValueError:
        return text
    return plain.replace(".", ",") if language() == "fr" else plain


def point_text(layer: OrganizationLayer, row: int) -> str:
    """Say where an organization stands in degrees, "" when it stands nowhere."""
    if not layer.has_point[row]:
        return ""
    north, east = float(layer.latitude[row]), float(layer.longitude[row])
    return f"{number(north, 3)}; {number(east, 3)}"


def texts_of(
    layer: OrganizationLayer, identifier: str, fields: Sequence[Field]
) -> dict[str, str]:
    """Give a record as the form writes it: a text for each field.

    Several values are parted by `|`; a point is `latitude` and `longitude`.
    """
    row = layer.frame.index.get_loc(identifier)
    one = OrganizationLayer(frame=layer.frame.iloc[[row]], source=layer.source)
    texts = {}
    for field in fields:
        if field.kind == POINT:
            has = bool(one.has_point[0])
            texts[LATITUDE] = localized(str(one.latitude[0])) if has else ""
            texts[LONGITUDE] = localized(str(one.longitude[0])) if has else ""
            continue
        values = sorted(values_of(one, field)[0])
        if field.several and field.kind not in (WORD, MANDATE):
            values = _in_order(one, field)
        said = SEPARATOR.join(values)
        texts[field.key] = localized(said) if field.kind == NUMBER else said
    return texts


def _in_order(one: OrganizationLayer, field: Field) -> list[str]:
    """Values of a text field in the order they were written."""
    if field.key not in one.frame.columns:
        return []
    written = str(one.frame[field.key].iloc[0] or "")
    return [part.strip() for part in written.split(SEPARATOR) if part.strip()]


def completeness_text(found: Completeness) -> str:
    """Say the share of the fields that are known."""
    return percent(found.share, 0)
