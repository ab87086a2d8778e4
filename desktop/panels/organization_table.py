"""The table of organizations: who they are, and whether they count just now."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from desktop.language import date_text, language, tr
from desktop.panels.organization_load import load_columns, load_records
from desktop.panels.table_model import Column, Record
from desktop.panels.tables import Text, name_column
from desktop.panels.wording import reason_text
from layers.boundaries import BoundaryLayer
from layers.coverage.ledger import Ledger
from layers.coverage.status import Reason
from layers.organizations import CANADA

if TYPE_CHECKING:
    from datasets.vocabulary import Vocabulary


def organization_records(ledger: Ledger) -> list[Record]:
    """Make one record an organization, with what the standard makes of it.

    Where capacity counts it holds also what the organization takes.
    """
    loads = load_records(ledger)
    layer, judged = ledger.organizations, ledger.reached.judged
    rows: list[dict[str, Any]] = layer.frame.drop(columns="geometry").to_dict("records")
    return [
        {
            **row,
            **loads.get(str(identifier), {}),
            "id": str(identifier),
            "name_en": layer.name(str(identifier), "en"),
            "name_fr": layer.name(str(identifier), "fr"),
            "on": ledger.date,
            "counts": bool(counts),
            "failing": Reason(int(failing)),
            "has_point": bool(has_point),
        }
        for identifier, row, counts, failing, has_point in zip(
            layer.ids, rows, judged.counts, judged.failing, layer.has_point, strict=True
        )
    ]


def organization_columns(
    vocabulary: Vocabulary, boundaries: BoundaryLayer
) -> tuple[Column, ...]:
    """Give the columns of the table of organizations."""
    return (
        name_column(lambda: tr("Name"), lambda: tr("The name of the organization.")),
        *load_columns(),
        _text_column("host_city", lambda: tr("City"), lambda: tr("Where it stands.")),
        _eligible_column(vocabulary),
        _words_column(
            vocabulary,
            "levels",
            lambda: tr("Levels"),
            lambda: tr("Levels it offers; empty means any."),
        ),
        _words_column(
            vocabulary,
            "languages",
            lambda: tr("Languages"),
            lambda: tr("Languages it serves in; empty means any."),
        ),
        _words_column(
            vocabulary,
            "channels",
            lambda: tr("Channels"),
            lambda: tr("How it is reached; empty means in person."),
        ),
        _mandate_column(boundaries),
        _precision_column(vocabulary),
        _text_column(
            "last_seen",
            lambda: tr("Last seen"),
            lambda: tr("When a source last said that it was there."),
        ),
        _source_column(),
    )


def standing(record: Record, vocabulary: Vocabulary) -> str:
    """Say whether an organization is eligible now, and if not, why not."""
    if record["counts"]:
        failing = record["failing"]
        return tr("Eligible") if failing == Reason.NONE else reason_text(failing)
    if record["status"] != "included":
        reason = str(record.get("exclusion_reason") or "")
        if not reason:
            return tr("Excluded")
        said = vocabulary.label("exclusion_reason", reason, language())
        return tr("Excluded: {reason}", reason=said)
    start, end = record["active_from"], record["active_to"]
    if start is not None and start > record["on"]:
        return tr("Opens on {date}", date=date_text(start))
    return tr("Ended on {date}", date=date_text(end))


def _text_column(key: str, title: Text, tooltip: Text) -> Column:
    def text(record: Record) -> str:
        return str(record.get(key) or "")

    return Column(key=key, title=title, tooltip=tooltip, value=text, text=text)


def _eligible_column(vocabulary: Vocabulary) -> Column:
    def text(record: Record) -> str:
        return standing(record, vocabulary)

    def value(record: Record) -> tuple[bool, str]:
        is_eligible = record["counts"] and record["failing"] == Reason.NONE
        return (not is_eligible, text(record))

    return Column(
        key="eligible",
        title=lambda: tr("Eligible now"),
        tooltip=lambda: tr(
            "Whether it counts on the date and offers what is asked; if not, why not."
        ),
        value=value,
        text=text,
    )


def _words_column(
    vocabulary: Vocabulary, field: str, title: Text, tooltip: Text
) -> Column:
    def text(record: Record) -> str:
        words: Collection[str] = record[field]
        known = vocabulary.words(field)
        ordered = sorted(
            words, key=lambda w: (known.index(w) if w in known else len(known), w)
        )
        return ", ".join(vocabulary.label(field, w, language()) for w in ordered)

    return Column(key=field, title=title, tooltip=tooltip, value=text, text=text)


def _mandate_column(boundaries: BoundaryLayer) -> Column:
    def text(record: Record) -> str:
        mandate: frozenset[str] = record["mandate"]
        if not mandate:
            return tr("No restriction")
        if CANADA in mandate:
            return tr("All of Canada")
        return ", ".join(
            _place(identifier, boundaries) for identifier in sorted(mandate)
        )

    return Column(
        key="mandate",
        title=lambda: tr("Mandate"),
        tooltip=lambda: tr("The boundaries whose people it may serve."),
        value=text,
        text=text,
    )


def _place(identifier: str, boundaries: BoundaryLayer) -> str:
    if identifier in boundaries.position:
        return boundaries.name(identifier, language())
    return identifier


def _precision_column(vocabulary: Vocabulary) -> Column:
    def text(record: Record) -> str:
        precision = str(record["location_precision"] or "")
        if not record["has_point"]:
            return tr("no location")
        if not precision:
            return tr("not stated")
        return vocabulary.label("location_precision", precision, language())

    return Column(
        key="location_precision",
        title=lambda: tr("Located by"),
        tooltip=lambda: tr("How precisely its location is known."),
        value=text,
        text=text,
    )


def _source_column() -> Column:
    def whole(record: Record) -> str:
        return str(record.get("source") or "").replace("|", "\n")

    def text(record: Record) -> str:
        sources = [line for line in whole(record).split("\n") if line]
        hosts = [urlsplit(line).netloc or line for line in sources]
        return ", ".join(dict.fromkeys(host.removeprefix("www.") for host in hosts))

    return Column(
        key="source",
        title=lambda: tr("Source"),
        tooltip=lambda: tr("The public pages that say so; point at a row for all."),
        value=text,
        text=text,
        cell_tooltip=whole,
    )
