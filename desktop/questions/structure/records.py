"""The rows of the tables of structure."""

from __future__ import annotations

import math

from desktop.language import speaking, tr
from desktop.panels.tables import names_of
from desktop.questions.structure.found import Found
from layers.coverage.structure import Presence
from layers.coverage.structure_tally import Gap
from layers.organizations import CANADA


def gap_id(region: str, word: str) -> str:
    """Name the row of a gap."""
    return f"{region}>{word}"


def gap_records(found: Found) -> list[dict[str, object]]:
    """Make one record a gap, most people first."""
    return [_gap_record(found, gap) for gap in found.gaps]


def _gap_record(found: Found, gap: Gap) -> dict[str, object]:
    row = found.tally.made.ledger.boundaries.position[gap.region]
    return {
        "id": gap_id(gap.region, gap.kind.word),
        "kind": gap.kind,
        "left_out": gap.left_out,
        "remote_only": gap.remote_only,
        "unspecified": gap.unspecified,
        "absent": gap.absent,
        "share_left_out": gap.left_out / int(found.tally.everyone[row]),
        **place_names(found, row),
    }


def word_records(found: Found | None, word: str) -> list[dict[str, object]]:
    """Make one record a region counted, and one for all of them, pinned below."""
    if found is None or not found.kinds:
        return []
    k, counted = found.place(word), found.tally.counted
    regions = range(len(found.tally.made.ledger.boundaries))
    shown = [row for row in regions if counted is None or counted[row]]
    return [_word_record(found, k, row) for row in (*shown, -1)]


def _word_record(found: Found, k: int, row: int) -> dict[str, object]:
    tally = found.tally
    share = float(tally.share[k, row])
    ids = tally.made.ledger.boundaries.ids
    return {
        "id": CANADA if row < 0 else str(ids[row]),
        "kind": tally.made.kinds[k],
        "population": int(tally.everyone[row]),
        "left_out": int(tally.left_out[k, row]),
        "share": None if math.isnan(share) else share,
        "standing": int(tally.standings[k, row]),
        "is_remote": bool(tally.mostly_remote[k, row]),
        "standard": tally.made.ledger.standard,
        "change": found.change(k, row),
        "remote_only": int(tally.lacking[k, row, Presence.REMOTE_ONLY]),
        "unspecified": int(tally.lacking[k, row, Presence.UNSPECIFIED]),
        "absent": int(tally.lacking[k, row, Presence.ABSENT]),
        **place_names(found, row),
        **({"pinned": True} if row < 0 else {}),
    }


def place_names(found: Found, row: int) -> dict[str, str]:
    """Give the names of a region in both languages; -1 is all that are counted."""
    boundaries = found.tally.made.ledger.boundaries
    if row >= 0:
        return names_of(str(boundaries.ids[row]), boundaries)
    names = {}
    for code in ("en", "fr"):
        with speaking(code):
            everywhere = found.tally.counted is None
            names[f"name_{code}"] = "Canada" if everywhere else tr("All counted here")
    return names
