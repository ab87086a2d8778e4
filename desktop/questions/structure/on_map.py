"""The map of a kind of help: where people have it, from afar only, or not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from desktop.answer import Answer
from desktop.language import language, number, signed, threshold, tr, tr_count
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import region_style
from desktop.questions.question import MapAnswer
from desktop.questions.structure.crowds import crowd_text
from desktop.questions.structure.found import Found
from desktop.questions.structure.wording import (
    lack_lines,
    standing_colour,
    standing_text,
)
from desktop.statement.structure import cell_text, field_text, kind_text
from desktop.theme import Theme
from layers.coverage.status import Overlay
from layers.coverage.structure import Presence
from layers.coverage.structure_tally import Standing
from layers.project import BASELINE

# The chart has every word; a card may not cover the map of a low window.
MOST_ROWS, LONGEST = 5, 26


def map_answer(
    answer: Answer, found: Found, word: str, theme: Theme, region: str
) -> MapAnswer:
    """Give the map of a word, with every word in the region selected, "" for none."""
    k, tally = found.place(word), found.tally
    stands = [Standing(int(code)) for code in tally.standings[k, :-1]]
    remote = np.where(tally.mostly_remote[k, :-1], Overlay.MOSTLY_REMOTE_ONLY, 0)
    title, rows = region_card(found, k, region) if region else ("", ())
    return MapAnswer(
        title=map_title(answer, found, k),
        subtitle=map_subtitle(answer, found, k),
        style=region_style(
            [standing_colour(one, theme) for one in stands],
            remote.astype(np.uint8),
            theme,
        ),
        legend=legend(found, k, theme),
        details=_details(found, k, language()),
        card_title=title,
        card_rows=rows,
    )


@lru_cache(maxsize=2)
def _details(found: Found, k: int, _spoken: str) -> Mapping[str, str]:
    """Say every region once: thousands take longer than a selection may."""
    ids = found.tally.made.ledger.boundaries.ids
    return {str(one): detail(found, k, row) for row, one in enumerate(ids)}


def map_title(answer: Answer, found: Found, k: int) -> str:
    """Say what the map shows."""
    kind = kind_text(found.kinds[k])
    if answer.project.shown == BASELINE:
        return tr("{kind}: who is without it", kind=kind)
    name = answer.project.scenario(answer.project.shown).name
    return tr("{kind}: who is without it with “{scenario}”", kind=kind, scenario=name)


def map_subtitle(answer: Answer, found: Found, k: int) -> str:
    """Say of which field the word is, who is counted, and what counts as having it."""
    if not found.is_stated:
        return tr(
            "{field}: no organization that counts says anything of this.",
            field=field_text(found.asked.field.key),
        )
    people = crowd_text(found.asked.crowd, found.group)
    field = field_text(found.asked.field.key)
    if found.kinds[k].enough is Presence.REMOTE_ONLY:
        return tr("{people}, wherever it covers ({field})", field=field, people=people)
    return tr(
        "{people}, in person within {distance} ({field})",
        field=field,
        people=people,
        distance=threshold(answer.ledger.standard.threshold_km),
    )


def legend(found: Found, k: int, theme: Theme) -> Legend:
    """Count regions by standing; what is rare is only there where the map has it."""
    standings = found.tally.standings[k, :-1]
    remote = found.tally.mostly_remote[k, :-1]
    standard = found.tally.made.ledger.standard
    always = range(Standing.FOR_NOBODY + 1)
    entries = [
        LegendEntry(
            text=standing_text(one, standard),
            count=int(np.sum(standings == one)),
            colour=standing_colour(one, theme),
        )
        for one in Standing
        if one in always or np.any(standings == one)
    ]
    if remote.any():
        ground = Standing(int(np.bincount(standings[remote]).argmax()))
        hatched = LegendEntry(
            text=tr("Mostly remote only"),
            count=int(remote.sum()),
            colour=standing_colour(ground, theme),
            hatch="diagonal",
            hatch_colour=theme.hatch,
        )
        entries.append(hatched)
    return Legend(entries=tuple(entries))


def detail(found: Found, k: int, row: int) -> str:
    """Say of a region under the pointer who is without the kind, and what they have."""
    tally = found.tally
    standing = Standing(int(tally.standings[k, row]))
    said = standing_text(standing, tally.made.ledger.standard)
    lines = [said, *lack_lines(tally, k, row)]
    change = found.change(k, row)
    if change:
        lines.append(tr("{people} without it by the scenario", people=signed(change)))
    return "\n".join(lines)


def region_card(
    found: Found, k: int, region: str
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Give the word mapped in a region, then those that most lack, and how many more.

    Words that nobody states are only counted.
    """
    tally = found.tally
    boundaries = tally.made.ledger.boundaries
    row = boundaries.position[region]
    people = tr("People"), number(int(tally.everyone[row]))
    stated = [i for i, kind in enumerate(found.kinds) if kind.stated_by and i != k]
    lacked = sorted(stated, key=lambda i: -tally.left_out[i, row])
    rows = [
        (
            _shortened(kind_text(found.kinds[i])),
            cell_text(tally.people[i, row], tally.lacking[i, row], brief=True),
        )
        for i in [k, *lacked][:MOST_ROWS]
    ]
    left = len(found.kinds) - len(rows)
    if left:
        rows.append((tr_count("{count} more word", "{count} more words", left), ""))
    return boundaries.name(region, language()), (people, *rows)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
