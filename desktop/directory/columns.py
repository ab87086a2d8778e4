"""The columns of the directory's table: every field of the vocabulary is one."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.directory.wording import Wording, completeness_text, point_text
from desktop.language import language, tr
from desktop.panels.table_model import Column, Record
from desktop.panels.tables import name_column
from layers.directory import (
    NUMBER,
    POINT,
    Completeness,
    Field,
    completeness,
    number_of,
    values_of,
)
from layers.organizations import OrganizationLayer

NAME, COMPLETE, ID = "name", "complete", "id"
ALWAYS = (NAME, COMPLETE)
STATUS = "status"
USUAL = (STATUS, "levels", "services", "mandate", "languages", "channels")


def directory_records(
    layer: OrganizationLayer, fields: Sequence[Field]
) -> list[Record]:
    """Make one record an organization: the set of values of each field, by key."""
    values = {field.key: values_of(layer, field) for field in fields}
    judged = completeness(layer, fields)
    return [
        {
            ID: str(identifier),
            "name_en": layer.name(str(identifier), "en"),
            "name_fr": layer.name(str(identifier), "fr"),
            COMPLETE: judged[str(identifier)],
            "at": point_text(layer, row),
            "values": {key: found[row] for key, found in values.items()},
        }
        for row, identifier in enumerate(layer.ids)
    ]


def directory_columns(wording: Wording) -> tuple[Column, ...]:
    """Give the columns: name, completeness, every field, and the id."""
    return (
        name_column(lambda: tr("Name"), lambda: tr("The name of the organization.")),
        _complete_column(wording),
        *(_field_column(wording, field) for field in _in_order(wording)),
        _id_column(),
    )


def _in_order(wording: Wording) -> list[Field]:
    """Put first what says whether a record counts, then the fields as in the form."""
    return sorted(wording.vocabulary.fields, key=lambda field: field.key != STATUS)


def column_choices(wording: Wording) -> tuple[tuple[str, str], ...]:
    """List the columns that may be shown or hidden."""
    fields = [(f.key, wording.field(f)) for f in wording.vocabulary.fields]
    return (*fields, (ID, tr("Id")))


def usual_columns(fields: Sequence[Field]) -> frozenset[str]:
    """Give the columns shown until a person chooses others."""
    return frozenset(f.key for f in fields if f.key in USUAL)


def _complete_column(wording: Wording) -> Column:
    def found(record: Record) -> Completeness:
        judged = record[COMPLETE]
        assert isinstance(judged, Completeness)
        return judged

    def missing(record: Record) -> str:
        lacking = found(record).missing
        if not lacking:
            return tr("Every field that counts is known.")
        return tr("Not known: {fields}", fields=wording.keys(lacking))

    return Column(
        key=COMPLETE,
        title=lambda: tr("Known"),
        tooltip=lambda: tr("How many of the fields that count are known."),
        value=lambda record: found(record).share,
        text=lambda record: completeness_text(found(record)),
        is_number=True,
        cell_tooltip=missing,
    )


def _field_column(wording: Wording, field: Field) -> Column:
    def values(record: Record) -> frozenset[str]:
        held: dict[str, frozenset[str]] = record["values"]
        return held[field.key]

    def text(record: Record) -> str:
        if field.kind == POINT:
            return str(record["at"])
        return wording.values(field, values(record))

    def value(record: Record) -> object:
        if field.kind != NUMBER:
            return text(record)
        return next((number_of(one) for one in values(record)), None)

    return Column(
        key=field.key,
        title=lambda: wording.field(field),
        tooltip=lambda: (
            wording.vocabulary.field_meaning(field.key, language())
            or wording.field(field)
        ),
        value=value,
        text=text,
        is_number=field.kind == NUMBER,
    )


def _id_column() -> Column:
    return Column(
        key=ID,
        title=lambda: tr("Id"),
        tooltip=lambda: tr("The id of the record in files."),
        value=lambda record: str(record[ID]),
        text=lambda record: str(record[ID]),
    )
