"""The columns of the tables of structure."""

from __future__ import annotations

from desktop.language import percent, signed, tr
from desktop.panels.table_model import Column, Record, Swatch
from desktop.panels.tables import number_column, region_column
from desktop.questions.structure.wording import standing_colour, standing_text
from desktop.statement.structure import kind_text
from desktop.theme import Theme
from layers.coverage.structure_tally import Standing

WORD_KEYS = (
    "name",
    "left_out",
    "share",
    "remote_only",
    "unspecified",
    "absent",
    "change",
    "standing",
    "population",
    "word",
)


def word_columns() -> tuple[Column, ...]:
    """Give the columns of the table of one word by region."""
    return (
        region_column(),
        _without(),
        _share(),
        *_instead(),
        _change(),
        _standing(),
        number_column(
            "population",
            lambda: tr("People"),
            lambda: tr("People of the group counted who live in the region."),
            counts="people",
        ),
        _kind(),
    )


def gap_columns() -> tuple[Column, ...]:
    """Give the columns of the table of regions and words, ranked."""
    return (
        region_column(),
        _kind(),
        _without(),
        *_instead(),
        number_column(
            "share_left_out",
            lambda: tr("Of the region"),
            lambda: tr("Those without it, as a share of the people of the region."),
            percent,
            counts="share",
        ),
    )


def _kind() -> Column:
    return Column(
        key="word",
        title=lambda: tr("Word"),
        tooltip=lambda: tr("The kind of help, as the directory names it."),
        value=_word,
        text=_word,
    )


def _word(record: Record) -> str:
    return kind_text(record["kind"])


def _without() -> Column:
    return number_column(
        "left_out",
        lambda: tr("People without"),
        lambda: tr(
            "People whom no organization that states the word serves in person; of a "
            "remote channel, whom none covers."
        ),
        counts="people",
    )


def _instead() -> tuple[Column, ...]:
    return (
        number_column(
            "remote_only",
            lambda: tr("Remote only"),
            lambda: tr("Those of them who have it from afar."),
            counts="people",
        ),
        number_column(
            "unspecified",
            lambda: tr("Not said"),
            lambda: tr(
                "Those of them whom only organizations serve that leave the field "
                "empty."
            ),
            counts="people",
        ),
        number_column(
            "absent",
            lambda: tr("Nothing"),
            lambda: tr("Those of them who have nothing of this kind."),
            counts="people",
        ),
    )


def _share() -> Column:
    return Column(
        key="share",
        title=lambda: tr("Have it"),
        tooltip=lambda: tr("Share of the people counted who have this kind of help."),
        value=lambda record: record["share"],
        text=lambda record: (
            "–" if record["share"] is None else percent(record["share"])
        ),
        is_number=True,
        counts="share",
    )


def _change() -> Column:
    return Column(
        key="change",
        title=lambda: tr("By the scenario"),
        tooltip=lambda: tr("People without it in the scenario, less in the baseline."),
        value=lambda record: record["change"],
        text=lambda record: (
            "" if record["change"] is None else signed(record["change"])
        ),
        is_number=True,
        counts="share",
    )


def _standing() -> Column:
    return Column(
        key="standing",
        title=lambda: tr("Class"),
        tooltip=lambda: tr("The class of the region on the map."),
        value=lambda record: (record["standing"], record["is_remote"]),
        text=_standing_text,
        swatch=_swatch,
    )


def _standing_text(record: Record) -> str:
    said = standing_text(Standing(record["standing"]), record["standard"])
    if record["is_remote"]:
        return tr("{coverage}, mostly remote only", coverage=said)
    return said


def _swatch(record: Record, theme: Theme) -> Swatch:
    colour = standing_colour(Standing(record["standing"]), theme)
    if record["is_remote"]:
        return Swatch(colour=colour, hatch="diagonal", hatch_colour=theme.hatch)
    return Swatch(colour=colour)
