"""The matrix of structural gaps in plain text, cut into blocks that fit a terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator

from desktop.commandline.tables import laid_out
from desktop.language import language, number, tr
from desktop.plain_text import one_line
from desktop.statement.sentences import LIST_COMMA
from desktop.statement.structure import cell_text, field_text, kind_text
from layers.coverage.structure import Structure
from layers.coverage.structure_tally import Gap, Tally, ranked_gaps

NAME_WIDTH = 26
WORD_WIDTH = 20
GAPS_SHOWN = 10
GAP = 2  # spaces between columns, as `laid_out` sets them


def terminal_width() -> int:
    """Columns of the terminal, a readable line where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def matrix(made: Structure, group: str, width: int) -> Iterator[str]:
    """Lay out field by field: a heading, blocks of words, and the words of nobody."""
    fields = dict.fromkeys(kind.field for kind in made.kinds)
    for key in fields:
        kinds = [k for k, kind in enumerate(made.kinds) if kind.field == key]
        stated = [k for k in kinds if made.kinds[k].stated_by]
        yield field_text(key)
        if not stated:
            yield tr("No organization that counts says anything of this.")
            yield ""
            continue
        for block in _blocks(made, stated, group, width):
            yield block
            yield ""
        nobody = [_label(made, k) for k in kinds if not made.kinds[k].stated_by]
        if nobody:
            said = tr("Nobody states: {words}.", words=LIST_COMMA.join(nobody))
            yield textwrap.fill(said, width, break_long_words=False)
            yield ""


def _blocks(made: Structure, kinds: list[int], group: str, width: int) -> Iterator[str]:
    names = [*_region_names(made), "Canada"]
    columns = [[_label(made, k), *_cells(made, k, group)] for k in kinds]
    head = tr("Region")
    first = max(map(len, (head, *names)))
    while columns:
        taken, room = 1, width - first - GAP - _wide(columns[0])
        while taken < len(columns) and room >= GAP + _wide(columns[taken]):
            room -= GAP + _wide(columns[taken])
            taken += 1
        block, columns = columns[:taken], columns[taken:]
        rows = list(zip(names, *(column[1:] for column in block), strict=True))
        yield laid_out((head, *(column[0] for column in block)), rows)


def _wide(column: list[str]) -> int:
    return max(map(len, column))


def _region_names(made: Structure) -> list[str]:
    boundaries = made.ledger.boundaries
    return [
        one_line(boundaries.name(str(identifier), language()), NAME_WIDTH)
        for identifier in boundaries.ids
    ]


def _label(made: Structure, k: int) -> str:
    kind = made.kinds[k]
    return one_line(kind_text(kind), WORD_WIDTH)


def _cells(made: Structure, k: int, group: str) -> list[str]:
    tally = Tally(made=made, group=group)
    return [
        cell_text(people, lacking)
        for people, lacking in zip(tally.people[k], tally.lacking[k], strict=True)
    ]


def largest_gaps(made: Structure, group: str) -> Iterator[str]:
    """Say the gaps that leave out most people, a line each.

    Words that nobody states leave out everyone everywhere, and were listed by field.
    """
    gaps = [
        gap for gap in ranked_gaps(Tally(made=made, group=group)) if gap.kind.stated_by
    ]
    for rank, gap in enumerate(gaps[:GAPS_SHOWN], start=1):
        yield _gap_line(made, rank, gap)


def _gap_line(made: Structure, rank: int, gap: Gap) -> str:
    return tr(
        "{rank}. {region}, {field}, {word}: {people} people without, {absent} of them "
        "with nothing at all",
        rank=number(rank),
        region=one_line(made.ledger.boundaries.name(gap.region, language())),
        field=field_text(gap.kind.field),
        word=one_line(kind_text(gap.kind)),
        people=number(gap.left_out),
        absent=number(gap.absent),
    )
